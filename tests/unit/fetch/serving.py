"""A web server on this machine that answers as a test says, well or badly."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers each path as the server's table says; 404 for any other."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site = self.server.site  # type: ignore[attr-defined]
        site.asked.append(self.path)
        site.agents.append(self.headers["User-Agent"])
        answer = site.pages.get(self.path) or site.pages.get(self.path.partition("?")[0])
        if answer is None:
            self.give(404, b"not here")
        else:
            answer(self)

    def give(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Site:
    """A server that runs."""

    base: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def page(self, path: str, body: str | bytes, type_: str = "text/plain; charset=utf-8") -> str:
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = lambda one: one.give(200, data, Content_Type=type_)
        return self.base + path


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what some tests are about."""


@contextmanager
def serving(certificate: Path | None = None) -> Iterator[Site]:
    """A server; with a certificate and its key in one file, over TLS."""
    server = _Server(("127.0.0.1", 0), Handler)
    if certificate is not None:
        told = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        told.load_cert_chain(certificate)
        server.socket = told.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    site = Site(f"http{'s' if certificate else ''}://127.0.0.1:{server.server_address[1]}")
    server.site = site  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port
