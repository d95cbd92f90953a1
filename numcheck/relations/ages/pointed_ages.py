"""A person told by nothing but an age, and by another one later: a 20-year-old man was shot; the 26-year-old died.

"The 26-year-old" is somebody of whom the story told. If it told of nobody who may be 26, one of two ages is wrong: that
is so where everybody who was brought in since has an age of his own, and one of these is a slip of the keyboard away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.antecedents import is_of_a_name
from numcheck.relations.reading.context import Context

FARTHEST = 8
"""Sentences from the one age to the other."""
MOST_AGES = 4
"""Ages of a story; where there are more, it tells of many people."""
BEFORE_AGE = 3
"""Words from "a" to the age of somebody who is brought in."""
BEFORE_AS = 4
"""Words before "as" within which somebody is named: was named by police as; identified him as."""
BEFORE_NOUN = 3
"""Words from "a" to the noun of somebody whose age is not told: a man; a masked young man."""


def find_pointed_ages(context: Context, ages: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give pairs of ages of one person: that of somebody brought in, and a later one that can mean nobody else."""
    values = {claim.quantity.low for claim in ages if claim.quantity is not None}
    if not 1 < len(values) <= MOST_AGES:
        return
    told = Counter(map(_value, ages))
    for claim in ages:
        if told[_value(claim)] > 1 or not points_back(context, claim):
            continue
        before = [other for other in ages if other.span.start < claim.span.start]
        alike = [other for other in before if are_slipped(_value(other), _value(claim))]
        if len({_value(other) for other in alike}) > 1:
            # An age that is told again is right, and not the one that was mistyped later.
            alike = [other for other in alike if told[_value(other)] == 1]
        if len({_value(other) for other in alike}) != 1:
            continue
        first = alike[0]
        if _is_brought_in(context, first) and 0 < claim.sentence - first.sentence <= FARTHEST:
            between = context.sentences[first.sentence : claim.sentence + 1]
            deaths = context.vocabulary.lists["deaths"]
            is_death = claim.event in deaths or not deaths.isdisjoint(between[-1].lemmas)
            if is_death and not deaths.isdisjoint(between[0].lemmas):
                # A woman died; the 37-year-old died at once: of whomever the story tells in between, that is not said.
                between = (between[0], between[-1])
            if not any(_tells_of_others(context, sentence, ages) for sentence in between):
                yield first, claim


def find_identified_ages(context: Context, ages: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give the age of the only one brought in without a name, with that told where the name is: named as Ada, 43."""
    brought = [claim for claim in ages if _is_brought_in(context, claim)]
    if len({_value(claim) for claim in brought}) != 1:
        return
    first = brought[0]
    for claim in ages:
        is_near = 0 < claim.sentence - first.sentence <= FARTHEST
        may_be_one = _value(claim) == _value(first) or are_slipped(_value(claim), _value(first))
        if is_near and may_be_one and _is_identified(context, claim, first):
            between = context.sentences[first.sentence : claim.sentence]
            if not any(_tells_of_others(context, sentence, ages) for sentence in between):
                yield first, claim


def _is_identified(context: Context, claim: Claim, first: Claim) -> bool:
    """Tell whether an age stands behind the name given to somebody told of before: identified as Ada, 43."""
    vocabulary, lists, sentence = context.vocabulary, context.vocabulary.lists, context.sentences[claim.sentence]
    keys, at = sentence.keys, claim.mention.first - 1
    at -= at > 0 and keys[at] in lists["aged"]
    if at < 1 or keys[at] != ",":
        return False
    while at > 0 and is_of_a_name(context, sentence, at - 1):
        at -= 1
    if at < 1 or keys[at - 1] not in lists["as"]:
        return False
    harmed = next((n for n in range(at - 1) if keys[n] in lists["those who are harmed"]), 0)
    is_subject = harmed > 0 and keys[harmed - 1] in lists["the"] and keys[harmed + 1] in vocabulary.grammar["be"]
    # A man was held; the victim was named: that is somebody else. Nor: the man arrested was named.
    is_named = not lists["names somebody"].isdisjoint(keys[harmed : at - 1])
    is_one = is_subject and is_named and at - harmed <= BEFORE_AS + 1
    return is_one and _tells_of_harm(context, context.sentences[first.sentence])


def _tells_of_harm(context: Context, sentence: Sentence) -> bool:
    """Tell whether the first event of a sentence is that somebody died or was hurt; not: was held over a killing."""
    uses = context.vocabulary.events.uses
    matches = (uses.match(sentence.lemmas, at) for at in range(len(sentence.lemmas)))
    told = next((match[1] for match in matches if match is not None), ())
    harms = context.vocabulary.lists["befalls the harmed"]
    return any(use.event in harms for use in told)


def _value(claim: Claim) -> str:
    return str(claim.quantity.low) if claim.quantity is not None else ""


def points_back(context: Context, claim: Claim) -> bool:
    """Tell whether an age behind "the" means a person told of before: the 26-year-old (died), the 26-year-old man."""
    vocabulary, keys = context.vocabulary, context.sentences[claim.sentence].keys
    first, last = claim.mention.first, claim.mention.last
    if first == 0 or keys[first - 1] not in vocabulary.lists["the"] or last - first == 1:
        return False
    behind = keys[last] if last < len(keys) else "."
    ends = union(vocabulary.lists["after an age"], vocabulary.lists["sexes and ages"], vocabulary.lists["says"])
    if not behind[:1].isalnum() or behind in ends or vocabulary.lemma(behind) in ends:
        return True
    # The 26-year-old died on the way; not: the 26-year-old retired baker.
    after = keys[last + 1] if last + 1 < len(keys) else "."
    is_verb = behind in vocabulary.events.irregular or behind.endswith("ed")
    return is_verb and (after in vocabulary.grammar.stops or not after[:1].isalnum())


def _is_brought_in(context: Context, claim: Claim) -> bool:
    """Tell whether somebody is told of for the first time by age and without a name: a 20-year-old man."""
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    if claim.mention.last - first == 1:
        return False
    before = keys[max(first - BEFORE_AGE, 0) : first]
    return not context.vocabulary.numerals.articles.isdisjoint(before)


def _tells_of_others(context: Context, sentence: Sentence, ages: Sequence[Claim]) -> bool:
    """Tell whether a sentence tells of somebody whose age is not told: a man, the driver, two boys, Ada Holm."""
    vocabulary, keys, lists = context.vocabulary, sentence.keys, context.vocabulary.lists
    aged = {at for c in ages if c.sentence == sentence.index for at in range(c.mention.first - BEFORE_AGE, c.last + 2)}
    known = union(lists["sexes and ages"], lists["called by an age"])
    openers = union(vocabulary.grammar["determiners"], vocabulary.grammar["possessives"])
    for at, key in enumerate(keys):
        is_known = key in lists["the"]
        if at in aged or not (is_known or key in openers):
            continue
        for word in keys[at + 1 : at + 1 + BEFORE_NOUN]:
            if word in vocabulary.grammar.stops:
                break
            if vocabulary.nouns.is_a(word, "person") and not (is_known and word in known):
                return True
    counted = [c.noun for c in context.by_sentence.get(sentence.index, ()) if c.kind is kinds.COUNT]
    return any(vocabulary.nouns.is_a(noun, "person") for noun in counted) or _has_name(context, sentence, aged)


def _has_name(context: Context, sentence: Sentence, aged: Set[int]) -> bool:
    """Tell whether a full name is told without an age, but that of a place or of whoever speaks."""
    vocabulary, keys = context.vocabulary, sentence.keys
    at = 1
    while at < len(keys):
        last = at
        while last < len(keys) and is_of_a_name(context, sentence, last):
            last += 1
        if last - at > 1 and aged.isdisjoint(range(at, last + 2)):
            beside = vocabulary.lemmas_of((*keys[max(at - 3, 0) : at], *keys[last : last + 3]))
            is_place = keys[at - 1] in vocabulary.grammar["prepositions"] or keys[at - 1] in vocabulary.lists["the"]
            is_thing = any(vocabulary.nouns.classes_of(key) for key in keys[at:last])
            if not is_place and not is_thing and vocabulary.lists["says"].isdisjoint(beside):
                return True
        at = last + 1
    return False
