"""Dates by their place in a longer period, weeks and weekends, eras, one unit ago: on Monday 7 November 2016."""

from __future__ import annotations

from datetime import date

import pytest

from numcheck.model.period import Period

MONDAY = date(2016, 11, 7)

DATES = [
    # the nth of something
    ("It snowed in the first week of March 2015.", ["2015-03-02..2015-03-08"]),
    ("It snowed in the first week of January 2015.", ["2014-12-29..2015-01-04"]),
    ("It snowed in the last week of 2014.", ["2014-12-22..2014-12-28"]),
    ("They met in the second weekend of June.", ["2016-06-11..2016-06-12"]),
    ("They met on the last day of April 2014.", ["2014-04-30"]),
    ("They met on the first Tuesday of May 2014.", ["2014-05-06"]),
    ("They met on the last Friday of June.", ["2016-06-24"]),
    ("It is due on the 12th day of next month.", ["2016-12-12"]),
    ("It rained last week in March.", ["2016-10-31..2016-11-06", "2016-03-01..2016-03-31"]),
    ("It was the third week of the strike.", []),
    # parts of a period
    ("It grew in the first nine months of 2014.", ["2014-01-01..2014-09-30", "2014-01-01..2014-12-31"]),
    ("It grew in the last two months of 2014.", ["2014-11-01..2014-12-31", "2014-01-01..2014-12-31"]),
    ("It grew in the last two months of his life.", []),
    ("It grew in the last two months.", ["2016-09-07..2016-11-06"]),
    ("It grew in the six months to June.", ["2016-01-01..2016-06-30", "2016-06-01..2016-06-30"]),
    ("It grew in the six months ended 31 March 2015.", ["2014-10-01..2015-03-31", "2015-03-31"]),
    ("Only six months to June, she said.", ["2016-06-01..2016-06-30"]),
    ("It grew in the third quarter of last year.", ["2015-07-01..2015-09-30"]),
    ("It grew in the second half of this year.", ["2016-07-01..2016-12-31"]),
    ("It grew in Q2.", ["????"]),
    # weeks and weekends
    ("She came on Tuesday of last week.", ["2016-11-01"]),
    ("She comes next week on Wednesday.", ["2016-11-16"]),
    ("Five died over the weekend.", ["2016-11-05..2016-11-06"]),
    ("They will meet at the weekend.", ["2016-11-12..2016-11-13"]),
    ("They meet this coming Friday.", ["2016-11-11"]),
    ("She left on Monday 31st.", ["2016-10-31"]),
    ("On Monday second-placed Oster won.", ["2016-11-07"]),
    # one unit ago
    ("It closed a week ago.", ["2016-10-31..2016-11-06"]),
    ("It closed a day ago.", ["2016-11-06"]),
    ("It closed a year ago today.", ["2015-11-07"]),
    ("It closed a year earlier.", []),
    # the period that runs, looking ahead only
    ("They will finish by the end of the year.", ["2016-07-01..2016-12-31"]),
    ("They finished at the end of the year.", []),
    # spans
    ("It ran January-March 2015.", ["2015-01-01..2015-03-31"]),
    ("It ran Nov-Feb 2015.", ["2014-11-01..2015-02-28"]),
    ("It ran from 3 May to today.", ["2016-05-03..2016-11-07"]),
    ("It was shut from Monday to Friday.", ["2016-10-31..2016-11-04"]),
    ("It will be shut from Tuesday to Monday.", ["2016-11-08..2016-11-14"]),
    ("It ran from June to 2018.", ["2016-06-01..2016-06-30", "2018-01-01..2018-12-31"]),
    ("It cost $12 December 27.", ["2016-12-27"]),
    ("It ran on May 5 and 6, 2015.", ["2015-05-05..2015-05-06"]),
    ("It ran on 5 and 6 May.", ["2016-05-05..2016-05-06"]),
    ("It ran between May 5 and 9.", ["2016-05-05..2016-05-09"]),
    ("It hit on May 5 and 6 people died.", ["2016-05-05"]),
    ("It is open Monday through Saturday.", ["2016-11-07", "2016-11-05"]),
    # feasts by which of them
    ("She comes this Christmas.", ["2016-12-25"]),
    ("She came last Christmas.", ["2015-12-25"]),
    ("She comes next Easter.", ["2017-04-16"]),
    # years
    ("A 2015 survey of 2000 people found it.", ["2015-01-01..2015-12-31"]),
    ("It stood there in 1200 BC.", ["????"]),
    ("It stood there in the third century B.C.", ["????"]),
    ("It fell in AD 410.", ["0410-01-01..0410-12-31"]),
    ("It is a pre-2008 flat.", ["2008-01-01..2008-12-31"]),
    ("It was built c. 1850.", ["1850-01-01..1850-12-31"]),
    ("It was built in the 1800s.", ["1800-01-01..1899-12-31"]),
    ("It was built in the 1820s.", ["1820-01-01..1829-12-31"]),
    ("It told fourth-quarter 2015 results.", ["2015-10-01..2015-12-31"]),
    ("It owed more at year-end 2015.", ["2015-07-01..2015-12-31"]),
    ("In the summer of 2010 youths met there.", ["2010-06-01..2010-08-31"]),
    ("At the end of 2010 youths met there.", ["2010-07-01..2010-12-31"]),
    ("It was the summer of '69.", ["1969-06-01..1969-08-31"]),
    ("The 44 BC wildfires burned on.", []),
]


@pytest.mark.parametrize(("text", "expected"), DATES, ids=[text for text, _ in DATES])
def test_days(read, text, expected):
    periods = [
        claim.mention.value if isinstance(claim.mention.value, Period) else claim.mention.reaches
        for claim in read(text, as_of=MONDAY).claims
    ]
    found = ["????" if p.first is None else str(p).removeprefix("date ") for p in periods if p is not None]
    assert found == expected
