"""Counts of relatives with a list that tells all of them: a family of five, a couple and their three children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from numcheck.language.vocabulary import Vocabulary
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_exact, stated

FEWEST, MOST = 3, 20
"""Fewest and most relatives of a count that is looked at."""
TO_THE_LIST = 7
"""Words between a number and the mark that opens its list: members of the same family."""
BEFORE_RELATIVE = 4
"""Words of an item before its noun: (her 68-year-old) mother."""
BEHIND_RELATIVE = 6
"""Words behind the noun of an item that say more of it: aged 4 and 12."""
PAIR = 2
OPENERS = {"(": ")", "-": "-", "–": "–", "—": "—", ":": ".", ",": ","}
"""Marks that open a list, each with the one that ends it."""


class Family(NamedTuple):
    """A number of relatives with how many of them a list behind it tells."""

    number: Claim
    told: int
    first: int
    last: int
    """The words of the list."""


def find_families(context: Context) -> Iterator[Family]:
    """Give each count of relatives with the list behind it, if that holds relatives only."""
    for sentence, claims in context.told_with(context.vocabulary.lists["counted relatives"]):
        for claim in claims:
            if not _is_of_family(claim, sentence, context.vocabulary):
                continue
            opener = _opener(sentence.keys, claim.last)
            family = _read(claim, opener, sentence, context) if opener is not None else None
            if family is not None:
                yield family


def _is_of_family(claim: Claim, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a figure counts relatives: six relatives, four members of one family, a family of five."""
    if claim.kind not in COUNTED or not is_exact(claim) or not FEWEST <= stated(claim) <= MOST:
        return False
    if (
        claim.link not in ("", "all")
        or claim.stance is stances.DENIED
        or claim.part in (sections.TABLE, sections.FURNITURE)
    ):
        return False
    keys, lists = sentence.keys, vocabulary.lists
    first = claim.mention.first
    if first > 1 and keys[first - 1] in vocabulary.numerals.of and keys[first - 2] in lists["families"]:
        return True
    near = keys[claim.last : claim.last + TO_THE_LIST]
    return claim.noun in lists["relatives of any sort"] or (
        claim.noun in lists["members of a group"] and not lists["families"].isdisjoint(near)
    )


def _opener(keys: Sequence[str], at: int) -> int | None:
    """Give the index of the mark that opens the list behind a count; None if none stands near it."""
    for here in range(at, min(at + TO_THE_LIST, len(keys))):
        if keys[here] in OPENERS:
            return here
        if not keys[here][:1].isalpha():
            return None
    return None


def _read(count: Claim, opener: int, sentence: Sentence, context: Context) -> Family | None:
    """Give a count with the sum of a list; None if an item is no relative, or no "and" and mark close the list."""
    keys, joiners = sentence.keys, context.vocabulary.numerals.joiners
    closer = OPENERS[keys[opener]]
    told = items = 0
    at, is_last = opener + 1, False
    while True:
        item = _item(at, sentence, context)
        if item is None:
            return None
        size, at = item
        told, items = told + size, items + 1
        key = keys[at] if at < len(keys) else "."
        is_joined = key in joiners or (key == "," and at + 1 < len(keys) and keys[at + 1] in joiners)
        if is_last:
            goes_on = key == "," and at + 1 < len(keys) and keys[at + 1] in joiners
            is_closed = key == closer or key == "." or (key == "," and keys[opener] == ":")
            return Family(count, told, opener + 1, at) if is_closed and not goes_on and items >= PAIR else None
        if is_joined:
            is_last = True
            at += 1 + (key == ",")
        elif key == ",":
            at += 1
        else:
            return None


def _item(at: int, sentence: Sentence, context: Context) -> tuple[int, int] | None:
    """Give how many relatives an item tells, and the index behind it; None if it is none: their two young children."""
    keys, vocabulary = sentence.keys, context.vocabulary
    lists = vocabulary.lists
    figures = {claim.mention.first: claim for claim in context.by_sentence[sentence.index]}
    number, passed = 1, at
    for _ in range(BEFORE_RELATIVE + 1):
        here = passed
        if here >= len(keys):
            return None
        key, figure = keys[here], figures.get(here)
        passed = figure.mention.last if figure is not None else here + 1
        if figure is not None and figure.kind in COUNTED and is_exact(figure):
            number = int(stated(figure))
            continue
        singular = vocabulary.nouns.singular(key)
        if keys[passed - 1] in lists["two relatives"]:
            # "A couple" is a figure as well.
            return _behind(2, passed, sentence, figures, vocabulary)
        if key in lists["one relative"] and number == 1:
            return _behind(1, here + 1, sentence, figures, vocabulary)
        if number > 1 and singular != key and singular in lists["one relative"]:
            return _behind(number, here + 1, sentence, figures, vocabulary)
        is_small = (
            key in lists["articles"] or key in vocabulary.grammar["possessives"] or key in lists["said of relatives"]
        )
        is_age = figure is not None and figure.kind is kinds.AGE
        if not (is_small or is_age):
            return None
    return None


def _behind(
    size: int, at: int, sentence: Sentence, figures: dict[int, Claim], vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """Give a size and the index behind the names and ages that follow a relative: children (aged 4 and 12)."""
    keys = sentence.keys
    for here in range(at, min(at + BEHIND_RELATIVE, len(keys))):
        key = keys[here]
        is_age = here in figures and figures[here].kind in (kinds.AGE, kinds.NUMBER)
        is_between_ages = key in vocabulary.numerals.joiners and here + 1 in figures and here - 1 in figures
        if is_age or is_between_ages or key in vocabulary.lists["aged"] or sentence.words.is_name(here):
            continue
        return size, here
    return (size, len(keys)) if at >= len(keys) else None
