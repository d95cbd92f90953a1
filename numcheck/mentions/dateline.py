"""The day and the place of an article, from its first lines or, failing that, from dates that can only be its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from datetime import date, timedelta

from numcheck.arithmetic.calendar import make_date
from numcheck.mentions.dates.expression import Found
from numcheck.mentions.dates.resolution import resolve
from numcheck.model.document import Dateline, Document, Part, Sentence, as_read
from numcheck.model.period import Grain
from numcheck.model.span import Span

FIRST_BLOCKS = 5
"""Blocks among which a dateline may stand."""
FARTHEST = 90
"""Characters from the start of a paragraph within which the date of a dateline begins."""
PLACE = re.compile(
    r"""\s*(?P<place>[A-Z][A-Z'’.-]+(?:[\s-][A-Z][A-Z'’.-]+){0,3}   # NEW YORK, PORT-AU-PRINCE
         | [A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?=,\s[A-Z][a-z]+\s[—–-]))  # Taipei, Taiwan —
        (?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?                            # , Ore.   , Taiwan
        \s*(?:,|\(|[—–-])""",
    re.VERBOSE,
)
PLACE_BEFORE = re.compile(
    r"""(?P<place>[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*          # Elan   St.-Orla   L'Orla
         (?:\s[^\W\d_]+\.?(?:['’-][^\W\d_]+)*){0,3})              # New York   Orla on the Brack
        (?:,\s[^\W\d_]+\.?(?:\s[^\W\d_]+\.?){0,2})?               # , Ore.   , New Brack
        (?:\s?\([^()]{2,30}\))?                                    # (Reuters)
        \s*[,—–-]""",
    re.VERBOSE,
)
"""Everything before the date of a dateline that stands on a line of its own, or before the dash that opens a lead."""
DASH_AFTER = re.compile(
    r"[^.!?]{0,25}(?:\([^()]{2,40}\)\s*)?[—–-]\s*\S|[^.!?\w]{0,3}\([^()]{2,40}\)\s*[—–:-]|\s?:\s+\S"
)
NEARBY = timedelta(days=75)


def find_dateline(
    document: Document,
    dates: Sequence[tuple[Sentence, Found]],
    as_of: date | None,
    credits: Container[str] = (),
) -> Dateline:
    """Give the day and place of an article; the day is None where nothing tells it.

    `credits` are the words that open a line on who wrote or published it: what follows them is no place.
    """
    place = _find_place(document)
    years = _years_near(dates, as_of)
    stated = _find_line(document, dates, credits, lambda found: _day_stated(found, years) is not None)
    if stated is not None:
        found, span, before = stated
        return Dateline(_day_stated(found, years), place or before, span, "text")
    if as_of is not None:
        return Dateline(as_of, place, None, "as-of")
    inferred = _infer(dates)
    if inferred is not None:
        return Dateline(inferred[0], place, inferred[1], "story")
    undated = _find_line(document, dates, credits, _is_without_year)
    if undated is not None:
        found, span, before = undated
        return Dateline(None, place or before, span, said=found.expression.said)
    return Dateline(None, place)


def _find_place(document: Document) -> str | None:
    for block in document.blocks[:FIRST_BLOCKS]:
        if block.part in (Part.LEAD, Part.BODY):
            match = PLACE.match(as_read(block.span.of(document.prose)))
            if match:
                name = match["place"].strip()
                return name.title() if name.isupper() else name
    return None


def _years_near(dates: Sequence[tuple[Sentence, Found]], as_of: date | None) -> Sequence[int]:
    """Give the years of which a day without one may be: the latest that the story names, or the next."""
    if as_of is not None:
        return (as_of.year, as_of.year - 1)
    latest = max((found.expression.said.year or 0 for _, found in dates), default=0)
    return (latest, latest + 1) if latest else ()


def _day_stated(found: Found, years: Sequence[int]) -> date | None:
    """Give the day that a date tells in full, or by a weekday that fits it in one of some years only."""
    said = found.expression.said
    if said.is_full:
        period = resolve(found.expression, None)
        return period.first if period.first == period.last else None
    if said.weekday is None or said.month is None or said.day is None or said.year is not None:
        return None
    days = (make_date(year, said.month, said.day) for year in years)
    return next((day for day in days if day is not None and day.weekday() == said.weekday), None)


def _is_without_year(found: Found) -> bool:
    """Tell whether a date gives month and day, and no year: Nov 26."""
    expression, said = found.expression, found.expression.said
    is_day = said.month is not None and said.day is not None and said.year is None
    return is_day and resolve(expression, None).grain is Grain.DAY


def _find_line(
    document: Document,
    dates: Sequence[tuple[Sentence, Found]],
    credits: Container[str],
    may_be_day: Callable[[Found], bool],
) -> tuple[Found, Span, str | None] | None:
    """Find a date that may be that of the story in the position of a dateline, with the place before it.

    That is alone on its line, or before the dash that opens the lead.
    """
    openings = {block.paragraph: block for block in document.blocks[:FIRST_BLOCKS]}
    for sentence, found in dates:
        block = openings.get(sentence.paragraph)
        if block is None or not may_be_day(found):
            continue
        span = sentence.words.span(found.first, found.last)
        before = as_read(document.prose[block.span.start : span.start]).strip()
        if len(before) > FARTHEST:
            # Nor can a later one of this paragraph be; to look at each of thousands would take quadratic time.
            del openings[sentence.paragraph]
            continue
        after = as_read(document.prose[span.end : block.span.end])
        # A headline may end in a day, too; one that names the weekday is a dateline.
        is_title = block is document.blocks[0] and block.part in (Part.HEADLINE, Part.SUBHEAD)
        may_be_title = is_title and found.expression.said.weekday is None
        place = None if may_be_title else _place_in(before, credits)
        near = (len(before) <= 20 and _is_of_line(before, credits)) or place is not None
        alone = near and (len(after.strip()) <= 12 or (after.lstrip()[:1] == "." and len(before) <= 12))
        opens = span.start - block.span.start <= FARTHEST and DASH_AFTER.match(after) is not None and _is_place(before)
        if alone or opens:
            return found, span, place
    return None


def _is_of_line(before: str, credits: Container[str]) -> bool:
    """Tell whether the words before a date make no sentence: names, or who wrote it; not "He was born on"."""
    words = [word.strip(",.:;()|-–—").lower() for word in before.split()]
    return not any(word[:1].islower() for word in before.split()) or any(word in credits for word in words)


def _place_in(before: str, credits: Container[str]) -> str | None:
    """Give the place that the words before a date name, if they are a name and nothing else."""
    match = PLACE_BEFORE.fullmatch(before) if len(before) <= FARTHEST else None
    if match is None:
        return None
    name: str = match["place"]
    words = name.split()
    if not (words[0][0].isupper() and words[-1][0].isupper()) or words[0].lower() in credits:
        return None
    return name.title() if name.isupper() else name


def _is_place(before: str) -> bool:
    """Tell whether the words before a date may be the rest of a dateline: a place, a wire's name."""
    return not before or (len(before.split()) <= 8 and before[-1] in ",(-–—/") or before.isupper()


def _infer(dates: Sequence[tuple[Sentence, Found]]) -> tuple[date, Span] | None:
    """Infer the day of a story that bears no dateline.

    Only a day that names its weekday will do: a year that other full dates of the text give must make the weekday
    right. "Thursday, December 15" beside "December 13, 2016" is the 15th of December 2016.
    """
    full = [
        period.first
        for _, found in dates
        if found.expression.said.is_full and (period := resolve(found.expression, None)).first is not None
    ]
    if not full:
        return None
    best: tuple[date, Span] | None = None
    for sentence, found in dates:
        said = found.expression.said
        if said.weekday is None or said.month is None or said.day is None or said.year is not None:
            continue
        for known in full:
            day = _day_in(known, said.month, said.day)
            if day is not None and day.weekday() == said.weekday and abs(day - known) <= NEARBY:
                span = sentence.words.span(found.first, found.last)
                if best is None or day > best[0]:
                    best = (day, span)
    return best


def _day_in(known: date, month: int, day: int) -> date | None:
    try:
        return date(known.year, month, day)
    except ValueError:
        return None
