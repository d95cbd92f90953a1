"""Parts of things that the article has counted: 43 of the district's villages, where it has 34.

Each count of some (part) is given with the count of all (whole), which it must not exceed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.language.traits import PLURAL, VERB
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE, PLAN, find_excuses
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.guards.singles import ANYBODY
from numcheck.relations.guards.some_told import with_joined_whole
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import COUNTED, OF_ITSELF, TOP, is_exact, stated
from numcheck.relations.totals.least_tolls import find_least_tolls

LEAD = 3
"""Paragraphs at the top in which a count holds for the whole story."""
NEAR = 3
"""Sentences before a part in which its things may have been counted."""
REACH = 60
"""Sentences before and behind a part in which a whole that can hold it is looked for."""
TO_PLURAL = 2
"""Words from a determiner to its plural: both mayors."""
BACK = 2
"""Sentences before "of them" in which its whole is looked for."""
OWNERS = 2
"""Words before a whole among which that of its owner ends: the city's last 15 seats."""
OF_THE_RESCUED = 3
"""Words of "of the rescued" behind a figure, the last of which names a fate."""
TO_A_PART = 4
"""Words from "of those" at the head of a sentence within which its part stands: of those, only 21."""
LONGEST_POINTER = 3
"""Words that point back at a whole: of the latter."""
TO_MIND = 3
"""Words behind a count of voters among which stands that they were against: 71 had voted against."""
LONGEST_NAME = 4
"""Words behind a part that may name where its things are: 62 of the plots at Orla's Mead."""
LONGEST_ASIDE = 10
"""Words from a figure to the end of an aside between it and its verb."""
PAIR = 2
COMMA = ","
SEMICOLON = ";"
OWN = ("after", "attributive")
"""How the noun of a figure was found, if its own words name it."""
CALLED = "predicate"
"""How the noun of a figure was found, if its verb names it: 27 were monks."""
OF_WHOLES = (*OWN, "subject", CALLED)
"""How the noun of a figure may have been found, if it is a whole."""
LEAST = 4
"""The least value of a whole that only its place ties to a part."""
MOST = 4
"""The most times that a part may be a whole by a slip; a larger one is a part of something else."""
TRIED = (ANOTHER_PLACE, PLAN)


def find_those(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each part with the whole that its words name, else with the largest count of such things near it."""
    over_least = [*find_least_tolls(context, definition)]
    yield from over_least
    told = {relation.role("part")[0].id for relation in over_least}
    for relation in _find_those(context, definition):
        if relation.role("part")[0].id not in told and not _names_its_whole(
            relation.role("part")[0], relation.role("whole")[0], context
        ):
            yield relation
            yield from with_joined_whole(relation, context)


def _names_its_whole(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether "those" of a part have another fate than the whole: 1,900 will move; 4,436 of those displaced."""
    sentence, vocabulary = context.sentences[part.sentence], context.vocabulary
    behind = sentence.keys[part.mention.last : part.mention.last + OF_THE_RESCUED]
    if len(behind) < OF_THE_RESCUED or behind[1] not in vocabulary.lists["those told before"]:
        return False
    told = vocabulary.events.concepts.get(vocabulary.lemma(behind[-1]))
    return told is not None and told != whole.event


def _find_those(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the relations of `find_those` before those are taken out that name another whole."""
    yield from _some_of_them(context, definition)
    yield from _beside_a_rest(context, definition)
    yield from _said_of_some(context, definition)
    for index, part in enumerate(context.claims):
        if part.kind not in COUNTED or part.link != "of_the":
            continue
        if part.noun is None and _fate_of(part, context) is None:
            continue
        if part.noun_from == "whole" and _is_owned(context.claims[index + 1], part, context):
            roles = (("part", (part,)), ("whole", (context.claims[index + 1],)))
            yield Relation(definition.kind, roles, strength=Strength.PROVED, about=(part.id,))
        if part.noun is not None and part.noun_from not in ("of", "topic"):
            continue
        if part.under == "comparison" or _is_of_one_name(part, context):
            continue
        if len(context.by_sentence[part.sentence]) > MOST_OF_PROSE:
            # A table without its lines.
            continue
        # Whatever may be the whole is looked at before any is told: one that can hold the part is enough.
        near = context.claims_between(part.sentence - REACH, part.sentence + REACH, part.span.start)
        if _is_all(part, context):
            # "All three" are the whole themselves; a smaller count behind them is of others: the two main parties.
            near = [whole for whole in near if whole.span.start < part.span.start]
        fate = _fate_of(part, context)
        rivals = _of_the_story([whole for whole in near if _may_be_counted(whole, part, fate, context)], part, context)
        if not rivals:
            whole_of_another_name = _told_last(part, context)
            if whole_of_another_name is not None and part.noun is not None:
                roles = (("part", (part,)), ("whole", (whole_of_another_name,)))
                yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(part.id,))
            continue
        whole = max(rivals, key=lambda rival: (_most(rival), _may_be_whole(rival)))
        if whole.sentence == part.sentence and whole.span.start > part.span.start:
            # Four of the victims are at home, while two victims are not.
            continue
        left, tried = find_excuses(part, whole, TRIED)
        if stated(part) > stated(whole) and _is_told_of_more(part, whole, context):
            # A larger toll told on top is the whole: nine bodies were found on the first day; twelve of the 16 victims.
            continue
        if left or _is_past(part, context) or _is_far_over(part, whole) or _is_counted_on(whole, part, context):
            continue
        # A carried noun is a whole's only by the same fate: killing 19 people and wounding 46.
        is_whole = _may_be_whole(whole) or (_is_carried(whole) and fate is not None and whole.event == fate)
        if not (is_whole and _is_told_of(part, whole, rivals, context)):
            continue
        yield Relation(
            definition.kind,
            (("part", (part,)), ("whole", (whole,))),
            strength=Strength.NATURAL,
            tried=tried,
            about=(part.id,),
        )


def _is_told_of_more(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether the headline or the lead counts as many of a part's fate as the part has: dead, hurt or missing."""
    fate = _fate_of(part, context) or whole.event
    return fate is not None and any(
        c.id != part.id
        and c.event == fate
        and c.kind in COUNTED
        and c.under == ""
        and not c.link
        and c.part in TOP
        and c.quantity is not None
        and stated(c) >= stated(part)
        for c in context.claims
    )


def _of_the_story(rivals: list[Claim], part: Claim, context: Context) -> list[Claim]:
    """Give the possible wholes, without those behind the part if the top of the story tells of the same fate."""
    before = [rival for rival in rivals if rival.span.start < part.span.start]
    fate = _fate_of(part, context)
    return before if fate is not None and any(c.part in TOP and c.event == fate for c in before) else rivals


def _is_of_one_name(part: Claim, context: Context) -> bool:
    """Tell whether "of the" leads to a single thing with a name, whose parts nobody counted: 7 of the Almanac."""
    sentence, last = context.sentences[part.sentence], part.last - 1
    is_one = not sentence.traits[last] & PLURAL
    return part.noun_from == "of" and is_one and sentence.words.is_name(last)


def _told_last(part: Claim, context: Context) -> Claim | None:
    """Give the count just before a part that has another noun, as its whole; else None: 94 pots; 138 of the vessels.

    It is the whole only if the story has no figure before the part that could hold it, nor several that might together.
    """
    near = _counted_before(part, context)
    behind = context.sentences[part.sentence].keys[part.mention.last : part.last]
    if not context.vocabulary.lists["names others"].isdisjoint(behind) or _is_of_theirs(part, context):
        # Four drownings are known; nine of its dockers have drowned, the union says.
        return None
    if not near or sum(map(_most, near)) >= _most(part):
        return None
    far = context.claims_between(part.sentence - REACH, part.sentence, part.span.start)
    if any(c.kind in COUNTED and c.span.start < part.span.start and _most(c) >= _most(part) for c in far):
        return None
    whole = near[-1]
    is_whole = _may_be_whole(whole) or whole.noun is None or whole.noun_from == "attributive"
    return whole if is_whole and _is_exceeded(whole, part) else None


def _is_of_theirs(part: Claim, context: Context) -> bool:
    """Tell whether a possessive says whose things a part is of, which need not have been counted: its dockers."""
    behind = context.sentences[part.sentence].keys[part.mention.last : part.last]
    return not context.vocabulary.grammar["possessives"].isdisjoint(behind)


def _is_counted_on(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether an ordinal between whole and part shows that there are more: two guns, a third gun."""
    between = context.claims_between(whole.sentence, part.sentence, part.span.start)
    return any(
        c.kind is kinds.ORDINAL
        and whole.span.end <= c.span.start < part.span.start
        and isinstance(c.mention.value, Label)
        and c.mention.value.number is not None
        and c.mention.value.number > _most(whole)
        for c in between
    )


def _said_of_some(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each bare number that a clause is about with the count before it: 16 monks; 27 have been questioned."""
    for part in context.of(*COUNTED):
        if part.noun_from not in ("", "series", CALLED) or part.link or part.under:
            continue
        if not is_plain(part) or not (_is_subject(part, context) or _is_among(part, context)):
            continue
        if _is_of_its_own_day(part, context) or _is_all(part, context) or _has_its_own_whole(part, context):
            continue
        said = context.sentences[part.sentence].keys[part.last : part.last + TO_MIND]
        if _is_of_all_places(part, context):
            continue
        if not context.vocabulary.lists["votes against"].isdisjoint(said):
            # 63 members were for it and 71 had voted against: nobody is one of those who are of another mind.
            continue
        is_next = bool(_some_before(part, context))
        near = _counted_before(part, context, back=NEAR if is_next else 1)
        counted = [c for c in near if c.kind is kinds.COUNT and (c.noun_from == "after" or c.is_definite)]
        if not counted or any(_most(c) >= _most(part) for c in (*near, *_some_before(part, context))):
            continue
        whole = max(counted, key=_most)
        if part.noun is not None and not _are_akin(part, whole, context):
            # Seven missiles were shot down. Two people died, and 14 were hurt.
            continue
        if _goes_on_with_others(part, near) or _are_said_alike(whole, part, context):
            continue
        if _is_some_of_the_top(part, whole, context):
            continue
        if _are_new(part, whole, context):
            continue
        if whole.noun in context.vocabulary.lists["occasions"]:
            # She lost nine times. Ten would have been too many.
            continue
        lists = context.vocabulary.lists
        is_fate = whole.event in lists["fates"] and part.event in lists["fates"] and whole.event != part.event
        if whole.event in lists["deaths"] and part.event not in lists["done with the dead"]:
            is_fate = is_fate or part.event not in (None, whole.event)
        if _may_be_whole(whole) and _is_exceeded(whole, part) and not is_fate:
            roles = (("part", (part,)), ("whole", (whole,)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(part.id,))


def _is_some_of_the_top(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether headline or lead counts more who may hold a number: 52 pupils; 19 girls are free; 33 are home."""
    nouns = context.vocabulary.nouns
    return any(
        c.part in TOP
        and c.kind is kinds.COUNT
        and c.noun_from == "after"
        and c.id not in (part.id, whole.id)
        and _most(c) >= _most(part)
        and nouns.are_akin(c.noun or "", whole.noun or "")
        for c in context.claims
    )


def _is_of_all_places(part: Claim, context: Context) -> bool:
    """Tell whether a number is called a total, or of more places than one: in all, 620 were sent out nationwide."""
    lists, keys = context.vocabulary.lists, context.sentences[part.sentence].keys
    around = keys[max(0, part.mention.first - 1) : part.last + TO_MIND]
    return not lists["of all places"].isdisjoint(around)


def _are_new(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether people are said to have come, who are none of those told before: 14 clerks; 22 have come since."""
    is_in = context.vocabulary.events.flows.get(part.event or "") == "in" and part.role == "subject"
    return is_in and context.vocabulary.nouns.is_a(whole.noun or "", ANYBODY)


def _goes_on_with_others(part: Claim, near: Sequence[Claim]) -> bool:
    """Tell whether a bare number goes on with "others" who are none of the whole: three others died, six fled."""
    named = [c for c in near if c.noun_from == "after" and c.noun == part.noun]
    return part.noun_from == "series" and bool(named) and named[-1].link in ("other", "another")


def _are_said_alike(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether whole and part are subjects of two equal clauses of a sentence: 1,400 had fled, 1,700 had stayed."""
    keys = context.sentences[part.sentence].keys
    verbs = [keys[claim.last : claim.last + 1] for claim in (whole, part)]
    joiners, between = context.vocabulary.numerals.joiners, keys[whole.last : part.mention.first]
    if whole.sentence != part.sentence:
        return False
    if verbs[0] == verbs[1] and all(_is_doing(claim, context) for claim in (whole, part)):
        # Ten ships were loading, and 18 were waiting to load.
        return True
    # Sixty deer have drowned; 97 were saved.
    return between[-1:] == (SEMICOLON,) or (verbs[0] == verbs[1] and joiners.isdisjoint(between))


def _is_doing(claim: Claim, context: Context) -> bool:
    """Tell whether those of a count are doing something: ten ships were loading."""
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + PAIR]
    if len(behind) < PAIR or behind[0] not in context.vocabulary.grammar["be"]:
        return False
    return behind[1].endswith("ing")


def _is_subject(part: Claim, context: Context) -> bool:
    """Tell whether a clause opens with a figure that its verb follows: 16 monks lived there, and 27 have been ..."""
    grammar, keys, at = context.vocabulary.grammar, context.sentences[part.sentence].keys, part.mention.first
    opens = at == 0 or not keys[at - 1][:1].isalpha() or keys[at - 1] in context.vocabulary.lists["before a subject"]
    here = _behind_aside(keys, part.mention.last)
    verb = keys[here : here + 1]
    return opens and not union(grammar["be"], grammar["have"], grammar["modals"]).isdisjoint(verb)


def _behind_aside(keys: Sequence[str], at: int) -> int:
    """Give the index behind an aside that begins at an index: eleven, including the cook, 53, (were) taken."""
    if keys[at : at + 1] != (COMMA,):
        return at
    ends = [here for here in range(at + 1, min(at + LONGEST_ASIDE, len(keys))) if keys[here] == COMMA]
    return ends[-1] + 1 if ends else at


def _some_before(part: Claim, context: Context) -> list[Claim]:
    """Give the counts "of the" things before a part in its sentence: in 24 of the cases, and 17 have ended."""
    told = context.by_sentence[part.sentence]
    return [c for c in told if c.kind in COUNTED and c.link == "of_the" and c.span.end <= part.span.start]


def _has_its_own_whole(part: Claim, context: Context) -> bool:
    """Tell whether a sentence opens with another whole for a part: among firms that stay, nine will close."""
    keys, lists = context.sentences[part.sentence].keys, context.vocabulary.lists
    is_opened = keys[0] in lists["opens a whole"] and part.mention.first > 1
    return is_opened and not _is_among(part, context) and keys[1] not in lists["pointing back"] | lists["definite"]


def _is_among(part: Claim, context: Context) -> bool:
    """Tell whether a sentence opens with "among" a whole, and "were" leads to the part: among those 57 were 71."""
    keys, vocabulary = context.sentences[part.sentence].keys, context.vocabulary
    opens = keys[0] in vocabulary.lists["opens a whole"] and part.mention.first > 1
    return opens and keys[part.mention.first - 1] in vocabulary.grammar["be"]


def _counted_before(part: Claim, context: Context, back: int = 1) -> list[Claim]:
    """Give the counts before a part, in its sentence and in so many before it; "to 999" counts nothing.

    Behind "nine of the patients", those may have been counted earlier.
    """
    prepositions = context.vocabulary.grammar["prepositions"]
    return [
        claim
        for claim in context.claims_between(part.sentence - back, part.sentence, part.span.start)
        if claim.kind in COUNTED
        and claim.span.end <= part.span.start
        and (
            claim.noun_from in OWN
            or context.sentences[claim.sentence].keys[claim.mention.first - 1] not in prepositions
        )
        and (claim.noun_from in OWN or is_plain(claim))
    ]


def _is_of_its_own_day(part: Claim, context: Context) -> bool:
    """Tell whether a date before a figure in its sentence makes it one of that day: on Saturday, 23 were arrested."""
    told = context.by_sentence[part.sentence]
    return any(claim.kind is kinds.DATE and claim.span.end <= part.span.start for claim in told)


def _is_exceeded(whole: Claim, part: Claim) -> bool:
    """Tell whether a plain count is less than its part, but within reach of a slip."""
    # The fleet grew by five ships; eight were new.
    return is_plain(whole) and not whole.under and LEAST <= _most(whole) < _most(part) and not _is_far_over(part, whole)


def _is_all(part: Claim, context: Context) -> bool:
    hedge = part.quantity.hedge.words.lower().split() if part.quantity is not None else ()
    return not context.vocabulary.lists["all"].isdisjoint(hedge)


def _may_be_counted(whole: Claim, part: Claim, fate: str | None, context: Context) -> bool:
    """Tell whether a figure may be the whole of a part, by nouns or fate: penalty notices, some of the penalties.

    `fate` is what befell those of whom the part is told.
    """
    if whole.id == part.id or whole.kind not in COUNTED:
        return False
    is_fate = whole.event is not None and whole.event == fate
    if not is_fate and (whole.noun is None or whole.kind is not kinds.COUNT or whole.noun_from == "series"):
        return False
    if whole.paragraph > LEAD and whole.paragraph != part.paragraph and ANOTHER_DAY.applies(whole, part):
        return False
    if is_fate or whole.noun is None:
        return is_fate
    if part.noun is None:
        return False
    is_named = part.noun == whole.noun or part.noun in whole.modifiers
    return is_named or context.vocabulary.nouns.are_synonyms(whole.noun, part.noun)


def _fate_of(part: Claim, context: Context) -> str | None:
    """Give the fate of the things that a part is of, None without one: of the dead; of those killed."""
    fates, vocabulary = context.vocabulary.lists["fates"], context.vocabulary
    if part.noun is None:
        # Nineteen of the rescued
        keys = context.sentences[part.sentence].keys[part.mention.last :][:OF_THE_RESCUED]
        told = vocabulary.events.concepts.get(vocabulary.lemma(keys[-1])) if len(keys) == OF_THE_RESCUED else None
        return told if told in fates else None
    named = _fate_in_name(part, context) if part.noun_from in ("of", "topic") else None
    return named or (part.event if part.event in fates else None)


def _fate_in_name(part: Claim, context: Context) -> str | None:
    """Give the fate that the noun of a part names, None if it names none: nineteen of the victims."""
    vocabulary = context.vocabulary
    words = {part.noun or "", vocabulary.lemma(part.noun or "")}
    named = [fate for fate in vocabulary.lists["fates"] if not words.isdisjoint(vocabulary.events.words[fate])]
    return min(named, default=None)


def _some_of_them(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count "of them" with the largest count before it, or the last one, that may be its whole."""
    for part in context.of(*COUNTED):
        is_of_them = part.link == "of_them" and part.kind is kinds.COUNT and part.noun is not None
        if part.under == "comparison" or not (is_of_them or _is_of_those(part, context)):
            continue
        near = context.claims_between(part.sentence - BACK, part.sentence, part.span.start)
        before = [claim for claim in near if claim.span.start < part.span.start and claim.kind in COUNTED]
        if not before or any(claim.quantity is None or claim.quantity.is_vague for claim in before):
            continue
        is_latter = _opening(context.sentences[part.sentence], context) in context.vocabulary.lists["of the last told"]
        whole = before[-1] if is_latter else _said_right_before(part, before, context) or max(before, key=_most)
        may_be_whole = _may_be_whole(whole) or (is_latter and whole.noun_from == "series" and not whole.link)
        is_whole = may_be_whole and _most(whole) > 1 and whole.under == "" and not _is_far_over(part, whole)
        # What "of those" counts was told before; a noun that only came down from the figure before it says nothing.
        is_like = part.noun_from in ("", "series") or (whole.noun is not None and _are_akin(part, whole, context))
        if part.noun_from == "pronoun" and _tells_of_others(range(whole.sentence + 1, part.sentence), context):
            continue
        if part.noun_from == "pronoun" and whole.sentence < part.sentence and _has_nearer(whole, part, context):
            continue
        if is_whole and whole.noun is not None and is_like:
            roles = (("part", (part,)), ("whole", (whole,)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(part.id,))


def _said_right_before(part: Claim, before: Sequence[Claim], context: Context) -> Claim | None:
    """Give the count of a part's own sentence that "of those" means: 21 were flown out, and 23 of those are home."""
    pointer = context.sentences[part.sentence].keys[part.mention.last :][:PAIR]
    if len(pointer) < PAIR or pointer[-1] not in context.vocabulary.lists["pointing back"]:
        return None
    own = [c for c in before if c.sentence == part.sentence and c.noun_from == "after" and _are_akin(c, part, context)]
    return own[0] if len(own) == 1 and is_plain(own[0]) else None


def _has_nearer(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether "of them" may mean something nearer than the whole: 18 minutes, 17 of them; tapes, three of them."""
    near = context.claims_between(whole.sentence, part.sentence, part.span.start)
    between = [c for c in near if whole.span.end <= c.span.start < part.span.start]
    if any(c.kind in (kinds.DURATION, kinds.MEASURE) and _most(c) >= _most(part) for c in between):
        return True
    sentence, at = context.sentences[part.sentence], part.mention.first - PAIR
    if at < 0 or sentence.keys[at + 1][:1].isalpha() or not sentence.traits[at] & PLURAL or sentence.words.is_name(at):
        return False
    nouns = context.vocabulary.nouns
    return not nouns.are_akin(nouns.singular(sentence.keys[at]), whole.noun or "")


def _tells_of_others(between: range, context: Context) -> bool:
    """Tell whether a sentence between whole and "of them" is about others, whom no figure counts: both mayors."""
    definite = context.vocabulary.lists["definite"]
    for at in between:
        sentence = context.sentences[at]
        for here in range(1, len(sentence.keys)):
            is_plural = sentence.traits[here] & PLURAL and not sentence.traits[here] & VERB
            if is_plural and not definite.isdisjoint(sentence.keys[max(here - TO_PLURAL, 0) : here]):
                return True
    return False


def _is_of_those(part: Claim, context: Context) -> bool:
    """Tell whether a sentence opens with "of those" and goes on with a figure: of those, 21 are leased."""
    sentence = context.sentences[part.sentence]
    if part.noun_from not in ("", "series") or context.by_sentence[part.sentence][0].id != part.id:
        return False
    if not 1 < part.mention.first - start_of_told(sentence, context.vocabulary) <= TO_A_PART:
        return False
    opening = _opening(sentence, context)
    return bool(opening)


def _opening(sentence: Sentence, context: Context) -> str:
    """Give the words at the head of a sentence that point back at a whole: of those; of the latter."""
    lists = context.vocabulary.lists
    keys = sentence.keys[start_of_told(sentence, context.vocabulary) :][:LONGEST_POINTER]
    two, three = " ".join(keys[:2]), " ".join(keys)
    return two if two in lists["of a whole"] else three if three in lists["of the last told"] else ""


def _beside_a_rest(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure beside "the rest" with the largest count before as its whole: 21 were traders, the rest
    shoppers.
    """
    rests, definite = context.vocabulary.lists["all the others"], context.vocabulary.lists["definite"]
    for sentence, claims in context.told_with(rests):
        at, keys = sentence.index, sentence.keys
        part = next((claim for claim in claims if claim.kind in COUNTED), claims[0])
        is_sum = claims[0].kind is kinds.MONEY
        part = claims[0] if is_sum else part
        is_counted = part.kind is kinds.COUNT and part.noun_from in ("series", CALLED)
        if not (is_sum or is_counted) or part.link or part.quantity is None or not (is_sum or is_exact(part)):
            continue
        told = [here for here in range(part.last + 1, len(keys)) if keys[here] in rests and keys[here - 1] in definite]
        if is_sum and any(claim.under == "part" or claim.link == "of_them" for claim in claims):
            # Bills worth £23m, of which banks have £20m and others the rest: it is all of them, and no part.
            continue
        if not told or any(c.mention.first >= told[0] for c in claims if c.kind in COUNTED and not is_sum):
            continue
        near = context.claims_between(at - NEAR, at - 1, part.span.start)
        before = [c for c in near if _may_hold(c, part, context)]
        if is_sum:
            # In another paragraph, the sum before it may be of something else, and the rest that of the sum itself.
            before = [c for c in before if context.are_together(c.sentence, at)]
        if not before or any(claim.quantity is None or claim.quantity.is_vague for claim in before):
            continue
        whole = max(before, key=_most)
        is_whole = whole.kind is kinds.MONEY or _may_be_whole(whole)
        if is_whole and whole.under == "" and _most(whole) > 1 and not _is_far_over(part, whole):
            roles = (("part", (part,)), ("whole", (whole,)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(part.id,))


def _may_hold(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a figure may be the whole of a part and "the rest", by kind and noun."""
    if part.kind is kinds.MONEY:
        return whole.kind is kinds.MONEY and whole.unit == part.unit
    return whole.kind in COUNTED and (whole.noun is None or _are_akin(whole, part, context))


def _are_akin(a: Claim, b: Claim, context: Context) -> bool:
    return a.noun is not None and b.noun is not None and context.vocabulary.nouns.are_akin(a.noun, b.noun)


def _is_far_over(part: Claim, whole: Claim) -> bool:
    """Tell whether a part is so much larger than a figure that it is a part of something else."""
    return _most(part) > _most(whole) * MOST


def _is_past(part: Claim, context: Context) -> bool:
    """Tell whether the sentence of a part is about years before: two years ago 15 of the clinics were open."""
    return not context.vocabulary.lists["before now"].isdisjoint(context.sentences[part.sentence].keys)


def _is_owned(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a possessive makes a figure the whole of the one before: 12 of the city's 15 seats."""
    between = context.sentences[part.sentence].keys[part.last : whole.mention.first]
    marks = context.vocabulary.lists["possessive marks"]
    return (
        whole.sentence == part.sentence
        and whole.noun == part.noun
        and whole.under == ""
        and all(key in marks or key[:1].isalpha() for key in between)
        and not marks.isdisjoint(between[-OWNERS:])
    )


def _is_told_of(part: Claim, whole: Claim, rivals: Sequence[Claim], context: Context) -> bool:
    """Tell whether a part is of the things that a whole counts: by noun or fate, and by how near they stand.

    What the lead has counted once is what "the villages" are for the rest of the story.
    """
    # Five of its supporters had died, a party says: whoever else tells of deaths need not mean them.
    is_told_apart = part.noun is not None and (_is_of_theirs(part, context) or ANOTHER_SOURCE.applies(part, whole))
    fate = _fate_in_name(part, context) if is_told_apart else _fate_of(part, context)
    is_fate = fate is not None and whole.event == fate
    nouns = context.vocabulary.nouns
    is_named = (
        part.noun == whole.noun
        or part.noun in whole.modifiers
        or (whole.noun is not None and part.noun is not None and nouns.are_synonyms(whole.noun, part.noun))
    )
    if not is_named and not is_fate:
        return False
    is_early = whole.paragraph <= LEAD and whole.sentence < part.sentence
    if part.modifiers:
        told = whole.context | (frozenset(context.sentences[0].keys) if is_early else frozenset())
        return not told.isdisjoint(part.modifiers)
    if whole.sentence < part.sentence and _is_told_where(part, whole, context):
        return True
    least = -1 if part.noun_from == "topic" or is_fate else 0
    # Where all tolls of the story are lower, a part of the dead cannot be higher, wherever it stands.
    return least <= part.sentence - whole.sentence <= NEAR or (
        is_early and (is_fate or len({_most(rival) for rival in rivals}) == 1)
    )


def _is_told_where(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether the names behind a part say where its things are, and stand in the sentence of the whole, too."""
    sentence = context.sentences[part.sentence]
    if (
        sentence.keys[part.last : part.last + 1]
        and sentence.keys[part.last] in context.vocabulary.grammar["prepositions"]
    ):
        last = min(part.last + LONGEST_NAME, len(sentence.keys))
        names = {sentence.keys[at] for at in range(part.last + 1, last) if sentence.words.is_name(at)}
        return bool(names) and names <= set(context.sentences[whole.sentence].keys)
    return False


def _may_be_whole(claim: Claim) -> bool:
    return claim.noun_from in OF_WHOLES and claim.link in OF_ITSELF and claim.per is None


def _is_carried(claim: Claim) -> bool:
    """Tell whether a whole took its noun over from the row it stands in, or from its event: with 38 injured."""
    return claim.noun_from in ("series", "event") and claim.link in OF_ITSELF and not claim.under


def _most(claim: Claim) -> float:
    interval = claim.interval
    if interval is None or interval.high is None:
        return float("inf")
    return float(interval.high)
