"""Figures that are told again with a slip of the keyboard."""

import pytest

TOLD_AGAIN = [
    # What was created is new; what is new without having been created is another thing.
    ("A mill will create 1,340 jobs. It is old. The 1,640 new jobs are for weavers.", {("1,340 jobs", "1,640 new jobs")}),
    ("A mill has 1,340 looms. It is old. The 1,640 new looms are for weavers.", set()),
    # A bare number calls people shortly before it, where two digits are swapped.
    ("Guards hold 13 men at the fort. The 31 affected by the storm are safe.", {("13 men", "31")}),
    ("Guards hold 13 men at the fort. The 37 affected by the storm are safe.", set()),
    ("Guards hold 13 cars at the fort. The 31 affected by the storm are safe.", set()),
    # What remains can only be told again as what remains.
    ("A guard freed the remaining 312 hostages. Boats fetched the remaining 412 hostages.",
     {("312 hostages", "412 hostages")}),
    ("A guard freed the remaining 312 hostages. He had held 412 hostages.", set()),
    # Where a shared figure ties two sentences, the one that differs is told again.
    ("A cut from 90kph to 70kph would save 165 lives a year. Drivers doubt that going from 90kph to 70kph saves 185 lives a year.",
     {("165 lives a year", "185 lives a year")}),
    ("A cut from 90kph to 70kph would save 165 lives a year. Drivers doubt that helmets save 185 lives a year.", set()),
    # Two figures one apart are often two figures.
    ("The firm sold 1,342 looms in May. The 1,343 trees came from Elan.", set()),
    # One of two digits differs in any two figures; only all words beside both say that they are one.
    ("The vote had a turnout rate of 58% in Orle. Officials said the vote had a turnout rate of 85% in Orle.",
     {("58%", "85%")}),
    ("The vote had a turnout rate of 58% in Orle. The vote had a turnout rate of 85% in Selm.", set()),
    ("Turnout was 58% in Orle. Officials want 85% of the clerks in Selm.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_AGAIN, ids=[text for text, _ in TOLD_AGAIN])
def test_told_again(read, text, expected):
    told = {
        (r.role("first")[0].span.of(text), r.role("second")[0].span.of(text))
        for r in read(text).relations
        if r.kind == "same"
    }
    assert told == expected
