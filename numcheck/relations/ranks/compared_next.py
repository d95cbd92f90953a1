"""A comparison without figures, and the two figures told right behind: Turnout was higher than in 2019. It reached
58 per cent, compared with 63 per cent five years ago.

Nothing else stands there: one comparative in a sentence or before a colon, and the only two figures of one sort behind
it. Which of them is put above the other is told by a name that stands beside one of them, or by "compared with" where
the sentence before tells of the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.ranks.comparing import Comparative, find_comparatives
from numcheck.relations.ranks.rivals import distance_to, rival_behind, steps_to
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import are_of_one_size, may_be_operand
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.told_below import SILENT, is_simple, stems_of
from numcheck.relations.reading.values import COUNTED, SAID, STEM, are_of_one_sort, stated

PAIR = 2
NEAR = 6
"""Words between a figure and the name of what it is of."""
OWN_KIND = {
    "comparatives of price": (kinds.MONEY,),
    "comparatives of length": (kinds.MEASURE, kinds.DURATION),
    "comparatives of size": (kinds.MEASURE, kinds.MONEY),
    "comparatives of age": (kinds.AGE,),
    "comparatives of speed": (kinds.DURATION,),
}
"""The kinds of figures that some comparatives speak of; those of amount speak of any, and others of none."""
TIMES = (kinds.AGE, kinds.DURATION)
COMPARED = (*COUNTED, kinds.MONEY, kinds.MEASURE, kinds.PERCENT, kinds.AGE, kinds.DURATION)


def find_compared_next(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the two figures behind each comparison that has none of its own, as its words put them."""
    for sentence in context.sentences_with(context.vocabulary.lists["than"]):
        if sentence.part in (sections.HEADLINE, sections.FURNITURE) or not is_simple(sentence, context):
            continue
        told = [one for one in find_comparatives(context, sentence) if sentence.keys[one.than] in _than(context)]
        figures = _figures_behind(sentence, context)
        if len(told) != 1 or figures is None or not _speaks_of(told[0], sentence, figures, context):
            continue
        order = _by_rival(told[0], sentence, figures, context) or _by_comparison(told[0], sentence, figures, context)
        if order is None:
            continue
        one, other = order
        is_shorter = told[0].is_of_speed and one.kind is kinds.DURATION
        less, more = (other, one) if told[0].is_more is not is_shorter else (one, other)
        yield Relation(
            definition.of,
            (("less", (less,)), ("more", (more,))),
            strength=Strength.NATURAL,
            about=tuple(sorted((one.id, other.id))),
        )


def _than(context: Context) -> frozenset[str]:
    return context.vocabulary.lists["than"]


def _figures_behind(sentence: Sentence, context: Context) -> tuple[Claim, Claim] | None:
    """Give the two figures behind a comparison, in its sentence behind a colon or alone in the next one."""
    here = _telling(sentence.index, context)
    if here:
        told = here if ":" in sentence.keys[: here[0].mention.first] else []
    elif sentence.index + 1 < len(context.sentences) and context.are_together(sentence.index, sentence.index + 1):
        told = _telling(sentence.index + 1, context)
    else:
        return None
    if len(told) != PAIR or not all(_may_be_compared(claim) for claim in told):
        return None
    one, other = told
    is_alike = are_of_one_sort(one, other) and are_of_one_size(one, other) and stated(one) != stated(other)
    behind = context.sentences[other.sentence]
    is_next = behind.index == sentence.index or not names_another_place(context, sentence, behind)
    return (one, other) if is_alike and is_next else None


def _telling(index: int, context: Context) -> Sequence[Claim]:
    """Give the figures of a sentence that may be compared; beside others, times and ages only say when or who."""
    claims = context.by_sentence.get(index, ())
    return [claim for claim in claims if claim.kind not in SILENT] or [claim for claim in claims if claim.kind in TIMES]


def _may_be_compared(claim: Claim) -> bool:
    is_plain = claim.kind is kinds.AGE or may_be_operand(claim)
    is_told = claim.stance in SAID and claim.under in ("", "comparison") and not claim.link
    return claim.kind in COMPARED and is_plain and is_told and claim.quantity is not None and stated(claim) > 0


def _speaks_of(told: Comparative, sentence: Sentence, figures: Sequence[Claim], context: Context) -> bool:
    """Tell whether a comparative may be of two figures: of what it counts, of their kind, and no forecasts."""
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    word = sentence.keys[told.first]
    if any(c.mention.first <= told.first < c.mention.last for c in context.by_sentence.get(sentence.index, ())):
        # Less than five hours later is a bound.
        return False
    behind = context.sentences[figures[0].sentence].keys
    if behind[0] in context.vocabulary.grammar["conjunctions"]:
        # But more were hurt
        return False
    if not union(lists["thought of"], lists["calls a forecast"]).isdisjoint((*sentence.keys, *behind)):
        return False
    sorts = [own for name, own in OWN_KIND.items() if word in lists[name]]
    if all(figures[0].kind not in own for own in sorts) and word not in lists["comparatives of amount"]:
        # Older than its rival, with fewer inhabitants
        return False
    counted = [key for key in sentence.keys[told.first + 1 : told.than] if key not in context.vocabulary.grammar.stops]
    named = [claim.noun for claim in figures if claim.kind in COUNTED and claim.noun is not None]
    if not counted or not named:
        return True
    things = [nouns.singular(key) for key in counted]
    return any(_may_be(thing, noun, context) for thing in things for noun in named)


def _may_be(thing: str, noun: str, context: Context) -> bool:
    """Tell whether what is compared may be called by a noun: fewer people, 21,000 visitors; not: doctors."""
    nouns = context.vocabulary.nouns
    return nouns.are_synonyms(thing, noun) or thing in nouns.wider_words(noun)


def _by_rival(
    told: Comparative, sentence: Sentence, figures: tuple[Claim, Claim], context: Context
) -> tuple[Claim, Claim] | None:
    """Give what is compared and its rival by the name of the rival, which stands beside one: and Orla (52,000)."""
    rival = rival_behind(context, sentence.keys, told.than)
    behind = context.sentences[figures[0].sentence]
    first = told.than + 1 if behind.index == sentence.index else 0
    if rival is None or rival in context.vocabulary.lists["time nouns"]:
        return None
    places = [at for at in range(first, len(behind.keys)) if context.vocabulary.lemma(behind.keys[at]) == rival]
    places = [at for at in places if at > told.than + NEAR or behind.index != sentence.index]
    nearest = {min(figures, key=lambda claim: steps_to(claim, at, behind.keys)).id for at in places}
    beside = [claim for claim in figures if any(distance_to(claim, at) <= NEAR for at in places)]
    if len(nearest) != 1 or not beside:
        return None
    one, other = figures
    return (one, other) if other.id in nearest else (other, one)


def _by_comparison(
    told: Comparative, sentence: Sentence, figures: tuple[Claim, Claim], context: Context
) -> tuple[Claim, Claim] | None:
    """Give two figures of which the second is what the first is compared with, if that is told of what was compared."""
    one, other = figures
    if one.under == "comparison" or other.under != "comparison":
        return None
    behind = context.sentences[one.sentence]
    if behind.index == sentence.index:
        return figures
    lists, opening = context.vocabulary.lists, behind.keys[: one.mention.first]
    rival = rival_behind(context, sentence.keys, told.than)
    lemmas = [context.vocabulary.lemma(key) for key in opening]
    if rival in lemmas or not union(lists["of an earlier time"], lists["looks back"]).isdisjoint(opening):
        # The old one held 36,000, compared with 41,000.
        return None
    known = stems_of(sentence, context)
    is_pronoun = bool(opening) and opening[0] in lists["points back"]
    is_counted = one.kind in COUNTED and told.than - told.first > 1
    is_named = any(lemma[:STEM] in known for lemma in lemmas if lemma not in context.vocabulary.grammar.stops)
    return figures if is_pronoun or is_counted or is_named else None
