"""Pairs of figures of which words call one the larger, as relations (less, more), and by how much (gap).

Fewer than the 31 of last year; older than his rival, who is 77; the previous record of 16 degrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, product

from numcheck.language.entries import union
from numcheck.model import kinds, leanings, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import SINCE, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.guards.bases import are_of_two_measures
from numcheck.relations.ranks.comparing import find_comparatives
from numcheck.relations.ranks.ranked import find_in_rank_order
from numcheck.relations.ranks.rivals import find_rivals
from numcheck.relations.ranks.times_beaten import may_be_better_if_less
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import ADDING, COUNTED, PLAIN, SAID, TOP, are_of_one_sort, stated

FARTHEST_BEHIND = 14
"""Words behind "than" within which the other figure stands."""
LONGEST_RECORD = 10
"""Words between "the previous record" and its value, where other figures follow."""
MOST_TO_PERCENT = 2
"""Words between a figure and the same one in per cent: , or."""
TO_RECORD = 3
"""Words from "record" to the figure that is called one."""
TO_SOME_TIME = 7
"""Words behind a superlative that say of which time it is: hottest day of the year."""
REACH = 4
"""Sentences on either side of an old record within which the new one stands."""
PAIR = 2
TIMES = (kinds.DATE, kinds.DURATION)
COMPARED = (*PLAIN, kinds.AGE, kinds.DURATION)
MOST_AGE = 120
SUMS = (kinds.MONEY, kinds.PERCENT)
MEASURED = (*SUMS, kinds.MEASURE)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """A comparative of a sentence with the figures that it may compare."""

    before: tuple[Claim, ...]
    behind: tuple[Claim, ...]
    pairs: tuple[tuple[Claim, Claim], ...]
    """Each figure before it that may be compared with each figure behind it."""
    gap: Claim | None
    """The figure that tells by how much the one is more or less; None if none does."""
    is_more: bool
    is_of_speed: bool

    def is_more_of(self, one: Claim) -> bool:
        """Tell whether a figure before a comparative is called the larger; of durations the faster is shorter."""
        return self.is_more is not (self.is_of_speed and one.kind is kinds.DURATION)


def find_comparisons(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two figures of which words call one the larger, as less and more."""
    for find in (find_by_phrases, find_rivals, find_in_rank_order):
        yield from (r for r in find(context, definition) if _may_be_compared(r, context))
    lists = context.vocabulary.lists
    compares = union(lists["than"], lists["above"], lists["below"])
    records = _records(context)
    for sentence, claims in context.told_with(union(compares, records)):
        if sentence.part is sections.FURNITURE:
            continue
        if not compares.isdisjoint(sentence.keys):
            yield from _than(context, definition, sentence)
        if not records.isdisjoint(sentence.keys):
            yield from _record(context, definition, sentence, claims)


def _may_be_compared(relation: Relation, context: Context) -> bool:
    """Tell whether the larger of two figures beats the other; of times, the shorter one does."""
    # 3,126 more ballots are what came to others, and nobody's own.
    is_own = all(claim.link != ADDING for claim in relation.claims)
    less, more = relation.role("less")[0], relation.role("more")[0]
    if not is_own or may_be_better_if_less(less, more, context) or _is_turned(less, more, context):
        return False
    return not _has_a_time_between(less, more, context)


def _has_a_time_between(one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether "over" leads to a time, and not from one figure to another: a gain of eight over a month in 100."""
    if one.sentence != other.sentence:
        return False
    first, last = sorted((one.mention.first, other.mention.first))
    keys, over = context.sentences[one.sentence].keys, context.vocabulary.lists["over"]
    times = [c.mention.first for c in context.by_sentence[one.sentence] if c.kind in TIMES]
    return any(first < at < last and not over.isdisjoint(keys[max(at - PAIR, 0) : at]) for at in times)


def _is_turned(one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether "but" behind "than" turns to another comparison: at 55, higher than in May but short of its 68."""
    if one.sentence != other.sentence:
        return False
    lists, (first, last) = context.vocabulary.lists, sorted((one.mention.first, other.mention.first))
    keys = context.sentences[one.sentence].keys[first:last]
    than = next((at for at, key in enumerate(keys) if key in lists["than"]), len(keys))
    return not lists["turns to another side"].isdisjoint(keys[than:])


def _records(context: Context) -> frozenset[str]:
    """Give the words that call a figure a record behind "the previous": record, highest."""
    lists = context.vocabulary.lists
    return union(lists["records"], lists["highest"], lists["lowest"])


def _than(context: Context, definition: Definition, sentence: Sentence) -> Iterator[Relation]:
    """Give each figure before a comparative with each behind it as less and more; all are readings of one statement."""
    for comparison in context.once_of(_comparisons, sentence.index):
        if comparison.gap is None and not _is_of_a_fall(comparison, sentence, context):
            about = tuple(sorted(c.id for c in (*comparison.before, *comparison.behind)))
            for one, other in comparison.pairs:
                yield _relation(definition, one, other, about, is_more=comparison.is_more_of(one))


def _is_of_a_fall(comparison: _Comparison, sentence: Sentence, context: Context) -> bool:
    """Tell whether ", more than" follows a verb of falling, and may be of the fall: slowed to 61%, more than 62%."""
    keys, than = sentence.keys, context.vocabulary.lists["than"]
    first = max(claim.mention.last for claim in comparison.before)
    # "more" stands right before "than", and the mark right before it.
    at = next((at - 1 for at in range(first, len(keys)) if keys[at] in than), 0)
    return keys[at - 1] == "," and any(context.vocabulary.direction(key) == "down" for key in keys[:first])


def find_gaps(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two figures with the gap that words tell between them: 18 beds, two more than the 16 of Elan."""
    than = context.vocabulary.lists["than"]
    for sentence, _ in context.told_with(than):
        if sentence.part is sections.FURNITURE:
            continue
        for comparison in context.once_of(_comparisons, sentence.index):
            gap = comparison.gap
            if gap is None:
                continue
            about = tuple(sorted(c.id for c in (*comparison.before, gap, *comparison.behind)))
            for one, other in comparison.pairs:
                less, more = (other, one) if comparison.is_more_of(one) else (one, other)
                if gap.unit != one.unit and stated(gap) > max(stated(one), stated(other)):
                    # So many were out of work in the three months to June, 52,000 fewer than in the three before.
                    continue
                yield Relation(
                    definition.kind,
                    (("less", (less,)), ("more", (more,)), ("gap", (gap,))),
                    strength=Strength.NATURAL,
                    about=about,
                )


def _comparisons(context: Context, sentence: Sentence) -> Sequence[_Comparison]:
    """Give the comparatives of size in a sentence that has figures, each with those that it may compare."""
    return tuple(_read_comparisons(context, sentence, context.by_sentence[sentence.index]))


def _read_comparisons(context: Context, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[_Comparison]:
    keys, lists = sentence.keys, context.vocabulary.lists
    clauses = lists["opens another clause"]
    in_percent = _also_in_percent(sentence, claims, lists["range or"])
    for at, than, is_more, is_of_speed in find_comparatives(context, sentence):
        if any(c.mention.first <= at < c.mention.last for c in claims):
            # "more than 40" is a bound.
            continue
        behind_than = keys[than + 1 : than + 3]
        if len(behind_than) > 1 and behind_than[0] in lists["articles"] and behind_than[1] in lists["time nouns"]:
            # In little more than a week: no comparison of figures.
            continue
        length = next((c for c in claims if c.mention.first == than + PAIR and c.kind is kinds.DURATION), None)
        if length is not None and behind_than[0] in lists["articles"]:
            # More than a five-year warranty: a bound.
            continue
        if at == than and behind_than and behind_than[0] in lists["thought of"]:
            # Below target bankers' balances: none of them is told.
            continue
        if behind_than and behind_than[0] in context.vocabulary.grammar["be"]:
            # More than is usual at eight.
            continue
        end = min(_end_of_clause(context, sentence, than + 1), than + FARTHEST_BEHIND)
        if _is_of_a_share(claims, than, end):
            continue
        behind = [
            c
            for c in claims
            if than < c.mention.first < end
            # 47 more than in May, of whom 257 came.
            if c.under != "part" and _is_compared(c) and not _is_a_change(c, context)
        ]
        gap = next((c for c in claims if c.mention.last <= at <= c.last + 1), None)
        gap = None if gap is not None and _is_set_off(keys, gap, at, clauses) else gap
        if not behind or (gap is not None and not _may_be_gap(gap, behind)):
            continue
        until = at if gap is None else gap.mention.first
        start = _start_of_clause(context, sentence, until)
        before = [c for c in claims if start <= c.mention.first and c.last <= until and c is not gap]
        # Costs were 3 million, or 2 per cent, higher than the 130 million: the 3 million are what lies between.
        before = [c for c in before if c.under != "difference" or lists["range or"].isdisjoint(keys[c.last : at])]
        before = [c for c in before if c.id not in in_percent]
        before = [c for c in before if _is_compared(c) and _may_be_subject(c)]
        if not before and start == 0 and _points_back(context, sentence, at):
            told = context.by_sentence.get(sentence.index - 1, ())
            near = [c for c in told if context.are_together(c.sentence, sentence.index) or c.part is sections.LEAD]
            before = [c for c in near if _is_compared(c) and _may_be_subject(c)]
        if than - at > 1:
            # The 40in Lumen throws a weaker beam than the 25in one: the measures are names, and beams are compared.
            before, behind = ([c for c in some if not _is_a_name(c, context)] for some in (before, behind))
            # With 14 shops it has higher sales than Orla with 22: it is sales that are compared.
            behind = [c for c in behind if not _is_of_another_thing(c, keys[than - 1], context)]
        pairs = tuple(
            (a, b)
            for a, b in product(before, behind)
            if _are_alike(a, b, at, context, keys) and not (_is_model(a) or _is_model(b))
        )
        if pairs:
            yield _Comparison(
                tuple({a.id: a for a, _ in pairs}.values()),
                tuple({b.id: b for _, b in pairs}.values()),
                pairs,
                gap,
                is_more,
                is_of_speed,
            )


def _is_a_change(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is that of a change: below the average increase of 550,000 tonnes."""
    said, lists = context.words_before(claim, PAIR), context.vocabulary.lists
    return len(said) == PAIR and said[1] in context.vocabulary.numerals.of and said[0] in lists["words for a change"]


def _is_of_a_share(claims: Sequence[Claim], than: int, end: int) -> bool:
    """Tell whether the first figure behind "than" is a fraction of another one: two-thirds of a house of 90."""
    first = next((c for c in claims if than < c.mention.first < end), None)
    return first is not None and first.kind is kinds.RATIO


def _also_in_percent(sentence: Sentence, claims: Sequence[Claim], joins: frozenset[str]) -> frozenset[int]:
    """Give the ids of figures that "or" tells again in per cent, which then are gaps: (£5m), or 1.4%, above £373m."""
    found: set[int] = set()
    for one, other in pairwise(claims):
        between = sentence.keys[one.last : other.mention.first]
        if (one.kind is kinds.PERCENT) is (other.kind is kinds.PERCENT) or len(between) > MOST_TO_PERCENT:
            continue
        if not joins.isdisjoint(between):
            found.add(other.id if one.kind is kinds.PERCENT else one.id)
    return frozenset(found)


def _points_back(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a comparative is said of a figure of the sentence before: it was above, the figure was above."""
    lists, first = context.vocabulary.lists, start_of_told(sentence, context.vocabulary)
    opener = sentence.keys[first : first + 1]
    is_called = not lists["what a figure is called"].isdisjoint(sentence.keys[first + 1 : at])
    is_definite = not context.vocabulary.grammar["determiners"].isdisjoint(opener)
    # Brack said it expects to sell less: "it" is the speaker, and no figure.
    is_speaker = any(sentence.words.is_name(at) for at in range(first))
    return (is_called and is_definite) or (not is_speaker and not lists["points back"].isdisjoint(opener))


def _opens_with(sentence: Sentence, words: frozenset[str], context: Context) -> bool:
    """Tell whether what a sentence tells begins with one of some words."""
    return sentence.keys[start_of_told(sentence, context.vocabulary)] in words


def _may_be_gap(gap: Claim, behind: Sequence[Claim]) -> bool:
    """Tell whether a figure right before a comparative is a number, or one of the sort of those it compares."""
    quantity = gap.quantity
    if quantity is None or quantity.is_vague or quantity.is_range or gap.kind not in COMPARED:
        return False
    return gap.kind in COUNTED or any(are_of_one_sort(gap, other) for other in behind)


def _relation(definition: Definition, one: Claim, other: Claim, about: tuple[int, ...], *, is_more: bool) -> Relation:
    less, more = (other, one) if is_more else (one, other)
    return Relation(definition.kind, (("less", (less,)), ("more", (more,))), strength=Strength.NATURAL, about=about)


def _is_a_name(claim: Claim, context: Context) -> bool:
    """Tell whether a measure stands right before what it calls: the 40in Lumen."""
    sentence = context.sentences[claim.sentence]
    return claim.kind is kinds.MEASURE and claim.last < len(sentence.keys) and sentence.words.is_name(claim.last)


def _is_of_another_thing(claim: Claim, compared: str, context: Context) -> bool:
    """Tell whether a count's noun is not akin to that before "than": has higher (sales) than Orla with 22 (shops)."""
    nouns, vocabulary = context.vocabulary.nouns, context.vocabulary
    if claim.kind is not kinds.COUNT or claim.noun is None or claim.noun_from != "after":
        return False
    named = nouns.singular(compared)
    return compared.isalpha() and compared not in vocabulary.grammar.stops and not nouns.are_akin(named, claim.noun)


def _is_model(claim: Claim) -> bool:
    """Tell whether a measure is an attribute that tells which thing is meant: the 12-inch slate is thinner."""
    return claim.kind is kinds.MEASURE and claim.noun_from == "attributive"


def _is_set_off(keys: Sequence[str], claim: Claim, at: int, clauses: Set[str]) -> bool:
    """Tell whether a mark or a word such as "though" stands between a figure and the comparative behind it."""
    between = keys[claim.mention.last : at]
    return any(not key[0].isalnum() for key in between) or not clauses.isdisjoint(between)


def _end_of_clause(context: Context, sentence: Sentence, at: int) -> int:
    """Give the index at which a comparison is over: at a semicolon, or where another clause begins."""
    walls, with_ = context.vocabulary.lists["ends of a comparison"], context.vocabulary.lists["with"]
    keys = sentence.keys
    # 150,000 more than last year, with 1.5 million for export.
    return next(
        (i for i in range(at, len(keys)) if keys[i] in walls or (keys[i] in with_ and keys[i - 1] == ",")), len(keys)
    )


def _start_of_clause(context: Context, sentence: Sentence, at: int) -> int:
    """Give the index of the first word from which a figure may be the subject of a comparative.

    Behind "which implies a weaker quarter than" it is the quarter, not what implies it; "which is more than" goes on.
    """
    keys, grammar = sentence.keys, context.vocabulary.grammar
    goes_on = union(grammar["be"], grammar["have"], grammar["modals"])
    relative = next((i for i in range(at - 1, 0, -1) if keys[i] in grammar["relatives"]), 0)
    is_open = relative and keys[relative - 1] == "," and goes_on.isdisjoint(keys[relative + 1 : relative + 3])
    return relative + 1 if is_open else 0


def _is_compared(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None
        and claim.kind in COMPARED
        and not quantity.is_vague
        and quantity.low > 0
        and claim.stance is not stances.DENIED
        and claim.link not in ("of_them", "another", "other", "remaining", "same")
    )


def _may_be_subject(claim: Claim) -> bool:
    return claim.under in ("", "difference")


def _are_alike(one: Claim, other: Claim, at: int, context: Context, keys: Sequence[str]) -> bool:
    """Tell whether two figures can be compared by a certain word: of one sort, or the second a bare number."""
    nouns = context.vocabulary.nouns
    if keys[at] in context.vocabulary.lists["comparatives of age"]:
        return all(
            c.kind is kinds.AGE
            or (c.kind in COUNTED and c.noun_from != "after" and c.quantity is not None and c.quantity.low < MOST_AGE)
            for c in (one, other)
        )
    if kinds.AGE in (one.kind, other.kind):
        # A six-year-old knows more than a 45-year-old: ages are compared by words of age only.
        return False
    if one.per != other.per or are_of_two_measures(one, other, context):
        return False
    lists = context.vocabulary.lists
    if keys[at] in union(lists["above"], lists["below"]):
        # Of ranks, strokes and seconds, who is above or ahead has the fewer.
        sorts = MEASURED if keys[at] in lists["above or below alone"] else SUMS
        return one.kind in sorts and are_of_one_sort(one, other)
    if not are_of_one_sort(one, other):
        # 1,240 hectares, fewer than the 1,610 lost
        return other.kind is kinds.NUMBER and other.noun is None and one.kind in COMPARED and other.mention.first > at
    if one.kind in COUNTED:
        return (
            one.noun is None
            or other.noun is None
            or nouns.are_synonyms(one.noun, other.noun)
            or "after" not in (one.noun_from, other.noun_from)
        )
    return True


def _record(
    context: Context, definition: Definition, sentence: Sentence, claims: Sequence[Claim]
) -> Iterator[Relation]:
    """Give each previous record with the figure that is told to have broken it."""
    lists, keys = context.vocabulary.lists, sentence.keys
    records = _records(context)
    for at in [at for at, key in enumerate(keys) if key in records]:
        is_beaten = _is_beaten(context, keys, at)
        if not is_beaten and lists["previous"].isdisjoint(keys[max(0, at - 2) : at]):
            continue
        if any(c.mention.first < at <= c.mention.last + 1 for c in claims):
            # The "old" of the 53-year-old Mark Orne is part of the figure, and no "old record".
            continue
        behind = [c for c in claims if at < c.mention.first and _is_compared(c) and c.kind is not kinds.DURATION]
        old = behind[0] if behind else None
        if lists["from"].intersection(keys[max(0, at - TO_RECORD) : at]):
            # It fell from an earlier high: such a record was not broken.
            continue
        if old is not None and len(behind) > 1 and old.mention.first > at + LONGEST_RECORD:
            # The previous record was set in May, when 18 of 40 boats ...
            old = None
        if old is None or old.quantity is None or old.quantity.hedge.leaning is not leanings.NONE:
            continue
        new, way = _breaker(context, sentence, old, is_beaten=is_beaten)
        if new is None or way == 0 or _is_highest_since(context, new, old):
            continue
        yield _relation(definition, new, old, (new.id, old.id), is_more=way > 0)


def _is_highest_since(context: Context, new: Claim, old: Claim) -> bool:
    """Tell whether a figure is the highest since the year of an old record, and so below it: 60, most since 1999."""
    told = {
        c.mention.value.said.year
        for c in context.by_sentence[old.sentence]
        if isinstance(c.mention.value, Period) and c.mention.value.said.year is not None
    }
    since, keys = context.vocabulary.lists["since"], context.sentences[new.sentence].keys
    return any(
        isinstance(c.mention.value, Period)
        and c.mention.value.said.year in told
        and (c.mention.value.relation == SINCE or keys[max(c.mention.first - 1, 0)] in since)
        for c in context.by_sentence[new.sentence]
    )


def _is_beaten(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether a record is one that was broken: it beat a record of 16 degrees."""
    is_of = keys[at + 1 : at + 2] and keys[at + 1] in context.vocabulary.numerals.of
    return bool(is_of) and not context.vocabulary.lists["beats"].isdisjoint(keys[max(0, at - TO_RECORD) : at])


def _breaker(context: Context, sentence: Sentence, old: Claim, *, is_beaten: bool) -> tuple[Claim | None, int]:
    """Give the one figure near an old record that broke it, with 1 if it is higher, -1 if lower; else None and 0."""
    near = context.claims_between(sentence.index - REACH, sentence.index + REACH, old.span.start)
    found: list[Claim] = []
    lists = context.vocabulary.lists
    for claim in near:
        is_alike = (claim.kind is old.kind and claim.unit == old.unit) or {claim.kind, old.kind} <= set(COUNTED)
        if claim.id == old.id or not is_alike or not _is_compared(claim):
            continue
        if claim.stance is stances.PLANNED:
            if _is_called_a_record(context, claim):
                # The harvest should be a record 3,400 kegs: nothing that is told has broken it.
                return None, 0
            continue
        if _is_gap(context, claim):
            continue
        words = context.sentences[claim.sentence].keys
        is_next = is_beaten and claim.sentence == sentence.index - 1
        is_it = is_next and _opens_with(sentence, lists["points back"], context)
        if (
            is_it
            or claim.sentence == sentence.index
            or not context.vocabulary.lists["breaks a record"].isdisjoint(words)
        ):
            found.append(claim)
    top = context.once(_records_on_top) if not found else frozenset[str]()
    if top and not is_beaten and not _is_of_some_time(sentence, _records(context), context):
        found = _only_value_before(context, sentence, old)
    if len(found) > 1:
        # Of several, the one that is called a record itself: traded a record 19,200 lots, up from 16,700.
        found = [claim for claim in found if _is_called_a_record(context, claim)]
    if len(found) != 1:
        return None, 0
    new = found[0]
    keys = {*sentence.keys, *context.sentences[new.sentence].keys, *top}
    ups = not keys.isdisjoint(union(lists["highest"], lists["comparatives of more"], lists["high records"]))
    downs = not keys.isdisjoint(union(lists["lowest"], lists["comparatives of less"], lists["low records"]))
    if ups == downs and (ups or new.kind is kinds.NUMBER or old.kind is kinds.NUMBER):
        # Of seconds and strokes, which stand without their unit, the fewer are the better.
        return None, 0
    is_better_if_less = not lists["fewer is ahead"].isdisjoint((new.noun, old.noun))
    return new, -1 if downs or is_better_if_less else 1


def _records_on_top(context: Context) -> frozenset[str]:
    """Give the words of headline and lead that tell of a record: has its hottest day; record crowd.

    There is none where they miss it, or tell of the hottest day of the year.
    """
    lists = context.vocabulary.lists
    telling = union(lists["highest"], lists["lowest"], lists["a record on top"]) - lists["superlatives of anything"]
    found: set[str] = set()
    for sentence in context.sentences:
        if sentence.part not in TOP:
            break
        if not lists["misses a record"].isdisjoint(sentence.keys) or _is_of_some_time(sentence, telling, context):
            return frozenset()
        found.update(telling.intersection(sentence.keys))
    return frozenset(found)


def _is_of_some_time(sentence: Sentence, telling: Set[str], context: Context) -> bool:
    """Tell whether a superlative is one of some time only: the hottest day of the year, the wettest in 40 years."""
    keys, lists = sentence.keys, context.vocabulary.lists
    at = next((at for at, key in enumerate(keys) if key in telling), len(keys))
    behind = keys[at + 1 : at + 1 + TO_SOME_TIME]
    return any(
        key in lists["says of what time"]
        and not lists["time nouns"].isdisjoint(behind[here + 1 : here + 1 + TO_RECORD])
        for here, key in enumerate(behind)
    )


def _only_value_before(context: Context, sentence: Sentence, old: Claim) -> list[Claim]:
    """Give the figures of the sort of an old record that stand before it, where a story is about a new one."""
    near = context.claims_between(sentence.index - REACH, sentence.index, old.span.start)
    return [
        claim
        for claim in near
        if claim.span.start < old.span.start
        and claim.kind is old.kind
        and claim.unit == old.unit
        and (claim.noun == old.noun or None in (claim.noun, old.noun))
        and claim.stance in SAID
        and _is_compared(claim)
        and not claim.under
        and not _is_gap(context, claim)
    ]


def _is_called_a_record(context: Context, claim: Claim) -> bool:
    """Tell whether "record" stands right beside a figure or inside it: a record 19,200 lots; 52C, a new record."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(claim.mention.first - TO_RECORD, 0) : claim.mention.last]
    comma = next((at for at in range(claim.last, min(claim.last + TO_RECORD, len(keys))) if keys[at] == ","), len(keys))
    behind = keys[comma + 1 : comma + 1 + TO_RECORD]
    return not claim.under and any(
        not lists["records"].isdisjoint(words) and lists["previous"].isdisjoint(words) for words in (before, behind)
    )


def _is_gap(context: Context, claim: Claim) -> bool:
    """Tell whether a figure says how much more: eight fewer, two points higher."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    behind = {*keys[claim.mention.last : claim.mention.last + 1], *keys[claim.last : claim.last + 1]}
    return claim.under == "difference" or not behind.isdisjoint(
        union(lists["comparatives of more"], lists["comparatives of less"])
    )
