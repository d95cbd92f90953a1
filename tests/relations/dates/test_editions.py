"""Days on which a contest or festival is to be held, and the year that it is told with."""

from __future__ import annotations

import pytest

import numcheck

DAY = "The Velm Cup will be decided on Sunday, December 18."
TEXTS = [
    (f"{DAY} Harl need a win to be the Velm champions of 2004.", {"2004"}),
    (f"{DAY} Tickets for the 2004 Velm Cup will be sold at the gate.", {"2004"}),
    ("The Orle Music Festival will open on Friday, May 3. The Orle Music Festival 2023 will be free.", {"2023"}),
    # Editions before are told of what was.
    (f"{DAY} Harl were the Velm champions of 2004.", set()),
    (f"{DAY} The 2004 Velm Cup was won by Harl.", set()),
    (f"{DAY} Harl hope to repeat the Velm Cup 2004. The 2006 Velm Cup will be held in Tarn.", set()),
    # Another contest, and another festival.
    (f"{DAY} The 2004 Orle Cup will be held in Tarn.", set()),
    (f"{DAY} The 2004 Velm Open will be held in Tarn.", set()),
    ("The Velm Cup was decided on Sunday, December 18. Harl need a win to be the Velm champions of 2004.", set()),
    (f"{DAY} The cup of 2004 will be shown.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_a_day_is_of_the_year_of_what_is_held_on_it(text: str, expected: set[str]) -> None:
    calendars = [relation for relation in numcheck.check(text).relations if relation.kind == "calendar"]
    told = {claim.span.of(text) for relation in calendars for claim in relation.role("witness+")}
    assert told == expected
