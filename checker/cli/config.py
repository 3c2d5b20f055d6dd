"""`checker config`, as it is called."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import Profile, RootFolder, Told


def config(
    path: Annotated[str, typer.Argument(metavar="[PATH]", help="A claim file, or a folder of them.")] = ".",
    *,
    profile: Profile = "",
    root: RootFolder = "",
    form: Annotated[Told, typer.Option("--format", help="Text, or a JSON object.")] = Told.TEXT,
) -> int:
    """Show the house's settings that are in force for some files, and where each of them is from."""
    from checker.cli.configured import configured

    return configured(path, profile, root, as_json=form is Told.JSON)
