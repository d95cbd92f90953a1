"""How well numcheck ties figures together: its relations against pairs of figures that people have labelled.

    python benchmarks/links.py                     all stories under benchmarks/links/
    python benchmarks/links.py --misses            every miss, with what is to blame for it
    python benchmarks/links.py --misses --label same benchmarks/links/earthquake.yaml

A story is a YAML file with an article (its text, or the path of one under examples/), its figures, each by the words
around it with the figure itself in brackets and what it counts behind an arrow, and pairs of them by label.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import yaml

CHECKOUT = Path(__file__).resolve().parent.parent
if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

from numcheck.documents.reading import make_document  # noqa: E402 - the checkout this script stands in, not another
from numcheck.findings import apply_rules  # noqa: E402
from numcheck.model.claim import Claim  # noqa: E402
from numcheck.model.relation import Relation  # noqa: E402
from numcheck.model.report import Report  # noqa: E402
from numcheck.model.span import Span  # noqa: E402
from numcheck.pipeline import check_document  # noqa: E402
from numcheck.rulebook.loading import Rulebook, load_rules  # noqa: E402

STORIES = CHECKOUT / "benchmarks" / "links"
LABELS = ("same", "part", "change", "unrelated")
"""What two figures may be to one another: one fact, a part and its whole, before and after, nothing."""
TIES = LABELS[:3]
BLAMES = ("reading", "linking", "rule")
"""What may be to blame for a miss: a figure or its noun was not read; no relation has both; no rule judged it."""
FIGURE = re.compile(r"(?P<before>[^\[]*)\[(?P<figure>[^\]]+)\](?P<after>.*?)(?:\s*->\s*(?P<noun>.+))?\Z", re.DOTALL)
"""killed [12] people -> person"""

SAME = (("first", "second"), ("measure", "converted"), ("rate", "other"), ("none", "some"), ("one", "other"))
SHARES = (("part", "whole"), ("share", "whole"), ("part", "share"), ("left", "whole"), ("share", "left"))
PARTS = (("part", "total"), ("part", "whole"), ("gone", "total"), ("left", "total"))
CHANGES = tuple(product(("percent", "amount", "points", "factor", "before"), ("before", "after")))
ROLES: Mapping[str, Mapping[str, Sequence[tuple[str, str]]]] = {
    "balance": {"change": (("opening", "closing"),), "part": (("out", "opening"), ("in", "closing"))},
    "breakdown": {"part": PARTS},
    "cast": {"part": (("vote", "all"),)},
    "change": {"change": CHANGES},
    "comparison": {"change": (("less", "more"),)},
    "conversion": {"same": SAME},
    "direction": {"change": (("low", "high"),)},
    "exchange": {"same": (("sum", "converted"), ("other_sum", "other_converted"))},
    "exits": {"part": (("out", "stock"),)},
    "far-conversion": {"same": SAME},
    "gain": {"change": CHANGES},
    "halts": {"part": (("later", "total"),)},
    "headline": {"same": SAME},
    "kept": {"part": SHARES},
    "none-and-some": {"same": SAME},
    "others": {"part": PARTS},
    "part": {"part": PARTS},
    "part-of-those": {"part": PARTS},
    "people": {"part": PARTS},
    "places": {"change": CHANGES},
    "quarters": {"part": PARTS},
    "remainder": {"part": PARTS},
    "same": {"same": SAME},
    "scale": {"same": SAME},
    "share": {"part": SHARES},
    "stretches": {"part": PARTS},
    "subset": {"part": PARTS},
    "swapped": {"same": SAME},
    "tally": {"part": PARTS},
    "threshold": {"part": SHARES},
    "two-rates": {"same": SAME},
}
"""What the figures in two roles of a relation are to one another; all others are tied by arithmetic alone."""
OTHER = "otherwise"


@dataclass(frozen=True, slots=True)
class Figure:
    """One labelled figure of a story."""

    name: str
    span: Span
    noun: str | None
    """What it counts; None where the label does not say."""


@dataclass(frozen=True, slots=True)
class Pair:
    label: str
    a: Figure
    b: Figure


@dataclass(frozen=True, slots=True)
class Story:
    name: str
    text: str
    path: str
    """Tells the format: .md is Markdown."""
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What numcheck says of a pair."""

    story: str
    pair: Pair
    said: frozenset[str]
    """Labels of the relations that rules have judged; empty where it compared nothing."""
    kinds: tuple[str, ...]
    """Kinds of those relations."""
    blame: str
    """Of a miss: reading, linking or rule; else empty."""
    why: str
    words: str
    """Both figures as quoted."""


class StoryError(Exception):
    """A story's labels do not fit its text."""


def read_story(path: Path) -> Story:
    """Read a story with its labels; raise StoryError where a quote is not found just once."""
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    article = entries["article"]
    source = path
    if "\n" not in article:
        source = (path.parent / article).resolve()
        article = source.read_text(encoding="utf-8")
    figures = {name: _read_figure(path, name, quote, article) for name, quote in entries["figures"].items()}
    pairs: list[Pair] = []
    seen: set[frozenset[str]] = set()
    for label in LABELS:
        for entry in entries.get(label, ()):
            names = str(entry).split()
            if len(names) != 2 or not set(names) <= figures.keys():
                raise StoryError(f"{path}: {label}: {entry!r} does not name two of the figures")
            if frozenset(names) in seen:
                raise StoryError(f"{path}: {label}: {entry!r} is labelled twice")
            seen.add(frozenset(names))
            pairs.append(Pair(label, figures[names[0]], figures[names[1]]))
    suffix = source.suffix if source != path else ".txt"
    return Story(path.stem, article, path.stem + suffix, tuple(pairs))


def _read_figure(path: Path, name: str, quote: str, article: str) -> Figure:
    match = FIGURE.match(quote)
    if match is None:
        raise StoryError(f"{path}: {name}: no [figure] in {quote!r}")
    words = [_pattern(match[part]) for part in ("before", "figure", "after")]
    found = list(re.finditer(f"{words[0]}({words[1]}){words[2]}", article))
    if len(found) != 1:
        raise StoryError(f"{path}: {name}: {quote!r} stands {len(found)} times in the article")
    return Figure(name, Span(*found[0].span(1)), match["noun"])


def _pattern(words: str) -> str:
    """Give words as a pattern that passes over line ends."""
    return r"\s+".join(map(re.escape, re.split(r"\s+", words)))


def judge(story: Story, book: Rulebook) -> Iterator[Verdict]:
    """Compare every label of a story with what the relations of its article say."""
    lists = book.vocabulary.lists
    document = make_document(story.text, story.path, furniture=lists["furniture"], captions=lists["captions"])
    report = check_document(document, book)
    related = _related(report.relations)
    judged = {kind: _compared(report, kind, book) for kind in {relation.kind for relation in report.relations}}
    for pair in story.pairs:
        a, b = (_claim_at(figure.span, report.claims) for figure in (pair.a, pair.b))
        words = f"{pair.a.span.of(story.text)} / {pair.b.span.of(story.text)}"
        if a is None or b is None:
            missing = pair.a if a is None else pair.b
            why = f"{missing.span.of(story.text)} is not read"
            yield _verdict(story, pair, frozenset(), (), ("reading", why), words)
            continue
        tied = related.get(frozenset((a.id, b.id)), ())
        firm = [(kind, label) for kind, label in tied if b.id in judged[kind].get(a.id, ())]
        said = frozenset(label for _, label in firm)
        blame = _blame(pair, (a, b), said, [label for _, label in tied], book)
        yield _verdict(story, pair, said, tuple(sorted({kind for kind, _ in firm})), blame, words)


def _verdict(
    story: Story, pair: Pair, said: frozenset[str], kinds: tuple[str, ...], blame: tuple[str, str], words: str
) -> Verdict:
    is_miss = pair.label in TIES and pair.label not in said
    return Verdict(story.name, pair, said, kinds, *(blame if is_miss else ("", "")), words)


def _blame(
    pair: Pair, claims: tuple[Claim, Claim], said: frozenset[str], tied: Sequence[str], book: Rulebook
) -> tuple[str, str]:
    """Say what is to blame if this pair is missed: the first stage that went wrong."""
    for figure, claim in zip((pair.a, pair.b), claims, strict=True):
        if figure.noun is None or claim.noun == figure.noun:
            continue
        if claim.noun is None or not book.vocabulary.nouns.are_akin(claim.noun, figure.noun):
            return "reading", f"{figure.name} is read as counting {claim.noun or 'nothing'}, not {figure.noun}"
    if pair.label in tied:
        return "rule", "a relation has both, but no rule judged it"
    return "linking", f"linked {', '.join(sorted(said))} instead" if said else "no relation has both"


def _claim_at(span: Span, claims: Sequence[Claim]) -> Claim | None:
    return next((c for c in claims if c.mention.span.start < span.end and span.start < c.mention.span.end), None)


def _related(relations: Sequence[Relation]) -> dict[frozenset[int], list[tuple[str, str]]]:
    """Give for each two figures the kinds of relations that have both, with the labels that their roles mean."""
    related: dict[frozenset[int], list[tuple[str, str]]] = {}
    for relation in relations:
        placed = [(role.rstrip("+"), claim) for role, claims in relation.roles for claim in claims]
        for index, (role, a) in enumerate(placed):
            for other, b in placed[index + 1 :]:
                entry = (relation.kind, _label(relation.kind, role, other))
                related.setdefault(frozenset((a.id, b.id)), []).append(entry)
    return related


def _label(kind: str, a: str, b: str) -> str:
    for label, roles in ROLES.get(kind, {}).items():
        if (a, b) in roles or (b, a) in roles:
            return label
    return OTHER


def _compared(report: Report, kind: str, book: Rulebook) -> dict[int, tuple[int, ...]]:
    """Give with what every figure was compared by the relations of one kind."""
    relations = [relation for relation in report.relations if relation.kind == kind]
    judgement = apply_rules(report.document, book.rules, relations, report.claims, book.vocabulary)
    return dict(judgement.compared)


def render(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Give the table: for each label recall and precision, and what the misses are to be blamed on."""
    yield _row("label", "pairs", "found", "recall", "said", "precision", f"missed by {', '.join(BLAMES)}")
    for label in TIES:
        gold = [v for v in verdicts if v.pair.label == label]
        found = sum(label in v.said for v in gold)
        said = sum(label in v.said for v in verdicts)
        blamed = Counter(v.blame for v in gold if v.blame)
        misses = "  ".join(f"{blamed[blame]:>3}" for blame in BLAMES)
        yield _row(label, len(gold), found, _rate(found, len(gold)), said, _rate(found, said), misses)
    apart = [v for v in verdicts if v.pair.label == "unrelated"]
    kept = sum(not v.said & set(TIES) for v in apart)
    silent = sum(not v.said & set(TIES) for v in verdicts)
    linked = f"linked though unrelated: {len(apart) - kept}"
    yield _row("unrelated", len(apart), kept, _rate(kept, len(apart)), silent, _rate(kept, silent), linked)
    yield f"{len(verdicts)} pairs in {len({v.story for v in verdicts})} stories"


def _row(label: str, pairs: object, found: object, recall: str, said: object, precision: str, misses: str) -> str:
    return f"{label:<10} {pairs:>5} {found:>6} {recall:>7} {said:>6} {precision:>10}   {misses}"


def _rate(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def render_misses(verdicts: Sequence[Verdict], label: str | None) -> Iterator[str]:
    for verdict in verdicts:
        if label not in (None, verdict.pair.label):
            continue
        names = f"{verdict.pair.a.name}, {verdict.pair.b.name}"
        if verdict.blame:
            yield f"{verdict.story}: {verdict.pair.label}: {names}: {verdict.words}: {verdict.blame}: {verdict.why}"
        elif verdict.pair.label == "unrelated" and verdict.said & set(TIES):
            kinds = ", ".join(verdict.kinds)
            yield f"{verdict.story}: unrelated: {names}: {verdict.words}: linked by {kinds}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score the relations between figures against labelled pairs.")
    parser.add_argument("stories", nargs="*", type=Path, help="YAML files; all under benchmarks/links/ by default")
    parser.add_argument("--misses", action="store_true", help="list every miss with what is to blame for it")
    parser.add_argument("--label", choices=LABELS, help="of the misses, list only those of one label")
    options = parser.parse_args(arguments)
    book = load_rules()
    try:
        stories = [read_story(path) for path in options.stories or sorted(STORIES.glob("*.yaml"))]
    except (StoryError, OSError, yaml.YAMLError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - a script
        return 2
    verdicts = [verdict for story in stories for verdict in judge(story, book)]
    misses = render_misses(verdicts, options.label) if options.misses else ()
    for line in (*render(verdicts), *misses):
        print(line)  # noqa: T201 - a script
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
