"""Parts that name their whole, as relations with its figure elsewhere: of the arrivals, 203 came by sea, 94 by road.

The whole may stand paragraphs before, in other words. So whatever figure the parts make, anywhere, agrees; only where
none does, and the parts exceed all that could hold them or come near to one of them, that one is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.language.entries import union
from numcheck.model import sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY
from numcheck.relations.guards.siblings import Form, Run, form_of, is_plain, says_where
from numcheck.relations.guards.singles import ANYBODY, any_single
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.listing import any_uncounted
from numcheck.relations.reading.values import COUNTED, stated

PAIR = 2
FEWEST = 3
"""Parts that a run must have to be all of a whole that it falls short of."""
MOST_PARTS = 9
SENTENCES = 3
"""Most sentences that a run of places may take."""
NESTED = Fraction(4, 5)
"""The ratio of a part to the sum behind it from which that breaks it down: 26 in the hills; 19 here, seven there."""
REACH = 60
"""Sentences on either side of a part within which the whole may stand."""
LEAD = 1
"""Paragraphs whose figures may be the whole even if they are of another period than the part."""
NEAREST = Fraction(3, 4)
"""The least ratio of the smaller to the larger of whole and sum."""
TO_REST = 3
"""Words at the head of a sentence within which it tells of a rest: the rest of its seats."""
OPENING = frozenset("(")
DECLARED = ("of", "topic")
"""Noun sources of a first part that names its whole."""


def find_declared(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each run of parts whose first one names the whole, with the figure that they make, or else must make."""
    for first in context.of(*COUNTED):
        if not _is_part(first) or not _is_declared(first):
            continue
        if len(context.by_sentence[first.sentence]) > MOST_OF_PROSE:
            # A sentence of so many figures is a table without its lines.
            continue
        for run in _runs(first, context):
            whole = _made(run, context) or _must_make(run, context)
            if whole is not None and not any(stated(part) == stated(whole) for part in run.parts):
                roles = (("total", (whole,)), ("part+", run.parts))
                yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(first.id,))
                break


def find_bracketed(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each run of counts that stand alone in brackets, with the figure that they make, or else must make.

    Mills at Elan (140 jobs) and Orla (95 jobs), and depots at Brack (60 jobs), will close.
    """
    run: list[Claim] = []
    for claim in (*context.of(*COUNTED), None) if context.holds_any(OPENING) else ():
        if claim is not None and not _is_bracketed(claim, context):
            continue
        if claim is not None and run and _goes_on_in_brackets(run, claim):
            run.append(claim)
            continue
        whole = _all_in_brackets(run, context)
        if whole is not None:
            roles = (("total", (whole,)), ("part+", tuple(run)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(run[0].id,))
        run = [claim] if claim is not None and claim.noun is not None else []


def _is_bracketed(claim: Claim, context: Context) -> bool:
    """Tell whether a count stands in brackets alone."""
    keys, at = context.sentences[claim.sentence].keys, max(claim.last, claim.mention.last)
    if claim.mention.first == 0 or keys[claim.mention.first - 1] not in OPENING:
        return False
    return keys[at : at + 1] == (")",) and _is_part(claim) and not claim.link and not claim.under


def _goes_on_in_brackets(run: Sequence[Claim], claim: Claim) -> bool:
    is_near = claim.sentence - run[-1].sentence <= 1 and len(run) < MOST_PARTS
    return is_near and (claim.noun == run[0].noun or (claim.noun is None and claim.sentence == run[-1].sentence))


def _all_in_brackets(run: Sequence[Claim], context: Context) -> Claim | None:
    """Give the whole of a run in brackets: a figure that it makes, else the only one of its noun near the sum.

    None where the run has fewer than FEWEST counts or does not end with "and".
    """
    if len(run) < FEWEST:
        return None
    parts = Run(tuple(run), (Form.OWNER,) * len(run))
    if (made := _made(parts, context)) is not None:
        return made
    keys = context.sentences[run[-1].sentence].keys
    between = keys[run[-2].last if run[-2].sentence == run[-1].sentence else 0 : run[-1].mention.first]
    opening, rest = context.sentences[run[0].sentence].keys[:TO_REST], context.vocabulary.lists["all the others"]
    if context.vocabulary.numerals.joiners.isdisjoint(between) or not rest.isdisjoint(opening):
        # The list may go on without figures, or is what is left of something else.
        return None
    wholes = [c for c in _near(run[0], context) if _may_hold(c, run[0], context) and c.noun == run[0].noun]
    wholes = [c for c in wholes if c.span.start < run[0].span.start]
    near = {v for c in wholes if min(v := magnitude(stated(c)), parts.sum) >= max(v, parts.sum) * NESTED}
    return next((c for c in reversed(wholes) if len(near) == 1 and magnitude(stated(c)) in near), None)


def _runs(first: Claim, context: Context) -> Iterator[Run]:
    """Give the runs of two parts or more that a part may begin: within its sentence, and place by place."""
    runs = [_run(first, context)] if first.link == "of_the" else []
    placed = _run_of_places(first, context)
    runs += [placed] if placed is not None else []
    return (run for run in runs if len(run.parts) >= PAIR)


def _is_declared(first: Claim) -> bool:
    """Tell whether a part names its whole: 26 of the victims; at the head of a sentence also: twenty of those held."""
    if first.link == "of_the":
        return first.noun_from in DECLARED
    return first.link == "of_them" and first.noun_from == "pronoun" and first.mention.first == 0


def _run_of_places(first: Claim, context: Context) -> Run | None:
    """Give a part and those behind it that each have a place of their own: 26 in Velm. Nineteen died in Orsk."""
    parts: list[Claim] = []
    named: set[str] = set()
    for at in range(first.sentence, first.sentence + SENTENCES):
        told = [c for c in context.by_sentence.get(at, ()) if c.span.start >= first.span.start and c.kind in COUNTED]
        if not told:
            break
        for here, claim in enumerate(told):
            end = told[here + 1].mention.first if here + 1 < len(told) else len(context.sentences[at].keys)
            names = _names_behind(claim, end, context)
            if claim.id == first.id and not names:
                names = _names_before(claim, context)
            if not names or not names.isdisjoint(named) or not _is_another(claim, first) or not _is_part(claim):
                return _placed(parts, at)
            parts.append(claim)
            named |= names
    return _placed(parts, first.sentence + SENTENCES)


def _placed(parts: Sequence[Claim], end: int) -> Run | None:
    """Give the run of some parts before a sentence; None if too few, or if the later ones may break down the first."""
    kept = tuple(part for part in parts if part.sentence < end)
    run = Run(kept, (Form.PLACE,) * len(kept))
    if len(kept) < PAIR:
        return None
    first = magnitude(stated(kept[0]))
    low, high = sorted((first, run.sum - first))
    return None if len(kept) > PAIR and low >= high * NESTED else run


def _is_another(claim: Claim, first: Claim) -> bool:
    """Tell whether a figure has the noun or event of a first part, or takes over its noun: nineteen died; 22 in."""
    if claim.id == first.id:
        return True
    return claim.link == "" and (claim.noun_from == "series" or claim.noun == first.noun or claim.event == first.event)


def _names_behind(claim: Claim, end: int, context: Context) -> set[str]:
    """Give the words of names behind a figure, up to a comma, "who" or "as": 26 in (Velm)."""
    sentence, grammar = context.sentences[claim.sentence], context.vocabulary.grammar
    walls = union(grammar["relatives"], context.vocabulary.lists["as"])
    found: set[str] = set()
    for at in range(claim.last, end):
        if sentence.keys[at] == "," or sentence.keys[at] in walls:
            break
        if sentence.words.is_name(at):
            found.add(sentence.keys[at])
    return found


def _names_before(claim: Claim, context: Context) -> set[str]:
    """Give the words of names before a figure in its sentence: (Velm) lost 14 of the houses."""
    sentence = context.sentences[claim.sentence]
    return {sentence.keys[at] for at in range(claim.mention.first) if sentence.words.is_name(at)}


def _is_part(claim: Claim) -> bool:
    return (
        is_plain(claim)
        and claim.kind in COUNTED
        and claim.under != "comparison"
        and claim.stance is not stances.DENIED
        and claim.part is not sections.TABLE
    )


def _run(first: Claim, context: Context) -> Run:
    """Give a part and the figures of its sentence that go on with it: 33 are women, 25 are men, two did not say."""
    parts = [first]
    kinds, nouns = context.vocabulary.lists["sexes and ages"], context.vocabulary.nouns
    is_people = first.noun is not None and nouns.is_a(first.noun, ANYBODY)
    for claim in context.by_sentence[first.sentence]:
        if claim.span.start <= first.span.start or claim.under == "comparison":
            continue
        if claim.link == "of_the" and claim.noun == first.noun:
            # Of eight of the inmates she says that four of the inmates are ill, and two in hospital.
            break
        goes_on = claim.kind in COUNTED and claim.noun_from == "series" and claim.noun == first.noun
        goes_on = goes_on or (claim.noun in kinds and is_people and claim.kind in COUNTED)
        goes_on = goes_on or (is_people and _says_who(claim, first, context))
        # It had 22 in May and has 14 today: of two times.
        is_now = not any(ANOTHER_DAY.applies(claim, part) for part in parts)
        is_part = claim.link in ("", "other", "remaining") and _is_part(claim)
        if goes_on and is_part and is_now and len(parts) < MOST_PARTS and not says_where(claim, context):
            parts.append(claim)
    return Run(tuple(parts), tuple(form_of(part, first, context) for part in parts))


def _says_who(claim: Claim, first: Claim, context: Context) -> bool:
    """Tell whether a bare number says who others were where a part does, too: eight were tenants and five were cooks.

    Of women, Danes and cooks, some may be two of these; and passengers may be tourists, who have no trade.
    """
    if claim.noun_from != "predicate" or not context.vocabulary.nouns.is_a(claim.noun or "", ANYBODY):
        return False
    sentence, vocabulary = context.sentences[first.sentence], context.vocabulary
    keys, joiners = sentence.keys, vocabulary.numerals.joiners
    end = claim.mention.first - 1
    told = range(first.last, end)
    if keys[end] not in joiners | {","} or not told or keys[first.last] not in vocabulary.grammar["be"]:
        return False
    kinds, singular = vocabulary.lists["sexes and ages"], vocabulary.nouns.singular
    nouns = {singular(keys[at]) for at in told}
    if not (_is_trade(claim.noun or "", context) and any(_is_trade(noun, context) for noun in nouns)):
        return False
    are_ranked = any(vocabulary.nouns.is_a(claim.noun or "", noun) for noun in nouns)
    are_named = any(sentence.words.is_name(at) for at in (*told, claim.last - 1))
    return not are_named and not are_ranked and kinds.isdisjoint(nouns)


def _is_trade(noun: str, context: Context) -> bool:
    """Tell whether a noun says what somebody works as, or what else one is instead: a cook, a pupil, a tenant."""
    nouns, others = context.vocabulary.nouns, context.vocabulary.lists["instead of a trade"]
    return noun in others or any(nouns.is_a(noun, trade) for trade in context.vocabulary.lists["trades"])


def _near(part: Claim, context: Context) -> Sequence[Claim]:
    return context.claims_between(part.sentence - REACH, part.sentence + REACH, part.span.start)


def _made(run: Run, context: Context) -> Claim | None:
    """Give the first figure within REACH that may be the sum of all parts of a run; None if there is none."""
    ids = {part.id for part in run.parts}
    for claim in _near(run.parts[0], context):
        if claim.id not in ids and claim.kind in COUNTED and claim.interval is not None and claim.quantity is not None:
            is_one = not (claim.quantity.is_range or claim.quantity.is_vague)
            if is_one and None not in (claim.interval.low, claim.interval.high) and run.interval.meets(claim.interval):
                return claim
    return None


def _must_make(run: Run, context: Context) -> Claim | None:
    """Give the only figure near the sum of a run that this exceeds, or that a closed run must be all of; else None."""
    first, last = run.parts[0], run.parts[-1]
    if Form.OPEN in run.forms or any_single(run.parts, context):
        return None
    wholes = [c for c in _near(first, context) if _may_hold(c, first, context)]
    values = {magnitude(stated(whole)) for whole in wholes}
    near = [value for value in values if min(value, run.sum) >= max(value, run.sum) * NEAREST]
    if len(near) != 1:
        return None
    keys = context.sentences[last.sentence].keys if run.parts[-2].sentence == last.sentence else ()
    is_ended = not context.vocabulary.lists["closing a run"].isdisjoint(keys[run.parts[-2].last : last.mention.first])
    whole = next(whole for whole in reversed(wholes) if magnitude(stated(whole)) == near[0])
    before = [claim for claim in wholes if claim.span.start < first.span.start]
    is_over = run.sum > near[0] and (near[0] == max(values) or before[-1:] == [whole])
    is_all = (
        len(run.parts) >= FEWEST
        and is_ended
        and last.sentence == first.sentence
        and not any_uncounted(run.parts, context)
    )
    return whole if is_over or is_all else None


def _may_hold(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a figure may be the whole of a part: larger, no part itself, and of its fate or of an akin noun."""
    if whole.kind not in COUNTED or not is_plain(whole) or whole.id == part.id or whole.part is sections.TABLE:
        return False
    if (
        whole.under != ""
        or whole.link not in ("", "all")
        or whole.noun_from == "series"
        or stated(whole) <= stated(part)
    ):
        return False
    is_lead = whole.paragraph <= LEAD and whole.span.start < part.span.start
    if whole.noun is None or part.noun is None or (not is_lead and ANOTHER_DAY.applies(whole, part)):
        return False
    if part.event is not None and part.event in context.vocabulary.lists["fates"] and part.role == "noun":
        # The epidemic has claimed 84 lives: of a count by the noun of a fate, the whole has the same fate or a synonym.
        return whole.event == part.event or context.vocabulary.nouns.are_synonyms(whole.noun, part.noun)
    nouns, kinds = context.vocabulary.nouns, context.vocabulary.lists["sexes and ages"]
    if whole.noun in kinds and part.noun in kinds and not nouns.are_synonyms(whole.noun, part.noun):
        # Children are none of the men.
        return False
    return nouns.are_akin(whole.noun, part.noun) or part.noun in whole.modifiers
