"""Rules x their examples -> verdicts: whether each rule fires where it says it does, and nothing fires elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from numcheck.model.example import ExampleResult, Verdict
from numcheck.model.finding import Finding
from numcheck.pipeline import check
from numcheck.rulebook.loading import Rulebook


def run_examples(book: Rulebook, ids: Collection[str] | None = None) -> Iterator[ExampleResult]:
    """Check every example of every rule that is on, or of some of them, under all rules."""
    for rule in book.rules:
        if not rule.is_on or (ids is not None and rule.id not in ids):
            continue
        examples = rule.examples
        groups = {
            "wrong": examples.wrong,
            "right": examples.right,
            "todo_wrong": examples.todo_wrong,
            "todo_right": examples.todo_right,
        }
        for group, texts in groups.items():
            for number, text in enumerate(texts, 1):
                findings = check(text, book).findings
                yield ExampleResult(rule, group, number, text, judge(rule.id, group, findings), findings)


def judge(rule_id: str, group: str, findings: Sequence[Finding]) -> Verdict:
    """Judge what was found in an example: one finding of its own rule if it is wrong, nothing at all if it is right."""
    if group.endswith("wrong"):
        fires = any(finding.rule == rule_id for finding in findings)
        verdict = Verdict.MISSING if not fires else Verdict.NOISY if len(findings) > 1 else Verdict.HOLDS
    else:
        verdict = Verdict.NOISY if findings else Verdict.HOLDS
    if group.startswith("todo_"):
        return Verdict.CLOSED if verdict is Verdict.HOLDS else Verdict.GAP
    return verdict
