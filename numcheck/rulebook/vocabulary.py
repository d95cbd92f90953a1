"""Vocabulary files: what each of them may hold, checked on nodes, which know their line, before anything is built."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from numcheck.model.claim import LINKS
from numcheck.model.quantity import Kind, Leaning
from numcheck.rulebook.files import Node, Problem
from numcheck.rulebook.schema import check_choice, check_keys, meant, number_of

Check = Callable[[Node], list[Problem]]
"""Gives what is wrong with a value; an empty list where nothing is."""
LEAP_YEAR = 2024
"""A year that has every day which a holiday may fall on."""
OPEN = "open"
"""The end of a hedge that has none."""


def _words(node: Node) -> list[Problem]:
    told = "expected words with commas between them"
    return [
        item.fail(f"{item.key}: {told}, found a {item.kind}")
        for item in node.items()
        if not isinstance(item.value, str)
    ]


def _number(low: int | None = None, high: int | None = None, *, is_whole: bool = False) -> Check:
    """Give a check for a number, within bounds if there are any."""
    bounds = f" from {low} to {high}" if high is not None else f" of at least {low}" if low is not None else ""
    told = f"must be a {'whole ' if is_whole else ''}number{bounds}"

    def check(node: Node) -> list[Problem]:
        value = number_of(node.value)
        is_right = value is not None and (low is None or value >= low) and (high is None or value <= high)
        if is_right and not (is_whole and value is not None and value.denominator > 1):
            return []
        return [node.fail(f"{node.key} {told}, not {node.shown}")]

    return check


def _choice(*choices: str) -> Check:
    return lambda node: check_choice(node, choices, node.key)


def _form(pattern: str, told: str) -> Check:
    """Give a check for a text of some form, which is told by an example."""
    form = re.compile(rf"(?:{pattern})\Z", re.ASCII)

    def check(node: Node) -> list[Problem]:
        is_right = isinstance(node.value, str) and form.match(node.value) is not None
        return [] if is_right else [node.fail(f"{node.key} must be {told}, not {node.shown}")]

    return check


def _each(check: Check) -> Check:
    """Give a check for a mapping of any words, each with a value of one sort."""

    def check_all(node: Node) -> list[Problem]:
        if not isinstance(node.value, Mapping):
            return [node.fail(f"{node.key or 'the file'}: expected a mapping of words and values, found {node.shown}")]
        return [problem for value in node.value.values() for problem in check(value)]

    return check_all


def _keys(**checks: Check) -> Check:
    """Give a check for a mapping of known keys; a blank in a key is written _."""
    known = {key.replace("_", " "): check for key, check in checks.items()}

    def check_known(node: Node) -> list[Problem]:
        problems = check_keys(node, known, node.key or "the file")
        values = node.value.items() if isinstance(node.value, Mapping) else ()
        return [*problems, *(problem for key, value in values if key in known for problem in known[key](value))]

    return check_known


def _bounds(node: Node) -> list[Problem]:
    """Check the least and the most of a vague count."""
    ends = [number_of(item.value) for item in node.items()]
    if len(ends) == 2 and ends[0] is not None and ends[1] is not None and ends[0] <= ends[1]:
        return []
    return [node.fail(f"{node.key}: expected the least and the most of it, as in [24, 60]")]


def _holiday(node: Node) -> list[Problem]:
    match = re.match(r"(\d\d)-(\d\d)\Z", node.value, re.ASCII) if isinstance(node.value, str) else None
    try:
        if match is not None:
            date(LEAP_YEAR, int(match[1]), int(match[2]))
            return []
    except ValueError:
        pass
    return [node.fail(f"{node.key} must be a day of the year as month-day, such as 12-25, not {node.shown}")]


def _factor(node: Node) -> list[Problem]:
    if node.value == OPEN:
        return []
    value = number_of(node.value)
    told = f"{node.key} must be a multiple of the figure, such as 0.9, or {OPEN}, not {node.shown}"
    return [] if value is not None and value >= 0 else [node.fail(told)]


def _hedge(node: Node) -> list[Problem]:
    problems = HEDGE(node)
    top = node.value if isinstance(node.value, Mapping) else {}
    low, high = (number_of(top[key].value) if key in top else None for key in ("low", "high"))
    if low is not None and high is not None and low > high:
        problems.append(node.fail(f"{node.key}: low ({low}) lies above high ({high})", "low"))
    return problems


def _only(key: str, of: Check, others: Check) -> Check:
    """Give a check for a mapping one key of which holds something of its own."""

    def check(node: Node) -> list[Problem]:
        if not isinstance(node.value, Mapping):
            return others(node)
        return [problem for name, value in node.value.items() for problem in (of if name == key else others)(value)]

    return check


_text = _form(r"(?s:.+)", "text")
_sign = _choice("-1", "1")
_turn = r"(?:1[0-2]|[1-9])/[0-6]/(?:-1|[1-5])"
HEDGE = _keys(
    lean=_choice(*(leaning.value for leaning in Leaning)), low=_factor, high=_factor, of=_choice("round"),
    words=_words, after=_words,
)  # fmt: skip
SUMMER_TIME = _keys(
    begins=_form(_turn, "month/weekday/which, such as 3/6/-1"),
    ends=_form(_turn, "month/weekday/which, such as 10/6/-1"),
    since=_number(1800, 9999, is_whole=True), until=_number(1800, 9999, is_whole=True),
    winter=_words, summer=_words, loose=_words, elsewhere=_words,
)  # fmt: skip
SECTIONS: Mapping[str, Check] = {
    "numerals": _keys(
        articles=_words, joiners=_words, point=_words, minus=_words, of=_words,
        cardinals=_each(_number(0)), magnitudes=_each(_number(1)), plural_magnitudes=_each(_number(1)),
        suffixes=_each(_number(1)), ambiguous_suffixes=_words, ordinals=_each(_number(1, is_whole=True)),
        denominators=_each(_number(1, is_whole=True)), vulgar_fractions=_each(_number(0)), vague_counts=_each(_bounds),
        multiples=_each(_number(0)), factor_verbs=_each(_number(0)),
    ),
    "units": _each(_each(_keys(names=_words, symbols=_words, glued=_words, every=_words))),
    "currencies": _each(_keys(names=_words, signs=_words)),
    "calendar": _keys(
        months=_each(_number(1, 12, is_whole=True)), weekdays=_each(_number(0, 6, is_whole=True)),
        seasons=_each(_number(1, 12, is_whole=True)), days=_each(_number(-366, 366, is_whole=True)),
        ambiguous_months=_words, ambiguous_weekdays=_words, ambiguous_seasons=_words, weekends=_words,
        counted_singly=_each(_choice("day", "week", "fortnight", "month", "year")),
        parts_of_this_period=_each(_form("(?:end|after) (?:week|month|year|decade)", "such as end year")),
        holidays=_each(_holiday), easter_holidays=_each(_number(-366, 366, is_whole=True)),
        moving_holidays=_each(_form(rf"{_turn}(?:\+\d{{1,2}})?", "month/weekday/which, such as 11/3/4 or 11/3/4+1")),
        weeks_of=_each(_choice("of", "start", "end")),
        which=_each(_choice("last", "past", "next", "coming", "this", "that")),
        parts_of_day=_words, parts_of_period=_each(_choice("start", "middle", "end", "before", "after")),
        units=_words, decades=_each(_number(0, 2990, is_whole=True)), zones=_words, summer_times=_each(SUMMER_TIME),
        zone_hours=_each(_form(r"-?\d{1,2}(?:\.\d{1,2})?(?:, -?\d{1,2}(?:\.\d{1,2})?)*", "hours, such as -5 or 1, 2")),
        links=_each(_choice("the", "of", "open", "to", "and", "at", "century", "quarter", "half", "suffix")),
        future=_words, counted_from_today=_each(_sign), counted_from_another_day=_each(_sign),
        stretches_up_to_today=_each(_sign),
    ),
    "hedges": _each(_hedge),
    "grammar": _keys(
        determiners=_words, possessives=_words, pronouns=_words, relatives=_words, prepositions=_words, joint=_words,
        conjunctions=_words, be=_words, have=_words, do=_words, modals=_words, negations=_words, adverbs=_words,
        links=_keys(**dict.fromkeys([link for link in LINKS if not link.startswith("of_")], _words)),
        transparent=_words, number_nouns=_words, name_heads=_words,
        name_signs=_words, pronoun_heads=_words,
    ),
    "nouns": _only("irregular plurals", _each(_text), _keys(isa=_text, words=_words)),
    "events": _only("irregular verbs", _each(_text), _keys(
        object=_words, subject=_words, state=_words, nouns=_words, flow=_choice("in", "out"),
        stage=_number(0, 99, is_whole=True), direction=_choice("up", "down"), of=_each(_words),
    )),
    "subordinators": _keys(part=_words, comparison=_words, end=_words),
    "lists": _each(_words),
}  # fmt: skip
"""What each file of a vocabulary holds, by its name."""


def check_section(name: str, node: Node) -> list[Problem]:
    """Give what is wrong with a file of vocabulary by itself."""
    if name not in SECTIONS:
        return [node.fail(f"is no file of vocabulary{meant(name, SECTIONS)}; there are: {', '.join(SECTIONS)}")]
    return SECTIONS[name](node)


def check_references(files: Sequence[tuple[str, Node]]) -> list[Problem]:
    """Give what is wrong with files that are sound by themselves: classes and hedges that none of them describes."""
    entries: dict[str, dict[str, list[Node]]] = {"nouns": {}, "events": {}, "hedges": {}}
    for name, node in files:
        for key, value in node.mapping().items() if name in entries else ():
            entries[name].setdefault(key, []).append(value)
    return [*_unknown_classes(entries["nouns"], entries["events"]), *_half_hedges(entries["hedges"])]


def _unknown_classes(nouns: Mapping[str, Sequence[Node]], events: Mapping[str, Sequence[Node]]) -> Iterator[Problem]:
    things = {*nouns, *(kind.value for kind in Kind)}
    for node in _values(nouns, "isa"):
        if node.text() not in nouns:
            yield node.fail(f"isa: there is no class of nouns {node.text()!r}{meant(node.text(), nouns)}")
    for node in _values(events, "of"):
        for told in node.mapping():
            for thing in (each.strip() for each in told.split(",")):
                if thing not in things:
                    yield node.fail(f"of: no kind and no class of nouns is {thing!r}{meant(thing, things)}", told)


def _half_hedges(hedges: Mapping[str, Sequence[Node]]) -> Iterator[Problem]:
    for name, nodes in hedges.items():
        keys = {key for node in nodes for key in node.mapping()}
        if "lean" not in keys:
            yield nodes[-1].fail(f"{name} lacks the key 'lean', which says how the ledger shows it")
        if keys.isdisjoint({"words", "after"}):
            yield nodes[-1].fail(f"{name} has no words; they stand under `words` or `after`")


def _values(entries: Mapping[str, Sequence[Node]], key: str) -> Iterator[Node]:
    """Give what the entries of a section hold under a key."""
    for nodes in entries.values():
        yield from (node.mapping()[key] for node in nodes if key in node.mapping())
