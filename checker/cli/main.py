"""The command line of the checker. Each command imports what it needs when it is called: a start is short."""

from __future__ import annotations

import gc
import sys
from enum import StrEnum
from typing import Annotated

import typer

from checker.cli import options
from checker.cli.challenge import challenge
from checker.cli.completion import completion
from checker.cli.config import config
from checker.cli.export import app as export
from checker.cli.lsp import lsp
from checker.cli.new import new
from checker.cli.options import Told
from checker.cli.output import complain, own_fault, write
from checker.cli.report import report
from checker.cli.review import review
from checker.cli.status import Status, Stop

app = typer.Typer(
    help="A spell-checker for facts: which of an article's claims hold, clash, or lack support.",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


class Sort(StrEnum):
    """What a phrase is read as."""

    FIGURE = "figure"
    TIME = "time"
    SPAN = "span"


def _version(asked: bool) -> None:  # noqa: FBT001 - typer hands it over so
    if asked:
        from importlib.metadata import version

        write(f"checker {version('claims-checker')}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """A spell-checker for facts: which of an article's claims hold, clash, or lack support."""
    del version
    if context.invoked_subcommand is None:
        write(context.get_help() + "\n")


app.command()(options.check)
app.command()(config)
app.command()(report)
app.command()(review)
app.command()(challenge)
app.command()(new)


@app.command()
def fetch(  # noqa: PLR0913 - an option each
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Claim files, or folders of them. [default: .]"),
    ] = None,
    *,
    offline: Annotated[bool, typer.Option("--offline", help="Only say what would be fetched.")] = False,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="ID", help="Only the source of this id.")
    ] = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Look again at what is pinned, and tell what has changed.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="As --refresh, and pin what has changed as it is now.")
    ] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from this machine and its own network as well.")
    ] = False,
    root: Annotated[
        str,
        typer.Option(metavar="DIR", help="Write nothing outside this folder. [default: the project's own]"),
    ] = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not tell what is being fetched.")] = False,
) -> int:
    """Bring what sources need from the network, and pin it beside the claim files.

    The status is 0 where all is pinned, 1 where a pinned source has changed, 2 where the run could not be
    made, and 3 where something could not be fetched.
    """
    from checker.cli.fetch import Asked
    from checker.cli.fetch import fetch as fetched

    asked = Asked(
        paths or ["."], offline, tuple(only or ()), refresh or replace, replace, allow_private, root, quiet
    )
    return fetched(asked)


@app.command()
def explain(
    name: Annotated[
        str, typer.Argument(help="A check or a kind of claim; without one, all are listed.")
    ] = "",
) -> int:
    """Tell what a check finds and how to mend it, or what a kind of claim is made of."""
    from checker.cli.pages import explain as explained

    return explained(name)


@app.command()
def understand(  # noqa: PLR0913 - an option each
    phrases: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PHRASE]...",
            help='Phrases in quotes; without any, JSON lines from standard input: {"phrase", "at", "as"}.',
        ),
    ] = None,
    *,
    at: Annotated[str, typer.Option(metavar="DATE", help="The day from which relative times count.")] = "",
    timezone: Annotated[
        str, typer.Option(metavar="ZONE", help="By which clock times are told, such as Asia/Kabul.")
    ] = "",
    as_: Annotated[
        Sort | None, typer.Option("--as", help="What to read it as. [default: whatever it can be]")
    ] = None,
    fiscal_year: Annotated[
        str, typer.Option(metavar="MONTH", help="The month in which fiscal years begin, such as October.")
    ] = "",
    form: Annotated[Told, typer.Option("--format", help="Text, or a JSON object a phrase.")] = Told.TEXT,
) -> int:
    """Show how a figure, a time or a length of time is read, with the alternatives, the likeliest first."""
    from checker.cli.understand import Asked
    from checker.cli.understand import understand as understood

    asked = Asked("", as_.value if as_ else "", at, timezone, fiscal_year)
    return understood(phrases or (), asked, as_json=form is Told.JSON)


@app.command()
def ask(  # noqa: PLR0913 - an option each
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="A file, or a declared source as claims.yaml#id.")
    ],
    *,
    rows: Annotated[
        list[str] | None,
        typer.Option(metavar="CONDITION", help="'city=Farah', 'date>=2021-08-06', 'note~airport', 'note='."),
    ] = None,
    take: Annotated[
        str, typer.Option(help="count, sum, mean, max, value, list, share … [default: count]")
    ] = "",
    column: Annotated[str, typer.Option(help="What is taken: a column, or arithmetic of columns.")] = "",
    pick: Annotated[str, typer.Option(help="The extreme row: 'highest=votes', 'top 3=votes'.")] = "",
    among: Annotated[
        list[str] | None, typer.Option(metavar="CONDITION", help="Of which rows it is a share.")
    ] = None,
    against: Annotated[
        list[str] | None, typer.Option(metavar="CONDITION", help="Rows to hold the others against.")
    ] = None,
    by: Annotated[str, typer.Option(help="The column that groups the rows.")] = "",
    sql: Annotated[str, typer.Option(help="One SELECT instead of all this.")] = "",
    evidence: Annotated[
        str, typer.Option(metavar="YAML", help="Evidence as in a claim file; options are laid over it.")
    ] = "",
    at: Annotated[str, typer.Option(metavar="DATE", help="The day from which relative times count.")] = "",
    root: Annotated[str, typer.Option(metavar="DIR", help="Read nothing outside this folder.")] = "",
    form: Annotated[Told, typer.Option("--format", help="Text, or a JSON object.")] = Told.TEXT,
) -> int:
    """Try out evidence: what a source gives, the rows that it rests on, and the YAML to paste.

    The status is 0 where there is an answer, and 1 where there is none.
    """
    from checker.cli.ask import Asked
    from checker.cli.ask import ask as answered

    options = {"pick": pick, "column": column, "take": take, "by": by, "sql": sql}
    asked = Asked(source, rows or (), among or (), against or (), options, evidence, at, root)
    return answered(asked, as_json=form is Told.JSON)


@app.command()
def schema(
    *,
    out: Annotated[str, typer.Option(metavar="FILE", help="Write it there.")] = "",
    check: Annotated[bool, typer.Option("--check", help="Only say whether FILE is up to date.")] = False,
) -> int:
    """Print the JSON schema of claim files, for editors."""
    from checker.cli.pages import schema as printed

    return printed(out, only_check=check)


app.add_typer(export, name="export")
app.command()(lsp)
app.command()(completion)


def main() -> None:
    """Run the command line, and end with a status that says how it went."""
    # A run makes many small values and few circles: looking for those as often as Python does takes a twentieth of it.
    gc.set_threshold(100_000, 50, 50)
    sys.exit(_ended())


def _ended() -> int:
    try:
        return _run()
    except Stop as stop:
        complain(stop.why, stop.help, stop.frame)
        return Status.COULD_NOT_RUN
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line of defence: never a traceback for a user
        own_fault(error)
        return Status.INTERNAL


def _run() -> int:
    command = typer.main.get_command(app)
    try:
        ended: int | None = command.main(prog_name="checker", standalone_mode=False)
    except Exception as error:
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        # The command line was not understood; typer says so in a sentence.
        raise Stop(_lower(message()), _usage(error)) from None
    return ended or Status.FINE


def _lower(sentence: str) -> str:
    sentence = sentence.strip().rstrip(".").replace("'", "`")
    return sentence[:1].lower() + sentence[1:]


def _usage(error: Exception) -> str:
    context = getattr(error, "ctx", None)
    return f"`{context.command_path if context else 'checker'} --help` tells how it is called"
