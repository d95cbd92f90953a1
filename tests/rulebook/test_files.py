"""YAML files: nothing is typed, nothing is expanded, every error has its line."""

from __future__ import annotations

import re

import pytest

from numcheck.rulebook.files import LARGEST, RuleError, parse_yaml, read_yaml, yaml_files

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{one}: &{one} [{', '.join([f'*{other}'] * 9)}]\n" for other, one in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED = [
    ("nothing", "", 1, "is empty"),
    ("a comment alone", "# nothing\n", 1, "is empty"),
    ("a bomb of aliases", BOMB, 1, "anchors (&) and aliases (*) are not allowed"),
    ("one alias", "a: x\nb: *a\n", 2, "aliases"),
    ("a merge", "a: &x {b: c}\nd:\n  <<: *x\n", 1, "anchors"),
    ("a tag", "a: x\nb: !!python/object/apply:os.system [ls]\n", 2, "tags (!) are not allowed"),
    ("a key twice", "title: a\nsay: b\ntitle: c\n", 3, "key 'title' stands twice"),
    ("a colon in a value", "title: Fire: parts\n", 1, "put the value in quotes"),
    ("a bracket left open", "a: [b, c\nd: e\n", 2, "no valid YAML"),
    ("a tab", "a:\n\tb: c\n", 2, "a tab; indent with blanks"),
    ("an at sign", "a: @kill\n", 1, "must stand in quotes"),
    ("a list as a key", "? [a, b]\n: c\n", 1, "a key must be plain text"),
    ("two documents", "a: b\n---\nc: d\n", 2, "YAML"),
    ("too deep", "a: " + "[" * 40 + "]" * 40 + "\n", 1, "nested too deeply"),
    ("far too deep", "[" * 100_000, 1, "too deeply"),
    ("as lists of lists", "- " * 100_000, 1, "too deeply"),
    ("a bracket a line", "a: " + "[\n" * 100_000, 31, "too deeply"),
    ("as keys of keys", "? " * 100_000, 1, "a key must be plain text"),
    ("indented", "\n".join(" " * depth + "a:" for depth in range(1000)), 32, "too deeply"),
    ("a control character", "a: \x07\n", 1, "YAML"),
]


@pytest.mark.parametrize(("text", "line", "message"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_refused_with_file_line_and_reason(text, line, message):
    with pytest.raises(RuleError, match=re.escape(message)) as caught:
        parse_yaml(text, "desk/a.yaml")
    (problem,) = caught.value.problems
    assert str(problem).startswith(f"desk/a.yaml:{line}: ")


def test_nothing_is_typed():
    node = parse_yaml("a: no\nb: 12:30\nc: 010\nd: 1e3\ne: null\nf: ~\ng: 2024-07-05\nh: [true, 1_000]\n", "a.yaml")
    assert node.plain() == {
        "a": "no", "b": "12:30", "c": "010", "d": "1e3", "e": "null", "f": "~", "g": "2024-07-05",
        "h": ["true", "1_000"],
    }  # fmt: skip


def test_nodes_know_their_lines():
    node = parse_yaml("a: x\n\nb:\n  - y\n  - z\n", "a.yaml")
    assert node.fail("!", "b").line == 3
    assert [item.line for item in node.mapping()["b"].items()] == [4, 5]
    with pytest.raises(RuleError, match=re.escape("a.yaml:4: b: expected text, found a list")):
        node.mapping()["b"].text()
    with pytest.raises(RuleError, match=re.escape("a.yaml:1: a: expected a mapping")):
        node.mapping()["a"].mapping()


def test_one_value_is_a_list_of_one():
    assert parse_yaml("x", "a.yaml").texts() == ("x",)


FILES = [
    ("not UTF-8", b"a: x\nb: \xff\n", 2, "not UTF-8"),
    ("too large", b"#" * (LARGEST + 1), 1, "larger than"),
]


@pytest.mark.parametrize(("data", "line", "message"), [c[1:] for c in FILES], ids=[c[0] for c in FILES])
def test_unreadable_files(tmp_path, data, line, message):
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    with pytest.raises(RuleError, match=message) as caught:
        read_yaml(path, "desk/a.yaml")
    assert str(caught.value).startswith(f"desk/a.yaml:{line}: ")


def test_a_missing_file_says_so(tmp_path):
    with pytest.raises(RuleError, match="cannot be read"):
        read_yaml(tmp_path / "none.yaml")


def test_a_byte_order_mark_is_no_content(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: x\n")
    assert read_yaml(path).plain() == {"a": "x"}


def test_files_come_in_a_fixed_order(tmp_path):
    for name in ("b.yaml", "a.yml", "c/d.yaml", "e.txt", "f.yaxml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("a: x")
    assert [path.relative_to(tmp_path).as_posix() for path in yaml_files(tmp_path)] == ["a.yml", "b.yaml", "c/d.yaml"]
