"""One event on two dates: the convoy was ambushed on 7 April; on 17 April, when the convoy was ambushed.

Most of what happens happens again, so that two dates alone say nothing. They are told only where one looks like a slip
of the keyboard for the other, where both clauses name the same party, and where no word tells one event from another.
The two dates (one and other) contradict each other where they cannot be one day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product, takewhile

from numcheck.language.entries import union
from numcheck.language.traits import CONTENT
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.antecedents import told_of
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.occasions import CRAFTS, MARKS, Occasion, Timeline, is_date
from numcheck.relations.reading.timeline import overlap, placed_in_week
from numcheck.relations.reading.values import period_of
from numcheck.relations.repeated.retold import are_in_same_words

Said = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as they are written."""
MOST_DATES = 100
"""Dates of a story that are compared."""
MOST_IN_STORY = 200
"""Dates of a document; with more it is a chronicle or a table."""
MOST_OCCASIONS = 60
"""Dated clauses beyond which a document is a chronicle, in which all happens more than once."""
OPENING = 2
"""Words of a sentence among which it says that it tells of another person or thing."""
FEWEST_TOLD = 12
"""Words, without numbers and marks, that two sentences must share from the first on to be one sentence told twice."""
FEWEST_OF_WHOLE = 9
"""The same where they are equal to their ends."""
FEWEST_BEFORE = 3
"""How many of them must stand before the day; else it opens an entry of a log."""
MOST_OF_ANTECEDENT = 6
"""Words before "who" or "which" among which those stand of whom it tells."""
SURE = 2
"""Parties in common from which on even events of every year are one; also the words that headline and lead share."""


def find_two_dates(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each event that two clauses date differently, by what looks like a slip of the keyboard."""
    dates = context.of(kinds.DATE)
    for first, second in (*_told_again(context, dates), *_told_below(context, dates)):
        yield from _relations(definition, first, second)
    slips = _find_slips(dates) if len(dates) <= MOST_IN_STORY else ()
    if not slips:
        return
    timeline = context.once(Timeline)
    dated = timeline.dated_in(_find_akin(context, dates, slips))
    if len(dated) > MOST_OCCASIONS:
        return
    for one, other in combinations(dated, 2):
        a, b = one.date, other.date
        if a is None or b is None or a.id == b.id or other.sentence - one.sentence > LONGEST_STORY:
            continue
        pair = frozenset({_said(period_of(a)), _said(period_of(b))})
        if pair not in slips or one.keys.isdisjoint(other.keys) or overlap(a, b):
            continue
        if _are_one(context, one, other) and not _is_set_apart(timeline.all, one, other):
            yield from _relations(definition, a, b)


def _relations(definition: Definition, a: Claim, b: Claim) -> Iterator[Relation]:
    one, other = placed_in_week(a, b)
    if one is not None and other is not None:
        yield Relation(
            definition.kind,
            (("one", (one,)), ("other", (other,))),
            strength=Strength.NATURAL,
            about=(a.id, b.id),
        )


def _told_again(context: Context, dates: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give pairs of days that stand in the same words: a lead that is told again below."""
    by_words: dict[tuple[str, ...], list[Claim]] = {}
    for claim in dates[:MOST_DATES]:
        if _is_day(claim) or _is_weekday(claim):
            keys, first, last = context.sentences[claim.sentence].keys, claim.mention.first, claim.mention.last
            by_words.setdefault((*keys[max(first - 1, 0) : first], *keys[last : last + 1]), []).append(claim)
    for claims in by_words.values():
        for a, b in pairwise(claims):
            if _are_in_one_sentence_told_twice(context, a, b):
                yield a, b


def _are_in_one_sentence_told_twice(context: Context, a: Claim, b: Claim) -> bool:
    """Tell whether the sentences of two days are the same from the first word on, but for the days."""
    one, other = (context.sentences[claim.sentence].keys for claim in (a, b))
    before, behind, behind_other = one[: a.mention.first], one[a.mention.last :], other[b.mention.last :]
    if a.sentence == b.sentence or before != other[: b.mention.first]:
        return False
    if len(before) >= FEWEST_BEFORE and behind == behind_other:
        return sum(key.isalpha() for key in (*before, *behind)) >= FEWEST_OF_WHOLE
    same = takewhile(lambda pair: pair[0] == pair[1], zip(behind, behind_other, strict=False))
    is_told_again = sum(key.isalpha() for key in (*before, *(key for key, _ in same))) >= FEWEST_TOLD
    return is_told_again and are_in_same_words(context, a, b)


def _told_below(context: Context, dates: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give the only day of a headline with the only day of the lead, if one looks like a slip for the other."""
    line = context.dateline.span
    days = [c for c in dates if _is_day(c) and not (line is not None and line.start <= c.span.start < line.end)]
    above = [claim for claim in days if claim.part is sections.HEADLINE]
    below = [claim for claim in days if claim.part is not sections.HEADLINE]
    lead = [claim for claim in below if claim.part is sections.LEAD]
    if len(above) != 1 or len(lead) != 1 or any(overlap(above[0], claim) for claim in below):
        return
    one, other = _said(period_of(above[0])), _said(period_of(lead[0]))
    words = _open_words(context, above[0].sentence) & _open_words(context, lead[0].sentence)
    common = [word for word in words if context.vocabulary.calendar.sort_of(word) is None and not word[:1].isdigit()]
    if _is_slip(one, other) and len(common) >= SURE:
        yield above[0], lead[0]


def _is_day(claim: Claim) -> bool:
    said = period_of(claim).said
    return is_date(claim) and said.day is not None and said.month is not None


def _is_weekday(claim: Claim) -> bool:
    value = period_of(claim)
    return value.grain is grains.DAY and value.fault is None and value.said.weekday is not None


def _find_akin(context: Context, dates: Sequence[Claim], slips: Collection[frozenset[Said]]) -> set[int]:
    """Give the indexes of sentences with two dates of `slips` and words in common, as those on one event have."""
    by_said: dict[Said, set[int]] = {}
    for claim in dates:
        by_said.setdefault(_said(period_of(claim)), set()).add(claim.sentence)
    words: dict[int, frozenset[str]] = {}
    found: set[int] = set()
    for one, other in (sorted(pair, key=str) for pair in slips):
        # What happened in some year or other is one event only if it has two words in common, as a party and a verb.
        least = 1 if one[1] is not None else 2
        for a, b in product(by_said[one], by_said[other]):
            if a == b or {a, b} <= found:
                continue
            for index in (a, b):
                if index not in words:
                    words[index] = _open_words(context, index)
            if len(words[a] & words[b]) >= least:
                found |= {a, b}
    return found


def open_words(context: Context, sentence: Sentence, places: Iterable[int]) -> frozenset[str]:
    """Give the words at some places of a sentence that are neither small words nor marks, in their plain form."""
    stops, lemmas, traits, keys = context.vocabulary.grammar.stops, sentence.lemmas, sentence.traits, sentence.keys
    return frozenset([lemmas[at] for at in places if traits[at] & CONTENT and keys[at] not in stops])


def _open_words(context: Context, index: int) -> frozenset[str]:
    sentence = context.sentences[index]
    return open_words(context, sentence, range(len(sentence.keys)))


def _find_slips(dates: Sequence[Claim]) -> frozenset[frozenset[Said]]:
    """Give the pairs of written dates of a story that may be one date and a slip of it; most stories have none."""
    told = {_said(period_of(claim)) for claim in dates if is_date(claim) or period_of(claim).grain is grains.SPAN}
    said = told if len(told) <= MOST_DATES else sorted(told, key=str)[:MOST_DATES]
    return frozenset([frozenset(pair) for pair in combinations(said, 2) if _is_slip(*pair)])


def _said(period: Period) -> Said:
    """Give year, month and day as they are written; of a span those of its last day."""
    if period.grain is grains.SPAN and period.last is not None:
        return period.last.year, period.last.month, period.last.day
    return period.said.year, period.said.month, period.said.day


def _are_one(context: Context, one: Occasion, other: Occasion) -> bool:
    """Tell whether two dated clauses may be one event: they share a party, or one of them takes the event as known."""
    assert one.date is not None
    assert other.date is not None
    if one.is_one_of_many or other.is_one_of_many or stances.PLANNED in (one.date.stance, other.date.stance):
        return False
    names, other_names = (o.names | _meant_by_pronoun(context, o) for o in (one, other))
    if one.sentence == other.sentence or (one.names and other.names and names.isdisjoint(other_names)):
        return False
    if any(_is_entry(context, o) or _is_of_another(context, o) for o in (one, other)):
        return False
    if _are_of_two_people(context, one, other):
        return False
    common = _common_parties(context, one, other)
    said, other_said = period_of(one.date).said, period_of(other.date).said
    is_within_a_year = said.month is not None and (None in (said.year, other_said.year) or said.year == other_said.year)
    happens_once = not (one.keys & other.keys).isdisjoint(context.vocabulary.lists["happens once"])
    if common:
        return is_within_a_year or happens_once or len(common) >= SURE
    if is_within_a_year and any(_is_named_by_its_day(context, o) for o in (one, other)):
        return True
    is_known = any(o.opener in context.vocabulary.lists["known already"] for o in (one, other))
    return is_known and is_within_a_year and _has_person(context, one) and _has_person(context, other)


def _common_parties(context: Context, one: Occasion, other: Occasion) -> frozenset[str]:
    """Give what two clauses have in common of whom they tell, be it told behind "which": the ferry, which sank.

    A craft may be called by the wider noun, too, unless a name behind it says which one it is: the boat; the boat Mira.
    """
    a, b = _parties(context, one), _parties(context, other)
    if not _is_known(context, other):
        # A trawler sank; a boat sank: that is another one.
        return a & b
    nouns = context.vocabulary.nouns
    crafts = [
        {word for word in _called(context, occasion) if any(nouns.is_a(word, sort) for sort in CRAFTS)}
        for occasion in (one, other)
    ]
    wider = {x for x, y in product(*crafts) if nouns.is_a(x, y)} | {y for x, y in product(*crafts) if nouns.is_a(y, x)}
    return (a & b) | wider


def _is_known(context: Context, occasion: Occasion) -> bool:
    """Tell whether a clause begins with "the", as that of something told before does."""
    lists, keys = context.vocabulary.lists, context.sentences[occasion.sentence].keys
    return not lists["the"].isdisjoint(keys[occasion.first : occasion.first + 1])


def _parties(context: Context, occasion: Occasion) -> frozenset[str]:
    """Give the parties of a clause, with the open words before the "who" or "which" that opens it."""
    sentence = context.sentences[occasion.sentence]
    meant = _meant_by_pronoun(context, occasion) or open_words(context, sentence, _antecedent(context, occasion))
    return occasion.parties | meant


def _meant_by_pronoun(context: Context, occasion: Occasion) -> frozenset[str]:
    """Give the name of whom "he" or "she" means at the head of a sentence on what happens once; else empty.

    Holm was arrested; he was arrested again: who is meant does not say that it is told twice.
    """
    keys = context.sentences[occasion.sentence].keys
    lists = context.vocabulary.lists
    is_told_of = (
        occasion.first == 0 and keys[0] in lists["he and she"] and not occasion.keys.isdisjoint(lists["happens once"])
    )
    return frozenset(told_of(context, occasion.sentence - 1)) if is_told_of else frozenset()


def _called(context: Context, occasion: Occasion) -> frozenset[str]:
    """Give the words of a clause that no name follows, and all of those before its "which"."""
    sentence = context.sentences[occasion.sentence]
    told = range(occasion.first, min(occasion.last, len(sentence.keys) - 1))
    plain = (n for n in told if not sentence.words.is_name(n + 1))
    return frozenset([sentence.keys[n] for n in (*plain, *_antecedent(context, occasion))])


def _antecedent(context: Context, occasion: Occasion) -> range:
    """Give the places of the words before "who" or "which", back to a mark; none where neither opens the clause."""
    lists, keys = context.vocabulary.lists, context.sentences[occasion.sentence].keys
    if occasion.opener not in union(lists["who"], lists["that which"]):
        return range(0)
    last = occasion.first - 1
    last -= last > 0 and keys[last - 1] == ","
    first = max(0, last - MOST_OF_ANTECEDENT)
    return range(next((at + 1 for at in range(last - 1, first - 1, -1) if keys[at] in MARKS), first), last)


def _is_entry(context: Context, occasion: Occasion) -> bool:
    """Tell whether a date heads an entry of a log or closes a business year: 3 May: a van was stolen."""
    assert occasion.date is not None
    keys, last = context.sentences[occasion.date.sentence].keys, occasion.date.mention.last
    if not context.vocabulary.lists["closes a business year"].isdisjoint(context.words_before(occasion.date, 1)):
        # For the year ended 30 June
        return True
    return last < len(keys) and keys[last] == ":"


def _is_of_another(context: Context, occasion: Occasion) -> bool:
    """Tell whether the first words of a sentence make its event another one: another guard, Ivo Holm, was shot."""
    return not context.vocabulary.lists["one of many"].isdisjoint(context.sentences[occasion.sentence].keys[:OPENING])


def _are_of_two_people(context: Context, one: Occasion, other: Occasion) -> bool:
    """Tell whether a clause about "he" or "she" is about somebody else than the other clause."""
    lists = context.vocabulary.lists
    when = union(lists["known already"], lists["at which"])
    if all(o.opener in when or context.sentences[o.sentence].keys[0] not in lists["he and she"] for o in (one, other)):
        return False
    people = [frozenset(told_of(context, o.sentence)) or o.names for o in (one, other)]
    return people[0].isdisjoint(people[1])


def _is_named_by_its_day(context: Context, occasion: Occasion) -> bool:
    """Tell whether a date names a known event: the 16 March derailment.

    Or it stands behind a comma: the day of the derailment, 16 March, is kept.
    """
    assert occasion.date is not None
    keys, mention = context.sentences[occasion.sentence].keys, occasion.date.mention
    if mention.first > occasion.last:
        return True
    behind = keys[mention.last] if mention.last < len(keys) else ""
    is_the = mention.first > 0 and keys[mention.first - 1] in context.vocabulary.lists["the"]
    return is_the and context.vocabulary.nouns.singular(behind) in occasion.nouns


def _has_person(context: Context, occasion: Occasion) -> bool:
    nouns = context.vocabulary.nouns
    bodies = context.vocabulary.lists["those found"]
    return any(nouns.is_a(party, "person") or party in bodies for party in occasion.parties)


def _is_set_apart(occasions: Sequence[Occasion], one: Occasion, other: Occasion) -> bool:
    """Tell whether the story tells of more than one such event: by "another", in the plural, or on a third day."""
    keys = one.keys & other.keys
    alike = [o for o in occasions if not keys.isdisjoint(o.keys)]
    if any(o.is_one_of_many and (not o.parties or o.parties & (one.parties | other.parties)) for o in alike):
        return True
    return any(
        o.date is not None
        and o.date not in (one.date, other.date)
        and _differs(o.date, one.date)
        and _differs(o.date, other.date)
        for o in alike
        if o.parties & (one.parties | other.parties)
    )


def _differs(date: Claim, other: Claim | None) -> bool:
    return other is not None and not overlap(date, other)


def _is_slip(a: Said, b: Said) -> bool:
    """Tell whether two dates differ in their day, their month or their year alone, and there by one slip at most."""
    if a[1] != b[1] and a[2] != b[2]:
        # So it is with most.
        return False
    if (a[1] is None) != (b[1] is None) or (a[2] is None) != (b[2] is None):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y and x is not None and y is not None]
    if len(differing) != 1:
        return False
    x, y = differing[0]
    if a[1] != b[1]:
        # Months are written as words: the day of another one is a slip, but January and December are not.
        return a[2] is not None and a[2] == b[2]
    return are_slipped(str(x), str(y))


def are_slipped(one: str, other: str) -> bool:
    """Tell whether two numbers differ in one digit, by two swapped ones, or by one that was dropped.

    >>> are_slipped("14", "24"), are_slipped("2012", "2021"), are_slipped("7", "17"), are_slipped("9", "14")
    (True, True, True, False)
    """
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return len(long) - len(short) == 1 and short in (long[1:], long[:-1])
    at = [index for index in range(len(one)) if one[index] != other[index]]
    is_swapped = len(at) == 2 and at[1] - at[0] == 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
    return len(at) == 1 or is_swapped
