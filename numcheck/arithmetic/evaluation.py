"""Conditions and claims -> can it be true?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from numcheck.arithmetic.figures import Day, Figure, Value, number
from numcheck.arithmetic.functions import FUNCTIONS, HALF_DAY, converted
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, exact
from numcheck.model.period import Clock, Label, Period, Score
from numcheck.model.quantity import Kind, currency_of_coin
from numcheck.model.records import record
from numcheck.model.relation import Relation
from numcheck.model.rule import Call, Comparison, Constant, Expression, Logic, Name, Operation

DIFFERENCES: Mapping[str, str] = {"percent": "percentage_point", "calendar_year": "year"}
"""Units whose difference is of another unit: 51% is seven percentage points more than 44%."""

COINS = 100
"""Coins of a currency: pence of a pound."""


@record(frozen=True, slots=True)
class Truth:
    """Whether a condition can hold and whether it can fail, for some choice of the values."""

    can_hold: bool
    can_fail: bool


class MissingRoleError(Exception):
    """A condition names an optional role that the relation does not fill."""


Environment = Mapping[str, Value]


def environment_of(
    relation: Relation, *, stated: bool = False, instead: Mapping[int, Value | None] | None = None
) -> Environment:
    """Give the values of a relation's roles: all possible ones, or only the stated numbers.

    `instead` gives other values for some claims, by their ids.
    """
    plain: Callable[[Claim], Value | None] = stated_value if stated else possible_value
    replaced = instead or {}

    def read(claim: Claim) -> Value | None:
        return replaced[claim.id] if claim.id in replaced else plain(claim)

    units = {claim.unit for claim in relation.claims if claim.unit is not None}
    values: dict[str, Value] = {name: number(value) for name, value in relation.facts}
    for role, claims in relation.roles:
        found = [_out_of_coins(value, units) for claim in claims if (value := read(claim)) is not None]
        if not found:
            continue
        if role.endswith("+"):
            values[role[:-1]] = tuple(value for value in found if isinstance(value, Figure))
        elif isinstance(found[0], bool):
            continue
        else:
            values[role] = found[0]
    return values


def possible_value(claim: Claim) -> Value | None:
    """Give every value that the words of a claim allow; a time is in minutes after midnight."""
    quantity = claim.quantity
    if quantity is not None:
        return _in_percent(Figure(quantity.interval, claim.kind, quantity.unit, claim.per))
    return _plain_value(claim)


def _in_percent(figure: Figure) -> Figure:
    """Give basis points and permille as what they are in percent; other figures as they are."""
    per_percent = {"basis_point": 100, "permille": 10}.get(figure.unit or "")
    if per_percent is None:
        return figure
    unit = "percentage_point" if figure.unit == "basis_point" else "percent"
    return Figure(figure.interval / Interval.point(per_percent), figure.kind, unit, figure.per)


def _out_of_coins(value: Value, units: AbstractSet[str]) -> Value:
    """Give a number of coins in their currency where that is used beside them: up 22 cents, to $3.88."""
    currency = currency_of_coin(value.unit) if isinstance(value, Figure) and value.kind is Kind.MONEY else None
    if not isinstance(value, Figure) or currency is None or currency not in units:
        return value
    return Figure(value.interval / Interval.point(COINS), value.kind, currency, value.per)


def stated_value(claim: Claim) -> Value | None:
    """Give the value that the words of a claim state, without rounding and hedges."""
    quantity = claim.quantity
    if quantity is not None:
        return _in_percent(Figure(Interval(quantity.low, quantity.high), claim.kind, quantity.unit, claim.per))
    return _plain_value(claim)


def _plain_value(claim: Claim) -> Value | None:
    match claim.mention.value:
        case Period() as period:
            return Day(period)
        case Clock(minute=int(minute), zone=zone, is_ambiguous=False):
            return Figure(Interval.point(minute), Kind.TIME, "minute", zone)
        case Clock(minute=int(minute), zone=zone):
            # 9.30 may be of the morning or of the evening.
            return Figure(Interval.point(minute), Kind.TIME, HALF_DAY, zone)
        case Score(numbers=numbers):
            return tuple(number(n) for n in numbers)
        case Label(number=int(place)):
            return number(place)
        case _:
            return None


def truth_of(expression: Expression, values: Environment) -> Truth:
    """Tell whether a condition can hold and can fail; raise MissingRoleError if it names an empty role."""
    match expression:
        case Comparison(sign=sign, left=left, right=right):
            return _compare(sign, *_in_one_unit(_figure(left, values), _figure(right, values)))
        case Logic(word="not", operands=(operand,)):
            inner = truth_of(operand, values)
            return Truth(inner.can_fail, inner.can_hold)
        case Logic(word=word, operands=operands):
            parts = [truth_of(operand, values) for operand in operands]
            if word == "and":
                return Truth(all(p.can_hold for p in parts), any(p.can_fail for p in parts))
            return Truth(any(p.can_hold for p in parts), all(p.can_fail for p in parts))
        case _:
            raise TypeError(f"not a condition: {expression}")


def _in_one_unit(a: Figure, b: Figure) -> tuple[Interval, Interval]:
    """Give the values of two figures in the unit of the second, where both are measures: 186,000 kg, 620 tonnes."""
    return converted(a, b).interval, b.interval


def _compare(sign: str, a: Interval, b: Interval) -> Truth:
    a_below = not b.is_nowhere_above(a)  # some value of a is smaller than some value of b
    b_below = not a.is_nowhere_above(b)
    meets = a.meets(b)
    same_point = a.is_point and b.is_point and a.low == b.low
    match sign:
        case "==":
            return Truth(a.agrees_with(b), not same_point)
        case "!=":
            return Truth(not same_point, a.agrees_with(b))
        case "<":
            return Truth(a_below, b_below or meets)
        case "<=":
            return Truth(a_below or meets, b_below)
        case ">":
            return Truth(b_below, a_below or meets)
        case _:
            return Truth(b_below or meets, a_below)


def value_of(expression: Expression, values: Environment) -> Value:
    """Give the value of an arithmetic expression."""
    match expression:
        case Constant(text=text):
            return number(exact(text))
        case Name(name=name):
            try:
                return values[name]
            except KeyError:
                raise MissingRoleError(name) from None
        case Call(function=function, arguments=arguments):
            result: Figure = FUNCTIONS[function].call(*(value_of(argument, values) for argument in arguments))
            return result
        case Operation(sign=sign, operands=operands):
            figures = [_figure(operand, values) for operand in operands]
            return _operate(sign, figures)
        case _:
            return truth_of(expression, values).can_hold


def _operate(sign: str, figures: list[Figure]) -> Figure:
    first = figures[0]
    if len(figures) == 1:
        return first.with_interval(-first.interval)
    second = converted(figures[1], first) if sign != "*" else figures[1]
    kind, unit = (first.kind, first.unit) if first.unit is not None else (second.kind, second.unit)
    match sign:
        case "+":
            return Figure(first.interval + second.interval, kind, unit)
        case "-":
            if first.unit == second.unit:
                unit = DIFFERENCES.get(unit or "", unit)
            return Figure(first.interval - second.interval, kind, unit)
        case "*":
            return Figure(first.interval * second.interval, kind, unit)
        case _:
            same = first.unit == second.unit
            return Figure(
                first.interval / second.interval, Kind.NUMBER if same else first.kind, None if same else first.unit
            )


def _figure(expression: Expression, values: Environment) -> Figure:
    value = value_of(expression, values)
    if isinstance(value, Figure):
        return value
    if isinstance(value, tuple) and len(value) == 1:
        return value[0]
    raise TypeError(f"no single number: {expression}")
