"""Where a cue fixes one figure and its role, the others are looked for by what they can be: the solver of constraints.

"An increase of 20 per cent" wants a value before and one after, of one sort; "apiece" wants a number of things and what
they come to. The words tie nothing more, so the operands are looked for in windows that widen around the cue, and every
complete reading counts. If any of them holds, the figures agree. If none does, only the one complete reading of the
narrowest window is told; of several, those that a slip of the keyboard explains.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number, magnitude
from numcheck.model.records import record
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_one_number

WINDOWS = ((0, 0), (1, 0), (1, 1), (2, 1))
"""Sentences before and behind a cue in which its operands are looked for, the narrowest window first."""
MOST_NEAR = 16
"""Figures to either side of a cue that are tried."""
MOST_RIVALS = 4
"""Readings of one window among which a slip is still looked for."""
SIDE_BY_SIDE = 2
"""Words from a figure to the next one that tells its unit too."""
TIED = 2
"""Weight from which a reading is told though other figures stand near."""
OF_ONE_SIZE = Fraction(5, 2)
"""The most times that a stated figure may be the computed one, or the reverse, to be its slip."""
CLOSE = Fraction(3, 2)
"""The same where a reading is told though no slip of the keyboard explains it and little ties the figures.

Counted over six thousand published articles: of what lay farther apart, all was of something else.
"""
UNTOLD = (sections.TABLE, sections.FURNITURE, sections.CAPTION)
"""Parts of an article whose figures are nobody's operands."""
TO_A_COUNT = 3
"""Words before a figure among which "to" leads up to it: to a total of 12."""
UNCOMPUTED = (kinds.AGE,)


@record(frozen=True, slots=True)
class Reading:
    """One way to fill the roles of a cue."""

    roles: tuple[tuple[str, Claim], ...]
    """In the order of reports; the cue's own figure is one of them."""
    weight: int = 1
    """How much speaks for it; a reading of weight 0 only counts if it holds."""
    is_loose: bool = False
    """Whether only a slip of the keyboard makes it worth telling."""
    is_far: bool = False
    """Whether its operands stand anywhere in the story, so that it needs a slip to be told, if only a changed digit."""
    is_own: bool = False
    """Whether one phrase ties it, so that it is told though its operands agree with another cue, in the headline."""


Fill = Callable[[Sequence[Claim]], Sequence[Reading]]
"""Some figures in text order -> every reading that they complete."""
Test = Callable[[Reading], bool]


@record(frozen=True, slots=True)
class Question:
    """A cue with the ways to fill its roles."""

    cue: Claim
    fill: Fill
    holds: Test
    is_plausible: Test
    """Whether the cue is of about the size of what its operands come to: 27 for 17, but not 10 for 324."""
    is_close: Test = lambda _: True
    """Whether the cue is so near, or so much ties the reading, that it is told though no slip explains it."""
    is_alone: bool = True
    """Whether a reading is told only where no other figures could be meant; else the one for which most speaks."""
    windows: Sequence[tuple[int, int]] = WINDOWS
    own: str = ""
    """The role whose figure is no other cue's, once it agrees with this one; if empty, all operands together are."""
    about: str = ""
    """The role whose figure names the relation; if empty, that of the cue."""
    sort: str = ""
    """What the cue says of its operands: those that agree with a cue are taken for cues of the same sort only."""
    sure: int = 100
    """Weight from which a reading is told whatever the sizes."""


def solve(kind: str, questions: Sequence[Question], context: Context) -> Iterator[Relation]:
    """Give the readings of cues as relations of a kind: those that agree, or else those that may be told."""
    taken: dict[str, set[frozenset[int]]] = {}
    """Sort of a cue -> the operands that agree with one of that sort: they are no other cue's."""
    unanswered: list[tuple[Question, Sequence[Reading]]] = []
    for question in questions:
        answer, readings = _answer(question, context)
        if answer is None:
            unanswered.append((question, readings))
        else:
            taken.setdefault(question.sort, set()).add(_operands(question, answer))
            # A reading of weight 0, or with an open end, takes its operands, but is not told: it agrees too easily.
            if answer.weight and not _is_open(question, answer):
                yield _relation(kind, question, answer, Strength.NATURAL)
    for question, readings in unanswered:
        is_tied = max((reading.weight for reading in readings), default=0) >= TIED
        if (
            question.is_alone
            and not is_tied
            and any(_operands(question, r) in some for r in readings for some in taken.values())
        ):
            # Its possible operands agree with another cue, so that its own are probably not told.
            continue
        held = taken.get(question.sort, set())
        readings = [r for r in readings if r.is_own or _operands(question, r) not in held]
        best = max((reading.weight for reading in readings), default=0)
        firm = [reading for reading in readings if reading.weight == best]
        if best == 0 or len(firm) > MOST_RIVALS:
            continue
        is_only = len(firm if best >= TIED or not question.is_alone else readings) == 1
        for reading in firm:
            is_told = is_only and not reading.is_loose and (best >= question.sure or question.is_plausible(reading))
            strength = Strength.NATURAL if question.is_close(reading) else Strength.DOUBTFUL
            yield _relation(kind, question, reading, strength if is_told else Strength.TENTATIVE)


def _answer(question: Question, context: Context) -> tuple[Reading | None, Sequence[Reading]]:
    """Give the nearest reading that holds, and nothing else; if none does, None and all of the widest window.

    All readings are made once, in the widest window: most figures agree with nothing, so that no narrower one is asked.
    """
    before = max(before for before, _ in question.windows)
    behind = max(behind for _, behind in question.windows)
    readings = question.fill(_window(question.cue, context, before, behind))
    holding = [reading for reading in readings if question.holds(reading)]
    if not holding:
        return None, readings
    return min(holding, key=lambda reading: _nearness(question, reading)), ()


def _nearness(question: Question, reading: Reading) -> int:
    """Give the number of the first window that holds all figures of a reading."""
    here = question.cue.sentence
    first = min(claim.sentence for _, claim in reading.roles)
    last = max(claim.sentence for _, claim in reading.roles)
    for at, (before, behind) in enumerate(question.windows):
        if here - before <= first <= last <= here + behind:
            return at
    return len(question.windows)


def _is_open(question: Question, reading: Reading) -> bool:
    """Tell whether an operand has no upper or lower end, so that it agrees with nearly anything."""
    return any(None in (value(c).low, value(c).high) for _, c in reading.roles if c.id != question.cue.id)


def _operands(question: Question, reading: Reading) -> frozenset[int]:
    return frozenset(
        claim.id for role, claim in reading.roles if claim.id != question.cue.id and question.own in ("", role)
    )


def _window(cue: Claim, context: Context, before: int, behind: int) -> Sequence[Claim]:
    near = _nearest(context.claims_between(cue.sentence - before, cue.sentence + behind, cue.span.start), cue)
    return [claim for claim in near if claim.id == cue.id or may_be_operand(claim)]


def figures_around(claim: Claim, context: Context) -> Sequence[Claim]:
    """Give the figures of a sentence around one of them: all but in a sentence without an end."""
    return _nearest(context.by_sentence[claim.sentence], claim)


def _nearest(claims: Sequence[Claim], claim: Claim) -> Sequence[Claim]:
    """Give the figures that stand nearest to one of them, in text order: of few, all."""
    if len(claims) <= MOST_NEAR:
        return claims
    at = bisect_left(claims, claim.span.start, key=_start)
    return claims[max(at - MOST_NEAR, 0) : at + MOST_NEAR]


def _start(claim: Claim) -> int:
    return claim.span.start


def may_be_operand(claim: Claim) -> bool:
    """Tell whether a figure states one number that may be computed with."""
    return claim.part not in UNTOLD and is_one_number(claim) and claim.kind not in UNCOMPUTED


def _relation(kind: str, question: Question, reading: Reading, strength: Strength) -> Relation:
    roles = tuple((role, (claim,)) for role, claim in reading.roles)
    named = dict(reading.roles).get(question.about, question.cue)
    return Relation(kind, roles, strength=strength, about=(named.id,))


def value(claim: Claim) -> Interval:
    """Give the values that a quantity may have. Only for quantities."""
    assert claim.interval is not None
    return claim.interval


def are_of_one_thing(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two figures may be values of one quantity, by kind, unit and what they count."""
    if a.kind in COUNTED and b.kind in COUNTED:
        return a.per == b.per and are_akin(a, b, context)
    if a.sentence == b.sentence and (
        (kinds.NUMBER in (a.kind, b.kind) and None in (a.noun, b.noun)) or _shares_its_unit(a, b)
    ):
        # 95 minutes; the new one makes the trip in 70
        return a.kind is not kinds.PERCENT and b.kind is not kinds.PERCENT and are_of_one_size(a, b)
    return a.kind is b.kind and (a.unit == b.unit or _leaves_out_per(a, b))


def _shares_its_unit(a: Claim, b: Claim) -> bool:
    """Tell whether the first of two figures side by side is in the unit of the second: from 40 to 52 rupees."""
    first, second = (a, b) if a.span.start < b.span.start else (b, a)
    is_loose = first.kind in COUNTED and first.noun_from in ("", "subject") and second.kind not in COUNTED
    return is_loose and second.mention.first - first.last <= SIDE_BY_SIDE


def _leaves_out_per(a: Claim, b: Claim) -> bool:
    """Tell whether one of two figures does not repeat what it is per: 12.72 euros an hour, 12 euros now."""
    one, two = a.quantity, b.quantity
    return one is not None and two is not None and one.unit == two.unit and None in (a.per, b.per) and a.per != b.per


def are_akin(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two figures may count one sort of thing, as far as the text says what they count."""
    if a.noun is None or b.noun is None or names_a_number(a, context) or names_a_number(b, context):
        return True
    return context.vocabulary.nouns.are_akin(a.noun, b.noun)


def are_named_alike(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two figures are said to count or measure one thing, not only may do so."""
    if a.kind not in COUNTED:
        is_one_deed = a.kind is kinds.MEASURE and a.role == b.role == "noun" and a.event == b.event is not None
        return a.noun is None or b.noun is None or is_one_deed or are_akin(a, b, context)
    if names_a_number(a, context) or names_a_number(b, context):
        return True
    if a.noun is None or b.noun is None:
        return a.noun_from == "" or b.noun_from == ""
    return context.vocabulary.nouns.are_synonyms(a.noun, b.noun)


def is_led_up_to(claim: Claim, context: Context) -> bool:
    """Tell whether a verb and "to" lead up to a figure: bringing the number of those held to 60."""
    lists, lemmas = context.vocabulary.lists, context.sentences[claim.sentence].lemmas
    is_to = not lists["to"].isdisjoint(context.words_before(claim, TO_A_COUNT))
    return is_to and not lists["leads up to a count"].isdisjoint(lemmas[: claim.mention.first])


def names_a_number(claim: Claim, context: Context) -> bool:
    """Tell whether a count's noun is only a word for a number, so that it counts anything: the number was 10,472."""
    return (
        claim.kind in COUNTED
        and claim.noun_from == "subject"
        and claim.noun in context.vocabulary.lists["calls a number"]
    )


def is_about(stated: Interval, computed: Interval, times: Fraction = OF_ONE_SIZE) -> bool:
    """Tell whether two values lie within so many times of each other, as a figure and a slip of it do."""
    ends = [magnitude(end) for end in (stated.low, stated.high, computed.low, computed.high) if end is not None]
    return len(ends) == 4 and 0 < max(ends) <= times * min(ends)


def are_of_one_size(a: Claim, b: Claim, farthest: Number = 4) -> bool:
    """Tell whether the larger of two figures is at most so many times the smaller."""
    one, two = value(a), value(b)
    if one.low is None or two.low is None:
        return False
    low, high = sorted((one.low, two.low))
    return bool(high <= low * farthest)
