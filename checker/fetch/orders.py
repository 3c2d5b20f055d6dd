"""What is to be fetched for some claim files: the requests of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from posixpath import dirname

from checker.claim.library import Library
from checker.claim.want import Want
from checker.declared import kind_of, source_kinds, wants
from checker.frozen import dataclass
from checker.model.article import Source
from checker.model.file import ClaimFile


@dataclass(frozen=True, slots=True)
class Order:
    """What one source of one claim file needs."""

    file: str
    id: str
    kind: str
    declared: Source
    wanted: tuple[Want, ...]

    @property
    def folder(self) -> str:
        """Where its pins are kept."""
        return dirname(self.file)

    @property
    def name(self) -> str:
        """How it is told: `claims/mazar/claims.yaml: voa`."""
        return f"{self.file}: {self.id}"


@dataclass(frozen=True, slots=True)
class Passed:
    """A source that is not fetched, and why, in words that follow its name."""

    name: str
    why: str


def orders(
    files: Iterable[ClaimFile], library: Library, only: Sequence[str] = ()
) -> tuple[tuple[Order, ...], tuple[Passed, ...]]:
    """The orders for the sources of some claim files, and the sources that are passed over.

    A source that is at hand as a file of the project needs nothing, and is not told of.
    """
    placed: list[Order] = []
    passed: list[Passed] = []
    for file, id_, declared in _sources(files):
        if only and id_ not in only:
            continue
        kind = kind_of(declared)
        away = bool(kind) and (hasattr(source_kinds()[kind], "wants") or bool(declared.url))
        if declared.confidential and away:
            passed.append(Passed(f"{file}: {id_}", "is confidential, and so never fetched"))
        elif wanted := wants(declared, file, library):
            placed.append(Order(file, id_, kind, declared, wanted))
    return tuple(placed), tuple(passed)


def _sources(files: Iterable[ClaimFile]) -> Iterator[tuple[str, str, Source]]:
    for file in files:
        for id_, declared in file.sources.items():
            yield file.file, id_, declared
