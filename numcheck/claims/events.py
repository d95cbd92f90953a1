"""What happens to what a figure counts, or what it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from numcheck.claims.phrases import OPENING_QUOTES, Reader
from numcheck.language.morphology import base_forms
from numcheck.language.vocabulary import EventUse
from numcheck.model.document import Part
from numcheck.model.quantity import Kind

FARTHEST_DATE = 12
"""Words between a date and the verb it dates."""
FARTHEST_VERB = 5
"""Words between a figure and the verb before it whose object it is."""
FARTHEST_VERB_BEHIND = 12
"""Words between a phrase and the verb behind it."""
LONGEST_OUT_OF = 4
"""Words from "out of" to the whole: out of a total of."""
FARTHEST_ARTICLE = 3
"""Words from a noun back to the article or preposition of its phrase."""


class Event(NamedTuple):
    """An event and the place of what is counted in it."""

    name: str
    role: str
    """object, subject, state or noun."""


class Thing(NamedTuple):
    """What a figure is of, as far as verbs ask for it: one launches missiles or a website, and fires only the first."""

    kind: Kind
    noun: str | None = None
    modifiers: tuple[str, ...] = ()


def find_event(reader: Reader, first: int, last: int, thing: Thing, lemmas: Sequence[str]) -> Event | None:
    """Find the event of the phrase from one word to another; lemmas are those of the whole sentence."""
    named = _named(reader, thing.noun, thing.modifiers)
    if named is not None:
        return named
    after = _after(reader, last, lemmas, thing)
    before = _before(reader, first, lemmas, thing)
    if after is not None and (after[1] == 0 or before is None or (before[1] > 1 and after[1] <= before[1])):
        return after[0]
    return before[0] if before is not None else after[0] if after is not None else None


def find_date_event(reader: Reader, first: int, last: int, lemmas: Sequence[str]) -> Event | None:
    """Find the event of a date: the nearest event verb to its left in the clause, else to its right."""
    marks = (",", ";", ":", "—", "–")
    walls = reader.vocabulary.lists["clause walls"]
    for here in range(first - 1, max(-1, first - FARTHEST_DATE), -1):
        if (reader.keys[here] in marks and here != first - 1) or reader.keys[here] in walls:
            break
        if (event := _verb_at(reader, here, lemmas)) is not None:
            return event
    for here in range(last, min(len(reader.keys), last + FARTHEST_DATE)):
        if reader.keys[here] in (";", ":", "—", "–") or (reader.keys[here] == "," and here > last):
            break
        if reader.keys[here] in walls:
            # In 2004, when the army attacked; a member in 1969, but left
            break
        if (event := _verb_at(reader, here, lemmas)) is not None:
            return event
    return None


def _verb_at(reader: Reader, at: int, lemmas: Sequence[str]) -> Event | None:
    """Give the event of a verb at a word, where it is one of the vocabulary."""
    if reader.walls[at] or not reader.is_verb(at) or _is_noun_here(reader, at):
        return None
    match = reader.vocabulary.events.uses.match(lemmas, at)
    if match is None:
        return None
    uses = _fitting(reader, match[1], None)
    use = _use(uses, "object") or _use(uses, "subject")
    return Event(use.event, "date") if use is not None else None


def _named(reader: Reader, noun: str | None, modifiers: Sequence[str]) -> Event | None:
    """A noun that is the event: 12 deaths; a death toll of 12."""
    uses = reader.vocabulary.events.uses
    for word in (noun, *modifiers[-1:]):
        if word is None:
            continue
        found = uses.get(word)
        use = next((u for u in found if u.counted == "noun"), None) if found else None
        if use is not None and (word == noun or reader.vocabulary.grammar["number nouns"] & {noun or ""}):
            return Event(use.event, "noun")
    return None


def _after(reader: Reader, at: int, lemmas: Sequence[str], thing: Thing) -> tuple[Event, int] | None:
    """Read the verb or state behind a phrase: (12 people) were killed, died, dead; give it with the words skipped."""
    if (
        reader.key(at) in reader.vocabulary.numerals.of
        and reader.key(at + 1) in reader.vocabulary.lists["pronoun heads"]
    ):
        # three of them were hurt; none of whom was
        at += 2
    way = _way_to_verb(reader, at)
    if way is None or way.at >= len(reader.keys) or reader.walls[way.at]:
        return None
    here, is_passive, skipped = way
    match = reader.vocabulary.events.uses.match(lemmas, here)
    key = reader.key(here)
    surface = reader.vocabulary.events.uses.match(reader.keys, here)
    if surface is not None and (state := _use(surface[1], "state")) is not None:
        return Event(state.event, "state"), 0
    if is_passive and key in reader.vocabulary.lists["being there"]:
        return Event("hold", "subject"), 0
    if not reader.is_verb(here):
        return None
    is_participle = key.endswith(("ed", "en")) or key in reader.vocabulary.events.irregular
    name = _base(reader, here, lemmas)
    uses = _fitting(reader, match[1], thing) if match is not None else ()
    if match is None or not uses:
        role = "object" if is_passive and is_participle else "subject"
        return (Event(name, role), skipped) if is_passive or is_participle or key.endswith("ing") else None
    has_object = _has_object(reader, here + match[0])
    if (is_passive and is_participle) or (
        is_participle and not has_object and here == at and _use(uses, "subject") is None
    ):
        use = _use(uses, "object")
        if use is not None:
            return Event(use.event, "object"), skipped
    use = _use(uses, "subject")
    if use is not None:
        return Event(use.event, "subject"), skipped
    use = _use(uses, "object")
    if use is not None and has_object:
        return Event(name, "agent"), skipped
    return (Event(use.event, "object"), skipped) if use is not None else None


class _Way(NamedTuple):
    """From a phrase to the word that may be its verb."""

    at: int
    """Index of that word."""
    is_passive: bool
    skipped: int
    """Relatives passed over: (12 people) who."""


def _way_to_verb(reader: Reader, at: int) -> _Way | None:
    """Pass over the words that may stand between a phrase and its verb; None where another figure stands first."""
    grammar = reader.vocabulary.grammar
    is_passive = False
    here = at
    skipped = 0
    while here < len(reader.keys) and here - at < FARTHEST_VERB_BEHIND:
        key = reader.key(here)
        if reader.walls[here]:
            if here == at or not _is_whole(reader, at, here):
                return None
            here = _after_whole(reader, here)
        elif here == at and key in reader.vocabulary.lists["out of"]:
            # out of a total
            while here < len(reader.keys) and not reader.walls[here] and here - at < LONGEST_OUT_OF:
                here += 1
            if here >= len(reader.keys) or not reader.walls[here]:
                return None
        elif _may_be_skipped(reader, here):
            is_passive = is_passive or key in grammar["be"]
            here += 1
            skipped += key in grammar["relatives"]
        else:
            break
    return _Way(here, is_passive, skipped)


def _may_be_skipped(reader: Reader, at: int) -> bool:
    """Tell whether a word may stand before a verb: were, not, have, will, who, to, badly; but not in "not guilty"."""
    grammar, uses = reader.vocabulary.grammar, reader.vocabulary.events.uses
    key = reader.key(at)
    if key in grammar["be"]:
        return True
    if key in grammar["negations"]:
        return uses.match(reader.keys, at) is None
    if key in grammar["have"] or key in grammar["modals"] or key in grammar["relatives"] or key in grammar["do"]:
        return True
    if key in reader.vocabulary.lists["infinitive marks"]:
        return True
    return (key in grammar["adverbs"] or key.endswith("ly")) and uses.get(key) is None


def _is_whole(reader: Reader, at: int, figure: int) -> bool:
    """Tell whether a figure behind a phrase is only its whole: over 100,000 out of a total (122,000)."""
    between = reader.keys[at:figure]
    return bool(between) and between[0] in reader.vocabulary.lists["out of"] and len(between) <= LONGEST_OUT_OF


def _after_whole(reader: Reader, figure: int) -> int:
    wall = reader.walls[figure]
    while figure < len(reader.walls) and reader.walls[figure] == wall:
        figure += 1
    phrase = reader.noun_phrase(figure, plural=True)
    return phrase.last if phrase is not None else figure


def _before(reader: Reader, first: int, lemmas: Sequence[str], thing: Thing) -> tuple[Event, int] | None:
    """Read the verb before a phrase, whose object it is: killed (12 people), has lost (612)."""
    grammar = reader.vocabulary.grammar
    here = first - 1
    skipped = 0
    while here >= 0 and first - here <= FARTHEST_VERB:
        key = reader.key(here)
        if reader.walls[here] or key in (",", ";", ":", "(", "—", "–"):
            return None
        if (
            reader.is_verb(here)
            and key not in grammar["be"]
            and lemmas[here] not in reader.vocabulary.lists["verbs without an event"]
        ):
            if _is_noun_here(reader, here):
                return None
            match = reader.vocabulary.events.uses.match(lemmas, here)
            name = _base(reader, here, lemmas)
            uses = _fitting(reader, match[1], thing) if match is not None else ()
            if not uses:
                return Event(name, "object"), skipped
            is_passive = reader.key(here - 1) in grammar["be"] or (
                reader.key(here - 2) in grammar["be"] and reader.key(here - 1) in grammar["adverbs"]
            )
            use = _use(uses, "object")
            if use is not None and (not is_passive or key.endswith("ing")):
                return Event(use.event, "object"), skipped
            use = _use(uses, "subject")
            return Event(use.event if use is not None else name, "after"), skipped
        if key in grammar["prepositions"] and key not in reader.vocabulary.lists["prepositions before an object"]:
            return None
        if key not in grammar["determiners"] and key not in grammar["adverbs"]:
            skipped += 1
        here -= 1
    return None


def _is_noun_here(reader: Reader, at: int) -> bool:
    """Tell whether a word that might be a verb is a noun where it stands: under the deal, at the end."""
    before = reader.key(at - 1)
    if at and reader.is_name(at) and reader.sentence.part is not Part.HEADLINE and before not in OPENING_QUOTES:
        # the Red Cross in September: a name says nothing of anybody
        return True
    if at and reader.walls[at - 1] and reader.is_plural(at) and not reader.key(at).endswith(("ed", "ing")):
        # two ships and 12 trucks: counted things are not doing anything
        return True
    return (
        before in reader.vocabulary.grammar["determiners"]
        or before in reader.vocabulary.grammar["possessives"]
        or before == "'s"
        or _is_bare_noun(reader, at)
    )


def _is_bare_noun(reader: Reader, at: int) -> bool:
    """Tell whether a verb in its plain form is a noun behind a preposition or an article: before tax, a rain storm."""
    lists, grammar = reader.vocabulary.lists, reader.vocabulary.grammar
    key = reader.key(at)
    if reader.vocabulary.lemma(key) != key or key in lists["verbs alike in the past"]:
        return False
    for here in range(at - 1, max(-1, at - 1 - FARTHEST_ARTICLE), -1):
        before = reader.key(here)
        if before in grammar["determiners"] or before in grammar["possessives"] or before == "'s":
            return before not in grammar["relatives"]
        if before in grammar["prepositions"]:
            return before not in lists["infinitive marks"] and before not in grammar["adverbs"]
        if not before.isalpha() or before in grammar.stops or reader.walls[here] or reader.is_plural(here):
            return False
        if reader.is_name(here):
            return False
    return False


def _has_object(reader: Reader, at: int) -> bool:
    key = reader.key(at)
    return (
        (at < len(reader.walls) and bool(reader.walls[at]))
        or key in reader.vocabulary.grammar["determiners"]
        or key in reader.vocabulary.grammar["possessives"]
        or (at < len(reader.words) and reader.is_name(at) and reader.vocabulary.calendar.sort_of(key) is None)
    )


def _fitting(reader: Reader, uses: Sequence[EventUse], thing: Thing | None) -> tuple[EventUse, ...]:
    """Give the uses of a verb that what is counted allows, those made for it first; for a date (None), the general."""
    if thing is None or not any(use.of for use in uses):
        return tuple(use for use in uses if not use.of)
    fitting = [use for use in uses if not use.of or _is_of(reader, use.of, thing)]
    return tuple(fitting if thing.kind is Kind.NUMBER else sorted(fitting, key=lambda use: not use.of))


def _is_of(reader: Reader, named: frozenset[str], thing: Thing) -> bool:
    """Tell whether a thing is one of those named: kinds of figures, classes of nouns; a bare number may be any noun."""
    if thing.kind.value in named:
        return True
    nouns = reader.vocabulary.nouns
    if thing.kind is Kind.NUMBER:
        return any(name in nouns.classes for name in named)
    return thing.kind is Kind.COUNT and any(nouns.is_a(thing.noun, name) for name in named)


def _use(uses: Sequence[EventUse], counted: str) -> EventUse | None:
    return next((use for use in uses if use.counted == counted), None)


def _base(reader: Reader, at: int, lemmas: Sequence[str]) -> str:
    """Give the plain form of a verb: of a known one exactly, of an unknown one by its ending."""
    key = reader.key(at)
    if lemmas[at] != key or key in reader.vocabulary.events.verbs:
        return lemmas[at]
    forms = base_forms(key)
    return forms[0] if forms else key
