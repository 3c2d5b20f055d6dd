"""`checker fetch`: bring what the sources of claim files need, the only command that uses the network."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from posixpath import dirname

from checker.claim.library import Library
from checker.claim.pins import Shelf, Unpinned
from checker.cli.check import Asked as AskedOfCheck
from checker.cli.check import desk_of
from checker.cli.desk import rooted
from checker.cli.house import settings_of
from checker.cli.output import complain, remark, write
from checker.cli.progress import Progress
from checker.cli.status import Status, Stop
from checker.declared import copies
from checker.fetch.orders import Order, orders
from checker.fetch.outcome import Came, Outcome
from checker.frozen import dataclass
from checker.language.suggest import nearest
from checker.model.file import ClaimFile, claim_file
from checker.place import Place
from checker.read.files import Root, Unreadable
from checker.read.limits import BYTES
from checker.read.load import read_sheet
from checker.settings import Settings
from checker.show.plain import plain


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `fetch`."""

    paths: Sequence[str]
    offline: bool = False
    only: tuple[str, ...] = ()
    refresh: bool = False
    replace: bool = False
    allow_private: bool = False
    root: str = ""
    quiet: bool = False


def fetch(asked: Asked) -> Status:
    """Fetch, report, and say how it ends.

    Raises:
        Stop: when the run cannot begin.
    """
    of_check = AskedOfCheck(asked.paths, root=asked.root)
    desk = desk_of(of_check)
    root = Root(desk.root)
    settings = settings_of(root).settings
    desk = rooted(desk, asked.paths, settings.roots)
    files, unread = _files(root, desk.files)
    _known(asked.only, files)
    for line in unread:
        complain(line)
    for what, help_ in _broken_locks(root, files):
        complain(what, help_)
    bases = {kind: one.base for kind, one in settings.connectors.items() if one.base}
    ended = _fetched(files, asked, settings, Library(root, bases))
    return Status.COULD_NOT_RUN if unread else ended


def _files(root: Root, paths: Sequence[str]) -> tuple[list[ClaimFile], list[str]]:
    files, unread = [], []
    for path in paths:
        data = root.read(path, BYTES)
        if isinstance(data, Unreadable):
            unread.append(f"`{path}` {data.why}")
        else:
            files.append(claim_file(read_sheet(path, data)))
    return files, unread


def _broken_locks(root: Root, files: Sequence[ClaimFile]) -> Iterator[tuple[str, str]]:
    """The lines of locks that nobody can read, each with what to do: the next pin must not take them away."""
    library = Library(root)
    for folder in sorted({dirname(file.file) for file in files}):
        yield from ((fault.what, fault.help[0]) for fault in Shelf(folder, library).faults())


def _known(only: Sequence[str], files: Sequence[ClaimFile]) -> None:
    ids = sorted({id_ for file in files for id_ in file.sources})
    for id_ in only:
        if id_ not in ids:
            near = nearest(id_, ids)
            hint = f"did you mean `{near[0]}`?" if near else f"declared are {', '.join(ids) or 'none'}"
            raise Stop(f"no source is called `{id_}`", hint)


def _fetched(files: Sequence[ClaimFile], asked: Asked, settings: Settings, library: Library) -> Status:
    placed, passed = orders(files, library, asked.only)
    aside = "".join(f"{one.name} {one.why}\n" for one in passed)
    if asked.offline:
        write(plain_lines([*(_foretold(order, library) for order in placed), aside]))
        return Status.FINE
    if not placed:
        write(plain_lines([aside or "nothing is to be fetched: no source needs it\n"]))
        return Status.FINE
    try:
        from checker.fetch.fetch import Run
        from checker.fetch.fetch import fetch as brought
        from checker.fetch.manners import Manners
        from checker.fetch.wire import Limits
    except ModuleNotFoundError as missing:
        raise Stop(f"fetching needs `{missing.name}`, which is not installed", _INSTALL) from None
    manners = Manners(Limits(allow_private=asked.allow_private), settings.contact)
    with Progress(quiet=asked.quiet) as progress:
        run = Run(library, manners, asked.refresh, asked.replace)
        outcomes = brought(placed, run, _teller(progress, len(placed), quiet=asked.quiet))
    lines = [line for one in outcomes for line in _told(one)]
    write(plain_lines([*lines, aside]))
    came = {one.came for one in outcomes}
    if Came.FAILED in came:
        return Status.NOT_CONSULTED
    return Status.FINDINGS if Came.CHANGED in came else Status.FINE


def _foretold(order: Order, library: Library) -> str:
    place = Place(order.file, ("sources", order.id))
    if isinstance(copies(order.declared, order.wanted, place, library), Unpinned):
        return "".join(f"{order.name} would fetch {_shown(want.url)}\n" for want in order.wanted)
    return f"{order.name} is pinned already\n"


_INSTALL = "pip install 'claims-checker[fetch]'"
_WIDEST = 120
"""Characters of an address that are shown."""
_SAID = {
    Came.KEPT: "is pinned already ({why})",
    Came.FETCHED: "is fetched ({why})",
    Came.SAME: "is as it was",
    Came.CHANGED: "has changed; the pinned copy stays, and `--replace` pins it as it is now",
    Came.REPLACED: "has changed, and is pinned as it is now",
}


def _named(outcome: Outcome) -> str:
    """The source, and the address where it is what something is wrong with."""
    return f"{outcome.name}: `{_shown(outcome.at)}`" if outcome.at else outcome.name


def _shown(url: str) -> str:
    """An address for a report: cut where it is long, and without a password that may stand in it."""
    start, mark, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    url = f"{start}{mark}{host.rpartition('@')[2]}{slash}{path}"
    return url if len(url) <= _WIDEST else f"{url[: _WIDEST - 1]}…"


def _told(outcome: Outcome) -> Iterator[str]:
    said = _SAID[outcome.came].format(why=outcome.why) if outcome.came in _SAID else outcome.why
    yield f"{_named(outcome)} {said}\n"
    yield from (f"    {line}\n" for line in outcome.lines)


def plain_lines(lines: Sequence[str]) -> str:
    """Lines for a terminal: what servers sent may hold characters that paint or move."""
    return "".join(f"{plain(line)}\n" for chunk in lines for line in chunk.splitlines())


def _teller(progress: Progress, of: int, *, quiet: bool) -> Callable[[str], None]:
    """Tells what is asked for: a line that lasts as long on a terminal, and in a log one for each."""
    numbers = count(1)

    def tell(name: str) -> None:
        progress(f"fetching {name}", next(numbers), of)
        if not (progress.shown or quiet):
            remark(f"fetching {name}")

    return tell
