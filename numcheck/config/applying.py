"""Settings x rulebook -> the rules that hold for a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from numcheck.config.matching import Matcher
from numcheck.config.settings import Settings
from numcheck.model.rule import Rule, Severity
from numcheck.rulebook.files import Problem
from numcheck.rulebook.loading import Rulebook
from numcheck.rulebook.schema import meant
from numcheck.suppression.directives import OWN_RULES

OFF = "off"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules hold, and how severe their findings may be; the same for many files."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, str], ...] = ()

    def selects(self, rule: str) -> bool:
        """Tell whether a rule is one of those that are to be looked at."""
        return not self.select or any(fnmatchcase(rule, pattern) for pattern in self.select)

    def level(self, rule: str) -> Severity | None:
        """Give the most severe finding that a rule may make; None if it is off."""
        if not self.selects(rule) or any(fnmatchcase(rule, pattern) for pattern in self.ignore):
            return None
        level = next((word for pattern, word in reversed(self.severity) if fnmatchcase(rule, pattern)), "error")
        return None if level == OFF else Severity[level.upper()]

    def part_level(self, part: str | None) -> Severity | None:
        """Give the most severe finding that may rest on a part of an article; None if it is not to be checked."""
        level = dict(self.parts).get(part or "", "error")
        return None if level == "ignore" else Severity[level.upper()]


class Selector:
    """Gives the selection for a file."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._matchers = [(Matcher(settings.root, (each.pattern,)), each) for each in settings.per_file]

    def selection(self, path: str) -> Selection:
        settings = self.settings
        found = [override for matcher, override in self._matchers if matcher.matches(path)]
        return Selection(
            settings.select,
            (*settings.ignore, *(pattern for each in found for pattern in each.ignore)),
            (*settings.severity, *(level for each in found for level in each.severity)),
            (*settings.parts, *(level for each in found for level in each.parts)),
        )


def select_rules(rulebook: Rulebook, selection: Selection) -> Rulebook:
    """Give a rulebook in which rules that are not selected are off, and others told of no more than is wanted.

    What is ignored or less severe is still judged: several rules find the same contradiction, and the one that would
    speak for it is told of or not, but no other one in its place.
    """
    rules = tuple(_selected(rule, selection) for rule in rulebook.rules)
    return rulebook if rules == rulebook.rules else replace(rulebook, rules=rules)


def _selected(rule: Rule, selection: Selection) -> Rule:
    if not selection.selects(rule.id):
        return replace(rule, is_on=False)
    level = selection.level(rule.id)
    return rule if level is Severity.ERROR else replace(rule, limit=level)


def _meant(pattern: str, known: Sequence[str]) -> str:
    """Suggest what was meant by a misspelt id, or by a topic with all its rules: totls/*."""
    topics = {f"{id_.partition('/')[0]}/*" for id_ in known}
    return meant(pattern, sorted(topics) if pattern.endswith("*") else known)


def find_unknown(settings: Settings, ids: Collection[str], *, are_all: bool = True) -> list[Problem]:
    """Report what names no rule, with its place and what may have been meant, and settings that leave no rule on.

    Where these are not all ids, as a pack is missing, only what resembles one of them is known to be a slip.
    """
    known = (*ids, *OWN_RULES)
    problems: list[Problem] = []
    for key, pattern in _named(settings):
        if any(fnmatchcase(id_, pattern) for id_ in known):
            continue
        hint = _meant(pattern, known)
        if hint or are_all:
            problems.append(_problem(settings, key, f"names no rule: {pattern!r}{hint}"))
    chosen = Selection(settings.select, settings.ignore)
    if are_all and ids and not problems and all(chosen.level(id_) is None for id_ in ids):
        key = "ignore" if settings.ignore else "select"
        problems.append(_problem(settings, key, "leaves no rule on, so that nothing would be checked"))
    return problems


def _named(settings: Settings) -> Iterator[tuple[str, str]]:
    """Give the ids and patterns of ids in settings, each with its key."""
    yield from (("select", pattern) for pattern in settings.select)
    yield from (("ignore", pattern) for pattern in settings.ignore)
    yield from (("severity", pattern) for pattern, _ in settings.severity)
    for override in settings.per_file:
        yield from (("per-file", pattern) for pattern in override.ignore)
        yield from (("per-file", pattern) for pattern, _ in override.severity)


def _problem(settings: Settings, key: str, told: str) -> Problem:
    """Say what is wrong with a key; an option is its own place, and named once."""
    file, line = settings.place(key)
    return Problem(file, line, f"{key} {told}" if line else told)
