"""A change, and its two values told right behind: Thefts are up 31%. Police counted 4,680, up from 3,570 a year before.

A sentence that gives a change without any value leaves them to the one behind it. What ties them is that nothing else
stands there: one change, one pair of values, and no word that says that they are values of something else. Where the
pair is even named as what changed, it is the change's own. `find_told_next` gives such pairs to the finder of changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.language.words import HYPHENS
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.reading.attribution import clause_start
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import are_of_one_thing
from numcheck.relations.reading.profits import is_another_profit, is_earned, may_be_earned
from numcheck.relations.reading.told_below import (
    SILENT,
    Pair,
    find_pairs,
    is_of_another_owner,
    is_told_as_it_is,
    may_be_its_values,
    pair_across,
    stems_of,
)
from numcheck.relations.reading.values import AMOUNTS, COUNTED, STEM

MOST_TO_THING = 7
"""Words behind a change within which stands what changed: a 31 per cent rise in (thefts)."""
OPENING = 2
"""First words of a sentence among which stands that it tells only one of several: among the gainers, for example."""
NAMING = ("subject", "after")
"""How the noun of a change was found, if it says what changed: thefts rose by 31%, 31% more thefts."""


def find_told_next(cue: Claim, context: Context) -> Iterator[tuple[Pair, bool]]:
    """Give the pairs of values right behind a change, each with whether its words name what changed."""
    if cue.part is sections.HEADLINE or not is_told_as_it_is(cue, context):
        return
    behind = _sentence_behind(cue, context)
    if behind is None:
        return
    told = [pair for pair in find_pairs(context) if pair.before.sentence == pair.after.sentence == behind]
    across = pair_across(behind, behind + 1, context) if not told else None
    for pair in told if across is None else (across,):
        if pair.after.kind not in AMOUNTS or not is_only_pair(pair, context) or _has_rivals(cue, pair, context):
            continue
        if not may_be_its_values(pair, cue, context, are_near=True):
            continue
        is_named = _is_named(pair, cue, context)
        if is_named is not None:
            yield pair, is_named


def stands_alone(cue: Claim, context: Context) -> bool:
    """Tell whether a change is the only figure of its sentence but for times."""
    return all(claim.id == cue.id or claim.kind in SILENT for claim in context.by_sentence[cue.sentence])


def _sentence_behind(cue: Claim, context: Context) -> int | None:
    """Give the index of the next sentence, or of the one after it if the next has no figures; None without any."""
    for index in (cue.sentence + 1, cue.sentence + 2):
        if any(claim.kind not in SILENT for claim in context.by_sentence.get(index, ())):
            return index
    return None


def is_only_pair(pair: Pair, context: Context) -> bool:
    """Tell whether the sentences of a pair hold no other share and no other figure of its sort."""
    sentences = {pair.before.sentence, pair.after.sentence}
    return not any(
        claim.id not in (pair.before.id, pair.after.id)
        and (claim.kind in (kinds.PERCENT, kinds.RATIO) or _is_rival(claim, pair))
        for index in sentences
        for claim in context.by_sentence[index]
    )


def _has_rivals(cue: Claim, pair: Pair, context: Context) -> bool:
    """Tell whether the sentence of a change holds another change, or a value of what the pair is of.

    What it tells of something else speaks for nothing: a 15 per cent rise in profit, and plans to open 34 shops.
    """
    return any(
        claim.id != cue.id
        and (
            claim.kind in (kinds.PERCENT, kinds.RATIO)
            or (_is_rival(claim, pair) and are_of_one_thing(claim, pair.after, context))
        )
        for claim in context.by_sentence[cue.sentence]
    )


def _is_rival(claim: Claim, pair: Pair) -> bool:
    one = pair.after
    return claim.per == one.per and (claim.kind in COUNTED if one.kind in COUNTED else claim.unit == one.unit)


def _is_named(pair: Pair, cue: Claim, context: Context) -> bool | None:
    """Give True if a pair's words name what changed, False if they leave it open, None if they name something else."""
    said, lists = context.sentences[cue.sentence], context.vocabulary.lists
    thing = thing_of(cue, said, context)
    # A count is no value of a measure or a share: of a higher price of homes, their number says nothing.
    barred = union(lists["measured nouns"], lists["words for a share"]) if pair.after.kind in COUNTED else frozenset()
    # "More" with a noun says what has changed, so that another noun is something else: 12% more passengers.
    unnamed = None if thing is None or thing in barred or cue.noun_from == "after" else False
    if is_another_profit(pair.after, cue, context):
        return None
    is_named = are_named_as(thing, pair, said, context, unnamed=unnamed)
    return True if is_named is False and _is_of_those(pair.after, cue, context) else is_named


def _is_of_those(value: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a value counts those whose thing has changed: passenger traffic, and 463,200 travellers."""
    whose = cue.modifiers if cue.noun_from == "subject" else ()
    is_counted = value.kind in COUNTED and value.noun_from == "after" and value.noun is not None
    return is_counted and not value.modifiers and any(_is_akin(one, (value.noun or "",), context) for one in whose)


def are_named_as(
    thing: str | None, pair: Pair, said: Sentence, context: Context, *, unnamed: bool | None
) -> bool | None:
    """Tell whether two values are said to be of a thing of another sentence, or of something else, which gives None.

    `unnamed` is what holds where neither is said.
    """
    told, lists, nouns = context.sentences[pair.after.sentence], context.vocabulary.lists, context.vocabulary.nouns
    is_one_of_them = not lists["one of several"].isdisjoint(told.keys[:OPENING])
    subject = told.keys[clause_start(told, pair.after.mention.first, context.vocabulary) : pair.after.mention.first]
    if is_one_of_them or is_of_another_owner(told, pair.after, said, context):
        return None
    known = stems_of(said, context)
    sorts = union(lists["measured nouns"], lists["in the black"], lists["in the red"])
    changes = lists["words for a change"]
    measured = [word for key in subject if (word := nouns.singular(key)) in sorts and word not in changes]
    if pair.after.kind in COUNTED and pair.after.noun is None and pair.before.noun is None and not measured:
        # There were 340: of nothing else than what changed.
        return True
    if pair.after.kind not in COUNTED or pair.after.noun_from == "subject":
        if not all(word[:STEM] in known for word in measured):
            return True if _is_called_otherwise(thing, measured[-1], pair.after, context) else None
        if measured:
            return _is_akin(thing, measured[-1:], context)
        if is_earned(pair.after, context):
            return True if thing in lists["profits"] and may_be_earned(said, context) else None
        is_deed = pair.after.kind is not kinds.MONEY and _is_deed(thing, pair.after, context)
        return True if is_deed or _is_pronoun_of(thing, subject, context) else unnamed
    counted = [noun for noun in (pair.after.noun, pair.before.noun) if noun is not None]
    if any(word[:STEM] not in known for word in pair.after.modifiers):
        return None
    is_named = _is_akin(thing, counted, context) or _is_deed(thing, pair.after, context)
    return True if is_named or _is_of_all_there(thing, pair.after, context) else unnamed


def _is_deed(thing: str | None, value: Claim, context: Context) -> bool:
    """Tell whether what changed names the event of a value: sales, and 1.29 million albums were sold."""
    event = context.vocabulary.events.concepts.get(thing or "")
    return event is not None and event == value.event


def _is_of_all_there(thing: str | None, value: Claim, context: Context) -> bool:
    """Tell whether a population has changed and a value counts those who live there: it has 21,600 residents.

    Where a name opens the sentence, they are those of another place.
    """
    lists, opening = context.vocabulary.lists, context.sentences[value.sentence].keys[0]
    is_populace = thing in lists["all who live there"] and value.noun in lists["those of a place"]
    return is_populace and not value.modifiers and opening in context.vocabulary.grammar.stops


def _is_pronoun_of(thing: str | None, subject: Sequence[str], context: Context) -> bool:
    """Tell whether a value's subject is just "it", for a measured thing that has changed: it came to (£212m)."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    saying = union(lists["points back"], lists["says how much"], grammar["be"], grammar["adverbs"], lists["articles"])
    is_told = subject[:1] and subject[0] in lists["points back"] and all(key in saying for key in subject)
    return thing is not None and bool(is_told)


def _is_akin(thing: str | None, nouns: Sequence[str], context: Context) -> bool:
    known = context.vocabulary.nouns
    return thing is not None and any(thing[:STEM] == noun[:STEM] or known.are_akin(thing, noun) for noun in nouns)


def _is_called_otherwise(thing: str | None, measured: str, value: Claim, context: Context) -> bool:
    """Tell whether two nouns are the same by another name: earnings and net profit, output and production."""
    profits = context.vocabulary.lists["profits"]
    if value.kind is kinds.MONEY:
        return thing in profits and measured in profits
    event = context.vocabulary.events.concepts.get(thing or "")
    return event is not None and event == context.vocabulary.events.concepts.get(measured)


def thing_of(cue: Claim, said: Sentence, context: Context) -> str | None:
    """Give the noun of what has changed, None if no words name it: thefts rose by 31%, a 31% rise in thefts."""
    lists, grammar, nouns = context.vocabulary.lists, context.vocabulary.grammar, context.vocabulary.nouns
    changes = lists["words for a change"]
    if cue.noun is not None and cue.noun_from in NAMING and cue.noun not in changes:
        return cue.noun
    keys = said.keys
    behind = keys[cue.mention.last : cue.mention.last + MOST_TO_THING]
    at = next((at for at, key in enumerate(behind) if key in lists["leads to what changed"]), None)
    if at is not None:
        head = None
        for key in behind[at + 1 :]:
            if key[:1].isalpha() and key not in grammar.stops:
                head = key
            elif head is not None and key not in HYPHENS:
                # A decline in fourth-quarter earnings: a hyphen goes on.
                break
        return nouns.singular(head) if head is not None else None
    first = cue.mention.first
    if first > 1 and keys[first - 1] in lists["particles"]:
        at = first - 2
        while at > 0 and (keys[at] in grammar["be"] or keys[at] in grammar["adverbs"]):
            at -= 1
        if keys[at][:1].isalpha() and keys[at] not in grammar.stops:
            return nouns.singular(keys[at])
    return None
