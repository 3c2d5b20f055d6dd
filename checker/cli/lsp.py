"""`checker lsp`: answer an editor while somebody types."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Annotated

import typer

from checker.cli.status import Status, Stop


def lsp(
    *,
    stdio: Annotated[
        bool, typer.Option("--stdio", hidden=True, help="What it does anyway; some editors say so.")
    ] = True,
) -> int:
    """Serve an editor over standard input and output: what it underlines, shows and offers while you type."""
    del stdio
    if find_spec("pygls") is None:
        raise Stop(
            "what speaks to editors is not installed: `pygls`", "run `pip install 'claims-checker[editor]'`"
        )
    from checker.lsp.server import serve

    serve()
    return Status.FINE
