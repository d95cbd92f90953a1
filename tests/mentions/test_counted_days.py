"""Days that words count to, holidays, parts of periods, weeks of a day: what they mean on Monday 7 November 2016."""

from __future__ import annotations

from datetime import date

import pytest

from numcheck import check, load_rules
from numcheck.arithmetic.calendar import easter
from numcheck.model.period import Period

BOOK = load_rules()
MONDAY = date(2016, 11, 7)


def days(text: str) -> list[str]:
    """Give the first and last days of the dates of a text and of the durations that lead to one."""
    periods = [
        claim.mention.value if isinstance(claim.mention.value, Period) else claim.mention.reaches
        for claim in check(text, rules=BOOK, as_of=MONDAY).claims
    ]
    return [str(period).removeprefix("date ") for period in periods if period is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counted from today
        ("He left two days ago.", ["2016-11-05"]),
        ("He left three weeks ago.", ["2016-10-17..2016-10-23"]),
        ("He left two months ago.", ["2016-09-01..2016-09-30"]),
        ("He left ten years ago.", ["2006-01-01..2006-12-31"]),
        ("He left ten years ago today.", ["2006-11-07", "2016-11-07"]),
        ("He leaves 10 days from now.", ["2016-11-17"]),
        ("He leaves in two weeks' time.", ["2016-11-21..2016-11-27"]),
        # counted from another day
        ("He left two weeks before 13 May 1999.", ["1999-04-29", "1999-05-13"]),
        ("He left 16 days after 2 January 2018.", ["2018-01-18", "2018-01-02"]),
        ("He leaves four months from tomorrow.", ["2017-03-08", "2016-11-08"]),
        # stretches
        ("In the last three months he ran.", ["2016-08-07..2016-11-06"]),
        ("Over the next 10 days he runs.", ["2016-11-08..2016-11-17"]),
        # no day to count from, or none that is certain
        ("She died two days later.", []),
        ("She died two years after he left.", []),
        ("She died about two weeks ago.", []),
        ("She died two or three days ago.", []),
        ("She died two days after the summer of 2010.", ["2010-06-01..2010-08-31"]),
        # parts of periods
        ("It opens early next year.", ["2017-01-01..2017-06-30"]),
        ("It opened late last year.", ["2015-07-01..2015-12-31"]),
        ("It opened earlier this month.", ["2016-11-01..2016-11-07"]),
        ("It opens later this week.", ["2016-11-07..2016-11-13"]),
        ("It opens in mid-2019.", ["2019-04-01..2019-09-30"]),
        # spans
        ("It ran from April until the end of June.", ["2016-04-01..2016-06-30"]),
        ("It ran from the middle of 2007 to the end of 2008.", ["2007-07-02..2008-12-31"]),
        ("It ran from November to February.", ["2015-11-01..2016-02-29"]),
        ("It ran from April 27 to the third.", ["2016-04-27..2016-05-03"]),
        # weeks
        ("It fell in the week of 5 May 2014.", ["2014-05-05..2014-05-11"]),
        ("It fell in the week ended 8 July 2016.", ["2016-07-02..2016-07-08"]),
        # holidays
        ("He came on Good Friday 2024.", ["2024-03-29"]),
        ("He came on Black Friday 2010.", ["2010-11-26"]),
        ("He came on Christmas Eve 2010.", ["2010-12-24"]),
        # other ways of writing
        ("He came on 22/04.", ["2016-04-22"]),
        ("He came on 2020-Sep-23.", ["2020-09-23"]),
        ("He came on 23/Sep/2020.", ["2020-09-23"]),
        ("He came on May twenty nine.", ["2016-05-29"]),
        ("He came on 3/18/40.", ["1940-03-18"]),
        ("It was 3 percent in Q3 2019.", ["2019-07-01..2019-09-30"]),
        ("It was 3 percent in Q3.", ["?-?-?"]),
        ("He came the day before yesterday.", ["2016-11-05"]),
        ("He came on New Year's Eve.", ["2016-12-31"]),
        ("He comes next Friday.", ["2016-11-18"]),
        # what only the one who keeps the books knows
        ("It grew in fiscal 2019.", ["2019-?-?"]),
        ("It grew in the financial year 2019.", ["2019-?-?"]),
    ],
)
def test_days(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It has 3/4 of it.",
        "On 3/4 of the days it rained.",
        "Shares of $DEC rose.",
        "He ran later than usual.",
        "See archive-2018-09-page.",
        "The twenty nine may come.",
    ],
)
def test_no_days(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    "day", [date(1818, 3, 22), date(1943, 4, 25), date(2016, 3, 27), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day
