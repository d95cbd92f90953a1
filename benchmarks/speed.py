"""How fast numcheck is: per article beside quantulum3, with the length of an article, and from a cold start.

    python benchmarks/speed.py                      the articles under examples/
    python benchmarks/speed.py --only growth        one part: articles, growth or start
    python benchmarks/speed.py drafts/*.txt         articles of your own

Articles are timed as a folder is read: one tool reads all of them before the next tool does, round by round, and the
time of an article is the median of its rounds. So an article finds the processor's caches as the one before it left
them, not full of another program's data; a tool that is run between other work takes longer than is told here.

`benchmarks/README.md` says how to read what it prints.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import subprocess
import sys
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain, cycle
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from types import MappingProxyType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import numcheck.pipeline  # noqa: E402  after the path, so that a checkout is timed and not an installed copy
import numcheck.relations.finding  # noqa: E402
from numcheck.documents.reading import make_document  # noqa: E402
from numcheck.pipeline import check_document, check_file  # noqa: E402
from numcheck.rulebook.loading import Rulebook, load_rules  # noqa: E402
from numcheck.runs.memory import settled  # noqa: E402

PARTS = ("articles", "growth", "start")
STAGES = ("reading", "sentences", "mentions", "claims", "relation views", "finders", "findings")
LENGTHS = (1_000, 3_000, 10_000, 30_000, 100_000)
"""Words of the articles of the second part."""
STARTS = 7
"""Cold starts of each command; the fastest two thirds of them count."""


@dataclass(frozen=True)
class Timing:
    """What one article took, in seconds: the median of all rounds."""

    path: str
    words: int
    quantulum: float
    report: float
    claims: float


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="text or Markdown; default: those of examples/")
    parser.add_argument("--only", choices=PARTS, action="append", help="run this part only; repeatable")
    parser.add_argument("--rounds", type=int, default=5, help="times each article is read (default: 5)")
    parser.add_argument("--longest", type=int, default=LENGTHS[-1], help="words of the longest article (100000)")
    options = parser.parse_args(arguments)
    articles = options.articles or sorted(map(str, ROOT.glob("examples/*/article.*")))
    parts = options.only or PARTS
    book = load_rules()
    for part in parts:
        if part == "articles":
            with settled():  # as in a run of the command
                timings = time_articles(articles, book, options.rounds)
                stages = time_stages(articles, book, options.rounds)
            show_articles(timings, stages)
        elif part == "growth":
            show_growth(articles, book, [length for length in LENGTHS if length <= options.longest])
        else:
            show_start(articles[0])
        say()
    return 0


def say(line: str = "") -> None:
    print(line, flush=True)  # noqa: T201


# --- per article, beside quantulum3


def time_articles(articles: Sequence[str], book: Rulebook, rounds: int) -> list[Timing]:
    """Time every article with quantulum3 and with numcheck.

    Within a round each tool reads all articles in its turn, as it does where a folder is read: behind an article stands
    the next one, and not another program that has filled the processor's caches with its own data. A machine that is
    busy for a while hurts all tools alike, for a round is short, and each time is the median of all rounds.
    """
    parse = quantulum()
    texts = [Path(path).read_text(encoding="utf-8", errors="replace") for path in articles]
    jobs: tuple[list[Callable[[], object]], ...] = (
        [partial(parse, text) for text in texts],
        [partial(check_file, path, book) for path in articles],
        [partial(check_file, path, book, with_relations=False) for path in articles],
    )
    for job in chain(*jobs):
        job()  # once unmeasured: caches and compiled patterns are part of loading
    times = [[turn(own) for own in jobs] for _ in range(rounds)]
    middles = [list(map(median, zip(*tool, strict=True))) for tool in zip(*times, strict=True)]
    return [
        Timing(path, len(text.split()), *own)
        for path, text, own in zip(articles, texts, zip(*middles, strict=True), strict=True)
    ]


def quantulum() -> Callable[[str], object]:
    """Load quantulum3, without what it warns of and logs on the way."""
    logging.getLogger().addHandler(logging.NullHandler())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser  # half a second

        parser.parse("5 km")
    parse: Callable[[str], object] = parser.parse
    return parse


def turn(jobs: Iterable[Callable[[], object]]) -> list[float]:
    """Give the seconds that each of some jobs takes, one behind the other.

    Garbage is collected once, before all: a whole collection goes through everything that is loaded, so that the job
    behind it would find the processor's caches empty.
    """
    gc.collect()
    times: list[float] = []
    for job in jobs:
        start = process_time()
        job()
        times.append(process_time() - start)
    return times


def seconds(job: Callable[[], object]) -> float:
    return turn([job])[0]


def show_articles(timings: Sequence[Timing], stages: dict[str, float]) -> None:
    say("Per article, one process, after loading; milliseconds, and how many times faster than quantulum3")
    say(f"  {'words':>6} {'quantulum3':>11} {'report':>8} {'claims':>8} {'report':>8} {'claims':>8}")
    for timing in timings:
        say(f"  {_row(timing)}  {Path(timing.path).parent.name}/{Path(timing.path).name}")
    if len(timings) > 1:
        middle = Timing("", *(median(column) for column in zip(*map(_figures, timings), strict=True)))
        say(f"  {_row(middle)}  median of {len(timings)}")
        whole_run = Timing("", *(sum(column) / len(timings) for column in zip(*map(_figures, timings), strict=True)))
        say(f"  {_row(whole_run)}  mean: all articles together")
        ratios = [(t.quantulum / t.report, t.quantulum / t.claims) for t in timings]
        report, claims = (median(column) for column in zip(*ratios, strict=True))
        say(f"  {'':35} {report:7.1f}x {claims:7.1f}x  median of the ratios")
    whole = sum(stages[stage] for stage in STAGES)
    say("Where the time of a report goes")
    for name in (*STAGES, *sorted(stages.keys() - set(STAGES), key=lambda name: -stages[name])[:5]):
        say(f"  {name:24} {stages[name] * 1000:8.2f} ms {stages[name] / whole:6.0%}")


def _row(t: Timing) -> str:
    return (
        f"{t.words:6.0f} {t.quantulum * 1000:11.1f} {t.report * 1000:8.2f} {t.claims * 1000:8.2f}"
        f" {t.quantulum / t.report:7.1f}x {t.quantulum / t.claims:7.1f}x"
    )


def _figures(timing: Timing) -> tuple[float, ...]:
    return timing.words, timing.quantulum, timing.report, timing.claims


def time_stages(articles: Sequence[str], book: Rulebook, rounds: int) -> dict[str, float]:
    """Give the mean seconds that an article spends in each stage, and in each finder of relations."""
    spent: defaultdict[str, float] = defaultdict(float)
    with watched(spent):
        for _ in range(rounds):
            for path in articles:
                check_file(path, book)
    # The views are built inside of the stage that finds relations; what else it does is the finders' work.
    spent["finders"] = spent.pop("relations") - spent["relation views"]
    return {name: total / rounds / len(articles) for name, total in spent.items()}


@contextmanager
def watched(spent: defaultdict[str, float]) -> Iterator[None]:
    """Put a watch on every stage while the block runs."""

    def watch(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **named: Any) -> Any:
            start = perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                spent[name] += perf_counter() - start

        return timed

    def finder(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        # A finder is a generator: its time is that of using it up.
        return watch(f"  finder: {name}", lambda *arguments: list(function(*arguments)))

    pipeline: Any = numcheck.pipeline
    finding: Any = numcheck.relations.finding
    watches: tuple[tuple[Any, str, Any], ...] = (
        (pipeline, "read_document", watch("reading", pipeline.read_document)),
        (pipeline, "split_sentences", watch("sentences", pipeline.split_sentences)),
        (pipeline, "find_mentions", watch("mentions", pipeline.find_mentions)),
        (pipeline, "build_claims", watch("claims", pipeline.build_claims)),
        (pipeline, "find_relations", watch("relations", pipeline.find_relations)),
        (pipeline, "apply_rules", watch("findings", pipeline.apply_rules)),
        (finding, "build_view", watch("relation views", finding.build_view)),
        (finding, "FINDERS", MappingProxyType({name: finder(name, own) for name, own in finding.FINDERS.items()})),
    )
    before = [(module, name, getattr(module, name)) for module, name, _ in watches]
    try:
        for module, name, replacement in watches:
            setattr(module, name, replacement)
        yield
    finally:
        for module, name, original in before:
            setattr(module, name, original)


# --- with the length of an article


def show_growth(articles: Sequence[str], book: Rulebook, lengths: Sequence[int]) -> None:
    say("With the length of an article: the articles one behind the other, over and over")
    say(f"  {'words':>7} {'report':>10} {'a thousand words':>18}")
    for length in lengths:
        text = lengthened(articles, length)
        lists = book.vocabulary.lists
        make = partial(make_document, furniture=(), captions=lists["captions"])
        took = min(seconds(lambda: check_document(make(text), book)) for _ in range(2))  # noqa: B023
        say(f"  {length:7,} {took * 1000:7.0f} ms {took / length * 1e6:15.2f} ms")


def lengthened(articles: Sequence[str], words: int) -> str:
    """Give an article of some length, of whole paragraphs but for the last."""
    paragraphs: list[str] = []
    left = words
    for path in cycle(articles):
        for paragraph in Path(path).read_text(encoding="utf-8", errors="replace").split("\n\n"):
            found = paragraph.split(" ")
            paragraphs.append(" ".join(found[:left]))
            left -= len(found)
            if left <= 0:
                return "\n\n".join(paragraphs)
    return ""


# --- from a cold start

YARDSTICK = 'python -c "import click"'
"""What a cold start is measured by: any program with a command line in Python pays as much."""
PHASES = """
from time import perf_counter
times = [perf_counter()]
import click
times.append(perf_counter())
import numcheck.cli, numcheck.cli.checking, numcheck.pipeline, numcheck.reports.text
times.append(perf_counter())
book = numcheck.load_rules()
times.append(perf_counter())
numcheck.reports.text.render_text(numcheck.pipeline.check_file(ARTICLE, book), width=80, colour=False)
times.append(perf_counter())
print(*(b - a for a, b in zip(times, times[1:])))
"""


def show_start(article: str) -> None:
    say("From a cold start, the whole process; compiled modules are there, as after `pip install`")
    with tempfile.TemporaryDirectory() as folder:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        run = partial(subprocess.run, env=environment, check=True, capture_output=True, text=True)
        commands = {
            "python -c pass": ["-c", "pass"],
            YARDSTICK: ["-c", "import click"],
            "numcheck --version": ["-m", "numcheck", "--version"],
            "numcheck report": ["-m", "numcheck", "report", article],
        }
        took: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(STARTS + 1):
            for name, command in commands.items():
                start = perf_counter()
                run([sys.executable, *command])
                if number:  # the first one writes the compiled modules
                    took[name].append(perf_counter() - start)
        best = {name: median(sorted(times)[: STARTS * 2 // 3]) for name, times in took.items()}
        for name, time in best.items():
            say(f"  {name:26} {time * 1000:7.0f} ms {time / best[YARDSTICK]:6.1f}x")
        code = f"ARTICLE = {article!r}{PHASES}"
        rows = [list(map(float, run([sys.executable, "-c", code]).stdout.split())) for _ in range(STARTS)]
        say("What takes the time of a report")
        phases = ("importing click", "importing numcheck", "loading the rules", "the article, its first patterns too")
        for name, column in zip(phases, zip(*rows, strict=True), strict=True):
            say(f"  {name:36} {median(column) * 1000:7.0f} ms")
        say("Modules that take longest to import, without those they import (python -X importtime, which slows)")
        log = run([sys.executable, "-X", "importtime", "-m", "numcheck", "report", article]).stderr
        for name, time in slowest_imports(log)[:12]:
            say(f"  {name:36} {time / 1000:9.1f} ms")


def slowest_imports(log: str) -> list[tuple[str, int]]:
    """Read what `python -X importtime` wrote: modules and their own microseconds, the slowest first."""
    rows = (
        line.removeprefix("import time:").split("|") for line in log.splitlines() if line.startswith("import time:")
    )
    times = [(row[2].strip(), int(row[0])) for row in rows if row[0].strip().isdigit()]
    return sorted(times, key=lambda row: -row[1])


if __name__ == "__main__":
    sys.exit(main())
