"""Sentences -> mentions: every figure and date of an article, with its exact words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, reduce
from operator import attrgetter, or_

from numcheck.language.traits import CLOCK, DIGITS, FIGURE, FROM_TIME, NUMBER, PART, RANK, ZERO
from numcheck.language.vocabulary import Vocabulary
from numcheck.mentions.amounts.finding import find_amounts
from numcheck.mentions.clock import find_clock_times
from numcheck.mentions.dateline import find_dateline
from numcheck.mentions.dates.counted import Count, find_counts, resolve_count
from numcheck.mentions.dates.expression import Found
from numcheck.mentions.dates.finding import find_dates
from numcheck.mentions.dates.resolution import resolve
from numcheck.mentions.fractions import find_fractions
from numcheck.mentions.labels import find_identifiers, find_list_labels, find_ordinals
from numcheck.mentions.scan import Scan
from numcheck.mentions.scores import find_goalless, find_scores
from numcheck.mentions.single_units import find_single_units
from numcheck.mentions.style import Style
from numcheck.mentions.zeros import find_zeros
from numcheck.model.document import Dateline, Document, Sentence
from numcheck.model.mention import Mention

Finder = Callable[[Scan], None]

BEFORE_DATES: tuple[tuple[int, Finder], ...] = (
    (DIGITS, find_list_labels),
    (DIGITS | NUMBER, find_identifiers),
)
AFTER_DATES: tuple[tuple[int, Finder], ...] = (
    (DIGITS | CLOCK, find_clock_times),
    (DIGITS | NUMBER, find_scores),
    (DIGITS | NUMBER | PART, find_fractions),
    (DIGITS | RANK, find_ordinals),
    (DIGITS | NUMBER, find_amounts),
    (ZERO, find_goalless),
    (ZERO, find_zeros),
    (FROM_TIME, find_single_units),
)
"""Traits of which a sentence has one where there is something to find -> finder; words that one takes are hidden from
the next."""
TELLING = reduce(or_, (wanted for wanted, _ in (*BEFORE_DATES, *AFTER_DATES)))
"""The traits that tell which finders a sentence needs."""


def find_mentions(
    document: Document, sentences: Sequence[Sentence], vocabulary: Vocabulary, as_of: date | None = None
) -> tuple[tuple[Mention, ...], Dateline]:
    """Find the mentions of a document in text order, and the day and place it was written."""
    style = Style(sentences, vocabulary)
    mentions: list[Mention] = []
    dates: list[tuple[Sentence, Found]] = []
    counts: list[Count] = []
    for sentence in sentences:
        if not sentence.all_traits & FIGURE:
            # Half of the sentences of an article hold no figure and no date.
            continue
        scan = Scan(sentence, vocabulary, style)
        before_dates, after_dates = _finders_for(scan.all_traits & TELLING)
        for find in before_dates:
            find(scan)
        found_dates = find_dates(scan)
        for found in found_dates:
            dates.append((sentence, found))
            for at in range(found.first, found.last):
                scan.taken[at] = 1
        for find in after_dates:
            find(scan)
        counts += find_counts(scan, found_dates)
        mentions += scan.found
    dateline = find_dateline(document, dates, as_of, vocabulary.lists["credits"])
    if counts:
        counted = {count.mention.span: resolve_count(count, dateline.date) for count in counts}
        mentions = [counted.get(mention.span, mention) for mention in mentions]
    for sentence, found in dates:
        span = sentence.words.span(found.first, found.last)
        period = resolve(found.expression, dateline.date)
        mentions.append(
            Mention(span, sentence.index, found.first, found.last, period, f"dates.{found.expression.form}")
        )
    mentions.sort(key=attrgetter("span"))
    return tuple(mentions), dateline


@lru_cache(maxsize=256)
def _finders_for(traits: int) -> tuple[tuple[Finder, ...], tuple[Finder, ...]]:
    """Give the finders that a sentence of some traits needs, those before its dates are found and those behind."""
    before = tuple(find for wanted, find in BEFORE_DATES if traits & wanted)
    return before, tuple(find for wanted, find in AFTER_DATES if traits & wanted)
