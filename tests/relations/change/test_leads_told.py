"""Which leads are held against two sides told near them, and which are not."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

LEADS = [
    ("shares behind", "Kess has a four-point lead, a poll says. Kess is backed by 48% and Aas by 40%.", ["48%", "40%", "four-point"]),
    ("votes before", "Holm had 12,480 votes to 11,215 for Orr. Holm's lead of 2,265 votes is safe.",
        ["12,480 votes", "11,215", "2,265 votes"]),
    ("has widened to", "The lead of the Reeds over the Oaks has widened to 11 points. The Oaks have 22% while the Reeds have 31%.",
        ["31%", "22%", "11 points"]),
]  # fmt: skip
OTHERS = [
    ("of some", "Kess has a four-point lead. Among women Kess is backed by 48% and Aas by 40%."),
    ("itself of some", "Kess is backed by 48% and Aas by 40%. Among women Kess has a four-point lead."),
    ("of two polls", "A poll put Kess ahead of Aas, 28% to 26%. The latest poll, however, gave Kess a 20-point lead."),
    ("of nobody named", "Kess has a four-point lead. Some 48% like tea and 40% milk."),
    ("of others", "Kess has a four-point lead. In the port, Orr is backed by 48% and Aas by 40%."),
    ("had led", "Kess had a four-point lead last week. Kess is backed by 48% and Aas by 40%."),
    ("of an error", "The poll has a margin of error of four points. Kess is backed by 48% and Aas by 40%."),
]  # fmt: skip


def told(read, text):
    found = [r for r in read(text).relations if r.kind == "lead" and r.strength is Strength.PROVED]
    return [[claim.span.of(text) for claim in r.claims] for r in found]


@pytest.mark.parametrize(("text", "figures"), [row[1:] for row in LEADS], ids=[row[0] for row in LEADS])
def test_a_lead_is_held_against_its_two_sides(read, text, figures):
    assert told(read, text) == [figures]


@pytest.mark.parametrize("text", [row[1] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_other_shares_are_not_its_sides(read, tells, text):
    assert told(read, text) == []
    assert not tells("change/lead", text)
