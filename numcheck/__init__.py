"""numcheck reads a news article, understands every figure, and reports where the article contradicts itself.

    import numcheck

    book = numcheck.load_rules()
    report = numcheck.check("The fire killed 12 people: nine adults and five children.", rules=book)
    for finding in report.findings:
        ...

What is named here is public; everything else may change. The types stand in `__init__.pyi`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

__all__ = ["Claim", "Finding", "Report", "RuleError", "Severity", "__version__", "check", "load_rules"]

_HOMES = {
    "Claim": "numcheck.model.claim",
    "Finding": "numcheck.model.finding",
    "Report": "numcheck.model.report",
    "RuleError": "numcheck.rulebook.files",
    "Severity": "numcheck.model.rule",
    "check": "numcheck.pipeline",
    "load_rules": "numcheck.rulebook.loading",
}
"""Public name -> its module, imported on first use: `numcheck --version` need not load the engine."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
