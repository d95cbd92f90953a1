"""numcheck claims: the ledger as table, CSV and JSON."""

from __future__ import annotations

import csv
import io

TEXT = 'About 3,000 militants left on 5 July 2024, “12, or "so"” by bus.\n\nOf 40 buses, 12 remained.\n'


def test_table_fits_and_shows_every_figure(run):
    done = run("claims", "-", stdin=TEXT.encode())
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= 80
    for expected in ("About 3,000", "2024-07-05", "militant", "compared"):
        assert expected in done.out


def test_csv_has_a_row_for_each_claim(run):
    done = run("claims", "--format", "csv", "-", stdin=TEXT.encode())
    rows = list(csv.DictReader(io.StringIO(done.out)))
    records = run("claims", "--format", "json", "-", stdin=TEXT.encode()).json["documents"][0]["claims"]
    assert [row["text"] for row in rows] == [record["text"] for record in records]
    assert [int(row["start"]) for row in rows] == [record["start"] for record in records]
    assert {row["path"] for row in rows} == {"-"}
    first = rows[0]
    assert (first["stated_low"], first["stated_high"], first["low"], first["hedge"]) == (
        "3000",
        "3000",
        "2700",
        "about",
    )
    assert "\r" not in done.out


def test_numbers_below_zero_stay_numbers_in_csv(run):
    done = run("claims", "--format", "csv", "-", stdin=b"It was -12 degrees Celsius in Tarn, down from -9 degrees.\n")
    first = next(csv.DictReader(io.StringIO(done.out)))
    assert (first["stated_low"], first["low"]) == ("-12", "-12.5")
    assert first["text"] == "'-12 degrees Celsius"


def test_csv_of_several_articles_has_one_head(run, broken, sound):
    done = run("claims", "--format", "csv", broken, sound)
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {row["path"] for row in rows} == {str(broken), str(sound)}
    assert done.out.count("path,id,line") == 1


def test_relations_can_be_left_out(run, broken):
    full = run("claims", "--format", "json", broken).json["documents"][0]
    bare = run("claims", "--format", "json", "--no-relations", broken).json["documents"][0]
    assert [claim["compared"] for claim in full["claims"]] == [[2, 3], [1, 3], [1, 2]]
    assert [claim["compared"] for claim in bare["claims"]] == [[], [], []]
    assert bare["findings"] == []
    assert bare["coverage"]["compared"] == 0
    assert "compared" not in run("claims", "--no-relations", broken).out


def test_figures_in_brackets_are_not_markup(run):
    done = run("claims", "-", stdin=b"Police said 12 people were killed [red]by 3 men[/red].\n")
    assert done.code == 0
    assert "[die]" in done.out


def test_kinds_choose_the_figures_shown(run):
    full = run("claims", "--format", "json", "-", stdin=TEXT.encode()).json["documents"][0]["claims"]
    dates = run("claims", "--format", "json", "--kind", "date", "-", stdin=TEXT.encode()).json["documents"][0]["claims"]
    assert [claim for claim in full if claim["kind"] == "date"] == dates
    both = run("claims", "--format", "csv", "--kind", "date", "--kind", "count", "-", stdin=TEXT.encode())
    assert {row["kind"] for row in csv.DictReader(io.StringIO(both.out))} == {"date", "count"}
    assert run("claims", "--kind", "colour", "-", stdin=b"").code == 2


def test_uncompared_leaves_out_what_was_compared(run, broken):
    full = run("claims", "--format", "json", broken).json["documents"][0]["claims"]
    rest = run("claims", "--format", "json", "--uncompared", broken).json["documents"][0]["claims"]
    assert rest == [claim for claim in full if not claim["compared"]]
    assert run("claims", "--uncompared", "--no-relations", broken).code == 2


def test_markdown_is_one_table_with_a_row_for_each_figure(run):
    done = run("claims", "--format", "markdown", "-", stdin=TEXT.encode())
    lines = done.out.splitlines()
    assert lines[0] == "## -"
    assert lines[2].split(" | ")[:4] == ["| #", "line", "words", "kind"]
    rows = [line for line in lines[4:] if line]
    records = run("claims", "--format", "json", "-", stdin=TEXT.encode()).json["documents"][0]["claims"]
    assert len(rows) == len(records)
    assert rows[0].startswith("| 1 | 1 | About 3,000 | count | about 3000 | militant | ")
    assert all(row.count(" | ") == lines[2].count(" | ") for row in rows)


def test_markdown_of_a_figure_is_no_markup(run):
    done = run("claims", "--format", "markdown", "-", stdin=b"Police said 12 [red] people | 3 men <b>died</b>.\n")
    assert done.code == 0
    assert "[red]" not in done.out
    assert "<b>" not in done.out
