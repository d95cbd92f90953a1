"""Which figures of the ledger are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from numcheck.model.claim import Claim
from numcheck.model.quantity import Kind
from numcheck.model.report import Report


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of figures; what each was compared with is told in full, whether shown or not."""

    kinds: frozenset[Kind] = frozenset()
    """The kinds shown; empty: all."""
    only_uncompared: bool = False
    """Whether figures that were compared with something are left out."""

    def of(self, report: Report) -> Iterator[Claim]:
        """Give the claims of a report that are shown, in text order."""
        compared = {id_ for id_, _ in report.compared} if self.only_uncompared else frozenset()
        for claim in report.claims:
            if (not self.kinds or claim.kind in self.kinds) and claim.id not in compared:
                yield claim


ALL = Selection()
