"""Rule files -> rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from numcheck.language.patterns import KINDS, Alphabet
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.pattern import Definition, Filter, Piece
from numcheck.model.rule import Condition, Examples, Expression, Rule, Severity, Story, Template
from numcheck.rulebook.comparing import read_comparison
from numcheck.rulebook.conditions import ConditionError, parse_condition, parse_value
from numcheck.rulebook.files import Node, Problem
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
ONE_SOURCE = (
    "a rule has one of `when` (a kind of relation), `find` (phrases of its own) "
    "and `compare` (figures anywhere in the article)"
)
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")


def read_rule(
    id_: str, node: Node, definitions: Mapping[str, Definition], vocabulary: Vocabulary, alphabet: Alphabet
) -> tuple[Rule | None, Definition | None, list[Problem]]:
    """Read a rule, and the definition of its own relation where it brings phrases; no rule if anything is wrong."""
    problems = check_keys(node, RULE_KEYS, "a rule", RULE_REQUIRED)
    if not ID.match(id_):
        problems.append(node.fail(f"the name of a rule file is of small letters and hyphens, not {id_!r}"))
    if not isinstance(node.value, Mapping):
        return None, None, problems
    top = node.value
    # Whatever is wrong with one key, the others are read as far as they can be: all is said at once.
    rest = _check_texts(top)
    own: Definition | None = None
    where: tuple[tuple[str, Filter], ...] = ()
    relation, types = id_, None
    if sum(key in top for key in SOURCES) != 1:
        found = [node.fail(ONE_SOURCE)]
    elif "find" in top:
        own, types, found = _own_definition(id_, node, vocabulary, alphabet)
    elif "compare" in top:
        own, found = read_comparison(id_, top["compare"], vocabulary)
        types = types_of(own) if own is not None else None
    else:
        relation, types, where, found = _read_when(top["when"], definitions, vocabulary)
    apart, wrong = _read_apart(top["apart"]) if "apart" in top else (None, [])
    rest += wrong
    rivals, wrong = _read_rivals(top["rivals"]) if "rivals" in top else (None, [])
    rest += wrong
    story, wrong = _read_story(top["where"], vocabulary) if "where" in top else (Story(), [])
    rest += wrong
    examples, wrong = _read_examples(top["examples"]) if "examples" in top else (Examples(), [])
    rest += [*found, *wrong]
    conditions, unless, say, wrong = _read_judgement(top, types) if types and not found else ([], [], (), [])
    problems += sorted([*rest, *wrong], key=lambda problem: problem.line)
    if problems:
        return None, None, problems
    rule = Rule(
        id=id_,
        title=top["title"].text(),
        severity=Severity[top["severity"].text().upper()],
        relation=relation,
        conditions=tuple(conditions),
        say=say,
        why=top["why"].text().strip(),
        unless=tuple(unless),
        where=where,
        apart=apart,
        rivals=rivals,
        story=story,
        examples=examples,
        ask=top["ask"].text() if "ask" in top else "",
        see=top["see"].text() if "see" in top else "",
        refines=top["refines"].text() if "refines" in top else "",
        is_on=not ("on" in top and top["on"].text() in ("false", "no", "off")),
        file=node.file,
        line=node.line,
    )
    return rule, own, []


def _read_apart(node: Node) -> tuple[Fraction | None, list[Problem]]:
    """Read how far the sides of a condition may lie apart: 2.2 times."""
    limit = number_of(node.value)
    if limit is None or limit <= 1:
        return None, [node.fail(f"apart must be a number above 1, such as 2.2, not {node.shown}")]
    return limit, []


def _read_rivals(node: Node) -> tuple[int | None, list[Problem]]:
    """Read how many other figures may stand among those of a finding: 1."""
    number = number_of(node.value)
    if number is None or number.denominator != 1 or not 0 <= number <= MOST_RIVALS:
        return None, [node.fail(f"rivals must be a whole number up to {MOST_RIVALS}, not {node.shown}")]
    return int(number), []


def _read_story(node: Node, vocabulary: Vocabulary) -> tuple[Story, list[Problem]]:
    """Read which articles a rule is for: {headline: "@budget", text: [council, mayor]}."""
    problems = check_keys(node, STORY_KEYS, "where")
    if problems:
        return Story(), problems
    words: dict[str, frozenset[str]] = {}
    for key, value in node.mapping().items():
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


def _read_judgement(
    top: Mapping[str, Node], types: Mapping[str, str]
) -> tuple[list[Condition], list[Condition], Template, list[Problem]]:
    """Read what must hold, unless what, and what is said; keys that are missing have been reported."""
    conditions, problems = _read_conditions(top["require"], types) if "require" in top else ([], [])
    unless, found = _read_conditions(top["unless"], types) if "unless" in top else ([], [])
    problems += found
    say, found = _read_template(top["say"], types) if "say" in top else ((), [])
    return conditions, unless, say, [*problems, *found]


def types_of(definition: Definition) -> dict[str, str]:
    """Give the type of each role of a kind of relation: number, numbers or date."""
    types: dict[str, str] = {}
    for role, kind in zip(definition.roles, definition.kinds, strict=True):
        name = role.rstrip("?").rstrip("+")
        types[name] = "date" if kind == "date" else "numbers" if "+" in role or kind == "score" else "number"
    return types


def _own_definition(
    id_: str, node: Node, vocabulary: Vocabulary, alphabet: Alphabet
) -> tuple[Definition | None, dict[str, str], list[Problem]]:
    top = node.mapping()
    patterns, problems = read_patterns(top["find"].items(), vocabulary, alphabet)
    if problems:
        return None, {}, problems
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
    return definition, types_of(definition), problems


def _read_when(
    node: Node, definitions: Mapping[str, Definition], vocabulary: Vocabulary
) -> tuple[str, dict[str, str], tuple[tuple[str, Filter], ...], list[Problem]]:
    if not isinstance(node.value, Mapping) or "relation" not in node.value:
        return "", {}, (), [node.fail("when names a kind of relation: when: {relation: breakdown}")]
    kind = node.value["relation"].text()
    definition = definitions.get(kind)
    if definition is None:
        close = meant(kind, definitions) or "; docs/rules.md lists them"
        return "", {}, (), [node.fail(f"unknown relation {kind!r}{close}", "relation")]
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
            continue
        filter_, found = read_filter(filter_node, vocabulary)
        problems += found
        where.append((role, filter_))
    return kind, types, tuple(where), problems


def _read_conditions(node: Node, types: Mapping[str, str]) -> tuple[list[Condition], list[Problem]]:
    conditions: list[Condition] = []
    problems: list[Problem] = []
    for item in node.items():
        severity: Severity | None = None
        say: Template | None = None
        text_node = item
        if isinstance(item.value, Mapping):
            found = check_keys(item, CONDITION_KEYS, "a condition", ("that",))
            if found:
                problems += found
                continue
            text_node = item.value["that"]
            if "severity" in item.value:
                found = check_choice(item.value["severity"], SEVERITIES, "severity")
                problems += found
                severity = None if found else Severity[item.value["severity"].text().upper()]
            if "say" in item.value:
                say, found = _read_template(item.value["say"], types)
                problems += found
        try:
            expression = parse_condition(text_node.text(), types)
        except ConditionError as error:
            problems.append(text_node.fail(f"require {text_node.text()!r}: {error}"))
            continue
        conditions.append(Condition(text_node.text(), expression, severity, say))
    return conditions, problems


def _read_template(node: Node, types: Mapping[str, str]) -> tuple[Template, list[Problem]]:
    """Read a message: text with values in braces."""
    parts: list[str | Expression] = []
    problems: list[Problem] = []
    if not isinstance(node.value, str):
        return (), [node.fail(f"say must be text, not a {node.kind}")]
    position, text = 0, node.value
    for match in BRACES.finditer(text):
        parts.append(text[position : match.start()])
        try:
            parts.append(parse_value(match[1], types))
        except ConditionError as error:
            problems.append(node.fail(f"say {{{match[1]}}}: {error}"))
        position = match.end()
    parts.append(text[position:])
    if set("{}") & set(BRACES.sub("", text)):
        problems.append(node.fail("say: a brace without its partner; a value stands in braces: {a + b}"))
    return tuple(part for part in parts if part != ""), problems


def _read_examples(node: Node) -> tuple[Examples, list[Problem]]:
    problems = check_keys(node, EXAMPLE_KEYS, "examples")
    if problems:
        return Examples(), problems
    top = node.mapping()
    texts = {key: top[key].texts() if key in top else () for key in EXAMPLE_KEYS}
    return Examples(**texts), []
