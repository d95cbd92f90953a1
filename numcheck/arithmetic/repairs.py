"""One-figure changes that would make a broken condition hold, slips of the keyboard first.

A contradiction that one slip explains - two digits swapped, one digit wrong, missing or doubled, a power of a
thousand - is much likelier a real one than a reading that merely fails; so a slip is evidence too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from numcheck.arithmetic.evaluation import MissingRoleError, environment_of, possible_value, stated_value, truth_of
from numcheck.arithmetic.figures import Value
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, exact
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.model.rule import Call, Comparison, Expression, Logic, Operation

POWERS = frozenset(Fraction(10) ** power for power in (-3, -1, 1, 3))
"""What a slip of the scale multiplies a number by."""
MOST_DIGITS = 9
MOST_SCALE = 10**6
"""Decimal places, as a power of ten, to which values are compared digit by digit."""
MOST_CLAIMS = 8
"""Figures of a relation beyond which no repair is looked for."""
FEW_CLAIMS = 2
"""Figures of a loose relation up to which a changed digit counts; among more it fits too often by chance."""
ADDING = frozenset({"+", "-", "sum", "abs"})
"""Signs and functions of a condition that only adds and takes away."""
PAIR = 2
MOST_CHANCE = Fraction(1, 5)
"""Chance up to which a changed digit counts among many figures too."""
PLAUSIBLE = Fraction(3, 5)
"""How far two sides of a sum that are meant for one another lie apart, in parts of the larger one."""
SHORTEST_CHANGED = 3
"""Digits a number must have for one changed digit to count as a slip: of two, one in five would fit by chance."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A figure and the value with which the condition would hold."""

    claim: Claim
    value: Number

    @property
    def has_swapped_neighbours(self) -> bool:
        """Tell whether only two neighbouring digits have changed places, the commonest slip of all."""
        one, other = self._digits()
        wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
        return (
            len(one) == len(other) and len(wrong) == PAIR and wrong[1] == wrong[0] + 1 and sorted(one) == sorted(other)
        )

    @property
    def is_of_scale(self) -> bool:
        """Tell whether only noughts were lost or added: 3,150 for 31,500, million for billion."""
        stated = self.claim.quantity
        return stated is not None and stated.low != 0 and Fraction(self.value) / Fraction(stated.low) in POWERS

    @property
    def has_one_wrong_digit(self) -> bool:
        """Tell whether one digit stands for another, of so many that the rest is hardly alike by chance."""
        one, other = self._digits()
        # The noughts of a round number are not typed one by one.
        size = max(len(one.rstrip("0")), len(other.rstrip("0")))
        is_long = len(one) == len(other) and size >= SHORTEST_CHANGED
        return is_long and sum([a != b for a, b in zip(one, other, strict=False)]) == 1

    @property
    def has_same_length(self) -> bool:
        """Tell whether no digit was lost or added, nor the point moved."""
        one, other = self._digits()
        return len(one) == len(other)

    def _digits(self) -> tuple[str, str]:
        """Give the digits of both values, to the same decimal place."""
        stated = self.claim.quantity
        a, b = Fraction(stated.low if stated is not None else 0), Fraction(self.value)
        scale = 1
        while scale < MOST_SCALE and any((value * scale).denominator != 1 for value in (a, b)):
            scale *= 10
        return str(int(a * scale)), str(int(b * scale))


def slips(value: Number, *, with_changed: bool = True, step: Number = 0) -> Iterator[Number]:
    """Give the numbers of which this one may be a mistyped form; its last digit is typed at a step, if that is given.

    >>> 1284 in set(slips(1248)), 14 in set(slips(41)), 9 in set(slips(7))
    (True, True, False)
    """
    scale = Fraction(1)
    fraction = Fraction(value)
    if fraction <= 0:
        return
    while fraction.denominator != 1 and scale < MOST_SCALE:
        fraction, scale = fraction * 10, scale * 10
    if fraction.denominator != 1:
        return
    digits = str(fraction.numerator)
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros > 2:
        # The noughts of 3,400,000 are not typed one by one; that of 46.0 million is.
        kept = int(fraction / step) if step > 1 and scale == 1 and fraction % step == 0 else 0
        digits = max(digits.rstrip("0"), str(kept), key=len) if kept else digits.rstrip("0")
        scale = scale * Fraction(int(digits)) / fraction
    if len(digits) > MOST_DIGITS:
        return
    for variant in _variants(digits, with_changed=with_changed):
        yield exact(Fraction(int(variant)) / scale)
    for factor in (Fraction(1, 1000), Fraction(1000), Fraction(1, 10), Fraction(10)):
        if len(digits) > 1 or (factor in (1000, Fraction(1, 1000)) and value >= 1000):
            yield exact(value * factor)


def _variants(digits: str, *, with_changed: bool) -> Iterator[str]:
    size = len(digits)
    if size < (SHORTEST_CHANGED if not with_changed else 2):
        return
    # Neighbours first: of several slips that would explain the same, theirs is the likeliest.
    for at, other in sorted(combinations(range(size), 2), key=lambda pair: pair[1] - pair[0]):
        if digits[at] != digits[other] and not (at == 0 and digits[other] == "0"):
            yield digits[:at] + digits[other] + digits[at + 1 : other] + digits[at] + digits[other + 1 :]
    if size < SHORTEST_CHANGED:
        return
    for at in range(size):
        for digit in "0123456789" if with_changed else "":
            if digit != digits[at] and not (at == 0 and digit == "0"):
                yield digits[:at] + digit + digits[at + 1 :]
        shorter = digits[:at] + digits[at + 1 :]
        if with_changed and not shorter.startswith("0"):
            yield shorter


def find_slips(expressions: tuple[Expression, ...], relation: Relation) -> tuple[Repair, ...]:
    """Find the slips in one figure of a relation that explain why its conditions do not all hold."""
    claims = [claim for claim in relation.claims if _may_slip(claim)]
    loose = relation.strength is Strength.TENTATIVE
    if not 0 < len(claims) <= MOST_CLAIMS or (loose and any(claim.kind is Kind.RATIO for claim in relation.claims)):
        # A half or a third is true of so many figures that a slip always makes it true of these.
        return ()
    repairs: list[Repair] = []
    # "More than 140" has no last digit to be right.
    is_bounded = len(claims) < len(relation.claims) and not all(any(_steps(each)) for each in expressions)
    stated = _are_told_in_full(relation) and not is_bounded and all(map(_is_sum, expressions))
    with_changed = (
        relation.strength > Strength.TENTATIVE
        or len(relation.claims) <= FEW_CLAIMS
        or (stated and _chance(claims) <= MOST_CHANCE)
    )
    read = stated_value if stated else possible_value
    as_told = {claim.id: read(claim) for claim in relation.claims}
    for claim in claims:
        quantity = claim.quantity
        assert quantity is not None
        for value in slips(quantity.low, with_changed=with_changed, step=quantity.step):
            slipped = {**as_told, claim.id: _with_value(claim, quantity, value, stated=stated)}
            if _would_hold(expressions, relation, slipped, stated=stated):
                repairs.append(Repair(claim, value))
                break
    return tuple(repairs)


def _chance(claims: Sequence[Claim]) -> Fraction:
    """Estimate how likely one changed digit makes figures fit that have nothing to do with each other.

    A number of n digits has 9 n forms with one digit changed and n - 1 with two neighbours swapped, each of which
    explains one difference; the differences that could have been are as many as the largest number, written to the
    last digit that any of them has, leaves plausible.
    """
    values = [Fraction(claim.quantity.low) for claim in claims if claim.quantity is not None]
    scale = Fraction(1)
    while any((value * scale).denominator != 1 for value in values) and scale < MOST_SCALE:
        scale *= 10
    while scale > Fraction(1, 10**9) and all((value * scale / 10).denominator == 1 for value in values):
        scale /= 10
    numbers = [int(value * scale) for value in values]
    forms = sum(10 * len(str(number)) - 1 for number in numbers)
    return Fraction(forms, max(1, int(max(numbers) * PLAUSIBLE)))


def _may_slip(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and not quantity.is_range and not quantity.is_vague and quantity.hedge.is_exact


def _are_told_in_full(relation: Relation) -> bool:
    """Tell whether all figures are numbers of things, money or measures: shares and times
    are rounded as a matter of course.
    """
    return all(claim.kind in (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.MEASURE) for claim in relation.claims)


def _is_sum(condition: Expression) -> bool:
    """Tell whether a condition at most adds or takes away, so that a slip must make it right to the last digit."""
    return all(step in ADDING for step in _steps(condition))


def _steps(expression: Expression) -> Iterator[str]:
    """Give the signs and functions of an expression."""
    match expression:
        case Comparison(left=left, right=right):
            yield from (*_steps(left), *_steps(right))
        case Logic(word=word, operands=operands):
            yield from (word, *(step for operand in operands for step in _steps(operand)))
        case Operation(sign=sign, operands=operands):
            yield from (sign, *(step for operand in operands for step in _steps(operand)))
        case Call(function=function, arguments=arguments):
            yield from (function, *(step for argument in arguments for step in _steps(argument)))


def _with_value(claim: Claim, quantity: Quantity, value: Number, *, stated: bool) -> Value | None:
    step = quantity.step if isinstance(value, int) == isinstance(quantity.low, int) else min(quantity.step, 1)
    ratio = Fraction(value) / Fraction(quantity.low)
    if ratio in POWERS:
        # $49 million for $49 billion is as finely told.
        step = exact(Fraction(quantity.step) * ratio)
    changed = replace(quantity, low=value, high=value, step=step)
    changed_claim = replace(claim, mention=replace(claim.mention, value=changed))
    return stated_value(changed_claim) if stated else possible_value(changed_claim)


def _would_hold(
    expressions: tuple[Expression, ...], relation: Relation, slipped: Mapping[int, Value | None], *, stated: bool
) -> bool:
    try:
        values = environment_of(relation, stated=stated, instead=slipped)
        return all(truth_of(expression, values).can_hold for expression in expressions)
    except MissingRoleError:
        return False
