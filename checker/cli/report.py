"""`checker report`: the article as a page, with every claim marked in it and how it came to its verdict."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options
from checker.cli.status import Stop

PAGE = "report.html"


def report(  # noqa: PLR0913 - an option each
    paths: options.Paths = None,
    *,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help=f"Write it there; `-` is standard output. [default: {PAGE}]",
        ),
    ] = "",
    open_: Annotated[bool, typer.Option("--open", help="Show it in the browser.")] = False,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Serve it to browsers on this machine, anew whenever a file changes."),
    ] = False,
    port: Annotated[
        int | None,
        typer.Option(min=1, max=65535, help="With --watch: where it is served. [default: any free one]"),
    ] = None,
    root: options.RootFolder = "",
    today: options.Today = "",
) -> int:
    """Write a page of the article with every claim marked in it, and beside it how each came to its verdict.

    One file that needs nothing else: it can be sent, kept and printed. Nothing is shown of confidential sources.
    The status is 0, or 2 where the page could not be made.
    """
    from checker.cli.report_page import Asked
    from checker.cli.report_page import report as written
    from checker.cli.report_page import watch as watched

    if not watch and port is not None:
        raise Stop("`--port` is for `--watch`", "without it the page is a file, and nothing is served")
    if watch and output:
        raise Stop("`--watch` and `--output` do not go together", "write the file in another run")
    asked = Asked(paths or ["."], output or PAGE, open_, root, today)
    return watched(asked, port or 0) if watch else written(asked)
