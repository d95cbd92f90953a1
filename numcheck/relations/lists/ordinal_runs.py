"""Stated counts and what is told behind ordinals or labels: three reasons. First, ... Second, ...

The count is the role stated and the number of things told the fact `items`; they contradict each other where they
differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_exact

FEWEST, MOST = 2, 20
"""The fewest and the most things that are told one by one behind ordinals."""
SHORTEST_LIST = 3
"""The fewest labels of a list below a headline that tells how many it holds."""
FARTHEST = 12
"""Sentences between two ordinals of one run."""
NEAREST = 2
"""Sentences before the first ordinal of a run in which its count is looked for."""
MARKS = frozenset(",;")
OPENING = 2
"""Words among which an ordinal opens its sentence: first, the first, a second."""
BETWEEN_THEM = 3
"""Ordinals from which on a run is taken to tell all there are."""


def find_ordinal_runs(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count with the number of ordinals that open the sentences or clauses behind it."""
    ordinals = [c for c in context.of(kinds.ORDINAL) if _opens(c, context) or _opens_clause(c, context)]
    at = 0
    while at < len(ordinals):
        run = _run(ordinals, at)
        at += max(len(run), 1)
        if len(run) < FEWEST or not _opens(run[0], context) or _goes_on(context, run[-1]):
            continue
        stated = _announced(context, run[0])
        if stated is None or _are_others(context, stated, run):
            continue
        missing = _number(run[-1]) - int(stated.quantity.low) if stated.quantity is not None else 0
        # A run longer than its count is wrong; of a shorter one, the rest may be told in other words.
        is_sure = missing > 0 or len(run) >= BETWEEN_THEM
        yield _relation(definition, stated, len(run), [c.span for c in run], is_sure=is_sure)


def find_listicles(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the count that opens a headline with the labels of the one list below it."""
    labels = context.of(kinds.LIST)
    if len(labels) < SHORTEST_LIST:
        return
    headline = [claim for claim in context.claims if claim.part is sections.HEADLINE]
    stated = next((c for c in headline if c.mention.first <= 1 and _may_announce(c)), None)
    if stated is None:
        return
    numbers = [_number(claim) for claim in labels]
    if numbers == list(range(1, len(numbers) + 1)) or numbers == list(range(len(numbers), 0, -1)):
        yield _relation(definition, stated, len(numbers), [labels[0].span, labels[-1].span], is_sure=True)


def _relation(definition: Definition, stated: Claim, items: int, spans: Sequence[Span], *, is_sure: bool) -> Relation:
    return Relation(
        definition.kind,
        (("stated", (stated,)),),
        strength=Strength.NATURAL if is_sure else Strength.POSSIBLE,
        about=(stated.id,),
        facts=(("items", items),),
        passages=tuple(("item", span) for span in spans),
    )


def _opens(claim: Claim, context: Context) -> bool:
    start = start_of_told(context.sentences[claim.sentence], context.vocabulary)
    return start <= claim.mention.first < start + OPENING and claim.part is not sections.HEADLINE


def _opens_clause(claim: Claim, context: Context) -> bool:
    """Tell whether an ordinal goes on with a run within a sentence: the second was a lander, and the third is to be."""
    sentence, grammar, at = context.sentences[claim.sentence], context.vocabulary.grammar, claim.mention.first
    if at < OPENING or claim.mention.last >= len(sentence.keys) or claim.part is sections.HEADLINE:
        return False
    is_known = sentence.keys[at - 1] in context.vocabulary.lists["the"]
    is_next = sentence.keys[at - OPENING] in MARKS or sentence.keys[at - OPENING] in grammar["conjunctions"]
    behind = sentence.keys[claim.mention.last]
    is_subject = behind == "," or behind in union(
        grammar["be"], grammar["have"], grammar["modals"], grammar["pronouns"]
    )
    return is_known and is_next and is_subject


def _run(ordinals: Sequence[Claim], at: int) -> list[Claim]:
    """Give the ordinals that run first, second, third ... from an index on; none if that one is no "first"."""
    run: list[Claim] = []
    for claim in ordinals[at:]:
        is_next = _number(claim) == len(run) + 1
        if not is_next or (run and claim.sentence - run[-1].sentence > FARTHEST):
            break
        run.append(claim)
    return run


def _goes_on(context: Context, last: Claim) -> bool:
    """Tell whether a sentence behind a run goes on with it without an ordinal: finally, another, the last."""
    more = context.vocabulary.lists["more of a run"]
    following = context.sentences[last.sentence + 1 : last.sentence + 1 + FARTHEST]
    return any(not more.isdisjoint(sentence.keys[:OPENING]) for sentence in following)


def _announced(context: Context, first: Claim) -> Claim | None:
    """Give the count that a run breaks down: the only one before it of reasons or the like, or the only one of all."""
    near = context.claims_between(first.sentence - NEAREST, first.sentence - 1, first.span.start)
    counts = [claim for claim in near if _may_announce(claim) and not claim.under]
    nouns = context.vocabulary.nouns
    fitting = [claim for claim in counts if claim.noun is not None and nouns.is_a(claim.noun, "reason")]
    if len(fitting) == 1:
        return fitting[-1]
    # Of three coaches the first left first: only "the first" is one of them.
    is_one = first.mention.first > 0 and context.sentences[first.sentence].keys[0] in context.vocabulary.lists["the"]
    return counts[0] if len(counts) == 1 and is_one else None


def _are_others(context: Context, stated: Claim, run: Sequence[Claim]) -> bool:
    """Tell whether a run is of other things than a count: two homes; the first call, the second call.

    So it is where one of the run alone has a noun of its own: two blasts; the first, the second, the third shift.
    """
    return any(_is_other(context, stated, claim) for claim in run)


def _is_other(context: Context, stated: Claim, ordinal: Claim) -> bool:
    nouns, grammar = context.vocabulary.nouns, context.vocabulary.grammar
    keys, at = context.sentences[ordinal.sentence].keys, ordinal.mention.last
    behind = nouns.singular(keys[at]) if at < len(keys) else ""
    if stated.noun is None or behind in ("", stated.noun):
        return False
    if nouns.classes_of(behind) and nouns.classes_of(stated.noun):
        return not nouns.are_akin(behind, stated.noun) and not nouns.is_a(behind, "reason")
    # What an auxiliary follows is a noun that the vocabulary need not know: the third shift had gone.
    auxiliaries = union(grammar["be"], grammar["have"], grammar["modals"])
    is_noun = keys[at + 1 : at + 2] != () and keys[at + 1] in auxiliaries and behind.isalpha()
    return is_noun and keys[at] not in union(auxiliaries, grammar["relatives"], grammar["pronouns"])


def _may_announce(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        claim.kind in COUNTED
        and quantity is not None
        and is_exact(claim)
        and claim.noun is not None
        and claim.noun_from == "after"
        and FEWEST <= quantity.low <= MOST
    )


def _number(claim: Claim) -> int:
    value = claim.mention.value
    return value.number if isinstance(value, Label) and value.number is not None else 0
