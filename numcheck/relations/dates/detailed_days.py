"""The day of what a lead tells, and the day of it that a detail below names: a raid on Monday; Sunday's raid.

What a lead tells is what the story is about. So a sentence below it that says that this happened, or calls it by its
day, is of the same event, unless words make it another one: the second raid, a raid elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Clock
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.tellings import (
    BEFORE_VERB,
    BEHIND_VERB,
    MOST_WORDS,
    Telling,
    figures_of,
    goes_on,
    is_elsewhere,
    is_opening,
    is_owner,
    is_set_apart,
    may_agree,
    new_event,
    occurs,
    stretch_of,
    telling_of,
)
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS, Timeline, is_verb, read_occasion
from numcheck.relations.reading.timeline import overlap, placed_in_week
from numcheck.relations.reading.values import period_of

LAST_LEAD = 3
"""Index of the last sentence that may be the lead, behind a date, a headline, a caption."""
NAMED_AGAIN = 30
"""Sentences behind the lead in which the event may be named by its day: Sunday's raid."""
DETAILS = 5
"""Sentences behind the lead that tell details of the same event."""
BESIDE_DAY = 2
"""Words between a day and a time of day."""
SORTS = ("accidents", "assaults", "robberies", "fires")
"""Lists of words for events of one sort, any of which may stand for another: a bus overturned; the accident."""


def find_details(context: Context, definition: Definition, days: Sequence[Claim]) -> Iterator[Relation]:
    """Give the day of the lead with a day told soon after with a time of day, of the same event: at 8.50pm on Friday.

    Each must be the only day of its sentence, and neither sentence may tell of one event among others.
    """
    of_story = [day for day in days if not context.is_in_dateline(day)]
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
        is_apart = is_one and not may_agree(told, detail, one, other)
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
    if is_set_apart(context, day):
        return True
    lists = context.vocabulary.lists
    weekday = period_of(day).said.weekday
    alike = [d for d in days if d.sentence != day.sentence and period_of(d).said.weekday == weekday is not None]
    words = union(lists["happenings"], *[lists[sort] for sort in SORTS])
    return any(not words.isdisjoint(context.sentences[other.sentence].lemmas) for other in alike)


def _details(context: Context, lead: Claim, by_sentence: Mapping[int, Sequence[Claim]]) -> list[Claim]:
    """Give the days behind a lead that are the only ones of their sentences and have a time or the name of an event."""
    near = range(lead.sentence + 1, lead.sentence + 1 + DETAILS)
    return [
        day
        for index in range(lead.sentence + 1, lead.sentence + 1 + NAMED_AGAIN)
        if len(day_of := by_sentence.get(index, ())) == 1
        for day in day_of
        if (index in near and _has_time_of_day(context, day)) or _name_of_event(context, day)
        if index in near or is_owner(context, day)
    ]


def _tells_of_another(context: Context, day: Claim) -> bool:
    """Tell whether the sentence of a day tells of two events: a day after a boy was shot; at the site of a shooting."""
    vocabulary, keys = context.vocabulary, context.sentences[day.sentence].keys
    new = new_event(context, keys, day)
    if new is not None and is_elsewhere(context, keys, new):
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
    if verb >= day.mention.first or not (is_it or keys[first] in lists["the"]) or not occurs(context, keys, verb):
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
    return is_of or goes_on(context, sentence, at)


def _is_day_of_verb(context: Context, sentence: Sentence, verb: int, day: Claim) -> bool:
    """Tell whether a day is that of a verb before it: right behind it, or with a time of day in the same clause.

    It took place shortly after 8pm on Sunday; not: it took place hours before a march on Sunday.
    """
    lists, figures = context.vocabulary.lists, figures_of(context, sentence)
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
    clause = context.once(Timeline).around(day) or stretch_of(context, sentence, day)
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
    if is_opening(context, sentence.keys, day):
        return read_occasion(context, sentence, 0, len(sentence.keys)).keys
    for at in range(first - 1, max(first - BEHIND_VERB, 0) - 1, -1):
        if (nearest := read_occasion(context, sentence, at, first).keys) or is_verb(context, sentence, at):
            return nearest
    return frozenset()


def _is_going_on(keys: Sequence[str], day: Claim, context: Context) -> bool:
    """Tell whether a form of "be" and a participle stand before a day: were digging on Friday."""
    before = keys[max(day.mention.first - BEFORE_VERB, 0) : day.mention.first]
    return any(verb in context.vocabulary.grammar["be"] and key.endswith("ing") for verb, key in pairwise(before))


def _sentence_telling(context: Context, day: Claim, *, is_clause: bool = False) -> Telling | None:
    """Give the event of the sentence of a day, or of its clause; None where it is one of many, or ":" follows."""
    sentence, timeline = context.sentences[day.sentence], context.once(Timeline)
    keys, last = sentence.keys, day.mention.last
    if not context.vocabulary.lists["one of many"].isdisjoint(keys) or (last < len(keys) and keys[last] == ":"):
        return None
    whole = read_occasion(context, sentence, 0, len(keys))
    clause = timeline.around(day) or timeline.behind(day) if is_clause else whole
    return telling_of(context, day, clause, is_known=False) if clause is not None else None
