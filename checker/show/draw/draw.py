"""Any drawing as SVG."""

from __future__ import annotations

from checker.annotated import Bars, Drawing, MapSketch, NumberLine
from checker.show.draw import bars, map_sketch, number_line, timeline


def draw(one: Drawing) -> str:
    """The drawing as an element of a page."""
    if isinstance(one, NumberLine):
        return number_line.draw(one)
    if isinstance(one, Bars):
        return bars.draw(one)
    if isinstance(one, MapSketch):
        return map_sketch.draw(one)
    return timeline.draw(one)
