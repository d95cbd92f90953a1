"""One event told with two dates, as relations: the quake struck on Sunday; she lay there since it hit on Monday.

Two dates of one sort of event mostly belong to two events. They are told only where one of them stands with words that
take the event as known (Sunday's quake, the 3 May fire, since Voss was arrested on 3 May), where the story says
outright of one day only that such a thing happened then, and where nothing tells of more than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Clock, Period
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.occasions import (
    LONGEST_SENTENCE,
    MARKS,
    Occasion,
    Timeline,
    clause_end,
    is_verb,
    read_occasion,
)
from numcheck.relations.reading.timeline import overlap, placed_in_week
from numcheck.relations.reading.values import period_of

MOST_WORDS = 3
"""Adjectives before the noun of an event, and words between it and its day."""
BEFORE_VERB = 3
"""Words from the noun of an event to the verb that says that it happened: the flames, which (broke) out."""
TO_OTHER = 8
"""Words before a day within which "than" makes it that of another event."""
BEHIND_VERB = 14
"""Words from the verb of an event to its day."""
BEFORE_EVENT = 10
"""Words from a day to "shortly before the fire"."""
MOST_OF_PHRASE = 6
"""Words behind "of" that tell of what an event was: the opening of the bridge."""
TWO_DAYS = 2
"""Most days of one sort of event in a story that slips once; on more days, there are several events."""
MOST_DAYS = 60
"""Most days of a document that is a story and no chronicle."""
NEXT_DAYS = (1, 6)
"""Days apart of one day and the next; Sunday and Monday, put into one week, are six apart."""
WEEKDAYS = (None, "weekday", "nearest_weekday")
"""The `relation` that the period of a weekday alone may have."""
LAST_LEAD = 3
"""Index of the last sentence that may be the lead, behind a date, a headline, a caption."""
NAMED_AGAIN = 30
"""Sentences behind the lead in which the event may be named by its day: Sunday's raid."""
DETAILS = 5
"""Sentences behind the lead that tell details of the same event."""
BESIDE_DAY = 2
"""Words between a day and a time of day."""
ENDS = MARKS | {"."}
SORTS = ("accidents", "assaults", "robberies", "fires")
"""Lists of words for events of one sort, any of which may stand for another: a bus overturned; the accident."""
NO_STORY = (sections.FURNITURE, sections.TABLE, sections.DATELINE)
EVENING = 18 * 60


@dataclass(frozen=True, slots=True)
class _Telling:
    """A date, with the event that words say to have happened then."""

    date: Claim
    keys: frozenset[str]
    """The event, by its name in the vocabulary and by its words."""
    parties: frozenset[str]
    """Who or what took part in it, by words of its clause."""
    names: frozenset[str]
    """Names that stand near it, such as those of places."""
    is_known: bool
    """Whether its words take it as known: Sunday's quake."""
    is_by_night: bool
    """Whether it was in the evening or by night, so that the next day may be told as well."""
    is_closer: bool = False
    """Whether its names may differ from those told before, as they tell the place more closely."""
    is_told_apart: bool | None = None
    """Whether other words besides a day before its noun tell which event is meant; None where no day stands there."""


def find_event_days(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each event that words take as known with two dates: the one beside them, and one told of it elsewhere."""
    days = [claim for claim in context.of(kinds.DATE) if _is_day(context, claim)]
    if not 1 < len(days) <= MOST_DAYS:
        return
    yield from _told_in_detail(context, definition, days)
    known = [telling for day in days for telling in _references(context, day)]
    if not known:
        return
    closer = {telling.date.id for telling in known if telling.is_closer}
    said = (telling for day in days for telling in _statements(context, day))
    told = [*known, *(replace(telling, is_closer=telling.date.id in closer) for telling in said)]
    for reference in known:
        alike = [other for other in told if _are_one(reference, other)]
        if not alike or _are_several(context, reference):
            continue
        if _is_told_of_many_days(reference, told):
            continue
        pairs = [(other, *placed_in_week(reference.date, other.date)) for other in alike]
        agreeing = [p for p in pairs if p[1] is None or p[2] is None or _may_agree(reference, *p)]
        _, one, other = (agreeing or pairs)[0]
        if one is not None and other is not None and _are_one_weekday(one, other) and not overlap(one, other):
            continue
        if not agreeing and any(_is_set_apart(context, telling.date) for telling in (reference, pairs[0][0])):
            continue
        if one is not None and other is not None and (not agreeing or overlap(one, other)):
            one, other = sorted((one, other), key=lambda claim: claim.id)
            yield Relation(
                definition.kind,
                (("one", (one,)), ("other", (other,))),
                strength=Strength.NATURAL,
                about=(reference.date.id,),
            )


def _is_told_of_many_days(reference: _Telling, told: Sequence[_Telling]) -> bool:
    """Tell whether the story has more than TWO_DAYS days for events of that sort: as power came back here and there."""
    distinct: list[Claim] = []
    for other in told:
        if not reference.keys.isdisjoint(other.keys) and not any(
            overlap(other.date, one) or _are_one_weekday(other.date, one) for one in distinct
        ):
            distinct.append(other.date)
    return len(distinct) > TWO_DAYS


def _are_one_weekday(one: Claim, other: Claim) -> bool:
    """Tell whether two dates are the same weekday without a day of the month: Sunday's vote; elected on Sunday."""
    said = [period_of(claim).said for claim in (one, other)]
    return said[0].weekday == said[1].weekday is not None and said[0].day is said[1].day is None


def _told_in_detail(context: Context, definition: Definition, days: Sequence[Claim]) -> Iterator[Relation]:
    """Give the day of the lead with a day told soon after with a time of day, of the same event: at 8.50pm on Friday.

    Each must be the only day of its sentence, and neither sentence may tell of one event among others.
    """
    line = context.dateline.span
    of_story = [day for day in days if line is None or not line.start <= day.span.start < line.end]
    by_sentence: dict[int, list[Claim]] = {}
    for day in of_story:
        by_sentence.setdefault(day.sentence, []).append(day)
    lead = of_story[0] if of_story else None
    if (
        lead is None
        or lead.sentence > LAST_LEAD
        or lead.part is not sections.LEAD
        or len(by_sentence[lead.sentence]) > 1
    ):
        return
    later = _details(context, lead, by_sentence)
    if not later or _is_day_of_telling(context, lead):
        return
    told = _sentence_telling(context, lead)
    if told is None:
        return
    # A lead with a time of day may be of another event than the details: shot at 9pm on Wednesday, at 3am on Friday.
    surely = frozenset() if _has_time_of_day(context, lead) else told.keys & _happening_on(context, lead)
    sorts = (
        frozenset()
        if _tells_of_another(context, lead)
        else _sorts_of(context, surely | _cause_of_harm(context, lead, surely))
    )
    for day in later:
        is_called_so = _is_called_so(context, day, sorts) and not _is_in_another_place(context, lead, day)
        if not is_called_so and not _has_time_of_day(context, day):
            continue
        detail = _sentence_telling(context, day, is_clause=not is_called_so)
        one, other = placed_in_week(lead, day)
        if one is None or other is None or detail is None:
            continue
        is_one = is_called_so or not surely.isdisjoint(detail.keys)
        if not is_one and told.keys.isdisjoint(detail.keys):
            continue
        is_apart = is_one and not _may_agree(told, detail, one, other)
        if overlap(one, other) or (is_apart and not _may_be_another(context, day, of_story)):
            yield Relation(
                definition.kind,
                (("one", (one,)), ("other", (other,))),
                strength=Strength.NATURAL,
                about=(day.id,),
            )


def _cause_of_harm(context: Context, day: Claim, surely: Set[str]) -> frozenset[str]:
    """Give the events of the clause of harm on a day: killed in a (blast) on Sunday; on Sunday when it (exploded)."""
    timeline, lists = context.once(Timeline), context.vocabulary.lists
    clause, behind = timeline.around(day), timeline.behind(day)
    if clause is None or lists["harm"].isdisjoint(surely):
        return frozenset()
    if not lists["died of later"].isdisjoint(context.sentences[day.sentence].keys):
        return frozenset()
    is_then = behind is not None and behind.opener in lists["at which"]
    return clause.keys | behind.keys if behind is not None and is_then else clause.keys


def _may_be_another(context: Context, day: Claim, days: Sequence[Claim]) -> bool:
    """Tell whether what a day names may be another event: told on that weekday as well, or what this one came after.

    There was a raid on Monday, and Monday's raid; revenge for Monday's raid; unlike Monday's raid.
    """
    if _is_set_apart(context, day):
        return True
    lists = context.vocabulary.lists
    weekday = period_of(day).said.weekday
    alike = [d for d in days if d.sentence != day.sentence and period_of(d).said.weekday == weekday is not None]
    words = union(lists["happenings"], *[lists[sort] for sort in SORTS])
    return any(not words.isdisjoint(context.sentences[other.sentence].lemmas) for other in alike)


def _is_set_apart(context: Context, day: Claim) -> bool:
    """Tell whether words before a day make what is named by it another event: unlike Monday's raid; had led it."""
    before, lists = context.sentences[day.sentence].keys[: day.mention.first], context.vocabulary.lists
    apart = union(lists["before another event"], lists["so before"])
    # The worst since Monday's raid; but all are on guard since Monday's raid.
    since = next((at for at, key in enumerate(before) if key in lists["since"]), 0)
    is_ranked = not lists["so for the first time in a while"].isdisjoint(before[:since])
    return _is_owner(context, day) and (is_ranked or not apart.isdisjoint(before))


def _details(context: Context, lead: Claim, by_sentence: Mapping[int, Sequence[Claim]]) -> list[Claim]:
    """Give the days behind a lead that are the only ones of their sentences and have a time or the name of an event."""
    near = range(lead.sentence + 1, lead.sentence + 1 + DETAILS)
    return [
        day
        for index in range(lead.sentence + 1, lead.sentence + 1 + NAMED_AGAIN)
        if len(day_of := by_sentence.get(index, ())) == 1
        for day in day_of
        if (index in near and _has_time_of_day(context, day)) or _name_of_event(context, day)
        if index in near or _is_owner(context, day)
    ]


def _is_owner(context: Context, day: Claim) -> bool:
    """Tell whether a day stands before what happened on it: Sunday's (raid)."""
    keys, last = context.sentences[day.sentence].keys, day.mention.last
    return last < len(keys) and keys[last] in context.vocabulary.lists["possessive marks"]


def _tells_of_another(context: Context, day: Claim) -> bool:
    """Tell whether the sentence of a day tells of two events: a day after a boy was shot; at the site of a shooting."""
    vocabulary, keys = context.vocabulary, context.sentences[day.sentence].keys
    new = _new_event(context, keys, day)
    if new is not None and _is_elsewhere(context, keys, new):
        return True
    return any(
        key in vocabulary.lists["before and after"] and vocabulary.lemma(unit) in vocabulary.lists["counted one by one"]
        for unit, key in pairwise(keys)
    )


def _sorts_of(context: Context, keys: Set[str]) -> frozenset[str]:
    """Give the sorts of events, by the names of their lists, that some words tell of: plunged; an accident."""
    # Of a light verb the first word is the verb: fall ravine.
    words = {key.split()[0] for key in keys}
    return frozenset([sort for sort in SORTS if not words.isdisjoint(context.vocabulary.lists[sort])])


def _is_called_so(context: Context, day: Claim, sorts: Set[str]) -> bool:
    """Tell whether the sentence of a day says that the event, of one of some sorts, was then: the raid took place."""
    noun, lists = _name_of_event(context, day), context.vocabulary.lists
    is_any = noun in union(lists["whatever happened"], lists["where it happened"], lists["points back"])
    return bool(sorts and noun) and (is_any or not sorts.isdisjoint(_sorts_of(context, frozenset({noun}))))


def _is_in_another_place(context: Context, lead: Claim, day: Claim) -> bool:
    """Tell whether the sentence of a day names a town, in one word, that a lead does not: in Velm; not: Dock Lane."""
    told, sentence = context.sentences[lead.sentence].keys, context.sentences[day.sentence]
    keys, words, openers = sentence.keys, sentence.words, context.vocabulary.lists["place openers"]
    return any(
        opener in openers
        and words.is_name(at)
        and key not in told
        and context.vocabulary.calendar.sort_of(key) is None
        and not (at + 1 < len(keys) and words.is_name(at + 1))
        for at, (opener, key) in enumerate(pairwise(keys), 1)
    )


def _name_of_event(context: Context, day: Claim) -> str:
    """Give the noun or pronoun that a sentence begins with and that happened on a day; empty if there is none.

    The (raid) took place; the (raid), which took place; (it) happened; Sunday's (raid); were called to the (raid).
    """
    sentence, lists = context.sentences[day.sentence], context.vocabulary.lists
    keys, last = sentence.keys, day.mention.last
    if keys[last : last + 1] and keys[last] in lists["possessive marks"]:
        behind = range(last + 1, min(last + 1 + MOST_WORDS, len(keys)))
        noun = next((at for at in behind if keys[at] in lists["happenings"]), last + 1)
        return keys[noun] if noun < len(keys) and not _is_told_more(context, sentence, noun + 1) else ""
    if (called := _called_to(context, sentence, day)) is not None:
        return called
    first = start_of_told(sentence, context.vocabulary)
    is_it = bool(keys[first : first + 1]) and keys[first] in lists["points back"]
    noun = first if is_it else first + 1
    verb = noun + 1
    while verb < len(keys) and (keys[verb] == "," or keys[verb] in lists["that which"]):
        verb += 1
    if verb >= day.mention.first or not (is_it or keys[first] in lists["the"]) or not _occurs(context, keys, verb):
        return ""
    return keys[noun] if _is_day_of_verb(context, sentence, verb, day) else ""


def _called_to(context: Context, sentence: Sentence, day: Claim) -> str | None:
    """Give the noun of what somebody was called to at a time of a day, None if nobody was: called to the (raid)."""
    lists, keys = context.vocabulary.lists, sentence.keys
    for at in range(1, min(day.mention.first, len(keys) - 3)):
        is_call = keys[at] in lists["called for help"] and keys[at - 1] in context.vocabulary.grammar["be"]
        if is_call and keys[at + 1] in lists["to"] and keys[at + 2] in lists["the"] and _has_time_of_day(context, day):
            is_whole = context.vocabulary.numerals.of.isdisjoint(sentence.keys[at + 4 : at + 5])
            is_plain = is_whole and _is_day_of_verb(context, sentence, at, day)
            return keys[at + 3] if is_plain else None
    return None


def _is_told_more(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether words behind the noun of an event say more of it: the crash (site), the attack (on) a mill."""
    is_of = at < len(sentence.keys) and sentence.keys[at] in context.vocabulary.grammar["prepositions"]
    return is_of or _goes_on(context, sentence, at)


def _is_day_of_verb(context: Context, sentence: Sentence, verb: int, day: Claim) -> bool:
    """Tell whether a day is that of a verb before it: right behind it, or with a time of day in the same clause.

    It took place shortly after 8pm on Sunday; not: it took place hours before a march on Sunday.
    """
    lists, figures = context.vocabulary.lists, _figures_of(context, sentence)
    rest = [at for at in range(verb + 1, day.mention.first) if at not in figures]
    small = union(context.vocabulary.grammar["prepositions"], lists["parts of a day"], lists["more of happens"])
    if not _has_time_of_day(context, day):
        return all(sentence.keys[at] in small - lists["before and after"] for at in rest)
    walls = union(lists["clause walls"], lists["clause joints"], MARKS)
    return all(sentence.keys[at] not in walls or at + 1 in figures for at in rest)


def _has_time_of_day(context: Context, day: Claim) -> bool:
    """Tell whether a time of day stands beside a day: at 9.40pm on Friday, on Friday at about 9.40pm; not: to noon."""
    keys, lists = context.sentences[day.sentence].keys, context.vocabulary.lists
    first, last, bounds = (
        day.mention.first,
        day.mention.last,
        union(lists["opens or closes a time"], lists["to"]),
    )
    return any(
        isinstance(claim.mention.value, Clock)
        and not _is_bound(keys, claim.mention.first, bounds, lists["right before"])
        and (-BESIDE_DAY <= claim.mention.last - first <= 0 or 0 <= claim.mention.first - last <= BESIDE_DAY)
        for claim in context.by_sentence[day.sentence]
    )


def _is_bound(keys: Sequence[str], at: int, bounds: Set[str], near: Set[str]) -> bool:
    """Tell whether "until", "since" or the like stands before a time of day; but not in "shortly after noon"."""
    return at > 0 and keys[at - 1] in bounds and (at < BESIDE_DAY or keys[at - BESIDE_DAY] not in near)


def _is_day_of_telling(context: Context, day: Claim) -> bool:
    """Tell whether a day is that of telling or of what goes on, and not of the event: police said on Friday.

    Nor did what people were still busy with: crews were digging on Friday towards miners trapped by a blast.
    """
    sentence, lists = context.sentences[day.sentence], context.vocabulary.lists
    if _is_going_on(sentence.keys, day, context):
        return True
    clause = context.once(Timeline).around(day) or _stretch(context, sentence, day)
    lemmas = sentence.lemmas[clause.first : clause.last]
    if any(
        verb in lists["present be"] and key.endswith("ing")
        for verb, key in pairwise(sentence.keys[: day.mention.first])
    ):
        # Police are investigating a robbery on Friday: what they do now they did not do then.
        return False
    return not union(lists["says"], lists["does about it later"]).isdisjoint(lemmas)


def _happening_on(context: Context, day: Claim) -> frozenset[str]:
    """Give the event nearest before a day, or none if a verb is nearer: was (arrested) on Monday over a shooting.

    Where the day opens its sentence, all that follows may be.
    """
    sentence, first = context.sentences[day.sentence], day.mention.first
    if _is_opening(context, sentence.keys, day):
        return read_occasion(context, sentence, 0, len(sentence.keys)).keys
    for at in range(first - 1, max(first - BEHIND_VERB, 0) - 1, -1):
        if (nearest := read_occasion(context, sentence, at, first).keys) or is_verb(context, sentence, at):
            return nearest
    return frozenset()


def _is_going_on(keys: Sequence[str], day: Claim, context: Context) -> bool:
    """Tell whether a form of "be" and a participle stand before a day: were digging on Friday."""
    before = keys[max(day.mention.first - BEFORE_VERB, 0) : day.mention.first]
    return any(verb in context.vocabulary.grammar["be"] and key.endswith("ing") for verb, key in pairwise(before))


def _sentence_telling(context: Context, day: Claim, *, is_clause: bool = False) -> _Telling | None:
    """Give the event of the sentence of a day, or of its clause; None where it is one of many, or ":" follows."""
    sentence, timeline = context.sentences[day.sentence], context.once(Timeline)
    keys, last = sentence.keys, day.mention.last
    if not context.vocabulary.lists["one of many"].isdisjoint(keys) or (last < len(keys) and keys[last] == ":"):
        return None
    whole = read_occasion(context, sentence, 0, len(keys))
    clause = timeline.around(day) or timeline.behind(day) if is_clause else whole
    return _telling(context, day, clause, is_known=False) if clause is not None else None


def _is_day(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is a date or a weekday in running text, and not denied."""
    value = claim.mention.value
    if not isinstance(value, Period) or claim.kind is not kinds.DATE or claim.stance is stances.DENIED:
        return False
    sentence = context.sentences[claim.sentence]
    if sentence.part in NO_STORY or len(sentence.keys) > LONGEST_SENTENCE:
        return False
    if value.grain is not grains.DAY or value.fault is not None:
        return False
    is_date = value.said.day is not None and value.said.month is not None
    return is_date or (value.said.weekday is not None and value.relation in WEEKDAYS)


def _references(context: Context, day: Claim) -> Iterator[_Telling]:
    """Give the events beside a day that words take as known: Sunday's quake, the 3 May fire, since that on 3 May."""
    sentence = context.sentences[day.sentence]
    keys, lists = sentence.keys, context.vocabulary.lists
    first, last = day.mention.first, day.mention.last
    if not lists["than"].isdisjoint(keys[max(first - TO_OTHER, 0) : first]):
        # Weaker than the quake of 16 April 2016: that is another one.
        return
    is_owner = last < len(keys) and keys[last] in lists["possessive marks"]
    if is_owner or not lists["the"].isdisjoint(keys[max(first - 1, 0) : first + 1]):
        for at in range(last + is_owner, min(last + is_owner + MOST_WORDS, len(keys))):
            if keys[at] in lists["one of many"] or not keys[at][:1].isalpha():
                return
            if keys[at] in lists["happenings"] and not _goes_on(context, sentence, at + 1):
                is_apart = None if is_owner else _is_told_apart(keys, at, day, context)
                noun = _with_its_phrase(context, sentence, at)
                yield _telling(context, day, noun, is_known=True, is_told_apart=is_apart)
                return
        return
    event = _event_before(context, sentence, first)
    if event is not None and _is_of_something_new(context, sentence, event):
        return
    if event is not None:
        yield _telling(context, day, read_occasion(context, sentence, event, event + 1), is_known=True)
        return
    happened = _known_to_have_happened(context, sentence, day)
    if happened is not None:
        yield replace(_telling(context, day, happened, is_known=True), is_closer=True)
        return
    near = _right_beside(context, sentence, day)
    if near is not None:
        yield _telling(context, day, near, is_known=True)
    if lists["known already"].isdisjoint(keys[max(first - BEHIND_VERB, 0) : first]):
        return
    if _bounds_a_time(context, sentence, day):
        # They have until Thursday to vote.
        return
    clause = context.once(Timeline).around(day)
    if clause is None or clause.is_one_of_many or _begins_with_some(context, sentence, clause):
        return
    if clause.opener in lists["known already"]:
        verbs = _last_verb(context, sentence, clause, day)
        occurring = _occurring(context, sentence, clause, day)
        if occurring or verbs:
            yield _telling(context, day, replace(clause, keys=occurring or verbs), is_known=True)


def _with_its_phrase(context: Context, sentence: Sentence, at: int) -> Occasion:
    """Give the event of a noun, with the words of an "of" behind it as parties: Friday's opening of the (bridge)."""
    noun = read_occasion(context, sentence, at, at + 1)
    behind = at + 1
    prepositions = context.vocabulary.grammar["prepositions"]
    if behind >= len(sentence.keys) or sentence.keys[behind] not in prepositions:
        return noun
    last = min(clause_end(context, sentence, behind), behind + 1 + MOST_OF_PHRASE)
    last = next((n for n in range(behind + 1, last) if sentence.keys[n] in prepositions), last)
    if sentence.keys[behind] not in context.vocabulary.numerals.of:
        # Friday's attack on Velm: no more than its names tell it from one elsewhere.
        return replace(noun, last=last)
    phrase = read_occasion(context, sentence, behind, last)
    return replace(noun, last=last, parties=phrase.parties | phrase.keys)


def _is_of_something_new(context: Context, sentence: Sentence, event: int) -> bool:
    """Tell whether "its" stands before an event, in a sentence that begins with "a": a craft fell after its launch."""
    keys, lists = sentence.keys, context.vocabulary.lists
    return keys[event - 1] in context.vocabulary.grammar["possessives"] and keys[0] in lists["indefinite"]


def _begins_with_some(context: Context, sentence: Sentence, clause: Occasion) -> bool:
    """Tell whether a clause begins with "a" or an indefinite count: after a hundred people were hurt on Monday."""
    counts = (c for c in context.by_sentence[sentence.index] if c.kind is kinds.COUNT and not c.is_definite)
    begin = sentence.keys[clause.first] in context.vocabulary.lists["indefinite"]
    return begin or any(c.mention.first <= clause.first + 1 < c.mention.last + 1 for c in counts)


def _bounds_a_time(context: Context, sentence: Sentence, day: Claim) -> bool:
    at = day.mention.first - 1
    return at >= 0 and sentence.keys[at] in context.vocabulary.lists["opens or closes a time"]


def _last_verb(context: Context, sentence: Sentence, clause: Occasion, day: Claim) -> frozenset[str]:
    """Give the events of a clause that the verb nearest before a day tells: before being freed he was (held) on Sunday.

    That something goes up or down is no event, as it does so every day; but that a ship goes down is one.
    """
    verbs, last = clause.keys - clause.nouns, min(day.mention.first, clause.last)
    for at in range(last - 1, clause.first - 1, -1):
        nearest = read_occasion(context, sentence, at, last)
        said = (nearest.keys - nearest.nouns) & verbs
        if said or is_verb(context, sentence, at):
            verbs = said
            break
    return verbs.difference(context.vocabulary.events.directions)


def _statements(context: Context, day: Claim) -> Iterator[_Telling]:
    """Give the events that are told outright to have happened on a day: the quake struck, Voss was arrested."""
    sentence = context.sentences[day.sentence]
    if _bounds_a_time(context, sentence, day):
        # Bombing has killed 44 since Thursday: the day bounds a time.
        return
    if (new := _new_event(context, sentence.keys, day)) is not None:
        if sentence.part is sections.LEAD and not _is_elsewhere(context, sentence.keys, new):
            # A lead tells what the story is about: a man was hurt in a shooting on Friday.
            yield _telling(context, day, _bare(read_occasion(context, sentence, new, new + 1)), is_known=False)
        return
    timeline = context.once(Timeline)
    clause = timeline.around(day)
    if clause is None or clause.keys == clause.nouns:
        behind = timeline.behind(day) if _is_opening(context, sentence.keys, day) else None
        clause = behind or clause
    occurring = _occurring(context, sentence, clause or _stretch(context, sentence, day), day)
    if occurring and not (clause and clause.is_one_of_many):
        yield _telling(context, day, _bare(clause or _stretch(context, sentence, day), occurring), is_known=False)
    if clause is None or clause.is_one_of_many or clause.opener in context.vocabulary.lists["that which"]:
        # A prison that was attacked on Sunday: the clause only tells which prison is meant.
        return
    # In an apposition or the like before it stands who is meant: the mayor, Ada Rook, resigned.
    said = _last_verb(context, sentence, clause, day)
    verbs = replace(clause, keys=said, parties=clause.parties | day.context)
    yield _telling(context, day, verbs, is_known=False)


def _new_event(context: Context, keys: Sequence[str], day: Claim) -> int | None:
    """Give the index of the noun of an event right before a day that "a" makes a new one: a (fire) on 3 May."""
    lists, at = context.vocabulary.lists, day.mention.first - 1
    if at > 0 and keys[at] in lists["on and of"]:
        at -= 1
    if at < 1 or keys[at] not in lists["happenings"]:
        return None
    return None if lists["indefinite"].isdisjoint(keys[max(at - MOST_WORDS, 0) : at]) else at


def _is_elsewhere(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether "of" stands shortly before the noun of an event, which then may be another: the site of a fire."""
    return not context.vocabulary.numerals.of.isdisjoint(keys[max(at - MOST_WORDS - 1, 0) : at])


def _bare(clause: Occasion, keys: frozenset[str] | None = None) -> Occasion:
    """Give a clause with the events of its nouns only, or with given ones, and without parties."""
    return replace(clause, keys=clause.nouns if keys is None else keys, parties=frozenset())


def _stretch(context: Context, sentence: Sentence, day: Claim) -> Occasion:
    """Give the words before a day, back to the nearest mark or joint, as an occasion: which (broke out) on."""
    keys, lists, first = sentence.keys, context.vocabulary.lists, day.mention.first
    walls = union(MARKS, lists["clause walls"], lists["clause joints"])
    figures = _figures_of(context, sentence)
    at = first
    while at > max(first - BEHIND_VERB, 0) and (keys[at - 1] not in walls or at - 1 in figures):
        at -= 1
    return replace(read_occasion(context, sentence, at, first), opener=keys[at - 1] if at else "")


def _figures_of(context: Context, sentence: Sentence) -> frozenset[int]:
    """Give the indexes of the words of all figures of a sentence: the marks within a time of day part no clauses."""
    claims = context.by_sentence[sentence.index]
    return frozenset(at for c in claims for at in range(c.mention.first, c.mention.last))


def _telling(
    context: Context, day: Claim, clause: Occasion, *, is_known: bool, is_told_apart: bool | None = None
) -> _Telling:
    sentence, calendar = context.sentences[day.sentence], context.vocabulary.calendar
    low, high = min(clause.first, day.mention.first), max(clause.last, day.mention.last)
    words, keys = sentence.words, sentence.keys
    names = {keys[at] for at in range(max(low, 1), high) if words.is_name(at) and calendar.sort_of(keys[at]) is None}
    night = context.vocabulary.lists["by night"]
    if period_of(day).said.year is None:
        night = union(night, context.vocabulary.lists["in the evening"])
    is_by_night = not night.isdisjoint(keys[low:high]) or any(
        low <= claim.mention.first < high and _is_dark(claim) for claim in context.by_sentence[sentence.index]
    )
    return _Telling(
        day, clause.keys, clause.parties, frozenset(names), is_known, is_by_night, is_told_apart=is_told_apart
    )


def _is_dark(claim: Claim) -> bool:
    """Tell whether a figure is a clear time of day from EVENING on."""
    clock = claim.mention.value
    return isinstance(clock, Clock) and clock.minute is not None and clock.minute >= EVENING and not clock.is_ambiguous


def _is_told_apart(keys: Sequence[str], at: int, day: Claim, context: Context) -> bool:
    """Tell whether words besides its day restrict an event: the 3 May (arson) attack, the 3 May fire (in Lom)."""
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    return at > day.mention.last or behind in context.vocabulary.grammar["prepositions"]


def _goes_on(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether the noun of an event only describes a noun right behind it: the crash (site)."""
    if at >= len(sentence.keys) or sentence.keys[at] in ENDS or sentence.keys[at] in context.vocabulary.grammar.stops:
        return False
    return bool(sentence.traits[at] & NOUN) and not _occurs(context, sentence.keys, at)


def _event_before(context: Context, sentence: Sentence, first: int) -> int | None:
    """Give the index of a known event right before a day, else None: since her (arrest) on 4 March, the (fire) of."""
    keys, lists = sentence.keys, context.vocabulary.lists
    opener = keys[first - 1] if first > 1 else ""
    at = first - 2
    if at < 1 or keys[at] not in lists["happenings"]:
        return None
    if opener == "," and not lists["day and date"].isdisjoint(keys[max(at - MOST_WORDS - 1, 0) : at]):
        # the day of the crash, 11 November
        return at
    if opener not in lists["on and of"]:
        return None
    for here in range(at - 1, max(at - 2 - MOST_WORDS, -1), -1):
        if keys[here] in lists["one of many"] or keys[here] in lists["tells apart"]:
            return None
        if keys[here] in lists["known"]:
            is_of = opener in context.vocabulary.numerals.of
            return at if is_of or (here and keys[here - 1] in lists["known already"]) else None
    return None


def _known_to_have_happened(context: Context, sentence: Sentence, day: Claim) -> Occasion | None:
    """Give the event of "the" and a noun with a verb of happening before a day: the (shooting) took place on Friday."""
    keys, lists, first = sentence.keys, context.vocabulary.lists, day.mention.first
    begin = max(first - BEHIND_VERB, 1)
    if lists["happenings"].isdisjoint(keys[begin:first]):
        return None
    clause = _stretch(context, sentence, day)
    for at in range(max(begin, clause.first + 1), first):
        if keys[at] in lists["happenings"] and keys[at - 1] in lists["the"]:
            verb = at + 1 + keys[at + 1].endswith("ly")
            if verb < first and _occurs(context, keys, verb):
                return _bare(read_occasion(context, sentence, at, at + 1))
    return None


def _right_beside(context: Context, sentence: Sentence, day: Claim) -> Occasion | None:
    """Give the event that "shortly before" or "after" ties to a day: on Sunday, shortly before the (fire)."""
    keys, lists = sentence.keys, context.vocabulary.lists
    figures = _figures_of(context, sentence)
    last = day.mention.last
    for at in range(last + 1, min(last + BEFORE_EVENT, len(keys) - 2)):
        if keys[at] in lists["before and after"] and keys[at - 1] in lists["right before"] and at - 1 not in figures:
            end = next((here for here in range(at + 1, len(keys)) if keys[here] in ENDS), len(keys))
            clause = read_occasion(context, sentence, at + 1, end)
            is_event = keys[at + 1] in lists["the"] and keys[at + 2] in lists["happenings"]
            if is_event and (end == at + 3 or _occurring(context, sentence, clause)):
                return _bare(clause, clause.nouns)
    return None


def _occurring(context: Context, sentence: Sentence, clause: Occasion, day: Claim | None = None) -> frozenset[str]:
    """Give the event of which a clause says that it happened; empty if none: the quake struck; flames, which broke out.

    A day behind it is that of the verb nearest to it: the toll of the quake that struck Orle rose on Sunday.
    """
    keys, small = sentence.keys, context.vocabulary.lists["that which"] | {","}
    begin = clause.first
    if clause.opener in small:
        begin = max(begin - BEFORE_VERB, 0)
    for at in range(begin, clause.last):
        if _occurs(context, keys, at):
            noun = _subject_of(context, keys, range(begin, at))
            if noun is None or (day is not None and _does_more(context, sentence, at, day)):
                return frozenset()
            return read_occasion(context, sentence, noun, noun + 1).keys
    return frozenset()


def _subject_of(context: Context, keys: Sequence[str], before: range) -> int | None:
    """Give the index of the noun of the event that is the subject of a verb; None if it only describes the subject."""
    lists, prepositions = context.vocabulary.lists, context.vocabulary.grammar["prepositions"]
    for at in range(before.stop - 1, max(before.stop - 1 - BEHIND_VERB, before.start - 1, -1), -1):
        if keys[at] not in lists["happenings"]:
            continue
        between = keys[at + 1 : before.stop]
        if not between or between[0] in lists["that which"] | {","} or between[0].endswith("ly"):
            return at
        # Those driven out by a fire in Orle began to return.
        is_subject = between[0] in prepositions and not _is_within_a_phrase(context, keys, range(before.start, at))
        return at if is_subject else None
    return None


def _is_within_a_phrase(context: Context, keys: Sequence[str], before: range) -> bool:
    """Tell whether a preposition stands before a noun, its adjectives and its article: driven out (by) a fire."""
    grammar = context.vocabulary.grammar
    walls = union(grammar["determiners"], grammar["possessives"])
    for at in reversed(before[-1 - MOST_WORDS :]):
        if keys[at] in grammar["prepositions"]:
            return True
        if keys[at] in walls or not keys[at][:1].isalpha():
            return at > before.start and keys[at - 1] in grammar["prepositions"]
    return False


def _does_more(context: Context, sentence: Sentence, at: int, day: Claim) -> bool:
    """Tell whether another verb stands between a verb and a day behind it."""
    return any(is_verb(context, sentence, behind) for behind in range(at + 1, day.mention.first))


def _occurs(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether a word says that something happened or began: struck, broke (out), took (place).

    Not what did not happen on its own: the strongest quake to hit the hills; began to go home.
    """
    if at >= len(keys):
        return False
    lists, lemma = context.vocabulary.lists, context.vocabulary.lemma(keys[at])
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    if (at and keys[at - 1] in lists["infinitive marks"]) or (
        lemma in lists["all begin"]
        and (behind in lists["infinitive marks"] or context.vocabulary.traits[behind] & VERB)
    ):
        return False
    if lemma in lists["happens"]:
        return True
    return lemma in lists["happens with more"] and behind in lists["more of happens"]


def _is_opening(context: Context, keys: Sequence[str], day: Claim) -> bool:
    """Tell whether only prepositions and the like stand before a day in its sentence: on Sunday, the quake struck."""
    before = keys[: day.mention.first]
    small = union(context.vocabulary.grammar["prepositions"], context.vocabulary.lists["parts of a day"])
    return len(before) < BEFORE_VERB and all(key in small for key in before)


def _are_one(one: _Telling, other: _Telling) -> bool:
    """Tell whether two tellings may be of one event: of one sort, and of common parties and names if both have any."""
    if one.date.sentence == other.date.sentence or one.keys.isdisjoint(other.keys):
        return False
    if abs(one.date.sentence - other.date.sentence) > LONGEST_STORY:
        return False
    if None not in (one.is_told_apart, other.is_told_apart) and (one.is_told_apart or other.is_told_apart):
        # The 3 May attack, in answer to the 1 May guerrilla attack: their days tell them apart.
        return False
    if one.parties and other.parties and one.parties.isdisjoint(other.parties):
        return False
    is_elsewhere = one.names and other.names and one.names.isdisjoint(other.names)
    return not is_elsewhere or one.is_closer is not other.is_closer


def _are_several(context: Context, reference: _Telling) -> bool:
    """Tell whether the story has several events of a telling's sort: another quake, the second fire, three raids."""
    lists = context.vocabulary.lists
    for claim in context.of(kinds.COUNT):
        if claim.noun not in lists["happenings"] or claim.quantity is None:
            continue
        if claim.quantity.low > 1 and not reference.keys.isdisjoint(_names_of(context, claim.noun or "")):
            return True
    for sentence in context.sentences_with(lists["one of many"]):
        for at, key in enumerate(sentence.keys):
            if key in lists["one of many"]:
                behind = sentence.keys[at + 1 : at + 1 + MOST_WORDS]
                if any(not reference.keys.isdisjoint(_names_of(context, word)) for word in behind):
                    return True
    return False


def _names_of(context: Context, word: str) -> frozenset[str]:
    vocabulary = context.vocabulary
    lemma, noun = vocabulary.lemma(word), vocabulary.nouns.singular(word)
    return frozenset({lemma, noun, vocabulary.events.concepts.get(lemma, lemma)})


def _may_agree(one: _Telling, other: _Telling, a: Claim | None, b: Claim | None) -> bool:
    """Tell whether the days of two tellings overlap or, if one of them is by night, follow each other."""
    if a is None or b is None or overlap(a, b):
        return True
    p, q = period_of(a).first, period_of(b).first
    if p is None or q is None:
        return True
    return abs((p - q).days) in NEXT_DAYS and (one.is_by_night or other.is_by_night)
