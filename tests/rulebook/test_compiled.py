"""The bundled rules are kept as they were read, and given again as long as no file of them has changed."""

from __future__ import annotations

import sys

import pytest

import numcheck
from numcheck.rulebook import compiled, loading
from numcheck.rulebook.stamps import stamp_of

TEXT = "Twelve people died in the fire, eight of them women and six of them men."


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Let Python keep what it compiles under a folder of the test."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def book():
    return numcheck.load_rules()


def test_rules_are_found_under_their_stamp_alone(book):
    assert compiled.find("a") is None
    compiled.keep("a", book)
    found = compiled.find("a")
    assert (found.rules, found.definitions) == (book.rules, book.definitions)
    assert numcheck.check(TEXT, rules=found) == numcheck.check(TEXT, rules=book)
    assert compiled.find("b") is None
    compiled.keep("b", book)
    assert compiled.find("a") is None, "one set of rules is kept"
    assert [file.name for file in compiled.compiled_file().parent.iterdir()] == [compiled.compiled_file().name]


@pytest.mark.parametrize("content", [b"", b"a", b"a\n", b"a\nno pickle", b"a\n\x80\x05K\x01.", b"\xff\n"])
def test_what_cannot_be_read_is_read_anew(content, book):
    compiled.keep("a", book)
    compiled.compiled_file().write_bytes(content)
    assert compiled.find("a") is None


def test_nothing_is_written_where_python_writes_no_modules(book, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled.keep("a", book)
    assert not compiled.compiled_file().parent.exists()


def test_a_folder_that_cannot_be_written_is_no_fault(book, tmp_path):
    (tmp_path / "compiled").write_text("a file, where a folder should be")
    compiled.keep("a", book)
    assert compiled.find("a") is None


def test_no_place_for_compiled_modules_is_no_fault(book, monkeypatch):
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    compiled.keep("a", book)
    assert compiled.compiled_file() is None
    assert compiled.find("a") is None


def test_the_bundled_rules_are_kept_and_found_when_they_are_loaded(monkeypatch):
    loading._load.cache_clear()
    book = numcheck.load_rules()
    assert compiled.find(stamp_of([loading.bundled_folder()])).rules == book.rules
    loading._load.cache_clear()
    monkeypatch.setattr(loading, "_read", lambda _: pytest.fail("read although they are kept"))
    assert numcheck.load_rules().rules == book.rules


def test_rules_of_a_desk_are_not_kept(tmp_path):
    rule = tmp_path / "desk" / "own" / "rule.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_bytes((loading.bundled_folder() / "totals" / "combined.yaml").read_bytes())
    loading._load.cache_clear()
    assert numcheck.load_rules(tmp_path / "desk").rule("own/rule") is not None
    assert not compiled.compiled_file().exists()


def test_a_stamp_changes_with_rules_and_salt(tmp_path):
    rule = tmp_path / "rule.yaml"
    stamps = [stamp_of([tmp_path]), stamp_of([tmp_path], "salt")]
    for text in ("title: One", "title: Another"):
        rule.write_text(text)
        stamps.append(stamp_of([tmp_path]))
    (tmp_path / "notes.txt").touch()
    assert len(set(stamps)) == len(stamps)
    assert stamp_of([tmp_path]) == stamps[-1]
