"""One number of people against several that agree."""

from __future__ import annotations

import pytest

import numcheck

RULES = numcheck.load_rules()


def told(text: str) -> list[str]:
    findings = numcheck.check(text, rules=RULES).findings
    return [f.message for f in findings if f.rule == "repeated/two-values" and f.severity.word != "note"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Two clerks were hurt in a fire in Selm on Monday. It began at dawn. "
            "Smoke filled the yard. Three clerks were hurt and a barn was lost. Two clerks hurt in Selm fire.",
            "First it is two clerks, later three clerks.",
        ),
        (
            "A fire left two people dead and three others injured in Selm. It began at dawn. "
            "Rain put it out. Fire in Selm leaves two dead, four others injured. The yard where the fire left "
            "three people injured is shut.",
            "First it is three, later four.",
        ),
        (
            "Three men held up a bakery in Selm on Monday. The baker saw four men in hoods come in. "
            "He ran. The three men left with a till.",
            "First it is three men, later four men.",
        ),
        (
            "Four men are accused of a raid on a bakery in Selm. Three men forced the door at dawn. "
            "A guard later stopped three men by the river.",
            "First it is four men, later three men.",
        ),
    ],
)
def test_the_odd_one_out_is_told(text, message):
    assert told(text) == [message]


ALIKE = "Three men held up a bakery in Selm on Monday. {} He ran. The three men left with a till."


@pytest.mark.parametrize(
    "text",
    [
        ALIKE.format("The baker saw three men in hoods come in."),
        # Some of them, others, and people of another name
        ALIKE.format("The baker saw two men in hoods come in."),
        ALIKE.format("The baker saw four other men in the lane."),
        ALIKE.format("The baker saw four women in the lane."),
        # Another day, another place, another incident
        ALIKE.format("On Sunday four men had held up a mill."),
        ALIKE.format("In Orle, four men held up a mill."),
        ALIKE.format("In a separate raid, four men held up a mill."),
        "A fire killed 17 inmates in Orle jail. It began at dawn. The fire that killed 17 inmates is out. "
        "In May a fire in the jail killed 13 inmates.",
        # More than one number differs.
        ALIKE.format("The baker saw four men come in. A clerk saw five men."),
        # The one and the others
        "Six boys were arrested in Selm. A boy of 14 and five other boys were arrested at the mill. "
        "All six boys were arrested at dawn.",
        # What was so before
        "Three divers were killed in a cave in Selm. The coast guard had earlier said that two divers were killed. "
        "The three divers killed in Selm were brothers.",
        # Told once each
        "Two clerks were hurt in a fire in Selm. Three clerks were hurt in the yard.",
        # Somebody who came along
        "A judge rode along with three other guards. The four guards slept. Three guards were on the roof.",
    ],
)
def test_others_may_be_told_of(text):
    assert told(text) == []


def test_a_roundup_tells_of_many_fates():
    text = (
        "Three people have been killed in Orle in June. It is a poor town. Its mayor wants more lamps. "
        "Few of its streets have any. A shop sells them. {}A shooting left four people dead in Selm. "
        "The four people killed were brothers."
    )
    assert told(text.format("This is what else befell us. A mill burned. ")) == []
