"""Figures that are tied across sentences: told again, with the whole named by its owner, or closing a total."""

from __future__ import annotations

import pytest

TIED = [
    ("a definite figure points back", "same", "1,800", "1,800",
        "Buses carried 1,800 civilians out of the town. The 1,800 evacuees were brought to a camp."),
    ("two digits and the event", "same", "4,180", "4,180",
        "Measles has struck 4,180 people in the north. The 4,180 people fell ill after Easter."),
    ("the headline, hedged in the lead", "headline", "240,000", "about 240,000",
        "Storm leaves 240,000 without power\n\nThe storm left about 240,000 customers without power in the north."),
    ("the whole is somebody's", "part-of-those", "12", "15", "The party won 12 of the city's 15 seats."),
    ("the whole is a ship's", "part-of-those", "96", "410", "The drugs were in 96 of the ship's 410 containers."),
    ("the others of a toll, all told", "others", "41", "six",
        "ELAN, 6 May 2014 - The storm killed 41 people. There had been 17 dead on 4 May.\n\n"
        "Twenty-four people died on Orla and eleven were killed on Elan. The other six victims were fishermen."),
]  # fmt: skip
APART = [
    ("a small number by chance", "same",
        "The match ended with Orla winning three points. The second half ended with Elan winning three points."),
    ("families and civilians", "same",
        "Buses carried 1,800 civilians out of Dorran. In the south 1,800 families fled the town of Hisn."),
    ("another year", "same",
        "On Friday 16 passengers died on the line. In a crash on the line in 1974, 16 passengers were hurt."),
    ("no owner", "part-of-those", "He used eight of her 20 days, six of which counted twice."),
]  # fmt: skip


def ties(report, kind):
    relations = [relation for relation in report.relations if relation.kind == kind]
    return [[claim.mention.span.of(report.document.text) for claim in relation.claims] for relation in relations]


@pytest.mark.parametrize(("kind", "a", "b", "text"), [case[1:] for case in TIED], ids=[case[0] for case in TIED])
def test_tied(read, kind, a, b, text):
    report = read(text)
    assert any({a, b} <= set(words) for words in ties(report, kind))
    assert report.findings == ()


@pytest.mark.parametrize(("kind", "text"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_apart(read, kind, text):
    assert ties(read(text), kind) == []


def test_an_earlier_toll_is_no_whole(read):
    """11 and six are 17 by chance; the 26 between them and the 17 show that those were another toll."""
    text = (
        "ELAN, 6 May 2014 - The storm killed 41 people. There had been 17 dead on 4 May.\n\n"
        "Twenty-six people died on Orla and eleven were killed on Elan. The other six victims were fishermen."
    )
    report = read(text)
    assert all("17" not in words for words in ties(report, "others"))
    assert [finding.computation for finding in report.findings] == ["41 - 26 - 11 = 4 < 6"]
