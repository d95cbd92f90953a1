"""Traces for reading: how figures were read, and what a rule tried on a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model.claim import Claim
from numcheck.model.document import Document
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation
from numcheck.model.span import Span
from numcheck.model.trace import ClaimTrace, Outcome, RuleTrace, Trial
from numcheck.reports.claim_records import reading
from numcheck.reports.layout import Line, Segment, clean, hang, shorten, to_text, wrap
from numcheck.reports.places import Places
from numcheck.reports.wording import count

NAME = 14
"""Columns of names."""
MOST_MATCHES = 5
MOST_TRIALS = 20
STYLES = {Outcome.BROKEN: "error", Outcome.AGREES: "good"}


def render_claims(traces: Sequence[ClaimTrace], document: Document, *, width: int = 80, colour: bool = False) -> str:
    """Render how figures were read, what they were compared with, and why with nothing."""
    places = Places(document)
    lines: list[Line] = []
    for trace in traces:
        if lines:
            lines.append(())
        lines += _claim(trace, document, places, width)
    return to_text(lines, colour=colour)


def _claim(trace: ClaimTrace, document: Document, places: Places, width: int) -> Iterator[Line]:
    claim = trace.claim
    words = clean(claim.span.of(document.prose))
    yield (Segment(words, "figure"), Segment(f"  {places.label(claim.span.start)}", "place"))
    for name, text in _slots(claim):
        if text:
            yield from hang(Segment(f"  {name}", "aside"), wrap(text, width - NAME), NAME)
    tried = [trial for trial in trace.trials if trial.outcome in (Outcome.AGREES, Outcome.BROKEN)]
    others = [trial for trial in trace.trials if trial not in tried]
    if tried:
        yield (Segment("Compared", "message"),)
        for trial in _first(tried):
            yield from _trial(trial, document, places, width)
    else:
        yield (Segment("Compared with nothing", "message"),)
        for line in wrap(f"{trace.reason}.", width - 2):
            yield (Segment("  "), Segment(line))
    if others:
        yield (Segment("Turned down", "message"),)
        for trial in _first(others):
            yield from _trial(trial, document, places, width)
    if trace.neighbours:
        yield (Segment("The nearest figures of its kind", "message"),)
        for neighbour in trace.neighbours:
            other = neighbour.claim
            why = "; ".join(neighbour.clashes) or "nothing clashes, and nothing ties them together"
            name = f"{clean(other.span.of(document.prose))} ({places.label(other.span.start)})"
            yield from hang(Segment(""), wrap(f"{name}: {why}", width - 2), 2)


def _first(trials: Sequence[Trial]) -> Sequence[Trial]:
    """Leave out trials that tell the same."""
    told: dict[tuple[str, Outcome, tuple[int, ...]], Trial] = {}
    for trial in trials:
        told.setdefault((trial.rule.id, trial.outcome, tuple(c.id for c in trial.relation.claims)), trial)
    return list(told.values())[:MOST_TRIALS]


def _slots(claim: Claim) -> Iterator[tuple[str, str]]:
    value = claim.mention.value
    yield "read as", f"{claim.kind.value} {reading(value).replace('_', ' ')} (pattern {claim.mention.found_by})"
    if isinstance(value, Quantity):
        yield "may be", _range(value)
    how = f" (found {claim.noun_from.replace('_', ' ')})" if claim.noun_from else ""
    yield "counts", f"{' and '.join(claim.nouns) or claim.noun or ''}{how}" if claim.noun else ""
    yield "modifiers", " ".join(claim.modifiers)
    yield "per", claim.per or ""
    yield "event", f"{claim.event} ({claim.role})" if claim.event else ""
    yield "place", claim.place or ""
    period = claim.period
    if period is not None:
        days = [day.isoformat() for day in (period.first, period.last) if day is not None]
        yield "when", " to ".join(dict.fromkeys(days)) or str(period)
    yield "source", claim.source or ""
    yield "stance", "" if claim.stance.value == "asserted" else claim.stance.value
    yield "tied by", claim.link.replace("_", " ")
    yield "under", claim.under
    yield "part", claim.part.value


def _range(value: Quantity) -> str:
    low, high = value.interval.low, value.interval.high
    if low == high and low is not None:
        return "that number exactly"
    if low is None and high is None:
        return "anything"
    shown = [None if end is None else f"{float(end):,.6g}" for end in (low, high)]
    if shown[0] is None:
        return f"anything up to {shown[1]}"
    return f"anything from {shown[0]}" if shown[1] is None else f"{shown[0]} to {shown[1]}"


def _trial(trial: Trial, document: Document, places: Places, width: int) -> Iterator[Line]:
    word = Segment(f"  {trial.outcome.value}", STYLES.get(trial.outcome, "aside"))
    roles = _roles(trial.relation, document, places)
    why = ""
    match trial.outcome:
        case Outcome.BROKEN if trial.condition is not None:
            why = f"requires {trial.condition.text}: {trial.computation}"
        case Outcome.EXCUSED if trial.condition is not None:
            why = f"unless {trial.condition.text}"
        case Outcome.FILTERED:
            why = trial.slot
        case Outcome.INCOMPLETE:
            why = f"the text gives no {trial.slot}"
        case _:
            why = "requires " + "; ".join(condition.text for condition in trial.rule.conditions)
    yield from hang(word, wrap(f"{trial.rule.id}: {roles}", width - NAME), NAME)
    yield from hang(Segment(""), wrap(clean(why), width - NAME), NAME)


def _roles(relation: Relation, document: Document, places: Places) -> str:
    told = []
    for role, claims in relation.roles:
        figures = ", ".join(_figure(claim, document) for claim in claims)
        told.append(f"{role.rstrip('+')} {figures}")
    first = min((claim.span.start for claim in relation.claims if claim.span.end), default=0)
    return f"{'; '.join(told)} ({places.label(first)})"


def _figure(claim: Claim, document: Document) -> str:
    return shorten(clean(claim.span.of(document.prose)), 40) if claim.span.end else reading(claim.mention.value)


def render_rule_trace(trace: RuleTrace, document: Document, *, width: int = 80, colour: bool = False) -> str:
    """Render what a rule tried on a text, and why it fires or is silent."""
    places = Places(document)
    lines: list[Line] = [(Segment(trace.rule.id, "path"), Segment(f"  on {clean(document.path)}"))]
    if not trace.rule.is_told:
        lines.append((Segment("The rule is switched off.", "error"),))
    if trace.patterns:
        lines.append((Segment("Patterns", "message"),))
    for pattern in trace.patterns:
        number = len(pattern.matches)
        found = f"{number:,} {'match' if number == 1 else 'matches'}"
        lines += hang(Segment(""), wrap(f"{pattern.text}: {found}", width - 2), 2)
        if not pattern.matches:
            lines += hang(Segment(""), wrap(_stopped(pattern.reached, pattern.near, document, places), width - 4), 4)
        for span in pattern.matches[:MOST_MATCHES]:
            words = f"{places.label(span.start)}: {shorten(clean(span.of(document.prose)), width - 24)}"
            lines += hang(Segment(""), wrap(words, width - 4), 4)
    if trace.finder:
        lines += hang(Segment(""), wrap(f"Its relation is looked for by the algorithm “{trace.finder}”.", width), 0)
    for role in trace.roles:
        wanted = ", ".join(f"{slot}: {' or '.join(values)}" for slot, values in role.wanted)
        found = ", ".join(
            f"“{_figure(c, document)}” ({places.label(c.span.start)})" for c in role.claims[:MOST_MATCHES]
        )
        lines += hang(Segment(""), wrap(f"{role.role} {{{wanted}}}: {found or 'no figure fits'}", width - 2), 2)
    if trace.apart:
        lines.append((Segment("Not compared", "message"),))
    for pair in trace.apart:
        why = f"“{_figure(pair.anchor, document)}”, “{_figure(pair.claim, document)}”: {'; '.join(pair.clashes)}"
        lines += hang(Segment(""), wrap(why, width - 2), 2)
    candidates = _first(trace.trials)
    lines.append((Segment(f"{count(len(candidates), 'candidate')}", "message"),))
    for trial in candidates:
        lines += _trial(trial, document, places, width)
    lines += hang(Segment(""), wrap(_verdict(trace), width), 0, "message")
    return to_text(lines, colour=colour)


def _stopped(reached: str, near: Span | None, document: Document, places: Places) -> str:
    if near is None:
        return "not even its first words are in the text, as patterns see it"
    words = shorten(clean(near.of(document.prose)), 50)
    return f"as far as “{reached}”, which is “{words}” ({places.label(near.start)}); what follows is not there"


def _verdict(trace: RuleTrace) -> str:
    if trace.fires:
        return "It fires."
    if trace.merged:
        return f"It is broken, but {trace.merged} speaks for it: both rest on the same figures."
    outcomes = {trial.outcome for trial in trace.trials}
    if not outcomes:
        return "It is silent: there is nothing in the text for it to judge."
    if Outcome.BROKEN in outcomes and Outcome.AGREES in outcomes:
        return "It is silent: another reading of the same figures agrees."
    if Outcome.BROKEN in outcomes:
        return "It is silent: the reading is too loose to be told."
    return "It is silent: no reading that it may judge breaks its conditions."
