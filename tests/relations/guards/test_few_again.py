"""A few people of whom a story told, and the number that points back at them."""

from __future__ import annotations

import pytest

import numcheck

RULES = numcheck.load_rules()
TOLD = "repeated/two-values", "totals/partition", "totals/others"


def told(text: str) -> list[str]:
    findings = numcheck.check(text, rules=RULES).findings
    return [finding.message for finding in findings if finding.rule in TOLD and finding.severity.word != "note"]


@pytest.mark.parametrize(
    "text",
    [
        "Two men crept into a chapel in Harl. They took a bell. The three men rowed off.",
        "Two men broke into a shop in Selm. The three were held at dawn.",
        "Two teenagers were held in Selm. One of them had a knife. The three teenagers will be charged.",
        "Two clerks were killed and three others hurt in Selm. It had rained. All six victims were asleep.",
        "Two clerks were shot dead and three hurt in Selm. The three other victims, a cook, a man and a woman, live there. All six victims were in a van.",
        "One of four men in the van ran off. The other two men were held.",
        "Two men broke into a shop in Selm. A woman at the till hid. The three men fled.",
        "Wardens heard of a tractor and two poachers. The three poachers hid.",
        "A mother and two children hid in Selm. The three children were not hurt.",
        "Two heads of state met. It rained. The three heads of state signed. It grew late. The two heads of state left.",
        "Three sailors were held in Harl. Two sailors had been seen in an inn. The two sailors slept.",
        "Three men were charged in Selm. Ivo Quill said so. Aldermen heard Orla K. Prass. The two men wept.",
    ],
)
def test_what_points_back_is_as_many(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Two men crept into a chapel in Harl. They took a bell. The three thieves rowed off.",
        "Three brothers from Selm were arrested on Monday. All four were asleep.",
        "Three people, at least one of them with a knife, broke into a shop. The two robbers fled.",
    ],
)
def test_by_another_name_others_may_be_meant(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with the mate and two clerks of the firm. All four deny it.",
        "A fire killed 17 inmates in Orle jail. In May a fire in Orle jail killed 13 inmates.",
        "Two men crept into a chapel in Harl. They took a bell. The two thieves rowed off.",
        "Two men and a woman crept into a chapel in Harl. They took a bell. The three thieves rowed off.",
        "Two men crept into a chapel in Harl. Another man held the boat. The three men rowed off.",
        "Two men broke into a shop in Selm. Three clerks were there. The three were hurt.",
        "Three men broke into a shop in Selm. One of them was shot. The two men fled.",
        "Two men and Owen Prass broke into a shop in Selm. The three were held.",
        "Four men were charged. Owen Prass and Ivo Quill spoke for the defence. The two men wept.",
        "Two men broke into a shop in Selm. The three men of the choir sang.",
        "Two clerks were killed and three others hurt in Selm. It had rained. All five victims were asleep.",
        "Two clerks were shot dead and three hurt in Selm. A woman was cut by glass. All six victims were in a van.",
        "One of four men in the van ran off. Another man hid. The other two men were held.",
        "Two women were hurt in Selm. Her three children were with an aunt.",
        "Quill told of a cave that he had entered along with 21 captains of barges. The 22 captains of barges had sung.",
        "Three people were hurt in Harl. A wall had come down. The two women were on a cart.",
        "Three sailors were held in Harl. One of them got away. Two sailors were fined. The two sailors slept.",
        "Three sailors were held in Harl. Two sailors had been seen in an inn. The two sailors slept. All three sailors sang.",
        "Two heads of state met. A third joined them. The three heads of state signed. The two heads of state left.",
        "Two pupils broke into a shop in Selm. A boy kept watch. The three pupils fled.",
        "Two men from Selm were held. Police sought Ivo Quill. They had met Orla K. Prass and Owen Dask. The three men fled.",
    ],
)
def test_whatever_else_was_told_may_be_meant(text):
    assert told(text) == []
