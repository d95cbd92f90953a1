"""The words around figures, on lines of limited width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.model.span import Span
from numcheck.reports.layout import width_of
from numcheck.reports.quoting import quote

LONG = (
    "When the night ferry went down in the bay behind the old harbour, 47 people died and only after long hours of "
    "searching were 31 bodies found by divers."
)
CASES = [
    (
        "a short text stands whole",
        "It killed 12 people.",
        ["12 people"],
        ["It killed 12 people.", "          ~~~~~~~~~"],
    ),
    (
        "sentences around are left out",
        "It burned. It killed 12 people. It rained.",
        ["12 people"],
        ["It killed 12 people.", "          ~~~~~~~~~"],
    ),
    (
        "two figures of one sentence stand on one line",
        "Of the 40 men, 46 left.",
        ["40 men", "46"],
        ["Of the 40 men, 46 left.", "       ~~~~~~  ~~"],
    ),
    (
        "figures far apart stand on two lines",
        LONG,
        ["47 people", "31 bodies"],
        [
            "… behind the old harbour, 47 people died and only after long …",
            "                          ~~~~~~~~~",
            "… after long hours of searching were 31 bodies found by divers.",
            "                                     ~~~~~~~~~",
        ],
    ),
    (
        "white space is one blank",
        "It\n\tkilled\r\n12\u00a0 people.",
        ["12\u00a0 people"],
        ["It killed 12 people.", "          ~~~~~~~~~"],
    ),
    (
        "wide characters take two cells",
        "消防署 says 12人 died.",
        ["12人"],
        ["消防署 says 12人 died.", "            ~~~~"],
    ),
    (
        "combining characters take none",
        "Cafe\u0301 fire kills 12.",
        ["12"],
        ["Cafe\u0301 fire kills 12.", "                ~~"],
    ),
    (
        "a figure inside a word is marked alone",
        "A 50-year-old and US$40m.",
        ["50", "40m"],
        ["A 50-year-old and US$40m.", "  ~~                 ~~~"],
    ),
    (
        "overlapping figures are one",
        "Of 12 to 14 people.",
        ["12 to 14", "14 people"],
        ["Of 12 to 14 people.", "   ~~~~~~~~~~~~~~~"],
    ),
    ("a list label is no sentence", "13. Other factions.", ["13."], ["13. Other factions.", "~~~"]),
    ("escapes are shown as signs", "It \x1b[2Jkilled 12.", ["12"], ["It \ufffd[2Jkilled 12.", "              ~~"]),
]


def spans_of(text: str, words: list[str]) -> list[Span]:
    return [Span(text.index(word), text.index(word) + len(word)) for word in words]


@pytest.mark.parametrize(("text", "words", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quotes(text, words, lines):
    found = quote(text, Span(0, len(text)), spans_of(text, words), 64)
    assert [line for each in found for line in (each.text, each.underline())] == lines


def test_a_long_word_is_cut_around_the_figure():
    text = "x" * 500 + "12" + "y" * 500
    (line,) = quote(text, Span(0, len(text)), [Span(500, 502)], 20)
    assert line.text == "…12" + "y" * 16 + "…"
    assert line.underline() == " ~~"


def test_a_figure_wider_than_the_line_is_cut():
    text = "It was " + "twelve hundred and " * 20 + "one."
    (line,) = quote(text, Span(0, len(text)), [Span(7, len(text) - 1)], 30)
    assert line.text == "…twelve hundred and twelve …"
    assert line.underline() == " " + "~" * 25


def test_figures_without_a_visible_sign_are_no_error():
    text = " \u00ad \n "
    assert [line.text for line in quote(text, Span(0, len(text)), [Span(0, 1), Span(2, 4)], 20)] == [""]


TEXTS = st.text(alphabet=st.sampled_from("ab1 .\n\t\u0301大🚒\x1b\u202e\u00ad,“"), min_size=1, max_size=400)


@given(st.data(), TEXTS, st.integers(12, 70))
def test_every_quote_fits_and_every_figure_is_marked(data, text, width):
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), min_size=1, max_size=5))
    figures = [Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]] or [Span(0, len(text))]
    lines = quote(text, Span(0, len(text)), figures, width)
    assert lines
    for line in lines:
        assert width_of(line.text) <= width
        assert width_of(line.underline()) <= width
        assert "\x1b" not in line.text
        assert "\n" not in line.text
        assert all(0 <= start <= end <= len(line.text) for start, end in line.marks)
        assert list(line.marks) == sorted(line.marks)
