"""Where the words that a sentence or one of its clauses tells begin and end, without who says them.

(12 were hurt), police said on Monday.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.document import Sentence
from numcheck.relations.reading.context import Context

LONGEST = 24
"""Words of an attribution at the end of a sentence: said Ines Caldwell, a spokeswoman for the council."""
LONGEST_SPEAKER = 7
"""Words of an attribution up to its verb of saying: the mayor of Elan said."""
LONGEST_ASIDE = 4
"""Words from one comma to the next that are an aside only: , however, ; , the mayor said,."""
BESIDE = 2
"""Words between a verb of saying and the word that makes what is said older: had said earlier; previously reported."""
MARK = frozenset(",")


def end_of_told(sentence: Sentence, vocabulary: Vocabulary) -> int:
    """Give the index behind the last word that a sentence tells: before its end marks, and before ", police said"."""
    keys = sentence.keys
    end = len(keys)
    while end > 0 and not keys[end - 1][0].isalnum():
        end -= 1
    for comma in range(end - 1, max(end - LONGEST, 0), -1):
        if keys[comma] in MARK and _is_attribution(sentence, comma + 1, end, vocabulary):
            return comma
    return end


def _is_attribution(sentence: Sentence, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether some words are an attribution: police said on Monday; said the mayor; according to the firm."""
    keys, grammar, lists = sentence.keys, vocabulary.grammar, vocabulary.lists
    if keys[start] in lists["according"]:
        return True
    says = union(lists["says behind what was said"], lists["says to somebody"])
    ends = union(MARK, grammar["relatives"], grammar["conjunctions"])
    for at in range(start, min(start + LONGEST_SPEAKER, end)):
        key = keys[at]
        if key in ends:
            return False
        lemma = vocabulary.lemma(key)
        if lemma != key and lemma in says:
            # A speaker before the verb ends the sentence: police said on Monday. One behind it may have an office, set
            # off by commas: said Ada Holm, a clerk.
            return at == start or MARK.isdisjoint(keys[at:end])
    return False


def start_of_told(sentence: Sentence, vocabulary: Vocabulary) -> int:
    """Give the index of the first word that a sentence tells, behind an attribution and a quotation mark; else 0."""
    start = _start_of_told(sentence, vocabulary)
    return start if start < len(sentence.keys) else 0


def _start_of_told(sentence: Sentence, vocabulary: Vocabulary) -> int:
    start = _behind_quote(sentence, 0)
    keys, grammar, lists = sentence.keys, vocabulary.grammar, vocabulary.lists
    end, says = start + LONGEST_SPEAKER, lists["says behind what was said"]
    opening, lemmas = keys[start:end], sentence.lemmas[start:end]
    if not lists["according"].isdisjoint(opening[:1]):
        return _behind_quote(sentence, start + opening.index(",") + 1) if "," in opening else start
    if says.isdisjoint(lemmas):
        return start
    walls = union(MARK, grammar["relatives"], grammar["conjunctions"])
    for at, (key, lemma) in enumerate(zip(opening, lemmas, strict=True)):
        if key in walls:
            break
        # A word that is a noun as well may be no verb of saying: the reports of it.
        if at and lemma != key and lemma in says and lemma not in lists["says that are nouns"]:
            # Police said on Monday that 12 were hurt.
            said = start + at + 1
            return _behind_quote(sentence, _behind_that(keys, said, vocabulary))
    return start


def _behind_that(keys: Sequence[str], said: int, vocabulary: Vocabulary) -> int:
    """Give the index behind the "that" of a verb of saying, or right behind the verb: said on Monday that (12 were).

    The men that were held: another "that" leads to nothing that is said.
    """
    prepositions = vocabulary.grammar["prepositions"]
    for at in range(said, min(said + LONGEST_SPEAKER, len(keys))):
        if keys[at] in vocabulary.lists["leads to what is said"]:
            return at + 1
        if keys[at] not in prepositions and vocabulary.calendar.sort_of(keys[at]) is None and not keys[at].isdecimal():
            break
    return said


def without_asides(keys: Sequence[str]) -> Sequence[str]:
    """Give some words without the first aside of a few words between two commas: July tolls, it said, were."""
    commas = [at for at, key in enumerate(keys) if key in MARK]
    for first, last in pairwise(commas):
        if last - first <= LONGEST_ASIDE:
            return (*keys[:first], *keys[last + 1 :])
    return keys


def _behind_quote(sentence: Sentence, at: int) -> int:
    """Give the index of the next word that is no mark, from a place on."""
    while at < len(sentence.keys) and not sentence.keys[at][0].isalnum():
        at += 1
    return at


def clause_start(sentence: Sentence, first: int, vocabulary: Vocabulary) -> int:
    """Give the index of the first word of the clause or comparison that a figure stands in, by that of its own."""
    breaks = vocabulary.lists["ends of a comparison"]
    while first > 0 and sentence.keys[first - 1] not in breaks:
        first -= 1
    return first


def said_earlier(context: Context) -> frozenset[int]:
    """Give the indexes of sentences that report what was said before: it had put the number at six earlier."""
    vocabulary = context.vocabulary
    earlier, says = vocabulary.lists["said earlier"], vocabulary.lists["reporting"]
    return frozenset(
        [
            sentence.index
            for sentence in context.sentences_with(earlier)
            for at, key in enumerate(sentence.keys)
            if key in earlier and not says.isdisjoint(sentence.lemmas[max(at - BESIDE, 0) : at + BESIDE + 1])
        ]
    )
