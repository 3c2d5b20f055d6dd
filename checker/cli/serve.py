"""One page on this machine, for the browsers on it alone; windows that show it are told when there is another."""

from __future__ import annotations

import secrets
import socketserver
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from threading import Condition, Thread

from checker.cli.status import Stop

HERE = "127.0.0.1"
CHANGES = "/changes"
_PLAIN = 80
"""The port that addresses leave out."""
_ALIVE = 15.0
"""Seconds after which a window that waits is told the same again: so is found out who has gone."""
_PATIENCE = 30
"""Seconds for which a browser may take to ask, or to take an answer."""
_GUARDS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Board:
    """Where the newest page hangs, with a mark by which it is told from every other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._changed = Condition()
        # Marks of an earlier process are not met again: a window that it left open takes the new page.
        self._run, self._number = secrets.token_hex(4), 0
        self._page = b""

    def put(self, drawn: Callable[[str], str]) -> None:
        """Hang the page that is drawn for the mark that it is given."""
        mark = f"{self._run}-{self._number + 1}"
        page = drawn(mark).encode("utf-8", errors="replace")
        with self._changed:
            self._page, self._number = page, self._number + 1
            self._changed.notify_all()

    @property
    def page(self) -> bytes:
        """The newest page."""
        with self._changed:
            return self._page

    def after(self, mark: str, seconds: float) -> str:
        """The newest mark, as soon as it is another than this one, or when the time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self._mark() != mark, seconds)
            return self._mark()

    def _mark(self) -> str:
        return f"{self._run}-{self._number}"


class _Server(socketserver.ThreadingTCPServer):
    """What listens."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, board: Board) -> None:
        self.board = board
        super().__init__((HERE, port), _Answer)
        self.port: int = self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that breaks off is no news."""


class _Answer(BaseHTTPRequestHandler):
    """Answers one question of a browser."""

    server: _Server
    server_version, sys_version = "checker", ""
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Give the page, or tell of changes; nothing else is here."""
        with suppress(OSError):  # nobody waits any more
            if not self._meant():
                self._say(421, "this address is not that of the page\n")
            elif self.path == "/":
                self._begin(200, "text/html; charset=utf-8")
                self.wfile.write(self.server.board.page)
            elif self.path == CHANGES:
                self._tell()
            else:
                self._say(404, "there is nothing here but the page\n")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - so it is called by
        """Keep the terminal for the user."""

    def _meant(self) -> bool:
        """Whether the browser knows that it asks this machine.

        A name of somebody else's that was made to lead here gives their page no right to read ours.
        """
        port = "" if self.server.port == _PLAIN else f":{self.server.port}"
        return self.headers.get("Host") in {f"{HERE}{port}", f"localhost{port}"}

    def _tell(self) -> None:
        self._begin(200, "text/event-stream")
        mark = ""
        while True:
            mark = self.server.board.after(mark, _ALIVE)
            self.wfile.write(f"data: {mark}\n\n".encode())
            self.wfile.flush()

    def _say(self, status: int, words: str) -> None:
        self._begin(status, "text/plain; charset=utf-8")
        self.wfile.write(words.encode())

    def _begin(self, status: int, kind: str) -> None:
        self.send_response(status)
        for name, told in {"Content-Type": kind, **_GUARDS}.items():
            self.send_header(name, told)
        self.end_headers()


def serve(board: Board, port: int) -> str:
    """Show the board to browsers on this machine until the process ends; give the address. Port 0 is any free one.

    Raises:
        Stop: where the port cannot be had.
    """
    try:
        server = _Server(port, board)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Stop(f"port {port} cannot be had: {why}", "without `--port` a free one is taken") from None
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://{HERE}:{server.port}/"
