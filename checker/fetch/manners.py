"""Manners on other people's machines: say who asks, ask slowly, and heed what they ask of robots."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version

from httpx2 import URL
from protego import Protego

from checker.fetch.failed import Failed
from checker.fetch.request import Response, bring, checked_url
from checker.fetch.wire import Limits

NAME = "claims-checker"
PAUSE = 1.0
"""Seconds between two requests to one machine."""
_LONGEST_PAUSE = 30.0
_LONGEST_ROBOTS = 500 * 1024


def tool() -> str:
    """Who fetches, as locks and servers are told."""
    return f"{NAME} {version(NAME)}"


def agent(contact: str) -> str:
    """How `fetch` introduces itself, with the address of whoever answers for it where the house gives one."""
    return (
        f"{tool().replace(' ', '/')} ({contact or 'fact-checking; fetches the pages that an editor names'})"
    )


def _origin(url: URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


@dataclass(frozen=True, slots=True)
class Host:
    """What is known of one machine."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    last: list[float] = field(default_factory=list)
    robots: list[Protego | None] = field(default_factory=list)


@dataclass
class Manners:
    """One run's dealings with all machines; safe to share between threads."""

    limits: Limits
    contact: str = ""
    pause: float = PAUSE
    sleep: Callable[[float], None] = time.sleep
    _hosts: dict[str, Host] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, url: str, headers: Mapping[str, str], *, as_robot: bool, stay: bool = False) -> Response:
        """Bring an address when its machine's turn has come, if robots may have it.

        Raises:
            Failed: where nothing came, or where robots are not wanted.
        """
        here = checked_url(url)
        host = self._host(here)
        heed = self._heed if as_robot else None
        with host.turn:
            if heed is not None:
                heed(here)
            self._wait(host)
            told = {"User-Agent": agent(self.contact), **headers}
            try:
                return bring(url, told, self.limits, stay=stay, heed=heed)
            finally:
                host.last[:] = [time.monotonic()]

    def _host(self, url: URL) -> Host:
        with self._guard:
            return self._hosts.setdefault(_origin(url), Host())

    def _wait(self, host: Host) -> None:
        rules = host.robots[0] if host.robots else None
        asked = rules.crawl_delay(NAME) if rules is not None else None
        pause = max(self.pause, min(asked or 0.0, _LONGEST_PAUSE))
        if host.last:
            self.sleep(max(0.0, host.last[0] + pause - time.monotonic()))

    def _heed(self, url: URL) -> None:
        """Whether robots may have an address, also one that another leads to."""
        host = self._host(url)
        if not host.robots:
            host.robots.append(self._robots(_origin(url)))
        rules = host.robots[0]
        if rules is not None and not rules.can_fetch(str(url), NAME):
            raise Failed("is not for robots, says the robots.txt of its machine")

    def _robots(self, origin: str) -> Protego | None:
        """What a machine asks of robots; None where it has nothing to say.

        Where a machine says that it has no such file, all is open; where it cannot answer, nothing is
        (RFC 9309, 2.3.1).
        """
        small = replace(self.limits, wire=_LONGEST_ROBOTS, body=_LONGEST_ROBOTS, seconds=20.0)
        try:
            found = bring(f"{origin}/robots.txt", {"User-Agent": agent(self.contact)}, small)
        except Failed as failed:
            if failed.why.startswith(("answers 4", "answers with nothing")):
                return None
            its = "is not fetched: its robots.txt " if failed.why.startswith("answers") else ""
            raise Failed(its + failed.why, again=failed.again) from None
        return Protego.parse(found.body.decode("utf-8", errors="replace"))
