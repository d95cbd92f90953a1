"""Which files of a folder are articles."""

from __future__ import annotations

import pytest

from numcheck.config.settings import Settings
from numcheck.runs.walking import find_articles

FILES = (
    "a.txt", "b.md", "c.html.bak", "old/d.txt", "old/deep/e.txt", "drafts/f.txt", "drafts/keep.txt", "drafts/.g.txt",
    ".hidden/h.txt", "notes/i.TXT",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def names(folder, *paths, **settings):
    found = find_articles([str(folder / path) for path in paths or (".",)], Settings(root=str(folder), **settings))
    return [str(path).removeprefix(f"{folder}/") for path in found]


EVERYTHING = ["a.txt", "b.md", "drafts/f.txt", "drafts/keep.txt", "notes/i.TXT", "old/d.txt", "old/deep/e.txt"]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, EVERYTHING),
        ({"include": ("*.md",)}, ["b.md"]),
        ({"include": ("drafts/*.txt",)}, ["drafts/f.txt", "drafts/keep.txt"]),
        ({"exclude": ("old/",)}, EVERYTHING[:5]),
        ({"exclude": ("/a.txt", "drafts/*", "!drafts/keep.txt")}, ["b.md", *EVERYTHING[3:]]),
        ({"exclude": ("**/deep",)}, EVERYTHING[:6]),
    ],
)
def test_patterns_are_those_of_gitignore(folder, settings, expected):
    assert names(folder, **settings) == expected


def test_what_git_ignores_is_left_out(folder):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("old/\n*.md\n*.TXT\n", encoding="utf-8")
    (folder / "drafts" / ".gitignore").write_text("*.txt\n!keep.txt\n", encoding="utf-8")
    (folder / "notes" / ".gitignore").write_text("!i.TXT\n", encoding="utf-8")
    # A nearer file decides against one above it.
    assert names(folder) == ["a.txt", "drafts/keep.txt", "notes/i.TXT"]
    # The files above a folder count, too; a folder or file that is named is looked at all the same.
    assert names(folder, "drafts") == ["drafts/keep.txt"]
    assert names(folder, "drafts/f.txt", "b.md") == ["drafts/f.txt", "b.md"]


def test_what_git_ignores_is_left_out_though_a_hook_names_it(folder, monkeypatch):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("old/\n*.md\n", encoding="utf-8")
    (folder / "drafts" / ".gitignore").write_text("*.txt\n!keep.txt\n", encoding="utf-8")
    (folder / "old" / "deep" / ".gitignore").write_text("!e.txt\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    named = [*EVERYTHING, "x" * 300, "/".join("x" * 2500), "-"]
    assert list(find_articles(named, Settings())) == named
    kept = ["a.txt", "drafts/keep.txt", "notes/i.TXT", "x" * 300, "/".join("x" * 2500)]
    assert list(find_articles(named, Settings(), force_exclude=True, stdin_name="b.md")) == kept


def test_no_file_is_given_twice(folder):
    assert names(folder, "drafts", "drafts") == ["drafts/f.txt", "drafts/keep.txt"]


def test_links_to_folders_are_not_followed(folder):
    (folder / "drafts" / "loop").symlink_to(folder)
    assert names(folder, "drafts") == ["drafts/f.txt", "drafts/keep.txt"]


def test_a_file_is_given_once_however_often_it_is_named(folder, monkeypatch):
    monkeypatch.chdir(folder)
    paths = ["a.txt", "./a.txt", str(folder / "a.txt"), "old", "old/../old", ".", "-", "-"]
    found = list(find_articles(paths, Settings(root=str(folder))))
    assert found[:3] == ["a.txt", "old/d.txt", "old/deep/e.txt"]
    assert sorted(found) == sorted(["-", *EVERYTHING])
