"""Plain text -> blocks and what they are to a reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.documents.reading import make_document

LEAD = "Nine people died when a barge sank on the Oder near Wriezen on Monday."
LONG = f"{LEAD} The river police pulled the last of them out of the water at dawn, a mile below the town."
BODY = "The barge had left the yard on Sunday night with a load of sand."


def parts(text, **words):
    document = make_document(text, **words)
    return [(block.part.value, block.span.of(text)) for block in document.blocks]


def test_headline_lead_and_body():
    assert parts(f"Nine die as barge sinks\n\n{LEAD}\n\n{BODY}\n") == [
        ("headline", "Nine die as barge sinks"),
        ("lead", LEAD),
        ("body", BODY),
    ]


CASES = [
    ("a paragraph alone is the lead", LEAD, [("lead", LEAD)]),
    (
        "lines broken to fit a screen are one paragraph",
        f"Head line\n\n{LEAD[:52]}\n{LEAD[53:]}\n",
        [("headline", "Head line"), ("lead", f"{LEAD[:52]}\n{LEAD[53:]}")],
    ),
    ("a long line each is a paragraph each", f"{LONG}\n{BODY}\n", [("lead", LONG), ("body", BODY)]),
    (
        "list items stand alone",
        f"{LEAD}\n\n- four adults\n- five children\n",
        [("lead", LEAD), ("list", "- four adults"), ("list", "- five children")],
    ),
    (
        "numbered items too",
        f"{LEAD}\n\n1. Wriezen\n2. Oderberg\n3. Schwedt\n",
        [("lead", LEAD), ("list", "1. Wriezen"), ("list", "2. Oderberg"), ("list", "3. Schwedt")],
    ),
    (
        "rows of a table",
        f"{LEAD}\n\nAdults: 4\nChildren: 5\n",
        [("lead", LEAD), ("table", "Adults: 4"), ("table", "Children: 5")],
    ),
    (
        "a short line inside is a heading",
        f"{LEAD}\n\nA load of sand\n\n{BODY}\n",
        [("lead", LEAD), ("subhead", "A load of sand"), ("body", BODY)],
    ),
    ("two short sentences are text", "Nine died. Four lived.", [("body", "Nine died. Four lived.")]),
    (
        "below a headline too, and the lead is still to come",
        f"Barge sinks\n\nNine men died! Four were saved.\n\n{LEAD}\n",
        [("headline", "Barge sinks"), ("body", "Nine men died! Four were saved."), ("lead", LEAD)],
    ),
    (
        "a quotation of two sentences is no headline",
        f"“It lost nine men. It saved four.”\n\n{LEAD}\n",
        [("body", "“It lost nine men. It saved four.”"), ("lead", LEAD)],
    ),
    (
        "one short sentence is not enough, nor are initials and titles",
        f"Barge sinks\n\nNine men died.\n\nBy Dr. J. R. Stein Jr.\n\n{LEAD}\n",
        [
            ("headline", "Barge sinks"),
            ("subhead", "Nine men died."),
            ("subhead", "By Dr. J. R. Stein Jr."),
            ("lead", LEAD),
        ],
    ),
    ("white space alone is nothing", " \n\t\n\r\n", []),
    ("nothing is nothing", "", []),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_parts(text, expected):
    assert parts(text) == expected


def test_a_whole_story_behind_words_of_the_page_is_none_of_its_furniture():
    text = f"Advertisement A ferry sank off Orle on Monday. {'It was carrying grain to the mills of Tarn. ' * 9}\n\nNobody was hurt."
    assert "furniture" not in [part for part, _ in parts(text, furniture=["advertisement"])]


def test_what_follows_the_comment_form_is_furniture():
    text = f"{LEAD}\n\n{BODY}\n\nRelated stories\n\nTen die in mine\n"
    assert [part for part, _ in parts(text, furniture=["related stories"])] == [
        "lead",
        "body",
        "furniture",
        "furniture",
    ]
    assert "furniture" not in [part for part, _ in parts(text)]


def test_a_caption_is_told_by_its_opening():
    text = f"{LEAD}\n\nPhoto: the barge on Sunday, with its load of sand and nine men\n\n{BODY}\n"
    assert [part for part, _ in parts(text, captions=["photo:"])] == ["lead", "caption", "body"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_ends_make_no_difference(end):
    lines = ["Nine die as barge sinks", "", LEAD, "", BODY, "", "- four adults", "- five children"]
    assert parts(end.join(lines)) == parts("\n".join(lines))


@given(st.text(alphabet="ab1 .-\n\r\t|:•é\u0301🚒", max_size=200))
def test_blocks_are_in_order_apart_and_hold_every_character(text):
    blocks = make_document(text).blocks
    position = 0
    for block in blocks:
        assert text[position : block.span.start].strip() == ""
        assert block.span.start < block.span.end
        assert block.span.of(text).strip() == block.span.of(text)
        position = block.span.end
    assert text[position:].strip() == ""
