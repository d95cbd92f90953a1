"""A baseline: the findings that were there when numcheck came, keyed by content, not by line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from numcheck.model.checked import Checked
from numcheck.rulebook.files import Problem, RuleError
from numcheck.suppression.accepted import absolute
from numcheck.suppression.applying import of_article

NAME = "numcheck-baseline.json"
VERSION = 1

Baseline = Mapping[str, Mapping[str, tuple[str, int]]]
"""Path of an article, made absolute -> fingerprint -> the rule, and the number of findings."""


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; raise RuleError if it is none."""
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        articles = data["articles"]
        if data["version"] != VERSION:
            raise RuleError([Problem(str(path), 1, "was written by another version; make it again")])
        return {
            absolute(str(article), path.parent): {
                str(key): (str(entry["rule"]), int(entry["count"])) for key, entry in found.items()
            }
            for article, found in articles.items()
        }
    except FileNotFoundError:
        problem = "there is no such baseline; `numcheck baseline create` makes one"
        raise RuleError([Problem(str(path), 1, problem)]) from None
    except OSError as error:
        raise RuleError([Problem(str(path), 1, f"cannot be read: {error.strerror or error}")]) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        told = "is no baseline of numcheck; `numcheck baseline create` makes it again"
        raise RuleError([Problem(str(path), line, told)]) from None


def baseline_text(documents: Iterable[tuple[str, Checked]]) -> str:
    """Write a baseline of all findings of articles that are shown; sorted, so that versions of it can be compared."""
    articles: dict[str, dict[str, dict[str, object]]] = {}
    for name, checked in documents:
        findings = of_article(checked.findings)
        counts = Counter(located.finding.fingerprint for located in findings)
        if counts:
            told = {located.finding.fingerprint: located.finding for located in findings}
            articles[name] = {
                key: {"rule": told[key].rule, "count": counts[key], "message": told[key].message}
                for key in sorted(counts)
            }
    content = {"version": VERSION, "articles": dict(sorted(articles.items()))}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def pruned(text: str, folder: Path, found: Mapping[str, Counter[str]]) -> tuple[str, int]:
    """Leave out of a baseline what was not found again; tell how many findings that were.

    `found` holds the articles that were examined; what is said of others stays, unless they exist no more.
    """
    data = json.loads(text)
    gone = 0
    for article in list(data["articles"]):
        path = absolute(article, folder)
        if path not in found and Path(path).exists():
            continue
        entries = data["articles"][article]
        for key in list(entries):
            kept = min(entries[key]["count"], found.get(path, Counter())[key])
            gone += entries[key]["count"] - kept
            entries[key]["count"] = kept
            if not kept:
                del entries[key]
        if not entries:
            del data["articles"][article]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n", gone
