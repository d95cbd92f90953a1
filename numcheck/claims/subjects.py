"""The noun before a figure that says what it counts or measures: the toll rose to 40; a total of 12.

`find_subject` gives it as `Counted`, for figures without a noun behind them.
"""

from __future__ import annotations

from numcheck.claims.counted import Counted
from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.language.words import HYPHENS
from numcheck.model import kinds
from numcheck.model.document import Part
from numcheck.model.mention import Mention
from numcheck.model.records import record

FARTHEST_SUBJECT = 14
"""Words to the left within which the subject of "rose to 40" is looked for."""
LONGEST_COUNTED = 3
"""Words of what is counted before a colon: 71 young people."""


@record(frozen=True, slots=True)
class _Way:
    """How far words lead back from a figure towards its noun."""

    at: int
    """Index of the word at which they end, of which the noun may be the last."""
    is_crossed: bool
    """Whether a verb or mark was passed that leads to a value: the toll (rose to) 40."""
    is_said_to_be: bool
    """Whether the figure is what something is: the toll (was) 40."""
    is_beside: bool = False
    """Whether a mark ends it, behind which the figure stands: Ada Holm (2,250)."""


def find_subject(reader: Reader, mention: Mention) -> Counted | None:
    """Read the noun before a figure: a total of 12, the toll rose to 40, Casualties: 312."""
    way = _way_back(reader, mention)
    if way is None:
        return None
    at = way.at
    if way.is_beside:
        return _told_beside(reader, at, mention)
    if not way.is_crossed:
        before, lists = reader.key(mention.first - 1), reader.lists
        if before in lists["by"] and at == mention.first - 2:
            return _changed(reader, at, mention)
        if at == mention.first - 1 and mention.kind is kinds.PERCENT:
            return _going_on(reader, at, mention)
        if before not in lists["before an amount"]:
            return None
        if before in lists["at the end of a change"] and at > 0 and reader.walls[at - 1]:
            # "by 31 votes to 24", "12 classes of 26": votes and classes are what the other figure counts
            return None
        if (children := _children(reader, mention.first - 1)) is not None:
            return Counted(children, (children,), "subject", last=mention.last)
    is_said = way.is_said_to_be
    if way.is_crossed and (head := _head_of_clause(reader, _past_opener(reader, at))) is not None:
        found = _headed(reader, head, mention, only_numbers=is_said and mention.kind is kinds.NUMBER)
        if found is not None:
            return found
        if head < at and reader.is_name(head) and not reader.is_plural(head) and mention.kind is kinds.NUMBER:
            # Bergen in the north: a name is not what is counted, nor is what stands behind it.
            return None
    if is_said and mention.kind is not kinds.NUMBER:
        # "It" stands for something told before: in 2019 it was 40%.
        return None
    return _subject(reader, at, mention, only_numbers=is_said, is_verbal=way.is_crossed)


def _way_back(reader: Reader, mention: Mention) -> _Way | None:
    """Give how far the words before a figure lead back towards its noun; None where they lead to none."""
    nouns, lists, grammar = reader.vocabulary.nouns, reader.lists, reader.grammar
    passed = union(lists["amount links"], grammar["have"], grammar["modals"], grammar["adverbs"])
    at = mention.first - 1
    steps = 0
    crossed = is_said_to_be = False
    while at >= 0 and steps < FARTHEST_SUBJECT:
        key = reader.keys[at]
        if reader.walls[at]:
            # "rose from 12 to 40": the subject lies beyond the other figure
            is_inside = reader.walls[at + 1] == reader.walls[at] or _is_inside_change(reader, at + 1)
            if not crossed and steps > 0 and not is_inside:
                return None
            at -= 1
            steps += 1
            continue
        if steps == 0 and reader.sentence.lemmas[at] in lists["amount verbs of a doer"]:
            # The ministry confirmed 40: it is none of them; but deaths were put at 40.
            break
        if key == ":" and steps == 0 and mention.kind is kinds.NUMBER and _ends_with_a_count(reader, at):
            # Floods killed 71 people: 38 in the south
            return None
        if (key in (":", "–", "—") and steps <= 1) or (
            not is_said_to_be
            and _may_lead_to_a_value(reader, at, mention)
            and (nouns.singular(key) not in lists["measured nouns"] or (not crossed and _is_verb_of(reader, at)))
            and key not in lists["averages that are things"]
        ):
            crossed = True
        elif (
            key in grammar["be"]
            and mention.kind in SAID_TO_BE
            and (steps == 0 or reader.vocabulary.direction(reader.key(at + 1)) == reader.key(at + 1))
        ):
            # The death toll was 40, sales were up 40%; but the captain was 40.
            crossed = is_said_to_be = True
        elif (
            key in passed
            or (crossed and reader.key(at - 1) in grammar["have"])
            or (steps == 1 and _is_before_an_end(reader, at))
        ):
            # has since risen to
            pass
        elif key in (",", "(", ";", ")", '"', "“", "”") and steps <= 1 and not crossed:
            return _Way(at, crossed, is_said_to_be, is_beside=True)
        else:
            break
        at -= 1
        steps += 1
    return _Way(at, crossed, is_said_to_be) if at >= 0 else None


def _is_before_an_end(reader: Reader, at: int) -> bool:
    """Tell whether a comma and "to" stand between the start of a change and its end: fell by a third, to 40."""
    return (
        reader.key(at) == "," and bool(reader.walls[at - 1]) and reader.key(at + 1) in reader.lists["leads to a value"]
    )


def _ends_with_a_count(reader: Reader, colon: int) -> bool:
    """Tell whether a figure and its noun stand right before a colon: killed 71 people on Friday: ..."""
    colon = _before_when_and_where(reader, colon)
    for here in range(colon - 1, max(colon - 1 - LONGEST_COUNTED, 0), -1):
        if not reader.key(here).isalpha() or reader.walls[here] or reader.key(here) in reader.stops:
            return False
        if reader.walls[here - 1]:
            return reader.is_plural(colon - 1)
    return False


def _before_when_and_where(reader: Reader, end: int) -> int:
    """Give the index before a date or place at the end of a clause: (killed 71 people) in Iraq."""
    at = end - 1
    while at > 0 and end - at <= LONGEST_COUNTED and (reader.walls[at] or reader.is_name(at)):
        at -= 1
    return at if at < end - 1 and reader.key(at) in reader.grammar["prepositions"] else end


SAID_TO_BE = (kinds.NUMBER, kinds.PERCENT, kinds.RATIO, kinds.MONEY, kinds.MEASURE)
"""Kinds of figures that "be" may give to a subject: the toll was 40, turnout was 61 per cent."""


def _may_lead_to_a_value(reader: Reader, at: int, mention: Mention) -> bool:
    """Tell whether a verb says where something stands or how it moved: totalled 40, slumped 40%; not lost 40 games."""
    key, events = reader.key(at), reader.vocabulary.events
    if reader.vocabulary.lemma(key) in reader.lists["amount verbs"]:
        return True
    phrase = events.uses.match(reader.sentence.lemmas, at)
    if phrase is not None and phrase[0] > 1 and any(use.event in events.directions for use in phrase[1]):
        # edged up, came down
        return True
    return mention.kind in (kinds.PERCENT, kinds.RATIO) and reader.vocabulary.direction(key) not in (None, key)


def _told_beside(reader: Reader, at: int, mention: Mention) -> Counted | None:
    """Read the measured noun that a value follows between commas: turnout, at 61%, was low."""
    key, lead = reader.key(at - 1), reader.key(at + 1)
    is_value = lead in reader.lists["at"] or reader.vocabulary.direction(lead) == lead
    if reader.key(at) != "," or not is_value or reader.walls[at - 1] or at == 0:
        return None
    singular = reader.vocabulary.nouns.singular(key)
    if singular not in reader.lists["measured nouns"]:
        return None
    return Counted(singular, (singular,), "subject", _modifiers_before(reader, at - 1), last=mention.last)


def _children(reader: Reader, at: int) -> str | None:
    """Give the class of somebody's children, None for others: a father of (two); her grandmother of (six)."""
    lists = reader.lists
    if reader.key(at) not in reader.vocabulary.numerals.of:
        return None
    if reader.key(at - 1) in lists["parents"]:
        return CHILD
    return GRANDCHILD if reader.key(at - 1) in lists["grandparents"] else None


CHILD, GRANDCHILD = "child", "grandchild"
"""Classes of the vocabulary to which belong those whom a parent or grandparent has."""


def _is_verb_of(reader: Reader, at: int) -> bool:
    """Tell whether a word that may be a noun is the verb of a headline: cycling deaths in the north rise to 40."""
    if reader.key(at - 1) in reader.grammar["modals"]:
        # will rise to 40
        return True
    head = _head_of_clause(reader, at - 1)
    if head is None or not reader.is_verb(at):
        return False
    is_plain = reader.vocabulary.lemma(reader.key(at)) == reader.key(at)
    is_singular = reader.vocabulary.nouns.singular(reader.key(head)) == reader.key(head)
    return is_plain is not is_singular and reader.key(at - 1) not in reader.grammar["determiners"]


def _past_opener(reader: Reader, at: int) -> int:
    """Give the index before what opens a second verb of one subject: (loans fell in May) but have since risen."""
    if reader.key(at) not in reader.lists["goes on with its subject"]:
        return at
    return at - 2 if reader.key(at - 1) == "," else at - 1


def _head_of_clause(reader: Reader, at: int) -> int | None:
    """Give the index of the head of the subject before a verb, if any: new (infections) in the north fell to 40."""
    start = _start_of_subject(reader, at)
    grammar = reader.grammar
    opening = union(grammar["determiners"], grammar["possessives"], grammar["adverbs"])
    if reader.key(start) in grammar["prepositions"]:
        # in May the figure was
        start = next((i for i in range(at, start, -1) if reader.key(i) in opening - grammar["adverbs"]), start)
    while start <= at and (reader.key(start) in opening):
        start += 1
    head = None
    for here in range(start, at + 1):
        key = reader.key(here)
        if reader.walls[here]:
            return None
        if key == "'s" or (key in HYPHENS and reader.is_glued(here)):
            head = None
        elif not key[:1].isalpha() or (key in reader.stops and key not in reader.lists["open stops"]):
            break
        elif (
            head is not None
            and reader.is_inflected(here)
            and not reader.is_plural(here)
            and not _is_open(reader, here + 1, at)
        ):
            # infections recorded in the north; but export prices
            break
        else:
            head = here
    return head


def _is_open(reader: Reader, here: int, last: int) -> bool:
    return here <= last and reader.key(here)[:1].isalpha() and reader.key(here) not in reader.stops


def _start_of_subject(reader: Reader, at: int) -> int:
    """Give the index at which the clause of a verb begins, past an aside between commas."""
    grammar, lists = reader.grammar, reader.lists
    least = max(-1, at - FARTHEST_SUBJECT)
    here = at
    if reader.key(at) == ",":
        # sales to builders, which made a quarter, fell by; exports to China, the largest market, fell by
        aside = next((i for i in range(at - 1, least, -1) if reader.key(i) == ","), None)
        opening = union(grammar["relatives"], grammar["determiners"], grammar["possessives"], lists["partial lists"])
        if aside is None or reader.key(aside + 1) not in opening:
            return at + 1
        here = aside - 1
        least = max(-1, here - FARTHEST_SUBJECT)
    for start in range(here, least, -1):
        key = reader.keys[start]
        is_said = reader.vocabulary.lemma(key) in lists["reporting"] and reader.is_verb(start)
        is_joint = key in grammar["conjunctions"] and not (
            reader.walls[start - 1] and any(reader.walls[start + 1 :][:1])
        )
        # DENHOLM, May 3 - Sales in the north rose by 4%.
        is_dash = key in HYPHENS and not reader.is_glued(start)
        if is_joint or is_said or is_dash or key in ENDS:
            return start + 1
    return max(0, least + 1)


ENDS = frozenset(',;:."“”()–—')
"""Marks behind which a clause begins."""


def _headed(reader: Reader, head: int, mention: Mention, *, only_numbers: bool) -> Counted | None:
    """Read the head of a subject: a number of things, what is measured, or things of which there are so many."""
    nouns, lists, grammar = reader.vocabulary.nouns, reader.lists, reader.grammar
    key = reader.key(head)
    singular = nouns.singular(key)
    is_measured = singular in lists["measured nouns"]
    is_number = singular in grammar["number nouns"] or key in grammar["number nouns"] or key in lists["averages"]
    if singular in lists["calls a share"] or (is_number and mention.kind in (kinds.PERCENT, kinds.RATIO)):
        if is_measured and mention.kind is kinds.PERCENT:
            return Counted(singular, (singular,), "subject", _modifiers_before(reader, head), last=mention.last)
        return _of_things(reader, head + 1, mention)
    if is_number:
        return None
    # The first word of a sentence has a capital letter, whatever it is.
    if only_numbers or (head > 0 and reader.is_name(head)):
        return None
    is_things = mention.kind is not kinds.MONEY and reader.is_plural(head) and not reader.is_inflected(head)
    if is_things or is_measured:
        return Counted(singular, (singular,), "subject", _modifiers_before(reader, head), last=mention.last)
    return None


def _going_on(reader: Reader, at: int, mention: Mention) -> Counted | None:
    """Read the subject of a percentage whose verb is left out: exports rose 4% and (imports) 6%."""
    start = _start_of_subject(reader, at)
    if start < FEWEST_BEFORE or not any(reader.walls[max(0, start - FARTHEST_VALUE) : start]):
        return None
    before = reader.keys[max(0, start - FARTHEST_SUBJECT) : start]
    head = _head_of_clause(reader, at)
    if head is None or all(reader.vocabulary.direction(key) is None for key in before):
        return None
    return _headed(reader, head, mention, only_numbers=False)


FEWEST_BEFORE = 3
"""Words of a clause with a verb and a figure, and what opens the next."""
FARTHEST_VALUE = 6
"""Words from a figure to the clause that goes on with it: rose 4% (in the year to May, and)."""


def _of_things(reader: Reader, at: int, mention: Mention) -> Counted | None:
    """Read the things of which a share is said to be one: the proportion of (adults) who smoke."""
    if reader.key(at) not in reader.vocabulary.numerals.of:
        return None
    phrase = reader.noun_phrase(at + 1, plural=True)
    if phrase is None or phrase.last > mention.first:
        return None
    return Counted(phrase.head, (phrase.head, *phrase.others), "subject", phrase.modifiers, last=mention.last)


def _changed(reader: Reader, at: int, mention: Mention) -> Counted | None:
    """Read the object of a verb of change: raised (prices) by 4%, put up council (tax) by a tenth."""
    lists = reader.lists
    singular = reader.vocabulary.nouns.singular(reader.key(at))
    is_noun = (reader.is_plural(at) and not reader.is_inflected(at)) or singular in lists["measured nouns"]
    if not is_noun or reader.is_name(at) or reader.walls[at]:
        return None
    opening = union(reader.grammar["determiners"], reader.grammar["possessives"])
    for here in range(at - 1, max(-1, at - LONGEST_OBJECT), -1):
        key = reader.key(here)
        if reader.vocabulary.direction(key) == key or _raises_or_lowers(reader, key):
            return Counted(singular, (singular,), "subject", _modifiers_before(reader, at), last=mention.last)
        passed = key in opening or key in reader.vocabulary.numerals.of
        if not key[:1].isalpha() or (key in reader.stops and not passed):
            return None
    return None


def _raises_or_lowers(reader: Reader, key: str) -> bool:
    """Tell whether a verb says that somebody changes its object: raised, cut."""
    events = reader.vocabulary.events
    uses = events.uses.get(reader.vocabulary.lemma(key)) or ()
    return any(use.counted == "object" and use.event in events.directions for use in uses)


LONGEST_OBJECT = 6
"""Words from a verb of change to the end of its object: cut (all its train fares) by 4%."""


def _is_inside_change(reader: Reader, at: int) -> bool:
    """Tell whether a word joins two figures of one change or range: (from 12) to (40)."""
    lists = reader.lists
    if reader.key(at) == ",":
        # fell by a third, to 40
        return reader.key(at + 1) in lists["leads to a value"]
    return reader.key(at) == "-" or reader.key(at) in lists["between the ends of a change"]


def _subject(
    reader: Reader, at: int, mention: Mention, *, only_numbers: bool, is_verbal: bool = False
) -> Counted | None:
    """Find the noun that heads the phrase ending at a word; a number noun (toll, total) is looked for farther left.

    Of what a verb says that it came to so many, there are several: fires reached 40; but the school reached 40.
    """
    nouns, lists, grammar = reader.vocabulary.nouns, reader.lists, reader.grammar
    number_nouns, singulars = grammar["number nouns"], nouns.singulars
    for here in range(at, max(-1, at - FARTHEST_SUBJECT), -1):
        key = reader.keys[here]
        if key in (";", ".", ":") or (key in grammar["conjunctions"] and here < at - 1):
            break
        singular = singulars[key]
        if key in lists["averages that are things"] and reader.is_name(here) and reader.is_name(here - 1):
            # the Dow Jones Industrial Average
            return None
        if only_numbers and key in lists["averages"]:
            # The average score was 89: that is no count.
            return None
        if singular in number_nouns or key in number_nouns:
            if reader.key(here + 1) in reader.vocabulary.numerals.of:
                phrase = reader.noun_phrase(here + 2, plural=True) or reader.noun_phrase(here + 2, plural=False)
                if phrase is not None and phrase.last <= mention.first:
                    return Counted(
                        phrase.head, (phrase.head, *phrase.others), "subject", phrase.modifiers, last=mention.last
                    )
            return Counted(singular, (singular,), "subject", _modifiers_before(reader, here), last=mention.last)
        is_infinitive = reader.key(here - 1) in lists["infinitive marks"] and reader.is_verb(here)
        is_deduction = reader.key(here - 1) in lists["before and after"]
        if (
            singular in lists["measured nouns"]
            and not only_numbers
            and not (reader.walls[here] or is_infinitive or is_deduction)
        ):
            return Counted(singular, (singular,), "subject", _modifiers_before(reader, here), last=mention.last)
    key = reader.key(at)
    if only_numbers or not key[:1].isalpha() or key in reader.stops or reader.walls[at]:
        return None
    if (
        nouns.singular(key) in lists["time nouns"]
        and at > 0
        and reader.key(mention.first - 1) in grammar["prepositions"]
    ):
        # Wheat started the week at 680: no weeks are counted.
        return None
    if reader.key(mention.first - 1) in reader.vocabulary.numerals.of and _is_event(reader, at):
        # A noun for an event is not what is counted: it took delivery of 54.
        return None
    if (
        at > 0
        and reader.is_name(at)
        and reader.sentence.part is not Part.HEADLINE
        and not nouns.classes_of(nouns.singular(key))
    ):
        # in the UK stood at around 47: a name is not what is counted
        return None
    # Passenger numbers fell
    is_of_number = nouns.singular(reader.key(at + 1)) in number_nouns
    is_several = reader.is_plural(at) or nouns.singular(key) in lists["people as one"]
    if is_verbal and not is_several and not is_of_number:
        return None
    is_subject = reader.key(at - 1) in grammar["determiners"] and not reader.is_verb(at)
    if reader.is_plural(at) or nouns.classes_of(nouns.singular(key)) or is_subject:
        noun = nouns.singular(key)
        return Counted(noun, (noun,), "subject", _modifiers_before(reader, at), last=mention.last)
    return None


def _is_event(reader: Reader, at: int) -> bool:
    """Tell whether a noun names what happens to things, not the things."""
    found = reader.vocabulary.events.uses.get(reader.vocabulary.nouns.singular(reader.key(at)))
    return any(use.counted == "noun" for use in found or ())


def _modifiers_before(reader: Reader, at: int) -> tuple[str, ...]:
    found: list[str] = []
    reporting = reader.lists["reporting"]
    here = at - 1
    while (
        here >= 0
        and len(found) < 3
        and reader.key(here)[:1].isalpha()
        and not reader.walls[here]
        and not (reader.is_verb(here) and reader.vocabulary.lemma(reader.key(here)) in reporting)
        and reader.key(here) not in reader.stops
    ):
        found.insert(0, reader.key(here))
        here -= 1
    return tuple(found)
