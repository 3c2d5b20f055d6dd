"""Times told with a hedge: "around 11 August", "circa 1850" may be one unit off on either side."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from checker.language.reading import Grain
from checker.language.stretch import DAY, WEEK, Setting, Stretch, Words, moved

_HEDGES: frozenset[Words] = frozenset(
    {("about",), ("around",), ("circa",), ("c",), ("ca",), ("roughly",), ("approximately",), ("some", "time", "in"),
     ("sometime", "in"), ("some", "time"), ("sometime",), ("~",)}
)  # fmt: skip
_IN_IT = frozenset({("some", "time", "in"), ("sometime", "in"), ("some", "time"), ("sometime",)})
_DAYS = {
    Grain.MINUTE: DAY / 96,
    Grain.HOUR: DAY / 48,
    Grain.SECOND: timedelta(minutes=1),
    Grain.DAY: DAY,
    Grain.WEEK: WEEK,
}
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.DECADE: 60, Grain.CENTURY: 240}


def about(words: Words, at: Setting) -> list[Stretch]:
    """The time behind a hedge, wider by a unit of its grain."""
    for cut in (3, 2, 1):
        hedge = words[:cut]
        if hedge in _HEDGES and len(words) > cut:
            read = at.read(words[cut:])
            return read if hedge in _IN_IT else [widened(s) for s in read]
    return []


_CLOCK = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR})
_SHORTLY = timedelta(hours=1)


def shortly(words: Words, at: Setting) -> list[Stretch]:
    """Read "shortly after midnight", "just before 3 pm": within the hour."""
    if len(words) < 3 or words[0] not in {"shortly", "just"} or words[1] not in {"after", "before"}:
        return []
    found = []
    for s in at.read(words[2:]):
        if s.grain not in _CLOCK or s.start is None or s.end is None or s.end - s.start > _SHORTLY:
            return []
        start = s.start if words[1] == "after" else s.start - _SHORTLY
        found.append(replace(s, start=start, end=start + _SHORTLY, grain=Grain.HOUR, approximate=True))
    return found


def widened(stretch: Stretch) -> Stretch:
    """The stretch with a unit of its grain more on either side."""
    return replace(
        stretch,
        start=_off(stretch.start, stretch.grain, -1),
        end=_off(stretch.end, stretch.grain, 1),
        approximate=True,
    )


def _off(when: datetime | None, grain: Grain, sign: int) -> datetime | None:
    if when is None:
        return None
    if grain in _DAYS:
        return when + sign * _DAYS[grain]
    return moved(when, months=sign * _MONTHS[grain])
