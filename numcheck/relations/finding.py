"""Claims -> relations: every pair or group of figures that must agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from numcheck.language.patterns import Alphabet
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.document import Dateline, Document, Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.calendar import find_calendar
from numcheck.relations.context import Context, index_by_sentence, make_today
from numcheck.relations.views import build_view

FINDERS: Mapping[str, Callable[[Context, Definition], Iterator[Relation]]] = {
    "phrases": find_by_phrases,
    "calendar": find_calendar,
}
"""The algorithms that relation files name under `finder`; phrases is the one they need not name."""


def find_relations(
    document: Document,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    dateline: Dateline,
    definitions: Sequence[Definition],
    vocabulary: Vocabulary,
    alphabet: Alphabet,
) -> tuple[Relation, ...]:
    """Find the relations of a document, kind by kind."""
    view = build_view(sentences, claims, vocabulary, alphabet)
    context = Context(document, sentences, claims, dateline, vocabulary, view, index_by_sentence(claims), make_today(dateline))
    found: list[Relation] = []
    for definition in definitions:
        found += FINDERS[definition.finder or "phrases"](context, definition)
    return tuple(found)
