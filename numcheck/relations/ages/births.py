"""Births, ages and years of a life of one person, as relations: Holm was born in 1935; Holm, 84; Jon Asker (1957-2021).

With the day of the story, or the years of a life behind a name, it fixes an age that is told beside the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from numcheck.language.entries import union
from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.ages.ages import FULL, bearer_of, full_names, is_age, is_told_now, name_of_dead
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.antecedents import (
    Name,
    is_of_a_name,
    name_before,
    name_behind,
    only_full_name,
    opening,
    places_of_names,
    told_of,
    topic,
    usual_pronoun,
)
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MOST_ASKED, find_dates
from numcheck.relations.reading.timeline import is_birth
from numcheck.relations.reading.values import period_of

FARTHEST_NAME = 4
"""Words from the day of a birth to the name of the one who was born: Born in 1935, the cooper Max Holm."""
LONGEST_PHRASE = 14
"""Words from the day of a birth to the name where a phrase between commas intervenes: , the son of a baker, Holm."""
COMMA = ","
BESIDE_PRONOUN = 2
"""Words before "born" within which "he" or "she" stands: she was born."""
BEFORE_NOUN = 3
"""Words from "the" to the noun of the one who was born: the young woman, born in 2006."""
BESIDE = 4
"""Words before an age within which a verb of dying makes it that of a death."""
FARTHEST_DEATH = 12
"""Words before "age of" within which a verb of dying does so: has died at her home in Elan at the age of 91."""
LIVES = ("dates.span", "dates.years")


@dataclass(frozen=True, slots=True)
class Birth:
    """The day or year of a birth, with the name of the one who was born."""

    date: Claim
    name: Name


def find_births(context: Context) -> tuple[Birth, ...]:
    """Give the births that a story tells, with the names of those who were born; empty where no name stands near."""
    births = [date for date in context.once(find_dates) if is_birth(context, date)]
    return tuple(Birth(date, _born(context, date)) for date in births[:MOST_ASKED])


def _born(context: Context, date: Claim) -> Name:
    sentence = context.sentences[date.sentence]
    lists, keys = context.vocabulary.lists, sentence.keys
    at = next((n for n in range(date.mention.first, -1, -1) if keys[n] in lists["born"]), None)
    if at is None:
        return ()
    if (noun := _described_by(context, sentence, at)) is not None:
        is_by_age = noun in union(lists["sexes and ages"], lists["called by an age"])
        return _only_one(context, date) if is_by_age else told_of(context, date.sentence - 1)
    if any(key in lists["kin"] for key in keys[:at]):
        return ()
    if at == opening(context, sentence):
        return _name_after(context, sentence, date.mention.last)
    if keys[0] in lists["he and she"]:
        return told_of(context, date.sentence - 1) or _whose_story(context, date, keys[0])
    if not lists["he and she"].isdisjoint(keys[max(0, at - BESIDE_PRONOUN) : at]):
        # Papers show that she was born in 1935.
        return told_of(context, date.sentence - 1)
    return name_before(context, sentence, at) or topic(context, sentence)


def _described_by(context: Context, sentence: Sentence, at: int) -> str | None:
    """Give the noun for one person behind "the" right before a birth, or None: the (teenager), born in 2006."""
    vocabulary, keys = context.vocabulary, sentence.keys
    noun, small = at - 1, union(vocabulary.lists["who"], vocabulary.grammar["be"])
    while noun > 0 and (keys[noun] == COMMA or keys[noun] in small):
        noun -= 1
    is_the = not vocabulary.lists["the"].isdisjoint(keys[max(0, noun - BEFORE_NOUN) : noun])
    is_one = vocabulary.nouns.singular(keys[noun]) == keys[noun] and vocabulary.nouns.is_a(keys[noun], "person")
    return keys[noun] if is_the and is_one and keys[noun] not in vocabulary.lists["kin"] else None


def _only_one(context: Context, date: Claim) -> Name:
    """Give the only one whose age the story tells, if a slip of the keyboard at most parts it from a birth; else empty.

    Ada Holm, 44, was killed; the youth, born in 2006, was held: that is somebody else.
    """
    aged = {bearer.name: bearer.age for age in context.claims if is_age(age) and (bearer := bearer_of(age, context))}
    today, born = context.today, period_of(date).said.year
    now = period_of(today).said.year if today is not None else None
    if len(aged) != 1 or born is None or now is None:
        return ()
    [(name, age)] = aged.items()
    years = str(age.quantity.low) if age.quantity is not None else ""
    fits = (str(now - born), str(now - born - 1))
    return name if years in fits or any(are_slipped(years, other) for other in fits) else ()


def _whose_story(context: Context, date: Claim, pronoun: str) -> Name:
    """Give the only full name of the story, or that of its lead, for a birth told of "he" or "she"; else empty.

    It is empty where the other pronoun is the usual one, or the paragraph has a name or a relative before the birth.
    """
    lead = next((s for s in context.sentences if s.part is sections.LEAD), None)
    paragraph = context.sentences[date.sentence].paragraph
    before = [s for s in context.sentences[: date.sentence] if s.paragraph == paragraph]
    if lead is None or usual_pronoun(context) != pronoun:
        return ()
    kin = context.vocabulary.lists["kin"] - context.vocabulary.grammar["possessives"]
    if any(not kin.isdisjoint(s.keys) for s in before):
        # Her father went to sea. He was born in 1935.
        return ()
    if any(at > 0 for s in before for at in context.once_of(places_of_names, s.index)):
        return ()
    everybody = [name for names in full_names(context).values() for name in names]
    return everybody[0] if len(everybody) == 1 else topic(context, lead) or only_full_name(context, lead)


def _name_after(context: Context, sentence: Sentence, at: int) -> Name:
    """Give the name right behind a birth, or behind a comma near it: Born in 1935, the son of a baker, (Holm)."""
    pronoun = sentence.keys[at + 1 : at + 2]
    if sentence.keys[at : at + 1] == (COMMA,) and pronoun and pronoun[0] in context.vocabulary.lists["he and she"]:
        return told_of(context, sentence.index - 1)
    if name := name_behind(context, sentence, at, FARTHEST_NAME):
        return name
    commas = [n for n in range(at + 1, min(at + LONGEST_PHRASE, len(sentence.keys))) if sentence.keys[n] == COMMA]
    told = (name_behind(context, sentence, comma + 1, 1) for comma in commas)
    return next((name for name in told if name), ())


def find_ages_now(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each age of today with the only birth that the story tells of its bearer, and the day of the story."""
    if context.today is None or not context.holds_any(context.vocabulary.lists["born"]):
        return
    births = [birth for birth in context.once(find_births) if birth.name and period_of(birth.date).said.year]
    if not births:
        return
    named = full_names(context)
    for age in context.claims:
        bearer = bearer_of(age, context) if is_told_now(age, context) else None
        if bearer is None or len(named.get(bearer.name[-1], ())) != 1:
            # A surname alone says who is meant only where one person bears it.
            continue
        mine = [birth for birth in births if birth.name[-1] == bearer.name[-1]]
        if len({str(birth.date.mention.value) for birth in mine}) == 1 and mine[0].date.sentence != age.sentence:
            yield Relation(
                definition.of,
                (("birth", (mine[0].date,)), ("age", (age,)), ("today", (context.today,))),
                strength=Strength.NATURAL,
                about=(mine[0].date.id, age.id),
            )


def find_lives(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each age at which somebody died with the years of a life behind the same name: Jon Asker (1957-2021)."""
    ages = [claim for claim in context.claims if is_age_of_death(context, claim)]
    if not ages:
        return
    lives = [life for claim in context.claims if (life := _life(context, claim)) is not None]
    named = full_names(context)
    for age in ages[:MOST_ASKED]:
        name = name_of_dead(context, age)
        mine = [life.date for life in lives if name and _is_borne_by_one(life.name, name, named)]
        if len(mine) == 1 and mine[0].sentence != age.sentence:
            yield Relation(
                definition.of,
                (("life", (mine[0],)), ("age", (age,))),
                strength=Strength.NATURAL,
                about=(age.id,),
            )


def _is_borne_by_one(full: Name, name: Name, named: Mapping[str, Set[Name]]) -> bool:
    """Tell whether a full name and another name are of one person: two like words, or a surname that only one bears."""
    if len(name) >= FULL:
        return full[-FULL:] == name[-FULL:]
    return full[-1] == name[-1] and len(named.get(name[-1], ())) == 1


def _life(context: Context, claim: Claim) -> Birth | None:
    """Give two years in brackets behind a full name, with the name; None for any other span: Jon Asker (1957-2021)."""
    if claim.mention.found_by not in LIVES or claim.kind is not kinds.DATE or period_of(claim).grain is not grains.SPAN:
        return None
    sentence = context.sentences[claim.sentence]
    keys, first, last = sentence.keys, claim.mention.first, claim.mention.last
    is_bracketed = first > 1 and keys[first - 1] == "(" and last < len(keys) and keys[last] == ")"
    if not is_bracketed or not is_of_a_name(context, sentence, first - 2):
        return None
    name = name_before(context, sentence, first - 1)
    return Birth(claim, name) if len(name) >= FULL else None


def is_age_of_death(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is the age at which somebody died: died at 84; who has died, aged 84."""
    if not is_age(claim):
        return False
    keys, deaths = context.sentences[claim.sentence].keys, context.vocabulary.lists["deaths"]
    first, vocabulary = claim.mention.first, context.vocabulary
    is_called_one = (
        first > 1 and keys[first - 1] in vocabulary.numerals.of and keys[first - 2] in vocabulary.lists["years of life"]
    )
    before = keys[max(first - (FARTHEST_DEATH if is_called_one else BESIDE), 0) : first]
    return claim.event in deaths or any(vocabulary.lemma(key) in deaths for key in before)
