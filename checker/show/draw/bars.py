"""Figures as lengths: beside each other, or one after the other on the whole that they are parts of."""

from __future__ import annotations

from checker.annotated import Bar, Bars
from checker.show.draw.paper import WIDTH, picture, rect, room, short, words

_LEFT, _RIGHT, _ROW, _THICK = 132, WIDTH - 10, 24, 13
_MOST_NAME = 19


def draw(one: Bars) -> str:
    """The drawing."""
    rows = [*one.bars, *([one.whole] if one.whole else [])]
    longest = max([*(bar.value for bar in rows), sum(bar.value for bar in one.bars) if one.whole else 0.0])
    scale = (_RIGHT - _LEFT) / (longest or 1)
    shapes: list[str] = []
    before = 0.0
    for number, bar in enumerate(rows):
        whole = bar is one.whole
        start = 0.0 if whole or not one.whole else before
        before += bar.value
        style = "d-whole" if whole else "d-part"
        shapes += _row(bar, 6 + number * _ROW, _LEFT + start * scale, bar.value * scale, style)
    told = ", ".join(f"{bar.name} {bar.told}" for bar in one.bars)
    title = f"Parts of {one.whole.told} ({one.whole.name}): {told}" if one.whole else f"Side by side: {told}"
    return picture(title, 6 + len(rows) * _ROW, shapes)


def _row(bar: Bar, y: float, x: float, length: float, style: str) -> list[str]:
    shapes = [
        words(_LEFT - 8, y + 10, short(bar.name, _MOST_NAME), "d-text", "end"),
        rect(x, y, length, _THICK, style),
    ]
    wide = room(bar.told)
    if length > wide + 10:
        return [*shapes, words(x + length - 6, y + 10, bar.told, "d-on-bar", "end")]
    if x + length + 6 + wide < _RIGHT + 8:
        return [*shapes, words(x + length + 6, y + 10, bar.told, "d-small")]
    return [*shapes, words(x - 6, y + 10, bar.told, "d-small", "end")]
