"""That something rose or fell, and its two values told right behind: Thefts fell. There were 340, compared with 310.

No figure says by how much, so that only the way is judged. What ties the two values to it is that nothing else stands
there: one verb of change in a sentence without figures, or before a colon, and the only pair of values behind it, which
is said to be of what changed. A headline may say it of the first pair below: Brewer's loss widens. Or the verb leads to
the first of two values that two sentences tell: It rose to 5.2 per cent. In February it had been 5.6 per cent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import are_of_one_size, may_be_operand
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.told_below import SILENT, Pair, find_pairs, is_simple, stretches_of
from numcheck.relations.reading.told_next import are_named_as, is_only_pair
from numcheck.relations.reading.values import COUNTED, PLAIN, SAID, STEM, are_of_one_sort

COLONS = (":", ";")
"""Marks behind which a sentence goes on with the two values of what it has told."""
TO_VALUE = 3
"""Words from a verb of change to the value it led to: rose again slightly (to 5.2)."""
BESIDE = 5
"""Words behind a value among which it is said to be of an earlier time: 310 in the year before."""
LONGEST_OPENING = 5
"""Words with which a sentence opens, up to a comma, that say of what or when it tells."""
NEAR_TOP = 4
"""Sentences below a headline in which the two values of what it says stand."""
NEAR_IN_SIZE = 2
"""Times by which a third value may be larger or smaller and still be the one that a headline means."""
BEFORE_VERB = 3
"""Words before a verb of change among which it is said to be yet to come, or not to be so."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What a sentence says has risen or fallen."""

    said: Sentence
    thing: str
    """Its noun in the singular."""
    way: str


def find_ways_told(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the two values told behind each change of which only the way is said, as the words put them."""
    for pair in find_pairs(context):
        way = _way_of(pair, context) or _way_on_top(pair, context)
        if way is not None:
            low, high = (pair.before, pair.after) if way == "up" else (pair.after, pair.before)
            yield Relation(
                definition.of,
                (("low", (low,)), ("high", (high,))),
                strength=Strength.NATURAL,
                about=tuple(sorted((low.id, high.id))),
            )


def _way_of(pair: Pair, context: Context) -> str | None:
    """Give which way two values are told to have gone, by the words right before them."""
    first = min(pair.before, pair.after, key=lambda claim: claim.span)
    here = context.sentences[first.sentence]
    if not is_only_pair(pair, context) or not _are_then_and_now(pair, context):
        return None
    if pair.before.sentence != pair.after.sentence:
        way = _way_to_value(pair, context)
        if way is not None:
            return way
    colon = next((at for at in range(first.mention.first) if here.keys[at] in COLONS), None)
    said, end = (here, colon) if colon is not None else (_sentence_before(here, context), None)
    if said is None or not _may_be_told_of(said, here, context):
        return None
    told = _change_in(said, said.keys[:end], context)
    if told is None:
        return None
    things, way = told
    is_named = any(
        _counts(thing, pair, context) and are_named_as(thing, pair, said, context, unnamed=None) for thing in things
    )
    return way if is_named and not _is_narrowed(here.keys[: first.mention.first], first, context) else None


def _way_on_top(pair: Pair, context: Context) -> str | None:
    """Give which way a headline without figures says that the first pair of values went: Brewer's loss widens."""
    top = context.once(_change_on_top)
    if top is None or not 0 < pair.after.sentence - top.said.index <= NEAR_TOP:
        return None
    told = [context.sentences[claim.sentence] for claim in (pair.after, pair.before)]
    if not is_only_pair(pair, context) or not _are_then_and_now(pair, context):
        return None
    first = min(pair.before.span.start, pair.after.span.start)
    ids = (pair.before.id, pair.after.id)
    if any(c.under == "comparison" and c.span.start < first and c.id not in ids for c in context.of(*PLAIN)):
        # Imports rose to 98,000 tonnes from 91,000. That brought those of the year to 1.1 million against 1.3 million.
        return None
    # What a lead tells is what its headline says, wherever else something happens.
    below = [sentence for sentence in told if sentence.part is not sections.LEAD]
    if any(names_another_place(context, top.said, sentence) for sentence in below):
        return None
    if _is_told_of_some(top.thing, told[0], context) and not _is_told_of_some(top.thing, top.said, context):
        # Sales rise at shops: sales of shoes are some of them.
        return None
    stretches = [stretches_of(sentence, context) for sentence in (top.said, told[0])]
    if (all(stretches) and stretches[0].isdisjoint(stretches[1])) or _has_a_rival(pair, context):
        return None
    lists = context.vocabulary.lists
    if top.thing in lists["in the red"]:
        lost = [_is_lost(claim, context) for claim in (pair.before, pair.after)]
        is_open = any(claim.noun is None and claim.event is None for claim in (pair.before, pair.after))
        return top.way if all(lost) or (any(lost) and is_open) else None
    is_named = are_named_as(top.thing, pair, top.said, context, unnamed=None)
    return top.way if is_named and _counts(top.thing, pair, context) else None


def _is_told_of_some(thing: str, sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence says of what a thing is: sales of shoes; not: the deficit of Elan, a profit of 6m."""
    ofs, nouns = context.vocabulary.numerals.of, context.vocabulary.nouns
    figures = {claim.mention.first for claim in context.by_sentence.get(sentence.index, ())}
    return any(
        nouns.singular(one) == thing and other in ofs and not (sentence.words.is_name(at + 2) or at + 2 in figures)
        for at, (one, other) in enumerate(pairwise(sentence.keys))
    )


def _has_a_rival(pair: Pair, context: Context) -> bool:
    """Tell whether a third value of their sort and size is told near two: 6.1% in April, 7.4% last year."""
    last = max(pair.before.sentence, pair.after.sentence)
    return any(
        claim.id not in (pair.before.id, pair.after.id)
        and are_of_one_sort(claim, pair.after)
        and may_be_operand(claim)
        and are_of_one_size(claim, pair.after, NEAR_IN_SIZE)
        for index in range(last + 1 + BESIDE)
        for claim in context.by_sentence.get(index, ())
    )


def _change_on_top(context: Context) -> _Change | None:
    """Give what a headline says has risen or fallen, where it tells no figure: loss widens, exports rise."""
    said = next((s for s in context.sentences[:1] if s.part is sections.HEADLINE), None)
    if said is None or any(claim.kind not in SILENT for claim in context.by_sentence.get(said.index, ())):
        return None
    keys, vocabulary = said.keys, context.vocabulary
    ways = [(at, way) for at, key in enumerate(keys) if (way := vocabulary.direction(key)) is not None]
    if len(ways) != 1 or not is_simple(said, context) or not _is_told_outright(keys, context):
        return None
    at, way = ways[0]
    # Road deaths in Orla fall: what stands before the preposition has fallen.
    end = next((here for here in range(1, at) if keys[here] in vocabulary.grammar["prepositions"]), at)
    before = keys[end - 1] if end > 0 else ""
    thing = vocabulary.nouns.singular(before)
    is_plural = thing != before
    # Exports rise or rose, loss widens; but of "loss widen" and "price rise" the one is no sentence, the other a noun.
    is_base, is_third = keys[at] == vocabulary.lemma(keys[at]), keys[at] != vocabulary.nouns.singular(keys[at])
    is_verb = is_plural if is_base else not (is_third and is_plural)
    return (
        _Change(said, thing, way) if is_verb and before.isalpha() and before not in vocabulary.grammar.stops else None
    )


def _is_told_outright(keys: Sequence[str], context: Context) -> bool:
    grammar, lists = context.vocabulary.grammar, context.vocabulary.lists
    apart = union(grammar["modals"], grammar["negations"], lists["calls a forecast"], lists["than"], lists["since"])
    return apart.isdisjoint(keys) and "?" not in keys


def _is_lost(claim: Claim, context: Context) -> bool:
    """Tell whether a sum is a loss: lost 62 million; a deficit of 118 million."""
    lists = context.vocabulary.lists
    return claim.kind is kinds.MONEY and (
        claim.noun in lists["in the red"] or claim.event in lists["events that lose sums"]
    )


def _are_then_and_now(pair: Pair, context: Context) -> bool:
    """Tell whether two values have come about, and the one is of an earlier time: not 212,000 here, 209,000 there."""
    lists, before = context.vocabulary.lists, pair.before
    if any(claim.stance not in SAID for claim in (before, pair.after)):
        return False
    for claim in (before, pair.after):
        if not union(lists["thought of"], lists["calls a forecast"]).isdisjoint(context.sentences[claim.sentence].keys):
            return False
    if before.sentence != pair.after.sentence:
        return True
    keys = context.sentences[before.sentence].keys
    beside = (*keys[max(before.mention.first - 1, 0) : before.mention.first], *keys[before.last : before.last + BESIDE])
    then = union(lists["of an earlier time"], lists["before a time that was"], lists["from"])
    dates = (c for c in context.by_sentence[before.sentence] if c.kind is kinds.DATE)
    return not then.isdisjoint(beside) or any(0 <= c.mention.first - before.last < BESIDE for c in dates)


def _counts(thing: str, pair: Pair, context: Context) -> bool:
    """Tell whether what two values count is the thing itself, and not only akin to it: thefts are no fires."""
    nouns, counted = context.vocabulary.nouns, pair.after.noun
    if pair.after.kind not in COUNTED or counted is None or pair.after.noun_from == "subject":
        return True
    is_deed = context.vocabulary.events.concepts.get(thing) == pair.after.event is not None
    return is_deed or thing[:STEM] == counted[:STEM] or nouns.are_synonyms(thing, counted)


def _is_narrowed(opening: Sequence[str], first: Claim, context: Context) -> bool:
    """Tell whether values are of some of a thing: Online, sales came to; not: Last month, sales came to."""
    comma = next((at for at, key in enumerate(opening[:LONGEST_OPENING]) if key == ","), 0)
    times = union(context.vocabulary.lists["time nouns"], context.vocabulary.lists["of an earlier time"])
    here = context.by_sentence[first.sentence]
    is_time = any(c.kind in (kinds.DATE, kinds.DURATION) and c.last <= comma for c in here)
    return comma > 0 and not is_time and times.isdisjoint(opening[:comma])


def _sentence_before(here: Sentence, context: Context) -> Sentence | None:
    """Give the sentence right before another one, if it has no figures that could be values."""
    if here.index == 0 or not context.are_together(here.index - 1, here.index):
        return None
    claims = context.by_sentence.get(here.index - 1, ())
    return context.sentences[here.index - 1] if all(claim.kind in SILENT for claim in claims) else None


def _may_be_told_of(said: Sentence, told: Sentence, context: Context) -> bool:
    """Tell whether what a sentence says of a change may be told in numbers in another: of its place and its time."""
    if said.part in (sections.HEADLINE, sections.FURNITURE) or names_another_place(context, said, told):
        return False
    if not context.vocabulary.lists["since"].isdisjoint(said.keys):
        # Fallen since 2019: last month they were more than a year ago.
        return False
    stretches = [stretches_of(sentence, context) for sentence in (said, told)]
    return is_simple(said, context) and not (all(stretches) and stretches[0].isdisjoint(stretches[1]))


def _change_in(said: Sentence, keys: Sequence[str], context: Context) -> tuple[Sequence[str], str] | None:
    """Give what changed, by one name or two, and which way, where words tell of one change that has come about."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    ways = [(at, way) for at in range(len(keys)) if (way := _way_of_verb(keys, at, context)) is not None]
    if not ways:
        return _more_of_a_thing(said, keys, context)
    if len(ways) != 1 or not lists["calls a forecast"].isdisjoint(keys):
        return None
    at, way = ways[0]
    before = keys[max(at - BEFORE_VERB, 0) : at]
    to_come = union(grammar["modals"], grammar["negations"], lists["leads to a value"])
    thing = _head(keys[start_of_told(said, context.vocabulary) : at], context)
    return ((thing,), way) if thing is not None and to_come.isdisjoint(before) else None


def _more_of_a_thing(said: Sentence, keys: Sequence[str], context: Context) -> tuple[Sequence[str], str] | None:
    """Give what there was more or less of, and what happened to it, and which way: Fewer (babies) were (born)."""
    vocabulary, lists, grammar = context.vocabulary, context.vocabulary.lists, context.vocabulary.grammar
    told = [at for at in range(start_of_told(said, vocabulary), len(keys)) if keys[at] in lists["many or few of them"]]
    if len(told) != 1:
        return None
    start = told[0]
    thing = _head(keys[start + 1 :], context)
    apart = union(grammar["modals"], grammar["negations"], lists["than"], lists["calls a forecast"])
    if thing is None or not apart.isdisjoint(keys):
        return None
    deed = next((one for one in map(vocabulary.lemma, keys[start + 2 :]) if one in vocabulary.events.concepts), None)
    way = "up" if keys[start] in lists["comparatives of more"] else "down"
    return (thing,) if deed is None else (thing, deed), way


def _way_of_verb(keys: Sequence[str], at: int, context: Context) -> str | None:
    """Give which way a verb in the past goes; what is no other word than the noun may be that: a rise, price falls."""
    key = keys[at]
    lemma = context.vocabulary.lemma(key)
    is_past = key != lemma and not key.endswith(("s", "ing"))
    return context.vocabulary.direction(key) if is_past else None


def _head(keys: Sequence[str], context: Context) -> str | None:
    """Give the noun of a subject: the number of (visitors) to the fair, their (exports) in May, knife (crime)."""
    grammar, lists, nouns = context.vocabulary.grammar, context.vocabulary.lists, context.vocabulary.nouns
    opening = union(grammar["determiners"], grammar["possessives"])
    head: str | None = None
    for key in keys:
        if key[:1].isalpha() and key not in grammar.stops:
            head = nouns.singular(key)
        elif head in lists["calls a number"] and key in context.vocabulary.numerals.of:
            head = None
        elif head is not None or key not in opening:
            break
    return head


def _way_to_value(pair: Pair, context: Context) -> str | None:
    """Give which way a verb leads to the later of two values in two sentences: it rose to (5.2 per cent) in March."""
    after, sentence = pair.after, context.sentences[pair.after.sentence]
    keys, lists = sentence.keys, context.vocabulary.lists
    first = after.mention.first
    if first == 0 or keys[first - 1] not in lists["leads to a value"] or after.kind not in PLAIN:
        return None
    ways = {
        way
        for at in range(max(first - 1 - TO_VALUE, 0), first - 1)
        if (way := _way_of_verb(keys, at, context)) is not None
    }
    is_told = context.vocabulary.grammar["modals"].isdisjoint(keys[:first]) and is_simple(sentence, context)
    return ways.pop() if len(ways) == 1 and is_told else None
