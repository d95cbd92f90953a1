"""Rule files -> rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from typing import NamedTuple, TypeVar

from numcheck.language.patterns import KINDS, Alphabet
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.pattern import Definition, Filter, Piece
from numcheck.model.rule import Condition, Examples, Expression, Rule, Severity, Story, Template
from numcheck.rulebook.comparing import read_comparison
from numcheck.rulebook.conditions import UNKNOWN, ConditionError, Roles, parse_condition, parse_value
from numcheck.rulebook.files import Node, Problem, RuleError
from numcheck.rulebook.relations import read_filter, read_patterns
from numcheck.rulebook.schema import (
    CONDITION_KEYS,
    EXAMPLE_KEYS,
    RULE_KEYS,
    RULE_REQUIRED,
    SEVERITIES,
    STORY_KEYS,
    check_choice,
    check_keys,
    meant,
    number_of,
)

MOST_RIVALS = 99
BRACES = re.compile(r"\{([^{}]*)\}")
SOURCES = ("when", "find", "compare")
T = TypeVar("T")
SILENT: Template = ()
ONE_SOURCE = (
    "a rule has one of `when` (a kind of relation), `find` (phrases of its own) "
    "and `compare` (figures anywhere in the article)"
)
ROLE_NAME = re.compile(r"(?P<named>[A-Za-z_]\w*)\+?:|\{\s*(?P<opened>[A-Za-z_]\w*)")
"""A name in a phrase, with its kind or behind its brace."""
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")


def read_rule(
    id_: str,
    node: Node,
    definitions: Mapping[str, Definition],
    vocabulary: Vocabulary,
    alphabet: Alphabet,
    broken: Collection[str] = (),
) -> tuple[Rule | None, Definition | None, list[Problem]]:
    """Read a rule, and the definition of its own relation where it brings phrases; no rule if anything is wrong.

    Of relations that are broken nothing is known, and nothing is said: a rule on one of them is left out.
    """
    problems = check_keys(node, RULE_KEYS, "a rule", RULE_REQUIRED)
    if not ID.match(id_):
        problems.append(node.fail(f"the name of a rule file is of small letters and hyphens, not {id_!r}"))
    if not isinstance(node.value, Mapping):
        return None, None, problems
    top = node.value
    # Whatever is wrong with one key, the others are read as far as they can be: all is said at once.
    rest = _check_texts(top)
    source = _collected(rest, _Source(), lambda: _read_source(id_, node, definitions, vocabulary, alphabet, broken))
    parts = _Parts(
        apart=_collected(rest, None, lambda: _read_apart(top.get("apart"))),
        rivals=_collected(rest, None, lambda: _read_rivals(top.get("rivals"))),
        story=_collected(rest, Story(), lambda: _read_story(top.get("where"), vocabulary)),
        examples=_collected(rest, Examples(), lambda: _read_examples(top.get("examples"))),
        conditions=_read_conditions(top.get("require"), source.roles, rest),
        unless=_read_conditions(top.get("unless"), source.roles, rest),
        say=_collected(rest, SILENT, lambda: _read_template(top.get("say"), source.roles)),
    )
    problems += sorted(rest, key=lambda problem: problem.line)
    if problems or source.is_broken:
        return None, None, problems
    return _made(id_, node, source, parts), source.own, []


class _Parts(NamedTuple):
    """What is read of a rule besides its texts and its figures."""

    apart: Fraction | None
    rivals: int | None
    story: Story
    examples: Examples
    conditions: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    say: Template


def _made(id_: str, node: Node, source: _Source, parts: _Parts) -> Rule:
    """Make a rule of a file with which nothing is wrong."""
    top = node.mapping()
    return Rule(
        id=id_,
        title=top["title"].text(),
        severity=Severity[top["severity"].text().upper()],
        relation=source.relation,
        conditions=parts.conditions,
        say=parts.say,
        why=top["why"].text().strip(),
        unless=parts.unless,
        where=source.where,
        apart=parts.apart,
        rivals=parts.rivals,
        story=parts.story,
        examples=parts.examples,
        ask=top["ask"].text() if "ask" in top else "",
        see=top["see"].text() if "see" in top else "",
        refines=top["refines"].text() if "refines" in top else "",
        is_on=not ("on" in top and top["on"].text() in ("false", "no", "off")),
        file=node.file,
        line=node.line,
    )


def _collected(problems: list[Problem], default: T, read: Callable[[], tuple[T, list[Problem]]]) -> T:
    """Read a part of a rule and note what is wrong with it; the default is for what cannot be read at all."""
    try:
        value, found = read()
    except RuleError as error:
        value, found = default, error.problems
    problems += found
    return value


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the figures of a rule come from."""

    relation: str = ""
    own: Definition | None = None
    """The relation that the rule brings along."""
    roles: Roles = None
    where: tuple[tuple[str, Filter], ...] = ()
    is_broken: bool = False
    """Whether the file of the relation is wrong, which is told there."""


def _read_source(
    id_: str,
    node: Node,
    definitions: Mapping[str, Definition],
    vocabulary: Vocabulary,
    alphabet: Alphabet,
    broken: Collection[str],
) -> tuple[_Source, list[Problem]]:
    top = node.mapping()
    if sum(key in top for key in SOURCES) != 1:
        return _Source(), [node.fail(ONE_SOURCE)]
    if "when" in top:
        return _read_when(top["when"], definitions, vocabulary, broken)
    if "find" in top:
        own, problems = _own_definition(id_, node, vocabulary, alphabet)
        roles = types_of(own) if own is not None else _roles_of_broken(top["find"])
    else:
        own, problems = read_comparison(id_, top["compare"], vocabulary)
        roles = types_of(own) if own is not None else None
    return _Source(id_, own, roles), problems


def _roles_of_broken(find: Node) -> Roles:
    """Give the names that stand in phrases of which one is wrong, so that those in conditions can be told anyhow."""
    if not all(isinstance(item.value, str) for item in find.items()):
        return None
    names = (match["named"] or match["opened"] for text in find.texts() for match in ROLE_NAME.finditer(text))
    return dict.fromkeys(names, UNKNOWN)


def _read_apart(node: Node | None) -> tuple[Fraction | None, list[Problem]]:
    """Read how far the sides of a condition may lie apart: 2.2 times."""
    if node is None:
        return None, []
    limit = number_of(node.value)
    if limit is None or limit <= 1:
        return None, [node.fail(f"apart must be a number above 1, such as 2.2, not {node.shown}")]
    return limit, []


def _read_rivals(node: Node | None) -> tuple[int | None, list[Problem]]:
    """Read how many other figures may stand among those of a finding: 1."""
    if node is None:
        return None, []
    number = number_of(node.value)
    if number is None or number.denominator != 1 or not 0 <= number <= MOST_RIVALS:
        return None, [node.fail(f"rivals must be a whole number up to {MOST_RIVALS}, not {node.shown}")]
    return int(number), []


def _read_story(node: Node | None, vocabulary: Vocabulary) -> tuple[Story, list[Problem]]:
    """Read which articles a rule is for: {headline: "@budget", text: [council, mayor]}."""
    if node is None:
        return Story(), []
    problems = check_keys(node, STORY_KEYS, "where")
    words: dict[str, frozenset[str]] = {}
    for key in (key for key in STORY_KEYS if isinstance(node.value, Mapping) and key in node.value):
        value = node.mapping()[key]
        found: set[str] = set()
        for word in value.texts():
            entry = vocabulary.entry(word[1:]) if word.startswith("@") else (word,)
            if entry is None:
                problems.append(value.fail(f"no list, event or class of nouns is named {word!r}"))
            found.update(vocabulary.lemma(each.lower()) for each in entry or ())
        words[key] = frozenset(found)
    return Story(**words), problems


TEXTS = ("title", "severity", "why", "ask", "see", "refines", "on")
"""Keys that hold one text."""
ADDRESS = re.compile(r"https?://[^\s/]+\S*\Z")
SWITCHES = ("on", "off", "true", "false", "yes", "no")


def _check_texts(top: Mapping[str, Node]) -> list[Problem]:
    problems: list[Problem] = []
    for key in TEXTS:
        if key not in top:
            continue
        value = top[key]
        if not isinstance(value.value, str):
            problems.append(value.fail(f"{key} must be text, not a {value.kind}"))
        elif key in RULE_REQUIRED and not value.value.strip():
            problems.append(value.fail(f"{key} is empty"))
        elif key == "severity":
            problems += check_choice(value, SEVERITIES, key)
        elif key == "see" and not ADDRESS.match(value.value):
            problems.append(value.fail(f"see must be the address of a page, such as https://…, not {value.shown}"))
        elif key == "on":
            problems += check_choice(value, SWITCHES, key)
    return problems


def types_of(definition: Definition) -> dict[str, str]:
    """Give the type of each role of a kind of relation: number, numbers or date."""
    types: dict[str, str] = {}
    for role, kind in zip(definition.roles, definition.kinds, strict=True):
        name = role.rstrip("?").rstrip("+")
        types[name] = "date" if kind == "date" else "numbers" if "+" in role or kind == "score" else "number"
    return types


def _own_definition(
    id_: str, node: Node, vocabulary: Vocabulary, alphabet: Alphabet
) -> tuple[Definition | None, list[Problem]]:
    top = node.mapping()
    patterns, problems = read_patterns(top["find"].items(), vocabulary, alphabet)
    if problems:
        return None, problems
    roles: dict[str, str] = {}
    by_letters = {letters: name for name, letters in reversed(tuple(KINDS.items()))}
    for pattern in patterns:
        for binding in pattern.bindings:
            name = binding.role + ("+" if binding.is_many else "")
            other = binding.role + ("" if binding.is_many else "+")
            if other in roles:
                problems.append(
                    top["find"].fail(f"role {binding.role!r} has one figure in one pattern and several in another")
                )
            roles[name] = by_letters[binding.kinds]
    shared = [r for r in roles if all(any(b.role == r.rstrip("+") for b in p.bindings) for p in patterns)]
    names = tuple(r if r in shared else r + "?" for r in roles)
    piece = Piece(id_, tuple(patterns), is_cue=True)
    title = top["title"].value if "title" in top else ""
    definition = Definition(
        id_,
        title if isinstance(title, str) else "",
        names,
        tuple(roles.values()),
        (piece,),
        file=node.file,
        line=node.line,
    )
    return definition, problems


def _read_when(
    node: Node, definitions: Mapping[str, Definition], vocabulary: Vocabulary, broken: Collection[str]
) -> tuple[_Source, list[Problem]]:
    if not isinstance(node.value, Mapping) or "relation" not in node.value:
        return _Source(), [node.fail("when names a kind of relation: when: {relation: breakdown}")]
    kind = node.value["relation"].text()
    definition = definitions.get(kind)
    if kind in broken:
        return _Source(is_broken=True), []
    if definition is None:
        close = meant(kind, definitions) or "; docs/rules.md lists them"
        return _Source(), [node.fail(f"unknown relation {kind!r}{close}", "relation")]
    types = types_of(definition)
    where: list[tuple[str, Filter]] = []
    problems: list[Problem] = []
    for role, filter_node in node.value.items():
        if role == "relation":
            continue
        if role not in types:
            problems.append(
                node.fail(f"unknown role {role!r} in when{meant(role, types)}; {kind} has: {', '.join(types)}", role)
            )
        filter_, found = read_filter(filter_node, vocabulary)
        problems += found
        where.append((role, filter_))
    return _Source(kind, None, types, tuple(where)), problems


def _read_conditions(node: Node | None, roles: Roles, problems: list[Problem]) -> tuple[Condition, ...]:
    items = node.items() if node is not None else ()
    read = [_collected(problems, None, partial(_read_condition, item, roles)) for item in items]
    return tuple(condition for condition in read if condition is not None)


def _read_condition(item: Node, roles: Roles) -> tuple[Condition | None, list[Problem]]:
    """Read a condition, which may have a severity and a message of its own."""
    if not isinstance(item.value, Mapping):
        return _parsed(item, roles)
    top = item.value
    problems = check_keys(item, CONDITION_KEYS, "a condition", ("that",))
    if "severity" in top:
        problems += check_choice(top["severity"], SEVERITIES, "severity")
    say = _collected(problems, SILENT, lambda: _read_template(top.get("say"), roles))
    condition = _collected(problems, None, lambda: _parsed(top["that"], roles)) if "that" in top else None
    if problems or condition is None:
        return None, problems
    severity = Severity[top["severity"].text().upper()] if "severity" in top else None
    return replace(condition, severity=severity, say=say if "say" in top else None), []


def _parsed(node: Node, roles: Roles) -> tuple[Condition | None, list[Problem]]:
    try:
        return Condition(node.text(), parse_condition(node.text(), roles), None, None), []
    except ConditionError as error:
        return None, [node.fail(f"require {node.text()!r}: {error}")]


def _read_template(node: Node | None, roles: Roles) -> tuple[Template, list[Problem]]:
    """Read a message: text with values in braces."""
    if node is None:
        return (), []
    parts: list[str | Expression] = []
    problems: list[Problem] = []
    if not isinstance(node.value, str):
        return (), [node.fail(f"say must be text, not a {node.kind}")]
    position, text = 0, node.value
    for match in BRACES.finditer(text):
        parts.append(text[position : match.start()])
        try:
            parts.append(parse_value(match[1], roles))
        except ConditionError as error:
            problems.append(node.fail(f"say {{{match[1]}}}: {error}"))
        position = match.end()
    parts.append(text[position:])
    if set("{}") & set(BRACES.sub("", text)):
        problems.append(node.fail("say: a brace without its partner; a value stands in braces: {a + b}"))
    return tuple(part for part in parts if part != ""), problems


def _read_examples(node: Node | None) -> tuple[Examples, list[Problem]]:
    if node is None:
        return Examples(), []
    problems = check_keys(node, EXAMPLE_KEYS, "examples")
    if problems:
        return Examples(), problems
    top = node.mapping()
    texts = {key: top[key].texts() if key in top else () for key in EXAMPLE_KEYS}
    return Examples(**texts), []
