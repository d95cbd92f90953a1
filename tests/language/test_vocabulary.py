"""The bundled vocabulary, and what a desk's own words may and may not be."""

from __future__ import annotations

import ast
import pickle
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeGuard

import pytest
import yaml

import numcheck
from numcheck.language.entries import listed
from numcheck.model.claim import LINKS
from numcheck.model.quantity import Leaning
from numcheck.rulebook.files import RuleError, read_yaml
from numcheck.rulebook.loading import bundled_folder, load_rules, merge
from numcheck.rulebook.vocabulary import SECTIONS, check_section

KINDS = [
    ("soldier", "person"), ("nurse", "person"), ("bus", "vehicle"), ("school", "building"), ("vote", None),
]  # fmt: skip


@pytest.mark.parametrize(("noun", "class_"), KINDS)
def test_classes_of_nouns(vocabulary, noun, class_):
    assert vocabulary.nouns.is_a(noun, "person") == (class_ == "person")
    if class_ is not None:
        assert vocabulary.nouns.is_a(noun, class_)


def test_dates_are_found_by_the_rarest_of_their_words(vocabulary):
    anchors = vocabulary.calendar.anchors
    assert {"may", "yesterday", "friday", "last", "century"} <= anchors
    assert anchors.isdisjoint({"the", "of", "day", "year", "good", "after"})


def _lists_of(section: object, name: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(section, Mapping):
        for key, value in section.items():
            yield from _lists_of(value, f"{name}: {key}")
    elif isinstance(section, str):
        yield name, listed(section)


@pytest.mark.parametrize("file", ["lists", "grammar"])
def test_no_entry_of_a_list_stands_twice(file):
    section = yaml.safe_load((bundled_folder() / "vocabulary" / f"{file}.yaml").read_text())
    twice = {
        name: [each for each, times in Counter(entries).items() if times > 1]
        for name, entries in _lists_of(section, file)
    }
    assert {name: entries for name, entries in twice.items() if entries} == {}


def _named_in_code(tree: ast.AST) -> Iterator[str]:
    """Give an expression for each name of lists that code may ask for: lists["age"], lists[f"of a {length}"]."""
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(value=ast.Name(id="lists") | ast.Attribute(attr="lists"), slice=ast.Constant(str(name))):
                yield _exactly(name)
            case (
                ast.Subscript(value=ast.Name(id="lists"), slice=ast.JoinedStr(values=parts))
                | ast.Call(func=ast.Attribute(attr="get"), args=[ast.JoinedStr(values=parts), *_])
            ) if any(map(_is_text, parts)):
                yield "".join(_exactly(part.value) if _is_text(part) else ".+" for part in parts)
            case ast.Call(func=ast.Attribute(attr="lists_named" | "startswith"), args=[ast.Constant(str(opening))]) if (
                " " in opening
            ):
                yield f"{_exactly(opening)}.+"
            case ast.Assign(value=ast.Constant(str(opening))) if opening.endswith(" ") and opening.count(" ") > 1:
                yield f"{_exactly(opening)}.+"
            case ast.Tuple() | ast.Call() | ast.Dict():
                # Names that are asked for elsewhere, and beginnings of names.
                for name in (each.value for each in ast.iter_child_nodes(node) if _is_text(each)):
                    yield _exactly(name) + ".+" * (name.endswith(" ") and name.count(" ") > 1)


def _exactly(name: str) -> str:
    """Give the expression for a name, which may have hyphens for its blanks."""
    return re.escape(name.replace("-", " "))


def _is_text(node: ast.AST | None) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_every_list_is_asked_for():
    package, rules = Path(numcheck.__file__).parent, bundled_folder()
    asked = {name for file in package.rglob("*.py") for name in _named_in_code(ast.parse(file.read_text("utf-8")))}
    files = [file for file in rules.rglob("*.yaml") if file.parent != rules / "vocabulary"]
    told = " ".join(file.read_text("utf-8") for file in files)
    asked |= {_exactly(name) for name in re.findall(r"@([\w-]+(?: [\w-]+)*)", told)}
    names = re.compile("|".join(sorted(asked)))
    lists = read_yaml(rules / "vocabulary" / "lists.yaml").mapping()
    assert [name for name in lists if not names.fullmatch(name.replace("-", " "))] == []


AKIN = [
    ("victim", "person", True), ("soldier", "person", True), ("bus", "bus", True), ("soldier", "bus", False),
    ("euro", "person", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "are_akin"), AKIN)
def test_akin_nouns(vocabulary, one, other, are_akin):
    assert vocabulary.nouns.are_akin(one, other) is are_akin
    assert vocabulary.nouns.are_akin(other, one) is are_akin


def test_two_kinds_of_person_are_no_synonyms(vocabulary):
    assert vocabulary.nouns.are_akin("soldier", "nurse")
    assert not vocabulary.nouns.are_synonyms("soldier", "nurse")


def test_no_class_stands_above_itself(vocabulary):
    for name, wider in vocabulary.nouns.wider.items():
        assert name not in wider
        assert len(set(wider)) == len(wider)


LEMMAS = [("killed", "kill"), ("died", "die"), ("wounded", "wound"), ("rose", "rise"), ("houses", "house"), ("people", "person")]  # fmt: skip


@pytest.mark.parametrize(("form", "lemma"), LEMMAS)
def test_lemmas(vocabulary, form, lemma):
    assert vocabulary.lemma(form) == lemma


def test_hedges_lean_as_their_arithmetic_says(vocabulary):
    for table in (vocabulary.hedges.before, vocabulary.hedges.after):
        for entries in table.forward.values():
            for _, hedge in entries:
                if hedge.leaning is Leaning.MORE_THAN:
                    assert hedge.low == 1
                    assert hedge.high is None or hedge.high > 1
                if hedge.leaning is Leaning.LESS_THAN:
                    assert hedge.high == 1
                    assert hedge.low is None or hedge.low < 1
                if hedge.leaning is Leaning.NONE:
                    assert (hedge.low, hedge.high) == (1, 1)


def test_the_vocabulary_can_be_sent_to_another_process(vocabulary):
    again = pickle.loads(pickle.dumps(vocabulary))
    assert (again.nouns, again.hedges, again.numerals, again.lists) == (
        vocabulary.nouns,
        vocabulary.hedges,
        vocabulary.numerals,
        vocabulary.lists,
    )
    assert again.lemma("killed") == "kill"


LISTS = [
    ("a, b c,d", ["a", "b c", "d"]),
    ("a,\nb,", ["a", "b"]),
    (["a, b", "c"], ["a", "b", "c"]),
    ("", []),
    (None, []),
]


@pytest.mark.parametrize(("written", "words"), LISTS)
def test_lists_of_words(written, words):
    assert listed(written) == words


MERGED = [
    ({"a": {"words": "x, y"}}, {"a": {"words": "z"}}, {"a": {"words": "x, y, z"}}),
    ({"a": {"isa": "b"}}, {"a": {"isa": "c"}}, {"a": {"isa": "c"}}),
    ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
]


@pytest.mark.parametrize(("below", "above", "both"), MERGED)
def test_a_desk_adds_to_the_vocabulary(below, above, both):
    assert merge(below, above) == both


def write(folder, name, text):
    path = folder / "vocabulary" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_words_of_a_desk_are_known_with_the_others(tmp_path):
    write(tmp_path, "nouns", "trawlerman:\n  isa: person\n  words: deckhand\n")
    write(tmp_path, "numerals", "cardinals:\n  umpty: 17\n")
    book = load_rules(tmp_path)
    assert book.vocabulary.nouns.is_a("deckhand", "person")
    assert book.vocabulary.nouns.is_a("soldier", "person")
    assert book.vocabulary.numerals.cardinals["umpty"] == 17


BROKEN = [
    ("a list for a mapping", "nouns", "- one\n- two\n", "nouns.yaml:1", "must be a mapping"),
    ("no YAML", "nouns", "a: [b\n", "nouns.yaml:", "no valid YAML"),
    ("a hedge of no known leaning", "hedges", "mighty:\n  lean: sidewys\n  words: mighty\n", "hedges.yaml:2",
        f"lean must be one of {', '.join(Leaning)}, not 'sidewys'"),
    ("a hedge without leaning", "hedges", "a: {lean: about, words: b}\nmighty: {words: mighty}\n", "hedges.yaml:2",
        "mighty lacks the key 'lean'"),
    ("a hedge without words", "hedges", "mighty: {lean: about}\n", "hedges.yaml:1", "mighty has no words"),
    ("a hedge the wrong way round", "hedges", "mighty: {lean: about, low: 2, high: 1, words: mighty}\n", "hedges.yaml:1",
        "low (2) lies above high (1)"),
    ("a number that is none", "numerals", "cardinals:\n  umpty: many\n", "numerals.yaml:2",
        "umpty must be a number of at least 0, not 'many'"),
    ("a number that would fill the memory", "numerals", "cardinals:\n  umpty: 1e999999999\n", "numerals.yaml:2",
        "not '1e999999999'"),
    ("half a rank", "numerals", "ordinals: {umptieth: 3/2}\n", "numerals.yaml:1", "must be a whole number"),
    ("vague ends the wrong way round", "numerals", "vague counts: {a heap: [9, 2]}\n", "numerals.yaml:1", "as in [24, 60]"),
    ("an unknown heading", "numerals", "a: x\ncardnals: {umpty: 17}\n", "numerals.yaml:2", "did you mean 'cardinals'?"),
    ("an unknown file", "noun", "umpty: {words: zorp}\n", "noun.yaml:1", "is no file of vocabulary; did you mean 'nouns'?"),
    ("an anchor", "nouns", "a: &x {words: b}\nc: *x\n", "nouns.yaml:1", "not allowed"),
    ("a text for an entry", "nouns", "trawlerman: person\n", "nouns.yaml:1", "trawlerman must be a mapping of keys"),
    ("an unknown key of a noun", "nouns", "person: {wrods: zorp}\n", "nouns.yaml:1", "did you mean 'words'?"),
    ("an unknown class", "nouns", "zorp:\n  isa: persn\n", "nouns.yaml:2", "no class of nouns 'persn'; did you mean 'person'?"),
    ("an event of nothing known", "events", "zorp: {object: zorp, of: {wepon: zorp}}\n", "events.yaml:1",
        "no kind and no class of nouns is 'wepon'; did you mean 'weapon'?"),
    ("a stage that is none", "events", "zorp: {object: zorp, stage: late}\n", "events.yaml:1", "from 0 to 99, not 'late'"),
    ("a thirteenth month", "calendar", "months: {zorpuary: 13}\n", "calendar.yaml:1", "whole number from 1 to 12, not '13'"),
    ("a ninth weekday", "calendar", "weekdays: {zorpday: 9}\n", "calendar.yaml:1", "whole number from 0 to 6, not '9'"),
    ("a holiday of no day", "calendar", "holidays: {zorpmas: 13-45}\n", "calendar.yaml:1", "such as 12-25, not '13-45'"),
    ("a holiday that moves nowhere", "calendar", "moving holidays: {zorpmas: 11/8/4}\n", "calendar.yaml:1", "not '11/8/4'"),
    ("a link that does nothing", "calendar", "links: {zorp: untl}\n", "calendar.yaml:1", "must be one of the, of, open"),
    ("a list of mappings", "lists", "zorp: [{a: b}]\n", "lists.yaml:1", "expected words with commas between them"),
    ("a currency that is a list", "currencies", "zrp: [zorp]\n", "currencies.yaml:1", "must be a mapping"),
    ("a unit without its heading", "units", "zorp: {names: zorp}\n", "units.yaml:1", "names must be a mapping"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "where", "why"), [c[1:] for c in BROKEN], ids=[c[0] for c in BROKEN])
def test_a_wrong_vocabulary_is_a_rule_error_that_names_it(tmp_path, name, text, where, why):
    write(tmp_path, name, text)
    with pytest.raises(RuleError) as caught:
        load_rules(tmp_path)
    problems = [str(problem) for problem in caught.value.problems]
    assert any(where in problem and why in problem for problem in problems), problems
    assert "Error(" not in str(caught.value)


def test_all_that_is_wrong_with_a_vocabulary_is_said_at_once(tmp_path):
    write(tmp_path, "nouns", "person: {wrods: zorp}\nbarge: ship\n")
    write(tmp_path, "noun", "a: b\n")
    write(tmp_path, "calendar", "months: {zorpuary: 13}\n")
    with pytest.raises(RuleError) as caught:
        load_rules(tmp_path)
    places = [str(problem).split(": ")[0].rpartition("/")[2] for problem in caught.value.problems]
    assert places == ["calendar.yaml:1", "noun.yaml:1", "nouns.yaml:1", "nouns.yaml:2"]


def test_a_folder_of_rules_that_is_all_there_is_needs_a_vocabulary(tmp_path):
    with pytest.raises(RuleError, match="the vocabulary lacks 'numerals'"):
        load_rules(tmp_path, bundled=False)


@pytest.mark.parametrize("name", list(SECTIONS))
def test_every_file_of_the_vocabulary_is_as_its_table_says(name):
    path = bundled_folder() / "vocabulary" / f"{name}.yaml"
    assert check_section(name, read_yaml(path)) == []


def test_the_links_of_figures_are_those_of_the_grammar(vocabulary):
    named = {name for entries in vocabulary.grammar.links.forward.values() for _, name in entries}
    assert named == {link for link in LINKS if not link.startswith("of_")}
