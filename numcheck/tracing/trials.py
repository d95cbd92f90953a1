"""A rule x a relation -> what became of it, step by step as findings are made, but with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.arithmetic.evaluation import MissingRoleError, environment_of, truth_of
from numcheck.arithmetic.writing import compute
from numcheck.language.filters import fits
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.pattern import Filter
from numcheck.model.relation import Relation
from numcheck.model.rule import Rule
from numcheck.model.trace import Outcome, Trial


def try_rule(rule: Rule, relation: Relation, vocabulary: Vocabulary) -> Trial:
    """Try a rule on one reading of the figures."""
    for slot in _turned_down(rule.where, relation, vocabulary):
        return Trial(rule, relation, Outcome.FILTERED, slot=slot)
    values, stated = environment_of(relation), environment_of(relation, stated=True)
    try:
        for condition in rule.unless:
            if truth_of(condition.expression, values).can_hold:
                return Trial(rule, relation, Outcome.EXCUSED, condition)
        for condition in rule.conditions:
            if not truth_of(condition.expression, values).can_hold:
                return Trial(rule, relation, Outcome.BROKEN, condition, compute(condition.expression, stated))
    except MissingRoleError as error:
        return Trial(rule, relation, Outcome.INCOMPLETE, slot=str(error))
    return Trial(rule, relation, Outcome.AGREES)


def _turned_down(where: Iterable[tuple[str, Filter]], relation: Relation, vocabulary: Vocabulary) -> Iterator[str]:
    """Say which filter a claim does not pass."""
    for role, filter_ in where:
        for claim in relation.role(role) or relation.role(f"{role}+"):
            for slot, values in filter_:
                if not fits(claim, ((slot, values),), vocabulary):
                    yield f"{slot} of {role} is {_shown(getattr(claim, slot, None))}, wanted: {', '.join(values)}"


def _shown(value: object) -> str:
    return "not known" if value in (None, "") else str(value)
