"""The checker as a table of contents: what happens to claim files, stage by stage.

    files → read → model → resolve → consult → reason → judge → report

Stages record what they meet and never raise for what an author wrote; only checks judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from posixpath import dirname
from typing import Protocol

from checker.account import account
from checker.claim.library import Library
from checker.consult import consult
from checker.frozen import dataclass
from checker.judge import judge
from checker.model.file import ClaimFile, claim_file
from checker.model.house import House
from checker.read.files import Root, Unreadable, claim_files, join
from checker.read.limits import BYTES
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.reason.facts import Facts
from checker.reason.reason import reason
from checker.resolve.entities import SHARED
from checker.resolve.resolve import consulted, foreign, resolve
from checker.result import Result
from checker.vocabulary.vocabulary import Vocabulary


class Tell(Protocol):
    """Is told what is begun, and where it is one of many, which."""

    def __call__(self, stage: str, done: int = 0, of: int = 0, /) -> None:
        """Take note of it."""


def silent(stage: str, done: int = 0, of: int = 0, /) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what is told of it, and what that was made from, for whoever wants to go on from there."""

    result: Result
    facts: Facts
    vocabulary: Vocabulary
    """The properties that it knew."""
    library: Library
    """The files that it read."""
    house: House


def run(
    root: Root,
    files: Sequence[str],
    given: Mapping[str, bytes] | None = None,
    house: House | None = None,
    today: date | None = None,
) -> Result:
    """Check claim files below a root, as `examine` does, and give what is told."""
    return examine(root, files, given, house, today).result


def examine(  # noqa: PLR0913 - all that a run can be given
    root: Root,
    files: Sequence[str],
    given: Mapping[str, bytes] | None = None,
    house: House | None = None,
    today: date | None = None,
    *,
    tell: Tell = silent,
) -> Run:
    """Check claim files below a root.

    `files` are paths from the root. `given` holds the bytes of files that are not to be read
    from the disk, such as standard input. `house` is what the house asks beyond the claim language.
    `today` is the day by which waivers and sources run out; without it, that of each article.
    `tell` is told each stage as it is begun.

    Raises:
        HouseSchemaError: where a schema of the house cannot be held against a file in time.
    """
    house = house or House()
    library = Library(root, house.bases, today)
    sheets, unread = _read(sorted(set(files)), library, given or {}, tell)
    modelled = [claim_file(sheet, house.schemas) for sheet in sheets]
    modelled += _shared(modelled, library)
    others = _linked(modelled, library)
    tell("understanding")
    vocabulary = Vocabulary(house.vocabulary)
    reported = {one.file for one in modelled}
    ledger = resolve([*modelled, *others], reported, library.text, vocabulary.is_value, house.allowed)
    tell("consulting sources")
    answers = consult(ledger, library)
    tell("reasoning")
    facts = replace(reason(ledger, answers, vocabulary, house.policy), today=today)
    tell("judging")

    def below() -> tuple[str, ...]:
        return claim_files(root.path, [root.path], house.roots)

    findings = judge(modelled, ledger, facts, house, today, others=below)
    at_hand = {one.file: one.sheet for one in (*modelled, *others)}
    at_hand |= {sheet.file: sheet for sheet in house.sheets}
    told = account(tuple(sheet.file for sheet in sheets), at_hand, facts, findings, library)
    return Run(replace(told, unread=unread), facts, vocabulary, library, house)


def _read(
    files: Sequence[str], library: Library, given: Mapping[str, bytes], tell: Tell
) -> tuple[list[Sheet], tuple[str, ...]]:
    sheets, unread = [], []
    for number, file in enumerate(files, 1):
        tell("reading", number, len(files))
        data = given[file] if file in given else library.read(file, BYTES)
        if isinstance(data, Unreadable):
            unread.append(f"`{file}` {data.why}{f'; {data.help}' if data.help else ''}")
        else:
            sheets.append(read_sheet(file, data))
    return sheets, tuple(unread)


def _shared(files: Sequence[ClaimFile], library: Library) -> list[ClaimFile]:
    """Every `entities.yaml` in the folders of the files and above them."""
    folders = {folder for file in files for folder in _folders(file.file)}
    paths = sorted(f"{folder}/{SHARED}".lstrip("/") for folder in folders)
    read = ((path, library.read(path, BYTES)) for path in paths)
    return [claim_file(read_sheet(path, data)) for path, data in read if not isinstance(data, Unreadable)]


def _folders(file: str) -> Iterator[str]:
    """The folder of a file and all above it, the root being ""."""
    folder = dirname(file)
    while folder:
        yield folder
        folder = dirname(folder)
    yield ""


def _linked(files: Sequence[ClaimFile], library: Library) -> list[ClaimFile]:
    """Claim files that were not asked for, but that the claims of others refer to or give as evidence."""
    known = {file.file for file in files}
    found: list[ClaimFile] = []
    waiting = list(files)
    while waiting:
        file = waiting.pop()
        for written in (*foreign(file), *consulted(file)):
            path = join(file.file, written)
            if isinstance(path, Unreadable) or path in known:
                continue
            known.add(path)
            data = library.read(path, BYTES)
            if not isinstance(data, Unreadable):
                other = claim_file(read_sheet(path, data))
                found.append(other)
                waiting.append(other)
    return sorted(found, key=lambda one: one.file)
