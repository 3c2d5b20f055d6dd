"""Places as they lie to each other: north above, a measure for how far."""

from __future__ import annotations

from math import cos, floor, log10, radians

from checker.annotated import MapSketch, Site
from checker.show.draw.paper import WIDTH, circle, line, picture, polygon, rect, room, short, words

_HEIGHT, _EDGE = 190, 46
_KM = 111.2
"""Kilometres in a degree of latitude, near enough for a sketch."""


def draw(one: MapSketch) -> str:
    """The drawing."""
    middle = sum(site.latitude for site in one.sites) / len(one.sites)
    squeeze = max(cos(radians(middle)), 0.05)
    plane = [(site, site.longitude * squeeze * _KM, -site.latitude * _KM) for site in one.sites]
    west, north = min(x for _, x, _ in plane), min(y for _, _, y in plane)
    wide, high = max(x for _, x, _ in plane) - west, max(y for _, _, y in plane) - north
    scale = min((WIDTH - 3 * _EDGE) / (wide or 1), (_HEIGHT - 2 * _EDGE) / (high or 1), 60.0)
    left, top = (WIDTH - wide * scale) / 2, (_HEIGHT - high * scale) / 2
    at = [(site, left + (x - west) * scale, top + (y - north) * scale) for site, x, y in plane]
    shapes = [rect(0, 0, WIDTH, _HEIGHT, "d-map"), *_north(), *_measure(scale)]
    subjects = [(x, y) for site, x, y in at if site.subject]
    for site, x, y in at:
        if not site.subject:
            shapes += [line(x, y, *subject, "d-way") for subject in subjects]
    for site, x, y in at:
        shapes += _place(site, x, y)
    told = "; ".join(f"{site.name} at {site.latitude:.2f}, {site.longitude:.2f}" for site in one.sites)
    return picture(f"A map sketch, north above: {told}", _HEIGHT, shapes)


def _place(site: Site, x: float, y: float) -> list[str]:
    name = short(site.name, 24)
    half = room(name) / 2
    style = "d-strong" if site.subject else "d-text"
    return [
        circle(x, y, 6 if site.subject else 4.5, "d-subject" if site.subject else "d-site"),
        words(min(max(x, half + 6), WIDTH - half - 6), y - 12, name, style, "middle"),
    ]


def _north() -> list[str]:
    x, y = WIDTH - 20, 30
    return [
        polygon(((x, y - 14), (x - 5, y), (x + 5, y)), "d-north"),
        words(x, y + 12, "N", "d-small", "middle"),
    ]


def _measure(scale: float) -> list[str]:
    """A bar of a round length, no longer than a third of the paper."""
    longest = WIDTH / 3 / scale
    step = 10.0 ** floor(log10(longest)) if longest > 0 else 1.0
    length = next(step * factor for factor in (5, 2, 1) if step * factor <= longest)
    y = _HEIGHT - 14
    told = f"{length:,.0f} km" if length >= 1 else f"{length * 1000:,.0f} m"
    return [line(14, y, 14 + length * scale, y, "d-measure"), words(14, y - 6, told, "d-small")]
