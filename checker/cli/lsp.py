"""`checker lsp`: answer an editor while somebody types."""

from __future__ import annotations

from importlib.util import find_spec

from checker.cli.status import Status, Stop


def lsp() -> int:
    """Serve an editor over standard input and output: what it underlines, shows and offers while you type."""
    if find_spec("pygls") is None:
        raise Stop(
            "what speaks to editors is not installed: `pygls`", "run `pip install 'claims-checker[editor]'`"
        )
    from checker.lsp.server import serve

    serve()
    return Status.FINE
