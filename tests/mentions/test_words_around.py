"""Figures whose kind is told by the words around them: stretches, ages, sums of money, units that stand apart."""

from __future__ import annotations

import pytest

OVER = [
    # during
    ("She scored 9 goals over 14 games.", ["number 9", "number 14"]),
    ("The mill paid £3m over six years.", ["money 3000000 gbp", "duration 6 year"]),
    ("Takings rose 4% over three seasons.", ["percent up 4 percent", "number 3"]),
    ("Attendance fell over 12 nights.", ["number 12"]),
    ("The work was spread over two weeks.", ["duration 2 week"]),
    # more than
    ("She was away for over six years.", ["duration more_than 6 year"]),
    ("The fire burned 9 barns and lasted over two days.", ["number 9", "duration more_than 2 day"]),
    ("She has played over 300 games.", ["number more_than 300"]),
    ("The mill has over 40 looms.", ["number more_than 40"]),
]
APART = [
    ("They sent tens of thousands of euros.", ["money ~10000..100000 eur"]),
    ("It lies hundreds of miles away.", ["measure ~100..1000 mile"]),
    ("It lay there for thousands of years.", ["duration ~1000..10000 year"]),
    ("They need two more days.", ["duration 2 day"]),
    ("It rained for 12 consecutive weeks.", ["duration 12 week"]),
    ("They laid five further kilometres.", ["measure 5 kilometer"]),
    ("It holds two long tons.", ["measure 2 long_ton"]),
    ("They sent hundreds of letters.", ["number ~100..1000"]),
    ("They need two more drivers.", ["number 2"]),
    ("They sold 12 full houses.", ["number 12"]),
]
SUMS = [
    ("The hall cost 40 million crowns.", ["money 40000000 crown"]),
    ("The fine was 12 crowns.", ["money 12 crown"]),
    ("A loaf costs 30 leones.", ["money 30 sle"]),
    ("They owe 700 francs.", ["money 700 franc"]),
    ("They owe 700 Swiss francs.", ["money 700 chf"]),
    ("The dentist fitted 12 crowns.", ["number 12"]),
    ("She has 12 crowns on her shelf.", ["number 12"]),
]
AGED = [
    ("Mr. Orme, 64, left.", ["age 64 year"]),
    ("Her mother, Alda, 68, left.", ["age 68 year"]),
    ("“I was nine then,” she said.", ["age 9 year"]),
    ("Men aged over 12 may fish.", ["age more_than 12 year"]),
    ("Men aged about 30 fish there.", ["age about 30 year"]),
    ("He died at 91 still owing rent.", ["age 91 year"]),
    ("She left school at 14.", ["age 14 year"]),
    ("She won a scholarship at 11.", ["age 11 year"]),
    ("A girl of nine travelling alone was found.", ["age 9 year"]),
    ("At 17 she joined the navy.", ["age 17 year"]),
    ("When he was 12 his father left.", ["age 12 year"]),
    ("Her sister Ida, 9, left.", ["age 9 year"]),
    ("My grandmother, 88, sang.", ["age 88 year"]),
    ("Tram driver, 52, jailed", ["age 52 year"]),
    ("Velm rowing coach, 31, dies in fall", ["age 31 year"]),
    ("A jury found Orme, 48, guilty of arson.", ["age 48 year"]),
    ("The court cleared Orme, 48, of arson.", ["age 48 year"]),
    ("They camped in Velm, 48, of late.", ["number 48"]),
    ("Two sons, Tom, 24, and Al, 19, left.", ["number 2", "age 24 year", "age 19 year"]),
    ("Two girls, 9 and 7, were hurt.", ["number 2", "age 9 year", "age 7 year"]),
    ("The men are 21, 24 and 27 years old.", ["age 21 year", "age 24 year", "age 27 year"]),
    ("Ann Holt, 41; her husband, Rob, 43; and Mia, 6.", ["age 41 year", "age 43 year", "age 6 year"]),
    ("Ann Holt Jr., 41, and Rob Moss-Kim, 43, left.", ["age 41 year", "age 43 year"]),
    ("Her daughter is 15 and her son 12.", ["age 15 year", "age 12 year"]),
    ("His passenger was 29.", ["age 29 year"]),
    ("The youngest victim was 9, the oldest 81.", ["age 9 year", "age 81 year"]),
    ("The average age of members was 43.", ["age 43 year"]),
    ("The retirement age will rise from 65 to 67.", ["age 65 year", "age 67 year"]),
    ("Boys as young as 12 were drafted.", ["age 12 year"]),
    ("People older than 60 did not.", ["age more_than 60 year"]),
    ("The shift starts work at 8.", ["number 8"]),
    ("The patients, 9 in all, left.", ["number 9"]),
    ("Three drivers, 9 of them new, left.", ["number 3", "number 9"]),
    ("The passenger was 29 minutes late.", ["duration 29 minute"]),
    ("At 17 stations she changed.", ["number 17"]),
    ("The average age group was 43 strong.", ["number 43"]),
    ("A staff of six runs it.", ["number 6"]),
    ("A man of 12 talents came.", ["number 12"]),
    ("The bus left at 14 stops.", ["number 14"]),
]
ODDS = [
    ("Three of every four stops are bare.", ["ratio 0.75"]),
    ("Two of each ten buses fail.", ["ratio 0.2"]),
    ("Three of four stops are bare.", ["number 3", "number 4"]),
]
ONES = [
    ("Two men were held. One was fined.", ["number 2", "number 1"]),
    ("Five have passed, and one has failed.", ["number 5", "number 1"]),
    ("Six were treated for burns and one for shock.", ["number 6", "number 1"]),
    ("Only one of five wells holds water.", ["number 1", "number 5"]),
    ("One has to wait there.", []),
    ("The red one was sold.", []),
    ("One was at home in Velm.", []),
    ("Six were sold, and one for all.", ["number 6"]),
]


@pytest.mark.parametrize(("text", "expected"), [*OVER, *APART, *SUMS, *AGED, *ODDS, *ONES])
def test_words_around(figures, text, expected):
    assert figures(text) == expected
