"""Times of day in words, times that were run, and both and pairs of people."""

from __future__ import annotations

import pytest

TIMES = [
    ("They met at half past six.", ["time 06:30"]),
    ("They met at a quarter to seven.", ["time 06:45"]),
    ("They met at a quarter past nine.", ["time 09:15"]),
    ("They met at ten past nine.", ["time 09:10"]),
    ("They met at five minutes past nine.", ["time 09:05"]),
    ("They met at six in the evening.", ["time 18:00"]),
    ("They met at a quarter past seven in the evening.", ["time 19:15"]),
    ("They met at 3.20 that afternoon.", ["time 15:20"]),
    ("They met at 9:40 on Friday evening.", ["time 21:40", "date 2024-07-05"]),
    ("They met at 12 noon.", ["time 12:00"]),
    ("They met at 10:45:12 p.m.", ["time 22:45"]),
    ("They met at 8:00:31am.", ["time 08:00"]),
    ("They met at 1030 local time.", ["time 10:30 local"]),
    ("They met at 0930 hours.", ["time 09:30"]),
    ("They met at 2130 (0130 GMT).", ["time 21:30", "time 01:30 gmt"]),
    ("They met at 9 p.m. (1900 GMT).", ["time 21:00", "time 19:00 gmt"]),
    ("He ran the mile in 3:54.6.", ["duration 3.91 minute"]),
    ("She won in 2:30:00.", ["duration 2.5 hour"]),
    # look-alikes
    ("The rate was cut from 2.25 to 2.5 per cent.", ["percent 2.25 percent", "percent 2.5 percent"]),
    ("The rate was cut to 2.5 per cent from 2.25.", ["percent 2.5 percent", "percent 2.25 percent"]),
    ("He drove past six houses.", ["number 6"]),
    ("Half past the inn six men stood.", ["number 6"]),
    ("They held six in the morning raid.", ["number 6"]),
    ("Shares fell a quarter to seven.", ["ratio 0.25", "number 7"]),
    ("He worked 1030 hours.", ["duration 1030 hour"]),
    ("It was 3:2 in the end.", ["number 3", "number 2"]),
]


@pytest.mark.parametrize(("text", "expected"), TIMES, ids=[text for text, _ in TIMES])
def test_time(read, text, expected):
    assert [str(claim.mention) for claim in read(text).claims] == expected


PEOPLE = [
    ("Both drivers were killed.", ["count 2 driver both die"]),
    ("Both of the drivers died.", ["count 2 driver both die"]),
    ("A pair of gunmen fired.", ["count 2 gunman  fire"]),
    # look-alikes
    ("Both drivers agreed.", []),
    ("Both sides were hurt.", []),
    ("A pair of shoes was found.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE, ids=[text for text, _ in PEOPLE])
def test_two_people(read, text, expected):
    claims = read(text).claims
    assert [f"{c.kind.value} {c.quantity.low} {c.noun} {c.link} {c.event}" for c in claims] == expected
