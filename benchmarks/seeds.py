"""How many slips numcheck finds in published articles: figures that agree by arithmetic, with one of them changed.

    python benchmarks/seeds.py archive/                  how many are found, by kind
    python benchmarks/seeds.py archive/ --missed sum     and the sentences of those of a kind that are missed

An archive needs no labels for this. Where 450 and 280 stand near 730, or 12.4 per cent near two values that make just
that, an article mostly says so; change a digit of one of them, and it contradicts itself in the words of real news. A
few agree by chance, most of all among sums, and these no checker should find: so no share found is ever whole.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from numcheck.model.claim import Claim  # noqa: E402
from numcheck.model.document import Part  # noqa: E402
from numcheck.model.quantity import Kind, Quantity  # noqa: E402
from numcheck.model.report import Report  # noqa: E402
from numcheck.model.rule import Severity  # noqa: E402
from numcheck.model.span import Span  # noqa: E402
from numcheck.pipeline import check, check_file  # noqa: E402
from numcheck.relations.guards.slips import digits_of  # noqa: E402
from numcheck.rulebook.loading import Rulebook, load_rules  # noqa: E402

KINDS = ("change", "share", "sum", "product", "headline", "same")
SUFFIXES = (".txt", ".md")
TOLD = (Part.HEADLINE, Part.LEAD, Part.BODY, Part.LIST)
AMOUNTS = (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.MEASURE)
IN_HEADLINES = (*AMOUNTS, Kind.PERCENT, Kind.DURATION, Kind.AGE)
SENTENCES = 3
"""Sentences in a row within which figures that agree are taken to be meant so."""
MOST_NEAR = 16
"""Figures in them beyond which too many agree by chance."""
SMALLEST = 50
"""Times a part that a sum is at most: 542 and 543 lie next to each other by chance."""
LONG = 3
"""Significant digits from which two numbers are hardly alike by chance."""
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
BEFORE, BEHIND = 120, 60
"""Characters around the figures of a missed slip that are shown."""


@dataclass(frozen=True, slots=True)
class Seed:
    """Figures that agree, of which the last is to be changed."""

    kind: str
    spans: tuple[Span, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "examples"], help="articles, or folders of them")
    parser.add_argument("--missed", choices=KINDS, action="append", default=[], help="show what is missed; repeatable")
    options = parser.parse_args(arguments)
    if missing := [path for path in options.paths if not path.exists()]:
        parser.error(f"there is no {missing[0]}")
    book = load_rules()
    sown: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed: defaultdict[str, list[str]] = defaultdict(list)
    for path in articles(options.paths):
        report = check_file(str(path), book)
        for seed in find_seeds(report):
            text, spans = spoil(report.document.text, seed)
            sown[seed.kind] += 1
            if is_found(text, spans, book):
                found[seed.kind] += 1
            else:
                missed[seed.kind].append(f"{path}: {_shown(text, spans)}")
    for kind in KINDS:
        share = f"{found[kind] / sown[kind]:.0%}" if sown[kind] else "-"
        say(f"{kind:8} {found[kind]:5} of {sown[kind]:5}  {share:>4}")
        for line in missed[kind] if kind in options.missed else ():
            say(f"    {line}")
    return 0


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def articles(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES) if path.is_dir() else (path,)


def find_seeds(report: Report) -> Iterator[Seed]:
    """Give the sets of figures of an article that agree, each once."""
    claims = [claim for claim in report.claims if _is_plain(claim)]
    by_sentence: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.sentence].append(claim)
    seen: set[frozenset[int]] = set()
    for kind, figures in (*_near_together(by_sentence), *_in_headlines(claims), *_told_twice(claims)):
        ids = frozenset(claim.id for claim in figures)
        if ids not in seen and NUMBER.search(figures[-1].mention.span.of(report.document.text)):
            seen.add(ids)
            yield Seed(kind, tuple(claim.mention.span for claim in figures))


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None
        and claim.part in TOLD
        and not quantity.is_range
        and not quantity.is_vague
        and quantity.low > 0
    )


def _near_together(by_sentence: dict[int, list[Claim]]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    for first in sorted(by_sentence):
        near = [claim for at in range(first, first + SENTENCES) for claim in by_sentence.get(at, ())]
        if len(near) > MOST_NEAR:
            continue
        groups: defaultdict[tuple[str, str | None], list[Claim]] = defaultdict(list)
        for claim in near:
            if claim.kind in AMOUNTS:
                groups[_sort_of(claim)].append(claim)
        for group in groups.values():
            yield from _sums(group)
            yield from _shares_and_changes(group, [c for c in near if c.kind is Kind.PERCENT and _size(c) > 1])
        for sort, group in groups.items():
            if sort[0] != "count":
                yield from _products(group, groups.get(("count", None), []))


def _sort_of(claim: Claim) -> tuple[str, str | None]:
    return ("count" if claim.kind in (Kind.COUNT, Kind.NUMBER) else claim.kind.value), claim.unit


def _sums(claims: Sequence[Claim]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    for a, b in combinations(claims, 2):
        for total in claims:
            if total.id in (a.id, b.id) or _value(a) + _value(b) != _value(total):
                continue
            _, middle, _ = sorted(map(_size, (a, b, total)))
            is_one_sentence = a.sentence == b.sentence == total.sentence
            is_of_one_thing = total.unit is not None or a.noun == b.noun == total.noun
            if min(_value(a), _value(b)) * SMALLEST > _value(total) and (
                middle >= LONG or (middle > 1 and is_one_sentence and is_of_one_thing)
            ):
                yield "sum", (a, b, total)


def _shares_and_changes(claims: Sequence[Claim], percents: Sequence[Claim]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    for a, b in permutations(claims, 2):
        if _size(a) < LONG or _size(b) < LONG - 1 or _value(a) == _value(b):
            continue
        share = 100 * _value(b) / _value(a)
        for percent in percents:
            near = _quantity(percent).step / 2
            if abs(abs(share - 100) - _value(percent)) <= near:
                yield "change", (a, b, percent)
            elif share < 100 and abs(share - _value(percent)) <= near:
                yield "share", (a, b, percent)


def _products(claims: Sequence[Claim], counts: Sequence[Claim]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    for number in counts:
        for each, total in permutations(claims, 2):
            is_product = _value(number) * _value(each) == _value(total)
            if is_product and _value(number) > 2 and _size(number) + _size(each) >= LONG:
                yield "product", (number, each, total)


def _in_headlines(claims: Sequence[Claim]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """Give the figures of the headline, each with the only one of the story that is the same."""
    for headline in [c for c in claims if c.part is Part.HEADLINE and c.kind in IN_HEADLINES and _value(c) > 1]:
        sort, value = _sort_of(headline), _value(headline)
        again = [c for c in claims if c.part is not Part.HEADLINE and _sort_of(c) == sort and _value(c) == value]
        if len(again) == 1:
            yield "headline", (headline, again[0])


def _told_twice(claims: Sequence[Claim]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """Give the pairs of figures of one number that stands nowhere else, and has digits enough to be known again."""
    by_value: defaultdict[tuple[tuple[str, str | None], Fraction], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in (*AMOUNTS, Kind.PERCENT):
            by_value[_sort_of(claim), _value(claim)].append(claim)
    for pair in by_value.values():
        if len(pair) == 2 and pair[0].sentence != pair[1].sentence:
            is_of_one_noun = pair[0].noun is not None and pair[0].noun == pair[1].noun
            if _size(pair[0]) >= LONG - is_of_one_noun:
                yield "same", tuple(pair)


def _quantity(claim: Claim) -> Quantity:
    assert claim.quantity is not None
    return claim.quantity


def _value(claim: Claim) -> Fraction:
    return Fraction(_quantity(claim).low)


def _size(claim: Claim) -> int:
    """Give the number of significant digits of a figure."""
    return len(digits_of(_quantity(claim).low))


def spoil(text: str, seed: Seed) -> tuple[str, tuple[Span, ...]]:
    """Change the last figure of a seed: swap its first two digits or put another for one of them; always the same way.

    Give the text, and where its figures stand now.
    """
    place = seed.spans[-1]
    chance = random.Random(f"{seed.kind} {place.start} {place.of(text)}")
    number = NUMBER.search(place.of(text))
    assert number is not None
    at = [place.start + number.start() + i for i, char in enumerate(number.group()) if char.isdigit()]
    digits = [text[i] for i in at]
    if len(digits) > 1 and digits[0] != digits[1] != "0" and chance.random() < 0.4:
        digits[:2] = digits[1], digits[0]
    else:
        which = chance.randrange(min(2, len(digits)))
        digits[which] = chance.choice([d for d in "123456789" if d != digits[which]])
    changed = list(text)
    for i, digit in zip(at, digits, strict=True):
        changed[i] = digit
    return "".join(changed), seed.spans


def is_found(text: str, spans: Sequence[Span], book: Rulebook) -> bool:
    """Tell whether a finding, and no mere note, points at two of the figures."""
    for finding in check(text, rules=book).findings:
        if finding.severity >= Severity.WARNING:
            shown = [e.span for e in finding.evidence]
            if sum([any(one.start < s.end and s.start < one.end for one in shown) for s in spans]) > 1:
                return True
    return False


def _shown(text: str, spans: Sequence[Span]) -> str:
    """Give the words around some figures, with the figures in brackets."""
    inside = sorted(spans)
    start, parts = max(inside[0].start - BEFORE, 0), []
    for span in inside:
        parts.append(f"{text[start : span.start]}[{span.of(text)}]")
        start = span.end
    return " ".join("".join((*parts, text[start : start + BEHIND])).split())


if __name__ == "__main__":
    sys.exit(main())
