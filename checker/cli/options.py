"""What `checker check` can be asked, an option each. The command itself is imported when it is called."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from checker.cli.output import formats

Format = StrEnum("Format", [(name, name) for name in formats()])  # type: ignore[misc]
TEXT = Format("text")


class Level(StrEnum):
    """From which severity on a run ends with status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class When(StrEnum):
    """When to paint."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Told(StrEnum):
    """How what is no report is shown."""

    TEXT = "text"
    JSON = "json"


Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Claim files, folders of them, or an article by itself; `-` is standard input. [default: .]",
    ),
]
Form: TypeAlias = Annotated[Format, typer.Option("--format", help="How to report.")]
Outputs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--output", metavar="FORMAT=FILE", help="Write a report of this format too; may be given again."
    ),
]
FailLevel: TypeAlias = Annotated[
    Level | None,
    typer.Option(help="From which severity on the status is 1. [default: error, or as checker.yaml says]"),
]
Verdicts: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--verdicts/--no-verdicts",
        help="Tell the whole working of every claim, or no verdicts. [default: a line a claim]",
    ),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Findings only.")]
Strict: TypeAlias = Annotated[
    bool, typer.Option("--strict", help="End with status 3 where evidence could not be consulted.")
]
Color: TypeAlias = Annotated[When, typer.Option(help="When to paint; NO_COLOR and FORCE_COLOR are heeded.")]
RootFolder: TypeAlias = Annotated[
    str,
    typer.Option(
        "--root", metavar="DIR", help="Read nothing outside this folder. [default: the project's own]"
    ),
]
StdinName: TypeAlias = Annotated[
    str, typer.Option(metavar="NAME", help="Where standard input would lie, for the files that it names.")
]
Today: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="DAY",
        help="The day by which waivers and sources run out: 2026-12-31, or `now`. [default: each article's]",
    ),
]
Baseline: TypeAlias = Annotated[
    str, typer.Option(metavar="FILE", help="Findings that are known already: they fail no run.")
]
UpdateBaseline: TypeAlias = Annotated[
    bool, typer.Option("--update-baseline", help="Write all findings of this run to the baseline.")
]
Profile: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="NAME", help="What to begin with: desk, standard or strict. [default: the house's own]"
    ),
]
ChangedSince: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="REV", help="Check what has changed since a revision of git, and all that rests on it."
    ),
]
Statistics: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--statistics",
        help="Count findings by check and claims by verdict in the text report, and tell the time of each stage.",
    ),
]
Watch: TypeAlias = Annotated[
    bool, typer.Option("--watch", help="Check again whenever a file changes that the run has read.")
]


def check(  # noqa: PLR0913 - an option each
    paths: Paths = None,
    *,
    form: Form = TEXT,
    output: Outputs = None,
    fail_level: FailLevel = None,
    verdicts: Verdicts = None,
    quiet: Quiet = False,
    strict: Strict = False,
    color: Color = When.AUTO,
    root: RootFolder = "",
    stdin_name: StdinName = "",
    today: Today = "",
    baseline: Baseline = "",
    update_baseline: UpdateBaseline = False,
    profile: Profile = "",
    changed_since: ChangedSince = "",
    statistics: Statistics = False,
    watch: Watch = False,
) -> int:
    """Say which claims hold, which cannot be true together, and what each verdict turns on.

    The status is 0 where nothing is as grave as the fail level, 1 where something is, 2 where the run
    could not be made, and 3 with --strict where evidence could not be consulted.
    """
    from checker.cli.check import Asked
    from checker.cli.check import check as checked

    asked = Asked(
        paths or ["."],
        form.value,
        output or (),
        fail_level.value if fail_level else "",
        verdicts,
        quiet,
        strict,
        color.value,
        root,
        stdin_name,
        today,
        baseline,
        update_baseline,
        profile,
        changed_since,
        statistics,
    )
    if watch:
        from checker.cli.watch import watch as watched

        return watched(asked)
    return checked(asked)
