"""Word documents (.docx) -> their text, and its blocks.

The text is what Word saves as plain text, a line for each paragraph and each row of a table, so that every offset, line
and column is one of that text. Read with the standard library alone: a ZIP archive of which no part may unpack to more
than a limit, and XML by expat, which is fed piece by piece and refuses documents that declare entities.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import join, normpath
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from numcheck.documents.blocks import LIST_ITEM, apart_from_inserts, classify
from numcheck.model.document import Block, Part
from numcheck.model.span import Span

LARGEST = 16 * 1024 * 1024
"""Bytes that one part of the archive may unpack to; that of a book of 300 pages has some five million."""
MOST_PARTS = 20_000
PIECE = 64 * 1024
"""Bytes that are unpacked at a time."""
DEEPEST = 300
"""Elements within each other; Word has some thirty."""
LONGEST_CELL = 3
"""Paragraphs up to which a cell is one of a table of figures; what holds more only sets out the page."""
WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFF = ("0", "false", "off", "none")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
TWO_BREAKS = re.compile(r"\n[ \t]*\n")
LINE_ENDS = str.maketrans("\r\n\v\f\u0085\u2028\u2029", "       ")
SKIPPED = frozenset({"del", "moveFrom", "rt", "Fallback", "instrText", "delText", "sdtPr", "pPrChange", "rPrChange"})
"""Elements without words of the article: what was deleted, how it is said, second versions of pictures."""
SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
"""Elements that are a character; a soft hyphen is none."""
STYLES: tuple[tuple[re.Pattern[str], Part], ...] = (
    (re.compile(r"title|headline", re.IGNORECASE), Part.HEADLINE),
    (re.compile(r"subtitle|heading \d|sub-?head(?:ing|line)?|by-?line|standfirst", re.IGNORECASE), Part.SUBHEAD),
    (re.compile(r"caption", re.IGNORECASE), Part.CAPTION),
    (re.compile(r"(?:intense )?quote|block text", re.IGNORECASE), Part.QUOTE),
    (re.compile(r"list (?:paragraph|bullet|number)(?: \d)?", re.IGNORECASE), Part.LIST),
    (re.compile(r"toc (?:heading|\d)|header|footer|footnote text|endnote text", re.IGNORECASE), Part.FURNITURE),
)
"""Names of styles, which Word keeps in English whatever its language, and what their paragraphs are."""


class DocxError(Exception):
    """A Word document that cannot be read; the message says why."""


class Paragraph(NamedTuple):
    """A line of the text, and what it is where its style tells."""

    text: str
    part: Part | None = None
    level: int = 0


def read_docx(data: bytes, furniture: re.Pattern[str], caption: re.Pattern[str]) -> tuple[str, tuple[Block, ...]]:
    """Give the text of a Word document and its blocks; raise DocxError if it is none or too large."""
    return split_docx(_paragraphs(data), furniture, caption)


def split_docx(
    paragraphs: Iterator[Paragraph], furniture: re.Pattern[str], caption: re.Pattern[str]
) -> tuple[str, tuple[Block, ...]]:
    """Give the text of paragraphs, one a line, and their blocks."""
    lines: list[str] = []
    pieces: list[tuple[Span, Part | None]] = []
    levels: dict[int, int] = {}
    position = 0
    for paragraph in paragraphs:
        text = paragraph.text
        lines.append(text)
        stripped = text.strip()
        if any(c.isalnum() for c in stripped):
            start = position + text.index(stripped[0])
            part = paragraph.part or (Part.LIST if LIST_ITEM.match(stripped) else None)
            levels[start] = paragraph.level
            pieces.append((Span(start, start + len(stripped)), part))
        position += len(text) + 1
    text = "\n".join(lines)
    blocks = classify(text, apart_from_inserts(text, pieces, furniture), furniture, caption)
    return text, tuple(Block(b.span, b.part, b.paragraph, levels.get(b.span.start) or b.level) for b in blocks)


def _paragraphs(data: bytes) -> Iterator[Paragraph]:
    if data.count(b"PK\x01\x02") > MOST_PARTS:
        raise DocxError("is no Word document: it has too many parts")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            main = _related(archive, "", "officeDocument") or "word/document.xml"
            styles = _related(archive, main, "styles")
            body = _Body(_read_styles(archive, styles) if styles else {})
            _parse(archive, main, body.open, body.close, body.words)
            yield from body.lines
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OverflowError) as error:
        raise DocxError(f"is a broken Word document ({error}); save it again") from None
    except NotImplementedError:
        raise DocxError("is packed in a way that is not known; save it again") from None
    except RuntimeError:
        raise DocxError("is protected by a password; save it without one") from None
    except KeyError:
        raise DocxError("is a ZIP archive, but no Word document") from None
    except ExpatError as error:
        raise DocxError(f"is a broken Word document ({error}); save it again") from None


Open = Callable[[str, Mapping[str, str]], None]


def _parse(
    archive: zipfile.ZipFile, name: str, open_: Open, close: Callable[[str], None], words: Callable[[str], None]
) -> None:
    """Feed a part of the archive to a parser; elements come with their names alone, those of other schemas with "?"."""
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise DocxError("is a broken Word document: its elements are nested too deeply")
        open_(_local(name), {_local(key).lstrip("?"): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        close(_local(name))

    def refuse(*_: object) -> int:
        raise DocxError("declares entities, as no Word document does; it is not read")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, words
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = parser.ExternalEntityRefHandler = refuse
    size = 0
    if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError
    with archive.open(name) as part:
        while piece := part.read(PIECE):
            size += len(piece)
            if size > LARGEST:
                raise DocxError(f"unpacks to more than {LARGEST // 1024 // 1024} MB; split it into articles")
            parser.Parse(piece, False)
        parser.Parse(b"", True)


def _local(name: str) -> str:
    """Give the name of an element or attribute without its schema; "?" before it if that is not Word's."""
    schema, _, local = name.rpartition(" ")
    return local if not schema or schema in WORD or schema == COMPATIBILITY else f"?{local}"


def _related(archive: zipfile.ZipFile, part: str, kind: str) -> str:
    """Give the part of the archive to which a part, or the archive as a whole, is related in some way."""
    folder, _, file = part.rpartition("/")
    found: list[str] = []

    def open_(name: str, attributes: Mapping[str, str]) -> None:
        if name.endswith("Relationship") and attributes.get("Type", "").endswith(f"/{kind}"):
            target = attributes.get("Target", "")
            found.append(target[1:] if target.startswith("/") else normpath(join(folder, target)))

    relations = join(folder, "_rels", f"{file}.rels")
    if relations not in archive.NameToInfo:
        return ""
    _parse(archive, relations, open_, lambda _: None, lambda _: None)
    return next((name for name in found if name in archive.NameToInfo), "")


def _read_styles(archive: zipfile.ZipFile, name: str) -> Mapping[str, tuple[Part, int]]:
    """Read the styles of paragraphs: id -> what they make of a paragraph, and the level of a heading."""
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    current = ""

    def open_(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal current
        if name == "style":
            current = attributes.get("styleId", "") if attributes.get("type", "paragraph") == "paragraph" else ""
        elif current and name == "name":
            names[current] = attributes.get("val", "")
        elif current and name == "basedOn":
            bases[current] = attributes.get("val", "")

    _parse(archive, name, open_, lambda _: None, lambda _: None)
    found: dict[str, tuple[Part, int]] = {}
    for style in names:
        base, seen = style, {""}
        while base not in seen and len(seen) < 20:
            seen.add(base)
            part = next((part for pattern, part in STYLES if pattern.fullmatch(names.get(base, "").strip())), None)
            if part is not None:
                level = re.search(r"\d$", names[base]) if part is Part.SUBHEAD else None
                found[style] = part, int(level[0]) if level else 1
                break
            base = bases.get(base, "")
    return found


@dataclass
class _Open:
    """A paragraph that is not yet closed."""

    words: list[str] = field(default_factory=list)
    style: str = ""
    is_item: bool = False
    level: int = 0


class _Body:
    """What is open at a place of the main part, and the lines before it."""

    def __init__(self, styles: Mapping[str, tuple[Part, int]]) -> None:
        self.styles = styles
        self.lines: list[Paragraph] = []
        self.paragraphs: list[_Open] = []
        """The open ones: a text box stands within a paragraph."""
        self.skipped = 0
        """Open elements without words of the article."""
        self.boxes = 0
        self.rows: list[list[list[Paragraph]]] = []
        """The open rows, each with its cells, each with its paragraphs."""
        self.in_text = self.in_style = False
        self.is_hidden = False
        self.script = ""

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in SKIPPED or self.skipped:
            self.skipped += 1
            return
        value = attributes.get("val", "")
        match name:
            case "p":
                self.paragraphs.append(_Open())
            case "pPr" | "rPr":
                self.in_style = True
            case "pStyle" if self.paragraphs:
                self.paragraphs[-1].style = value
            case "numId" if self.paragraphs and self.in_style:
                self.paragraphs[-1].is_item = value != "0"
            case "ilvl" if self.paragraphs and value.isdecimal():
                self.paragraphs[-1].level = min(int(value[:2]), 8)
            case "r":
                self.is_hidden, self.script = False, ""
            case "vanish" | "webHidden" | "strike" | "dstrike" if self.in_style:
                self.is_hidden = self.is_hidden or value not in OFF
            case "vertAlign":
                self.script = value
            case "t":
                self.in_text = True
            case "br" | "cr":
                self._add("\n")
            case "txbxContent":
                self.boxes += 1
            case "tr":
                self.rows.append([])
            case "tc" if self.rows:
                self.rows[-1].append([])
            case _ if name in SIGNS and not self.in_style:
                self._add(SIGNS[name])

    def close(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        match name:
            case "p" if self.paragraphs:
                self._put(self.paragraphs.pop())
            case "pPr" | "rPr":
                self.in_style = False
                if name == "pPr":
                    # How the mark at the end of the paragraph looks is nothing to its words.
                    self.is_hidden, self.script = False, ""
            case "t":
                self.in_text = False
            case "txbxContent":
                self.boxes -= 1
                self.is_hidden = False
            case "tr" if self.rows:
                self._end_row(self.rows.pop())

    def words(self, text: str) -> None:
        if self.in_text and not self.skipped:
            words = text.translate(LINE_ENDS)
            if self.script == "superscript":
                words = words.translate(RAISED)
            elif self.script == "subscript":
                words = words.translate(LOWERED)
            self._add(words)

    def _add(self, words: str) -> None:
        if self.paragraphs and not self.is_hidden:
            self.paragraphs[-1].words.append(words)

    def _put(self, paragraph: _Open) -> None:
        part, level = self.styles.get(paragraph.style, (None, 0))
        if self.boxes:
            # Fact boxes and pulled quotes: read, but never compared, as asides of a page are.
            part = Part.FURNITURE
        elif paragraph.is_item and part not in (Part.HEADLINE, Part.SUBHEAD):
            part, level = Part.LIST, paragraph.level + 1
        # Two breaks part paragraphs, as they do on a page of HTML; a blank line stays between them.
        first, *others = TWO_BREAKS.split("".join(paragraph.words))
        lines = [Paragraph(first, part, level)]
        for other in others:
            lines += [Paragraph(""), Paragraph(other, None if part is Part.LIST else part, level)]
        if self.rows and self.rows[-1] and not self.boxes:
            self.rows[-1][-1] += lines
        else:
            self.lines += lines

    def _end_row(self, cells: list[list[Paragraph]]) -> None:
        """Make a line of a row; a row of one cell, or with whole texts in it, only sets out the page."""
        filled = [[line for line in cell if line.text.strip()] for cell in cells]
        if len(cells) < 2 or any(len(cell) > LONGEST_CELL for cell in filled):
            lines = [line for cell in cells for line in cell]
        else:
            words = (" ".join(" ".join(line.text.split()) for line in cell) for cell in filled)
            lines = [Paragraph(f"| {' | '.join(words)} |", Part.TABLE)]
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += lines
        else:
            self.lines += lines
