"""Why a rule fires or is silent on a text: its patterns, its candidates, the condition that decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from numcheck.language.patterns import PatternError, find_matches, parse_pattern
from numcheck.model.claim import Claim
from numcheck.model.document import Document
from numcheck.model.pattern import Definition, Joining, Pattern
from numcheck.model.rule import Rule
from numcheck.model.span import Span
from numcheck.model.trace import Apart, PatternTrace, RoleTrace, RuleTrace
from numcheck.pipeline import Stages, analyse, check_document
from numcheck.relations.reading.context import index_by_sentence
from numcheck.relations.reading.views import Stretch, View, build_view
from numcheck.relations.totals.joined import clashes, fitting_claims, open_excuses
from numcheck.rulebook.loading import Rulebook
from numcheck.tracing.trials import try_rule

PHRASES = "phrases"
MOST_APART = 10
TOKEN = re.compile(r"\S+")


def trace_rule(document: Document, rulebook: Rulebook, rule: Rule, as_of: date | None = None) -> RuleTrace:
    """Run one rule over a document, and tell everything that was tried."""
    stages = analyse(document, rulebook, as_of)
    view = _whole_view(stages, rulebook)
    definition = rulebook.definition(rule.relation)
    patterns = tuple(_patterns(definition, view, rulebook)) if definition is not None else ()
    trials = tuple(
        try_rule(rule, relation, rulebook.vocabulary) for relation in stages.relations if relation.kind == rule.relation
    )
    findings = check_document(document, rulebook, as_of).findings
    merged = next((finding.rule for finding in findings if rule.id in finding.also), "")
    joining = definition.joining if definition is not None else None
    is_named = definition is not None and joining is None and definition.finder != PHRASES
    finder = definition.finder if definition is not None and is_named else ""
    roles, apart = _joined(joining, stages.claims, rulebook) if joining is not None else ((), ())
    fires = any(finding.rule == rule.id for finding in findings)
    return RuleTrace(rule, patterns, trials, finder, merged, fires, roles, apart)


def _whole_view(stages: Stages, rulebook: Rulebook) -> View:
    by_sentence = index_by_sentence(stages.claims)
    return build_view(stages.sentences, by_sentence, rulebook.vocabulary, rulebook.alphabet, is_whole=True)


def _joined(
    joining: Joining, claims: Sequence[Claim], rulebook: Rulebook
) -> tuple[tuple[RoleTrace, ...], tuple[Apart, ...]]:
    """Tell which figures fit the roles of a comparison, and what keeps those apart that are not compared."""
    vocabulary, excuses = rulebook.vocabulary, open_excuses(joining)
    fitting = fitting_claims(joining, claims, vocabulary)
    roles = tuple(RoleTrace(role, filter_, tuple(fitting[role])) for role, filter_ in joining.roles)
    first, *others = (role for role, _ in joining.roles)
    pairs = ((a, b) for a in fitting[first] for role in others for b in fitting[role] if a.id != b.id)
    apart = (Apart(a, b, tuple(clashes(a, b, joining, excuses, vocabulary))) for a, b in pairs)
    return roles, tuple(islice((pair for pair in apart if pair.clashes), MOST_APART))


def match_counts(document: Document, rulebook: Rulebook, definition: Definition) -> dict[str, int]:
    """Count the matches of every pattern of a relation in a text."""
    stages = analyse(document, rulebook, definitions=())
    view = _whole_view(stages, rulebook)
    return {
        pattern.text: sum(1 for _ in _matches(pattern, view, view.stretches_for(pattern)))
        for piece in definition.pieces
        for pattern in piece.patterns
    }


def _patterns(definition: Definition, view: View, rulebook: Rulebook) -> Iterator[PatternTrace]:
    for piece in definition.pieces:
        for pattern in piece.patterns:
            matches = tuple(_matches(pattern, view, view.stretches_for(pattern)))
            if matches:
                yield PatternTrace(pattern.text, piece.name, matches)
                continue
            reached, near = _reached(pattern, view, rulebook)
            yield PatternTrace(pattern.text, piece.name, (), reached, near)


def _matches(pattern: Pattern, view: View, stretches: Iterable[Stretch]) -> Iterator[Span]:
    compiled = re.compile(pattern.source)
    for start, end in stretches:
        for found in find_matches(compiled, view.text, start, end):
            yield view.span_of(found)


def _reached(pattern: Pattern, view: View, rulebook: Rulebook) -> tuple[str, Span | None]:
    """Give the longest beginning of a pattern that the text holds, and where it holds it first."""
    ends = [match.end() for match in TOKEN.finditer(pattern.text)]
    vocabulary, unseen = rulebook.vocabulary, rulebook.vocabulary.lists["unseen"]
    for end in reversed(ends[:-1]):
        beginning = pattern.text[:end]
        if beginning.endswith(("...", "//", "]")) or re.search(r"\.\.\.\d+$", beginning):
            continue
        try:
            shorter = parse_pattern(beginning, rulebook.alphabet, vocabulary.lemma, vocabulary.entry, unseen)
        except PatternError:
            # It ends within brackets.
            continue
        # What it needs may be new to the alphabet, so that the view does not know whether it is met.
        for place in _matches(shorter, view, ((0, len(view.text)),)):
            return beginning, place
    return "", None
