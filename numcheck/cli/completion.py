"""numcheck completion: for shells."""

from __future__ import annotations

import click

from numcheck.cli import options
from numcheck.cli.output import write_text

SHELLS = ("bash", "zsh", "fish")


@click.command(
    short_help="Print what completes commands and options in a shell.",
    epilog="Example: numcheck completion fish > ~/.config/fish/completions/numcheck.fish",
)
@click.argument("shell", metavar="SHELL", type=options.Word(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> int:
    """Print what makes a shell complete commands, options, formats, rules and files.

    SHELL is bash, zsh or fish. For bash, put eval "$(numcheck completion bash)" into ~/.bashrc; for zsh, the same with
    its name into ~/.zshrc.
    """
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made is not None
    program = ctx.find_root().command
    write_text([made(program, {}, "numcheck", "_NUMCHECK_COMPLETE").source() + "\n"])
    return 0
