"""Anniversaries and jubilees of what began in a year told near by, kept in a year of their own sentence, as relations.

Chartered in 1929; in 2019 the club will keep its centennial; the choir, which gave its first concert in 1944. What is
kept may be counted, the 90th anniversary, or named by a word for it. Only where all beginnings near by are of one year
is it known which is kept, and any other year of the story that fits is a reading as good.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from numcheck.language.entries import last_words, union
from numcheck.language.vocabulary import Vocabulary
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.mention import Mention
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.anniversaries import is_nth
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS, MOST_ASKED, find_dates
from numcheck.relations.reading.values import period_of

NAMED_FOR = "jubilees of "
"""How the names of the vocabulary's lists of words for anniversaries begin; a number of years follows."""
ORDINAL = "ordinal"
NEAR = 2
"""Sentences between an anniversary and the day of what it is of."""
BEFORE = 8
"""Words before a day among which it is told what began on it."""
BESIDE = 2
"""Words between an ordinal and the anniversary: 60th independence anniversary."""
OWNED = 4
"""Words before an anniversary among which stands whose it is: (the club's) golden jubilee."""


def find_kept_years(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each anniversary that somebody keeps as its own, with the year of the beginning and that of the feast."""
    names = _jubilees(context.vocabulary)
    lists = context.vocabulary.lists
    words = union(lists["anniversaries"], lists["birthdays"], _last_words(context.vocabulary))
    if not context.holds_any(words):
        return
    dates = [d for d in context.once(find_dates) if period_of(d).said.year is not None]
    if not dates:
        return
    for nth in list(_anniversaries(context, names))[:MOST_ASKED]:
        near = [d for d in dates if abs(d.sentence - nth.sentence) <= NEAR]
        starts = [d for d in near if _began_on(context, d) and _is_of_its_owner(context, nth, d)]
        today = _kept_on(context, [d for d in near if d.sentence == nth.sentence and d not in starts], nth)
        if today is None or len({period_of(d).said.year for d in starts}) != 1 or starts[0].id == today.id:
            continue
        others = [d for d in dates if d.id != today.id]
        if is_nth(nth, starts[0], today) or not any(is_nth(nth, other, today) for other in others):
            yield Relation(
                definition.of,
                (("start", (starts[0],)), ("nth", (nth,)), ("today", (today,))),
                strength=Strength.NATURAL,
                about=(nth.id or starts[0].id,),
            )


@lru_cache(maxsize=8)
def _jubilees(vocabulary: Vocabulary) -> Mapping[str, int]:
    """Give the years of each word or two that name an anniversary: centenary, golden jubilee."""
    lists = vocabulary.lists
    names = [name for name in lists if name.startswith(NAMED_FOR)]
    return {word: int(name.removeprefix(NAMED_FOR)) for name in names for word in lists[name]}


@lru_cache(maxsize=8)
def _last_words(vocabulary: Vocabulary) -> frozenset[str]:
    return last_words(frozenset(_jubilees(vocabulary)))


def _anniversaries(context: Context, names: Mapping[str, int]) -> Iterator[Claim]:
    """Give each anniversary that stands behind a possessive, as the ordinal of its years."""
    lists, ends = context.vocabulary.lists, _last_words(context.vocabulary)
    counted = union(lists["anniversaries"], lists["birthdays"])
    for sentence in context.sentences_with(counted | ends):
        keys = sentence.keys
        if sentence.part is sections.FURNITURE or not lists["not in its year"].isdisjoint(keys):
            continue
        for at, key in enumerate(keys):
            if key in counted:
                ordinal = _ordinal_before(context, sentence, at)
                if ordinal is not None and _owner(context, sentence, ordinal.mention.first) is not None:
                    yield ordinal
            elif key in ends:
                first = at if key in names else at - 1
                years = names.get(" ".join(keys[first : at + 1])) if first >= 0 else None
                if years is not None and _owner(context, sentence, first) is not None:
                    yield _as_ordinal(sentence, first, at + 1, years)


def _ordinal_before(context: Context, sentence: Sentence, at: int) -> Claim | None:
    claims = context.by_sentence.get(sentence.index, ())
    return next(
        (
            claim
            for claim in claims
            if isinstance(claim.mention.value, Label)
            and claim.mention.value.name == ORDINAL
            and at - BESIDE < claim.mention.last <= at
        ),
        None,
    )


def _as_ordinal(sentence: Sentence, first: int, last: int, years: int) -> Claim:
    """Give the words for an anniversary as an ordinal, which no figure of the article is: its number is 0."""
    span = sentence.words.span(first, last)
    mention = Mention(span, sentence.index, first, last, Label(ORDINAL, years), "labels.ordinal")
    return Claim(0, mention, kinds.ORDINAL, sentence.part, sentence.paragraph, sentence.index, span, last)


def _owner(context: Context, sentence: Sentence, at: int) -> str | None:
    """Give the last word before a word that says whose it is: (its) 90th, the (club)'s golden jubilee."""
    keys, possessives = sentence.keys, context.vocabulary.grammar["possessives"]
    marks = context.vocabulary.lists["possessive marks"]
    for index in range(at - 1, max(at - OWNED, 0) - 1, -1):
        if keys[index] in possessives:
            return keys[index]
        if keys[index] in marks and index > 0:
            return keys[index - 1]
    return None


def _is_of_its_owner(context: Context, nth: Claim, start: Claim) -> bool:
    """Tell whether what began may be what keeps the anniversary.

    Whose it is stands before the beginning as well, or is "its"; or the beginning goes on with it: it was set up in.
    """
    there, here = context.sentences[start.sentence], context.sentences[nth.sentence]
    owner = _owner(context, here, nth.mention.first)
    if owner in context.vocabulary.grammar["possessives"] or owner in there.keys[: start.mention.first]:
        return True
    opening = there.keys[start_of_told(there, context.vocabulary)]
    goes_on = union(context.vocabulary.lists["points back"], context.vocabulary.lists["begins a body"])
    return start.sentence > nth.sentence and opening in goes_on


def _began_on(context: Context, date: Claim) -> bool:
    """Tell whether a date is that of a beginning: founded in 1929, gave its first concert in 1944, built in 1931."""
    keys = context.sentences[date.sentence].keys
    before = keys[max(0, date.mention.first - BEFORE) : date.mention.first]
    begin = max((at + 1 for at, key in enumerate(before) if key in MARKS), default=0)
    own = before[begin:]
    return not context.vocabulary.lists["begins a body"].isdisjoint((*own, *context.vocabulary.lemmas_of(own)))


def _kept_on(context: Context, here: Sequence[Claim], nth: Claim) -> Claim | None:
    """Give the day on which an anniversary is kept: the one date of its sentence or clause, else the story's."""
    if not here:
        return context.today
    keys = context.sentences[nth.sentence].keys
    beside = [d for d in here if not _is_parted(keys, d, nth)] if len(here) > 1 else here
    return beside[0] if len(beside) == 1 else None


def _is_parted(keys: Sequence[str], date: Claim, nth: Claim) -> bool:
    low, high = sorted((date.mention, nth.mention), key=lambda mention: mention.first)
    return any(key in MARKS for key in keys[low.last : high.first])
