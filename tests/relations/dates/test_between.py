"""Stretches of time and the only two points of time beside them: canonical strings of both, or of none."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()

BETWEEN = [
    ("The roof went in June 2019 and was back in June 2021. Those two years cost £3m.", "June 2019 - June 2021"),
    ("The mill stopped at 2.10pm and ran again at 5.40pm. Those six hours lost us a wedding.", "2.10pm - 5.40pm"),
    ("She told of it on 8 July; on the 26th it fell. Nine days lay between the two.", "8 July - 26th"),
    ("The goat got out on a Tuesday, 5 May. Three days on, on Friday the 18th, it ate a hat.", "Tuesday, 5 May - Friday the 18th"),
    ("Built in 1790 and demolished in 1890, the mill stood for two centuries.", "1790 - 1890"),
    ("Frost took the lake on January 7 and left it on the 22nd. In those 25 days we skated.", "January 7 - 22nd"),
    ("From 7 June until the 28th the bees may not be fed, a matter of five weeks.", "From 7 June - 28th"),
    ("We bake on the weekend of 3-4 July and three weeks later on 17 July.", "3-4 July - 17 July"),
    ("The tent was up on 4 August. It blew off the next evening, the 15th.", "4 August - 15th"),
    ("The choir lost its keys on Monday and sang the following evening, Thursday.", "Monday - Thursday"),
    ("The 13:30 show was held up from 14:05 until 15:50. We sang through three hours of this.", "14:05 - 15:50"),
    # of another sort, of three days, or of no day
    ("It sold notes due 1 April 1994, and notes due 1 April 1997. They may be paid back after seven years.", ""),
    ("It bought wool at the end of May and sold some in April. The key three months market rates fell.", ""),
    ("Sales grew in 2003 and 2004, the first rise in six years.", ""),
    ("The soup was cooked in 1956 and tasted in 1998 after a lull of 12 years.", ""),
    ("It shut in 1971, opened again in 1980 and shut in 1990. Those two years cost us all.", ""),
    ("Moss shaves pigs between 6am and 9am, a trade that needs 14 minutes.", ""),
    ("The boat was lost at 4.15pm and found at 6pm. A boy who had rowed for nine hours slept.", ""),
    ("They teed off on 4 August. On the last hole, the 18th, a hen ran by.", ""),
    ("Her aunt died in 1990 and her uncle in 2008. For 14 years the pair had wound the clocks.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BETWEEN, ids=[text[:60] for text, _ in BETWEEN])
def test_between(text: str, expected: str) -> None:
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind in ("length", "clock")]
    told = {f"{roles['start'][0].span.of(text)} - {roles['end'][0].span.of(text)}" for roles in found}
    assert ", ".join(sorted(told)) == expected
