"""What is told to be more or less than what."""

from __future__ import annotations

import pytest

COMPARISONS = [
    ("At 83 he is older than his rival, who is 77.", {"comparison 77 < 83"}),
    ("At 83 he is no older than his rival, who is 77.", set()),
    ("Sales rose 4.1 percent in March, slower than the 4.6 percent of May.", {"comparison 4.1 percent < 4.6 percent"}),
    ("The run took 94 minutes, faster than the 105 minutes of May.", {"comparison 94 minutes < 105 minutes"}),
    ("It burned 1,240 hectares, fewer than the 1,610 lost in 2019.", {"comparison 1,240 hectares < 1,610"}),
    ("Some 40 cars, more than in May, were sold, and 30 vans.", set()),
    ("More than 40 cars and 30 vans were sold.", set()),
    ("Sales rose 3.2%, slightly above the average of 4% in the north.", {"comparison 4% < 3.2%"}),
    ("Growth was 2%, well below the 3% of May. The figure was ahead of the 1.6% of June.", {"comparison 2% < 3%", "comparison 1.6% < 2%"}),
    ("Profit was £4m, up on last year's £3m.", {"comparison £3m < £4m"}),
    ("Inflation of 5% will fall below the target of 4%.", set()),
    ("Elan is on 36 points, ahead of Orla on 32 points.", {"comparison 32 points < 36 points"}),
    ("Elan took 42 cups, well clear of Orla on 36 and Velm on 29.", {"comparison 36 < 42 cups", "comparison 29 < 42 cups"}),
    ("Elan shipped 42 crates, followed by Velm with 29 and Orla with 24.", {"comparison 29 < 42 crates", "comparison 24 < 42 crates"}),
    ("Fees of $2.1bn put it behind Lund on $2.5bn.", {"comparison $2.1bn < $2.5bn"}),
    ("At Brack 61 mm fell. The runner-up, Orla, got 53.", {"comparison 53 < 61 mm"}),
    ("Elan sold 42 crates. Orla came next with 36, Velm third on 29.", {"comparison 36 < 42 crates"}),
    ("She took 68 strokes, ahead of Lund with 70 strokes.", set()),
    ("They sold 420 tickets ahead of the 400th show.", set()),
    ("Some 24% live behind a fence, and 22% had none.", set()),
    ("He fell from 71 feet and a second time from 97 feet.", set()),
    ("Elan had the fewest fires, 42, ahead of Orla with 46.", set()),
    ("It has 24 beds, six more than the inn with 18.", {"by-how-much 18 < 24 beds"}),
    ("The 24 boys are 20 percent more than the 20 girls.", set()),
    ("The old record was 37.2 degrees. On Sunday 38.4 degrees were measured, a record.", {"comparison 37.2 degrees < 38.4 degrees"}),
    ("The previous low, 37, was in 2014. Last year 31 died, fewer than ever.", {"comparison 31 < 37"}),
    ("Her previous best was 10.91. On Sunday she ran 10.87, a record.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMPARISONS, ids=[text for text, _ in COMPARISONS])
def test_comparisons(read, text, expected):
    told = {
        f"{r.kind} {r.role('less')[0].span.of(text)} < {r.role('more')[0].span.of(text)}"
        for r in read(text).relations
        if r.kind in ("comparison", "by-how-much")
    }
    assert told == expected
