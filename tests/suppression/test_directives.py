"""Directives: what they hold for, and what is said of those that do not do what they should."""

from __future__ import annotations

import pytest

from numcheck.documents.reading import make_document
from numcheck.suppression.directives import find_directives, has_figure

BLOCKS = "First block here.\n\nSecond block here,\nof two lines.\n\nThird block here.\n"


def scopes(text, path="a.md"):
    document = make_document(text, path)
    return [
        (directive.rule, directive.figure, document.words(directive.scope))
        for directive in find_directives(document).directives
    ]


IGNORE = "<!-- numcheck: ignore[a/b] why -->"
CASES = [
    ("before a block", BLOCKS.replace("Second", f"{IGNORE}\n\nSecond"), "Second block here, of two lines."),
    ("right above a block", BLOCKS.replace("Second", f"{IGNORE}\nSecond"), "Second block here, of two lines."),
    ("behind the words of a block", BLOCKS.replace("lines.", f"lines. {IGNORE}"), "Second block here, of two lines."),
    ("within a block", BLOCKS.replace("here,", f"here, {IGNORE}"), "Second block here, of two lines."),
    ("at the end", f"{BLOCKS}\n{IGNORE}\n", ""),
]


@pytest.mark.parametrize(("text", "scope"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_ignore_holds_for_the_same_or_the_next_block(text, scope):
    assert scopes(text) == [("a/b", "", scope)]


def test_off_and_on_hold_for_what_lies_between():
    text = BLOCKS.replace("Second", "<!-- numcheck: off[a/b] -->\n\nSecond").replace(
        "Third", "<!-- numcheck: on[a/b] -->\n\nThird"
    )
    assert scopes(text) == [("a/b", "", "Second block here, of two lines.")]
    assert scopes(BLOCKS.replace("Third", "<!-- numcheck: off[a/b] -->\n\nThird")) == [("a/b", "", "Third block here.")]


def test_file_ignore_holds_for_everything_wherever_it_stands():
    ((_, _, scope),) = scopes(f"{BLOCKS}\n<!-- numcheck: file-ignore[a/b] -->\n")
    assert scope.startswith("First block")
    assert scope.endswith("Third block here.")


def test_a_directive_may_name_several_rules_and_figures():
    text = f"<!-- numcheck: ignore[a/b, c/d: 1,204, e/f: forty-seven] two\nlines -->\n{BLOCKS}"
    assert [scope[:2] for scope in scopes(text)] == [("a/b", ""), ("c/d", "1,204"), ("e/f", "forty-seven")]


HTML = """<html><body>
<p>First block here.</p>
<p>
  Second block here,
  of <b>two</b> lines.
</p>
<ul><li>Third block here.</li><li>Fourth block here.</li></ul>
</body></html>
"""
SECOND = "Second block here, of two lines."
IN_HTML = [
    ("above an element", HTML.replace("<p>\n", f"{IGNORE}\n<p>\n"), SECOND),
    ("behind an element, on its line", HTML.replace("here.</p>", f"here.</p> {IGNORE}"), "First block here."),
    ("in an element, on a line below its words", HTML.replace("lines.", f"lines.\n{IGNORE}"), SECOND),
    ("in an element, on a line above its words", HTML.replace("<p>\n", f"<p>{IGNORE}\n"), SECOND),
    ("between words", HTML.replace("here,\n", f"here,\n{IGNORE}"), SECOND),
    ("between two elements of a line", HTML.replace("</li><li>F", f"</li>{IGNORE}<li>F"), "Fourth block here."),
    ("in the second of a line", HTML.replace("<li>Fourth", f"<li>{IGNORE}Fourth"), "Fourth block here."),
    ("at the end of a line's last", HTML.replace("</li></ul>", f"{IGNORE}</li></ul>"), "Fourth block here."),
    ("at the end", HTML + IGNORE, ""),
]


@pytest.mark.parametrize(("text", "scope"), [case[1:] for case in IN_HTML], ids=[case[0] for case in IN_HTML])
def test_ignore_in_html_holds_for_its_element_or_the_next(text, scope):
    assert scopes(text, "a.html") == [("a/b", "", scope)]


def test_off_on_and_file_ignore_in_html():
    text = HTML.replace("<ul>", "<!-- numcheck: off[a/b] --><ul>").replace(
        "</li><li>", "</li><!-- numcheck: on[a/b] --><li>"
    )
    assert scopes(text, "a.html") == [("a/b", "", "Third block here.")]
    ((_, _, scope),) = scopes(HTML.replace("<body>", "<body><!-- numcheck: file-ignore[a/b] -->"), "a.html")
    assert scope.startswith("First block")
    assert scope.endswith("Fourth block here.")


FAULTS = [
    (
        "ignore",
        "suppression/blanket",
        '"ignore" names no rule; write ignore[rule-id]. It silences nothing as it stands.',
    ),
    ("ignore[]", "suppression/blanket", '"ignore" names no rule'),
    ("file-ignore[*]", "suppression/blanket", '"file-ignore" names no rule'),
    ("ingore[a/b]", "suppression/malformed", '"ingore" is no directive; there are ignore, file-ignore, off, on.'),
    ("ignore[weekday]", "suppression/malformed", '"weekday" is no rule id'),
    ("on[a/b]", "suppression/malformed", "on[a/b] stands behind no off[a/b]."),
    ("", "suppression/malformed", '"" is no directive'),
    (
        "ingore[a/b]",
        "suppression/malformed",
        '"ingore" is no directive; there are ignore, file-ignore, off, on. Did you mean ignore?',
    ),
    (
        "ignore[a/b: ]",
        "suppression/malformed",
        '"a/b:" names no figure; write ignore[a/b: 47], or leave out the colon.',
    ),
    ("ignore[c/d, a/b:]", "suppression/malformed", '"a/b:" names no figure'),
    ("ignore[a/b why", "suppression/malformed", 'The bracket behind "ignore" is not closed'),
]


@pytest.mark.parametrize(("body", "rule", "said"), FAULTS, ids=[case[0] for case in FAULTS])
def test_what_does_nothing_is_said(body, rule, said):
    found = find_directives(make_document(f"{BLOCKS}\n<!-- numcheck: {body} -->\n", "a.md"))
    assert found.directives == ()
    (fault,) = found.faults
    assert fault.rule == rule
    assert fault.message.startswith(said)


@pytest.mark.parametrize("comment", ["numcheck ignore[a/b] why", "NUMCHECK  IGNORE[a/b]", "numcheck off[a/b]"])
def test_a_directive_without_its_colon_is_said(comment):
    found = find_directives(make_document(f"{BLOCKS}\n<!-- {comment} -->\n", "a.md"))
    assert found.directives == ()
    assert [fault.message[:19] for fault in found.faults] == ["A colon is missing:"]


@pytest.mark.parametrize("comment", ["numcheck was run on this", "numcheck", "numchecker: ignore[a/b]", "checked: 12"])
def test_other_comments_are_left_alone(comment):
    found = find_directives(make_document(f"{BLOCKS}\n<!-- {comment} -->\n", "a.md"))
    assert (found.directives, found.faults) == ((), ())


def test_capitals_make_no_difference():
    assert scopes(f"<!-- NumCheck: IGNORE[a/b] why -->\n\n{BLOCKS}") == [("a/b", "", "First block here.")]


FENCED = [
    ("in backticks", f"```markdown\n{IGNORE}\n```\n\n{BLOCKS}", 0),
    ("in tildes", f"~~~\n{IGNORE}\n```\n{IGNORE}\n~~~\n\n{BLOCKS}", 0),
    ("in an item", f"- as here:\n\n  ```\n  {IGNORE}\n  ```\n\n{BLOCKS}", 0),
    ("not closed", f"{BLOCKS}\n````\n```\n{IGNORE}\n", 0),
    ("in a line", f"Write `{IGNORE}` above it.\n\n{BLOCKS}", 0),
    ("behind code", f"```\nx\n```\n\n{IGNORE}\n\n{BLOCKS}", 1),
    ("before code", f"{IGNORE}\n\n{BLOCKS}\n```\nx\n```\n", 1),
    ("behind a line of code", f"```x``` is code.\n\n{IGNORE}\n\n{BLOCKS}", 1),
]


@pytest.mark.parametrize(("text", "number"), [case[1:] for case in FENCED], ids=[case[0] for case in FENCED])
def test_what_is_shown_as_code_is_no_directive(text, number):
    found = find_directives(make_document(text, "a.md"))
    assert (len(found.directives), found.faults) == (number, ())


def test_plain_text_has_no_directives():
    assert find_directives(make_document(f"{IGNORE}\n\n{BLOCKS}", "a.txt")).directives == ()


@pytest.mark.parametrize(
    ("text", "figure", "holds"),
    [
        ("47 people", "47", True),
        ("147 people", "47", False),
        ("47.5 tonnes", "47", False),
        ("1,247", "247", False),
        ("47,", "47", True),
        ("Forty-seven people", "forty-seven", True),
        ("about 1,204 people", "1,204", True),
        ("47%", "47", False),
        ("2 million", "2  million", True),
    ],
)
def test_a_figure_is_met_whole(text, figure, holds):
    assert has_figure(text, " ".join(figure.split())) is holds


def test_many_comments_are_read_in_linear_time():
    text = "<!-- numcheck: " * 5_000
    assert find_directives(make_document(text, "a.txt")).directives == ()
    from numcheck.suppression.directives import COMMENT

    assert COMMENT.search(text) is None
