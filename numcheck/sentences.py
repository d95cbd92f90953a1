"""Document -> sentences, each with its words and exact offsets."""

from __future__ import annotations

import re
from functools import cache, reduce
from itertools import accumulate
from operator import or_

from sentencex import segment

from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import split_words
from numcheck.model.document import Block, Document, Part, Sentence
from numcheck.model.span import Span

WHOLE = (Part.HEADLINE, Part.SUBHEAD, Part.TABLE)
"""Blocks that are one sentence each, where they are one line."""
SHORTEST_SPLIT = 20
"""Characters of a block below which there is only one sentence to find."""
LONGEST_BLOCK = 20_000
"""Characters of a block above which it is cut at white space first, so that no input costs more than linear time."""
LAST_WORD = re.compile(r"\b([^\W\d_]+(?:\.[a-z])?)\.\Z")
"""The word before the full stop that ends a stretch: Gov, p.m; how long one may be is LONGEST_ABBREVIATION."""
LONGEST_ABBREVIATION = 8
"""Characters of a word behind which a full stop may end no sentence, with that stop."""
GOES_ON = re.compile(r"\s*(?:[a-z0-9(–—-]|[A-Z]{2,4}\b)")
FIRST_NAME = re.compile(r"\s*([A-Z][a-z]+)\b")
SMALL_START = r"(?<=[a-z]{5}\.)\s+(?=[a-z])"
"""Behind a full stop that no abbreviation of this length has, a small letter: a sentence that lost its capital."""
LABEL_ONLY = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]\Z")
LONGEST_LABEL = len("(123)")


def split_sentences(document: Document, vocabulary: Vocabulary) -> tuple[Sentence, ...]:
    """Split every block of a document into sentences; a heading, list item or row is at least one of its own."""
    prose, pieces = document.prose, vocabulary.pieces
    # All sentences are told apart before the first one is split into words: what either works with is near at hand.
    spans = [(block, span) for block in document.blocks for span in _spans(prose, block, vocabulary)]
    sentences: list[Sentence] = []
    for block, span in spans:
        words = split_words(prose, span.start, span.end, pieces)
        keys, traits = words.keys, words.traits
        if keys:
            index, all_traits = len(sentences), reduce(or_, traits)
            sentences.append(
                Sentence(index, span, block.part, block.paragraph, words, keys, traits, all_traits, words.lemmas)
            )
    return tuple(sentences)


def _spans(prose: str, block: Block, vocabulary: Vocabulary) -> list[Span]:
    """Give the stretches of a block that are a sentence each."""
    start, end = block.span
    if end - start < SHORTEST_SPLIT or (block.part in WHOLE and "\n" not in prose[start:end]):
        return [block.span]
    spans: list[Span] = []
    while end - start > LONGEST_BLOCK:
        cut = prose.rfind(" ", start, start + LONGEST_BLOCK)
        cut = cut if cut > start else start + LONGEST_BLOCK
        spans += _split(prose, start, cut, vocabulary)
        start = cut
    return spans + _split(prose, start, end, vocabulary)


def _split(prose: str, start: int, end: int, vocabulary: Vocabulary) -> list[Span]:
    """Split a stretch into sentences; do not where one seems to end behind an abbreviation or a list label."""
    spans: list[Span] = []
    cuts = _cuts(prose[start:end], start, vocabulary)
    for cut in cuts[:-1]:
        before = prose[start:cut].strip()
        if (len(before) > LONGEST_LABEL or not LABEL_ONLY.match(before)) and not (
            _ends_in_abbreviation(before, vocabulary) and _goes_on(prose, cut, vocabulary)
        ):
            spans.append(Span(start, cut))
            start = cut
    if cuts:
        spans.append(Span(start, cuts[-1]))
    return spans


def _cuts(text: str, start: int, vocabulary: Vocabulary) -> list[int]:
    """Give where the sentences of a stretch end, one behind the other, as far as marks and capitals tell, or marks."""
    whole = vocabulary.lists["whole words like abbreviations"]
    # The pieces are the whole stretch, and as strings they are made faster than with their places.
    ends = list(accumulate(map(len, segment("en", text)), initial=start))[1:]
    more = [start + match.end() for match in _more_ends(whole).finditer(text)]
    return sorted({*ends, *more}) if more else ends


@cache
def _more_ends(words: frozenset[str]) -> re.Pattern[str]:
    """Give the pattern of a full stop with a small start behind it, or behind one of some words and before a capital.

    It opens with the stop, since a single character is searched for many times as fast as the words before it.
    """
    ends = [SMALL_START, *[rf"(?<=\b{re.escape(word)}\.)\s+(?=[A-Z])" for word in sorted(words)]]
    return re.compile(rf"\.(?:{'|'.join(ends)})")


def _ends_in_abbreviation(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a stretch ends in a full stop that may belong to its last word: at 5 p.m.; Gov.; on Sept."""
    if not before.endswith("."):
        return False
    word = before[before.rfind(" ") + 1 : -1]
    if not word.isalpha():
        last = LAST_WORD.search(before, max(len(before) - LONGEST_ABBREVIATION, 0))
        if last is None:
            return False
        word = last[1]
    return word in vocabulary.lists["abbreviations"] or (
        word[0].isupper() and word.lower() in vocabulary.calendar.abbreviations
    )


def _goes_on(prose: str, at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether what begins at a place may go on with the sentence before it: (at 5 p.m.) Thursday."""
    if GOES_ON.match(prose, at):
        return True
    name = FIRST_NAME.match(prose, at)
    return name is not None and vocabulary.calendar.sort_of(name[1].lower()) == "weekday"
