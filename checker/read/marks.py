"""Where every key and value of a file stands, worked out only when a place is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import repeat
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from checker.frozen import dataclass
from checker.place import Route, Span
from checker.read import limits
from checker.read.build import Doubtful
from checker.read.mended import Mended
from checker.read.parser import events_of
from checker.read.walk import Stretch, Stretches, walk


class Places(Mapping[Route, Span]):
    """Places by route; lines and columns are counted for those that are asked for."""

    __slots__ = ("_mended", "_stretches")

    def __init__(self, stretches: Stretches, mended: Mended) -> None:
        """Take the stretches of a text as the parser sees it."""
        self._stretches = stretches
        self._mended = mended

    def __getitem__(self, route: Route) -> Span:
        return self._mended.span(*self._stretches[route])

    def __contains__(self, route: object) -> bool:
        return route in self._stretches

    def __iter__(self) -> Iterator[Route]:
        return iter(self._stretches)

    def __len__(self) -> int:
        return len(self._stretches)


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
    quick = None if mended.readable.plain else _stretches(mended.readable.text)
    if quick is None:
        walked = walk(mended.readable)
        quick = walked.keys, walked.values
    keys, values = quick
    return Marks(Places(keys, mended), Places(values, mended))


def _stretches(text: str) -> tuple[Stretches, Stretches] | None:
    """Find the stretches of a text without anything out of the ordinary, in half the time of `walk`."""
    try:
        return _trace(text)
    except (Doubtful, YAMLError):
        return None


def _trace(text: str) -> tuple[Stretches, Stretches]:  # noqa: C901, PLR0912, PLR0915 - flat, as `build` is
    next_event = events_of(text)
    keys: dict[Route, Stretch] = {}
    values: dict[Route, Stretch] = {}
    last = 0  # where the last content ended
    here: Route = ()  # the mapping or list that we are in
    at: Any = None  # the key, or the position in a list, whose value comes next
    in_list = top = True
    above: list[tuple[Route, Any, bool, int]] = []
    for _ in repeat(None, limits.EVENTS):
        event: Any = next_event()
        sort = type(event)
        if sort is ScalarEvent:
            start, end = event.start_mark.index, event.end_mark.index
            if event.tag is not None or event.anchor is not None:
                raise Doubtful
            if at is None and not top:
                at = event.value
                route = (*here, at)
                if route in keys or (at in ("<<", "") and not event.style):
                    raise Doubtful
                keys[route] = (start, end)
                last = end
                continue
            if start == end and "\n" in text[last:start]:
                start = end = last
            elif event.style in ("|", ">"):
                end = start + len(text[start:end].rstrip())
            values[() if top else (*here, at)] = (start, end)
            last = max(last, end)
            at = at + 1 if in_list and not top else None
        elif sort is MappingStartEvent or sort is SequenceStartEvent:
            if event.tag is not None or event.anchor is not None or (at is None and not top):
                raise Doubtful
            if len(above) >= limits.DEPTH:
                raise Doubtful
            start = event.start_mark.index
            above.append((here, at, in_list, -start - 1 if event.flow_style else start))
            here = () if top else (*here, at)
            top = False
            in_list = sort is SequenceStartEvent
            at = 0 if in_list else None
            last = max(last, start)
        elif sort is MappingEndEvent or sort is SequenceEndEvent:
            route = here
            here, at, in_list, start = above.pop()
            if start < 0:
                start, last = -start - 1, event.end_mark.index
            values[route] = (start, last)
            at = at + 1 if in_list and at is not None else None
        elif sort is AliasEvent or (sort is DocumentStartEvent and values):
            raise Doubtful
        elif sort is StreamEndEvent:
            return keys, values
    raise Doubtful
