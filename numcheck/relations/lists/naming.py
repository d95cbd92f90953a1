"""Stated counts and the names of what was counted, before them, behind them, or in the next sentence.

`find_named` gives, for the finder of enumerations, each row of names with the counts that may be their number: four
divers, A, B and C. The row and the count contradict each other where there are more names, or fewer, than were counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from numcheck.language.entries import union
from numcheck.model import kinds, leanings, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.guards.singles import NO_PEOPLE
from numcheck.relations.reading.attribution import end_of_told, start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import DASHES, MOST_BESIDE, Row, read_row
from numcheck.relations.reading.titles import OPENS
from numcheck.relations.reading.values import stated

FEWEST, MOST = 2, 20
"""The least and the highest count that is compared with names; of more things, some are told, not all listed."""
MOST_LEFT_OUT = 2
"""How many times the number of names a count may be; where it is more, only some of those counted are named."""
NAMING = frozenset(",:(") | DASHES
"""What stands before the names of those that were counted, besides words like "as"."""
COLON = frozenset(":")
SETTING_OFF = frozenset(":()") | DASHES
"""Marks between which nothing stands but the names of what was counted."""
OTHERS = ("other", "another", "remaining")
"""Links of a count that is added to an earlier one: two others, another three."""
TO_COUNT = 3
"""Words from "identified" to the number of those whose names follow."""
CLOSING = frozenset(",.;)") | DASHES
"""Marks behind a row of names which show that nothing more belongs to it."""
LONGEST_SUBJECT = 8
"""Words before the verb behind which names are given: the names of the dead men were given as."""
TO_VERB = 4
"""Words up to that verb where the subject is but a word for what was counted: the victims (were)."""
TO_VERB_BEHIND = 8
"""The same where the subject says, too, which of them are meant: the schools listed in the report (are)."""
PAIR = 2
COMPARED = "comparison"
LONGEST_LINK = 4
"""Words between that verb and the names: were later identified as."""
LONGEST_NAMER = 8
"""Words of who names somebody: by the county coroner's office as."""
LONGEST_OBJECT = 8
"""Words from "named" to "as": named all of the dead in the second car as."""
FARTHEST_COLON = 14
"""Words from a count to a colon behind which the names of what was counted end its sentence."""
LONGEST_ASIDE = 4
"""Words between a count and the comma before "those of"."""
FARTHEST_NAMED = 3
"""Sentences before a row of names in which the count of those named is looked for."""
OPENING = 2
"""Index of the last sentence that a headline and a lead have."""
COUNTABLE = (kinds.COUNT, kinds.NUMBER, kinds.DURATION)
"""Kinds of counts whose things may be named; a duration by weekdays: three days, Monday, Tuesday and Friday."""


class NamingSentences(NamedTuple):
    """The indexes of the few sentences that may hold the names of what is counted, there or beside."""

    beside: frozenset[int]
    """The sentences right before and behind one that counts things that may be named one by one."""
    known: frozenset[int]
    """Those that begin with "the" and soon have a form of "be": the victims were."""
    somebody: frozenset[int]
    """Those with a word such as "identified"."""
    any: frozenset[int]
    """Those of these that have an "and", without which no row of names ends."""


def find_named(context: Context, sentence: Sentence) -> Iterator[tuple[tuple[Claim, ...], Row]]:
    """Give each row of names in a sentence with "and" with the counts there or near it, one of them their number."""
    claims = context.by_sentence.get(sentence.index, ())
    naming = context.once(naming_sentences)
    told = False
    for at, claim in enumerate(claims):
        if not _may_name(claim, is_set_off=True, is_direct=True):
            continue
        if at and claims[at - 1].noun_from == "whole" and claims[at - 1].noun == claim.noun:
            # three of its five finalists, Lowe, Thorsen and Aydin: the names are of the three
            continue
        row = _behind(context, sentence, claim) or _before(context, sentence, claim)
        if row is not None:
            told = True
            yield (claim,), row
    if told:
        return
    far = _behind_colon(context, sentence, claims) if claims else None
    if far is None and claims and sentence.index in naming.somebody:
        far = _behind_namer(context, sentence, claims)
    if far is not None:
        yield far
    elif sentence.index in naming.any:
        yield from _of_subject(context, sentence, naming)


def _behind_colon(
    context: Context, sentence: Sentence, claims: Sequence[Claim]
) -> tuple[tuple[Claim, ...], Row] | None:
    """Read the names with which a sentence ends behind a colon, with its only count: nine towns are shut: A, B."""
    keys = sentence.keys
    if ":" not in keys:
        return None
    at = keys.index(":")
    counts = [claim for claim in claims if claim.mention.first < at and claim.kind in COUNTABLE]
    if len(counts) != 1 or at - counts[0].last > FARTHEST_COLON or not _may_name(counts[0]) or counts[0].last == at:
        return None
    nouns = context.vocabulary.nouns
    noun = counts[0].noun
    if noun is None or counts[0].kind is not kinds.COUNT or not counts[0].noun_from or _is_title(counts[0], sentence):
        return None
    row = read_row(sentence, at + 1, context.vocabulary) if sentence.words.is_name(at + 1) else None
    if (
        row is None
        or len(row.names) <= FEWEST
        or not _is_last(context, sentence, row)
        or not _is_enough(row, counts[0], sentence, context)
    ):
        return None
    return None if nouns.is_a(noun, "person") and _names_firms(context, row) else ((counts[0],), row)


def _behind_namer(
    context: Context, sentence: Sentence, claims: Sequence[Claim]
) -> tuple[tuple[Claim, ...], Row] | None:
    """Read the names that end a sentence behind "identified as", with its only count: two were shot, named as A, B."""
    keys, lists = sentence.keys, context.vocabulary.lists
    namers = range(1, len(keys) - PAIR)
    verb = next((at for at in namers if keys[at] in lists["names somebody"] and keys[at - 1] == ","), None)
    if verb is None:
        return None
    near = range(verb + 1, min(verb + LONGEST_NAMER, len(keys) - 1))
    at = next((at for at in near if keys[at] in lists["as"] and keys[at] != ","), None)
    counts = [c for c in claims if c.mention.first < verb and c.kind in COUNTABLE]
    if at is None or len(counts) != 1 or not _may_name(counts[0], is_direct=True) or counts[0].noun is None:
        return None
    row = read_row(sentence, at + 1, context.vocabulary)
    is_person = context.vocabulary.nouns.is_a(counts[0].noun, "person")
    return ((counts[0],), row) if row is not None and is_person and _is_last(context, sentence, row) else None


def _behind(context: Context, sentence: Sentence, claim: Claim) -> Row | None:
    """Read the names directly behind a count: six departments, Oruro, Potosi, ...; named the six dead as ..."""
    lists = context.vocabulary.lists
    naming = lists["as"]
    at = max(claim.last, claim.mention.last)
    mark = sentence.keys[at : at + 1]
    if mark and mark[0] not in union(NAMING, naming) and not naming.isdisjoint(sentence.keys[at + 1 : at + 2]):
        # named the six dead as
        at += 1
        mark = sentence.keys[at : at + 1]
    if not lists["names somebody"].isdisjoint(
        sentence.keys[max(0, claim.mention.first - TO_COUNT) : claim.mention.first]
    ):
        # identified the two officers who fired as
        near = range(at, min(at + LONGEST_OBJECT, len(sentence.keys)))
        at = next((i for i in near if sentence.keys[i] in naming), at)
        mark = sentence.keys[at : at + 1]
    openers = lists["opens names"]
    if mark and mark[0] not in union(NAMING, naming):
        # six regions overnight, those of
        aside = next((i for i in range(at, min(at + LONGEST_ASIDE, len(sentence.keys))) if sentence.keys[i] == ","), at)
        if not openers.isdisjoint(sentence.keys[aside + 1 : aside + 2]):
            at = aside
            mark = sentence.keys[at : at + 1]
    told = _told_of_subject(context, sentence, claim, at)
    if told is not None:
        return told
    if not mark or mark[0] not in union(NAMING, naming):
        return None
    if mark[0] == "-" and sentence.words.is_glued(at):
        return None
    is_set_off = mark[0] in SETTING_OFF
    if (
        not _may_name(claim, is_set_off=is_set_off, is_direct=True)
        or _is_title(claim, sentence)
        or _is_label(claim, sentence)
        or _is_item(claim, mark[0], sentence)
        or (mark == (",",) and is_of_people(claim, sentence, context))
        or (claim.kind is kinds.DURATION and mark[0] in naming)
    ):
        # "As" behind a duration names nothing it counts: four years as a clerk.
        return None
    at += 1
    is_opened = sentence.keys[at : at + 1] != () and sentence.keys[at] in openers
    at += is_opened
    is_placed = sentence.keys[at : at + 1] != () and sentence.keys[at] in context.vocabulary.lists["of a place"]
    if is_opened and not is_placed and sentence.keys[at - 1] in context.vocabulary.grammar["determiners"]:
        # The names are not of those counted: those bordering Kenya, Chad and Peru.
        return None
    if mark == (",",) and _is_of_others(context, sentence, at + is_placed):
        return None
    row = read_row(sentence, at + is_placed, context.vocabulary)
    if (
        row is None
        or not _is_closed(sentence, row)
        or not _is_enough(row, claim, sentence, context, is_set_off=is_set_off)
    ):
        return None
    if mark == (",",) and _is_last(context, sentence, row) and stated(claim) > MOST_BESIDE * len(row.names):
        return None
    is_person = claim.noun is not None and context.vocabulary.nouns.is_a(claim.noun, "person")
    return None if is_person and _names_firms(context, row) else row


def _told_of_subject(context: Context, sentence: Sentence, claim: Claim, at: int) -> Row | None:
    """Read the names behind the verb whose subject a count is: the four boys playing Billy are A, B, C and D."""
    keys, grammar = sentence.keys, context.vocabulary.grammar
    if not claim.is_definite or not _may_name(claim, is_direct=True):
        return None
    start = claim.mention.first
    while start > 0 and keys[start - 1] in context.vocabulary.lists["definite"]:
        start -= 1
    if start > 0 and keys[start - 1] in grammar["prepositions"]:
        # the youngest of the four boys were
        return None
    possessive = context.vocabulary.lists["possessive marks"]
    for verb in range(at, min(at + LONGEST_SUBJECT, len(keys))):
        if keys[verb] in grammar["be"] and keys[verb] not in possessive:
            row = _row_behind(context, sentence, verb)
            if row is not None:
                is_both = _is_told_of_both(context, sentence, row)
                return row if is_both or _is_enough(row, claim, sentence, context) else None
        if not keys[verb].isalpha() and keys[verb] not in possessive:
            return None
    return None


def _is_item(claim: Claim, mark: str, sentence: Sentence) -> bool:
    """Tell whether a count is the first of what a colon announces: new members: two brothers, a cook and Ada Stein."""
    return mark == "," and sentence.keys[max(claim.mention.first - 1, 0)] == ":"


def is_of_people(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a count only describes the people whose names follow: sons from two marriages, Jan and Mo."""
    nouns, lead = context.vocabulary.nouns, sentence.keys[max(claim.mention.first - PAIR, 0) : claim.mention.first]
    if len(lead) < PAIR or claim.noun is None or lead[1] not in context.vocabulary.grammar["prepositions"]:
        return False
    may_be_named = any(nouns.is_a(claim.noun, sort) for sort in ("person", *NO_PEOPLE))
    return nouns.is_a(nouns.singular(lead[0]), "person") and not may_be_named


def _is_label(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a number names something: of the NAB 12, of Velm, Orla and Brack."""
    first, last = claim.mention.first, max(claim.last, claim.mention.last)
    is_digits = claim.kind is kinds.NUMBER and sentence.words.is_number(first)
    is_behind_name = first > 0 and is_digits and sentence.words.is_name(first - 1)
    # Three of Velm, Orla and Brack are in the list themselves.
    return is_behind_name or (claim.noun_from == "of" and last - first == PAIR + 1 and sentence.words.is_name(last - 1))


def _is_of_others(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether the names stand behind a noun of other things: six ports, the rulers of Elan and Orla."""
    keys, prepositions = sentence.keys, context.vocabulary.grammar["prepositions"]
    for here in range(at, min(at + LONGEST_SUBJECT, len(keys))):
        is_naming = keys[here] in context.vocabulary.lists["as"]
        if sentence.words.is_name(here) or is_naming or not keys[here].isalpha():
            return False
        if keys[here] in prepositions:
            return True
    return False


def _names_firms(context: Context, row: Row) -> bool:
    """Tell whether a name of a row is that of a firm, so that the row holds more than the people counted."""
    endings = context.vocabulary.lists["ends the name of a firm"]
    return any(name.of(context.document.text).split()[-1].lower().strip(".") in endings for name in row.names)


def _before(context: Context, sentence: Sentence, claim: Claim) -> Row | None:
    """Read the names that open a sentence up to the verb before a definite count: Hull and York are the two cities."""
    keys, grammar = sentence.keys, context.vocabulary.grammar
    if not claim.is_definite or not _may_name(claim):
        return None
    be = claim.mention.first - 1
    while be > 0 and keys[be] in grammar["determiners"]:
        be -= 1
    if be <= 0 or keys[be] not in grammar["be"]:
        return None
    row = read_row(sentence, 0, context.vocabulary)
    return row if row is not None and row.last == be else None


def _is_title(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a count is a name itself: at Five Guys, Burger Barn and Fuddle's."""
    first, last = claim.mention.first, claim.last - 1
    return 0 < first < last and sentence.words.is_name(first) and sentence.words.is_name(last)


def naming_sentences(context: Context) -> NamingSentences:
    """Give the indexes of the sentences that may hold the names of what is counted, there or beside."""
    naming = context.sentences_with(context.vocabulary.lists["names somebody"])
    somebody = frozenset([sentence.index for sentence in naming])
    beside, known = _beside_counts(context), _of_known_things(context)
    may_end = (beside | known | somebody) & context.once(sentences_with_joints)
    return NamingSentences(beside, known, somebody, may_end)


def sentences_with_joints(context: Context) -> frozenset[int]:
    """Give the indexes of the sentences with "and", without which no row of names ends."""
    return frozenset([sentence.index for sentence in context.sentences_with(context.vocabulary.grammar["joint"])])


def _beside_counts(context: Context) -> frozenset[int]:
    counting = {claim.sentence for claim in context.of(*COUNTABLE) if _may_name(claim, is_direct=True)}
    beside = {index + step for index in counting for step in (-1, 1)}
    return frozenset(index for index in beside if 0 <= index < len(context.sentences))


def _of_known_things(context: Context) -> frozenset[int]:
    the, be = context.vocabulary.lists["the"], context.vocabulary.grammar["be"]
    return frozenset(
        sentence.index
        for sentence in context.sentences
        if sentence.keys[0] in the and not be.isdisjoint(sentence.keys[PAIR : TO_VERB_BEHIND + 1])
    )


def _of_subject(
    context: Context, sentence: Sentence, naming: NamingSentences
) -> Iterator[tuple[tuple[Claim, ...], Row]]:
    """Give the names of a sentence that is about all those counted right before or behind it: they are A, B and C.

    A sentence whose subject does not say so is read by `_of_object` and `_of_known`.
    """
    if sentence.part is sections.FURNITURE:
        return
    row = _told_of_all(context, sentence) if sentence.index in naming.beside else None
    if row is None:
        if sentence.index in naming.somebody:
            yield from _of_object(context, sentence)
        if sentence.index in naming.known:
            yield from _of_known(context, sentence)
        return
    lists = context.vocabulary.lists
    # Two of the suspects were caught; the suspects were more.
    start = start_of_told(sentence, context.vocabulary)
    is_pronoun = sentence.keys[start] in lists["counted before"]
    before = [claim for claim in context.by_sentence.get(sentence.index - 1, ()) if claim.kind in COUNTABLE]
    # Another two banks were shut. These are Orla Bank and Velm Savings.
    is_only = is_pronoun and len(before) == 1 and _may_name(before[0], is_direct=True)
    counts = [
        claim
        for index in (sentence.index - 1, sentence.index + 1)
        for claim in context.by_sentence.get(index, ())
        if _may_name(claim)
        and claim.kind is not kinds.DURATION
        and (is_pronoun or claim.link != "of_the")
        and (index < sentence.index or _opens(context.sentences[index], claim, lists["definite"]))
        and abs(claim.paragraph - sentence.paragraph) <= 1
        and not _was_another(context, claim)
        and (claim.noun is None or context.vocabulary.nouns.is_a(claim.noun, "person") or claim.link == "all")
    ]
    counts = counts or (before if is_only and before[0].kind is kinds.COUNT else [])
    if counts:
        yield tuple(counts), row
    elif sentence.index in naming.known:
        yield from _of_known(context, sentence)


def _was_another(context: Context, claim: Claim) -> bool:
    """Tell whether a count is told with what it was before: of seven, up from three, names may be the new ones."""
    return any(
        c.under == COMPARED and c.mention.first == claim.last + 1 for c in context.by_sentence.get(claim.sentence, ())
    )


def _of_known(context: Context, sentence: Sentence) -> Iterator[tuple[tuple[Claim, ...], Row]]:
    """Give the names behind a subject that calls all counted things by their noun or fate: the victims were A, B and C.

    The count is that of the sentences before, or of the headline and lead, if only one value is told there.
    """
    keys, lists, be = sentence.keys, context.vocabulary.lists, context.vocabulary.grammar["be"]
    verb = next((at for at, key in enumerate(keys[: TO_VERB_BEHIND + 1]) if key in be), 0)
    subject = _without_aside(keys[1:verb], context)
    if verb < PAIR or len(subject) >= TO_VERB or not lists["some of those counted"].isdisjoint(keys[:verb]):
        return
    row = _row_behind(context, sentence, verb)
    if row is None:
        return
    near = context.claims_between(max(0, sentence.index - FARTHEST_NAMED), sentence.index - 1, sentence.span.start)
    opening = [c for c in context.claims_between(0, OPENING, 0) if c.sentence < sentence.index - FARTHEST_NAMED]
    # Two of the suspects were caught; the suspects were more. Four of its brands were sold; the brands sold were four.
    counts = [c for c in (*opening, *near) if _may_name(c) and c.kind is not kinds.DURATION]
    counts = [c for c in counts if c.link != "of_the" or verb > PAIR]
    counts = [c for c in counts if _is_subject(context, subject, c) and _is_enough(row, c, sentence, context)]
    if len({c.quantity.low for c in counts if c.quantity is not None}) == 1:
        yield (counts[-1],), row


def _without_aside(subject: Sequence[str], context: Context) -> Sequence[str]:
    """Give a subject without words that say which counted things are meant: schools (listed in the report)."""
    meant, prepositions = context.vocabulary.lists["meant of those counted"], context.vocabulary.grammar["prepositions"]
    at = next((at for at, key in enumerate(subject) if at and key in meant), len(subject))
    behind = subject[at + 1 :]
    is_closed = not behind or (behind[0] in prepositions and all(key.isalpha() for key in behind))
    return subject[:at] if is_closed else subject


def _is_subject(context: Context, subject: Sequence[str], claim: Claim) -> bool:
    """Tell whether all words of a subject are for what a figure counts: by its noun, fate or contest."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    nouns, told = context.vocabulary.nouns, _events_of(context, keys)
    if len(subject) == 1 and nouns.singular(subject[0]) in lists["those in a contest"]:
        return not lists["contests"].isdisjoint(keys)
    is_person = claim.noun is None or nouns.is_a(claim.noun, "person")
    called = () if claim.noun is None else (claim.noun, *claim.modifiers)
    ones = [nouns.singular(key) for key in subject]
    is_of = [one in called for one in ones]
    fates = [bool(_events_of(context, (key,)) & told) for key in subject]
    is_named = claim.noun is not None and claim.noun in ones
    dead = [context.vocabulary.lemma(key) in lists["those named"] for key in subject]
    is_all = all(a or b or c for a, b, c in zip(is_of, fates, dead, strict=True))
    is_victim = claim.event in lists["fates"] and not lists["named by their fate"].isdisjoint(ones)
    return is_all and (is_named or (is_person and (is_victim or any(map(all, zip(dead, fates, strict=True))))))


def _of_object(context: Context, sentence: Sentence) -> Iterator[tuple[tuple[Claim, ...], Row]]:
    """Give the names of counted people who are the object of "named": police named the dead as A, B and C."""
    told = _named_as(context, sentence)
    if told is None:
        return
    row, noun = told
    events = _events_of(context, (noun,))
    near = context.claims_between(sentence.index - FARTHEST_NAMED, sentence.index + 1, sentence.span.start)
    # What the headline or the lead counts is known to the end of the story.
    opening = [c for c in context.claims_between(0, OPENING, 0) if c.sentence < sentence.index - FARTHEST_NAMED]
    counts = [
        claim
        for claim in (*(opening if events else ()), *near)
        if _may_name(claim)
        and claim.kind is not kinds.DURATION
        and (
            claim.noun is None
            or context.vocabulary.nouns.is_a(claim.noun, "person")
            or _are_called(claim, noun, context)
        )
        and claim.sentence != sentence.index
        and (claim.link != "of_the" or _are_called(claim, noun, context))
        and (not events or claim.noun == noun or events & _events_of(context, context.sentences[claim.sentence].keys))
    ]
    # A count far above with another noun is of others: three suspects are sought; the victims were named as.
    if any(
        events or claim.noun == noun or _are_called(claim, noun, context) or claim.sentence == sentence.index - 1
        for claim in counts
    ):
        # One number told twice is one reading.
        yield tuple({c.quantity: c for c in counts}.values()), row


def _are_called(claim: Claim, noun: str, context: Context) -> bool:
    """Tell whether a noun is a synonym of that of counted things, or a wider word: three boats, the vessels."""
    nouns = context.vocabulary.nouns
    if claim.noun is None or nouns.is_a(claim.noun, "person"):
        return False
    return nouns.are_synonyms(claim.noun, noun) or noun in nouns.wider_words(claim.noun)


def _events_of(context: Context, keys: Sequence[str]) -> set[str]:
    """Give the events that some words name: dead and killed are of one."""
    return set().union(*context.vocabulary.events_of(keys))


def _named_as(context: Context, sentence: Sentence) -> tuple[Row, str] | None:
    """Read "named all of the dead as A, B and C": the names and the noun of those who are named, if all of them are."""
    keys, lists = sentence.keys, context.vocabulary.lists
    verb = next(at for at, key in enumerate(keys) if key in lists["names somebody"])
    end = next((at for at in range(verb, min(verb + LONGEST_OBJECT, len(keys))) if keys[at] in lists["as"]), None)
    if end is None or not lists["some of those counted"].isdisjoint(keys[verb:end]):
        return None
    claims = context.by_sentence.get(sentence.index, ())
    if any(verb < claim.mention.first < end and claim.kind in COUNTABLE for claim in claims):
        return None
    lemmas = [context.vocabulary.lemma(key) for key in keys[verb + 1 : end]]
    noun = next((word for word in lemmas if word in lists["those named"]), None)
    if noun is None:
        # named all of those released, named them
        noun = next((word for word in reversed(lemmas) if _events_of(context, (word,))), None)
        is_all = not lists["all of those"].isdisjoint(sentence.keys[verb + 1 : end])
        thing = _noun_of_all(context, keys[verb + 1 : end])
        noun = (noun or lemmas[0]) if is_all else thing
    row = read_row(sentence, end + 1, context.vocabulary) if noun is not None else None
    return (row, noun) if row is not None and noun is not None and _goes_on_at_most(context, sentence, row) else None


def _noun_of_all(context: Context, keys: Sequence[str]) -> str | None:
    """Give the noun behind "the" where nothing else stands there: (named) the vessels (as)."""
    is_known = len(keys) == PAIR and keys[0] in context.vocabulary.lists["the"]
    noun = context.vocabulary.nouns.singular(keys[-1]) if is_known else None
    return noun if noun is not None and noun != keys[-1] else None


def _goes_on_at_most(context: Context, sentence: Sentence, row: Row) -> bool:
    """Tell whether a row is followed by nothing but a clause on the last or on both: who drove; both of Velm."""
    behind = sentence.keys[row.last : row.last + 2]
    is_clause = len(behind) == 2 and behind[0] == "," and behind[1] in context.vocabulary.grammar["relatives"]
    return is_clause or _is_told_of_both(context, sentence, row) or _is_last(context, sentence, row)


def _is_told_of_both(context: Context, sentence: Sentence, row: Row) -> bool:
    """Tell whether "both" or the like stands behind a row and its comma: Jan Toft and Ada Stein, both of Velm."""
    behind = sentence.keys[row.last : row.last + 2]
    return len(behind) == 2 and behind[0] == "," and behind[1] in context.vocabulary.lists["both"]


def _opens(sentence: Sentence, claim: Claim, definite: frozenset[str]) -> bool:
    """Tell whether a sentence begins with a count that points back: all four, the four."""
    return claim.mention.first <= 1 and sentence.keys[0] in definite


def _told_of_all(context: Context, sentence: Sentence) -> Row | None:
    """Read the names behind the verb of a sentence whose subject are all of those counted before."""
    keys, be, lists = sentence.keys, context.vocabulary.grammar["be"], context.vocabulary.lists
    if be.isdisjoint(keys):
        return None
    first = start_of_told(sentence, context.vocabulary)
    end = min(first + LONGEST_SUBJECT + 1, len(keys))
    verb = next((at for at in range(first, end) if keys[at] in be), 0)
    if verb == 0 or not lists["some of those counted"].isdisjoint(keys[first:verb]):
        return None
    # Named along with her are A, B and C: these are not "the names".
    is_named = any(context.vocabulary.nouns.singular(key) in lists["those named"] for key in keys[first:verb])
    if keys[first] not in lists["counted before"] and not is_named:
        return None
    return _row_behind(context, sentence, verb)


def _row_behind(context: Context, sentence: Sentence, verb: int) -> Row | None:
    """Read the names that end a sentence behind a verb, None if other words stand between: were identified as A, B."""
    keys, grammar, lists = sentence.keys, context.vocabulary.grammar, context.vocabulary.lists
    openers = union(grammar["determiners"], grammar["possessives"])
    for at in _linking(context, sentence, verb):
        is_opened = keys[at] in openers
        is_title = keys[at] in OPENS
        if sentence.words.is_name(at) or is_opened or sentence.words.is_number(at) or is_title or keys[at] == "<":
            if at > verb + 1 and keys[at - 1] not in union(lists["as"], lists["names somebody"], COLON):
                # Other words before the names make them something else: they were held in Hull and York.
                return None
            row = read_row(sentence, at, context.vocabulary)
            return row if row is not None and _goes_on_at_most(context, sentence, row) else None
    return None


def _linking(context: Context, sentence: Sentence, verb: int) -> range:
    """Give the indexes behind a verb where its names may begin: were identified on Monday by the coroner as A and B."""
    keys, lists = sentence.keys, context.vocabulary.lists
    near = range(verb + 1, min(verb + 1 + LONGEST_LINK, len(keys)))
    named = next((at for at in near if keys[at] in lists["names somebody"]), None)
    if named is None or keys[named + 1 : named + 2] == () or keys[named + 1] not in lists["by"]:
        return near
    namer = range(named + PAIR, min(named + PAIR + LONGEST_NAMER, len(keys)))
    at = next((at for at in namer if keys[at] in lists["as"]), None)
    return range(at + 1, min(at + PAIR, len(keys))) if at is not None else near


def _is_last(context: Context, sentence: Sentence, row: Row) -> bool:
    return row.last >= end_of_told(sentence, context.vocabulary)


def _is_closed(sentence: Sentence, row: Row) -> bool:
    return row.last >= len(sentence.keys) or sentence.keys[row.last] in CLOSING


def _is_enough(row: Row, claim: Claim, sentence: Sentence, context: Context, *, is_set_off: bool = False) -> bool:
    """Tell whether a row may be all that a figure counts: it has half as many names at least.

    A row of two names must also end its sentence or be set off, or two must be counted: else the second name may only
    describe the first one.
    """
    quantity = claim.quantity
    if quantity is None or quantity.low > MOST_LEFT_OUT * len(row.names):
        return False
    is_set_off = is_set_off and row.last < len(sentence.keys) and sentence.keys[row.last] in SETTING_OFF
    return len(row.names) > FEWEST or is_set_off or _is_last(context, sentence, row) or quantity.low == FEWEST


def _may_name(claim: Claim, *, is_set_off: bool = False, is_direct: bool = False) -> bool:
    """Tell whether a figure is an exact count of a few things that may be named.

    A figure that is under another one may only be so before a colon, dash or bracket (`is_set_off`), one of others only
    where the names stand directly beside it (`is_direct`).
    """
    quantity = claim.quantity
    return (
        claim.kind in COUNTABLE
        and quantity is not None
        and not quantity.is_range
        and not quantity.is_vague
        and isinstance(quantity.low, int)
        and FEWEST <= quantity.low <= MOST
        and quantity.hedge.leaning is leanings.NONE
        and (not claim.under or is_set_off)
        and (claim.link in ("", "of_the", "all") or (is_direct and claim.link in OTHERS))
    )
