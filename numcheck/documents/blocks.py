"""Plain text -> blocks: where paragraphs, headings, list items and table rows begin and end, and what each one is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from numcheck.model.document import Block, Part
from numcheck.model.span import Span

LIST_ITEM = re.compile(
    r"""\s*(?:
        [•●▪◦‣·*–—-]\s+\S                 # • item   * item   - item
      | \(?\d{1,3}[.)]\s*\S               # 1. item   2) item   (3) item
      | \d{1,3}\s?[-–:]\s*[A-Z“"]         # 1-Name   4: Name
      | \(?[a-zA-Z][.)]\s+\S              # a) item
    )""",
    re.VERBOSE,
)
TABLE_ROW = re.compile(r"\s*(?:\|.*\||[^\t]+\t+[^\t]+.*|[^:.!?]{2,50}:\s*[£$€]?[\d,.]+\b.{0,40})$")
HEADLINE, SUBHEAD, BODY, FURNITURE = Part.HEADLINE, Part.SUBHEAD, Part.BODY, Part.FURNITURE
WRAPPED_LINE = 50
"""Characters from which a line may be one of a paragraph that was broken to fit a screen."""
LONGEST_HEADLINE = 25
"""Words."""
LONGEST_BYLINE = 8
"""Words up to which a line before the lead is none of its text."""
TERMINAL = ".!?:;”\"'’)…"
CLOSING = "”\"'’)]"
"""Marks that may follow the end of a sentence."""
STOPS = (".", "!", "?")
BESIDE = " \t\r\n:.·–—-"
"""Marks between what interrupts a story and the story."""
SENTENCE_END = re.compile(
    r"""(?:[^\W\d_A-Z][^\W\d_]{2,}|[^\W\d_]{5,}|[\d%])   # died   Harrow   12   40%; no initial, no Mr or Gov
        [.!?]["”’')]?\s+["“‘'(]?[A-Z\d]              # . Nine   .” “We""",
    re.VERBOSE,
)
"""The end of a sentence before another one; too coarse to split by, sure enough to tell text from a heading."""


INSERT = "insert"
"""The group of the pattern for furniture that holds what stands in a story that goes on behind it."""


def split_blocks(text: str, furniture: re.Pattern[str], caption: re.Pattern[str]) -> tuple[Block, ...]:
    """Split plain text into its blocks.

    Blank lines part blocks. Within a run of lines, list items and table rows stand alone, and so does every line that
    is a paragraph of its own; lines that were broken to fit a screen are joined again.
    """
    pieces = [piece for chunk in _chunks(text) for piece in _split_chunk(text, chunk)]
    return classify(text, apart_from_inserts(text, pieces, furniture), furniture, caption)


def _chunks(text: str) -> Iterator[list[Span]]:
    """Give the runs of lines between blank lines, each as the spans of its lines without white space at the ends."""
    run: list[Span] = []
    position = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped[0])
            run.append(Span(start, start + len(stripped)))
        elif run:
            yield run
            run = []
        position += len(line)
    if run:
        yield run


def _split_chunk(text: str, lines: Sequence[Span]) -> Iterator[tuple[Span, Part | None]]:
    """Join the lines of a run that belong together; give each block with its part where the line alone tells it."""
    if len(lines) == 1:
        # As in nearly every article, a paragraph is a line.
        yield lines[0], Part.LIST if LIST_ITEM.match(lines[0].of(text)) else None
        return
    start: int | None = None
    end = 0
    for index, line in enumerate(lines):
        content = line.of(text)
        is_item = LIST_ITEM.match(content) is not None
        is_row = TABLE_ROW.match(content) is not None
        if is_item or is_row:
            if start is not None:
                yield Span(start, end), None
                start = None
            yield line, Part.TABLE if is_row and not is_item else Part.LIST
            continue
        if start is not None and not _continues(text, lines[index - 1], line):
            yield Span(start, end), None
            start = None
        if start is None:
            start = line.start
        end = line.end
    if start is not None:
        yield Span(start, end), None


def _continues(text: str, line: Span, after: Span) -> bool:
    """Tell whether a line break was put in to fit a screen: the line is long and its sentence goes on."""
    if line.end - line.start < WRAPPED_LINE or line.end - line.start > 140:
        return False
    first = text[after.start]
    return (
        first.islower()
        or text[line.end - 1] not in TERMINAL
        or (line.end - line.start < 100 and after.end - after.start > 20)
    )


def apart_from_inserts(
    text: str, pieces: Sequence[tuple[Span, Part | None]], furniture: re.Pattern[str]
) -> list[tuple[Span, Part | None]]:
    """Set what interrupts a story apart from the paragraph that it opens: Advertisement Police found him at noon."""
    apart: list[tuple[Span, Part | None]] = []
    for span, part in pieces:
        content = span.of(text)
        match = furniture.match(content)
        if match is None or match.lastgroup != INSERT:
            apart.append((span, part))
        elif is_only_insert(match):
            apart.append((span, Part.FURNITURE))
        else:
            story = len(content) - len(content[match.end() :].lstrip(BESIDE))
            apart.append((Span(span.start, span.start + match.end()), Part.FURNITURE))
            apart.append((Span(span.start + story, span.end), part))
    return apart


def is_only_insert(match: re.Match[str] | None) -> bool:
    """Tell whether a block is nothing but what interrupts a story."""
    return match is not None and match.lastgroup == INSERT and not match.string[match.end() :].strip(BESIDE)


def classify(
    text: str, pieces: Sequence[tuple[Span, Part | None]], furniture: re.Pattern[str], caption: re.Pattern[str]
) -> tuple[Block, ...]:
    """Tell what blocks are, some of which are known by their looks."""
    blocks: list[Block] = []
    number = 0
    has_lead = False
    in_furniture = False
    for index, (span, part) in enumerate(pieces):
        content = span.of(text)
        # Furniture that is marked as such ends; what only opens like it goes on to the end.
        in_furniture = in_furniture or (part is not FURNITURE and furniture.match(content) is not None)
        if in_furniture:
            kind = FURNITURE
        elif part is HEADLINE or (part is SUBHEAD and not blocks):
            if not any(block.part is Part.HEADLINE for block in blocks):
                blocks.append(Block(span, Part.HEADLINE, 0, 1))
                continue
            kind = Part.SUBHEAD
        elif part is not None:
            kind = part
        elif caption.match(content):
            kind = Part.CAPTION
        elif index == 0 and len(pieces) > 1 and is_heading(content):
            blocks.append(Block(span, Part.HEADLINE, 0, 1))
            continue
        elif is_heading(content) and (index == 0 or has_lead or number > 0):
            kind = Part.SUBHEAD
        else:
            kind = part_of_paragraph(content, has_lead=has_lead)
            has_lead = has_lead or kind is Part.LEAD
        number += 1
        blocks.append(Block(span, kind, number))
    return tuple(blocks)


def is_heading(content: str) -> bool:
    """Tell a heading from a paragraph: short, and not ended as a sentence is."""
    return (
        (content.rstrip(CLOSING) or content)[-1] not in ".!:;,…"
        and "\n" not in content
        and len(content.split()) <= LONGEST_HEADLINE
    )


def part_of_paragraph(content: str, *, has_lead: bool) -> Part:
    """Tell what a paragraph is that is neither heading nor caption.

    The first long one is the lead. A short line before it (a byline, a standfirst) counts as a heading, unless it is
    two sentences: those are text.
    """
    if has_lead:
        return BODY
    if len(content.split()) > LONGEST_BYLINE:
        return Part.LEAD
    is_text = content.rstrip(CLOSING).endswith(STOPS) and SENTENCE_END.search(content) is not None
    return Part.BODY if is_text else Part.SUBHEAD
