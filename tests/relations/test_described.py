"""People told one by one as who they are, as many as the list behind their number holds."""

from __future__ import annotations

import pytest

import numcheck

DESCRIBED = [
    ("Four other victims, a 31-year-old nurse, a 40-year-old clerk and a boy of 12, were hurt.", "lists/count"),
    ("Three other victims, a 31-year-old nurse, a 40-year-old clerk and a boy of 12, were hurt.", None),
    ("Three of the cook's children, a 6-year-old and a girl of four, had a fever.", "lists/count"),
    ("Four victims - a father and his two small sons - were asleep.", "lists/count"),
    ("Nineteen bodies lay in the street; eleven rebels, six soldiers, and a nurse.", "lists/count"),
    ("Eighteen bodies lay in the street; eleven rebels, six soldiers, and a nurse.", None),
    ("Two people, a couple and their son, died.", "lists/count"),
    # What they are called, once their number is known.
    ("Three teenagers are charged with arson. The suspects, a 15-year-old and a girl, live in Velm.", "lists/count"),
    ("Two teenagers are charged with arson. The suspects, a 15-year-old and a girl, live in Velm.", None),
    ("Four people were hurt on the roof. Those hurt, a warden and two guards, had slept.", "lists/count"),
    ("Four people were hurt and two died. Those killed, a warden and a guard, had slept.", None),
    # Of all of them, some were told; others go on the list; others stand beside them.
    ("Two of the diver's three pupils, a girl aged 15 and a 12-year-old cousin, were ashore.", None),
    ("Four victims, a nurse and her two sons among them, were asleep.", None),
    ("Five people were hurt, including a man and two boys.", None),
    ("Guards shot three suspects, a cook and a driver.", None),
    ("The flood killed three children, a nurse and her aunt, guards said.", None),
    ("Guards sought three suspects in the death of Jan Toft, a baker and a father.", None),
    ("Five people, a man and a woman in one car and two girls in another, died.", None),
    ("Four people were hurt in Velm, a baker and his wife badly.", None),
]

NAMED = [
    ("The three people on the raft were named as 57-year-old Mo Felten and 29-year-old Jan Toft.", True),
    ("The two people on the raft were named as 57-year-old Mo Felten and 29-year-old Jan Toft.", False),
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
