"""Settings in action: what a configuration and options change in a run."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from numcheck.schemas.config import config_schema
from numcheck.schemas.report import report_schema
from numcheck.schemas.rule import rule_schema

BROKEN = "The police seized 12 vehicles: nine cars and five vans.\n"
FAR = "The village lies 70 km (53 miles) from the coast.\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Give a function that writes the files of a project, in which the test then runs."""
    monkeypatch.chdir(tmp_path)

    def write(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def rules_of(done):
    return [line.split(" ")[2] for line in done.out.splitlines()]


CASES = [
    ("", ["totals/parts-miss-total", "units/conversion"], 1),
    ("ignore: [totals/*]", ["units/conversion"], 1),
    ("select: [totals/*]", ["totals/parts-miss-total"], 1),
    ("severity: {totals/*: note, units/*: warning}", ["totals/parts-miss-total", "units/conversion"], 0),
    ("severity: {units/conversion: 'off', totals/*: note}\nfail-on: note", ["totals/parts-miss-total"], 1),
    ("fail-on: never", ["totals/parts-miss-total", "units/conversion"], 0),
    ("per-file: {a.txt: {ignore: ['*']}}", ["units/conversion"], 1),
    ("per-file: {'*.txt': {ignore: ['units/*'], severity: {totals/*: note}}}", ["totals/parts-miss-total"], 0),
    ("exclude: [a.txt]", ["units/conversion"], 1),
    ("include: ['a.*']", ["totals/parts-miss-total"], 1),
    ("tolerance: 25%", [], 0),
    ("parts: {lead: ignore, body: ignore}", [], 0),
    ("parts: {lead: note, body: note}", ["totals/parts-miss-total", "units/conversion"], 0),
]


@pytest.mark.parametrize(("text", "rules", "code"), CASES, ids=[case[0] for case in CASES])
@pytest.mark.parametrize("again", [False, True])
def test_what_a_configuration_changes(run, project, monkeypatch, tmp_path_factory, text, rules, code, again):
    monkeypatch.setenv("NUMCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    project({"a.txt": BROKEN, "b.txt": FAR, "numcheck.yml": text or "{}"})
    done = run("check", ".")
    if again:
        # The cache knows the findings by now, and must not know them better.
        done = run("check", ".")
    assert (rules_of(done), done.code) == (rules, code)


def test_options_go_before_the_configuration(run, project):
    project({"a.txt": BROKEN, "numcheck.yml": "fail-on: never\nignore: [units/*]\n"})
    assert run("check", "a.txt").code == 0
    assert run("check", "--fail-on", "error", "a.txt").code == 1
    assert run("check", "--fail-on", "error", "--ignore", "totals/*", "a.txt").out == ""
    assert run("check", "--no-config", "a.txt").code == 1
    assert run("check", "--select", "units/*", "a.txt").out == ""


def test_the_configuration_of_the_articles_holds_not_that_of_the_current_folder(run, project):
    project({"numcheck.yml": "ignore: [totals/*]\n", "drafts/numcheck.yml": "{}\n", "drafts/a.txt": BROKEN})
    assert run("check", "drafts/a.txt").code == 1
    assert run("check", "drafts").code == 1
    assert run("check", ".").code == 1


@pytest.mark.parametrize("again", [False, True])
def test_the_nearest_configuration_holds_for_each_article(run, project, again):
    files = dict.fromkeys(("a.txt", "m/b.txt", "m/n/c.txt", "o/d.txt", "z.txt"), BROKEN + FAR)
    settings = {"numcheck.yml": "ignore: [totals/*]", "m/numcheck.yml": "ignore: [units/*]\nfail-on: never"}
    project({**files, **settings, "m/n/numcheck.yml": "extends: ../numcheck.yml\nseverity: {totals/*: note}"})
    if again:
        run("check", ".")
    done = run("check", ".")
    totals, units = "totals/parts-miss-total", "units/conversion"
    told = [line.split(" ")[:3] for line in done.out.splitlines()]
    assert [(place.partition(":")[0], severity, rule) for place, severity, rule in told] == [
        ("a.txt", "error", units),
        ("m/b.txt", "error", totals),
        ("m/n/c.txt", "note", totals),
        ("o/d.txt", "error", units),
        ("z.txt", "error", units),
    ]
    assert done.code == 1
    assert "5 articles checked: 4 errors, 0 warnings, 1 note" in done.err
    assert rules_of(run("check", "--no-config", "m/b.txt")) == [totals, units]
    assert rules_of(run("check", "--config", "numcheck.yml", ".")) == [units] * 5
    assert rules_of(run("check", "--jobs", "2", ".")) == rules_of(done)
    assert run("baseline", "create", ".").code == 0
    assert run("check", "--baseline", "numcheck-baseline.json", ".").out == ""


def test_a_configuration_below_that_is_wrong_is_said_before_anything_is_checked(run, project):
    project({"a.txt": BROKEN, "b/c.txt": BROKEN, "b/numcheck.yml": "exclud: []"})
    done = run("check", ".")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("b/numcheck.yml:1: unknown key 'exclud'")
    project({"b/numcheck.yml": "ignore: [totls/*]"})
    done = run("check", ".")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("b/numcheck.yml:1: ignore names no rule")


def test_a_named_configuration_holds(run, project):
    project({"ci/strict.yml": "fail-on: note\n", "a.txt": BROKEN, "numcheck.yml": "fail-on: never\n"})
    assert run("check", "--config", "ci/strict.yml", "a.txt").code == 1
    done = run("check", "--config", "gone.yml", "a.txt")
    assert done.code == 2
    assert "gone.yml" in done.err


def test_a_rule_that_is_not_there_is_said_with_its_place(run, project):
    project({"a.txt": BROKEN, "numcheck.yml": "fail-on: note\nignore: [totals/part-exceeds-hole]\n"})
    done = run("check", "a.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("numcheck.yml:2: ignore names no rule: 'totals/part-exceeds-hole'; did you mean ")


def test_config_show_gives_values_with_origins(run, project):
    project({"numcheck.yml": "# first\nfail-on: note\nseverity: {totals/*: warning}\n"})
    shown = run("config", "show").out.splitlines()
    assert "fail-on: note  # numcheck.yml:2" in shown
    assert "exclude: []  # default" in shown
    assert shown[shown.index("severity:  # numcheck.yml:3") + 1] == '  "totals/*": warning'
    assert yaml.safe_load("\n".join(shown))["severity"] == {"totals/*": "warning"}


def test_config_show_takes_standard_input_for_a_path(run, project):
    project({"numcheck.yml": "fail-on: note\n", "drafts/numcheck.yml": "fail-on: never\n", "drafts/a.txt": ""})
    for paths in (["-"], ["-", "drafts/a.txt"]):
        done = run("config", "show", *paths)
        assert (done.code, done.err) == (0, "")
        assert "fail-on: note  # numcheck.yml:1" in done.out.splitlines()
    assert "'gone.txt' is no file or folder" in run("config", "show", "-", "gone.txt").err


def test_init_writes_a_configuration_that_is_valid_and_explains_itself(run, project):
    folder = project({})
    assert run("init").code == 0
    text = (folder / "numcheck.yml").read_text(encoding="utf-8")
    jsonschema.validate(yaml.safe_load(text), config_schema())
    uncommented = "".join(line.removeprefix("# ") for line in text.splitlines(True) if "exclude: []" not in line)
    keys = [line for line in uncommented.splitlines() if line and line.split(":")[0] in config_schema()["properties"]]
    jsonschema.validate(yaml.safe_load("\n".join(keys)), config_schema())
    assert run("config", "show").code == 0
    assert run("init").code == 2


@pytest.mark.parametrize("name", ["report", "rule", "config"])
def test_schemas_are_printed_and_published(run, name, pytestconfig):
    done = run("schema", name)
    published = pytestconfig.rootpath / "docs" / "schemas" / f"{name}.json"
    assert done.code == 0
    assert done.out == published.read_text(encoding="utf-8"), f"numcheck schema {name} > docs/schemas/{name}.json"
    jsonschema.Draft202012Validator.check_schema(done.json)


def test_all_rules_are_valid_by_their_schema(pytestconfig):
    validator = jsonschema.Draft202012Validator(rule_schema())
    rules = pytestconfig.rootpath / "rules"
    files = [
        path for path in rules.rglob("*.yaml") if path.relative_to(rules).parts[0] not in ("vocabulary", "relations")
    ]
    assert len(files) > 30
    for path in files:
        found = [error.message for error in validator.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))]
        assert found == [], path


def test_reports_are_valid_by_their_schema(run, project):
    project({"a.md": f"{BROKEN}\n<!-- numcheck: ignore[units/conversion] rounded -->\n{FAR}"})
    found = json.loads(run("report", "-f", "json", "a.md").out)
    jsonschema.validate(found, report_schema())
    assert [len(found["documents"][0][key]) for key in ("findings", "suppressed")] == [1, 1]


def test_the_ledger_is_that_of_the_configuration(run, project):
    project({"a.txt": "The ferry sailed on Thursday.\n", "numcheck.yml": "as-of: 2024-07-05\n"})
    claims = run("claims", "-f", "json", "a.txt").json["documents"][0]["claims"]
    assert [claim["first"] for claim in claims] == ["2024-07-04"]
    project({"numcheck.yml": "rules: [gone]\n"})
    done = run("claims", "a.txt")
    assert (done.code, done.out) == (2, "")
    assert "gone" in done.err


WHAT_IS_NOT_THERE = [
    ("\nrules: [gone]", (), "numcheck.yml:2: 'gone' is no folder of rules"),
    ("\nrules: [./gone]", (), "numcheck.yml:2: '"),
    ("\n\nbaseline: gone.json", (), "numcheck.yml:3: there is no baseline "),
    ("", ("--rules", "gone"), "numcheck: --rules: 'gone' is no folder of rules"),
    ("", ("--baseline", "gone.json"), "numcheck: --baseline: there is no baseline gone.json; "),
    ("", ("--ignore", "totals/gone"), "numcheck: --ignore: names no rule: 'totals/gone'"),
    ("", ("--select", "totls/*"), "numcheck: --select: names no rule: 'totls/*'; did you mean 'totals/*'?"),
]


@pytest.mark.parametrize(("text", "options", "said"), WHAT_IS_NOT_THERE)
def test_what_is_not_there_is_said_where_it_is_named(run, project, text, options, said):
    project({"a.txt": BROKEN, "numcheck.yml": text})
    done = run("check", *options, "a.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)
    assert len(done.err.splitlines()) == 1


ALL_WRONG = """\
exclud: [x]
select: [totals/*, totals/votse]
ignore: [totals/part-exceeds-hole, courier/x]
severity: {units/conversoin: note, units/conversion: eror}
per-file:
  a/**: {ignore: [totals/vots], parst: {}}
rules: [gone]
baseline: gone.json
"""


def test_all_that_is_wrong_with_settings_is_said_at_once(run, project):
    project({"a.txt": BROKEN, "numcheck.yml": ALL_WRONG})
    done = run("check", "a.txt")
    assert (done.code, done.out) == (2, "")
    said = [line.partition("; ")[0].removeprefix("numcheck.yml:") for line in done.err.splitlines()]
    assert sorted(line[:24].rstrip() for line in said) == [
        "1: unknown key 'exclud'",
        "2: select names no rule:",
        "3: ignore names no rule:",
        "4: severity names no rul",
        "4: severity of units/con",
        "5: per-file names no rul",
        "6: unknown key 'parst' i",
        "7: 'gone' is no folder o",
        "8: there is no baseline",
    ], "courier/x may be a rule of the pack that is missing"


def test_names_packs_and_a_baseline_are_said_at_once_where_all_keys_are_known(run, project):
    project({"a.txt": BROKEN, "numcheck.yml": "rules: [gone]\nignore: [totals/vots]\nbaseline: gone.json\n"})
    lines = run("check", "a.txt").err.splitlines()
    assert sorted(line.partition(": ")[0] for line in lines) == [f"numcheck.yml:{line}" for line in (1, 2, 3)]
    project({"a.txt": BROKEN, "numcheck.yml": "rules: [gone]\nignore: [totals/vots]\n"})
    assert len(run("check", "a.txt").err.splitlines()) == 2


def test_what_is_wrong_with_an_extended_configuration_does_not_hide_what_is_wrong_with_this_one(run, project):
    project({"a.txt": BROKEN, "numcheck.yml": "extends: b/c.yml\nexclud: x\n", "b/c.yml": "ignroe: x\nrules: [x"})
    lines = run("check", "a.txt").err.splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["numcheck.yml:2", "b/c.yml:3"]


def test_config_show_takes_the_options_of_check(run, project):
    project({"numcheck.yml": "fail-on: note\nbaseline: b.json\n", "b.json": ""})
    shown = run("config", "show", "--fail-on", "never", "--select", "units/*", "--as-of", "2024-07-05").out.splitlines()
    assert {"fail-on: never  # --fail-on", "as-of: 2024-07-05  # --as-of", 'select: ["units/*"]  # --select'} <= {
        *shown
    }
    shown = run("config", "show", "--exclude", "x/", "--include", "*.txt", "--baseline", "c.json").out.splitlines()
    assert 'include: ["*.txt"]  # --include' in shown
    assert 'baseline: "c.json"  # --baseline' in shown


def test_paths_of_an_extended_configuration_are_of_the_file_they_stand_in(run, project, tmp_path, monkeypatch):
    project({
        "base/numcheck.yml": "rules: [rules]\nbaseline: b.json\n",
        "base/rules/readme.txt": "",
        "proj/numcheck.yml": "extends: ../base/numcheck.yml\n",
        "proj/b.json": "another one",
        "proj/a.txt": BROKEN,
    })  # fmt: skip
    monkeypatch.chdir(tmp_path / "proj")
    done = run("config", "show")
    base = tmp_path / "base"
    settings = yaml.safe_load(done.out)
    assert (settings["rules"], settings["baseline"]) == ([str(base / "rules")], str(base / "b.json"))
    assert (done.code, done.err) == (
        2,
        f"{base}/numcheck.yml:2: there is no baseline {base}/b.json; `numcheck baseline create` makes one\n",
    )


@pytest.mark.parametrize(
    ("command", "meant"),
    [
        (("check", "--fail-on", "eror", "a.txt"), "error"),
        (("schema", "repot"), "report"),
        (("completion", "bsh"), "bash"),
        (("claims", "--format", "marcdown", "a.txt"), "markdown"),
        (("claims", "--kind", "cuont", "a.txt"), "count"),
    ],
)
def test_what_was_meant_by_a_mistyped_word_is_said(run, project, command, meant):
    project({"a.txt": BROKEN})
    done = run(*command)
    assert done.code == 2
    assert done.err.endswith(f"; did you mean {meant!r}?\n")
    assert "did you mean" not in run("check", "--fail-on", "xyz", "a.txt").err


def test_a_pyproject_below_is_named_as_it_is_found(run, project):
    project({"sub/a.txt": BROKEN, "sub/pyproject.toml": "[tool.numcheck]\nexclud = []\n"})
    assert run("check", "sub").err.startswith("sub/pyproject.toml:2: unknown key 'exclud'")


@pytest.mark.parametrize(
    "text", ["{", "[]", "", '{"version": 1, "articles": [1]}', '{"version": 1, "articles": {"a": 3}}']
)
def test_what_is_no_baseline_is_said_without_words_of_python(run, project, text):
    project({"a.txt": BROKEN, "old.json": text})
    done = run("check", "--baseline", "old.json", "a.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err == "old.json:1: is no baseline of numcheck; `numcheck baseline create` makes it again\n"


NO_RULES = [
    ("", ("--select", "*", "--ignore", "*"), "numcheck: --ignore: leaves no rule on"),
    ("ignore: ['*']", (), "numcheck.yml:1: ignore leaves no rule on"),
]


@pytest.mark.parametrize(("text", "options", "said"), NO_RULES, ids=[case[2] for case in NO_RULES])
def test_a_run_without_rules_is_a_wrong_use(run, project, text, options, said):
    project({"a.txt": BROKEN, "numcheck.yml": text or "{}"})
    done = run("check", *options, "a.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)


@pytest.mark.parametrize(
    ("text", "named"), [("tool = 3 # numcheck\n", "tool"), ("[tool]\nnumcheck = 3\n", "tool.numcheck")]
)
def test_a_table_that_is_none_is_said(run, project, text, named):
    project({"a.txt": BROKEN, "pyproject.toml": text})
    done = run("check", "a.txt")
    assert done.code == 2
    assert done.err == f"pyproject.toml:{text.count(chr(10))}: {named} must be a table of settings, [tool.numcheck]\n"


def test_settings_of_a_file_that_is_none_are_not_shown(run, project):
    project({"numcheck.yml": "{}"})
    done = run("config", "show", "nosuch")
    assert done.code == 2
    assert "'nosuch' is no file or folder" in done.err


def test_a_configuration_that_is_not_there_has_no_lines(run, project):
    project({"a.txt": BROKEN})
    done = run("check", "--config", "nosuch.yml", "a.txt")
    assert (done.code, done.err) == (2, "numcheck: nosuch.yml: cannot be read: No such file or directory\n")
