"""Bytes -> text: whatever the encoding, or the reason why not."""

from __future__ import annotations

import pytest

from numcheck.documents.reading import LARGEST, ReadError, decode, make_document, read_document

STORY = "“The fire” killed 12 people – nine adults and three children – in Café Bäder. Losses reach £40m."

DECODED = [
    ("UTF-8", STORY.encode()),
    ("UTF-8 with a byte order mark", b"\xef\xbb\xbf" + STORY.encode()),
    ("UTF-16, little end first", b"\xff\xfe" + STORY.encode("utf-16-le")),
    ("UTF-16, big end first", b"\xfe\xff" + STORY.encode("utf-16-be")),
    ("UTF-32, little end first", b"\xff\xfe\0\0" + STORY.encode("utf-32-le")),
    ("UTF-32, big end first", b"\0\0\xfe\xff" + STORY.encode("utf-32-be")),
    ("Windows-1252", STORY.encode("cp1252")),
    ("nothing but ASCII", None),
]


@pytest.mark.parametrize("data", [case[1] for case in DECODED], ids=[case[0] for case in DECODED])
def test_decoded(data):
    if data is None:
        assert decode(b"12 people died.\n") == "12 people died.\n"
    else:
        assert decode(data) == STORY


REFUSED = [
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "NUL bytes"),
    ("half of UTF-16", b"\xff\xfea", "broken utf-16 at byte 2"),
    ("a broken UTF-8 file that says it is one", b"\xef\xbb\xbf\xff12", "broken utf-8-sig"),
]


@pytest.mark.parametrize(("data", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused_with_the_reason_and_the_way_out(data, message):
    with pytest.raises(ReadError, match=message) as caught:
        decode(data)
    assert "save" in str(caught.value)


def test_a_legacy_file_is_guessed_from_its_letters():
    text = "Пожар унёс жизни 12 человек: девяти взрослых и трёх детей, сообщили в министерстве."
    assert decode(text.encode("cp1251")) == text


def test_what_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(ReadError, match="larger than 64 MB"):
        read_document(str(path))


FORMATS = [("a.txt", "plain"), ("a.md", "markdown"), ("A.MARKDOWN", "markdown"), ("-", "plain"), ("a.md.txt", "plain")]


@pytest.mark.parametrize(("path", "format_"), FORMATS)
def test_the_path_tells_the_format(path, format_):
    assert make_document("12 people died.", path).format == format_


def test_the_format_may_be_given():
    assert make_document("12 people died.", "-", format="markdown").format == "markdown"


NO_WORDS = [
    ("struck in Markdown", "a.md", "Nine ~~12~~ men."),
    ("struck by a tag in Markdown", "a.md", "Nine <del>12</del> men."),
    ("a comment in Markdown", "a.md", "Nine <!-- 12 --> men."),
    ("code in Markdown", "a.md", "Nine `12` men."),
    ("a block of HTML in Markdown", "a.md", "<div>12</div>\n\nNine men."),
    ("struck in HTML", "a.html", "<p>Nine <s>12</s> men."),
    ("deleted in HTML", "a.html", "<p>Nine <del>12</del> men."),
    ("hidden in HTML", "a.html", "<p>Nine <i hidden>12</i> men."),
    ("hidden from readers aloud", "a.html", "<p>Nine <i aria-hidden=true>12</i> men."),
    ("hidden by its style", "a.html", "<p>Nine <i style='display: none'>12</i> men."),
    ("a script", "a.html", "<p>Nine men.<script>12</script>"),
]


@pytest.mark.parametrize(("path", "text"), [case[1:] for case in NO_WORDS], ids=[case[0] for case in NO_WORDS])
def test_what_is_struck_or_hidden_is_no_part_of_the_text(path, text):
    document = make_document(text, path)
    (block,) = document.blocks
    assert document.words(block.span).split() == ["Nine", "men."]


@pytest.mark.parametrize("data", [b"", b"Nine men died.\n"], ids=["nothing", "text"])
def test_a_word_document_that_is_none_is_refused(tmp_path, data):
    path = tmp_path / "a.DOCX"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=r"is no Word document, though it is named \.docx"):
        read_document(str(path))
