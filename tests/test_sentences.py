"""Document -> sentences and words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.documents.reading import make_document
from numcheck.language.words import find_quoted, split_words
from numcheck.sentences import LONGEST_BLOCK, split_sentences


@pytest.fixture
def split(vocabulary):
    return lambda text: split_sentences(make_document(text), vocabulary)


@pytest.fixture
def sentences(split):
    return lambda text: [sentence.span.of(text).strip() for sentence in split(text)]


ONE = [
    "The meeting began at 5 p.m. Thursday in the town hall.",
    "The ship left at 7 a.m. on Monday with 40 people aboard.",
    "Gov. Halvorsen and Sen. Ruiz met 12 farmers on the bridge.",
    "It happened on Sept. 4 in the yard behind the mill.",
    "Prices rose by 3.5 percent to $4.20 in the first week.",
    "The mill burned on the night of Sat. 14 March 2015 again.",
    "The ferry left at 7 p.m. Thurs. with 40 people aboard.",
    "The U.S. sent 400 soldiers to the valley last spring.",
    "Dr. Amadi treated nine of them in the tent by the road.",
    "St. Brannock's has 240 pupils and a staff of thirty.",
    "The cost was approx. forty pounds for each of them.",
    "No. 14 was pulled out of the water by two fishermen.",
]
TWO = [
    ("Nine men died in the mill. Four were hurt by glass.", 2),
    ("“We lost nine men.” The mayor wept when he said it.", 2),
    ("Who pays? The town does, all 3 million of it.", 2),
    ("The bridge fell in the night. nobody was on it.", 2),
    ("It closed at 1,204.5. Nobody had expected that much.", 2),
    ("The bill came to £3m. The club paid half of it.", 2),
]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence(text, sentences):
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "count"), TWO, ids=[case[0] for case in TWO])
def test_two_sentences(text, count, sentences):
    assert len(sentences(text)) == count


def test_a_whole_word_of_any_length_ends_a_sentence(vocabulary):
    name, text = "whole words like abbreviations", "The storm came early in Sept. Ferries were cut off by it."
    for words, count in ((frozenset(), 1), (frozenset({"Sept"}), 2)):
        found = split_sentences(make_document(text), replace(vocabulary, lists={**vocabulary.lists, name: words}))
        assert len(found) == count


def test_a_list_label_is_no_sentence(sentences):
    text = "Nine men died when the barge sank on the river.\n\n1. Albrecht Stein, 44, the skipper of the barge.\n"
    assert sentences(text)[-1].startswith("1. Albrecht")


def test_an_endless_block_is_cut_at_white_space(split):
    text = "word " * (LONGEST_BLOCK // 2)
    found = split(text)
    assert len(found) > 1
    assert max(s.span.end - s.span.start for s in found) <= LONGEST_BLOCK
    assert sum(len(s.words) for s in found) == LONGEST_BLOCK // 2


def test_an_endless_word_is_cut_too(split):
    text = "x" * (2 * LONGEST_BLOCK + 5)
    found = split(text)
    assert sum(s.span.end - s.span.start for s in found) == len(text)


@given(st.text(alphabet="aB1. ,!?\n\r\t“”'’-é\u0301🚒$%", max_size=200))
def test_every_word_stands_where_it_says_and_none_is_lost(vocabulary, text):
    document = make_document(text)
    position = 0
    for sentence in split_sentences(document, vocabulary):
        for word in sentence.words:
            assert text[word.start : word.end] == word.text
            assert text[position : word.start].strip() == ""
            position = word.end
        assert len(sentence.keys) == len(sentence.words)
    assert text[position:].strip() == ""


WORDS = [
    ("1,200.50 people", ["1,200.50", "people"]),
    ("don't", ["don't"]),
    ("women’s", ["women", "’s"]),
    ("cafe\u0301 12", ["cafe\u0301", "12"]),
    ("A$10.5m", ["A", "$", "10.5", "m"]),
    ("2-1", ["2", "-", "1"]),
    ("5.30pm", ["5.30", "pm"]),
    ("12, 14.", ["12", ",", "14", "."]),
    ("MH370", ["MH", "370"]),
    ("🚒12", ["🚒", "12"]),
    ("½ mile", ["½", "mile"]),
]


@pytest.mark.parametrize(("text", "words"), WORDS, ids=[case[0] for case in WORDS])
def test_words(text, words):
    assert [word.text for word in split_words(text, 0, len(text))] == words


def test_keys_are_small_with_straight_apostrophes():
    assert [word.key for word in split_words("Don’t STOP Ana’s", 0, 16)] == ["don't", "stop", "ana", "'s"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Don’t STOP, 12 more", [(0, 5), (6, 10), (10, 11), (12, 14), (15, 19)]),
        ("Don’t  STOP,\n12 more", [(0, 5), (7, 11), (11, 12), (13, 15), (16, 20)]),
        (" 12\t", [(1, 3)]),
        ("1\u2060,200\u2060 men", [(0, 6), (8, 11)]),
        (" ", []),
    ],
)
def test_words_know_their_places(text, places):
    words = split_words(text, 0, len(text))
    assert list(zip(words.starts, words.ends, strict=True)) == places
    assert split_words(f"xy {text}", 3, 3 + len(text)).starts == tuple(start + 3 for start, _ in places)


QUOTED = [
    ('He said "nine men" twice.', "nine men"),
    ("He said “nine men” twice.", "nine men"),
    ("nine men” he said.", "nine men"),
    ("The men’s nine boats", ""),
]


@pytest.mark.parametrize(("text", "inside"), QUOTED, ids=[case[0] for case in QUOTED])
def test_quoted(text, inside):
    words = split_words(text, 0, len(text))
    flags = find_quoted([word.key for word in words])
    assert len(flags) == len(words)
    assert " ".join(w.text for w, f in zip(words, flags, strict=True) if f and w.text.isalnum()) == inside
