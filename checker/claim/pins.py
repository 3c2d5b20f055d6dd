"""The pins of a source: the copies that `checker fetch` brought, read offline and held against their lock.

A copy that is not there, or is not the one that was brought, is told and never consulted.
"""

from __future__ import annotations

import hashlib

from checker.claim.library import Library
from checker.claim.want import Want
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.place import Place, Span
from checker.read.files import Unreadable
from checker.read.lock import CAP, FILE, FOLDER, Lock, Pin, read_lock

LARGEST = 20 * 1024 * 1024
"""The largest copy that is brought and read, in bytes."""


_NEVER = "no copy of {} is pinned: it was never fetched, or what was is gone"
_MEND = "take the file from the history of the project again, or delete the line and run `checker fetch`"


@dataclass(frozen=True, slots=True)
class Pinned:
    """What a request brought."""

    want: Want
    pin: Pin
    path: str
    """The copy, from the project's root."""
    data: bytes
    troubles: tuple[Finding, ...] = ()
    """What is wrong with what was kept beside the copy."""


@dataclass(frozen=True, slots=True)
class Unpinned:
    """Why there is no copy to consult."""

    gap: str
    """In words that follow "because"."""
    troubles: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pins beside one claim file."""

    folder: str
    """From the project's root; "" for the root itself."""
    library: Library

    @property
    def file(self) -> str:
        """The lock, from the project's root."""
        return self._path(FILE)

    def _path(self, *names: str) -> str:
        return "/".join([*([self.folder] if self.folder else []), *names])

    def lock(self) -> Lock | Unreadable:
        """The lock, or why it cannot be read."""
        return self.library.keep(("lock", self.file), self._lock)

    def _lock(self) -> Lock | Unreadable:
        data = self.library.read(self.file, CAP)
        return data if isinstance(data, Unreadable) else read_lock(data)

    def copy(self, want: Want, place: Place) -> Pinned | Unpinned:
        """The copy that a request brought; `place` is where its source asks for it."""
        lock = self.lock()
        pin = None if isinstance(lock, Unreadable) else lock.pins.get(want.key)
        if pin is None:
            return self._not_pinned(want, place, lock)
        path = self._path(FOLDER, pin.file)
        data = self.library.read(path, LARGEST)
        if isinstance(data, Unreadable):
            what = f"the copy of `{want.url}` {data.why}"
            return _told(what, place, path, "evidence-missing")
        found = self.library.keep(("sha256", path), lambda: hashlib.sha256(data).hexdigest())
        if found != pin.sha256:
            what = f"the copy of `{want.url}` is not the one that was fetched{_befell(data, pin)}"
            return _told(what, place, path, "evidence-altered")
        return Pinned(want, pin, path, data, self._archived(pin, place))

    def _archived(self, pin: Pin, place: Place) -> tuple[Finding, ...]:
        """Whether the archive beside a copy is the one that was kept; it is called by its own hash."""
        if not pin.warc:
            return ()
        path = self._path(FOLDER, pin.warc)
        data = self.library.read(path, 2 * LARGEST)
        if isinstance(data, Unreadable):
            return _told(f"the archive of `{pin.url}` {data.why}", place, path, "evidence-missing").troubles
        found = self.library.keep(("sha256", path), lambda: hashlib.sha256(data).hexdigest())
        if pin.warc.startswith(found):
            return ()
        what = f"the archive of `{pin.url}` is not the one that was kept"
        return _told(what, place, path, "evidence-altered").troubles

    def _not_pinned(self, want: Want, place: Place, lock: Lock | Unreadable) -> Unpinned:
        """Nothing is pinned; where copies lie about that no pin names, the lock has lost lines."""
        there = self.library.root.has(self.file)
        if isinstance(lock, Unreadable) and there:
            what = f"no pin of `{want.url}` can be looked up: `{self.file}` {lock.why}"
        elif self.astray():
            state = "has no line for it" if there else "is not there"
            what = (
                f"no pin of `{want.url}`: `{self.file}` {state}, and `{FOLDER}/` has copies that no pin names"
            )
        else:
            return Unpinned(_NEVER.format("it"))
        return _told(what, place, self.file, "evidence-missing")

    def astray(self) -> tuple[str, ...]:
        """The files in `evidence/` that no pin names."""
        lock = self.lock()
        pins = () if isinstance(lock, Unreadable) else lock.pins.values()
        named = {name for pin in pins for name in pin.files}
        names = self.library.keep(("names", self.folder), lambda: self.library.root.names(self._path(FOLDER)))
        return tuple(name for name in names if name not in named and not name.startswith("."))

    def faults(self) -> tuple[Finding, ...]:
        """What in the lock `fetch` did not write so."""
        lock = self.lock()
        if isinstance(lock, Unreadable):
            return ()
        return tuple(
            Finding(
                f"line {fault.line} of `{self.file}` {fault.why}",
                (Label(Place(self.file, span=Span(fault.line, 1, fault.line, 2))),),
                help=(_MEND if fault.loses else "take the file from the history of the project again",),
                check="evidence-altered",
            )
            for fault in lock.faults
        )


def _befell(data: bytes, pin: Pin) -> str:
    """What seems to have happened to a copy, where that is plain."""
    for other in (data.replace(b"\n", b"\r\n"), data.replace(b"\r\n", b"\n")):
        if hashlib.sha256(other).hexdigest() == pin.sha256:
            return (
                f": only its line ends are others; a line `* -text` in `{FOLDER}/.gitattributes` keeps them"
            )
    return ": it was cut off" if len(data) < pin.size else ""


def never_fetched(sha256: str, place: Place, kind: str) -> Unpinned:
    """Nothing was ever fetched, as far as is seen; that a hash is given shows that something was."""
    gone = f"the copy whose `sha256` is {sha256[:12]}… is not there"
    what = gone if sha256 else _NEVER.format(f"`{place.route[-1]}`")
    labels = (Label(place.at("sha256" if sha256 else kind)),)
    help_ = (
        "`checker fetch` brings it; if it was there before, take it from the history of the project again",
    )
    gap = gone if sha256 else _NEVER.format("it")
    return Unpinned(gap, (Finding(what, labels, help=help_, check="evidence-missing"),))


def _told(what: str, place: Place, path: str, check: str) -> Unpinned:
    help_ = (f"take `{path}` from the history again, or run `checker fetch`",)
    return Unpinned(what, (Finding(what, (Label(place),), help=help_, check=check),))
