"""The report that an editor reads."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from numcheck.model.document import Dateline
from numcheck.model.finding import Support
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.rule import Severity
from numcheck.model.span import Span
from numcheck.reports.layout import width_of
from numcheck.reports.text import render_text, render_total

FERRY = """\
49 dead as ferry sinks

ELAN, 5 July 2024 - Forty-seven people died when the Marina went down on Thursday night with 180 people on board.

Divers found 31 bodies, and the other 18 victims are believed to be trapped inside the wreck.
"""


def count(value):
    return Quantity(Kind.COUNT, value, value)


@pytest.fixture
def ferry(build):
    figures = {
        "49 dead": count(49),
        "Forty-seven people": count(47),
        "180 people": count(180),
        "31 bodies": count(31),
        "18 victims": count(18),
    }
    start = FERRY.index("5 July 2024")
    return build(
        FERRY,
        figures,
        findings=[
            {
                "quotes": ["49 dead", "Forty-seven people", "31 bodies", "18 victims"],
                "severity": Severity.WARNING,
                "message": "The toll in the lead is lower than the figures below it.",
                "computation": "31 + 18 = 49 > 47",
                "tried": ("rounding", "another day"),
                "plausible": ("not yet counted",),
                "suggestions": ("47 is 49",),
                "ask": "Is the toll 47 or 49?",
                "rule": "totals/parts-miss-total",
            }
        ],
        compared={1: (2, 4, 5), 2: (1, 4, 5), 4: (1, 2, 5), 5: (1, 2, 4)},
        dateline=Dateline(date(2024, 7, 5), "Elan", Span(start, start + 11), "text"),
        path="ferry.txt",
    )


def test_the_whole_report(ferry):
    assert (
        render_text(ferry)
        == """\
ferry.txt  43 words, 5 figures.  1 to query.
Dated Elan, Friday 5 July 2024 (from line 3).

QUERY  The toll in the lead is lower than the figures below it.
  headline, line 1  49 dead as ferry sinks
                    ~~~~~~~
  par 1, line 3     … 5 July 2024 - Forty-seven people died when the Marina …
                                    ~~~~~~~~~~~~~~~~~~
  par 2, line 5     … found 31 bodies, and the other 18 victims are believed …
                            ~~~~~~~~~                ~~~~~~~~~~
  31 + 18 = 49 > 47
  Agrees if 47 is 49.
  Could be right: not yet counted.
  Ruled out: rounding, another day.
  Ask: Is the toll 47 or 49?                             totals/parts-miss-total

Compared
  QUERY  49 dead (headline); Forty-seven people (par 1); 31 bodies,
         18 victims (par 2)
Not compared
  180 people (par 1)

5 figures, 4 compared, 1 not. 0 of the 4 compared agree.
"""
    )


def test_what_supports_a_figure_is_told_below_the_proof(build):
    report = build(
        FERRY,
        {"49 dead": count(49), "Forty-seven people": count(47), "31 bodies": count(31), "18 victims": count(18)},
        findings=[
            {
                "quotes": ["49 dead", "Forty-seven people"],
                "supports": [
                    (Support.BASIS, "31 bodies", "49 dead"),
                    (Support.BASIS, "18 victims", "49 dead"),
                    (Support.AGAIN, "49", "49 dead"),
                ],
            }
        ],
    )
    lines = render_text(report).splitlines()
    assert "  Said again: 49 (headline)." in lines
    assert "  Borne out: 49 dead, by 31 bodies and 18 victims (par 2)." in lines
    assert not any("found 31 bodies" in line for line in lines)


def test_figures_too_rough_to_agree_are_not_said_to(build):
    report = build(FERRY, {"49 dead": count(49), "31 bodies": count(31)}, compared={1: (2,), 2: (1,)})
    assert any(line.startswith("  agree  ") for line in render_text(report).splitlines())
    lines = render_text(replace(report, rough=frozenset({1, 2}))).splitlines()
    assert [line.split()[0] for line in lines if "49 dead" in line and "headline" in line][-1] == "rough"


def test_on_a_terminal_figures_are_styled_and_nothing_stands_below_them(ferry):
    text = render_text(ferry, colour=True)
    assert "\x1b[1;4m31 bodies\x1b[0m" in text
    assert "~~" not in text
    plain = re.sub(r"\x1b\[[\d;]*m", "", text)
    assert "par 2, line 5     … found 31 bodies, and the other 18 victims are believed …" in plain


@pytest.mark.parametrize("width", [1, 40, 57, 80, 100])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_it_may_be(ferry, width, colour):
    for line in render_text(ferry, width=width, colour=colour).splitlines():
        assert width_of(re.sub(r"\x1b\[[\d;]*m", "", line)) <= max(width, 40)


def test_long_texts_of_a_rule_are_broken(build):
    long = "word " * 60
    report = build(
        "It killed 12 people.",
        {"12 people": count(12)},
        findings=[
            {
                "quotes": ["12 people"],
                "message": long,
                "computation": "1 + " * 60 + "1",
                "ask": long,
                "tried": (long,),
                "rule": "a/" + "b" * 200,
                "also": ("c/" + "d" * 90,),
            }
        ],
        path="drafts/" + "x" * 200 + ".txt",
    )
    assert max(map(width_of, render_text(report).splitlines())) <= 80


def test_hostile_words_reach_no_terminal(build):
    report = build(
        "It \x1b]0;gotcha\x07 killed \u202e12 people.",
        {"12 people": count(12)},
        findings=[{"quotes": ["12 people"], "message": "\x1b[31m12\nand"}],
        path="\x1b[2J.txt",
    )
    text = render_text(report)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", text)


DATINGS = [
    (Dateline(), 'No date found, so words such as "Thursday" stay open; --as-of DATE gives one.'),
    (Dateline(date(2024, 7, 5), None, None, "as-of"), "Read as of Friday 5 July 2024 (--as-of)."),
    (Dateline(date(2024, 7, 5), None, Span(0, 6), "text"), "Dated Friday 5 July 2024 (from line 1)."),
    (
        Dateline(date(2024, 7, 5), None, Span(0, 6), "story"),
        "Read as of Friday 5 July 2024, from “5 July” in line 1; the article bears no date.",
    ),
]


@pytest.mark.parametrize(("dateline", "said"), DATINGS)
def test_how_it_was_dated(build, dateline, said):
    figures = {"12 men": count(12)}
    text = render_text(build("5 July was the day of the fire of 12 men.", figures, dateline=dateline), width=100)
    assert text.splitlines()[1] == said


def test_a_text_without_figures_is_told_in_two_lines(build):
    assert (
        render_text(build("Nothing happened.")) == "article.txt  2 words, 0 figures.\n\nThere are no figures in it.\n"
    )


def test_no_contradiction_is_told_only_where_something_was_compared_and_shown(build):
    figures, compared = {"12 men": count(12), "13 men": count(13)}, {0: (1,), 1: (0,)}
    for pairs, is_told in ((compared, True), ({}, False)):
        text = render_text(build("12 men and 13 men.", figures, compared=pairs))
        assert ("No contradiction found." in text.splitlines()[0]) is is_told


COVERAGES = [
    ({}, {}, "There are no figures in it."),
    (
        {"12 men": count(12), "13 men": count(13)},
        {},
        "2 figures, 0 compared, 2 not. Nothing was compared, so nothing is said of them.",
    ),
    (
        {"12 men": count(12), "13 men": count(13)},
        {1: (2,), 2: (1,)},
        "2 figures, 2 compared, 0 not. No contradiction among the 2 figures compared.",
    ),
    ({"12 men": count(12)}, {1: ()}, "1 figure, 1 compared, 0 not. No contradiction in that one."),
]


@pytest.mark.parametrize(("figures", "compared", "said"), COVERAGES)
def test_coverage_is_always_said_and_nothing_is_called_clean(build, figures, compared, said):
    text = render_text(build("There were 12 men and 13 men there.", figures, compared=compared))
    assert text.splitlines()[-1] == said
    assert "clean" not in text


def test_a_long_ledger_is_cut_and_says_so(build):
    words = [f"{number} boats" for number in range(100, 300)]
    report = build("They had " + ", ".join(words) + ".", {word: count(1) for word in words})
    lines = render_text(report).splitlines()
    shown = " ".join(lines).count("boats")
    assert f"  … and {200 - shown} more; `numcheck claims` lists all of them." in lines
    assert len(lines) < 15


def test_passages_of_one_paragraph_on_several_lines_are_labelled_with_theirs(build):
    first = "It killed 12 people in the harbour of the town and burned for hours that"
    text = f"{first}\nnight, while in the other part of the town 13 people were hurt by the\nfalling roof.\n"
    figures = {"12 people": count(12), "13 people": count(13)}
    report = build(text, figures, findings=[{"quotes": ["12 people", "13 people"]}])
    assert "par 1, line 1" in render_text(report, width=60)
    assert "par 1, line 2" in render_text(report, width=60)


def test_a_finding_without_passages_is_still_reported(build):
    report = build("Nothing.", findings=[{"quotes": [], "computation": "", "tried": ()}])
    assert "FIX    They differ.\n" in render_text(report)
    assert "totals/some-rule" in render_text(report)


TOTALS = [
    (3, {Severity.ERROR: 1, Severity.NOTE: 1204}, "3 articles: 1 to fix, 1,204 to look at."),
    (2, {}, "2 articles: no findings."),
]


@pytest.mark.parametrize(("articles", "severities", "said"), TOTALS)
def test_total(articles, severities, said):
    assert render_total(articles, severities).splitlines()[-1] == said
