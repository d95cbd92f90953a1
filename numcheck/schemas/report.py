"""The schema of `--format json`, the output contract."""

from __future__ import annotations

from numcheck.model.checked import Origin
from numcheck.model.claim import Stance
from numcheck.model.document import Part
from numcheck.model.quantity import Kind, Leaning
from numcheck.model.rule import Severity
from numcheck.schemas.parts import DIALECT, Schema, array, closed, described, nullable

STRING: Schema = {"type": "string"}
TEXT: Schema = {"type": ["string", "null"]}
TEXTS = array(STRING)
NUMBER: Schema = {"type": ["number", "null"]}
INDEX: Schema = {"type": "integer", "minimum": 0}
ORDINAL: Schema = {"type": "integer", "minimum": 1}
DAY: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"}
WORDS = "The words as their reader sees them: without markup, on one line."
PART: Schema = {"enum": [part.value for part in Part]}
PLACE = {
    "start": described(INDEX, "Offset of the first code point in the decoded source."),
    "end": described(INDEX, "Offset after the last one."),
    "line": ORDINAL,
    "column": described(ORDINAL, "In code points."),
}
CLAIM = closed(
    id=ORDINAL,
    **PLACE,
    text=described({"type": "string", "minLength": 1}, WORDS),
    kind={"enum": [kind.value for kind in Kind]},
    stated=described(
        {"anyOf": [NUMBER, array(NUMBER, minItems=2, maxItems=2)]},
        "The number as stated, [low, high] of a range, null for a date or a vague count.",
    ),
    low=described(NUMBER, "The least value that the words allow; null where there is none."),
    high=NUMBER,
    hedge={"enum": [leaning.value for leaning in Leaning]},
    unit=TEXT,
    noun=described(TEXT, "Singular head of what is counted."),
    first=DAY,
    last=DAY,
    reading=STRING,
    modifiers=TEXTS,
    link=TEXT,
    under=TEXT,
    event=TEXT,
    role=TEXT,
    per=TEXT,
    place=TEXT,
    period=nullable(closed(first=TEXT, last=TEXT)),
    source=TEXT,
    stance={"enum": [stance.value for stance in Stance]},
    part=PART,
    paragraph=INDEX,
    context=STRING,
    compared=described(array({"type": "integer"}), "Ids of the claims it was compared with."),
)
EVIDENCE = closed(
    role=STRING,
    **PLACE,
    text=described(STRING, WORDS),
    claim=described({"type": ["integer", "null"]}, "Id of the claim, where the passage is one."),
    supports=described(
        {"type": ["integer", "null"]},
        "Id of the claim that it says again or bears out; null for a passage that contradicts another one.",
    ),
    part={"enum": [None, *(part.value for part in Part)]},
    paragraph={"type": ["integer", "null"]},
    context=described(STRING, "The words around it, because offsets are lost when a text is pasted."),
)
_FIELDS: dict[str, Schema] = {
    "rule": STRING,
    "severity": {"enum": [severity.word for severity in reversed(Severity)]},
    "message": STRING,
    "computation": STRING,
    "evidence": array(EVIDENCE, minItems=1),
    "tried": described(TEXTS, "Innocent readings that were ruled out."),
    "plausible": described(TEXTS, "Innocent readings that were not."),
    "suggestions": TEXTS,
    "ask": STRING,
    "why": STRING,
    "also": described(TEXTS, "Other rules that found the same."),
    "fingerprint": {"type": "string", "minLength": 8},
}
FINDING = closed(**_FIELDS)
SUPPRESSED = closed(**_FIELDS, suppressed=closed(by={"enum": [origin.value for origin in Origin]}, reason=STRING))
DATELINE = closed(
    date=TEXT,
    place=TEXT,
    source={"enum": ["text", "as-of", "story", "none"]},
    **{"from": nullable(closed(start=INDEX, end=INDEX))},
)
DOCUMENT = closed(
    path=STRING,
    claims=array(CLAIM),
    findings=array(FINDING),
    suppressed=array(SUPPRESSED),
    dateline=nullable(DATELINE),
    coverage=closed(figures=INDEX, compared=INDEX, agreed=INDEX),
)
REPORT: Schema = {
    "$schema": DIALECT,
    "title": "Report of numcheck",
    **closed(
        schema_version={"const": 1},
        tool=closed(name={"const": "numcheck"}, version=STRING),
        documents=array(DOCUMENT),
        errors=array(closed(path=STRING, message=STRING)),
    ),
}


def report_schema() -> Schema:
    """Give the schema of a report as JSON."""
    return REPORT
