"""HTML -> blocks: the markup is blanked out, and every offset stays that of the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.documents.html_tokens import split_html
from numcheck.documents.reading import make_document

LEAD = "Nine people died when a barge sank on the Oder near Wriezen on Monday."
P = f"<p>{LEAD}</p>"


def blocks(text):
    document = make_document(text, "a.html")
    assert len(document.prose) == len(text)
    return [(block.part.value, document.words(block.span)) for block in document.blocks]


PARTS = [
    ("headings", f"<h1>Nine die</h1>{P}<h2>The load</h2><p>It was sand.", [
        ("headline", "Nine die"), ("lead", LEAD), ("subhead", "The load"), ("body", "It was sand.")]),
    ("the title where there is no h1", f"<head><title>Nine die</title></head><body>{P}", [
        ("headline", "Nine die"), ("lead", LEAD)]),
    ("no title beside a h1", f"<title>Courier: nine</title><h1>Nine die</h1>{P}", [
        ("headline", "Nine die"), ("lead", LEAD)]),
    ("the first heading where there is neither", f"<h2>Nine die</h2>{P}", [("headline", "Nine die"), ("lead", LEAD)]),
    ("a second h1 is a subhead", f"<h1>Nine die</h1>{P}<h1>More</h1>", [
        ("headline", "Nine die"), ("lead", LEAD), ("subhead", "More")]),
    ("the head is not read", f"<head><meta content='12 men'><style>p {{top: 3px}}</style></head>{P}", [("lead", LEAD)]),
    ("nor are scripts", f"<script>if (a < 12) b('</p>')</script>{P}<noscript>13</noscript>", [("lead", LEAD)]),
    ("nor code", f"{P}<p><code>12 men</code></p>", [("lead", LEAD)]),
    ("nor what is hidden", f"<p hidden>12 men</p>{P}<span aria-hidden=true><i>1</i>2</span>", [("lead", LEAD)]),
    ("be it by its style", f"<p style='color:red; Display : none'>12 men</p>{P}<i style=visibility:hidden>12</i>", [
        ("lead", LEAD)]),
    ("another style hides nothing", "<p style='x-display:none'>12 men.</p><p style='display:nonesuch'>9 men.</p>", [
        ("subhead", "12 men."), ("subhead", "9 men.")]),
    ("nor what was struck out", "<p>The <del>ten <b>men</b></del><ins>nine</ins> men had sailed on one Sunday in May.", [
        ("lead", "The nine men had sailed on one Sunday in May.")]),
    ("navigation is furniture", f"<nav><a>12 stories</a></nav>{P}<aside>5 more</aside><div role=navigation>6</div>", [
        ("furniture", "12 stories"), ("lead", LEAD), ("furniture", "5 more"), ("furniture", "6")]),
    ("a list", f"{P}<ul><li>four adults</li><li><p>five children</p><p>all safe</p></li></ul>", [
        ("lead", LEAD), ("list", "four adults"), ("list", "five children"), ("body", "all safe")]),
    ("a list without end tags", f"{P}<ul><li>four adults<li>five children</ul><p>So be it.", [
        ("lead", LEAD), ("list", "four adults"), ("list", "five children"), ("body", "So be it.")]),
    ("a table", f"{P}<table><caption>Aboard</caption><tr><th>who</th><th>dead</th></tr><tr><td><p>adults<td>4</table>", [
        ("lead", LEAD), ("caption", "Aboard"), ("table", "who | dead"), ("table", "adults | 4")]),
    ("a table that only sets out the page", f"<table role=presentation><tr><td><h1>Nine die</h1>{P}</td></tr></table>", [
        ("headline", "Nine die"), ("lead", LEAD)]),
    ("a quotation", f"{P}<blockquote><p>We lost nine.</p></blockquote><p>So be it.", [
        ("lead", LEAD), ("quote", "We lost nine."), ("body", "So be it.")]),
    ("a caption", f"{P}<figure><img alt='12'><figcaption>Nine men</figcaption></figure>", [
        ("lead", LEAD), ("caption", "Nine men")]),
    ("lines parted by two breaks", f"{LEAD}<br><br />It was sand.<br>And coal.", [
        ("lead", LEAD), ("body", "It was sand. And coal.")]),
    ("words without any element", LEAD, [("lead", LEAD)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in PARTS], ids=[c[0] for c in PARTS])
def test_parts(text, expected):
    assert blocks(text) == expected


BROKEN = [
    ("a heading that is not closed", f"<h1>Nine die{P}", [("headline", "Nine die"), ("lead", LEAD)]),
    ("end tags of nothing", f"</div></p></li>{P}</b></td>", [("lead", LEAD)]),
    ("elements that cross", f"<p><b>{LEAD}</p></b>", [("lead", LEAD)]),
    ("a struck word that is not closed", f"{P}<p>So <del>be<p>It was sand.", [
        ("lead", LEAD), ("subhead", "So"), ("body", "It was sand.")]),
    ("a head that is not closed", f"<head><meta charset=utf-8>{P}", [("lead", LEAD)]),
    ("a comment that is not closed", f"{P}<!-- <p>12 men", [("lead", LEAD)]),
    ("a tag that is not closed", f"{P}<p class='x", [("lead", LEAD)]),
    ("a quote that is not closed", f'<p class="x>{LEAD}</p>', [("lead", LEAD)]),
    ("signs that are no tags", "<p>In all 3 < 4 and 5 > 4, and <3 of the nine men sailed.", [
        ("lead", "In all 3 < 4 and 5 > 4, and <3 of the nine men sailed.")]),
    ("attributes with brackets", f"<p title='a > b' data-x=it's>{LEAD}", [("lead", LEAD)]),
    ("odd comments", f"<!DOCTYPE html><?xml 12?><!--><!---><![CDATA[13]]></ 14>{P}<!-- a --!>", [("lead", LEAD)]),
    ("capitals", f"<P>{LEAD}</P><SCRIPT>12</Script >", [("lead", LEAD)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in BROKEN], ids=[c[0] for c in BROKEN])
def test_broken_markup_is_read_as_a_browser_shows_it(text, expected):
    found = blocks(text)
    assert [words for _, words in found] == [words for _, words in expected]
    assert found[0] == expected[0]


FIGURES = [
    ("&pound;412&nbsp;million", "&pound;412&nbsp;million", "money 412000000 gbp"),
    ("&#163;412 million", "&#163;412 million", "money 412000000 gbp"),
    ("&pound<b>412</b>m", "&pound<b>412</b>m", "money 412000000 gbp"),
    ("<b>1,204</b>, it said", "1,204", "number 1204"),
    ("(<b>1,204</b>)", "1,204", "number 1204"),
    ("1<span>,204</span>", "1<span>,204", "number 1204"),
    ("1,2<wbr>04 men", "1,2<wbr>04", "number 1204"),
    ("1,2&shy;04 men", "1,2&shy;04", "number 1204"),
    ("1,2<del>3</del>04 men", "1,2<del>3</del>04", "number 1204"),
    ("12&percnt;", "12&percnt;", "percent 12 percent"),
    ("5&nbsp;km<sup>2</sup>", "5&nbsp;km<sup>2", "measure 5 square_kilometer"),
    ("12&amp;co", "12", "number 12"),
    ("12<img src=a.png alt=7>", "12", "number 12"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "slice_", "value"), FIGURES, ids=[case[0] for case in FIGURES])
def test_a_figure_has_its_offsets_in_the_source(read, said, slice_, value):
    text = f"<p>The yard on the river says that {said} <i>went</i> down with the barge.</p>"
    found = [(claim.mention.span.of(text), str(claim.mention)) for claim in read(text, path="a.html").claims]
    assert found == [(slice_, value)]


WORDS = [
    ("nine&mdash;or ten", "nine—or ten"),
    ("don&rsquo;t", "don’t"),
    ("a &lt;b&gt; c", "a <b> c"),
    ("AT&T &unknown; &; &#; &#x;", "AT&T &unknown; &; &#; &#x;"),
    ("<q>Nine</q>, he said", "“Nine”, he said"),
    ("H<sub>2</sub>O, 20<sup>th</sup>", "H₂O, 20th"),
    ("&#0; &#1114112; &#99999999999999999999999;", "\ufffd \ufffd &#99999999999999999999999;"),
    ("one\r\n  two <span\n\n class=x>three</span>", "one two three"),
]


@pytest.mark.parametrize(("source", "words"), WORDS, ids=[case[0] for case in WORDS])
def test_words_are_those_that_a_reader_sees(source, words):
    assert blocks(f"<p>{source}</p>")[0][1] == words


def test_a_message_quotes_what_a_reader_sees(read):
    text = "<p>The fire killed <b>1</b>2 people&colon; nine adults and <i>f</i>our children.</p>"
    (finding,) = read(text, path="a.html").findings
    assert "⁠" not in finding.message + finding.computation
    assert [place.span.of(text) for place in finding.evidence] == ["1</b>2 people", "nine adults", "f</i>our children"]


SIZE = 30_000
HOSTILE = [
    ("tags that are never closed", "<div>" * 100_000),
    ("inline ones", "<b>" * SIZE + "</i>" * SIZE),
    ("paragraphs in struck text", "<del><p>" * SIZE + "</b>" * SIZE),
    ("list items", "<ul><li>" * SIZE + "</ol>" * SIZE),
    ("rows", "<table><tr><td>" * SIZE + "</tr>" * SIZE),
    ("headings", "<h1>" * SIZE + "</h2>" * SIZE),
    ("hidden elements", "<i hidden>" * SIZE + "12" + "</b>" * SIZE),
    ("comments that are never closed", "<!--" * SIZE),
    ("scripts that are never closed", "<script>" * SIZE),
    ("titles", "<title></title>" * SIZE),
    ("signs", "<" * SIZE),
    ("end tags without a name", "</" * SIZE),
    ("quotation marks", '<a b="' * SIZE),
    ("both kinds", "<a b='\" c=" * SIZE),
    ("an attribute of a megabyte", f'<p title="{"x" * 1_000_000}">{LEAD}</p>'),
    ("a million attributes", f"<p{' a' * 500_000}>{LEAD}</p>"),
    ("an attribute with blanks", f"<p a{' ' * 1_000_000}= {' ' * 1_000_000}>{LEAD}</p>"),
    ("a tag that is never closed", "<p" + " a=b" * SIZE),
    ("entities", "&nbsp;" * SIZE),
    ("what may be entities", "&" * SIZE + "&#" * SIZE),
    ("a number of a million digits", f"&#{'9' * 1_000_000};"),
    ("words parted by markup", "a<b>" * SIZE),
    ("and by soft hyphens", "a&shy;" * SIZE),
    ("breaks", "a<br><br>" * SIZE),
]


@pytest.mark.parametrize("text", [case[1] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_input_comes_to_an_end(text):
    # No clock: the square of these lengths would take hours, and nobody would miss it.
    blocks(text)


@given(st.text(alphabet="ab12 <>/!-&;#='\"\n\rphtdrlié🚒", max_size=150))
def test_whatever_the_markup_the_tokens_cover_the_text_and_offsets_stay(text):
    spans = [token.span for token in split_html(text)]
    assert [span.start for span in spans] == [0, *(span.end for span in spans)][: len(spans)]
    assert (spans[-1].end if spans else 0) == len(text)
    document = make_document(text, "a.html")
    assert len(document.prose) == len(text)
    for block, after in zip(document.blocks, (*document.blocks[1:], None), strict=False):
        assert 0 <= block.span.start < block.span.end <= (after.span.start if after else len(text))


@given(st.lists(st.sampled_from(["<p>", "</p>", "<li>", "<ul>", "</ul>", "<td>", "<tr>", "<table>", "</table>", "<del>",
    "</del>", "<h1>", "</h1>", "<title>", "</title>", "<head>", "</head>", "12 ", "nine", "&pound;", "<br>", "<b>", "</b>",
    "<table role=none>", "<nav>", "</nav>", "<!-- x -->", "<script>", "</script>", "<i hidden>", "</i>"])))  # fmt: skip
def test_any_order_of_tags_is_read(pieces):
    text = "".join(pieces)
    document = make_document(text, "a.html")
    assert len(document.prose) == len(text)
    for block in document.blocks:
        assert document.words(block.span)
