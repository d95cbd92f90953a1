"""The day of an event that is known, and the day on which the story says that it happened."""

from __future__ import annotations

import pytest

TWO_DAYS = [
    ("a clause of time", "The ferry sank on Monday.\n\nNine bodies have been found since the ferry sank on Tuesday."),
    ("a pronoun", "The tunnel opened on 1 August.\n\nMany have used it since it opened on 4 August."),
    ("a day that owns it", "A gunman shot dead a waiter on Saturday.\n\nThe street has been shut since Sunday's shooting."),
    ("a day before its noun", "The two firms signed the pact on 8 May.\n\nShares are up since the 18 May signing."),
    ("a day behind its noun", "Dara Voss was arrested at the border on 4 March.\n\nShe has been ill since her arrest on 7 March."),
    ("a noun and what it did", "A landslide hit the hills at dawn on Friday.\n\nA goat has stood there since the landslide struck early on Saturday."),
    ("shortly before", "A blaze broke out in the barn on 9 October.\n\nA pedlar sang on 12 October, shortly before the fire started."),
    ("the day of it", "The airship crashed on 3 June.\n\nThe day of the crash, 13 June, is one of mourning."),
    ("an evening long ago", "Ivo Moss was shot at his oven on the evening of 3 May 2017.\n\nA rope was bought soon after the shooting of 4 May."),
    ("who stands before a comma", "The mayor, Ada Rook, resigned on 11 May.\n\nA deputy rules since Rook resigned on 15 May."),
    ("a day that owns it, far below", "A cyclist was stabbed in Orle on Monday.\n\nThe street is shut.\n\nA bell rang.\n\nA dog barked.\n\nIt rained.\n\nA cat slept.\n\nFriday's fatal stabbing was the fourth."),
    ("harm and what did it", "Two potters were killed on Friday in an explosion.\n\nWednesday's blast was no accident."),
    ("harm when it happened", "Two potters were killed on Friday when a boiler exploded.\n\nWednesday's blast was no accident."),
]  # fmt: skip
ONE_DAY = [
    ("one day", "The ferry sank on Monday.\n\nNine bodies have been found since the ferry sank on Monday."),
    ("a year told once", "Ivo Moss was shot at his oven on 3 May 2017.\n\nA rope was bought soon after the shooting of 3 May."),
    ("one evening", "Ivo Moss was shot at his oven on Monday evening.\n\nHis oven has been cold since the shooting on Tuesday."),
    ("the day of another verb", "The toll of the quake that struck the hills rose on Monday.\n\nThe quake struck on Saturday."),
    ("driven out by it", "Those driven out by a fire in Orle began returning on Monday.\n\nThe fire began on Saturday."),
    ("one night", "The fire broke out late on Monday.\n\nHe has slept badly since the fire started early on Tuesday."),
    ("another one", "A quake struck the hills on Sunday. Another quake struck on Monday.\n\nHe left after Monday's quake."),
    ("another who", "Ada Rook was arrested on 4 May.\n\nHe has not slept since Ivo Brandt was arrested on 9 May."),
    ("two that are told outright", "A bomb killed two on Friday. A mine killed six on Sunday.\n\nThe town mourns since a bomb killed nine on Monday."),
    ("hours after", "The landslide struck on Monday.\n\nA goat was found on Wednesday, 53 hours after the landslide."),
    ("its site", "The airliner crashed on Friday.\n\nHe was filmed at Sunday's crash site visit."),
    ("one of several", "A guard was killed on Monday, the fifth death of the year, including the 21 February killing of a boy."),
    ("told apart by days", "A gang condemned the 21 May attack on the mill.\n\nIt answered the 20 May mortar attack, it said."),
    ("from one night to the next day", "The ferry sank at 11.30pm on Monday.\n\nNine bodies have been found since the ferry sank on Tuesday."),
    ("two people told of by he and she", "Ada Rook runs a mill. She was arrested at the pier on 4 May.\n\nIvo Brandt runs a bank. He was arrested at the pier on 9 May."),
    ("near an older one", "A blaze broke out in a loft near the site of a fire on 3 May.\n\nThe owners were away on the day of the fire, 8 May."),
    ("near another one", "A shooting took place near the site of a shooting on 3 May.\n\nNobody is held for Wednesday's shooting."),
    ("what falls every day", "Prices dropped on Monday.\n\nThe crown gained before prices slipped slightly on Wednesday."),
    ("harm done later", "A potter died of his wounds on Friday after an explosion.\n\nWednesday's blast was no accident."),
    ("what it came after", "Two potters were killed on Friday in an explosion.\n\nIt was revenge for Wednesday's blast."),
    ("another one of that day", "Two potters were killed on Friday in an explosion. A boiler caught fire on Wednesday.\n\nWednesday's blast was no accident."),
    ("many of them", "The storm came ashore on Friday.\n\nShe was among Saturday's arrivals."),
]  # fmt: skip


def rules(report):
    return {finding.rule for finding in report.findings} & {"dates/event-days", "dates/two-dates"}


@pytest.mark.parametrize("text", [case[1] for case in TWO_DAYS], ids=[case[0] for case in TWO_DAYS])
def test_two_days(read, text):
    assert rules(read(text))


@pytest.mark.parametrize("text", [case[1] for case in ONE_DAY], ids=[case[0] for case in ONE_DAY])
def test_one_day(read, text):
    assert not rules(read(text))
