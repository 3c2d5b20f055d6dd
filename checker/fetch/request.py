"""One undertaking: a request with its redirects, to the last byte, within the limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from ssl import SSLContext

import httpcore2
import httpx2

from checker.fetch.body import unpacked, whole
from checker.fetch.failed import Failed
from checker.fetch.wire import Deadline, Limits, Transport
from checker.frozen import dataclass

MOST_HOPS = 5
LONGEST_WAIT = 60.0
"""How many seconds a server may ask to wait before it is asked again."""
_MOVED = frozenset({301, 302, 303, 307, 308})
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
_SAID = {
    400: "not understood", 401: "wants a password", 402: "wants to be paid", 403: "refused",
    404: "not found", 405: "refused", 406: "not in a form that was asked for", 410: "taken away", 429: "asked too often",
    451: "withheld for legal reasons", 500: "a fault of the server", 502: "a fault of the server",
    503: "not available now", 504: "a fault of the server",
}  # fmt: skip
_LONGEST = 8_000
"""Characters of an address."""

Headers = Sequence[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Response:
    """What came in the end."""

    url: str
    """The address that answered."""
    status: int
    headers: Mapping[str, str]
    body: bytes
    """Unpacked."""
    sent: Headers
    received: Headers
    raw: bytes
    """The body as it came."""
    told_length: bool
    """Whether the server told where the body ends, so that a cut would have been noticed."""

    @property
    def type(self) -> str:
        """The media type, as the server told it."""
        return " ".join(self.headers.get("content-type", "").split())[:200]


@cache
def _trust() -> SSLContext:
    """Whom to trust: as the machine does, whatever the environment says."""
    return httpx2.create_ssl_context(trust_env=False)


def checked_url(url: str) -> httpx2.URL:
    """An address that may be asked for.

    Raises:
        Failed: where it may not.
    """
    if len(url) > _LONGEST:
        raise Failed(f"has more than {_LONGEST:,} characters")
    try:
        found = httpx2.URL(url)
    except (httpx2.InvalidURL, ValueError, UnicodeError):
        raise Failed("is not an address that can be asked for") from None
    if found.scheme not in ("http", "https"):
        raise Failed("does not begin with `https://` or `http://`")
    if not found.host:
        raise Failed("names no machine")
    if found.userinfo:
        raise Failed("has a name or a password in it, which would be kept: such pages are not fetched")
    return found.copy_with(fragment=None)


def bring(
    url: str,
    headers: Mapping[str, str],
    limits: Limits,
    *,
    stay: bool = False,
    heed: Callable[[httpx2.URL], None] | None = None,
) -> Response:
    """Ask for an address and follow where it leads; with `stay`, only on the same machine.

    `heed` is asked of each address that it leads to, and raises where that is not to be asked for.

    Raises:
        Failed: where nothing came that can be relied on.
    """
    deadline = Deadline(limits.seconds)
    here = checked_url(url)
    transport = Transport(limits, deadline, _trust())
    with httpx2.Client(transport=transport, trust_env=False, follow_redirects=False) as client:
        client.headers = httpx2.Headers({**headers, "Accept-Encoding": "gzip", "Connection": "close"})
        for _ in range(MOST_HOPS + 1):
            answer = _once(client, here, limits, deadline)
            onward = answer.headers.get("location") if answer.status in _MOVED else None
            if onward is None:
                return _good(answer)
            there = _next(here, onward)
            if stay and there.host != here.host:
                raise Failed(f"leads to another machine, `{there.host}`, which must not see the key")
            if heed is not None:
                heed(there)
            here = there
    raise Failed(f"leads on and on: more than {MOST_HOPS} redirects")


def _next(here: httpx2.URL, onward: str) -> httpx2.URL:
    try:
        joined = str(here.join(onward))
    except (httpx2.InvalidURL, ValueError, UnicodeError):
        raise Failed("leads to something that is not an address") from None
    there = checked_url(joined)
    if here.scheme == "https" and there.scheme == "http":
        raise Failed(f"leads from https to http, `{_shown(joined)}`")
    return there


def _once(client: httpx2.Client, url: httpx2.URL, limits: Limits, deadline: Deadline) -> Response:
    request = client.build_request("GET", url, timeout=limits.connect)
    try:
        answer = client.send(request, stream=True)
        try:
            wanted = answer.status_code == httpx2.codes.OK
            raw = whole(answer.iter_raw(), limits.wire) if wanted else b""
        finally:
            answer.close()
    except (httpcore2.ReadTimeout, httpcore2.WriteTimeout, httpcore2.ConnectTimeout):
        deadline.left()
        raise Failed("does not answer in time", again=True) from None
    except httpcore2.RemoteProtocolError as error:
        cut = re.search("incomplete|without sending complete", str(error))
        raise Failed("was cut off" if cut else "does not answer as HTTP has it", again=True) from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.PoolTimeout, OSError) as error:
        raise Failed(_no_connection(error), again=True) from None
    headers = {name.lower(): value for name, value in answer.headers.items()}
    body = unpacked(raw, headers.get("content-encoding", ""), limits)
    told = "content-length" in headers or "chunked" in headers.get("transfer-encoding", "").lower()
    return Response(
        str(url), answer.status_code, headers, body, request.headers.raw, answer.headers.raw, raw, told
    )


def _no_connection(error: Exception) -> str:
    words = str(error)
    if "CERTIFICATE" in words.upper():
        return "cannot show that it is who it says: its certificate is not trusted"
    if "SSL" in words.upper() or "TLS" in words.upper():
        return "cannot be reached safely"
    return "cannot be reached"


def _good(answer: Response) -> Response:
    if answer.status == httpx2.codes.OK and answer.body:
        return answer
    if answer.status == httpx2.codes.OK:
        raise Failed("answers with nothing in it")
    words = _SAID.get(answer.status)
    wait = _asked_to_wait(answer.headers.get("retry-after", ""))
    raise Failed(
        f"answers {answer.status}{f', {words}' if words else ''}",
        again=answer.status in _LATER and (wait or True),
    )


def _asked_to_wait(text: str) -> float:
    """How long a server asks to wait, told in seconds or by a date, as far as that is reasonable."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) < 9:
        return min(float(text), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    left = (until - datetime.now(UTC)).total_seconds() if until.tzinfo is not None else 0.0
    return max(0.0, min(left, LONGEST_WAIT))


def _shown(url: str) -> str:
    return url if len(url) <= 100 else f"{url[:99]}…"
