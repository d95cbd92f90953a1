"""Of which place a figure is: the one of its clause, the one that opens its sentence, or the one that tells it.

`find_places` lays out the places of a sentence, `find_place` gives that of one of its figures; `carry_place` hands the
place that opens a sentence on to the next ones.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from numcheck.claims.phrases import Reader
from numcheck.language.entries import affixes, union
from numcheck.language.traits import BESIDE_PLACE, CLAUSE_OPENER, IN_DATE, LOCATIVE, NOUN, PLACE_OPENER, VERB
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import HYPHENS
from numcheck.model import kinds
from numcheck.model.document import Sentence
from numcheck.model.mention import Mention
from numcheck.model.quantity import Kind
from numcheck.model.records import record

TIMES = (kinds.DATE, kinds.TIME)
BEFORE_PLACE = LOCATIVE | BESIDE_PLACE
LONGEST_NAME = 4
"""Words of the name of a place, or of the phrase that ends in a noun for one."""
FARTHEST = 12
"""Words from a figure to the place behind it."""
FARTHEST_BEFORE = 20
"""Words from a place to the figure behind it that it is of, where it does not open the sentence."""
NEXT = 2
"""Words within which something stands right beside a place or a figure."""
FARTHEST_CARRIED = 2
"""How many sentences further the place of one is carried on."""
MOST_SPOTS = 12
"""Places before and behind a figure among which its own is looked for."""
SHORTEST_ACRONYM = 3
"""Letters in capitals from which on a name is one of an organisation: KPA, but UK."""


class Spot(NamedTuple):
    """A place that a sentence names."""

    first: int
    """Index of its preposition, or of its first word."""
    last: int
    name: str
    is_opening: bool = False
    """Whether it opens the sentence or a clause of it, and so holds for all that follows there."""
    is_origin: bool = False
    """Whether it is where something comes from: seven from Olpur."""


@record(frozen=True, slots=True)
class Places:
    """The places of one sentence, and what parts its words from one another."""

    spots: tuple[Spot, ...]
    """In text order."""
    openers: tuple[int, ...]
    """Indexes of the words that begin another clause."""
    figures: tuple[int, ...]
    """Indexes at which figures begin."""
    commas: tuple[int, ...]
    """Indexes of the commas, but for those behind which the same place goes on."""
    joints: frozenset[int]
    """Indexes of words right behind places that join two figures: (12 died in Velm) and (40 were hurt)."""


class Carried(NamedTuple):
    """A place that opened a sentence, and of which the next ones of its paragraph may tell as well."""

    name: str
    paragraph: int
    sentence: int


def carry_place(
    carried: Carried | None,
    sentence: Sentence,
    places: Places | None,
    vocabulary: Vocabulary,
    known: frozenset[str],
) -> Carried | None:
    """Give the place that a sentence hands on: the last that opened it or a clause of it, else none.

    One without figures has no places read yet; only a place that it begins with is looked for.
    """
    if places is None:
        if sentence.traits[0] & LOCATIVE:
            reader = Reader(sentence, vocabulary, [0] * len(sentence.keys))
            first = _behind_locative(reader, 0, known)
        elif sentence.words.names[0] and _may_be_subject(sentence, 0, vocabulary, known):
            reader = Reader(sentence, vocabulary, [0] * len(sentence.keys))
            first = _subject(reader, sentence.lemmas, 0, known)
        else:
            return carried
        return Carried(first.name, sentence.paragraph, sentence.index) if first is not None else carried
    opening = next((spot for spot in reversed(places.spots) if spot.is_opening), None)
    return Carried(opening.name, sentence.paragraph, sentence.index) if opening is not None else None


def place_carried_to(sentence: Sentence, carried: Carried | None, vocabulary: Vocabulary) -> str | None:
    """Give the place of the sentences before that one without a place is still about."""
    if (
        carried is None
        or sentence.paragraph != carried.paragraph
        or sentence.index - carried.sentence > FARTHEST_CARRIED
    ):
        return None
    return carried.name if vocabulary.lists["of all places"].isdisjoint(sentence.keys) else None


def find_names_of_places(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> frozenset[str]:
    """Give the names that an article uses where only a place can stand: in Velm, near Karn.

    As the subject of a sentence, or behind "from", a name alone does not tell whether it is of a place.
    """
    sure, joining = vocabulary.lists["sure locatives"], vocabulary.lists["joining"]
    found: set[str] = set()
    for sentence in sentences:
        keys = sentence.keys
        if not sentence.all_traits & LOCATIVE:
            continue
        for at in compress(range(len(keys)), sentence.words.names):
            if not at or keys[at - 1] not in sure:
                continue
            name, last = _name_at(sentence, at, vocabulary)
            while name and not _is_attributive(sentence, last) and not _is_of_origin(sentence, last, vocabulary):
                found.add(name)
                # in Velm and Karn
                is_joined = last < len(keys) and keys[last] in joining
                name, last = _name_at(sentence, last + 1, vocabulary) if is_joined else ("", last)
    return frozenset(found)


def find_places(
    reader: Reader, mentions: Sequence[Mention], lemmas: Sequence[str], known: frozenset[str]
) -> Places | None:
    """Lay out the places of a sentence; None where it names none."""
    spots = tuple(_spots(reader, lemmas, known))
    if not spots:
        return None
    lists, keys = reader.lists, reader.keys
    reporting, joining, passive = lists["reporting"], lists["joining"], reader.grammar["be"]
    of_parts, goes_on = lists["opens what is of a part"], lists["goes on in a place"]
    commas = [at for at, key in enumerate(keys) if key == ","] if "," in keys else []
    # Storms in Velm and Karn killed 12: that "and" is within a place.
    inside = {at for spot in spots for at in range(spot.first, spot.last)}
    openers = [
        at
        for at, own in enumerate(reader.traits)
        if (own & CLAUSE_OPENER and at not in inside)
        or (own & VERB and lemmas[at] in reporting and reader.key(at - 1) not in passive)
    ]
    of_a_part = [at + 1 for at in commas if reader.key(at + 1) in of_parts]
    if of_a_part:
        openers = sorted({*openers, *of_a_part})
    figures = [m.first for m in mentions if m.kind not in TIMES and keys[m.first] not in lists["the"]]
    joints = frozenset([spot.last for spot in spots if reader.key(spot.last) in joining])
    parting = tuple([at for at in commas if reader.key(at + 1) not in goes_on])
    return Places(spots, tuple(openers), tuple(figures), parting, joints)


def _parts(places: Sequence[int], first: int, last: int) -> bool:
    """Tell whether any of some indexes lies between two others, the first of which may be one itself."""
    at = bisect_left(places, min(first, last))
    return at < len(places) and places[at] < max(first, last)


def find_place(first: int, last: int, kind: Kind, places: Places) -> str | None:
    """Give the place of a figure: the one behind it in its clause, else the one before, else that which opens it all.

    The age of somebody is hardly ever of a place, so only one that touches it is taken.
    """
    behind = _behind(last, kind, places)
    if behind is not None:
        return behind.name
    end = bisect_right(places.spots, first, key=_last)
    for spot in reversed(places.spots[max(0, end - MOST_SPOTS) : end]):
        if spot.is_origin:
            continue
        if spot.is_opening:
            return spot.name
        is_joined = spot.last in places.joints and first - spot.last <= NEXT
        is_here = not _parts(places.openers, spot.last, first) and not _parts(places.commas, spot.last, first)
        if kind is not kinds.AGE and first - spot.last <= FARTHEST_BEFORE and (is_here or is_joined):
            return spot.name
    return None


def _behind(last: int, kind: Kind, places: Places) -> Spot | None:
    begin = bisect_left(places.spots, last, key=_first)
    for spot in places.spots[begin : begin + MOST_SPOTS]:
        if spot.first - last >= FARTHEST or _parts(places.openers, last, spot.first):
            return None
        # Twelve of 40 schools in Velm are twelve there as well.
        near = min(last + 2, spot.first)
        if _parts(places.figures, near, spot.first):
            return None
        if kind is kinds.AGE and _parts(places.commas, last, spot.first):
            return None
        if not spot.is_origin or kind in (kinds.COUNT, kinds.NUMBER):
            return spot
    return None


def _spots(reader: Reader, lemmas: Sequence[str], known: frozenset[str]) -> list[Spot]:
    """Find the places of a sentence in text order."""
    lists, keys = reader.lists, reader.keys
    found: list[Spot] = []
    reached = 0
    for at, may_open in _places_to_look_at(reader).items():
        if at < reached:
            continue
        traits = reader.traits[at]
        # Storms in Velm and Karn killed 12: what goes on behind a place opens nothing.
        is_start = may_open and (at > reached or not found)
        spot: Spot | None = None
        if traits & LOCATIVE:
            spot = _behind_locative(reader, at, known)
            if spot is not None and (is_start or _holds_on(reader, spot)):
                spot = spot._replace(is_opening=True)
        elif traits & BESIDE_PLACE and keys[at] in lists["origins"] and reader.is_name(at + 1):
            spot = _origin(reader, lemmas, at, known)
        elif traits & BESIDE_PLACE and keys[at] in lists["locatives beside a noun"]:
            spot = _beside_noun(reader, at)
        elif is_start and not reader.walls[at] and _may_be_subject(reader.sentence, at, reader.vocabulary, known):
            spot = _subject(reader, lemmas, at, known)
        if spot is not None:
            found.append(spot)
            reached = spot.last + (reader.key(spot.last) in lists["joining"])
    if not found:
        return found
    origins = [spot for spot in found if spot.is_origin]
    # Seven from Olpur, nine from Velm: names of the same sort, which set the figures apart whatever they are of.
    return found if len(origins) > 1 else [spot for spot in found if not spot.is_origin or spot.name in known]


def _places_to_look_at(reader: Reader) -> dict[int, bool]:
    """Give the words at which a place may begin, in text order, and whether it would open the sentence or a clause."""
    keys, names, traits, is_name = reader.keys, reader.words.names, reader.traits, reader.is_name
    beside = union(reader.grammar["determiners"], reader.lists["beside a place"])
    look = {0: True} if keys[0][0].isalnum() or len(keys) == 1 else {0: True, 1: True}
    for at in reader.leading:
        own, behind = traits[at], at + 1
        # Behind what is no locative, only a name or an article and a name may be a place.
        if own & LOCATIVE or (own & BESIDE_PLACE and (is_name(behind) or is_name(behind + 1))):
            look.setdefault(at, False)
        if not own & PLACE_OPENER or behind == len(keys):
            continue
        if names[behind] or traits[behind] & BEFORE_PLACE or keys[behind] in beside:
            look[behind] = True
    return look


def _origin(reader: Reader, lemmas: Sequence[str], at: int, known: frozenset[str]) -> Spot | None:
    """Read where something counted comes from or goes to; a name without a figure must be known as a place."""
    name, last = _name_at(reader.sentence, at + 1, reader.vocabulary)
    is_counted = any(reader.walls[max(at - NEXT, 0) : at]) or lemmas[at - 1] in reader.lists["reporting"]
    return Spot(at, last, name, is_origin=True) if name and (is_counted or name in known) else None


def _beside_noun(reader: Reader, at: int) -> Spot | None:
    """Read a place by its noun: on the Korel peninsula, of Velm province."""
    here = at + 1 + (reader.key(at + 1) in reader.lists["the"])
    name, last = _name_at(reader.sentence, here, reader.vocabulary)
    return Spot(at, last + 1, name) if name and _is_place_noun(reader.key(last), reader.vocabulary) else None


def _holds_on(reader: Reader, spot: Spot) -> bool:
    """Tell whether a place within a sentence holds for what follows: on Monday, in Velm, 12 died; in Velm, where …"""
    if reader.key(spot.last) != ",":
        return False
    return reader.key(spot.first - 1) == "," or reader.key(spot.last + 1) in reader.lists["where"]


def _behind_locative(reader: Reader, at: int, known: frozenset[str]) -> Spot | None:
    """Read the place behind a preposition: a name, or a noun for a place with its adjective (the capital region)."""
    vocabulary, here = reader.vocabulary, at + 1
    skipped = union(reader.grammar["determiners"], reader.grammar["possessives"])
    while reader.key(here) in skipped:
        here += 1
    adjective = here
    while reader.key(adjective + 1) in HYPHENS and reader.is_glued(adjective + 1) and reader.is_glued(adjective + 2):
        adjective += 2
    if not reader.is_name(here) and reader.is_name(adjective + 1):
        key = reader.keys[here]
        if key[0].isalpha() and key not in reader.stops and not reader.traits[adjective] & NOUN:
            # in hilly Bhadri, in world-famous Karn
            here = adjective + 1
    name, last = _name_at(reader.sentence, here, vocabulary) if reader.is_name(here) else ("", here)
    if name and reader.walls[here]:
        return None
    if name:
        # in the index of Transparency International: an owner is a place only where the article says so elsewhere
        is_owner = reader.key(last) == "'s" and name not in known
        return (
            None
            if is_owner or (name not in known and _is_of_origin(reader.sentence, last, vocabulary))
            else _widened(reader, Spot(at, last, name))
        )
    for end in range(here, min(here + LONGEST_NAME, len(reader.keys))):
        key = reader.keys[end]
        if reader.walls[end] or not key[0].isalpha() or key in reader.stops:
            return None
        if _is_place_noun(key, vocabulary):
            if reader.key(end + 1) in vocabulary.numerals.of:
                # in the town of Velm
                name, last = _name_at(reader.sentence, end + 2, vocabulary)
                if name:
                    return Spot(at, last, name)
            if key in union(vocabulary.lists["vague places"], vocabulary.lists["nouns of landscape"]):
                # A vague noun may lie in a place that has a name, and is none itself.
                return None
            is_bare = here == at + 1 and bool(reader.traits[end] & VERB)
            if is_bare or _is_noun_only(reader, end + 1):
                # the article in question states that; a town hall meeting, the port city
                continue
            return Spot(at, end + 1, " ".join(reader.keys[here : end + 1]))
    return None


def _is_noun_only(reader: Reader, at: int) -> bool:
    """Tell whether a word is a noun that is no name and cannot be a verb."""
    if at >= len(reader.keys) or reader.walls[at] or reader.is_name(at):
        return False
    return bool(reader.traits[at] & NOUN) and not reader.traits[at] & VERB


def _is_of_origin(sentence: Sentence, last: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the word before one says of what sort it is: in Brazilian cities."""
    keys = sentence.keys
    if last >= len(keys) or sentence.words.names[last] or not keys[last][0].isalpha():
        return False
    if not keys[last - 1].endswith(affixes(vocabulary.lists["endings of origin"])):
        return False
    # Not where it is the name itself: storms in the Caribbean killed 12.
    is_verb = bool(sentence.traits[last] & VERB) and not keys[last].endswith("ing")
    return keys[last] not in vocabulary.grammar.stops and not is_verb


def _widened(reader: Reader, spot: Spot) -> Spot:
    """Take in the noun behind a name (the Tor valley) and the names joined to it (in Velm and Karn)."""
    at, name = spot.last, spot.name
    while at < len(reader.keys) and not reader.walls[at]:
        if _is_noun_only(reader, at) or reader.key(at) in reader.lists["nouns of landscape"]:
            at += 1
        elif reader.key(at) in reader.lists["joining"] and reader.is_name(at + 1):
            other, last = _name_at(reader.sentence, at + 1, reader.vocabulary)
            # Nine died in Olpur and Karn had seven.
            if not other or (reader.is_verb(last) and any(reader.walls[max(0, spot.first - FARTHEST) : spot.first])):
                break
            name, at = f"{name} {reader.key(at)} {other}", last
        else:
            break
    return spot._replace(last=at, name=name) if at > spot.last else spot


def _may_be_subject(sentence: Sentence, at: int, vocabulary: Vocabulary, known: frozenset[str]) -> bool:
    """Tell at a glance whether a place may open a clause at a word: most are opened by somebody, or by no name."""
    keys, grammar = sentence.keys, vocabulary.grammar.classes
    at += keys[at] in grammar["determiners"]
    if at >= len(keys) or keys[at] in vocabulary.lists["beside a place"]:
        return True
    names, behind = sentence.words.names, at + 1
    if not names[at]:
        return False
    if (
        behind < len(keys)
        and not names[behind]
        and keys[behind].isalpha()
        and keys[behind] not in vocabulary.numerals.of
    ):
        # A single word with a capital: a place only if it is known as one or a noun for a place follows.
        return keys[at] in known or _is_place_noun(keys[behind], vocabulary)
    name, last = _name_at(sentence, at, vocabulary)
    return name in known or (last < len(keys) and _is_place_noun(keys[last], vocabulary))


def _subject(reader: Reader, lemmas: Sequence[str], at: int, known: frozenset[str]) -> Spot | None:
    """Read a place that opens a clause as its subject: Velm had 12; neighbouring Karn, which lost; Velm district."""
    vocabulary, here = reader.vocabulary, at
    if reader.key(here) in vocabulary.grammar["determiners"]:
        here += 1
    is_told = reader.key(here) in vocabulary.lists["beside a place"]
    here += is_told
    if not reader.is_name(here):
        return None
    name, last = _name_at(reader.sentence, here, vocabulary)
    if not name:
        return None
    has_noun = _is_place_noun(reader.key(last), vocabulary) and reader.key(last) not in vocabulary.lists["vague places"]
    if name not in known and not has_noun and not is_told:
        return None
    last += has_noun
    after = reader.key(last)
    is_aside = after == "," and reader.key(last + 1) in vocabulary.lists["tells of a place"]
    is_subject = is_aside or after == "'s" or (last < len(reader.keys) and bool(reader.walls[last]))
    if not is_subject and (not reader.is_verb(last) or lemmas[last] in vocabulary.lists["says"]):
        return None
    return Spot(at, last, name, is_opening=True)


def _name_at(sentence: Sentence, at: int, vocabulary: Vocabulary) -> tuple[str, int]:
    """Read the name of a place that begins at a word; empty where there is none. Give the index after it as well."""
    words, keys, traits, names = sentence.words, sentence.keys, sentence.traits, sentence.words.names
    if at >= len(keys) or not names[at]:
        return "", at
    name, here, of = "", at, vocabulary.numerals.of
    for _ in range(LONGEST_NAME):
        if here >= len(keys) or not names[here]:
            break
        if traits[here] & IN_DATE and vocabulary.calendar.sort_of(keys[here]) is not None:
            break
        name = f"{name} {keys[here]}" if name else keys[here]
        here += 1
        if here == len(keys) or (keys[here][0].isalpha() and keys[here] not in of):
            # The next word is no mark and no "of", so that nothing ties a further word to the name.
            continue
        while here + 1 < len(keys) and len(keys[here - 1]) == 1 and keys[here] == "." and words.is_glued(here + 1):
            # the U.S.
            name, here = f"{name}.{keys[here + 1]}", here + 2
        while here + 1 < len(keys) and keys[here] in HYPHENS and words.is_glued(here) and words.is_glued(here + 1):
            # Pointe-Sapin, Port-au-Prince
            name, here = f"{name}-{keys[here + 1]}", here + 2
        if here + 1 < len(keys) and keys[here] in of and names[here + 1]:
            # the Horn of Africa
            name, here = f"{name} {keys[here]} {keys[here + 1]}", here + 2
    if not name or name in vocabulary.lists["names of no place"]:
        return "", at
    text = words.texts[at]
    is_acronym = here == at + 1 and len(text) >= SHORTEST_ACRONYM and text.isupper()
    if is_acronym and keys[at] not in vocabulary.lists["places in capitals"]:
        return "", at
    return name, here


@lru_cache(maxsize=4096)
def _is_place_noun(key: str, vocabulary: Vocabulary) -> bool:
    nouns = vocabulary.nouns
    return bool(key) and (key in vocabulary.lists["nouns of landscape"] or nouns.is_a(nouns.singular(key), "place"))


def _is_attributive(sentence: Sentence, last: int) -> bool:
    """Tell whether a name says of what sort the noun behind it is: in Labour circles, in Iraqi custody."""
    if last >= len(sentence.keys):
        return False
    traits, key = sentence.traits[last], sentence.keys[last]
    return key == "'s" or (bool(traits & NOUN) and not traits & VERB)


def _first(spot: Spot) -> int:
    return spot.first


def _last(spot: Spot) -> int:
    return spot.last
