"""`checker export`: what was found, in the forms that others read; a command a form."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options

app = typer.Typer(rich_markup_mode=None)


@app.callback()
def export() -> None:
    """Give what was found away, in the forms that others read."""


@app.command()
def claimreview(  # noqa: PLR0913 - an option each
    paths: options.Paths = None,
    *,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="ID", help="Only the claim of this id.")
    ] = None,
    html: Annotated[
        bool, typer.Option("--html", help="As a script element, to be pasted into the head of the page.")
    ] = False,
    output: Annotated[str, typer.Option(metavar="FILE", help="Write it there.")] = "",
    root: options.RootFolder = "",
    today: options.Today = "",
) -> int:
    """Print ClaimReview, schema.org's markup of fact-checks, for claims that are somebody's statement.

    These are the claims with a `claimant` that evidence bears out, denies or disputes, and not the claimant's own
    evidence alone. Others with a claimant are told on standard error, with the reason. Nothing is said of confidential
    sources. The status is 0, or 2 where the run could not be made.
    """
    from checker.cli.claimreview import Asked
    from checker.cli.claimreview import claimreview as exported

    return exported(Asked(paths or ["."], tuple(only or ()), html, output, root, today))
