"""The public names, and what importing them costs."""

from __future__ import annotations

import ast
import pickle
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import numcheck


def test_all_is_sorted_and_complete():
    assert numcheck.__all__ == sorted(numcheck.__all__)
    for name in numcheck.__all__:
        assert getattr(numcheck, name) is not None
        assert name in dir(numcheck)


def test_the_stub_gives_the_same_names():
    stub = ast.parse(Path(numcheck.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    names = {alias.name for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert names | {"__version__"} == set(numcheck.__all__)
    for node in stub.body:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                assert getattr(numcheck, alias.name).__module__ == node.module


def test_the_version_is_that_of_the_installed_package():
    try:
        installed = metadata.version("numcheck")
    except metadata.PackageNotFoundError:
        pytest.skip("run from the source, not installed")
    assert numcheck.__version__ == installed


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        numcheck.chekc  # noqa: B018


def test_importing_it_loads_nothing_else():
    code = "import sys; before = set(sys.modules); import numcheck; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [name for name in done.stdout.split() if name.startswith("numcheck")] == ["numcheck"]


def test_checking_is_pure_and_its_result_can_be_sent_to_another_process():
    text = "The fire killed 12 people: nine adults and five children."
    book = numcheck.load_rules()
    report = numcheck.check(text, rules=book)
    assert report == numcheck.check(text, rules=pickle.loads(pickle.dumps(book)))
    assert pickle.loads(pickle.dumps(report)) == report
    assert [finding.severity for finding in report.findings] == [numcheck.Severity.ERROR]


def test_a_wrong_folder_of_rules_is_a_rule_error(tmp_path):
    with pytest.raises(numcheck.RuleError, match="nowhere"):
        numcheck.load_rules(tmp_path / "nowhere")
