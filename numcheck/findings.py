"""Rules and relations -> findings: what no reading of the figures satisfies."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from numcheck.arithmetic.conflicts import smallest_conflict
from numcheck.arithmetic.evaluation import (
    Environment,
    MissingRoleError,
    environment_of,
    stated_value,
    truth_of,
    value_of,
)
from numcheck.arithmetic.figures import Figure, Value, show, show_said
from numcheck.arithmetic.functions import CONVERTIBLE, converted
from numcheck.arithmetic.nearness import lies_apart
from numcheck.arithmetic.repairs import Repair, find_slips
from numcheck.arithmetic.support import Held
from numcheck.arithmetic.tolerance import narrowed, widened
from numcheck.arithmetic.writing import compute, joined
from numcheck.language.filters import fits, is_for_story
from numcheck.language.vocabulary import Vocabulary
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Document
from numcheck.model.finding import Evidence, Finding, Support
from numcheck.model.interval import Interval, Number, magnitude
from numcheck.model.period import Period
from numcheck.model.quantity import Kind, Leaning
from numcheck.model.relation import Relation, Strength
from numcheck.model.report import Coverage
from numcheck.model.rule import (
    Call,
    Comparison,
    Condition,
    Expression,
    Logic,
    Name,
    Operation,
    Rule,
    Severity,
    Template,
)
from numcheck.model.span import Span

CEILING: Mapping[Strength, Severity] = {
    Strength.PROVED: Severity.ERROR,
    Strength.NATURAL: Severity.WARNING,
    Strength.POSSIBLE: Severity.NOTE,
    Strength.DOUBTFUL: Severity.NOTE,
    Strength.TENTATIVE: Severity.NOTE,
}
"""The most severe finding that a relation of some strength can bear."""
ROUGHEST = Fraction(1, 8)
"""The share of itself by which a figure may be off, at most, where a relation that holds is called an agreement."""
LEAST_TELLING = 100
"""A loose relation that holds is called an agreement if one of its figures is as large: small ones agree by chance."""
MOST_SLIPPED = 4
"""Readings among which a slip is looked for; among more, one is explained by chance."""
PAIR = 2
MOST_SUGGESTIONS = 3
MOST_MESSAGES = 3
"""Findings merged into one whose messages are told."""
MOST_RIVALS = 100
"""Findings on one figure that are held against one another."""
LONGEST_WORDS = 40
"""Characters of a figure with its noun that a message quotes."""
ADDED = frozenset({"abs", "sum"})
"""Functions that add or take away, be it in measures of several units."""
MEASURED = frozenset({kinds.DURATION, kinds.MEASURE})
ATTRIBUTIVE = re.compile(r"\d-[a-z]+\Z|\A[a-z]+-[a-z]+\Z", re.IGNORECASE)
"""A figure in front of a noun, which no message can quote: 118-mile, three-day, 650-seat."""
OPENING = re.compile(r"[A-Z][a-z]+\b")
"""A word with a capital: a figure has one only where it opens a sentence or a headline."""
SHORTEST_WORD = 2
TRIED_ON_QUANTITIES = ("rounding", "hedges")
"""Innocent readings that the arithmetic of intervals has tried on all findings about quantities; no date is rounded."""
TWO_FACTS = "two facts, as the article bears out both figures"
"""Innocent reading of two figures that differ where each is supported by others."""
OTHER_FIGURES = "other figures of the same kind among them, which may be meant"
"""Innocent reading of three figures and more that no single phrase ties, with others of their kinds among them."""
ROUGH_FIGURE = "a rough figure, which need not make the others exactly"
"""Innocent reading of three figures and more that no single phrase ties, where one of them is hedged."""
EXACT = (kinds.ORDINAL, kinds.IDENTIFIER, kinds.SCORE)
"""Kinds of figures that no rounding or hedge makes inexact."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All findings of a document, and the ids of the figures that were compared, each with those of the others."""

    findings: tuple[Finding, ...]
    compared: tuple[tuple[int, tuple[int, ...]], ...]
    rough: frozenset[int]
    """Ids of compared figures that no finding names and no firm agreement confirms."""
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class _Broken:
    """A reading that breaks a rule."""

    rule: Rule
    condition: Condition
    relation: Relation
    readings: int
    """How many readings there were, all of them broken."""
    slips: tuple[Repair, ...] = ()
    """Slips of the keyboard that would explain it."""
    rivals: int = 0
    """How many other figures of its kinds stand among its figures."""


def apply_rules(
    document: Document,
    rules: Sequence[Rule],
    relations: Sequence[Relation],
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    tolerance: Number = 0,
) -> Judgement:
    """Judge the relations of a document by the rules; figures may differ by a share of them besides."""
    slack = widened(claims, tolerance) if tolerance else {}
    by_kind: dict[str, dict[tuple[int, ...], list[Relation]]] = {}
    for relation in relations:
        by_kind.setdefault(relation.kind, {}).setdefault(relation.about, []).append(relation)
    broken: list[_Broken] = []
    compared: dict[int, set[int]] = {}
    agreed: set[int] = set()
    held, crowd = Held(), _Crowd(claims)
    for rule in [rule for rule in rules if rule.relation in by_kind] if by_kind else ():
        if not rule.is_on or not is_for_story(rule.story, document, vocabulary):
            continue
        for readings in by_kind[rule.relation].values():
            verdict, judged = _judge(rule, readings, vocabulary, slack)
            if judged is not None and rule.is_told:
                _note_compared(judged, compared)
            if verdict is not None:
                broken.append(
                    verdict if rule.rivals is None else replace(verdict, rivals=crowd.rivals_of(verdict.relation))
                )
            elif judged is not None:
                if rule.is_told and _holds_firmly(rule, judged, slack):
                    agreed.update(claim.id for claim in judged.claims)
                if _bears_out(rule, judged):
                    held.add(judged)
    broken = [verdict for verdict in broken if not _is_explained(verdict, held)]
    failed = {claim.id for verdict in broken if verdict.rule.is_told for claim in verdict.relation.claims}
    by_id = {verdict.rule.id: verdict.rule for verdict in broken}
    findings = tuple(_limited(_merge([_finding(document, verdict) for verdict in broken], rules), by_id))
    findings = tuple(_supported(finding, by_id[finding.rule], held) for finding in findings)
    agreed -= failed
    return Judgement(
        findings,
        tuple((id_, tuple(sorted(others))) for id_, others in sorted(compared.items())),
        frozenset(compared.keys() - agreed - failed),
        _coverage(claims, compared, agreed),
    )


def _coverage(claims: Sequence[Claim], compared: Collection[int], agreed: Collection[int]) -> Coverage:
    """Count the figures of the text; the day of the article is compared as well, and may have come from outside."""
    figures = {claim.id for claim in claims if claim.kind not in kinds.NO_FIGURES}
    return Coverage(len(figures), len(figures.intersection(compared)), len(figures.intersection(agreed)))


def _holds_firmly(rule: Rule, relation: Relation, slack: Mapping[int, Value]) -> bool:
    """Tell whether a relation that holds would do so if none of its figures were told more roughly than to an eighth.

    That sales tripled from $2 million to $4 million can be, from 1.5 to 4.5; that they did, these figures do not say.
    """
    rough = narrowed(relation.claims, ROUGHEST)
    return not rough or _first_broken(rule, environment_of(relation, instead={**slack, **rough})) is None


def _judge(
    rule: Rule, readings: Sequence[Relation], vocabulary: Vocabulary, slack: Mapping[int, Value]
) -> tuple[_Broken | None, Relation | None]:
    """Judge the readings of one relation: agreed as soon as one of them can hold.

    Give what is broken, if anything, and the reading whose figures have been compared thereby.
    """
    verdicts: list[tuple[Relation, Condition]] = []
    for relation in readings:
        if not _is_meant(rule, relation, vocabulary):
            continue
        try:
            values = environment_of(relation, instead=slack)
            if any(truth_of(condition.expression, values).can_hold for condition in rule.unless):
                continue
            condition = _first_broken(rule, values)
        except MissingRoleError:
            continue
        if condition is None:
            return None, relation if _is_telling(relation) else None
        verdicts.append((relation, condition))
    if not verdicts:
        return None, None
    firm = [verdict for verdict in verdicts if not verdict[0].is_fallback] or verdicts
    relation, condition = max(firm, key=lambda verdict: verdict[0].strength)
    distinct = {tuple(sorted(claim.id for claim in r.claims)) for r, _ in firm}
    if relation.strength < Strength.NATURAL or (relation.strength is Strength.NATURAL and len(distinct) > 1):
        expressions = tuple(c.expression for c in rule.conditions)
        # Many a digit would turn "more" into "less": only an equation that a slip restores is explained by it.
        is_explained = len(distinct) <= MOST_SLIPPED and all(map(_is_equation, expressions))
        for other, its_condition in firm if is_explained else ():
            least = smallest_conflict(its_condition.expression, other, slack)
            if repairs := find_slips(expressions, least):
                return _Broken(rule, its_condition, least, 1, repairs), other
        if relation.strength < Strength.POSSIBLE:
            return None, None
    least = smallest_conflict(condition.expression, relation, slack)
    return _Broken(rule, condition, least, len(distinct)), relation


def _is_telling(relation: Relation) -> bool:
    """Tell whether it is no mere chance that a relation holds: 17 is 11 and six by chance, 96,000 is no such sum."""
    if relation.strength > Strength.TENTATIVE:
        return True
    quantities = [claim.quantity for claim in relation.claims if claim.quantity is not None]
    return any(magnitude(quantity.low) >= LEAST_TELLING for quantity in quantities)


def _bears_out(rule: Rule, relation: Relation) -> bool:
    """Tell whether a relation that holds supports its figures: it is natural or proved, and its rule an equation."""
    return relation.strength >= Strength.NATURAL and any(_equates(each.expression) for each in rule.conditions)


def _is_explained(broken: _Broken, held: Held) -> bool:
    """Tell whether relations that hold explain the figures of a broken one, so that it is no finding."""
    relation, conditions = broken.relation, broken.rule.conditions
    claims = relation.claims
    if len(claims) == PAIR:
        if _is_of_one_fact(broken.rule):
            return held.tells_apart(*claims)
        one, other = claims
        is_order = not any(_equates(condition.expression) for condition in conditions)
        return is_order and (held.is_inside(one, other) != held.is_inside(other, one))
    is_sum = all(_is_equation(each.expression) for each in conditions)
    return held.has_left(relation) or (len(claims) > PAIR and is_sum and held.reconciles(claims))


def _is_of_one_fact(rule: Rule) -> bool:
    """Tell whether all conditions of a rule ask that two of its figures be equal."""
    return all(_equals(condition.expression) for condition in rule.conditions)


def _equals(expression: Expression) -> bool:
    """Tell whether a condition asks that two figures be equal."""
    if isinstance(expression, Logic) and expression.word == "and":
        return any(map(_equals, expression.operands))
    if not isinstance(expression, Comparison) or expression.sign != "==":
        return False
    return isinstance(expression.left, Name) and isinstance(expression.right, Name)


def _supported(finding: Finding, rule: Rule, held: Held) -> Finding:
    """Give a finding with what supports its figures; as a note where two that differ are both supported."""
    support = held.support_of(finding.evidence)
    known = replace(finding, evidence=(*finding.evidence, *support))
    supported = {item.supports for item in support}
    is_of_two = _is_of_one_fact(rule) and len(finding.evidence) == len(supported) == PAIR
    if not is_of_two or all(item.role == Support.AGAIN for item in support) or finding.severity is Severity.NOTE:
        return known
    return replace(known, severity=Severity.NOTE, plausible=(*finding.plausible, TWO_FACTS))


def _is_meant(rule: Rule, relation: Relation, vocabulary: Vocabulary) -> bool:
    """Tell whether the claims of a relation pass the filters that a rule has for its roles."""
    return all(
        fits(claim, filter_, vocabulary)
        for role, filter_ in rule.where
        for claim in relation.role(role) or relation.role(f"{role}+")
    )


def _first_broken(rule: Rule, values: Environment) -> Condition | None:
    """Give the first condition of a rule that no choice of values satisfies; None if all can hold."""
    for condition in rule.conditions:
        if not truth_of(condition.expression, values).can_hold:
            return condition
    return None


def _note_compared(relation: Relation, compared: dict[int, set[int]]) -> None:
    ids = {claim.id for claim in relation.claims}
    for id_ in ids:
        compared.setdefault(id_, set()).update(ids - {id_})


def _finding(document: Document, broken: _Broken) -> Finding:
    rule, relation, condition = broken.rule, broken.relation, broken.condition
    repairs = broken.slips or _repairs(broken)
    stated = environment_of(relation, stated=True)
    figures = [
        Evidence(role.rstrip("+"), claim.span, claim.id)
        for role, claims in relation.roles
        for claim in claims
        if claim.span.end
    ]
    others = [Evidence(role, span, None) for role, span in relation.passages]
    evidence = tuple(sorted((*figures, *others), key=lambda e: e.span))
    say = condition.say if condition.say is not None else rule.say
    message = _say(say, document, relation, stated)
    has_quantity = any(claim.quantity is not None and claim.kind not in EXACT for claim in relation.claims)
    if relation.note:
        message = f"{message} {relation.note}"
    return Finding(
        rule=rule.id,
        severity=_severity(broken, repairs),
        message=message,
        computation=compute(condition.expression, stated),
        evidence=evidence,
        tried=(*(TRIED_ON_QUANTITIES if has_quantity else ()), *relation.tried),
        plausible=_plausible(broken, repairs),
        suggestions=_suggestions(broken, repairs),
        ask=rule.ask,
        why=rule.why,
        title=rule.title,
        rule_severity=rule.severity,
        fingerprint=_fingerprint(rule.id, (e.span.of(document.text) for e in evidence)),
    )


class _Crowd:
    """In which sentences a document has figures of each kind, to count those among the figures of a relation."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._sentences: dict[Kind, list[int]] = {}
        for claim in sorted((c for c in claims if c.quantity is not None), key=lambda claim: claim.sentence):
            self._sentences.setdefault(_sort_of(claim), []).append(claim.sentence)

    def rivals_of(self, relation: Relation) -> int:
        """Give how many other figures of a relation's kinds stand from its first sentence to its last one."""
        own = {claim.id: claim for claim in relation.claims if claim.quantity is not None and claim.id}
        told = [claim.sentence for claim in own.values()]
        if not told:
            return 0
        counted = (self._sentences.get(sort, []) for sort in {_sort_of(claim) for claim in own.values()})
        return sum(bisect_right(at, max(told)) - bisect_left(at, min(told)) for at in counted) - len(own)


def _sort_of(claim: Claim) -> Kind:
    """Give the kind of a figure; a number without a noun is a count."""
    return kinds.COUNT if claim.kind is kinds.NUMBER else claim.kind


def _plausible(broken: _Broken, repairs: Sequence[Repair]) -> tuple[str, ...]:
    """Give the innocent readings that are left open.

    Who tells three figures that belong together in several phrases, one of them as "about" so many, has mostly not
    worked out the one from the others. "More than doubled" is how factors are told.
    """
    relation = broken.relation
    is_hedged = any(
        claim.quantity is not None and not claim.quantity.hedge.is_exact and claim.kind is not kinds.RATIO
        for claim in relation.claims
    )
    if relation.strength is Strength.PROVED or len(relation.claims) <= PAIR:
        return relation.plausible
    most, is_swap = broken.rule.rivals, any(repair.has_swapped_neighbours for repair in repairs)
    is_crowded = most is not None and broken.rivals > most and not is_swap
    readings = ((ROUGH_FIGURE, is_hedged), (OTHER_FIGURES, is_crowded))
    return (*relation.plausible, *(name for name, is_open in readings if is_open))


def _suggestions(broken: _Broken, found: Sequence[Repair]) -> tuple[str, ...]:
    """Give the slips of the keyboard that would explain the finding: £593,000 is £539,000.

    Only an equation is so explained: many a digit would turn "more" into "less", and of two figures that differ each is
    the other's slip. Swapped digits explain more than a changed one.
    """
    claims = broken.relation.claims
    if len(claims) == PAIR and claims[0].unit == claims[1].unit:
        return ()
    repairs = [repair for repair in found if repair.has_same_length]
    swapped = [repair for repair in repairs if repair.has_swapped_neighbours]
    mended: list[str] = []
    for repair in (swapped or repairs)[:MOST_SUGGESTIONS]:
        stated = stated_value(repair.claim)
        if isinstance(stated, Figure):
            mended.append(f"{show(stated)} is {show(stated.with_interval(Interval.point(repair.value)))}")
    return tuple(mended)


def _is_equation(expression: Expression) -> bool:
    """Tell whether a condition is an equation, or consists of equations of which one must hold."""
    if isinstance(expression, Logic):
        return expression.word == "or" and all(map(_is_equation, expression.operands))
    return isinstance(expression, Comparison) and expression.sign == "=="


def _equates(expression: Expression) -> bool:
    """Tell whether a condition holds only if some equation does."""
    if isinstance(expression, Logic) and expression.word == "and":
        return any(map(_equates, expression.operands))
    return _is_equation(expression)


def _severity(broken: _Broken, repairs: Sequence[Repair]) -> Severity:
    """Give the lower of what the rule says and what the relation bears; each open excuse lowers it by one."""
    wanted = broken.condition.severity or broken.rule.severity
    strength = max(broken.relation.strength, Strength.NATURAL) if broken.slips else broken.relation.strength
    bearable = CEILING[strength] - len(_plausible(broken, repairs))
    # Two digits that have changed places can lie far apart, 26 for 62; so does a nought too few, where one phrase ties
    # all figures.
    is_proved = broken.relation.strength is Strength.PROVED
    is_slip = any(
        r.has_swapped_neighbours or (is_proved and (r.is_of_scale or r.has_one_wrong_digit)) for r in repairs
    ) or any(r.has_swapped_neighbours or r.has_one_wrong_digit for r in _as_slip(broken.relation))
    is_one_phrase = is_proved and _is_change_in_one_phrase(broken.relation.claims)
    if _lies_apart(broken) and not (is_slip or is_one_phrase):
        bearable = min(bearable, Severity.NOTE)
    if broken.readings > 1 and broken.relation.strength is not Strength.PROVED:
        bearable = min(bearable, Severity.NOTE)
    return Severity(max(min(wanted, bearable), Severity.NOTE))


def _is_change_in_one_phrase(claims: Sequence[Claim]) -> bool:
    """Tell whether a percentage and two values stand side by side, so that none is another's: fell 72% to £374."""
    ids = sorted(claim.id for claim in claims)
    if len(set(ids)) != PAIR + 1 or len({claim.sentence for claim in claims}) > 1:
        return False
    return ids[-1] - ids[0] == PAIR and any(claim.kind is kinds.PERCENT for claim in claims)


def _as_slip(relation: Relation) -> Iterator[Repair]:
    """Give the second of two tellings of one fact as a slip of the first: $1.24 billion, and $6.24 billion."""
    for first, second in zip(relation.role("first"), relation.role("second"), strict=False):
        if first.unit == second.unit and first.quantity is not None and second.quantity is not None:
            yield Repair(first, second.quantity.low)


def _repairs(broken: _Broken) -> tuple[Repair, ...]:
    """Find the slips that would explain a finding: of an equation, as many a digit would turn "more" into "less"."""
    expressions = tuple(condition.expression for condition in broken.rule.conditions)
    return find_slips(expressions, broken.relation) if all(map(_is_equation, expressions)) else ()


def _lies_apart(broken: _Broken) -> bool:
    """Tell whether the sides of the condition lie so far apart that the link is likelier wrong than a figure."""
    limit, stated = broken.rule.apart, environment_of(broken.relation, stated=True)
    return limit is not None and lies_apart(broken.condition.expression, stated, limit)


def _say(template: Template, document: Document, relation: Relation, values: Environment) -> str:
    """Give the message of a template: figures as the article has them, passages, and values that were worked out."""
    parts: list[str] = []
    ends = _ends_of_ranges(relation)
    for part in template:
        if isinstance(part, str):
            parts.append(part)
        elif isinstance(part, Name) and (claims := relation.role(part.name) or relation.role(f"{part.name}+")):
            words = [ends.get(claim) or _words_of(claim, document) for claim in claims]
            parts.append(_going_on(parts, joined(words)))
        elif isinstance(part, Name) and (spans := [span for name, span in relation.passages if name == part.name]):
            parts.append(joined([" ".join(span.of(document.prose).split()) for span in spans]))
        else:
            value = value_of(part, values)
            is_added = isinstance(part, Operation) or (isinstance(part, Call) and part.function in ADDED)
            parts.append(show(_in_told_unit(value, relation) if is_added else value))
    text = "".join(parts)
    return text[:1].upper() + text[1:]


def _ends_of_ranges(relation: Relation) -> Mapping[Claim, str]:
    """Give the words for each of two days that share the span of one range: from 3 to 7 July."""
    days = [claim for claim in dict.fromkeys(relation.claims) if isinstance(claim.mention.value, Period)]
    told = Counter(claim.span for claim in days)
    return {
        c: show_said(c.mention.value.said) for c in days if told[c.span] > 1 and isinstance(c.mention.value, Period)
    }


def _going_on(parts: Sequence[str], words: str) -> str:
    """Give some words without the first, if the text before them ends with it: From, and from 2 October until."""
    before = parts[-1].split() if parts and parts[-1][-1:].isspace() else []
    first, _, rest = words.partition(" ")
    return rest if before and rest and before[-1].lower() == first.lower() else words


def _in_told_unit(value: Value, relation: Relation) -> Value:
    """Give a computed measure in the largest of a relation's units in which it is one or more.

    2,600 kg and 400 kg make the 3 tonnes that are held against 2.8 tonnes.
    """
    if not isinstance(value, Figure) or value.kind not in CONVERTIBLE or value.unit is None:
        return value
    units = {claim.unit for claim in relation.claims if claim.kind is value.kind and claim.unit is not None}
    if units <= {value.unit}:
        return value
    told = [converted(value, Figure(value.interval, value.kind, unit)) for unit in sorted(units | {value.unit})]
    by_size = sorted((figure for figure in told if figure.middle is not None), key=_middle)
    return next((figure for figure in by_size if _middle(figure) >= 1), by_size[-1] if by_size else value)


def _middle(figure: Figure) -> Number:
    return magnitude(figure.middle) if figure.middle is not None else 0


def _words_of(claim: Claim, document: Document) -> str:
    """Give a figure with what it counts as a message quotes it: short, and fit to stand within a sentence."""
    if claim.kind is kinds.LIST:
        value = stated_value(claim)
        return show(value) if value is not None else document.words(claim.mention.span)
    if not claim.span.end and (value := stated_value(claim)) is not None:
        # The day of the article, where it came from outside.
        return show(value)
    words = document.words(claim.span)
    figure = document.words(claim.mention.span)
    if claim.kind is kinds.COUNT and ATTRIBUTIVE.search(words):
        return figure
    if claim.kind is kinds.MONEY and claim.noun_from == "after":
        # The £4.6m programme is not "£4.6m programme" without its article.
        words = figure
    if claim.kind in MEASURED and ATTRIBUTIVE.search(figure) and (value := stated_value(claim)) is not None:
        return show(value)
    if len(words) > LONGEST_WORDS:
        words = figure
    if words != figure and claim.kind is kinds.DURATION:
        words = figure
    words = _without_emphasis(words, claim)
    # What opens a sentence of the article does not open one of the message.
    opens = OPENING.match(words) if claim.kind is not kinds.DATE else None
    # "Rs 500" and "No driver": of two letters, only a count is a word.
    is_word = opens is not None and (len(opens[0]) > SHORTEST_WORD or claim.kind is kinds.COUNT)
    return words[:1].lower() + words[1:] if is_word else words


def _without_emphasis(words: str, claim: Claim) -> str:
    """Give the words of a figure without an emphasis in front: only, a mere, the full."""
    hedge = claim.quantity.hedge if claim.quantity is not None else None
    if hedge is None or not hedge.words or hedge.leaning is not Leaning.NONE:
        return words
    return words[len(hedge.words) :].lstrip() if words.lower().startswith(hedge.words.lower()) else words


def _fingerprint(rule: str, texts: Iterable[str]) -> str:
    content = "\n".join((rule, *(" ".join(text.split()) for text in texts)))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _merge(findings: Sequence[Finding], rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Make one finding of those that rest on a common figure: the surest and most telling one speaks for all."""
    if not findings:
        return ()
    by_id = {rule.id: rule for rule in rules}
    joined = list(range(len(findings)))
    """For each finding another one of its group, and in the end its own number for one of them: a union-find."""

    def root(number: int) -> int:
        while joined[number] != number:
            joined[number] = number = joined[joined[number]]
        return number

    seen: dict[Span, int] = {}
    for number, finding in enumerate(findings):
        for evidence in finding.evidence:
            joined[root(seen.setdefault(evidence.span, number))] = root(number)
    groups: dict[int, list[Finding]] = {}
    for number in reversed(range(len(findings))):
        groups.setdefault(root(number), []).append(findings[number])
    merged = [finding for group in groups.values() for finding in _speakers(group, by_id)]
    return tuple(sorted(merged, key=lambda f: (f.evidence[0].span, f.rule)))


def _without_needless(group: Sequence[Finding]) -> list[Finding]:
    """Give the findings without those whose passages include all of another one that is at least as severe."""
    spans = [frozenset(evidence.span for evidence in finding.evidence) for finding in group]
    by_span: dict[Span, list[int]] = {}
    for at, held in enumerate(spans):
        for span in held:
            by_span.setdefault(span, []).append(at)

    def is_needless(at: int) -> bool:
        rivals = {other for span in spans[at] for other in by_span[span][:MOST_RIVALS]}
        return any(spans[other] < spans[at] and group[other].severity >= group[at].severity for other in rivals)

    return [finding for at, finding in enumerate(group) if not is_needless(at)]


def _refined_by(rule: str, rules: Mapping[str, Rule]) -> list[str]:
    """Give the rules that a rule refines, those that they refine, and so on."""
    names: list[str] = []
    while rule in rules and rules[rule].refines and rules[rule].refines not in names:
        rule = rules[rule].refines
        names.append(rule)
    return names


def _speakers(group: Sequence[Finding], rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Give the findings of a group that are told: the first in rank for all that share a figure, then the next."""
    ranked = _ranked(_without_needless(group), rules) if len(group) > 1 else list(group)
    by_span: dict[Span, list[int]] = {}
    for at, finding in enumerate(ranked):
        for evidence in finding.evidence:
            by_span.setdefault(evidence.span, []).append(at)
    told: set[int] = set()
    for at, first in enumerate(ranked):
        if at not in told:
            # Whoever shares a span is told with it, so that each span is looked up once.
            others = sorted({other for evidence in first.evidence for other in by_span[evidence.span]} - told - {at})
            if rules[first.rule].limit is not Severity.ERROR:
                # What is turned down speaks for nothing but the same clash.
                others = [other for other in others if _has_same_places(ranked[other], first)]
            told.update(others)
            replaced = {first.rule, *_refined_by(first.rule, rules)}
            yield _with_merged(first, list(_limited([ranked[other] for other in others], rules)), replaced)


def _has_same_places(finding: Finding, first: Finding) -> bool:
    """Tell whether all passages of a finding are those of another one."""
    return {evidence.span for evidence in finding.evidence} <= {evidence.span for evidence in first.evidence}


def _limited(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Give findings at no more than the severity that is wanted of their rules.

    Which of several findings on the same figures speaks is settled before: what was turned down does not come back by
    the name of the next rule.
    """
    for finding in findings:
        limit = rules[finding.rule].limit
        if limit is not None:
            yield finding if finding.severity <= limit else replace(finding, severity=limit)


def _ranked(group: Sequence[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """Put findings in the order in which they speak for the others: the surest and most telling one first."""
    most = max(finding.severity for finding in group)
    refined = {name for f in group if f.severity == most for name in _refined_by(f.rule, rules)}
    return sorted(group, key=lambda f: (f.rule in refined, -f.severity, -len(f.evidence), f.evidence[0].span, f.rule))


def _with_merged(first: Finding, others: Sequence[Finding], replaced: Collection[str]) -> Finding:
    """Give a finding with the passages and messages of those that it speaks for.

    The messages of rules that it replaces are left out, and those of its own rule, which say the same of further
    figures.
    """
    known = {evidence.span for evidence in first.evidence}
    more: list[Evidence] = []
    messages = [first.message]
    for other in others:
        own = [evidence for evidence in other.evidence if evidence.span not in known]
        if own and other.severity >= first.severity:
            known.update(evidence.span for evidence in own)
            more += own
            messages += [other.message] if other.rule not in replaced else []
    return replace(
        first,
        evidence=tuple(sorted((*first.evidence, *more), key=lambda e: e.span)),
        also=tuple(dict.fromkeys(other.rule for other in others if other.rule != first.rule)),
        message=" ".join(messages[:MOST_MESSAGES]),
    )
