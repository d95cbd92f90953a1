"""Relations and rules -> findings: what is told, how severely, and what is merged into one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from numcheck.documents.reading import make_document
from numcheck.findings import apply_rules
from numcheck.model.kinds import NO_FIGURES
from numcheck.model.relation import Strength
from numcheck.model.rule import Name, Severity
from numcheck.pipeline import analyse
from numcheck.rulebook.conditions import parse_condition

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


def test_a_message_says_no_word_twice_where_a_figure_has_it_too(read):
    text = "From 2 October until the 30th the well may be used in the morning only, a total of six weeks."
    (finding,) = read(text).findings
    assert finding.message.startswith("From 2 October ")


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


@pytest.fixture
def judge(book):
    """Give a function that judges the breakdown of a text, once for each reading: which parts it has, and what else."""

    def judge_readings(text, *readings, rule="totals/parts-miss-total", conditions=None):
        document = make_document(text)
        stages = analyse(document, book)
        (relation,) = [relation for relation in stages.relations if relation.kind == "breakdown"]
        parts = relation.role("part+")
        relations = [
            replace(
                relation,
                roles=(
                    ("total", relation.role("total")),
                    ("part+", tuple(parts[at] for at in which or range(len(parts)))),
                ),
                **changes,
            )
            for which, changes in readings
        ]
        # Readings without some of the parts are far from the total; here they are to be judged all the same.
        judging = replace(book.rule(rule), unless=())
        if conditions is not None:
            judging = replace(judging, conditions=conditions)
        return apply_rules(document, [judging], relations, stages.claims, book.vocabulary)

    return judge_readings


SMALL = "The fire killed 12 people: nine adults and five children."
"""No slip explains it."""
SWAPPED = "The quake killed 1,248 people: 412 men, 672 women and 200 children."
"""They are 1,284."""
WHOLE = ()
PROVED, NATURAL, POSSIBLE, DOUBTFUL, TENTATIVE = ({"strength": strength} for strength in sorted(Strength, reverse=True))
SEVERITIES = [
    ("proved", SMALL, [(WHOLE, PROVED)], Severity.ERROR),
    ("one excuse open", SMALL, [(WHOLE, {**PROVED, "plausible": ("a",)})], Severity.WARNING),
    ("more than there are severities", SMALL, [(WHOLE, {**PROVED, "plausible": ("a", "b", "c", "d")})], Severity.NOTE),
    ("natural", SMALL, [(WHOLE, NATURAL)], Severity.WARNING),
    ("natural, with an excuse", SMALL, [(WHOLE, {**NATURAL, "plausible": ("a",)})], Severity.NOTE),
    ("possible", SMALL, [(WHOLE, POSSIBLE)], Severity.NOTE),
    ("doubtful", SMALL, [(WHOLE, DOUBTFUL)], None),
    ("tentative", SMALL, [(WHOLE, TENTATIVE)], None),
    ("the surest of two that read the same", SMALL, [(WHOLE, NATURAL), (WHOLE, PROVED)], Severity.ERROR),
    ("one of several readings", SMALL, [(WHOLE, NATURAL), ((0,), NATURAL)], Severity.NOTE),
    ("several, one of them proved", SMALL, [(WHOLE, PROVED), ((0,), NATURAL)], Severity.ERROR),
    ("a fallback says nothing beside another", SMALL, [(WHOLE, {**PROVED, "is_fallback": True}), ((0,), NATURAL)], Severity.WARNING),
    ("a fallback alone", SMALL, [(WHOLE, {**PROVED, "is_fallback": True})], Severity.ERROR),
    ("a slip explains a possible one", SWAPPED, [(WHOLE, POSSIBLE)], Severity.WARNING),
    ("or a doubtful one", SWAPPED, [(WHOLE, DOUBTFUL)], Severity.WARNING),
    ("or a tentative one", SWAPPED, [(WHOLE, TENTATIVE)], Severity.WARNING),
    ("or one of several", SWAPPED, [((0,), NATURAL), (WHOLE, NATURAL)], Severity.WARNING),
    ("of four", SWAPPED, [((0,), NATURAL), ((0, 1), NATURAL), ((1, 2), NATURAL), (WHOLE, NATURAL)], Severity.WARNING),
    ("of five it is chance", SWAPPED, [((0,), NATURAL), ((0, 1), NATURAL), ((1, 2), NATURAL), ((1,), NATURAL), (WHOLE, NATURAL)], Severity.NOTE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "readings", "severity"), [c[1:] for c in SEVERITIES], ids=[c[0] for c in SEVERITIES])
def test_how_severe_it_is(judge, text, readings, severity):
    findings = judge(text, *readings).findings
    assert [finding.severity for finding in findings] == ([severity] if severity is not None else [])


def test_a_slip_explains_no_more_and_less(judge, book):
    roles = {"total": "number", "part": "numbers"}
    (condition,) = book.rule("totals/parts-miss-total").conditions
    at_most = replace(condition, expression=parse_condition("sum(part) <= total", roles))
    (finding,) = judge(SWAPPED, (WHOLE, POSSIBLE), conditions=(at_most,)).findings
    assert (finding.severity, finding.suggestions) == (Severity.NOTE, ())


@pytest.mark.parametrize(("total", "compared"), [(100, 3), (99, 0)])
def test_a_loose_sum_of_small_figures_that_holds_says_nothing(judge, total, compared):
    text = f"The fire killed {total} people: {total - 41} men and 41 women."
    assert judge(text, (WHOLE, TENTATIVE)).coverage.compared == compared
    assert judge(text, (WHOLE, POSSIBLE)).coverage.compared == 3


SUGGESTIONS = [
    ("two digits swapped", SWAPPED, ("1,248 is 1,284",)),
    (
        "rather than one changed",
        "The quake killed 1,234 people: 695 men and 629 women.",
        ("1,234 is 1,324",),
    ),
    ("one changed", "The quake killed 1,234 people: 695 men and 639 women.", ("1,234 is 1,334", "695 is 595", "639 is 539")),
    ("none lost", "The quake killed 1,000 people: 1,840 men and 816 women.", ()),
    ("none that fits", SMALL, ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "suggested"), [c[1:] for c in SUGGESTIONS], ids=[c[0] for c in SUGGESTIONS])
def test_slips_that_would_explain_it_are_suggested(judge, text, suggested):
    (finding,) = judge(text, (WHOLE, PROVED)).findings
    assert finding.suggestions == suggested


def test_who_needs_fewer_passages_to_say_the_same_speaks_alone(desk):
    less = """\
title: Too many casualties
severity: error
find:
  - "{killed:count} killed ... toll to {all:count}"
require: all <= killed
say: "{all}, {killed}."
why: because.
examples: {wrong: [a], right: [b]}
"""
    (finding,) = desk(TEXT.format(30), a__b=rule(), a__c=less)
    assert (finding.rule, finding.also) == ("a/c", ())


def test_of_findings_as_severe_that_with_more_passages_speaks(desk):
    text = "Six people were killed and 14 wounded, bringing the toll to 30 casualties in 40 buses."
    other = """\
title: As many buses as casualties
severity: error
find:
  - "{all:count} in {buses:count}"
require: all == buses
say: "{all}, {buses}."
why: because.
examples: {wrong: [a], right: [b]}
"""
    (finding,) = desk(text, a__a=other, a__b=rule())
    assert (finding.rule, finding.also) == ("a/b", ("a/a",))


def test_what_cannot_be_rounded_is_not_said_to_have_been(read):
    (finding,) = read("The fire broke out on Monday, 12 June 2024, in Elan.").findings
    assert (finding.rule, finding.tried) == ("dates/weekday", ())


COVERED = [
    ("nothing", "The hall is old."),
    ("a sum that fails", "The fire killed 12 people: nine adults and five children."),
    ("a sum that holds, and a flight", "Flight BA1234 carried 14 people: nine adults and five children."),
    ("the day of the article, from outside", "A 17-year-old, born in 2001, was arrested."),
    ("the day of the article, in its words", "TARN, 5 May 2023 (AP) - A 17-year-old, born in 2005, was arrested."),
    ("three labels", "1. Nine men died.\n\n2. Six men died.\n\n4. Two men died."),
]


@pytest.mark.parametrize("text", [case[1] for case in COVERED], ids=[case[0] for case in COVERED])
def test_coverage_counts_figures_of_the_text_alone(read, text):
    report = read(text)
    figures = {claim.id for claim in report.claims if claim.kind not in NO_FIGURES}
    assert report.coverage.figures == len(figures)
    assert report.coverage.compared == len(figures.intersection(dict(report.compared)))
    assert report.coverage.agreed <= report.coverage.compared


UNCHANGED = [
    ("nothing", "Sales rose from 0 to 0.", "The words tell of a change, but both figures are 0."),
    ("as many", "Thefts fell from 412 to 412 in May.", "The words tell of a change, but both figures are 412."),
    ("the other way", "Thefts fell from 412 to 421 in May.", "The words put 412 above 421; the figures put it below."),
]


@pytest.mark.parametrize(("text", "message"), [c[1:] for c in UNCHANGED], ids=[c[0] for c in UNCHANGED])
def test_a_change_that_is_none_is_told_as_such(read, text, message):
    (finding,) = read(text).findings
    assert finding.message == message


def test_the_ends_of_one_range_are_told_apart(read):
    (finding,) = read("The festival, from 3 to 7 July, lasts six days.", as_of=None).findings
    assert finding.message == "From 3 July to 7 July is 4 to 5 days, not six days."


DATELINE = re.compile(r"\A[A-Z]+, [^-\n]*\d{4}(?: \([^)]*\))? - ")
"""TARN, 4 May 2021 (Agency) -"""


def datelined(book):
    """Give the wrong examples of rules that name the day of the article, each without it, and that day."""
    for rule in book.rules:
        if any(isinstance(part, Name) and part.name == "today" for part in rule.say):
            yield from ((rule.id, text) for text in rule.examples.wrong if DATELINE.match(text))


def test_a_day_that_came_from_outside_is_told_by_its_date(read, book):
    texts = list(datelined(book))
    assert len(texts) > 5
    for id_, text in texts:
        day = read(text, as_of=None).dateline.date
        found = read(DATELINE.sub("", text), as_of=day).findings
        told = [finding.message for finding in found if finding.rule == id_]
        assert all(f"{day.day} {day:%B %Y}" in message for message in told), text
    (finding,) = read("A 17-year-old, born in 2001, was arrested.").findings
    assert finding.message == "From 2001 to 5 July 2024 is 22 to 23 years, but the age is given as 17-year-old."


def test_a_finding_speaks_for_those_that_share_a_figure_with_it_and_no_others(desk):
    """Of three in a chain, the first and the last have nothing in common."""
    text = "12 men killed and 14 boys wounded, six dogs left and nine cats sold."
    pattern = """\
title: Not as many
severity: {severity}
find:
  - "{{one:count}} {first} and {{other:count}} {second}"
require: one == other
say: "{{one}}, {{other}}."
why: because.
examples: {{wrong: [a], right: [b]}}
"""
    middle = pattern.replace("and {{other", ", {{other")
    found = desk(
        text,
        x__a=pattern.format(severity="error", first="killed", second="wounded"),
        x__b=middle.format(severity="error", first="wounded", second="leave"),
        x__c=pattern.format(severity="error", first="leave", second="sell"),
    )
    assert [(finding.rule, finding.also) for finding in found] == [("x/a", ("x/b",)), ("x/c", ())]
    assert [finding.message for finding in found] == ["12 men, 14 boys. 14 boys, six dogs.", "Six dogs, nine cats."]


AGREED = [
    ("by the room of one digit", "Sales tripled from $2 million to $4 million.", 0),
    ("by that of two measures", "The plot is 2 metres by 3 metres, an area of 9 square metres.", 0),
    ("as told", "Sales doubled from $2 million to $4 million.", 3),
    ("by a rounding", "The fire cost $1.2 million: $810,000 for the hall and $400,000 for the yard.", 3),
    ("by a hedge", "About 12 people died: nine adults and four children.", 3),
    ("not at all", "The fire killed 12 people: nine adults and five children.", 0),
]


@pytest.mark.parametrize(("text", "agreed"), [c[1:] for c in AGREED], ids=[c[0] for c in AGREED])
def test_what_holds_only_because_it_is_told_roughly_is_not_said_to_agree(read, text, agreed):
    report = read(text)
    assert (report.coverage.compared, report.coverage.agreed) == (3, agreed)
    assert len(report.rough) == (0 if agreed or report.findings else 3)


KENNELS = "The kennels had 1,248 dogs in May. {}They took in 80 dogs and gave away 50. They have {} dogs now."
MAIDS = "Twelve maids swept 33 rooms. "


@pytest.mark.parametrize(
    ("besides", "closing", "severity"),
    [
        ("", "1,398", Severity.WARNING),
        (MAIDS, "1,398", Severity.NOTE),
        (MAIDS, "1,287", Severity.WARNING),
        ("", "about 1,390", Severity.NOTE),
    ],
    ids=["alone", "in a crowd", "a swap of two digits in a crowd", "a rough figure"],
)
def test_other_figures_and_rough_ones_leave_a_loose_sum_open(read, besides, closing, severity):
    found = read(KENNELS.format(besides, closing)).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("stocks/opening-change-closing", severity)]
