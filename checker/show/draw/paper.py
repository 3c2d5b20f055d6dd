"""The paper that drawings are made on: shapes as SVG text, whatever stands in it inert.

Classes name what a shape stands for; the page's style sheet gives them their colours, by day and by night.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from checker.show.plain import plain

WIDTH = 420
"""The width of every drawing, in its own units; the page scales it to the card."""


def picture(title: str, height: float, shapes: Iterable[str]) -> str:
    """A whole drawing. The title tells in words what it shows, for whoever cannot see it."""
    head = (
        f'<svg viewBox="0 0 {WIDTH} {_n(height)}" role="img" class="drawing"><title>{text_of(title)}</title>'
    )
    return f"{head}{''.join(shapes)}</svg>"


def rect(x: float, y: float, width: float, height: float, style: str) -> str:
    """A rectangle; one that would be too thin to be seen is a hair line."""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(max(width, 1.5))}" height="{_n(height)}" rx="2"'
        f' class="{style}"/>'
    )


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    """A straight line."""
    return f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" class="{style}"/>'


def circle(x: float, y: float, radius: float, style: str) -> str:
    """A circle."""
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" class="{style}"/>'


def polygon(points: Iterable[tuple[float, float]], style: str) -> str:
    """A closed shape."""
    return f'<polygon points="{" ".join(f"{_n(x)},{_n(y)}" for x, y in points)}" class="{style}"/>'


def words(x: float, y: float, said: str, style: str = "d-text", anchor: str = "start") -> str:
    """Words that begin, end or are centred at a point."""
    return f'<text x="{_n(x)}" y="{_n(y)}" class="{style}" text-anchor="{anchor}">{text_of(said)}</text>'


def text_of(said: str) -> str:
    """Text as it may stand in a document of markup."""
    return escape(plain(said))


def short(said: str, most: int) -> str:
    """A name cut to what there is room for."""
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"


def room(said: str) -> float:
    """About how wide words are in the drawings' small letters."""
    return 6.3 * len(said)


def _n(value: float) -> str:
    """A coordinate with one decimal, the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")
