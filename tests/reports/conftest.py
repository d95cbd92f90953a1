"""Reports made by hand, so that their rendering is tested without the engine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from numcheck.documents.reading import make_document
from numcheck.model.claim import Claim
from numcheck.model.document import Dateline, Part
from numcheck.model.finding import Evidence, Finding
from numcheck.model.mention import Mention, Value
from numcheck.model.period import Calendar, Clock, Grain, Label, Period, Score
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.report import Coverage, Report
from numcheck.model.rule import Severity
from numcheck.model.span import Span

Builder = Callable[..., Report]


def count(value: int) -> Quantity:
    return Quantity(Kind.COUNT, value, value)


def kind_of(value: Value) -> Kind:
    match value:
        case Quantity(kind=kind):
            return kind
        case Period():
            return Kind.DATE
        case Clock():
            return Kind.TIME
        case Score():
            return Kind.SCORE
        case Label():
            return Kind.LIST


@pytest.fixture
def build() -> Builder:
    """Give a function that makes a report on a text.

    `figures` are the words of the figures in their order, each with its value and slots; `findings` name some of them,
    and what supports them: its role, its words, and the words of what it supports.
    """

    def make(
        text: str,
        figures: dict[str, Value] | None = None,
        *,
        findings: list[dict[str, object]] | None = None,
        compared: dict[int, tuple[int, ...]] | None = None,
        dateline: Dateline | None = None,
        path: str = "article.txt",
        **slots: object,
    ) -> Report:
        document = make_document(text, path)
        claims: list[Claim] = []
        position = 0
        for words, value in (figures or {}).items():
            start = text.index(words, position)
            span = Span(start, start + len(words))
            position = span.end
            block = next((b for b in document.blocks if b.span.covers(span)), None)
            part, paragraph = (block.part, block.paragraph) if block else (Part.BODY, 1)
            mention = Mention(span, 0, 0, 1, value, "test")
            claims.append(
                Claim(len(claims) + 1, mention, kind_of(value), part, paragraph, 0, span, 1, **slots)  # type: ignore[arg-type]
            )
        made = []
        for given in findings or []:
            quoted = given.pop("quotes")
            assert isinstance(quoted, list)
            evidence = []
            for words in quoted:
                claim = next((c for c in claims if c.span.of(text) == words), None)
                span = claim.span if claim else Span(text.index(words), text.index(words) + len(words))
                evidence.append(Evidence("part", span, claim.id if claim else None))
            ids = {claim.span.of(text): claim.id for claim in claims}
            for role, words, supported in given.pop("supports", ()):  # type: ignore[attr-defined]
                span = Span(text.rindex(words), text.rindex(words) + len(words))
                evidence.append(Evidence(role, span, ids.get(words), ids.get(supported, 0)))
            fields = {
                "rule": "totals/some-rule",
                "severity": Severity.ERROR,
                "message": "They differ.",
                "computation": "1 + 1 = 2 > 1",
                "tried": ("rounding",),
                **given,
            }
            made.append(Finding(evidence=tuple(evidence), **fields))  # type: ignore[arg-type]
        pairs = tuple(sorted((compared or {}).items()))
        broken = {e.claim for f in made for e in f.evidence}
        coverage = Coverage(len(claims), len(pairs), len([id_ for id_, _ in pairs if id_ not in broken]))
        return Report(document, dateline or Dateline(), tuple(claims), (), tuple(made), pairs, coverage)

    return make


DAY = Period(Grain.DAY, Calendar(2024, 7, 5), date(2024, 7, 5), date(2024, 7, 5))
