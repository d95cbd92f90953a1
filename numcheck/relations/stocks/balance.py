"""Stocks: the figures of what there was, came, went and is left, as relations in which one follows from the others.

Besides, of people held or aboard: those who are told to have left are no more than there were.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from fractions import Fraction
from itertools import combinations

from numcheck.language.entries import first_words, union
from numcheck.model import grains, kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_claims_of
from numcheck.relations.guards.excuses import ANOTHER_PLACE, ANOTHER_RATE, COMPARISON, DENIAL, find_excuses
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.guards.singles import ANYBODY, any_single, any_uncounted_one
from numcheck.relations.reading.context import Context, around
from numcheck.relations.reading.operands import are_of_one_size
from numcheck.relations.reading.told_below import is_of_another_owner, owners_of
from numcheck.relations.reading.values import ADDING, COUNTED, OF_A_WHOLE, are_of_one_sort, stated

REACH = 8
"""Sentences from the opening figure to the closing one."""
AFTER = 2
"""Sentences behind an opening figure, or on either side of a run of flows, that are looked at."""
OF_SUMS = 4
"""Sentences back from a closing sum without a noun to the opening one: a currency says nearly as much as a noun."""
MOST_FLOWS = 6
LONG = 1000
"""A difference of two ends that no other figure equals by chance, from this size on."""
PAIR = 2
AHEAD = 5
"""Words before a figure within which "now" says that so many there are."""
BEHIND = 3
"""Words behind a figure within which "left" says so."""
BESIDE = 2
"""Words on either side of a figure within which a verb says whether they came or went."""
TO_BOARD = 2
"""Words of "on board"."""
MOST_EXITS = 20
"""Figures of those who left that are looked at on either side of a stock, where very many are near."""
EXITS = 6
"""Sentences from one figure of those who left to the next one that adds to it: another 27."""
LIVING = ("person", "animal")
"""Classes of those who can leave, or die where they are."""
STOCKED = (kinds.COUNT, kinds.NUMBER, kinds.MEASURE, kinds.MONEY)
WAYS = {
    "in": ("comes into a stock", "comes where others go"),
    "out": ("goes out of a stock", "goes where others come"),
}
STOCK_EXCUSES = (ANOTHER_PLACE, DENIAL, COMPARISON, ANOTHER_RATE)


def find_balances(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each closing figure of a stock with the nearest opening one that it fits, and what came and went between."""
    openings = find_claims_of(context, definition, "opening")
    if openings:
        yield from _between_ends(openings, context, definition)
    yield from _around_flows(context, definition)


def _between_ends(openings: Sequence[Claim], context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each closing figure with the nearest of some opening ones that it fits, and the flows between them."""
    # "There are 55 of us left" is how a story ends, not how it begins.
    of_now = {s.index for s, _ in context.told_with(context.vocabulary.lists["said of what there is now"])}
    told = [claim for claim in context.claims if claim.sentence in of_now] if of_now else ()
    openings = [c for c in openings if c.sentence not in of_now or not _is_of_now(c, context, ahead=0)]
    closings = find_claims_of(context, definition, "closing")
    closings += [claim for claim in told if claim.quantity is not None and _is_of_now(claim, context)]
    made_anew = context.vocabulary.lists["made anew each time"]
    for closing in _unique(closings):
        if _came_or_went(closing, context) or closing.noun in made_anew or _is_toll_that_rose(closing, context):
            # It now expects a profit of 130 million: that is made anew, and no stock with what came and went.
            continue
        for opening in _nearest(closing, openings):
            if _is_past(opening, closing, context):
                continue
            if (
                not _alike(opening, closing, context)
                or not are_of_one_size(opening, closing)
                or (
                    closing.noun is None and abs(closing.sentence - opening.sentence) > _reach_of_bare(closing, context)
                )
                or _is_named_flow(opening, context)
            ):
                continue
            yield from _readings(context, definition, opening, closing)
            break


def _is_toll_that_rose(closing: Claim, context: Context) -> bool:
    """Tell whether the sentence of a figure adds deaths to it, so that it is a toll: three more, and so 86 in all."""
    here = context.by_sentence[closing.sentence]
    fates = context.vocabulary.lists["deaths"]
    return any(c.link == ADDING and c.event in fates and c.id != closing.id for c in here)


def _around_flows(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each run of flows of one sentence, in both directions, with the figures of its sort before and behind it.

    Who tells of both tells of a stock: it had four million customers, signed 220,000 and lost 90,000, to end with ...
    """
    lists = context.vocabulary.lists
    parting = lists["sets figures apart"]
    comes, goes = [first_words(union(lists[told], lists[told_of_both])) for told, told_of_both in WAYS.values()]
    for at, claims in context.by_sentence.items():
        if len(claims) < PAIR:
            continue
        lemmas = context.sentences[at].lemmas
        if comes.isdisjoint(lemmas) or goes.isdisjoint(lemmas):
            # Without a word of each way, nothing both came and went.
            continue
        told = [claim for claim in claims if claim.kind in STOCKED and is_plain(claim)]
        flows: list[tuple[Claim, str]] = []
        for claim in told if len(told) >= PAIR else ():
            way = _side_by_side(claim, context)
            if flows and not (way and _goes_on(flows[-1][0], claim, parting, context)):
                yield from _led_on(flows, context, definition)
                flows = []
            flows += [(claim, way)] if way else []
        yield from _led_on(flows, context, definition)


def _goes_on(one: Claim, other: Claim, parting: Set[str], context: Context) -> bool:
    """Tell whether two flows are of one sort, and no word between them sets the one against the other."""
    between = context.sentences[other.sentence].keys[one.last : other.mention.first]
    return are_of_one_sort(one, other) and parting.isdisjoint(between)


def _led_on(flows: Sequence[tuple[Claim, str]], context: Context, definition: Definition) -> Iterator[Relation]:
    """Give a run of flows with the figures on either side; none if all came, all went, or no such figure fits."""
    if len(flows) < PAIR:
        return
    comes = tuple(claim for claim, way in flows if way == "in")
    goes = tuple(claim for claim, way in flows if way == "out")
    if not comes or not goes or len(flows) > MOST_FLOWS:
        return
    opening, closing = _ends([claim for claim, _ in flows], context)
    if opening is not None and closing is not None and not _is_explained(opening, closing, flows, context):
        yield Relation(
            definition.kind,
            (("opening", (opening,)), ("in+", comes), ("out+", goes), ("closing", (closing,))),
            strength=Strength.NATURAL,
            about=(closing.id,),
        )


def _side_by_side(claim: Claim, context: Context) -> str:
    """Give "in" or "out" by the verbs beside a figure, also those that say so only beside others; else empty."""
    lemmas = _verbs_beside(claim, context)
    lists = context.vocabulary.lists
    pairs = {word for word in lemmas if " " in word}
    for some in (pairs, lemmas - pairs):
        for way, (told, told_of_both) in WAYS.items():
            if not some.isdisjoint(union(lists[told], lists[told_of_both])):
                return way
    return ""


def _ends(flows: Sequence[Claim], context: Context) -> tuple[Claim | None, Claim | None]:
    """Give the nearest figures of the sort of some flows before and behind them; None twice if these are no stock.

    Both must be at least PAIR times each flow, of one noun, near each other, and not compared with anything.
    """
    first, last = flows[0], flows[-1]
    if last.link in OF_A_WHOLE:
        # Won 12, lost nine of their 26 games: those are parts of a whole.
        return None, None
    before = context.claims_between(first.sentence - AFTER, first.sentence, first.span.start)
    behind = context.claims_between(last.sentence, last.sentence + AFTER, last.span.start)
    opening = next((c for c in reversed(before) if c.span.end <= first.span.start and _may_end(c, first)), None)
    closing = next((c for c in behind if c.span.start >= last.span.end and _may_end(c, first)), None)
    if opening is None or closing is None or not is_plain(opening) or not is_plain(closing):
        return None, None
    nouns = {claim.noun for claim in (opening, *flows, closing) if claim.noun_from == "after"}
    is_one = len(nouns) <= 1 or _is_number_of(opening, closing, context)
    least = min(Fraction(stated(opening)), Fraction(stated(closing)))
    is_stock = all(Fraction(stated(flow)) * PAIR <= least for flow in flows)
    flown = sum((stated(flow) for flow in flows), Fraction())
    is_near = abs(Fraction(stated(opening)) - stated(closing)) <= PAIR * flown
    between = context.sentences[closing.sentence].keys[max(closing.mention.first - AHEAD, 0) : closing.mention.first]
    is_apart = not context.vocabulary.lists["sets figures apart"].isdisjoint(between)
    is_compared = closing.under != "" or opening.under != "" or is_apart
    return (opening, closing) if is_stock and is_one and is_near and not is_compared else (None, None)


def _may_end(claim: Claim, flow: Claim) -> bool:
    """Tell whether a figure is of the sort of a flow, or a bare number beside a measure: 157 in store."""
    is_bare = claim.kind is kinds.NUMBER and claim.noun is None and flow.kind is kinds.MEASURE
    return is_bare or are_of_one_sort(claim, flow)


def _is_past(opening: Claim, closing: Claim, context: Context) -> bool:
    """Tell whether a figure is no opening one of a closing one: a range, a toll, or, told later, of another time."""
    if opening.quantity is not None and opening.quantity.is_range:
        # Shares that may open at 40 to 42: "opening" is no stock there.
        return True
    is_later = opening.span.start > closing.span.start
    between = context.sentences[closing.sentence].keys[closing.last : opening.mention.first]
    if is_later and opening.sentence == closing.sentence and not context.vocabulary.numerals.of.isdisjoint(between):
        # It keeps 63 out of a total of 190, which others may hold.
        return True
    is_dated = is_later and opening.period is not None and opening.period.grain is grains.YEAR
    has_now = union(context.vocabulary.lists["has now"], context.vocabulary.lists["said of what there is now"])
    if is_later and not has_now.isdisjoint(context.words_before(opening, BESIDE)):
        # Nine more brought the number to 183. Orla has 121 of them; the injured now total 340.
        return True
    return is_dated or opening.event in context.vocabulary.lists["deaths"]


def _is_named_flow(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts those who came or went by a noun, and so is no stock: arrivals came to 210."""
    return claim.role == "noun" and bool(context.vocabulary.events.flows.get(claim.event or ""))


def _reach_of_bare(closing: Claim, context: Context) -> int:
    """Give how many sentences may lie between a closing figure without a noun and the opening one: that left 73."""
    keys = context.sentences[closing.sentence].keys
    if keys[0] in context.vocabulary.lists["sentence points back"] and closing.mention.first <= PAIR:
        # That left 73.
        return REACH
    return OF_SUMS if closing.kind is kinds.MONEY else AFTER


def _nearest(closing: Claim, openings: Sequence[Claim]) -> list[Claim]:
    """Give the opening figures within REACH of a closing one: those before it, the last first, then those behind it.

    A lead tells what there is now; what it was and what came and went may follow.
    """
    near = [o for o in _unique(openings) if abs(o.sentence - closing.sentence) <= REACH and o.id != closing.id]
    before = [opening for opening in near if opening.span.start < closing.span.start]
    return [*reversed(before), *(opening for opening in near if opening.span.start > closing.span.start)]


def _readings(context: Context, definition: Definition, opening: Claim, closing: Claim) -> Iterator[Relation]:
    """Give the relations of two ends: with every flow between them first, then without some of them as fallbacks."""
    between = [
        claim
        for claim in context.claims_between(
            min(opening.sentence, closing.sentence),
            max(closing.sentence, opening.sentence + AFTER),
            opening.span.start,
        )
        if claim.id not in (opening.id, closing.id)
        and _is_in_the_story(claim, opening, closing, context)
        and _alike(opening, claim, context)
        and claim.under == ""
        and claim.link != "of_them"
        and not _is_some_of_those_gone(claim, context)
        and claim.stance is not stances.DENIED
    ]
    beside = [claim for claim in between if claim.sentence == closing.sentence and flow_of(claim, context)]
    if opening.span.start > closing.span.start and beside:
        # With the opening figure told later, only flows in the closing one's sentence are meant.
        between = beside
    ways = {claim.id: flow_of(claim, context) for claim in between}
    between = [claim for claim in between if not _is_within_flow(claim, between, ways, context)]
    signed = [claim for claim in between if ways[claim.id]][:MOST_FLOWS]
    if not signed or len(signed) < len(between) or any_uncounted_one(between, context):
        # A figure whose direction is not known leaves the sum open.
        return
    if any(_are_of_two_owners(opening, claim, context) for claim in signed):
        return
    if _is_explained(opening, closing, [(claim, ways[claim.id]) for claim in signed], context):
        return
    if opening.noun is not None and any_single((*between, closing), context, opening.noun):
        # and a bus burned out: a thing that no figure counts leaves the sum open.
        return
    for size in range(len(signed), 0, -1):
        for chosen in combinations(signed, size):
            comes = tuple(c for c in chosen if ways[c.id] == "in")
            goes = tuple(c for c in chosen if ways[c.id] == "out")
            roles: list[tuple[str, tuple[Claim, ...]]] = [("opening", (opening,))]
            roles += [("in+", comes)] if comes else []
            roles += [("out+", goes)] if goes else []
            yield Relation(
                definition.kind,
                (*roles, ("closing", (closing,))),
                strength=Strength.NATURAL,
                about=(closing.id,),
                # Where nothing came, or nothing went, the flow of that way is 0.
                facts=tuple((role, 0) for role, some in (("in", comes), ("out", goes)) if not some),
                is_fallback=size < len(signed),
            )


def _is_explained(opening: Claim, closing: Claim, flows: Sequence[tuple[Claim, str]], context: Context) -> bool:
    """Tell whether the story accounts for two ends otherwise: by flows turned round, or another figure of the sum."""
    grown = sum((stated(claim) if way == "in" else -stated(claim) for claim, way in flows), start=0)
    if grown and stated(opening) - grown == stated(closing):
        # The stock is of things out on loan: what comes back leaves it, and what goes out joins it.
        return True
    ids, last = {claim.id for claim, _ in flows}, flows[-1][0]
    gap, made = magnitude(stated(closing) - stated(opening)), stated(opening) + grown
    behind = context.claims_between(last.sentence, last.sentence + AFTER, last.span.end)
    if any(c.is_definite and c.quantity is not None and stated(c) == made for c in behind):
        # It flies 48 again, as three of its 51 are parked.
        return True
    others = (c for c in context.of(*STOCKED) if c.id not in ids and is_plain(c))
    return gap >= LONG and any(stated(c) == gap for c in others)


def _is_some_of_those_gone(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts some of those who are gone already: six of the dead have no name yet."""
    said = context.vocabulary.events.words.get(claim.event or "", ())
    return claim.link == "of_the" and claim.event in context.vocabulary.lists["fates"] and claim.noun in said


def _is_within_flow(claim: Claim, told: Sequence[Claim], ways: Mapping[int, str], context: Context) -> bool:
    """Tell whether a figure counts some of a larger named flow before it: of 940 departures 640 went north."""
    return claim.link != ADDING and any(
        _is_named_flow(flow, context)
        and flow.span.start < claim.span.start
        and ways[flow.id] == ways[claim.id]
        and magnitude(stated(flow)) > magnitude(stated(claim))
        for flow in told
    )


def _are_of_two_owners(opening: Claim, flow: Claim, context: Context) -> bool:
    """Tell whether a stock and a flow have two owners: the Reeds gained nine seats; the Elms held 57."""
    one, other = context.sentences[opening.sentence], context.sentences[flow.sentence]
    owners = owners_of(other, flow, context)
    return is_of_another_owner(one, opening, other, context) and not set(owners) <= set(
        owners_of(one, opening, context)
    )


def _is_in_the_story(claim: Claim, opening: Claim, closing: Claim, context: Context) -> bool:
    """Tell whether a figure may be a flow by its place: between two ends, behind an opening one told later, or led to.

    It went up to 44,800 as 5,200 arrived; 112 new cases brought the number to 3,460, where it had been 3,348.
    """
    before = context.sentences[closing.sentence].keys[max(closing.mention.first - 1, 0) : closing.mention.first]
    if claim.sentence == closing.sentence and not context.vocabulary.lists["range links"].isdisjoint(before):
        return True
    if opening.span.start > claim.span.start:
        return False
    return claim.span.start < closing.span.start or closing.span.start < opening.span.start


def flow_of(claim: Claim, context: Context) -> str:
    """Give "in" or "out" by the verb of a figure, or, if it has no event, of the figure before it; empty if neither."""
    own = _own_flow(claim, context)
    said = context.sentences[claim.sentence].keys[claim.mention.last : claim.last]
    if not own and (claim.link == ADDING or not context.vocabulary.lists["said of what is new"].isdisjoint(said)):
        # 148 new cases
        return "in"
    if own or claim.event is not None:
        return own
    # It closed five in 2019 and four in 2022.
    before = [other for other in context.by_sentence[claim.sentence] if other.span.end <= claim.span.start]
    for other in reversed(before):
        if other.quantity is not None and other.kind is not kinds.DATE:
            return _own_flow(other, context)
    return ""


def adds_to_stock(claim: Claim, context: Context) -> bool:
    """Tell whether a verb beside a figure says that so many came to a stock: hired 19, opened two."""
    return not _verbs_beside(claim, context).isdisjoint(context.vocabulary.lists["comes into a stock"])


def _own_flow(claim: Claim, context: Context) -> str:
    vocabulary = context.vocabulary
    lemmas = _verbs_beside(claim, context)
    for way, name in (("in", "comes into a stock"), ("out", "goes out of a stock")):
        if not lemmas.isdisjoint(vocabulary.lists[name]):
            return way
    return vocabulary.events.flows.get(claim.event or "", "")


def _verbs_beside(claim: Claim, context: Context) -> set[str]:
    """Give the lemmas within BESIDE words of a figure, up to a mark or "and", and the pairs of words: "take in"."""
    keys, vocabulary = context.sentences[claim.sentence].keys, context.vocabulary
    found: set[str] = set()
    first, last = claim.mention.first, claim.last
    for side in (reversed(keys[max(0, first - BESIDE) : first]), keys[last : last + BESIDE]):
        for key in side:
            if (
                not key[:1].isalpha()
                or key in vocabulary.lists["joining"]
                or key in vocabulary.lists["leads to what is said"]
            ):
                # adding that 88 had been named: nothing was added
                break
            found.add(vocabulary.lemma(key))
    # took in 300
    led_to = keys[max(0, first - BESIDE) : first]
    if len(led_to) == BESIDE:
        found.add(f"{vocabulary.lemma(led_to[0])} {led_to[1]}")
    # six went back in
    said = keys[last : last + BESIDE]
    if len(said) == BESIDE and said[0][:1].isalpha():
        found.add(f"{vocabulary.lemma(said[0])} {said[1]}")
    return found


def _is_of_now(claim: Claim, context: Context, ahead: int = AHEAD) -> bool:
    """Tell whether a word close to a figure says that so many there are now, or are left."""
    keys, words = context.sentences[claim.sentence].keys, context.vocabulary.lists["said of what there is now"]
    before, after = keys[max(0, claim.mention.first - ahead) : claim.mention.first], keys[claim.last :][:BEHIND]
    return not words.isdisjoint((*before, *after))


def _came_or_went(claim: Claim, context: Context) -> bool:
    """Tell whether a verb beside a figure says that it came or went, so that it is no stock."""
    lists = context.vocabulary.lists
    return not _verbs_beside(claim, context).isdisjoint(
        union(lists["comes into a stock"], lists["goes out of a stock"])
    )


def _unique(claims: Sequence[Claim]) -> list[Claim]:
    return sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.span)


def _alike(a: Claim, b: Claim, context: Context) -> bool:
    if (a.kind is not b.kind and not (a.kind in COUNTED and b.kind in COUNTED)) or a.unit != b.unit:
        return False
    lists = context.vocabulary.lists
    flows = union(lists["comes into a stock"], lists["goes out of a stock"])
    if a.kind is kinds.MONEY and a.noun is not None and b.noun is not None:
        # Investments came to 8bn, payments to 3bn: the one is no stock of the other.
        return context.vocabulary.nouns.are_akin(a.noun, b.noun) or not flows.isdisjoint((a.noun, b.noun))
    if _is_named_flow(a, context) != _is_named_flow(b, context):
        # Departures are those of people, or of whatever else there was.
        return True
    if a.kind not in COUNTED or a.noun is None or b.noun is None or not flows.isdisjoint((a.noun, b.noun)):
        # It took delivery of 54: a flow need not say what it counts.
        return a.quantity is not None and b.quantity is not None
    nouns, posts = context.vocabulary.nouns, lists["posts of staff"]
    if (a.noun in posts) != (b.noun in posts):
        # 900 people on its payroll; it filled 40 posts: posts are akin to people.
        return any(nouns.is_a(noun, ANYBODY) for noun in (a.noun, b.noun))
    return nouns.are_akin(a.noun, b.noun) or _is_number_of(a, b, context)


def _is_number_of(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one of two figures has a noun like "number", and the other has none or one of people or cases."""
    numbers = union(context.vocabulary.grammar["number nouns"], context.vocabulary.lists["nouns of a stock"])
    nouns = context.vocabulary.nouns
    others = [claim.noun for claim in (a, b) if claim.noun is not None and claim.noun not in numbers]
    return len(others) < PAIR and all(
        nouns.is_a(noun, ANYBODY) or noun in context.vocabulary.lists["cases"] for noun in others
    )


def find_exits(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count of people held or aboard with those told later to have left, been freed or died."""
    flows = context.vocabulary.events.flows
    stocks = [
        c
        for c in context.of(kinds.COUNT)
        if (_are_kept(c, context) or _are_aboard(c, context))
        and c.under == ""
        and c.link in ("", "all", "both")
        # Three wickets are standing at the end: it is no beginning.
        and not _is_of_now(c, context, ahead=0)
    ]
    exits = [
        c
        for c in context.of(kinds.COUNT)
        if c.event is not None
        and flows.get(c.event) == "out"
        and c.role != "after"
        and c.under != "comparison"
        and c.stance is not stances.DENIED
        # The index plunged to a 383 close: nobody has left.
        and context.vocabulary.lists["to"].isdisjoint(context.words_before(c, 2))
    ]
    for stock in stocks:
        nearby = around(exits, stock)
        if len(nearby) > MOST_EXITS:
            # A sentence may hold a whole table of those who came and went.
            here = bisect_left(nearby, stock.span.start, key=_start)
            nearby = nearby[max(here - MOST_EXITS, 0) : here + MOST_EXITS]
        for index, out in enumerate(nearby):
            # Certified to carry 260 passengers: only who is saved from a vessel is taken to leave it.
            is_saved = out.event in context.vocabulary.lists["events that save"]
            if not (_leave_captors(stock, out, context) if _are_kept(stock, context) else is_saved):
                continue
            if not _is_after(stock, out, context) or not _may_leave(stock, out, context) or not _point_back(stock, out):
                continue
            others = [
                later
                for later in _until_gap(out, nearby[index + 1 :])
                if later.link in ("another", "other") and _may_leave(stock, later, context)
            ]
            yield _exits(definition, stock, (out, *others), Strength.NATURAL)
            last = context.vocabulary.lists["deaths"]
            survivors = [
                later
                for later in _until_gap(out, nearby[index + 1 :])
                if later.event not in last
                and later.link in ("", "remaining", "of_the")
                and _may_leave(stock, later, context)
                and _point_back(stock, later)
            ]
            if out.event in last and survivors:
                # The dead do not leave; but whether they died in there, only the reader can tell.
                yield _exits(definition, stock, (out, max(survivors, key=_most)), Strength.POSSIBLE)


def _are_aboard(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts those who were on board of something: there were 84 people aboard."""
    keys = context.sentences[claim.sentence].keys[claim.last : claim.last + TO_BOARD]
    return claim.event is None and not context.vocabulary.lists["right behind those aboard"].isdisjoint(keys)


def _are_kept(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts those who are held somewhere, or were taken by gunmen: seized 37 students."""
    if claim.event == "hold":
        # But what keeps shares may sell others of them.
        return claim.noun not in context.vocabulary.lists["parts of a firm"]
    is_kept = claim.event in context.vocabulary.lists["events that keep people in"] and claim.role == "object"
    return is_kept and claim.noun is not None and context.vocabulary.nouns.is_a(claim.noun, ANYBODY)


def _leave_captors(stock: Claim, out: Claim, context: Context) -> bool:
    """Tell whether those who left are the ones who are held, or told as those who were taken: they let the last 52 go.

    Far behind those who were taken, others are told of, taken elsewhere.
    """
    if stock.event == "hold":
        return True
    is_told_on = out.sentence - stock.sentence <= AFTER
    is_known = out.link in ("of_them", "last") or out.is_definite
    return is_told_on and is_known and out.event in context.vocabulary.lists["events that let people go"]


def _until_gap(out: Claim, later: Sequence[Claim]) -> Iterator[Claim]:
    """Give some claims up to the first that stands more than EXITS sentences behind the one before it."""
    reached = out.sentence
    for claim in later:
        if claim.sentence - reached > EXITS:
            return
        reached = claim.sentence
        yield claim


def _start(claim: Claim) -> int:
    return claim.span.start


def _exits(definition: Definition, stock: Claim, gone: tuple[Claim, ...], strength: Strength) -> Relation:
    _, tried = find_excuses(stock, gone[0], STOCK_EXCUSES)
    about = (stock.id, *(claim.id for claim in gone))
    return Relation(definition.kind, (("stock", (stock,)), ("out+", gone)), strength=strength, tried=tried, about=about)


def _most(claim: Claim) -> float:
    interval = claim.interval
    return float(interval.low) if interval is not None and interval.low is not None else 0.0


def _point_back(stock: Claim, out: Claim) -> bool:
    """Tell whether a figure of those who left refers to a stock: by "of them", next to it, or by words in common."""
    if out.link in ("of_them", "of_the", "another", "remaining", "last", "all") or out.is_definite:
        return True
    is_next = out.sentence == stock.sentence + 1 and out.paragraph == stock.paragraph
    if is_next and (out.noun == stock.noun or stock.event is None):
        # The jail held 310 inmates. In the riot 130 inmates fled.
        return True
    return bool((stock.context & out.context) - {stock.noun, out.noun, stock.event, out.event})


def _is_after(stock: Claim, out: Claim, context: Context) -> bool:
    """Tell whether people left after a stock was counted: by their periods, else by the order of the text."""
    then, gone, today = stock.period, out.period, context.dateline.date
    if then is not None and gone is not None and then.first is not None and gone.last is not None:
        return then.first <= gone.last
    if out.stance is stances.PLANNED and then is not None and then.last is not None and today is not None:
        return then.last <= today
    return stock.span.start < out.span.start


def _may_leave(stock: Claim, out: Claim, context: Context) -> bool:
    """Tell whether those who left may be some of a stock: by nouns, place and period."""
    if (
        stock.noun is None
        or out.noun is None
        or out.id == stock.id
        or (stock.sentence == out.sentence and out.span.start < stock.span.start)
    ):
        return False
    nouns = context.vocabulary.nouns
    is_like = nouns.are_synonyms(stock.noun, out.noun) or stock.noun in nouns.wider_words(out.noun)
    # Of the 470 who got away: they are whoever there was.
    is_known = out.link in ("of_them", "of_the") or out.is_definite
    is_anybody = is_known and out.noun_from == "event" and any(nouns.is_a(stock.noun, each) for each in LIVING)
    if not (is_like or is_anybody):
        return False
    gone = out.period
    if gone is not None and gone.grain in (grains.YEAR, grains.SPAN) and stock.period is None:
        # The fire of 2013 killed more than were in the building today; of what is exported in a year, more is grown.
        return False
    left, _ = find_excuses(stock, out, STOCK_EXCUSES)
    return not left
