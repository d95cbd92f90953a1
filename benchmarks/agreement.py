"""How often the figures that a rule holds against one another agree, over articles that were published.

    python benchmarks/agreement.py archive/                    every rule that told anything, those that told most first
    python benchmarks/agreement.py archive/ --show             and what it told
    python benchmarks/agreement.py archive/ --rule change/     only rules whose ids begin so

Published articles seldom contradict themselves, so nearly all that does not agree there is tied wrongly. How many ties
agree for each one that does not says how far a rule, or a change of one, can be trusted before anybody has read a line.
Read what is told all the same: some of it will be mistakes of the paper.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from numcheck.arithmetic.evaluation import MissingRoleError, environment_of, truth_of  # noqa: E402
from numcheck.model.relation import Relation, Strength  # noqa: E402
from numcheck.model.report import Report  # noqa: E402
from numcheck.model.rule import Rule, Severity  # noqa: E402
from numcheck.pipeline import check_file  # noqa: E402
from numcheck.rulebook.loading import load_rules  # noqa: E402

SUFFIXES = (".txt", ".md")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "examples"], help="articles, or folders of them")
    parser.add_argument("--rule", default="", metavar="ID", help="only rules whose ids begin with this")
    parser.add_argument("--show", action="store_true", help="print each message that is told")
    options = parser.parse_args(arguments)
    if missing := [path for path in options.paths if not path.exists()]:
        parser.error(f"there is no {missing[0]}")
    book = load_rules()
    rules = [rule for rule in book.rules if rule.is_on and rule.id.startswith(options.rule)]
    agreed: Counter[str] = Counter()
    told: defaultdict[str, list[str]] = defaultdict(list)
    articles = list(_articles(options.paths))
    for path in articles:
        report = check_file(str(path), book)
        agreed.update(_agreed(report, rules))
        for finding in report.findings:
            if finding.severity >= Severity.WARNING and finding.rule.startswith(options.rule):
                told[finding.rule].append(f"{path}: {finding.message}")
    _show(len(articles), agreed, told, with_messages=options.show)
    return 0


def _articles(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES) if path.is_dir() else (path,)


def _agreed(report: Report, rules: Sequence[Rule]) -> Counter[str]:
    """Count for each rule the sets of figures of which a natural reading satisfies it."""
    by_kind: defaultdict[str, dict[tuple[int, ...], list[Relation]]] = defaultdict(dict)
    for relation in report.relations:
        if relation.strength >= Strength.NATURAL:
            by_kind[relation.kind].setdefault(relation.about, []).append(relation)
    agreed: Counter[str] = Counter()
    for rule in rules:
        agreed[rule.id] = sum([any(_holds(rule, r) for r in readings) for readings in by_kind[rule.relation].values()])
    return agreed


def _holds(rule: Rule, relation: Relation) -> bool:
    try:
        values = environment_of(relation)
        return all(truth_of(condition.expression, values).can_hold for condition in rule.conditions)
    except MissingRoleError:
        return False


def _show(
    articles: int, agreed: Counter[str], told: defaultdict[str, list[str]], *, with_messages: bool = False
) -> None:
    lines = [f"{articles} articles", f"{'agreed':>8} {'told':>6} {'share told':>11}  rule"]
    for rule in sorted(told, key=lambda rule: (-len(told[rule]), rule)):
        share = len(told[rule]) / (len(told[rule]) + agreed[rule])
        lines.append(f"{agreed[rule]:8} {len(told[rule]):6} {share:11.0%}  {rule}")
        lines += [f"{'':29}{message}" for message in told[rule] if with_messages]
    silent = agreed.total() - sum([agreed[rule] for rule in told])
    lines.append(f"{silent:8} {0:6} {0:11.0%}  all other rules")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
