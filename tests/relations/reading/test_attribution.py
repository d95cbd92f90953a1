"""Who says it, at either end of a sentence; paragraphs too short to part what is told; names with small words."""

from __future__ import annotations

import pytest

from numcheck.documents.reading import make_document
from numcheck.relations.reading.attribution import end_of_told, start_of_told, without_asides
from numcheck.sentences import split_sentences

TOLD = [
    ("Ada Holm, Ivo Orr and Max Toft, police said on Monday.", "Ada Holm, Ivo Orr and Max Toft"),
    ("Ada Holm and Ivo Orr, said the mayor, Rita Moss, who wept.", "Ada Holm and Ivo Orr"),
    ("Six died, according to the ministry.", "Six died"),
    ("Six died in Velm, officials told reporters.", "Six died in Velm"),
    ("The dead were Ada Holm, who said little, and Ivo Orr.", "The dead were Ada Holm, who said little, and Ivo Orr"),
    ("Officials said 12 had died.", "12 had died"),
    ("The mayor said on Monday that of those, 12 had died.", "of those, 12 had died"),
    ("Police said the men that were held had fled.", "the men that were held had fled"),
    ("The reports of it were few.", "The reports of it were few"),
    ("“Of those, 12 had died,” he said.", "Of those, 12 had died"),
    ("According to the mayor, 12 had died.", "12 had died"),
    ("The men who said so were fined.", "The men who said so were fined"),
]
ASIDES = [
    ("that , however , was up", "that was up"),
    ("july tolls , the mayor said , were up", "july tolls were up"),
    ("oats , rye and some other corn , were up", "oats , rye and some other corn , were up"),
    ("that was up", "that was up"),
]
FINDINGS = [
    ("Rain reached 88 mm in Elan, 71 mm in Orla and 94 mm in Brack on Monday. It was cold.", 0),
    ("A day in Velm\n\nRain reached 88 mm in Elan, 71 mm in Orla and 94 mm in Brack.\n\nThe wettest place was Elan.", 1),
    ("A day in Velm\n\nRain reached 88 mm in Elan, 71 mm in Orla and 94 mm in Brack.\n\nThe wettest place was Brack.", 0),
    ("The airline flies 34 aircraft. Officials said of those, 41 are leased.", 1),
    ("The airline flies 34 aircraft. Officials said of those, 31 are leased.", 0),
    ("The board grew to seven members from three. Named to the board were Ada Holm, Ivo Orr, Max Toft and Mia Poe.", 0),
    ("Ada van der Berg, 34, was fined on Monday. Van der Berg, 43, has run the mill since 2015.", 1),
    ("Ada van der Berg, 34, was fined on Monday. Van der Moss, 43, has run the mill since 2015.", 0),
    ("Ivo Al-Rashid, 51, won the raffle. The 15-year-old baker Ivo Al-Rashid gave the money away.", 1),
    ("Orla Kim, 34, was hurt on Friday, police said. The 43-year-old said she would ride again.", 1),
    ("Orla Kim, 34, was hurt on Friday by a guard, police said. The 43-year-old said she would ride again.", 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_a_sentence_tells(text, expected, vocabulary):
    (sentence,) = split_sentences(make_document(text), vocabulary)
    first, last = start_of_told(sentence, vocabulary), end_of_told(sentence, vocabulary)
    while last > first and not sentence.keys[last - 1][0].isalnum():
        last -= 1
    assert sentence.words.span(first, last).of(text) == expected


@pytest.mark.parametrize(("words", "expected"), ASIDES)
def test_asides_are_left_out(words, expected):
    assert " ".join(without_asides(words.split())) == expected


@pytest.mark.parametrize(("text", "count"), FINDINGS, ids=[text[-50:] for text, _ in FINDINGS])
def test_what_is_told_around_them(text, count, read):
    assert len(read(text).findings) == count
