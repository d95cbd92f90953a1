"""All inputs -> results, in their order: from the cache, in this process or in several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from numcheck.config.applying import Selection, Selector, find_unknown, select_rules
from numcheck.config.settings import Settings
from numcheck.documents.reading import LARGEST
from numcheck.model.report import Failure
from numcheck.model.run import Facts, Result
from numcheck.reports.formats import FORMATS
from numcheck.rulebook.files import Problem, RuleError
from numcheck.rulebook.loading import Rulebook, bundled_folder, load_sound_rules, rule_ids
from numcheck.rulebook.stamps import stamp_of
from numcheck.runs.examining import Examined, Task, examine, judge
from numcheck.runs.needs import find_faults
from numcheck.runs.packs import find_packs
from numcheck.suppression.directives import OWN_RULES

FEW = 48
"""Inputs up to which one process is quicker than several."""


class Cache(Protocol):
    """What `runs/cache.py` gives; only a run that has one loads it."""

    def key(self, path: str, content: bytes, salt: str) -> str: ...
    def get(self, key: str) -> object: ...
    def put(self, key: str, value: object) -> None: ...
    def find(self, key: str) -> Examined | None: ...
    def keep(self, key: str, examined: Examined) -> None: ...
    def close(self) -> None: ...


@dataclass
class Run:
    """One call of `check` or `report`."""

    settings: Settings
    task: Task
    jobs: int = 1
    """Processes; 0: as many as there are cores, where there is enough to do."""
    has_cache: bool = False
    tell: Callable[[Problem], None] | None = None
    """Is told what is wrong with rules, and the others are used; without it, a wrong rule is an error of the run."""
    has_broken_rules: bool = field(default=False, init=False)
    progress: Callable[[int, int], None] | None = None
    """Is told how many of how many inputs are done."""

    def results(self, paths: Iterable[str | Failure]) -> Iterator[Result]:
        """Examine inputs; raise RuleError before the first one if a setting is wrong, or no rule can be used."""
        cache = self._open_cache()
        if cache is None or self._known_ids(cache) is None:
            self.rulebook  # noqa: B018  its faults are to be known before anything is written
        if cache is None and self.jobs == 1 and self.progress is None:
            return (self._one(path) for path in paths)
        return self._planned(list(paths), cache)

    @cached_property
    def rulebook(self) -> Rulebook:
        try:
            book, problems = load_sound_rules(*self._folders)
        except RuleError:
            raise RuleError(find_faults(self.settings)) from None
        unknown = find_unknown(self.settings, tuple(rule_ids(bundled_folder(), *self._folders)))
        if unknown or (problems and self.tell is None):
            raise RuleError([*unknown, *problems])
        if self.tell is not None:
            for problem in problems:
                self.tell(problem)
        self.has_broken_rules = bool(problems)
        return book

    @cached_property
    def _folders(self) -> Sequence[Path]:
        folders, problems = find_packs(self.settings)
        if problems:
            raise RuleError(find_faults(self.settings))
        return folders

    @cached_property
    def _selector(self) -> Selector:
        if not self.has_broken_rules:
            return Selector(self.settings)
        # What suppresses nothing may suppress findings of a rule that is broken.
        return Selector(replace(self.settings, ignore=(*self.settings.ignore, *OWN_RULES)))

    def _one(self, path: str | Failure) -> Result:
        if isinstance(path, Failure):
            return path
        return examine(path, self.task, self.rulebook, self._selection(path))[1]

    def _selection(self, path: str) -> Selection:
        return self._selector.selection(self.task.name(path))

    # --- with a cache, or with several processes

    def _open_cache(self) -> Cache | None:
        # What shows whole documents needs them read again.
        if not self.has_cache or any(FORMATS[name].shows_document for name in self.task.formats):
            return None
        from numcheck.runs.cache import FORMAT, FileCache, cache_folder  # what `report` need not load

        salt = f"{FORMAT} {self.task.as_of} {self.task.tolerance}"
        return FileCache(cache_folder(), stamp_of((bundled_folder(), *self._folders), salt))

    def _known_ids(self, cache: Cache) -> list[str] | None:
        """Give the ids of the rules as a run with the same rules and settings found them; it had found no fault."""
        named = (self.settings.select, self.settings.ignore, self.settings.severity, self.settings.per_file)
        self._ids_key = cache.key("rules", repr(named).encode(), "")
        ids = cache.get(self._ids_key)
        self._ids = ids if isinstance(ids, list) else None
        return self._ids

    def _planned(self, paths: Sequence[str | Failure], cache: Cache | None) -> Iterator[Result]:
        found: list[tuple[Examined | None, str]] = [self._look_up(path, cache) for path in paths]
        todo = [
            (path, self._selection(path))
            for path, (examined, _) in zip(paths, found, strict=True)
            if isinstance(path, str) and examined is None
        ]
        done = self._examined(todo)
        ids = self._ids_of(cache)
        try:
            for number, (path, (examined, key)) in enumerate(zip(paths, found, strict=True), 1):
                if isinstance(path, Failure):
                    yield path
                elif examined is not None:
                    yield judge(path, examined, self.task, self._selection(path), ids)
                else:
                    new, result = next(done)
                    if cache is not None and key and new is not None:
                        cache.keep(key, new)
                    yield result
                if self.progress is not None:
                    self.progress(number, len(paths))
        finally:
            if cache is not None:
                cache.close()

    def _ids_of(self, cache: Cache | None) -> Sequence[str]:
        if cache is None:
            return [rule.id for rule in self.rulebook.rules]
        if self._ids is None:
            self._ids = [rule.id for rule in self.rulebook.rules]
            # What is wrong with rules is to be told every time, so they are read every time.
            if not self.has_broken_rules:
                cache.put(self._ids_key, self._ids)
        return self._ids

    def _look_up(self, path: str | Failure, cache: Cache | None) -> tuple[Examined | None, str]:
        """Give what was found in a file before, and the key to keep it by."""
        if cache is None or isinstance(path, Failure) or path == "-":
            return None, ""
        try:
            with Path(path).open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError:
            return None, ""
        selection = self._selection(path)
        key = cache.key(path, content, repr((selection.select, selection.ignore, selection.severity)))
        return cache.find(key), key

    def _examined(self, todo: Sequence[tuple[str, Selection]]) -> Iterator[tuple[Examined | None, Result]]:
        jobs = self.jobs or ((os.cpu_count() or 1) if len(todo) > FEW else 1)
        # Standard input belongs to this process.
        if min(jobs, len(todo)) > 1 and all(path != "-" for path, _ in todo):
            from numcheck.runs.pool import examine_all

            yield from examine_all(todo, self.task, self.rulebook, min(jobs, len(todo)), is_kept=self.has_cache)
            return
        for path, selection in todo:
            yield examine(path, self.task, self.rulebook, selection)


def load_selected(settings: Settings, path: str) -> Rulebook:
    """Load the rules as they hold for one input."""
    run = Run(settings, Task(Facts("")))
    return select_rules(run.rulebook, Selector(settings).selection(path))
