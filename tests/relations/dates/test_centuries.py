"""Buildings of a century and the years in which they were built, told near by: which belong together."""

from __future__ import annotations

import pytest

BUILT = [
    ("The 18th-century windmill has no sails. It was built in 1743.", "1743"),
    ("Bats live in the 15th-century abbey. Monks completed the abbey in 1473.", "1473"),
    ("The 19th-century lighthouse is for sale. Erected in 1822, it has a cottage.", "1822"),
    ("The council shut a 17th-century bridge that dates from 1679.", "1679"),
    # of another building, built anew, or in the manner of a century
    ("The 18th-century windmill has no sails. A school was built in 1743.", ""),
    ("The 18th-century windmill has no sails. The school behind the windmill was built in 1743.", ""),
    ("The 18th-century windmill has no sails. It was rebuilt in 1743.", ""),
    ("The 18th-century windmill has no sails. Its wing was built in 1743.", ""),
    ("A 17th-century style barn was completed in 1679.", ""),
    ("The 18th-century poet wrote of a hall. It was built in 1743.", ""),
]


@pytest.mark.parametrize(("text", "expected"), BUILT, ids=[text[:60] for text, _ in BUILT])
def test_built(read, text, expected):
    report = read(text)
    found = [dict(relation.roles)["year"][0] for relation in report.relations if relation.kind == "century"]
    assert ", ".join(year.span.of(report.document.text) for year in found) == expected
