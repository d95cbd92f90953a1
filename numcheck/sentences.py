"""Document -> sentences, each with its words and exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from numcheck.language.words import split_tokens
from numcheck.model.document import Block, Document, Part, Sentence
from numcheck.model.span import Span

SHORTEST_SPLIT = 20
"""Characters of a block below which there is only one sentence to find."""
LONGEST_BLOCK = 20_000
"""Characters of a block above which it is cut at white space first, so that no input costs more than linear time."""
REJOIN = re.compile(
    r"""(?:
        \b[ap]\.?m\.                                    # at 5 p.m. | Thursday
      | \b(?:No|Nos|Art|Sec|Fig|Vol|pp?|approx|ca|vs|St|Mt|Ft|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Maj|Det|Supt|Insp)\.
      | \b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.
    )\s*\Z""",
    re.VERBOSE,
)
LONGEST_ABBREVIATION = 8
"""Characters of any match of REJOIN, without the white space behind it."""
GOES_ON = re.compile(r"\s*(?:[a-z0-9(–—-]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{2,4}\b)")
LABEL_ONLY = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]\s*\Z")


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """Split every block of a document into sentences; a heading, list item or row is at least one of its own."""
    sentences: list[Sentence] = []
    for block in document.blocks:
        for span in _spans(document.prose, block):
            tokens = split_tokens(document.prose, span.start, span.end)
            if tokens:
                keys = tuple([key for _, _, _, key in tokens])
                sentences.append(Sentence(len(sentences), span, block.part, block.paragraph, tokens, keys))
    return tuple(sentences)


def _spans(prose: str, block: Block) -> Iterator[Span]:
    start, end = block.span
    if end - start < SHORTEST_SPLIT or (
        block.part in (Part.HEADLINE, Part.SUBHEAD, Part.TABLE) and "\n" not in prose[start:end]
    ):
        yield block.span
        return
    while end - start > LONGEST_BLOCK:
        cut = prose.rfind(" ", start, start + LONGEST_BLOCK)
        cut = cut if cut > start else start + LONGEST_BLOCK
        yield from _split(prose, start, cut)
        start = cut
    yield from _split(prose, start, end)


def _split(prose: str, start: int, end: int) -> Iterator[Span]:
    """Split a stretch into sentences; rejoin what was cut behind an abbreviation or a list label."""
    text = prose[start:end]
    pending: Span | None = None
    for boundary in get_sentence_boundaries("en", text):
        span = Span(start + boundary["start_index"], start + boundary["end_index"])
        if pending is not None:
            before = prose[pending.start : pending.end].rstrip()
            ending = max(len(before) - LONGEST_ABBREVIATION, 0)
            if LABEL_ONLY.match(before.lstrip()) or (
                REJOIN.search(before, ending) and GOES_ON.match(prose, span.start)
            ):
                pending = Span(pending.start, span.end)
                continue
            yield pending
        pending = span
    if pending is not None:
        yield pending
