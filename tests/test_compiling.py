"""The list of what is compiled, where a build is asked to; whether it compiles is seen by who builds it."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HOOK = SETTINGS["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
COMPILED = sorted(
    file.relative_to(ROOT)
    for name in HOOK["compiled"]
    for file in ((ROOT / name).rglob("*.py") if (ROOT / name).is_dir() else (ROOT / name,))
    if file.relative_to(ROOT).as_posix() not in HOOK["interpreted"]
)


def test_the_hook_is_there_and_is_not_asked_unless_told():
    assert (ROOT / "hatch_build.py").is_file()
    assert HOOK["enable-by-default"] is False
    assert "/hatch_build.py" in SETTINGS["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]


@pytest.mark.parametrize("name", [*HOOK["compiled"], *HOOK["interpreted"]])
def test_what_is_compiled_exists(name):
    assert (ROOT / name).exists()


@pytest.mark.parametrize("path", COMPILED, ids=str)
def test_what_is_compiled_is_written_as_mypyc_can_read_it(path):
    assert [f"line {line}: {why}" for line, why in refused(ast.parse((ROOT / path).read_text(encoding="utf-8")))] == []


STAR = "a star in the tuple behind `in`"
STORED = "a stored generator, which is a list when compiled, is none for `next`"
OF_A_CLASS = "a ClassVar in a dataclass"
REFUSED = [
    ("is_known = word in (first, *others)", [STAR]),
    ("is_new = word not in (*others, last)", [STAR]),
    ("found = (word for word in words)\nfirst = next(found, None)", [STORED]),
    ("found: Iterator[str] = (word for word in words)\nfirst = next(found)", [STORED]),
    ("@dataclass\nclass Word:\n    most: ClassVar[int] = 3", [OF_A_CLASS]),
    (
        "@dataclass(frozen=True, slots=True)\nclass Word:\n    key: str\n    most: typing.ClassVar[int] = 3",
        [OF_A_CLASS],
    ),
    (
        "def first():\n    found = (word for word in words)\n    return next(found) in (1, *found)",
        [STAR, STORED],
    ),
]
INNOCENT = [
    # a star elsewhere, and a tuple without one
    "is_known = word in (first, last)",
    "known = (first, *others)\nis_known = word in known",
    "is_known = word in {first, *others}",
    "is_known = word == (first, *others)",
    "for word in (first, *others):\n    pass",
    # a generator where it stands, what is no generator, and one that is stored but not given to `next`
    "first = next(word for word in words)",
    "found = [word for word in words]\nfirst = next(iter(found))",
    "found = iter(words)\nfirst = next(found)",
    "found: Iterator[str] = iter(words)\nfirst = next(found)",
    "found: Iterator[str]\nfirst = next(found)",
    "found = (word for word in words)\nlongest = max(found)",
    "found = (word for word in words)\nfirst = next(others)",
    # a variable of a class that is no dataclass, and a field of one that is
    "class Word:\n    most: ClassVar[int] = 3",
    "@dataclass\nclass Word:\n    most: int = 3",
    "@dataclass\nclass Word:\n    most = 3",
]


@pytest.mark.parametrize(("code", "expected"), REFUSED, ids=[code for code, _ in REFUSED])
def test_what_mypyc_cannot_read_is_refused(code, expected):
    assert sorted(why for _, why in refused(ast.parse(code))) == expected


@pytest.mark.parametrize("code", INNOCENT)
def test_what_is_like_it_is_not(code):
    assert list(refused(ast.parse(code))) == []


def test_the_line_is_told():
    code = "found = (word for word in words)\n\nfirst = next(found)\n"
    assert [line for line, _ in refused(ast.parse(code))] == [3]


def refused(tree):
    """Give what mypyc breaks on, or turns into something else, without a word."""
    stored = {name for node in ast.walk(tree) for name in stored_generators(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[ast.Tuple(elts=elements)]):
                if any(isinstance(element, ast.Starred) for element in elements):
                    yield node.lineno, STAR
            case ast.Call(func=ast.Name(id="next"), args=[ast.Name(id=name), *_]) if name in stored:
                yield node.lineno, STORED
            case ast.ClassDef(decorator_list=[_, *_], body=body):
                for field in body:
                    if isinstance(field, ast.AnnAssign) and "ClassVar" in ast.unparse(field.annotation):
                        yield field.lineno, OF_A_CLASS


def stored_generators(node):
    """Give the name that a statement gives to a generator, be its type told or not."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.GeneratorExp()):
            yield name
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.GeneratorExp()):
            yield name
