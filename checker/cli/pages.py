"""`checker explain` and `checker schema`: what the checker can say of itself."""

from __future__ import annotations

from pathlib import Path

from checker.cli.output import write
from checker.cli.status import Status, Stop
from checker.explain import NoSuchPage, claims_schema, listing, page


def explain(name: str) -> Status:
    """Show the page of a check or a kind, or the list of all.

    Raises:
        Stop: where nothing has this name.
    """
    try:
        write(page(name) if name else listing())
    except NoSuchPage as none:
        near = " or ".join(f"`{one}`" for one in none.near)
        hint = f"did you mean {near}?" if near else "`checker explain` lists all names"
        raise Stop(f"no check and no kind of claim or source is called `{name}`", hint) from None
    return Status.FINE


def schema(out: str, *, only_check: bool) -> Status:
    """Print the schema of claim files, write it to a file, or say whether that file is up to date.

    Raises:
        Stop: where the file cannot be used.
    """
    printed = claims_schema()
    if only_check:
        return _up_to_date(out, printed)
    if not out:
        write(printed)
        return Status.FINE
    try:
        Path(out).write_text(printed, "utf-8", newline="\n")
    except OSError as error:
        raise Stop(f"`{out}` cannot be written: {(error.strerror or 'no reason is known').lower()}") from None
    return Status.FINE


def _up_to_date(out: str, printed: str) -> Status:
    if not out:
        raise Stop("`--check` needs to know which file", "checker schema --check --out FILE")
    try:
        same = Path(out).read_bytes() == printed.encode()
    except OSError as error:
        raise Stop(f"`{out}` cannot be read: {(error.strerror or 'no reason is known').lower()}") from None
    if not same:
        write(f"{out} is not what this version of the checker prints\n")
    return Status.FINE if same else Status.FINDINGS
