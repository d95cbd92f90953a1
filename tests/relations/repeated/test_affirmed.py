"""Figures that the words behind them affirm, told with one digit changed."""

from __future__ import annotations

import pytest

BARGE = "A barge with 28,000 litres of diesel in it sank on Monday, police said.\n\nThe crew swam ashore.\n\n"
AFFIRMED = [
    BARGE + "The papers show that 18,000 litres were pumped into it at Orla. Nothing was taken out on the way.",
    BARGE + "The papers show that 18,000 litres were pumped into it at Orla, a quantity that the port repeated.",
]
LEFT_OPEN = [
    BARGE + "The papers show that 18,000 litres were pumped into it at Orla. The crew took nothing home.",
    BARGE + "The papers show that 18,000 litres were pumped into it at Orla. The port did not confirm the figure.",
    BARGE + "Its tank holds 38,000 litres.",
]


def rules_of(report):
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize("text", AFFIRMED)
def test_affirmed_figure_is_known(read, text):
    assert "repeated/two-values" in rules_of(read(text))


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_figure_that_nothing_affirms(read, text):
    assert "repeated/two-values" not in rules_of(read(text))
