"""The claim files of a project that nobody has opened, read for the names that they share with an open one."""

from __future__ import annotations

from pathlib import Path
from posixpath import basename

from checker.lsp.subject import Subject
from checker.model.file import ClaimFile, claim_file
from checker.read.files import Root, Unreadable, claim_files
from checker.read.load import read_sheet
from checker.resolve.entities import SHARED
from checker.resolve.ledger import Ledger
from checker.resolve.resolve import resolve

MOST = 200
"""Files that are read for one question."""
_MOST_LOOKED_AT = 2_000


def mentioning(subject: Subject, root: Root, known: Ledger) -> Ledger | None:
    """The files that may name a claim or an entity of another file, understood as far as their names go."""
    if subject.sort not in {"claim", "entity"}:
        return None
    home = subject.place.file
    # A claim is named by its file; an entity only where its file is one that is shared.
    word = basename(home) if subject.sort == "claim" else _id(subject)
    if subject.sort == "entity" and basename(home) != SHARED:
        return None
    found: list[ClaimFile] = []
    for file in claim_files(root.path, [Path(root.path)])[:_MOST_LOOKED_AT]:
        if file in known.desks or len(found) >= MOST:
            continue
        data = root.read(file)
        if not isinstance(data, Unreadable) and word.encode() in data:
            found.append(claim_file(read_sheet(file, data)))
    if not found:
        return None
    others = [desk.source for desk in known.desks.values()]
    return resolve([*others, *found], [one.file for one in found], _unread)


def _id(subject: Subject) -> str:
    return str(subject.place.route[-1])


def _unread(_: str) -> Unreadable:
    return Unreadable("is not looked at")
