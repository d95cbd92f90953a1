"""Dates and what they are resolved to: against the day the article was written, and never by guessing."""

from __future__ import annotations

from datetime import date

import pytest

FRIDAY = date(2024, 7, 5)

RESOLVED = [
    ("date 2024-07-04", "They met {}.", [
        "on 4 July 2024", "on July 4, 2024", "on 4th July 2024", "on the 4th of July 2024", "on 2024-07-04", "yesterday",
        "on Thursday", "on 4 July", "on July 4", "on Thursday, 4 July", "on Jul 4, 2024"]),
    ("date 2024-07-05", "They met {}.", ["today"]),
    ("date 2024-07-08", "They will meet {}.", ["on Monday", "on 8 July", "on Monday, 8 July"]),
    ("date 2024-07-06", "They will meet {}.", ["tomorrow", "on Saturday"]),
    ("date 2024-06-01..2024-06-30", "They met {}.", ["last month", "in June", "in June 2024"]),
    ("date 2023-01-01..2023-12-31", "They met {}.", ["last year", "in 2023"]),
    ("date 2024-06-24..2024-06-30", "They met {}.", ["last week"]),
    ("date 2024-07-08..2024-07-14", "They will meet {}.", ["next week"]),
    ("date 2024-08-01..2024-08-31", "They will meet {}.", ["next month", "in August"]),
    ("date 2024-08-01..2024-08-31", "They hope to meet {}.", ["in August"]),
    ("date 2023-08-01..2023-08-31", "Prices had fallen to a new low {}.", ["in August"]),
    ("date 2023-08-01..2023-08-31", "Led by the fishermen, they set up a union {}.", ["in August"]),
    ("date 1990-01-01..1999-12-31", "They met {}.", ["in the 1990s", "in the nineties"]),
    ("date 2023-06-01..2023-08-31", "They met {}.", ["in the summer of 2023"]),
    ("date 2024-07-03..2024-07-05", "They met {}.", ["between 3 and 5 July", "from 3 July to 5 July", "on July 3-5"]),
    ("date 1939-01-01..1945-12-31", "They met {}.", ["in 1939-1945", "from 1939 to 1945", "between 1939 and 1945"]),
    ("date impossible", "They met {}.", ["on September 31", "on 30 February", "on February 29, 2023", "on 31 April 2020"]),
]  # fmt: skip
PHRASINGS = [
    pytest.param(value, carrier.format(words), id=words) for value, carrier, list_ in RESOLVED for words in list_
]


@pytest.mark.parametrize(("value", "text"), PHRASINGS)
def test_resolved_on_friday_5_july_2024(figures, value, text):
    assert figures(text, as_of=FRIDAY) == [value]


UNRESOLVED = [
    ("They met on 4 July.", "date ?-07-04"),
    ("They met in June.", "date ?-06-?"),
    ("They met on Thursday.", "date ?-?-?"),
    ("They met in '62.", "date 1962-01-01..1962-12-31"),
    ("ORLE, 7 Jul 89 (Elan Post) They met.", "date 1989-07-07"),
    ("They met last month.", "date ?-?-?"),
    ("They met yesterday.", "date ?-?-?"),
]


@pytest.mark.parametrize(("text", "value"), UNRESOLVED, ids=[case[0] for case in UNRESOLVED])
def test_without_a_day_to_see_it_from_nothing_is_guessed(figures, text, value):
    assert figures(text, as_of=None) == [value]


@pytest.mark.parametrize("text", ["They met on 4 July 2024.", "They met in 1998.", "They met in the 1990s."])
def test_what_is_said_in_full_needs_no_day(figures, text):
    assert figures(text, as_of=None) == figures(text, as_of=FRIDAY)


WEEKDAYS = [
    ("They met on Friday.", "date 2024-07-05"),
    ("They met on Saturday.", "date 2024-06-29"),
    ("They will meet on Friday.", "date 2024-07-05"),
    ("They want to meet on Saturday.", "date 2024-07-06"),
    ("They were taken to hospital on Saturday.", "date 2024-06-29"),
    ("They spoke to reporters on Saturday.", "date 2024-06-29"),
    ("They will meet on Thursday.", "date 2024-07-11"),
    ("The pass was shut until Wednesday.", "date 2024-07-10"),
    ("The pass was not cleared until Wednesday.", "date 2024-07-03"),
    ("They did not meet until Wednesday.", "date 2024-07-03"),
    ("They will not meet until Wednesday.", "date 2024-07-10"),
    ("It was not to open until Wednesday.", "date 2024-07-10"),
    ("They had until Wednesday to vote.", "date 2024-07-10"),
    ("They must leave by Wednesday.", "date 2024-07-10"),
    ("They were told to leave by Wednesday.", "date 2024-07-10"),
    ("They had left by Wednesday.", "date 2024-07-03"),
    ("By Wednesday, most of them were at home.", "date 2024-07-03"),
    ("By Wednesday, most of them could be at home.", "date 2024-07-10"),
    ("They were shaken by Wednesday's quake.", "date 2024-07-03"),
]


@pytest.mark.parametrize(("text", "value"), WEEKDAYS, ids=[case[0] for case in WEEKDAYS])
def test_a_weekday_is_the_nearest_that_the_tense_allows(figures, text, value):
    assert figures(text, as_of=FRIDAY) == [value]


MET = "The men of the yard met on Thursday to talk."
DATELINES = [
    ("agency", "ELAN, 5 July 2024 - The men met on Thursday.", "2024-07-05", "Elan"),
    ("two words", f"ST. ORLA, 5 July 2024 - {MET}", "2024-07-05", "St. Orla"),
    ("agency in small letters", f"Elan, Ohio, 5 July 2024 - {MET}", "2024-07-05", "Elan"),
    ("before a month", f"ELAN, 5 July 2024 - June was dry. {MET}", "2024-07-05", "Elan"),
    ("a line of its own", f"Fire in Elan\n\nElan, Friday 5 July 2024\n\n{MET}", "2024-07-05", "Elan"),
    ("in front of everything", f"Elan, Friday 5 July 2024\n\n{MET}", "2024-07-05", "Elan"),
    ("a long name", f"Fire\n\nOrla on the Brack, New Elan (NNA), July 5, 2024\n\n{MET}", "2024-07-05", "Orla on the Brack"),
    ("a colon", f"Fire in Elan\n\nORLA, 5 July 2024: {MET}", "2024-07-05", "Orla"),
    ("a weekday for a year", f"Fire in Elan\n\nORLA, Friday 5 July - {MET} A fund was set up in 2023.", "2024-07-05", "Orla"),
    ("a weekday of no year near", f"Fire in Elan\n\nORLA, Friday 5 July - {MET} A fund was set up in 2020.", None, "Orla"),
    ("a headline that ends in a day", f"Harvest Fair, 5 July 2024\n\n{MET}", "2024-07-05", None),
    ("no place", f"Fire in Elan\n\nFriday 5 July 2024\n\n{MET}", "2024-07-05", None),
    ("who wrote it", f"Fire in Elan\n\nBy Ana Stein, 5 July 2024\n\n{MET}", "2024-07-05", None),
    ("when it came out", f"Fire in Elan\n\nPublished: Friday 5 July 2024\n\n{MET}", "2024-07-05", None),
    ("none", f"Fire in Elan\n\n{MET}", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "place"), [c[1:] for c in DATELINES], ids=[c[0] for c in DATELINES])
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_the_day_and_place_of_the_article(read, text, day, place, path):
    report = read(text, as_of=None, path=path)
    found = report.dateline
    assert (str(found.date) if found.date else None) == day
    assert found.place == place
    assert found.span is None or "5" in found.span.of(text)
    assert ("date 2024-07-04" in [str(claim.mention) for claim in report.claims]) == (day is not None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ORSK, Nov 5 (Velm Press) - A ferry sank on Thursday.", (11, 5)),
        ("ORSK, 5 November — A ferry sank on Thursday.", (11, 5)),
        ("On Nov 5 a ferry sank - nobody was hurt.", None),
        ("ORSK, November (Velm Press) - A ferry sank.", None),
        ("A ferry sank on Nov 5.", None),
    ],
)
def test_a_dateline_without_a_year_tells_the_day(read, text, said):
    """Such as those of the wires: the year is not known, and nothing is dated by it."""
    line = read(text, as_of=None).dateline
    assert line.date is None
    assert (line.said and (line.said.month, line.said.day)) == said


def test_the_day_given_from_outside_holds_only_where_the_article_has_none(read):
    """`--as-of` says which day an article without a date is seen from."""
    text = "They met on Thursday in the hall of the yard."
    assert [str(c.mention) for c in read(text, as_of=date(2024, 7, 12)).claims] == ["date 2024-07-11"]


def test_what_was_inferred_is_known(read):
    (full,) = read("They met on 4 July 2024.").claims
    (partly,) = read("They met on 4 July.").claims
    assert full.mention.value.inferred == ()
    assert partly.mention.value.inferred == ("year",)


def test_a_fault_says_why(read):
    (claim,) = read("They met on September 31.").claims
    assert "30" in claim.mention.value.fault


NO_DATES = [
    "He may march on with 40 men.", "Mark said so to 40 men.", "The sun shone on 40 men.", "It was a hot spring for 40 men.",
    "They sold 2,023 tickets.", "They sold 1998 tickets.", "The 3/4 mark was passed by 40 men.", "A second man had 40 more.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(read, text):
    assert "date" not in {claim.mention.kind.value for claim in read(text).claims}


@pytest.mark.parametrize("words", ["Christmas", "Christmas Eve"])
def test_a_comma_that_no_year_follows_is_none_of_the_date(read, words):
    text = f"They were eighth at {words}, 13 points behind."
    assert read(text).claims[1].mention.span.of(text) == words


def test_the_last_day_of_the_calendar_is_no_error(figures):
    assert figures("The fire broke out on May 3.", as_of=date.max) == ["date 9999-05-03"]
