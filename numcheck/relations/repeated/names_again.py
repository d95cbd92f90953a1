"""Numbers that are names, told twice with two digits swapped: Route 167, the 176; House Bill 2439, HB 2493."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.slips import are_neighbours_swapped
from numcheck.relations.reading.context import Context

LONG = 3
"""Digits from which on two swapped ones are hardly chance."""
MOST_LETTERS = 3
"""Letters of an abbreviation that stands for the name of a number: HB for House Bill."""
TO_OF = 2
"""Words from "of" to a number that some are of: of the 176."""
MOST = 60
"""Names of one set of digits that are compared with one another."""


def find_swapped_names(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give pairs of names that end in numbers and differ by two swapped digits: Flight 518, Flight 581."""
    named = [claim for claim in context.of(kinds.IDENTIFIER) if len(_digits(claim, context)) >= LONG]
    if not named:
        return
    bare = [claim for claim in context.of(kinds.NUMBER) if len(_digits(claim, context)) >= LONG]
    by_digits: dict[str, dict[str, Claim]] = {}
    for claim in (*named, *bare):
        digits = _digits(claim, context)
        by_digits.setdefault("".join(sorted(digits)), {}).setdefault(digits, claim)
    for told in by_digits.values():
        for (one, a), (other, b) in combinations([*told.items()][:MOST], 2):
            if a.sentence == b.sentence or not are_neighbours_swapped(one, other) or _are_two_ways(a, b, context):
                continue
            first, second = (a, b) if a.id < b.id else (b, a)
            if kinds.IDENTIFIER in (a.kind, b.kind) and _are_of_one_name(first, second, context):
                yield Relation(
                    definition.kind,
                    (("first", (first,)), ("second", (second,))),
                    strength=Strength.NATURAL,
                    about=(first.id, second.id),
                    facts=(("faults", 1),),
                )


def _digits(claim: Claim, context: Context) -> str:
    return "".join(sign for sign in claim.mention.span.of(context.document.text) if sign.isdigit())


def _are_of_one_name(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the second of two numbers has the name of the first, its initials, or "the" alone."""
    name, again = (_name(claim, context) for claim in (a, b))
    if again and again in (name, _initials(a, context)):
        return True
    return bool(name) and not again and a.kind is kinds.IDENTIFIER and _points_back(a, b, context)


def _name(claim: Claim, context: Context) -> str:
    """Give the letters of a name, or the abbreviation before a bare number: flight, HB; else nothing."""
    if claim.kind is kinds.IDENTIFIER:
        text = claim.mention.span.of(context.document.text)
        name = "".join(sign.lower() for sign in text if not sign.isdigit())
        return name if any(map(str.isalpha, name)) else ""
    words, first = context.sentences[claim.sentence].words, claim.mention.first
    before = words.texts[first - 1] if first else ""
    return before.lower() if before.isalpha() and before.isupper() and len(before) <= MOST_LETTERS else ""


def _initials(claim: Claim, context: Context) -> str:
    """Give the first letters of the words that name a number: hb of House Bill 2439."""
    words = context.sentences[claim.sentence].words
    at = claim.mention.last - 2
    letters = ""
    while at >= 0 and words.is_name(at) and len(letters) < MOST_LETTERS:
        letters, at = words.texts[at][0].lower() + letters, at - 1
    return letters if len(letters) > 1 else ""


def _points_back(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a number is "the" one that was named before by what is often left out: on the 581; not: the 176 who.

    Nothing that it counts may follow.
    """
    lists, sentence = context.vocabulary.lists, context.sentences[b.sentence]
    if b.kind is not kinds.NUMBER or not b.is_definite or b.noun is not None or b.link:
        return False
    named = context.sentences[a.sentence].keys[a.mention.first : a.mention.last]
    behind = sentence.keys[b.mention.last : b.mention.last + 1]
    is_counted = bool(behind) and behind[0] in context.vocabulary.grammar["relatives"]
    # Of the 176
    is_some = not context.vocabulary.numerals.of.isdisjoint(context.words_before(b, TO_OF)[:1])
    return not lists["called by a number"].isdisjoint(named) and not is_counted and not is_some


def _are_two_ways(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether words in or behind the sentence of one of two names say that there are two: via the A4171."""
    lists, sentences = context.vocabulary.lists, context.sentences
    words = union(lists["one way and another"], lists["another"])
    near = {at for claim in (a, b) for at in (claim.sentence, claim.sentence + 1) if at < len(sentences)}
    return any(not words.isdisjoint(sentences[at].keys) for at in near)
