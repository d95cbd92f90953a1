"""Endings of English words."""

from __future__ import annotations

import pytest

from numcheck.language.morphology import base_forms, is_plural, lemma, plurals, singular

IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}

SINGULARS = [
    ("buses", "bus"), ("bodies", "body"), ("boxes", "box"), ("churches", "church"), ("houses", "house"),
    ("horses", "horse"), ("responses", "response"), ("crashes", "crash"), ("heroes", "hero"), ("cars", "car"),
    ("knives", "knive"), ("people", "person"), ("passers-by", "passers-by"), ("police-men", "police-man"),
    ("ties", "tie"), ("viruses", "virus"), ("gases", "gas"), ("losses", "loss"),
]  # fmt: skip
NO_PLURALS = ["bus", "loss", "gas", "crisis", "politics", "famous", "virus", "is", "as", "was", "its", "army"]


@pytest.mark.parametrize(("plural", "one"), SINGULARS)
def test_singulars(plural, one):
    assert singular(plural, IRREGULAR) == one


@pytest.mark.parametrize("word", NO_PLURALS)
def test_what_is_no_plural_stays(word):
    assert singular(word, IRREGULAR) == word
    assert not is_plural(word, IRREGULAR)


@pytest.mark.parametrize(
    "word", ["bus", "body", "box", "church", "car", "inch", "crash", "army", "boy", "loss", "hero"]
)
def test_a_plural_leads_back(word):
    assert singular(plurals(word)[0], {}) == word
    assert is_plural(plurals(word)[0], {})


LEMMAS = [
    ("killed", "kill"), ("killing", "kill"), ("kills", "kill"), ("hired", "hire"), ("hiring", "hire"),
    ("stopped", "stop"), ("carried", "carry"), ("carries", "carry"), ("dying", "die"), ("died", "die"),
    ("passes", "pass"), ("passed", "pass"), ("rose", "rise"), ("agreed", "agree"),
]  # fmt: skip
VERBS = {"kill", "hire", "stop", "carry", "die", "pass", "rise", "agree"}


@pytest.mark.parametrize(("form", "verb"), LEMMAS)
def test_lemmas_of_known_verbs(form, verb):
    assert lemma(form, {"rose": "rise"}, VERBS) == verb


@pytest.mark.parametrize("word", ["red", "bed", "king", "bring", "shed", "bus", "speed", "need", "ring", "us"])
def test_what_is_no_form_of_a_known_verb_stays(word):
    assert lemma(word, {}, VERBS) == word


def test_base_forms_end():
    assert base_forms("") == ()
    assert base_forms("s") == ()
    assert base_forms("ed") == ()
    assert base_forms("ing") == ()


@pytest.mark.parametrize(
    ("key", "form"),
    [
        *[("taped", "tape"), ("tapped", "tap"), ("estimated", "estimate"), ("treated", "treat"), ("raised", "raise")],
        *[("pledged", "pledge"), ("settled", "settle"), ("called", "call"), ("opened", "open"), ("visited", "visit")],
        *[
            ("captured", "capture"),
            ("presumed", "presume"),
            ("passed", "pass"),
            ("divided", "divide"),
            ("raided", "raid"),
        ],
    ],
)
def test_likeliest_base_form(key, form):
    assert base_forms(key)[0] == form
