"""Comments in an article that say which findings are not to be shown.

<!-- numcheck: ignore[totals/parts-miss-total] the crew is counted twice -->     for the same or the next block
<!-- numcheck: ignore[repeated/two-values: 47] an early toll -->                 while a figure there says 47
<!-- numcheck: off[dates/weekday] -->  ...  <!-- numcheck: on[dates/weekday] -->
<!-- numcheck: file-ignore[dates/weekday] -->
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from numcheck.documents.html_blocks import BLOCKS
from numcheck.model.document import Document
from numcheck.model.span import Span

COMMENT = re.compile(r"<!--\s*numcheck\b\s*(?P<colon>:?)(?P<body>(?:(?!-->).){0,2000})-->", re.DOTALL | re.IGNORECASE)
BODY = re.compile(r"\s*(?P<word>[a-zA-Z-]+)\s*(?:\[(?P<ids>[^\[\]]*)\])?\s*(?P<reason>.*?)\s*\Z", re.DOTALL)
FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)$", re.MULTILINE)
"""The line that opens or closes a block of code in Markdown."""
ID = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")
MALFORMED, BLANKET, UNUSED = "suppression/malformed", "suppression/blanket", "suppression/unused"
OWN_RULES = (BLANKET, MALFORMED, UNUSED)
"""Rules about suppression itself."""
MARKUP = ("markdown", "html")
"""Formats in which a comment is no part of the text."""

TAG_OF_BLOCK = re.compile(rf"</?(?:{'|'.join(sorted(BLOCKS))})(?=[\s/>])", re.IGNORECASE)
FARTHEST_BEHIND = 4_000
"""Characters between a block and a comment from which nobody sees them as one."""


class Word(StrEnum):
    """What a directive does."""

    IGNORE = "ignore"
    FILE_IGNORE = "file-ignore"
    OFF = "off"
    ON = "on"


@dataclass(frozen=True, slots=True)
class Directive:
    """One rule that one comment silences."""

    rule: str
    figure: str
    """The figure that must stand there for it to hold; empty: any."""
    reason: str
    scope: Span
    """Where a place of the finding must lie."""
    comment: Span


@dataclass(frozen=True, slots=True)
class Fault:
    """A comment that does not do what its author wanted."""

    rule: str
    message: str
    comment: Span


@dataclass(frozen=True, slots=True)
class Directives:
    """All comments of a document."""

    directives: tuple[Directive, ...] = ()
    faults: tuple[Fault, ...] = ()


def find_directives(document: Document) -> Directives:
    """Read the comments of a document; in plain text there are none."""
    if document.format not in MARKUP:
        return Directives()
    comments = list(_comments(document))
    found: list[Directive] = []
    faults: list[Fault] = []
    open_: dict[tuple[str, str], Directive] = {}
    end = len(document.text)
    for match in comments:
        comment = Span(*match.span())
        word, entries, reason, fault = _read(match["body"])
        if not match["colon"]:
            fault = (MALFORMED, "A colon is missing: <!-- numcheck: ignore[rule-id] reason -->.")
        if fault is not None:
            faults.append(Fault(fault[0], fault[1], comment))
            continue
        for rule, figure in entries:
            match word:
                case Word.IGNORE:
                    found.append(Directive(rule, figure, reason, _block_at(document, comment), comment))
                case Word.FILE_IGNORE:
                    found.append(Directive(rule, figure, reason, Span(0, end), comment))
                case Word.OFF:
                    open_[rule, figure] = Directive(rule, figure, reason, Span(comment.end, end), comment)
                case Word.ON if (begun := open_.pop((rule, figure), None)) is not None:
                    scope = Span(begun.scope.start, comment.start)
                    found.append(Directive(rule, figure, begun.reason, scope, begun.comment))
                case Word.ON:
                    faults.append(Fault(MALFORMED, f"on[{rule}] stands behind no off[{rule}].", comment))
    found += open_.values()
    return Directives(tuple(sorted(found, key=lambda each: each.comment)), tuple(faults))


def _comments(document: Document) -> Iterator[re.Match[str]]:
    """Give the comments that are directives or were meant to be; what is shown as code is none."""
    text = document.text
    found = [match for match in COMMENT.finditer(text) if match["colon"] or _is_meant(match["body"])]
    code = _code(text) if found and document.format == "markdown" else []
    for match in found:
        is_code = text[match.start() - 1 : match.start()] == "`" == text[match.end() : match.end() + 1]
        at = bisect_right(code, match.start(), key=lambda span: span.start)
        if not (document.format == "markdown" and is_code) and not (at and match.start() < code[at - 1].end):
            yield match


def _is_meant(body: str) -> bool:
    """Tell whether a comment without a colon was meant as a directive: numcheck ignore[...]."""
    match = BODY.match(body)
    return match is not None and match["ids"] is not None and match["word"].lower() in tuple(Word)


def _code(text: str) -> list[Span]:
    """Give the fenced blocks of code of a Markdown text; one that is not closed goes on to the end."""
    blocks: list[Span] = []
    fence, start = "", 0
    for match in FENCE.finditer(text):
        if not fence:
            # "```js `x`" is a line with code in it.
            if "`" not in match["info"] or match["fence"][0] == "~":
                fence, start = match["fence"], match.start()
        elif match["fence"].startswith(fence) and not match["info"].strip():
            blocks.append(Span(start, match.end()))
            fence = ""
    return [*blocks, Span(start, len(text))] if fence else blocks


def _read(body: str) -> tuple[Word, Sequence[tuple[str, str]], str, tuple[str, str] | None]:
    """Read a directive: its word, its rules with the figures they are tied to, its reason, and what is wrong."""
    match = BODY.match(body)
    if match is None or match["word"].lower() not in tuple(Word):
        said = match["word"] if match else body.strip()[:40]
        close = get_close_matches(said.lower(), tuple(Word), n=1)
        hint = f" Did you mean {close[0]}?" if close else ""
        told = f'"{said}" is no directive; there are {", ".join(Word)}.{hint}'
        return Word.IGNORE, (), "", (MALFORMED, told)
    word = Word(match["word"].lower())
    if match["ids"] is None and match["reason"].startswith("["):
        told = f'The bracket behind "{word}" is not closed; write {word}[rule-id] and the reason behind it.'
        return word, (), "", (MALFORMED, told)
    if match["ids"] is None or match["ids"].strip() in ("", "*"):
        told = f'"{word}" names no rule; write {word}[rule-id]. It silences nothing as it stands.'
        return word, (), "", (BLANKET, told)
    entries = list(_entries(match["ids"]))
    for rule, figure in entries:
        if figure is None:
            told = f'"{rule}:" names no figure; write {word}[{rule}: 47], or leave out the colon.'
            return word, (), "", (MALFORMED, told)
        if not ID.fullmatch(rule):
            told = f'"{rule}" is no rule id; write for example {word}[totals/parts-miss-total].'
            return word, (), "", (MALFORMED, told)
    return word, [(rule, figure or "") for rule, figure in entries], match["reason"], None


def _entries(ids: str) -> Iterator[tuple[str, str | None]]:
    """Read rule ids, each with the figure behind its colon; a comma within a figure parts nothing: 1,204.

    The figure is empty where there is no colon, and None where there is nothing behind it.
    """
    for entry in re.split(r",(?!\d{3}(?!\d))", ids):
        rule, colon, figure = entry.partition(":")
        yield rule.strip(), " ".join(figure.split()) or (None if colon else "")


def _block_at(document: Document, comment: Span) -> Span:
    """Give the block that a comment stands in or right behind, else the next one."""
    after = bisect_right(document.blocks, comment.start, key=lambda block: block.span.start)
    coming = document.blocks[after].span if after < len(document.blocks) else Span(comment.end, comment.end)
    if after == 0:
        return coming
    before = document.blocks[after - 1].span
    return before if _belongs_to(document, before, comment, coming) else coming


def _belongs_to(document: Document, block: Span, comment: Span, coming: Span) -> bool:
    """Tell whether a comment belongs to the block before it."""
    if comment.start - block.end > FARTHEST_BEHIND:
        return False
    between = document.text[block.end : comment.start]
    if document.format != "html":
        return "\n" not in between
    if TAG_OF_BLOCK.search(between) is None:
        return True  # the element is still open, on whatever line
    # A comment between two elements of one line belongs to the second, as it would above it.
    is_last = coming.start >= coming.end
    return "\n" not in between and (is_last or document.text.find("\n", comment.end, coming.start) >= 0)


def has_figure(text: str, figure: str) -> bool:
    """Tell whether words hold a figure as it is written, and not as a piece of another one."""
    if not figure:
        return True
    shown = re.escape(figure).replace(r"\ ", r"\s+")
    return re.search(rf"(?<![\w.,]){shown}(?![\w%]|[.,]\d)", text, re.IGNORECASE) is not None
