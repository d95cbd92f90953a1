"""What the vocabulary knows of a word, for reading."""

from __future__ import annotations

from numcheck.model.word import WordTrace
from numcheck.reports.layout import Line, Segment, hang, to_text, wrap

NAME = 15
COUNTED = {
    "object": "what it is done to is counted",
    "subject": "who does it is counted",
    "state": "who is in that state is counted",
    "noun": "who it befalls is counted",
}


def render_word(trace: WordTrace, *, width: int = 80, colour: bool = False) -> str:
    """Render everything that is known of a word."""
    lines: list[Line] = [(Segment(trace.word, "path"),)]
    if trace.lemma != trace.word:
        lines[0] = (Segment(trace.word, "path"), Segment(f"  a form of {trace.lemma}"))

    def add(name: str, text: str) -> None:
        lines.extend(hang(Segment(name, "aside"), wrap(text, width - NAME), NAME))

    for number, (name, *wider) in enumerate(trace.classes):
        above = f", below {', '.join(wider)}" if wider else ""
        add("" if number else "noun", f"of the class {name}{above}")
    if trace.synonyms:
        add("comes back as", ", ".join(trace.synonyms))
    for event, counted, more in trace.events:
        add("event", f"says {event}: {COUNTED[counted]}{''.join(f'; {each}' for each in more)}")
    if trace.entries:
        lines.append((Segment("Listed", "message"),))
    for entry in trace.entries:
        facts = f" ({', '.join(entry.facts)})" if entry.facts else ""
        path = " > ".join(entry.path) + facts
        lines += hang(Segment("  "), wrap(f"{entry.file}:{entry.line}  {path}", width - 2), 2)
        if entry.about:
            lines += hang(Segment("    "), wrap(entry.about, width - 4), 4, "aside")
    if trace.patterns:
        lines.append((Segment("Looked for by", "message"),))
    for kind, pattern in trace.patterns:
        lines += hang(Segment("  "), wrap(f"{kind}: {pattern}", width - 2), 2)
    if not trace.entries:
        close = f" Listed are {', '.join(trace.close)}." if trace.close else ""
        add("", f"No vocabulary lists it.{close}")
    return to_text(lines, colour=colour)
