"""Two years in which one body was founded: the Selm Guild, a club formed in 1881; since its foundation in 1861."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import first_words, last_words, union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context

FULL = 2
"""Words that a name must have, for no two bodies to share it."""
LONGEST_BETWEEN = 8
"""Words from a name to the word that says it was founded."""
PAIR = 2
NEAR = 3
"""Sentences from the name of a body to "it" or "the club"."""
ORGANISATION = "organisation"
BEHIND = 2
"""Words from that word to its year: founded in 1979."""


def find_foundings(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two successive years, in different sentences, in which a body of one full name was founded."""
    lists = context.vocabulary.lists
    told: dict[tuple[str, ...], list[Claim]] = {}
    second_words = last_words(lists["founded in two words"])
    for sentence, claims in context.told_with(union(lists["founded"], lists["foundings"], second_words)):
        if sentence.part is sections.FURNITURE:
            continue
        for claim in claims:
            name = _name_of(context, sentence, claim)
            if name is not None:
                told.setdefault(name, []).append(claim)
    for years in told.values():
        for one, other in pairwise(years):
            if one.sentence != other.sentence:
                yield Relation(
                    definition.kind,
                    (("one", (one,)), ("other", (other,))),
                    strength=Strength.NATURAL,
                    about=(one.id, other.id),
                )


def _name_of(context: Context, sentence: Sentence, claim: Claim) -> tuple[str, ...] | None:
    """Give the full name of what was founded in a year; None if it is none: (Selm Guild) was founded in 1881.

    Also: (Selm Guild), since its inception in 1881; Founded in 1881, the (Selm Guild).
    """
    value, at = claim.mention.value, claim.mention.first - BEHIND
    is_year = claim.kind is kinds.DATE and isinstance(value, Period) and value.said.year is not None
    keys, vocabulary = sentence.keys, context.vocabulary
    if not is_year or at < 0 or keys[at + 1] not in vocabulary.grammar["prepositions"]:
        return None
    founded = vocabulary.lists["founded"]
    is_in_two_words = at > 0 and " ".join(keys[at - 1 : at + 1]) in vocabulary.lists["founded in two words"]
    if not is_in_two_words and keys[at] not in union(founded, vocabulary.lists["foundings"]):
        return None
    at -= is_in_two_words
    if at == 0:
        return _name_behind_the_clause(context, sentence, claim)
    low = max(0, at - LONGEST_BETWEEN)
    end = next((i for i in range(at, low, -1) if sentence.words.is_name(i - 1)), low)
    back = _pointed_back(context, sentence, at)
    if back is not None:
        return back
    start = _start_of_name(context, sentence, end)
    is_of_it = _ties(context, keys[end:at], is_noun=keys[at] in vocabulary.lists["foundings"])
    return tuple(keys[start:end]) if end - start >= FULL and is_of_it else None


def _start_of_name(context: Context, sentence: Sentence, end: int) -> int:
    start = end
    while start > 0 and _is_of_name(context, sentence, start - 1):
        start -= 1
    while start < end and sentence.keys[start] in context.vocabulary.lists["within names"]:
        start += 1
    return start


def _is_of_name(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a word belongs to a name: (Racing) (Club) (de) (Selm)."""
    if sentence.words.is_name(at):
        return sentence.keys[at] not in context.vocabulary.grammar.stops
    is_small = sentence.keys[at] in context.vocabulary.lists["within names"]
    return is_small and sentence.words.is_name(at - 1) and sentence.words.is_name(at + 1)


def _subject(context: Context, sentence: Sentence) -> tuple[str, ...] | None:
    """Give the full name that a sentence begins with, of the body that it tells of; None for any other beginning.

    Behind an opening clause of its founding as well: Founded in 1881, the (Selm Guild).
    """
    keys, lists = sentence.keys, context.vocabulary.lists
    start = 0
    if keys[0] in union(lists["founded"], first_words(lists["founded in two words"])) and "," in keys:
        start = keys.index(",") + 1
    start += start < len(keys) and keys[start] in lists["the"]
    end = start
    while end + 1 < len(keys) and _is_of_name(context, sentence, end):
        end += 1
    # The Selm Guild's choir was founded in 1921.
    is_whole = end < len(keys) and keys[end] not in context.vocabulary.lists["possessive marks"]
    return tuple(keys[start:end]) if end - start >= FULL and is_whole else None


def _names_another(context: Context, sentence: Sentence, name: tuple[str, ...]) -> bool:
    """Tell whether a sentence holds two words of a name, side by side, that are not those of a body."""
    words = sentence.words
    return any(
        words.is_name(at)
        and words.is_name(at + 1)
        and not {sentence.keys[at], sentence.keys[at + 1]} <= {*name, *context.vocabulary.lists["the"]}
        for at in range(1, len(sentence.keys) - 1)
    )


def _pointed_back(context: Context, sentence: Sentence, at: int) -> tuple[str, ...] | None:
    """Give the full name of what "it" or "the club" was founded; None where these are not what was founded.

    The Selm Guild has grown since it was founded in; The guild, formed in: that of a sentence right before.
    """
    vocabulary, keys = context.vocabulary, sentence.keys
    loose = union(vocabulary.grammar["be"], vocabulary.grammar["have"], vocabulary.lists["that and which"])
    words = [key for key in keys[max(0, at - LONGEST_BETWEEN) : at] if key != "," and key not in loose]
    if not words:
        return None
    is_it = words[-1] in vocabulary.lists["points back"]
    is_the = (
        len(words) == PAIR and words[0] in vocabulary.lists["the"] and vocabulary.nouns.is_a(words[1], ORGANISATION)
    )
    if is_it and len(words) > 1:
        # Elan bought the mill after it was founded in 1987: only "since" tells of the subject, and no clause of "that".
        is_since = words[-PAIR] in vocabulary.lists["since"] and not _is_in_a_clause(context, keys[:at])
        return _subject(context, sentence) if is_since else None
    if not is_the and not is_it:
        return None
    before = context.sentences[max(0, sentence.index - NEAR) : sentence.index]
    names = [name for told in before if (name := _subject(context, told)) is not None]
    is_only = len(set(names)) == 1 and not any(_names_another(context, told, names[0]) for told in before)
    return names[0] if is_only else None


def _is_in_a_clause(context: Context, before: Sequence[str]) -> bool:
    """Tell whether a relative clause without its comma leads to some words: runs a museum that (has grown since)."""
    relatives = context.vocabulary.grammar["relatives"]
    return any(key in relatives and before[at - 1] != "," for at, key in enumerate(before) if at)


def _name_behind_the_clause(context: Context, sentence: Sentence, claim: Claim) -> tuple[str, ...] | None:
    """Give the full name behind an opening clause, if there is one: Founded in 1881 by two cooks, the (Selm Guild)."""
    keys, small = sentence.keys, context.vocabulary.lists["the"]
    comma = next((n for n in range(claim.mention.last, len(keys)) if keys[n] == ","), len(keys))
    start = end = comma + 1 + (comma + 1 < len(keys) and keys[comma + 1] in small)
    while end < len(keys) and sentence.words.is_name(end):
        end += 1
    return tuple(keys[start:end]) if end - start >= FULL else None


def _ties(context: Context, between: Sequence[str], *, is_noun: bool) -> bool:
    """Tell whether the words between a name and its founding tie the two, and hold nothing else.

    Since its inception; was founded; which was formally founded; a club founded.
    """
    grammar, lists = context.vocabulary.grammar, context.vocabulary.lists
    if is_noun:
        is_its = bool(between) and between[-1] in grammar["possessives"]
        return is_its and all(key == "," or key in grammar["prepositions"] for key in between[:-1])
    loose = union(grammar["be"], grammar["have"], lists["that and which"])
    words = [key for key in between if key != "," and key not in loose and not key.endswith("ly")]
    is_aside = bool(words) and between[0] == "," and words[0] in lists["articles"]
    closed = union(grammar["prepositions"], grammar["possessives"], grammar["conjunctions"], lists["says"])
    return not words or (is_aside and closed.isdisjoint(words))
