"""Votes that are needed, those that were cast, and whether the text says that they were enough.

`find_thresholds` gives a share that is needed with the votes and the house; `find_enough` gives a number or percentage
of votes that is needed with the one that there was. What came of it (`has_passed`) is told by a word for passing or
failing in the sentences of the two, or by words that set the votes above or below what is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.period import Score
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.attribution import end_of_told
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import COUNTED, TO_A_WHOLE, counts_some_of, is_exact, stated
from numcheck.relations.totals.ballots import is_house
from numcheck.relations.totals.majorities import is_out_of, part_in_house

REACH = 2
"""Sentences from what is needed to the votes that were cast."""
NEAR = 8
"""Words between a share and the word that says it is needed."""
NEARER = 5
"""The same of a number or percentage, as much else is needed in numbers."""
LED_TO = 4
"""Words before a figure among which it is said to be of votes: won the support of."""
FOR_ONE_SIDE = 3
"""Words behind a figure within which it is said for which side its votes are."""
TO_COMPARED = 6
"""Words from votes to what is needed among which the ones are set above or below the other: well over the 60 that."""
DENIED = 3
"""Words before one for passing among which it is denied: was not even approved."""
PAIR = 2


def find_thresholds(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share that is needed with the votes and the house of a sentence near it, if it is told what came of it.

    The fact `has_passed` is 1 where it says that the votes were enough, and 0 where it says that they were not.
    """
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(lists["needed words"]):
        shares = [c for c in claims if c.kind in (kinds.PERCENT, kinds.RATIO) and is_exact(c)]
        shares = [c for c in shares if _is_needed_beside(c, sentence, NEAR, context)]
        if not shares:
            continue
        for index in range(max(0, sentence.index - 1), min(sentence.index + REACH + 1, len(context.sentences))):
            told = context.sentences[index]
            pair = _votes_and_house(told, sentence, context)
            if pair is None or not union(lists["steps of a bill"], lists["might have voted"]).isdisjoint(told.keys):
                continue
            # A difference of 54,288 votes out of 4.7 million is no result of a ballot.
            is_cast = _is_cast(pair[0], context)
            has_passed = _outcome(sentence, told, context) if is_cast else _outcome_of((told,), context)
            for share in shares if has_passed is not None else ():
                yield Relation(
                    definition.kind,
                    (("share", (share,)), ("votes", (pair[0],)), ("whole", (pair[1],))),
                    strength=Strength.NATURAL,
                    about=(pair[0].id, pair[1].id),
                    facts=(("has_passed", int(bool(has_passed))),),
                )


def _votes_and_house(told: Sentence, asking: Sentence, context: Context) -> tuple[Claim, Claim] | None:
    """Give the votes and the house of a sentence: the only two of its counts that say so, or one and a known house.

    The house may be known from the share that is needed: two thirds of the 27 councillors; 21 backed it.
    """
    claims = [c for c in context.by_sentence.get(told.index, ()) if c.kind in COUNTED and is_exact(c)]
    if len(claims) == PAIR:
        return part_in_house(context, told, *claims)
    if len(claims) > MOST_OF_PROSE:
        return None
    pairs = [pair for pair in pairwise(claims) if is_out_of(context, told, *pair)]
    pairs = pairs or [(part, whole) for whole, part in pairwise(claims) if opens_with(whole, told, context)]
    if pairs:
        return pairs[0] if len(pairs) == 1 else None
    cast = [c for c in claims if _is_cast(c, context)]
    here = [c for c in context.by_sentence.get(asking.index, ()) if is_house(context, c)]
    return (cast[0], here[0]) if len(cast) == len(here) == 1 and told is not asking else None


def opens_with(whole: Claim, told: Sentence, context: Context) -> bool:
    """Tell whether a sentence opens with the whole of what follows: of the 120 delegates, 94 voted for it."""
    of, definite = context.vocabulary.numerals.of, context.vocabulary.lists["the"]
    return whole.mention.first == PAIR and told.keys[0] in of and told.keys[1] in definite


def find_enough(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number or percentage of votes that is needed with the only one that was had near it.

    `is_enough` tells whether that is as much as was needed, `has_passed` whether the text says that it was.
    """
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(lists["needed words"]):
        if sentence.part is sections.FURNITURE or len(claims) > MOST_OF_PROSE:
            continue
        if not lists["needed otherwise"].isdisjoint(sentence.keys):
            continue
        needs = [c for c in claims if _is_need(c, sentence, context)]
        if len(needs) > 1:
            # 101 were needed, and it got 108.
            needs = [c for c in needs if not _is_cast(c, context)]
        had = _had(needs[0], context) if len(needs) == 1 else None
        if had is None:
            continue
        told = context.sentences[had.sentence]
        above = _is_set_above(had, needs[0], context)
        has_passed = _outcome(sentence, told, context) if above is None else above
        if has_passed is None or not _may_be_of_one_ballot(sentence, told, context):
            continue
        yield Relation(
            definition.kind,
            (("need", (needs[0],)), ("had", (had,))),
            strength=Strength.NATURAL,
            about=(needs[0].id, had.id),
            facts=(("has_passed", int(has_passed)), ("is_enough", int(_votes_of(had) >= stated(needs[0])))),
        )


def _is_needed_beside(claim: Claim, sentence: Sentence, reach: int, context: Context) -> bool:
    """Tell whether a word beside a figure says that so much is needed."""
    near = sentence.keys[max(0, claim.mention.first - reach) : claim.mention.last + reach]
    return not context.vocabulary.lists["needed words"].isdisjoint(near)


def _is_need(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a figure is a number of votes, or a percentage of them, that is needed."""
    if claim.kind is not kinds.PERCENT and claim.kind not in COUNTED:
        return False
    if claim.quantity is None or claim.quantity.is_range or claim.quantity.is_vague or claim.link:
        return False
    lists = context.vocabulary.lists
    nouns = union(lists["polled"], lists["voters"], lists["of votes in per cent"])
    is_of_votes = claim.noun in nouns or (claim.noun is None or claim.noun_from == "series")
    is_denied = not context.vocabulary.grammar["negations"].isdisjoint(context.words_before(claim, PAIR))
    is_size = claim.noun_from == "attributive" and claim.noun not in lists["polled"]
    if not is_of_votes or is_denied or stated(claim) == 0 or is_size or is_house(context, claim):
        return False
    if _is_whole(claim, context) or not lists["votes below the need"].isdisjoint(sentence.keys[claim.last :][:1]):
        # Two thirds of the 120 votes are needed; a majority is needed, not 60 per cent. Three short of what it needed.
        return False
    before = _up_to_mark(tuple(reversed(context.words_before(claim, NEARER))))
    behind = _up_to_mark(sentence.keys[claim.mention.last : claim.mention.last + NEARER])
    return not lists["needed words"].isdisjoint((*before, *behind)) or _is_needed_share_again(claim, context)


def _is_whole(claim: Claim, context: Context) -> bool:
    """Tell whether the figure before a figure is a share or number of it: two thirds of the 120 votes."""
    before = [c for c in context.by_sentence[claim.sentence] if c.span.end <= claim.span.start][-1:]
    between = context.sentences[claim.sentence].keys[before[0].mention.last : claim.mention.first] if before else ()
    is_near = 0 < len(between) <= TO_A_WHOLE and len(_up_to_mark(between)) == len(between)
    return is_near and between[0] in context.vocabulary.numerals.of


def _is_needed_share_again(claim: Claim, context: Context) -> bool:
    """Tell whether a number tells again the share that is needed: a majority of three fifths, or 360 votes."""
    told = [c for c in context.by_sentence[claim.sentence] if c.kind is kinds.RATIO and c.span.end <= claim.span.start]
    is_led_to = not context.vocabulary.lists["range or"].isdisjoint(context.words_before(claim, 1))
    is_needed = any(_is_needed_beside(c, context.sentences[c.sentence], NEAR, context) for c in told)
    return is_led_to and is_needed and claim.noun in context.vocabulary.lists["polled"]


def _had(need: Claim, context: Context) -> Claim | None:
    """Give the only votes of the sort of some that are needed which were cast near these; None if there are others."""
    near = context.claims_between(need.sentence - REACH, need.sentence + REACH, need.span.start)
    told = [c for c in near if c.id != need.id and _is_of_sort(c, need) and _is_cast(c, context)]
    together = [c for c in told if context.are_together(c.sentence, need.sentence)]
    return together[0] if together and len({_votes_of(c) for c in told}) == 1 else None


def _is_of_sort(claim: Claim, need: Claim) -> bool:
    if need.kind is kinds.PERCENT:
        return claim.kind is kinds.PERCENT and is_exact(claim)
    return _is_result(claim) or (claim.kind in COUNTED and is_exact(claim))


def _is_result(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, Score) and len(value.numbers) == PAIR


def _votes_of(claim: Claim) -> Number:
    """Give the votes for something: of 57-32 those told first."""
    value = claim.mention.value
    return value.numbers[0] if isinstance(value, Score) else stated(claim)


def _is_cast(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is of votes that something got: won 54 per cent; 144 members in favour; by 57-32.

    Those against it, and those by which it was won or that others had, are none.
    """
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    if claim.under in ("difference", "part") or claim.stance is stances.DENIED or claim.link in ("other", "another"):
        return False
    here = context.by_sentence[claim.sentence]
    if _is_whole(claim, context) or _is_needed_beside(claim, context.sentences[claim.sentence], 1, context):
        return False
    whole = next((c for c in here if c.id == claim.id + 1), None)
    end = whole.last if whole is not None and counts_some_of(claim, whole) else claim.last
    behind, before = _up_to_mark(keys[claim.mention.last : end + FOR_ONE_SIDE]), context.words_before(claim, LED_TO)
    if not lists["votes against"].isdisjoint((*behind, *before)) or not lists["votes withheld"].isdisjoint(behind):
        return False
    is_told = not union(lists["votes for"], lists["voted"]).isdisjoint(behind)
    if is_told or claim.event in lists["events that cast votes"]:
        return True
    leads = [at for at, key in enumerate(before) if key in lists["leads to votes"]]
    if not leads:
        return False
    nouns = union(lists["polled"], lists["voters"], lists["of votes in per cent"])
    between = union(lists["votes"], lists["votes for"], lists["articles"], lists["the"], lists["of support"])
    is_bare = claim.noun is None or claim.noun in nouns or claim.noun_from in ("series", "subject")
    # Backed by 71 per cent of the weavers
    is_bare = is_bare or (claim.kind is kinds.PERCENT and context.vocabulary.nouns.is_a(claim.noun or "", "person"))
    return is_bare and all(key in between for key in before[leads[-1] + 1 :])


def _up_to_mark(keys: Sequence[str]) -> Sequence[str]:
    end = next((at for at, key in enumerate(keys) if not key[:1].isalnum()), len(keys))
    return keys[:end]


def _is_set_above(had: Claim, need: Claim, context: Context) -> bool | None:
    """Tell whether words before what is needed set the votes told before it above it, or below; None if neither."""
    if had.sentence != need.sentence or need.mention.first < had.last:
        return None
    lists, keys = context.vocabulary.lists, context.sentences[need.sentence].keys
    between = keys[had.last : need.mention.first][-TO_COMPARED:]
    is_above, is_below = (not lists[f"votes {way} the need"].isdisjoint(between) for way in ("above", "below"))
    if is_above == is_below or not context.vocabulary.grammar["negations"].isdisjoint(between):
        return None
    return is_above


def _outcome(asking: Sentence, told: Sentence, context: Context) -> bool | None:
    """Tell whether the sentence of the votes, or else those around, says that they were enough; None if neither.

    Around are all from the one before the first of the two to the one behind the last.
    """
    own = _outcome_of((told,), context)
    if own is not None or all(_ends_of(told, context)):
        return own
    first, last = sorted((asking.index, told.index))
    around = range(max(first - 1, 0), min(last + 2, len(context.sentences)))
    return _outcome_of([context.sentences[at] for at in around if context.are_together(at, told.index)], context)


def _outcome_of(sentences: Iterable[Sentence], context: Context) -> bool | None:
    outcomes = [_ends_of(sentence, context) for sentence in sentences]
    has_passed, has_failed = any(one for one, _ in outcomes), any(other for _, other in outcomes)
    return has_passed if has_passed != has_failed else None


def _ends_of(sentence: Sentence, context: Context) -> tuple[bool, bool]:
    """Tell whether a sentence says that something passed, and whether it says that something failed."""
    lists = context.vocabulary.lists
    told = sentence.keys[: end_of_told(sentence, context.vocabulary)]
    denials = context.vocabulary.grammar["negations"]
    passing = [at for at, key in enumerate(told) if key in lists["passed"]]
    is_denied = [not denials.isdisjoint(told[max(at - DENIED, 0) : at]) for at in passing]
    voted = any(one in lists["voted"] and other in lists["to"] for one, other in pairwise(told))
    return voted or not all(is_denied), any(is_denied) or not lists["failed"].isdisjoint(told)


def _may_be_of_one_ballot(asking: Sentence, told: Sentence, context: Context) -> bool:
    """Tell whether no word says that votes are of another house or ballot than what is needed: then a second round."""
    lists = context.vocabulary.lists
    if context.years_named(told.index) - context.years_named(asking.index):
        # It was approved by 54% in 2018.
        return False
    one, other = (lists["houses that vote apart"].intersection(sentence.keys) for sentence in (asking, told))
    if one and other and one.isdisjoint(other):
        return False
    steps = union(lists["steps of a bill"], lists["another ballot"])
    return steps.isdisjoint(asking.keys) and steps.isdisjoint(told.keys)
