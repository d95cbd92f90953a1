"""Inputs that nobody would write: each ends with an answer, and the work grows with the length alone."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

NINES = "9" * 10_000
ANSWERED = [
    ("nothing", "", 0),
    ("blanks", " \n\t\r\n \u00a0", 0),
    ("ten thousand digits", NINES, 0),
    ("digits with commas", "1" + ",000" * 3_000, 0),
    ("digits with points", "1" + ".000" * 3_000, 0),
    ("a numeral without end", "hundred and " * 2_000, None),
    ("million million", "million " * 500, None),
    ("minus minus", "-" * 20_000 + "5", None),
    ("brackets that never close", "(" * 20_000 + "12", None),
    ("dollar signs", "$" * 20_000 + "12", None),
    ("quotation marks", "“" * 20_000 + "12", None),
    ("full stops", "." * 20_000 + " 12", None),
    ("one combining mark after another", "e" + "\u0301" * 20_000 + " 12 men", 1),
    ("right to left", "\u202e12 men\u202c left", None),
    ("no character of any word", "\u200b\u2060\ufeff" * 1_000, 0),
    ("the last code point", "\U0010ffff 12 men left", 1),
    ("a lone surrogate", "\ud800 12 men left", 1),
    ("a form feed", "12 men left\f9 men stayed", None),
    ("line separators of Unicode", "12 men left\u20289 men stayed\u0085", None),
    ("millions of millions", "one million " + "million " * 500, None),
    ("a power of a number", "0² 10² 12³ m² 5m² ①②", None),
    ("slashes", "1/" * 1_000, None),
    ("colons", "1:" * 1_000, None),
    ("dates without end", "4 July 2024 " * 300, None),
    ("a year beyond the calendar", "It opens on 4 July 99999.", None),
    ("a very long word", "x" * 200_000, 0),
    ("superscripts", "²³¹⁴ ½⅓ ٣٤ ৪৫ 一二", None),
    ("a score of ten thousand digits", f"Brack {NINES}.8 (86) to 9.10 (64)", None),
    ("a headline with a nought", "# Zero killed in Orle\n\nFour people were killed in Orle on Monday.", None),
    ("nought dots", "0.0.0.0 00 000 0000 0,0,0", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), [c[1:] for c in ANSWERED], ids=[c[0] for c in ANSWERED])
@pytest.mark.parametrize("path", ["-", "a.md", "a.html"], ids=["plain", "Markdown", "HTML"])
def test_an_answer(read, text, figures, path):
    report = read(text, path=path)
    for claim in report.claims:
        assert 0 <= claim.mention.span.start < claim.mention.span.end <= len(text)
        assert str(claim.mention)
    if figures is not None:
        assert len(report.claims) == figures


def calls_during(work) -> int:
    """Count the calls that a piece of work makes: a measure of its steps that no busy machine changes."""
    calls = 0

    def note(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


PARAGRAPH = "The fire killed 12 people: nine adults and three children. Of 40 buses, 28 left on Monday, leaving 12."
GROWING = [
    ("paragraphs", f"{PARAGRAPH}\n\n", 3),
    ("list items", "- 12 men\n", 32),
    ("numbered items", "4. Elan\n", 64),
    ("rows of a table", "Elan: 12\n", 64),
    ("headings", "Twelve die in Elan fire\n\n", 64),
    ("quotations", "“We lost 12 men,” he said. ", 24),
    ("days", "On Monday, 4 July 2024, 12 men left. ", 16),
]


@pytest.mark.parametrize(("piece", "count"), [c[1:] for c in GROWING], ids=[c[0] for c in GROWING])
def test_eight_times_the_text_is_not_64_times_the_work(read, piece, count):
    """Counted, not timed. More than eightfold at first: the window that figures are compared in fills up."""
    read(piece * 8)
    small, large = (calls_during(lambda n=n: read(piece * n)) for n in (count, 8 * count))
    assert large < small * (16 if count >= 64 else 32)


ONE_SENTENCE = [
    ("counts", "{} people, "),
    ("bare numbers", "{}, "),
    ("percentages", "{} percent, "),
    ("sums of money", "${} million, "),
    ("scores", "{}-3, "),
]


@pytest.mark.parametrize("piece", [c[1] for c in ONE_SENTENCE], ids=[c[0] for c in ONE_SENTENCE])
def test_four_times_the_figures_of_a_sentence_are_not_16_times_the_work(read, piece):
    def sentence(count):
        return "It told of " + "".join(piece.format(number % 90 + 10) for number in range(count)) + "and more."

    read(sentence(20))
    small, large = (calls_during(lambda n=n: read(sentence(n))) for n in (400, 1600))
    assert large < small * 10


def test_only_the_days_that_may_open_a_paragraph_are_looked_at_as_its_dateline(read, monkeypatch):
    """Each look takes as long as the paragraph, which calls do not show."""
    looks = 0

    def look(before, credits):
        nonlocal looks
        looks += 1

    monkeypatch.setattr("numcheck.mentions.dateline._place_in", look)
    read("The 12 men left on Monday, 4 July 2024, by bus. " * 40)
    assert 0 < looks < 5


@given(st.text(max_size=300))
def test_any_text_is_answered(read, text):
    report = read(text)
    assert read(text) == report


REPEATED_IN_ONE = [
    ("days counted on", "VELM, 3 May 2019 - The gate was shut two days later ", "on Monday and "),
    ("ages", "", "Ada Holm, 34, and "),
    ("ages without a name", "", "the 34-year-old and the 43-year-old and "),
    ("none of them", "Two men were killed. ", "nobody was killed and "),
    ("tolls that rise", "", "the toll has risen to 12 after six more deaths and "),
    ("totals of groups", "", "killing 30 people and wounding 12 in three towns, "),
    ("those who left a stock", "", "gunmen held 300 people, 12 people were freed and "),
    ("wholes and parts", "", "30 people, 11 men, 12 women and 20 children died, "),
]


@pytest.mark.parametrize(("opening", "piece"), [c[1:] for c in REPEATED_IN_ONE], ids=[c[0] for c in REPEATED_IN_ONE])
def test_eight_times_the_sentence_is_not_64_times_the_work(read, opening, piece):
    read(opening + piece * 8)
    small, large = (calls_during(lambda n=n: read(opening + piece * n)) for n in (64, 512))
    assert large < small * 16


@pytest.mark.parametrize(
    "text", ["The mill has 40 looms, more than a", "It fell to 40 from", "Of the 40, all but", "A third of", "By 12 to"]
)
def test_a_text_that_is_cut_off_is_read(read, text):
    assert read(text).findings == ()
