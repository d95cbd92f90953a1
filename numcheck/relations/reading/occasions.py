"""What happened in each clause, and on what day: the timeline that "six years after the flood" is counted from.

`Timeline` gives an `Occasion` for each clause of a document in which something happens. Clauses are told apart by marks
and small words alone. The *keys* of an occasion say what happens (an event of the vocabulary, or the plain form of a
verb or of a noun such as flood), and its *parties* are the other open words of the clause. A date is the day of the
clause that it stands in; that of "on 17 April, when the convoy was ambushed" is of the next one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set

from numcheck.language.entries import union
from numcheck.language.morphology import base_forms
from numcheck.language.traits import CONTENT, VERB
from numcheck.language.vocabulary import Vocabulary
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.period import Calendar, Period
from numcheck.model.records import record, replace
from numcheck.relations.reading.context import LONGEST_STORY, Context

GRAINS = (grains.DAY, grains.MONTH, grains.YEAR)
MARKS = frozenset(',;:()—–-"“”')
FARTHEST_OBJECT = 4
"""Words from a light verb to what it gets its sense from: took up the office; or open words of its subject."""
GOING_ON = "ing"
VERB_ENDS = ("ed", GOING_ON)
"""With one of which every verb ends that no list knows, in the past or where it opens a clause."""
VERBAL = frozenset({"object", "subject"})
CLOSING = "dates.span.last"
"""How the last day of a span was found, which `with_closing_days` adds."""
FINDERS = ("dates.calendar", "dates.weekday", "dates.day", "dates.holiday", CLOSING)
"""How dates were found that may be the day of a clause."""
PERSON = "person"
NAMED = (PERSON, "place", "organisation", "vessel", "aircraft", "company", "building")
"""Classes of nouns whose things bear names."""
CRAFTS = ("vessel", "aircraft", "vehicle", "building")
"""Classes of which a story tells of one thing by several names: the airliner, the plane."""
LONGEST_SENTENCE = 200
"""Words of a sentence; a longer one is a list or a table, in which no clause is told from another."""
MOST_DATES = 200
"""Dates of a document; with more it is a chronicle or a table, not a story."""
MOST_ASKED = 40
"""Figures of one sort in a document that are looked into."""
MOST_SENTENCES = 400
"""Sentences of a document in which occasions are looked for; beyond stands a book."""


@record(frozen=True, slots=True)
class Occasion:
    """A clause in which something happens."""

    sentence: int
    first: int
    last: int
    keys: frozenset[str]
    """What happens, by the names of events and by words."""
    nouns: frozenset[str]
    """The keys that come from nouns: the flood."""
    parties: frozenset[str]
    """Its other open words, in their plain form."""
    names: frozenset[str]
    """The parties that are written as names."""
    is_one_of_many: bool
    """Whether its words say that there are others like it: another fire, a second trial, attacks."""
    opener: str = ""
    """The small word that opens the clause: when, after; empty for a mark."""
    date: Claim | None = None
    """The day on which it happened, where the clause says so."""


@record(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    opener: str


class Timeline:
    """What happens in a document, clause by clause; a sentence is read when somebody asks, and once."""

    __slots__ = ("_context", "_dated", "_whole")

    def __init__(self, context: Context) -> None:
        self._context = context
        self._dated: tuple[Occasion, ...] | None = None
        self._whole: tuple[Occasion, ...] | None = None

    @property
    def dated(self) -> tuple[Occasion, ...]:
        """Give the occasions of the document that have a date."""
        if self._dated is None:
            claims = self._context.claims
            self._dated = self.dated_in({claim.sentence for claim in with_closing_days(claims) if is_date(claim)})
        return self._dated

    def dated_in(self, among: Set[int]) -> tuple[Occasion, ...]:
        """Give the occasions of some sentences that have a date."""
        return tuple(o for index in sorted(among) for o in self._of(index) if o.date is not None)

    @property
    def all(self) -> tuple[Occasion, ...]:
        if self._whole is None:
            self._whole = tuple(o for index in range(len(self._context.sentences)) for o in self._of(index))
        return self._whole

    def around(self, claim: Claim) -> Occasion | None:
        """Give the occasion of the clause that a figure stands in; None where nothing happens in it."""
        if not is_readable(self._context, claim):
            return None
        found = self._context.once_of(_of_sentence, claim.sentence)
        return next((o for o in found if o.first <= claim.mention.first < o.last), None)

    def behind(self, claim: Claim) -> Occasion | None:
        """Give the first occasion behind a figure in its sentence: on 17 May, it was shut."""
        if not is_readable(self._context, claim):
            return None
        found = self._context.once_of(_of_sentence, claim.sentence)
        return next((o for o in found if o.first >= claim.mention.last), None)

    def _of(self, index: int) -> tuple[Occasion, ...]:
        sentence = self._context.sentences[index]
        is_story = index < MOST_SENTENCES and len(sentence.keys) <= LONGEST_SENTENCE
        if not is_story or sentence.part in (sections.FURNITURE, sections.TABLE, sections.DATELINE):
            return ()
        return self._context.once_of(_of_sentence, index)


def read_occasion(context: Context, sentence: Sentence, first: int, last: int) -> Occasion:
    """Read some words of a sentence as an occasion: after (she took office), since (his arrest)."""
    claims = context.by_sentence.get(sentence.index, ())
    lemmas = sentence.lemmas
    return _read(context.vocabulary, sentence, lemmas, _Piece(first, last, ""), _figures(claims))


def clause_end(context: Context, sentence: Sentence, first: int) -> int:
    """Give the index after the last word of the clause that begins at a word."""
    walls = union(context.vocabulary.lists["clause walls"], context.vocabulary.lists["clause joints"])
    at = first + 1
    while at < len(sentence.keys) and sentence.keys[at] not in MARKS and sentence.keys[at] not in walls:
        at += 1
    # Behind the last word of a sentence that breaks off, "Holm was 19 when", there is no clause.
    return min(at, len(sentence.keys))


def are_of_one_event(one: Occasion, other: Occasion, vocabulary: Vocabulary) -> bool:
    """Tell whether two occasions may be one event: they have a common key, and a common party where both have any.

    What the first calls by a common noun, the other may call by its name: the town, Nambe.
    """
    if one.keys.isdisjoint(other.keys):
        return False
    if not one.parties or not other.parties or not one.parties.isdisjoint(other.parties):
        return True
    nouns = vocabulary.nouns
    if any(
        nouns.is_a(party, sort) and nouns.is_a(told, sort)
        for sort in CRAFTS
        for party in one.parties
        for told in other.parties
    ):
        return True
    return bool(other.names) and all(any(nouns.is_a(party, sort) for sort in NAMED) for party in one.parties)


def _of_sentence(context: Context, sentence: Sentence) -> tuple[Occasion, ...]:
    claims = context.by_sentence.get(sentence.index, ())
    lemmas = sentence.lemmas
    figures = _figures(claims)
    pieces = list(_pieces(context, sentence, figures))
    read = [_read(context.vocabulary, sentence, lemmas, piece, figures) for piece in pieces]
    dates = _dates_of_pieces(context, claims, pieces, read)
    dated = [replace(one, date=dates[number]) if number in dates else one for number, one in enumerate(read)]
    return tuple([occasion for occasion in dated if occasion.keys])


def is_date(claim: Claim) -> bool:
    """Tell whether a figure is a valid day, month or year that one of `FINDERS` found and that is surely known."""
    period = claim.mention.value
    return (
        isinstance(period, Period)
        and period.grain in GRAINS
        and period.fault is None
        and claim.mention.found_by in FINDERS
        and (period.first is not None or (period.said.month is not None and period.relation is None))
    )


def _dates_of_pieces(
    context: Context, claims: Sequence[Claim], pieces: Sequence[_Piece], read: Sequence[Occasion]
) -> dict[int, Claim]:
    """Give the date of each clause that has one, and only one."""
    found: dict[int, Claim] = {}
    several: set[int] = set()
    for claim in with_closing_days(claims):
        if not is_date(claim) or claim.stance is stances.DENIED or claim.under == "comparison":
            continue
        number = next((n for n, p in enumerate(pieces) if p.first <= claim.mention.first < p.last), None)
        if number is None:
            continue
        is_closing = claim.mention.found_by == CLOSING
        is_of_noun = is_before_a_noun(context, claim)
        is_bare = (claim.mention.first, claim.mention.last) == (pieces[number].first, pieces[number].last)
        for of in _dated_pieces(context, number, pieces, read, is_bare=is_bare):
            if (is_closing and of == number) or (is_of_noun and not read[of].nouns):
                # Who cut the 1987 budget may have cut it before.
                continue
            if of in found:
                several.add(of)
            found[of] = claim
    return {number: claim for number, claim in found.items() if number not in several}


def is_before_a_noun(context: Context, claim: Claim) -> bool:
    """Tell whether a date tells which thing is meant, and not when the clause is: the 2014 raid, a 2011 charge."""
    keys, first, last = context.sentences[claim.sentence].keys, claim.mention.first, claim.mention.last
    is_determined = first > 0 and keys[first - 1] in union(
        context.vocabulary.grammar["determiners"], context.vocabulary.grammar["possessives"]
    )
    behind = keys[last] if last < len(keys) else ""
    return is_determined and behind[:1].isalpha() and behind not in context.vocabulary.grammar.stops


def find_dates(context: Context) -> list[Claim]:
    """Give the dates of a story, but for that of its dateline: nothing is said to have happened on it.

    A document with very many is no story, and has none.
    """
    dates = [c for c in context.of(kinds.DATE) if is_date(c) and is_readable(context, c)]
    if len(dates) > MOST_DATES:
        return []
    return [date for date in dates if not context.is_in_dateline(date)]


def is_readable(context: Context, claim: Claim) -> bool:
    """Tell whether a figure stands in a sentence, and not in a list or table as long as a page."""
    return len(context.sentences[claim.sentence].keys) <= LONGEST_SENTENCE


def with_closing_days(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Add the last day of each span as a date: from 9 October until 14 October 1991, when her daughter was found."""
    found = list(claims)
    for claim in claims:
        period = claim.mention.value
        if isinstance(period, Period) and claim.mention.found_by == "dates.span" and period.last is not None:
            day = period.last
            said = Calendar(day.year, day.month, day.day)
            value = Period(grains.DAY, said, day, day)
            found.append(replace(claim, mention=replace(claim.mention, value=value, found_by=CLOSING)))
    return found


def _dated_pieces(
    context: Context, number: int, pieces: Sequence[_Piece], read: Sequence[Occasion], *, is_bare: bool
) -> Iterator[int]:
    """Give the indexes of the clauses that a date dates: its own, a "when" behind it, or the one beside a bare date."""
    lists = context.vocabulary.lists
    behind = number + 1
    is_when = behind < len(pieces) and pieces[behind].opener in lists["at which"] and bool(read[behind].keys)
    if is_when:
        yield behind
    if read[number].keys:
        yield number
    elif not is_when and number and is_bare and _ends_in_its_noun(context, read[number - 1]):
        # The day of the flood, 9 February 1876, is kept as a holiday.
        yield number - 1
    elif not is_when and number == 0 and behind < len(pieces) and not pieces[behind].opener and read[behind].keys:
        # On 17 May, the reactor was shut down.
        yield behind


def _ends_in_its_noun(context: Context, occasion: Occasion) -> bool:
    """Tell whether the last word of a clause is the noun of what happens in it."""
    key = context.sentences[occasion.sentence].keys[occasion.last - 1]
    return not occasion.nouns.isdisjoint({key, context.vocabulary.nouns.singular(key)})


def _pieces(context: Context, sentence: Sentence, figures: Set[int]) -> Iterator[_Piece]:
    """Cut a sentence into its clauses; none is cut within a figure."""
    lists, keys = context.vocabulary.lists, sentence.keys
    walls = union(lists["clause walls"], lists["clause joints"], MARKS)
    first, opener = 0, ""
    for at in [at for at, key in enumerate(keys) if key in walls and at not in figures]:
        key = keys[at]
        if at > first or opener:
            yield _Piece(first, at, opener)
        first, opener = at + 1, "" if key in MARKS else key
    if first < len(keys):
        yield _Piece(first, len(keys), opener)


def _figures(claims: Sequence[Claim]) -> frozenset[int]:
    return frozenset([at for claim in claims for at in range(claim.mention.first, claim.mention.last)])


def _read(
    vocabulary: Vocabulary, sentence: Sentence, lemmas: Sequence[str], piece: _Piece, figures: frozenset[int]
) -> Occasion:
    keys, lists, stops = sentence.keys, vocabulary.lists, vocabulary.grammar.stops
    singulars, happenings = vocabulary.nouns.singulars, lists["happenings"]
    happens: set[str] = set()
    nouns: set[str] = set()
    said: set[int] = set()
    irregular, alike = vocabulary.events.irregular, lists["verbs alike in the past"]
    open_words = [
        at
        for at in range(piece.first, piece.last)
        if at not in figures and sentence.traits[at] & CONTENT and keys[at] not in stops
    ]
    is_one_of_many = not lists["one of many"].isdisjoint(keys[piece.first : piece.last])
    for at in range(piece.first, piece.last):
        if at in figures or at in said:
            continue
        key = keys[at]
        may_be_verb = key.endswith(VERB_ENDS) or key in irregular or key in alike
        if may_be_verb and _is_verb(vocabulary, sentence, at, piece):
            found, taken = _keys_of_verb(vocabulary, lemmas, at, open_words)
            happens |= found
            said |= taken
        elif singulars[key] in happenings:
            nouns |= _keys_of_noun(vocabulary, singulars[key], lemmas[at])
            said.add(at)
            is_plural = key != lemmas[at] and key.endswith("s")
            is_the = at > piece.first and keys[at - 1] in lists["the"]
            is_one_of_many = is_one_of_many or (is_plural and not is_the)
    others = [
        at
        for at in open_words
        if at not in said
        and not keys[at].endswith("ly")
        and vocabulary.calendar.sort_of(keys[at]) is None
        and (at + 2 >= len(keys) or keys[at + 1] != "'s" or at + 2 in said)
    ]
    names = sentence.words.names
    return Occasion(
        sentence.index,
        piece.first,
        piece.last,
        frozenset(happens | nouns),
        frozenset(nouns),
        frozenset([lemmas[at] for at in others]),
        frozenset([lemmas[at] for at in others if at and names[at]]),
        is_one_of_many,
        piece.opener,
    )


def is_participle(sentence: Sentence, at: int) -> bool:
    """Tell whether a word may be a participle that goes on: hitting (the 36-year-old)."""
    return sentence.keys[at].endswith(GOING_ON) and bool(sentence.traits[at] & VERB)


def is_verb(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a word within a clause is a verb in the past, be it one that says nothing by itself: rose, took."""
    return _is_verb(context.vocabulary, sentence, at, _Piece(0, len(sentence.keys), ""))


def _is_verb(vocabulary: Vocabulary, sentence: Sentence, at: int, piece: _Piece) -> bool:
    """Tell whether a word is a verb in the past or opens the clause with -ing: sank, was opened, (after) leaving."""
    key, grammar = sentence.keys[at], vocabulary.grammar
    is_past = key in vocabulary.events.irregular or key in vocabulary.lists["verbs alike in the past"]
    # Not in: a filling station.
    is_described = at > 0 and sentence.keys[at - 1] in union(grammar["determiners"], grammar["possessives"])
    is_opening = key.endswith(GOING_ON) and at == piece.first and bool(piece.opener or at) and not is_described
    if not is_past and not is_opening and not (key.endswith("ed") and sentence.traits[at] & VERB):
        return False
    if key in grammar.stops or (sentence.words.is_name(at) and (at > piece.first or at == 0)):
        return False
    if key.endswith(GOING_ON):
        return is_opening
    before = sentence.keys[at - 1] if at > piece.first else ""
    if before in vocabulary.lists["infinitive marks"]:
        # the worst storm to hit the coast
        return False
    return before not in grammar["determiners"] and before not in grammar["possessives"] and before != "'s"


def _keys_of_verb(
    vocabulary: Vocabulary, lemmas: Sequence[str], at: int, open_words: Sequence[int]
) -> tuple[frozenset[str], frozenset[int]]:
    """Give the keys of a verb and the indexes of its words; a light verb's keys hold its object, too: take office."""
    lists = vocabulary.lists
    match = vocabulary.events.uses.match(lemmas, at)
    behind = vocabulary.events.uses.match(lemmas, at - 1) if at else None
    if behind is not None and behind[0] > 1 and match is None:
        # was last seen
        match = behind
    length, uses = match if match is not None else (1, ())
    names = {use.event for use in uses if use.counted in VERBAL and (not use.of or PERSON in use.of)}
    lemma, here = lemmas[at], frozenset(range(at, at + length))
    aspects = names & (union(lists["beginnings"], lists["endings"], lists["begins as well"]))
    if aspects:
        with_whom = [lemmas[o] for o in open_words if o < at or o <= at + length + FARTHEST_OBJECT]
        said = frozenset(f"{aspect} {word}" for aspect in aspects for word in with_whom if word != lemma)
        if aspects <= lists["begins as well"]:
            begun = frozenset(f"{begin} {word}" for begin in lists["beginnings"] for word in with_whom if word != lemma)
            return said | begun | {lemma}, here
        return said, here
    if length == 1 and at and lemma in lists["light verbs"] and lemmas[at - 1] in vocabulary.grammar["be"]:
        # The foundation stone of the pier was laid.
        subjects = [o for o in open_words if o < at][-FARTHEST_OBJECT:]
        return frozenset(f"{lemma} {lemmas[o]}" for o in subjects), here
    if length == 1 and (lemma in lists["light verbs"] or lemma in lists["says"]):
        objects = [o for o in open_words if at < o <= at + FARTHEST_OBJECT][:2]
        return frozenset(f"{lemma} {lemmas[o]}" for o in objects), here | frozenset(objects)
    # A verb that no list knows has any of its possible forms: automated, automat and automate.
    forms = base_forms(lemma) if lemma.endswith("ed") else ()
    return frozenset({lemma, *names, *forms}), here


def _keys_of_noun(vocabulary: Vocabulary, noun: str, lemma: str) -> frozenset[str]:
    """Give the keys of a noun that names what happens all at once."""
    uses = vocabulary.events.uses.get(noun) or vocabulary.events.uses.get(lemma) or ()
    names = {use.event for use in uses if use.counted == "noun"}
    return frozenset(names | {noun, *(word for word in vocabulary.nouns.classes_of(noun)[:1])})


def near(occasions: Sequence[Occasion], sentence: int) -> Sequence[Occasion]:
    """Give those of some occasions, in text order, that stand within the reach of one story from a sentence."""
    first = bisect_left(occasions, sentence - LONGEST_STORY, key=_sentence)
    return occasions[first : bisect_right(occasions, sentence + LONGEST_STORY, lo=first, key=_sentence)]


def _sentence(occasion: Occasion) -> int:
    return occasion.sentence
