"""The benchmark runs: on one short article, for what it prints and not for how long it takes."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

SPEED = Path(__file__).parent.parent / "benchmarks" / "speed.py"
STORY = "Twelve die in fire\n\nThe fire killed 12 people on Thursday, police said: nine adults and four children.\n"


@pytest.fixture(scope="module")
def speed():
    return runpy.run_path(str(SPEED))


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "fire.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def test_articles_and_growth(speed, article, capsys):
    assert speed["main"](["--only", "articles", "--only", "growth", "--rounds", "1", "--longest", "1000", article]) == 0
    printed = capsys.readouterr().out
    for words in ("quantulum3", "relation views", "finder: phrases", "1,000"):
        assert words in printed


def test_a_lengthened_article_has_the_words_asked_for(speed, article):
    assert len(speed["lengthened"]([article], 500).split()) in range(450, 510)


def test_import_times_are_read(speed):
    log = "import time: self [us] | cumulative | imported package\nimport time:   12 |   30 | yaml\nimport time: 90 | 95 |   re\n"
    assert speed["slowest_imports"](log) == [("re", 90), ("yaml", 12)]
