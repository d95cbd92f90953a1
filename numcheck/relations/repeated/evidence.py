"""The traits of a pair of figures that speak for one fact told twice, or for two facts, and their weights.

The finders of a fact told twice ask whether two figures can be one (`can_be_one`), for the traits (`traits_of`,
`traits_of_slip`) and for the sum of their weights (`weigh`).

Two figures of one noun nearly always count two things. What makes a reader take them for one is never a single trait
but several: the second points back ("the 52 homes", "the 98-metre dam"), the words beside both are the same and rare
in the article, nothing tells the two apart. Each trait has a weight in `WEIGHTS`; their sum decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from numcheck.language.traits import NOUN, VERB
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Number
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE, PLAN
from numcheck.relations.guards.slips import LONG, TEN, digits_of, may_be_mistyped
from numcheck.relations.guards.two_things import tell_two_things
from numcheck.relations.reading.antecedents import places_of_names, topic
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import (
    NEXT,
    SHORTLY,
    SUMS,
    Sort,
    Surroundings,
    names_another_place,
    sort_of,
)
from numcheck.relations.reading.values import COUNTED, stated

WEIGHTS: Mapping[str, int] = {
    # for one fact
    "points back": 3,  # the 52 homes; the 98-metre dam
    "only all": -1,  # all 85 buses
    "somebody's": -2,  # his 73-ball knock: each has one of his own
    "points through": 2,  # the loss of 1,540 jobs; the tower, 340 metres high; the village's 340 inhabitants
    "points on": 2,  # nine hours in the raft, seven hours in that raft
    "same noun": 2,  # homes and homes
    "same owner": 3,  # of a measure or sum: the dam is 88 metres high, and there is a 98-metre dam
    "like owner": 2,  # the nine-year term, where somebody was sentenced
    "like noun": 1,  # lorries and trucks
    "wider noun": 0,  # miners, and the trapped men
    "group noun": 0,  # three sailors, and the five newcomers; eight clerks, and the ten: if they are the only ones told
    "same event": 1,  # homes that burned, and homes that the fire destroyed
    "word beside": 1,  # each rare word that stands beside both
    "same modifier": 1,  # wooden shanties and wooden shanties
    "same attribute": 2,  # 88 metres high, a height of 98 metres
    "headline": 3,  # the first paragraphs repeat what the headline says
    "alone": 1,  # the article has no third value of the sort
    "only one": 2,  # no other sum or measure of its unit stands before it
    "slip": 3,  # two digits swapped, one of three wrong, fifteen for fifty, million for billion
    "short slip": -1,  # of two digits, where it is likelier by chance: 45 and 54
    # for two
    "share of its own": -2,  # and no long slip: an article tells many, most of them without a noun
    "parallel": -1,  # nor that, and each has words of its own beside it: in the province, in the country
    "points nowhere": -3,  # a village of 430 and a village of 340
    "of a thing": -2,  # their six-match run, and the 15 matches that they played
    "another owner": -3,  # the €130m loan, where the first sum was no loan
    "somebody else's": -5,  # their 57 seats; Elan keeps its 37
    "another company": -4,  # told beside others that differ as well: $80m (£43m), and $74m (£40m)
    "another word": -4,  # the second, a rival, the old one; four years ago; rose to
    "unknown modifier": -3,  # the 52 empty homes, where the first were no empty ones
    "unknown words": -2,  # each new word that says which are meant: the 52 homes on the hill
    "overtaken": -4,  # an earlier toll, which the headline's has left behind
    "another place": -3,
    "another day": -2,  # but what points back may do so on a day that only one of them tells
    "another year": -4,
    "another source": -1,
    "put by another": -9,  # the depth is 5 km, the observatory said; the survey put it at 10 km
    "another row": -6,  # 41% to 35% in one poll, 36% to 32% in another: the shares beside differ, too
    "a plan": -1,
    "another event": -1,
    "may be a part": -1,  # fewer than before, and no slip
    "share between": -4,  # a third of the 800 nurses; the 267 nurses
    "far off": -6,  # more than three times as many, and no slip
    "rival": -2,  # each other figure before it that might be meant as well
    "few": -4,  # "the two" may have been told one by one
    "distant": -1,
}
"""What each trait of a pair adds to the sum."""
ENOUGH = 5
"""The sum from which one fact is the reading that a reader would choose."""
NEARLY = 4
"""The sum from which it is one of several."""

MOST_BESIDE, MOST_FAR = 3, 2
"""Most words in common that count, of those beside both figures and of those farther off."""
MOST_FOR_ONE = 14
"""The most that the traits for one fact come to in nearly all pairs: pairs with more against them are not weighed."""
SHARES = (kinds.PERCENT, kinds.RATIO)
CARRIED = ("series", "pronoun")
"""Noun sources of a count that only took over the noun of another one."""
FEWEST = 4
"""Count from which things are hardly told one by one; of fewer, "the two" need no count before them."""
MOST_IN_ROW = 20
FAR_OFF = 3
BESIDE_DUE = 6
"""Words on either side of a sum within which one calls it bail or a fine."""
TO_WHOLE = 3
"""Words from a share to what it is one of: half of the city's (84 schools)."""
TO_PUTTING = 8
"""Words before a figure within which a verb puts something at it: put the depth at."""
DISTANT = 15
"""Sentences between two figures beyond which a reader no longer has the first in mind."""


def can_be_one(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether two figures of one sort may be one fact at all: in two sentences, of nouns or attributes alike."""
    is_counted = a.kind in COUNTED
    if a.sentence == b.sentence or (is_counted and _noun_trait(a, b, around) == ""):
        # Most count other things, which is told faster than what their words say.
        return False
    if tell_two_things(a, b, around.context) or names_a_plan(a, around) is not names_a_plan(b, around):
        return False
    if is_counted:
        return _tells_size_of_place(a, around) is _tells_size_of_place(b, around)
    if a.kind is not kinds.MEASURE:
        return True
    one, two = around.signs_of(a).attributes, around.signs_of(b).attributes
    return not one or not two or not one.isdisjoint(two)


def is_lapse(claim: Claim, context: Context) -> bool:
    """Tell whether a figure read as a comparison is none, as "after" only leads to what happened: after 23 fell ill."""
    if claim.under != "comparison":
        return False
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    before = keys[max(first - NEXT, 0) : first]
    return claim.kind is kinds.DURATION or not context.vocabulary.lists["after what happened"].isdisjoint(before)


def _tells_size_of_place(claim: Claim, around: Surroundings) -> bool:
    """Tell whether a count stands behind "of" and a place, whose size it is: hurt in a village of (2,400 people)."""
    keys, first = around.context.sentences[claim.sentence].keys, claim.mention.first
    vocabulary = around.context.vocabulary
    return first > 1 and keys[first - 1] in vocabulary.numerals.of and vocabulary.nouns.is_a(keys[first - 2], "place")


def traits_of(a: Claim, b: Claim, around: Surroundings) -> Counter[str]:
    """Give the traits of a pair, of which b stands later, each with how often it holds.

    A pair has none at all if b does not point back, a is not of the headline and neither may be the other mistyped, or
    if so much speaks for two facts that no sum could reach NEARLY.
    """
    # The top 10 per cent and the top 0.01 per cent: a share has no magnitude to be got wrong.
    is_slip = may_be_mistyped(stated(a), stated(b), with_scales=a.kind is not kinds.PERCENT)
    signs = around.signs_of(b)
    if not (is_slip or signs.points_back or a.part is sections.HEADLINE) and (not signs.are_any or _are_far_off(a, b)):
        # An owner in common makes up for much, but not for three times as many.
        return Counter()
    pair = _Pair(a, b, around, is_slip=is_slip)
    apart = _apart(pair)
    if weigh(apart) + MOST_FOR_ONE < NEARLY:
        return Counter()
    common = _common(pair)
    if weigh(common) + weigh(apart) >= NEARLY - WEIGHTS["alone"]:
        common["alone"] = around.are_alone(a, b)
    return +Counter({**common, **apart})


def _are_far_off(a: Claim, b: Claim) -> bool:
    """Tell whether one of two figures is more than three times the other."""
    low, high = sorted((stated(a), stated(b)))
    return high > low * FAR_OFF


def traits_of_slip(a: Claim, b: Claim, around: Surroundings) -> Counter[str]:
    """Give the traits of a pair of which one may be the other mistyped, with some that only such pairs have."""
    pair = _Pair(a, b, around, is_slip=True)
    told = {a.noun, b.noun, a.event if pair.same_event else None} | (pair.one.beside & pair.two.beside)
    far = [word for word in pair.one.all & pair.two.all if word not in told and around.is_rare(word)]
    further = {
        "opening": b.part in (sections.LEAD, sections.BODY) and b.paragraph <= around.opening,
        "word far": min(len(far), MOST_FAR),
        "word right at it": _is_named_apart(pair),
        "one word apart": len(pair.one.all - pair.two.all) == len(pair.two.all - pair.one.all) == 1,
        "next word": not pair.is_counted and _word_behind(a, around) == _word_behind(b, around) != "",
        "figure in common": figures_in_common(a, b, around),
        "alone": around.are_alone(a, b),
    }
    return +Counter({**_common(pair), **_apart(pair), **further})


def _word_behind(claim: Claim, around: Surroundings) -> str:
    """Give the word right behind a number; none where it ends its sentence or clause."""
    keys, at = around.context.sentences[claim.sentence].keys, claim.mention.last
    return keys[at] if at < len(keys) and keys[at].isalpha() else ""


def figures_in_common(a: Claim, b: Claim, around: Surroundings) -> int:
    """Give how many other values stand in the sentences of both figures, at most MOST_FAR."""
    return min(len(_told_beside(a, around) & _told_beside(b, around)), MOST_FAR)


def _told_beside(claim: Claim, around: Surroundings) -> set[tuple[Sort, Number]]:
    """Give the sorts and values of the other figures of a claim's sentence, from TEN on: smaller ones prove little."""
    row = around.context.by_sentence[claim.sentence][:MOST_IN_ROW]
    return {(sort_of(c), stated(c)) for c in row if c.id != claim.id and c.quantity is not None and stated(c) >= TEN}


def weigh(traits: Mapping[str, int]) -> int:
    """Add up the weights of traits."""
    return sum([WEIGHTS[name] * times for name, times in traits.items()])


class _Pair:
    """Two figures with what their traits are read from."""

    def __init__(self, a: Claim, b: Claim, around: Surroundings, *, is_slip: bool) -> None:
        self.a, self.b, self.around, self.is_slip = a, b, around, is_slip
        self.one, self.two, self.signs = around.of(a), around.of(b), around.signs_of(b)
        self.is_counted = a.kind in COUNTED
        self.same_event = a.event is not None and (a.event == b.event or self._is_told_by_modifier())
        self.same_attribute = not around.signs_of(a).attributes.isdisjoint(self.signs.attributes)
        self.points_through = not self.signs.points_back and not self.signs.owners.isdisjoint(self.one.beside)
        self.points = self.signs.points_back or self.points_through
        """Whether the later one points back, or an owner of its is told beside the first."""
        self.is_sure_of_all = b.sentence - a.sentence <= SHORTLY and (b.kind not in COUNTED or b.noun != a.noun)
        """Whether "all" before the later one must be of the first: shortly behind, and no count of the same noun."""
        keys = around.context.sentences[b.sentence].keys
        self.begins_with_all = keys[b.mention.first] in around.context.vocabulary.lists["all"]
        self.is_all = b.link == "all" or self.begins_with_all
        """Whether the later one is told with "all", and so is no part of the first."""
        self.is_fixed = self.points or self.same_attribute
        """Whether the later one is of a known thing, or an attribute that never changes from day to day: its height."""

    def _is_told_by_modifier(self) -> bool:
        """Tell whether the later figure has the event of the first beside its noun: the destroyed houses."""
        vocabulary, uses = self.around.context.vocabulary, self.around.context.vocabulary.events.uses
        words = {word for modifier in self.b.modifiers for word in (modifier, vocabulary.lemma(modifier))}
        return any(use.event == self.a.event for word in words for use in uses.get(word) or ())


def _common(pair: _Pair) -> dict[str, int]:
    """Give the traits for one fact, each with how often it holds, be it 0."""
    a, b, one, two, around = pair.a, pair.b, pair.one, pair.two, pair.around
    trait = _noun_trait(a, b, around) if pair.is_counted else _owner_trait(pair)
    told = {a.noun, b.noun, a.event if pair.same_event else None}
    beside = {word for word in one.beside & two.beside if word not in told and around.is_rare(word)}
    is_opening = b.part in (sections.LEAD, sections.BODY) and b.paragraph <= around.opening
    # The share of 28%: the word that points back is the noun of the figure as well, and so counts once.
    is_told_through = a.kind in SUMS and pair.points_through and around.names(b.noun or "") <= pair.signs.owners
    return {
        "points back": pair.signs.points_back,
        "only all": pair.signs.points_back
        and not b.is_definite
        and (b.link != "all" or pair.begins_with_all)
        and not pair.is_sure_of_all,
        "somebody's": pair.signs.points_back and around.is_somebodys(b),
        "points through": pair.points_through and trait not in ("like noun", "like owner"),
        "points on": not pair.points and not trait and not two.followers.isdisjoint(one.beside),
        **({trait: 1} if trait and not is_told_through else {}),
        "same event": pair.same_event,
        "word beside": min(len(beside), MOST_BESIDE),
        "same modifier": len(set(a.modifiers) & set(b.modifiers)),
        "same attribute": pair.same_attribute,
        "headline": a.part is sections.HEADLINE and is_opening,
        "slip": pair.is_slip,
        "short slip": pair.is_slip and not _are_long(pair),
    }


def _apart(pair: _Pair) -> dict[str, int]:
    """Give the traits for two facts, each with how often it holds, be it 0."""
    a, b, one, two, around = pair.a, pair.b, pair.one, pair.two, pair.around
    is_another_time = ANOTHER_DAY.applies(a, b)
    has_year = any(c.period is not None and c.period.grain is not grains.DAY for c in (a, b))
    # The nine-year term begins in May: the date is that of the event, and not of the figure.
    is_known_thing = pair.signs.points_back and not pair.is_counted and not two.is_dated
    has_two_events = a.event is not None and b.event is not None and not pair.same_event
    is_long = _are_long(pair)
    return {
        "points nowhere": not pair.is_fixed and a.part is not sections.HEADLINE,
        "share of its own": a.kind is kinds.PERCENT
        and not (pair.is_slip and is_long)
        and a.part is not sections.HEADLINE,
        "parallel": not pair.points and bool(one.beside - two.all) and bool(two.beside - one.all),
        "of a thing": pair.is_counted and (a.noun_from == "attributive") != (b.noun_from == "attributive"),
        "another owner": not pair.is_counted
        and not _calls_what_lasted(pair)
        and (
            _is_due_of_another(pair) or (b.noun is not None and (_has_two_names(pair) or not _is_known(b.noun, pair)))
        ),
        "somebody else's": around.is_somebodys(b) and _is_of_other_names(pair),
        "another company": around.are_in_other_company(a, b),
        "another word": one.is_set_apart or _is_apart(pair) or _are_of_two_ways(pair),
        "unknown modifier": any(not _comes_of_it(word, pair) for word in two.modifiers - one.all),
        # The 6% held by Orro: new words behind a sum are why it is "the", so they count twice.
        "unknown words": sum([not _is_known(word, pair) for word in two.restricting]) * (1 + (a.kind in SUMS)),
        "overtaken": a.part is sections.HEADLINE and pair.is_counted and not pair.is_slip and two.is_overtaken,
        "another place": (not is_known_thing and ANOTHER_PLACE.applies(a, b)) or begins_elsewhere(a, b, around),
        "another day": is_another_time and not has_year and (not pair.is_fixed or None not in (a.period, b.period)),
        "another year": is_another_time and has_year and not pair.same_attribute and not is_known_thing,
        "another source": not pair.signs.points_back and ANOTHER_SOURCE.applies(a, b),
        "put by another": _is_put_by_another(pair),
        "another row": _are_of_two_rows(pair),
        "a plan": (not pair.is_fixed or a.stance is stances.PLANNED) and PLAN.applies(a, b),
        "another event": not pair.points and pair.is_counted and has_two_events,
        "may be a part": pair.is_counted and stated(b) < stated(a) and not pair.is_slip and not pair.is_all,
        "share between": pair.is_counted and stated(b) < stated(a) and _follows_share(pair),
        "far off": _are_far_off(a, b) and not pair.is_slip,
        "few": min(stated(a), stated(b)) < FEWEST and pair.is_counted,
        "distant": b.sentence - a.sentence > DISTANT,
    }


def _is_due_of_another(pair: _Pair) -> bool:
    """Tell whether two sums are bail or fines in sentences that begin with two different names."""
    if pair.a.kind is not kinds.MONEY:
        return False
    context = pair.around.context
    dues = context.vocabulary.lists["dues of one person"]
    sentences = [context.sentences[claim.sentence] for claim in (pair.a, pair.b)]
    for claim, sentence in zip((pair.a, pair.b), sentences, strict=True):
        first = max(0, claim.mention.first - BESIDE_DUE)
        if dues.isdisjoint(sentence.keys[first : claim.mention.last + BESIDE_DUE]):
            return False
    one, two = (topic(context, sentence) for sentence in sentences)
    return bool(one) and bool(two) and set(one).isdisjoint(two)


def names_a_plan(claim: Claim, around: Surroundings) -> bool:
    """Tell whether a figure is an attribute of a plan or the like: the 13-school plan."""
    words = around.context.sentences[claim.sentence].keys[claim.mention.last : claim.last + 1]
    return claim.noun_from == "attributive" and not around.context.vocabulary.lists["only thought of"].isdisjoint(words)


def _is_put_by_another(pair: _Pair) -> bool:
    """Tell whether "put at" leads to the later figure, and its source is another than the first one's."""
    context, b = pair.around.context, pair.b
    keys, lists = context.sentences[b.sentence].keys, context.vocabulary.lists
    before = keys[max(0, b.mention.first - TO_PUTTING) : b.mention.first]
    is_at = before[-1:] and before[-1] in lists["at"]
    is_put = bool(is_at) and not lists["puts"].isdisjoint(context.vocabulary.lemmas_of(before))
    return is_put and b.source is not None and pair.a.source != b.source


def _is_of_other_names(pair: _Pair) -> bool:
    """Tell whether a name before the later figure is unknown to the sentences of the first: another owner."""
    context, at = pair.around.context, pair.b.mention.first
    sentence, told = context.sentences[pair.b.sentence], context.sentences[max(pair.a.sentence - 1, 0)]
    known = {*told.keys, *context.sentences[pair.a.sentence].keys}
    places = [here for here in places_of_names(context, sentence) if here < at]
    if not places and pair.b.sentence > pair.a.sentence + 1:
        # Irving has debts. Its loans come to 1.4bn.
        return bool(set(topic(context, context.sentences[pair.b.sentence - 1])) - known)
    if places[:1] == [0] and context.vocabulary.traits_of(sentence.keys[:1])[0] & (NOUN | VERB):
        # Workers went home, whatever their first letter is.
        del places[0]
    return bool(places) and sentence.keys[places[0]] not in known


def _are_long(pair: _Pair) -> bool:
    """Tell whether one of two figures has LONG digits or more, so that a slip of it is hardly one by chance."""
    return max(len(digits_of(stated(claim))) for claim in (pair.a, pair.b)) >= LONG


def _are_of_two_ways(pair: _Pair) -> bool:
    """Tell whether one measure or sum has the event of a rise, and the other that of a fall."""
    directions = pair.around.context.vocabulary.events.directions
    one, two = directions.get(pair.a.event or ""), directions.get(pair.b.event or "")
    return not pair.is_counted and one is not None and two is not None and one != two


def begins_elsewhere(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether "all" before b is of a new event, as its sentence names another place: in Orle killed all 24."""
    sentences, words = around.context.sentences, around.context.vocabulary.lists["all"]
    is_all = b.link == "all" or sentences[b.sentence].keys[b.mention.first] in words
    if not is_all or b.is_definite:
        return False
    return names_another_place(around.context, sentences[a.sentence], sentences[b.sentence])


def _is_apart(pair: _Pair) -> bool:
    """Tell whether words set the later figure apart, or words right at one of both do: the second; new."""
    return pair.two.is_set_apart or _is_named_apart(pair)


def _is_named_apart(pair: _Pair) -> bool:
    """Tell whether a word right at one of two figures sets it apart: the 40 new posts, unless posts were created."""
    return bool(pair.one.apart) or any(not _comes_of_it(word, pair) for word in pair.two.apart)


def _comes_of_it(word: str, pair: _Pair) -> bool:
    """Tell whether a word is an outcome of a word of the first figure's sentence: new jobs, for created jobs."""
    return not pair.around.outcomes_of(word).isdisjoint(pair.one.all)


def _are_of_two_rows(pair: _Pair) -> bool:
    """Tell whether two shares both stand beside other shares, none of which is the same: those of two polls."""
    a, b, by_sentence = pair.a, pair.b, pair.around.context.by_sentence
    if a.kind is not kinds.PERCENT or b.kind is not kinds.PERCENT:
        return False
    rows = [
        {stated(c) for c in by_sentence[one.sentence][:MOST_IN_ROW] if c.kind is kinds.PERCENT and c.id != one.id}
        for one in (a, b)
    ]
    return all(rows) and rows[0].isdisjoint(rows[1])


def _follows_share(pair: _Pair) -> bool:
    """Tell whether a share stands between two figures, near the later one, which may count that share of the first."""
    a, b = pair.a, pair.b
    near = pair.around.context.claims_between(b.sentence - 1, b.sentence, b.span.start)
    shares = [claim for claim in near if claim.kind in SHARES and claim.span.start < b.span.start]
    return any(_is_of(claim, a) or (a.span.start < claim.span.start and _is_told_of(claim, a, b)) for claim in shares)


def _is_of(share: Claim, whole: Claim) -> bool:
    """Tell whether a whole stands right behind its share: half of the (84 pupils)."""
    return share.sentence == whole.sentence and 0 < whole.mention.first - share.mention.last <= TO_WHOLE


def _is_told_of(share: Claim, a: Claim, b: Claim) -> bool:
    return share.link == "of_them" or share.noun in (a.noun, b.noun)


def _is_known(word: str, pair: _Pair) -> bool:
    """Tell whether the sentence of the first figure holds a word, an origin of it, or near the figure a synonym."""
    nouns, around = pair.around.context.vocabulary.nouns, pair.around
    if around.names(word) <= pair.one.all or not around.outcomes_of(word).isdisjoint(pair.one.all):
        return True
    return any(nouns.are_synonyms(word, other) for other in pair.one.beside)


def _noun_trait(a: Claim, b: Claim, around: Surroundings) -> str:
    """Give the name of the trait of two nouns of counts, one of WEIGHTS; empty where they cannot be of one thing."""
    if b.noun_from in CARRIED and a.noun is not None:
        # Nine were grave; the 19,000 figure: what a number only takes over from others is no word for what it counts.
        return "group noun" * around.may_call_again(a, b)
    if a.noun is None or b.noun is None:
        # of magnitude 6.4, the 6.4-magnitude quake
        is_named = b.noun is not None and around.signs_of(a).title == b.noun
        return "same noun" if is_named else "group noun" * around.may_call_again(a, b)
    kinship = around.kinship(a.noun, b.noun) or ("like" if _is_of_fate(a, b, around) else "")
    if kinship == "wider" and not around.signs_of(b).points_back:
        return ""
    return f"{kinship} noun" if kinship else "group noun" * around.may_call_again(a, b)


def _is_of_fate(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether the later noun only names the fate of the first one's people: eleven workers died; the 14 bodies."""
    vocabulary = around.context.vocabulary
    return (
        a.event in vocabulary.lists["fates"]
        and a.event == b.event
        and vocabulary.nouns.is_a(a.noun or "", "person")
        and b.noun in vocabulary.events.words[a.event or ""]
        and around.signs_of(b).points_back
    )


def _calls_what_lasted(pair: _Pair) -> bool:
    """Tell whether a later duration names what lasted, and the first has no noun: nine hours; the 19-hour search."""
    a = pair.a
    return a.kind is kinds.DURATION and a.noun is None and not a.under and pair.b.noun_from == "attributive"


def _has_two_names(pair: _Pair) -> bool:
    """Tell whether two sums or shares have nouns neither synonyms nor outcomes: a bid of so much; so much debt."""
    a, b, around = pair.a, pair.b, pair.around
    if a.kind is kinds.MEASURE or pair.is_counted or a.noun is None or b.noun is None:
        return False
    if around.context.vocabulary.nouns.are_synonyms(a.noun, b.noun):
        return False
    return around.outcomes_of(b.noun).isdisjoint(around.outcomes_of(a.noun) | pair.one.beside)


def _owner_trait(pair: _Pair) -> str:
    """Give the name of the trait of what has a measure or sum, one of WEIGHTS; empty where nothing ties it to a.

    The owner is the same where the noun of either stands near the other, and like where it is an outcome of a deed.
    """
    a, b, owner = pair.a, pair.b, pair.b.noun
    if a.noun is not None and (a.noun == b.noun or a.noun in pair.signs.owners):
        return "same owner"
    if owner is None:
        return ""
    nouns, beside = pair.around.context.vocabulary.nouns, pair.one.beside
    if _has_two_names(pair):
        return ""
    if owner in (a.context if a.kind is kinds.MEASURE else beside) or any(
        nouns.are_synonyms(owner, word) for word in beside
    ):
        return "same owner"
    deeds = pair.one.beside if a.kind is kinds.DURATION else pair.one.all
    is_outcome = pair.signs.points_back and not pair.around.outcomes_of(owner).isdisjoint(deeds)
    return "like owner" * is_outcome
