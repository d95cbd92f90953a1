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
            "A gale left two people dead and five others injured in Harl. It blew all night. "
            "A church lost its roof. Gale in Harl leaves two dead, six others injured. The pier where the gale left "
            "five people injured is gone.",
            "First it is five, later six.",
        ),
        (
            "Five women took a barge in Harl on Friday. The bargeman saw six women with oars climb on. "
            "He swam. The five women left by night.",
            "First it is five women, later six women.",
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


ALIKE = "Five women took a barge in Harl on Friday. {} He swam. The five women left by night."


@pytest.mark.parametrize(
    "text",
    [
        ALIKE.format("The bargeman saw five women with oars climb on."),
        # Some of them, others, and people of another name
        ALIKE.format("The bargeman saw three women with oars climb on."),
        ALIKE.format("The bargeman saw six other women on the pier."),
        ALIKE.format("The bargeman saw six men on the pier."),
        # Another day, another place, another incident
        ALIKE.format("On Monday six women had taken a raft."),
        ALIKE.format("In Brack, six women took a raft."),
        ALIKE.format("In a separate raid, six women took a raft."),
        "A fire killed 17 inmates in Orle jail. It began at dawn. The fire that killed 17 inmates is out. "
        "In May a fire in the jail killed 13 inmates.",
        # More than one number differs.
        ALIKE.format("The bargeman saw six women climb on. A cook saw seven women."),
        # The one and the others
        "Six boys were arrested in Selm. A boy of 14 and five other boys were arrested at the mill. "
        "All six boys were arrested at dawn.",
        # What was so before
        "Five climbers were hurt by a rockfall at Brack. Their club had earlier said that four climbers were hurt. "
        "The five climbers hurt at Brack are cousins.",
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
        "{} in Tarn {}. The mill has no guard. Its owner wants one. "
        "A loom left four weavers dead in Tarn. The four weavers killed were cousins."
    )
    assert told(text.format("Three weavers were killed", "on Friday")) == [
        "First it is three weavers, later four weavers."
    ]
    assert told(text.format("Four weavers were killed", "on Friday")) == []
    assert told(text.format("Three weavers were killed", "in June")) == []
