"""Ages that somebody had on a day, with the birth or another age of the same person, as relations.

She was 31 when the dam burst: on which day that was is looked up among the dated occasions of the story. The birth, or
the age on another day, fixes the age.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label, Period
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.ages.ages import (
    FULL,
    bearer_of,
    full_names,
    is_age,
    is_age_of_any_time,
    is_told_now,
    name_of_dead,
)
from numcheck.relations.ages.births import Birth, find_births, is_age_of_death
from numcheck.relations.reading.antecedents import (
    Name,
    is_of_a_name,
    name_before,
    names_in_full,
    opening,
    told_of,
    topic,
    usual_pronoun,
)
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import (
    MARKS,
    MOST_ASKED,
    Occasion,
    Timeline,
    clause_end,
    find_dates,
    is_readable,
    read_occasion,
)
from numcheck.relations.reading.timeline import find_day_of_story, is_birth, look_up
from numcheck.relations.reading.values import period_of

NEAR = 3
"""Sentences within which "he" or "she" is taken for one person."""
FARTHEST_SUBJECT = 8
"""Words before an age within which the name of its bearer stands."""
PAIR = 2
OFTEN = 3
"""Sentences that must name a person, for the story to be about them."""
FARTHEST_THEN = 12
"""Words from an age of now to one of then, in one sentence: now 61, won the prize in 1986, when she was 26."""
BESIDE = 4
"""Words between an age and its year: aged 20, in 1949."""
FARTHEST_TIE = 4
"""Words before an age within which "aged", "at" or "as" ties it to a year: as a lad of 18."""
LONGEST_AGE = 7
"""Words of a sentence that tells no more than an age: She was 29 at the time."""
QUOTES = frozenset('"“”')
FARTHEST_KIN = 2
"""Words behind a possessive within which the noun of a relative stands: his old (coach)."""


@dataclass(frozen=True, slots=True)
class _Aged:
    """An age that somebody had on a day."""

    age: Claim
    day: Claim
    person: frozenset[str] | None
    """The words of the bearer's name; empty for "he" or "she"; None where it is somebody told by kinship only."""


def find_ages_at_birth(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each age that somebody had on a day, with the day and the only birth that the story tells of that person."""
    if not any(is_age_of_any_time(claim) for claim in context.claims):
        return
    dates = context.once(find_dates)
    births = context.once(find_births)
    if not births:
        return
    for aged in (*_find_aged(context, dates), *_find_died(context, dates)):
        mine = _birth_of(aged, births)
        if mine is None or not _is_of_one_person(context, aged, mine):
            continue
        yield Relation(
            definition.kind,
            (("birth", (mine.date,)), ("age", (aged.age,)), ("then", (aged.day,))),
            strength=Strength.NATURAL,
            about=(aged.age.id,),
        )


def _birth_of(aged: _Aged, births: Sequence[Birth]) -> Birth | None:
    """Give the only birth of the story, or the only one of the surname of somebody; None if there is neither."""
    mine = births
    if len({str(birth.date.mention.value) for birth in births}) > 1:
        person = aged.person or frozenset()
        mine = [birth for birth in births if birth.name and (birth.name[-1] in person)]
        # Of two who share a surname, only the one who is named in full.
        mine = [birth for birth in mine if len(person) < FULL or set(birth.name[-FULL:]) <= person]
    return mine[0] if len({str(birth.date.mention.value) for birth in mine}) == 1 else None


def find_grown(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each age that somebody had on a day, with another age of the same person: on another day, or now."""
    dates = context.once(find_dates)
    then = list(_find_aged(context, dates)) if dates else []
    if not then:
        return
    for one, other in combinations(then[:MOST_ASKED], 2):
        first, second = sorted((one, other), key=_day_of)
        if one.age.id != other.age.id and one.day.id != other.day.id and _are_of_one_person(context, one, other):
            yield _grown(definition, first.age, first.day, second.age, second.day)
    for aged in then:
        now = [claim for claim in context.claims if _is_now(context, aged, claim)]
        now = now or _of_the_one_told_of(context, aged) or _of_the_hero(context, aged)
        if len({claim.quantity.low for claim in now if claim.quantity is not None}) != 1:
            continue
        today = _day_of_now(context, now[0], dates, aged.day)
        if today is not None:
            yield _grown(definition, aged.age, aged.day, now[0], today)


def _grown(definition: Definition, first: Claim, then: Claim, second: Claim, now: Claim) -> Relation:
    return Relation(
        definition.kind,
        (("first", (first,)), ("then", (then,)), ("second", (second,)), ("now", (now,))),
        strength=Strength.NATURAL,
        about=(first.id, second.id),
    )


def _day_of(aged: _Aged) -> tuple[date, int]:
    """Give what ages on days are sorted by: the day, then the place in the text."""
    return period_of(aged.day).first or date.min, aged.age.id


def _are_of_one_person(context: Context, one: _Aged, other: _Aged) -> bool:
    """Tell whether two ages on days are of one person: of a common name, or one of "he" behind the only name."""
    if one.person is None or other.person is None:
        return False
    if one.person and other.person:
        return not one.person.isdisjoint(other.person)
    first, last = sorted((one.age.sentence, other.age.sentence))
    if last - first > NEAR:
        return False
    if one.age.sentence == other.age.sentence:
        return not one.person and not other.person
    named = one.person or other.person
    is_named_first = (one if one.age.sentence == first else other).person == named
    told = context.sentences[first + 1 : last + 1]
    return is_named_first and not any(_names_another(context, sentence, named) for sentence in told)


def _names_another(context: Context, sentence: Sentence, person: Set[str]) -> bool:
    """Tell whether a sentence has a word for a relative, or the full name of somebody else."""
    places = range(len(sentence.keys))
    is_kin = any(_is_kin(context, sentence.keys, at) for at in places)
    return is_kin or names_in_full(context, sentence, places, person)


def _find_aged(context: Context, dates: Sequence[Claim]) -> Iterator[_Aged]:
    """Give the ages that somebody had on a day: told beside a date, or "when" something happened that has one."""
    timeline = context.once(Timeline)
    yield from _find_birthdays(context, dates)
    ages = [claim for claim in context.claims if is_age_of_any_time(claim) and is_readable(context, claim)]
    for claim in ages[:MOST_ASKED]:
        sentence = context.sentences[claim.sentence]
        keys = sentence.keys
        here = [date for date in dates if date.sentence == claim.sentence]
        if claim.mention.last < len(keys) and keys[claim.mention.last] in context.vocabulary.lists["at which"]:
            first = claim.mention.last + 1
            last = _end_of_when(context, sentence, first)
            day = next((date for date in here if first <= date.mention.first < last), None)
            if day is None and not here:
                anchor = read_occasion(context, sentence, first, last)
                day = look_up(context, timeline, anchor) or _day_of_story(context, timeline, anchor, dates)
        else:
            day = (
                _beside(context, sentence, claim, here)
                or _day_before_when(context, sentence, claim, here)
                or _day_behind_opener(context, sentence, claim, here)
                or _day_told_before(context, sentence, dates)
            )
        if day is not None:
            yield _Aged(claim, day, _person(context, sentence, claim))


def _end_of_when(context: Context, sentence: Sentence, first: int) -> int:
    """Give the index behind the last word of a clause, of which a title may be part: when "Rain" topped the chart."""
    last = clause_end(context, sentence, first)
    while last < len(sentence.keys) and sentence.keys[last] in QUOTES:
        last = clause_end(context, sentence, last)
    return last


def _find_birthdays(context: Context, dates: Sequence[Claim]) -> Iterator[_Aged]:
    """Give the birthdays with a dated year right behind them, as ages on that day: 16th birthday, 2 April 1974."""
    for claim in context.claims:
        label, keys = claim.mention.value, context.sentences[claim.sentence].keys
        at = claim.mention.last
        if not isinstance(label, Label) or label.name != "ordinal" or label.number is None or at >= len(keys):
            continue
        if keys[at] not in context.vocabulary.lists["birthdays"] or not is_readable(context, claim):
            continue
        behind = (d for d in dates if d.sentence == claim.sentence and at < d.mention.first <= at + BESIDE)
        day = next((d for d in behind if period_of(d).said.year is not None), None)
        if day is not None:
            years = Quantity(kinds.AGE, label.number, label.number, unit="year")
            age = replace(claim, kind=kinds.AGE, mention=replace(claim.mention, value=years))
            # He was convicted on his birthday; Ada Holm was, on hers.
            is_told_of = keys[0] in context.vocabulary.lists["he and she"]
            person = frozenset() if is_told_of else _person(context, context.sentences[claim.sentence], claim)
            yield _Aged(age, day, person)


def _find_died(context: Context, dates: Sequence[Claim]) -> Iterator[_Aged]:
    """Give the ages at which somebody died, with the only date of the story on which the bearer of the name did."""
    deaths = context.vocabulary.lists["deaths"]
    days = [date for date in dates if date.event in deaths and period_of(date).first is not None]
    if not days:
        return
    for claim in context.claims:
        here = [d for d in dates if d.sentence == claim.sentence]
        if not is_age_of_death(context, claim) or not all(is_birth(context, date) for date in here):
            continue
        name = name_of_dead(context, claim)
        its = [day for day in days if name and _is_death_of(context, name, day)]
        if len({str(day.mention.value) for day in its}) == 1:
            yield _Aged(claim, its[0], frozenset(name))


def _is_death_of(context: Context, name: Name, day: Claim) -> bool:
    """Tell whether the death on a day is that of a name: the last before it, the topic, or the usual pronoun."""
    sentence = context.sentences[day.sentence]
    occasion = context.once(Timeline).around(day)
    if occasion is None or sentence.part is sections.QUOTE:
        return False
    words = sentence.keys[occasion.first : day.mention.first]
    names = [n for n in range(occasion.first, day.mention.first) if _is_of_a_person(context, sentence, n)]
    if names:
        return sentence.keys[names[-1]] == name[-1]
    lists = context.vocabulary.lists
    is_behind_aside = not occasion.opener and context.vocabulary.lemma(words[0] if words else "") in lists["deaths"]
    if occasion.opener in lists["joining"] or is_behind_aside:
        # Brill fell in May and died on 4 June. Orla Brill, architect, died on 4 June; her husband, Ivo Brill, did not.
        subject = topic(context, sentence)
        are_full = len(subject) >= FULL and len(name) >= FULL
        if subject[-FULL:] == name[-FULL:] if are_full else subject[-1:] == name[-1:]:
            return True
    # They were married in 1968; she died in 2019: who that was, her own sentence does not begin with. But: her family
    # said she had died on 3 May.
    pronouns = context.vocabulary.lists["he and she"]
    lemmas = context.vocabulary.lemmas_of(sentence.keys[: day.mention.first])
    is_said = not context.vocabulary.lists["says"].isdisjoint(lemmas)
    subjects = [key for key in words if key in pronouns]
    is_told = sentence.keys[0] in words or is_said
    return is_told and subjects[:1] == [usual_pronoun(context)] and not _is_new(context, day, name)


def _is_of_a_person(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a word is of a name behind no preposition or "the", as places are: at home in Port Elan."""
    first = at
    while first > 0 and is_of_a_name(context, sentence, first - 1):
        first -= 1
    openers = union(context.vocabulary.grammar["prepositions"], context.vocabulary.lists["the"])
    is_place = first > 0 and sentence.keys[first - 1] in openers
    return is_of_a_name(context, sentence, at) and not is_place


def _is_new(context: Context, day: Claim, name: Name) -> bool:
    """Tell whether the sentence before that of a date names somebody else in full: he met Ada Holm."""
    if day.sentence == 0:
        return False
    sentence = context.sentences[day.sentence - 1]
    return names_in_full(context, sentence, range(len(sentence.keys)), frozenset(name))


def _day_of_story(context: Context, timeline: Timeline, anchor: Occasion, dates: Sequence[Claim]) -> Claim | None:
    """Give the day of the story for an event with parties, as `find_day_of_story` does; None for all other events."""
    if context.today is None or not anchor.keys or not anchor.parties:
        return None
    return find_day_of_story(context, timeline, anchor, dates, context.today)


def _beside(context: Context, sentence: Sentence, age: Claim, here: Sequence[Claim]) -> Claim | None:
    """Give the only date of some right beside an age with "aged" or "at"; else None: in 1949, aged 20."""
    lists = context.vocabulary.lists
    tied = union(lists["aged"], lists["age"], lists["at"], lists["as"])
    before = sentence.keys[max(0, age.mention.first - FARTHEST_TIE) : age.mention.first]
    if tied.isdisjoint(before):
        return None
    found = []
    for day in here:
        low, high = sorted((age.mention, day.mention), key=lambda m: m.first)
        between = sentence.keys[low.last : high.first]
        words = [key for key in between if key not in MARKS]
        small = union(lists["age"], lists["aged"], context.vocabulary.grammar.stops)
        is_called = len(words) > 1 and words[0] in lists["as"] and words[-1] in context.vocabulary.numerals.of
        if is_called and context.vocabulary.nouns.is_a(words[-PAIR], "person"):
            # in 1973, as a lad of 18
            del words[-PAIR]
        if len(words) <= BESIDE and all(key in small for key in words):
            found.append(day)
    return found[0] if len(found) == 1 else None


def _day_behind_opener(context: Context, sentence: Sentence, age: Claim, here: Sequence[Claim]) -> Claim | None:
    """Give the only date of a sentence that begins with an age: At 71 she led her last expedition, in 2019.

    None where a clause in between may be of another time: at 71 she sold the hut that she had built in 1980.
    """
    lists, first = context.vocabulary.lists, age.mention.first
    if first != 1 or sentence.keys[0] not in lists["at"] or len(here) != 1 or period_of(here[0]).said.year is None:
        return None
    between = sentence.keys[age.mention.last : here[0].mention.first]
    apart = union(lists["another clause"], lists["clause joints"], lists["at which"], lists["counted from"])
    is_dated = between[-1:] != () and between[-1] in lists["in"]
    if not is_dated or not union(apart, lists["tells more"], lists["has or had"]).isdisjoint(between):
        return None
    pronouns = lists["he and she"]
    return here[0] if not pronouns.isdisjoint(between[:PAIR]) or _is_of_a_person(context, sentence, first + 2) else None


def _day_told_before(context: Context, sentence: Sentence, dates: Sequence[Claim]) -> Claim | None:
    """Give the only date of the sentence before one that tells no more than an age: She won it in 1978. She was 29."""
    keys, lists = sentence.keys, context.vocabulary.lists
    is_bare = PAIR < len(keys) <= LONGEST_AGE and keys[0] in lists["he and she"] and keys[1] not in lists["is by now"]
    before = [date for date in dates if date.sentence == sentence.index - 1] if is_bare else []
    if len(before) != 1 or period_of(before[0]).said.year is None:
        return None
    if not context.are_together(sentence.index - 1, sentence.index) or not told_of(context, sentence.index):
        return None
    is_of_life = is_birth(context, before[0]) or before[0].event in lists["deaths"]
    return None if is_of_life else before[0]


def _day_before_when(context: Context, sentence: Sentence, age: Claim, here: Sequence[Claim]) -> Claim | None:
    """Give the date that "when" and a few words tie to an age behind it; else None: in 1979, when he was 25."""
    when = context.vocabulary.lists["at which"]
    for day in here:
        between = sentence.keys[day.mention.last : age.mention.first]
        words = [key for key in between if key not in MARKS]
        if 1 < len(words) <= BESIDE and words[0] in when and period_of(day).said.year is not None:
            return day
    return None


def _person(context: Context, sentence: Sentence, age: Claim) -> frozenset[str] | None:
    """Give the words of the bearer's name before an age, empty for "he" or "she"; None if it may be another's."""
    lists, keys = context.vocabulary.lists, sentence.keys
    before = range(max(0, age.mention.first - FARTHEST_SUBJECT), age.mention.first)
    # Would be 30 when: nobody knows whether it came to that.
    modals = context.vocabulary.grammar["modals"]
    if any(_is_kin(context, keys, at) or (keys[at] in modals and not sentence.words.is_name(at)) for at in before):
        return None
    subjects = [at for at in before if keys[at] in lists["those spoken of"]]
    if subjects:
        return frozenset()
    names = [at for at in before if sentence.words.is_name(at) and not context.vocabulary.calendar.sort_of(keys[at])]
    found = frozenset(keys[at] for at in names if keys[at] not in context.vocabulary.grammar.stops)
    if found:
        return found
    if any(key in lists["those spoken of"] for key in keys[age.mention.last : age.mention.last + 2]):
        return frozenset()
    if any(_is_kin(context, keys, at) for at in range(age.mention.first)):
        return None
    known = full_names(context)
    surnames = {key for key in keys[: age.mention.first] if len(known.get(key, ())) == 1}
    if len(surnames) == 1:
        # They described Holm as one of the best, who had joined at the age of 23.
        return frozenset(surnames)
    if not surnames and not lists["he and she"].isdisjoint(keys[: age.mention.first]):
        return frozenset()
    nouns = context.vocabulary.nouns
    return frozenset(keys[at] for at in before if nouns.is_a(nouns.singular(keys[at]), "person")) or None


def _is_kin(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether a word is for a relative, or a possessive before a noun for one or the like: his old coach."""
    if keys[at] not in context.vocabulary.lists["kin"]:
        return False
    nouns = context.vocabulary.nouns
    is_owner = keys[at] in context.vocabulary.grammar["possessives"]
    behind = keys[at + 1 : at + 1 + FARTHEST_KIN]
    people = [key for key in map(nouns.singular, behind) if nouns.is_a(key, "person")]
    # A noun may be for a person or a thing: her chair.
    return not is_owner or any(not nouns.is_a(key, "product") for key in people)


def _is_of_one_person(context: Context, aged: _Aged, birth: Birth) -> bool:
    """Tell whether an age and a birth are of one person: the name stands near the birth, or both stand near by."""
    born = birth.date
    sentence = context.sentences[born.sentence]
    if aged.person is None:
        return False
    if birth.name and aged.person and aged.person.isdisjoint(birth.name) and born.sentence != aged.age.sentence:
        return False
    if aged.person:
        around = context.sentences[max(0, born.sentence - 1) : born.sentence + 2]
        is_named = any(not aged.person.isdisjoint(other.keys) for other in around)
        # Born in Elan on 3 May 1938, she won a scholarship: of the one whose death the story tells.
        is_hanging = sentence.keys[0] in context.vocabulary.lists["born"] and usual_pronoun(context) in sentence.keys
        is_told_of = is_hanging and is_age_of_death(context, aged.age)
        return is_named or is_told_of
    return abs(born.sentence - aged.age.sentence) <= NEAR


def _is_now(context: Context, aged: _Aged, claim: Claim) -> bool:
    """Tell whether an age is the one of now of somebody who had another on a day: now 34; the 34-year-old."""
    if not is_age(claim) or claim.id == aged.age.id:
        return False
    if abs(claim.sentence - aged.age.sentence) > NEAR:
        return _is_of_that_name(context, aged, claim)
    sentence = context.sentences[claim.sentence]
    lists, keys = context.vocabulary.lists, sentence.keys
    before = keys[max(0, claim.mention.first - 2) : claim.mention.first]
    if claim.mention.last < len(keys) and keys[claim.mention.last] in lists["at which"]:
        return False
    person = _person(context, sentence, claim)
    is_now = any(key in lists["now"] for key in before) or _is_of_today(context, sentence, claim)
    if claim.sentence == aged.age.sentence and _is_aside_of_the_subject(context, aged, claim):
        return True
    if claim.sentence == aged.age.sentence and before[-1:] and before[-1] in lists["at"]:
        # A woman who was 19 when she vanished in 1994 has been found alive at 50.
        between = range(aged.age.mention.last, claim.mention.first)
        has_perfect = any(keys[at] in lists["present perfect"] for at in between)
        return has_perfect and not any(_is_kin(context, keys, at) for at in between)
    if claim.sentence == aged.age.sentence:
        return is_now and 0 < aged.age.mention.first - claim.mention.last <= FARTHEST_THEN
    is_now = is_now or keys[0] in lists["now"]
    is_named = bool((person or frozenset()) & (aged.person or frozenset()))
    if is_named and before and before[-1] == ",":
        return True
    is_next = claim.sentence == aged.age.sentence + 1
    is_told_of = person == frozenset() or not lists["the"].isdisjoint(context.words_before(claim, 1))
    return is_next and is_now and aged.person is not None and (is_told_of or is_named)


def _is_of_today(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether words around an age make it that of now: he is 64; 64 today; at 64, she still swims."""
    lists, keys, first, last = context.vocabulary.lists, sentence.keys, claim.mention.first, claim.mention.last
    if not lists["now"].isdisjoint(keys[last : last + 1]):
        return True
    if first == 2 and keys[0] in lists["he and she"] and keys[1] in lists["is by now"]:
        return True
    behind = keys[last : last + 3]
    is_he = first == 1 and len(behind) == 3 and behind[0] == "," and behind[1] in lists["he and she"]
    return is_he and keys[0] in lists["at"] and behind[2] in lists["is by now"]


def _is_aside_of_the_subject(context: Context, aged: _Aged, claim: Claim) -> bool:
    """Tell whether an age between commas follows the subject of an age on a day: Holm, (71), was 18 in 1960."""
    sentence, grammar, lists = context.sentences[claim.sentence], context.vocabulary.grammar, context.vocabulary.lists
    keys, first, last = sentence.keys, claim.mention.first, claim.mention.last
    is_said = first > 1 and keys[first - 1] in grammar["be"] and keys[first - 2] in lists["who"]
    before = keys[max(0, first - BESIDE) : first]
    # Holm, who has died aged 71, was 18 in 1960.
    is_dead = before[:1] != () and before[0] in lists["who"] and not lists["died at an age"].isdisjoint(before)
    is_said = is_said or is_dead
    if not is_said and (first == 0 or keys[first - 1] != ","):
        return False
    if last >= len(keys) or keys[last] != "," or not claim.span.end <= aged.age.span.start:
        return False
    between = range(last, aged.age.mention.first)
    ages = [c for c in context.by_sentence[claim.sentence] if is_age_of_any_time(c)]
    apart = union(grammar["modals"], lists["another clause"])
    is_plain = all(
        not _is_kin(context, keys, at) and (keys[at] not in apart or sentence.words.is_name(at)) for at in between
    )
    is_named = aged.person is None or not aged.person or not aged.person.isdisjoint(keys[:first])
    return (
        len(ages) == PAIR
        and is_plain
        and is_named
        and not names_in_full(context, sentence, [at for at in between if _is_of_a_person(context, sentence, at)])
        and first <= opening(context, sentence) + FARTHEST_SUBJECT + BESIDE
    )


def _is_of_that_name(context: Context, aged: _Aged, claim: Claim) -> bool:
    """Tell whether an age of now stands beside the surname of somebody with an age on a day, and only one bears it."""
    if not aged.person or not is_told_now(claim, context):
        return False
    bearer = bearer_of(claim, context)
    return (
        bearer is not None and bearer.name[-1] in aged.person and len(full_names(context).get(bearer.name[-1], ())) == 1
    )


def _of_the_hero(context: Context, aged: _Aged) -> list[Claim]:
    """Give the only age behind a name and comma, if OFTEN sentences have that name, for an age of "he" or "she"."""
    if aged.person is None or aged.person - {usual_pronoun(context)}:
        return []
    found: list[tuple[Claim, Name]] = []
    for claim in context.claims:
        keys, at = context.sentences[claim.sentence].keys, claim.mention.first
        if is_age(claim) and at > 1 and keys[at - 1] == "," and claim.mention.last - at == 1:
            name = name_before(context, context.sentences[claim.sentence], at - 1)
            if name and is_of_a_name(context, context.sentences[claim.sentence], at - 2):
                found.append((claim, name))
    if len(found) != 1:
        return []
    [(claim, name)] = found
    told = sum(name[-1] in sentence.keys for sentence in context.sentences)
    return [claim] if told >= OFTEN else []


def _of_the_one_told_of(context: Context, aged: _Aged) -> list[Claim]:
    """Give the ages of now of the one whom the sentence before tells of, for an age of "he" or "she".

    Another may be brought in who did something to that one: her coach, who spotted her in 2014 when she was 15.
    """
    if aged.person is None or aged.person:
        return []
    sentence = context.sentences[aged.age.sentence]
    is_he = sentence.keys[0] in context.vocabulary.lists["he and she"]
    name = told_of(context, sentence.index if is_he else sentence.index - 1)
    if not is_he and not _is_done_to_owner(context, sentence, aged.age):
        return []
    if not name or len(full_names(context).get(name[-1], ())) != 1:
        return []
    ages = [claim for claim in context.of(kinds.AGE) if claim.id != aged.age.id and is_told_now(claim, context)]
    told = [(claim, bearer_of(claim, context)) for claim in ages[:MOST_ASKED]]
    return [claim for claim, bearer in told if bearer is not None and bearer.name[-1] == name[-1]]


def _is_done_to_owner(context: Context, sentence: Sentence, age: Claim) -> bool:
    """Tell whether "her" opens a sentence, and comes back as an object and as a "she": Her coach spotted her at six."""
    keys = sentence.keys[: age.mention.first]
    owner = [words for name in ("for a man", "for a woman") if keys[0] in (words := context.vocabulary.lists[name])]
    if not owner:
        return False
    prepositions = context.vocabulary.grammar["prepositions"]
    told = [at for at, key in enumerate(keys) if at and key in context.vocabulary.lists["pronouns of an object"]]
    is_object = any(keys[at] in owner[0] and not prepositions.isdisjoint(keys[at + 1 : at + 2]) for at in told)
    spoken = [key for key in keys if key in context.vocabulary.lists["he and she"]]
    return is_object and spoken[-1:] != [] and spoken[-1] in owner[0]


def _is_behind_a_comma(context: Context, claim: Claim) -> bool:
    return context.sentences[claim.sentence].keys[max(claim.mention.first - 1, 0)] == ","


def _is_told_of_now(context: Context, claim: Claim) -> bool:
    """Tell whether "now" stands right before an age."""
    return not context.vocabulary.lists["of now"].isdisjoint(context.words_before(claim, 1))


def _day_of_now(context: Context, now: Claim, dates: Sequence[Claim], then: Claim) -> Claim | None:
    """Give the date of an age of now: the only full one of its sentence, else the day of the story; None if unsure."""
    here = [
        claim
        for claim in dates
        if claim.sentence == now.sentence and claim.id != then.id and period_of(claim).said.year is not None
    ]
    if here and (_is_behind_a_comma(context, now) or _is_told_of_now(context, now)):
        # Only a full day dates an age behind a comma: Kim, 71, died on 4 May 2013; not: Kim, 29, who won in 2013;
        # nor: Kim, now 29, left in 2013.
        here = [day for day in here if period_of(day).grain is grains.DAY]
    if here:
        is_of_now = now.sentence != then.sentence or here[0].span.start > now.span.start
        return here[0] if len(here) == 1 and is_of_now else None
    return context.today if isinstance(then.mention.value, Period) else None
