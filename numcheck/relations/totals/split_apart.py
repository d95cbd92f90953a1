"""A whole that is split between two, and what each of them gets, told clause by clause or in the sentences behind.

The patterns of `split-between` know the two where they stand in one phrase: split between schools ($29m) and clinics
($19m). Here the words for the splitting only say that there are two, and what each gets is told as news of its own: he
left £840,000, split between his two sons; Tom gets £520,000. The other £320,000 goes to William.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import are_of_one_sort, stated

TO_BETWEEN = 6
"""Words from "split" to "between", or to what two are said to share."""
REACH = 2
"""Sentences from the splitting to what the two get."""
TO_SHARE = 2
"""Words before a figure among which stands that somebody gets it."""
PAIR = 2
WHOLES = (kinds.MONEY, kinds.MEASURE, kinds.COUNT)


def find_split_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each whole that is split between two with the two figures behind it, if each is what somebody gets."""
    splits = context.vocabulary.lists["splits"]
    for sentence in context.sentences_with(splits):
        at = next(at for at, key in enumerate(sentence.keys) if key in splits)
        between = _between(sentence, at, context)
        total = _total_before(sentence, between, context) if between else _total_behind(sentence, at, context)
        if total is None:
            continue
        start = max(between or at, total.last if total.sentence == sentence.index else 0)
        parts = _parts(total, sentence, start, context)
        # Without a word that there are two, others may get what is left, or the parts are of something else.
        if parts is not None and (between or _are_two(sentence, at, context)):
            roles = (("total", (total,)), ("one", parts[:1]), ("other", parts[1:]))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(total.id,))


def _between(sentence: Sentence, at: int, context: Context) -> int:
    """Give the index of "between" behind a word for splitting; 0 without one."""
    near = range(at + 1, min(at + TO_BETWEEN + 1, len(sentence.keys)))
    return next((here for here in near if sentence.keys[here] in context.vocabulary.lists["between two"]), 0)


def _total_before(sentence: Sentence, between: int, context: Context) -> Claim | None:
    """Give the last whole before "between", or the only sum of the sentence before: the loan will be split between."""
    here = [c for c in context.by_sentence.get(sentence.index, ()) if c.mention.last <= between and _may_be_whole(c)]
    if here:
        return here[-1]
    opening = sentence.keys[0]
    if not context.are_together(sentence.index - 1, sentence.index) or (
        opening not in context.vocabulary.lists["points back"] and opening not in context.vocabulary.lists["definite"]
    ):
        return None
    told = [c for c in context.by_sentence.get(sentence.index - 1, ()) if c.kind in (kinds.MONEY, kinds.MEASURE)]
    return told[0] if len(told) == 1 and _may_be_whole(told[0]) else None


def _total_behind(sentence: Sentence, at: int, context: Context) -> Claim | None:
    """Give what is said to be shared right behind the verb: two nurses shared a lottery win of €500,000."""
    claims = context.by_sentence.get(sentence.index, ())
    behind = [c for c in claims if at < c.mention.first <= at + TO_BETWEEN and _may_be_whole(c)]
    return behind[0] if behind else None


def _are_two(sentence: Sentence, at: int, context: Context) -> bool:
    """Tell whether two are told of before a verb: two nurses shared; the two will split."""
    claims = context.by_sentence.get(sentence.index, ())
    return any(c.kind is kinds.COUNT and c.mention.last <= at and not c.link and stated(c) == PAIR for c in claims)


def _parts(total: Claim, sentence: Sentence, start: int, context: Context) -> tuple[Claim, Claim] | None:
    """Give the only two figures of a whole's sort behind the splitting, where each is what somebody gets; else None."""
    near = context.claims_between(sentence.index, sentence.index + REACH, sentence.span.start)
    behind = [
        c
        for c in near
        if are_of_one_sort(c, total) and (c.sentence > sentence.index or c.mention.first >= start) and c.id != total.id
    ]
    if len(behind) < PAIR or _are_more(behind, context):
        return None
    one, other = behind[:PAIR]
    # Ada gets £410,000 and Tessa £330,000: the verb of the first is that of the second.
    are_got = _is_got(one, context) and (one.sentence == other.sentence or _is_got(other, context))
    if other.sentence - one.sentence > 1 or not are_got or not all(_may_be_part(c, total) for c in (one, other)):
        return None
    return None if ANOTHER_DAY.applies(one, other) else (one, other)


def _are_more(behind: Sequence[Claim], context: Context) -> bool:
    """Tell whether the sentences of two parts, or the next one, tell of a third: with a figure, or as the rest."""
    rests, last = context.vocabulary.lists["all the others"], behind[1].sentence
    told = context.sentences[behind[0].sentence : last + 2]
    is_rest = any(not rests.isdisjoint(sentence.keys) for sentence in told) and behind[1].link != "other"
    return is_rest or any(c.sentence <= last for c in behind[PAIR:])


def _may_be_whole(claim: Claim) -> bool:
    is_one = claim.kind in WHOLES and is_plain(claim) and not claim.link
    # Views on the £30m bridge are split between the two.
    return is_one and claim.noun_from != "attributive" and stated(claim) > PAIR


def _may_be_part(claim: Claim, total: Claim) -> bool:
    is_one = is_plain(claim) and not claim.under and claim.link in ("", "other", "remaining")
    return is_one and claim.stance is not stances.DENIED and stated(claim) < stated(total)


def _is_got(claim: Claim, context: Context) -> bool:
    """Tell whether words before a figure say that somebody gets it or is given it, or those behind it who does."""
    vocabulary, sentence = context.vocabulary, context.sentences[claim.sentence]
    lists, start = vocabulary.lists, max(claim.mention.first - TO_SHARE, 0)
    lemmas, keys = sentence.lemmas[start : claim.mention.first], sentence.keys[start : claim.mention.first]
    is_given = not lists["is given a part"].isdisjoint(lemmas) and not vocabulary.grammar["be"].isdisjoint(keys)
    if not vocabulary.numerals.of.isdisjoint(sentence.keys[claim.mention.last : claim.mention.last + 1]):
        # Ada got 410,000 crowns of debt.
        return False
    behind = sentence.keys[claim.last : claim.last + PAIR]
    return is_given or not lists["gets a part"].isdisjoint(lemmas) or not lists["goes to"].isdisjoint(behind)
