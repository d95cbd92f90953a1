"""Breaking, cutting and cleaning text by the cells it takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.reports.layout import Segment, clean, fit, shorten, to_text, width_of, wrap

WRAPPED = [
    ("", 10, []),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 3, ["one", "two", "thr", "ee"]),
    ("大火 消防署", 4, ["大火", "消防", "署"]),
    ("cafe\u0301 noir", 4, ["cafe\u0301", "noir"]),
    ("  one\n\ttwo ", 10, ["one two"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), WRAPPED)
def test_wrap(text, width, lines):
    assert wrap(text, width) == lines


SHORTENED = [
    ("short", 10, "short"),
    ("a longer sentence here", 12, "a longer…"),
    ("unbreakablyLongWord", 10, "unbreakab…"),
    ("a unbreakablyLongWord", 10, "a unbreak…"),
    ("大火消防署", 5, "大火…"),
]


@pytest.mark.parametrize(("text", "width", "short"), SHORTENED)
def test_shorten(text, width, short):
    assert shorten(text, width) == short


CLEANED = [
    ("12\n  people", "12 people"),
    ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
    ("a\u202eb", "ab"),
    ("soft\u00adhyphen", "softhyphen"),
    ("👩\u200d🚒", "👩\u200d🚒"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("no\u00a0break", "no break"),
    ("bell\x07 null\x00", "bell\ufffd null\ufffd"),
]


@pytest.mark.parametrize(("text", "cleaned"), CLEANED)
def test_clean(text, cleaned):
    assert clean(text) == cleaned


@given(st.text(), st.integers(2, 60))
def test_nothing_is_wider_than_it_may_be(text, width):
    assert all(width_of(line) <= width for line in wrap(clean(text), width))
    assert width_of(shorten(clean(text), width)) <= width
    assert width_of(fit(clean(text), width)) <= width


@given(st.text())
def test_what_is_clean_holds_nothing_a_terminal_obeys(text):
    assert all(char.isprintable() or char in "\u200c\u200d" for char in clean(text))


def test_text_is_plain_or_coloured():
    lines = [(Segment("a "), Segment("b", "error")), ()]
    assert to_text(lines, colour=False) == "a b\n\n"
    assert to_text(lines, colour=True) == "a \x1b[1;31mb\x1b[0m\n\n"
