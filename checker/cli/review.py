"""`checker review`: walk the claims with the keyboard, and write down how each came out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options
from checker.cli.status import Status, Stop

if TYPE_CHECKING:
    from checker.edit.field import Refused
    from checker.review.sitting import Sitting

NOW = "now"
ALL = "every claim is reviewed\n"
_INSTALL = "pip install 'claims-checker[review]'"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `review`."""

    paths: Sequence[str]
    name: str = ""
    listed: bool = False
    root: str = ""
    today: str = ""


def review(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Claim files, or folders of them. [default: .]"),
    ] = None,
    *,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="Who reviews; without it, the screen asks once.")
    ] = "",
    listed: Annotated[
        bool, typer.Option("--list", help="Only print the claims that nobody has reviewed.")
    ] = False,
    root: options.RootFolder = "",
    today: Annotated[
        str,
        typer.Option(metavar="DAY", help="The day to write down: 2026-12-31. [default: today]"),
    ] = "",
) -> int:
    """Walk through the claims, see how each was checked, and confirm it, find it wrong, or leave it unsure.

    What you decide is written into the claim file at once, on lines of its own: `review`, `checked_by`, `checked_on`
    and `note`. The status is 0; with --list it is 1 where a claim waits for review; and 2 where the run could not be made.
    """
    return reviewed(Asked(paths or ["."], name, listed, root, today))


def reviewed(asked: Asked) -> Status:
    """Open the screen, or print what waits.

    Raises:
        Stop: when the run cannot begin, or there is no screen to be had.
    """
    from checker.claim.words import plural
    from checker.cli.output import complain, write
    from checker.edit.field import one_line
    from checker.review.sitting import left

    if "-" in asked.paths:
        raise Stop("standard input cannot be written to", "name the claim file, or its folder")
    if not asked.listed:
        _screen()
    sitting, unread = _begun(asked)
    for line in unread:
        complain(line)
    if asked.listed:
        waiting = list(left(sitting))
        write("".join(f"{line}\n" for line in waiting) or ALL)
        return Status.COULD_NOT_RUN if unread else Status.FINDINGS if waiting else Status.FINE
    if unread:
        return Status.COULD_NOT_RUN
    if not sitting.items:
        raise Stop("there are no claims to review", "`checker new ARTICLE` writes them from the copy")
    from checker.review.screen import Desk

    day = asked.today if asked.today not in {"", NOW} else str(datetime.now().astimezone().date())
    desk = Desk(sitting, lambda: _again(asked), one_line(asked.name), day)
    desk.run()
    waits, count = len(desk.sitting.waiting()), len(desk.sitting.items)
    write(f"{waits} of {plural(count, 'claim')} to review\n" if waits else ALL)
    return Status.FINE


def _again(asked: Asked) -> Sitting | Refused:
    """The sitting anew, or why there is none: the screen goes on with what it has."""
    from checker.edit.field import Refused

    try:
        sitting, unread = _begun(asked)
    except Stop as stop:
        return Refused(f"cannot be read again, {stop.why}", stop.help)
    if unread or not sitting.items:
        return Refused("cannot be read again", unread[0] if unread else "it has no claims any more")
    return sitting


def _begun(asked: Asked) -> tuple[Sitting, Sequence[str]]:
    from checker.cli.check import Asked as AskedOfCheck
    from checker.cli.check import examined, root_of
    from checker.read.files import Root
    from checker.review.sitting import Sitting

    of_check = AskedOfCheck(asked.paths, root=asked.root, today=asked.today)
    run, _ = examined(of_check)
    return Sitting(Root(root_of(of_check)), run.result), run.result.unread


def _screen() -> None:
    """See to it that there is a screen.

    Raises:
        Stop: where there is none.
    """
    if find_spec("textual") is None:
        raise Stop(
            "the screen needs `textual`, which is not installed", f"run `{_INSTALL}`; `--list` does without"
        )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Stop("the screen needs a terminal", "`--list` prints what waits for review")
