"""Somebody told of singly, whom no figure counts: a man, another guard, one of them, the mate and two clerks.

A story that counts people tells of some one by one. Such a one may be what a sum lacks, or what two numbers of the same
people differ by. The functions are guards of other finders, which say how far off and of what noun one may be; `a` is
the earlier of two counts, `b` the later one.
"""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import magnitude
from numcheck.relations.guards.two_things import are_with_others
from numcheck.relations.reading.antecedents import Name, is_of_a_name, opening
from numcheck.relations.reading.attribution import end_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import stated

TO_ONE = 2
"""Words from an article to the noun of one more of some things: a red bus."""
TO_SOMEBODY = 7
"""Words from an article to the noun of a single one: an 18-year-old man."""
TO_A_THIRD = 3
"""Words from "another" to the noun of who is told of: another armed man."""
FULL_NAME = 2
"""The fewest words of a name by which somebody is told of for the first time."""
APART = (("the male", "the female"), ("the grown", "the small"))
"""Pairs of lists: who is called by a noun of one is called by none of the other."""
NO_PEOPLE = ("place", "organisation", "building")
"""Classes of nouns whose names are no people's."""
BEHIND = 2
"""Sentences behind the later of two counts in which one more may be told of."""
BESIDE = 8
"""Words to either side of a number among which others may be added to it."""
CLOSING = frozenset(".,;:")
PAIR = 2
ANYBODY = "person"


def people_in(words: Sequence[str], context: Context, sort: str = ANYBODY) -> Sequence[str]:
    """Give the nouns among some words that are of a sort, of people unless told otherwise, in the singular."""
    nouns = context.vocabulary.nouns
    return [noun for noun in map(nouns.singular, words) if nouns.is_a(noun, sort)]


def any_single(parts: Sequence[Claim], context: Context, sort: str = ANYBODY) -> bool:
    """Tell whether any sentence from the first of some parts to the last tells of somebody singly: a man was killed."""
    return any_single_in(range(parts[0].sentence, parts[-1].sentence + 1), context, sort)


def any_single_in(sentences: Sequence[int], context: Context, sort: str = ANYBODY) -> bool:
    """Tell whether some sentences tell of somebody singly, by an article or "one": a man was killed; one was hurt."""
    articles = context.vocabulary.lists["articles"]
    for sentence in (context.sentences[at] for at in sentences):
        # Whoever says so is not one of those told of: said Ada Holm, a spokeswoman.
        keys = sentence.keys[: end_of_told(sentence, context.vocabulary)]
        for here, key in enumerate(keys):
            if key not in articles:
                continue
            behind = keys[here + 1 : here + 1 + TO_ONE]
            if sort in behind or people_in(behind, context, sort):
                return True
    return any(_holds_one(at, context) for at in sentences)


def any_uncounted_one(parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a "one" that is no claim stands in any sentence from the first part to the last: one opened."""
    return any(_holds_one(at, context) for at in range(parts[0].sentence, parts[-1].sentence + 1))


def _holds_one(at: int, context: Context) -> bool:
    """Tell whether a sentence has a "one" that counts something and is no claim."""
    ones, idle = context.vocabulary.lists["one"], context.vocabulary.lists["beside an idle one"]
    keys = context.sentences[at].keys
    if ones.isdisjoint(keys):
        return False
    told = context.by_sentence.get(at, ())
    # That of "forty-one" is counted, too.
    counted = {here for claim in told for here in range(claim.mention.first, claim.mention.last)}
    # "not one" and "one another" count nothing.
    return any(
        key in ones
        and here not in counted
        and idle.isdisjoint((*keys[max(here - 1, 0) : here], *keys[here + 1 : here + 2]))
        for here, key in enumerate(keys)
    )


def adds_one(total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a sentence between two counts of people tells of another one: one was shot, another hurt."""
    sentences = context.sentences[total.sentence : left.sentence + 1]
    return any(_holds_another(sentence.keys, context) for sentence in sentences)


def _holds_another(keys: Sequence[str], context: Context) -> bool:
    adding = context.vocabulary.lists["adding one"]
    return not adding.isdisjoint(keys) and any(
        key in adding and is_of_people(keys, here + 1, context) for here, key in enumerate(keys)
    )


def may_be_others(parts: Sequence[Claim], b: Claim, context: Context) -> bool:
    """Tell whether somebody told of singly, or beside either count, may be what two counts of people differ by."""
    lists, a = context.vocabulary.lists, parts[-1]
    is_more = stated(b) > sum(magnitude(stated(part)) for part in parts)
    if is_more and (has_company(a, context) or is_joined(parts[0], b, context)):
        return True
    if len(parts) == 1 and are_with_others(a, b, context):
        return True
    ending = context.sentences[b.sentence].keys
    if not is_more and any(
        key in lists["the others"] and is_of_people(ending, here + 1, context)
        for here, key in enumerate(ending)
        if here >= b.last
    ):
        return True
    if _count_names(a, b, context) >= stated(b):
        return True
    for at in range(a.sentence, min(b.sentence + 1 + BEHIND, len(context.sentences))):
        keys = context.sentences[at].keys
        for here, key in enumerate(keys):
            if key in lists["adding one"]:
                if is_of_people(keys, here + 1, context) and _may_be_one_more(keys, here + 1, a, b, context):
                    return True
            elif at > b.sentence:
                continue
            elif key in lists["one"]:
                if (
                    not is_more
                    and not _is_idle_one(keys, here, b, at, context)
                    and _is_one_of(keys, here + 1, a, b, context)
                ):
                    return True
            elif key in lists["articles"] and is_more and _is_somebody(keys, here + 1, a, b, context):
                return True
    return False


def is_joined_later(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether somebody told of singly between two counts may be one of those whom the later count means."""
    if is_joined(a, b, context):
        return True
    articles = context.vocabulary.lists["articles"]
    return adds_one(a, b, context) or any(
        key in articles and _is_somebody(sentence.keys, here + 1, a, b, context)
        for sentence in context.sentences[a.sentence : b.sentence + 1]
        for here, key in enumerate(sentence.keys)
    )


def is_joined(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether "and" or "along with" joins a count to people before it: the mate and two clerks.

    It does not where it joins two clauses: four died and two fled.
    """
    nouns, at = context.vocabulary.nouns, a.mention.first
    keys = context.sentences[a.sentence].keys
    joining = context.vocabulary.numerals.joiners | context.vocabulary.lists["takes in more"]
    if at < PAIR or keys[at - 1] not in joining:
        return False
    before = [c for c in context.by_sentence[a.sentence] if c.mention.last < at]
    if before and had_other_fate(before[-1], a, context):
        return False
    noun = nouns.singular(keys[at - PAIR])
    if any(nouns.is_a(noun, sort) for sort in context.vocabulary.lists["classes of things"]):
        # a vehicle and two suspects
        return False
    return b.noun is None or not _are_apart(noun, b.noun, context)


def has_company(a: Claim, context: Context) -> bool:
    """Tell whether "and" joins somebody uncounted to a count: three men and a youth, a man and two boys."""
    sentence, vocabulary = context.sentences[a.sentence], context.vocabulary
    keys, joiners = sentence.keys, vocabulary.numerals.joiners
    openers = vocabulary.lists["articles"] | vocabulary.grammar["possessives"]
    for here in range(max(a.mention.first - BESIDE, 0), min(a.last + BESIDE, len(keys))):
        if keys[here] not in joiners or here + 1 == len(keys):
            continue
        if here >= a.last and sentence.words.is_name(here + 1):
            return True
        if keys[here + 1] in openers and people_in(keys[here + 1 : here + TO_SOMEBODY], context):
            return True
    return False


def is_in_company(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether people before or behind a count are joined to it, who may be of another count."""
    return has_company(a, context) or is_joined(a, b, context)


def had_other_fate(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two counts have two fates: four were killed and 35 wounded."""
    fates = context.vocabulary.lists["fates"]
    return a.event != b.event and a.event in fates and b.event in fates


def _count_names(a: Claim, b: Claim, context: Context) -> int:
    """Give how many full names of people stand between two counts, whom the second may mean."""
    found: set[Name] = set()
    for at in range(a.sentence, b.sentence + 1):
        sentence = context.sentences[at]
        first = a.last if at == a.sentence else opening(context, sentence)
        last = b.mention.first if at == b.sentence else len(sentence.keys)
        run = 0
        for here in range(first, last + 1):
            if here < last and (is_of_a_name(context, sentence, here) or (run and _is_initial(sentence, here))):
                run += 1
                continue
            if run >= FULL_NAME and _is_of_somebody(sentence.keys, here - run, here, context):
                found.add(sentence.keys[here - run : here])
            run = 0
    return len(found)


def _is_initial(sentence: Sentence, at: int) -> bool:
    """Tell whether a letter, or the full stop behind it, is that of an initial in a name: Orla K. Prass."""
    text = sentence.words.texts[at]
    return text.isupper() if len(text) == 1 and text != "." else text == "." and len(sentence.keys[at - 1]) == 1


def _is_of_somebody(keys: Sequence[str], first: int, last: int, context: Context) -> bool:
    """Tell whether a name is that of somebody told of, not of a place or of who says it."""
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    before = keys[first - 1] if first else ""
    if before in lists["before a place"] or before in lists["definite"] or before.isdecimal():
        return False
    if any(context.vocabulary.lemma(key) in lists["says"] for key in (before, *keys[last : last + 1])):
        return False
    return not any(nouns.is_a(key, sort) for key in keys[first:last] for sort in NO_PEOPLE)


def is_of_people(keys: Sequence[str], at: int, context: Context) -> bool:
    """Tell whether words behind "third" or "another" are of people, or name nothing: a third suspect, a third was."""
    grammar, behind = context.vocabulary.grammar, keys[at : at + TO_A_THIRD]
    if people_in(behind, context):
        return True
    if not behind or not behind[0][:1].isalpha() or behind[0] in context.vocabulary.lists["one"]:
        return True
    traits = context.vocabulary.traits_of(behind[:1])[0]
    return behind[0] in union(grammar.stops, grammar["have"]) or bool(traits & VERB and not traits & NOUN)


def _may_be_one_more(keys: Sequence[str], at: int, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one more may be of two counts' people, by its noun: a third man, of the robbers; no third judge."""
    named = people_in(keys[at : at + TO_A_THIRD], context)
    return not named or may_be_of(named[0], a, b, context)


def _is_somebody(keys: Sequence[str], at: int, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the noun behind an article may call one of two counts' people: a man, of the robbers."""
    nouns, stops = context.vocabulary.nouns, context.vocabulary.grammar.stops
    for here in range(at, min(at + TO_SOMEBODY, len(keys))):
        key = keys[here]
        if key in stops or key in CLOSING:
            return False
        noun = nouns.singular(key)
        if nouns.is_a(noun, ANYBODY):
            behind = keys[here + 1 : here + 2]
            if behind and context.vocabulary.traits_of(behind)[0] == NOUN:
                # a guard patrol
                continue
            return _may_call(noun, a, b, context)
    return False


def _is_one_of(keys: Sequence[str], at: int, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether "one" may be one of two counts' people: one of the men, one was; not: one of the lawyers."""
    nouns = context.vocabulary.nouns
    for key in keys[at : at + TO_SOMEBODY]:
        noun = nouns.singular(key)
        if key in CLOSING or nouns.is_a(noun, ANYBODY):
            return key in CLOSING or _may_call(noun, a, b, context)
    return True


def _is_idle_one(keys: Sequence[str], at: int, b: Claim, sentence: int, context: Context) -> bool:
    """Tell whether "one" makes the counted people no fewer: at least one of them was armed, one of the two men."""
    is_of_them = sentence == b.sentence and at < b.mention.first <= at + TO_A_THIRD
    return is_of_them or (at > 0 and keys[at - 1] in context.vocabulary.lists["before an idle one"])


def _may_call(noun: str, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a noun may call one of two counts' people: man, of the robbers."""
    told = [n for n in (a.noun, b.noun) if n is not None]
    if b.noun is not None and _are_apart(noun, b.noun, context):
        return False
    is_any = b.noun is None or noun == ANYBODY or noun in context.vocabulary.lists["sexes and ages"]
    return is_any or any(context.vocabulary.nouns.are_synonyms(noun, n) for n in told)


def may_be_of(noun: str, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether people of a noun may be in the later count: bodyguards in seven men, not in seven robbers."""
    lists = context.vocabulary.lists
    is_any = (
        b.noun is None
        or b.noun == ANYBODY
        or b.noun in lists["sexes and ages"]
        or b.noun in lists["parts that people play"]
    )
    return is_any or _may_call(noun, a, b, context)


def _are_apart(one: str, other: str, context: Context) -> bool:
    """Tell whether two nouns exclude each other: woman and man."""
    lists = context.vocabulary.lists
    return any(
        (one in lists[left] and other in lists[right]) or (one in lists[right] and other in lists[left])
        for left, right in APART
    )
