"""Of which time a figure is: one table for what is of a date, one for what only stands beside it."""

from __future__ import annotations

import pytest

DATELINE = "KARN, March 3, 2024 - "


def times(read, text):
    """Give for every figure the days it is of, as years where they are whole ones; - for none that is known."""
    claims = read(DATELINE + "Nothing else.\n\n" + text).claims
    return [
        _days(claim.period) for claim in claims if claim.kind.value in ("count", "number", "money", "age", "percent")
    ]


def _days(period):
    if period is None or period.first is None:
        return "-"
    first, last = str(period.first), str(period.last)
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4] if first[:4] == last[:4] else f"{first[:4]}..{last[:4]}"
    return first if first == last else f"{first}..{last}"


OF_A_DATE = [
    ("The firm sold 40 cars in 2019.", ["2019"]),
    ("In 2019 ten cars were sold and 12 burned.", ["2019", "2019"]),
    ("It sold 40 cars in 2019, 50 in 2020 and 60 in 2021.", ["2019", "2020", "2021"]),
    ("Between 2005 and 2010 it lost 300 cars.", ["2005..2010"]),
    ("It has sold 400 cars since 2013.", ["2013-01-01..2024-03-03"]),
    ("Since the war broke out in 2013, it has sold 400 cars.", ["2013-01-01..2024-03-03"]),
    ("It sold 30 cars two years ago.", ["2022"]),
    ("It was the worst fire since 1987, when 40 cars burned.", ["1987"]),
    ("It was the worst fire since 1987, with 40 cars burned.", ["1987-01-01..2024-03-03"]),
]
COUNTED_FROM_ANOTHER = [
    ("It sold 40 cars in 2019, against 50 a year earlier.", ["2019", "2018"]),
    ("It sold 40 cars in 2019 and 50 the year before.", ["2019", "2018"]),
    ("It sold 40 cars in May 2019, up from 30 a year earlier.", ["2019-05-01..2019-05-31", "2018-05-01..2018-05-31"]),
    ("In 2019 ten cars burned. The following year 12 burned.", ["2019", "2020"]),
    ("In 2019 ten cars burned. Two years later 12 burned.", ["2019", "2021"]),
    ("In 2019 ten cars burned. That year 12 were sold.", ["2019", "2019"]),
    ("In 2019 it sold 40 cars, from 30 in the previous two years.", ["2019", "2017..2018"]),
    # Nothing says which year that is.
    ("It sold 40 cars, against 50 a year earlier.", ["-", "-"]),
    ("In 2019 ten cars burned. It sold 40 cars, against 50 a year earlier.", ["2019", "-", "-"]),
    # It is said of what: no time is counted from the last one.
    ("In 2019 ten cars burned. The year before the war 12 burned.", ["2019", "-"]),
]
NOT_OF_IT = [
    ("The fire burned 12 cars, the most since 2011.", ["-"]),
    ("Mayor Ada Quill, in office since 2022, has 12 cars.", ["-"]),
    ("Ada Quill, born in 1960, has 12 cars.", ["-"]),
    ("The bridge built in 1961 carries 400 cars.", ["-"]),
    ("The plant opened in 2019 and now has 12 cars.", ["-"]),
    ("A 1996 act has a limit of 12 cars.", ["-"]),
    ("The town has 12 cars until 2030.", ["-"]),
    ("It had 40 cars in 2012 and now has 300.", ["2012", "-"]),
    ("It had 40 cars (in 2012), and its rival 300.", ["2012", "-"]),
    ("Sales rose to 400 cars from 300 in 2022.", ["-", "2022"]),
    ("It sold 400 cars in 2023, up from 300.", ["2023", "-"]),
    ("Sales rose 12% on 2019 levels.", ["-"]),
    ("It sold 12 cars more than in 2019.", ["-"]),
]


@pytest.mark.parametrize(("text", "expected"), [*OF_A_DATE, *COUNTED_FROM_ANOTHER, *NOT_OF_IT])
def test_when(read, text, expected):
    assert times(read, text) == expected
