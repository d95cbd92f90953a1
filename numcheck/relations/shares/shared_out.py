"""Shares of what is shared out, told one after the other, each with its owner: 48 per cent of the vote, to Orr's 57.

Of a vote, a market or a supply nobody has what somebody else has, so that they make no more than a hundred. The first
share says of what, or a poll puts names on shares; those behind it say of whom and no more. Names alone own them,
but for power and the like. Only of a vote are two shares enough: an owner may hold within another's, as diesels do of
what cars do. The sentence behind may tell of a rival: His challenger, Una Orr, took 57 per cent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import may_be_operand, value
from numcheck.relations.reading.told_below import is_simple

NEAR = 8
"""Words from one share to the next, between which its owner is named."""
TO_VERB = 2
"""Words before a share of another sentence within which a verb says that somebody got it."""
TO_OWNER = 2
"""Words before a share within which its owner is named where only names own shares: the Reeds (on) 44 per cent."""
TO_COUNTED = 3
"""Words behind a share of the votes within which it is told to be of those counted."""
FEWEST = 3
"""Shares that a row has at least, if it is not one of a vote."""
HIGHEST = 140
"""The most that shares may add up to, to be meant to be of one whole."""
ENDS = frozenset({",", ".", ";", ")", ":"})


def find_shared_out(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the shares of each row that no two owners can have at once."""
    done: set[int] = set()
    for first in context.of(kinds.PERCENT):
        if first.id in done or not _may_be_share(first) or first.part is sections.HEADLINE:
            continue
        sentence = context.sentences[first.sentence]
        if not _may_open(first, sentence, context):
            continue
        is_named = _names_its_whole(first, context)
        if not is_named and not _is_put_by_a_poll(first, sentence, context):
            continue
        is_of_vote = is_named and first.noun in context.vocabulary.lists["is voted"]
        has_sources = is_named and first.noun in context.vocabulary.lists["has many sources"]
        row = _row_from(first, sentence, context, only_names=not has_sources)
        if is_of_vote and len(row) == 1:
            row += _told_next(first, context)
        shares = [value(claim).low or 0 for claim in row]
        if len(row) < (2 if is_of_vote else FEWEST) or sum(shares) > HIGHEST or _are_parts(shares):
            continue
        done.update(claim.id for claim in row)
        yield Relation(definition.of, (("part+", tuple(row)),), strength=Strength.NATURAL, about=(first.id,))


def _may_open(first: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether nothing before a share makes it one of another time or place, and nothing near one of no vote."""
    lists = context.vocabulary.lists
    before = _since_mark(sentence.keys[: first.mention.first])
    return lists["sets a share apart"].isdisjoint(before) and lists["no share of a vote"].isdisjoint(sentence.keys)


def _is_put_by_a_poll(first: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a poll is spoken of and puts somebody on a share: the poll put the Reeds on 44 per cent."""
    lists = context.vocabulary.lists
    before = sentence.keys[: first.mention.first]
    verbs = union(lists["gets a share"], lists["puts on a share"])
    is_put = any(context.vocabulary.lemma(key) in verbs for key in before[-NEAR:])
    behind = sentence.keys[first.last : first.last + 1]
    ends = bool(behind) and behind[0] in union(ENDS, context.vocabulary.grammar["joint"])
    return is_put and ends and not lists["polls"].isdisjoint(sentence.keys)


def _are_parts(shares: Sequence[Number]) -> bool:
    """Tell whether those behind the first may be its parts: renewables 64 per cent, wind 40, the sun 24."""
    return len(shares) >= FEWEST and sum(shares[1:]) <= shares[0] + 1


def _may_be_share(claim: Claim) -> bool:
    is_plain = claim.under == "" and claim.link == "" and claim.stance is not stances.DENIED
    return is_plain and claim.unit == "percent" and may_be_operand(claim)


def _names_its_whole(first: Claim, context: Context) -> bool:
    """Tell whether a share says of what it is one that is shared out: 48 per cent of the vote."""
    if first.noun_from not in ("of", "after") or first.noun not in context.vocabulary.lists["shared out"]:
        return False
    # With 80 per cent of the votes counted, he had 51
    behind = context.sentences[first.sentence].keys[first.last : first.last + TO_COUNTED]
    return context.vocabulary.lists["has been counted"].isdisjoint(behind)


def _row_from(first: Claim, sentence: Sentence, context: Context, *, only_names: bool) -> list[Claim]:
    """Give a share and those right behind it in its sentence that go on with other owners."""
    row = [first]
    if only_names and not (_is_named_before(first, sentence, context) and is_simple(sentence, context)):
        return row
    for claim in context.by_sentence[sentence.index]:
        if claim.id <= first.id or (claim.kind is kinds.DATE and len(row) == 1):
            # 64 per cent of the power used last year: when that was is said once for all
            continue
        if not _goes_on(row[-1], claim, first, sentence, context):
            break
        if only_names and not _is_of_a_name(claim, sentence, context):
            break
        row.append(claim)
    return row


def _goes_on(last: Claim, claim: Claim, first: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a figure is a share of the same whole as the one before it, and of another owner."""
    if not _may_be_share(claim) or not _is_of_one_whole(claim, first, sentence, context):
        return False
    dates = [c for c in context.claims[last.id : claim.id - 1] if c.kind is kinds.DATE]
    between = _since_mark(sentence.keys[last.last : claim.mention.first])
    is_dated = any(claim.mention.first - len(between) <= date.mention.first for date in dates)
    return 0 < len(between) <= NEAR and not is_dated and _names_an_owner(between, claim, sentence, context)


def _since_mark(between: tuple[str, ...]) -> tuple[str, ...]:
    """Give only the words from the last mark on: of the power used last year, the board said(, with solar)."""
    marks = [at for at, key in enumerate(between) if key in ENDS]
    return between[marks[-1] :] if marks else between


def _is_of_one_whole(claim: Claim, first: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a share says of what it is one no more, or says it in the same words."""
    if claim.noun_from in ("of", "after") and (claim.noun, claim.modifiers) != (first.noun, first.modifiers):
        return False
    behind = sentence.keys[claim.last : claim.last + 1]
    goes_on = union(ENDS, context.vocabulary.grammar["joint"])
    if claim.id == first.id or sentence.words.is_name(claim.last + 1):
        # To Orr's 54, but not 55 per cent to beat Lom
        goes_on = union(goes_on, context.vocabulary.lists["goes on with shares"])
    return not behind or behind[0] in goes_on


def _names_an_owner(between: Sequence[str], claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether the words before a share name somebody who has it, and no other time, change or bound."""
    vocabulary = context.vocabulary
    apart = union(
        vocabulary.lists["sets a share apart"],
        vocabulary.lists["of an earlier time"],
        vocabulary.lists["time nouns"],
        vocabulary.grammar["negations"],
        vocabulary.lists["others than before"],
        vocabulary.lists["with"],
    )
    if not apart.isdisjoint(between) or any(vocabulary.direction(key) is not None for key in between):
        return False
    behind = sentence.keys[claim.last : claim.last + 1]
    if behind and behind[0] in vocabulary.lists["for"]:
        return True
    return any(key[:1].isalpha() and key not in vocabulary.grammar.stops for key in between)


def _is_of_a_name(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a name stands right before a share, or before "on" or "had" and it."""
    first = claim.mention.first
    return any(
        sentence.words.is_name(at) and sentence.keys[at] not in context.vocabulary.grammar.stops
        for at in range(max(first - TO_OWNER, 0), first)
    )


def _is_named_before(first: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a name stands some words before the first share: Holm won the race for mayor with 52.6."""
    at = first.mention.first
    stops = context.vocabulary.grammar.stops
    return any(sentence.words.is_name(i) and sentence.keys[i] not in stops for i in range(max(at - NEAR, 0), at))


def _told_next(first: Claim, context: Context) -> list[Claim]:
    """Give the share of a rival in the next sentence, if it tells no other figure before: His rival took 57."""
    index = first.sentence + 1
    here = context.by_sentence.get(index, ())
    if not here or here[0].kind is not kinds.PERCENT or not context.are_together(first.sentence, index):
        return []
    claim, sentence, lists = here[0], context.sentences[index], context.vocabulary.lists
    if not _may_be_share(claim) or not _is_of_one_whole(claim, first, sentence, context):
        return []
    opening = sentence.keys[: claim.mention.first]
    is_got = any(context.vocabulary.lemma(key) in lists["gets a share"] for key in opening[-TO_VERB:])
    is_rival = not lists["rivals in a vote"].isdisjoint(opening) and _may_open(claim, sentence, context)
    if not (is_got and is_rival and _names_an_owner(opening, claim, sentence, context)):
        return []
    return [claim]
