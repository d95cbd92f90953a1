"""People told one by one as who they are, as many as the list behind their number holds."""

from __future__ import annotations

import pytest

import numcheck

DESCRIBED = [
    ("Four other passengers, a 60-year-old cook, a 22-year-old sailor and a girl of 8, were unhurt.", "lists/count"),
    ("Three other passengers, a 60-year-old cook, a 22-year-old sailor and a girl of 8, were unhurt.", None),
    ("Five of the keeper's children, a 12-year-old girl and a 4-year-old boy, had left.", "lists/count"),
    ("Four victims - a father and his two small sons - were asleep.", "lists/count"),
    ("Twenty people sang in the hall; twelve weavers, five clerks, and a cook.", "lists/count"),
    ("Eighteen people sang in the hall; twelve weavers, five clerks, and a cook.", None),
    ("Two people, a couple and their son, died.", "lists/count"),
    # What they are called, once their number is known.
    ("Three teenagers are charged with arson. The suspects, a 15-year-old and a girl, live in Velm.", "lists/count"),
    ("Two teenagers are charged with arson. The suspects, a 15-year-old and a girl, live in Velm.", None),
    ("Four people were hurt on the roof. Those hurt, a warden and two guards, had slept.", "lists/count"),
    ("Four people were hurt and two died. Those killed, a warden and a guard, had slept.", None),
    # Of all of them, some were told; others go on the list; others stand beside them.
    ("Two of the potter's five nephews, a lad aged 19 and a 17-year-old pupil, sing.", None),
    ("Four victims, a nurse and her two sons among them, were asleep.", None),
    ("Five people were hurt, including a man and two boys.", None),
    ("Wardens fined three poachers, a baker and a clerk.", None),
    ("The flood killed three children, a nurse and her aunt, guards said.", None),
    ("Guards sought three suspects in the death of Jan Toft, a baker and a father.", None),
    ("Five people, a man and a woman in one car and two girls in another, died.", None),
    ("Four people were hurt in Velm, a baker and his wife badly.", None),
]

NAMED = [
    ("The three riders thrown off were named as Mia Toft, 23, and 31-year-old Ivo Kim, both of Harl.", True),
    ("The two riders thrown off were named as Mia Toft, 23, and 31-year-old Ivo Kim, both of Harl.", False),
    ("Guards held three men. They were named by the mayor's office as Jan Toft and Mo Felten.", True),
    ("Guards held three men. They were Jan Toft, 20, of the 10 block of Mill Street, and Mo Felten, 30.", True),
    ("Guards held two men. They were Jan Toft, 20, of the 10 block of Mill Street, and Mo Felten, 30.", False),
    ("Guards held three men. They were identified on Monday by the mayor.", False),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED, ids=[text for text, _ in DESCRIBED])
def test_described(book, text, expected):
    found = numcheck.check(text, rules=book).findings
    assert [finding.rule for finding in found] == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "is_wrong"), NAMED, ids=[text for text, _ in NAMED])
def test_named(book, text, is_wrong):
    found = numcheck.check(text, rules=book).findings
    assert [finding.rule for finding in found] == (["lists/count"] if is_wrong else [])
