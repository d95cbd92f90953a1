"""Names in a row, as many as they may be."""

from __future__ import annotations

import pytest

from numcheck.documents.reading import make_document
from numcheck.relations.reading.coordination import read_row
from numcheck.sentences import split_sentences

ROWS = [
    ("Elan, Orla and Brack.", "3..3 Elan | Orla | Brack"),
    ("Elan, Orla or Brack.", None),
    ("Elan, Ada Stein, Colin Poe and Jan Toft.", "4..4 Elan | Ada Stein | Colin Poe | Jan Toft"),
    ("Ada Stein, Elan, Colin Poe and Jan Toft.", "3..4 Ada Stein | Elan | Colin Poe | Jan Toft"),
    ("Elan, Orla, Brack.", None),
    ("Ada Stein, 41, her brother Colin Stein, 38, and the clerk Peter Doyle, 62.", "3..3 Ada Stein | Colin Stein | Peter Doyle"),
    ("Dr Ada Oberle, the bakers Jan Toft and Ines Rahm, and her aunt, Eva Dusik.",
        "3..4 Dr Ada Oberle | Jan Toft | Ines Rahm | Eva Dusik"),
    ("Ada Stein, the mayor, and Colin Poe, a clerk.", "2..2 Ada Stein | Colin Poe"),
    ("Ada Stein, the mayor and Colin Poe.", "2..2 Ada Stein | Colin Poe"),
    ("Ada Stein, a clerk, Colin Poe and the mayor, Jan Toft.", "3..3 Ada Stein | Colin Poe | Jan Toft"),
    ("Peter Doyle, 62, of Leeds, Kent, and Colin Marsh, 38, of Hull.", "2..3 Peter Doyle | Kent | Colin Marsh"),
    ("Elan, Ohio, Orla, Texas, and Brack, Utah.", None),
    ("Elan, Bosnia and Herzegovina and Orla.", "2..4 Elan | Bosnia | Herzegovina | Orla"),
    ("Elan, Orla and Brack Railway Co and Sele Rail Co.", "2..4 Elan | Orla | Brack Railway Co | Sele Rail Co"),
    ("Elan and Orla, and a son, Brack.", "2..3 Elan | Orla | Brack"),
    ("Elan and the rain fell.", None),
    ("Elan, two in Orla and one in Brack.", None),
    ("Ada J. Stein, 41, Colin Poe Jr. and Jan Toft-Orle.", "3..3 Ada J. Stein | Colin Poe Jr. | Jan Toft-Orle"),
    ("Orla Inc <ORLA.X>, <Velm Co> and Brack Ltd (BRK).", "3..3 Orla Inc | Velm Co | Brack Ltd"),
    ("21-year-old Ada Stein and 30-year-old Colin Poe.", "2..2 Ada Stein | Colin Poe"),
    ("Velm striker Ada Stein, Orla's Colin Poe and Jan Toft of the Teslin Isles.", "3..3 Ada Stein | Orla's Colin Poe | Jan Toft"),
    ("Velm singer Ada Stein and Orla Bank.", "2..2 Ada Stein | Orla Bank"),
    ("Ada Stein, 28, a baker from Hull; Colin Poe, 32, from Velm; and Jan Toft, 28.", "3..3 Ada Stein | Colin Poe | Jan Toft"),
    ("Holm Inc, a broker, and Orr, Tam and Sele Inc, a bank.", "2..4 Holm Inc | Orr | Tam | Sele Inc"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_rows(book, text, expected):
    vocabulary = book.vocabulary
    document = make_document(text, "-", furniture=frozenset(), captions=frozenset())
    (sentence,) = split_sentences(document, vocabulary)
    row = read_row(sentence, 0, vocabulary)
    told = row and f"{row.fewest}..{row.most} {' | '.join(span.of(text) for span in row.names)}"
    assert told == expected
