"""The command line: the only place that prints or exits.

Commands return their exit code: 0 done, 1 findings at or above `--fail-on`, 2 usage, unreadable input or bad rules.
Nothing of the engine is imported before a command needs it, so that `numcheck -h` answers at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from numcheck import __version__
from numcheck.cli.accept import accept
from numcheck.cli.baseline import baseline
from numcheck.cli.check import check
from numcheck.cli.claims import claims
from numcheck.cli.completion import completion
from numcheck.cli.config import config
from numcheck.cli.explain import explain
from numcheck.cli.init import init
from numcheck.cli.lsp import lsp
from numcheck.cli.output import OutputError, say
from numcheck.cli.report import report
from numcheck.cli.rules import rules
from numcheck.cli.schema import schema
from numcheck.runs.faults import describe

DONE, FOUND, FAILED = 0, 1, 2


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: numcheck report article.txt",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """Find where a news article contradicts itself in its figures."""


for command in (report, check, claims, rules, accept, baseline, completion, config, explain, init, lsp, schema):
    program.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; no exception leaves it."""
    try:
        code = program.main(arguments, prog_name="numcheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        say("numcheck: interrupted")
        return FAILED
    except SystemExit:
        # click's way out when nobody reads the help any more.
        return DONE
    except OutputError as error:
        say(f"numcheck: {error}")
        return FAILED
    except Exception as error:  # the last resort: a traceback helps no editor
        say(f"numcheck: stopped by a fault of its own ({describe(error)}); please report it, with the input if you can")
        return FAILED
    return code if isinstance(code, int) else DONE
