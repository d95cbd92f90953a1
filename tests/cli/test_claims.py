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
