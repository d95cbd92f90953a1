"""Mentions -> claims: every figure with what it counts, the event, the place, the time and who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from numcheck.claims.circumstances import find_place, find_stance
from numcheck.claims.events import Thing, find_date_event, find_event
from numcheck.claims.inheritance import inherit_nouns, inherit_units
from numcheck.claims.nouns import NOTHING, Counted, find_counted
from numcheck.claims.periods import find_period, find_times
from numcheck.claims.phrases import Reader
from numcheck.claims.precision import refine_compared
from numcheck.claims.rates import find_rate
from numcheck.claims.sources import find_source, resolve_sources
from numcheck.claims.subordination import find_subordination
from numcheck.claims.topics import with_topic
from numcheck.language.traits import CONTENT
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import find_quoted
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.mention import Mention
from numcheck.model.period import Period
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.span import Span

EVENTFUL = (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.MEASURE, Kind.DURATION, Kind.AGE)


def build_claims(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], vocabulary: Vocabulary
) -> tuple[Claim, ...]:
    """Build the claims of a document in text order."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    claims: list[Claim] = []
    for index, found in by_sentence.items():
        claims += _Builder(sentences[index], found, vocabulary).build(len(claims) + 1)
    told = [claim for claim in claims if not _is_idle_zero(claim, vocabulary)]
    numbered = [replace(claim, id=number) for number, claim in enumerate(told, 1)] if len(told) < len(claims) else told
    sourced = resolve_sources(numbered, vocabulary)
    united = inherit_units(inherit_nouns(sourced, sentences, vocabulary), sentences, vocabulary)
    return refine_compared(united, sentences, vocabulary)


def _is_idle_zero(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Tell whether a "no" or "nobody" says nothing of anybody's fate, and so is no figure."""
    return claim.mention.found_by.startswith("zeros") and claim.event not in vocabulary.lists["fates"]


class _Builder:
    """Builds the claims of one sentence."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention], vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.vocabulary = vocabulary
        walls = [0] * len(sentence.keys)
        for number, mention in enumerate(mentions, 1):
            for at in range(mention.first, mention.last):
                walls[at] = number
        labels = [at for m in mentions if m.kind is Kind.IDENTIFIER for at in range(m.first, m.last)]
        self.reader = Reader(sentence, vocabulary, walls, frozenset(labels))
        self.lemmas = vocabulary.lemmas_of(sentence.keys)
        self.numbers: dict[int, tuple[int, Number]] = {
            m.first: (m.last, m.value.low) for m in mentions if isinstance(m.value, Quantity)
        }
        self.quoted = find_quoted(sentence.keys)
        self.source = find_source(self.reader, self.lemmas)
        self.context = frozenset(
            [lemma for lemma, traits in zip(self.lemmas, self.reader.traits, strict=True) if traits & CONTENT]
        )
        self.times = find_times(self.reader, mentions, self.lemmas)

    def build(self, first_id: int) -> list[Claim]:
        return [self._claim(first_id + index, mention) for index, mention in enumerate(self.mentions)]

    def _claim(self, number: int, mention: Mention) -> Claim:
        sentence, reader = self.sentence, self.reader
        if isinstance(mention.value, Quantity):
            counted, per, kind, last = self._counted(mention, mention.value)
            if counted.found_from == "attributive":
                mention = _to_the_last(mention, mention.value)
        else:
            counted, per, kind, last = NOTHING, None, mention.kind, mention.last
        event = None
        if kind is Kind.DATE:
            event = find_date_event(reader, mention.first, last, self.lemmas)
        elif kind in EVENTFUL:
            thing = Thing(kind, counted.noun, counted.modifiers)
            event = find_event(reader, mention.first, last, thing, self.lemmas)
        is_behind = counted.found_from in ("after", "of", "attributive") or per is not None
        span = Span(mention.span.start, sentence.words.ends[last - 1]) if is_behind else mention.span
        return Claim(
            id=number,
            mention=mention,
            kind=kind,
            part=sentence.part,
            paragraph=sentence.paragraph,
            sentence=sentence.index,
            span=span,
            last=last,
            noun=counted.noun,
            nouns=counted.nouns,
            noun_from=counted.found_from,
            modifiers=counted.modifiers,
            link=counted.link,
            under=find_subordination(reader, mention),
            is_definite=counted.is_definite,
            event=event.name if event is not None else None,
            role=event.role if event is not None else "",
            per=per,
            place=find_place(reader, last),
            period=None if kind is Kind.DATE else mention.reaches or self._period(mention),
            source=self.source,
            stance=find_stance(reader, mention.first, last, is_quoted=self.quoted[mention.first]),
            context=self.context,
        )

    def _period(self, mention: Mention) -> Period | None:
        return find_period(mention, self.times) if self.times is not None else None

    def _counted(self, mention: Mention, quantity: Quantity) -> tuple[Counted, str | None, Kind, int]:
        """Find what a quantity counts, what it is per, its kind, and the index after its words.

        Noun and rate may stand behind it in either order: 3,000 tests per day; $8 a head.
        """
        kind = quantity.kind
        per, after = find_rate(self.reader, mention.last, self.numbers)
        if per is not None and kind not in (Kind.NUMBER, Kind.COUNT):
            counted = (
                find_counted(self.reader, mention, quantity)
                if kind in (Kind.PERCENT, Kind.RATIO)
                else Counted(last=mention.last)
            )
            return counted, per, kind, max(counted.last, after)
        counted = with_topic(self.reader, mention, find_counted(self.reader, mention, quantity))
        if per is None:
            per, after = find_rate(self.reader, counted.last, self.numbers)
        if kind in (Kind.NUMBER, Kind.COUNT):
            kind = Kind.COUNT if counted.noun is not None else Kind.NUMBER
        last = max(counted.last, mention.last)
        return counted, per, kind, max(last, after) if per is not None else last


def _to_the_last(mention: Mention, quantity: Quantity) -> Mention:
    """Take a number that names a thing as exact: a 150-seat chamber has no seat more or less."""
    if quantity.kind is not Kind.NUMBER or not quantity.is_exact or quantity.step == 1:
        return mention
    return replace(mention, value=replace(quantity, step=1))
