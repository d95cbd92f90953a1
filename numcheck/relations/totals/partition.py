"""Wholes told part by part: 23 people were hurt; nine were taken to one hospital, eight to another and six to a third.

The parts of a whole are seldom announced. What gives them away is their form: figures that go on with the noun of the
whole, one after the other, each said of another owner, place or fate, up to an "and" or to words that close the whole.
Such a run is its parts if it comes near to the whole; one that makes the whole, or any other figure near by, agrees.
The relations have the roles total and part+, and contradict where the parts do not add up to the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.guards.few_again import find_few_together
from numcheck.relations.guards.reconciled import came_and_went, goes_on_with, is_left_of_several, is_rest_of_a_clause
from numcheck.relations.guards.siblings import (
    COLON,
    WHOLES,
    Form,
    Run,
    is_bounded,
    is_largest,
    is_listed,
    is_of_its_own_time,
    is_plain,
    is_whole,
    kinds_before,
    make_another,
    make_figure_of_top,
    siblings_of,
    tells_some,
)
from numcheck.relations.guards.singles import any_single
from numcheck.relations.guards.some_told import SomeTold
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import DASHES
from numcheck.relations.reading.listing import any_uncounted
from numcheck.relations.reading.values import (
    ADDING,
    COUNTED,
    are_halves,
    are_of_one_sort,
    counts_some_of,
    stated,
    sum_of,
)
from numcheck.relations.stocks.balance import adds_to_stock, flow_of
from numcheck.relations.totals.apposed import are_opposites, find_apposed, find_two_kinds
from numcheck.relations.totals.ballots import is_of_them_all
from numcheck.relations.totals.columns import find_columns
from numcheck.relations.totals.declared import find_bracketed, find_declared
from numcheck.relations.totals.rows import find_rows, goes_on_without_verb, is_stock
from numcheck.relations.totals.terms import find_terms

AROUND = 8
"""Sentences around a run in which a figure that is its sum is taken for its whole."""
FEWEST = 3
"""Parts that a run needs where no words say that it is complete; also the value that a whole must exceed."""
TO_ALONE = 4
"""Words before a figure among which stands that it is of one thing alone."""
TO_A_TOTAL = 2
"""Words from "total of" to its figure."""
PAIR = 2
NEAREST = Fraction(4, 5)
"""How near the smaller of whole and sum must come to the larger."""
NEAREST_PAIR = Fraction(7, 8)
"""The same where only two parts are told."""
NEAREST_LOOSE = Fraction(3, 5)
"""The same where only a slip of the keyboard would explain it."""
NEAREST_SOME = Fraction(1, 2)
"""The same where the parts say that they are some of the whole, and are more."""
MOST_SINGLE = 3
"""The most that a text may tell of one by one, without a figure."""
OPENING = frozenset(",(") | DASHES
"""Marks between a whole and two parts that are all of it."""
STAY = "hold"
"""Event of things that are merely somewhere."""
COMMA = ","
SEMICOLON = ";"
"""Mark that ends a run as "and" does, between two clauses."""


def find_partitions(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each whole with the run of its parts behind it, or with the kinds before it that make it.

    A run that does not make the whole is given only if nothing that is told near by explains what it lacks or has too
    much.
    """
    some = context.once(SomeTold)
    for relation in _find_runs(context, definition):
        total, parts = relation.role("total")[0], relation.role("part+")
        is_made = total.interval is not None and sum_of(parts).meets(total.interval)
        lacking = stated(total) - sum(stated(part) for part in parts)
        is_explained = (
            make_another(total, parts, context)
            or make_figure_of_top(parts, context)
            or some.may_make(lacking, stated(total))
            or goes_on_with(lacking, parts[-1], context)
            or (lacking < 0 and _have_all_changed(total, parts, context))
            or (lacking > 0 and _tells_of_others(parts[-1], context))
            or came_and_went((total, *parts), context)
            or is_left_of_several(parts[-1], context)
            or is_rest_of_a_clause(parts[-1], context)
            or _is_to_come(total, parts)
            or _are_one_row(total, parts, context)
            or (lacking > 0 and _is_made_with_next(total, parts, context))
            or _falls_short(total, parts, context)
        )
        if is_made or not is_explained:
            yield relation


def _are_one_row(total: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a sum is the first of a bare row of sums: face values are 250 crowns, 100 crowns and 50 crowns."""
    claims = (total, *parts)
    if total.kind not in (kinds.MONEY, kinds.MEASURE) or parts[-1].sentence != total.sentence:
        return False
    keys, links = context.sentences[total.sentence].keys, {COMMA, *context.vocabulary.numerals.joiners}
    gaps = [keys[one.last : other.mention.first] for one, other in pairwise(claims)]
    return all(gap and links.issuperset(gap) for gap in gaps)


def _is_made_with_next(total: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a sum of the sentence behind makes up what parts lack: $11.3m of $12.3m; and $980,000 of gifts."""
    if total.kind is not kinds.MONEY or total.interval is None:
        return False
    last, whole, told = parts[-1], total.interval, sum_of(parts)
    behind = context.claims_between(last.sentence, last.sentence + 1, last.span.end)
    return any(
        c.span.start >= last.span.end
        and c.interval is not None
        and c.unit == total.unit
        and (told + c.interval).meets(whole)
        for c in behind
        if c.kind is kinds.MONEY
    )


def _falls_short(total: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a total of the sentence behind is put against its parts: it was to send 90. But it sent only 70."""
    if total.sentence <= parts[-1].sentence or total.quantity is None:
        return False
    keys, lists = context.sentences[total.sentence].keys, context.vocabulary.lists
    is_only = not lists["no more than"].isdisjoint(keys[max(total.mention.first - 1, 0) : total.mention.last])
    return is_only and keys[0] in lists["puts against what was told"]


def _is_to_come(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether a whole is one that is to be, behind parts that are: they hold 24 and 18; there will be only 40."""
    if total.sentence <= parts[-1].sentence or total.link or total.is_definite:
        # All 11 suspects will be in court: they are those told before.
        return False
    return total.stance is stances.PLANNED and all(part.stance is stances.ASSERTED for part in parts)


def _tells_of_others(last: Claim, context: Context) -> bool:
    """Tell whether a sentence goes on with other parts, without a number: 740 here, 410 there, some elsewhere."""
    behind = context.sentences[last.sentence].keys[last.last :]
    return not context.vocabulary.lists["others without a number"].isdisjoint(behind)


def _have_all_changed(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether each of some parts, but not their whole, is told with an earlier value: the Oaks rose from 48 to 53.

    Such parts are those of rivals, and a figure before them that has not changed is no sum of theirs.
    """
    return (
        len(parts) >= FEWEST
        and all(_is_beside_change(c, context) for c in parts)
        and not _is_beside_change(whole, context)
    )


def _is_beside_change(claim: Claim, context: Context) -> bool:
    """Tell whether the figure before or behind another one is the value it is compared with, or the difference."""
    told = context.by_sentence[claim.sentence]
    at = next(at for at, other in enumerate(told) if other.id == claim.id)
    return any(other.under in ("comparison", "difference") for other in told[max(at - 1, 0) : at + 2])


def _find_runs(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each whole with its run of parts, the sum or not; `find_partitions` takes out what is explained."""
    told: set[int] = set()
    summed = {roles["total"][0].id for roles in find_matches_of(context, definition)}
    given = (find_declared, find_bracketed, find_terms, find_rows, find_apposed, find_columns, find_two_kinds)
    for declared in (relation for find in given for relation in find(context, definition)):
        total, parts = declared.role("total")[0], declared.role("part+")
        is_made = total.interval is not None and sum_of(parts).meets(total.interval)
        is_sum = total.id in summed or _is_joined(total, context)
        is_beside = (
            _is_of_one_place(total, parts, context)
            or _is_had_by_one(total, parts, context)
            or _is_told_alone(total, context)
        )
        if not is_made and not is_sum and is_beside:
            continue
        told.update(claim.id for claim in parts)
        yield declared
    yield from find_few_together(context, definition.kind)
    for whole in context.of(*WHOLES):
        if whole.id in told or not is_whole(whole) or stated(whole) <= FEWEST or is_largest(whole, context):
            continue
        is_of_told = _is_of_told(whole, context) and is_bounded(whole)
        if is_of_told and (relation := _of_kinds(whole, context, definition)):
            yield relation
            continue
        is_sum = whole.id in summed or _is_joined(whole, context)
        if whole.kind is kinds.DURATION and not is_sum:
            # A time is told by its stretches only where words say so.
            continue
        run = _without_nested(siblings_of(whole, context))
        if not run.parts or not is_bounded(whole):
            continue
        if (
            is_of_its_own_time(whole, run.parts, context)
            or _is_first_of_row(whole, run, context)
            or _is_shared(whole, run, context)
            or _opens_a_row(whole, run, context)
        ):
            continue
        if any(part.id in told for part in run.parts) or _is_table_line(whole, run, context):
            continue
        if _are_all_compared(whole, run, context) or _leads_rivals(whole, run, context):
            continue
        if Form.CLOSER in run.forms and _is_beside_parts(whole, context):
            continue
        if tells_some(run, context):
            if set(run.forms) == {Form.PLACE} and run.sum > magnitude(stated(whole)) and _is_of_one_breath(run):
                yield _relation(definition, whole, run.parts, Strength.NATURAL)
            continue
        if len(run.parts) < PAIR or _is_beside(whole, run.parts[0], context):
            continue
        if Form.CLOSER in run.forms:
            whole, run = _sharpened(whole, run)
        is_open = is_sum or Form.CLOSER in run.forms
        made = _made_by(run, whole, context) or (_some_of(run, whole) if is_open else None)
        if made is not None:
            total, parts = made
            told.update(part.id for part in parts)
            yield _relation(definition, total, parts, Strength.NATURAL)
            continue
        if not is_sum and _is_of_one_place(whole, run.parts, context):
            continue
        for shorter in (*_complete(run, whole, context), run):
            strength = _strength(whole, shorter, context, is_sum=is_sum)
            is_sure = strength is not None and strength >= Strength.NATURAL
            if strength is not None and (is_sure or shorter is run):
                told.update(part.id for part in shorter.parts if is_sure)
                yield _relation(definition, whole, shorter.parts, strength)
                break


def _is_told_alone(whole: Claim, context: Context) -> bool:
    """Tell whether words before a figure say that it is of one thing alone, and has no parts: wages alone."""
    before = context.words_before(whole, TO_ALONE)
    return not context.vocabulary.lists["of one thing alone"].isdisjoint(before)


def _without_nested(run: Run) -> Run:
    """Leave out parts of a part: of the 20, six were there. Of those, five (had come by bus), the other 14 were not."""
    nested = {
        part.id
        for before, part in pairwise(run.parts)
        if part.under == "part" and part.sentence > before.sentence and stated(part) <= stated(before)
    }
    if not nested:
        return run
    kept = [at for at, part in enumerate(run.parts) if part.id not in nested]
    return replace(run, parts=tuple(run.parts[at] for at in kept), forms=tuple(run.forms[at] for at in kept))


def _is_beside_parts(whole: Claim, context: Context) -> bool:
    """Tell whether parts of a toll stand before a figure, so that "the other 12" behind it are of the toll."""
    vocabulary = context.vocabulary
    if whole.event not in vocabulary.lists["fates"]:
        return False
    words = vocabulary.events.words[whole.event]
    near = context.claims_between(whole.sentence - AROUND, whole.sentence, whole.span.start)
    return any(c.link == "of_the" and c.noun in words and c.span.end <= whole.span.start for c in near)


def _is_first_of_row(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a figure is put like those behind it, as one of them: mills for 9m, boats for 2m, barges for 5m.

    It has the same preposition before it, or another figure of its sort and a comma.
    """
    keys, first = context.sentences[whole.sentence].keys, whole.mention.first
    if not run.parts or any(part.sentence != whole.sentence for part in run.parts) or first == 0:
        return False
    before = [c for c in context.by_sentence[whole.sentence] if c.span.end <= whole.span.start and not c.under]
    is_row = keys[first - 1] == "," and bool(before) and are_of_one_sort(before[-1], whole) and len(run.parts) >= FEWEST
    if set(run.forms) == {Form.OWNER} and _is_of_one_of_owners(whole, run, context):
        return True
    said = {keys[claim.last] if claim.last < len(keys) else "" for claim in (whole, *run.parts)}
    if len(said) == 1 and said <= context.vocabulary.grammar["prepositions"] - context.vocabulary.lists["locatives"]:
        # Ten million for a house, five million for a garden and another six million for a gardener
        return True
    openers = {keys[part.mention.first - 1] for part in run.parts}
    return is_row or (openers == {keys[first - 1]} and keys[first - 1] in context.vocabulary.grammar["prepositions"])


def _opens_a_row(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether the verb of a figure goes on for those behind it in its sentence: shops shed 194, builders 119."""
    here = [part for part in run.parts if part.sentence == whole.sentence]
    return len(here) >= PAIR and goes_on_without_verb(whole, here, context)


def _is_of_one_place(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure and all behind it are each of a place by name: 26 in Velm, 15 in Orle and six in Lom.

    Nothing says that the first place holds the others; a province or a district would mostly do so.
    """
    sentence, locatives = context.sentences[whole.sentence], context.vocabulary.lists["locatives"]
    keys, words = sentence.keys, sentence.words
    if any(part.sentence != whole.sentence for part in parts) or parts[0].span.start < whole.span.start:
        return False
    end = at = parts[0].mention.first - 1
    while at > whole.last and words.is_name(at - 1):
        at -= 1
    opener = keys[at - 1]
    said = keys[max(whole.mention.first - TO_A_TOTAL, 0) : whole.mention.last]
    is_called_sum = not context.vocabulary.grammar["number nouns"].isdisjoint(said)
    is_named = keys[end] == "," and at < end and opener in locatives
    return (
        is_named
        and not is_called_sum
        and all(keys[part.last : part.last + 1] == (opener,) and words.is_name(part.last + 1) for part in parts)
    )


def _are_all_compared(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a figure and all behind its sentence have changed, each from one of its own, as those of rivals do.

    Of a whole and its parts told like that, both columns add up, which is looked for elsewhere.
    """
    if not run.parts or run.parts[-1].sentence == whole.sentence:
        return False
    told = context.claims_between(whole.sentence, run.parts[-1].sentence, whole.span.start)
    compared = {claim.id for claim in told if claim.under == "comparison"}
    return all(claim.id + 1 in compared for claim in (whole, *run.parts))


def _is_of_one_of_owners(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a figure is what one of several has, as those behind it are: one farm has 905, a temple 610."""
    sentence, lists = context.sentences[whole.sentence], context.vocabulary.lists
    first = start_of_told(sentence, context.vocabulary)
    if _is_had_by_one(whole, run.parts, context):
        return True
    ones = union(lists["articles"], lists["one"])
    return sentence.keys[first] in ones and all(
        not lists["articles"].isdisjoint(sentence.keys[before.last : part.mention.first])
        for before, part in pairwise((whole, *run.parts))
    )


def _leads_rivals(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether the figures behind one are put below it, as those of rivals: 459 votes, followed by Orr at 360."""
    if not run.parts or run.parts[0].sentence != whole.sentence:
        return False
    lists = context.vocabulary.lists
    between = context.sentences[whole.sentence].keys[whole.last : run.parts[0].mention.first]
    return not union(lists["puts below"], lists["puts below with a preposition"]).isdisjoint(between)


def _is_had_by_one(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure is what one owner has, and others follow without a verb: it has 25, the Reds 19."""
    sentence, grammar = context.sentences[whole.sentence], context.vocabulary.grammar
    keys, at = sentence.keys, whole.mention.first
    first = start_of_told(sentence, context.vocabulary)
    if parts[0].sentence != whole.sentence or parts[0].span.start < whole.span.end:
        return False
    is_article = keys[first] in context.vocabulary.lists["the"]
    is_somebody = keys[first] in grammar["pronouns"] or (sentence.words.is_name(first) and not is_article)
    is_had = not grammar["have"].isdisjoint(keys[first:at])
    # The next one stands right before its figure, without a verb or a preposition: with 19 in Orla.
    is_next = keys[whole.last : whole.last + 1] == (",",) and sentence.words.is_name(parts[0].mention.first - 1)
    return is_somebody and is_had and is_next


def _is_shared(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a figure is what those before it have together, so that a run in the next sentence is of others."""
    return is_of_them_all(whole, context) and bool(run.parts) and run.parts[0].sentence != whole.sentence


def _is_table_line(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a whole is of points and its run of games, which are no points: 31 points; won nine, lost 12."""
    lists = context.vocabulary.lists
    if whole.noun not in lists["points of a table"]:
        return False
    won = union(lists["won games"], lists["won games as nouns"])
    return any(not won.isdisjoint(context.sentences[part.sentence].keys) for part in run.parts)


def _complete(run: Run, whole: Claim, context: Context) -> Iterator[Run]:
    """Give the beginnings of a run that may be all of it, the shortest first: those that "and" ends.

    One that does not reach the whole is complete only if the sentence of the whole holds all of it.
    """
    for size in range(PAIR, len(run.parts)):
        parts = run.parts[:size]
        last, behind = parts[-1], run.parts[size]
        is_over = replace(run, parts=parts).sum > magnitude(stated(whole))
        is_apart = behind.sentence > last.sentence and (is_over or last.sentence == whole.sentence)
        if is_apart and _is_ended(parts, context):
            yield Run(parts, run.forms[:size])


def _is_beside(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether "and" puts two figures side by side: 180 on Saturday and 95 on Sunday."""
    if part.sentence != whole.sentence or part.link or part.span.start < whole.span.start:
        return False
    between = context.sentences[whole.sentence].keys[whole.last : part.mention.first]
    return not context.vocabulary.numerals.joiners.isdisjoint(between) and COLON not in between


def _is_of_told(whole: Claim, context: Context) -> bool:
    """Tell whether a figure counts what was told before: all 44 vehicles, the 14 victims."""
    hedge = whole.quantity.hedge.words.lower() if whole.quantity is not None else ""
    return whole.is_definite or whole.link == "all" or hedge in context.vocabulary.lists["hedges of a whole"]


def _of_kinds(whole: Claim, context: Context, definition: Definition) -> Relation | None:
    """Give the relation of a whole and the kinds listed before it, if these make it or come near to it; None if not."""
    run = kinds_before(whole, context)
    if len(run.parts) < PAIR or not _is_ended(run.parts, context) or any_uncounted(run.parts, context):
        return None
    low, high = sorted((run.sum, magnitude(stated(whole))))
    return _relation(definition, whole, run.parts, Strength.NATURAL) if low >= high * NEAREST else None


def _is_joined(whole: Claim, context: Context) -> bool:
    """Tell whether a figure says of itself that it is a sum: a combined 31 years."""
    hedge = whole.quantity.hedge.words if whole.quantity is not None else ""
    words = context.vocabulary.lists["joined in a sum"]
    return not words.isdisjoint((*hedge.lower().split(), *whole.modifiers))


def _relation(definition: Definition, whole: Claim, parts: Sequence[Claim], strength: Strength) -> Relation:
    roles = (("total", (whole,)), ("part+", tuple(parts)))
    return Relation(definition.kind, roles, strength=strength, about=(parts[0].id,))


def _sharpened(whole: Claim, run: Run) -> tuple[Claim, Run]:
    """Give a whole and its run, all read as finely as the finest of them: what is left was worked out from the rest."""
    steps = [claim.quantity.step for claim in (whole, *run.parts) if claim.quantity is not None]
    finest = min(steps)

    def sharpen(claim: Claim) -> Claim:
        value = claim.mention.value
        if not isinstance(value, Quantity) or value.step == finest:
            return claim
        return replace(claim, mention=replace(claim.mention, value=replace(value, step=finest)))

    return sharpen(whole), replace(run, parts=tuple(map(sharpen, run.parts)))


def _made_by(run: Run, whole: Claim, context: Context) -> tuple[Claim, tuple[Claim, ...]] | None:
    """Give a total and the parts that make it: a run or a stretch of it, the whole or a figure near; else None."""
    ids = {part.id for part in run.parts}
    size, value = len(run.parts), magnitude(stated(whole))
    for length in range(size, PAIR - 1, -1):
        for start in range(size - length + 1):
            some = replace(run, parts=run.parts[start : start + length])
            # Rounding is granted to all of the parts only: of many stretches, one would nearly always be near enough.
            is_all = length == size and whole.interval is not None and some.interval.meets(whole.interval)
            if is_all or some.sum == value:
                return whole, some.parts
    for at, part in enumerate(run.parts[:-PAIR], start=1):
        # Ten of the 16 came by bus; four of one school, six of another.
        rest = replace(run, parts=run.parts[at:])
        is_told_after = part.noun_from == "whole" or part.sentence < rest.parts[0].sentence
        if is_told_after and rest.sum == stated(part):
            return part, rest.parts
    for at in range(1, len(run.parts) - 1):
        rest = replace(run, parts=run.parts[at:])
        start, end = run.parts[at - 1].span.end, rest.parts[0].span.start
        for claim in context.claims_between(run.parts[at - 1].sentence, rest.parts[0].sentence, start):
            is_between = start <= claim.span.start and claim.span.end <= end and are_of_one_sort(claim, whole)
            if is_between and claim.interval is not None and rest.interval.meets(claim.interval):
                # It needs four million doses. About 215,000 are promised, 175,000 by Norland and 40,000 by the mill.
                return claim, rest.parts
    summed = run.interval
    first, last = run.parts[0].sentence - AROUND, run.parts[-1].sentence + AROUND
    for claim in context.claims_between(first, last, whole.span.start):
        if claim.id in ids or not is_plain(claim) or not are_of_one_sort(claim, whole):
            continue
        if claim.id != whole.id and claim.interval is not None and summed.meets(claim.interval):
            return claim, run.parts
    return None


def _some_of(run: Run, whole: Claim) -> tuple[Claim, tuple[Claim, ...]] | None:
    """Give a whole with any parts of a run that make it exactly, whatever else the run holds; None without any.

    Where words close the whole, the closing part must be among them: 81 got out, 17 with burns; the other 15.
    """
    value = magnitude(stated(whole))
    is_closed = Form.CLOSER in run.forms
    for size in range(len(run.parts) - 1, PAIR - 1, -1):
        for parts in combinations(run.parts, size):
            if replace(run, parts=parts).sum == value and (not is_closed or _may_leave_out(run, parts)):
                return whole, parts
    return None


def _may_leave_out(run: Run, some: Sequence[Claim]) -> bool:
    """Tell whether the parts left out may be counted in others: none has a fate or kind of its own, or closes."""
    out = [form for part, form in zip(run.parts, run.forms, strict=True) if part not in some]
    return not {Form.FATE, Form.KIND, Form.CLOSER} & set(out)


def _strength(whole: Claim, run: Run, context: Context, *, is_sum: bool) -> Strength | None:
    """Give how surely a run is all of a whole, None if not: by its forms, its ending and how near it comes."""
    if _is_stock(whole, run, context) or _are_those_left(whole, run, context):
        return None
    if whole.kind not in COUNTED and not is_sum and not _is_of_one_breath(run):
        return None
    is_list = _is_listed(whole, run, context)
    if not is_list and not is_sum and not _is_of_one_form(run.forms):
        return None
    summed, value = run.sum, magnitude(stated(whole))
    nearness = Fraction(min(summed, value)) / Fraction(max(summed, value))
    is_many = len(run.parts) >= FEWEST
    is_known = is_many or is_sum or is_list or Form.CLOSER in run.forms or _are_two_halves(whole, run, context)
    is_closed = summed > value or Form.CLOSER in run.forms or _is_ended(run.parts, context)
    if summed < value and any_uncounted(run.parts, context):
        return None
    is_loose = Form.CLOSER not in run.forms or 0 < value - summed <= MOST_SINGLE
    if is_loose and any_single(run.parts, context):
        return None
    if summed > value and _is_divided_twice(run):
        return None
    if summed < value and _skips_some(whole, run, context):
        return None
    if Form.CLOSER in run.forms and has_fate_elsewhere(whole, run.parts, context):
        return None
    if _may_be_nested(run) or (run.parts[0].link == ADDING and Form.CLOSER in run.forms):
        # "Another 19" goes on with some that are told before the whole.
        return None
    if (
        summed < value
        and Form.CLOSER not in run.forms
        and not (is_list or is_sum or _is_exhaustive(whole, run, context))
    ):
        # 21 of the 27 were for it, three against and two abstained: somebody may have been absent.
        return Strength.TENTATIVE if is_many and is_closed and nearness >= NEAREST_LOOSE else None
    is_nearer = is_many or _are_kinds(run, context) or are_opposites(run.parts[0], run.parts[-1], context)
    near = NEAREST if is_nearer else NEAREST_PAIR
    near = NEAREST_LOOSE if is_many and Form.CLOSER in run.forms else near
    if summed > value and _are_some_of_them(run):
        # 24 people, 13 of them in Velm, 17 in Orle and four in Lom: nothing else can be meant.
        near = NEAREST_SOME
    if is_known and is_closed and nearness >= near:
        return Strength.NATURAL
    return Strength.TENTATIVE if is_many and is_closed and nearness >= NEAREST_LOOSE else None


def _are_some_of_them(run: Run) -> bool:
    """Tell whether one sentence tells the parts by their places and the first as some of the whole: 13 of them here."""
    return run.parts[0].link == "of_them" and set(run.forms) == {Form.PLACE} and _is_of_one_breath(run)


def _skips_some(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a figure among the parts was read as a difference, but may be one of them: on two more than 75."""
    ids, first, last = {part.id for part in run.parts}, run.parts[0], run.parts[-1]
    told = context.claims_between(first.sentence, last.sentence, first.span.start)
    return any(
        c.under == "difference" and c.noun == whole.noun and c.noun_from == "series" and c.id not in ids
        for c in told
        if first.span.end <= c.span.start < last.span.start
    )


def has_fate_elsewhere(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether what the parts lack is told near by as another fate: 21 died; of the 214, 188 got out, five stay."""
    fates = context.vocabulary.lists["fates"]
    lacking = magnitude(stated(whole)) - sum(magnitude(stated(part)) for part in parts)
    if lacking <= 0 or whole.event in fates:
        return False
    told = {part.event for part in parts}
    near = context.claims_between(whole.sentence - AROUND, whole.sentence + AROUND, whole.span.start)
    return any(
        claim.event in fates
        and claim.event not in told
        and claim.kind in COUNTED
        and is_plain(claim)
        and lacking * NEAREST <= magnitude(stated(claim)) <= lacking
        for claim in near
    )


def _is_exhaustive(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether the parts are two halves that leave nobody out, such as men and women."""
    # 311, 214 of them in Orle and 66 in Tarn: there may be other places.
    is_pair = len(run.parts) == PAIR and run.parts[0].link != "of_them"
    return _are_kinds(run, context) or (is_pair and _are_two_halves(whole, run, context))


def _is_stock(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a run tells how a stock grew and shrank: of 31 five closed, two opened and 28 are left."""
    return any(adds_to_stock(part, context) for part in run.parts) or is_stock(whole, run.parts)


def _are_those_left(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether the whole is of those who went, and a later run of others: 100 left. There are 80 workers."""
    first = run.parts[0]
    is_gone = flow_of(whole, context) == "out" or whole.event in context.vocabulary.lists["events that send away"]
    return is_gone and first.sentence != whole.sentence and first.noun_from == "after" and first.event in (None, STAY)


def _may_be_nested(run: Run) -> bool:
    """Tell whether the later parts may be parts of the first one: ten of the 16 came by bus. Four are from Velm ..."""
    first, rest = run.parts[0], run.sum - magnitude(stated(run.parts[0]))
    low, high = sorted((magnitude(stated(first)), rest))
    return first.noun_from == "whole" and len(run.parts) > PAIR and low >= high * NEAREST


def _is_divided_twice(run: Run) -> bool:
    """Tell whether a later sentence divides the whole anew, in another form: 51 were free. Ten were from Velm."""
    told = list(zip(run.parts, run.forms, strict=True))
    first = {form for part, form in told if part.sentence == run.parts[0].sentence}
    later = {form for part, form in told if part.sentence != run.parts[0].sentence} - {Form.CLOSER}
    return bool(later) and first.isdisjoint(later)


def _is_of_one_breath(run: Run) -> bool:
    """Tell whether all parts stand in one sentence, but for what is left: sums of money are of too many things else."""
    sentences = {part.sentence for part, form in zip(run.parts, run.forms, strict=True) if form is not Form.CLOSER}
    return len(sentences) == 1


def _is_listed(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether a colon stands between a whole and all of its parts."""
    last = run.parts[-1]
    if last.sentence != whole.sentence:
        return False
    behind = context.sentences[last.sentence].keys[last.last : last.last + 1]
    if len(run.parts) == PAIR and run.forms[-1] is Form.KIND and behind and behind[0][:1].isalpha():
        # nine passengers and two crew of the tug that towed it
        return False
    return is_listed(whole, run.parts[0], context)


def _is_of_one_form(forms: Sequence[Form]) -> bool:
    """Tell whether the forms of some parts go together, so that none counts what another one counts."""
    said = [form for form in forms if form is not Form.CLOSER]
    if said.count(Form.STATE) >= PAIR or Form.OPEN in said[:-1]:
        return False
    if said[:1] == [Form.FATE] and set(said[1:]) == {Form.OWNER}:
        # In Velm 24 will go, in Orsk 17.
        return True
    return set(said) in ({Form.KIND}, {Form.OWNER}) or {Form.KIND, Form.OWNER}.isdisjoint(said)


def _are_two_halves(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether two parts exhaust a whole: girls and boys; 73 in one place and 45 in another; 73, and 45 more."""
    one, other = run.parts[0], run.parts[-1]
    if _are_kinds(run, context):
        return True
    if run.sum > magnitude(stated(whole)) and (other.link == ADDING or _tell_all(whole, run, context)):
        return True
    if one.sentence != other.sentence or set(run.forms) != {Form.PLACE}:
        return False
    return one.link == "of_them" or _is_apposed(whole, run, context)


def _tell_all(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether two parts open the next sentence, or are of "the 90" of their own, and divide that in one way.

    They are opposites: 41 ended in convictions and 38 in acquittals.
    """
    one, other = run.parts
    sentence = context.sentences[one.sentence]
    is_next = one.sentence == whole.sentence + 1 and one.mention.first == start_of_told(sentence, context.vocabulary)
    is_of_it = one.sentence == whole.sentence and (counts_some_of(one, whole) or _opens_with_of(whole, context))
    if not (is_next or is_of_it) or one.sentence != other.sentence:
        return False
    if not context.vocabulary.lists["both"].isdisjoint(sentence.keys[other.last :]):
        # 41 ended in fines and 38 in jail terms, some in both
        return False
    is_there = other.place in (None, one.place, whole.place)
    return is_there and are_opposites(one, other, context)


def _opens_with_of(whole: Claim, context: Context) -> bool:
    """Tell whether a sentence opens with a whole of which it tells: of the 90 tests."""
    sentence = context.sentences[whole.sentence]
    first = start_of_told(sentence, context.vocabulary)
    return sentence.keys[first] in context.vocabulary.numerals.of and whole.mention.first - first <= PAIR


def _are_kinds(run: Run, context: Context) -> bool:
    """Tell whether the nouns of a run are two halves: girls and boys."""
    return are_halves([part.noun for part in run.parts], context.vocabulary)


def _is_apposed(whole: Claim, run: Run, context: Context) -> bool:
    """Tell whether two parts stand right behind a mark, put alike: 760 tents, 410 on Monday and 350 on Friday.

    Where the whole is put so, too, it is another part: 212 workers in May, 130 in June and 88 in July.
    """
    one, other = run.parts
    keys = context.sentences[one.sentence].keys
    if one.sentence != whole.sentence or keys[one.mention.first - 1] not in OPENING:
        return False
    said = keys[one.last : one.last + 1]
    if one.mention.first == whole.last + 1 and run.sum > magnitude(stated(whole)):
        # 29 people, 14 at a market and 17 outside a ministry
        return True
    return said == keys[other.last : other.last + 1] and said != keys[whole.last : whole.last + 1]


def _is_ended(parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether "and" stands before the last of some parts, or a semicolon before its clause."""
    before, last = parts[-2:]
    keys = context.sentences[last.sentence].keys
    start = before.last if before.sentence == last.sentence else 0
    between = keys[start : last.mention.first]
    return SEMICOLON in between or not context.vocabulary.numerals.joiners.isdisjoint(between)
