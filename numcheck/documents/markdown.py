"""Markdown -> blocks, with the markup blanked out.

The prose has the same length as the source: every mark of markup is replaced by blanks, so that an offset in one is the
same offset in the other.
"""

from __future__ import annotations

import re

from numcheck.documents.blocks import INSERT, is_only_insert, part_of_paragraph
from numcheck.model.document import Block, Part
from numcheck.model.span import Span

MARKUP = re.compile(
    r"""
      <!--.*?-->                                   # a comment
    | (?<!~)~~(?=[^\s~])(?:[^~\n]|\n(?![ \t\r]*\n))*~~(?!~)   # struck out, words and all
    | <(?P<struck>del|s|strike)(?:\s[^<>\n]{0,200})?>(?:(?!</?(?P=struck)\b).)*</(?P=struck)>
    | `{1,3}[^`\n]*`{1,3}                          # code
    | !?\[(?P<text>[^\[\]\n]*)\]\([^()\s]*(?:\s"[^"\n]*")?\)  # a link or picture; its text stays
    | <(?:https?://|mailto:)[^>\s]*>               # a bare address
    | </?[a-zA-Z][^<>\n]{0,200}>                   # an HTML tag
    | \*{1,3}(?=\S)|(?<=\S)\*{1,3}                 # emphasis
    | (?<![\w])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\w])
    | \\(?P<escaped>[\\`*_{}\[\]()#+.!~-])           # an escaped mark; it stays
    | &(?:nbsp|amp|quot|lt|gt|\#39|mdash|ndash);   # an entity
    """,
    re.VERBOSE | re.DOTALL,
)
OPENING_COMMENTS = re.compile(r"^ {0,3}(?>(?:<!--[^\n]*?-->[ \t]*)+)(?=\S)", re.MULTILINE)
"""Comments in front of the words of a line: <!-- checked --> Nine men died.

CommonMark takes such a line for HTML, words and all; hidden from the parser, they leave the paragraph whole.
"""
DEEPEST = 20
"""Levels of quotations and lists (each list and each of its items is one) below which there is only text."""
CONTAINERS = frozenset({"blockquote_open", "list_item_open"})
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

    splitter = _Splitter(text, furniture, caption)
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    for token in parser.parse(OPENING_COMMENTS.sub("", _without_front_matter(text))):
        splitter.read(token.type, token.tag, token.level, token.map, token.content)
    return "".join(splitter.prose), tuple(splitter.blocks)


class _Splitter:
    """What is open at a place of a Markdown text, and the blocks before it."""

    def __init__(self, text: str, furniture: re.Pattern[str], caption: re.Pattern[str]) -> None:
        self.text = text
        self.prose = list(blank_markup(text))
        self.blocks: list[Block] = []
        self.starts = _line_starts(text)
        self.furniture = furniture
        self.caption = caption
        self.number = 0
        self.quotes = self.items = 0
        self.level = 0
        self.is_heading = False
        self.opens_item = False
        """Whether the next words are the first ones of a list item."""
        self.has_lead = False
        self.in_furniture = False

    def read(self, sort: str, tag: str, depth: int, lines: list[int] | None, content: str) -> None:
        """Take in a token of markdown-it: its sort, HTML tag, depth, first line and line behind it, and words."""
        match sort:
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case "list_item_open":
                self.items += 1
                self.is_heading, self.opens_item = False, True
                self.level = depth // 2 + 1
            case "list_item_close":
                self.items -= 1
            case "heading_open":
                self.is_heading, self.opens_item = True, False
                self.level = int(tag[1])
            case "heading_close":
                self.is_heading = self.opens_item = False
                self.level = 0
            case "tr_open" if lines is not None:
                self._add_row(lines)
            case "inline" if lines is not None:
                self._add_words(lines)
            case "html_block" if lines is not None and content.lstrip().startswith("<!--") and "-->" in content:
                # CommonMark takes the words behind a comment for HTML.
                self._add_words(lines)
            case "fence" | "code_block" | "html_block" if lines is not None:
                _blank(self.prose, self.starts[lines[0]], self.starts[lines[1]])
        if sort in CONTAINERS and depth >= DEEPEST - 1 and lines is not None:
            # markdown-it looks no deeper; what it leaves unread is words of the article all the same.
            self._add_words(lines)

    def _add_row(self, lines: list[int]) -> None:
        span = _content(self.prose, self.starts, lines)
        if span is not None and any(c.isalnum() for c in span.of(self.text)):
            self.number += 1
            self.blocks.append(Block(span, Part.TABLE, self.number))

    def _add_words(self, lines: list[int]) -> None:
        span = _content(self.prose, self.starts, lines)
        if span is None:
            return
        if self.blocks and self.blocks[-1].part is Part.TABLE and self.blocks[-1].span.covers(span):
            return
        content = "".join(self.prose[span.start : span.end]).strip()
        match = self.furniture.match(content)
        self.in_furniture = self.in_furniture or (match is not None and match.lastgroup != INSERT)
        if self.is_heading and not self.blocks:
            self.blocks.append(Block(span, Part.HEADLINE, 0, self.level))
            return
        self.number += 1
        part = Part.FURNITURE if is_only_insert(match) else self._part_of(content)
        start = span.start
        if part is Part.LIST:
            start = _with_label(self.text, start, self.starts[lines[0]])
        self.blocks.append(Block(Span(start, span.end), part, self.number, self.level))
        self.opens_item = False

    def _part_of(self, content: str) -> Part:
        if self.items and not self.opens_item:
            return Part.BODY
        if self.in_furniture:
            return Part.FURNITURE
        if self.is_heading:
            return Part.SUBHEAD
        if self.items:
            return Part.LIST
        if self.quotes:
            return Part.QUOTE
        if self.caption.match(content):
            return Part.CAPTION
        part = part_of_paragraph(content, has_lead=self.has_lead)
        self.has_lead = self.has_lead or part is Part.LEAD
        return part


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
