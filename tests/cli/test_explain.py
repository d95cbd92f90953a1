"""numcheck explain: the figures at a place."""

from __future__ import annotations

import pytest

TEXT = "The fire killed about 120 people: 90 adults and 50 children.\n\nFlight MH370 carried 239.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def explained(run, where):
    done = run("explain", where)
    assert (done.code, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= 80
    return " ".join(done.out.split())


def test_a_figure_is_told_as_it_was_read_and_compared(run, article):
    text = explained(run, f"{article}:1:24")
    assert text.startswith("about 120 people par 1, line 1")
    assert "may be 108 to 132" in text
    assert "counts person (found after)" in text
    assert "event die (object)" in text
    assert "broken totals/parts-miss-total: total about 120 people; part 90 adults, 50 children" in text
    assert "requires sum(part) == total: 90 + 50 = 140" in text


def test_a_line_tells_all_of_its_figures(run, article):
    text = explained(run, f"{article}:1")
    assert all(words in text for words in ("about 120 people", "90 adults", "50 children"))


def test_a_figure_that_was_not_compared_is_told_why(run, article):
    text = explained(run, f"{article}:3")
    assert "Compared with nothing" in text
    assert "it names something (a flight, a road, a resolution) and counts nothing" in text


@pytest.mark.parametrize(
    ("where", "said"), [("a.txt", "names no line"), ("a.txt:9", "lines; there is no line 9"), ("b:1", "no such file")]
)
def test_places_that_are_none_are_said(run, article, monkeypatch, where, said):
    monkeypatch.chdir(article.parent)
    done = run("explain", where)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_place_without_a_figure(run, article):
    assert run("explain", f"{article}:1:1").out == "No figure was read there.\n"
    assert run("explain", f"{article}:2").out == "No figure was read in that line.\n"


def test_the_end_of_the_last_line_opens_none(run, tmp_path):
    (tmp_path / "a.txt").write_text("Nine men left.\n")
    done = run("explain", f"{tmp_path}/a.txt:2")
    assert done.code == 2
    assert "a.txt has 1 line; there is no line 2." in done.err


def test_a_line_of_standard_input_is_explained(run):
    done = run("explain", "-:1", stdin=b"The fire killed 12 people.\n")
    assert done.code == 0
    assert done.out.startswith("12 people  par 1, line 1")
    assert run("explain", "--nonsense", "a.txt:1").code == 2
