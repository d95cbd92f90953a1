"""Figures told in a row, and the one beside them that is their sum: 58 mm in May, 91 in June and 44 in July.

Three figures of one sort or more that commas, "and" or semicolons join in one sentence are seldom without their sum, if
a figure of that sort stands just before or behind them, outside the row. What is compared is no row (from 61 to 84),
nor is what "including" opens all of anything. A row of shares has its own finders. `find_rows` gives relations for
`partition`: the sum as total, the row as part+; so it does for a figure that words draw from two others (that leaves
27).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, product

from numcheck.language.entries import union
from numcheck.language.vocabulary import Vocabulary
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number, magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.siblings import COLON, is_largest, is_of_its_own_time, is_plain
from numcheck.relations.guards.singles import ANYBODY, any_single
from numcheck.relations.guards.some_told import SomeTold
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import DASHES
from numcheck.relations.reading.listing import any_uncounted
from numcheck.relations.reading.values import COUNTED, NO_PROSE, PLAIN, are_of_one_sort, stated

FEWEST = 3
PAIR = 2
"""The fewest figures of a row behind a colon or a dash, which open all parts of a whole."""
MOST = 9
GAP = 10
"""Words between two figures of a row."""
BACK = 2
"""Sentences back from a row to a figure that may be their sum."""
LEAST = 5
NEAREST = Fraction(3, 4)
"""How near the smaller of sum and whole must come to the larger."""
NEAREST_DRAWN = Fraction(3, 5)
"""The same where words derive a figure from two others: that leaves 27."""
LEAST_DRAWN = 12
FAR = 6
"""Sentences before a derived figure in which another one may explain it."""
LEADING = 5
"""Words before a figure among which stands that it is derived: that leaves."""
TO_PEOPLE = 3
"""Words behind "among" in which the people are named."""
COMPARED = "comparison"
AT_END = 4
"""Words around a last figure among which stands that it sums up the others: 35 in all; rounding it off at 35."""
SEMICOLON = ";"
HYPHEN = "hyphen"
"""Stands for a hyphen inside a word, which is no dash."""
MARKS = frozenset(",;(") | DASHES
OUTSIDE = ("of_the", "of_them", "other", "another", "remaining", "same")
"""Links of figures that are not the whole of a row beside them."""
NESTED = ("of_them", "same", "both")
"""Links of a figure that counts some or all of those before it."""
OF_ITS_SIZE = 50
"""How many times as large as a later figure without a unit one of its row may be: not $21bn and 21."""
LEAVES_OUT = (kinds.MONEY, kinds.MEASURE)
"""Kinds of figures whose unit a row may tell only once, with the first one."""


def find_rows(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each row of figures with the one beside it that is their sum or comes near to it."""
    for at, claims in context.by_sentence.items():
        if len(claims) < PAIR:
            continue
        for figures in _sorts(claims, context):
            for first, last in _rows(figures, context):
                yield from _summed(figures, first, last, at, context, definition)
    for sentence, _ in context.told_with(context.vocabulary.lists["draws a sum"]):
        yield from _drawn(sentence.index, context, definition)


def _drawn(at: int, context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that words derive from the only two before it, as their sum or difference: that leaves 27."""
    keys, words = context.sentences[at].keys, context.vocabulary.lists["draws a sum"]
    told = [c for c in context.claims_between(at - 1, at, 0) if _may_stand(c, context) and c.kind is not kinds.PERCENT]
    for drawn in (c for c in told if c.sentence == at and is_plain(c)):
        before = [c for c in told if c.span.end <= drawn.span.start and are_of_one_sort(c, drawn)]
        here = [c for c in before if c.sentence == at]
        pair = here if len(here) >= PAIR else before
        start = max(drawn.mention.first - LEADING, pair[-1].last if pair and pair[-1].sentence == at else 0)
        start = max((here + 1 for here in range(start, drawn.mention.first) if keys[here] in MARKS), default=start)
        near = (*keys[start : drawn.mention.first], *keys[drawn.mention.last : drawn.mention.last + PAIR])
        if len(pair) != PAIR or words.isdisjoint(near) or drawn.under == COMPARED or drawn.link in OUTSIDE:
            continue
        if drawn.noun_from == "after" and drawn.noun not in [claim.noun for claim in pair]:
            # A new noun makes it another figure: they leave 13 children.
            continue
        if not all(is_plain(claim) and not claim.under for claim in pair):
            continue
        less, more = pair if magnitude(stated(pair[0])) <= magnitude(stated(pair[1])) else (pair[1], pair[0])
        value: Number = magnitude(stated(drawn))
        summed: Number = magnitude(stated(less)) + magnitude(stated(more))
        left: Number = magnitude(stated(more)) - magnitude(stated(less))
        if value < LEAST_DRAWN or value in (stated(less), stated(more)):
            continue
        if left == 0 and less.sentence != more.sentence:
            # Two equal figures of two sentences are one that is told twice, as in a headline and its lead.
            continue
        is_less = magnitude(value - left) < magnitude(value - summed)
        if _agrees_with_others(drawn, pair, context) or context.once(SomeTold).may_make(left - value, stated(more)):
            continue
        whole, parts = (more, (less, drawn)) if is_less else (drawn, (less, more))
        aim = left if is_less else summed
        if not any_single((*pair, drawn), context):
            # One that lies far off is told if a slip of the keyboard explains it: 740, less 385, leaves 255.
            strength = Strength.NATURAL if _are_near(value, aim, NEAREST_DRAWN) else Strength.TENTATIVE
            roles = (("total", (whole,)), ("part+", parts))
            yield Relation(definition.kind, roles, strength=strength, about=(drawn.id,))


def _agrees_with_others(drawn: Claim, pair: Sequence[Claim], context: Context) -> bool:
    """Tell whether an earlier figure holds all three, or makes the derived one with the pair: of 60, less 12 and 8."""
    value, (one, other) = magnitude(stated(drawn)), (magnitude(stated(claim)) for claim in pair)
    for claim in context.claims_between(drawn.sentence - FAR, drawn.sentence, drawn.span.start):
        if claim.quantity is None or claim in pair or claim.id == drawn.id or not are_of_one_sort(claim, drawn):
            continue
        told = magnitude(stated(claim))
        if told > max(value, one, other) or any(
            abs(told + a * one + b * other) == value for a in (-1, 0, 1) for b in (-1, 0, 1)
        ):
            return True
    return False


def _sorts(claims: Sequence[Claim], context: Context) -> Iterator[Sequence[Claim]]:
    """Give the figures of a sentence that may be added, one sequence for each sort of two or more."""
    sorts: list[list[Claim]] = []
    for claim in claims:
        if not _may_stand(claim, context):
            continue
        sort = next((sort for sort in sorts if _may_be_added(sort[0], claim)), None)
        if sort is None:
            sorts.append([claim])
        else:
            sort.append(claim)
    return (sort for sort in sorts if len(sort) >= PAIR)


def _may_be_added(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are of one sort, or the second leaves out its unit: 15,000 acres here, 12,500 there."""
    if are_of_one_sort(a, b):
        return True
    first, second = (a, b) if a.id < b.id else (b, a)
    is_bare = second.kind is kinds.NUMBER and second.noun is None and second.per is None
    return is_bare and first.kind in LEAVES_OUT and magnitude(stated(second)) * OF_ITS_SIZE >= magnitude(stated(first))


def _may_hold(whole: Claim, part: Claim) -> bool:
    """Tell whether two figures may be a sum and its summand; the summand may leave out its unit: 70bn crowns; 21bn."""
    is_bare = part.kind is kinds.NUMBER and part.noun is None and part.per is None
    return are_of_one_sort(whole, part) or (
        is_bare and whole.kind in {*LEAVES_OUT, kinds.DURATION} and whole.per is None
    )


def _may_stand(claim: Claim, context: Context) -> bool:
    """Tell whether a figure may be in a row or its sum; not one that says where or in how many things: in two towns."""
    if claim.kind not in PLAIN or claim.quantity is None or claim.part in NO_PROSE:
        return False
    if claim.noun_from != "after" or claim.mention.first == 0 or claim.kind is not kinds.COUNT:
        return True
    before = context.sentences[claim.sentence].keys[claim.mention.first - 1]
    return before not in context.vocabulary.lists["before a circumstance"]


def _is_bare_circumstance(claim: Claim, context: Context) -> bool:
    """Tell whether a number without a noun says where or when: dropped on 19 and 54; not: welders, at 480, won."""
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    if claim.noun_from not in ("", "series") or claim.kind not in COUNTED or first == 0:
        return False
    is_set_off = first > 1 and keys[first - 2] == "," and keys[claim.last : claim.last + 1] == (",",)
    return keys[first - 1] in context.vocabulary.lists["before a circumstance"] and not is_set_off


def _rows(figures: Sequence[Claim], context: Context) -> Iterator[tuple[int, int]]:
    """Give the first and the last index of each row of figures."""
    first = 0
    for at in range(1, len(figures) + 1):
        if at == len(figures) or not _goes_on(figures[at - 1], figures[at], context):
            if at - first >= PAIR:
                yield first, at
            first = at


def _goes_on(one: Claim, other: Claim, context: Context) -> bool:
    keys = context.sentences[other.sentence].keys
    between = keys[one.last : other.mention.first]
    if one.kind is not kinds.PERCENT and between and keys[other.last : other.last + 1] == between[:1]:
        # 51 to the one town, 37 to the other: no range
        between = between[1:]
    joiners = context.vocabulary.numerals.joiners
    if other.link in NESTED:
        # 14 came on foot, nine of them on crutches
        return False
    is_joined = any(key in MARKS or key in joiners for key in between)
    return is_joined and len(between) <= GAP and context.vocabulary.lists["parts a row"].isdisjoint(between)


def _summed(
    figures: Sequence[Claim], first: int, last: int, at: int, context: Context, definition: Definition
) -> Iterator[Relation]:
    """Give the relation of a row with its sum, which stands before it, behind it, or at its end where words say so."""
    keys, row = _without_hyphens(context.sentences[at]), figures[first:last]
    if len(row) > MOST:
        return
    if (made := _made_behind_mark(figures[:last], keys)) is not None:
        whole, parts = made
        roles = (("total", (whole,)), ("part+", tuple(parts)))
        yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))
        return
    for whole, parts in (
        *_closed(figures, first, last, keys, context),
        *_opened(figures, first, last, keys, context),
    ):
        if _is_sum(whole, parts, context):
            roles = (("total", (whole,)), ("part+", tuple(parts)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))
            return


def _without_hyphens(sentence: Sentence) -> Sequence[str]:
    """Give the words of a sentence, hyphens inside a word replaced, as they open no parts: a 20-classroom wing."""
    keys, words = sentence.keys, sentence.words
    if DASHES.isdisjoint(keys):
        return keys
    last = len(keys) - 1
    return tuple(
        HYPHEN if key in DASHES and at < last and words.is_glued(at) and words.is_glued(at + 1) else key
        for at, key in enumerate(keys)
    )


def _made_behind_mark(figures: Sequence[Claim], keys: Sequence[str]) -> tuple[Claim, Sequence[Claim]] | None:
    """Give figures behind a dash or colon with the one before it that they make: 144 of 210 -- 102 here, 42 there."""
    for at in range(1, len(figures) - 1):
        parts = figures[at:]
        if _is_marked(keys[parts[0].mention.first - 1 : parts[0].mention.first]):
            value = sum(stated(part) for part in parts)
            return next(((whole, parts) for whole in reversed(figures[:at]) if stated(whole) == value), None)
    return None


def _opened(
    figures: Sequence[Claim], first: int, last: int, keys: Sequence[str], context: Context
) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """Give each figure before a row, outside it, with the row: 17 medals: seven golds, eight silvers, two bronzes."""
    row, some, at = figures[first:last], context.vocabulary.lists["opens some parts"], figures[first].sentence
    if last < len(figures):
        return
    if first == 1:
        between = keys[figures[0].last : row[0].mention.first]
        if some.isdisjoint(_behind_mark(between)) and (_is_long(row) or (_may_be_all(row) and _is_marked(between))):
            yield figures[0], row
    between = keys[row[0].last : row[1].mention.first]
    is_opened = _is_marked(between) and not _is_score(between) and some.isdisjoint(between)
    if first == 0 and _may_be_all(row[1:]) and is_opened:
        yield row[0], row[1:]
    is_long = _is_long(row)
    is_pair = len(row) == PAIR and row[0].kind in LEAVES_OUT
    if _is_divided_itself(row[0], keys, context):
        return
    if first == 0 and (is_long or (is_pair and _may_be_all(row) and _is_opened(row[0], keys))):
        before = _beside(row[0], range(at - 1, at - (BACK if is_long else 1) - 1, -1), context)
        if len(before) == 1:
            yield before[0], row


def _is_divided_itself(first: Claim, keys: Sequence[str], context: Context) -> bool:
    """Tell whether a row opens with the whole of its others: of the 95 sailors, 48 were wet and 23 were cold."""
    opening = keys[: first.mention.first]
    return first.is_definite and bool(opening) and opening[0] in context.vocabulary.numerals.of


def _behind_mark(keys: Sequence[str]) -> Sequence[str]:
    """Give the words behind a last colon or dash; all of them if there is none."""
    at = next((at for at in range(len(keys), 0, -1) if _is_marked(keys[at - 1 : at])), 0)
    return keys[at:]


def _is_long(row: Sequence[Claim]) -> bool:
    """Tell whether a row has three figures or more, and so may have a sum without a mark; shares are of many wholes."""
    return len(row) >= FEWEST and row[0].kind is not kinds.PERCENT


def _may_be_all(row: Sequence[Claim]) -> bool:
    """Tell whether a row behind a mark may have a sum: three figures, or two that are no counts."""
    return len(row) >= FEWEST or (len(row) == PAIR and row[0].kind not in COUNTED)


def _is_opened(first: Claim, keys: Sequence[str]) -> bool:
    """Tell whether a colon or dash stands before a row in its sentence: the split is known: 15,000 here, 12,500."""
    return _is_marked(keys[max(first.mention.first - GAP, 0) : first.mention.first])


def _is_score(between: Sequence[str]) -> bool:
    """Tell whether nothing but a dash stands between two figures, as in a result: he won, 48% - 45%."""
    return len(between) == 1 and between[0] in DASHES


def _is_marked(between: Sequence[str]) -> bool:
    return any(key == COLON or key in DASHES for key in between)


def _closed(
    figures: Sequence[Claim], first: int, last: int, keys: Sequence[str], context: Context
) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """Give each figure behind a row, or the last of it, that sums it up, with the row: 2,800 all told."""
    row, vocabulary = figures[first:last], context.vocabulary
    if first:
        return
    if _is_long(row[:-1]) and (
        _sums_up(row[-1], row[-2], keys, vocabulary) or _stands_apart(row[-1], row[:-1], keys, vocabulary)
    ):
        yield row[-1], row[:-1]
    if not _is_long(row):
        return
    if last == len(figures) - 1:
        whole = figures[last]
        if _sums_up(whole, row[-1], keys, vocabulary) or _stands_apart(whole, row, keys, vocabulary):
            yield whole, row
    if last == len(figures):
        behind = _beside(row[-1], range(row[-1].sentence + 1, row[-1].sentence + 2), context)
        if len(behind) == 1:
            yield behind[0], row


def _sums_up(whole: Claim, last: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether words around a last figure say that it is the sum of those before it."""
    words = vocabulary.lists["sums up a row"]
    between = keys[last.last : whole.mention.first][-AT_END:]
    behind = keys[whole.mention.last : whole.mention.last + AT_END]
    end = next((at for at, key in enumerate(behind) if key in MARKS), len(behind))
    return any(not words.isdisjoint((*said, *map(" ".join, pairwise(said)))) for said in (between, behind[:end]))


def _stands_apart(whole: Claim, row: Sequence[Claim], keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a bare number stands behind a row that "and" has ended: 12 men and two women, so they were 18."""
    joiners = vocabulary.numerals.joiners
    between = keys[row[-1].last : whole.mention.first]
    is_ended = not joiners.isdisjoint(keys[row[-2].last : row[-1].mention.first])
    is_bare = whole.noun_from in ("", "series") and whole.kind is not kinds.PERCENT
    is_apart = any(key in MARKS for key in between) and between[-1] not in joiners | MARKS | vocabulary.numerals.of
    return is_ended and is_bare and is_apart and vocabulary.lists["parts a row"].isdisjoint(between)


def _beside(part: Claim, sentences: range, context: Context) -> Sequence[Claim]:
    """Give the figures that may be the sum of a row in the first of some sentences that has any."""
    for at in sentences:
        told = [c for c in context.by_sentence.get(at, ()) if _is_whole_beside(c, part, context)]
        if told:
            return told
    return ()


def _is_whole_beside(claim: Claim, part: Claim, context: Context) -> bool:
    return (_may_stand(claim, context) or claim.kind is kinds.DURATION) and _may_hold(claim, part)


def _is_sum(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure is taken for the sum of a row: near to it, and nothing makes it another's."""
    if not all(is_plain(claim) for claim in (whole, *parts)) or whole.under or whole.link in OUTSIDE:
        return False
    value = magnitude(stated(whole))
    if value < LEAST or any(magnitude(stated(part)) >= value or part.under for part in parts):
        return False
    if any(_is_bare_circumstance(part, context) for part in parts):
        return False
    if not _are_of_it(whole, parts) or _are_things_beside_people(whole, parts, context):
        return False
    summed = sum(magnitude(stated(part)) for part in parts)
    if len(parts) >= FEWEST and magnitude(stated(parts[0])) * PAIR == summed:
        # 74 prisoners, 40 from one side and 34 from the other, are a whole and its parts.
        return False
    if not _are_near(summed, value, NEAREST) or is_of_its_own_time(whole, parts, context):
        return False
    if _is_made_by_some(whole, parts) or (summed != value and is_stock(whole, parts)):
        return False
    if _are_of_other_people(whole, parts, context):
        return False
    if goes_on_without_verb(whole, parts, context):
        return False
    if is_largest(whole, context):
        # Velm has the most cases, 21; Orsk has eight, Tarn five and Lom four.
        return False
    if summed < value and whole.sentence > parts[-1].sentence and _is_of_a_later_day(whole, context):
        return False
    return summed > value or (_is_complete(parts, context) and not _is_ranked(parts, context))


def goes_on_without_verb(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a verb goes on for others, each before its figure: shops shed 194,000 posts, builders 119,000."""
    if whole.role != "object" or any(part.sentence != whole.sentence for part in parts):
        return False
    if parts[0].span.start < whole.span.start:
        return False
    keys, stops = context.sentences[whole.sentence].keys, context.vocabulary.grammar.stops
    if _is_marked(keys[whole.last : parts[0].mention.first]):
        # What a colon opens are its parts: the town spends £7.4m: the pier takes £3.1m.
        return False
    before = [keys[part.mention.first - 1] for part in parts]
    return all(key.isalpha() and key not in stops for key in before)


def _is_of_a_later_day(whole: Claim, context: Context) -> bool:
    """Tell whether the sentence of a figure opens with a later day by which there were so many: By May 10 it was 49."""
    keys = context.sentences[whole.sentence].keys
    dated = (c for c in context.by_sentence[whole.sentence] if c.kind is kinds.DATE)
    return keys[0] in context.vocabulary.lists["by"] and any(claim.mention.first <= PAIR for claim in dated)


def _is_ranked(parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a row is only the first of a ranking: the largest group had 73, ahead of Orle's 39."""
    first, last, lists = parts[0], parts[-1], context.vocabulary.lists
    keys = context.sentences[first.sentence].keys[: last.mention.first]
    return not union(lists["superlatives of size"], lists["puts below"]).isdisjoint(keys)


def _is_complete(parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a row below its sum tells all there is: "and" ends it, and no others are told of."""
    at, lists = parts[-1].sentence, context.vocabulary.lists
    keys = context.sentences[at].keys
    last = keys[parts[-2].last : parts[-1].mention.first]
    is_ended = SEMICOLON in last or not context.vocabulary.numerals.joiners.isdisjoint(last)
    if not is_ended and not (len(parts) == PAIR and _is_opened(parts[0], keys)):
        return False
    rest = union(lists["all the others"], lists["what stays behind"])
    said = (keys[parts[-1].last :], *(sentence.keys for sentence in context.sentences[at + 1 : at + 2]))
    if any(context.vocabulary.lemma(key) in rest or key in rest for some in said for key in some):
        return False
    return not (any_single(parts, context) or any_uncounted(parts, context))


def _are_of_it(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the nouns of a row may make up that of its sum: each another kind, or all the same.

    With 193 pilgrims, 17 carts and six oxen she was no barge for 220 pilgrims.
    """
    counted = [part for part in parts if part.kind is kinds.COUNT and part.noun_from in ("after", "series")]
    own = [part for part in counted if part.noun not in (None, whole.noun)]
    is_mixed = (
        whole.noun_from == "after" and bool(own) and any(p.noun == whole.noun and p.noun_from == "after" for p in parts)
    )
    # 38 short boats, 14 long boats and eight barges: two of one noun are told apart by the words before it.
    sorts = {(part.noun, part.modifiers) for part in own}
    return not is_mixed and (len(sorts) == len(own) or len({part.noun for part in own}) == 1)


def _are_of_other_people(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a row counts losses "among" other people than those before the sum: the rebels; among civilians."""
    first, last = parts[0], parts[-1]
    if whole.role != "noun" or whole.sentence == first.sentence:
        return False
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    keys = context.sentences[first.sentence].keys
    places = [at for at in range(first.last, min(last.last + LEADING, len(keys))) if keys[at] in lists["among people"]]
    named = {noun for at in places for noun in _people_in(keys[at + 1 : at + 1 + TO_PEOPLE], context)}
    if not named:
        return False
    owners = _people_in(context.sentences[whole.sentence].keys[: whole.mention.first], context)
    return bool(owners) and not any(nouns.are_synonyms(a, b) for a in named for b in owners)


def _people_in(keys: Sequence[str], context: Context) -> set[str]:
    """Give the nouns of people among some words, in the singular."""
    nouns = context.vocabulary.nouns
    return {noun for noun in map(nouns.singular, keys) if nouns.is_a(noun, ANYBODY)}


def _are_things_beside_people(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a row holds things where its sum would be people: 44 men were hurt. Seized: 21 rifles, 15 guns."""
    nouns, things = context.vocabulary.nouns, context.vocabulary.lists["classes of things"]
    counted = [part.noun for part in parts if part.noun is not None]
    if whole.noun_from == "series" and len({nouns.is_a(noun, ANYBODY) for noun in counted}) > 1:
        # 1,512 children were given three doses, and 1,508 none.
        return True
    if whole.noun is None or not nouns.is_a(whole.noun, ANYBODY):
        return False
    told = [part.noun for part in parts if part.noun is not None and part.noun_from == "after"]
    return any(nouns.is_a(noun, thing) for noun in told for thing in things)


def _are_near(one: Number, other: Number, nearest: Fraction) -> bool:
    low, high = sorted((one, other))
    return low >= high * nearest


def is_stock(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the last part is the whole plus or minus the others: of 31 it sold five, bought four, has 30."""
    *moves, closing = map(stated, parts)
    return any(
        stated(whole) + sum(way * move for way, move in zip(ways, moves, strict=True)) == closing
        for ways in product((1, -1), repeat=len(moves))
    )


def _is_made_by_some(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether some figures of a row make its whole already, exactly."""
    value = magnitude(stated(whole))
    if whole.interval is None:
        return True
    if sum(magnitude(stated(part)) for part in parts) == value:
        return False
    return any(
        sum(magnitude(stated(part)) for part in some) == value
        for size in range(2, len(parts))
        for some in combinations(parts, size)
    )
