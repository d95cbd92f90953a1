"""Relations and rules -> findings: what is told, how severely, and what is merged into one."""

from __future__ import annotations

import pytest

from numcheck.model.rule import Severity

RULE = """\
title: Killed and wounded are not the casualties
severity: {severity}
find:
  - "{{killed:count}} killed and {{hurt:count}} wounded ... {{all:count}}"
require: {require}
say: "{{killed + hurt}} were killed or hurt, not {{all}}."
why: because.
examples: {{wrong: [a], right: [b]}}
"""
TEXT = "Six people were killed and 14 wounded, bringing the toll to {} casualties."


@pytest.fixture
def desk(tmp_path):
    """Give a function that checks a text with rules of a desk added to the bundled ones."""
    from numcheck.pipeline import check
    from numcheck.rulebook.loading import load_rules

    def check_with(text, **rules):
        for name, content in rules.items():
            path = tmp_path / "desk" / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return check(text, rules=load_rules(tmp_path / "desk")).findings

    return check_with


def rule(severity="error", require="killed + hurt == all"):
    return RULE.format(severity=severity, require=require)


def test_a_finding_quotes_its_passages_and_shows_its_arithmetic(read):
    text = "The fire killed 12 people: nine adults and five children."
    (finding,) = read(text).findings
    assert finding.rule == "totals/parts-miss-total"
    assert finding.severity is Severity.ERROR
    assert finding.computation == "9 + 5 = 14 > 12"
    assert [(e.role, e.span.of(text)) for e in finding.evidence] == [
        ("total", "12 people"),
        ("part", "nine adults"),
        ("part", "five children"),
    ]
    assert {"rounding", "hedges"} <= set(finding.tried)
    assert finding.plausible == ()


INNOCENT = [
    ("rounding", "About 12 people died: nine adults and four children."),
    ("rounding of the whole", "The fire cost $1.2 million: $800,000 for the hall and $430,000 for the yard."),
    ("more than", "More than 12 people died: nine adults and five children."),
    ("a subset", "The fire killed 12 people, including nine adults."),
    ("another place", "The fire killed 12 people in Elan. In Orla a fire killed nine people."),
    ("a toll that grew", "The toll rose to 12 on Monday. On Sunday it had stood at nine."),
    ("two sources", "Police said 12 people died. The ministry put the number of dead at 14."),
    ("a plan and what came of it", "The firm planned to hire 40 people in May. It hired 30 people in May."),
]


@pytest.mark.parametrize("text", [case[1] for case in INNOCENT], ids=[case[0] for case in INNOCENT])
def test_an_innocent_reading_is_no_error(read, text):
    assert [f for f in read(text).findings if f.severity > Severity.NOTE] == []


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_a_finding_is_never_more_severe_than_its_rule(desk, severity):
    (finding,) = desk(TEXT.format(30), a__b=rule(severity))
    assert finding.severity is Severity[severity.upper()]
    assert finding.message == "20 were killed or hurt, not 30 casualties."


def test_what_holds_is_silent(desk):
    assert desk(TEXT.format(20), a__b=rule()) == ()


def test_a_rule_that_is_off_is_silent(desk):
    assert desk(TEXT.format(30), a__b=rule() + "on: no\n") == ()


def test_unless_excuses(desk):
    assert desk(TEXT.format(30), a__b=rule() + "unless: all == 30\n") == ()
    assert len(desk(TEXT.format(31), a__b=rule() + "unless: all == 30\n")) == 1


def test_a_condition_may_have_its_own_severity_and_message(desk):
    own = rule(
        require='\n  - {that: all >= killed, severity: note}\n  - {that: killed + hurt == all, say: "No: {all}."}'
    )
    (finding,) = desk(TEXT.format(30), a__b=own)
    assert (finding.message, finding.severity) == ("No: 30 casualties.", Severity.ERROR)
    (finding,) = desk(TEXT.format(3), a__b=own)
    assert finding.severity is Severity.NOTE


def test_findings_on_the_same_figures_are_one(desk):
    (finding,) = desk(TEXT.format(30), a__b=rule("warning"), a__c=rule("error", "killed + hurt >= all"))
    assert finding.rule == "a/c", "the more severe speaks"
    assert finding.also == ("a/b",)


def test_a_rule_that_refines_another_leaves_the_word_to_none_less_exact(desk):
    general = rule()
    exact = rule(require="killed + hurt + 0 == all") + "refines: a/b\n"
    (finding,) = desk(TEXT.format(30), a__b=general, a__c=exact)
    assert (finding.rule, finding.also) == ("a/c", ("a/b",))


def test_findings_on_other_figures_stay_apart_and_in_text_order(read):
    one, other = "The fire killed 12 people: nine adults and five children.", "They met on Wednesday, 4 July 2024."
    findings = read(f"{one}\n\n{other}").findings
    assert [f.rule for f in findings] == ["totals/parts-miss-total", "dates/weekday"]
    assert [f.rule for f in read(f"{other}\n\n{one}").findings] == ["dates/weekday", "totals/parts-miss-total"]


def test_a_fingerprint_is_that_of_rule_and_words_whatever_the_line(read):
    text = "The fire killed 12 people: nine adults and five children."
    (alone,) = read(text).findings
    (moved,) = read(f"Fire in Elan\n\nIt rained.\n\n{text}").findings
    (other,) = read(text.replace("five", "six")).findings
    assert alone.fingerprint == moved.fingerprint != other.fingerprint


def test_coverage_counts_what_was_compared_and_what_agreed(read):
    text = "The fire killed 12 people: nine adults and {} children. It cost $40 to put out."
    sound, broken = read(text.format("three")).coverage, read(text.format("five")).coverage
    assert (sound.figures, sound.compared, sound.agreed) == (4, 3, 3)
    assert (broken.figures, broken.compared, broken.agreed) == (4, 3, 0)


def test_compared_says_with_what(read):
    compared = dict(read("The fire killed 12 people: nine adults and three children.").compared)
    assert compared == {1: (2, 3), 2: (1, 3), 3: (1, 2)}


def test_names_that_label_are_no_figures_of_the_coverage(read):
    assert read("Flight MH370 took Route 66.").coverage.figures == 0
