"""A page as the Internet Archive captured it nearest to the day on which it was accessed or published.

Two requests: which capture is nearest, and the capture itself as it was served at the time (`id_`),
without what the archive writes into it.
"""

from __future__ import annotations

import json
from urllib.parse import quote

from checker.claim.pins import Pinned
from checker.claim.want import Want
from checker.language.moment import read_moment
from checker.language.reading import Unread
from checker.model.article import Source

KEY = "wayback"
BASE = "https://archive.org"
_CAPTURES = "https://web.archive.org"
_ASKED = "/wayback/available?"


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """The question which capture is nearest."""
    when = _stamp(declared.accessed) or _stamp(declared.published)
    at = f"&timestamp={when}" if when else ""
    return (
        Want(f"{base.rstrip('/')}{_ASKED}url={quote(declared.wayback, safe='')}{at}", "application/json"),
    )


def following(want: Want, data: bytes) -> Want | None:
    """The capture itself, after the answer which one is nearest."""
    base, asked, _ = want.url.partition(_ASKED)
    if not asked:
        return None
    try:
        told = json.loads(data)
        nearest = told["archived_snapshots"]["closest"]
        stamp, page = str(nearest["timestamp"]), str(told["url"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) == 14):
        return None
    captures = _CAPTURES if base == BASE else base
    return Want(f"{captures}/web/{stamp}id_/{page}")


def read_as(pins: tuple[Pinned, ...], *, has_rows: bool) -> tuple[str, Pinned] | str:
    """As the page itself would be read."""
    if len(pins) < 2:
        return "has no capture at the Internet Archive that it tells of"
    return ("table" if has_rows else "document"), pins[-1]


def _stamp(text: str) -> str:
    """A time as the archive wants it, by the digits that are known: `20210811`."""
    read = read_moment(text, None) if text else Unread("", "", "")
    if isinstance(read, Unread) or read[0].start is None:
        return ""
    return read[0].start.strftime("%Y%m%d")
