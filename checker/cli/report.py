"""`checker report`: the article as a page, with every claim marked in it and how it came to its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from checker.cli import options
from checker.cli.status import Status

PAGE = "report.html"
STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `report`."""

    paths: Sequence[str]
    output: str = PAGE
    open: bool = False
    root: str = ""
    today: str = ""


def report(
    paths: options.Paths = None,
    *,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write it there; `-` is standard output.")
    ] = PAGE,
    open_: Annotated[bool, typer.Option("--open", help="Show it in the browser.")] = False,
    root: options.RootFolder = "",
    today: options.Today = "",
) -> int:
    """Write a page of the article with every claim marked in it, and beside it how each came to its verdict.

    One file that needs nothing else: it can be sent, kept and printed. Nothing is shown of confidential sources.
    The status is 0, or 2 where the page could not be made.
    """
    return reported(Asked(paths or ["."], output, open_, root, today))


def reported(asked: Asked) -> Status:
    """Write the page.

    Raises:
        Stop: when the run cannot begin, or the page cannot be written.
    """
    from checker.cli.check import Asked as AskedOfCheck
    from checker.cli.check import examined
    from checker.cli.output import complain, remark, write, write_to
    from checker.report.html import render
    from checker.show.options import Options

    run, _ = examined(AskedOfCheck(asked.paths, root=asked.root, today=asked.today))
    page = render(run.result, Options())
    if asked.output == STDOUT:
        write(page)
    else:
        write_to(Path(asked.output), page)
        remark(f"the page is in `{asked.output}`")
        if asked.open:
            import webbrowser

            webbrowser.open(Path(asked.output).resolve().as_uri())
    for line in run.result.unread:
        complain(line)
    return Status.COULD_NOT_RUN if run.result.unread else Status.FINE
