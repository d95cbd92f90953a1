"""Anniversaries by number or name: the beginning and the year that they are held against, or none."""

from __future__ import annotations

import pytest

KEPT = [
    ("The club was chartered in 1919. In 2019 the club will mark its centenary.", "1919: centenary in 2019"),
    ("The choir, which gave its first concert in 1934, will mark its 90th anniversary in 2024.", "1934: 90th in 2024"),
    ("The choir will sing on 6 May 2018 for the choir's golden jubilee. Set up in 1968, it has 40 voices.",
        "1968: golden jubilee in 6 May 2018"),
    ("Unveiled in 1954, the statue marks its 70th birthday in 2024.", "1954: 70th in 2024"),
    # no figure stands beside the jubilee
    ("Choir founded in 1974 rejoices\n\nWith songs, cake and a long procession through the old town the choir will "
        "celebrate its golden jubilee.", "1974: golden jubilee in "),
    # of somebody else, of nobody told, out of its year, of two beginnings, and where another year fits
    ("The queen's golden jubilee was in 2002. The hall, opened in 1948, was rebuilt.", ""),
    ("The hall was opened in 1919 and burned in 2019, a centenary of sorts.", ""),
    ("The club was chartered in 1919. In 2020 the club kept its centenary, a year late.", ""),
    ("The club was chartered in 1919 and its hall opened in 1929. In 2019 the club marked its centenary.", ""),
    ("The club, first met in 1919 in a barn, marks its centenary in 2024. It took its name of 1924 from a pub.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KEPT, ids=[text[:60] for text, _ in KEPT])
def test_kept(read, text, expected):
    report = read(text)
    found = [dict(relation.roles) for relation in report.relations if relation.kind == "anniversary"]
    told = {
        tuple(roles[role][0].span.of(report.document.text) for role in ("start", "nth", "today")) for roles in found
    }
    assert ", ".join(f"{start}: {nth} in {today}" for start, nth, today in sorted(told)) == expected
