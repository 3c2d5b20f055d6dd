"""Writes the page of `checker report`, or with `--watch` serves it, as fresh as the files that it is made from."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Never

from checker.cli.changes import Work, at_every_change
from checker.cli.check import Asked as AskedOfCheck
from checker.cli.check import examined
from checker.cli.output import complain, remark, write, write_to
from checker.cli.progress import Progress
from checker.cli.serve import Board, serve
from checker.cli.status import Status, Stop
from checker.cli.watch import failed
from checker.frozen import dataclass
from checker.read.files import Root
from checker.report.html import page
from checker.result import Result
from checker.show.page.live import Live, Trouble

STDOUT = "-"
_OWN_FAULT = "something is wrong in the checker itself"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `report`."""

    paths: Sequence[str]
    output: str
    """The file, or `-` for standard output."""
    open: bool = False
    root: str = ""
    today: str = ""


def report(asked: Asked) -> Status:
    """Write the page.

    Raises:
        Stop: when the run cannot begin, or the page cannot be written.
    """
    result = _checked(asked)
    if asked.output == STDOUT:
        write(page(result))
    else:
        file = Path(asked.output)
        write_to(file, page(result))
        remark(f"the page is in `{file}`")
        if asked.open:
            webbrowser.open(file.resolve().as_uri())
    for line in result.unread:
        complain(line)
    return Status.COULD_NOT_RUN if result.unread else Status.FINE


def watch(asked: Asked, port: int) -> Never:
    """Serve the page, and make it anew after every change, until the user ends it. Port 0 is any free one.

    Raises:
        Stop: when it cannot begin, for a reason that no file can mend.
    """
    board = Board()
    address = serve(board, port)
    sheet = _Sheet(asked, board, lambda: _told(address, asked))
    at_every_change(Work(asked.paths, sheet.once, sheet.failed))


def _told(address: str, asked: Asked) -> None:
    remark(f"the page is at {address}")
    if asked.open:
        webbrowser.open(address)


class _Sheet:
    """The page that hangs on a board, and what was last found."""

    def __init__(self, asked: Asked, board: Board, hung: Callable[[], None]) -> None:
        """Call `hung` when there is a page for the first time."""
        self._asked, self._board, self._hung = asked, board, hung
        self._result = Result((), (), ())

    def once(self, opened: Callable[[Path], Root]) -> None:
        """Check, and show what was found."""
        result = _checked(self._asked, opened)
        self._hang(result)
        self._result = result
        for line in result.unread:
            complain(line)

    def failed(self, error: Exception) -> None:
        """Tell what is wrong, here and on the page, which goes on to show what was found before."""
        failed(error)
        stop = error if isinstance(error, Stop) else Stop(_OWN_FAULT, f"{type(error).__name__}: {error}")
        self._hang(self._result, Trouble(stop.why, stop.help, tuple(stop.frame)))

    def _hang(self, result: Result, trouble: Trouble | None = None) -> None:
        at = f"{datetime.now():%H:%M:%S}"  # noqa: DTZ005 - the user's clock
        empty = not self._board.page
        self._board.put(lambda mark: page(result, Live(mark, at, trouble)))
        if empty:
            self._hung()


def _checked(asked: Asked, opened: Callable[[Path], Root] = Root) -> Result:
    """The run that the page is about; `opened` gives the files below a root."""
    with Progress() as progress:
        run, _ = examined(AskedOfCheck(asked.paths, root=asked.root, today=asked.today), opened, progress)
    return run.result
