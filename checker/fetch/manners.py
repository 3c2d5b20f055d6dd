"""Manners on other people's machines: say who asks, ask slowly, and heed what they ask of robots."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version

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
        parts = checked_url(url)
        origin = f"{parts.scheme}://{parts.netloc.decode('ascii')}"
        with self._guard:
            host = self._hosts.setdefault(origin, Host())
        with host.turn:
            if as_robot:
                self._heed(url, origin, host)
            self._wait(host)
            try:
                return bring(url, {"User-Agent": agent(self.contact), **headers}, self.limits, stay=stay)
            finally:
                host.last[:] = [time.monotonic()]

    def _wait(self, host: Host) -> None:
        rules = host.robots[0] if host.robots else None
        asked = rules.crawl_delay(NAME) if rules is not None else None
        pause = max(self.pause, min(asked or 0.0, _LONGEST_PAUSE))
        if host.last:
            self.sleep(max(0.0, host.last[0] + pause - time.monotonic()))

    def _heed(self, url: str, origin: str, host: Host) -> None:
        if not host.robots:
            host.robots.append(self._robots(origin))
        rules = host.robots[0]
        if rules is not None and not rules.can_fetch(url, NAME):
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
