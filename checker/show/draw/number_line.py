"""A figure on a line: what the words allow, strictly and generously, and what was found."""

from __future__ import annotations

from checker.annotated import NumberLine, Stretch
from checker.show.draw.paper import WIDTH, line, picture, polygon, rect, room, words

_LEFT, _RIGHT, _AXIS, _HEIGHT = 14, WIDTH - 14, 46, 82
_PAD = 0.18


def draw(one: NumberLine) -> str:
    """The drawing."""
    low, high = _domain(one)

    def x(value: float | None, beyond: float) -> float:
        return beyond if value is None else _LEFT + (value - low) / (high - low) * (_RIGHT - _LEFT)

    shapes = [line(_LEFT, _AXIS, _RIGHT, _AXIS, "d-axis")]
    for stretch, style, height in ((one.generous, "d-generous", 22), (one.strict, "d-strict", 14)):
        left, right = x(stretch.low, _LEFT - 8), x(stretch.high, _RIGHT + 8)
        shapes.append(rect(left - (left == right), _AXIS - height / 2, right - left, height, style))
    shapes += _ends(one.strict, x(one.strict.low, _LEFT), x(one.strict.high, _RIGHT))
    shapes += _found(one, x(one.at, _LEFT), x(one.found.low, _LEFT), x(one.found.high, _RIGHT))
    by = f" by {one.by}" if one.by else ""
    title = f"`{one.words}` allows {_told(one.strict)}; found{by}: {one.told}"
    return picture(title, _HEIGHT, shapes)


def _domain(one: NumberLine) -> tuple[float, float]:
    """What part of the line is drawn: everything that ends, with some room about it."""
    ends = [
        end
        for stretch in (one.strict, one.generous, one.found)
        for end in (stretch.low, stretch.high)
        if end is not None
    ]
    ends.append(one.at)
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    wide = (high - low) or abs(high) * 0.2 or 1.0
    return low - wide * _PAD, high + wide * _PAD


def _ends(stretch: Stretch, left: float, right: float) -> list[str]:
    """The ends of what the words strictly allow, each told below the line."""
    below = _AXIS + 26
    if stretch.low_told == stretch.high_told:
        return [words(_inside(left, stretch.low_told), below, stretch.low_told, anchor="middle")]
    shapes = []
    if stretch.low_told:
        shapes.append(words(max(left, _LEFT + room(stretch.low_told)), below, stretch.low_told, anchor="end"))
    if stretch.high_told:
        shapes.append(words(min(right, _RIGHT - room(stretch.high_told)), below, stretch.high_told))
    return shapes


def _found(one: NumberLine, middle: float, left: float, right: float) -> list[str]:
    tip, top = _AXIS - 13, _AXIS - 22
    pin = polygon(((middle, tip), (middle - 5, top), (middle + 5, top)), "d-found")
    span = [line(left, tip + 1, right, tip + 1, "d-spread")] if right - left > 2 else []
    name = f"{one.by}: {one.told}" if one.by else one.told
    at = min(max(middle, _LEFT + room(name) / 2), _RIGHT - room(name) / 2)
    return [
        *span,
        line(middle, tip, middle, _AXIS + 11, "d-pin"),
        pin,
        words(at, top - 6, name, "d-strong", "middle"),
    ]


def _inside(x: float, said: str) -> float:
    half = room(said) / 2
    return min(max(x, _LEFT + half), _RIGHT - half)


def _told(stretch: Stretch) -> str:
    if stretch.low_told == stretch.high_told:
        return stretch.low_told
    if not stretch.low_told:
        return f"{'less than' if stretch.high_open else 'at most'} {stretch.high_told}"
    if not stretch.high_told:
        return f"{'more than' if stretch.low_open else 'at least'} {stretch.low_told}"
    return f"{stretch.low_told} to {stretch.high_told}"
