"""Claims -> relations: every pair or group of figures that must agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from numcheck.language.patterns import Alphabet
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.document import Dateline, Document, Sentence
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation
from numcheck.relations.ages.age_gaps import find_age_gaps
from numcheck.relations.ages.ages import find_two_ages
from numcheck.relations.ages.births import find_ages_now, find_lives
from numcheck.relations.ages.lifetimes import find_ages_at_birth, find_grown
from numcheck.relations.ages.years_between import find_years_between
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.change.changes_apart import find_changes_apart
from numcheck.relations.change.directions import find_directions
from numcheck.relations.change.gains_told import find_gains_told
from numcheck.relations.change.known_changes import find_known_changes, find_known_excesses
from numcheck.relations.change.leads_apart import find_leads_apart
from numcheck.relations.change.leads_moved import find_leads_moved
from numcheck.relations.change.leads_told import find_leads_told
from numcheck.relations.change.put_behind import find_put_above, find_put_behind
from numcheck.relations.change.signs import find_signs
from numcheck.relations.change.starts_told import find_starts_told
from numcheck.relations.change.ways_told import find_ways_told
from numcheck.relations.dates.anniversaries import find_anniversaries
from numcheck.relations.dates.between import find_between, find_between_times, find_clocks, find_days_after
from numcheck.relations.dates.calendar import find_calendar
from numcheck.relations.dates.centuries import find_centuries
from numcheck.relations.dates.days_ahead import find_days_ahead
from numcheck.relations.dates.daytimes import find_daytimes
from numcheck.relations.dates.event_days import find_event_days
from numcheck.relations.dates.foundings import find_foundings
from numcheck.relations.dates.jubilees import find_jubilees
from numcheck.relations.dates.kept_years import find_kept_years
from numcheck.relations.dates.last_times import find_last_times
from numcheck.relations.dates.lengths import find_lengths
from numcheck.relations.dates.local_times import find_local_times, find_zone_hours
from numcheck.relations.dates.moments import find_moments
from numcheck.relations.dates.next_days import find_next_days
from numcheck.relations.dates.order import find_order
from numcheck.relations.dates.seasons import find_seasons
from numcheck.relations.dates.spells import find_spells
from numcheck.relations.dates.tenses import find_tenses
from numcheck.relations.dates.told_days import find_told_days
from numcheck.relations.dates.told_ends import find_told_ends
from numcheck.relations.dates.two_dates import find_two_dates
from numcheck.relations.dates.two_stretches import find_two_stretches
from numcheck.relations.dates.until_now import find_until_now
from numcheck.relations.dates.zones import find_zones
from numcheck.relations.guards.reconciled import goes_on_to
from numcheck.relations.lists.enumeration import find_enumerations
from numcheck.relations.lists.next_ones import find_next_ones
from numcheck.relations.lists.numbering import find_numbering
from numcheck.relations.lists.one_and_other import find_one_and_other
from numcheck.relations.lists.ordinal_runs import find_listicles, find_ordinal_runs
from numcheck.relations.lists.rest_told import find_rest_told
from numcheck.relations.lists.times_before import find_times_before
from numcheck.relations.lists.with_others import find_with_others
from numcheck.relations.plausibility.doubled import find_doubled, find_negative
from numcheck.relations.plausibility.forms import find_malformed, find_placeholders, find_words_and_figures
from numcheck.relations.ranks.called import find_called
from numcheck.relations.ranks.charts import find_charts
from numcheck.relations.ranks.comparatives import find_comparisons, find_gaps
from numcheck.relations.ranks.compared_next import find_compared_next
from numcheck.relations.ranks.expectations import find_expectations
from numcheck.relations.ranks.extremes import find_extremes, find_ranked
from numcheck.relations.ranks.firsts import find_firsts
from numcheck.relations.ranks.moved import find_moved, find_places_moved
from numcheck.relations.ranks.rankings import find_places
from numcheck.relations.ranks.superlatives import find_superlatives
from numcheck.relations.ranks.times_beaten import find_times_beaten, find_times_behind
from numcheck.relations.ranks.to_come import find_to_come
from numcheck.relations.ranks.tops import find_tops
from numcheck.relations.reading.context import Context, index_by_sentence, make_today
from numcheck.relations.reading.listing import Overlaps, may_be_the_same
from numcheck.relations.reading.one_unit import as_written, in_one_unit, is_tied
from numcheck.relations.reading.timeline import find_after_events
from numcheck.relations.reading.views import build_view
from numcheck.relations.repeated.backwards import find_backwards
from numcheck.relations.repeated.bounds import find_bounds, find_hedges, find_ranges
from numcheck.relations.repeated.ceilings import find_ceilings
from numcheck.relations.repeated.corrections import find_corrections, taken_back
from numcheck.relations.repeated.names_again import find_swapped_names
from numcheck.relations.repeated.none_and_some import find_none_and_some
from numcheck.relations.repeated.ordinals import find_ordinals
from numcheck.relations.repeated.repeated import (
    find_headlines,
    find_repeats,
    find_scale_slips,
    find_transpositions,
)
from numcheck.relations.repeated.retold import find_retold
from numcheck.relations.repeated.two_units import find_currencies, find_units
from numcheck.relations.repeated.unhurt import find_unhurt
from numcheck.relations.results.contests import (
    find_goals,
    find_interim_scores,
    find_periods,
    find_series_games,
    find_series_results,
)
from numcheck.relations.results.halves import find_halves
from numcheck.relations.results.margins import find_margins_told
from numcheck.relations.results.match_parts import find_part_scores
from numcheck.relations.results.matches import find_match_scores
from numcheck.relations.results.only_goals import find_only_goals
from numcheck.relations.results.results import find_aggregates, find_sets, find_straight_sets
from numcheck.relations.results.series import find_series
from numcheck.relations.results.standings import find_points, find_records, find_wins_of_all
from numcheck.relations.shares.closed_shares import find_closed_shares
from numcheck.relations.shares.followers import find_followed, find_followed_shares
from numcheck.relations.shares.means import find_means
from numcheck.relations.shares.opposites import find_opposites
from numcheck.relations.shares.overall import find_overall
from numcheck.relations.shares.products_apart import find_products_apart
from numcheck.relations.shares.rates_apart import find_heads_apart, find_rates_apart
from numcheck.relations.shares.rests import find_rests
from numcheck.relations.shares.row_shares import RowShares
from numcheck.relations.shares.shared_out import find_shared_out
from numcheck.relations.shares.shares_apart import find_shares_apart, find_shares_left
from numcheck.relations.shares.shares_beside import find_shares_beside
from numcheck.relations.shares.shares_known_again import find_shares_known_again
from numcheck.relations.shares.shares_taken_up import find_shares_taken_up
from numcheck.relations.stocks.balance import find_balances, find_exits
from numcheck.relations.stocks.empty_seats import find_empty_seats
from numcheck.relations.stocks.halts import find_halts
from numcheck.relations.totals.added import find_added
from numcheck.relations.totals.ballots import find_casts, find_seats
from numcheck.relations.totals.combined import find_combined
from numcheck.relations.totals.flows import find_flows
from numcheck.relations.totals.grouped import find_grouped
from numcheck.relations.totals.incidents import find_incidents
from numcheck.relations.totals.joined import find_joined
from numcheck.relations.totals.kept import find_kept
from numcheck.relations.totals.left_over import find_left_over
from numcheck.relations.totals.majorities import find_majorities
from numcheck.relations.totals.needed import find_enough, find_thresholds
from numcheck.relations.totals.partition import find_partitions
from numcheck.relations.totals.people import find_people
from numcheck.relations.totals.pointed_sums import find_pointed_sums
from numcheck.relations.totals.polls import find_majorities_polled
from numcheck.relations.totals.quarters import find_quarters
from numcheck.relations.totals.rates_again import find_rates_again
from numcheck.relations.totals.seat_rows import find_seat_rows
from numcheck.relations.totals.short_shares import find_short_shares
from numcheck.relations.totals.split_apart import find_split_apart
from numcheck.relations.totals.stretches import find_stretches
from numcheck.relations.totals.tables import find_table_totals
from numcheck.relations.totals.tally import find_others, find_tallies
from numcheck.relations.totals.those import find_those
from numcheck.relations.totals.two_parts import find_two_parts
from numcheck.relations.totals.unaccounted import find_unaccounted
from numcheck.relations.units.dimensions import find_other_dimensions
from numcheck.relations.units.exchange import find_exchanges
from numcheck.relations.units.far_conversion import find_far_conversions

CORRECTIONS = "corrections"
"""The one finder that looks at figures which a note of correction takes back."""
FINDERS: Mapping[str, Callable[[Context, Definition], Iterator[Relation]]] = {
    "phrases": find_by_phrases,
    "added": find_added,
    "after events": find_after_events,
    "age gaps": find_age_gaps,
    "ages now": find_ages_now,
    "ages when": find_ages_at_birth,
    "aggregate": find_aggregates,
    "anniversaries": find_anniversaries,
    "backwards": find_backwards,
    "balance": find_balances,
    "between": find_between,
    "between times": find_between_times,
    "bounds": find_bounds,
    "calendar": find_calendar,
    "called": find_called,
    "casts": find_casts,
    "ceilings": find_ceilings,
    "centuries": find_centuries,
    "changes apart": find_changes_apart,
    "charts": find_charts,
    "clocks": find_clocks,
    "closed shares": find_closed_shares,
    "combined": find_combined,
    "compared next": find_compared_next,
    "comparisons": find_comparisons,
    CORRECTIONS: find_corrections,
    "currencies": find_currencies,
    "days after": find_days_after,
    "days ahead": find_days_ahead,
    "daytimes": find_daytimes,
    "directions": find_directions,
    "doubled": find_doubled,
    "empty seats": find_empty_seats,
    "enough": find_enough,
    "enumeration": find_enumerations,
    "event days": find_event_days,
    "exchange": find_exchanges,
    "exits": find_exits,
    "expectations": find_expectations,
    "extremes": find_extremes,
    "far conversion": find_far_conversions,
    "firsts": find_firsts,
    "flows": find_flows,
    "followed": find_followed,
    "followed shares": find_followed_shares,
    "foundings": find_foundings,
    "gains told": find_gains_told,
    "gaps": find_gaps,
    "goals": find_goals,
    "grouped": find_grouped,
    "grown": find_grown,
    "halts": find_halts,
    "halves": find_halves,
    "headline": find_headlines,
    "heads apart": find_heads_apart,
    "hedges": find_hedges,
    "incidents": find_incidents,
    "interim scores": find_interim_scores,
    "joined": find_joined,
    "jubilee": find_jubilees,
    "kept": find_kept,
    "kept years": find_kept_years,
    "known changes": find_known_changes,
    "known excesses": find_known_excesses,
    "last times": find_last_times,
    "leads apart": find_leads_apart,
    "leads moved": find_leads_moved,
    "leads told": find_leads_told,
    "left over": find_left_over,
    "lengths": find_lengths,
    "listicles": find_listicles,
    "lives": find_lives,
    "local times": find_local_times,
    "majorities": find_majorities,
    "malformed": find_malformed,
    "margins": find_majorities_polled,
    "margins told": find_margins_told,
    "match scores": find_match_scores,
    "means": find_means,
    "moments": find_moments,
    "moved": find_moved,
    "negative": find_negative,
    "next days": find_next_days,
    "next ones": find_next_ones,
    "none and some": find_none_and_some,
    "numbering": find_numbering,
    "one and other": find_one_and_other,
    "only goals": find_only_goals,
    "opposites": find_opposites,
    "order": find_order,
    "ordinal runs": find_ordinal_runs,
    "ordinals": find_ordinals,
    "other dimensions": find_other_dimensions,
    "others": find_others,
    "overall": find_overall,
    "part scores": find_part_scores,
    "partition": find_partitions,
    "people": find_people,
    "periods": find_periods,
    "placeholders": find_placeholders,
    "places": find_places,
    "places moved": find_places_moved,
    "pointed sums": find_pointed_sums,
    "points": find_points,
    "products apart": find_products_apart,
    "put above": find_put_above,
    "put behind": find_put_behind,
    "quarters": find_quarters,
    "ranges": find_ranges,
    "ranked": find_ranked,
    "rates again": find_rates_again,
    "rates apart": find_rates_apart,
    "records": find_records,
    "rest told": find_rest_told,
    "rests": find_rests,
    "retold": find_retold,
    "same": find_repeats,
    "scale": find_scale_slips,
    "seasons": find_seasons,
    "seat rows": find_seat_rows,
    "seats": find_seats,
    "series": find_series,
    "series games": find_series_games,
    "series results": find_series_results,
    "sets": find_sets,
    "shared out": find_shared_out,
    "shares apart": find_shares_apart,
    "shares beside": find_shares_beside,
    "shares known again": find_shares_known_again,
    "shares left": find_shares_left,
    "shares taken up": find_shares_taken_up,
    "short shares": find_short_shares,
    "signs": find_signs,
    "spells": find_spells,
    "split apart": find_split_apart,
    "starts told": find_starts_told,
    "straight sets": find_straight_sets,
    "stretches": find_stretches,
    "superlatives": find_superlatives,
    "swapped": find_transpositions,
    "swapped names": find_swapped_names,
    "table": find_table_totals,
    "tally": find_tallies,
    "tenses": find_tenses,
    "those": find_those,
    "thresholds": find_thresholds,
    "times beaten": find_times_beaten,
    "times before": find_times_before,
    "times behind": find_times_behind,
    "to come": find_to_come,
    "told days": find_told_days,
    "told ends": find_told_ends,
    "tops": find_tops,
    "two ages": find_two_ages,
    "two dates": find_two_dates,
    "two parts": find_two_parts,
    "two stretches": find_two_stretches,
    "unaccounted": find_unaccounted,
    "unhurt": find_unhurt,
    "units": find_units,
    "until now": find_until_now,
    "ways told": find_ways_told,
    "wins of all": find_wins_of_all,
    "with others": find_with_others,
    "words and figures": find_words_and_figures,
    "years between": find_years_between,
    "zone hours": find_zone_hours,
    "zones": find_zones,
}
"""The algorithms that relation files name under `finder`; phrases is the one they need not name."""
KINDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.AGE: ("age gaps", "ages now", "lives", "grown", "two ages", "years between"),
    Kind.DATE: (
        "calendar",
        "centuries",
        "days after",
        "event days",
        "firsts",
        "foundings",
        "halts",
        "next days",
        "order",
        "seasons",
        "superlatives",
        "tenses",
        "told days",
        "two dates",
        "two stretches",
    ),
    Kind.DURATION: (
        *("after events", "between", "days ahead", "last times", "lengths", "rates apart", "spells"),
        *("told ends", "until now"),
    ),
    Kind.IDENTIFIER: ("swapped names",),
    Kind.LIST: ("listicles", "numbering"),
    Kind.MEASURE: ("far conversion", "other dimensions", "units"),
    Kind.MONEY: ("currencies", "exchange", "signs"),
    Kind.ORDINAL: ("anniversaries", "jubilee", "next ones", "ordinals", "ranked", "to come"),
    Kind.PERCENT: (
        "closed shares",
        "followed shares",
        "gains told",
        "opposites",
        "overall",
        "shared out",
        "shares known again",
    ),
    Kind.SCORE: (
        *("aggregate", "goals", "halves", "interim scores", "margins told", "match scores", "only goals"),
        *("part scores", "periods", "series", "series games", "series results", "sets", "straight sets"),
    ),
    Kind.TIME: ("between times", "clocks", "daytimes", "local times", "moments", "zone hours", "zones"),
}
"""Kind -> the finders whose relations all hold a figure of it: in an article without one they are not asked."""
OF_UNITS = frozenset({*KINDS[Kind.MEASURE], *KINDS[Kind.DATE], *KINDS[Kind.DURATION], *KINDS[Kind.TIME], "scale"})
"""Finders that look at units themselves; all others see the figures of one dimension in one unit."""
OF_SHARES = ("kept", "shares apart", "shares beside", "shares left", "shares taken up", "short shares")
"""Finders that need a share, be it a percentage or a fraction."""
OF_AGES = ("ages when",)
"""Finders that need an age, be it told as a number or by a birthday."""
NEEDS: Mapping[frozenset[Kind], tuple[str, ...]] = {
    **{frozenset({kind}): names for kind, names in KINDS.items()},
    frozenset({Kind.PERCENT, Kind.RATIO}): OF_SHARES,
    frozenset({Kind.AGE, Kind.ORDINAL}): OF_AGES,
}
"""Kinds of figures -> the finders that need one of them."""


def find_relations(
    document: Document,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    dateline: Dateline,
    definitions: Sequence[Definition],
    vocabulary: Vocabulary,
    alphabet: Alphabet,
) -> tuple[Relation, ...]:
    """Find the relations of a document, kind by kind."""
    if not definitions:
        return ()
    by_sentence = index_by_sentence(claims)
    view = build_view(sentences, by_sentence, vocabulary, alphabet)
    context = Context(document, sentences, claims, dateline, vocabulary, view, by_sentence, make_today(dateline))
    alike = in_one_unit(claims)
    written = {} if alike is claims else {claim.id: claim for claim in claims}
    in_unit: Context | None = None
    mixed = frozenset({d.kind for d in definitions if d.has_mixed_units} if written else ())
    found: list[Relation] = []
    wrong = taken_back(context)
    idle = _idle_without(context.kinds)
    for definition in view.held_of(definitions):
        finder = definition.finder
        if finder in idle:
            continue
        asked = context
        if written and finder not in OF_UNITS and not definition.is_of_units:
            asked = in_unit = in_unit or _with_claims(context, alike)
        relations = [*FINDERS[finder or "phrases"](asked, definition)]
        if not relations:
            # So it is with nearly all kinds in any article.
            continue
        if asked is in_unit:
            as_told = [as_written(relation, written) for relation in relations]
            relations = [relation for relation in as_told if is_tied(relation, mixed)]
        if "part+" in definition.roles:
            relations = [relation for relation in relations if not _has_open_parts(relation, context)]
        if wrong and finder != CORRECTIONS:
            relations = [r for r in relations if wrong.isdisjoint([c.id for c in r.claims])]
        found += relations
    for each in (context, in_unit):
        if each is not None:
            each.forget()
    return tuple(found)


@lru_cache(maxsize=256)
def _idle_without(told: frozenset[Kind]) -> frozenset[str]:
    """Give the finders that are not asked where figures of some kinds only are told."""
    return frozenset(finder for kinds, finders in NEEDS.items() if kinds.isdisjoint(told) for finder in finders)


def _has_open_parts(relation: Relation, context: Context) -> bool:
    """Tell whether parts need not make their whole: a share stands among them, they overlap, or the text goes on."""
    parts = relation.role("part+")
    wholes = relation.role("total") or relation.role("whole")
    if not parts or not wholes:
        return False
    if context.once(RowShares).stand_among(relation) or context.once(Overlaps).explain(wholes[0], parts):
        return True
    return may_be_the_same(wholes[0], parts, context) or goes_on_to(wholes[0], parts, context)


def _with_claims(context: Context, claims: Sequence[Claim]) -> Context:
    """Give a context with other claims for the same figures, such as all in one unit."""
    return Context(
        context.document,
        context.sentences,
        claims,
        context.dateline,
        context.vocabulary,
        context.view.with_claims(claims),
        index_by_sentence(claims),
        context.today,
    )
