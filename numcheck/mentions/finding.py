"""Sentences -> mentions: every figure and date of an article, with its exact words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import reduce
from operator import or_

from numcheck.language.traits import FIGURE, MONTH, STERLING
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
from numcheck.mentions.scan import Scan, Style
from numcheck.mentions.scores import find_scores
from numcheck.mentions.single_units import find_single_units
from numcheck.mentions.zeros import find_zeros
from numcheck.model.document import Dateline, Document, Sentence
from numcheck.model.mention import Mention

BEFORE_DATES: tuple[Callable[[Scan], None], ...] = (find_list_labels, find_identifiers)
AFTER_DATES: tuple[Callable[[Scan], None], ...] = (
    find_clock_times,
    find_scores,
    find_fractions,
    find_ordinals,
    find_amounts,
    find_zeros,
    find_single_units,
)
"""What is looked for, in this order; words that one finder takes are hidden from the next."""

MILLION = 1_000_000
LONGEST_DAY = 2
"""Digits of a day of a month."""


def find_mentions(
    document: Document, sentences: Sequence[Sentence], vocabulary: Vocabulary, as_of: date | None = None
) -> tuple[tuple[Mention, ...], Dateline]:
    """Find the mentions of a document in text order, and the day and place it was written."""
    # Half of the sentences of an article hold no figure and no date.
    telling = [sentence for sentence in sentences if sentence.all_traits & FIGURE]
    style = Style(
        uses_sterling=bool(reduce(or_, [sentence.all_traits for sentence in sentences], 0) & STERLING),
        month_first=not any(
            _writes_day_first(sentence, vocabulary) for sentence in telling if sentence.all_traits & MONTH
        ),
        counts_in_millions=any(_counts_in_millions(sentence, vocabulary) for sentence in telling),
        sentences=sentences,
    )
    mentions: list[Mention] = []
    dates: list[tuple[Sentence, Found]] = []
    counts: list[Count] = []
    for sentence in telling:
        scan = Scan(sentence, vocabulary, style)
        for find in BEFORE_DATES:
            find(scan)
        found_dates = find_dates(scan)
        for found in found_dates:
            dates.append((sentence, found))
            for at in range(found.first, found.last):
                scan.taken[at] = 1
        for find in AFTER_DATES:
            find(scan)
        counts += find_counts(scan, found_dates)
        mentions += scan.found
    dateline = find_dateline(document, dates, as_of, vocabulary.lists["credits"])
    counted = {count.mention.span: resolve_count(count, dateline.date) for count in counts}
    mentions = [counted.get(mention.span, mention) for mention in mentions]
    for sentence, found in dates:
        span = sentence.words.span(found.first, found.last)
        period = resolve(found.expression, dateline.date)
        mentions.append(
            Mention(span, sentence.index, found.first, found.last, period, f"dates.{found.expression.form}")
        )
    mentions.sort(key=lambda mention: mention.span)
    return tuple(mentions), dateline


def _counts_in_millions(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence counts things by a number with a letter that may be one for metres: 7.57m treatments."""
    keys, suffixes = sentence.keys, vocabulary.numerals.suffixes
    return any(
        suffixes.get(keys[at]) == MILLION
        and "." in keys[at - 1]
        and sentence.words.is_glued(at)
        and sentence.words.is_number(at - 1)
        and vocabulary.nouns.singular(keys[at + 1]) != keys[at + 1]
        for at in range(1, len(keys) - 1)
    )


def _writes_day_first(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence writes the day of a date before the month: 4 March, 21st March."""
    keys, words = sentence.keys, sentence.words
    for at in [at for at, own in enumerate(sentence.traits) if own & MONTH]:
        if at and words.is_name(at):
            has_suffix = vocabulary.calendar.phrases.get(keys[at - 1]) == ("link", "suffix")
            day = keys[at - 2] if has_suffix and at > 1 else keys[at - 1]
            if day.isdecimal() and len(day) <= LONGEST_DAY:
                return True
    return False
