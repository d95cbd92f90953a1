"""Words around an amount that widen it or say that it rose or fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.words import HYPHENS
from numcheck.mentions.amounts.amount import Amount
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.quantity import EXACT, Hedge, Kind, Leaning, Quantity
from numcheck.model.records import record, replace

OPENINGS = frozenset("([")
UP = "up"
LONGEST_COUNTED = 3
"""Words of what was counted during a stretch of time: 14 league goals over 24 games."""
MOVING = frozenset({Leaning.UP, Leaning.DOWN})
CONVERTED = (kinds.MEASURE, kinds.MONEY)
"""What is told again in another unit."""
MOVED = (kinds.PERCENT, kinds.MONEY, kinds.MEASURE)
"""By what things rise and fall."""


@record(frozen=True, slots=True)
class HedgedAmount:
    """An amount with the words around it that widen it."""

    first: int
    last: int
    quantity: Quantity
    reader: str


def add_hedges(scan: Scan, amounts: Sequence[Amount]) -> Iterator[HedgedAmount]:
    """Give every amount its hedge, its own or that of the amount it restates: just under 296 hp (220 kW)."""
    before: HedgedAmount | None = None
    for amount in amounts:
        first, last, hedge = _find_hedge(scan, amount.first, amount.last, amount.quantity.kind)
        if hedge is not None and _is_during(scan, amount, first, before.last if before is not None else 0):
            first, hedge = amount.first, None
        if hedge is not None and hedge.is_of_round and not amount.quantity.is_round:
            first, last, hedge = amount.first, amount.last, None
        quantity = amount.quantity if hedge is None else amount.quantity.hedged(hedge)
        leaning = find_leaning(scan, first, amount.last, quantity.kind) or _leaning_of_sign(quantity)
        if leaning is not None:
            quantity = quantity.hedged(replace(quantity.hedge, leaning=leaning))
        elif before is not None and quantity.hedge is EXACT and before.quantity.hedge is not EXACT:
            quantity = quantity.hedged(_restated_hedge(scan, before, amount))
        before = HedgedAmount(first, last, quantity, amount.reader)
        yield before


def _restated_hedge(scan: Scan, before: HedgedAmount, amount: Amount) -> Hedge:
    """Give the hedge of the amount before, where this one says the same in other terms."""
    between = scan.keys[before.last : amount.first]
    is_conversion = before.quantity.kind is amount.quantity.kind and amount.quantity.kind in CONVERTED
    if is_conversion and len(between) == 1 and (between[0] in OPENINGS or between[0] == "/"):
        return before.quantity.hedge
    lists = scan.vocabulary.lists
    is_or = (
        bool(between)
        and between[-1] in lists["range or"]
        and all(k == "," or k in lists["points"] for k in between[:-1])
    )
    if is_or and amount.quantity.kind is kinds.PERCENT and before.quantity.hedge.leaning in MOVING:
        # up 17.5 points, or 0.22%
        return replace(EXACT, leaning=before.quantity.hedge.leaning)
    return EXACT


def _leaning_of_sign(quantity: Quantity) -> Leaning | None:
    """Read a minus sign before money or a percentage as a fall: -1.3%."""
    is_signed = quantity.low < 0 and quantity.kind in (kinds.PERCENT, kinds.MONEY) and quantity.hedge is EXACT
    return Leaning.DOWN if is_signed else None


def find_leaning(scan: Scan, first: int, last: int, kind: Kind) -> Leaning | None:
    """Tell whether the amount at some words is how much something rose or fell: rose 0.3%, down by 12 points."""
    if kind not in MOVED and scan.key(last) not in scan.vocabulary.lists["points"]:
        return None
    at = first - 1
    if scan.key(at) in scan.vocabulary.lists["by"]:
        at -= 1
    if at > 0 and scan.key(at) in scan.vocabulary.lists["particles"] and _is_of_verb(scan, at):
        # making up 52%, signed up 350
        return None
    if at > 0 and scan.key(at - 1) in HYPHENS and scan.is_glued(at):
        # the runner-up 48.3 per cent
        return None
    direction = scan.vocabulary.direction(scan.key(at)) if at >= 0 else None
    return None if direction is None else Leaning.UP if direction == "up" else Leaning.DOWN


def _is_of_verb(scan: Scan, at: int) -> bool:
    """Tell whether up or down belongs to the verb before it and tells no direction: make up, set up, lay down."""
    return scan.vocabulary.lemma(scan.key(at - 1)) in scan.vocabulary.lists["verbs with a particle"]


def _is_where_to(scan: Scan, at: int) -> bool:
    """Tell whether "up to" is where a movement leads: the number went up to 44,800; toll up to 12."""
    if scan.key(at) != UP or at == 0:
        return False
    before, lists = scan.key(at - 1), scan.vocabulary.lists
    return scan.vocabulary.lemma(before) in lists["verbs of a move up"] or before in lists["counts that go up"]


def _is_over_of_verb(scan: Scan, at: int) -> bool:
    """Tell whether "over" belongs to the verb before it: it must hand over $900 million."""
    lists = scan.vocabulary.lists
    return (
        at > 0 and scan.key(at) in lists["over"] and scan.vocabulary.lemma(scan.key(at - 1)) in lists["verbs with over"]
    )


def _is_during(scan: Scan, amount: Amount, first: int, read_to: int) -> bool:
    """Tell the stretch in which something happened from a bound: 14 goals over 24 games; fell over three weeks."""
    lists = scan.vocabulary.lists
    if amount.first - first != 1 or scan.key(first) not in lists["over"] or first == 0:
        return False
    is_time = amount.quantity.kind is kinds.DURATION
    if not is_time and scan.vocabulary.nouns.singular(scan.key(amount.last)) not in lists["told over"]:
        return False
    before = scan.key(first - 1)
    if scan.vocabulary.direction(before) is not None or before in lists["spread over"]:
        return True
    counted = scan.keys[read_to:first]
    ends = scan.vocabulary.grammar["conjunctions"] | scan.vocabulary.grammar["be"] | scan.vocabulary.grammar.stops
    return 0 < read_to <= first <= read_to + LONGEST_COUNTED and all(
        key.isalpha() and key not in ends for key in counted
    )


def _find_hedge(scan: Scan, first: int, last: int, kind: Kind) -> tuple[int, int, Hedge | None]:
    """Find the hedge before an amount, else behind it; give the words with it."""
    hedges = scan.vocabulary.hedges
    before = hedges.before.match_before(scan.keys, first)
    if before is not None and scan.is_free(first - before[0], first):
        size, hedge = before
        if kind is kinds.NUMBER and _is_where_to(scan, first - size):
            return first, last, None
        if size == 1 and _is_over_of_verb(scan, first - 1):
            return first, last, None
        if _is_of_time_ago(scan, first - size, first, last):
            return first, last, None
        return first - size, last, hedge
    if last < len(scan.keys):
        after = hedges.after.match(scan.keys, last)
        if after is not None and scan.is_free(last, last + after[0]):
            return first, last + after[0], after[1]
    return first, last, None


def _is_of_time_ago(scan: Scan, at: int, first: int, last: int) -> bool:
    """Tell whether the words of a hedge hold a figure against an earlier time: 31 (fewer than) two years ago."""
    lists = scan.vocabulary.lists
    if scan.key(first - 1) not in lists["than"] or scan.key(last) not in lists["of an earlier time"]:
        return False
    is_percent = scan.key(at - 1) in lists["ends of a percentage"]
    return is_percent or any(numeral.last == at for numeral in scan.numerals.values())
