"""Events in their order, each in a row of its own, on the window that they are said to lie in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from checker.annotated import Mark, Timeline
from checker.show.draw.paper import WIDTH, line, picture, rect, room, short, words

_LEFT, _RIGHT, _TOP, _ROW = 132, WIDTH - 10, 8, 19
_MOST_NAME = 19
_DAY = timedelta(days=1)
_STEPS = (1, 2, 7, 14, 31, 61, 92, 183, 366, 731, 1827, 3653, 7305, 18263, 36525, 182625)
"""Days from one tick to the next, of which the least is taken that leaves five."""


def draw(one: Timeline) -> str:
    """The drawing."""
    start, end = _domain(one)
    bottom = _TOP + _ROW * len(one.marks) + 4

    def x(when: datetime) -> float:
        return _LEFT + (when - start) / (end - start) * (_RIGHT - _LEFT)

    shapes = list(_window(one, x(one.since or start), x(one.until or end), bottom))
    for tick in _ticks(start, end):
        shapes.append(line(x(tick), _TOP, x(tick), bottom, "d-grid"))
        name = _day(tick, end - start)
        at = min(max(x(tick), _LEFT), _RIGHT - room(name) / 2)
        shapes.append(words(at, bottom + 14, name, "d-small", "middle"))
    for number, mark in enumerate(one.marks):
        shapes += _mark(mark, _TOP + _ROW * number + 6, x(mark.start), x(mark.end))
    told = "; ".join(f"{mark.name}: {mark.told}" for mark in one.marks)
    return picture(f"A line of times: {told}", bottom + 20, shapes)


def _domain(one: Timeline) -> tuple[datetime, datetime]:
    times = [end for mark in one.marks for end in (mark.start, mark.end)]
    times += [end for end in (one.since, one.until) if end is not None]
    low, high = min(times), max(times)
    room_about = max((high - low) / 16, timedelta(hours=6))
    try:
        return low - room_about, high + room_about
    except OverflowError:  # the first or the last days that a calendar has
        return low, high + (timedelta(minutes=1) if low == high else timedelta())


def _window(one: Timeline, left: float, right: float, bottom: float) -> Iterator[str]:
    if one.since is None and one.until is None:
        return
    yield rect(left, _TOP, right - left, bottom - _TOP, "d-window")


def _mark(mark: Mark, y: float, left: float, right: float) -> Iterator[str]:
    yield words(_LEFT - 8, y + 7, short(mark.name, _MOST_NAME), "d-text", "end")
    yield rect(left, y - 1, max(right - left, 4), 9, "d-doubtful" if mark.doubtful else "d-mark")
    if right + 6 + room(mark.told) < _RIGHT:
        yield words(right + 6, y + 7, mark.told, "d-small")
    elif left - 6 - room(mark.told) > _LEFT:
        yield words(left - 6, y + 7, mark.told, "d-small", "end")


def _ticks(start: datetime, end: datetime) -> Iterator[datetime]:
    days = (end - start) / _DAY
    step = next((one for one in _STEPS if days / one <= 5), _STEPS[-1])
    first = start.replace(hour=0, minute=0, second=0, microsecond=0)
    if step > 300:
        first = first.replace(month=1, day=1)
    elif step > 27:
        first = first.replace(day=1)
    for number in range(8):
        try:
            tick = first + step * number * _DAY
        except OverflowError:
            return
        if start <= tick <= end:
            yield tick


def _day(tick: datetime, width: timedelta) -> str:
    if width > 1500 * _DAY:
        return str(tick.year)
    month = tick.strftime("%b") if tick.year > 999 else str(tick.month)
    return f"{month} {tick.year}" if width > 120 * _DAY else f"{tick.day} {month}"
