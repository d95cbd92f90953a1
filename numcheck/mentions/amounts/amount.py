"""An amount: a quantity and its words, before hedges."""

from __future__ import annotations

from numcheck.mentions.numerals import Numeral
from numcheck.model.quantity import EXACT, Kind, Quantity
from numcheck.model.records import record


@record(frozen=True, slots=True)
class Amount:
    """A quantity and its words, before hedges."""

    first: int
    last: int
    quantity: Quantity
    numeral: Numeral
    reader: str


def as_quantity(numeral: Numeral, kind: Kind, unit: str | None) -> Quantity:
    if numeral.vague is not None:
        low, high = numeral.vague
        return Quantity(kind, low, high, unit=unit, is_vague=True)
    # By place: that takes half of the time.
    return Quantity(kind, numeral.value, numeral.value, numeral.step, EXACT, unit)
