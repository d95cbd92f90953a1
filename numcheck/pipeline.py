"""The whole program on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from numcheck.claims.building import build_claims
from numcheck.documents.reading import make_document, read_document
from numcheck.findings import apply_rules
from numcheck.mentions.finding import find_mentions
from numcheck.model.claim import Claim
from numcheck.model.document import Dateline, Document, Sentence
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation
from numcheck.model.report import Report
from numcheck.relations.finding import find_relations
from numcheck.rulebook.loading import Rulebook, load_rules
from numcheck.sentences import split_sentences


def check(text: str, rules: Rulebook | None = None, as_of: date | None = None, path: str = "-") -> Report:
    """Check an article.

    A pure function of the text, the rules and the day: no file is read but the bundled rules, where none are given.
    The path only tells the format (.md is Markdown) and stands in the report.
    """
    rulebook = rules if rules is not None else load_rules()
    lists = rulebook.vocabulary.lists
    document = make_document(text, path, furniture=lists["furniture"], captions=lists["captions"])
    return check_document(document, rulebook, as_of)


def check_file(
    path: str,
    rulebook: Rulebook,
    as_of: date | None = None,
    *,
    with_relations: bool = True,
    tolerance: Number = 0,
    name: str = "",
) -> Report:
    """Check a file, or standard input for "-"; raise ReadError if it cannot be read as text.

    `name` is what it is called in the report, and tells its format, where that is not the path.
    """
    lists = rulebook.vocabulary.lists
    document = read_document(path, furniture=lists["furniture"], captions=lists["captions"], name=name)
    return check_document(document, rulebook, as_of, with_relations=with_relations, tolerance=tolerance)


def check_document(
    document: Document,
    rulebook: Rulebook,
    as_of: date | None = None,
    *,
    with_relations: bool = True,
    tolerance: Number = 0,
) -> Report:
    """Check a document that has been read: the way of the data, stage by stage.

    `tolerance` is the share by which every figure may differ besides what its words allow.
    """
    definitions = rulebook.definitions if with_relations else ()
    stages = analyse(document, rulebook, as_of, definitions)
    claims, relations, vocabulary = stages.claims, stages.relations, rulebook.vocabulary
    judgement = apply_rules(document, rulebook.rules, relations, claims, vocabulary, tolerance)
    return Report(
        document,
        stages.dateline,
        claims,
        relations,
        judgement.findings,
        judgement.compared,
        judgement.coverage,
        judgement.rough,
    )


@dataclass(frozen=True, slots=True)
class Stages:
    """What comes out on the way: for those who ask how a figure was read, or why a rule is silent."""

    document: Document
    sentences: tuple[Sentence, ...]
    dateline: Dateline
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]


def analyse(
    document: Document, rulebook: Rulebook, as_of: date | None = None, definitions: Sequence[Definition] | None = None
) -> Stages:
    """Go the way of the data up to the relations; without definitions, with those of the rulebook."""
    vocabulary, alphabet = rulebook.vocabulary, rulebook.alphabet
    sentences = split_sentences(document, vocabulary)
    mentions, dateline = find_mentions(document, sentences, vocabulary, as_of)
    claims = build_claims(sentences, mentions, dateline, vocabulary)
    wanted = rulebook.definitions if definitions is None else definitions
    relations = find_relations(document, sentences, claims, dateline, wanted, vocabulary, alphabet)
    return Stages(document, tuple(sentences), dateline, tuple(claims), tuple(relations))
