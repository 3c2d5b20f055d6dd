"""Where every key and value of a file stands, worked out only for a file with a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.read.mended import Mended
from checker.read.walk import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.place import Route, Span


@dataclass(frozen=True, slots=True)
class Marks:
    """The places of keys and of values, by the route that leads to them.

    A value's place is its own text, quotes included; a mapping's runs from its first key to
    the end of its last value. An empty value has a place of no width, after its key.
    """

    keys: Mapping[Route, Span]
    values: Mapping[Route, Span]


def mark(text: str) -> Marks:
    """Find the places of all keys and values of a text that could be read without mending."""
    return marks_of(Mended(text))


def marks_of(mended: Mended) -> Marks:
    """Find the places of all keys and values, as they stand in the author's own text."""
    walked = walk(mended.readable)
    return Marks(
        {route: mended.span(*at) for route, at in walked.keys.items()},
        {route: mended.span(*at) for route, at in walked.values.items()},
    )
