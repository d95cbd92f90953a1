"""Names of a sentence, and who is meant where no name stands, for the finders of ages: the 27-year-old said; he was 79.

Only what leaves no choice counts: the name that stands nearest before, in the same sentence, or the one that the
sentence before begins with, as long as that sentence speaks of nobody else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from numcheck.language.entries import union
from numcheck.language.words import DASHES
from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.reading.attribution import end_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS

FARTHEST = 3
"""Sentences back over which "he" or "she" at the head of each goes on to mean one person."""
LONGEST_PARTICLES = 3
"""Words within a name from its first small one to the next with a capital: van der Berg, al-Rashid."""
LONGEST_WIRE = 10
"""Words from the day of a dateline to the dash behind it: (Inter-Lakes Press) -."""
OPENING = 4
"""Words of the lead within which stands the age of whom it tells, and not: who hit a 25-year-old."""
LONGEST_CALLING = 5
"""Words of what a name is called by: The former fiddle player Orla Kim."""
AS_A = 2
"""Words of "as a" before what somebody was."""
Name = tuple[str, ...]
"""The words of a name, in lower case."""


def name_before(context: Context, sentence: Sentence, at: int) -> Name:
    """Give the name that stands nearest before a word of the same sentence; empty if none does."""
    places = context.once_of(places_of_names, sentence.index)
    behind = bisect_left(places, at)
    first = last = places[behind - 1] + 1 if behind else 0
    while first > 0 and is_of_a_name(context, sentence, first - 1):
        first -= 1
    # The first word of a sentence is written like a name, whatever it is.
    return words_of_name(context, sentence, first, last) if first > 0 or last - first > 1 else ()


def places_of_names(context: Context, sentence: Sentence) -> Sequence[int]:
    """Give the places of the words of a sentence that may be of a person's name."""
    texts, keys, small = sentence.words.texts, sentence.keys, context.vocabulary.lists["inside a name"]
    may_be = [at for at, text in enumerate(texts) if text[0].isupper() or keys[at] in small or text in DASHES]
    return [at for at in may_be if is_of_a_name(context, sentence, at)]


def name_behind(context: Context, sentence: Sentence, at: int, farthest: int) -> Name:
    """Give the first name that begins within some words behind a place; empty if none does."""
    first = at
    while first < min(at + farthest, len(sentence.keys)) and not is_of_a_name(context, sentence, first):
        first += 1
    last = first
    while last < len(sentence.keys) and is_of_a_name(context, sentence, last):
        last += 1
    return words_of_name(context, sentence, first, last) if first < at + farthest else ()


def only_full_name(context: Context, sentence: Sentence) -> Name:
    """Give the name of two words or more that a sentence holds behind its first word, if there is only one."""
    found: list[Name] = []
    at = opening(context, sentence) + 1
    while name := name_behind(context, sentence, at, len(sentence.keys)):
        at = next(n for n in range(at, len(sentence.keys)) if is_of_a_name(context, sentence, n)) + len(name)
        if len(name) > 1:
            found.append(name)
    return found[0] if len(found) == 1 else ()


def told_of(context: Context, index: int) -> Name:
    """Give the name of the one person of whom a sentence tells: it begins with it, or with he or she in its place."""
    pronouns = set[str]()
    for at in range(index, max(index - FARTHEST, -1), -1):
        sentence = context.sentences[at]
        if sentence.part is sections.FURNITURE:
            return ()
        first, last = _place_of_topic(context, sentence)
        if first == last:
            first, last = _place_of_described(context, sentence)
        if name := words_of_name(context, sentence, first, last):
            return name if _is_alone(context, sentence, last) else ()
        pronouns.update(sentence.keys[:1])
        if len(pronouns) != 1 or pronouns.isdisjoint(context.vocabulary.lists["he and she"]):
            # He met Ada Holm. She was 20.
            return ()
    return ()


def topic(context: Context, sentence: Sentence) -> Name:
    """Give the name that a sentence begins with, without its title: Sen. (Orla Kim); empty if it begins otherwise."""
    return words_of_name(context, sentence, *_place_of_topic(context, sentence))


def _place_of_topic(context: Context, sentence: Sentence) -> tuple[int, int]:
    first, titles = opening(context, sentence), context.vocabulary.lists["before a surname"]
    while first < len(sentence.keys) and sentence.keys[first] in titles:
        # Sen. Orla Kim
        first += 1 + (sentence.keys[first + 1 : first + 2] == (".",))
    last = first
    while last < len(sentence.keys) and is_of_a_name(context, sentence, last):
        last += 1
    return first, last


def _place_of_described(context: Context, sentence: Sentence) -> tuple[int, int]:
    """Give where a full name stands that a sentence begins with behind what it is of: The fiddle player (Orla Kim)."""
    start, nouns = opening(context, sentence), context.vocabulary.nouns
    keys = sentence.keys
    if keys[start : start + 1] == () or keys[start] not in context.vocabulary.lists["the"]:
        return start, start
    first = start + 1
    while first < min(start + LONGEST_CALLING, len(keys)) and not is_of_a_name(context, sentence, first):
        first += 1
    last = first
    while last < len(keys) and is_of_a_name(context, sentence, last):
        last += 1
    is_person = nouns.is_a(keys[first - 1], "person") or (
        keys[last : last + 1] == (",",) and not context.vocabulary.lists["who"].isdisjoint(keys[last + 1 : last + AS_A])
    )
    is_called = last - first > 1 and first > start + 1 and is_person
    return (first, last) if is_called else (start, start)


def opening(context: Context, sentence: Sentence) -> int:
    """Give the index of the first word of a sentence behind its dateline: MERRIN, Nov 19 (Agency) - (Orla) Kim."""
    line, starts = context.dateline.span, sentence.words.starts
    if line is None or not starts or not starts[0] <= line.start < sentence.words.ends[-1]:
        return 0
    last = bisect_left(starts, line.end)
    dashes = [at for at in range(last, min(last + LONGEST_WIRE, len(starts))) if sentence.keys[at] in DASHES]
    return dashes[0] + 1 if dashes else 0


def opens_lead(context: Context, claim: Claim) -> bool:
    """Tell whether a figure stands in the first words of the lead, which tell of whom it is about."""
    lead = next((sentence for sentence in context.sentences if sentence.part is sections.LEAD), None)
    if lead is None or claim.sentence != lead.index:
        return False
    return claim.mention.first - opening(context, lead) <= OPENING


def usual_pronoun(context: Context) -> str:
    """Give "he" or "she", whichever begins more sentences; empty if both begin as many.

    If neither begins any, it is the only one of the two that the story holds.
    """
    pronouns = context.vocabulary.lists["he and she"]
    found = Counter(
        sentence.keys[0] for sentence in context.sentences if sentence.keys and sentence.keys[0] in pronouns
    )
    if not found:
        held = [pronoun for pronoun in sorted(pronouns) if context.holds_any(frozenset({pronoun}))]
        return held[0] if len(held) == 1 else ""
    ranked = found.most_common(2)
    return "" if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]) else ranked[0][0]


def is_of_a_name(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a word may be one of a person's name."""
    text, key = sentence.words.texts[at], sentence.keys[at]
    if not text[:1].isupper():
        is_small = key in context.vocabulary.lists["inside a name"] or key in DASHES
        return is_small and _is_inside_a_name(context, sentence, at)
    return (
        (len(text) > 1 or key in context.vocabulary.lists["inside a name"])
        and key not in context.vocabulary.lists["before a surname"]
        and key not in context.vocabulary.grammar.stops
        and context.vocabulary.calendar.sort_of(key) != "weekday"
    )


def is_of_a_thing(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a word of a name is one of a place or a thing by the word before it: in Port Elan; the Orlan cup."""
    while at > 0 and is_of_a_name(context, sentence, at):
        at -= 1
    return sentence.keys[at] in union(context.vocabulary.lists["place openers"], context.vocabulary.lists["the"])


def names_in_full(context: Context, sentence: Sentence, places: Iterable[int], known: Set[str] = frozenset()) -> bool:
    """Tell whether a name of two words ends at one of some places of a sentence, and not in a known word: Ada Holm."""
    return any(
        at > 0
        and is_of_a_name(context, sentence, at)
        and is_of_a_name(context, sentence, at - 1)
        and sentence.keys[at] not in known
        for at in places
    )


def names_told(context: Context, sentence: Sentence, until: int | None = None) -> frozenset[str]:
    """Give the words of a sentence, up to one of them if asked, that are written like names, without those of dates."""
    dates, stops = context.vocabulary.calendar, context.vocabulary.grammar.stops
    return frozenset(
        key
        for at, key in enumerate(sentence.keys[:until])
        if sentence.words.is_name(at) and key not in stops and dates.sort_of(key) is None
    )


def _is_inside_a_name(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a small word or a hyphen stands within a name: Ada van der Berg, Ada Al-Rashid."""
    keys, particles = sentence.keys, context.vocabulary.lists["inside a name"]
    if keys[at] in DASHES:
        return at > 0 and keys[at - 1] in particles and sentence.words.is_name(at + 1) and sentence.words.is_glued(at)
    if keys[at] not in particles or at == 0 or not (sentence.words.is_name(at - 1) or keys[at - 1] in particles):
        return False
    end = next((n for n in range(at + 1, len(keys)) if keys[n] not in particles and keys[n] not in DASHES), at)
    return sentence.words.is_name(end) and end - at <= LONGEST_PARTICLES


def words_of_name(context: Context, sentence: Sentence, first: int, last: int) -> Name:
    """Give the words of a name by which somebody is known, without the small ones: Berg, of van der Berg."""
    small = union(context.vocabulary.lists["inside a name"], DASHES)
    keys = sentence.keys[first:last]
    return (tuple([key for key in keys if key not in small]) or keys) if not small.isdisjoint(keys) else keys


def _is_alone(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a sentence names nobody, in full or by a noun for people, besides the name that ends at a word."""
    nouns, keys = context.vocabulary.nouns, sentence.keys
    if at < len(keys) and keys[at] == ",":
        # Orla Kim, a baker from Elan, (was hit by a van)
        at = next((n for n in range(at + 1, len(keys)) if keys[n] in MARKS), len(keys))
    # The speaker is nobody of whom the sentence tells: hit by a van, said Ada Holm, a spokeswoman.
    rest = range(at, end_of_told(sentence, context.vocabulary))
    is_of_another = any(nouns.is_a(nouns.singular(keys[n]), "person") and not _is_as(context, keys, n) for n in rest)
    places = [at for at in rest if not is_of_a_thing(context, sentence, at)]
    return not is_of_another and not names_in_full(context, sentence, places)


def _is_as(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether a noun says what somebody told of before is: joined as a driver; the first driver; named captain."""
    lists = context.vocabulary.lists
    if at == 0:
        return False
    if keys[at - 1] in lists["first of all"] or context.vocabulary.lemma(keys[at - 1]) in lists["makes somebody"]:
        return True
    is_behind_article = at >= AS_A and keys[at - 1] in lists["articles"]
    opener = keys[at - AS_A] if is_behind_article else ""
    return is_behind_article and (opener in lists["as"] or context.vocabulary.lemma(opener) in lists["makes somebody"])
