"""Mentions -> claims: every figure with what it counts, the event, the place, the time and who says it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from numcheck.claims.carrying import carry_events
from numcheck.claims.circumstances import find_stance, is_negated_behind
from numcheck.claims.counted import NOTHING, Counted
from numcheck.claims.dated import Dated, find_dated, last_told
from numcheck.claims.events import Event, Thing, find_date_event, find_event
from numcheck.claims.inheritance import inherit_nouns, inherit_sums, inherit_units
from numcheck.claims.nouns import find_counted
from numcheck.claims.periods import Times, find_period, lay_out_times
from numcheck.claims.phrases import Reader
from numcheck.claims.places import (
    Carried,
    Places,
    carry_place,
    find_names_of_places,
    find_place,
    find_places,
    place_carried_to,
)
from numcheck.claims.precision import refine_compared
from numcheck.claims.rates import find_rate
from numcheck.claims.shares import inherit_shares
from numcheck.claims.sources import Source, find_source, is_of_speaker, resolve_sources
from numcheck.claims.subordination import find_subordination
from numcheck.claims.topics import with_topic
from numcheck.language.entries import union
from numcheck.language.traits import CONTENT, ZERO
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import find_quoted
from numcheck.model import kinds
from numcheck.model.claim import EACH, Claim, OpenWords
from numcheck.model.document import Dateline, Sentence
from numcheck.model.interval import Number
from numcheck.model.mention import Mention
from numcheck.model.period import Period
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.records import replace

FARTHEST_TOLD = 3
"""Sentences behind one that tells a period from which on "a year earlier" is no longer counted from it."""
TIMES = (kinds.DATE, kinds.TIME)
SHARES = (kinds.PERCENT, kinds.RATIO)
EVENTFUL = (*kinds.COUNTED, *SHARES, kinds.MONEY, kinds.MEASURE, kinds.DURATION, kinds.AGE)
"""Kinds of figures of which an event is looked for."""
_Told = tuple[Counted, str | None, Kind, int]
"""What a figure counts, what it is per, its kind, and the index after its words."""


def build_claims(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], dateline: Dateline, vocabulary: Vocabulary
) -> tuple[Claim, ...]:
    """Build the claims of a document in text order.

    Each step goes through all sentences before the next one: what it works with then is near at hand.
    """
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    builders = [_Builder(sentences[index], found, vocabulary) for index, found in by_sentence.items()]
    for builder in builders:
        builder.read_source()
    for builder in builders:
        builder.read_subordination()
    _read_times(builders, dateline.date)
    _read_places(builders, sentences, vocabulary)
    for builder in builders:
        builder.read_counted()
    for builder in builders:
        builder.read_events()
    claims: list[Claim] = []
    for builder in builders:
        built = builder.build(len(claims) + 1)
        claims += _without_idle_zeros(built, vocabulary) if builder.sentence.all_traits & ZERO else built
    sourced = resolve_sources(claims, sentences, vocabulary)
    summed = inherit_sums(sourced, sentences, vocabulary)
    named = inherit_shares(inherit_nouns(summed, sentences, vocabulary), sentences, vocabulary)
    return refine_compared(inherit_units(named, sentences, vocabulary), sentences, vocabulary)


def _read_times(builders: Sequence[_Builder], today: date | None) -> None:
    """Read when something happens in each sentence; the period that was told last holds for the next ones."""
    period: Period | None = None
    told_at = -FARTHEST_TOLD
    for builder in builders:
        index = builder.sentence.index
        builder.read_dates(today, period if index - told_at < FARTHEST_TOLD else None)
        if builder.dates:
            period, told_at = last_told(builder.dates) or period, index
    for builder in builders:
        builder.read_times()


def _read_places(builders: Sequence[_Builder], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> None:
    """Read where something happens in each sentence; the place that one opens with holds for the next ones."""
    names = find_names_of_places(sentences, vocabulary)
    place: Carried | None = None
    before = -1
    for builder in builders:
        sentence = builder.sentence
        if sentence.index > before + 1:
            place = carry_place(place, sentences[sentence.index - 1], None, vocabulary, names)
        builder.read_places(names, place)
        if builder.places is not None:
            place = carry_place(place, sentence, builder.places, vocabulary, names)
        before = sentence.index


def _without_idle_zeros(claims: Sequence[Claim], vocabulary: Vocabulary) -> Sequence[Claim]:
    """Give the claims without a "no" or "nobody" of no fate, which is no figure; the others are numbered anew."""
    fates = union(vocabulary.lists["fates"], vocabulary.lists["fates of any kind"])
    told = [claim for claim in claims if claim.event in fates or not claim.mention.found_by.startswith("zeros")]
    if len(told) == len(claims):
        return claims
    return [replace(claim, id=number) for number, claim in enumerate(told, claims[0].id)]


class _Builder:
    """Builds the claims of one sentence, of which it reads one thing after the other."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention], vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.vocabulary = vocabulary
        walls = [0] * len(sentence.keys)
        labels: list[int] = []
        times: list[int] = []
        self.numbers: dict[int, tuple[int, Number]] = {}
        for number, mention in enumerate(mentions, 1):
            own, value = range(mention.first, mention.last), mention.value
            for at in own:
                walls[at] = number
            if isinstance(value, Quantity):
                self.numbers[mention.first] = (mention.last, value.low)
            elif value.kind is kinds.IDENTIFIER:
                labels += own
            if value.kind in TIMES or mention.reaches is not None:
                times.append(mention.first)
        self.reader = Reader(sentence, vocabulary, walls, frozenset(labels), frozenset(times))
        self.lemmas = sentence.lemmas
        self.quoted = find_quoted(sentence.keys)
        self.words = OpenWords(self.lemmas, sentence.traits, CONTENT)
        self.source: Source | None = None
        self.under: dict[int, str] = {}
        self.dates: tuple[Dated, ...] = ()
        self.times: Times | None = None
        self.places: Places | None = None
        self.carried: str | None = None
        self.told: list[_Told] = []
        self.events: list[Event | None] = []

    def read_source(self) -> None:
        self.source = find_source(self.reader, self.lemmas, self.quoted)

    def read_subordination(self) -> None:
        self.under = {mention.first: find_subordination(self.reader, mention) for mention in self.mentions}

    def read_dates(self, today: date | None, before: Period | None) -> None:
        """Read what says when; `before` is the period that was told last, if shortly before."""
        self.dates = find_dated(self.reader, self.mentions, today, before)

    def read_times(self) -> None:
        if not self.dates:
            return
        first = next((m.first for m in self.mentions if m.reaches is None and m.kind is not kinds.DATE), None)
        compared = [place for place, under in self.under.items() if under == "comparison"]
        if first is not None:
            self.times = lay_out_times(self.reader, self.dates, self.lemmas, compared, first)

    def read_places(self, names: frozenset[str], before: Carried | None) -> None:
        """Read what says where; `names` are of places, `before` is the place that a sentence before opened with."""
        self.places = find_places(self.reader, self.mentions, self.lemmas, names)
        self.carried = place_carried_to(self.sentence, before, self.vocabulary)

    def read_counted(self) -> None:
        self.told = [self._counted(mention) for mention in self.mentions]

    def read_events(self) -> None:
        self.events = [self._event(mention, told) for mention, told in zip(self.mentions, self.told, strict=True)]

    def build(self, first_id: int) -> list[Claim]:
        """Build the claims from all that has been read."""
        claims = [
            self._claim(number, mention, told, event)
            for number, (mention, told, event) in enumerate(
                zip(self.mentions, self.told, self.events, strict=True), first_id
            )
        ]
        return carry_events(self.reader, claims) if len(claims) > 1 else claims

    def _claim(self, number: int, mention: Mention, told: _Told, event: Event | None) -> Claim:
        sentence, reader = self.sentence, self.reader
        counted, per, kind, last = told
        if counted.found_from == "attributive" and isinstance(mention.value, Quantity):
            mention = _to_the_last(mention, mention.value)
        source = self.source
        if source is not None and is_of_speaker(kind, mention.first, source):
            source = None
        is_behind = counted.found_from in ("after", "of", "attributive") or per is not None
        reaches_on = is_behind and last != mention.last
        # Arguments by position: to make a record of so many fields by their names takes three times as long.
        return Claim(
            number,
            mention,
            kind,
            sentence.part,
            sentence.paragraph,
            sentence.index,
            sentence.words.span(mention.first, last) if reaches_on else mention.span,
            last,
            counted.noun,
            counted.nouns,
            counted.found_from,
            counted.modifiers,
            counted.link,
            self.under[mention.first],
            counted.is_definite,
            event.name if event is not None else None,
            event.role if event is not None else "",
            per,
            self._place(mention, last, kind),
            None if kind is kinds.DATE else mention.reaches or self._period(mention),
            source.name if source is not None else None,
            find_stance(reader, mention.first, last, is_quoted=self.quoted[mention.first]),
            self.words,
        )

    def _event(self, mention: Mention, told: _Told) -> Event | None:
        counted, _, kind, last = told
        if kind is kinds.DATE:
            return find_date_event(self.reader, mention.first, last, self.lemmas)
        if kind not in EVENTFUL or counted.found_from == "attributive" or is_negated_behind(self.reader, last):
            return None
        thing = Thing(kind, counted.noun, counted.modifiers)
        return find_event(self.reader, mention.first, last, thing, self.lemmas)

    def _place(self, mention: Mention, last: int, kind: Kind) -> str | None:
        if self.places is not None:
            return find_place(mention.first, last, kind, self.places)
        return self.carried if kind is not kinds.AGE else None

    def _period(self, mention: Mention) -> Period | None:
        return find_period(mention, self.times) if self.times is not None else None

    def _counted(self, mention: Mention) -> _Told:
        """Find what a quantity counts and what it is per.

        Noun and rate may stand behind it in either order: 3,000 tests per day; $8 a head.
        """
        quantity, kind = mention.value, mention.kind
        if not isinstance(quantity, Quantity):
            return NOTHING, None, kind, mention.last
        per, after = find_rate(self.reader, mention.last, self.numbers)
        if per is not None and kind not in kinds.COUNTED:
            counted = find_counted(self.reader, mention, quantity) if kind in SHARES else Counted(last=mention.last)
            return counted, per, kind, max(counted.last, after)
        counted = with_topic(self.reader, mention, find_counted(self.reader, mention, quantity))
        if per is None and counted.last > mention.last:
            per, after = find_rate(self.reader, counted.last, self.numbers)
        if per is None and kind in kinds.COUNTED and self._opens_with_each(mention):
            per, after = EACH, counted.last
        if kind in kinds.COUNTED:
            kind = kinds.COUNT if counted.noun is not None else kinds.NUMBER
        last = max(counted.last, mention.last)
        return counted, per, kind, max(last, after) if per is not None else last

    def _opens_with_each(self, mention: Mention) -> bool:
        """Tell whether a figure is the first of a sentence that opens with "each": each has 52 seats.

        Not so "each of the 40 buses", which are all of them.
        """
        opens = self.reader.key(0) in self.reader.lists["to each of several"] and mention is self.mentions[0]
        return opens and self.reader.key(1) not in self.reader.vocabulary.numerals.of


def _to_the_last(mention: Mention, quantity: Quantity) -> Mention:
    """Give the mention of a number before a noun as exact: a 150-seat chamber has no seat more or less."""
    if quantity.kind is not kinds.NUMBER or not quantity.is_exact or quantity.step == 1:
        return mention
    return replace(mention, value=replace(quantity, step=1))
