"""The files that a run is about, and which of them have changed since a revision."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from checker.claim.words import listed, plural
from checker.cli.output import remark
from checker.cli.since import changed_since
from checker.cli.status import Stop
from checker.frozen import dataclass
from checker.read.files import Root, Unreadable, claim_files, join
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.resolve.touched import Changed, above, changed, join_to, touched
from checker.settings import FILE, Settings


@dataclass(frozen=True, slots=True)
class Desk:
    """The files that a run is about."""

    root: Path
    files: tuple[str, ...]
    given: Mapping[str, bytes] = field(default_factory=dict)


def rooted(desk: Desk, paths: Sequence[str], roots: Sequence[str]) -> Desk:
    """The files of a desk without those that folders hold beside the roots, the folders of a house's claim files.

    Raises:
        Stop: where a root is not there, or none of them has a claim file.
    """
    if not roots:
        return desk
    for one in roots:
        if not Root(desk.root).has(one):
            raise Stop(f"`roots` in {FILE} names `{one}`, and there is no such folder in the project")
    meant = claim_files(desk.root, paths, roots)
    beside = {*claim_files(desk.root, paths)} - {*meant, *desk.given}
    left = tuple(file for file in desk.files if file not in beside)
    if not left:
        raise Stop(
            f"no claim files in {listed([f'`{one}`' for one in roots])}", f"`roots` in {FILE} names these"
        )
    return replace(desk, files=left)


def narrowed(desk: Desk, revision: str, settings: Settings, baseline: str, *, quiet: bool) -> Desk:
    """The files of a desk that have changed since a revision or rest on what has; and what was given as it is.

    Raises:
        Stop: where git cannot say.
    """
    since = changed(changed_since(revision, desk.root))
    if _of_the_house(since, settings, desk, baseline):
        return desk
    root = Root(desk.root)

    def read(path: str) -> Sheet | None:
        data = root.read(path)
        return None if isinstance(data, Unreadable) else read_sheet(path, data)

    files = [file for file in desk.files if file not in desk.given]
    left = tuple(sorted({*touched(files, since, read), *desk.given}))
    if not quiet:
        told = plural(len(desk.files), "claim file")
        remark(f"{len(left)} of {told} changed since `{revision}`, or beside or resting on what did")
    return replace(desk, files=left)


def _of_the_house(since: Changed, settings: Settings, desk: Desk, baseline: str) -> bool:
    """Whether something has changed on which every claim file rests."""
    # One that was taken out of a folder in between made that folder the root.
    if any(join_to(folder, FILE) in since.files for file in desk.files for folder in above(file)):
        return True
    paths = [join("", path) for path in (*settings.schemas, *settings.vocabulary)]
    if baseline:
        paths.append(Path(os.path.relpath(baseline, desk.root)).as_posix())
    return any(isinstance(path, str) and since.has(path) for path in paths)
