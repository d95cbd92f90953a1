"""numcheck lsp: for editors."""

from __future__ import annotations

import click


@click.command(
    short_help="Serve an editor by the Language Server Protocol.",
    epilog="Example: numcheck lsp (an editor starts it; docs/editors.md says how)",
)
def lsp() -> int:
    """Serve an editor by the Language Server Protocol, over standard input and output.

    It shows findings as one writes, tells how the figure under the pointer was read, and offers to accept a finding.
    It needs the extra lsp: pip install "numcheck[lsp]".
    """
    try:
        from numcheck.lsp.server import serve
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise click.UsageError('pygls is not installed; pip install "numcheck[lsp]" brings it.') from None
    serve()
    return 0
