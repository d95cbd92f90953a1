"""The language of `require`: text -> expression tree, with the types checked while the rule is loaded.

    condition   = disjunction
    disjunction = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation    = [ "not" ] comparison | "(" condition ")"
    comparison  = sum [ ("==" | "!=" | "<" | "<=" | ">" | ">=") sum { chain } ]
    sum         = product { ("+" | "-") product }
    product     = unary { ("*" | "/") unary }
    unary       = [ "-" ] ( number | name | function "(" sum { "," sum } ")" | "(" sum ")" )

It is parsed here and never handed to Python.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from numcheck.arithmetic.functions import FUNCTIONS
from numcheck.model.rule import Call, Comparison, Constant, Expression, Logic, Name, Operation
from numcheck.rulebook.schema import meant

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<sign>==|!=|<=|>=|[-+*/<>(),])|(?P<equals>=)|(?P<other>\S))"
)
DEEPEST = 20
LONGEST = 500
"""Characters of a condition."""
UNKNOWN = "unknown"
"""The type of a role whose kind cannot be told: it may stand anywhere."""
Roles = Mapping[str, str] | None
"""The roles that may be named, each with its type: number, numbers or date; None where it cannot be told which."""


class ConditionError(Exception):
    """A condition that cannot be used; the message says why and what was meant."""


def parse_condition(text: str, roles: Roles) -> Expression:
    """Parse a condition over some roles."""
    expression = _Parser(text, roles).parse()
    if not _is_condition(expression):
        raise ConditionError("is no comparison; write for example: part <= total")
    return expression


def parse_value(text: str, roles: Roles) -> Expression:
    """Parse what stands in the braces of `say`: a value, not a comparison."""
    expression = _Parser(text, roles).parse()
    if _is_condition(expression):
        raise ConditionError("is a comparison; a message can only show values")
    return expression


def _is_condition(expression: Expression) -> bool:
    return isinstance(expression, (Comparison, Logic))


class _Parser:
    def __init__(self, text: str, roles: Roles) -> None:
        if len(text) > LONGEST:
            raise ConditionError(f"is longer than {LONGEST} characters")
        self.roles = roles
        self.tokens: list[tuple[str, str]] = []
        position = 0
        stripped = text.rstrip()
        while position < len(stripped):
            match = TOKEN.match(stripped, position)
            assert match is not None
            kind = match.lastgroup or "other"
            token = match[kind]
            if kind == "equals":
                raise ConditionError('"=" assigns nothing here; write == for equality')
            if kind == "other":
                raise ConditionError(f"cannot read {token!r}")
            self.tokens.append((kind, token))
            position = match.end()
        if not self.tokens:
            raise ConditionError("is empty")
        self.at = 0
        self.depth = 0

    def peek(self) -> str:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.at += 1
        return token

    def parse(self) -> Expression:
        expression = self.disjunction()
        if self.at < len(self.tokens):
            raise ConditionError(f"unexpected {self.peek()!r}")
        return expression

    def disjunction(self) -> Expression:
        return self.logic("or", self.conjunction)

    def conjunction(self) -> Expression:
        return self.logic("and", self.negation)

    def logic(self, word: str, operand: object) -> Expression:
        read = operand
        assert callable(read)
        operands = [read()]
        while self.peek() == word:
            self.take()
            operands.append(read())
        if len(operands) == 1:
            first: Expression = operands[0]
            return first
        for each in operands:
            if not _is_condition(each):
                raise ConditionError(f'"{word}" joins comparisons, not values')
        return Logic(word, tuple(operands))

    def negation(self) -> Expression:
        if self.peek() == "not":
            self.take()
            operand = self.negation()
            if not _is_condition(operand):
                raise ConditionError('"not" stands before a comparison')
            return Logic("not", (operand,))
        return self.comparison()

    def comparison(self) -> Expression:
        left = self.sum()
        comparisons: list[Expression] = []
        while self.peek() in ("==", "!=", "<", "<=", ">", ">="):
            sign = self.take()
            right = self.sum()
            self.check_types(sign, left, right)
            comparisons.append(Comparison(sign, left, right))
            left = right
        if not comparisons:
            return left
        return comparisons[0] if len(comparisons) == 1 else Logic("and", tuple(comparisons))

    def check_types(self, sign: str, left: Expression, right: Expression) -> None:
        for side in (left, right):
            if _is_condition(side):
                raise ConditionError(f"{sign!r} compares values, not comparisons")
            if not self.fits(side, "number"):
                found = self.type_of(side)
                cure = "days_between, years_between or year" if found == "date" else "sum, count, largest or smallest"
                raise ConditionError(f"{self.shown(side)} is {_article(found)}; compare it with {cure}")

    def sum(self) -> Expression:
        return self.chain(("+", "-"), self.product)

    def product(self) -> Expression:
        return self.chain(("*", "/"), self.unary)

    def chain(self, signs: tuple[str, ...], operand: object) -> Expression:
        read = operand
        assert callable(read)
        left: Expression = read()
        while self.peek() in signs:
            sign = self.take()
            right: Expression = read()
            if sign == "/" and isinstance(right, Constant) and not Fraction(right.text):
                raise ConditionError("divides by 0")
            for side in (left, right):
                if _is_condition(side) or not self.fits(side, "number"):
                    raise ConditionError(
                        f"{sign!r} takes numbers; {self.shown(side)} is {_article(self.type_of(side))}"
                    )
            left = Operation(sign, (left, right))
        return left

    def unary(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ConditionError("is nested too deeply")
        try:
            return self.primary()
        finally:
            self.depth -= 1

    def primary(self) -> Expression:
        if self.at >= len(self.tokens):
            raise ConditionError("ends too early")
        kind, token = self.tokens[self.at]
        self.at += 1
        if token == "-":
            return Operation("-", (self.unary(),))
        if token == "(":
            inner = self.disjunction()
            self.expect(")")
            return inner
        if kind == "number":
            return Constant(token)
        if kind != "name" or token in ("and", "or", "not"):
            raise ConditionError(f"unexpected {token!r}")
        if self.peek() == "(":
            return self.call(token)
        if self.roles is not None and token not in self.roles:
            known = ", ".join(sorted(self.roles)) or "none"
            raise ConditionError(f"unknown role {token!r}; there are: {known}{meant(token, self.roles)}")
        return Name(token)

    def call(self, name: str) -> Expression:
        function = FUNCTIONS.get(name)
        if function is None:
            raise ConditionError(f"unknown function {name!r}{meant(name, FUNCTIONS)}")
        self.expect("(")
        arguments: list[Expression] = []
        while True:
            arguments.append(self.sum())
            if self.peek() != ",":
                break
            self.take()
        self.expect(")")
        if len(arguments) != len(function.parameters):
            raise ConditionError(f"{name} takes {len(function.parameters)} values, not {len(arguments)}")
        for argument, wanted in zip(arguments, function.parameters, strict=True):
            if not self.fits(argument, wanted):
                found = self.type_of(argument)
                raise ConditionError(f"{name} takes {_article(wanted)}; {self.shown(argument)} is {_article(found)}")
        return Call(name, tuple(arguments))

    def expect(self, token: str) -> None:
        if self.peek() != token:
            raise ConditionError(
                f"expected {token!r}, found {self.peek()!r}" if self.peek() else f"{token!r} is missing at the end"
            )
        self.at += 1

    def fits(self, expression: Expression, wanted: str) -> bool:
        return self.type_of(expression) in (wanted, UNKNOWN)

    def type_of(self, expression: Expression) -> str:
        if not isinstance(expression, Name):
            return "number"
        return UNKNOWN if self.roles is None else self.roles[expression.name]

    def shown(self, expression: Expression) -> str:
        return expression.name if isinstance(expression, Name) else "the value"


def _article(kind: str) -> str:
    return {"number": "one number", "numbers": "a role of several figures", "date": "a date"}.get(kind, kind)
