"""All inputs -> results, in their order: from the cache, in this process or in several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from numcheck.config.applying import Selection, Selector, select_rules
from numcheck.config.settings import Settings
from numcheck.documents.reading import LARGEST
from numcheck.model.report import Failure
from numcheck.model.run import Facts, Result
from numcheck.reports.formats import FORMATS
from numcheck.rulebook.files import Problem, RuleError
from numcheck.rulebook.loading import Rulebook, bundled_folder, load_sound_rules
from numcheck.rulebook.stamps import stamp_of
from numcheck.runs.examining import Examined, Task, examine, judge, states_of
from numcheck.runs.memory import settled
from numcheck.runs.needs import find_faults, unknown_names
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
    nearest: Callable[[str], Settings] | None = None
    """Gives the settings that hold for an input; None: those of the run hold for all."""
    parts: list[Run] = field(default_factory=list, init=False)
    """The runs of the inputs that have settings of their own."""

    def results(self, paths: Iterable[str | Failure]) -> Iterator[Result]:
        """Examine inputs; raise RuleError before the first one if a setting is wrong, or no rule can be used."""
        if self.nearest is None:
            return _settled(self._results(paths))
        listed = list(paths)
        settings = [
            self.settings if isinstance(path, Failure) else self.nearest(self.task.name(path)) for path in listed
        ]
        by_file = {each.file: each for each in settings}
        if by_file.keys() <= {self.settings.file}:
            return _settled(self._results(listed))
        parts = {
            file: self._under(each)._results([path for path, its in zip(listed, settings, strict=True) if its is each])
            for file, each in by_file.items()
        }
        return _settled(self._merged([parts[each.file] for each in settings]))

    def _under(self, settings: Settings) -> Run:
        """Give a part of this run, with the settings of some inputs."""
        task = replace(self.task, as_of=settings.as_of, tolerance=settings.tolerance)
        self.parts.append(replace(self, settings=settings, task=task, nearest=None, progress=None))
        return self.parts[-1]

    @property
    def left_out_rules(self) -> bool:
        """Whether a rule that is broken was left out, in this run or a part of it."""
        return self.has_broken_rules or any(part.has_broken_rules for part in self.parts)

    def _merged(self, parts: Sequence[Iterator[Result]]) -> Iterator[Result]:
        """Take each result from its part of the run: they come in the order of the inputs."""
        for number, part in enumerate(parts, 1):
            yield next(part)
            if self.progress is not None:
                self.progress(number, len(parts))
        for part in {id(part): part for part in parts}.values():
            # What comes behind the last one, a cache that is closed, is done as well.
            yield from part

    def _results(self, paths: Iterable[str | Failure]) -> Iterator[Result]:
        cache = self._open_cache()
        if cache is None or self._known_rules(cache) is None:
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
        unknown = unknown_names(self.settings, self._folders)
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
        return examine(path, self.task, self.rulebook, self.selection(path))[1]

    def selection(self, path: str) -> Selection:
        """Give which rules hold for an input."""
        return self._selector.selection(self.task.name(path))

    def selection_near(self, path: str) -> Selection:
        """Give which rules hold for an article that is not there, by the configuration nearest to where it was."""
        settings = self.settings if self.nearest is None else self.nearest(path)
        part = next((part for part in self.parts if part.settings is settings), None)
        if part is not None:
            return part.selection(path)
        return self.selection(path) if settings is self.settings else Selector(settings).selection(path)

    # --- with a cache, or with several processes

    def _open_cache(self) -> Cache | None:
        # What shows whole documents needs them read again.
        if not self.has_cache or any(FORMATS[name].shows_document for name in self.task.formats):
            return None
        from numcheck.runs.cache import FORMAT, FileCache, cache_folder  # what `report` need not load

        salt = f"{FORMAT} {self.task.as_of} {self.task.tolerance}"
        return FileCache(cache_folder(), stamp_of((bundled_folder(), *self._folders), salt))

    def _known_rules(self, cache: Cache) -> Mapping[str, bool] | None:
        """Give the rules as a run with the same rules and settings found them: id -> is on; it had found no fault."""
        named = (self.settings.select, self.settings.ignore, self.settings.severity, self.settings.per_file)
        self._rules_key = cache.key("rules", repr(named).encode(), "")
        rules = cache.get(self._rules_key)
        self._rules: Mapping[str, bool] | None = rules if isinstance(rules, dict) else None
        return self._rules

    def _planned(self, paths: Sequence[str | Failure], cache: Cache | None) -> Iterator[Result]:
        found: list[tuple[Examined | None, str]] = [self._look_up(path, cache) for path in paths]
        todo = [
            (path, self.selection(path))
            for path, (examined, _) in zip(paths, found, strict=True)
            if isinstance(path, str) and examined is None
        ]
        done = self._examined(todo)
        rules = self._rules_of(cache)
        try:
            for number, (path, (examined, key)) in enumerate(zip(paths, found, strict=True), 1):
                if isinstance(path, Failure):
                    yield path
                elif examined is not None:
                    yield judge(path, examined, self.task, self.selection(path), rules)
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

    def _rules_of(self, cache: Cache | None) -> Mapping[str, bool]:
        if cache is None:
            return states_of(self.rulebook)
        if self._rules is None:
            self._rules = states_of(self.rulebook)
            # What is wrong with rules is to be told every time, so they are read every time.
            if not self.has_broken_rules:
                cache.put(self._rules_key, self._rules)
        return self._rules

    def _look_up(self, path: str | Failure, cache: Cache | None) -> tuple[Examined | None, str]:
        """Give what was found in a file before, and the key to keep it by."""
        if cache is None or isinstance(path, Failure) or path == "-":
            return None, ""
        try:
            with Path(path).open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError:
            return None, ""
        selection = self.selection(path)
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


def _settled(results: Iterator[Result]) -> Iterator[Result]:
    """Give results; the memory of the process is settled while they are made."""
    with settled():
        yield from results


def load_selected(settings: Settings, path: str) -> Rulebook:
    """Load the rules as they hold for one input."""
    run = Run(settings, Task(Facts("")))
    return select_rules(run.rulebook, Selector(settings).selection(path))
