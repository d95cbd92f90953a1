"""Files of `relations/` -> kinds of relations: their roles and the phrases that give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from numcheck.language.patterns import KINDS, Alphabet, PatternError, parse_pattern
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.pattern import Definition, Filter, Gathering, Pattern, Piece
from numcheck.model.relation import Strength
from numcheck.rulebook.files import Node, Problem
from numcheck.rulebook.filters import check_value
from numcheck.rulebook.schema import (
    FILTER_KEYS,
    GATHER_KEYS,
    ORDERS,
    PIECE_KEYS,
    RELATION_KEYS,
    STRENGTHS,
    check_choice,
    check_keys,
    meant,
    number_of,
)

MOST_REACH = 40
"""Sentences from a cue to the farthest piece."""


def read_definition(
    kind: str, node: Node, vocabulary: Vocabulary, alphabet: Alphabet
) -> tuple[Definition | None, list[Problem]]:
    """Read a kind of relation; with any problem there is no definition."""
    problems = check_keys(node, RELATION_KEYS, "a relation", ("title", "roles"))
    if not isinstance(node.value, Mapping) or "roles" not in node.value:
        return None, problems
    top = node.value
    roles, found = _read_roles(top["roles"])
    problems += found
    if not isinstance(top["roles"].value, Mapping):
        # Without its roles, each that stands elsewhere would be called unknown.
        return None, problems
    names = {name.rstrip("?").rstrip("+") for name in roles}
    pieces, found = _read_pieces(top["pieces"], names, vocabulary, alphabet) if "pieces" in top else ([], [])
    problems += found
    gatherings, found = _read_gatherings(top["gather"], names, vocabulary) if "gather" in top else ([], [])
    problems += found
    akin = tuple(tuple(group.texts()) for group in top["akin"].items()) if "akin" in top else ()
    same = tuple(tuple(group.texts()) for group in top["same"].items()) if "same" in top else ()
    where, found = _read_claims(top["where"], names, vocabulary) if "where" in top else ((), [])
    problems += found
    about = top["about"].texts() if "about" in top else ()
    complete = top["complete"].texts() if "complete" in top else ()
    counted = top["counted"].texts() if "counted" in top else ()
    never = _read_words(top["never"], vocabulary, problems) if "never" in top else frozenset[str]()
    for role in (*about, *complete, *counted, *(role for group in (*akin, *same) for role in group)):
        if role not in names:
            problems.append(
                node.fail(f"unknown role {role!r}{meant(role, names)}; roles are: {', '.join(sorted(names))}")
            )
    if problems:
        return None, problems
    return (
        Definition(
            kind=kind,
            title=top["title"].text(),
            roles=tuple(roles),
            kinds=tuple(roles.values()),
            pieces=tuple(pieces),
            gatherings=tuple(gatherings),
            akin=akin,
            same=same,
            where=where,
            near=_number(top["near"], MOST_REACH, problems) if "near" in top else 2,
            finder=top["finder"].text() if "finder" in top else "",
            about=about,
            is_convertible=_is_true(top, "convertible"),
            has_mixed_units=_is_true(top, "mixed_units"),
            complete=tuple(complete),
            counted=tuple(counted),
            never=never,
            has_own_subjects=_is_true(top, "own_subjects"),
            of=top["of"].text() if "of" in top else "",
            file=node.file,
            line=node.line,
        ),
        [],
    )


def _read_words(node: Node, vocabulary: Vocabulary, problems: list[Problem]) -> frozenset[str]:
    """Read the name of a vocabulary entry, for its words."""
    words = vocabulary.entry(node.text().removeprefix("@"))
    if not words:
        problems.append(node.fail(f'unknown vocabulary entry {node.text()}; write @ and its name, as in "@die"'))
    return frozenset(words or ())


def _read_roles(node: Node) -> tuple[dict[str, str], list[Problem]]:
    if not isinstance(node.value, Mapping):
        return {}, [node.fail("roles must be a mapping of names and kinds: part+: count")]
    roles: dict[str, str] = {}
    problems: list[Problem] = []
    for name, kind in node.value.items():
        if not name.rstrip("?").rstrip("+").replace("_", "").isalnum():
            problems.append(node.fail(f"role {name!r} must be of small letters", name))
        if kind.text() not in KINDS and kind.text() != "fact":
            problems.append(
                kind.fail(
                    f"unknown kind {kind.text()!r}{meant(kind.text(), KINDS)}; kinds are: {', '.join(sorted(KINDS))}"
                )
            )
        roles[name] = kind.text()
    return roles, problems


def read_patterns(
    nodes: Sequence[Node], vocabulary: Vocabulary, alphabet: Alphabet
) -> tuple[list[Pattern], list[Problem]]:
    """Compile phrase patterns."""
    patterns: list[Pattern] = []
    problems: list[Problem] = []
    unseen = vocabulary.lists["unseen"]
    for node in nodes:
        if not isinstance(node.value, str):
            problems.append(node.fail('a pattern must be text in quotes: "{part:count} of {whole:count}"'))
            continue
        try:
            patterns.append(parse_pattern(node.value, alphabet, vocabulary.lemma, vocabulary.entry, unseen))
        except PatternError as error:
            problems.append(node.fail(f"pattern {node.value!r}: {error}"))
    return patterns, problems


def _read_pieces(
    node: Node, roles: set[str], vocabulary: Vocabulary, alphabet: Alphabet
) -> tuple[list[Piece], list[Problem]]:
    """Read the pieces of a kind; the only one is its cue."""
    problems: list[Problem] = []
    pieces: list[Piece] = []
    for index, piece_node in enumerate(node.items()):
        piece, found = _read_piece(piece_node, f"piece {index + 1}", roles, vocabulary, alphabet)
        problems += found
        if piece is not None:
            pieces.append(piece)
    return [replace(pieces[0], is_cue=True)] if len(pieces) == 1 else pieces, problems


def _read_piece(
    node: Node, name: str, roles: set[str], vocabulary: Vocabulary, alphabet: Alphabet
) -> tuple[Piece | None, list[Problem]]:
    problems = check_keys(node, PIECE_KEYS, "a piece")
    if problems:
        return None, problems
    top = node.mapping()
    if ("find" in top) == ("claims" in top):
        return None, [node.fail("a piece has either `find` (phrases) or `claims` (slots)")]
    patterns, found = read_patterns(top["find"].items() if "find" in top else (), vocabulary, alphabet)
    problems += found
    claims, found = _read_claims(top["claims"], roles, vocabulary) if "claims" in top else ((), [])
    problems += found
    for pattern in patterns:
        for binding in pattern.bindings:
            if binding.role not in roles:
                known = f"{meant(binding.role, roles)}; roles are: {', '.join(sorted(roles))}"
                problems.append(node.fail(f"pattern {pattern.text!r} names the unknown role {binding.role!r}{known}"))
    if "strength" in top:
        problems += check_choice(top["strength"], STRENGTHS, "strength")
    if "order" in top:
        problems += check_choice(top["order"], ORDERS, "order")
    is_cue = _is_true(top, "cue")
    reach = _number(top["reach"], MOST_REACH, problems) if "reach" in top else MOST_REACH if is_cue else 1
    if problems:
        return None, problems
    return (
        Piece(
            name=top["name"].text() if "name" in top else name,
            patterns=tuple(patterns),
            claims=claims,
            is_cue=is_cue,
            reach=reach,
            order=top["order"].text() if "order" in top else "any",
            strength=Strength[top["strength"].text().upper()] if "strength" in top else Strength.PROVED,
            only_with=top["with"].texts() if "with" in top else (),
        ),
        [],
    )


def _is_true(top: Mapping[str, Node], key: str) -> bool:
    return key in top and top[key].text() in ("true", "yes")


def _number(node: Node, most: int, problems: list[Problem]) -> int:
    value = number_of(node.value)
    if value is not None and value.denominator == 1 and 0 <= value <= most:
        return int(value)
    problems.append(node.fail(f"{node.key} must be a number from 0 to {most}, not {node.shown}"))
    return 0


def _read_claims(
    node: Node, roles: set[str], vocabulary: Vocabulary
) -> tuple[tuple[tuple[str, Filter], ...], list[Problem]]:
    problems: list[Problem] = []
    claims: list[tuple[str, Filter]] = []
    if not isinstance(node.value, Mapping):
        return (), [node.fail("claims must be a mapping of roles and filters: whole: {kind: count}")]
    for role, filter_node in node.value.items():
        if role not in roles:
            problems.append(
                node.fail(f"unknown role {role!r}{meant(role, roles)}; roles are: {', '.join(sorted(roles))}", role)
            )
        filter_, found = read_filter(filter_node, vocabulary)
        problems += found
        claims.append((role, filter_))
    return tuple(claims), problems


def read_filter(node: Node, vocabulary: Vocabulary) -> tuple[Filter, list[Problem]]:
    """Read a filter on the slots of a claim: {kind: count, event: [die, injure], noun: "@person"}."""
    problems = check_keys(node, FILTER_KEYS, "a filter")
    if problems:
        return (), problems
    slots: list[tuple[str, tuple[str, ...]]] = []
    for slot, values in node.mapping().items():
        slots.append((slot, values.texts()))
        for value in values.items():
            if (problem := check_value(slot, value, vocabulary)) is not None:
                problems.append(problem)
    return tuple(slots), problems


def _read_gatherings(node: Node, roles: set[str], vocabulary: Vocabulary) -> tuple[list[Gathering], list[Problem]]:
    problems: list[Problem] = []
    gatherings: list[Gathering] = []
    for gather_node in node.items():
        gathering, found = _read_gathering(gather_node, roles, vocabulary)
        problems += found
        if gathering is not None:
            gatherings.append(gathering)
    return gatherings, problems


def _read_gathering(node: Node, roles: set[str], vocabulary: Vocabulary) -> tuple[Gathering | None, list[Problem]]:
    problems = check_keys(node, GATHER_KEYS, "gather", ("role", "claims", "after", "before"))
    if problems:
        return None, problems
    top = node.mapping()
    for key in ("role", "after", "before"):
        if top[key].text() not in roles:
            problems.append(top[key].fail(f"unknown role {top[key].text()!r}{meant(top[key].text(), roles)}"))
    filter_, found = read_filter(top["claims"], vocabulary)
    problems += found
    least = _number(top["least"], 10, problems) if "least" in top else 1
    never, found = read_filter(top["never"], vocabulary) if "never" in top else ((), [])
    problems += found
    if problems:
        return None, problems
    return Gathering(top["role"].text(), filter_, top["after"].text(), top["before"].text(), least, never), []
