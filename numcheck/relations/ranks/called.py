"""Values beside the words that call them the highest, and those of rivals told around: the most of any, 41 in Orle;
Velm had 52 and Tarn 18.

The value (one) is held against that value of its sort with another name (other) which is farthest on its side, if some
such values are on the other side, so that they are of one ranking; or if what has it is called a place. The fact `way`
is 1 for the highest and -1 for the lowest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, leanings, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.ranks.comparing import comparative_before
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, PLAIN, are_of_one_sort, is_exact, is_one_number, stated

BEHIND = 3
"""Sentences behind the superlative that tell of rivals."""
TO_MARK = 10
"""Words from a value to the comma before its superlative, or from that to its value: the highest rate in May, 8%."""
TO_NAME = 6
"""Words from a name to its value."""
TO_THERE = 2
"""Words from a value to the "there" that says whose it is."""
PAIR = 2
MOST_TOLD = 20
"""Figures of a sentence beyond which it is a table."""
WAYS = {leanings.UP: "rise", leanings.DOWN: "fall"}
MARKS = frozenset(",:(-–—")
HIGH, LOW = ("highest", "fastest"), ("lowest", "slowest")
"""Lists of superlatives of the most and of the least."""


def find_called(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each value that words beside it call the highest or lowest with those of its rivals."""
    lists = context.vocabulary.lists
    words = union(*(lists[name] for name in (*HIGH, *LOW, "of any")))
    for sentence in context.sentences_with(words):
        if sentence.part in (sections.FURNITURE, sections.HEADLINE) or not _may_tell(context, sentence):
            continue
        for at in [at for at, key in enumerate(sentence.keys) if key in words]:
            told = _way(context, sentence, at)
            one = _value_beside(context, sentence, told[0], told[1]) if told is not None else None
            if told is None or one is None or _is_of_time(context, sentence):
                continue
            rivals = _rivals(context, sentence, one)
            if _are_of_one_ranking(context, one, rivals, told[1]):
                other = (max if told[1] > 0 else min)(rivals, key=stated)
                yield Relation(
                    definition.of,
                    (("one", (one,)), ("other", (other,))),
                    strength=Strength.NATURAL,
                    about=(one.id, other.id),
                    facts=(("way", told[1]),),
                    passages=(("said", sentence.words.span(told[0], told[0] + 1)),),
                )
                break


def _may_tell(context: Context, sentence: Sentence) -> bool:
    """Tell whether enough values stand in and behind a sentence for a ranking, and it is no table itself."""
    behind = range(sentence.index, sentence.index + BEHIND + 1)
    if len(context.by_sentence.get(sentence.index, ())) > MOST_TOLD:
        return False
    return sum([len(context.by_sentence.get(index, ())) for index in behind]) >= PAIR


def _way(context: Context, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give the index of a superlative with 1 for the highest or -1 for the lowest; None for what is no superlative.

    So "more" of "more than any other" is one; the second-highest, at least and its highest are none.
    """
    lists, keys = context.vocabulary.lists, sentence.keys
    if keys[at] in lists["of any"]:
        first = comparative_before(context, sentence, at - 1) if keys[at - 1] in lists["than"] else None
        return (first, 1 if keys[first] in lists["comparatives of more"] else -1) if first is not None else None
    before = keys[max(at - PAIR, 0) : at]
    if before and sentence.words.is_name(at):
        # The Most Valuable Player
        return None
    if not lists["second to one"].isdisjoint(before) or (before and _is_owned(context, sentence, at)):
        return None
    return at, 1 if keys[at] in union(*(lists[name] for name in HIGH)) else -1


def _is_owned(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a superlative is one among the values of one owner: its highest, Orla's largest, at least.

    The valley's coldest spot is one among those of the valley.
    """
    lists, keys, nouns = context.vocabulary.lists, sentence.keys, context.vocabulary.nouns
    if keys[at - 1] in lists["possessive marks"] and at >= PAIR:
        owner = keys[at - PAIR]
        is_place = nouns.is_a(owner, "place") or owner in lists["nouns of landscape"]
        return sentence.words.is_name(at - PAIR) or not is_place
    return keys[at - 1] in union(context.vocabulary.grammar["possessives"], lists["at"])


def _is_of_time(context: Context, sentence: Sentence) -> bool:
    """Tell whether a superlative may be one among times: the highest since 1994, ever, on record, in three years."""
    lists, keys, grammar = context.vocabulary.lists, sentence.keys, context.vocabulary.grammar
    if not union(lists["tops all times"], grammar["negations"]).isdisjoint(keys):
        return True
    claims = context.by_sentence.get(sentence.index, ())
    spans = [c for c in claims if c.kind is kinds.DURATION and not c.is_definite]
    if any(c.mention.first and keys[c.mention.first - 1] in lists["in or for"] for c in spans):
        return True
    # The most of the year, for a decade; but the most in the year to June are of that, and £40 a year is a rate.
    rates = {at for c in claims if c.per is not None for at in range(c.mention.first, c.last)}
    return any(
        key in lists["time nouns"]
        and at not in rates
        and (
            keys[at - 1] in lists["articles"]
            or (keys[at - 1] in grammar["determiners"] and keys[at - 2] in context.vocabulary.numerals.of)
        )
        for at, key in enumerate(keys[PAIR:], start=PAIR)
    )


def _value_beside(context: Context, sentence: Sentence, at: int, way: int) -> Claim | None:
    """Give the value that a superlative is of: behind it, before its comma, or in the next sentence with "there"."""
    keys, claims = sentence.keys, context.by_sentence.get(sentence.index, ())
    values = [claim for claim in claims if _is_value(claim)]
    if not values:
        return _value_there(context, sentence)
    before = next((c for c in reversed(values) if c.last < at), None)
    start = at - (keys[at - 1] in context.vocabulary.grammar["determiners"])
    # Had 104 mm, the most of any, with 86 mm in Orla: what is set off behind a value is said of that.
    is_set_off = before is not None and start > 0 and keys[start - 1] == "," and start - before.last <= TO_MARK
    if before is not None and is_set_off and _is_one_clause(context, keys[before.last : start]):
        return _of_its_words(context, before, keys[at], way)
    behind = next((c for c in values if c.mention.first > at), None)
    is_led = behind is not None and _leads_to(context, keys[at + 1 : behind.mention.first])
    return _of_its_words(context, behind, keys[at], way) if behind is not None and is_led else None


def _of_its_words(context: Context, value: Claim, word: str, way: int) -> Claim | None:
    """Give a value if a superlative may be of it: the fastest of shares and speeds, not of times."""
    lists = context.vocabulary.lists
    is_of_speed = word in union(lists["fastest"], lists["slowest"])
    is_of_time = value.kind is kinds.DURATION and word not in lists["superlatives of length"]
    is_no_speed = way < 0 or value.kind not in (kinds.PERCENT, kinds.MEASURE)
    return None if is_of_time or (is_of_speed and is_no_speed) else value


def _leads_to(context: Context, between: Sequence[str]) -> bool:
    """Tell whether the words from a superlative to a figure make this its value: rate in May, at; rainfall,; , by.

    So too behind a colon, or "where": the coldest spot was Tarn, where it fell to; the highest tax: its residents pay.
    """
    lists = context.vocabulary.lists
    opened = next((at for at, key in enumerate(between) if key == ":" or key in lists["where"]), None)
    if opened is not None:
        return len(between) <= 2 * TO_MARK and _is_one_clause(context, (*between[:opened], *between[opened + 1 :]))
    if len(between) > TO_MARK or not between or not _is_one_clause(context, between):
        return False
    is_led = between[-1] in MARKS or between[-1] in lists["leads to the highest"]
    # With values up 4.1 per cent
    is_change = between[-1] in lists["particles"] and not lists["with"].isdisjoint(between)
    return is_led or is_change


def _is_one_clause(context: Context, between: Sequence[str]) -> bool:
    grammar, lists = context.vocabulary.grammar, context.vocabulary.lists
    walls = union(grammar["conjunctions"], grammar["relatives"], lists["puts below"], frozenset(";"))
    return walls.isdisjoint(between)


def _value_there(context: Context, sentence: Sentence) -> Claim | None:
    """Give the value that the next sentence tells of the place of a superlative: a litre costs 184 cent there."""
    lists = context.vocabulary.lists
    index = sentence.index + 1
    if not context.are_together(sentence.index, index):
        return None
    keys = context.sentences[index].keys
    value = next((c for c in context.by_sentence.get(index, ()) if _is_value(c)), None)
    if value is None:
        return None
    near = (*keys[: 1 if value.mention.first else 0], *keys[value.last : value.last + TO_THERE])
    return value if not lists["that place"].isdisjoint(near) else None


def _is_value(claim: Claim) -> bool:
    is_told = claim.stance not in (stances.DENIED, stances.PLANNED) and claim.noun_from != "attributive"
    is_sort = claim.kind in PLAIN or claim.kind is kinds.DURATION
    return is_sort and is_one_number(claim) and is_exact(claim) and is_told and not claim.link


def _rivals(context: Context, sentence: Sentence, one: Claim) -> list[Claim]:
    """Give the values of a value's sort around its superlative that have another name, one for each name."""
    found: dict[str, Claim] = {}
    own = _name_of(context, one)
    told = {one.sentence, sentence.index}
    for index in range(sentence.index, sentence.index + BEHIND + 1):
        claims = context.by_sentence.get(index, ())
        if not claims or len(claims) > MOST_TOLD or not context.are_together(index, sentence.index):
            continue
        known = frozenset() if index in told else frozenset(sentence.keys)
        if index not in told and not context.vocabulary.lists["beyond a ranking"].isdisjoint(
            context.sentences[index].keys
        ):
            continue
        for claim in claims:
            is_of_sort = (
                claim.id != one.id and _is_of_sort(context, one, claim) and _goes_its_way(context, sentence, claim)
            )
            name = _name_of(context, claim) if is_of_sort else None
            if name is not None and name != own and name not in known:
                found.setdefault(name, claim)
    # The Reds won 40 seats, the Blues fought for 90: what several do is not ranked.
    events = {claim.event for claim in found.values() if claim.event is not None}
    return list(found.values()) if one.kind not in COUNTED or len(events) <= 1 else []


def _is_of_sort(context: Context, one: Claim, claim: Claim) -> bool:
    """Tell whether a value may be ranked beside one: of its unit, noun and time."""
    if not _is_value(claim) or not _is_of_unit(one, claim) or claim.under == "part":
        return False
    if claim.period is not None and (one.period is None or one.period.said != claim.period.said):
        return False
    is_in_row = claim.noun is None or claim.noun_from == "series"
    if one.kind is kinds.MONEY:
        # In a row, a sum without a verb has that of the first: Orle spent $61 million, Velm $52 million.
        events = [c.event for c in context.by_sentence[claim.sentence] if c.kind is kinds.MONEY and c.event is not None]
        return claim.event == one.event or (is_in_row and claim.event is None and events[:1] in ([], [one.event]))
    if claim.event is not None and one.event is not None and claim.event != one.event and one.kind in COUNTED:
        return False
    if is_in_row or claim.noun == one.noun or one.kind is kinds.MEASURE:
        return True
    if one.kind in COUNTED:
        return one.noun is not None and context.vocabulary.nouns.are_synonyms(one.noun, claim.noun or "")
    # Grew fastest, by 2.9 per cent; its population grew by 3.2.
    return one.noun is None and not (one.context & claim.context) <= context.vocabulary.lists["everyday words"]


def _goes_its_way(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a rise or fall is what a superlative tells of: none that fell is among those that rose most."""
    leaning = claim.quantity.hedge.leaning if claim.quantity is not None else leanings.NONE
    if leaning not in WAYS:
        return True
    told = frozenset[str]().union(*context.vocabulary.events_of(sentence.keys))
    return WAYS[leaning] in told or told.isdisjoint(WAYS.values())


def _is_of_unit(one: Claim, claim: Claim) -> bool:
    """Tell whether a value has the unit of one: £1,900 beside £2,140 a year."""
    is_bare = claim.per is None and one.kind is kinds.MONEY and claim.kind is kinds.MONEY
    return are_of_one_sort(one, claim) or (is_bare and _unit_of(one) == _unit_of(claim))


def _unit_of(claim: Claim) -> str | None:
    return claim.quantity.unit if claim.quantity is not None else None


def _name_of(context: Context, claim: Claim) -> str | None:
    """Give the name of what has a value, behind it or before it: 88 mm in Lorne; Denmark pays 41 euros."""
    sentence, grammar = context.sentences[claim.sentence], context.vocabulary.grammar
    keys, words, claims = sentence.keys, sentence.words, context.by_sentence[claim.sentence]
    dated = {at for c in claims if c.kind is kinds.DATE for at in range(c.mention.first, c.mention.last)}
    at = claim.last + 1
    places = context.vocabulary.lists["of a place"]
    if at < len(keys) and keys[at - 1] in places and words.is_name(at) and at not in dated:
        return keys[at]
    if claim.under == "comparison":
        # Compared with 181 a year earlier
        return None
    start = max([c.last for c in claims if c.last <= claim.mention.first and _is_value(c)], default=0)
    silent = union(grammar.stops, context.vocabulary.lists["per"])
    for at in range(claim.mention.first - 1, max(start, claim.mention.first - TO_NAME) - 1, -1):
        if words.is_name(at) and at not in dated and keys[at] not in silent:
            return keys[at]
    return None


def _are_of_one_ranking(context: Context, one: Claim, rivals: Sequence[Claim], way: int) -> bool:
    """Tell whether rivals stand in the ranking of a value: some of them below it, or in a place by its words."""
    if not rivals:
        return False
    lists = context.vocabulary.lists
    if len(rivals) >= PAIR and any((stated(c) - stated(one)) * way < 0 for c in rivals):
        return True
    keys = context.sentences[rivals[0].sentence].keys
    return rivals[0].sentence != one.sentence and not lists["places behind the first"].isdisjoint(keys)
