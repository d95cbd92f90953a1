"""Bytes -> Document: from a file, standard input or a string, in whatever encoding it comes."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import BinaryIO

from numcheck.documents.blocks import split_blocks
from numcheck.documents.html_blocks import split_html_blocks
from numcheck.documents.markdown import split_markdown
from numcheck.model.document import Document

FORMATS = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
}
"""The ending of a file's name -> the format of the document; all others are plain text."""
LARGEST = 64 * 1024 * 1024
"""Bytes of one input; no article is a hundredth of that, and reading more would only fill the memory."""
USUAL = 64 * 1024
"""Bytes that hold nearly every article: to make room for the largest takes longer than to read one."""
BINARY_SAMPLE = 8192
GOES_ON = re.escape("...")
"""How a phrase ends behind which the story goes on."""
ZIP = b"PK\x03\x04"
WORD = ".docx"
OTHERS = (
    (ZIP, "is a ZIP archive, or a document of another program; save it as plain text or .docx"),
    (b"%PDF-", "is a PDF; save its words as plain text"),
    (b"{\\rtf", "is RTF; save it as plain text or .docx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a .doc of old, or one with a password; save it as .docx without one"),
)
"""How files begin that some take for text, and what to do about them."""


class ReadError(Exception):
    """An input cannot be read as text; the message says why and what to do."""


def read_document(path: str, furniture: Iterable[str] = (), captions: Iterable[str] = (), name: str = "") -> Document:
    """Read a file, or standard input for "-"; raise ReadError with the reason if that is impossible.

    `name` is what the document is to be called, and tells its format, where that is not the path.
    """
    data, name = _read_bytes(path), name or path
    if data.startswith(ZIP) and b"word/" in data:
        from numcheck.documents.docx import DocxError, read_docx  # only where there is one

        try:
            text, blocks = read_docx(data, _opening(frozenset(furniture)), _opening(frozenset(captions)))
        except DocxError as error:
            raise ReadError(str(error)) from None
        return Document(text, text, name, "docx", blocks)
    text = decode(data)
    if name.lower().endswith(WORD):
        raise ReadError(f"is no Word document, though it is named {WORD}; it may not have arrived whole")
    return make_document(text, name, furniture=furniture, captions=captions)


def make_document(
    text: str,
    path: str = "-",
    format: str | None = None,
    furniture: Iterable[str] = (),
    captions: Iterable[str] = (),
) -> Document:
    """Give the document of a text; its format is told from the path unless it is given."""
    format = format or FORMATS.get(os.path.splitext(path)[1].lower(), "plain")  # noqa: PTH122  a Path takes longer
    furniture_pattern, caption_pattern = _opening(frozenset(furniture)), _opening(frozenset(captions))
    if format == "markdown":
        prose, blocks = split_markdown(text, furniture_pattern, caption_pattern)
        return Document(text, prose, path, format, blocks)
    if format == "html":
        prose, blocks = split_html_blocks(text, furniture_pattern, caption_pattern)
        return Document(text, prose, path, format, blocks)
    return Document(text, text, path, format, split_blocks(text, furniture_pattern, caption_pattern))


@lru_cache(maxsize=16)
def _opening(phrases: frozenset[str]) -> re.Pattern[str]:
    """Give a pattern for blocks that open with one of some phrases; \\d in a phrase is any number.

    Behind a phrase that ends in "..." the story goes on: it is the group "insert", alone or before a sentence.
    """
    known = [re.escape(phrase).replace(re.escape("\\d"), r"\d+") for phrase in sorted(phrases)]
    inserts = [phrase.removesuffix(GOES_ON) for phrase in known if phrase.endswith(GOES_ON)]
    ends = [phrase for phrase in known if not phrase.endswith(GOES_ON)]
    forms = [rf"(?P<insert>(?i:{'|'.join(inserts)})(?=\W*$|[:\s·–—-]+[\"“‘'(]?[A-Z\d]))"] if inserts else []
    forms += [rf"(?i:{'|'.join(ends)})(?!\w)"] if ends else []
    return re.compile("|".join(forms) or r"(?!)")


def _read_bytes(path: str) -> bytes:
    if path == "-" and sys.stdin is None:
        raise ReadError("standard input is closed")
    try:
        if path == "-":
            data = _read_all(sys.stdin.buffer)
        else:
            with open(path, "rb") as file:  # noqa: PTH123  to make a Path takes as long as to read most files
                data = _read_all(file)
    except FileNotFoundError:
        raise ReadError("no such file") from None
    except IsADirectoryError:
        raise ReadError("is a directory; name one of its files") from None
    except PermissionError:
        raise ReadError("may not be read: permission denied") from None
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}") from None
    if len(data) > LARGEST:
        raise ReadError(f"is larger than {LARGEST // 1024 // 1024} MB; split it into articles")
    return data


def _read_all(file: BinaryIO) -> bytes:
    """Read a file to its end, or to one byte more than the largest may have."""
    data = file.read(USUAL)
    return data if len(data) < USUAL else data + file.read(LARGEST + 1 - USUAL)


def decode(data: bytes) -> str:
    """Decode UTF-8 (with or without a byte order mark), UTF-16, UTF-32 and, by guess, older ones; raise ReadError."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        # Before UTF-16, whose mark is the first half of this one: read as that, every second character would be NUL.
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError as error:
                raise ReadError(f"is broken {name} at byte {error.start}; save it as UTF-8") from None
    for beginning, told in OTHERS:
        if data.startswith(beginning):
            raise ReadError(told)
    if b"\0" in data[:BINARY_SAMPLE]:
        raise ReadError("is not text (it holds NUL bytes); save the article as plain text, Markdown or HTML, in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, error.start)


def _guess(data: bytes, broken_at: int) -> str:
    from charset_normalizer import from_bytes  # only for text that is not UTF-8

    # The candidates are the encodings that newsrooms' systems have left behind; a free guess
    # takes cp1252 for any of ninety others.
    best = from_bytes(
        data, cp_isolation=["cp1252", "mac_roman", "cp1250", "cp1251", "utf_16_le", "utf_16_be", "shift_jis", "gb18030"]
    ).best()
    if best is None:
        raise ReadError(f"is neither UTF-8 (broken at byte {broken_at}) nor a known legacy encoding; save it as UTF-8")
    return str(best)
