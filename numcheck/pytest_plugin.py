"""pytest collects rule files: every example of a rule is a test.

    pytest --numcheck-rules desk/            or, in pytest's configuration:  numcheck_rules = desk

The plugin comes with numcheck and does nothing until a folder of rules is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

OPTION = "numcheck_rules"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("numcheck")
    told = "a folder of rules whose examples are tests; repeatable"
    group.addoption("--numcheck-rules", action="append", default=[], metavar="DIR", dest=OPTION, help=told)
    parser.addini(OPTION, told, type="paths", default=[])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix not in (".yaml", ".yml"):
        return None
    for pack in _packs(parent.config):
        if file_path.is_relative_to(pack):
            inside = file_path.relative_to(pack)
            if inside.parts[0] not in ("vocabulary", "relations"):
                return RuleFile.from_parent(parent, path=file_path, pack=pack)
    return None


def _packs(config: pytest.Config) -> list[Path]:
    named = [config.invocation_params.dir / name for name in config.getoption(OPTION)]
    return [path.resolve() for path in (*named, *config.getini(OPTION))]


class RuleFile(pytest.File):
    """The examples of one rule."""

    pack: Path

    @classmethod
    def from_parent(cls, parent: pytest.Collector, *, path: Path, pack: Path) -> RuleFile:  # type: ignore[override]
        made = super().from_parent(parent, path=path)
        made.pack = pack
        return made

    @cached_property
    def rule_id(self) -> str:
        return self.path.relative_to(self.pack).with_suffix("").as_posix()

    def collect(self) -> Iterator[pytest.Item]:
        from numcheck.rulebook.files import RuleError
        from numcheck.rulebook.loading import load_sound_rules

        books = self.config.stash.setdefault(BOOKS, {})
        try:
            loaded = (
                books[self.pack] if self.pack in books else books.setdefault(self.pack, load_sound_rules(self.pack))
            )
        except RuleError as error:
            raise self.CollectError(str(error)) from None
        book, problems = loaded
        shown = f"{self.pack.name}/{self.path.relative_to(self.pack).as_posix()}"
        own = [problem for problem in problems if problem.file == shown]
        if own:
            raise self.CollectError("\n".join(map(str, own)))
        rule = book.rule(self.rule_id)
        for group in ("wrong", "right", "todo_wrong", "todo_right"):
            for number, text in enumerate(getattr(rule.examples, group) if rule is not None else (), 1):
                item = Example.from_parent(self, name=f"{group}-{number}")
                item.group, item.number, item.text = group, number, text
                yield item


BOOKS = pytest.StashKey[dict[Path, Any]]()
"""Pack -> its rulebook, and what is wrong with the files that are left out of it."""


class ExampleError(Exception):
    """An example that does not hold."""


class Example(pytest.Item):
    """One example of a rule."""

    group: str
    number: int
    text: str

    def runtest(self) -> None:
        from numcheck.examples import judge
        from numcheck.model.example import ExampleResult, Verdict
        from numcheck.pipeline import check
        from numcheck.reports.rule_pages import render_failure

        assert isinstance(self.parent, RuleFile)
        book, _ = self.config.stash[BOOKS][self.parent.pack]
        rule = book.rule(self.parent.rule_id)
        assert rule is not None
        findings = check(self.text, book).findings
        verdict = judge(rule.id, self.group, findings)
        if verdict is Verdict.GAP:
            pytest.xfail("a known gap")
        if verdict.is_failure:
            result = ExampleResult(rule, self.group, self.number, self.text, verdict, findings)
            raise ExampleError(render_failure(result))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        if isinstance(excinfo.value, ExampleError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo, style))

    def reportinfo(self) -> tuple[Path, int, str]:
        assert isinstance(self.parent, RuleFile)
        return self.path, 0, f"{self.parent.rule_id} {self.group} {self.number}"
