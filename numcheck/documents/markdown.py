"""Markdown -> blocks, with the markup blanked out.

The prose has the same length as the source: every mark of markup is replaced by blanks, so that an offset in one is the
same offset in the other.
"""

from __future__ import annotations

import re

from numcheck.documents.blocks import part_of_paragraph
from numcheck.model.document import Block, Part
from numcheck.model.span import Span

MARKUP = re.compile(
    r"""
      <!--.*?-->                                   # a comment
    | `{1,3}[^`\n]*`{1,3}                          # code
    | !?\[(?P<text>[^\[\]\n]*)\]\([^()\s]*(?:\s"[^"\n]*")?\)  # a link or picture; its text stays
    | <(?:https?://|mailto:)[^>\s]*>               # a bare address
    | </?[a-zA-Z][^<>\n]{0,200}>                   # an HTML tag
    | \*{1,3}(?=\S)|(?<=\S)\*{1,3}                 # emphasis
    | (?<![\w])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\w])
    | \\(?P<escaped>[\\`*_{}\[\]()#+.!-])            # an escaped mark; it stays
    | &(?:nbsp|amp|quot|lt|gt|\#39|mdash|ndash);   # an entity
    """,
    re.VERBOSE | re.DOTALL,
)
ENTITIES = {"&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&#39;": "'", "&mdash;": "—", "&ndash;": "–"}


def blank_markup(text: str) -> str:
    """Replace inline markup by as many blanks; an entity becomes its character, then blanks."""

    def blank(match: re.Match[str]) -> str:
        whole = match.group()
        if match["text"] is not None:
            before = match.start("text") - match.start()
            return " " * before + match["text"] + " " * (len(whole) - before - len(match["text"]))
        if match["escaped"] is not None:
            return " " + match["escaped"]
        sign = ENTITIES.get(whole, "")
        # The lines of a comment stay lines, so that line numbers and paragraphs do not move.
        return sign + "".join(c if c == "\n" else " " for c in whole[len(sign) :])

    return MARKUP.sub(blank, text)


def split_markdown(text: str, furniture: re.Pattern[str], caption: re.Pattern[str]) -> tuple[str, tuple[Block, ...]]:
    """Give the prose and the blocks of a Markdown text.

    The structure is markdown-it's; only its line numbers are used, so that every offset stays ours.
    """
    from markdown_it import MarkdownIt  # only for Markdown: 50 ms that plain text need not pay

    parser = MarkdownIt("commonmark").enable("table")
    starts = _line_starts(text)
    prose = list(blank_markup(text))
    blocks: list[Block] = []
    number = 0
    has_lead = False
    quotes = items = 0
    level = 0
    context = ""
    in_furniture = False
    for token in parser.parse(_without_front_matter(text)):
        match token.type:
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
            case "list_item_open":
                items += 1
                context = "item"
                level = token.level // 2 + 1
            case "list_item_close":
                items -= 1
            case "heading_open":
                context, level = "heading", int(token.tag[1])
            case "heading_close":
                context, level = "", 0
            case "tr_open" if token.map is not None:
                span = _content(prose, starts, token.map)
                if span is not None and any(c.isalnum() for c in text[span.start : span.end]):
                    number += 1
                    blocks.append(Block(span, Part.TABLE, number))
            case "fence" | "code_block" | "html_block" if token.map is not None:
                _blank(prose, starts[token.map[0]], starts[token.map[1]])
            case "inline" if token.map is not None and (span := _content(prose, starts, token.map)) is not None:
                if blocks and blocks[-1].part is Part.TABLE and blocks[-1].span.covers(span):
                    continue
                content = "".join(prose[span.start : span.end]).strip()
                in_furniture = in_furniture or furniture.match(content) is not None
                if context == "heading" and not blocks:
                    blocks.append(Block(span, Part.HEADLINE, 0, level))
                    continue
                number += 1
                if in_furniture:
                    part = Part.FURNITURE
                elif context == "heading":
                    part = Part.SUBHEAD
                elif items:
                    part = Part.LIST
                elif quotes:
                    part = Part.QUOTE
                elif caption.match(content):
                    part = Part.CAPTION
                else:
                    part = part_of_paragraph(content, has_lead=has_lead)
                    has_lead = has_lead or part is Part.LEAD
                if items and context != "item":
                    part = Part.BODY
                start = (
                    _with_label(text, span.start, starts[token.map[0]])
                    if part is Part.LIST and context == "item"
                    else span.start
                )
                blocks.append(Block(Span(start, span.end), part, number, level))
                if context == "item":
                    context = ""
    return "".join(prose), tuple(blocks)


def _without_front_matter(text: str) -> str:
    """Blank out YAML front matter, which is no part of the article; the lines stay."""
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---", 4)
    if end < 0:
        return text
    end = end + 4
    return "".join(c if c == "\n" else " " for c in text[:end]) + text[end:]


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text)), len(text)]


def _content(prose: list[str], starts: list[int], lines: list[int]) -> Span | None:
    """Give the span of some lines without the marks that open them: #, >, -, 1., |."""
    start, end = starts[lines[0]], starts[min(lines[1], len(starts) - 1)]
    for row in range(lines[0], lines[1]):
        line_start, line_end = starts[row], starts[min(row + 1, len(starts) - 1)]
        line = "".join(prose[line_start:line_end])
        opening = re.match(r"[\s>]*(?:#{1,6}\s+|[-*+]\s+(?=\S))?", line)
        if opening:
            _blank(prose, line_start, line_start + opening.end())
    while start < end and prose[start].isspace():
        start += 1
    while end > start and prose[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _with_label(text: str, start: int, line_start: int) -> int:
    """Let an ordered list item begin at its number, which markdown-it leaves out."""
    match = re.match(r"\s*(\d{1,9}[.)])\s", text[line_start:])
    return min(start, line_start + match.start(1)) if match else start


def _blank(prose: list[str], start: int, end: int) -> None:
    for at in range(start, min(end, len(prose))):
        if prose[at] not in "\r\n":
            prose[at] = " "
