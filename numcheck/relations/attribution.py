"""Where a sentence ends, but for who says it: A, B and C, police said on Monday; A and B, said the mayor, Ada Holm."""

from __future__ import annotations

from numcheck.language.vocabulary import Vocabulary, union
from numcheck.model.document import Sentence

LONGEST = 24
"""Words of an attribution at the end of a sentence: said Ines Caldwell, a spokeswoman for the council."""
LONGEST_SPEAKER = 7
"""Words from its comma to the verb of saying."""
MARK = frozenset(",")


def end_of_told(sentence: Sentence, vocabulary: Vocabulary) -> int:
    """Give the index behind the last word that a sentence tells, without who says it; marks at the end are none."""
    keys = sentence.keys
    end = len(keys)
    while end > 0 and not keys[end - 1][0].isalnum():
        end -= 1
    for comma in range(end - 1, max(end - LONGEST, 0), -1):
        if keys[comma] in MARK and _is_attribution(sentence, comma + 1, end, vocabulary):
            return comma
    return end


def _is_attribution(sentence: Sentence, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether words say who says it: police said on Monday; said the mayor, Ada Holm; according to the firm."""
    keys, grammar, lists = sentence.keys, vocabulary.grammar, vocabulary.lists
    if keys[start] in lists["according"]:
        return True
    says = union(lists["says behind what was said"], lists["says to somebody"])
    for at in range(start, min(start + LONGEST_SPEAKER, end)):
        key = keys[at]
        if key in MARK or key in grammar["relatives"] or key in grammar["conjunctions"]:
            return False
        lemma = vocabulary.lemma(key)
        if lemma != key and lemma in says:
            # What a speaker before the verb says ends there; one behind it may have an office and a title.
            return at == start or MARK.isdisjoint(keys[at:end])
    return False
