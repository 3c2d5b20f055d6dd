"""`checker challenge`: change all that the claims say, one thing at a time, and tell what nobody would notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from checker.cli import options
from checker.cli.status import Status, Stop


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `challenge`."""

    paths: Sequence[str]
    only: tuple[str, ...] = ()
    fail_under: int = 0
    seed: int = 0
    most: int = 0
    as_json: bool = False
    root: str = ""
    today: str = ""


def challenge(  # noqa: PLR0913 - an option each
    paths: options.Paths = None,
    *,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="ID", help="Only the claim of this id.")
    ] = None,
    fail_under: Annotated[
        int,
        typer.Option(metavar="PERCENT", min=0, max=100, help="End with status 1 where a file scores less."),
    ] = 0,
    most: Annotated[
        int,
        typer.Option(metavar="N", min=0, help="Try so many changes of each claim at most. [default: all]"),
    ] = 0,
    seed: Annotated[int, typer.Option(help="Which of them are tried with --most.")] = 0,
    form: Annotated[
        options.Told, typer.Option("--format", help="Text, or a JSON object.")
    ] = options.Told.TEXT,
    root: options.RootFolder = "",
    today: options.Today = "",
) -> int:
    """Change every figure, date, name and word that the claims give, and tell which change nobody would notice.

    Each is changed in the ways that corrections pages show, one at a time, and everything is checked again. A change
    is noticed where it brings an error or a warning. The status is 0, 1 with --fail-under, or 2 where nothing could
    be tried.
    """
    as_json = form is options.Told.JSON
    return challenged(Asked(paths or ["."], tuple(only or ()), fail_under, seed, most, as_json, root, today))


def challenged(asked: Asked) -> Status:
    """Try every change and tell the score of each file.

    Raises:
        Stop: when the run cannot begin.
    """
    from checker.challenge.challenge import challenge as tried
    from checker.challenge.told import as_records, as_text
    from checker.cli.check import Asked as AskedOfCheck
    from checker.cli.check import examined
    from checker.cli.output import complain, write

    run, _ = examined(AskedOfCheck(asked.paths, root=asked.root, today=asked.today))
    _known(asked.only, [fact.claim.id for fact in run.facts.told()])
    scores = tried(run, asked.only, asked.seed, asked.most)
    write(as_records(scores, run.result) if asked.as_json else as_text(scores, run.result))
    for line in run.result.unread:
        complain(line)
    if run.result.unread:
        return Status.COULD_NOT_RUN
    return Status.FINDINGS if any(one.percent < asked.fail_under for one in scores) else Status.FINE


def _known(wanted: Sequence[str], ids: Sequence[str]) -> None:
    """Stop where a claim is asked for that no file has: a slip would pass for a perfect score."""
    from checker.language.suggest import nearest

    for one in wanted:
        if one not in ids:
            near = nearest(one, ids)
            raise Stop(f"no claim has the id `{one}`", f"did you mean `{near[0]}`?" if near else "")
