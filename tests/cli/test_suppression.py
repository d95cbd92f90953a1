"""Suppression in action: directives, accepted findings, baselines, and reports on a change."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from numcheck.suppression.accepted import pick

SUM = "The fire killed 12 people: nine adults and five children."
FAR = "The village lies 70 km (53 miles) from the coast."
RULE = "totals/parts-miss-total"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def article(folder, *blocks, name="a.md"):
    folder.joinpath(name).write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    return name


def found(done):
    return [line.split(" ")[2] for line in done.out.splitlines()]


@pytest.mark.parametrize(
    ("directive", "shown"),
    [
        (f"ignore[{RULE}] why", []),
        (f"ignore[{RULE}: 12] why", []),
        (f"ignore[{RULE}: five] why", []),
        (f"ignore[{RULE}: 13] an older toll", ["suppression/unused", RULE]),
        ("ignore[units/conversion] why", ["suppression/unused", RULE]),
        ("ignore[totals/parts-mis-total] why", ["suppression/malformed", RULE]),
        ("ignore", ["suppression/blanket", RULE]),
    ],
)
def test_a_directive_silences_its_rule_and_nothing_else(run, here, directive, shown):
    markdown = article(here, f"<!-- numcheck: {directive} -->", SUM)
    html = article(here, f"<p><!-- numcheck: {directive} -->", SUM, "</p>", name="a.html")
    for name in (markdown, html):
        done = run("check", name)
        assert found(done) == shown
        assert done.code == int(RULE in shown)
        assert RULE in run("check", "--no-suppressions", name).out


@pytest.mark.parametrize("figure", ["12 people", "12&nbsp;people", "five children"])
def test_a_directive_names_a_figure_as_its_reader_sees_it_or_as_in_the_source(run, here, figure):
    marked = SUM.replace("12 people", "12&nbsp;people").replace("five", "<b>fi</b>ve")
    name = article(here, f"<p><!-- numcheck: ignore[{RULE}: {figure}] why -->", marked, "</p>", name="a.html")
    assert found(run("check", name)) == []


def test_a_directive_at_any_place_of_a_finding_counts(run, here):
    lead = (
        "Fire kills 12 people\n\nA fire in the harbour killed 14 people in the night, the coast guard said on Friday."
    )
    name = article(here, f"# {lead}")
    (rule,) = found(run("check", name)) or [None]
    if rule is None:
        pytest.skip("the headline is no longer compared with the lead")
    assert found(run("check", article(here, f"# {lead} <!-- numcheck: ignore[{rule}] -->"))) == []
    assert found(run("check", article(here, f"<!-- numcheck: ignore[{rule}] -->\n# {lead}"))) == []


def test_a_misspelt_rule_in_a_directive_is_said_with_the_likeliest(run, here):
    done = run("check", article(here, "<!-- numcheck: ignore[totals/parts-mis-total] -->", SUM))
    assert f"Did you mean {RULE}?" in done.out


def test_a_directive_that_is_reported_is_quoted_itself(run, here):
    directive = "<!-- numcheck: ignore[units/conversion] why -->"
    out = run("report", article(here, "The ferry had left at noon.", directive, "It came back.")).out
    assert f"  {directive}\n" in out
    assert "The ferry" not in out


def test_suppressed_findings_are_kept_where_programs_read(run, here):
    name = article(here, f"<!-- numcheck: ignore[{RULE}] counted twice -->", SUM)
    sarif = json.loads(run("check", "-f", "sarif", name).out)["runs"][0]["results"]
    assert [each["suppressions"][0]["justification"] for each in sarif] == ["counted twice"]
    assert "1 suppressed" in run("check", name).err
    report = run("report", name).out
    assert "  known  12 people, nine adults, five children" in report
    assert "3 figures, 3 compared, 0 not. 1 finding suppressed.\n" in report


def test_accepted_findings_are_shown_no_more_until_a_figure_changes(run, here):
    name = article(here, SUM, name="a.txt")
    assert run("accept", name, RULE, "--reason", 'The pilot: "twice"').code == 0
    assert found(run("check", name)) == []
    article(here, "Something new above.", SUM.replace("The fire", "A fire"), name="a.txt")
    assert found(run("check", name)) == []
    article(here, SUM.replace("five", "six"), name="a.txt")
    done = run("check", name)
    assert found(done) == [RULE, "suppression/unused"]
    assert ".numcheck-accepted.yml:3:1: warning suppression/unused The finding of" in done.out
    assert "1 article checked" in done.err


def test_accept_wants_one_finding_and_a_reason(run, here):
    name = article(here, SUM, FAR, "The mine is 300 metres (600 feet) deep.", name="a.txt")
    done = run("accept", name, "units/conversion", "--reason", "x")
    assert done.code == 2
    assert "names 2 findings" in done.err
    assert run("accept", name, "units/conversion@5", "--reason", "x").code == 0
    assert run("accept", name, "1", "--reason", "x").code == 0
    assert len(found(run("check", name))) == 1
    assert run("accept", name, "units/conversion", "--reason", " ").code == 2
    assert "names no finding" in run("accept", name, "dates/weekday", "--reason", "x").err


VOTES = "The motion passed by 31 votes to 24, a majority of nine."


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize(
    ("options", "unused"),
    [
        ((), ["totals/votes", RULE]),
        (("--ignore", "totals/votes"), [RULE]),
        (("--ignore", RULE), ["totals/votes"]),
        (("--ignore", "totals/*"), []),
        (("--select", "dates/*"), []),
        (("--select", "dates/*", "--select", "suppression/*"), []),
        (("--select", "suppression/*", "--select", "totals/*", "--ignore", "totals/votes"), [RULE]),
    ],
)
def test_what_is_for_a_rule_that_is_not_on_is_not_unused(run, here, options, unused, is_there):
    directive = "<!-- numcheck: ignore[totals/votes] x -->"
    article(here, directive, VOTES, name="also.md")
    article(here, SUM, name="a.txt")
    assert run("accept", "a.txt", RULE, "--reason", "x").code == 0
    if not is_there:
        article(here, directive, VOTES.replace("nine", "seven"), name="also.md")
        article(here, SUM.replace("12", "14"), name="a.txt")
    for _ in range(2):  # the second time, from the cache
        told = run("check", *options, ".").out.splitlines()
        assert [each.split(" ")[2] for each in told] == ["suppression/unused"] * len(told)
        assert [rule for each in told for rule in ("totals/votes", RULE) if rule in each] == (
            [] if is_there else unused
        )


@pytest.mark.parametrize(("options", "is_told"), [((), True), (("--select", "dates/*"), False)])
def test_what_a_baseline_has_of_a_rule_that_is_not_on_is_not_gone(run, here, options, is_told):
    article(here, SUM, name="a.txt")
    assert run("baseline", "create", ".").code == 0
    article(here, SUM.replace("12", "14"), name="a.txt")
    done = run("check", "--baseline", "numcheck-baseline.json", *options, ".")
    assert (done.out, "of the baseline" in done.err) == ("", is_told)


def test_what_is_wrong_with_suppressions_is_selected_and_ignored_as_other_rules_are(run, here):
    article(here, "<!-- numcheck: ignore[units/conversion] x -->", SUM)
    assert found(run("check", "a.md")) == ["suppression/unused", RULE]
    assert found(run("check", "--select", RULE, "a.md")) == [RULE]
    assert found(run("check", "--ignore", "suppression/*", "a.md")) == [RULE]
    options = ("--select", "suppression/*", "--select", "units/*")
    assert found(run("check", *options, "a.md")) == ["suppression/unused"]


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ("{}", ["error totals/votes"]),
        ("severity: {totals/votes: note}", ["note totals/votes"]),
        ("severity: {totals/votes: 'off'}", []),
        ("ignore: [totals/votes]", []),
        ("ignore: [totals/*]", []),
        ("select: [totals/*]\nignore: [totals/votes]", []),
        ("select: [change/*]", ["warning change/lead"]),
    ],
)
def test_what_is_turned_down_does_not_come_back_by_another_name(run, here, settings, shown):
    (here / "numcheck.yml").write_text(settings, encoding="utf-8")
    lines = run("check", article(here, VOTES)).out.splitlines()
    assert [" ".join(line.split(" ")[1:3]) for line in lines] == shown


def test_what_is_turned_down_speaks_for_nothing_but_the_same_contradiction(run, here):
    name = article(here, "# Fire kills 12 people", SUM.replace("12", "15"), name="a.md")
    assert any(rule.startswith("repeated/") for rule in found(run("check", "--select", "repeated/*", name)))
    assert found(run("check", "--ignore", "repeated/*", name)) == [RULE]


def test_an_accepted_finding_is_one_finding(run, here):
    name = article(here, VOTES, "It rained.", VOTES, name="a.txt")
    done = run("accept", name, "totals/votes@5", "--reason", "x")
    assert "totals/votes at line 1, the first one with these words" in done.err
    assert run("check", name).out.startswith("a.txt:5:")
    assert run("accept", name, "totals/votes", "--reason", "x").code == 0
    assert found(run("check", name)) == []
    article(here, VOTES, name="a.txt")
    assert run("check", name).out.startswith(".numcheck-accepted.yml:8:1: warning suppression/unused")
    article(here, VOTES, VOTES, name="b.txt")
    assert run("accept", "b.txt", "totals/votes", "--all", "--reason", "x").code == 0
    assert found(run("check", "b.txt")) == []


def test_what_is_wrong_with_suppressions_is_neither_accepted_nor_of_a_baseline(run, here):
    name = article(here, "<!-- numcheck: ignore[units/conversion] x -->", SUM)
    done = run("accept", name, "suppression/unused", "--reason", "x")
    assert (done.code, "is mended, not accepted" in done.err) == (2, True)
    assert "1 finding\n" in run("baseline", "create", name).err
    assert "of the baseline" not in run("check", "--baseline", "numcheck-baseline.json", name).err
    assert run("accept", name, "1", "--all", "--reason", "x").code == 2
    assert run("accept", name, RULE, "--all", "--reason", "x").code == 0
    assert found(run("check", name)) == ["suppression/unused"]


@pytest.mark.parametrize("format_", ["text", "concise", "json", "jsonl", "sarif", "junit", "gitlab", "markdown", "csv"])
def test_an_accepted_finding_of_an_article_that_is_gone_is_told_at_its_entry(run, here, format_):
    (here / "drafts").mkdir()
    article(here / "drafts", SUM, name="old.txt")
    assert run("accept", "drafts/old.txt", RULE, "--reason", "x").code == 0
    (here / "drafts" / "old.txt").rename(here / "drafts" / "new.txt")
    assert found(run("check", "drafts")) == [RULE, "suppression/unused"]
    done = run("check", "-f", format_, ".")
    assert ".numcheck-accepted.yml" in done.out
    assert "The article drafts/old.txt is gone" in " ".join(done.out.split())
    for options in (("drafts/new.txt",), ("--ignore", "suppression/*", "."), ("--no-suppressions", ".")):
        assert found(run("check", *options)) == [RULE]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, True),
        ({"": "ignore: [suppression/*]"}, False),
        ({"": "ignore: [suppression/*]", "drafts/": "{}"}, True),
        ({"drafts/": "ignore: [suppression/*]"}, False),
        ({"drafts/": "severity: {suppression/*: note}"}, "note"),
        ({"drafts/": "per-file: {'old.*': {ignore: [suppression/unused]}}"}, False),
        ({"drafts/": "per-file: {'new.*': {ignore: [suppression/unused]}}"}, True),
    ],
)
@pytest.mark.parametrize("others", [(), ("b.txt",), ("b.txt", "drafts/new.txt")])
def test_whether_an_article_that_is_gone_is_told_of_is_settled_where_it_was(run, here, settings, told, others):
    (here / "drafts").mkdir()
    article(here / "drafts", SUM, name="old.txt")
    assert run("accept", "drafts/old.txt", RULE, "--reason", "x").code == 0
    (here / "drafts" / "old.txt").unlink()
    for name in others:
        article(here, "Nothing.", name=name)
    for folder, text in settings.items():
        (here / f"{folder}numcheck.yml").write_text(text, encoding="utf-8")
    done = run("check", ".")
    severity = told if isinstance(told, str) else "warning"
    told_of = [line for line in done.out.splitlines() if f" {severity} suppression/unused The article" in line]
    assert len(told_of) == len(done.out.splitlines()) == bool(told)


def test_wrong_settings_of_an_article_that_is_gone_are_said_before_anything_is_written(run, here):
    (here / "drafts").mkdir()
    article(here / "drafts", SUM, name="old.txt")
    assert run("accept", "drafts/old.txt", RULE, "--reason", "x").code == 0
    (here / "drafts" / "old.txt").unlink()
    article(here, SUM)
    (here / "drafts" / "numcheck.yml").write_text("exclud: []", encoding="utf-8")
    done = run("check", "-f", "json", ".")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("drafts/numcheck.yml:1: unknown key 'exclud'")


@pytest.mark.parametrize(
    ("number", "told"), [(1, "1 finding of the baseline is there"), (2, "2 findings of the baseline are there")]
)
def test_findings_of_a_baseline_are_counted_though_their_articles_are_gone(run, here, number, told):
    article(here, *[SUM] * number, name="a.txt")
    article(here, "Nothing.", name="b.txt")
    assert run("baseline", "create", ".").code == 0
    (here / "a.txt").unlink()
    done = run("check", "--baseline", "numcheck-baseline.json", ".")
    assert f"{told} no more; `numcheck baseline prune` takes {'it' if number == 1 else 'them'} out." in done.err
    assert f"took {number} finding" in run("baseline", "prune", ".").err
    assert "of the baseline" not in run("check", "--baseline", "numcheck-baseline.json", ".").err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- file: a.txt\n", "lacks the key 'rule'"),
        ("- {file: a.txt, rule: a/b, fingerprint: x, reason: ' '}\n", "needs a reason"),
        ("- {file: a.txt, rule: a/b, fingerprint: x, reason: y, lines: 3}\n", "unknown key 'lines'"),
    ],
)
def test_a_wrong_side_file_is_said(run, here, text, said):
    here.joinpath(".numcheck-accepted.yml").write_text(text, encoding="utf-8")
    done = run("check", article(here, SUM))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.startswith(".numcheck-accepted.yml:1: ")


def test_a_baseline_hides_what_was_there_wherever_it_moves(run, here):
    name = article(here, SUM, name="a.txt")
    assert run("baseline", "create", ".").code == 0
    baseline = ("--baseline", "numcheck-baseline.json")
    assert found(run("check", *baseline, ".")) == []
    article(here, "A line above.", FAR, SUM, name="a.txt")
    assert found(run("check", *baseline, ".")) == ["units/conversion"]
    article(here, SUM, SUM.replace("fire", "flood"), name="a.txt")
    assert found(run("check", *baseline, ".")) == [RULE]
    article(here, "Nothing.", name="a.txt")
    assert "1 finding of the baseline is there no more" in run("check", *baseline, name).err
    assert "took 1 finding out" in run("baseline", "prune", ".").err
    article(here, SUM, name="a.txt")
    assert found(run("check", *baseline, ".")) == [RULE]


def test_a_missing_baseline_is_said(run, here):
    done = run("check", "--baseline", "gone.json", article(here, SUM))
    assert done.code == 2
    assert "numcheck baseline create" in done.err


def git(*arguments):
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments], check=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_diff_shows_findings_of_which_any_place_changed(run, here):
    git("init", "-q")
    blocks = [SUM.replace(": ", ":\n"), FAR, "++ Nothing here", FAR.replace("village", "town")]
    article(here, *blocks, name="ä b.md")
    git("add", ".")
    git("commit", "-qm", "first")
    assert found(run("check", "--diff", "HEAD", ".")) == []
    # Only the second line of the first finding, and a line that looks like a header of git's.
    blocks[0] = blocks[0].replace("five", "six")
    blocks[2] = "++ b/c.md"
    article(here, *blocks, name="ä b.md")
    article(here, FAR, name="new.md")
    done = run("check", "--diff", "HEAD", ".")
    lines = done.out.splitlines()
    assert lines[0].startswith("new.md:1:")
    assert lines[1].startswith("ä b.md:1:17: error")
    assert len(lines) == 2


@pytest.mark.parametrize("ref", ["no-such-commit", "--output=x"])
def test_a_commit_that_is_none_is_said(run, here, ref):
    git("init", "-q")
    done = run("check", f"--diff={ref}", article(here, SUM))
    assert (done.code, done.out) == (2, "")
    assert f"--diff {ref}" in done.err


def test_how_to_get_a_commit_that_this_clone_lacks_is_said(run, here):
    git("init", "-q")
    assert "`git fetch`" in run("check", "--diff", "origin/main", article(here, SUM)).err


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_diff_of_a_file_that_was_renamed_is_that_of_its_lines(run, here):
    git("init", "-q")
    article(here, SUM, *["Nothing."] * 9, FAR, name="old.md")
    git("add", ".")
    git("commit", "-qm", "first")
    git("mv", "old.md", "new.md")
    assert found(run("check", "--diff", "HEAD", ".")) == []
    article(here, SUM, *["Nothing."] * 9, FAR.replace("village", "town"), name="new.md")
    assert found(run("check", "--diff", "HEAD", ".")) == ["units/conversion"]


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_diff_of_what_is_no_text_to_git_is_everything(run, here):
    git("init", "-q")
    for name in ("same.txt", "moved.txt", "changed.txt", "a b.txt"):
        (here / name).write_text(SUM + name, encoding="utf-16")
    (here / "picture.png").write_bytes(bytes(range(256)))
    git("add", ".")
    git("commit", "-qm", "first")
    git("mv", "moved.txt", "elsewhere.txt")
    git("mv", "a b.txt", "ä\nb.txt")
    for name in ("changed.txt", "ä\nb.txt"):
        (here / name).write_text(f"{SUM * 3}{name}\n\nMore of it.\n", encoding="utf-16")
    (here / "picture.png").write_bytes(bytes(range(255)))
    lines = run("check", "--diff", "HEAD", ".").out.splitlines()
    assert {line.partition(":")[0] for line in lines} == {"changed.txt", "ä b.txt"}


def test_what_is_accepted_already_is_said(run, here):
    name = article(here, SUM)
    assert run("accept", name, RULE, "--reason", "as the police say").code == 0
    again = run("accept", name, RULE, "--reason", "as the police say")
    assert again.code == 2
    assert "is accepted or suppressed already" in again.err
    assert "There are none in it." in run("accept", article(here, "Nothing.", name="b.md"), "1", "--reason", "x").err
    for name_of_none in ("abc", "9999", "units/conversion"):
        told = run("accept", name, name_of_none, "--reason", "x")
        assert told.code == 2
        assert "All that is found in it is accepted or suppressed already." in told.err


@pytest.mark.parametrize("place", [":5", "1:2:3", "1:", "²", "٣", "9" * 5000, "", " "])
def test_a_mistyped_place_is_a_wrong_use(run, here, place):
    done = run("accept", article(here, SUM), place, "--reason", "x")
    assert done.code == 2
    assert done.err.startswith("Usage: ")
    assert "names no finding" in done.err or "FINDING is empty" in done.err


def test_a_fingerprint_of_digits_alone_is_no_line():
    class Found:
        finding = type("Finding", (), {"fingerprint": "1234567890123456", "rule": RULE})
        disputed = ()

    assert pick([Found], "1234567890123456") == [Found]
    assert pick([Found], "1234") == []


@pytest.mark.parametrize("command", ["check", "report"])
def test_standard_input_without_a_name_has_no_changes(run, here, command):
    done = run(command, "--diff", "HEAD", "-", stdin=SUM.encode())
    assert done.code == 2
    assert "--stdin-filename says of which it is" in done.err
