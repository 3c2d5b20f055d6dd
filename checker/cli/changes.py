"""Do something again whenever a file changes that it has read, or looked for in vain: what `--watch` is made of."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Never, TypeAlias

from checker.claim.words import plural
from checker.cli.check import STDIN
from checker.cli.output import remark
from checker.cli.status import Stop
from checker.frozen import dataclass
from checker.read import limits
from checker.read.files import Root, Unreadable, claim_files
from checker.settings import FILE

INSTALL = "pip install 'claims-checker[editor]'"
_SETTLED, _LONGEST = 50, 500
"""Milliseconds without a further change after which a run begins, and after which it begins all the same:
an editor writes a file in several steps."""
_LOOK = 1.0
"""Seconds after which files are looked at even so: not every file system tells what changes, and what
changes between the run and the waiting for changes is told by none."""

_Sign: TypeAlias = tuple[int, int, int] | None
"""By what a file is known to be the same; None where it is not there."""
_Wait: TypeAlias = Callable[[Iterable[Path]], Iterator[object]]
Opened: TypeAlias = Callable[[Path], Root]
"""Gives the files below a root."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is done at every change."""

    paths: Sequence[str]
    """Claim files, or folders of them."""
    once: Callable[[Opened], object]
    """Does it. It reads through the root that it is given, which remembers what it was asked for."""
    failed: Callable[[Exception], object]
    """Tells why it could not be done: a `Stop`, or a fault of the checker's own."""
    begun: Callable[[], object] = bool
    """Is called before it is done again."""
    beside: Sequence[Path] = ()
    """Files that it reads without that root."""


class _Witness(Root):
    """A root that remembers what was read below it, and how that stood just before."""

    def __init__(self, path: Path, signs: dict[Path, _Sign]) -> None:
        super().__init__(path)
        self._signs = signs
        self._met(FILE)

    def read(self, relative: str, cap: int = limits.BYTES) -> bytes | Unreadable:
        self._met(relative)
        return super().read(relative, cap)

    def _met(self, relative: str) -> None:
        file = Path(os.path.abspath(self.path / relative))  # noqa: PTH100 - a path is what its words say
        self._signs.setdefault(file, _sign(file))


def at_every_change(work: Work) -> Never:
    """Do the work, and do it again after every change, until the user ends it.

    Raises:
        Stop: when it cannot begin, for a reason that no file can mend.
    """
    if STDIN in work.paths:
        raise Stop("`--watch` cannot watch standard input", "name a file or a folder")
    waiting = _waiting()
    signs: dict[Path, _Sign] = {}
    while True:
        known = _named(work.paths)
        signs = _done(work, first=not signs)
        there = sum(sign is not None for sign in signs.values())
        remark(f"{datetime.now():%H:%M:%S} watching {plural(there, 'file')}; Ctrl-C ends")  # noqa: DTZ005 - the user's clock
        found = _first_change(waiting, work.paths, known, signs)
        work.begun()
        remark(f"{_short(found)} has changed")


def _done(work: Work, *, first: bool) -> dict[Path, _Sign]:
    """Do it once and give what it read; that it could not be done is told, and ends nothing once there are files to mend."""
    signs = {file.absolute(): _sign(file) for file in work.beside}
    try:
        work.once(lambda path: _Witness(path, signs))
    except Stop as stop:
        if first and not signs:
            raise
        work.failed(stop)
    except Exception as error:  # noqa: BLE001 - the next change may be the one that avoids it
        work.failed(error)
    return signs


def _first_change(
    waiting: _Wait, paths: Sequence[str], known: dict[Path, _Sign], signs: dict[Path, _Sign]
) -> Path:
    """Wait until a file is another one than it was, or a claim file that is meant is new or gone."""
    folders = {_standing(file.parent) for file in signs} | {_standing(Path(path)) for path in paths}
    for _ in waiting(sorted(folders)):
        for file, sign in signs.items():
            if _sign(file) != sign:
                return file
        if changed := known.items() ^ _named(paths).items():
            return min(file for file, _ in changed)
    raise AssertionError  # pragma: no cover - the waiting has no end


def _waiting() -> _Wait:
    """What gives something whenever it is worth a look at the files."""
    try:
        import watchfiles
    except ModuleNotFoundError:
        raise Stop("`--watch` needs `watchfiles`, which is not installed", INSTALL) from None

    def wait(folders: Iterable[Path]) -> Iterator[object]:
        try:
            yield from watchfiles.watch(
                *folders,
                watch_filter=None,
                debounce=_LONGEST,
                step=_SETTLED,
                rust_timeout=int(_LOOK * 1000),
                yield_on_timeout=True,
                recursive=False,
            )
        except (OSError, RuntimeError):  # too many folders for the system, or one that has gone
            while True:
                time.sleep(_LOOK)
                yield None

    return wait


def _named(paths: Sequence[str]) -> dict[Path, _Sign]:
    """The claim files that are meant, whether the run reads them all or only those that matter to a revision."""
    return {file: _sign(file) for file in (Path("/", name) for name in claim_files("/", paths))}


def _sign(file: Path) -> _Sign:
    try:
        stat = file.stat()
    except (OSError, ValueError):
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def _standing(path: Path) -> Path:
    """The nearest folder that is there."""
    return next((one for one in (path.absolute(), *path.absolute().parents) if one.is_dir()), Path("/"))


def _short(file: Path) -> str:
    here = Path.cwd()
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)
