"""One event told with two dates, as relations: the quake struck on Sunday; she lay there since it hit on Monday.

Two dates of one sort of event mostly belong to two events. They are told only where one of them stands with words that
take the event as known (Sunday's quake, the 3 May fire, since Voss was arrested on 3 May), where the story says
outright of one day only that such a thing happened then, and where nothing tells of more than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.detailed_days import find_details
from numcheck.relations.dates.tellings import (
    BEFORE_VERB,
    BEHIND_VERB,
    ENDS,
    MOST_WORDS,
    Telling,
    figures_of,
    goes_on,
    is_elsewhere,
    is_opening,
    is_set_apart,
    may_agree,
    new_event,
    occurs,
    stretch_of,
    telling_of,
)
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.occasions import (
    LONGEST_SENTENCE,
    Occasion,
    Timeline,
    clause_end,
    is_verb,
    read_occasion,
)
from numcheck.relations.reading.timeline import overlap, placed_in_week
from numcheck.relations.reading.values import period_of

TO_OTHER = 8
"""Words before a day within which "than" makes it that of another event."""
BEFORE_EVENT = 10
"""Words from a day to "shortly before the fire"."""
MOST_OF_PHRASE = 6
"""Words behind "of" that tell of what an event was: the opening of the bridge."""
TWO_DAYS = 2
"""Most days of one sort of event in a story that slips once; on more days, there are several events."""
MOST_DAYS = 60
"""Most days of a document that is a story and no chronicle."""
WEEKDAYS = (None, "weekday", "nearest_weekday")
"""The `relation` that the period of a weekday alone may have."""
NO_STORY = (sections.FURNITURE, sections.TABLE, sections.DATELINE)


def find_event_days(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each event that words take as known with two dates: the one beside them, and one told of it elsewhere."""
    days = [claim for claim in context.of(kinds.DATE) if _is_day(context, claim)]
    if not 1 < len(days) <= MOST_DAYS:
        return
    yield from find_details(context, definition, days)
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
        agreeing = [p for p in pairs if p[1] is None or p[2] is None or may_agree(reference, *p)]
        _, one, other = (agreeing or pairs)[0]
        if one is not None and other is not None and _are_one_weekday(one, other) and not overlap(one, other):
            continue
        if not agreeing and any(is_set_apart(context, telling.date) for telling in (reference, pairs[0][0])):
            continue
        if one is not None and other is not None and (not agreeing or overlap(one, other)):
            one, other = sorted((one, other), key=lambda claim: claim.id)
            yield Relation(
                definition.kind,
                (("one", (one,)), ("other", (other,))),
                strength=Strength.NATURAL,
                about=(reference.date.id,),
            )


def _is_told_of_many_days(reference: Telling, told: Sequence[Telling]) -> bool:
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


def _references(context: Context, day: Claim) -> Iterator[Telling]:
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
            if keys[at] in lists["happenings"] and not goes_on(context, sentence, at + 1):
                is_apart = None if is_owner else _is_told_apart(keys, at, day, context)
                noun = _with_its_phrase(context, sentence, at)
                yield telling_of(context, day, noun, is_known=True, is_told_apart=is_apart)
                return
        return
    event = _event_before(context, sentence, day)
    if event is not None and _is_of_something_new(context, sentence, event):
        return
    if event is not None:
        yield telling_of(
            context, day, _with_kin(context, read_occasion(context, sentence, event, event + 1)), is_known=True
        )
        return
    happened = _known_to_have_happened(context, sentence, day)
    if happened is not None:
        yield replace(telling_of(context, day, happened, is_known=True), is_closer=True)
        return
    near = _right_beside(context, sentence, day)
    if near is not None:
        yield telling_of(context, day, near, is_known=True)
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
            yield telling_of(context, day, replace(clause, keys=occurring or verbs), is_known=True)


def _with_kin(context: Context, noun: Occasion) -> Occasion:
    """Give an accident with all that it may be called by: the accident, when a tram and a cart collided."""
    accidents = context.vocabulary.lists["accidents"]
    if noun.keys.isdisjoint(accidents):
        return noun
    return replace(noun, keys=noun.keys.union(*[_names_of(context, word) for word in accidents]))


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


def _statements(context: Context, day: Claim) -> Iterator[Telling]:
    """Give the events that are told outright to have happened on a day: the quake struck, Voss was arrested."""
    sentence = context.sentences[day.sentence]
    if _bounds_a_time(context, sentence, day):
        # Bombing has killed 44 since Thursday: the day bounds a time.
        return
    if (new := new_event(context, sentence.keys, day)) is not None:
        if sentence.part is sections.LEAD and not is_elsewhere(context, sentence.keys, new):
            # A lead tells what the story is about: a man was hurt in a shooting on Friday.
            yield telling_of(context, day, _bare(read_occasion(context, sentence, new, new + 1)), is_known=False)
        return
    timeline = context.once(Timeline)
    clause = timeline.around(day)
    if clause is None or clause.keys == clause.nouns:
        behind = timeline.behind(day) if is_opening(context, sentence.keys, day) else None
        clause = behind or clause
    occurring = _occurring(context, sentence, clause or stretch_of(context, sentence, day), day)
    if occurring and not (clause and clause.is_one_of_many):
        yield telling_of(context, day, _bare(clause or stretch_of(context, sentence, day), occurring), is_known=False)
    if clause is None or clause.is_one_of_many or clause.opener in context.vocabulary.lists["that which"]:
        # A prison that was attacked on Sunday: the clause only tells which prison is meant.
        return
    # In an apposition or the like before it stands who is meant: the mayor, Ada Rook, resigned.
    said = _last_verb(context, sentence, clause, day)
    verbs = replace(clause, keys=said, parties=clause.parties | day.context)
    yield telling_of(context, day, verbs, is_known=False)


def _bare(clause: Occasion, keys: frozenset[str] | None = None) -> Occasion:
    """Give a clause with the events of its nouns only, or with given ones, and without parties."""
    return replace(clause, keys=clause.nouns if keys is None else keys, parties=frozenset())


def _is_told_apart(keys: Sequence[str], at: int, day: Claim, context: Context) -> bool:
    """Tell whether words besides its day restrict an event: the 3 May (arson) attack, the 3 May fire (in Lom)."""
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    return at > day.mention.last or behind in context.vocabulary.grammar["prepositions"]


def _event_before(context: Context, sentence: Sentence, day: Claim) -> int | None:
    """Give the index of a known event right before a day, else None: since her (arrest) on 4 March, the (fire) of."""
    keys, lists, first = sentence.keys, context.vocabulary.lists, day.mention.first
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
            # The accident on 3 January: a sentence that begins so goes on with what was told, unless its place is told.
            is_placed = not context.vocabulary.grammar["prepositions"].isdisjoint(keys[day.mention.last :][:1])
            is_known = not is_placed if here == 0 else keys[here - 1] in lists["known already"]
            return at if is_of or is_known else None
    return None


def _known_to_have_happened(context: Context, sentence: Sentence, day: Claim) -> Occasion | None:
    """Give the event of "the" and a noun with a verb of happening before a day: the (shooting) took place on Friday."""
    keys, lists, first = sentence.keys, context.vocabulary.lists, day.mention.first
    begin = max(first - BEHIND_VERB, 1)
    if lists["happenings"].isdisjoint(keys[begin:first]):
        return None
    clause = stretch_of(context, sentence, day)
    for at in range(max(begin, clause.first + 1), first):
        if keys[at] in lists["happenings"] and keys[at - 1] in lists["the"]:
            verb = at + 1 + keys[at + 1].endswith("ly")
            if verb < first and occurs(context, keys, verb):
                return _bare(read_occasion(context, sentence, at, at + 1))
    return None


def _right_beside(context: Context, sentence: Sentence, day: Claim) -> Occasion | None:
    """Give the event that "shortly before" or "after" ties to a day: on Sunday, shortly before the (fire)."""
    keys, lists = sentence.keys, context.vocabulary.lists
    figures = figures_of(context, sentence)
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
        if occurs(context, keys, at):
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


def _are_one(one: Telling, other: Telling) -> bool:
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


def _are_several(context: Context, reference: Telling) -> bool:
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
