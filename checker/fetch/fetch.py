"""Fetching what claim files need: each source's requests, page after page, to pins beside the claim file.

What is pinned stays as it is. With `refresh` it is looked at again, and a source that has changed is
told with the difference; only with `replace` does the new copy take the old one's place. A failed
fetch takes nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from datetime import UTC, datetime
from functools import partial

import stamina

from checker.claim.library import Library
from checker.claim.pins import Pinned, Shelf, Unpinned
from checker.claim.want import Key, Want
from checker.declared import ENDLESS, is_endless, next_page, reading, refusal
from checker.fetch.archive import ENDING, warc
from checker.fetch.changed import difference
from checker.fetch.database import SCHEMES, rows
from checker.fetch.endings import ending
from checker.fetch.failed import Failed
from checker.fetch.manners import Manners, tool
from checker.fetch.orders import Order
from checker.fetch.outcome import Came, Outcome
from checker.fetch.request import Response
from checker.fetch.secret import with_secret, without_secret
from checker.fetch.store import Store, named, taking_the_place
from checker.fetch.together import in_threads
from checker.frozen import dataclass
from checker.place import Place
from checker.read.lock import Pin

ATTEMPTS = 3
AT_ONCE = 4
"""How many machines are asked at the same time."""


@dataclass(frozen=True)
class Run:
    """How to go about it."""

    library: Library
    manners: Manners
    refresh: bool = False
    replace: bool = False
    attempts: int = ATTEMPTS
    waits: float = 1.0
    """Seconds before the second attempt; each further one waits twice as long."""
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))


def fetch(orders: Iterable[Order], run: Run, tell: Callable[[str], None]) -> tuple[Outcome, ...]:
    """Bring what is ordered; `tell` is given the name of each as it is begun, the answer is in their order."""

    def one(order: Order) -> Outcome:
        tell(order.name)
        try:
            return _order(order, run)
        except Failed as failed:
            return Outcome(order.name, Came.FAILED, failed.why, at=failed.url)

    return in_threads([partial(one, order) for order in orders], AT_ONCE)


def _order(order: Order, run: Run) -> Outcome:
    came, size, pages = Came.KEPT, 0, 0
    lines: tuple[str, ...] = ()
    pins: list[Pinned] = []
    for first in order.wanted:
        want: Want | None = first
        keys: set[Key] = set()
        while want is not None:
            if is_endless(want, keys):
                raise Failed(ENDLESS)
            page = _page(order, want, run)
            if page.came.value > came.value:
                came = page.came
            lines += page.lines
            size, pages = size + len(page.data), pages + 1
            pins.append(
                Pinned(want, page.pin, f"{order.folder}/evidence/{page.pin.file}".lstrip("/"), page.data)
            )
            want = next_page(order.kind, want, page.data)
    found = reading(order.kind, tuple(pins), has_rows=False)
    if isinstance(found, str):
        raise Failed(f"{found}; `--replace` asks again" if came is Came.KEPT else found)
    told = f"{size:,} bytes" + (f" in {pages} pages" if pages > 1 else "")
    return Outcome(order.name, came, told, lines)


@dataclass(frozen=True, slots=True)
class _Page:
    came: Came
    pin: Pin
    data: bytes
    lines: tuple[str, ...] = ()


def _page(order: Order, want: Want, run: Run) -> _Page:
    store = Store(run.library.root, order.folder)
    pin = store.lock().pins.get(want.key)
    # A library of its own: copies change while we work, and a library reads each file once.
    held = Shelf(order.folder, Library(run.library.root)).copy(want, Place(order.file))
    old = held if isinstance(held, Pinned) else None
    if old is not None and not run.refresh:
        if said := refusal(order.kind, old.data):
            raise Failed(f"is pinned with a refusal of the service: {said}; `--replace` asks again")
        return _Page(Came.KEPT, old.pin, old.data)
    store.intact()
    try:
        data, made, copies = _brought(order, want, run)
    except Failed as failed:
        failed.url = want.url
        raise
    if old is not None and made.sha256 == old.pin.sha256:
        return _Page(Came.SAME, old.pin, old.data)
    if old is not None and not run.replace:
        return _Page(Came.CHANGED, old.pin, old.data, difference(old.data, data, old.path))
    if isinstance(held, Unpinned) and pin is not None and made.sha256 != pin.sha256 and not run.replace:
        raise Failed("has lost its copy, and is not as it was: `--replace` pins it as it is now")
    store.keep(taking_the_place(made, pin), copies)
    if old is None:
        return _Page(Came.FETCHED, made, data)
    return _Page(Came.REPLACED, made, data, difference(old.data, data, old.path))


def _brought(order: Order, want: Want, run: Run) -> tuple[bytes, Pin, dict[str, bytes]]:
    """The bytes, their pin, and all that is to be kept for it."""
    fetched = run.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    called = str(getattr(order.declared, order.kind)) if order.kind in ("table", "document") else ""
    if want.url.partition(":")[0] in SCHEMES:
        data = rows(want.url, want.query, run.manners.limits)
        pin = _pin(want, want.url, fetched, data, ".csv")
        return data, replace(pin, type="text/csv"), {pin.file: data}
    answer = _asked(order, want, run)
    data = answer.body
    if said := refusal(order.kind, data):
        raise Failed(f"answers with a refusal: {without_secret(want, said)}")
    pin = _pin(want, answer.url, fetched, data, ending(answer.type, answer.url, called))
    pin = replace(pin, status=answer.status, type=answer.type)
    if not answer.told_length:
        pin = replace(pin, note="its length was not told, so that a cut could not be noticed")
    copies = {pin.file: data}
    if want.archive and want.secret is None:
        kept = warc(answer, fetched)
        pin = replace(pin, warc=named(kept, ENDING))
        copies[pin.warc] = kept
    return data, pin, copies


def _pin(want: Want, final: str, fetched: str, data: bytes, ends: str) -> Pin:
    file = named(data, ends)
    return Pin(want.url, final, fetched, 200, "", file, file[:64], len(data), tool(), want.accept, want.query)


def _asked(order: Order, want: Want, run: Run) -> Response:
    """Ask, and ask again where that may help."""
    url = with_secret(want, order.declared.base)
    headers = {"Accept": want.accept or "*/*"}
    for attempt in stamina.retry_context(
        on=_again, attempts=run.attempts, timeout=180.0, wait_initial=run.waits, wait_max=30.0
    ):
        with attempt:
            answer = run.manners.ask(url, headers, as_robot=want.archive, stay=want.secret is not None)
    # What is kept must not hold the secret.
    return replace(answer, url=want.url) if want.secret is not None else answer


def _again(error: Exception) -> bool | float:
    return error.again if isinstance(error, Failed) else False
