from numcheck.model.claim import Claim
from numcheck.model.finding import Finding
from numcheck.model.report import Report
from numcheck.model.rule import Severity
from numcheck.pipeline import check
from numcheck.rulebook.files import RuleError
from numcheck.rulebook.loading import load_rules

__version__: str

__all__ = ["Claim", "Finding", "Report", "RuleError", "Severity", "__version__", "check", "load_rules"]
