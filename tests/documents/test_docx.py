"""Word documents -> text and blocks; what is broken, or made to fill the memory, is an error and nothing else."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest

from numcheck.documents import docx as reader
from numcheck.documents.reading import ReadError, read_document

LEAD = "Nine people died when a barge sank on the Oder near Wriezen on Monday."
NONE = re.compile("(?!)")
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
STYLES = f"""<w:styles {NAMES}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Desk"><w:name w:val="Desk"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="Bild"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="character" w:styleId="TitelZchn"><w:name w:val="Title"/></w:style>
</w:styles>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(kind, target):
    return (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/{kind}" Target="{target}"/>'
        "</Relationships>"
    )


def pack(files):
    """Give an archive of files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


def word(body, main="word/document.xml", names=NAMES):
    """Give a Word document with some paragraphs."""
    return pack(
        {
            "_rels/.rels": relations("officeDocument", main),
            main: f"<w:document {names}><w:body>{body}</w:body></w:document>",
            f"word/_rels/{main.rpartition('/')[2]}.rels": relations("styles", "styles.xml"),
            "word/styles.xml": STYLES,
        }
    )


def p(words, style="", inside=""):
    """Give a paragraph; words that are no markup are those of a run."""
    words = words if words.startswith("<") else run(words)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{inside}</w:pPr>{words}</w:p>"


def run(words, how=""):
    return f'<w:r><w:rPr>{how}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.fixture
def read_bytes(tmp_path):
    def read(data, name="a.docx"):
        path = tmp_path / name
        path.write_bytes(data)
        return read_document(str(path))

    return read


def blocks(document):
    return [(block.part.value, document.words(block.span)) for block in document.blocks]


ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
BOX = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice>\
<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
CELL = "<w:tc>{}</w:tc>"


def row(*cells):
    return f"<w:tr>{''.join(CELL.format(cell if cell.startswith('<') else p(cell)) for cell in cells)}</w:tr>"


CASES = [
    ("paragraphs", p("Nine die") + p("") + p(LEAD) + p("It was sand."), "Nine die\n\n{lead}\nIt was sand.", [
        ("headline", "Nine die"), ("lead", LEAD), ("body", "It was sand.")]),
    ("styles", p("Nine die", "Titel") + p(LEAD) + p("The load", "berschrift2") + p("More", "Desk") + p("Sand.", "Loop"), None, [
        ("headline", "Nine die"), ("lead", LEAD), ("subhead", "The load"), ("subhead", "More"), ("body", "Sand.")]),
    ("a heading at the top is the headline", p("Nine die", "berschrift2") + p(LEAD), None, [
        ("headline", "Nine die"), ("lead", LEAD)]),
    ("captions and quotations", p(LEAD) + p("The quay at noon.", "Bild") + p("We lost nine men.", "Zitat"), None, [
        ("lead", LEAD), ("caption", "The quay at noon."), ("quote", "We lost nine men.")]),
    ("items", p(LEAD) + p("four adults", inside=ITEM) + p("2. five children"), None, [
        ("lead", LEAD), ("list", "four adults"), ("list", "2. five children")]),
    ("a number in several runs", p(run("It carried 1") + run(",2", "<w:b/>") + run("00 tonnes.")), "It carried 1,200 tonnes.", None),
    ("deleted and moved words", p("<w:del>" + run("ten") + "<w:r><w:delText>ten</w:delText></w:r></w:del><w:ins>" + run("Nine") + "</w:ins><w:moveFrom>" + run("x") + "</w:moveFrom>" + run(" men.")), "Nine men.", None),
    ("hidden and struck words", p(run("Nine") + run("ten", "<w:vanish/>") + run("11", "<w:strike/>") + run(" men.", '<w:vanish w:val="0"/>')), "Nine men.", None),
    ("a hidden mark of a paragraph hides no words", p("Nine men.", inside="<w:rPr><w:vanish/></w:rPr>"), "Nine men.", None),
    ("characters", p("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>0,</w:t><w:tab/><w:t>co</w:t><w:softHyphen/><w:t>al</w:t></w:r>", inside="<w:tabs><w:tab/></w:tabs>"), "1-0,\tcoal", None),
    ("raised figures", p(run("90 km") + run("2", '<w:vertAlign w:val="superscript"/>') + run(" of CO") + run("2", '<w:vertAlign w:val="subscript"/>')), "90 km² of CO₂", None),
    ("two breaks part paragraphs", p("<w:r><w:t>Nine died.</w:t><w:br/><w:br/><w:t>Four lived.</w:t></w:r>") + p(LEAD), "Nine died.\n\nFour lived.\n{lead}", [
        ("subhead", "Nine died."), ("subhead", "Four lived."), ("lead", LEAD)]),
    ("one break does not", p(f"<w:r><w:t>{LEAD}</w:t><w:br/><w:t>Four lived.</w:t></w:r>"), "{lead}\nFour lived.", [
        ("lead", f"{LEAD} Four lived.")]),
    ("fields show what they say", p('<w:r><w:instrText>PAGE 99</w:instrText></w:r><w:fldSimple w:instr="X 12">' + run("Nine") + "</w:fldSimple>"), "Nine", None),
    ("a table", p(LEAD) + f"<w:tbl>{row('who', 'dead')}{row('adults', '4')}</w:tbl>", "{lead}\n| who | dead |\n| adults | 4 |", [
        ("lead", LEAD), ("table", "| who | dead |"), ("table", "| adults | 4 |")]),
    ("a table that sets out the page", f"<w:tbl>{row(p('Nine die') + p(LEAD))}</w:tbl>", "Nine die\n{lead}", [
        ("headline", "Nine die"), ("lead", LEAD)]),
    ("a table in a table", f"<w:tbl>{row('<w:tbl>' + row('a', '1') + '</w:tbl>', '2')}</w:tbl>", "| | a | 1 | | 2 |", None),
    ("a box is read, and never compared", p(LEAD) + p(BOX.format(p("Ten dead")) + run("It was sand.")), "{lead}\nTen dead\nIt was sand.", [
        ("lead", LEAD), ("furniture", "Ten dead"), ("body", "It was sand.")]),
    ("formulas are none of its words", p("<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>" + run("Nine")), "Nine", None),
    ("line ends within words", p("Nine\u2028men\ndied"), "Nine men died", None),
    ("nothing", "", "", []),
    ("nothing but marks", p("* * *"), "* * *", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_is_read(read_bytes, body, text, expected):
    document = read_bytes(word(body))
    assert (document.format, document.text) == ("docx", document.prose)
    if text is not None:
        assert document.text == text.format(lead=LEAD)
    if expected is not None:
        assert blocks(document) == expected


STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
VARIANTS = [
    ("another name of the main part", word(p(LEAD), main="word/document2.xml")),
    ("an absolute path", pack({"_rels/.rels": relations("officeDocument", "/word/x.xml"), "word/x.xml": f"<w:document {NAMES}><w:body>{p(LEAD)}</w:body></w:document>"})),
    ("the strict schema", word(p(LEAD), names=STRICT)),
    ("no relations", pack({"word/document.xml": f"<w:document {NAMES}><w:body>{p(LEAD)}</w:body></w:document>"})),
    ("UTF-16", pack({"word/document.xml": f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMES}><w:body>{p(LEAD)}</w:body></w:document>'.encode("utf-16")})),
]  # fmt: skip


@pytest.mark.parametrize("data", [case[1] for case in VARIANTS], ids=[case[0] for case in VARIANTS])
@pytest.mark.parametrize("name", ["a.docx", "a.DOCX", "a.txt", "a"])
def test_where_and_how_it_is_packed_makes_no_difference(read_bytes, data, name):
    assert read_bytes(data, name).text == LEAD


def test_what_another_program_wrote(read_bytes):
    """python-docx fills in the template of Word itself, with all its parts."""
    made = docx.Document()
    made.add_heading("Nine die on the Oder", 0)
    made.add_paragraph(LEAD)
    made.add_heading("The dead", 1)
    made.add_paragraph("The barge carried 12 people: nine adults and five children.")
    made.add_paragraph("four adults", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for cell, words in zip((c for r in table.rows for c in r.cells), ("who", "dead", "adults", "4"), strict=True):
        cell.text = words
    data = io.BytesIO()
    made.save(data)
    document = read_bytes(data.getvalue())
    assert blocks(document) == [
        ("headline", "Nine die on the Oder"),
        ("lead", LEAD),
        ("subhead", "The dead"),
        ("body", "The barge carried 12 people: nine adults and five children."),
        ("list", "four adults"),
        ("table", "| who | dead |"),
        ("table", "| adults | 4 |"),
    ]


def declared(entities, words):
    return pack(
        {"word/document.xml": f"<!DOCTYPE x [{entities}]><w:document {NAMES}><w:body>{p(words)}</w:body></w:document>"}
    )


def encrypted():
    data = bytearray(word(p(LEAD)))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + offset] |= 1
    return bytes(data)


def with_lzma():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<w/>")
    return data.getvalue()


BOMB = (
    f"<w:document {NAMES}><w:body><w:p><w:r><w:t>{'0' * (reader.LARGEST + 1)}</w:t></w:r></w:p></w:body></w:document>"
)
BROKEN = [
    ("a bomb", lambda: pack({"word/document.xml": BOMB}), "unpacks to more than 16 MB"),
    ("a bomb of styles", lambda: pack({"word/document.xml": "<x/>", "word/_rels/document.xml.rels": relations("styles", "styles.xml"), "_rels/.rels": relations("officeDocument", "word/document.xml"), "word/styles.xml": BOMB}), "unpacks to more than 16 MB"),
    ("entities", lambda: declared('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">', "&b;"), "declares entities"),
    ("a file outside", lambda: declared('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;"), "declares entities"),
    ("a hundred thousand elements within each other", lambda: word("<w:sdt>" * 100_000), "nested too deeply"),
    ("too many parts", lambda: pack({f"word/{n}": "" for n in range(reader.MOST_PARTS + 1)}), "too many parts"),
    ("no main part", lambda: pack({"word/other.xml": "<x/>"}), "is a ZIP archive, but no Word document"),
    ("broken XML", lambda: pack({"word/document.xml": "<w:document"}), "is a broken Word document"),
    ("half a file", lambda: word(p(LEAD))[:-40], "is a broken Word document"),
    ("flipped bytes", lambda: word(p(LEAD)).replace(b"word/document", b"word/dokument", 1), "is a broken Word document"),
    ("a password", encrypted, "is protected by a password"),
    ("another way of packing", with_lzma, "is packed in a way that is not known"),
    ("another archive", lambda: pack({"a.xml": "<x/>"}), "is a ZIP archive, or a document of another program"),
    ("a PDF", lambda: b"%PDF-1.7\n12 people died", "is a PDF; save its words"),
    ("RTF", lambda: b"{\\rtf1\\ansi 12 people died}", "is RTF; save it as"),
    ("Word of old", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "is a .doc of old"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "said"), [c[1:] for c in BROKEN], ids=[c[0] for c in BROKEN])
@pytest.mark.parametrize("name", ["a.docx", "a.txt"])
def test_what_cannot_be_read_is_said(read_bytes, make, said, name):
    with pytest.raises(ReadError, match=re.escape(said)):
        read_bytes(make(), name)


@pytest.mark.parametrize("step", range(7))
def test_a_file_that_is_damaged_anywhere_is_an_error_or_read(read_bytes, step):
    """Whatever byte is wrong, nothing but ReadError comes of it."""
    whole = word(p("Nine die", "Titel") + p(LEAD))
    for at in range(step, len(whole), 7):
        data = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        try:
            read_bytes(data)
        except ReadError:
            continue


def test_figures_have_their_places_in_the_text_of_word(tmp_path, capsys):
    from numcheck.cli import main

    path = tmp_path / "ferry.docx"
    path.write_bytes(word(p("Nine die") + p("") + p("The fire killed 12 people: nine adults and five children.")))
    assert main(["check", "--no-config", str(tmp_path)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}:3:17: error totals/parts-miss-total ")
    assert main(["explain", f"{path}:3:17"]) == 0
    assert "12 people" in capsys.readouterr().out


def test_what_word_puts_beside_an_open_document_is_no_article(tmp_path, capsys):
    from numcheck.cli import main

    (tmp_path / "~$ferry.docx").write_bytes(b"\x05Anna")
    assert main(["check", "--no-config", str(tmp_path)]) == 0
    assert "no articles" in capsys.readouterr().err
