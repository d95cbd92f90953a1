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


def refused(tree):
    """Give what mypyc breaks on, or turns into something else, without a word."""
    stored = {
        node.targets[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.GeneratorExp)
        and len(node.targets) == 1
        and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[ast.Tuple(elts=elements)]):
                if any(isinstance(element, ast.Starred) for element in elements):
                    yield node.lineno, "a star in the tuple behind `in`"
            case ast.Call(func=ast.Name(id="next"), args=[ast.Name(id=name), *_]) if name in stored:
                yield node.lineno, "a stored generator, which is a list when compiled, is none for `next`"
            case ast.ClassDef(decorator_list=[_, *_], body=body):
                for field in body:
                    if isinstance(field, ast.AnnAssign) and "ClassVar" in ast.unparse(field.annotation):
                        yield field.lineno, "a ClassVar in a dataclass"
