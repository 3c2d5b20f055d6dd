"""`checker check --watch`: check again whenever a file changes that the run has read, or looked for in vain."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from checker.claim.words import plural
from checker.cli.check import STDIN, Asked, check
from checker.cli.output import complain, own_fault, remark
from checker.cli.status import Status, Stop
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


def watch(asked: Asked) -> Status:
    """Check, and check again after every change, until the user ends it.

    Raises:
        Stop: when the first run cannot begin, for a reason that no file can mend.
    """
    if STDIN in asked.paths:
        raise Stop("`--watch` cannot watch standard input", "name a file or a folder")
    if asked.update_baseline:
        raise Stop(
            "`--watch` and `--update-baseline` do not go together", "write the baseline in another run"
        )
    waiting = _waiting()
    signs: dict[Path, _Sign] = {}
    while True:
        known = _named(asked)
        signs = _checked(asked, first=not signs)
        there = sum(sign is not None for sign in signs.values())
        remark(f"{datetime.now():%H:%M:%S} watching {plural(there, 'file')}; Ctrl-C ends")  # noqa: DTZ005 - the user's clock
        found = _first_change(waiting, asked, known, signs)
        _clear()
        remark(f"{_short(found)} has changed")


def _checked(asked: Asked, *, first: bool) -> dict[Path, _Sign]:
    """One run and what it read; that it could not be made is told, and ends nothing once there are files to mend."""
    signs: dict[Path, _Sign] = {}
    if asked.baseline:
        signs[Path(asked.baseline).absolute()] = _sign(Path(asked.baseline))
    try:
        check(asked, lambda path: _Witness(path, signs))
    except Stop as stop:
        if first and not signs:
            raise
        complain(stop.why, stop.help, stop.frame)
    except Exception as error:  # noqa: BLE001 - the next change may be the one that avoids it
        own_fault(error)
    return signs


def _first_change(waiting: _Wait, asked: Asked, known: dict[Path, _Sign], signs: dict[Path, _Sign]) -> Path:
    """Wait until a file is another one than it was, or a claim file that is meant is new or gone."""
    folders = {_standing(file.parent) for file in signs} | {_standing(Path(path)) for path in asked.paths}
    for _ in waiting(sorted(folders)):
        for file, sign in signs.items():
            if _sign(file) != sign:
                return file
        if changed := known.items() ^ _named(asked).items():
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


def _named(asked: Asked) -> dict[Path, _Sign]:
    """The claim files that are meant, whether the run reads them all or only those that matter to a revision."""
    return {file: _sign(file) for file in (Path("/", name) for name in claim_files("/", asked.paths))}


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


def _clear() -> None:
    """Begin on an empty screen, so that the newest report is the one that is read."""
    if sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        sys.stdout.write("\x1b[2J\x1b[H")
        sys.stdout.flush()
