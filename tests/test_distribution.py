"""Hooks, action and recipes: they are valid, and their commands do what they say on a machine without network."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import click
import jsonschema
import pytest
import yaml

from numcheck.cli import program

ROOT = Path(__file__).parent.parent
BROKEN = "The fire killed 12 people: nine adults and five children.\n"
GIT = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def schema(name):
    return json.loads((resources.files("check_jsonschema") / f"builtin_schemas/vendor/{name}.json").read_bytes())


@pytest.fixture
def project(tmp_path):
    """Give a repository with a draft in it, and a numcheck that runs from this checkout."""
    shim = tmp_path / "temp" / "numcheck" / "bin" / "numcheck"
    shim.parent.mkdir(parents=True)
    shim.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m numcheck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    folder = tmp_path / "site"
    (folder / "drafts").mkdir(parents=True)
    subprocess.run([*GIT, "init", "-q"], cwd=folder, check=True)
    (folder / "drafts" / "a.txt").write_text(BROKEN, encoding="utf-8")
    (folder / "drafts" / "b c.md").write_text("Nothing.\n", encoding="utf-8")
    subprocess.run([*GIT, "add", "."], cwd=folder, check=True)
    subprocess.run([*GIT, "commit", "-qm", "first"], cwd=folder, check=True)
    return folder


def test_the_action_is_valid():
    jsonschema.validate(ACTION, schema("github-actions"))
    assert set(ACTION["inputs"]) == {"version", "paths", "fail-on", "changed-only", "sarif-file"}
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert "token" not in text
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"], "an input in a script would be run as a command"


def action(project, *, env=None, **inputs):
    """Run the step that checks, as GitHub would."""
    step = ACTION["runs"]["steps"][1]
    values = {name: spec["default"] for name, spec in ACTION["inputs"].items()} | inputs
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: values[m[1]], text)
        for name, text in step["env"].items()
    }
    base = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    environment = {
        **base,
        **variables,
        "NUMCHECK_BASE": "",
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(project),
        "GITHUB_STEP_SUMMARY": str(project.parent / "summary.md"),
        "NUMCHECK_CACHE_DIR": str(project.parent / "cache"),
        "RUNNER_TEMP": str(project.parent / "temp"),
        **(env or {}),
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@needs_git
def test_the_action_annotates_and_fails(project):
    done = action(project)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=drafts/a.txt,line=1,")
    assert "drafts/a.txt" in (project.parent / "summary.md").read_text(encoding="utf-8")


@needs_git
@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"fail-on": "never"}, 0),
        ({"paths": "drafts/a.txt\ndrafts"}, 1),
        ({"paths": "*.txt"}, 2),
        ({"paths": "$(touch gone) drafts"}, 2),
        ({"paths": "--help"}, 2),
        ({"fail-on": "$(touch gone)"}, 2),
    ],
)
def test_inputs_of_the_action(project, inputs, code):
    assert action(project, **inputs).returncode == code
    assert not (project / "gone").exists()


@needs_git
def test_the_action_writes_sarif(project):
    assert action(project, **{"sarif-file": "out.sarif"}).returncode == 1
    assert json.loads((project / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@needs_git
def test_the_action_shows_what_has_changed(project):
    head = subprocess.run([*GIT, "rev-parse", "HEAD"], cwd=project, capture_output=True, text=True, check=True)
    base = head.stdout.strip()
    changed = {"changed-only": "true"}
    assert action(project, env={"NUMCHECK_BASE": base}, **changed).returncode == 0
    (project / "drafts" / "b c.md").write_text(BROKEN, encoding="utf-8")
    done = action(project, env={"NUMCHECK_BASE": base}, **changed)
    assert done.returncode == 1
    assert done.stdout.count("::error ") == 1
    assert "file=drafts/b c.md" in done.stdout


@needs_git
@pytest.mark.parametrize("base", ["0" * 40, "1" * 40], ids=["none", "gone"])
def test_the_action_checks_everything_where_there_is_nothing_to_compare_with(project, base):
    done = action(project, env={"NUMCHECK_BASE": base}, **{"changed-only": "true"})
    assert done.returncode == 1
    assert "everything is checked" in done.stdout
    assert "file=drafts/a.txt" in done.stdout


def test_the_hooks_are_valid():
    clientlib = pytest.importorskip("pre_commit.clientlib")
    clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert [hook["id"] for hook in HOOKS] == ["numcheck", "numcheck-rules-test"]


def hook_config(project, hook, **more):
    """Write a configuration that runs a hook as it stands, but with the numcheck of this checkout."""
    shim = project.parent / "temp" / "numcheck" / "bin" / "numcheck"
    local = {**hook, "entry": hook["entry"].replace("numcheck", str(shim), 1), "language": "system", **more}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")


def pre_commit(project):
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(project.parent / "home"),
        "NUMCHECK_CACHE_DIR": str(project.parent / "cache"),
    }
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@needs_git
def test_the_hook_on_drafts(project):
    pytest.importorskip("pre_commit")
    hook_config(project, HOOKS[0])
    done = pre_commit(project)
    assert done.returncode == 1
    assert "drafts/a.txt:1:17: error totals/parts-miss-total" in done.stdout
    (project / "numcheck.yml").write_text("exclude: [drafts/a.txt]\n", encoding="utf-8")
    assert pre_commit(project).returncode == 0, "what is excluded stays so where pre-commit names it"


@needs_git
def test_the_hook_on_rules(project):
    pytest.importorskip("pre_commit")
    shutil.copytree(ROOT / "examples" / "local-desk" / "rules", project / "rules")
    subprocess.run([*GIT, "add", "."], cwd=project, check=True)
    hook_config(project, HOOKS[1], verbose=True)
    done = pre_commit(project)
    assert done.returncode == 0
    assert "5 rules, 20 examples: 20 hold" in done.stdout
    words = project / "rules" / "vocabulary" / "lists.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("taken, ", ""), encoding="utf-8")
    assert pre_commit(project).returncode == 1


def test_the_image_is_built_of_what_is_there():
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    kept = [line[1:] for line in lines if line.startswith("!")]
    assert all((ROOT / name).exists() for name in kept)
    build = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    # What the wheel is made of must reach the image.
    for name in ("numcheck", "rules", "README.md", "LICENSE"):
        assert name in build
        assert name in kept
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert 'ENTRYPOINT ["numcheck"]' in dockerfile


PAGES = [ROOT / "docs" / name for name in ("ci.md", "configuration.md", "suppression.md", "formats.md")]


def commands():
    for page in PAGES:
        text = page.read_text(encoding="utf-8") if page.exists() else ""
        for block in re.findall(r"```[^\n]*\n(.*?)```", text, re.DOTALL):
            for line in block.splitlines():
                match = re.search(r"(?:^|\s)\$?\s*(numcheck (?!==)[a-z].*)$", line.split("  #")[0])
                if match and not line.lstrip().startswith(("#", "-   id", "name:")):
                    yield pytest.param(match[1], id=f"{page.name}: {match[1]}")


@pytest.mark.parametrize("line", list(commands()))
def test_the_commands_of_the_docs_can_be_given(line):
    words = shlex.split(line)[1:]
    words = words[: next((n for n, word in enumerate(words) if word in (">", "|", "&&", ";")), len(words))]
    command: click.Command | None = program
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), words.pop(0))
    assert command is not None
    command.make_context(command.name, words)


def recipe(name):
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    found = dict(re.findall(r"`([\w./-]+\.ya?ml)`[^\n]*\n\n```yaml\n(.*?)```", text, re.DOTALL))
    return found[name]


def test_the_recipe_for_gitlab_is_valid():
    jsonschema.validate(yaml.safe_load(recipe(".gitlab-ci.yml")), schema("gitlab-ci"))


def test_the_recipe_for_github_is_valid_and_names_inputs_that_are_there():
    # YAML 1.1 reads the key as a truth value.
    workflow = yaml.safe_load(recipe(".github/workflows/numcheck.yml").replace("on:", '"on":', 1))
    jsonschema.validate(workflow, schema("github-workflows"))
    (job,) = workflow["jobs"].values()
    used = {name for step in job["steps"] if "numcheck" in step.get("uses", "") for name in step.get("with", {})}
    assert used
    assert used <= set(ACTION["inputs"])


def test_the_recipe_for_pre_commit_is_valid(tmp_path):
    clientlib = pytest.importorskip("pre_commit.clientlib")
    path = tmp_path / "config.yaml"
    path.write_text(recipe(".pre-commit-config.yaml"), encoding="utf-8")
    config = clientlib.load_config(str(path))
    assert {hook["id"] for repo in config["repos"] for hook in repo["hooks"]} <= {hook["id"] for hook in HOOKS}
