"""Of what a share is one, where its own words leave it out: 42 per cent are women; three in four said yes; (12%).

`inherit_shares` gives the claims of a document with the nouns that shares take over.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from numcheck.claims.inheritance import tells_where
from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.language.vocabulary import Vocabulary
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.records import replace

SHARES = (kinds.PERCENT, kinds.RATIO)
OPENING = frozenset(",(")
REACH = 2
"""Sentences back within which the whole of a share is looked for."""
FARTHEST = 20
"""Claims back within which it is looked for."""
FARTHEST_WHOLE = 4
"""Words from "of" to the figure of which a share is one: a third of (all the) 40 schools."""
LEAST_PUT_BESIDE = 2
FARTHEST_PUT_BESIDE = 7
"""Words of what a share is of, from "of" to the mark behind it: (most) of the old miners (, 57 per cent)."""
LONGEST_ASIDE = 2
"""Words between a figure and the share put beside it: 48 shops, or some 12 per cent."""
BEFORE_IT = 2
"""Words that point at a whole: of whom, of them."""


def inherit_shares(claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Give every share whose words do not say it the noun of that of which it is one, if they point at it."""
    done: list[Claim] = []
    for index, claim in enumerate(claims):
        if claim.noun is not None or claim.kind not in SHARES:
            done.append(claim)
            continue
        before = next((other for other in islice(reversed(done), FARTHEST) if other.kind is not kinds.DATE), None)
        if before is not None and _is_set_against(claim, before, sentences, vocabulary):
            claim = replace(claim, noun=before.noun, nouns=before.nouns[:1], noun_from="series")
        elif _is_share(claim) and (noun := _noun_put_beside(claim, sentences[claim.sentence], vocabulary)):
            claim = replace(claim, noun=noun, nouns=(noun,), noun_from="of")
        elif _is_share(claim):
            following = claims[index + 1] if index + 1 < len(claims) else None
            found = _whole_of(claim, following, done, sentences, vocabulary)
            if found is not None and found[0].noun is not None:
                giver, found_from = found
                claim = replace(claim, noun=giver.noun, nouns=giver.nouns[:1], noun_from=found_from)
        done.append(claim)
    return tuple(done)


def _noun_put_beside(claim: Claim, sentence: Sentence, vocabulary: Vocabulary) -> str | None:
    """Give the noun of a share put behind "most of" or the like: most of the miners, 57 per cent; a majority (57%)."""
    keys, lists = sentence.keys, vocabulary.lists
    end = claim.mention.first - 1
    end -= end > 0 and keys[end] in lists["range or"] and keys[end - 1] == ","
    if end < LEAST_PUT_BESIDE or keys[end] not in OPENING or not sentence.traits[end - 1] & NOUN:
        return None
    for at in range(end - LEAST_PUT_BESIDE, max(-1, end - FARTHEST_PUT_BESIDE), -1):
        if keys[at] in vocabulary.numerals.of:
            return (
                vocabulary.nouns.singular(keys[end - 1])
                if at and keys[at - 1] in lists["parts without a figure"]
                else None
            )
        if not keys[at][0].isalnum() and keys[at] != "'s":
            return None
    return None


def _is_set_against(claim: Claim, before: Claim, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> bool:
    """Tell whether a percentage is set against another one of its sentence, or goes on with it.

    It was 3.4 per cent, up from 3.1 per cent; 61 per cent said yes and 22 per cent no; 4 per cent in May, 5 in June.
    """
    if not claim.kind is before.kind is kinds.PERCENT or claim.sentence != before.sentence or before.noun is None:
        return False
    keys = sentences[claim.sentence].keys
    opener = keys[claim.mention.first - 1] if claim.mention.first else ""
    if claim.under == "comparison":
        return before.under != "comparison" or opener in vocabulary.lists["range links"]
    behind, behind_before = keys[claim.last : claim.last + 1], keys[before.last : before.last + 1]
    is_alike = bool(behind) and behind == behind_before and behind[0] in vocabulary.grammar["prepositions"]
    is_next = opener in vocabulary.lists["joining"] or opener == ","
    return is_next and (is_alike or (_is_share(claim) and _is_share(before)))


def _is_share(claim: Claim) -> bool:
    """Tell whether a figure is a share, no change or factor: 12 per cent, three in four; not: up 12 per cent, twice."""
    quantity = claim.quantity
    if quantity is None or claim.under == "difference":
        return False
    if claim.kind is kinds.PERCENT:
        return quantity.unit == "percent" and quantity.high <= MOST
    return claim.kind is kinds.RATIO and quantity.unit is None and quantity.high < 1


MOST = 100
"""The largest percentage of a whole."""


def _whole_of(
    claim: Claim,
    following: Claim | None,
    done: Sequence[Claim],
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
) -> tuple[Claim, str] | None:
    """Find the figure whose noun a share takes over, and by which step."""
    keys = sentences[claim.sentence].keys
    if claim.link == "of_the":
        is_near = following is not None and following.sentence == claim.sentence
        if following is not None and is_near and following.mention.first - claim.last <= FARTHEST_WHOLE:
            return following, "whole"
        return None
    before = keys[max(0, claim.mention.first - BEFORE_IT) : claim.mention.first]
    if claim.link == "of_them" or " ".join(before) in vocabulary.lists["of a whole"]:
        pronoun = keys[claim.last + 1 : claim.last + 2] if claim.link == "of_them" else before[-1:]
        whole = _told_before(claim, done, sentences, vocabulary) if _may_be_things(pronoun, done, vocabulary) else None
        return (whole, "pronoun") if whole is not None else None
    if done and _beside(claim, done[-1], keys, vocabulary):
        return done[-1], "series"
    if claim.link not in LINKED or not _is_subject(claim, sentences[claim.sentence], vocabulary):
        return None
    whole = _told_before(claim, done, sentences, vocabulary)
    return (whole, "series") if whole is not None else None


LINKED = frozenset({"", "other", "another", "remaining", "all", "both"})
"""Links of a share whose whole was told before: the other 20 per cent."""


def _may_be_things(pronoun: Sequence[str], done: Sequence[Claim], vocabulary: Vocabulary) -> bool:
    """Tell whether a pronoun may stand for things that were counted: half of them; not £400, half of it or of which."""
    if not pronoun or pronoun[0] in vocabulary.lists["it"]:
        return False
    return (
        pronoun[0] not in vocabulary.lists["pronouns of a sum or of things"] or not done or done[-1].kind not in AMOUNTS
    )


AMOUNTS = frozenset({kinds.MONEY, kinds.MEASURE})
"""Kinds of figures that "which" may stand for, as it may for things."""


def _beside(claim: Claim, before: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a share is put right behind a count, saying the same: 48 shops, or 12 per cent; 48 shops (12%)."""
    if before.sentence != claim.sentence or before.kind is not kinds.COUNT:
        return False
    start = before.last + BEFORE_IT if before.link == "of_them" else before.last
    between = keys[start : claim.mention.first]
    opens = union(vocabulary.lists["opens an apposition"], OPENING)
    return 0 < len(between) <= LONGEST_ASIDE and set(between) <= opens


def _is_subject(claim: Claim, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a share opens a clause whose verb stands right behind it: and 9 per cent say so."""
    keys, start, grammar = sentence.keys, claim.mention.first, vocabulary.grammar
    at = claim.last
    while at < len(keys) and keys[at] in grammar["adverbs"]:
        at += 1
    if at >= len(keys):
        return False
    auxiliaries = union(grammar["be"], grammar["have"], grammar["modals"], grammar["do"])
    is_verb = keys[at] in auxiliaries or sentence.traits[at] & VERB > 0
    if start and keys[start - 1] in vocabulary.lists["articles"]:
        # a 5 per cent rise
        return False
    leading = (union(grammar["adverbs"], grammar["determiners"])) - grammar["conjunctions"]
    while start and keys[start - 1] in leading:
        start -= 1
    opener = keys[start - 1] if start else ""
    return is_verb and (not opener or opener in grammar["conjunctions"] or not opener[:1].isalnum())


def _told_before(
    claim: Claim, done: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> Claim | None:
    """Give the nearest share or count of something told before a share, of which it may be one.

    Of 1,200 adults in 12 towns the towns are where it is so.
    """
    places: Claim | None = None
    for other in islice(reversed(done), FARTHEST):
        if claim.sentence - other.sentence > REACH:
            break
        if other.noun is None or other.under in ("comparison", "difference"):
            continue
        if _is_share(other) and other.noun_from in GIVERS:
            return other
        is_many = other.quantity is not None and (other.quantity.is_vague or other.quantity.low > 1)
        if other.kind is kinds.COUNT and is_many and other.noun_from in GIVERS:
            if not tells_where(other, sentences, vocabulary):
                return other
            places = places or other
    return places


GIVERS = frozenset({"of", "after", "whole", "pronoun", "series", "topic"})
"""How a noun was found, if it is one of things and not of what is measured."""
