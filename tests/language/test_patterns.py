"""Phrase patterns: what they match in reduced text, and what cannot be compiled."""

from __future__ import annotations

import re

import pytest

from numcheck.language.patterns import FIGURES, GAP, KINDS, MARKS, Alphabet, PatternError, find_matches, parse_pattern

ENTRIES = {"opens-another-clause": ("and", "but"), "kill": ("kill", "shoot dead", "slay"), "grow": ("rise", "grow")}
UNSEEN = frozenset({"the", "was", "were"})
LEMMAS = {"killed": "kill", "slain": "slay", "shot": "shoot", "rose": "rise"}


def compile_pattern(text, alphabet=None):
    return parse_pattern(
        text, Alphabet() if alphabet is None else alphabet, lambda word: LEMMAS.get(word, word), ENTRIES.get, UNSEEN
    )


def reduce(text, alphabet):
    """Write a text as patterns see it: a capital of a kind is a figure, known words have their character."""
    characters = []
    for word in re.findall(r"\w+|\S", text):
        if word in FIGURES or word in MARKS or word == ".":
            characters.append(word)
        elif word not in UNSEEN:
            characters.append(alphabet.get(LEMMAS.get(word, word)))
    return "".join(characters)


def roles(pattern, text):
    alphabet = Alphabet()
    compiled = compile_pattern(pattern, alphabet)
    reduced = reduce(text, alphabet)
    matches = list(find_matches(re.compile(compiled.source), reduced, 0, len(reduced)))
    for match in matches:
        # What a pattern is said to need, to be skipped where that is missing, every match must hold.
        assert not compiled.needs & alphabet.unmet(match.group())
    return [match.groupdict() for match in matches]


MATCHES = [
    ("{a:count} killed", "C killed", {"a": "C"}),
    ("{a:count} killed", "N were slain", None),
    ("{a:count} @kill", "C were slain", {"a": "C"}),
    ("{a:count} @kill", "C shot dead", {"a": "C"}),
    ("{a:count} @kill", "C shot", None),
    ("{a:count} of [the] {b:count}", "C of the N", {"a": "C", "b": "N"}),
    ("{a:count} [in all] // {b:money}", "C in all . M", {"a": "C", "b": "M"}),
    ("{a:count} [in all] // {b:money}", "C . M", {"a": "C", "b": "M"}),
    ("{a:count} (or|of) {b:percent}", "C or P", {"a": "C", "b": "P"}),
    ("{a:count} (or|of) {b:percent}", "C and P", None),
    ("{a:count} ...2 {b:count}", "C x y C", {"a": "C", "b": "C"}),
    ("{a:count} ...2 {b:count}", "C x y z C", None),
    ("{a:count} ..2 {b:count}", "C x y C", {"a": "C", "b": "C"}),
    ("{a:count} ..2 {b:count}", "C x T C", {"a": "C", "b": "C"}),
    ("{a:count} ..2 to {b:count}", "C U x to C", None),
    ("{a:count} ..2 to {b:count}", "C x and to C", None),
    ("{a:count} ... {b:count}", "C " + "x " * GAP + "C", {"a": "C", "b": "C"}),
    ("{a:count} ... {b:count}", "C " + "x " * (GAP + 1) + "C", None),
    ("{a:count} ... {b:count}", "C . C", None),
    ("{a:count} , {b:count}", "C , C", {"a": "C", "b": "C"}),
    ("{a:count} \\( {b:count} \\)", "C ( C )", {"a": "C", "b": "C"}),
    ("{a:count} - {b:count}", "C - C", {"a": "C", "b": "C"}),
    ("^ {a:count} of", "x . C of", {"a": "C"}),
    ("^ {a:count} of", "x C of", None),
    ("{a:money}", "C P U", None),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), MATCHES, ids=[f"{p} | {t[:30]}" for p, t, _ in MATCHES])
def test_matches(pattern, text, expected):
    assert (roles(pattern, text) or [None])[0] == expected


REACHES = [
    ("{a:count} killed //", 0, False),
    ("{a:count} killed (,|//)", 0, False),
    ("{a:count} // ...3 {b:count} killed", 1, False),
    ("{a:count} // they @grow", 1, True),
    ("{a:count} // // {b:count}", 2, True),
    ("{a:count} killed [// they @grow]", 1, True),
]


@pytest.mark.parametrize(("pattern", "crossings", "is_bare"), REACHES, ids=[pattern for pattern, _, _ in REACHES])
def test_sentences_that_a_pattern_runs_over(pattern, crossings, is_bare):
    compiled = compile_pattern(pattern)
    assert (compiled.crossings, compiled.is_bare) == (crossings, is_bare)


def test_what_a_pattern_needs_of_a_sentence_without_figures_is_not_asked_for():
    alphabet = Alphabet()
    bare, told = (compile_pattern(f"{{a:count}} killed // they {end}", alphabet) for end in ("grow", "grow {b:count}"))
    figures = reduce("C killed .", alphabet)
    assert not bare.needs & alphabet.unmet(figures)
    assert told.needs & alphabet.unmet(figures)


def test_a_role_of_several_takes_the_whole_list():
    (found, *_) = roles("{total:count} : {part+:count}", "C : C x , C and C")
    assert found["total"] == "C"
    assert found["part"].count("C") == 3


def test_a_role_of_several_needs_two():
    assert roles("{total:count} : {part+:count}", "C : C x") == []


def test_matches_overlap():
    assert len(roles("{a:count} ... {b:count}", "C x C x C")) == 2


REFUSED = [
    ("killed", "names no figure"),
    ("{a:cuont} killed", "unknown kind 'cuont'"),
    ("{a:count} {a:count}", "role a stands twice"),
    ("{a:count} ...13 {b:count}", "at most 12 words, not 13"),
    ("{a:count} (x|y", "not closed"),
    ("{a:count} [x)", "not closed by ']'"),
    ("{a:count} x)", "unexpected ')'"),
    ("{a:count} ()", "empty brackets"),
    ("{a:count} | x", "outside of brackets"),
    ("{a:count} (fell|was)", "(fell|was) has an alternative of words that patterns do not see"),
    ("{a:count} @klil", "unknown vocabulary entry @klil"),
    ("{a:count // x", "cannot read"),
    ("{A:count}", "cannot read"),
    ("{a:count} // x // y // z", "crosses 3 sentence ends"),
    ("{a:count} " + "(" * 8 + "x" + ")" * 8, "nested too deeply"),
    ("", "names no figure"),
]


@pytest.mark.parametrize(("pattern", "message"), REFUSED, ids=[case[0][:40] for case in REFUSED])
def test_refused_with_the_reason(pattern, message):
    with pytest.raises(PatternError, match=re.escape(message)):
        compile_pattern(pattern)


def test_kinds_and_words_never_share_a_character():
    alphabet = Alphabet()
    characters = {alphabet.add(f"word{n}") for n in range(5000)}
    assert len(characters) == len(alphabet) == 5000
    assert characters.isdisjoint({*FIGURES, *MARKS, ".", "_"})
    assert alphabet.add("word7") == alphabet.get("word7")
    assert alphabet.get("unknown") == "_"
    assert set("".join(KINDS.values())) <= set(FIGURES)


def test_matching_is_linear_even_where_every_word_opens_a_gap():
    """The steps of a pattern are bounded by its gaps: no quantifier of a compiled pattern is without an upper end."""
    for pattern in ("{a:count} ... {b:count} ... {c:count}", "{part+:count} ...3 // {b:count}", "[x] {a:count} (y|z)"):
        source = compile_pattern(pattern).source
        assert re.search(r"[*+](?![^\[]*\])|\{\d+,\}", source) is None
