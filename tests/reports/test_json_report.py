"""The output contract."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import jsonschema
import pytest

import numcheck
from numcheck.model.document import Dateline
from numcheck.model.period import Calendar, Clock, Grain, Label, Period, Score
from numcheck.model.quantity import Hedge, Kind, Leaning, Quantity
from numcheck.model.report import Failure
from numcheck.model.span import Span
from numcheck.reports.claim_records import value_fields
from numcheck.reports.json_report import render_document, render_json
from numcheck.schemas.report import report_schema

ARTICLE = """\
Ferry fire kills 12

ELAN, 5 July 2024 - The fire killed 12 people: nine adults and five children, police said on Thursday at 9.30 p.m.

About 3,000 of the 4.5 million tonnes burned, up from 2,000 in 2023, or 12.5 percent. It cost $1.2 million; dozens left.
Hundreds of thousands watched. The village, 70 km (43 miles) away, won 3-1. A 50-year-old man stayed for three days.

1. Water
2. Sand
"""


def parsed(*reports, failures=()):
    return json.loads("".join(render_json(map(render_document, reports), failures, "1.2.3")))


@pytest.mark.parametrize(
    "text", ["", "Nothing.", ARTICLE, ARTICLE * 3, ARTICLE.replace("\n", "\r\n"), "# 12 dead\n\n*12* died"]
)
def test_whatever_the_engine_finds_fits_the_schema(text):
    report = numcheck.check(text, path="a.md" if text.startswith("#") else "a.txt")
    found = parsed(report, failures=[Failure("b.txt", "no such file")])
    jsonschema.validate(found, report_schema())
    for place in (
        *found["documents"][0]["claims"],
        *(e for f in found["documents"][0]["findings"] for e in f["evidence"]),
    ):
        assert text[place["start"] : place["end"]] == place["text"]


def test_no_documents():
    assert parsed() == {
        "schema_version": 1,
        "tool": {"name": "numcheck", "version": "1.2.3"},
        "documents": [],
        "errors": [],
    }


def test_failures_found_while_the_documents_are_made_are_written(build):
    failures = []

    def documents():
        yield render_document(build("One."))
        failures.append(Failure("x", "“gone”"))
        yield render_document(build("Two.", path="b.txt"))

    found = json.loads("".join(render_json(documents(), failures, "1.2.3")))
    assert [document["path"] for document in found["documents"]] == ["article.txt", "b.txt"]
    assert found["errors"] == [{"path": "x", "message": "“gone”"}]


ABOUT = Hedge("about", Leaning.ABOUT, Fraction(9, 10), Fraction(11, 10))
MORE = Hedge("more than", Leaning.MORE_THAN, Fraction(1), None)
DAY = date(2024, 7, 5)
VALUES = [
    (Quantity(Kind.COUNT, 12, 12), {"stated": 12, "low": 12, "high": 12, "hedge": "none"}),
    (Quantity(Kind.COUNT, 3000, 3000, 1000, ABOUT), {"stated": 3000, "low": 2700, "high": 3300, "hedge": "about"}),
    (Quantity(Kind.COUNT, 60, 60, 10, MORE), {"stated": 60, "low": 60, "high": None, "hedge": "more_than"}),
    (Quantity(Kind.COUNT, 10, 12), {"stated": [10, 12], "low": 10, "high": 12}),
    (Quantity(Kind.COUNT, 12, 120, is_vague=True), {"stated": None, "low": 12, "high": 120}),
    (Quantity(Kind.COUNT, 2, 2, is_vague=True), {"stated": None, "low": 2, "high": 2}),
    (
        Quantity(Kind.COUNT, 100_000, 1_000_000, is_vague=True),
        {"stated": [100_000, 1_000_000], "low": 100_000, "high": 1_000_000},
    ),
    (
        Quantity(Kind.PERCENT, Fraction(5, 2), Fraction(5, 2), Fraction(1, 10)),
        {"stated": 2.5, "low": 2.45, "high": 2.55},
    ),
    (Quantity(Kind.COUNT, 10**400, 10**400), {"stated": None, "low": None, "high": None}),
    (
        Period(Grain.DAY, Calendar(2024, 7, 5), DAY, DAY),
        {"stated": None, "first": "2024-07-05", "last": "2024-07-05", "reading": "2024-07-05"},
    ),
    (Period(Grain.DAY, Calendar(month=7, day=5)), {"stated": None, "first": None, "last": None}),
    (Clock(21 * 60 + 30), {"stated": None, "reading": "21:30"}),
    (Score((4, 2)), {"stated": None, "reading": "4-2"}),
    (Label("list", 3), {"stated": None, "reading": "3"}),
]


@pytest.mark.parametrize(("value", "fields"), VALUES, ids=[str(case[0])[:40] for case in VALUES])
def test_values(value, fields):
    written = json.loads(json.dumps(value_fields(value)))
    assert {key: written[key] for key in fields} == fields


def test_whole_numbers_are_integers(build):
    text = render_document(build("Some 12.", {"12": Quantity(Kind.COUNT, Fraction(12), Fraction(12))}))
    assert '"stated": 12, "low": 12, "high": 12,' in text


def test_context_is_cut_at_words_and_kept_in_its_block(build):
    words = "before " * 20
    text = f"Head\n\n{words}some 12 people {words}\n\nNext paragraph."
    (claim,) = parsed(build(text, {"12": Quantity(Kind.COUNT, 12, 12)}))["documents"][0]["claims"]
    assert claim["context"] == "before before before before before some 12 people before before before before"
    (claim,) = parsed(build("Head\n\nOnly 12.\n\nNext.", {"12": Quantity(Kind.COUNT, 12, 12)}))["documents"][0][
        "claims"
    ]
    assert claim["context"] == "Only 12."


def test_dateline(build):
    report = build("ELAN, 5 July 2024", dateline=Dateline(DAY, "Elan", Span(6, 17), "text"))
    assert parsed(report)["documents"][0]["dateline"] == {
        "date": "2024-07-05",
        "place": "Elan",
        "from": {"start": 6, "end": 17},
        "source": "text",
    }
    assert parsed(build("Text."))["documents"][0]["dateline"] is None


def test_only_figures_of_the_text_are_compared(build):
    report = build("12 or 13", {"12": Quantity(Kind.COUNT, 12, 12), "13": Quantity(Kind.COUNT, 13, 13)})
    report = replace(report, compared=((0, (1, 2)), (1, (0, 2)), (2, (0, 1))))
    assert [claim["compared"] for claim in parsed(report)["documents"][0]["claims"]] == [[2], [1]]
