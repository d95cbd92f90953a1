"""What supports a disputed figure: the places that say it again, and the figures from which it follows."""

from __future__ import annotations

import pytest

from numcheck.model.finding import Support
from numcheck.model.rule import Severity
from numcheck.pipeline import check

AGAIN = [
    (
        "a headline",
        "Eleven weavers die in mill fire\n\nEleven weavers died on Monday in a fire at the mill. It had no ladder.\n\n"
        "A mass for the 13 dead will be held in May.",
        "Eleven weavers",
        ["Eleven weavers"],
    ),
    (
        "the total of some parts",
        "The fair sold 412 tickets on Sunday, of which 140 went to children and 282 to adults. It rained.\n\n"
        "The 412 tickets were sold at four gates.",
        "412 tickets",
        ["412 tickets"],
    ),
]
BASIS = [
    (
        "the sum of two parts",
        "Ferry runs aground with 214 aboard\n\nA ferry ran onto rocks off Orle on Monday, and all 241 people aboard were taken "
        "off by boats.\n\nThe ferry, bound for Velm with 187 passengers and 27 crew, struck a reef at noon.",
        "214",
        ["187 passengers", "27 crew"],
    ),
]


def support_in(text, role):
    """Give what supports the figures of the first finding: the disputed words, and the words of what supports them."""
    report = check(text)
    [finding, *_] = report.findings
    words = {claim.id: claim.span.of(text) for claim in report.claims}
    return {
        words[claim]: [e.span.of(text) for e in finding.evidence if e.role == role and e.supports == claim]
        for claim in dict.fromkeys(e.supports for e in finding.evidence if e.role == role)
    }


@pytest.mark.parametrize(("text", "figure", "again"), [c[1:] for c in AGAIN], ids=[c[0] for c in AGAIN])
def test_a_disputed_figure_is_named_wherever_it_stands_again(text, figure, again):
    assert support_in(text, Support.AGAIN) == {figure: again}


@pytest.mark.parametrize(("text", "figure", "basis"), [c[1:] for c in BASIS], ids=[c[0] for c in BASIS])
def test_what_a_disputed_figure_follows_from_is_named(text, figure, basis):
    assert support_in(text, Support.BASIS) == {figure: basis}


def test_support_stands_behind_what_is_disputed_and_changes_neither_fingerprint_nor_first_place():
    text = AGAIN[0][1]
    [finding] = check(text).findings
    [alone] = check(text.partition("\n\n")[2]).findings
    supports = [evidence.is_support for evidence in finding.evidence]
    assert supports == sorted(supports)
    assert any(supports)
    assert finding.fingerprint == alone.fingerprint
    assert finding.evidence[0].span.of(text) == "Eleven weavers"


def test_a_rounded_retelling_bears_out_nothing():
    text = "Fair sells about 400 tickets\n\nThe fair sold 412 tickets on Sunday, of which 140 went to children and 282 to adults."
    assert support_in(text, Support.BASIS) == {}


def test_what_is_disputed_bears_out_nothing():
    text = "The fair sold 412 tickets, of which 140 went to children and 282 to adults."
    [finding] = check(text).findings
    assert not any(evidence.is_support for evidence in finding.evidence)


def test_a_toll_told_in_every_paragraph_is_named_a_few_times():
    again = "\n\n".join(["The 412 tickets were sold at four gates."] * 9)
    text = f"The fair sold 412 tickets on Sunday, of which 140 went to children and 282 to adults.\n\n{again}"
    assert len(support_in(text, Support.AGAIN)["412 tickets"]) == 4


TWO_FACTS = [
    (
        "one follows from others, the other is told again",
        "Norland fires 120 rockets and 90 kites at Velm\n\nNorland launched 120 rockets and 90 kites at Velm on Monday, the army "
        "said.\n\nGuards shot down 144 of the 210 targets -- 102 rockets and 42 kites -- it said. The mayor had put the scale "
        'of the attack at "some 120 rockets and 90 kites".',
    ),
]


@pytest.mark.parametrize("text", [c[1] for c in TWO_FACTS], ids=[c[0] for c in TWO_FACTS])
def test_two_figures_that_are_both_supported_are_no_more_than_noted(text):
    findings = check(text).findings
    assert findings
    assert all(finding.severity is Severity.NOTE for finding in findings)
    assert any("bears out both" in reading for finding in findings for reading in finding.plausible)


def test_of_two_figures_the_supported_one_does_not_save_the_other():
    [finding, *_] = check(BASIS[0][1]).findings
    assert finding.severity is Severity.WARNING
