"""Stretches whose two ends one sentence tells by verbs: which are held against their days, and which are not."""

from __future__ import annotations

import pytest

ENDS = [
    ("They will stop work for four days, beginning on Tuesday and ending on Friday.", "Tuesday - Friday"),
    ("They will walk out for four days. The strike starts on Tuesday and ends on Friday.", "Tuesday - Friday"),
    ("The council ordered a ban of four weeks. It begins on 3 July and runs until 31 July.", "3 July - 31 July"),
    ("The four-day fair opens on 3 May and closes on 6 May.", "3 May - 6 May"),
    # of something else, of any week, added to, counted one by one, or with another stretch beside it
    ("They will walk out for four days. The talks start on Tuesday and end on Friday.", ""),
    ("The mill works for four days a week. It opens on the Tuesday and closes on the Friday.", ""),
    ("The ban was extended by four weeks. It began on 3 July and ends on 31 July.", ""),
    ("The inquiry sat on four days. It began on 3 July and ended on 31 July.", ""),
    ("The fair lasts nine days, and a four-day market opens on 3 May and closes on 6 May.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ENDS, ids=[text[:60] for text, _ in ENDS])
def test_ends(read, text, expected):
    report = read(text)
    found = [dict(relation.roles) for relation in report.relations if relation.kind == "length"]
    told = {" - ".join(roles[end][0].span.of(report.document.text) for end in ("start", "end")) for roles in found}
    assert ", ".join(sorted(told)) == expected
