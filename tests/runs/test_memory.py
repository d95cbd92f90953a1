"""What is loaded is left out of the search for garbage while a run lasts, and an article leaves none behind."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from numcheck.config.settings import Settings
from numcheck.model.run import Facts
from numcheck.pipeline import check_file
from numcheck.rulebook.loading import load_rules
from numcheck.runs import running
from numcheck.runs.examining import Task
from numcheck.runs.memory import RARELY, settled
from numcheck.runs.running import Run

EXAMPLES = sorted(map(str, Path(__file__).parents[2].glob("examples/*/article.*")))


def test_memory_is_settled_in_a_block_and_not_behind_it():
    before = gc.get_threshold()
    with settled():
        assert gc.get_threshold() == (RARELY, *before[1:])
        assert gc.get_freeze_count() > 0
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


def test_an_error_unsettles_it_too():
    before = gc.get_threshold()
    with pytest.raises(ZeroDivisionError), settled():
        _ = 1 / 0
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


def test_a_run_is_settled_as_long_as_results_are_asked_for(monkeypatch):
    before, seen = gc.get_threshold(), []
    examine = running.examine

    def watched(*arguments):
        seen.append(gc.get_threshold())
        return examine(*arguments)

    monkeypatch.setattr(running, "examine", watched)
    results = Run(Settings(), Task(Facts("1"))).results(EXAMPLES[:3])
    next(results)
    results.close()
    assert (seen, gc.get_threshold()) == ([(RARELY, *before[1:])], before)


@pytest.fixture
def kept_garbage():
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    yield gc.garbage
    gc.set_debug(0)
    gc.enable()
    gc.garbage.clear()


def test_an_article_leaves_nothing_that_waits_for_a_search(kept_garbage):
    book = load_rules()
    for path in EXAMPLES:
        check_file(path, book)
    gc.collect()
    kept_garbage[:] = [each for each in kept_garbage if type(each).__module__.startswith("numcheck.")]
    assert [type(each).__name__ for each in kept_garbage] == []
