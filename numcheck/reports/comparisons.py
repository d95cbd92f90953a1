"""Which figures were compared with which."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.model.report import Report


def compared_of(report: Report) -> Mapping[int, tuple[int, ...]]:
    """Give, for every claim that was compared, the ids of the claims it was compared with.

    A claim may also have been compared with what is no figure of the text, such as the day of the article; that is
    left out.
    """
    known = {claim.id for claim in report.claims}
    return {id_: tuple(other for other in others if other in known) for id_, others in report.compared if id_ in known}


def groups_of(compared: Mapping[int, tuple[int, ...]]) -> list[list[int]]:
    """Put together the ids of claims that were compared, directly or through others, in text order."""
    groups: list[list[int]] = []
    seen: set[int] = set()
    for start in sorted(compared):
        if start in seen:
            continue
        group, pending = {start}, [start]
        while pending:
            new = set(compared.get(pending.pop(), ())) - group
            group |= new
            pending += new
        seen |= group
        groups.append(sorted(group))
    return groups
