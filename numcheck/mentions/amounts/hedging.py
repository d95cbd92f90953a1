"""Words around an amount that widen it or say that it rose or fell."""

from __future__ import annotations

from numcheck.mentions.amounts.amount import Amount
from numcheck.mentions.scan import Scan
from numcheck.model.quantity import Hedge, Kind, Leaning


def find_leaning(scan: Scan, first: int, amount: Amount) -> Leaning | None:
    """Tell whether an amount is how much something rose or fell: rose 0.3%, down by 12 points."""
    if (
        amount.quantity.kind not in (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
        and scan.key(amount.last) not in scan.vocabulary.lists["points"]
    ):
        return None
    at = first - 1
    if scan.key(at) in scan.vocabulary.lists["by"]:
        at -= 1
    direction = scan.vocabulary.direction(scan.key(at)) if at >= 0 else None
    return None if direction is None else Leaning.UP if direction == "up" else Leaning.DOWN


def find_hedge(scan: Scan, first: int, last: int) -> tuple[int, int, Hedge | None]:
    """Find the hedge before an amount, else behind it; give the words with it."""
    hedges = scan.vocabulary.hedges
    before = hedges.before.match_before(scan.keys, first)
    if before is not None and scan.is_free(first - before[0], first):
        size, hedge = before
        return first - size, last, hedge
    if last < len(scan.keys):
        after = hedges.after.match(scan.keys, last)
        if after is not None and scan.is_free(last, last + after[0]):
            return first, last + after[0], after[1]
    return first, last, None
