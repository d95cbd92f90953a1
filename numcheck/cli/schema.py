"""numcheck schema: what files hold, for editors and validators."""

from __future__ import annotations

import click

from numcheck.cli import options
from numcheck.cli.output import write_data

NAMES = ("report", "rule", "config")


@click.command(
    short_help="Print a JSON Schema: of a report, a rule or a configuration.",
    epilog="Example: numcheck schema config > numcheck.schema.json",
)
@click.argument("name", metavar="NAME", type=options.Word(NAMES))
def schema(name: str) -> int:
    """Print a JSON Schema: of a report as JSON, of a rule file, or of numcheck.yml.

    NAME is report, rule or config.
    """
    import json

    from numcheck.schemas.config import config_schema
    from numcheck.schemas.report import report_schema
    from numcheck.schemas.rule import rule_schema

    made = {"report": report_schema, "rule": rule_schema, "config": config_schema}[name]()
    write_data([json.dumps(made, ensure_ascii=False, indent=2) + "\n"])
    return 0
