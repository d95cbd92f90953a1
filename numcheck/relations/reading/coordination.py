"""Rows of names, with the fewest and the most things they may name, for the finders of counts and their lists.

"Dr Ada Oberle, the cooks Jan Toft and Ines Rahm, and her piper, Pavel Dusik" are four.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from numcheck.language.entries import union
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.document import Sentence
from numcheck.model.span import Span
from numcheck.relations.reading.attribution import end_of_told
from numcheck.relations.reading.titles import OPENS, read_titles

FULL = 2
"""Words of a full name: "and" between two such names joins two things, between shorter ones it may be part of one."""
LONGEST_ROLE = 8
"""Words before a name that say who it is: the former head of intelligence, Joseph Amadi."""
LONGEST_MODIFIER = 5
"""Words between a name that only describes somebody and that of who it is: U.S. (citizen and nurse) Ada Stein."""
MOST_SEGMENTS = 60
LONGEST_AGE = 6
"""Words of 21-year-old."""
LONGEST_ABBREVIATION = 4
"""Letters of a word behind which a full stop within a sentence belongs to a name: J., St., Corp."""
ENDS = frozenset(".;:—–?!")
"""Marks that end a row of names; words that belong to no name end it as well."""
DASHES = frozenset("-—–")
MOST_BESIDE = Fraction(3, 2)
"""How many times the number of names a count may be, where these stand behind its comma and end the sentence."""
PAST_BLOCK = 3
"""Words from the number of a block to the name of its street."""
CLOSING = frozenset(",.;")
BRACKETS = {"(": ")", "<": ">"}
"""Brackets in which more is told of a name, by their opening one: (Hull), <HULL.L>."""


@dataclass(frozen=True, slots=True)
class Row:
    """The names of one row, and how many things these may be."""

    names: tuple[Span, ...]
    fewest: int
    """Their number if every aside tells who the name before or behind it is."""
    most: int
    """Their number if every aside is a thing of its own."""
    last: int
    """Index after its last word in the sentence."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """An item of a row: what stands between two commas or "and"."""

    first: int
    last: int
    name: tuple[int, int] | None
    """The words of its name; None where it only says who somebody is."""
    is_joined: bool
    """Whether "and" stands before it."""
    is_apart: bool
    """Whether a comma stands before it."""
    is_open: bool = False
    """Whether words that belong to no name follow it directly: the list is over."""


def read_row(sentence: Sentence, at: int, vocabulary: Vocabulary) -> Row | None:
    """Give the row of names from a word on; None if it names fewer than two or does not end with "and" and one."""
    marks = (
        [here for here in range(at, len(sentence.keys)) if sentence.keys[here] == ";"] if ";" in sentence.keys else ()
    )
    if (
        marks
        and sentence.keys[marks[-1] + 1 : marks[-1] + 2]
        and sentence.keys[marks[-1] + 1] in vocabulary.grammar["joint"]
    ):
        return _read_groups(sentence, at, marks, vocabulary)
    if not OPENS.isdisjoint(sentence.keys[at : at + LONGEST_ROLE]):
        titles = read_titles(sentence, at, vocabulary)
        if titles is not None:
            return Row(tuple(titles[0]), len(titles[0]), len(titles[0]), titles[1])
    segments = _without_tail(list(_segments(sentence, at, vocabulary)))
    named = [segment for segment in segments if segment.name is not None]
    if len(named) < FULL or not any(segment.is_joined for segment in segments):
        return None
    last_joint = max(index for index, segment in enumerate(segments) if segment.is_joined)
    if sum(segment.name is not None for segment in segments[last_joint:]) != 1:
        # More names behind the last "and" may belong to one item: and Tam, the mayor of Oster, Velmar.
        return None
    fewest, most = _bounds(segments)
    spans = tuple(sentence.words.span(*segment.name) for segment in named if segment.name is not None)
    return Row(spans, fewest, most, _behind_last(sentence, segments[-1].last, vocabulary))


def _read_groups(sentence: Sentence, at: int, marks: Sequence[int], vocabulary: Vocabulary) -> Row | None:
    """Give the row whose items stand between semicolons, each a name or some joined: A and B, both of Hull; and C.

    Behind a colon, they are of what stands before it: these are the men named: A; B; and C.
    """
    if any(sentence.keys[here] == ":" and not sentence.words.is_glued(here + 1) for here in range(at, marks[-1])):
        return None
    names: list[Span] = []
    fewest, last = 0, at
    for start, end in zip([at, *(mark + 1 for mark in marks)], [*marks, len(sentence.keys)], strict=True):
        segments = [segment for segment in _segments(sentence, start, vocabulary) if segment.last <= end]
        joined = [index for index, segment in enumerate(segments) if segment.is_joined and index]
        if not segments:
            return None
        row = [segments[0], *(s for s in segments[1 : joined[-1] + 1 if joined else 1] if s.name is not None)]
        names += [sentence.words.span(*(segment.name or (segment.first, segment.last))) for segment in row]
        # Bosnia and Herzegovina may be one, Tan Wei and Lu Haibo are two.
        fewest += 1 + sum(_size(segment) >= FULL for segment in row[1:])
        last = row[-1].last
    return Row(tuple(names), fewest, len(names), _behind_last(sentence, last, vocabulary))


def _behind_last(sentence: Sentence, last: int, vocabulary: Vocabulary) -> int:
    """Give the index behind the place, if any, that follows the last item of a row: Jan Toft, 28, of Hull."""
    if sentence.keys[last : last + 1] != (",",):
        return last
    place = _behind_place(sentence, last + 1, vocabulary)
    return place if place > last + 1 else last


def _without_tail(segments: list[_Segment]) -> list[_Segment]:
    """Leave out the items at the end that "and" adds without a name: the sentence goes on there."""
    while segments and segments[-1].name is None and segments[-1].is_joined:
        segments.pop()
    return segments


def _bounds(segments: Sequence[_Segment]) -> tuple[int, int]:
    """Give the fewest and the most things that the segments name.

    "The mayor, Ann Tam" is one where every role is told beside a name; else a role may be a person of its own. "Bosnia
    and Herzegovina" may be one where neither is a full name and "and" ends no list; a single word among full names may
    be where somebody is from, but for the first one, which has nobody before it.
    """
    named = [segment for segment in segments if segment.name is not None]
    roles = len(segments) - len(named)
    short = [segment for segment in named if _size(segment) < FULL and segment.name == (segment.first, segment.last)]
    joined = [segment for segment in short if segment.is_joined and not segment.is_apart]
    places = [segment for segment in short if segment is not segments[0]]
    doubtful = len(places) if len(short) * 2 < len(named) else len(joined) if len(joined) > 1 else 0
    are_paired = roles > 0 and _are_paired(segments)
    # "Orr, Tam and Sele Railway Co and Elan Rail Co" may be two firms, of which one has a list for its name.
    joints = sum(segment.is_joined and not segment.is_apart for segment in named)
    grouped = joints if joints > 1 else len(named)
    fewest = min(len(named) - doubtful, grouped, _closed_before(segments), _grouped_last(segments))
    return fewest, len(named) + (0 if are_paired else roles)


def _closed_before(segments: Sequence[_Segment]) -> int:
    """Count the names up to the first "and" without a comma, if a ", and" follows later; else all names.

    Jan Toft and Mo Felten, the mayor, and their lawyer, Ann Tam: the list may have ended with Felten.
    """
    closed = next((index for index, s in enumerate(segments) if s.is_joined and not s.is_apart), len(segments))
    is_open = any(segment.is_joined and segment.is_apart for segment in segments[closed + 1 :])
    return sum(segment.name is not None for segment in (segments[: closed + 1] if is_open else segments))


def _grouped_last(segments: Sequence[_Segment]) -> int:
    """Count the names up to the first ", and", if "and" follows later; else all: Holm, and (Orr and Sele Inc)."""
    last = next((index for index, s in enumerate(segments) if s.is_joined and s.is_apart), len(segments))
    is_list = any(segment.is_joined for segment in segments[last + 1 :])
    return sum(segment.name is not None for segment in (segments[: last + 1] if is_list else segments))


def _size(segment: _Segment) -> int:
    return segment.name[1] - segment.name[0] if segment.name is not None else 0


def _are_paired(segments: Sequence[_Segment]) -> bool:
    """Tell whether every role stands before its name, or every one behind it, with no "and" between the two."""
    before = all(
        index + 1 < len(segments) and segments[index + 1].name is not None and not segments[index + 1].is_joined
        for index, segment in enumerate(segments)
        if segment.name is None
    )
    behind = all(
        index > 0 and segments[index - 1].name is not None and not segment.is_joined
        for index, segment in enumerate(segments)
        if segment.name is None
    )
    return before or behind


def _segments(sentence: Sentence, at: int, vocabulary: Vocabulary) -> Iterator[_Segment]:
    """Give the items between commas and "and" from a word on, as far as they may belong to a list of names."""
    joiners = vocabulary.grammar["joint"]
    keys, end = sentence.keys, end_of_told(sentence, vocabulary)
    is_joined = is_apart = False
    for _ in range(MOST_SEGMENTS):
        while at < len(keys) and keys[at] in joiners:
            is_joined = True
            at += 1
        place = _behind_place(sentence, at, vocabulary) if is_apart and not is_joined else at
        if place > at:
            # Peter Doyle, of Leeds, and
            at, is_open = place, False
        else:
            segment = _read_segment(sentence, at, vocabulary, is_joined=is_joined, is_apart=is_apart)
            if segment is None:
                return
            yield segment
            at, is_open = segment.last, segment.is_open
        if is_open or at >= end or (keys[at] != "," and keys[at] not in joiners):
            return
        is_joined, is_apart = False, keys[at] == ","
        at += is_apart


def _read_segment(
    sentence: Sentence, at: int, vocabulary: Vocabulary, *, is_joined: bool, is_apart: bool
) -> _Segment | None:
    """Give one item: a name with a role before it, an age or place behind it, or a role alone; None if neither."""
    keys, words = sentence.keys, sentence.words
    joiners, grammar = vocabulary.grammar["joint"], vocabulary.grammar
    partial = vocabulary.lists["partial lists"]
    here = _behind_age(sentence, at, vocabulary)
    here += keys[here : here + 1] == ("<",)
    if here >= len(keys):
        return None
    if keys[here] in vocabulary.lists["all"] and keys[here + 1 : here + 2] and keys[here + 1] in vocabulary.numerals.of:
        # Jan Toft and Ada Stein, both of Velm
        return None
    counts = vocabulary.numerals.openers - grammar["determiners"]
    if keys[here] in grammar["prepositions"] or not keys[here].isalpha() or keys[here] in counts:
        # In Hull and York; two in Hull and one in York: names behind a preposition or a count are no items.
        return None
    walls = union(grammar["be"], grammar["have"], grammar["modals"], grammar["relatives"], partial)
    while here < len(keys) and here - at <= LONGEST_ROLE and not words.is_name(here):
        key = keys[here]
        if key == "," or key in joiners or key in ENDS:
            return _aside(sentence, at, here, vocabulary, is_joined=is_joined, is_apart=is_apart)
        if key in walls:
            return None
        if key in vocabulary.lists["between two"] or key in vocabulary.lists["as"]:
            # called at Velm, opening a route between Orla and Brack; as well as Orla and Brack
            return None
        if at < here and key != vocabulary.lemma(key) and vocabulary.lemma(key) in vocabulary.lists["says"]:
            # A, B and C, the ministry said on Friday
            return None
        here += 1
    if here >= len(keys):
        return _aside(sentence, at, here, vocabulary, is_joined=is_joined, is_apart=is_apart)
    if not words.is_name(here):
        return None
    here = _behind_modifier(sentence, here, vocabulary)
    last = _name_end(sentence, here, vocabulary)
    end = _behind_name(sentence, last, vocabulary)
    is_open = end < len(keys) and keys[end].isalpha() and keys[end] not in joiners
    return _Segment(at, end, (here, last), is_joined, is_apart, is_open)


def _name_end(sentence: Sentence, at: int, vocabulary: Vocabulary) -> int:
    """Give the index behind a name: Ada J. Stein, Leo da Vinci, Orla's Ada Stein, Moody's, St Ann's in Velm."""
    keys, words = sentence.keys, sentence.words
    inner = union(vocabulary.lists["within names"], vocabulary.lists["possessive marks"])
    while at < len(keys) and words.is_name(at):
        at = behind_stop(sentence, at + 1)
        is_inner = at + 1 < len(keys) and (keys[at] in inner or (keys[at] == "-" and words.is_glued(at)))
        at += is_inner and words.is_name(at + 1)
    ends = union(vocabulary.grammar["joint"], vocabulary.lists["of a place"])
    is_ended = at + 1 < len(keys) and (not keys[at + 1].isalpha() or keys[at + 1] in ends)
    return at + (is_ended and keys[at] in vocabulary.lists["possessive marks"])


def _behind_modifier(sentence: Sentence, at: int, vocabulary: Vocabulary) -> int:
    """Give the index of the name that a name and a noun only describe: Brazilian striker (Ada Stein).

    So too DnC's parent company Orla Bank. The same place where no noun of a person or firm stands between the two.
    """
    keys, words, nouns = sentence.keys, sentence.words, vocabulary.nouns
    last = _name_end(sentence, at, vocabulary)
    first = last + (keys[last : last + 1] != () and keys[last] in vocabulary.lists["possessive marks"])
    for here in range(first, min(first + LONGEST_MODIFIER, len(keys))):
        if words.is_name(here):
            noun = nouns.singular(keys[here - 1])
            is_of_one = nouns.is_a(noun, "person") or nouns.is_a(noun, "organisation")
            return here if here > first and is_of_one else at
        if not keys[here].isalpha() or keys[here] in vocabulary.grammar["prepositions"]:
            break
    return at


def behind_stop(sentence: Sentence, at: int) -> int:
    """Give the index behind the full stop of an initial or abbreviation, which does not end the sentence."""
    keys = sentence.keys
    is_stop = at + 1 < len(keys) and keys[at] == "." and sentence.words.is_glued(at)
    return at + (is_stop and len(keys[at - 1]) <= LONGEST_ABBREVIATION)


def _behind_age(sentence: Sentence, at: int, vocabulary: Vocabulary) -> int:
    """Give the index behind an age before a name: 21-year-old Ada Stein; the same index where there is none."""
    keys, words = sentence.keys, sentence.words
    if at >= len(keys) or not words.is_number(at):
        return at
    old = next((i for i in range(at, min(at + LONGEST_AGE, len(keys))) if keys[i] in vocabulary.lists["age"]), None)
    return old + 1 if old is not None and old + 1 < len(keys) else at


def _behind_name(sentence: Sentence, at: int, vocabulary: Vocabulary) -> int:
    """Give the index behind what follows a name within its item: (Hull), <HULL.L>, 41, aged 41, of Leeds."""
    keys, words = sentence.keys, sentence.words
    at += keys[at : at + 1] == (">",)
    while at < len(keys) and keys[at] in BRACKETS and BRACKETS[keys[at]] in keys[at : at + LONGEST_ROLE]:
        at = keys.index(BRACKETS[keys[at]], at) + 1
    at = _behind_place(sentence, at, vocabulary)
    age = at + (keys[at : at + 1] == (",",))
    # Jan Toft, also 41
    age += keys[age : age + 1] != () and keys[age] in vocabulary.lists["as well"]
    age += keys[age : age + 1] != () and keys[age] in vocabulary.lists["aged"]
    if age < len(keys) and words.is_number(age):
        behind = keys[age + 1 : age + 2]
        if not behind or not behind[0].isalpha() or behind[0] in vocabulary.grammar["joint"]:
            return age + 1
    return at


def _behind_place(sentence: Sentence, at: int, vocabulary: Vocabulary) -> int:
    """Give the index behind "of Leeds"; the same index where there is none."""
    if at + 1 >= len(sentence.keys) or sentence.keys[at] not in vocabulary.lists["of a place"]:
        return at
    first = at + 1 + (sentence.keys[at + 1] in vocabulary.lists["the"])
    block = sentence.keys[first + 1 : first + 3]
    if len(block) == FULL and block[0] in vocabulary.lists["blocks of a street"] and sentence.words.is_number(first):
        # of the 4100 block of East 6th Street
        street = range(first + PAST_BLOCK, min(first + LONGEST_ROLE, len(sentence.keys)))
        return next((at for at in street if sentence.keys[at] in CLOSING), at)
    if " ".join(sentence.keys[first : first + PAST_BLOCK]) in vocabulary.lists["of no place"]:
        return first + PAST_BLOCK
    last = _name_end(sentence, first, vocabulary)
    return last if last > first else at


def _aside(
    sentence: Sentence, at: int, last: int, vocabulary: Vocabulary, *, is_joined: bool, is_apart: bool
) -> _Segment | None:
    """Give an item without a name that an article or possessive opens, as a role: her piper; else None."""
    keys = sentence.keys
    grammar = vocabulary.grammar
    if at == last or keys[at] not in union(grammar["determiners"], grammar["possessives"]):
        return None
    return _Segment(at, last, None, is_joined, is_apart)
