"""How long what is over on the day of the story lasted: the day on which it is taken to have begun, or none."""

from __future__ import annotations

import pytest

LINE = "ORSK, June 20, 2024 - "
BEGUN = [
    ("The bakers were back on Thursday, ending a walkout of 35 days. They had downed tools on May 16.", "May 16"),
    ("The smiths will be back on Monday, ending a 35-day strike. It began on May 16.", "May 16"),
    ("Two sailors were freed after 35 days. The ship had been seized on May 16.", "May 16"),
    ("Two sailors who were held for 35 days have been freed. They looked well. Farmers took them on May 16.", "May 16"),
    ("A diver missing off Elan for 35 days was found alive. He had set out on May 16.", "May 16"),
    ("The two returned to Earth after 35 days in orbit. They had been aloft since May 16.", "May 16"),
    ("Power came back on Thursday after an outage of 35 days. A storm cut the cable on May 16.", "May 16"),
    # of another time, or one day of several
    ("A walkout of 35 days was over in 2019. It began on May 16.", ""),
    ("The bakers were back after a walkout of 35 days. Some walked out in April, and some on May 16.", ""),
    ("The bakers were back after a walkout of 35 days. Those of Elan walked out on May 14. Those of Orsk walked out on May 16.", ""),
    # of something else, a bound, or not over
    ("The bakers were back after a walkout of 35 days. A fair was held on May 16.", ""),
    ("The bakers were back after a walkout of at least 35 days. They had downed tools on May 16.", ""),
    ("A walkout of 35 days has cost the bakers dear. They had downed tools on May 16.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BEGUN, ids=[text[:60] for text, _ in BEGUN])
def test_begun(read, text, expected):
    report = read(LINE + text)
    found = [dict(relation.roles)["start"][0] for relation in report.relations if relation.kind == "lasted"]
    assert ", ".join({start.span.of(report.document.text) for start in found}) == expected
