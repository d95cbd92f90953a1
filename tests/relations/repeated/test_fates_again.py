"""The toll of a story that is told again in like words."""

from __future__ import annotations

import pytest

import numcheck

RULES = numcheck.load_rules()
TOLD = "repeated/two-values", "totals/partition", "totals/others"


def told(text: str) -> list[str]:
    findings = numcheck.check(text, rules=RULES).findings
    return [finding.message for finding in findings if finding.rule in TOLD and finding.severity.word != "note"]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        (
            "A blast at a mill in Orle killed eight weavers. It shook the town. The blast at the mill left nine weavers dead, and a union will march.",
            True,
        ),
        (
            "A blast at a mill in Orle killed eight weavers. It shook the town. The blast at the mill left eight weavers dead, and a union will march.",
            False,
        ),
        ("A blast killed eight weavers in Orle. The town shook. A blast in Selm left nine weavers dead.", False),
    ],
)
def test_what_befell_some_is_told_again(text, is_told):
    assert bool(told(text)) is is_told
