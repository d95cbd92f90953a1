"""Figures that stand under another one: parts told after "including", values compared with after "up from".

`find_subordination` gives what puts a figure under another one: part, comparison, difference or nothing.
"""

from __future__ import annotations

from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.language.enumerations import is_list_closed
from numcheck.language.traits import HALT, SUBORDINATOR, VERB
from numcheck.language.words import HYPHENS
from numcheck.model import kinds
from numcheck.model.mention import Mention
from numcheck.model.quantity import Leaning, Quantity

FARTHEST_END = 6
"""Words from the start of a change to its end: from 40 homes in May to (50)."""
MOVING = (Leaning.UP, Leaning.DOWN)
PAIR = 2
LONGEST_TWIN = 7
"""Words within which a figure is told again: (9 million,) or 11 per cent, (higher than)."""
FARTHEST_THAN = LONGEST_TWIN + 3
"""Words from a figure, told again and between commas, to the one behind the "than" that it leads to."""
FARTHEST = 12
"""Words to the left of a figure in which its subordinator may stand."""
FEWEST_OF_THESE = 3
"""Words of "arrest of these"."""
COMPARATIVES = ("comparatives of more", "comparatives of less", "comparatives of time")
FARTHEST_BEFORE = 25
"""Words before "against" in which the other figure may stand."""
TELLING = SUBORDINATOR | HALT | VERB
"""Traits of the words that decide whether a figure stands under another one."""


def _is_difference(reader: Reader, mention: Mention) -> bool:
    """Tell whether a figure is by how much something changed or differs: rose 0.3%, fell by 12, 14 more than in May."""
    value, lists, keys = mention.value, reader.lists, reader.keys
    if isinstance(value, Quantity):
        if value.hedge.leaning in MOVING:
            return True
        if value.kind is kinds.PERCENT and reader.key(mention.last) in lists["above or below alone"]:
            return True
        is_near_than = not lists["than"].isdisjoint(keys[mention.last : mention.last + FARTHEST_THAN])
        at = mention.last
        if is_near_than and (
            _is_before_than(reader, at) or _leads_to_than(reader, mention) or _leads_past_noun(reader, mention)
        ):
            return True
    return (
        mention.first > 1
        and keys[mention.first - 1] in lists["by"]
        and reader.vocabulary.direction(keys[mention.first - 2]) is not None
    )


def _is_what_came_of_it(reader: Reader, mention: Mention) -> bool:
    """Tell whether "for a" leads to a figure, and a change follows it: up from 5,520 for a 22 per cent rise."""
    if mention.first < PAIR or reader.key(mention.last) not in reader.lists["words for a change"]:
        return False
    article, opening = reader.keys[mention.first - 1], reader.keys[mention.first - PAIR]
    return article in reader.lists["articles"] and opening in reader.lists["for"]


def _is_before_than(reader: Reader, at: int) -> bool:
    lists = reader.lists
    return reader.key(at + 1) in lists["than"] and any(reader.key(at) in lists[words] for words in COMPARATIVES)


def _leads_past_noun(reader: Reader, mention: Mention) -> bool:
    """Tell whether "more" stands before what a figure counts, and "than" behind: 40 more people than in May."""
    at = mention.last
    if reader.key(at) not in reader.lists["many or few of them"]:
        return False
    # Behind another figure, a mark or a second comparative "than" belongs to something else.
    between = range(at + 1, min(at + FARTHEST_THAN, len(reader.keys)))
    than = next((here for here in between if reader.keys[here] in reader.lists["than"]), None)
    return than is not None and all(
        reader.keys[here][0].isalpha()
        and not reader.walls[here]
        and not any(reader.keys[here] in reader.lists[words] for words in COMPARATIVES)
        for here in range(at + 1, than)
    )


def _leads_to_than(reader: Reader, mention: Mention) -> bool:
    """Tell whether a figure told in two ways is a difference: 7 million, or 11%, higher than in May."""
    lists, at = reader.lists, mention.last
    if reader.key(mention.first - 1) not in lists["range or"]:
        at += reader.key(at) == ","
        if reader.key(at) not in lists["range or"]:
            return False
        at += 1
        while at < min(mention.last + LONGEST_TWIN, len(reader.walls)) and reader.walls[at]:
            at += 1
    at += reader.key(at) == ","
    return _is_before_than(reader, at)


def _is_break(reader: Reader, at: int) -> bool:
    """Tell whether a word is a comma or a dash, and no hyphen: 640 tonnes against 800 - a fall of a fifth."""
    return reader.keys[at] == "," or (reader.keys[at] in HYPHENS and not reader.is_glued(at))


def _is_plain_name(reader: Reader, at: int) -> bool:
    """Tell whether a word is a name that owns nothing and dates nothing."""
    is_owner = reader.key(at + 1) in ("'s", "'")
    return reader.is_name(at) and not is_owner and reader.vocabulary.calendar.sort_of(reader.key(at)) is None


def _is_start(reader: Reader, at: int, mention: Mention) -> bool:
    """Tell whether "from" leads to the start of a change (rose from 40; to 50, from 40); not: heard from 40 women."""
    if reader.key(mention.first - 1) in reader.lists["range links"]:
        # rose from 40 to 50: the end is what holds now
        return False
    is_in_brackets = at > 1 and reader.key(at - 1) == ")" and bool(reader.walls[at - 2])
    if at > 0 and (reader.walls[at - 1] or reader.key(at - 1) == "," or is_in_brackets):
        return True
    for here in range(mention.last, min(len(reader.keys), mention.last + FARTHEST_END)):
        is_link = reader.key(here) in reader.lists["range links"] and not reader.walls[here]
        if is_link and any(reader.walls[here + 1 : here + 2]):
            # went from 40 towns to 50
            return True
    changes = reader.lists["changes"]
    for here in range(at - 1, max(-1, at - FARTHEST), -1):
        lemma = reader.vocabulary.lemma(reader.key(here))
        if lemma in changes or reader.vocabulary.direction(reader.key(here)) is not None:
            return True
    return False


def _has_nothing_before(reader: Reader, at: int) -> bool:
    """Tell whether "against" or the like has no figure before it to be compared: charges against 12 men."""
    is_between = reader.key(at) in reader.lists["against"]
    return is_between and not any(reader.walls[max(at - FARTHEST_BEFORE, 0) : at])


def _opens_clause(reader: Reader, at: int, mention: Mention) -> bool:
    """Tell whether "after" opens a clause of its own: shut after 12 people were hurt; not: after 12 a year before."""
    grammar, lists, last = reader.grammar, reader.lists, mention.last
    if reader.key(at) not in lists["after what happened"]:
        return False
    phrase = reader.noun_phrase(last, plural=True)
    verb = last if phrase is None else phrase.last
    uses = reader.vocabulary.events.uses.get(reader.vocabulary.lemma(reader.key(verb))) or ()
    is_fate = bool(uses) and all(use.counted == "subject" and use.event in lists["fates"] for use in uses)
    # Road shut after 12 people hurt: of people, a participle alone says so, too.
    is_fate = is_fate or (phrase is not None and any(use.event in lists["fates of people"] for use in uses))
    is_told = is_fate or any(reader.key(verb) in grammar[words] for words in ("be", "have", "modals"))
    looks_back = union(lists["of an earlier time"], lists["before a time that was"])
    return is_told and looks_back.isdisjoint(reader.keys[verb:])


def find_subordination(reader: Reader, mention: Mention) -> str:
    """Give part, comparison or difference where words to the left put the figure under another one; else nothing."""
    if _is_difference(reader, mention) or _is_what_came_of_it(reader, mention):
        return "difference"
    lists, keys, all_traits = reader.lists, reader.keys, reader.traits
    for at in range(mention.first, max(mention.first - FARTHEST, 0), -1):
        traits = all_traits[at - 1]
        if not traits & TELLING:
            continue
        match = reader.vocabulary.subordinators.match_before(keys, at) if traits & SUBORDINATOR else None
        if match is not None:
            sort = match[1]
            if sort == "comparison" and reader.walls[at - 1] and _is_told_of(reader, at, mention):
                # more than 48 of the 60: the word hedges the figure before
                return ""
            if sort == "comparison" and reader.walls[at - 1] and _is_led_to(reader, mention):
                # more than doubled to 48: the word hedges by how much it rose
                return ""
            if sort == "comparison" and reader.key(at) in reader.vocabulary.numerals.joiners:
                # 54 voted against and eight abstained: nothing follows that could be compared
                return ""
            if sort == "comparison" and any(_is_break(reader, here) for here in range(at, mention.first)):
                # After Thursday's landslide, 41 were found: the figure begins the main clause.
                return ""
            if sort == "comparison" and match[0] == 1 and _has_nothing_before(reader, at - 1):
                return ""
            if sort == "comparison" and at == mention.first and _opens_clause(reader, at - 1, mention):
                return ""
            if sort == "comparison" and any(_is_plain_name(reader, here) for here in range(max(at, 1), mention.first)):
                # moved against the city, 100,000: what is compared follows its word, but names may stand among parts
                return ""
            if sort == "comparison" and _is_joined_behind(reader, at, mention):
                # 38 went shortly after dawn and 32 at noon: what is compared is told before "and"
                return ""
            if sort == "part" and _is_of_these(reader, at, mention):
                return ""
            if sort == "part" and _adds_to_what_went_before(reader, mention):
                # 96 were dismissed, most of them in Orle, and a further 31 left
                return ""
            if sort == "part" and _is_behind_list(reader, at, mention):
                # 16 people, including two boys, and five guards
                return ""
            if sort == "comparison" and match[0] == 1 and reader.key(at - 1) in lists["from"]:
                return sort if _is_start(reader, at - 1, mention) else ""
            if sort == "comparison" and match[0] > 1 and _ends_a_move(reader, at, match[0], mention):
                # went down from 312 to 280: the end is what holds now
                return ""
            return "" if sort == "end" else sort
        if keys[at - 1] == "'s" and at > 1 and reader.walls[at - 2]:
            # from January's 14.05 billion: a time that owns something, not "is"
            continue
        if keys[at - 1] in lists["with"]:
            # after 188 years, with the loss of 64 jobs
            return ""
        if traits & HALT or (traits & VERB and _ends_clause(reader, at - 1)):
            return ""
    return ""


def _is_led_to(reader: Reader, mention: Mention) -> bool:
    """Tell whether "to" right behind a figure leads to another one: doubled to (48)."""
    first = mention.first
    return first > 1 and reader.key(first - 1) in reader.lists["range links"] and bool(reader.walls[first - PAIR])


def _ends_a_move(reader: Reader, at: int, length: int, mention: Mention) -> bool:
    """Tell whether a figure is where a verb led from another one: went up from 40 to 52; but 38, up from 40 to 50."""
    opener = reader.key(at - length - 1)
    is_of_verb = reader.key(at - 1) in reader.lists["from"] and opener[:1].isalpha() and opener not in reader.stops
    return (
        is_of_verb
        and not reader.walls[at - length - 1]
        and reader.key(mention.first - 1) in reader.lists["range links"]
        and any(reader.walls[at : mention.first - 1])
    )


def _is_joined_behind(reader: Reader, at: int, mention: Mention) -> bool:
    """Tell whether "and" stands right before a figure, and no other one between it and the word that compares."""
    joiners = reader.vocabulary.numerals.joiners
    is_joined = at < mention.first - 1 and reader.key(mention.first - 1) in joiners
    # More than 300 cases and 12 deaths: the word is of the figure before "and".
    return is_joined and (bool(reader.walls[at - 1]) or not any(reader.walls[at : mention.first]))


def _is_of_these(reader: Reader, at: int, mention: Mention) -> bool:
    """Tell whether "of these" only leads to the figure: the arrest of these six men; not: of these, six were men."""
    if at != mention.first or at < FEWEST_OF_THESE or reader.keys[at - 1] not in reader.lists["pointing back"]:
        return False
    owner = reader.keys[at - FEWEST_OF_THESE]
    is_owner = owner[:1].isalpha() and owner not in reader.stops and not reader.walls[at - FEWEST_OF_THESE]
    return is_owner and reader.noun_phrase(mention.last, plural=True) is not None


def _adds_to_what_went_before(reader: Reader, mention: Mention) -> bool:
    """Tell whether a figure with a "further" of its own stands behind a mark and "and"."""
    first = mention.first
    if reader.key(first - 1) not in reader.vocabulary.numerals.joiners or reader.key(first - PAIR) != ",":
        return False
    inside = reader.links.match(reader.keys, first)
    return inside is not None and inside[1] == "another"


def _is_behind_list(reader: Reader, at: int, mention: Mention) -> bool:
    """Tell whether the list that a word has opened is over before a figure, which counts others."""
    keys, numerals = reader.keys[at : mention.first], reader.vocabulary.numerals
    if numerals.joiners.isdisjoint(keys) or not any(reader.walls[at : mention.first]):
        return False
    figures = [here - at for here in range(at, mention.first) if reader.walls[here]]
    return is_list_closed(keys, figures, numerals.joiners, numerals.articles)


def _is_told_of(reader: Reader, at: int, mention: Mention) -> bool:
    """Tell whether a plain number is the whole of a hedged figure before it: more than 48 of the 60 pupils."""
    lists = reader.lists
    hedge = " ".join(reader.keys[max(at - 2, 0) : at])
    before = " ".join(reader.keys[max(mention.first - 2, 0) : mention.first])
    after = reader.key(mention.last)
    is_noun = after[:1].isalpha() and after not in reader.stops
    return is_noun and hedge in lists["more or fewer than"] and before in lists["of all the"]


def _ends_clause(reader: Reader, at: int) -> bool:
    """Tell whether a word is the verb of a clause, no participle: what stands before it is not about the figure."""
    key = reader.keys[at]
    return (
        not key.endswith("ing")
        and not reader.walls[at]
        and reader.is_verb(at)
        and key not in reader.lists["adjectives from verbs"]
        # against a gain of 12; but "of a budget of 12" compares nothing
        and (reader.key(at - 1) not in reader.lists["articles"] or reader.key(at - 2) in reader.vocabulary.numerals.of)
        # up from the previous finish at 12
        and (reader.key(at - 1) not in reader.lists["previous"] or reader.key(at - 2) not in reader.lists["definite"])
    )
