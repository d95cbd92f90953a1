"""The day of an event, looked up among those that the story dates, and where it must not be."""

from __future__ import annotations

import pytest

LOOKED_UP = [
    ("a noun for a verb", "after-event", "8 July 2018",
        "Max Kim was arrested on 8 July 2018. He hummed. On 27 July 2018, 19 days after his arrest, he was charged."),
    ("a clause for a clause", "after-event", "1 January 2016",
        "She took office on 1 January 2016. The pier was bought in 2021, five years after she took office."),
    ("a common noun for a name", "after-event", "6 March 2015",
        "Rebels captured Nambe on 6 March 2015. They left on 25 March 2015, 19 days after capturing the town."),
    ("an opening is a beginning", "after-event", "9 September 2019",
        "The trial opened on 9 September 2019. He was convicted in February 2020, five months after the trial began."),
    ("the one day that is told in full", "after-event", "8 November 1984",
        "Brack still sings of 8 November 1984. The granary was roofed in 2003, 19 years after the fire."),
    ("without a year", "after-event", "June 6",
        "The quarry flooded on June 6. The pumps came on June 20, two weeks after the quarry flooded."),
    ("so long ago", "after-event", "May 2008",
        "ELAN, 2 June 2020 - The old cinema closed 12 years ago. When the cinema closed in May 2008 it had two screens."),
    ("a birth in other words", "age-when", "June 1981",
        "The kiln blew up in June 1981. Orla Moss came into the world on 9 October 1952. She was 28 when the kiln blew up."),
    ("the last day of a span", "two-dates", "October 14",
        "A farmer came upon the body of the girl on October 14. Her mother sat by the door from October 9 until "
        "October 24, 1991, when her sister was found."),
]  # fmt: skip
SILENT = [
    ("another event of the name",
        "The flood of 1998 damaged the bridge. A bigger flood in 2007 swept it away. It was rebuilt in 2011, four years after the flood."),
    ("one told later under its year", "Two years after the flood, in 2013, the town chose her. She had come in 1998, after the flood of 1997."),
    ("one that is new to the story", "ELAN, 4 May 2024 - The school closed ten years ago. A school next door closed in 2019."),
    ("another date fits", "The pit opened in 1990. In 1995 the town shut it. It was sold in 2000, five years after the pit opened."),
    ("another clause", "The war began in 1998 and ended in 2002, but fighting went on for nine years in the north."),
    ("a relative", "The president took power in 1987. His father, who was president for 23 years, died in 1990."),
    ("given in advance", "He was jailed in 2006 for seven years and freed in 2010."),
    ("a name against a name", "The body of Ada Holm was found on 14 October 1991. The body of Mia Holm's aunt was found on 24 October 1991."),
    ("every year", "The firm was fined in March 2015. The firm was fined in March 2016 for a like offence."),
    ("clocks of two places", "The plane left Elan at 10pm local time and landed in Orla at 5am, nine hours later."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "day", "text"), [case[1:] for case in LOOKED_UP], ids=[case[0] for case in LOOKED_UP])
def test_looked_up(read, kind, day, text):
    report = read(text)
    found = [r for r in report.relations if r.kind == kind and not r.is_fallback]
    assert any(day in claim.mention.span.of(report.document.text) for r in found for claim in r.claims)


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert read(text).findings == ()
