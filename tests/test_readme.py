"""What the README shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import numcheck
from numcheck.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


COMPARED = 3
"""Lines of the ledger that the README shows."""


def test_the_report_shown_is_real(capsysbinary, monkeypatch, request):
    monkeypatch.chdir(ROOT)
    before, begin, rest = README.partition("    $ numcheck ")
    shown, end, after = rest.partition("\n\nFIX is what")
    command = shown.partition("\n")[0]
    assert main(command.split()) == 0
    report = capsysbinary.readouterr().out.decode().rstrip("\n").split("\n")
    top = report.index("Compared") + 1 + COMPARED
    real = "\n".join([command, *(f"    {line}".rstrip() for line in (*report[:top], "...", report[-1]))])
    if request.config.getoption("--update-examples"):
        (ROOT / "README.md").write_text(before + begin + real + end + after, encoding="utf-8", newline="\n")
        shown = real
    assert shown == real, "pytest --update-examples writes it anew"


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
