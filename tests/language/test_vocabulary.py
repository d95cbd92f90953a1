"""The bundled vocabulary, and what a desk's own words may and may not be."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
import yaml

from numcheck.language.vocabulary import listed
from numcheck.model.quantity import Leaning
from numcheck.rulebook.files import RuleError
from numcheck.rulebook.loading import bundled_folder, load_rules, merge

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
    ("a hedge of no known leaning", "hedges", "mighty:\n  lean: sideways\n  words: mighty\n", "hedges", "sideways"),
    ("a number that is none", "numerals", "cardinals:\n  umpty: many\n", "numerals", "many"),
    ("an anchor", "nouns", "a: &x {words: b}\nc: *x\n", "nouns.yaml:1", "not allowed"),
    ("a text for an entry", "nouns", "trawlerman: person\n", "nouns", "cannot be used"),
]


@pytest.mark.parametrize(("name", "text", "where", "why"), [c[1:] for c in BROKEN], ids=[c[0] for c in BROKEN])
def test_a_wrong_vocabulary_is_a_rule_error_that_names_it(tmp_path, name, text, where, why):
    write(tmp_path, name, text)
    with pytest.raises(RuleError) as caught:
        load_rules(tmp_path)
    assert where in str(caught.value)
    assert why in str(caught.value)
