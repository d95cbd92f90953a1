"""Every shipped rule fires on its wrong examples and is silent on its right ones."""

from __future__ import annotations

import re

import pytest

from numcheck.examples import judge
from numcheck.model.example import Verdict
from numcheck.rulebook.loading import load_rules

RULES = load_rules().rules


HOLE = re.compile(r"  | [.,;]|\b(?:to|than|of|and) (?:is|are)\b|\b(from .+) to (?:\1|and)\b", re.IGNORECASE)
"""Signs of a figure that a message does not tell, or tells twice: from 2001 to is 22 years, from 3 July to from 3 July."""


def examples(group):
    return [
        pytest.param(rule, text, id=f"{rule.id}-{number}")
        for rule in RULES
        if rule.is_on
        for number, text in enumerate(getattr(rule.examples, group), 1)
    ]


@pytest.mark.parametrize(("rule", "text"), examples("wrong"))
def test_wrong(read, rule, text):
    report = read(text, as_of=None)
    (finding,) = report.findings
    assert finding.rule == rule.id
    assert finding.severity <= rule.severity
    assert rule.relation in {relation.kind for relation in report.relations}
    for evidence in finding.evidence:
        assert evidence.span.of(text).strip()
    assert "{" not in finding.message
    assert not HOLE.search(finding.message)
    assert finding.message[-1] in ".?!"
    assert finding.fingerprint


@pytest.mark.parametrize(("rule", "text"), examples("right"))
def test_right(read, rule, text):
    assert read(text, as_of=None).findings == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_examples_of_both_kinds_and_none_twice(rule):
    wrong, right = rule.examples.wrong, rule.examples.right
    assert len(wrong) >= 2
    assert len(right) >= 2
    assert len({*wrong, *right}) == len(wrong) + len(right)


def test_there_are_rules():
    """The tables above are built from the rules: without rules they would be empty, and pass."""
    assert len(examples("wrong")) > 100
    assert len(RULES) > 50


VERDICTS = [
    ("wrong", ["a/b"], Verdict.HOLDS),
    ("wrong", [], Verdict.MISSING),
    ("wrong", ["a/c"], Verdict.MISSING),
    ("wrong", ["a/b", "a/c"], Verdict.NOISY),
    ("right", [], Verdict.HOLDS),
    ("right", ["a/c"], Verdict.NOISY),
    ("todo_wrong", [], Verdict.GAP),
    ("todo_wrong", ["a/b"], Verdict.CLOSED),
    ("todo_right", ["a/b"], Verdict.GAP),
    ("todo_right", [], Verdict.CLOSED),
]


@pytest.mark.parametrize(("group", "fired", "verdict"), VERDICTS)
def test_verdicts(group, fired, verdict):
    class Fired:
        def __init__(self, rule):
            self.rule = rule

    assert judge("a/b", group, [Fired(rule) for rule in fired]) is verdict
