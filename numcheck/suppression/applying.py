"""Findings -> those to be shown and those suppressed, and what is wrong with the suppressions themselves."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from numcheck.model.checked import Located, Origin, Place, Suppression
from numcheck.model.finding import Evidence, Finding
from numcheck.model.rule import Severity
from numcheck.model.span import Span
from numcheck.suppression.accepted import Entry
from numcheck.suppression.directives import MALFORMED, OWN_RULES, UNUSED, Directive, Directives, has_figure

TITLES: Mapping[str, str] = {
    "suppression/blanket": "A directive that names no rule",
    "suppression/malformed": "A directive that cannot be read",
    "suppression/unused": "A suppression that suppresses nothing",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the findings of one document beforehand."""

    accepted: tuple[Entry, ...] = ()
    baseline: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Fingerprint -> the rule, and how many findings have it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules as a document is checked by them."""

    ids: Sequence[str]
    """All that there are."""
    is_on: Callable[[str], bool]
    """Whether findings of a rule are looked for, so that it can be told that there are none."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of suppressions."""

    shown: tuple[Located, ...]
    suppressed: tuple[Located, ...]
    faults: tuple[tuple[str, str, Span], ...]
    """What is wrong with directives: rule, message, and the comment."""
    unused: tuple[Entry, ...]
    """Accepted findings that are there no more."""
    gone: int
    """How many findings of the baseline are there no more."""


def suppress(findings: Sequence[Located], directives: Directives, known: Known, rules: Rules) -> Outcome:
    """Part the findings; a directive at any of a finding's places counts, an accepted one is for one finding."""
    shown: list[Located] = []
    suppressed: list[Located] = []
    used: set[int] = set()
    entries = list(known.accepted)
    left = Counter({fingerprint: number for fingerprint, (_, number) in known.baseline.items()})
    for located in findings:
        # Of several directives for one finding all count as used: each would do without the others.
        fitting = [n for n, directive in enumerate(directives.directives) if _fits(directive, located)]
        used.update(fitting)
        fingerprint = located.finding.fingerprint
        entry = next((entry for entry in entries if entry.fingerprint == fingerprint), None)
        if entry is not None:
            entries.remove(entry)
        why: Suppression | None = None
        if fitting:
            why = Suppression(Origin.DIRECTIVE, directives.directives[fitting[0]].reason)
        elif entry is not None:
            why = Suppression(Origin.ACCEPTED, entry.reason)
        elif left[fingerprint] > 0:
            left[fingerprint] -= 1
            why = Suppression(Origin.BASELINE)
        if why is None:
            shown.append(located)
        else:
            suppressed.append(Located(located.finding, located.places, why))
    faults = [(fault.rule, fault.message, fault.comment) for fault in directives.faults]
    faults += _unused(directives.directives, used, rules)
    unused = tuple(entry for entry in entries if rules.is_on(entry.rule))
    gone = sum(number for fingerprint, number in left.items() if rules.is_on(known.baseline[fingerprint][0]))
    return Outcome(tuple(shown), tuple(suppressed), tuple(faults), unused, gone)


def _fits(directive: Directive, located: Located) -> bool:
    if directive.rule != located.finding.rule:
        return False
    # Whoever ties it to a figure copies it from the page or from its source.
    return any(
        place.span.overlaps(directive.scope)
        and (has_figure(place.text, directive.figure) or has_figure(place.source, directive.figure))
        for place in located.disputed
    )


def _unused(directives: Sequence[Directive], used: set[int], rules: Rules) -> Iterator[tuple[str, str, Span]]:
    for number, directive in enumerate(directives):
        if number in used:
            continue
        if directive.rule in OWN_RULES:
            told = f"{directive.rule} is about directives themselves; only the configuration can switch it off."
            yield MALFORMED, told, directive.comment
        elif rules.ids and directive.rule not in rules.ids:
            from difflib import get_close_matches

            close = get_close_matches(directive.rule, rules.ids, n=1)
            hint = f" Did you mean {close[0]}?" if close else ""
            yield MALFORMED, f"There is no rule {directive.rule!r}.{hint}", directive.comment
        elif rules.is_on(directive.rule):
            tied = f" with {directive.figure}" if directive.figure else ""
            yield UNUSED, f"No finding of {directive.rule}{tied} is here to be suppressed.", directive.comment


def of_changes(
    findings: Sequence[Located], path: str, changes: Mapping[str, Sequence[range]] | None
) -> Sequence[Located]:
    """Give the findings in a file of which a place lies on a line that changed; without changes, all of them."""
    if changes is None:
        return findings
    lines = changes.get(os.path.realpath(path), ())
    return [located for located in findings if _is_changed(located, lines)]


def _is_changed(located: Located, lines: Sequence[range]) -> bool:
    return any(
        place.line < changed.stop and changed.start <= place.end_line for place in located.disputed for changed in lines
    )


def of_article(findings: Sequence[Located]) -> list[Located]:
    """Give the findings about an article: what is wrong with suppressions is mended, not suppressed."""
    return [located for located in findings if located.finding.rule not in OWN_RULES]


def fault_finding(rule: str, message: str, place: Place, severity: Severity = Severity.WARNING) -> Located:
    """Give a finding about a suppression."""
    content = f"{rule}\n{message}\n{' '.join(place.text.split())}"
    finding = Finding(
        rule=rule,
        severity=severity,
        message=message,
        computation="",
        evidence=(Evidence(place.role, place.span, None),),
        tried=(),
        title=TITLES[rule],
        fingerprint=hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )
    return Located(finding, (place,))
