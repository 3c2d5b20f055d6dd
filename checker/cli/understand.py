"""`checker understand`: how a figure, a time or a length of time is read, with the alternatives."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from checker.cli.output import write
from checker.cli.status import Status, Stop
from checker.frozen import dataclass
from checker.language.figure import read_figure
from checker.language.lapse import read_lapse, tells_a_time
from checker.language.moment import NOT_A_TIME, present_of, read_moment, read_month
from checker.language.reading import Clock, Figure, Lapse, Moment, Unread
from checker.show.plain import plain
from checker.show.readings import reading
from checker.show.readings_in_words import in_words

SORTS = ("figure", "time", "span")
# Without `--as`. A length of time is also a figure with a unit ("20 years"), and is then read as a length;
# a year alone is also a number, and is then read as one.
_TRIED = ("figure", "span", "time")
_TIME_FIRST = ("figure", "time", "span")
_UNITS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})
MOST_LINE = 100_000
"""The longest line of a batch, in characters."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A phrase, and how it is to be read."""

    phrase: str
    as_: str = ""
    at: str = ""
    timezone: str = ""
    fiscal_year: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """How a phrase was read: `unread` says why when there is no reading."""

    phrase: str
    as_: str
    readings: tuple[Figure | Moment | Lapse, ...]
    unread: str = ""


def understand(phrases: Sequence[str], asked: Asked, *, as_json: bool) -> Status:
    """Tell how phrases are read; without any, those of standard input, one JSON object a line.

    Raises:
        Stop: when `--at` or `--timezone` cannot be used.
    """
    if not phrases or list(phrases) == ["-"]:
        for line in sys.stdin.buffer:
            if line.strip():
                write(_json(_batched(line.decode("utf-8", errors="replace"), asked)))
        return Status.FINE
    clock = _clock(asked)
    if isinstance(clock, str):
        raise Stop(clock)
    for phrase in phrases:
        understood = _understood(phrase, asked.as_, clock)
        write(_json(understood) if as_json else _text(understood))
    return Status.FINE


def _batched(line: str, asked: Asked) -> Understood:
    """One line of a batch; a line that cannot be used is an answer too, and stops nothing."""
    try:
        wanted = json.loads(line) if len(line) <= MOST_LINE else None
    except (ValueError, RecursionError):
        wanted = None
    if not isinstance(wanted, dict) or not isinstance(wanted.get("phrase"), str):
        return Understood(line.strip()[:80], asked.as_, (), 'a line is an object with a "phrase"')
    phrase = wanted["phrase"]
    own = Asked(phrase, **{name: str(wanted.get(key) or getattr(asked, name)) for key, name in _KEYS.items()})
    as_ = own.as_
    if as_ and as_ not in SORTS:
        return Understood(phrase, as_, (), f"`as` is one of {', '.join(SORTS)}")
    clock = _clock(own)
    if isinstance(clock, str):
        return Understood(phrase, as_, (), clock)
    return _understood(phrase, as_, clock)


_KEYS = {"as": "as_", "at": "at", "timezone": "timezone", "fiscal_year": "fiscal_year"}
"""The keys of a line besides its phrase; what stands on the command line serves where a key is absent."""


@lru_cache(maxsize=256)
def _clock_of(at: str, timezone: str, fiscal_year: str) -> Clock | str | None:
    """The clock to read by; None where no day is given, a sentence where one cannot be used."""
    try:
        zone = ZoneInfo(timezone) if timezone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return f"there is no time zone `{timezone}`; they are named like `Asia/Kabul`"
    fiscal = read_month(fiscal_year) if fiscal_year else None
    if isinstance(fiscal, Unread):
        return fiscal.why
    if not at:
        return None
    read = read_moment(at, None)
    now = None if isinstance(read, Unread) else present_of(read[0])
    if now is None:
        return f"`{at}` is not a day to count from; write it like `2021-08-11`"
    if zone is not None:
        again = read_moment(at, Clock(now.astimezone(zone), zone))
        now = now if isinstance(again, Unread) else present_of(again[0]) or now
    own = zone or now.tzinfo
    return Clock(now.astimezone(own), own, fiscal) if own else None


def _clock(asked: Asked) -> Clock | str | None:
    return _clock_of(asked.at, asked.timezone, asked.fiscal_year)


def _understood(phrase: str, as_: str, clock: Clock | None) -> Understood:
    why = "it is neither a figure, nor a time, nor a length of time"
    for sort in (as_,) if as_ else _TIME_FIRST if tells_a_time(phrase) else _TRIED:
        read = _read(phrase, sort, clock)
        if isinstance(read, Unread):
            # A time that is understood, and cannot be or cannot be told, was understood well enough to say so.
            why = read.why if as_ or (sort == "time" and read.why != NOT_A_TIME) else why
        elif as_ or not _is_length(read[0]):
            return Understood(phrase, sort, read)
    return Understood(phrase, as_, (), why)


def _is_length(one: Figure | Moment | Lapse) -> bool:
    return isinstance(one, Figure) and one.unit in _UNITS_OF_TIME


def _read(phrase: str, sort: str, clock: Clock | None) -> tuple[Figure | Moment | Lapse, ...] | Unread:
    if sort == "figure":
        return read_figure(phrase)
    return read_moment(phrase, clock) if sort == "time" else read_lapse(phrase)


def _json(understood: Understood) -> str:
    told = {
        "phrase": understood.phrase,
        "as": understood.as_ or None,
        "readings": [asdict(reading(one)) for one in understood.readings],
        "unread": understood.unread or None,
    }
    return json.dumps(told) + "\n"


def _text(understood: Understood) -> str:
    if not understood.readings:
        return plain(f"{understood.phrase}: not understood: {understood.unread}") + "\n"
    lines = [f"{understood.phrase}: a {understood.as_}"]
    for number, one in enumerate(understood.readings):
        lines += [f"  {'or ' if number else ''}{line}" for line in in_words(one)]
    return "\n".join(plain(line) for line in lines) + "\n"
