"""Rules that compare figures across an article by their slots: what they tie together, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

import numcheck
from numcheck.rulebook.files import RuleError

HEAD = """title: A test
severity: warning
say: "{paid} is not {owed}."
why: A test.
examples: {wrong: [], right: []}
"""
PLEDGES = """require: paid <= owed
compare:
  paid: {kind: money, event: pay}
  owed: {kind: money, event: pledge}
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "desk" / "aid" / "test.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(HEAD + text, encoding="utf-8")
    return folder / "desk"


PLEDGED = "Donors pledged $40 million for schools in Elan."
FAR = "\n\n".join(["The rain went on."] * 30)
TIED = [
    ("a sentence on", PLEDGES, f"{PLEDGED} They paid $64 million.", 1),
    ("before it", PLEDGES, "They paid $64 million. Donors had pledged $40 million.", 1),
    ("far away", PLEDGES, f"{PLEDGED}\n\n{FAR}\n\nThey paid $64 million.", 1),
    ("farther than the rule goes", PLEDGES + "  near: 3\n", f"{PLEDGED}\n\n{FAR}\n\nThey paid $64 million.", 0),
    ("it agrees", PLEDGES, f"{PLEDGED} They paid $31 million.", 0),
    ("one of two agrees", PLEDGES, f"{PLEDGED} Others pledged $70 million. They paid $64 million.", 0),
    ("another place", PLEDGES, f"{PLEDGED} They paid $64 million for schools in Orla.", 0),
    ("another place all the same", PLEDGES + "  despite: place\n", f"{PLEDGED} They paid $64 million in Orla.", 1),
    ("the same place", PLEDGES + "  same: place\n", f"{PLEDGED} They paid $64 million in Elan.", 1),
    ("a place that is not said", PLEDGES + "  same: place\n", f"{PLEDGED} They paid $64 million.", 0),
    ("or is not said", PLEDGES + "  same: place or-unknown\n", f"{PLEDGED} They paid $64 million.", 1),
    ("in a story of that sort", PLEDGES + "where: {text: donor}\n", f"{PLEDGED} They paid $64 million.", 1),
    ("in another one", PLEDGES + "where: {text: bank}\n", f"{PLEDGED} They paid $64 million.", 0),
    ("by the headline", PLEDGES + "where: {headline: school}\n", f"Schools get more\n\n{PLEDGED} They paid $64 million.\n", 1),
    ("under another headline", PLEDGES + "where: {headline: school}\n", f"Roads get more\n\n{PLEDGED} They paid $64 million.\n", 0),
    ("by a list of words", PLEDGES + 'where: {text: "@vehicle"}\n', f"{PLEDGED} They paid $64 million.", 0),
    (
        "several of them",
        PLEDGES.replace("owed:", "owed+:").replace("paid <= owed", "paid <= sum(owed)") + "  despite: stance\n",
        "Donors pledged $20 million in May. Banks pledged $30 million. They paid $64 million.",
        1,
    ),
    (
        "several that suffice",
        PLEDGES.replace("owed:", "owed+:").replace("paid <= owed", "paid <= sum(owed)") + "  despite: stance\n",
        "Donors pledged $20 million. Banks pledged $50 million. They paid $64 million.",
        0,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "number"), [c[1:] for c in TIED], ids=[c[0] for c in TIED])
def test_what_is_compared(tmp_path, rule, text, number):
    book = numcheck.load_rules(write(tmp_path, rule))
    findings = [finding for finding in numcheck.check(text, rules=book).findings if finding.rule == "aid/test"]
    assert len(findings) == number


WRONG = [
    ("one role", "require: paid > 1\ncompare:\n  paid: {kind: money}\n", "two to 4 roles"),
    ("no kind", "require: paid > owed\ncompare:\n  paid: {event: pay}\n  owed: {kind: money}\n", "must say its kind"),
    ("a plus on the first", "require: sum(paid) > owed\ncompare:\n  paid+: {kind: money}\n  owed: {kind: money}\n", "can have no plus"),
    ("two of several", "require: a > sum(b)\ncompare:\n  a: {kind: money}\n  b+: {kind: money}\n  c+: {kind: money}\n", "only one role"),
    ("an unknown slot", PLEDGES + "  same: [plase]\n", "did you mean 'place'"),
    ("an unknown slot to ignore", PLEDGES + "  despite: [sourse]\n", "did you mean 'source'"),
    ("distinct without several", PLEDGES + "  distinct: [source]\n", "name one with a plus"),
    ("too far", PLEDGES + "  near: 9000\n", "up to 120"),
    ("no number", PLEDGES + "  near: close\n", "up to 120"),
    ("an unknown event", PLEDGES.replace("event: pay", "event: pays"), "unknown event 'pays'"),
    ("a date among others", PLEDGES.replace("kind: money, event: pay", "kind: [money, date]"), "cannot stand with other kinds"),
    ("an unknown place of words", PLEDGES + "where: {heading: school}\n", "did you mean 'headline'"),
    ("an unknown list of words", PLEDGES + 'where: {text: "@nothing-at-all"}\n', "is named '@nothing-at-all'"),
    ("a list", "require: paid > owed\ncompare: [paid, owed]\n", "mapping of roles"),
    ("find as well", PLEDGES + 'find: ["{paid:money} of {owed:money}"]\n', "one of `when`"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "message"), [c[1:] for c in WRONG], ids=[c[0] for c in WRONG])
def test_what_is_refused(tmp_path, rule, message):
    with pytest.raises(RuleError) as caught:
        numcheck.load_rules(write(tmp_path, rule))
    assert message in str(caught.value)
    assert str(caught.value).startswith("desk/aid/test.yaml:")
