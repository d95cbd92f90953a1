"""Conditions written out: as a rule file has them, and as the sum that an editor checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from numcheck.arithmetic.evaluation import Environment, truth_of, value_of
from numcheck.arithmetic.figures import Figure, Value, show
from numcheck.arithmetic.functions import converted
from numcheck.model.interval import magnitude
from numcheck.model.rule import Call, Comparison, Constant, Expression, Logic, Name, Operation

NEGATED: Mapping[str, str] = {"==": "≠", "!=": "=", "<": "≥", "<=": ">", ">": "≤", ">=": "<"}
"""The sign to write where a comparison fails."""
SIGNS: Mapping[str, str] = {"*": "×", "-": "-", "+": "+", "/": "/"}
EACH = "each"
"""What a rate is per whose words name nothing: $40 each."""
BINDING: Mapping[str, int] = {"+": 1, "-": 1, "*": 2, "/": 2}
"""How tightly a sign binds; what binds less goes into brackets."""


def write(expression: Expression) -> str:
    """Give an expression as a rule file writes it."""
    match expression:
        case Constant(text=text):
            return text
        case Name(name=name):
            return name
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(write(a) for a in arguments)})"
        case Operation(sign=sign, operands=(operand,)):
            return f"-{write(operand)}"
        case Operation(sign=sign, operands=(left, right)):
            return f"{_bracketed(write(left), left, sign)} {sign} {_bracketed(write(right), right, sign, last=True)}"
        case Comparison(sign=sign, left=left, right=right):
            return f"{write(left)} {sign} {write(right)}"
        case Logic(word="not", operands=(operand,)):
            return f"not {write(operand)}"
        case Logic(word=word, operands=operands):
            return f" {word} ".join(write(o) for o in operands)
        case _:
            return str(expression)


def _bracketed(text: str, operand: Expression, sign: str, *, last: bool = False) -> str:
    """Set what binds less tightly than the sign beside it into brackets: (1 - 0.5) × 84."""
    if " " not in text:
        return text
    if _is_sum(operand):
        own = BINDING["+"]
    elif isinstance(operand, Operation) and len(operand.operands) > 1:
        own = BINDING[operand.sign]
    else:
        return text
    other = BINDING[sign]
    return f"({text})" if own < other or (last and own == other and sign in "-/") else text


def _is_sum(expression: Expression) -> bool:
    return isinstance(expression, Call) and expression.function == "sum"


def joined(names: Sequence[str]) -> str:
    """Name some things in a row: ``joined(["2", "3", "7"]) == "2, 3 and 7"``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def compute(expression: Expression, values: Environment) -> str:
    """Write out why a condition fails, with the stated numbers: 9 + 5 = 14 > 12.

    Nothing is written where there is nothing to compute: the calendar has no 31 September.
    """
    match expression:
        case Comparison(left=Call(function="is_before" | "overlap" as function, arguments=(one, other))):
            a, b = show(value_of(one, values)), show(value_of(other, values))
            return f"{b} < {a}" if function == "is_before" else f"{a} ≠ {b}"
        case Comparison(sign="==", left=Name(), right=Constant(text="0" | "1")):
            return ""
        case Comparison(left=Constant(), right=Constant()):
            return ""
        case Comparison(sign=sign, left=measured, right=said):
            left, right = _as_written(measured), _as_written(said)
            a_side, b_side = _alike(_number(left, values), left, _number(right, values), right)
            relation = _failed(sign, a_side, b_side)
            return f"{_side(left, a_side, values)} {relation} {_side(right, b_side, values, mirrored=True)}"
        case Logic(word="and", operands=operands):
            failing = [o for o in operands if not truth_of(o, values).can_hold]
            return compute((failing or list(operands))[0], values)
        case Logic(word="not", operands=(operand,)):
            return write(operand)
        case Logic(operands=operands):
            # Of several ways to agree, the one that comes nearest is what the writer had in mind.
            return compute(min(operands, key=lambda o: _distance(o, values)), values)
        case _:
            return write(expression)


def _as_written(expression: Expression) -> Expression:
    """Give an expression without what widens its figures: 37 miles are held against 65 km, not 62.5 to 67.5 km."""
    match expression:
        case Call(function="as_rounded", arguments=(figure,)):
            return figure
        case Call(function=function, arguments=arguments):
            return Call(function, tuple(_as_written(argument) for argument in arguments))
        case _:
            return expression


def _number(expression: Expression, values: Environment) -> Figure:
    value = value_of(expression, values)
    if isinstance(value, tuple) and len(value) == 1:
        value = value[0]
    if not isinstance(value, Figure):
        raise TypeError(f"{write(expression)} is no single number")
    return value


def _alike(a: Figure, left: Expression, b: Figure, right: Expression) -> tuple[Figure, Figure]:
    """Give a plain number of the condition the unit of what it is compared with: 104% > 100%.

    What was worked out takes the unit of the figure it is held against: 1,600 kg + 500 kg = 2.1 tonnes > 1.9 tonnes.
    """
    if isinstance(left, Constant):
        return Figure(a.interval, b.kind, b.unit), b
    if isinstance(right, Constant):
        return a, Figure(b.interval, a.kind, a.unit)
    if isinstance(right, Name) or not isinstance(left, Name):
        return converted(a, b), b
    return a, converted(b, a)


def _distance(expression: Expression, values: Environment) -> Fraction:
    """Give how far the sides of a failed comparison lie apart, as a part of the larger."""
    if not isinstance(expression, Comparison):
        return Fraction(10**9)
    a, b = _number(expression.left, values).middle, _number(expression.right, values).middle
    if a is None or b is None:
        return Fraction(10**9)
    size = max(magnitude(a), magnitude(b))
    return Fraction(magnitude(a - b)) / Fraction(size) if size else Fraction(0)


def _failed(sign: str, a: Figure, b: Figure) -> str:
    if a.unit == "weekday":
        return "≠"
    if sign != "!=" and a.interval.is_entirely_below(b.interval):
        return "<"
    if sign != "!=" and b.interval.is_entirely_below(a.interval):
        return ">"
    return NEGATED[sign]


def _side(expression: Expression, figure: Figure, values: Environment, *, mirrored: bool = False) -> str:
    """Write one side of a comparison: the terms, then what they come to."""
    result = show(figure)
    terms = _terms(expression, values)
    if terms is None or terms == result:
        return result
    return f"{result} = {terms}" if mirrored else f"{terms} = {result}"


def _terms(expression: Expression, values: Environment) -> str | None:
    """Write what a value is worked out from; None where that is no arithmetic."""

    def shown(operand: Expression) -> str:
        return show(value_of(operand, values))

    match expression:
        case Name():
            # as it is written, where it is held against another unit
            return shown(expression)
        case Call(function="sum", arguments=(argument,)):
            members = value_of(argument, values)
            return " + ".join(map(show, members)) if isinstance(members, tuple) else None
        case Call(function="abs", arguments=(Operation(sign="-", operands=(left, right)),)):
            a, b = _number(left, values), _number(right, values)
            is_below = converted(a, b).interval.is_entirely_below(b.interval)
            first, second = (right, left) if is_below else (left, right)
            return f"{shown(first)} - {shown(second)}"
        case Call(function="abs", arguments=(Call(function="percent_change", arguments=(before, after)),)):
            change = value_of(Call("abs", (Operation("-", (after, before)),)), values)
            return f"{show(change)} / {shown(before)}"
        case Call(function="percent_of" | "ratio", arguments=(part, whole)):
            return f"{shown(part)} / {shown(whole)}"
        case Call(function="percent_change", arguments=(before, after)):
            return f"{shown(after)} / {shown(before)} - 1"
        case Call(function="convert" | "convert_difference" | "weekday", arguments=(figure, *_)):
            return shown(figure)
        case Call(function="times", arguments=(rate, amount)):
            return _product(value_of(rate, values), value_of(amount, values))
        case Call(function="per_so_many", arguments=(cases, population, rate)):
            per = _number(rate, values).per or ""
            return f"{shown(cases)} / {shown(population)} × {int(per.partition(' ')[0] or 1):,}"
        case Operation(sign=sign, operands=(left, right)):
            one, two = (_terms(o, values) or shown(o) for o in (left, right))
            if sign == "+" and two.startswith("-"):
                # 5 - 1, not 5 + -1
                sign, two = "-", two.removeprefix("-")
            if sign == "-" and _is_sum(right):
                # 1,260 - 540 - 380, without brackets
                return f"{one} - {two.replace(' + ', ' - ')}"
            return f"{_bracketed(one, left, sign)} {SIGNS[sign]} {_bracketed(two, right, sign, last=True)}"
        case _:
            return None


def _product(rate: Value, amount: Value) -> str | None:
    """Write a product: 42 × £3,150, or 210 litres a minute × 6.67 hours."""
    if not isinstance(rate, Figure) or not isinstance(amount, Figure):
        return None
    if rate.per is None:
        return f"{show(amount)} × {show(rate)}"
    return f"{show(rate)} per {rate.per} × {show(amount)}" if rate.per != EACH else f"{show(rate)} × {show(amount)}"
