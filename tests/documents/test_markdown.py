"""Markdown -> blocks: the markup is blanked out, and every offset stays that of the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.documents.markdown import blank_markup
from numcheck.documents.reading import make_document

LEAD = "Nine people died when a barge sank on the Oder near Wriezen on Monday."


def blocks(text):
    document = make_document(text, "a.md")
    assert len(document.prose) == len(text)
    return [(block.part.value, " ".join(block.span.of(document.prose).split())) for block in document.blocks]


CASES = [
    ("headings", f"# Nine die\n\n{LEAD}\n\n## The load\n\nIt was sand.\n", [
        ("headline", "Nine die"), ("lead", LEAD), ("subhead", "The load"), ("body", "It was sand.")]),
    ("a heading underlined", f"Nine die\n========\n\n{LEAD}\n", [("headline", "Nine die"), ("lead", LEAD)]),
    ("a list", f"{LEAD}\n\n- four adults\n- five children\n", [
        ("lead", LEAD), ("list", "four adults"), ("list", "five children")]),
    ("an ordered list keeps its numbers", f"{LEAD}\n\n1. Wriezen\n2. Oderberg\n", [
        ("lead", LEAD), ("list", "1. Wriezen"), ("list", "2. Oderberg")]),
    ("two short sentences are text", f"# Barge sinks\n\n**Nine** died. Four lived.\n\n{LEAD}\n", [
        ("headline", "Barge sinks"), ("body", "Nine died. Four lived."), ("lead", LEAD)]),
    ("one before the lead is not", f"# Barge sinks\n\nBy Ana Stein.\n\n{LEAD}\n", [
        ("headline", "Barge sinks"), ("subhead", "By Ana Stein."), ("lead", LEAD)]),
    ("a quotation", f"{LEAD}\n\n> We lost nine men.\n", [("lead", LEAD), ("quote", "We lost nine men.")]),
    ("a table", f"{LEAD}\n\n| who | dead |\n| --- | --- |\n| adults | 4 |\n", [
        ("lead", LEAD), ("table", "| who | dead |"), ("table", "| adults | 4 |")]),
    ("code is no article", f"{LEAD}\n\n```\n12 people\n```\n", [("lead", LEAD)]),
    ("nor is front matter", f"---\ndate: 2024-07-05\ncount: 12\n---\n\n{LEAD}\n", [("lead", LEAD)]),
    ("emphasis", "**Nine** people _died_ when a *barge* sank near the town on Monday.\n", [
        ("lead", "Nine people died when a barge sank near the town on Monday.")]),
    ("a link keeps its words", "The [nine men](https://example.org/12 \"No. 13\") had sailed from the yard on Sunday.\n", [
        ("lead", "The nine men had sailed from the yard on Sunday.")]),
    ("a comment is not read", "Nine men <!-- was: 10 --> had sailed from the yard on that Sunday.\n", [
        ("lead", "Nine men had sailed from the yard on that Sunday.")]),
    ("nor in front of the words of a line", f"<!-- was: 10 --> <!-- ok --> {LEAD}\n<!-- 2 --> It was sand.\n", [
        ("lead", f"{LEAD} It was sand.")]),
    ("nor in front of those of an item", f"{LEAD}\n\n- <!-- 3 --> four adults\n- five children\n", [
        ("lead", LEAD), ("list", "four adults"), ("list", "five children")]),
    ("nor over several lines", f"<!-- was:\n10 --> {LEAD}\n", [("lead", LEAD)]),
    ("a comment of its own line parts nothing from its list", f"{LEAD}\n\n<!-- 3 -->\n\n- four adults\n", [
        ("lead", LEAD), ("list", "four adults")]),
    ("an entity is its character", "Nine men &amp; two boys had sailed from the yard on that Sunday.\n", [
        ("lead", "Nine men & two boys had sailed from the yard on that Sunday.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_blocks(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize("levels", [1, 5, 9, 10, 11, 18, 19, 20, 21, 200])
@pytest.mark.parametrize("mark", ["> ", "- "])
def test_however_deep_words_stand_they_are_read(levels, mark):
    opening = mark * levels if mark == "> " else "".join(f"{'  ' * level}- item\n" for level in range(levels))
    lead = LEAD if mark == "> " else f"{'  ' * levels}- {LEAD}"
    read = [words for _, words in blocks(f"{opening}{lead}\n")]
    assert " ".join(read).count(LEAD) == 1


def test_a_figure_inside_markup_has_its_offsets_in_the_source(read):
    text = "# Nine die\n\nThe barge [sank](http://a.b/99) with **1,200 tonnes** of sand and `77` on *Monday*.\n"
    report = read(text, path="a.md")
    words = [claim.mention.span.of(text) for claim in report.claims]
    assert words == ["Nine", "1,200 tonnes", "Monday"]


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_a_short_first_paragraph_is_read_sentence_by_sentence(read, path):
    text = "*Nine* died. 12 lived.\n"
    report = read(text, path=path)
    assert [(claim.mention.span.of(text), claim.mention.sentence) for claim in report.claims] == [
        ("Nine", 0),
        ("12", 1),
    ]


BLANKED = [
    ("12 *people*", "12  people "),
    ("5 * 3 = 15", "5 * 3 = 15"),
    ("snake_case_name", "snake_case_name"),
    ("`12`", "    "),
    ("a &lt; b", "a <    b"),
    ("\\*12", " *12"),
    ("<b>12</b>", "   12    "),
    ("~~12 men~~ nine", "           nine"),
    ("~~12\nmen~~ nine", "    \n      nine"),
    ("~~12\n\nmen~~", "~~12\n\nmen~~"),
    ("~~12 men~ nine", "~~12 men~ nine"),
    ("~~ 12 ~~", "~~ 12 ~~"),
    ("\\~~12~~", " ~~12~~"),
    ("~~~\n12\n~~~", "~~~\n12\n~~~"),
    ("<s>12 <b>men</b></s> nine", " " * 21 + "nine"),
    ("<s>12 men", "   12 men"),
    ("a <!-- 1\n2 --> b", "a       \n      b"),
    ("![nine men](a.jpg)", "  nine men        "),
]


@pytest.mark.parametrize(("text", "blanked"), BLANKED, ids=[case[0] for case in BLANKED])
def test_markup_is_replaced_by_as_many_blanks(text, blanked):
    assert blank_markup(text) == blanked


@given(st.text(alphabet="ab12 *_~`[]()<>!&#;-|\\\n\r>é🚒", max_size=120))
def test_whatever_the_markup_the_lines_and_offsets_stay(text):
    document = make_document(text, "a.md")
    assert len(document.prose) == len(text)
    for block in document.blocks:
        assert 0 <= block.span.start < block.span.end <= len(text)
    for kept, source in zip(document.prose, text, strict=True):
        if source == "\n":
            assert kept == "\n"
        elif kept not in " &\"<>'—–":
            assert kept == source
