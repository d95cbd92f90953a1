"""Somebody told singly and the others beside them, against the number of all: Ada Stein and three other directors.

Whoever is named before "and three other directors" makes four directors with them. The names right before the "and" are
counted as far as they are surely items of one row; an aside between them may be one more (fewest, most). The number of
all stands anywhere else in the story, most often in its headline or lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model import kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE, PLAN
from numcheck.relations.reading.context import Context, around
from numcheck.relations.reading.values import COUNTED, NO_PROSE, TOP, is_exact, period_of, stated

FEWEST, MOST = 2, 100
"""Others that are looked at: of one, it is not told who else is meant; of more, nobody counts with the one named."""
MOST_ITEMS = 8
LONGEST_ITEM = 8
"""Words of an item before its end: the former head of the guild of cooks."""
TO_COMPLEMENT = 3
"""Words behind "with" or "by" among which stands what somebody was charged with, or who freed them."""
LEAD = 2
"""Paragraphs that say what the story is about."""
OTHERS = "other"
ALL = ("", "all", "both", "same")
MARKS = frozenset(',;:()"“”') | frozenset("-—–")


class Named(NamedTuple):
    """How many are told singly before some others, at least and at most."""

    fewest: int
    most: int


def find_with_others(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number of others with how many stand singly before them, and the number of all: the one that agrees."""
    for others in context.of(*COUNTED):
        if others.link != OTHERS or not _may_join(others):
            continue
        named = _named_before(others, context)
        if named is None:
            continue
        wholes = [c for c in around(context.of(*COUNTED), others) if _may_be_all(c, others, context)]
        found = _agreeing(wholes, others, named) or _told(wholes, others, named, context)
        if found is not None:
            total, strength = found
            yield Relation(
                definition.kind,
                (("total", (total,)), ("others", (others,))),
                strength=strength,
                about=(others.id,),
                facts=(("fewest", named.fewest), ("most", named.most)),
            )


def _may_join(claim: Claim) -> bool:
    """Tell whether a figure is an exact number of others that somebody may be told with."""
    return (
        is_exact(claim)
        and FEWEST <= stated(claim) <= MOST
        and not claim.under
        and claim.stance is not stances.DENIED
        and claim.part not in NO_PROSE
        and claim.per is None
    )


def _named_before(others: Claim, context: Context) -> Named | None:
    """Give how many are told singly right before "and" and some others; None where that is not sure."""
    keys, lists = context.sentences[others.sentence].keys, context.vocabulary.lists
    at = others.mention.first - 1
    while at > 0 and keys[at] in lists["the"]:
        at -= 1
    if at <= 0 or keys[at] not in context.vocabulary.grammar["joint"]:
        return None
    at -= keys[at - 1] == ","
    fewest = asides = 0
    for _ in range(MOST_ITEMS):
        first = _start_of(at, keys)
        sort = _sort_of_item(first, at, others, context)
        if sort is None:
            return None
        fewest += sort in ("name", "last")
        asides += sort == "aside"
        if sort == "last" or not first:
            break
        if keys[first - 1] != ",":
            return None
        at = first - 1
    return Named(fewest, fewest + asides) if fewest else None


def _start_of(end: int, keys: Sequence[str]) -> int:
    """Give the index of the first word of the item that ends before an index: behind a mark or an "and"."""
    first = end
    while first > 0 and keys[first - 1] not in MARKS:
        first -= 1
    return first


def _sort_of_item(first: int, end: int, others: Claim, context: Context) -> str | None:
    """Say what an item before others is: a name alone; an aside; the last one, with which a row begins; else None."""
    sentence, vocabulary = context.sentences[others.sentence], context.vocabulary
    keys, words, grammar, lists = sentence.keys, sentence.words, vocabulary.grammar, vocabulary.lists
    if first == end or end - first > 3 * LONGEST_ITEM:
        return None
    told = keys[first:end]
    if not grammar["joint"].isdisjoint(told):
        return None
    if keys[end - 1] in grammar["pronouns"]:
        return "last" if keys[end - 1] in lists["he or she"] else None
    start = end
    while start > first and (words.is_name(start - 1) or keys[start - 1] in lists["within names"]):
        start -= 1
    if start == end:
        if (not first or keys[first - 1] != ",") and _is_somebody(first, end, context, others.sentence):
            return "last"
        if words.is_number(first) or told[0] in union(grammar["relatives"], lists["aged"]):
            return "aside"
        if told[0] in union(lists["articles"], lists["the"], grammar["possessives"]) and end - first <= LONGEST_ITEM:
            is_clause = not union(grammar["be"], grammar["have"], grammar["modals"]).isdisjoint(told)
            return None if is_clause else "aside"
        return "last" if _is_somebody(first, end, context, others.sentence) else None
    if start == first:
        # The first of a sentence or of what follows a mark: a name alone.
        return "last" if not first or keys[first - 1] != "," else "name"
    if first and keys[first - 1] == "," and told[0] in union(lists["articles"], lists["the"], grammar["possessives"]):
        # A Dane, his brother Ivo: who somebody is, or one more.
        return "aside"
    before = vocabulary.traits_of(keys[first:start])
    is_clause = any(traits & VERB and not traits & NOUN for traits in before)
    is_lead = not first or keys[first - 1] != "," or is_clause or keys[start - 1] in grammar["prepositions"]
    return "last" if is_lead else None


def _is_somebody(first: int, end: int, context: Context, index: int) -> bool:
    """Tell whether an item ends with somebody told singly by a noun: (the blast killed) a guard."""
    keys, vocabulary = context.sentences[index].keys, context.vocabulary
    lists, nouns = vocabulary.lists, vocabulary.nouns
    if not nouns.is_a(keys[end - 1], "person") or nouns.singular(keys[end - 1]) != keys[end - 1]:
        return False
    return any(keys[at] in lists["articles"] for at in range(max(end - LONGEST_ITEM, first), end - 1))


def _may_be_all(claim: Claim, others: Claim, context: Context) -> bool:
    """Tell whether a figure may count all of whom some are the others, by what both count."""
    if claim.id == others.id or claim.link not in ALL or claim.under or claim.part in NO_PROSE or not is_exact(claim):
        return False
    if claim.per is not None or claim.stance is stances.DENIED or claim.noun_from == "attributive":
        return False
    if ANOTHER_DAY.applies(claim, others) or ANOTHER_PLACE.applies(claim, others):
        return False
    is_one_event = claim.event is not None and claim.event == others.event
    if claim.noun is None or others.noun is None:
        return is_one_event
    return context.vocabulary.nouns.are_akin(claim.noun, others.noun)


def _agreeing(wholes: Sequence[Claim], others: Claim, named: Named) -> tuple[Claim, Strength] | None:
    """Give the first number that those named and the others make."""
    least, most = stated(others) + named.fewest, stated(others) + named.most
    return next(((c, Strength.NATURAL) for c in wholes if least <= stated(c) <= most), None)


def _told(wholes: Sequence[Claim], others: Claim, named: Named, context: Context) -> tuple[Claim, Strength] | None:
    """Give the only number of all that is told of the same things, with how surely it is theirs."""
    known = [c for c in wholes if _is_of_them(c, others, context) and not PLAN.applies(c, others)]
    if len({stated(claim) for claim in known}) != 1:
        return None
    total = known[0]
    # A larger number may hold more than those told of here: nine were charged; Toft and three others with theft.
    # As many may be told with one more: three were named to the board; Stein and three others to a panel.
    is_less = stated(total) < stated(others) + named.fewest and stated(total) != stated(others)
    is_sure = is_less or others.is_definite
    return total, Strength.NATURAL if is_sure else Strength.DOUBTFUL


def _is_of_them(claim: Claim, others: Claim, context: Context) -> bool:
    """Tell whether a number is surely of the same: by what happens to both, or as the others point back to it."""
    is_named = claim.noun is not None and others.noun is not None
    if stated(claim) == 1 or (
        is_named and not context.vocabulary.nouns.are_synonyms(claim.noun or "", others.noun or "")
    ):
        return False
    if others.is_definite and is_named and claim.sentence < others.sentence:
        return True
    # Two were held at the gate, Toft and six other people in the hall: only what the story is about is told again.
    is_about = claim.part in TOP or claim.paragraph <= LEAD
    if not is_about or claim.paragraph >= others.paragraph or _is_set_apart(claim, others, context):
        return False
    return _is_of_event(claim, others, context)


def _is_set_apart(claim: Claim, others: Claim, context: Context) -> bool:
    """Tell whether somebody and some others are of another place or time than a number, or come on top of it."""
    apart = union(context.vocabulary.lists["told on top or at another time"], context.vocabulary.grammar["negations"])
    is_of_day = all(
        period_of(c).said.weekday is not None for c in context.by_sentence[others.sentence] if c.kind is kinds.DATE
    )
    if ANOTHER_SOURCE.applies(claim, others) or _is_told_more_of(claim, others, context):
        return True
    is_elsewhere = others.place not in (None, claim.place)
    return not is_of_day or is_elsewhere or not apart.isdisjoint(context.sentences[others.sentence].keys)


def _is_told_more_of(claim: Claim, others: Claim, context: Context) -> bool:
    """Tell whether words before some others, or behind them, tell them apart from a number: had jailed; by the navy."""
    lists, keys = context.vocabulary.lists, context.sentences[others.sentence].keys
    told = context.sentences[claim.sentence].keys
    if not lists["so before"].isdisjoint(keys[: others.mention.first]) and lists["so before"].isdisjoint(told):
        return True
    # Charged with theft, and with arson: two charges; freed by the navy: others freed the rest.
    by = lists["by"] if others.event == claim.event else frozenset()
    with_ = lists["with"] if not lists["with"].isdisjoint(told) else frozenset()
    behind = range(others.last, len(keys) - 1)
    at = next((at for at in behind if keys[at] in union(by, with_)), None)
    return at is not None and set(told).isdisjoint(_content(keys[at + 1 : at + 1 + TO_COMPLEMENT], context))


def _content(keys: Sequence[str], context: Context) -> frozenset[str]:
    """Give the words among some that are no function words."""
    return frozenset(key for key in keys if key.isalpha() and key not in context.vocabulary.grammar.stops)


def _is_of_event(claim: Claim, others: Claim, context: Context) -> bool:
    """Tell whether the same happens to both, if only by a word in the sentence of the others: the deaths of."""
    if claim.event not in context.vocabulary.lists["befalls each of some"] or others.event not in (None, claim.event):
        return False
    said = frozenset(context.vocabulary.events.words.get(claim.event or "", ()))
    return others.event == claim.event or not said.isdisjoint(context.sentences[others.sentence].lemmas)
