"""What the README shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import numcheck
from numcheck.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_report_shown_is_real(capsysbinary, monkeypatch):
    monkeypatch.chdir(ROOT)
    command, _, shown = README.partition("    $ numcheck ")[2].partition("\n\nFIX is what")[0].partition("\n")
    assert main(command.split()) == 0
    real = capsysbinary.readouterr().out.decode().splitlines()
    for line in shown.splitlines():
        line = line.removeprefix("    ")
        assert line in ("...", *real)


def test_the_first_rule_works(tmp_path):
    path, text = re.search(r"Save this as `desk/([^`]+)`:\n\n```yaml\n(.*?)```", README, re.DOTALL).groups()
    file = tmp_path / "desk" / path
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    book = numcheck.load_rules(tmp_path / "desk")
    rule = book.rule(path.removesuffix(".yaml"))
    assert [finding.rule for finding in numcheck.check(rule.examples.wrong[0], rules=book).findings] == [rule.id]
    assert numcheck.check(rule.examples.right[0], rules=book).findings == ()


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_the_library_is_used_like_this(code, capsys):
    exec(compile(code, "README.md", "exec"), {})
    assert "error The parts add up to 13" in capsys.readouterr().out
