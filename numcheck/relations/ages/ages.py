"""Two ages of one person: Orla Kim, 34, and later Kim, 43.

Other finders of ages take from here whose age a figure is (`bearer_of`), and whether it is today's (`is_told_now`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from numcheck.language.entries import union
from numcheck.language.words import DASHES, HYPHENS
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import SINCE, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.ages.headline_ages import find_headline_ages
from numcheck.relations.ages.pointed_ages import find_identified_ages, find_pointed_ages
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.antecedents import (
    Name,
    is_of_a_name,
    is_of_a_thing,
    name_before,
    only_full_name,
    places_of_names,
    told_of,
    topic,
    words_of_name,
)
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.occasions import MARKS, is_before_a_noun, is_participle

APART = 4
"""Words between an age and the name that follows it: the 34-year-old baker Orla Kim."""
MOST_OF_NAME = 3
"""Words of the longest name behind an age: the 61-year-old miller Ram Naresh Holm."""
FARTHEST_NOUN = 3
"""Sentences before "the 27-year-old singer" in which somebody is called a singer."""
FARTHEST_VERB = 3
"""Words from he or she to the age: she was then aged 34."""
ASIDE = frozenset(",(")
"""Marks between a name and an age."""
BESIDE_THEN = 2
"""Words before an age within which "then" makes it one of another time: then aged 34."""
PAIR = 2
LONGEST_TITLED = 5
"""Words before an age within which a title is that of its bearer: Mrs Alma Berta Trent, (88)."""
FULL = 2
"""Words of a full name, the first and the last: a title or a rank before them does not count."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """An age with the name of the person whose age it is."""

    age: Claim
    name: tuple[str, ...]
    """The first and the last name, with what stands before them, or the last name alone, in lower case."""
    is_unnamed: bool = False
    """Whether the age only points at its bearer, who is named elsewhere: the 27-year-old."""
    is_loose: bool = False
    """Whether it is the bearer's only where a slip of the keyboard parts it from another age of that name."""


def find_two_ages(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two successive ages of one person: by the name, by "the 27-year-old", and of headline and story."""
    told_ages = context.of(kinds.AGE)
    ages = [claim for claim in told_ages if is_told_now(claim, context)] if len(told_ages) >= PAIR else ()
    if len(ages) < PAIR:
        return
    pointed = (*find_pointed_ages(context, ages), *find_identified_ages(context, ages))
    pairs = [*pointed, *_of_one_name(context, ages)]
    for first, second in pairs:
        yield _two_ages(definition, first, second, second)
    told = {claim.id for pair in pairs for claim in pair}
    for first, second in find_headline_ages(context, ages):
        if first.id not in told:
            yield _two_ages(definition, first, second, first)


def _two_ages(definition: Definition, first: Claim, second: Claim, about: Claim) -> Relation:
    roles = (("first", (first,)), ("second", (second,)))
    return Relation(definition.kind, roles, strength=Strength.NATURAL, about=(about.id,))


def _of_one_name(context: Context, ages: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give each two successive ages, in different sentences, of one full name or of a surname that only one bears."""
    bearers = [bearer for claim in ages if (bearer := bearer_of(claim, context))]
    if len({bearer.name[-1] for bearer in bearers}) == len(bearers):
        # So many names: nobody is told of twice.
        return
    named = context.once(names_of)
    told = Counter(claim.quantity.low for claim in ages if claim.quantity is not None)
    by_person: dict[tuple[str, ...], list[Bearer]] = {}
    for bearer in bearers:
        alike = named.by_last.get(bearer.name[-1], set())
        who = named.of(bearer.name) if len(bearer.name) >= FULL and not bearer.is_unnamed else ()
        # A surname alone says who is meant only where one person bears it: his wife's is the same.
        if not who and len(alike) != 1:
            continue
        if bearer.is_unnamed and bearer.age.quantity is not None and told[bearer.age.quantity.low] > 1:
            # Two people of the story have that age: "the 27-year-old" may be either.
            continue
        by_person.setdefault(who or next(iter(alike)), []).append(bearer)
    for mine in by_person.values():
        if _are_scores([bearer.age for bearer in mine], context):
            continue
        for one, other in pairwise(mine):
            first, second = one.age, other.age
            is_sure = not (one.is_loose or other.is_loose) or _may_agree(first, second)
            is_near = 0 < second.sentence - first.sentence <= LONGEST_STORY
            if is_sure and is_near and not _are_a_couple(first, second, context):
                yield first, second


def _may_agree(first: Claim, second: Claim) -> bool:
    """Tell whether two ages agree, but for a birthday, or a slip of the keyboard makes one the other."""
    assert first.quantity is not None
    assert second.quantity is not None
    one, other = first.quantity.low, second.quantity.low
    return -1 <= one - other <= 1 or are_slipped(str(one), str(other))


def _are_a_couple(first: Claim, second: Claim, context: Context) -> bool:
    """Tell whether titles make the bearers of one surname a man and a woman: Mrs Alma Trent, 88, and Mr Trent, 90."""
    men, women = context.vocabulary.lists["titles of men"], context.vocabulary.lists["titles of women"]
    one, other = (context.words_before(claim, LONGEST_TITLED) for claim in (first, second))
    return any(not his.isdisjoint(one) and not hers.isdisjoint(other) for his, hers in ((men, women), (women, men)))


def _are_scores(ages: Sequence[Claim], context: Context) -> bool:
    """Tell whether two or more of the ages of one name stand in brackets: those are runs or points, not ages."""
    keys = [context.sentences[c.sentence].keys[max(c.mention.first - 1, 0) : c.mention.first] for c in ages]
    return sum([key == ("(",) for key in keys]) > 1


def is_age(claim: Claim) -> bool:
    """Tell whether a figure is an age in whole years that is not compared with another time."""
    return claim.under != "comparison" and is_age_of_any_time(claim)


def is_age_of_any_time(claim: Claim) -> bool:
    """Tell whether a figure is an age in whole years, compared with another time or not: when he was 25."""
    quantity = claim.quantity
    return (
        quantity is not None
        and quantity.unit == "year"
        and claim.kind is kinds.AGE
        and quantity.is_exact
        and claim.part is not sections.FURNITURE
    )


def is_told_now(claim: Claim, context: Context) -> bool:
    """Tell whether an age is that of the day of the story: not planned, not "then", in a clause of no other year."""
    if not is_age(claim):
        return False
    sentence = context.sentences[claim.sentence]
    # Behind a comma it is none of a plan: Holm, aged 34, will be sentenced.
    before = [key for key in context.words_before(claim, 2) if key not in context.vocabulary.lists["aged"]]
    # Nor behind "who": Holm, who is 34, will be sentenced.
    is_aside = not ASIDE.isdisjoint(before[-1:]) or not context.vocabulary.lists["who"].isdisjoint(before)
    is_bare = claim.mention.last - claim.mention.first == 1 and not is_aside
    if claim.stance is stances.PLANNED and is_bare:
        # She would be 43; not: the 43-year-old would ride again, or: Ada Holm, 43, would.
        return False
    if _is_of_an_occasion(context, sentence, claim):
        return False
    first, last = _clause(context, sentence, claim)
    # Then aged 34; but she then fled, the 34-year-old said.
    near = sentence.keys[max(first, claim.mention.first - BESIDE_THEN) : min(last, claim.mention.last + 1)]
    if not context.vocabulary.lists["at that time"].isdisjoint(near):
        return False
    times = context.once_of(times_in, sentence.index)
    if times.has_namesakes or _next(times.apart, first) < last:
        return False
    # In 1998 she was 34: that is no age of today.
    return times.year >= last


def _is_of_an_occasion(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether "when" behind an age makes it that of another time: was 50 when he joined; not: when he died."""
    vocabulary, keys, last = context.vocabulary, sentence.keys, claim.mention.last
    if vocabulary.lists["at which"].isdisjoint(keys[last : last + 1]):
        return False
    end = next((n for n in range(last, len(keys)) if keys[n] in MARKS), len(keys))
    return vocabulary.lists["end of a life"].isdisjoint(sentence.lemmas[last:end])


@dataclass(frozen=True, slots=True)
class Times:
    """What in a sentence makes its ages ones of another time or of somebody else."""

    has_namesakes: bool
    """Whether a word says that several people bear the name."""
    apart: Sequence[int]
    """Places of words that make an age near them one of another time: as a child; three years later."""
    year: int
    """Index of the first date of another year; that of the end if there is none."""


def times_in(context: Context, sentence: Sentence) -> Times:
    vocabulary, lists, keys = context.vocabulary, context.vocabulary.lists, sentence.keys
    lives, away = lists["another time of life"], lists["so long before or after"]
    apart: Sequence[int] = ()
    if not union(lives, away).isdisjoint(keys):
        # "Later" alone is no other time of life, as in "he later fled", but "years later" is.
        apart = [
            at
            for at, key in enumerate(keys)
            if key in lives or (at > 0 and key in away and vocabulary.lemma(keys[at - 1]) in lists["long units"])
        ]
    years = [c.mention.first for c in context.by_sentence[sentence.index] if _is_of_another_year(context, c)]
    return Times(_has_namesakes(context, keys), apart, min(years, default=len(keys)))


def _has_namesakes(context: Context, keys: Sequence[str]) -> bool:
    """Tell whether a word says that several people bear a name: Ivo Kim junior, his father; not: a father of two."""
    vocabulary = context.vocabulary
    if vocabulary.lists["namesakes"].isdisjoint(keys):
        return False
    return any(
        key in vocabulary.lists["namesakes"]
        and not (
            keys[at + 1 : at + 2]
            and keys[at + 1] in vocabulary.numerals.of
            and keys[at + 2 : at + 3]
            and keys[at + 2] in vocabulary.numerals.cardinals
        )
        for at, key in enumerate(keys)
    )


def _next(places: Sequence[int], at: int) -> float:
    """Give the first of some places, in ascending order, that is not before another one; infinity if there is none."""
    found = bisect_left(places, at)
    return places[found] if found < len(places) else inf


def _is_of_another_year(context: Context, claim: Claim) -> bool:
    """Tell whether a date has another year than the story, and is no name of a thing as in "the 2014 raid"."""
    value, line, today = claim.mention.value, context.dateline.span, context.today
    if not isinstance(value, Period) or value.said.year is None or value.relation == SINCE:
        return False
    if line is not None and line.start <= claim.span.start < line.end:
        return False
    now = today.mention.value if today is not None else None
    is_now = isinstance(now, Period) and now.first is not None and now.first.year == value.said.year
    return not is_now and not (value.grain is grains.YEAR and is_before_a_noun(context, claim))


def _clause(context: Context, sentence: Sentence, claim: Claim) -> tuple[int, int]:
    """Give the first and the last word (exclusive) among which a word of another time makes an age one of that time.

    Of "the 27-year-old" they reach to the next mark on either side; of a bare age they are the whole sentence, or all
    up to the age where it stands between commas.

    Behind a name and a comma an age is today's, whatever is said then: Orla Kim, 43, has worked here since 1998.
    """
    first, last = claim.mention.first, claim.mention.last
    if last - first == 1:
        is_aside = sentence.keys[max(first - 1, 0) : last + 1] == (",", sentence.keys[first], ",")
        if is_aside:
            return 0, last
        # Holm, who turned 34 in March, has led the guild since 2015.
        is_told_of_name = not context.vocabulary.lists["who"].isdisjoint(sentence.keys[max(first - 2, 0) : first])
        behind = next((n for n in range(last, len(sentence.keys)) if sentence.keys[n] in MARKS), len(sentence.keys))
        return 0, behind if is_told_of_name else len(sentence.keys)
    marks = context.once_of(_marks_in, sentence.index)
    before, behind = bisect_left(marks, first), bisect_left(marks, last)
    return marks[before - 1] + 1 if before else 0, marks[behind] if behind < len(marks) else len(sentence.keys)


def _marks_in(_context: Context, sentence: Sentence) -> Sequence[int]:
    return [at for at, key in enumerate(sentence.keys) if key in MARKS]


def bearer_of(claim: Claim, context: Context) -> Bearer | None:
    """Give an age with the name of its bearer, beside it or elsewhere; None where nothing says who that is."""
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    if first and keys[first - 1] in context.vocabulary.lists["possessive marks"]:
        # Holm's 21-year-old friend: the age of somebody without a name.
        return None
    return _bearer(claim, context) or _unnamed_bearer(claim, context)


def _bearer(claim: Claim, context: Context) -> Bearer | None:
    """Give an age with the name beside it; None if there is none: Orla Kim, 34, or the 34-year-old baker Orla Kim."""
    sentence = context.sentences[claim.sentence]
    keys = sentence.keys
    at = claim.mention.first
    is_aged = at > 0 and keys[at - 1] in union(
        context.vocabulary.lists["aged"], context.vocabulary.lists["years of life"]
    )
    at -= is_aged
    last = claim.mention.last
    is_ended = _ends(keys, last) or (is_aged and keys[last] in context.vocabulary.lists["after an age"])
    if at > 1 and keys[at - 1] in ASIDE and is_ended:
        name = _name_before(sentence, at - 1, context)
    elif (end := _subject_end(keys, at, context)) is not None:
        name = _name_before(sentence, end, context)
    elif claim.mention.last - claim.mention.first > 1:
        name = _name_behind(sentence, claim.mention.last, context)
    else:
        return None
    if not name and (apposed := _name_before_article(sentence, claim, context)):
        return Bearer(claim, apposed[-FULL - 1 :], is_loose=True)
    return Bearer(claim, name[-FULL - 1 :]) if name else None


def _name_before_article(sentence: Sentence, claim: Claim, context: Context) -> Name:
    """Give the full name before a comma and an article: Orla Kim, a (34-year-old) baker; in a row it may be another's.

    A surname alone is that of somebody known, whose age may be one of a time told before: Kim, a 21-year-old student.
    """
    vocabulary, keys, at, last = context.vocabulary, sentence.keys, claim.mention.first, claim.mention.last
    if at <= FULL or keys[at - 1] not in vocabulary.lists["articles"] or keys[at - 2] != ",":
        return ()
    end = next((n for n in range(last, len(keys)) if keys[n] in MARKS - DASHES - HYPHENS), len(keys))
    if not union(vocabulary.lists["occasions"], vocabulary.lists["at which"]).isdisjoint(keys[last:end]):
        # Orla Kim, a 21-year-old pupil at the time she met him.
        return ()
    stops = union(MARKS, vocabulary.grammar.stops)
    behind = next((key for key in keys[last:] if key in stops), "")
    # They held Orla Kim, a 34-year-old man and a boy.
    name = () if behind in vocabulary.numerals.joiners else _name_before(sentence, at - 2, context)
    return name if len(name) >= FULL else ()


def _subject_end(keys: Sequence[str], at: int, context: Context) -> int | None:
    """Give the index behind a name whose age a verb before the figure says, None without it: Holm, who is (71).

    Small words and a clause about the name may stand between: Ada, who learned to ride at five, is still only (14).
    """
    lists = context.vocabulary.lists
    while at > 2 and keys[at - 1] in lists["now and then"]:
        at -= 1
    if at < 2 or keys[at - 1] not in union(context.vocabulary.grammar["be"], lists["turn an age"]):
        return None
    if keys[at - 2] == ",":
        opening = next((n for n in range(at - 3, 0, -1) if keys[n] == ","), 0)
        return opening if opening and keys[opening + 1] in lists["who"] else None
    if keys[at - 2] not in lists["who"]:
        return at - 1
    return at - 3 if keys[at - 3] in ASIDE else at - 2


def _unnamed_bearer(claim: Claim, context: Context) -> Bearer | None:
    """Give an age with the only name it can point at, told elsewhere; None if there is none: the 27-year-old said."""
    sentence = context.sentences[claim.sentence]
    keys, lists = sentence.keys, context.vocabulary.lists
    first, last = claim.mention.first, claim.mention.last
    before = keys[first - 1] if first else ""
    if before in lists["the"] and last - first > 1:
        if last < len(keys) and not _ends_a_phrase(keys, last, context):
            # the 27-year-old driver: the noun may be that of somebody else.
            name = told_of(context, claim.sentence - 1)
            is_called_so = bool(name) and _is_called(context, name, keys[last], claim.sentence)
            return Bearer(claim, name[-FULL:], is_unnamed=True, is_loose=True) if is_called_so else None
        here, places = name_before(context, sentence, first), context.once_of(places_of_names, sentence.index)
        if here and _is_done_to(sentence, first - 1):
            return None
        has_name = any(at > 0 and not is_of_a_thing(context, sentence, at) for at in places)
        name = here or (told_of(context, claim.sentence - 1) if not has_name else ())
    elif keys[0] in lists["he and she"] and first <= FARTHEST_VERB and _ends(keys, last):
        name = told_of(context, claim.sentence)
    elif last < len(keys) and is_of_a_name(context, sentence, last):
        # killed 26-year-old Ada Berta Holm: a name follows that `_bearer` could not read.
        return None
    elif claim.event in lists["deaths"]:
        name = name_of_dead(context, claim)
    elif _is_reached_now(claim, context):
        name = only_full_name(context, sentence)
    else:
        return None
    return Bearer(claim, name[-FULL:], is_unnamed=True) if name else None


def _is_called(context: Context, name: Name, noun: str, before: int) -> bool:
    """Tell whether a noun stands beside a name before a sentence, so that it may be called so: the singer Ada Holm."""
    for sentence in context.sentences[max(0, before - FARTHEST_NOUN) : before]:
        at = next((n for n, key in enumerate(sentence.keys) if key == name[-1]), None)
        if at is not None and noun in sentence.keys[max(0, at - APART) : at + APART]:
            return True
    return False


def _is_done_to(sentence: Sentence, at: int) -> bool:
    """Tell whether a phrase is the object of a participle right before it: Holm, hitting the 36-year-old."""
    return at > 0 and is_participle(sentence, at - 1)


def _is_reached_now(claim: Claim, context: Context) -> bool:
    """Tell whether "age" stands before an age whose sentence names a weekday: won on Monday at the age of 21."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(claim.mention.first - 2, 0) : claim.mention.first]
    days = [c.mention.value for c in context.by_sentence[claim.sentence] if isinstance(c.mention.value, Period)]
    return not lists["age"].isdisjoint(before) and any(day.said.weekday is not None for day in days)


def name_of_dead(context: Context, age: Claim) -> Name:
    """Give the name of who died at an age: that which begins its sentence, else its only full name, else `told_of`."""
    sentence = context.sentences[age.sentence]
    return topic(context, sentence) or only_full_name(context, sentence) or told_of(context, age.sentence)


def _ends_a_phrase(keys: Sequence[str], at: int, context: Context) -> bool:
    """Tell whether a word behind an age is no noun that the age describes: the 27-year-old (said), (who), (from).

    A verb that may be a participle is one before a small word or a number: the 27-year-old (scored) 11 goals.
    """
    vocabulary, key = context.vocabulary, keys[at]
    behind = keys[at + 1] if at + 1 < len(keys) else "."
    is_small = behind in vocabulary.grammar.stops or behind in vocabulary.numerals.cardinals or not behind[:1].isalpha()
    return (
        not key[:1].isalnum()
        or key in vocabulary.lists["after an age"]
        or key in vocabulary.grammar.stops
        or key in vocabulary.events.irregular
        or vocabulary.lemma(key) in vocabulary.lists["says"]
        or (key.endswith("ed") and is_small)
    )


def _ends(keys: Sequence[str], at: int) -> bool:
    return at >= len(keys) or not keys[at][:1].isalnum()


def _name_before(sentence: Sentence, end: int, context: Context) -> tuple[str, ...]:
    first = end
    while first > 0 and is_of_a_name(context, sentence, first - 1):
        first -= 1
    if first > 0 and sentence.keys[first - 1] in HYPHENS and sentence.words.is_glued(first):
        # Kern, of Ida Moss-Kern, is half a name.
        return ()
    return words_of_name(context, sentence, first, end)


def _name_behind(sentence: Sentence, start: int, context: Context) -> tuple[str, ...]:
    """Give the full name within a few words behind an age, or the known surname right behind it; else empty.

    No word in between may end the phrase: the 34-year-old baker Orla Kim.
    """
    end = start + APART
    first = start
    while first < min(end, len(sentence.keys)):
        if is_of_a_name(context, sentence, first):
            last = first
            while last < len(sentence.keys) and is_of_a_name(context, sentence, last):
                last += 1
            if last < len(sentence.keys) and context.vocabulary.nouns.is_a(sentence.keys[last], "person"):
                # the 34-year-old Port Elan man; the 34-year-old Port Elan baker Orla Kim
                first, end = last + 1, last + 2
                continue
            # Of a longer run, the first words may be where somebody is from: the 34-year-old Elan baker Orla Kim.
            name = words_of_name(context, sentence, first, last)
            is_surname = len(name) == 1 and first == start and name[0] in context.once(names_of).by_last
            return name if FULL <= len(name) <= MOST_OF_NAME or is_surname else ()
        if not sentence.keys[first].isalpha() or sentence.keys[first] in context.vocabulary.grammar.stops:
            break
        first += 1
    return ()


@dataclass(frozen=True, slots=True)
class Names:
    """The full names of an article, of two words each: the first and the last."""

    by_last: Mapping[str, Set[Name]]
    """Last word -> the full names that end with it: of two brothers, both."""
    whose: Mapping[Name, Name]
    """Name of three words -> what it stands for: Ada Berta Holm is Ada Holm, where the article calls her so."""

    def of(self, name: Name) -> Name:
        """Give the full name of the article that a name stands for; empty where it has none."""
        known = self.whose.get(name[-FULL - 1 :], name[-FULL:])
        return known if known in self.by_last.get(name[-1], ()) else ()


def names_of(context: Context) -> Names:
    """Give the full names of an article; initials within them are left out."""
    runs = {name for sentence in context.sentences for name in _full_names(context, sentence)}
    twos = {run for run in runs if len(run) == FULL}
    threes = {run[-FULL - 1 :] for run in runs if len(run) > FULL}
    tails = Counter(run[1:] for run in threes)
    whose: dict[Name, Name] = {}
    for run in threes:
        short = (run[0], run[-1])
        # Of a longer run, the first word may be a title or a place: the baker Port Elan's Orla Kim.
        whose[run] = short if short in twos else run[1:] if tails[run[1:]] == 1 or run[1:] in twos else run
    by_last: dict[str, set[Name]] = {}
    for name in (*twos, *whose.values()):
        by_last.setdefault(name[-1], set()).add(name)
    return Names(by_last, whose)


def full_names(context: Context) -> Mapping[str, Set[Name]]:
    """Give the full names of an article by their last words."""
    return context.once(names_of).by_last


def _full_names(context: Context, sentence: Sentence) -> Iterator[Name]:
    reached, small = 0, union(context.vocabulary.lists["inside a name"], DASHES)
    for at in [at for at, is_name in enumerate(sentence.words.names) if is_name]:
        if at < reached:
            continue
        last, run = at, []
        while last < len(sentence.keys):
            if is_of_a_name(context, sentence, last):
                run.append(sentence.keys[last])
            elif not run or not _is_initial(sentence, last):
                break
            else:
                last += sentence.keys[last + 1 : last + 2] == (".",)
            last += 1
        run = [key for key in run if key not in small]
        if len(run) >= FULL:
            yield tuple(run)
        reached = last + 1


def _is_initial(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a letter that stands for a name: Ada B. Holm."""
    text = sentence.words.texts[at]
    return text.isupper() and len(text) == 1
