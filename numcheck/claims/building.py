"""Mentions -> claims: every figure with what it counts, the event, the place, the time and who says it."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.claims.nouns import Counted, find_counted
from numcheck.claims.phrases import Reader
from numcheck.claims.rates import find_rate
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.document import Dateline, Document, Sentence
from numcheck.model.interval import Number
from numcheck.model.mention import Mention
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.span import Span


def build_claims(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    dateline: Dateline,
) -> tuple[Claim, ...]:
    """Build the claims of a document in text order."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    claims: list[Claim] = []
    for index, found in by_sentence.items():
        sentence = sentences[index]
        walls = [0] * len(sentence.words)
        for number, mention in enumerate(found, 1):
            for at in range(mention.first, mention.last):
                walls[at] = number
        reader = Reader(sentence, vocabulary, walls)
        numbers: dict[int, tuple[int, Number]] = {
            m.first: (m.last, m.value.low) for m in found if isinstance(m.value, Quantity)
        }
        for mention in found:
            claims.append(_build(len(claims) + 1, mention, sentence, reader, numbers))
    return tuple(claims)


def _build(
    number: int, mention: Mention, sentence: Sentence, reader: Reader, numbers: dict[int, tuple[int, Number]]
) -> Claim:
    counted = Counted(last=mention.last)
    per: str | None = None
    kind = mention.kind
    if isinstance(mention.value, Quantity):
        quantity = mention.value
        per, after = find_rate(reader, mention.last, numbers)
        if kind in (Kind.NUMBER, Kind.COUNT):
            counted = find_counted(reader, mention, quantity)
            if per is None:
                per, after = find_rate(reader, counted.last, numbers)
            kind = Kind.COUNT if counted.noun is not None else Kind.NUMBER
        elif per is None:
            counted = find_counted(reader, mention, quantity)
    span = Span(mention.span.start, sentence.words[max(counted.last, mention.last) - 1].end)
    if counted.found_from in ("subject",) or not counted.noun:
        span = mention.span
    return Claim(
        id=number,
        mention=mention,
        kind=kind,
        part=sentence.part,
        paragraph=sentence.paragraph,
        sentence=sentence.index,
        span=span,
        last=max(counted.last, mention.last),
        noun=counted.noun,
        nouns=counted.nouns,
        noun_from=counted.found_from,
        modifiers=counted.modifiers,
        link=counted.link,
        is_definite=counted.is_definite,
        per=per,
    )
