"""The command line: the only place that prints or exits.

Commands return their exit code: 0 done, 1 findings at or above `--fail-on`, 2 usage, unreadable input or bad rules.
Nothing of the engine is imported before a command needs it, so that `numcheck -h` answers at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from numcheck import __version__
from numcheck.cli.output import OutputError, say

DONE, FOUND, FAILED = 0, 1, 2

COMMANDS = (
    "accept",
    "baseline",
    "check",
    "claims",
    "completion",
    "config",
    "explain",
    "init",
    "lsp",
    "report",
    "rules",
    "schema",
)
"""Each stands in a module of its own name, which is imported when the command is asked for."""


class Program(click.Group):
    """The commands; a run of one of them need not load the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  as click calls it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"numcheck.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in COMMANDS or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        if Path(name).exists():
            way = f"Write `numcheck report {name}`." if Path(name).is_file() else f"Write `numcheck check {name}`."
        else:
            from difflib import get_close_matches

            close = get_close_matches(name, COMMANDS, n=1)
            way = f"Did you mean {close[0]}?" if close else f"There are {', '.join(COMMANDS)}."
        raise click.UsageError(f"there is no command {name!r}. {way}", ctx)


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: numcheck report article.txt",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """Find where a news article contradicts itself in its figures."""


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
        from numcheck.runs.faults import describe

        say(f"numcheck: stopped by a fault of its own ({describe(error)}); please report it, with the input if you can")
        return FAILED
    return code if isinstance(code, int) else DONE
