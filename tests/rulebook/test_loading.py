"""Rule and relation files: what is wrong is named with file, line and the way out, all of it at once."""

from __future__ import annotations

import pickle
import re

import pytest

from numcheck.language.patterns import Alphabet
from numcheck.model.rule import Severity
from numcheck.rulebook.files import RuleError, parse_yaml
from numcheck.rulebook.loading import OWN_TOPIC, load_rules
from numcheck.rulebook.relations import read_definition
from numcheck.rulebook.rules import read_rule
from numcheck.suppression.directives import OWN_RULES

GOOD = """\
title: Killed and wounded are not the casualties
severity: error
find:
  - "{killed:count} killed and {hurt:count} (wounded|injured) ... {all:count}"
require: killed + hurt == all
say: "{killed + hurt} were killed or hurt, but there are said to be {all}."
why: On our desk, casualties are the dead and the wounded.
examples:
  wrong: ["Six people were killed and 14 wounded, bringing the day's toll to 30 casualties."]
  right: ["Six people were killed and 14 wounded, bringing the day's toll to 20 casualties."]
"""
WHEN = """\
title: The whole is less than its parts
severity: warning
when:
  relation: breakdown
require: sum(part) <= total
say: "{part} and {total}"
why: because
examples: {wrong: [a], right: [b]}
"""
RELATION = """\
title: A pair
roles: {one: count, other: count}
pieces:
  - find: "{one:count} against {other:count}"
"""


def load(folder, **files):
    """Load the bundled rules with those of a desk; a name with __ is a path."""
    for name, text in files.items():
        path = folder / "desk" / (name.replace("__", "/").replace("_", "-") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_rules(folder / "desk")


def problems(folder, **files):
    with pytest.raises(RuleError) as caught:
        load(folder, **files)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def problems_of(book):
    """Give a function that reads one file without loading all the others, and tells what is wrong with it."""

    def read_file(read, id_, text, *more):
        try:
            node = parse_yaml(text, f"desk/{id_}.yaml")
            found = read(id_.removeprefix("relations/"), node, *more, book.vocabulary, Alphabet())[-1]
        except RuleError as error:
            found = error.problems
        return [str(problem) for problem in found]

    return read_file


def test_a_rule_of_a_desk_is_found_by_its_path(tmp_path, book):
    own = load(tmp_path, casualties__sum=GOOD)
    rule = own.rule("casualties/sum")
    assert rule is not None
    assert rule.title == "Killed and wounded are not the casualties"
    assert rule.severity.name == "ERROR"
    assert (rule.file, rule.line) == ("desk/casualties/sum.yaml", 1)
    assert len(own.rules) == len(book.rules) + 1
    assert [r.id for r in own.rules] == sorted(r.id for r in own.rules)


def test_a_rule_of_a_desk_replaces_a_bundled_one(tmp_path, book):
    own = load(tmp_path, totals__parts_exceed_total=WHEN)
    assert own.rule("totals/parts-exceed-total").title == "The whole is less than its parts"
    assert len(own.rules) == len(book.rules)


def test_a_relation_of_a_desk_may_be_named_by_its_rules(tmp_path):
    rule = WHEN.replace("breakdown", "pair").replace("sum(part) <= total", "one == other")
    own = load(tmp_path, relations__pair=RELATION, a__b=rule.replace("{part} and {total}", "{one}"))
    assert own.definition("pair").roles == ("one", "other")


def test_the_rulebook_can_be_sent_to_another_process(book):
    again = pickle.loads(pickle.dumps(book))
    assert again.rules == book.rules
    assert again.definitions == book.definitions


def change(text, old, new):
    assert old in text
    return text.replace(old, new)


RULES = [
    ("an unknown key", change(GOOD, "require:", "requires:"), 5, "unknown key 'requires' in a rule; did you mean 'require'?"),
    ("a key that is missing", change(GOOD, "severity: error\n", ""), 1, "a rule lacks the key 'severity'"),
    ("an unknown severity", change(GOOD, "error", "eror"), 2, "severity must be one of error, warning, note, not 'eror'; did you mean 'error'?"),
    ("a severity that is a list", change(GOOD, "severity: error", "severity: [error]"), 2, "not a list"),
    ("an unknown role in require", change(GOOD, "hurt == all", "hrut == all"), 5, "unknown role 'hrut'; there are: all, hurt, killed; did you mean 'hurt'?"),
    ("an unknown role in say", change(GOOD, "be {all}", "be {al}"), 6, "say {al}: unknown role 'al'"),
    ("an unknown function", change(GOOD, "killed + hurt ==", "smu(killed) =="), 5, "unknown function 'smu'; did you mean 'sum'?"),
    ("an attribute", change(GOOD, "killed + hurt ==", "killed.real =="), 5, "cannot read '.'"),
    ("an assignment", change(GOOD, "hurt == all", "hurt = all"), 5, "write == for equality"),
    ("no comparison", change(GOOD, "hurt == all", "hurt"), 5, "is no comparison"),
    ("an unknown kind in a pattern", change(GOOD, "all:count", "all:cuont"), 4, "unknown kind 'cuont'"),
    ("a gap too wide", change(GOOD, " ... ", " ...40 "), 4, "at most 12 words"),
    ("an unknown entry", change(GOOD, "(wounded|injured)", "@wuond"), 4, "unknown vocabulary entry @wuond"),
    ("a pattern that is no text", change(GOOD, '- "{killed', '- a: "{killed'), 4, "a pattern must be text"),
    ("both find and when", GOOD + "when: {relation: breakdown}\n", 1, "one of `when`"),
    ("neither find nor when", re.sub(r"find:\n.*\n", "", GOOD), 1, "one of `when`"),
    ("an unknown relation", change(WHEN, "breakdown", "brekdown"), 4, "unknown relation 'brekdown'; did you mean 'breakdown'?"),
    ("an unknown role in when", change(WHEN, "breakdown", "breakdown\n  parts: {kind: money}"), 5, "unknown role 'parts' in when; did you mean 'part'?; breakdown has: total, part"),
    ("an unknown slot in a filter", change(WHEN, "breakdown", "breakdown\n  part: {knid: money}"), 5, "unknown key 'knid' in a filter; did you mean 'kind'?"),
    ("an unknown event in a filter", change(WHEN, "breakdown", "breakdown\n  part: {event: dei}"), 5, "unknown event 'dei'; did you mean 'die'?"),
    ("an unknown kind in a filter", change(WHEN, "breakdown", 'breakdown\n  part: {kind: moeny}'), 5, "unknown kind 'moeny'; did you mean 'money'?"),
    ("an unknown class in a filter", change(WHEN, "breakdown", 'breakdown\n  part: {noun: "@persn"}'), 5, "unknown class of nouns '@persn'; did you mean 'person'?"),
    ("a noun in the plural", change(WHEN, "breakdown", 'breakdown\n  part: {noun: [vote, seats]}'), 5, "write 'seat'"),
    ("an unknown stance", change(WHEN, "breakdown", 'breakdown\n  part: {stance: assrted}'), 5, "did you mean 'asserted'?"),
    ("an unknown part", change(WHEN, "breakdown", 'breakdown\n  part: {part: boddy}'), 5, "did you mean 'body'?"),
    ("an unknown link", change(WHEN, "breakdown", 'breakdown\n  part: {link: "!ohter"}'), 5, "unknown link 'ohter'; did you mean 'other'?"),
    ("an unknown role of a figure", change(WHEN, "breakdown", 'breakdown\n  part: {role: objct}'), 5, "did you mean 'object'?"),
    ("an unknown word for what stands above", change(WHEN, "breakdown", 'breakdown\n  part: {under: prt}'), 5, "did you mean 'part'?"),
    ("an unknown unit", change(WHEN, "breakdown", 'breakdown\n  part: {unit: kilometre}'), 5, "unknown unit 'kilometre'; did you mean 'kilometer'?"),
    ("an unknown source of a noun", change(WHEN, "breakdown", 'breakdown\n  part: {noun_from: yy}'), 5, "unknown noun_from 'yy'; allowed: after"),
    ("a switch in a filter that is none", change(WHEN, "breakdown", 'breakdown\n  part: {definite: maybe}'), 5, "allowed: true, false"),
    ("a power of ten", GOOD + "apart: 1e99999999\n", 11, "apart must be a number above 1, such as 2.2, not '1e99999999'"),
    ("rivals that are no count", GOOD + "rivals: some\n", 11, "rivals must be a whole number up to 99, not 'some'"),
    ("rivals without end", GOOD + "rivals: 1e999999\n", 11, "rivals must be a whole number up to 99"),
    ("nothing to divide by", change(GOOD, "hurt == all", "hurt / 0 == all"), 5, "divides by 0"),
    ("a page without an address", GOOD + "see: page 12\n", 11, "see must be the address of a page, such as https://"),
    ("when without relation", change(WHEN, "relation: breakdown", "part: {kind: money}"), 4, "when names a kind of relation"),
    ("a role of several compared", change(WHEN, "sum(part) <=", "part <="), 5, "part is a role of several figures; compare it with sum"),
    ("an unknown group of examples", change(GOOD, "  wrong:", "  worng:"), 9, "unknown key 'worng' in examples; did you mean 'wrong'?"),
    ("examples that are a list", change(WHEN, "{wrong: [a], right: [b]}", "[a, b]"), 8, "examples must be a mapping"),
    ("a rule that is a list", "- a\n- b\n", 1, "a rule must be a mapping"),
    ("a list for a title", change(GOOD, "title: Killed and wounded are not the casualties", "title: [a, b]"), 1, "title must be text, not a list"),
    ("an empty title", change(GOOD, "title: Killed and wounded are not the casualties", "title: ''"), 1, "title is empty"),
    ("a mapping for a page", GOOD + "see: {a: b}\n", 11, "see must be text, not a mapping"),
    ("a switch that is neither on nor off", GOOD + "on: perhaps\n", 11, "on must be one of on, off"),
    ("a brace without its partner", change(GOOD, "be {all}", "be {all"), 6, "a brace without its partner"),
    ("a message that is a list", re.sub(r"say: .*", "say: [a]", GOOD), 6, "say must be text, not a list"),
    ("broken YAML", change(GOOD, "title: ", "title: a: "), 1, "put the value in quotes"),
    ("a role of one figure here and of several there", change(GOOD, "require", '  - "{killed+:count} dead ... {hurt:count} hurt ... {all:count}"\nrequire'), 4, "role 'killed' has one figure in one pattern and several in another"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message"), [c[1:] for c in RULES], ids=[c[0] for c in RULES])
def test_a_wrong_rule(book, problems_of, text, line, message):
    found = problems_of(read_rule, "a/b", text, {d.kind: d for d in book.definitions})
    assert any(problem.startswith(f"desk/a/b.yaml:{line}: ") and message in problem for problem in found), found


def test_the_name_of_a_rule_file_is_its_id(tmp_path):
    (problem,) = problems(tmp_path, a__Bad=GOOD)
    assert "small letters and hyphens, not 'a/Bad'" in problem


RELATIONS = [
    ("an unknown key", change(RELATION, "title", "tilte"), 1, "did you mean 'title'?"),
    ("an unknown kind", change(RELATION, "one: count", "one: cuont"), 2, "unknown kind 'cuont'; did you mean 'count'?"),
    ("an unknown role in a pattern", change(RELATION, '"{one:', '"{won:'), 4, "names the unknown role 'won'"),
    ("an unknown key of a piece", change(RELATION, "find:", "fnid:"), 4, "unknown key 'fnid' in a piece; did you mean 'find'?"),
    ("an unknown strength", RELATION + "    strength: firm\n", 5, "strength must be one of"),
    ("an unknown order", RELATION + "    order: beneath\n", 5, "order must be one of"),
    ("a reach too far", RELATION + "    reach: 4000\n", 5, "40"),
    ("a reach that is no number", RELATION + "    reach: far\n", 5, "must be a number"),
    ("a reach of very many digits", RELATION + f"    reach: {'9' * 5000}\n", 5, "reach must be a number from 0 to 40"),
    ("roles that are a list", change(RELATION, "{one: count, other: count}", "[one, other]"), 2, "roles must be a mapping"),
    ("an unknown role in akin", RELATION + "akin: [[one, ohter]]\n", 1, "unknown role 'ohter'; did you mean 'other'?"),
    ("an unknown role in about", RELATION + "about: ohter\n", 1, "unknown role 'ohter'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message"), [c[1:] for c in RELATIONS], ids=[c[0] for c in RELATIONS])
def test_a_wrong_relation(problems_of, text, line, message):
    found = problems_of(read_definition, "relations/pair", text)
    assert any(problem.startswith(f"desk/relations/pair.yaml:{line}: ") and message in problem for problem in found), (
        found
    )


def test_all_that_is_wrong_is_said_at_once(tmp_path):
    found = problems(
        tmp_path,
        a__one=change(GOOD, "title", "tilte"),
        a__two=change(GOOD, "hurt == all", "hrut == all").replace("be {all}", "be {al}"),
        b__three="title: [\n",
        b__four=change(GOOD, "title: Killed and wounded are not the casualties", "title: [a, b]"),
        relations__pair=change(RELATION, "title", "tilte"),
    )
    files = [problem.partition(":")[0] for problem in found]
    assert set(files) == {f"desk/{name}.yaml" for name in ("a/one", "a/two", "b/three", "b/four", "relations/pair")}
    assert files.count("desk/a/two.yaml") == 2
    assert files.count("desk/a/one.yaml") == 2, "the unknown key, and the one that is missing for it"


def test_all_that_is_wrong_with_one_rule_is_said_at_once(tmp_path):
    text = change(GOOD, "title", "tilte").replace("error", "eror").replace("hurt == all", "hrut == all")
    text = text.replace("be {all}", "be {al}").replace("  wrong:", "  worng:")
    found = [problem.split(": ")[0] for problem in problems(tmp_path, a__one=text)]
    assert found == [f"desk/a/one.yaml:{line}" for line in (1, 1, 2, 5, 6, 9)]


ALL_OF_ONE = [
    (
        "a phrase without its brace",
        change(GOOD, "{all:count}", "{all:count").replace("hurt == all", "hurt = all").replace("be {all}", "be {al}"),
        [(4, "pattern"), (5, "write == for equality"), (6, "unknown role 'al'; there are: all, hurt, killed")],
    ),
    (
        "an unknown kind",
        change(GOOD, "{all:count}", "{all:cuont}").replace("hurt == all", "sum(hurt) == alll"),
        [(4, "unknown kind 'cuont'"), (5, "unknown role 'alll'")],
    ),
    (
        "an unknown relation",
        change(WHEN, "breakdown", "brekdown").replace("<=", "="),
        [(4, "unknown relation 'brekdown'"), (5, "write == for equality")],
    ),
    (
        "an unknown role",
        change(WHEN, "breakdown", "breakdown\n  prat: {kind: money}").replace("sum(part)", "sum(prat)"),
        [(5, "unknown role 'prat' in when"), (6, "unknown role 'prat'; there are")],
    ),
    (
        "several sources",
        change(GOOD, "hurt == all", "hurt = all") + "when: {relation: breakdown}\n",
        [(1, "a rule has one of `when`"), (5, "write == for equality")],
    ),
    (
        "a comparison of one role",
        re.sub(r"find:\n.*\n", "compare: {killed: {kind: count}}\n", change(GOOD, "hurt == all", "hurt = all")),
        [(3, "two to 4 roles"), (4, "write == for equality")],
    ),
    (
        "a condition that is a list",
        re.sub(r"require: .*", "require: [{that: [a], severity: eror, say: '{al}', becuase: x}]", GOOD),
        [
            (5, "unknown key 'becuase'"),
            (5, "severity must be"),
            (5, "say {al}: unknown role 'al'"),
            (5, "that: expected text"),
        ],
    ),
    (
        "a relation that is a list",
        re.sub(r"require: .*", "require: a = b", change(WHEN, "breakdown", "[a]")),
        [(4, "relation: expected text"), (5, "write == for equality")],
    ),
    (
        "a rule that is refined by name, and is not there",
        change(GOOD, "severity: error", "severity: eror") + "refines: totals/vots\n",
        [(2, "severity must be"), (11, "there is no rule 'totals/vots'")],
    ),
    (
        "an unknown key of where",
        GOOD + "where: {haedline: a, text: '@persn'}\n",
        [(11, "unknown key 'haedline'"), (11, "no list, event or class of nouns is named '@persn'")],
    ),
]


@pytest.mark.parametrize(("text", "said"), [case[1:] for case in ALL_OF_ONE], ids=[case[0] for case in ALL_OF_ONE])
def test_a_mistake_does_not_hide_those_of_other_keys(tmp_path, text, said):
    found = problems(tmp_path, a__one=text)
    assert len(found) == len(said), found
    for each, (line, message) in zip(found, said, strict=True):
        assert each.startswith(f"desk/a/one.yaml:{line}: ")
        assert message in each


def test_a_mistake_of_a_relation_does_not_hide_the_next(problems_of):
    text = change(RELATION, "title", "tilte").replace("other: count}\n", "other: cuont}\n") + "about: ohter\n"
    found = problems_of(read_definition, "relations/pair", text)
    assert [each.partition(": ")[2][:20] for each in found] == [
        "unknown key 'tilte' ",
        "a relation lacks the",
        "unknown kind 'cuont'",
        "unknown role 'ohter'",
    ]


def test_names_that_a_broken_phrase_may_have_given_are_not_called_unknown(tmp_path):
    (problem,) = problems(tmp_path, a__one=change(GOOD, "{all:count}", "{all count}"))
    assert "pattern" in problem


def test_a_rule_on_a_broken_relation_is_told_what_else_is_wrong_with_it(tmp_path):
    rule = change(WHEN, "breakdown", "pair").replace("sum(part) <= total", "one = other")
    found = problems(tmp_path, relations__pair=change(RELATION, "title", "tilte"), a__one=rule)
    assert [each.partition(": ")[0] for each in found] == [
        "desk/relations/pair.yaml:1",
        "desk/relations/pair.yaml:1",
        "desk/a/one.yaml:5",
    ]


def test_a_rule_that_refines_none_is_said(tmp_path):
    (problem,) = problems(tmp_path, a__one=GOOD + "refines: totals/vots\n")
    assert problem == "desk/a/one.yaml:11: refines: there is no rule 'totals/vots'; did you mean 'totals/votes'?"


def test_a_rule_that_refines_itself_is_said(tmp_path):
    (problem,) = problems(tmp_path, a__one=GOOD + "refines: a/one\n")
    assert problem == "desk/a/one.yaml:11: refines: a rule cannot refine itself; name the wider one"


def test_two_files_of_one_name_are_said(tmp_path):
    for name in ("a/one.yaml", "a/one.yml"):
        (tmp_path / "desk" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "desk" / name).write_text(GOOD)
    for name in ("x/pair.yaml", "y/pair.yaml"):
        (tmp_path / "desk" / "relations" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "desk" / "relations" / name).write_text(RELATION)
    assert problems(tmp_path) == [
        "desk/a/one.yml: has the name of desk/a/one.yaml, which it would hide; rename one of them",
        "desk/relations/y/pair.yaml: has the name of desk/relations/x/pair.yaml, which it would hide; rename one of them",
    ]


def test_a_rule_cannot_have_the_name_of_a_flaw_that_is_none_of_a_rule(tmp_path):
    (problem,) = problems(tmp_path, suppression__unused=GOOD)
    assert problem.startswith("desk/suppression/unused.yaml: what stands under suppression/")
    assert {id_.partition("/")[0] for id_ in OWN_RULES} == {OWN_TOPIC}


def test_a_broken_relation_is_said_and_not_that_its_rules_lack_it(tmp_path):
    (problem,) = problems(tmp_path, relations__breakdown=change(RELATION, "pieces", "peices"))
    assert "unknown key 'peices'" in problem


def test_folders_that_are_missing_are_named_with_what_is_wrong_elsewhere(tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.yaml").write_text("- x\n")
    with pytest.raises(RuleError) as caught:
        load_rules(tmp_path / "none", tmp_path / "desk")
    assert any("is no folder of rules" in str(problem) for problem in caught.value.problems)


def test_a_folder_without_rules_adds_none(tmp_path, book):
    assert len(load_rules(tmp_path).rules) == len(book.rules)


def test_a_rulebook_is_loaded_once_and_again_when_a_file_of_it_changes(tmp_path):
    path = tmp_path / "a" / "one.yaml"
    path.parent.mkdir()
    path.write_text(GOOD)
    first = load_rules(tmp_path)
    assert load_rules(tmp_path) is first
    path.write_text(change(GOOD, "severity: error", "severity: note"))
    second = load_rules(tmp_path)
    assert [book.rule("a/one").severity for book in (first, second)] == [Severity.ERROR, Severity.NOTE]
    assert second.vocabulary is first.vocabulary, "no word has changed"
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "lists.yaml").write_text("barge: barge, lighter\n")
    assert "barge" in load_rules(tmp_path).vocabulary.lists
    assert "barge" not in first.vocabulary.lists
    path.unlink()
    assert load_rules(tmp_path).rule("a/one") is None


def test_what_is_wrong_is_said_every_time(tmp_path):
    assert problems(tmp_path, a__one="title: [\n") == problems(tmp_path, a__one="title: [\n") != []


def test_every_bundled_rule_says_what_it_needs_to(book):
    for rule in book.rules:
        assert book.definition(rule.relation) is not None
        assert rule.why.endswith(".")
        assert rule.file == f"rules/{rule.id}.yaml"
        assert not rule.refines or book.rule(rule.refines) is not None
