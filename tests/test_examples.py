"""The example stories: what numcheck reports on each is what stands beside it.

    pytest tests/test_examples.py --update-examples

writes the reports anew; read what `git diff examples` shows before committing it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import numcheck
from numcheck.cli import main
from numcheck.reports.text import render_text

ROOT = Path(__file__).parent.parent
ARTICLES = sorted((ROOT / "examples").glob("*/article.*"))
WIDTH = 80
"""Columns of report.txt, as on a pipe."""
ALL_IS_WELL = "hospital-strike"
"""The story without a contradiction."""


def inside(article: Path) -> str:
    """Name an article as it is named from the top of the project, on every system."""
    return article.relative_to(ROOT).as_posix()


def compare(file: Path, real: str, update: bool) -> None:
    """Compare a report with the one that stands beside its article, or write that anew."""
    if update:
        file.write_text(real, encoding="utf-8", newline="\n")
    shown = file.read_text(encoding="utf-8") if file.exists() else ""
    assert real == shown, f"{file.name} differs; pytest tests/test_examples.py --update-examples writes it anew"


def one_claim_a_line(answer: dict) -> str:
    """Write JSON so that a difference is as short as its cause: a line for a claim, as for a key elsewhere."""
    lines: dict[str, str] = {}
    for document in answer["documents"]:
        claims = document["claims"]
        document["claims"] = [f"claim {len(lines) + index}" for index in range(len(claims))]
        for mark, claim in zip(document["claims"], claims, strict=True):
            lines[mark] = json.dumps(claim, ensure_ascii=False)
        text = json.dumps(answer, ensure_ascii=False, indent=1)
        document["claims"] = claims
    for mark, line in lines.items():
        text = text.replace(f'"{mark}"', line, 1)
    return text + "\n"


@pytest.fixture(scope="module")
def book():
    return numcheck.load_rules()


@pytest.mark.parametrize("article", ARTICLES, ids=inside)
def test_text(article, book, request):
    report = numcheck.check(article.read_text(encoding="utf-8"), rules=book, path=inside(article))
    real = render_text(report, width=WIDTH, colour=False)
    compare(article.with_name("report.txt"), real, request.config.getoption("--update-examples"))


@pytest.mark.parametrize("article", ARTICLES, ids=inside)
def test_json(article, capsysbinary, monkeypatch, request):
    monkeypatch.chdir(ROOT)
    assert main(["report", "--format", "json", inside(article)]) == 0
    answer = json.loads(capsysbinary.readouterr().out)
    # The version changes with every release, and says nothing of the article.
    answer["tool"]["version"] = "0"
    real = one_claim_a_line(answer)
    assert json.loads(real) == answer
    compare(article.with_name("report.json"), real, request.config.getoption("--update-examples"))


def test_every_story_is_tested():
    assert len(ARTICLES) == len({article.parent for article in ARTICLES}) >= 6


@pytest.mark.parametrize("article", ARTICLES, ids=inside)
def test_only_one_story_is_consistent(article, book):
    findings = numcheck.check(article.read_text(encoding="utf-8"), rules=book, path=inside(article)).findings
    assert (findings == ()) == (article.parent.name == ALL_IS_WELL)


SILENT = (
    "Thursday, December 15",
    "Platoon 16",
    "400",
    "15,000 civilians",
    "29 buses",
    "2012",
    "July 2012",
    "past 3 years",
    "Hundreds of fighters",
    "thousands of militants",
    "thousands of civilians",
    "several hundred",
    "one joint operations room",
    "0 comments",
)
"""What invites a false alarm in the story of the evacuation."""


@pytest.mark.parametrize("words", SILENT)
def test_what_must_stay_silent(words, book):
    article = ROOT / "examples" / "city-evacuation" / "article.txt"
    text = article.read_text(encoding="utf-8")
    assert words in text
    quoted = [e.span.of(text) for f in numcheck.check(text, rules=book).findings for e in f.evidence]
    assert not [quote for quote in quoted if words in quote or quote == words.partition(" ")[0]]
