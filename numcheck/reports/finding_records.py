"""Findings as records of plain values: what JSON, JSON lines and CSV write."""

from __future__ import annotations

from typing import Any

from numcheck.model.checked import Located, Place

Record = dict[str, Any]
"""A JSON object: its values are what the json module writes."""


def finding_record(located: Located) -> Record:
    """Give a finding with all its places; the keys are the same for all, but for a suppressed one's."""
    finding = located.finding
    record: Record = {
        "rule": finding.rule,
        "severity": finding.severity.word,
        "message": finding.message,
        "computation": finding.computation,
        "evidence": [place_record(place) for place in located.places],
        "tried": finding.tried,
        "plausible": finding.plausible,
        "suggestions": finding.suggestions,
        "ask": finding.ask,
        "why": finding.why,
        "also": finding.also,
        "fingerprint": finding.fingerprint,
    }
    if located.suppression is not None:
        record["suppressed"] = {"by": located.suppression.origin.value, "reason": located.suppression.reason}
    return record


def place_record(place: Place) -> Record:
    return {
        "role": place.role,
        "start": place.span.start,
        "end": place.span.end,
        "line": place.line,
        "column": place.column,
        "text": place.text,
        "claim": place.claim,
        "supports": place.supports,
        "part": place.part,
        "paragraph": place.paragraph,
        "context": place.context,
    }
