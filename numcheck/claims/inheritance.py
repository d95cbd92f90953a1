"""Nouns that a figure takes over from another one: of whom nine, the other 12, three of them, of the 60 schools.

The functions take the claims of a document and give them with nouns, units or currencies of others: `inherit_nouns`,
`inherit_units` and `inherit_sums`. `noun_from` says by which step a noun was found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice, pairwise

from numcheck.claims.counted import PERSON
from numcheck.language.entries import union
from numcheck.language.traits import VERB
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import COMMA, HYPHENS
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number, exact, magnitude
from numcheck.model.quantity import Leaning, Quantity
from numcheck.model.records import replace

OF_ANYBODY = ("zeros.nobody", "zeros.no_one")
"""Figures that count people of any sort, whoever was told of before: two guards were shot. No one has been held."""
OF_ITS_SIZE = 2
"""The most times that a figure right behind a count may be that count, to be a part of it by a slip."""
REACH = 3
"""Sentences back within which the noun of a series is looked for."""
FARTHEST = 60
"""Claims back within which it is looked for: a sentence may hold a table."""
LONGEST_BE = 3
"""Auxiliaries behind a figure: have been."""
PHRASE = 2
"""Words from a figure to the one of which it is some: six of the 100 senators."""
INCIDENT = "incident"
STAY = "hold"
"""Event of things that are merely somewhere."""
OPENINGS = frozenset("([")
SERIES_MARKS = frozenset(",;:—–(")


def inherit_nouns(claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Give every count without a noun the one its words point at, if there is one; mark how it was found."""
    done: list[Claim] = []
    for index, claim in enumerate(claims):
        if claim.kind is not kinds.NUMBER or claim.noun is not None or claim.mention.found_by in OF_ANYBODY:
            done.append(claim)
            continue
        giver = _giver(claim, index, claims, done, sentences, vocabulary)
        is_doer = giver is not None and vocabulary.nouns.is_a(giver[0].noun or "", INCIDENT)
        # Two blasts kill six: six people, not blasts.
        may_be_people = giver is None or (is_doer and claim.role == "object")
        if may_be_people and _are_people(claim, sentences[claim.sentence], vocabulary):
            done.append(replace(claim, noun=PERSON, nouns=(PERSON,), noun_from="event", kind=kinds.COUNT))
            continue
        if giver is None:
            done.append(claim)
            continue
        source, found_from = giver
        named = replace(claim, noun=source.noun, nouns=source.nouns[:1], noun_from=found_from, kind=kinds.COUNT)
        goes_on = _goes_on_with_event(claim, source, found_from, sentences[claim.sentence].keys, vocabulary)
        done.append(replace(named, event=source.event, role=source.role) if goes_on else named)
    return _with_wholes(done, sentences, vocabulary)


def _with_wholes(claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Give bare counts the noun of the whole behind them that has got one meanwhile: 46 of (64 dead)."""
    done = list(claims)
    for at, (claim, whole) in enumerate(pairwise(claims)):
        is_bare = claim.kind is kinds.NUMBER and claim.noun is None and claim.link == "of_the"
        if not is_bare or whole.noun_from != "event" or whole.sentence != claim.sentence:
            continue
        between = sentences[claim.sentence].keys[claim.last : whole.mention.first]
        if 0 < len(between) <= PHRASE and between[0] in vocabulary.numerals.of:
            done[at] = replace(claim, noun=whole.noun, nouns=whole.nouns, noun_from="whole", kind=kinds.COUNT)
    return tuple(done)


def _goes_on_with_event(
    claim: Claim, source: Claim, found_from: str, keys: Sequence[str], vocabulary: Vocabulary
) -> bool:
    """Tell whether a count without a verb takes over that of its series: killed 12 in Bergen and 30 in Velm."""
    if source.role == "noun" and claim.event in (None, STAY):
        # Nine deaths were in Elan; the other five were in Velm.
        return True
    is_bare = claim.event is None and claim.under == "" and claim.link in ("", "another")
    if not is_bare or found_from != "series" or source.event is None or source.sentence != claim.sentence:
        return False
    opener = keys[claim.mention.first - 1] if claim.mention.first else ""
    behind = keys[claim.last] if claim.last < len(keys) else ""
    is_placed = behind in vocabulary.lists["before another part"]
    return is_placed and (opener in vocabulary.numerals.joiners or opener in SERIES_MARKS)


def inherit_sums(claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> list[Claim]:
    """Give bare millions the currency of the sum told before them, where words tell that they are money.

    They pledged 1.3 billion dollars. Of 2.4 billion promised last year, 300 million never came.
    """
    sums = [claim.quantity for claim in claims if claim.kind is kinds.MONEY and claim.quantity is not None]
    if len({value.unit for value in sums if value.low >= MILLION}) != 1:
        return list(claims)
    large = [claim.quantity is not None and claim.quantity.low >= MILLION for claim in claims]
    done: list[Claim] = []
    before: Claim | None = None
    for index, claim in enumerate(claims):
        if large[index] and claim.kind is kinds.NUMBER and claim.noun is None and claim.quantity is not None:
            keys = sentences[claim.sentence].keys
            following = claims[index + 1] if index + 1 < len(claims) and large[index + 1] else None
            giver = following if following is not None and _is_sum_of(claim, following, keys, vocabulary) else None
            is_told = not vocabulary.lists["speaks of money"].isdisjoint(keys)
            is_near = before is not None and claim.sentence - before.sentence <= REACH
            if giver is None and is_near and is_told and _is_alone(claim, keys, vocabulary):
                giver = before
            if giver is not None and giver.quantity is not None:
                value = claim.quantity.as_kind(kinds.MONEY, giver.quantity.unit)
                claim = replace(claim, mention=replace(claim.mention, value=value), kind=kinds.MONEY)
        if large[index] and claim.kind is kinds.MONEY:
            before = claim
        done.append(claim)
    return done


def _is_sum_of(claim: Claim, whole: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether "of the" stands between bare millions and a sum: 4 million of the 11 million dollars."""
    between = keys[claim.last : whole.mention.first] if whole.sentence == claim.sentence else ()
    return whole.kind is kinds.MONEY and 0 < len(between) <= PHRASE and between[0] in vocabulary.numerals.of


def _is_alone(claim: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether no noun stands behind a number that it could count; 1.3 billion ($1.7bn) has lost another sign."""
    after = keys[claim.last] if claim.last < len(keys) else ""
    is_verb = any(trait & VERB for trait in vocabulary.traits_of((after,)))
    is_open = not after[:1].isalpha() or after in vocabulary.grammar.stops or is_verb
    return is_open and after not in OPENINGS


def _are_people(claim: Claim, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a bare figure counts people by what befalls them: the blast killed 23; hundreds fled.

    A word may say so, too: of the 212 who applied.
    """
    behind = sentence.keys[claim.last : claim.last + 1]
    if not vocabulary.lists["stands for people"].isdisjoint(behind) and not (claim.link or claim.under or claim.per):
        return True
    if claim.event not in vocabulary.lists["fates of people"] or claim.role not in ("object", "subject", "state"):
        return False
    if claim.link or claim.under or claim.per is not None or claim.kind is not kinds.NUMBER:
        return False
    after = sentence.keys[claim.last] if claim.last < len(sentence.keys) else ""
    is_state = after in vocabulary.lists["states of people"]
    before = sentence.keys[claim.mention.first - 1] if claim.mention.first else ""
    is_owned = is_state and before in vocabulary.grammar["possessives"]
    if is_owned or (claim.role == "state" and not (is_state or _is_found_to_be(claim, sentence, vocabulary))):
        # 14 dead; but the 40 that were ill may be puffins, and "its 96 dead" are those of another outbreak.
        return False
    is_verb = vocabulary.lemma(after) in vocabulary.events.verbs
    is_fate = is_state or claim.role == "state"
    goes_on = after[:1].isalnum() and after not in vocabulary.grammar.stops and not is_verb and not is_fate
    is_nobody = claim.quantity is None or claim.quantity.high == 0
    return not goes_on and not is_nobody


def _is_found_to_be(claim: Claim, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether somebody confirms or fears what befell those of a bare figure: 12 (were) confirmed dead."""
    grammar, lists, keys = vocabulary.grammar, vocabulary.lists, sentence.keys
    at = claim.last
    while (
        at < len(keys) and at - claim.last < LONGEST_BE and (keys[at] in grammar["be"] or keys[at] in grammar["have"])
    ):
        at += 1
    told = keys[at : at + 2]
    return len(told) > 1 and told[0] in lists["found to be"] and told[1] in lists["states of people"]


def inherit_units(claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Give every bare number the unit of the figure it is set against: from 3.9 percent to 4.2; down from 1.1."""
    done: list[Claim] = []
    scale: str | None = None
    for index, claim in enumerate(claims):
        following = claims[index + 1] if index + 1 < len(claims) else None
        if claim.kind is kinds.MEASURE and claim.unit is not None and claim.unit.startswith(DEGREE):
            scale = scale or _scale_of(claim, sentences[claim.sentence].keys)
            if claim.unit == DEGREE and scale is not None and _may_be_on(scale, claim):
                assert claim.quantity is not None
                value = replace(claim.quantity, unit=scale)
                claim = replace(claim, mention=replace(claim.mention, value=value))
        if following is not None and following.sentence == claim.sentence and claim.kind in SCALED:
            claim = _in_full(claim, following, sentences[claim.sentence].keys, vocabulary)
        if claim.kind not in kinds.COUNTED or claim.quantity is None:
            done.append(claim)
            continue
        is_bare = claim.kind is kinds.NUMBER and claim.noun is None
        # Oat usage fell to 615 tonnes from 743, but rye usage rose to 284 tonnes from 167: of tonnes, not of the 743.
        is_loose = claim.noun_from == "subject" or (claim.noun_from == "series" and claim.under == "comparison")
        if not (is_bare or is_loose):
            done.append(claim)
            continue
        keys = sentences[claim.sentence].keys
        near = reversed(done[-3:]) if following is None else (following, *reversed(done[-3:]))
        neighbours = [other for other in near if other.sentence == claim.sentence]
        giver = _unit_giver(claim, keys, neighbours, vocabulary) or _whole_before(claim, done, keys, vocabulary)
        if giver is None and is_bare:
            giver = _owner_before(claim, sentences[claim.sentence], neighbours, vocabulary)
        if giver is not None and giver.quantity is not None:
            value = claim.quantity.as_kind(giver.kind, giver.quantity.unit)
            claim = replace(
                claim,
                mention=replace(claim.mention, value=value),
                kind=giver.kind,
                per=claim.per or giver.per,
                noun=giver.noun or claim.noun,
                nouns=giver.nouns or claim.nouns,
                noun_from="series" if giver.noun else claim.noun_from,
            )
        elif (points := _points_giver(claim, keys, neighbours, vocabulary)) is not None:
            claim = replace(claim, noun=points.noun, nouns=points.nouns, noun_from="series", kind=kinds.COUNT)
        done.append(claim)
    return tuple(done)


def _scale_of(claim: Claim, keys: Sequence[str]) -> str | None:
    """Give the scale of a temperature that an article tells first, and of all that it tells in bare degrees behind."""
    is_converted = claim.mention.first > 0 and keys[claim.mention.first - 1] == "("
    return claim.unit if claim.unit in SCALES and not is_converted else None


def _may_be_on(scale: str, claim: Claim) -> bool:
    """Tell whether bare degrees may be on a scale: 118 degrees beside 49C are Fahrenheit."""
    return claim.quantity is not None and not (scale.endswith(CELSIUS) and claim.quantity.high > HOTTEST)


def _in_full(claim: Claim, following: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> Claim:
    """Give a figure with the magnitude that the next one of its sentence tells for both: from 2.1 to 1.9 million."""
    if not _are_ends(claim, following, keys, vocabulary):
        return claim
    one, two = claim.quantity, following.quantity
    if one is None or two is None or one.is_range or one.low >= LARGE or one.unit not in (None, two.unit):
        return claim
    magnitudes = vocabulary.numerals.magnitudes
    if any(key in magnitudes for key in keys[claim.mention.first : claim.last]):
        return claim
    told = keys[following.mention.first : following.mention.last]
    factor = next((magnitudes[key] for key in reversed(told) if key in magnitudes), 1)
    full = replace(one, low=exact(one.low * factor), high=exact(one.high * factor), step=exact(one.step * factor))
    if factor == 1 or not _is_of_its_size(full, two):
        return claim
    return replace(claim, mention=replace(claim.mention, value=full))


def _are_ends(claim: Claim, other: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether two figures are the ends of one change, side by side: from 12 to 15; to 15 from 12."""
    first = claim.mention.first
    if claim.sentence != other.sentence or not first:
        return False
    between, lists = keys[claim.last : other.mention.first], vocabulary.lists
    is_onward = keys[first - 1] in lists["from"] and len(between) == 1 and between[0] in lists["range links"]
    is_back = keys[first - 1] in lists["range links"] and len(between) == 1 and between[0] in lists["from"]
    return is_onward or is_back


def _unit_giver(claim: Claim, keys: Sequence[str], neighbours: Sequence[Claim], vocabulary: Vocabulary) -> Claim | None:
    """Find the figure whose unit a bare number shares: one of its sentence, written alike, and of its size."""
    quantity = claim.quantity
    if quantity is None or quantity.is_vague:
        return None
    lists = vocabulary.lists
    first, last = claim.mention.first, claim.last
    after = keys[last] if last < len(keys) else ""
    if after[:1].isalpha() and after not in vocabulary.grammar.stops and after not in lists["after an ellipsis"]:
        return None
    if claim.noun is None and (parallel := _parallel_unit(claim, keys, neighbours, vocabulary)) is not None:
        return parallel
    before = keys[first - 1] if first else ""
    is_move = before in lists["by"] and first > 1 and vocabulary.direction(keys[first - 2]) is not None
    for other in neighbours:
        if other.quantity is None:
            continue
        # Inflation rose to 4.2 percent from 3.9: two values of one thing.
        is_bare = claim.noun is None or (claim.noun_from == "subject" and other.noun == claim.noun)
        if other.id == claim.id + 1 and other.kind in (kinds.DURATION, kinds.MEASURE) and is_bare:
            # for twenty and thirty years
            between = keys[last : other.mention.first]
            is_ago = other.last < len(keys) and keys[other.last] in lists["after a time"]
            if len(between) == 1 and between[0] in lists["joining"] and not is_ago:
                return other
        if _is_set_against(claim, other, keys, vocabulary):
            return other
        if other.kind not in SHARED:
            continue
        if other.id < claim.id and other.under == "comparison" and before in lists["range links"]:
            # from 10 kg a person to eight
            is_near = first - other.last <= LONGEST_END and _is_of_its_size(quantity, other.quantity)
            if is_near and not any(
                vocabulary.lemma(key) in vocabulary.events.verbs for key in keys[other.last : first]
            ):
                return other
        if is_bare and is_move and other.kind is kinds.PERCENT and other.id < claim.id:
            # one rose by 2 percent, the other fell by 1
            return other
        if not _is_alike(quantity, other.quantity):
            continue
        if other.id < claim.id and is_bare and before in lists["before an ellipsis"]:
            return other
    return None


def _is_set_against(claim: Claim, other: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether two figures are the ends of a change or the sides of a comparison, and so share a unit.

    From four to six kilometres; 40 percent, up from 35; nine litres, compared with a standard of 15.
    """
    one, two = claim.quantity, other.quantity
    if one is None or two is None or one.is_range:
        return False
    if claim.kind not in (kinds.NUMBER, kinds.COUNT) or other.kind not in SHARED | {kinds.DURATION}:
        return False
    lists, first, last = vocabulary.lists, claim.mention.first, claim.last
    if other.id == claim.id + 1:
        is_ladder = one.low >= LARGE or two.low < LARGE
        return _are_ends(claim, other, keys, vocabulary) and is_ladder and two.low <= one.low * MOST_GROWN
    if other.id != claim.id - 1 or not _is_of_its_size(one, two):
        return False
    opens = keys[max(other.last, first - LONGEST_SIDE) : first]
    is_moved = other.kind is kinds.PERCENT and two.hedge.leaning in MOVING
    if is_moved:
        # It lost 4 percent from 12; it lost 4 percent after 3 in May.
        return bool(opens) and opens[-1] in lists["after what happened"] and keys[last : last + 1] != ()
    if not opens or opens[-1] not in union(vocabulary.grammar["prepositions"], lists["before the other side"]):
        return False
    if opens[-1] in lists["before the other side"]:
        return True
    start = next((at for at, key in enumerate(opens) if key in lists["opens the other side"]), None)
    if start is None:
        return False
    return not any(vocabulary.lemma(key) in vocabulary.events.verbs for key in opens[start + 1 :])


def _parallel_unit(
    claim: Claim, keys: Sequence[str], neighbours: Sequence[Claim], vocabulary: Vocabulary
) -> Claim | None:
    """Find the figure that a bare number goes on with: nine years for one crime, four for another."""
    before = next((other for other in neighbours if other.id < claim.id and other.kind is not kinds.DATE), None)
    if before is None or before.quantity is None or claim.quantity is None:
        return None
    is_shared = before.kind in SHARED and _is_of_its_size(claim.quantity, before.quantity)
    if not is_shared and before.kind is not kinds.DURATION:
        return None
    return before if _are_put_alike(before, claim, keys, vocabulary) else None


def _whole_before(claim: Claim, done: Sequence[Claim], keys: Sequence[str], vocabulary: Vocabulary) -> Claim | None:
    """Find the measure or sum of which a bare number is a part: of the 18,000 tonnes, 15,000 (are wheat); £40m: 25m."""
    here = [other for other in islice(reversed(done), FARTHEST) if other.sentence == claim.sentence]
    if not here or claim.quantity is None or claim.quantity.is_range:
        return None
    before, first = here[0], claim.mention.first
    is_behind_colon = keys[before.last : first] == COLON
    is_in_front = claim.noun is None and keys[0] in vocabulary.numerals.of and "," not in keys[: here[-1].mention.first]
    whole = before if is_behind_colon else here[-1]
    if not (is_behind_colon or (is_in_front and "," in keys[whole.last : first])):
        return None
    if whole.quantity is None or whole.kind not in (kinds.MEASURE, kinds.MONEY):
        return None
    return whole if claim.quantity.low < whole.quantity.low < claim.quantity.low * MOST_PARTS else None


def _owner_before(
    claim: Claim, sentence: Sentence, neighbours: Sequence[Claim], vocabulary: Vocabulary
) -> Claim | None:
    """Find the measure that a number goes on with, said of another owner: Velm had 3,100 tonnes, Orsk 2,250."""
    before = next((other for other in neighbours if other.id == claim.id - 1), None)
    if before is None or before.quantity is None or claim.quantity is None or before.kind not in SHARED:
        return None
    keys, first = sentence.keys, claim.mention.first
    after = keys[claim.last] if claim.last < len(keys) else ""
    if after[:1].isalpha() and after not in vocabulary.grammar.stops:
        return None
    # The last mark or "and" between the two opens the owner.
    opens = vocabulary.numerals.joiners | SERIES_MARKS
    start = next((at + 1 for at in range(first - 1, before.last - 1, -1) if keys[at] in opens), first)
    owner = range(start, first)
    if not 0 < len(owner) <= LONGEST_OWNER or not _is_of_its_size(claim.quantity, before.quantity):
        return None
    is_named = all(sentence.words.is_name(at) for at in owner)
    is_described = keys[start] in vocabulary.grammar["determiners"] and len(owner) > 1
    told = [keys[at] for at in owner if not sentence.words.is_name(at)]
    is_verb = any(trait & VERB for trait in vocabulary.traits_of(told))
    return before if is_named or (is_described and not is_verb) else None


def _points_giver(
    claim: Claim, keys: Sequence[str], neighbours: Sequence[Claim], vocabulary: Vocabulary
) -> Claim | None:
    """Find the points that tell where an index stands: lost 98.72 points to 3,216.48; 12,084.57, up 41.92 points."""
    if claim.quantity is None or claim.quantity.low < LARGE:
        return None
    before = keys[claim.mention.first - 1] if claim.mention.first else ""
    for other in neighbours:
        if other.kind is not kinds.COUNT or other.noun not in vocabulary.lists["points"]:
            continue
        between = keys[claim.last : other.mention.first]
        is_move = bool(between) and len(between) <= 2 and vocabulary.direction(between[-1]) is not None
        if is_move if other.id > claim.id else before in vocabulary.lists["before an ellipsis"]:
            return other
    return None


COLON = (":",)
MOST_PARTS = 100
"""The most times that a whole may be a part of it that leaves out its unit."""
LONGEST_SIDE = 6
"""Words that open the second side of a comparison: compared with a national average of."""
MOST_GROWN = 100
"""The most times that the end of a change may be its start, if both share a unit that is told once."""
MOVING = frozenset({Leaning.UP, Leaning.DOWN})
LONGEST_OWNER = 4
"""Words that name whose a figure is: Velm (2,250); the two ports (900)."""
LONGEST_END = 4
"""Words between the start of a change and its end: from 10 kg (a person) to eight."""
SHARED = frozenset({kinds.PERCENT, kinds.MEASURE, kinds.MONEY})
"""Kinds of figures whose unit need not be said twice."""
SCALED = frozenset({*kinds.COUNTED, kinds.MONEY})
"""Kinds of figures whose magnitude need not be said twice."""
DEGREE = "degree"
CELSIUS = "celsius"
HOTTEST = 60
"""Degrees Celsius that no weather reaches."""
SCALES = frozenset({"degree_celsius", "degree_fahrenheit"})
"""Units of degrees that say of which scale they are."""
FARTHEST_RATIO = 5
"""The most times that one of two figures that share a unit may be the other."""


def _is_alike(bare: Quantity, full: Quantity) -> bool:
    """Tell whether two figures are written alike: both with decimals, or both large."""
    if not _is_of_its_size(bare, full) or bare.is_range:
        return False
    has_decimals = bare.step < 1 and full.step < 1
    return has_decimals or (bare.low >= LARGE and full.low >= LARGE)


def _is_of_its_size(one: Quantity, other: Quantity) -> bool:
    small, large = sorted((magnitude(one.low), magnitude(other.low)))
    return small > 0 and large <= small * FARTHEST_RATIO


POINTING_LINKS = frozenset({"all", "another", "both", "last", "other", "remaining"})
"""Links of a count that takes over the noun of one before it: the other 285; 60 more."""
TO_WHOLE = 4
"""Words from "of the" to a whole."""
LARGE = 1000
MILLION = 1_000_000


def _has_decimals(claim: Claim) -> bool:
    return claim.quantity is not None and not claim.quantity.is_whole


def _giver(
    claim: Claim,
    index: int,
    claims: Sequence[Claim],
    done: Sequence[Claim],
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
) -> tuple[Claim, str] | None:
    """Give the claim whose noun a bare count takes over, with the name of the step that found it; None without one."""
    keys = sentences[claim.sentence].keys
    following = claims[index + 1] if index + 1 < len(claims) else None
    behind = keys[claim.last] if claim.last < len(keys) else ""
    if claim.link == "of_the":
        if following is not None and _is_whole_behind(claim, following, keys):
            return following, "whole"
        if behind in vocabulary.numerals.of:
            # "Of" names the whole in words, which need no figure: one of New Orleans' first bars.
            return None
    if (shared := _shared_behind(claim, index, claims, keys, vocabulary)) is not None:
        return shared, "after"
    is_state = behind in vocabulary.lists["states of people"]
    if not is_state and (again := _told_again(claim, done, vocabulary)) is not None:
        return again, "pronoun"
    if (changed := _changed_from(claim, done)) is not None:
        return changed, "series"
    places = partial(tells_where, sentences=sentences, vocabulary=vocabulary)
    before = _before(done, claim, places)
    if before is None or _is_object_of(before, claim, sentences[claim.sentence], vocabulary):
        return None
    if _goes_on_with_unit(claim, done[-1], keys, vocabulary):
        return None
    before = _whole_in_front(claim, done, keys, vocabulary) or before
    if is_state and not vocabulary.nouns.is_a(before.noun, "person"):
        # 29 buses left; seven injured
        return None
    is_pronoun = claim.link == "of_them" or _is_of_whole(keys, claim.mention.first, vocabulary)
    if not is_pronoun and claim.link not in POINTING_LINKS:
        if _has_decimals(claim) and not _has_decimals(before):
            # Of 97 members 15 are clerks; 14.5 are none of them.
            return None
        is_next = _goes_on(claim, before, done[-1], sentences[claim.sentence], vocabulary)
        return (before, "series") if is_next else None
    if (
        is_pronoun
        and _is_right_behind(claim, done[-1], keys)
        and not (places(done[-1]) and not _may_hold(done[-1], claim))
    ):
        return done[-1], "pronoun"
    if claim.link == "another" and not is_pronoun:
        # It destroyed 40 homes and damaged 60 more.
        return before, "series"
    is_of = claim.link == "other" and claim.is_definite and following is not None and not is_pronoun
    if is_of and following is not None and _is_of(keys, claim, following, vocabulary):
        # the other six of the 100 senators
        return following, "whole"
    # "640 people at two fires, 220 of them": a part points at a whole that can hold it. So do the other 325: they are
    # some of the 410 branches, not of the "one case" told between.
    fitting = _before(done, claim, places, holding=claim)
    if fitting is None and claim.link == "remaining" and not is_pronoun:
        # No earlier count is large enough to be the whole that 7,520 remain of.
        return None
    if fitting is None and is_pronoun:
        fitting = _of_its_size(claim, done)
    return fitting or before, "pronoun" if is_pronoun else "series"


def _of_its_size(claim: Claim, done: Sequence[Claim]) -> Claim | None:
    """Give the largest count of its sentence that a part exceeds by a slip only: two clinics took 21, 23 of those."""
    here = [c for c in islice(reversed(done), FARTHEST) if c.sentence == claim.sentence and c.noun_from == "after"]
    near = [
        (c.quantity.low, c)
        for c in here
        if c.kind is kinds.COUNT and c.quantity is not None and _is_of_size(claim, c.quantity.low)
    ]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def _is_of_size(part: Claim, low: Number) -> bool:
    return part.quantity is not None and part.quantity.low <= low * OF_ITS_SIZE


def _is_whole_behind(claim: Claim, following: Claim, keys: Sequence[str]) -> bool:
    """Tell whether the figure behind one is its whole: three of the last five games; of the club's last five."""
    if following.sentence != claim.sentence or following.noun is None:
        return False
    between = keys[claim.last : following.mention.first]
    return len(between) <= TO_WHOLE + 2 * ("'s" in between)


def _goes_on(claim: Claim, before: Claim, last: Claim, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a bare figure goes on with what one before it counts: 12 were hurt, and three died."""
    keys, first = sentence.keys, claim.mention.first
    if claim.per is not None and claim.per != before.per:
        return False
    if claim.sentence != before.sentence and before.noun in vocabulary.lists["years of life"]:
        # They range in age from 7 to 81. Four were of one family.
        return False
    if _continues_bare(keys, last, claim, vocabulary) or _is_said_of_another(sentence, first, vocabulary):
        return False
    behind = keys[claim.last] if claim.last < len(keys) else ""
    is_free = (
        not behind[:1].isalpha()
        or behind in vocabulary.grammar.stops
        or behind.endswith("ly")  # one seriously
        or vocabulary.lemma(behind) in vocabulary.events.verbs
    )
    opens = first == 0 or keys[first - 1] in SERIES_MARKS or keys[first - 1] in vocabulary.lists["series openers"]
    return is_free and (opens or claim.sentence == before.sentence) and claim.sentence - before.sentence <= 1


def _is_right_behind(claim: Claim, before: Claim, keys: Sequence[str]) -> bool:
    """Tell whether only a comma parts a count and its part, which a slip may make larger: 16 flats, 19 of which."""
    if before.sentence != claim.sentence or before.kind is not kinds.COUNT or before.noun_from != "after":
        return False
    part, whole = claim.quantity, before.quantity
    is_of_its_size = part is not None and whole is not None and part.low <= whole.low * OF_ITS_SIZE
    return is_of_its_size and tuple(keys[before.last : claim.mention.first]) == (",",)


def _shared_behind(
    claim: Claim, index: int, claims: Sequence[Claim], keys: Sequence[str], vocabulary: Vocabulary
) -> Claim | None:
    """Give the next figure, if a noun behind it is that of both: three male and (two female doctors)."""
    following = claims[index + 1] if index + 1 < len(claims) else None
    if following is None or following.sentence != claim.sentence or following.noun_from != "after" or claim.link:
        return None
    between = [key for key in keys[claim.last : following.mention.first] if key not in HYPHENS]
    if not 1 < len(between) <= LONGEST_SHARED or between[-1] not in vocabulary.lists["joining"]:
        return None
    grammar = vocabulary.grammar
    is_open = all(
        key[:1].isalpha() and (key not in grammar.stops or key in vocabulary.lists["open stops"])
        for key in between[:-1]
    )
    nouns = vocabulary.nouns
    is_noun = any(nouns.singular(key) != key or nouns.classes_of(key) for key in between[:-1])
    is_verb = any(trait & VERB for trait in vocabulary.traits_of(between[:-2]))
    return following if is_open and not is_verb and len(following.modifiers) and not is_noun else None


LONGEST_SHARED = 3
"""Words between two figures that share the noun behind them: three (full-time and) two part-time doctors."""


def _told_again(claim: Claim, done: Sequence[Claim], vocabulary: Vocabulary) -> Claim | None:
    """Give the count of the same value that a figure points back at; None without one: all six; the five who left."""
    points_back = claim.is_definite or claim.link in ("all", "both") or _is_all(claim, vocabulary)
    if not points_back or claim.link not in ("", "all", "both", "same") or claim.interval is None:
        return None
    for other in islice(reversed(done), FARTHEST):
        if claim.sentence - other.sentence > FARTHEST_TOLD:
            return None
        if other.kind is kinds.COUNT and other.interval == claim.interval and other.noun_from in ("after", "series"):
            return other
    return None


def _is_all(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Tell whether the words of a figure themselves say that it is all there are: all six."""
    return claim.quantity is not None and claim.quantity.hedge.words in vocabulary.lists["all"]


FARTHEST_TOLD = 8
"""Sentences back within which the same number tells what is pointed back at."""


def _changed_from(claim: Claim, done: Sequence[Claim]) -> Claim | None:
    """Give the count of its sentence that a figure is compared with, by its size: 58 died in two towns, up from 51."""
    if claim.under != "comparison" or claim.quantity is None:
        return None
    for other in islice(reversed(done), FARTHEST):
        if other.sentence != claim.sentence:
            return None
        is_count = other.kind is kinds.COUNT and other.noun is not None and other.quantity is not None
        if is_count and other.quantity is not None and _is_of_its_size(claim.quantity, other.quantity):
            return other
    return None


def _is_of(keys: Sequence[str], claim: Claim, whole: Claim, vocabulary: Vocabulary) -> bool:
    """Tell whether "of" stands between a figure and a count behind it: six of the 100 senators."""
    between = keys[claim.last : whole.mention.first] if whole.sentence == claim.sentence else ()
    return whole.noun is not None and 0 < len(between) <= PHRASE and between[0] in vocabulary.numerals.of


def _is_object_of(subject: Claim, claim: Claim, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether only a verb stands between two figures, so that the one has the other: the two towns had 556."""
    if subject.sentence != claim.sentence:
        return False
    auxiliaries = union(vocabulary.grammar["have"], vocabulary.grammar["modals"], vocabulary.grammar["adverbs"])
    between = range(subject.last, claim.mention.first)
    return len(between) > 0 and all(
        sentence.keys[at] in auxiliaries or sentence.traits[at] & VERB > 0 for at in between
    )


def _goes_on_with_unit(claim: Claim, before: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a bare number goes on with a time or a sum, put alike: nine years for one, four for another."""
    is_value = before.kind in (kinds.DURATION, kinds.MONEY, kinds.MEASURE) or (
        before.kind is kinds.NUMBER and before.noun is None
    )
    return is_value and before.sentence == claim.sentence and _are_put_alike(before, claim, keys, vocabulary)


def _are_put_alike(before: Claim, claim: Claim, keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether one preposition stands behind two figures, the second of which "and" or a comma opens."""
    shared = keys[before.last : before.last + 1]
    opener = keys[claim.mention.first - 1] if claim.mention.first else ""
    return (
        bool(shared)
        and shared[0] in vocabulary.grammar["prepositions"]
        and shared[0] not in vocabulary.numerals.of
        and keys[claim.last : claim.last + 1] == shared
        and (opener in vocabulary.numerals.joiners or opener in SERIES_MARKS)
    )


def _whole_in_front(claim: Claim, done: Sequence[Claim], keys: Sequence[str], vocabulary: Vocabulary) -> Claim | None:
    """Give the count that a sentence begins with: of the 650 schools in the nine boroughs, 520 have a garden."""
    if not keys or keys[0] not in vocabulary.numerals.of or "," not in keys[: claim.mention.first]:
        return None
    here = (other for other in islice(reversed(done), FARTHEST) if other.sentence == claim.sentence)
    named = [other for other in here if other.kind is kinds.COUNT and other.noun is not None]
    whole = named[-1] if named else None
    is_first = whole is not None and "," not in keys[: whole.mention.first] and _may_hold(whole, claim)
    return whole if is_first else None


def _continues_bare(keys: Sequence[str], before: Claim, claim: Claim, vocabulary: Vocabulary) -> bool:
    """Tell whether a figure goes on with one that has taken over no noun: comets 114 and (116); 70 per (100,000)."""
    if before.sentence != claim.sentence or before.kind is not kinds.NUMBER:
        return False
    between = set(keys[before.mention.last : claim.mention.first])
    return between <= union(vocabulary.lists["joining"], vocabulary.lists["per"], COMMA)


def _is_said_of_another(sentence: Sentence, first: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the word before a figure says what it belongs to: the limit is 50; elements 114; claims over 150."""
    if first == 0 or sentence.words.is_name(first - 1):
        # Askew had 60 votes, Dorrance 40: a name takes over the verb and the noun.
        return False
    key = sentence.keys[first - 1]
    if key in vocabulary.lists["singular be"]:
        return True
    if not key.isalpha() or key in vocabulary.grammar.stops:
        return False
    nouns = vocabulary.nouns
    is_verb = vocabulary.lemma(key) in vocabulary.events.verbs or key.endswith(("ed", "ing"))
    return bool(nouns.classes_of(nouns.singular(key))) or not is_verb


def _is_of_whole(keys: Sequence[str], first: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the two words before a figure make it a part of figures told before: of whom (nine)."""
    return " ".join(keys[max(0, first - 2) : first]) in vocabulary.lists["of a whole"]


def tells_where(claim: Claim, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> bool:
    """Tell whether a count says where something is so: (1,200 adults) in 12 towns."""
    first = claim.mention.first
    if claim.is_definite:
        first -= 1
    return first > 0 and sentences[claim.sentence].keys[first - 1] in vocabulary.lists["locatives"]


def _before(
    done: Sequence[Claim], claim: Claim, is_place: Callable[[Claim], bool], holding: Claim | None = None
) -> Claim | None:
    """Give the nearest count with a noun before a claim, near enough; with `holding`, one that may be its whole.

    Seven died in the two towns and six elsewhere: the towns are where it is so.
    """
    place: Claim | None = None
    part: Claim | None = None
    for other in islice(reversed(done), FARTHEST):
        if claim.sentence - other.sentence > REACH:
            break
        if part is not None and other.sentence != part.sentence:
            return part
        if holding is not None and not _may_hold(other, holding):
            continue
        if holding is not None and other.kind is kinds.NUMBER and other.sentence == claim.sentence and not other.under:
            # It employs 2,100, 400 of them part-time: of what, nothing says.
            return None
        if other.kind is not kinds.COUNT or other.noun is None or other.noun_from == "attributive":
            continue
        if other.sentence != claim.sentence and other.quantity is not None and other.quantity.high == 1:
            # "In one case", "one day": a single thing starts no series.
            continue
        if other.under == "part" and other.sentence != claim.sentence and part is None:
            # 14 people, among them three officers. Eleven were held: of the people, if they are told there.
            part = other
            continue
        if not is_place(other):
            return other
        place = place or other
    return part or place


def _may_hold(whole: Claim, part: Claim) -> bool:
    a, b = whole.interval, part.interval
    return a is not None and b is not None and not a.is_entirely_below(b)
