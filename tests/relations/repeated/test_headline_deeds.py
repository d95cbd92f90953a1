"""What a headline and its lead say of one deed, whatever else has the number of the headline."""

from __future__ import annotations

import pytest

import numcheck
from numcheck.model.rule import Severity
from numcheck.rulebook.loading import Rulebook

RULE = "repeated/headline-differs"
WRONG = [
    "Miller jailed for 12 years\n\nA miller was jailed for nine years on Friday.\n\nShe would have given him 12 years.",
    "Orle to hire six teachers\n\nOrle will hire four teachers in May, the mayor said.\n\nIt has six schools.",
    "Police seize 30 stolen bikes\n\nPolice in Orle have seized 50 stolen bikes, it said.\n\nTwo men, both 30, were held.",
    "Velm pays $40,000 for bear\n\nThe council of Velm paid $60,000 for a stuffed bear.\n\nA wolf costs $40,000.",
]
SILENT = [
    "Miller jailed for 12 years\n\nA miller was jailed for at least nine years on Friday.\n\nHis term is 12 years.",
    "Couple jailed for 12 years\n\nA miller was jailed for nine years on Friday.\n\nHis wife was jailed for three years.",
    "Miller jailed for 12 years\n\nThe crown asked to jail a miller for nine years on Friday.\n\nHe got 12 years.",
    "Orle to hire six teachers\n\nOrle will hire four teachers and two cooks in May, it said.\n\nIt has six schools.",
    "Orle to hire six teachers\n\nOrle hired four teachers last year, the mayor said.\n\nIn May it will hire six more.",
    "Orle to hire six teachers\n\nOrle will hire four teachers in May, it said.\n\nTwo more make six teachers in June.",
    "Police seize 30 stolen bikes\n\nPolice in Orle have seized another 12 stolen bikes.\n\nThat makes 30 since May.",
    "Library buys 14 desks\n\nThe library in Selm has bought 16 chairs.\n\nThey stand in a hall that is 14 years old.",
]


def _warned(text: str, book: Rulebook) -> bool:
    return any(f.rule == RULE and f.severity is not Severity.NOTE for f in numcheck.check(text, book).findings)


@pytest.mark.parametrize("text", WRONG)
def test_two_values_of_one_deed(book, text):
    assert _warned(text, book)


@pytest.mark.parametrize("text", SILENT)
def test_not_one_deed(book, text):
    assert not _warned(text, book)
