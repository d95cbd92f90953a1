"""Nobody was hurt, and yet somebody lies in hospital with a broken wrist: one person, whom no figure counts.

Each figure of nobody hurt (none) is given with the words for the first such person; every one is a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.reading.context import Context

REACH = 25
"""Sentences between "nobody" and the person who was hurt."""
OF_WHAT = 4
"""Words behind "no injuries" among which the event is named: in the fire."""
NEAR = 4
"""Sentences between the two where "no injuries" is said, as reports say of every incident."""
LONGEST_SUBJECT = 8
"""Words from the article to the noun: a 58-year-old passenger."""
LONGEST_WAY = 24
"""Words from the person to the harm."""
TO_BONE = 3
"""Words behind "broken" among which the bone stands: a broken left leg."""
BEFORE = 6
"""Words before a harm among which stands how it is told: treated for, with a broken."""


def find_unhurt(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure of nobody hurt with the first single person in the story who was hurt all the same."""
    harms = context.vocabulary.lists["harms"]
    for zero in context.claims:
        if not zero.mention.found_by.startswith("zeros") or zero.event != "injure" or _is_narrowed(zero, context):
            continue
        reach = REACH if zero.noun not in context.vocabulary.lists["harm to people"] else NEAR
        low, high = max(zero.sentence - reach, 0), zero.sentence + reach + 1
        for sentence in context.sentences[low:high]:
            if sentence.index == zero.sentence or harms.isdisjoint(sentence.keys) or not _is_of_now(sentence, context):
                continue
            place = _hurt_person(sentence, zero, context)
            if place is not None and not _is_of_another_weekday(sentence, zero, context):
                yield Relation(
                    definition.kind,
                    (("none", (zero,)),),
                    strength=Strength.NATURAL,
                    about=(zero.id,),
                    facts=(("faults", 1),),
                    passages=(("hurt", place),),
                )
                break


def _is_of_another_weekday(sentence: Sentence, zero: Claim, context: Context) -> bool:
    """Tell whether two sentences are of two weekdays: no injuries on Friday; a steward fell on Saturday."""
    one, other = _weekdays(zero.sentence, context), _weekdays(sentence.index, context)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _weekdays(index: int, context: Context) -> frozenset[int]:
    told = [c.mention.value for c in context.by_sentence.get(index, ()) if isinstance(c.mention.value, Period)]
    return frozenset([period.said.weekday for period in told if period.said.weekday is not None])


def _is_narrowed(zero: Claim, context: Context) -> bool:
    """Tell whether "nobody" is said of some, of the worst harm or of a first moment only: no one aboard, at first."""
    lists = context.vocabulary.lists
    keys = context.sentences[zero.sentence].keys
    after = keys[zero.mention.last : zero.mention.last + BEFORE]
    if not lists["degrees of harm"].isdisjoint(after) or not lists["at first"].isdisjoint(keys):
        return True
    behind = keys[zero.last :]
    if zero.noun in lists["harm to people"] and not lists["happenings"].isdisjoint(behind[:OF_WHAT]):
        # no injuries in the fire
        return False
    # A clause behind says where it happened, not who is meant: when a stand gave way at a fair.
    last = next((at for at in range(zero.mention.last, len(keys)) if keys[at] in lists["known already"]), len(keys))
    # Behind what happened, it says where: in the blaze at the mill. Behind a comma, it is told who says so.
    happened = next(
        (at for at in range(zero.last, last) if keys[at] == "," or _opens_happening(keys, at, context)), last
    )
    return _is_of_anybody(zero, context) and not lists["inside and aboard"].isdisjoint(
        keys[zero.mention.last : happened]
    )


def _opens_happening(keys: Sequence[str], at: int, context: Context) -> bool:
    """Tell whether a preposition opens what happened: in the fire, in a blaze, at Saturday's crash."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    if keys[at] not in lists["inside and aboard"]:
        return False
    behind = [key for key in keys[at + 1 : at + OF_WHAT] if key not in grammar["determiners"]]
    return not lists["happenings"].isdisjoint(behind)


def _is_of_anybody(zero: Claim, context: Context) -> bool:
    """Tell whether "nobody" is said of everybody there: nobody was, there were no injuries."""
    return zero.noun in (None, "person") or zero.noun in context.vocabulary.lists["harm to people"]


def _is_of_now(sentence: Sentence, context: Context) -> bool:
    """Tell whether nothing in a sentence makes its event another one, an earlier one or one denied."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    if sentence.part in (sections.FURNITURE, sections.HEADLINE, sections.TABLE):
        return False
    apart = union(
        lists["sets against"],
        lists["another of its kind"],
        lists["no harm"],
        grammar["negations"],
        lists["planning"],
    )
    if not apart.isdisjoint(sentence.keys) or _is_left_over(sentence, context):
        return False
    return not any(
        claim.kind is kinds.DATE and claim.period is None and _has_year(claim)
        for claim in context.by_sentence.get(sentence.index, ())
    )


def _is_left_over(sentence: Sentence, context: Context) -> bool:
    """Tell whether some are left, not hurt: the two left; not: it left him with cuts, it left a girl with burns."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    whom = union(grammar["pronouns"], grammar["determiners"], grammar["possessives"])
    pairs = zip(sentence.keys, (*sentence.keys[1:], ""), strict=True)
    return any(key in lists["left over"] and behind not in whom for key, behind in pairs)


def _has_year(claim: Claim) -> bool:
    said = getattr(claim.mention.value, "said", None)
    return said is not None and said.year is not None


def _hurt_person(sentence: Sentence, zero: Claim, context: Context) -> Span | None:
    """Give the span from a single person, of those of whom nobody was hurt, to the harm; None without one."""
    vocabulary, keys = context.vocabulary, sentence.keys
    if _is_elsewhere(sentence, 0, zero, context):
        return None
    for at, key in enumerate(keys):
        if key not in vocabulary.lists["harms"]:
            continue
        if key in vocabulary.lists["harms as verbs"] and not _is_of_body(keys, at, context):
            # The blast had broken his windows; it left her with a broken heart.
            continue
        if vocabulary.lists["how harm is told"].isdisjoint(keys[max(at - BEFORE, 0) : at]):
            continue
        for here in range(at - 1, max(at - LONGEST_WAY, 0), -1):
            if _is_meant(keys, here, zero, context) and not _is_elsewhere(sentence, here + 1, zero, context):
                return Span(sentence.words.starts[here], sentence.words.ends[at])
    return None


def _is_of_body(keys: Sequence[str], at: int, context: Context) -> bool:
    """Tell whether what is told as broken is a bone, and nobody's doing: a broken left leg; not: had broken it."""
    is_done = not context.vocabulary.grammar["have"].isdisjoint(keys[max(at - 1, 0) : at])
    return not is_done and not context.vocabulary.lists["bones"].isdisjoint(keys[at + 1 : at + 1 + TO_BONE])


def _is_elsewhere(sentence: Sentence, at: int, zero: Claim, context: Context) -> bool:
    """Tell whether a place opens at a word that the sentence of "nobody" does not name: in Orla a guard was treated."""
    is_place = at + 1 < len(sentence.keys) and sentence.keys[at] in context.vocabulary.lists["locatives"]
    is_named = is_place and sentence.words.is_name(at + 1)
    return is_named and sentence.keys[at + 1] not in context.sentences[zero.sentence].keys


def _is_meant(keys: Sequence[str], at: int, zero: Claim, context: Context) -> bool:
    """Tell whether a noun in the singular names one of those of whom nobody was hurt: a passenger."""
    nouns = context.vocabulary.nouns
    noun = keys[at]
    if nouns.singular(noun) != noun or not nouns.is_a(noun, "person"):
        return False
    if not _is_of_anybody(zero, context) and not nouns.are_synonyms(zero.noun or "", noun):
        return False
    articles = union(context.vocabulary.lists["articles"], context.vocabulary.lists["one"])
    return not articles.isdisjoint(keys[max(at - LONGEST_SUBJECT, 0) : at])
