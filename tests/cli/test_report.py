"""numcheck report: what it writes, and what it does with inputs that are no articles."""

from __future__ import annotations

import pytest


def test_text_shows_message_quotes_and_coverage(run, broken):
    done = run("report", broken)
    assert done.code == 0
    assert done.err == ""
    for expected in ("FIX", "12 people", "~~~~~~~~~", "9 + 5 = 14 > 12", "totals/parts-miss-total", "compared"):
        assert expected in done.out


def test_an_article_that_agrees_is_never_called_clean(run, sound):
    done = run("report", sound)
    assert done.code == 0
    assert "No contradiction among the 3 figures compared." in done.out
    assert "clean" not in done.out


@pytest.mark.parametrize("format_", ["text", "json"])
def test_findings_do_not_change_the_exit_code(run, broken, format_):
    assert run("report", "--format", format_, broken).code == 0


def test_json_is_one_object_with_the_documents_in_the_order_given(run, broken, sound):
    done = run("report", "--format", "json", sound, broken, sound)
    # However often a file is named, it is reported on once.
    assert [document["path"] for document in done.json["documents"]] == [str(sound), str(broken)]
    assert [len(document["findings"]) for document in done.json["documents"]] == [0, 1]
    assert done.json["schema_version"] == 1
    assert done.json["tool"]["name"] == "numcheck"
    assert done.json["errors"] == []


def test_several_articles_are_followed_by_a_total(run, broken, sound):
    assert run("report", broken, sound).out.rstrip().endswith("2 articles: 1 to fix.")


def test_standard_input(run, broken):
    done = run("report", "--format", "json", "-", stdin=broken.read_bytes())
    assert done.json["documents"][0]["path"] == "-"
    assert len(done.json["documents"][0]["findings"]) == 1


def test_standard_input_can_be_named_once(run):
    done = run("report", "-", "-")
    assert done.code == 2
    assert "only once" in done.err


def test_nothing_to_report_on_is_a_usage_error(run):
    done = run("report")
    assert (done.code, done.out) == (2, "")
    assert "PATH" in done.err


def test_as_of_dates_an_article_without_a_dateline(run):
    text = b"The ferry sailed on Thursday with four people.\n"
    dated = run("report", "--format", "json", "--as-of", "2024-07-05", "-", stdin=text).json["documents"][0]
    open_ = run("report", "--format", "json", "-", stdin=text).json["documents"][0]
    assert dated["dateline"] == {"date": "2024-07-05", "place": None, "from": None, "source": "as-of"}
    assert [claim["first"] for claim in dated["claims"] if claim["kind"] == "date"] == ["2024-07-04"]
    assert open_["dateline"] is None
    assert [claim["first"] for claim in open_["claims"] if claim["kind"] == "date"] == [None]


@pytest.mark.parametrize("day", ["2024-7-5", "5 July 2024", "2024-02-30", "20240705", "2024-W01-1", ""])
def test_as_of_is_a_day_written_one_way(run, broken, day):
    done = run("report", "--as-of", day, broken)
    assert (done.code, done.out) == (2, "")
    assert "--as-of" in done.err
