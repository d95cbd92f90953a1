"""Rules for reading: the list, the page of one rule, and how examples turned out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from numcheck.arithmetic.writing import write
from numcheck.model.example import ExampleResult, Verdict
from numcheck.model.pattern import Definition
from numcheck.model.rule import Rule, Template
from numcheck.reports.layout import Line, Segment, clean, hang, to_text, width_of, wrap
from numcheck.reports.wording import count

EXAMPLES = ("wrong", "right", "todo_wrong", "todo_right")
NAME = 10
"""Columns of the names on a rule's page."""


def render_list(rules: Sequence[Rule], *, width: int = 80, colour: bool = False) -> str:
    """Render the ids, severities and titles of rules, one a line where it fits."""
    column = max((width_of(rule.id) for rule in rules), default=0) + 2
    lines: list[Line] = []
    for rule in rules:
        severity = (
            Segment(f"{rule.severity.word:9}", rule.severity.word) if rule.is_on else Segment("off      ", "aside")
        )
        head = Segment(rule.id.ljust(column))
        first, *rest = wrap(clean(rule.title), max(width - column - 9, 20)) or [""]
        lines.append((head, severity, Segment(first)))
        lines += [(Segment(" " * (column + 9) + line),) for line in rest]
    return to_text(lines, colour=colour)


def render_records(rules: Sequence[Rule]) -> str:
    """Render rules for programs: a JSON list of all that they say."""
    records = [
        {
            "id": rule.id,
            "title": rule.title,
            "severity": rule.severity.word,
            "on": rule.is_on,
            "relation": rule.relation,
            "require": [condition.text for condition in rule.conditions],
            "unless": [condition.text for condition in rule.unless],
            "say": template_text(rule.say),
            "why": rule.why,
            "ask": rule.ask,
            "see": rule.see,
            "refines": rule.refines,
            "examples": {name: list(getattr(rule.examples, name)) for name in EXAMPLES},
            "file": rule.file,
            "line": rule.line,
        }
        for rule in rules
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def render_rule(rule: Rule, definition: Definition | None, *, width: int = 80, colour: bool = False) -> str:
    """Render the page of one rule: what it requires, why, and its examples."""
    lines: list[Line] = [(Segment(rule.id, "path"), Segment("  "), Segment(rule.severity.word, rule.severity.word))]
    lines += [(Segment(line, "message"),) for line in wrap(clean(rule.title), width)]
    lines.append(())
    for name, text in _facts(rule, definition):
        if text:
            lines += hang(Segment(name, "aside"), wrap(clean(text), width - NAME), NAME)
    groups = (
        ("Wrong", rule.examples.wrong),
        ("Right", rule.examples.right),
        ("Wrong, but not yet found", rule.examples.todo_wrong),
        ("Right, but still flagged", rule.examples.todo_right),
    )
    for name, texts in groups:
        if texts:
            lines += [(), (Segment(name, "message"),)]
            lines += [line for text in texts for line in hang(Segment("  -"), wrap(clean(text), width - 4), 4)]
    return to_text(lines, colour=colour)


def _facts(rule: Rule, definition: Definition | None) -> Iterator[tuple[str, str]]:
    yield "state", "" if rule.is_on else "switched off"
    if definition is not None:
        roles = ", ".join(role.replace("?", " (optional)").replace("+", " (one or more)") for role in definition.roles)
        yield "judges", f"{definition.title or definition.kind}: {roles}"
    for condition in rule.conditions:
        severity = "" if condition.severity is None else f" (else {condition.severity.word})"
        yield "requires", f"{condition.text}{severity}"
    yield "says", template_text(rule.say)
    yield "why", rule.why
    yield "ask", rule.ask
    yield "see", rule.see
    yield "refines", rule.refines
    yield "file", rule.file


def template_text(template: Template) -> str:
    """Give a message as the rule file has it, with its values in braces."""
    return "".join(part if isinstance(part, str) else f"{{{write(part)}}}" for part in template)


def render_failure(result: ExampleResult, *, width: int = 80, colour: bool = False) -> str:
    """Render an example that did not turn out as it must: what it is, and what was found in it."""
    where = Segment(f"  {result.group} {result.number}", "aside")
    lines: list[Line] = [(Segment(f"{result.verdict:{NAME}}", "error"), Segment(result.rule.file), where)]
    lines += hang(Segment(""), wrap(clean(result.text), width - NAME), NAME)
    for finding in result.findings:
        found = wrap(f"{finding.rule}: {clean(finding.message)}", width - NAME)
        lines += hang(Segment("  found", "aside"), found, NAME)
    return to_text(lines, colour=colour)


def render_verdicts(rules: int, counts: Mapping[Verdict, int]) -> str:
    """Render the last line of a test of rules: 18 rules, 75 examples: 75 hold, 0 do not."""
    failed = sum(number for verdict, number in counts.items() if verdict.is_failure)
    known = f", {count(counts[Verdict.GAP], 'known gap')}" if counts.get(Verdict.GAP) else ""
    return (
        f"{count(rules, 'rule')}, {count(sum(counts.values()), 'example')}: {counts.get(Verdict.HOLDS, 0):,} hold, "
        f"{failed:,} do not{known}.\n"
    )
