"""HTML -> blocks, with the markup blanked out.

The prose has the same length as the source, so that an offset in one is the same offset in the other: of an entity its
character stays, filled up with PAD; markup within a word is FILLER; all other markup is blanks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from html import unescape
from typing import NamedTuple

from numcheck.documents.blocks import INSERT, is_only_insert, part_of_paragraph
from numcheck.documents.html_tokens import Sort, Token, split_html
from numcheck.model.document import FILLER, PAD, Block, Part, as_read
from numcheck.model.span import Span


class Role(Enum):
    """What an element makes of the words in it."""

    NONE = auto()
    SKIPPED = auto()
    """No words of the article: scripts, code, what was struck out."""
    FURNITURE = auto()
    HEADING = auto()
    CAPTION = auto()
    ROW = auto()
    ITEM = auto()
    QUOTE = auto()
    RAISED = auto()
    LOWERED = auto()


ROLES = {
    **dict.fromkeys(("head", "script", "style", "template", "noscript", "svg", "math", "canvas"), Role.SKIPPED),
    **dict.fromkeys(("object", "audio", "video", "iframe", "noembed", "noframes"), Role.SKIPPED),
    **dict.fromkeys(("select", "datalist", "button", "textarea"), Role.SKIPPED),
    **dict.fromkeys(("code", "samp", "kbd", "xmp"), Role.SKIPPED),
    **dict.fromkeys(("del", "s", "strike", "rp", "rt"), Role.SKIPPED),
    **dict.fromkeys(("nav", "footer", "aside", "menu"), Role.FURNITURE),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    **dict.fromkeys(("li", "dt", "dd"), Role.ITEM),
    "tr": Role.ROW,
    "blockquote": Role.QUOTE,
    "sup": Role.RAISED,
    "sub": Role.LOWERED,
}
FURNITURE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search"})
"""Values of the attribute role that say the same as nav, aside and footer."""
LAYOUT_ROLES = frozenset({"presentation", "none"})
"""Values of the attribute role of a table that only sets out the page, as newsletters do."""
IN_ROWS = frozenset({"p", "div", "ul", "ol", "li", "td", "th"})
"""Blocks that part nothing within a row of a table: the row stays one."""
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
"""Elements that begin on a line of their own."""
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements that hold nothing and have no end tag."""
JOINING = frozenset({"wbr", "del", "s", "strike", "rp", "rt"})
"""Elements without words of the article that part no word: 1<del>2</del>3 is 13."""
IN_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
CELLS = frozenset({"td", "th"})
CLOSED_BY_SIBLINGS = {
    "li": ("li", ("ul", "ol", "menu")),
    "dt": ("dt dd", ("dl",)),
    "dd": ("dt dd", ("dl",)),
    "tr": ("tr", ("table",)),
    "td": ("td th", ("tr",)),
    "th": ("td th", ("tr",)),
}
"""Elements whose end tag may be left out: what they end when they begin, up to which list or table around them."""
ENTITY = re.compile(r"&(?:#[0-9]{1,20}(?![0-9])|#[xX][0-9a-fA-F]{1,20}(?![0-9a-fA-F])|[a-zA-Z][a-zA-Z0-9]{1,31});?")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\ufeff"), FILLER)
"""Characters that say where a word may be broken; they part none."""
HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)(?![\w-])", re.IGNORECASE)
"""What a style says of an element that nobody sees; sheets of styles are not read."""
LINE_ENDS = str.maketrans("\r\n", "  ")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
GAP = re.compile(rf"[\s{FILLER}]+")
VISIBLE = re.compile(rf"[^\s{FILLER}]")


class _Piece(NamedTuple):
    """A block before it is known what comes before and behind it."""

    span: Span
    role: Role
    level: int
    opens_item: bool


def split_html_blocks(text: str, furniture: re.Pattern[str], caption: re.Pattern[str]) -> tuple[str, tuple[Block, ...]]:
    """Give the prose and the blocks of an HTML text."""
    page = _Page(text)
    for token in split_html(text):
        page.read(token)
    page.end_block()
    prose = GAP.sub(_gap, "".join(page.prose))
    return prose, tuple(_blocks(prose, page.all_pieces(), furniture, caption))


def _gap(match: re.Match[str]) -> str:
    """Keep the filler only where it joins: beside white space it is white space, too."""
    gap = match.group()
    return gap if gap.strip(FILLER) == "" else gap.replace(FILLER, " ")


class _Page:
    """What is open at a place of an HTML text, and the blocks before it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.prose: list[str] = []
        self.pieces: list[_Piece] = []
        self.title: tuple[int, Span] | None = None
        """Where the words of the title stand in the prose and in the source."""
        self.stack: list[tuple[str, Role]] = []
        """The open elements that matter: blocks, and those with a role."""
        self.open: Counter[str] = Counter()
        self.roles: Counter[Role] = Counter()
        self.layout_tables = 0
        self.start: int | None = None
        self.end = 0
        self.kind = Role.NONE
        self.level = 0
        self.opens_item = False
        """Whether the next words are the first ones of a list item."""
        self.breaks = 0
        """Ends of lines since the last words: two of them part paragraphs."""

    def read(self, token: Token) -> None:
        """Take in a token; the prose grows by its length."""
        size = token.span.end - token.span.start
        match token.sort:
            case Sort.TEXT:
                self.prose.append(self._read_words(token.span))
            case Sort.COMMENT:
                self.prose.append(FILLER * size)
            case Sort.OPEN:
                sign = self._open(token)
                self.prose.append(sign + self._filling(token.name) * (size - len(sign)))
            case Sort.CLOSE:
                self._close(token.name)
                sign = "”" if token.name == "q" and self._is_read() and self.start is not None else ""
                self.end = token.span.end if sign else self.end
                self.prose.append(sign + self._filling(token.name) * (size - len(sign)))

    def all_pieces(self) -> Sequence[_Piece]:
        """Give the blocks; the title of the page is the headline where no h1 is."""
        if self.title is None:
            return self.pieces
        at, span = self.title
        if any(piece.role is Role.HEADING and piece.level == 1 for piece in self.pieces):
            self.prose[at] = " " * len(self.prose[at])
            return self.pieces
        return [_Piece(span, Role.HEADING, 1, opens_item=False), *self.pieces]

    def end_block(self) -> None:
        if self.start is not None:
            self.pieces.append(_Piece(Span(self.start, self.end), self.kind, self.level, self.opens_item))
            self.opens_item = False
        self.start = None
        self.breaks = 0

    def _is_read(self) -> bool:
        return not self.roles[Role.SKIPPED]

    def _filling(self, name: str) -> str:
        is_gap = name in BLOCKS or (
            name not in JOINING and (name in VOID or ROLES.get(name, Role.NONE) is Role.SKIPPED)
        )
        return " " if is_gap else FILLER

    def _read_words(self, span: Span) -> str:
        is_title = bool(self.stack) and self.stack[-1][0] == "title" and not self.open["svg"]
        source = span.of(self.text)
        if not (self._is_read() or is_title):
            return (FILLER if any(self.open[name] for name in JOINING) else " ") * len(source)
        words = ENTITY.sub(_character, source) if "&" in source else source
        words = words.translate(INVISIBLE)
        if not self.open["pre"]:
            words = words.translate(LINE_ENDS)
        if self.roles[Role.RAISED]:
            words = words.translate(RAISED)
        elif self.roles[Role.LOWERED]:
            words = words.translate(LOWERED)
        first = VISIBLE.search(words)
        if first is None:
            return words
        start, end = span.start + first.start(), span.start + len(words.replace(FILLER, " ").rstrip())
        if is_title:
            self.title = self.title or (len(self.prose), Span(start, end))
            return words
        self._begin(Span(start, end))
        return words

    def _begin(self, span: Span) -> None:
        """Take words into the open block, or open one with them."""
        if self.breaks > 1:
            self.end_block()
        if self.start is None:
            self.start = span.start
            self.kind, self.level = self._role_here()
        self.end = span.end
        self.breaks = 0

    def _role_here(self) -> tuple[Role, int]:
        for role in (Role.FURNITURE, Role.HEADING, Role.CAPTION, Role.ROW, Role.ITEM, Role.QUOTE):
            if self.roles[role]:
                return role, self._level(role)
        return Role.NONE, 0

    def _level(self, role: Role) -> int:
        if role is Role.HEADING:
            return next(level for level in range(1, 7) if self.open[f"h{level}"])
        return self.roles[Role.ITEM] if role is Role.ITEM else 0

    def _open(self, token: Token) -> str:
        """Open an element; give the sign that a reader sees at its place."""
        name = token.name
        if self.open["head"] and name not in IN_HEAD and not self.roles[Role.SKIPPED] > 1:
            self._pop_to("head")
        if name == "br" and self._is_read():
            self.breaks += 1
            return "\n"
        is_cell = name in CELLS and self.roles[Role.ROW] > 0
        is_inner = self.roles[Role.ROW] > 0 and name in IN_ROWS
        if name in BLOCKS and name not in CELLS and self.open["p"]:
            self._pop_to("p")
        if name in BLOCKS and self._is_read():
            if not is_inner:
                self.end_block()
            if ROLES.get(name) is Role.HEADING or name == "p":
                self._end_heading()
        if name in CLOSED_BY_SIBLINGS:
            self._end_siblings(*CLOSED_BY_SIBLINGS[name])
        if name not in VOID:
            self._push(name, self._role_of(token), token)
        if name == "q" and self._is_read():
            self._begin(token.span)
            return "“"
        return " |" if is_cell and self.start is not None and self._is_read() else ""

    def _role_of(self, token: Token) -> Role:
        attributes = token.attributes
        is_hidden = "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true"
        if is_hidden or HIDING.search(attributes.get("style", "")):
            return Role.SKIPPED
        if attributes.get("role", "").lower() in FURNITURE_ROLES:
            return Role.FURNITURE
        role = ROLES.get(token.name, Role.NONE)
        return Role.NONE if role is Role.ROW and self.layout_tables else role

    def _push(self, name: str, role: Role, token: Token) -> None:
        if role is Role.NONE and name not in BLOCKS and self._is_read():
            return
        if name == "table" and token.attributes.get("role", "").lower() in LAYOUT_ROLES:
            name = "layout table"
            self.layout_tables += 1
        if role is Role.ITEM:
            self.opens_item = True
        self.stack.append((name, role))
        self.open[name] += 1
        self.roles[role] += 1

    def _close(self, name: str) -> None:
        if name == "table" and not self.open["table"] and self.layout_tables:
            name = "layout table"
        is_inner = self.roles[Role.ROW] > 0 and name in IN_ROWS
        if (name in BLOCKS or name == "layout table") and self._is_read() and not is_inner:
            self.end_block()
        if self.open[name]:
            self._pop_to(name)

    def _pop_to(self, name: str) -> None:
        """Close elements up to and with the last one of a name."""
        popped = ""
        while popped != name:
            popped, role = self.stack.pop()
            self.open[popped] -= 1
            self.roles[role] -= 1
            if popped == "layout table":
                self.layout_tables -= 1

    def _end_heading(self) -> None:
        """Close a heading whose end tag was forgotten."""
        while self.roles[Role.HEADING]:
            self._pop_to(self.stack[-1][0])

    def _end_siblings(self, names: str, around: Sequence[str]) -> None:
        ended = names.split()
        # Each step back is over an element that is closed here, or is the only one.
        for at in range(len(self.stack) - 1, max(len(self.stack) - 4, -1), -1):
            name = self.stack[at][0]
            if name in around:
                return
            if name in ended:
                self._pop_to(name)
                return


def _character(match: re.Match[str]) -> str:
    """Give the character of an entity, filled up to the length of the entity; what names none stays."""
    source = match.group()
    sign = unescape(source)
    if sign == source:
        return source
    filling = " " if sign.isspace() else FILLER if sign.translate(INVISIBLE) == FILLER else PAD
    return sign + filling * (len(source) - len(sign))


def _blocks(
    prose: str, pieces: Sequence[_Piece], furniture: re.Pattern[str], caption: re.Pattern[str]
) -> Iterator[Block]:
    has_headline = has_lead = in_furniture = False
    has_h1 = any(piece.role is Role.HEADING and piece.level == 1 for piece in pieces)
    number = 0
    for index, piece in enumerate(pieces):
        content = as_read(piece.span.of(prose))
        # Furniture that is marked as such ends; what only opens like it goes on to the end.
        match = furniture.match(content) if piece.role is not Role.FURNITURE else None
        in_furniture = in_furniture or (match is not None and match.lastgroup != INSERT)
        is_headline = piece.role is Role.HEADING and (piece.level == 1 if has_h1 else index == 0)
        if is_headline and not has_headline and not in_furniture:
            has_headline = True
            yield Block(piece.span, Part.HEADLINE, 0, piece.level)
            continue
        is_furniture = in_furniture or is_only_insert(match)
        part = Part.FURNITURE if is_furniture else _part_of(piece, content, caption, has_lead=has_lead)
        has_lead = has_lead or part is Part.LEAD
        number += 1
        yield Block(piece.span, part, number, piece.level)


def _part_of(piece: _Piece, content: str, caption: re.Pattern[str], *, has_lead: bool) -> Part:
    match piece.role:
        case Role.FURNITURE:
            return Part.FURNITURE
        case Role.HEADING:
            return Part.SUBHEAD
        case Role.CAPTION:
            return Part.CAPTION
        case Role.ROW:
            return Part.TABLE
        case Role.ITEM:
            return Part.LIST if piece.opens_item else Part.BODY
        case Role.QUOTE:
            return Part.QUOTE
        case _ if caption.match(content):
            return Part.CAPTION
        case _:
            return part_of_paragraph(content, has_lead=has_lead)
