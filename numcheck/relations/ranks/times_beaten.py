"""A record of time and the time that broke it, which is the shorter: in 9.84 seconds, beating the record of 9.88.

What somebody held out for is a time as well, and there the longer one breaks the record. So only a time in which
something was done is held against it: what stands right behind "in", or behind a verb of the clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import may_be_operand
from numcheck.relations.reading.values import COUNTED, stated

LONGEST_RECORD = 8
"""Words between "the old record" and its time: the old record, set in Velm in 2011, was."""
TO_PREVIOUS = 3
"""Words before a record among which it is called the previous one, or was beaten."""
LARGEST_OF_TIME = 100
"""What is less may be seconds or strokes, where no unit stands behind it."""
MOST_TIMES = 2
"""Times which the time of a record is the one that broke it at most."""


def find_times_beaten(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each time that broke a record with the time of the record."""
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(lists["records"]):
        if sentence.part is sections.FURNITURE or not lists["misses a record"].isdisjoint(sentence.keys):
            continue
        old = _time_of_record(sentence, context)
        new = _time_before(old, sentence, context) if old is not None else None
        if old is not None and new is not None:
            yield Relation(
                definition.of,
                (("less", (new,)), ("more", (old,))),
                strength=Strength.NATURAL,
                about=tuple(sorted((new.id, old.id))),
            )


def find_times_behind(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the relations of phrases for two times of a race, but where a comma leads on to another than the rival.

    In 1:14:20, 32 seconds ahead of Toft, who clocked 1:14:52; not: ahead of Toft, with Lund third in 1:15:40.
    """
    for relation in find_by_phrases(context, definition):
        gap = relation.role("gap")[0]
        last = max((relation.role(role)[0] for role in ("less", "more")), key=lambda claim: claim.span)
        keys = context.sentences[gap.sentence].keys[: last.mention.first]
        behind = {keys[at + 1] for at in range(gap.last, len(keys) - 1) if keys[at] == ","}
        if behind <= context.vocabulary.grammar["relatives"]:
            yield relation


def may_be_better_if_less(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one of two figures beat the other, and both are times or strokes, or may be: 9.88; 64."""
    first, last = sorted((a, b), key=lambda claim: claim.span)
    lists = context.vocabulary.lists
    between = context.sentences[first.sentence].keys[first.last : last.mention.first]
    if first.sentence != last.sentence or lists["beats"].isdisjoint(between):
        return False
    return any(claim.noun in lists["fewer is ahead"] for claim in (a, b)) or all(
        claim.kind is kinds.DURATION or (claim.kind is kinds.NUMBER and stated(claim) < LARGEST_OF_TIME)
        for claim in (a, b)
    )


def _time_of_record(sentence: Sentence, context: Context) -> Claim | None:
    """Give the first time behind the record that stood before, or that was beaten."""
    lists, keys = context.vocabulary.lists, sentence.keys
    told, records = union(lists["previous"], lists["beats"]), lists["records"]
    for at, key in enumerate(keys):
        if key not in records or told.isdisjoint(keys[max(0, at - TO_PREVIOUS) : at]):
            continue
        if _is_somebody_beaten(sentence, at, context):
            continue
        behind = [c for c in _times_in(sentence.index, context) if 0 < c.mention.first - at <= LONGEST_RECORD]
        if behind:
            return behind[0]
    return None


def _is_somebody_beaten(sentence: Sentence, record: int, context: Context) -> bool:
    """Tell whether somebody is beaten who is said to hold a record: beating Holm, who set the old record in 2011."""
    lists, relatives = context.vocabulary.lists, context.vocabulary.grammar["relatives"]
    beats = [at for at in range(record) if sentence.keys[at] in lists["beats"]]
    between = range(beats[-1] + 1, record) if beats else range(0)
    return any(sentence.words.is_name(at) or sentence.keys[at] in relatives for at in between)


def _time_before(old: Claim, sentence: Sentence, context: Context) -> Claim | None:
    """Give the only time before a record in which something was done, here or in the sentence before."""
    here = [c for c in _times_in(sentence.index, context) if c.span.start < old.span.start]
    # Aas took 54.1. Lund beat the old record of 52.8: a name before a time of the sentence before may be another's.
    told = here or ([] if _opens_with_name(sentence, context) else _times_in(sentence.index - 1, context))
    if len(told) != 1 or not context.are_together(told[0].sentence, sentence.index):
        return None
    new, lists = told[0], context.vocabulary.lists
    keys = context.sentences[new.sentence].keys
    # Of a time that is only held against the record of old, nobody says that it broke it.
    breaking = lists["beats"] if here else union(lists["beats"], lists["records"])
    is_told = not breaking.isdisjoint(keys) or not lists["beats"].isdisjoint(sentence.keys)
    if here and _is_only_aim(sentence.keys[new.last : old.mention.first], context):
        return None
    before = keys[max(new.mention.first - 1, 0)]
    is_of_run = before in union(lists["in"], lists["tells by the clock"])
    is_like = new.kind is old.kind or new.kind in COUNTED or old.kind in COUNTED
    times = max(stated(new), stated(old)) / min(stated(new), stated(old))
    return new if is_told and is_of_run and is_like and times <= MOST_TIMES else None


def _opens_with_name(sentence: Sentence, context: Context) -> bool:
    """Tell whether what a sentence tells opens with a name, which may be that of somebody else."""
    start = start_of_told(sentence, context.vocabulary)
    return sentence.words.is_name(start) and sentence.keys[start] not in context.vocabulary.grammar.stops


def _is_only_aim(between: Sequence[str], context: Context) -> bool:
    """Tell whether "to beat" says what somebody was about to do: in 2:03, having been on course to beat the record.

    Right behind the time, it says what came of it: in 2:03 to beat the record.
    """
    lists = context.vocabulary.lists
    at = next((at for at, key in enumerate(between) if key in lists["beats"]), 0)
    return at > 1 and between[at - 1] in lists["leads to a value"]


def _times_in(index: int, context: Context) -> Sequence[Claim]:
    """Give the times of a sentence that somebody may have taken; a bare number with a fraction is one of seconds."""
    return [
        claim
        for claim in context.by_sentence.get(index, ())
        if may_be_operand(claim)
        and claim.stance is not stances.DENIED
        and claim.quantity is not None
        and stated(claim) > 0
        and (claim.kind is kinds.DURATION or (claim.kind in COUNTED and not claim.quantity.is_whole))
    ]
