"""What happens to what a figure counts, or what it does.

`find_event` gives the event of a figure and the role of what is counted in it, from a verb before or behind its phrase
or a noun; `find_date_event` gives what happened on a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from numcheck.claims.phrases import OPENING_QUOTES, Reader
from numcheck.language.entries import union
from numcheck.language.events import EventUse
from numcheck.language.morphology import base_forms
from numcheck.language.traits import VERB
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import HYPHENS
from numcheck.model import kinds
from numcheck.model.document import Part
from numcheck.model.quantity import Kind
from numcheck.model.records import record, replace

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
LONGEST_COMPANION = 5
"""Words from an article to the verb: a senior village guard (was)."""
LONGEST_ASIDE = 10
"""Words between a phrase and its verb that say more of it: (12 people), most of them children, (were)."""
LONGEST_LIST = 30
"""Words of such an aside that names some of them one by one."""
FARTHEST_RELATIVE = 3
"""Words from a relative to the verb of its clause: that (has badly hurt)."""
SHORTEST_PHRASE, LONGEST_PHRASE = 1, 4
"""Words of a verb before its "of": claim the lives (of)."""

OF_THINGS = (kinds.COUNT, kinds.PERCENT, kinds.RATIO)
"""Kinds of figures that are so many of the things named by their noun: 48% of the beds."""
NAMED_BEFORE = (kinds.COUNT, kinds.MEASURE)
"""Kinds of figures whose event may be a noun before them: the loss of 52 homes."""
MARKS = frozenset(",;:()—–")
ASIDE_MARKS = frozenset(",—–")
DATE_MARKS = frozenset(",;:—–")
"""Marks that part a date from the verb of another clause."""
BEFORE_MARKS = frozenset(",;:(—–")
"""Marks that part a figure from the verb before it."""


@record(frozen=True, slots=True)
class Event:
    """An event and the place of what is counted in it."""

    name: str
    role: str
    """One of the roles that a claim has: object, subject, state, noun, agent, after or date."""


@record(frozen=True, slots=True)
class Thing:
    """What a figure counts, as far as verbs depend on it: one launches missiles or a website, and fires the first."""

    kind: Kind
    noun: str | None = None
    modifiers: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class _Found:
    """An event on one side of a phrase."""

    event: Event
    skipped: int
    """Words passed over that make it less likely to be that of the phrase."""
    is_of_clause: bool = False
    """Whether it stands in a clause that ends with the phrase: the fires that killed (12 people) were out."""
    is_of_another: bool = False
    """Whether it is said of one, not of several: the fire that killed (12 people) was out."""
    is_purpose: bool = False
    """Whether an infinitive says it: hired (12 people) to clean."""
    leads_on: bool = False
    """Whether a clause or an infinitive may follow it as its object: said (12 people) died, told (12 people) to go."""


@record(frozen=True, slots=True)
class _Way:
    """From a phrase to the word that may be its verb."""

    at: int
    """Index of that word."""
    is_passive: bool
    relatives: int
    """Relatives passed over: (12 people) who."""
    aside: int
    """1 where what says more of the phrase was passed over: (12 people) in the city."""
    is_of_one: bool
    """Whether an auxiliary of the singular stands right behind a phrase in the plural."""


def find_event(reader: Reader, first: int, last: int, thing: Thing, lemmas: Sequence[str]) -> Event | None:
    """Give the event of the phrase from one word to another, if any; lemmas are those of the whole sentence."""
    before = _before(reader, first, lemmas, thing)
    is_change = before is not None and before.event.name in reader.vocabulary.events.directions
    is_by = first > 0 and reader.keys[first - 1] in reader.lists["by"]
    if before is not None and is_change and (is_by or thing.kind in (kinds.PERCENT, kinds.RATIO)):
        # Sales fell by 12 percent, payments by 5 million: neither was sold nor paid.
        return before.event
    named = _named(reader, thing.noun, thing.modifiers) or _named_before(reader, first, lemmas, thing)
    if named is None and thing.kind is kinds.COUNT:
        named = _number_of(reader, first, lemmas, thing)
    if named is not None:
        return named
    after = _after(reader, first, last, lemmas, thing)
    if after is None or before is None:
        found = after or before
        return found.event if found is not None else None
    if before.leads_on:
        return after.event
    if after.is_of_another or after.is_purpose or before.is_of_clause or _says_more(reader, last, before, after):
        return before.event
    return (after if after.skipped == 0 or after.skipped <= before.skipped > 1 else before).event


def _says_more(reader: Reader, last: int, before: _Found, after: _Found) -> bool:
    """Tell whether a participle behind a phrase only says which people a fate befell: arrested (12) wanted for theft.

    But they found (12 men) killed, and buried (12 men) killed in May.
    """
    is_fate = before.event.name in reader.lists["fates of people"] and before.event.role == "object"
    return is_fate and before.skipped == 0 and after.event.role in ("object", "subject") and reader.is_participle(last)


def find_date_event(reader: Reader, first: int, last: int, lemmas: Sequence[str]) -> Event | None:
    """Give the event of a date, if any: the nearest event verb to its left in the clause, else to its right."""
    keys, traits = reader.keys, reader.traits
    # In 2004, when the army attacked; a member in 1969, but left
    ends = union(reader.lists["clause walls"], DATE_MARKS)
    for here in range(first - 1, max(-1, first - FARTHEST_DATE), -1):
        if keys[here] in ends and (here != first - 1 or keys[here] not in DATE_MARKS):
            break
        if traits[here] & VERB and (event := _verb_at(reader, here, lemmas)) is not None:
            return event
    for here in range(last, min(len(keys), last + FARTHEST_DATE)):
        if keys[here] in ends and (here != last or keys[here] != ","):
            break
        if traits[here] & VERB and (event := _verb_at(reader, here, lemmas)) is not None:
            return event
    return None


def _verb_at(reader: Reader, at: int, lemmas: Sequence[str]) -> Event | None:
    """Give the event of a verb at a word, where it is one of the vocabulary."""
    # Asked first, as it rules out most words faster than the test for a verb does.
    match = reader.vocabulary.events.uses.match(lemmas, at)
    if match is None or reader.walls[at] or not reader.is_verb(at) or _is_noun_here(reader, at):
        return None
    uses = _fitting(reader, match[1], None)
    use = _use(uses, "object") or _use(uses, "subject")
    return Event(use.event, "date") if use is not None else None


def _named(reader: Reader, noun: str | None, modifiers: Sequence[str]) -> Event | None:
    """Give the event that a figure's noun names, None if it names none: 12 deaths; a death toll of 12."""
    if noun is None:
        return None
    for word in (noun, *modifiers[-1:]) if noun in reader.grammar["number nouns"] else (noun,):
        use = _use(reader.vocabulary.events.uses.get(word) or (), "noun")
        if use is not None:
            return Event(use.event, "noun")
    return None


def _named_before(reader: Reader, first: int, lemmas: Sequence[str], thing: Thing) -> Event | None:
    """Give the event that a noun before "of" names for the figure behind: the loss of 52 homes, the closing of 40."""
    # the death of 12 miners, the death of the 12 miners; the spill, of 3 tonnes
    at = first - 2 - (reader.key(first - 1) in reader.lists["known"])
    if at < 0 or thing.kind not in NAMED_BEFORE or reader.keys[at + 1] not in reader.vocabulary.numerals.of:
        return None
    at -= at > 0 and reader.keys[at] == ","
    uses = reader.vocabulary.events.uses
    key = reader.keys[at]
    noun = next((use for use in uses.get(reader.vocabulary.nouns.singular(key)) or () if use.counted == "noun"), None)
    if noun is None and not key.endswith("ing"):
        return None
    # The verb of the noun says more than the noun's own event: a cut of 40 jobs is what cuts 40 jobs, not a saving.
    names = (lemmas[at], noun.event) if noun is not None else (lemmas[at],)
    said = [use for name in names for use in uses.get(name) or ()]
    verb = _use(_fitting(reader, said, thing), "object")
    use = verb or noun
    is_size = use is None or use.event in reader.lists["events of a size"]
    if thing.kind is kinds.MEASURE and (noun is None or noun.event in reader.vocabulary.events.directions):
        # A rise of 3 metres, and the making of 3 tonnes, are read by their verbs.
        return None
    return Event(use.event, "object") if use is not None and not is_size else None


def _number_of(reader: Reader, first: int, lemmas: Sequence[str], thing: Thing) -> Event | None:
    """Give the event of a participle of what a figure is the number of: the number of homes destroyed rose to (12)."""
    grammar, lists = reader.grammar, reader.lists
    here = first - 1
    while here > 1 and first - here <= FARTHEST_VERB:
        key = reader.keys[here]
        is_amount = lemmas[here] in lists["amount verbs"] or key in lists["prepositions before an object"]
        if not is_amount and key not in grammar["adverbs"] and not _is_auxiliary(reader, here):
            break
        here -= 1
    is_told = here > 1 and here < first - 1 and reader.is_participle(here) and reader.is_plural(here - 1)
    if not is_told or reader.walls[here - 1]:
        return None
    match = reader.vocabulary.events.uses.match(lemmas, here)
    use = _use(_fitting(reader, match[1], thing), "object") if match is not None else None
    return Event(use.event, "object") if use is not None else None


def _after(reader: Reader, first: int, last: int, lemmas: Sequence[str], thing: Thing) -> _Found | None:
    """Read the verb or state behind a phrase: (12 people) were killed, died, dead; give it with the words skipped."""
    at = last
    if reader.key(at) in reader.vocabulary.numerals.of and reader.key(at + 1) in reader.lists["pronoun heads"]:
        # three of them were hurt; none of whom was
        at += 2
    way = _way_to_verb(reader, at, lemmas, thing)
    if way is None or way.at >= len(reader.keys) or reader.walls[way.at]:
        return None
    if way.at > at and not way.relatives and reader.key(first - 1) in reader.lists["before what is no subject"]:
        # A car park for 24 cars will open
        return None
    event = _event_behind(reader, at, way, lemmas, thing)
    is_main = way.at > at or (event is not None and event.role in ("subject", "agent"))
    if event is None or (is_main and not way.relatives and _holds_a_part(reader, first)):
        return None
    is_purpose = reader.key(at) in reader.lists["infinitive marks"]
    return _Found(event, way.relatives + way.aside, is_of_another=way.is_of_one, is_purpose=is_purpose)


def _holds_a_part(reader: Reader, first: int) -> bool:
    """Tell whether a figure is the whole of one before, of which alone the verb behind is said: six of the (12) ran."""
    grammar = reader.grammar
    here = first - 1
    while here > 0 and (reader.keys[here] in grammar["determiners"] or reader.keys[here] in grammar["possessives"]):
        here -= 1
    return here > 0 and reader.keys[here] in reader.vocabulary.numerals.of and reader.walls[here - 1] > 0


def _event_behind(reader: Reader, at: int, way: _Way, lemmas: Sequence[str], thing: Thing) -> Event | None:
    """Give the event of the verb or state at the end of a way behind a phrase; None if it says none of the phrase."""
    here, is_passive = way.at, way.is_passive
    key = reader.key(here)
    surface = reader.vocabulary.events.uses.match(reader.keys, here)
    if surface is not None and (state := _use(surface[1], "state")) is not None:
        return Event(state.event, "state")
    # Sixty people, police said, were on board; but 60 of the guards were on leave.
    if is_passive and (way.aside == 0 or reader.key(at) in ASIDE_MARKS) and key in reader.lists["being there"]:
        return Event("hold", "subject")
    if not reader.is_verb(here) or key in reader.lists["according"]:
        return None
    is_participle = key.endswith(("ed", "en")) or key in reader.vocabulary.events.irregular
    name = _base(reader, here, lemmas)
    match = reader.vocabulary.events.uses.match(lemmas, here)
    uses = _fitting(reader, match[1], thing) if match is not None else ()
    if match is not None and not uses and match[0] > 1:
        # A phrasal verb that does not fit what is counted says nothing of it: three citizens carried out by soldiers.
        return None
    if match is None or not uses:
        role = "object" if is_passive and is_participle else "subject"
        return Event(name, role) if is_passive or is_participle or key.endswith("ing") else None
    has_object = _has_object(reader, here + match[0])
    if (is_passive and is_participle) or (
        is_participle and not has_object and here == at and _use(uses, "subject") is None
    ):
        use = _use(uses, "object")
        if use is not None:
            return Event(use.event, "object")
    use = _use(uses, "subject")
    is_moved = has_object and _is_of_things(reader, thing) and use is not None
    if use is not None and is_moved and use.event in reader.vocabulary.events.directions:
        # Two jets dropped bombs, and they did not fall.
        return Event(name, "agent")
    if use is not None:
        return Event(use.event, "subject")
    use = _use(uses, "object")
    if use is not None and has_object:
        return Event(name, "agent")
    return Event(use.event, "object") if use is not None else None


def _way_to_verb(reader: Reader, at: int, lemmas: Sequence[str], thing: Thing) -> _Way | None:
    """Give the way over the words between a phrase and its verb; None where another figure stands first."""
    grammar, lists = reader.grammar, reader.lists
    aside = _past_aside(reader, at)
    is_several = thing.kind is kinds.COUNT and reader.is_plural(at - 1)
    if aside is not None and is_several and reader.key(aside) in lists["said of one"]:
        return None
    is_passive = False
    is_of_one = False
    here = at if aside is None else aside
    end = min(len(reader.keys), here + FARTHEST_VERB_BEHIND)
    relatives = 0
    while here < end:
        key = reader.keys[here]
        if reader.walls[here]:
            if here == at or not _is_whole(reader, at, here):
                return None
            here = _past_participle(reader, _after_whole(reader, here))
        elif here == at and key in lists["out of"]:
            # out of a total
            while here < len(reader.keys) and not reader.walls[here] and here - at < LONGEST_OUT_OF:
                here += 1
            if here >= len(reader.keys) or not reader.walls[here]:
                return None
        elif _may_be_skipped(reader, here):
            is_of_one = is_of_one or (here == at and is_several and key in lists["said of one"])
            is_passive = is_passive or key in grammar["be"]
            here += 1
            relatives += key in grammar["relatives"]
        elif (verb := _past_first_verb(reader, here, lemmas)) is not None:
            is_passive = is_passive and verb == here + 1
            here = verb
        else:
            break
    return _Way(here, is_passive, relatives, int(aside is not None), is_of_one)


def _past_aside(reader: Reader, at: int) -> int | None:
    """Give the index of the auxiliary behind an aside on a phrase, if any: (12 members), most of them young, were."""
    grammar, lists = reader.grammar, reader.lists
    opener = reader.key(at)
    if opener in ASIDE_MARKS:
        return _past_parenthesis(reader, at)
    if opener in reader.vocabulary.numerals.joiners:
        return _past_companion(reader, at + 1)
    if opener not in grammar["prepositions"] or opener in lists["prepositions of another"]:
        return None
    is_of, auxiliaries = opener in reader.vocabulary.numerals.of, _auxiliaries(reader)
    # 12 people from two villages were hurt, 12 from the two villages
    passable = {0, *reader.walls[at + 1 : at + 3]}
    for here in range(at + 1, min(len(reader.keys), at + 1 + LONGEST_ASIDE)):
        key = reader.keys[here]
        if key in ASIDE_MARKS:
            # two guards from the fort, were shot
            return here + 1 if _is_auxiliary(reader, here + 1) else _past_parenthesis(reader, here)
        if reader.walls[here] not in passable or key in MARKS or _opens_clause(reader, here):
            return None
        if key != "'s" and key in auxiliaries:
            return here
        if is_of and _is_fate_of_itself(reader, here):
            return here
    return None


def _opens_clause(reader: Reader, at: int) -> bool:
    """Tell whether a word begins to tell of somebody else, or what somebody says: they, because, said."""
    grammar, key = reader.grammar, reader.keys[at]
    if key in grammar["pronouns"] or reader.vocabulary.lemma(key) in reader.lists["reporting"]:
        return True
    # members of the so-called guard
    is_compound = reader.key(at + 1) in HYPHENS and reader.is_glued(at + 1)
    return key in grammar["conjunctions"] and key not in grammar["joint"] and not is_compound


def _past_companion(reader: Reader, at: int) -> int | None:
    """Give the index of the verb behind a person joined to a phrase, if any: (two guards) and a nurse were hurt."""
    grammar = reader.grammar
    if reader.is_plural(at) and _is_auxiliary(reader, at + 1):
        # 40 guards and soldiers were sent
        return at + 1
    if reader.key(at) not in grammar["determiners"] and reader.key(at) not in grammar["possessives"]:
        return None
    for here in range(at + 1, min(len(reader.keys), at + 1 + LONGEST_COMPANION)):
        key = reader.keys[here]
        if reader.walls[here] or not key[:1].isalpha() or key in grammar["prepositions"]:
            return None
        if here > at + 1 and _is_auxiliary(reader, here):
            return here
        if here > at + 1 and _is_fate_of_itself(reader, here):
            # He has two sons, and a daughter died: two sons are no subject where a verb stands before them.
            is_first = not any(_is_auxiliary(reader, i) or reader.is_participle(i) for i in range(at))
            return here if is_first else None
    return None


def _is_fate_of_itself(reader: Reader, at: int) -> bool:
    """Tell whether a verb in the past says what befell whoever stands before it: (12 members) of the patrol died."""
    if not reader.is_participle(at) or _has_object(reader, at + 1):
        return False
    uses = reader.vocabulary.events.uses.get(reader.vocabulary.lemma(reader.keys[at])) or ()
    return bool(uses) and all(use.counted == "subject" and use.event in reader.lists["fates"] for use in uses)


def _past_parenthesis(reader: Reader, at: int) -> int | None:
    """Give the index of the verb behind an aside between two marks, if any: (12 people), one a nurse, (were) or (died).

    One that names some of them may hold marks itself: 12 people, among them a nurse, a cook and two guards, were hurt.
    """
    if ASIDE_MARKS.isdisjoint(reader.keys[at + 1 : at + 1 + LONGEST_ASIDE]):
        return None
    is_list = reader.key(at + 1) in union(reader.lists["partial lists"], reader.lists["aged"])
    end = min(len(reader.keys), at + 1 + LONGEST_ASIDE)
    here = at + 1
    while here < end:
        key = reader.keys[here]
        if key in ASIDE_MARKS:
            if _is_auxiliary(reader, here + 1) or _is_fate_of_itself(reader, here + 1):
                return here + 1
            if not is_list or key != reader.keys[at]:
                return None
            end = min(len(reader.keys), here + 1 + LONGEST_ASIDE, at + 1 + LONGEST_LIST)
        elif key in MARKS:
            return None
        here += 1
    return None


def _past_participle(reader: Reader, at: int) -> int:
    """Give the index of an auxiliary behind a participle, or the same one: six of the 12 men (arrested in May) were."""
    if not reader.is_participle(at):
        return at
    auxiliary = at + 1 if _is_auxiliary(reader, at + 1) else _past_aside(reader, at + 1)
    return at if auxiliary is None else auxiliary


def _is_auxiliary(reader: Reader, at: int) -> bool:
    return reader.key(at) in _auxiliaries(reader)


def _auxiliaries(reader: Reader) -> frozenset[str]:
    grammar = reader.grammar
    return union(grammar["be"], grammar["have"], grammar["modals"], grammar["do"])


def _past_first_verb(reader: Reader, at: int, lemmas: Sequence[str]) -> int | None:
    """Give the index of the verb that another one leads to, if any: known to (have died), feared (drowned)."""
    lists = reader.lists
    key = reader.keys[at]
    is_before_infinitive = reader.key(at + 1) in lists["infinitive marks"]
    if not is_before_infinitive and key not in lists["words before a fate"]:
        return None
    is_leading = key in lists["words before a verb"] or _base(reader, at, lemmas) in lists["verbs before a verb"]
    if not is_leading:
        return None
    match = reader.vocabulary.events.uses.match(lemmas, at)
    if match is not None and match[0] > 1:
        # feared dead, helped to safety
        return None
    if is_before_infinitive:
        return at + 2
    return at + 1 if reader.is_participle(at + 1) else None


def _may_be_skipped(reader: Reader, at: int) -> bool:
    """Tell whether a word may stand before a verb: were, not, have, will, who, to, badly; but not in "not guilty"."""
    key = reader.keys[at]
    if key not in _before_verbs(reader.vocabulary) and not key.endswith("ly"):
        return False
    grammar, uses = reader.grammar, reader.vocabulary.events.uses
    if key in grammar["be"]:
        return True
    if key in grammar["negations"]:
        return uses.match(reader.keys, at) is None
    if key in _auxiliaries(reader) or key in grammar["relatives"]:
        return True
    if key in reader.lists["infinitive marks"]:
        return True
    return (key in grammar["adverbs"] or key.endswith("ly")) and uses.get(key) is None


@lru_cache(maxsize=4)
def _before_verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """Give every listed word that may stand between a phrase and its verb."""
    names = ("be", "have", "do", "modals", "negations", "relatives", "adverbs")
    return vocabulary.lists["infinitive marks"].union(*(vocabulary.grammar[name] for name in names))


def _is_whole(reader: Reader, at: int, figure: int) -> bool:
    """Tell whether a figure behind a phrase is only its whole: over 100,000 out of a total (122,000)."""
    between = reader.keys[at:figure]
    return bool(between) and between[0] in reader.lists["out of"] and len(between) <= LONGEST_OUT_OF


def _after_whole(reader: Reader, figure: int) -> int:
    wall = reader.walls[figure]
    while figure < len(reader.walls) and reader.walls[figure] == wall:
        figure += 1
    phrase = reader.noun_phrase(figure, plural=True)
    return phrase.last if phrase is not None else figure


def _before(reader: Reader, first: int, lemmas: Sequence[str], thing: Thing) -> _Found | None:
    """Read the verb before a phrase, whose object it is: killed (12 people), has lost (612)."""
    grammar, lists = reader.grammar, reader.lists
    here = _start_of_range(reader, first) - 1
    if reader.key(here) in reader.vocabulary.numerals.of and (said := _phrase_before(reader, here, lemmas, thing)):
        return said
    if reader.key(here) in lists["prepositions of a change"]:
        return _change_before(reader, here, lemmas, thing)
    skipped = 0
    preposition = ""
    joint = 0
    joiners, ends = reader.vocabulary.numerals.joiners, union(lists["openers of what is said"], BEFORE_MARKS)
    keys, walls, traits = reader.keys, reader.walls, reader.traits
    while here >= 0 and first - here <= FARTHEST_VERB:
        key = keys[here]
        if walls[here] or key in ends:
            return None
        if key in joiners:
            joint = here
        elif key in grammar["conjunctions"]:
            return None
        if traits[here] & VERB and _says_what_happens(reader, here, lemmas):
            if _is_noun_here(reader, here):
                return None
            event = _event_before(reader, here, lemmas, thing, is_object=not preposition)
            match = reader.vocabulary.events.uses.match(lemmas, here)
            if preposition in lists["before a place"] and (match is None or match[0] == 1):
                # crowds marched in (12 towns); but they lifted off (12 people)
                event = replace(event, role="after")
            if lemmas[here] in lists["verbs of no event of their own"]:
                return None
            leads_on = lemmas[here] in lists["reporting"] or lemmas[here] in lists["verbs that lead on"]
            if joint and (preposition or joint == here + 1 or event.role != "object"):
                # 12 died and (30), two of them boys, were hurt; but it destroyed a barn and (30 trees)
                return None
            is_of_clause = skipped == 0 and _is_in_clause(reader, here)
            return _Found(event, skipped, is_of_clause=is_of_clause, leads_on=leads_on)
        if key in grammar["prepositions"]:
            is_of_time = thing.kind in (kinds.DURATION, kinds.MONEY) and key in lists["for"]
            if key not in lists["prepositions before an object"] and not is_of_time:
                return None
            preposition = key
        elif key not in grammar["determiners"] and key not in grammar["adverbs"]:
            skipped += 1
        here -= 1
    return None


def _phrase_before(reader: Reader, of: int, lemmas: Sequence[str], thing: Thing) -> _Found | None:
    """Read a verb that ends with "of": claimed the lives of (12 people), lost sight of (two boats)."""
    for at in range(of - SHORTEST_PHRASE, max(-1, of - LONGEST_PHRASE), -1):
        match = reader.vocabulary.events.uses.match(lemmas, at)
        if match is not None and at + match[0] == of + 1:
            use = _use(_fitting(reader, match[1], thing), "object")
            return _Found(Event(use.event, "object"), 0) if use is not None else None
    return None


def _change_before(reader: Reader, preposition: int, lemmas: Sequence[str], thing: Thing) -> _Found | None:
    """Read the verb by how much or from what something changed: cut interest payments by (5 million)."""
    uses, directions = reader.vocabulary.events.uses, reader.vocabulary.events.directions
    for here in range(preposition - 1, max(-1, preposition - 1 - FARTHEST_VERB), -1):
        key = reader.keys[here]
        if reader.walls[here] or key in MARKS or key in reader.grammar["relatives"]:
            return None
        match = uses.match(lemmas, here) if reader.is_verb(here) else None
        change = (
            next((use for use in _fitting(reader, match[1], thing) if use.event in directions), None) if match else None
        )
        if change is not None and not _is_noun_here(reader, here):
            return _Found(Event(change.event, "after"), 0)
        if reader.is_participle(here):
            # collapses caused by 12 days of rain
            return None
    return None


def _says_what_happens(reader: Reader, at: int, lemmas: Sequence[str]) -> bool:
    """Tell whether a word is a verb with an event: not "was", but that of "was up"."""
    if lemmas[at] in reader.lists["verbs without an event"] or not reader.is_verb(at):
        return False
    if reader.keys[at] not in reader.grammar["be"]:
        return True
    match = reader.vocabulary.events.uses.match(lemmas, at)
    return match is not None and match[0] > 1


def _event_before(reader: Reader, at: int, lemmas: Sequence[str], thing: Thing, *, is_object: bool) -> Event:
    """Give the event of a verb before a phrase: as its object, or as "after" where the verb does not count it."""
    key, grammar = reader.keys[at], reader.grammar
    match = reader.vocabulary.events.uses.match(lemmas, at)
    name = _base(reader, at, lemmas)
    uses = _fitting(reader, match[1], thing) if match is not None else ()
    if not uses:
        return Event(name, "object")
    is_passive = reader.key(at - 1) in grammar["be"] or (
        reader.key(at - 2) in grammar["be"] and reader.key(at - 1) in grammar["adverbs"]
    )
    use = _use(uses, "object")
    if use is not None and (not is_passive or key.endswith("ing")):
        return Event(use.event, "object")
    use = _use(uses, "subject")
    if use is None:
        return Event(name if is_object or not uses else uses[0].event, "after")
    if is_object and _is_of_things(reader, thing) and not is_passive:
        # The party dropped five candidates, and they did not fall; guards stopped 12 cars, and they did not end.
        return Event(name, "object" if use.event in reader.vocabulary.events.directions else "after")
    return Event(use.event, "after")


def _is_of_things(reader: Reader, thing: Thing) -> bool:
    """Tell whether a figure counts things that a verb can do something to, as points are not."""
    return thing.kind is kinds.COUNT and thing.noun not in reader.lists["points"]


def _is_in_clause(reader: Reader, at: int) -> bool:
    """Tell whether a verb is that of a relative clause or an infinitive: the fire that killed, the vote to cut."""
    grammar, lists = reader.grammar, reader.lists
    if reader.keys[at].endswith("ing") and reader.key(at - 1) not in grammar["be"]:
        # money for mending (12 roads) was spent; a boat carrying (12 people) sank
        return True
    for here in range(at - 1, max(-1, at - 1 - FARTHEST_RELATIVE), -1):
        key = reader.keys[here]
        if key in grammar["relatives"] or key in lists["infinitive marks"]:
            return True
        if not _may_be_skipped(reader, here):
            return False
    return False


def _start_of_range(reader: Reader, first: int) -> int:
    """Give the index of the word that opens the change whose end a figure is, else its own: (from 12) to 15."""
    lists = reader.lists
    if first < 2 or reader.key(first - 1) not in lists["infinitive marks"] or not reader.walls[first - 2]:
        return first
    start = first - 2
    while start > 0 and reader.walls[start - 1] == reader.walls[first - 2]:
        start -= 1
    return start if reader.key(start - 1) in lists["prepositions of a change"] else first


def _is_noun_here(reader: Reader, at: int) -> bool:
    """Tell whether a word that might be a verb is a noun where it stands: under the deal, at the end."""
    before = reader.key(at - 1)
    if at and reader.is_name(at) and reader.sentence.part is not Part.HEADLINE and before not in OPENING_QUOTES:
        # the Red Cross in September: a name says nothing of anybody
        return True
    if at and reader.walls[at - 1] and reader.is_plural(at) and not reader.key(at).endswith(("ed", "ing")):
        # two ships and 12 trucks: counted things are not doing anything
        return True
    grammar = reader.grammar
    if before in HYPHENS and reader.is_glued(at) and reader.is_glued(at - 1):
        # short-tailed
        return True
    if reader.is_plural(at) and before in grammar["joint"] and reader.is_plural(at - 2):
        # roads and parks
        return True
    if reader.is_plural(at) and reader.key(at + 1) in grammar["be"] and before not in grammar["be"]:
        # labour costs were up
        return True
    is_pronoun = before in grammar["relatives"] or before in reader.lists["pronoun heads"]
    if is_pronoun and reader.is_participle(at):
        # the fire that killed; those held
        return False
    return (
        before in grammar["determiners"]
        or before in grammar["possessives"]
        or before == "'s"
        or _is_bare_noun(reader, at)
    )


def _is_bare_noun(reader: Reader, at: int) -> bool:
    """Tell whether a verb in its plain form is a noun behind a preposition or an article: before tax, a rain storm."""
    lists, grammar = reader.lists, reader.grammar
    key = reader.key(at)
    if reader.vocabulary.lemma(key) != key or key in lists["verbs alike in the past"]:
        return False
    for here in range(at - 1, max(-1, at - 1 - FARTHEST_ARTICLE), -1):
        before = reader.keys[here]
        if before in grammar["determiners"] or before in grammar["possessives"] or before == "'s":
            return before not in grammar["relatives"]
        if before in grammar["prepositions"]:
            return before not in lists["infinitive marks"] and before not in grammar["adverbs"]
        if not before.isalpha() or before in reader.stops or reader.walls[here] or reader.is_plural(here):
            return False
        if reader.is_name(here):
            return False
    return False


def _has_object(reader: Reader, at: int) -> bool:
    """Tell whether an object stands behind a verb, or behind the one joined to it: hit a guard, hit and robbed him."""
    key = reader.key(at)
    if key in reader.lists["joining"] and reader.is_verb(at + 1) and not reader.walls[at + 1]:
        at += 2
        key = reader.key(at)
    if at in reader.times:
        # the five people killed today
        return False
    return (
        (at < len(reader.walls) and bool(reader.walls[at]))
        or key in reader.grammar["determiners"]
        or key in reader.grammar["possessives"]
        or key in reader.lists["pronouns of an object"]
        or (at < len(reader.words) and reader.is_name(at) and reader.vocabulary.calendar.sort_of(key) is None)
    )


def _fitting(reader: Reader, uses: Sequence[EventUse], thing: Thing | None) -> tuple[EventUse, ...]:
    """Give the uses of a verb that fit what is counted, those made for it first; for a date (None) the general ones."""
    general = tuple([use for use in uses if not use.of])
    if thing is None or len(general) == len(uses):
        return general
    fitting = [use for use in uses if not use.of or _is_of(reader, use.of, thing)]
    # A bare number may be anything: what a verb says in general goes before.
    return tuple(sorted(fitting, key=lambda use: bool(use.of) is (thing.kind is kinds.NUMBER)))


def _is_of(reader: Reader, named: frozenset[str], thing: Thing) -> bool:
    """Tell whether what is counted is of one of some kinds of figures or classes of nouns.

    A bare number may be of any class that can be left out.
    """
    if thing.kind in named:
        return True
    nouns = reader.vocabulary.nouns
    if thing.kind is kinds.NUMBER:
        # It takes 70 minutes now, 70 for short; but it took 70 lives.
        return any(name in nouns.classes for name in named - reader.lists["named outright"])
    return thing.kind in OF_THINGS and any(nouns.is_a(thing.noun, name) for name in named)


def _use(uses: Sequence[EventUse], counted: str) -> EventUse | None:
    """Give the first of some uses of a verb in which what is counted has a role; None without one."""
    for use in uses:
        if use.counted == counted:
            return use
    return None


def _base(reader: Reader, at: int, lemmas: Sequence[str]) -> str:
    """Give the plain form of a verb: of a known one exactly, of an unknown one by its ending."""
    key = reader.key(at)
    if lemmas[at] != key or key in reader.vocabulary.events.verbs:
        return lemmas[at]
    forms = base_forms(key)
    return forms[0] if forms else key
