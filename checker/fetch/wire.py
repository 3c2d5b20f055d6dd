"""The wire: connections that go only where they may, and that end in time.

A client's own time-outs count from one piece to the next, and a server that sends a byte a second never
meets them. Here every wait is cut by one deadline for the whole.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from ssl import SSLContext
from typing import Any

import httpcore2
import httpx2

from checker.fetch.address import resolve
from checker.fetch.failed import Failed
from checker.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much."""

    seconds: float = 60.0
    """For one request with its redirects, from the first to the last byte."""
    connect: float = 10.0
    wire: int = 20 * 1024 * 1024
    """The most bytes of one answer as they come."""
    body: int = 20 * 1024 * 1024
    """The most bytes of one answer once unpacked."""
    ratio: int = 200
    """How many times larger than on the wire it may be, from a megabyte on."""
    allow_private: bool = False


class Deadline:
    """The moment by which all must be done."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.seconds = seconds
        self._ends = clock() + seconds

    def left(self, most: float | None = None) -> float:
        """How many seconds are left.

        Raises:
            Failed: when none are.
        """
        left = self._ends - self._clock()
        if left <= 0:
            raise Failed(f"is not done after {self.seconds:g} seconds")
        return left if most is None else min(left, most)


class _Stream(httpcore2.NetworkStream):
    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _Stream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as the protocol has it
        return self._inner.get_extra_info(info)


class _Backend(httpcore2.NetworkBackend):
    """Connects to addresses that were looked at, and to no other."""

    def __init__(self, deadline: Deadline, limits: Limits) -> None:
        self._deadline = deadline
        self._limits = limits
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        seconds = self._deadline.left(self._limits.connect)
        addresses = resolve(host, port, seconds, allow_private=self._limits.allow_private)
        error: Exception | None = None
        for address in addresses[:4]:
            try:
                left = self._deadline.left(timeout)
                inner = self._inner.connect_tcp(address, port, left, local_address, socket_options)
                return _Stream(inner, self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as refused:
                error = refused
        raise error or httpcore2.ConnectError("no address")


class Transport(httpx2.BaseTransport):
    """Sends the requests of one undertaking; no proxy, no cookie, no password file is looked at."""

    def __init__(self, limits: Limits, deadline: Deadline, trust: SSLContext) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=trust, network_backend=_Backend(deadline, limits), max_keepalive_connections=0
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore2.Request(
                request.method,
                httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Close what connections there are."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Any:  # noqa: ANN401 - pieces of bytes
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
