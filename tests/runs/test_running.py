"""Many inputs: the same results from one process or several, and from the cache."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from dataclasses import replace

import pytest

from numcheck.config.settings import Settings
from numcheck.model.report import Failure
from numcheck.model.run import Facts
from numcheck.rulebook.loading import load_rules
from numcheck.runs import running
from numcheck.runs.examining import Task
from numcheck.runs.pool import examine_all
from numcheck.runs.running import Run

SUM = "The fire killed {} people: nine adults and five children.\n"


@pytest.fixture
def articles(tmp_path, monkeypatch):
    monkeypatch.setenv("NUMCHECK_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(20):
        folder.joinpath(f"{number:02}.txt").write_text(SUM.format(number % 18), encoding="utf-8")
    return [str(path) for path in sorted(folder.iterdir())]


def run_of(jobs=1, has_cache=False, **settings):
    return Run(Settings(**settings), Task(Facts("1"), formats=("concise",)), jobs=jobs, has_cache=has_cache)


def test_several_processes_give_the_same_in_the_same_order(articles):
    articles.insert(3, str(articles[0]) + ".gone")
    alone = list(run_of().results(articles))
    assert list(run_of(jobs=2).results(articles)) == alone
    assert [result.path for result in alone] == articles
    assert isinstance(alone[3], Failure)
    assert sum(len(result.findings) for result in alone if not isinstance(result, Failure)) == 19


def test_what_has_not_changed_is_not_checked_again(articles, monkeypatch):
    first = list(run_of(has_cache=True).results(articles))

    def fail(*_):
        raise AssertionError("nothing is to be loaded")

    monkeypatch.setattr(running, "load_sound_rules", fail)
    monkeypatch.setattr(running, "examine", fail)
    assert list(run_of(has_cache=True).results(articles)) == first


def test_what_has_changed_is_checked_again(articles):
    list(run_of(has_cache=True).results(articles))
    with open(articles[2], "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(SUM.format(14))
    done = list(run_of(has_cache=True).results(articles))
    assert [len(result.findings) for result in done] == [int(n not in (2, 14)) for n in range(20)]


@pytest.mark.parametrize("settings", [{"ignore": ("totals/*",)}, {"severity": (("totals/*", "note"),)}])
def test_other_settings_are_another_entry(articles, settings):
    list(run_of(has_cache=True).results(articles))
    with_cache = list(run_of(has_cache=True, **settings).results(articles))
    assert with_cache == list(run_of(**settings).results(articles))
    assert with_cache != list(run_of().results(articles))


def test_a_cache_that_cannot_be_used_costs_time_only(articles, monkeypatch, tmp_path):
    expected = list(run_of().results(articles))
    list(run_of(has_cache=True).results(articles))
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(os.urandom(5000))
    assert list(run_of(has_cache=True).results(articles)) == expected
    monkeypatch.setenv("NUMCHECK_CACHE_DIR", os.devnull)
    assert list(run_of(has_cache=True).results(articles)) == expected


def test_rules_that_change_are_seen(articles, tmp_path):
    pack = tmp_path / "desk"
    (pack / "fire").mkdir(parents=True)
    rule = pack / "fire" / "many.yaml"
    text = (
        "title: Many dead\nseverity: warning\nfind: ['fire killed {dead:count}']\nrequire: dead < 12\n"
        "say: '{dead} dead.'\nwhy: x\nexamples: {}\n"
    )
    rule.write_text(text, encoding="utf-8")
    settings = {"rules": (str(pack),), "select": ("fire/*",)}
    counts = []
    for limit in ("12", "5", "12"):
        rule.write_text(text.replace("12", limit), encoding="utf-8")
        os.utime(rule, ns=(0, len(counts)))
        counts.append(sum(len(r.findings) for r in run_of(has_cache=True, **settings).results(articles)))
    assert counts == [6, 13, 6]


def test_progress_is_told(articles):
    told = []
    run = replace(run_of(), progress=lambda done, total: told.append((done, total)))
    list(run.results(articles))
    assert told == [(number, 20) for number in range(1, 21)]


@pytest.mark.skipif(sys.platform != "linux", reason="only a forked process sees what is replaced here")
def test_whoever_stops_early_does_not_wait_for_the_rest(tmp_path, monkeypatch):
    def never_done(path, *_):
        if path.startswith("slow"):
            time.sleep(60)
        return None, Failure(path, "not read")

    monkeypatch.setattr("numcheck.runs.pool.examine", never_done)
    inputs = [(f"{name}{number}.txt", None) for name in ("quick", "slow") for number in range(4)]
    begun = time.monotonic()
    done = examine_all(inputs, Task(Facts("1")), load_rules(), 2, is_kept=False)
    assert next(done)[1].path == "quick0.txt"
    done.close()
    assert time.monotonic() - begun < 30
    assert not multiprocessing.active_children()
