"""The careful way to a tree: every key and value with its place, every fault with its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any, TypeAlias

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from checker.frozen import dataclass
from checker.place import Route
from checker.read import limits
from checker.read.build import NULLS
from checker.read.fault import Tree
from checker.read.parser import events_of
from checker.read.standin import ODD, Readable

_DECORATION = re.compile(r"(?:[&!][^\s,\[\]{}]*\s*)+")
_WORD = re.compile(r"[&!][^\s,\[\]{}]*")

Stretch: TypeAlias = tuple[int, int]
"""Where something starts and where it ends, as indices of characters."""
Stretches: TypeAlias = "dict[Route, Stretch]"


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that was read and may not stand in a claim file, or is told all the same."""

    check: str
    sort: str
    at: Stretch
    words: str = ""
    first: Stretch | None = None
    """Of two equal keys, the first."""


@dataclass(slots=True)
class Walked:
    """What one walk over the events of a text found."""

    tree: Tree = None
    keys: dict[Route, Stretch] = field(default_factory=dict)
    values: dict[Route, Stretch] = field(default_factory=dict)
    oddities: list[Oddity] = field(default_factory=list)
    lost: set[Route] = field(default_factory=set)
    """Routes under which something was met that is not in the tree."""
    error: YAMLError | None = None
    """Where the parser gave up; what comes after is not in the tree."""
    events: int = 0


@dataclass(slots=True)
class _Box:
    """A mapping or list that is being filled."""

    filled: Any
    route: Route | None
    """None where the content is dropped: the second of two equal keys, or what a key of keys leads to."""
    start: int
    flow: bool
    last: int
    """Where its last content ended."""
    key: str | None = None
    dropping: bool = False
    """The coming value belongs to a key that is not kept."""
    merging: bool = False
    """That key is `<<`."""

    @property
    def wants_key(self) -> bool:
        return isinstance(self.filled, dict) and self.key is None and not self.dropping

    def take(self, value: Tree) -> Route | None:
        """Put a value where it belongs, and say where that is."""
        if isinstance(self.filled, list):
            self.filled.append(value)
            return None if self.route is None else (*self.route, len(self.filled) - 1)
        key, self.key = self.key, None
        if self.dropping or key is None:
            self.dropping = self.merging = False
            return None
        self.filled[key] = value
        return None if self.route is None else (*self.route, key)


class _Walk:
    """One walk over the events of a text."""

    def __init__(self, source: Readable) -> None:
        self.source = source
        self.found = Walked()
        self.boxes: list[_Box] = []
        self.anchors: dict[str, str | None] = {}
        self.documents = 0

    def run(self) -> Walked:
        """Follow the events to the end, to an error, or to a limit."""
        try:
            for event, at in self._events():
                self._see(event, at)
        except YAMLError as error:
            self.found.error = error
        return self.found

    def _events(self) -> Iterator[tuple[Event, Stretch]]:
        next_event = events_of(self.source.text)
        while (event := next_event()) is not None and not isinstance(event, StreamEndEvent):
            self.found.events += 1
            here = _stretch(event)
            if self.found.events > limits.EVENTS:
                self._tell("over-limit", "events", here)
                self.found.lost.add(())
                return
            if isinstance(event, DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self._tell("unsupported-yaml", "documents", here)
                    return
            elif isinstance(event, CollectionStartEvent) and len(self.boxes) >= limits.DEPTH:
                self._tell("over-limit", "depth", here)
                self.found.lost.add(())
                return
            yield event, here

    def _see(self, event: Event, at: Stretch) -> None:
        if isinstance(event, AliasEvent):
            self._alias(event.anchor or "", at)
        elif isinstance(event, ScalarEvent):
            self._decoration(event, at)
            self._scalar(event, at)
        elif isinstance(event, CollectionStartEvent):
            self._decoration(event, at)
            self._open(event, at)
        elif isinstance(event, CollectionEndEvent):
            self._close(at)

    def _alias(self, name: str, at: Stretch) -> None:
        if self.boxes and self.boxes[-1].merging:
            self.boxes[-1].merging = self.boxes[-1].dropping = False
            return
        self._tell("unsupported-yaml", "alias", at)
        if name not in self.anchors:
            self._lose()
        self._value(self.anchors.get(name), at)

    def _lose(self) -> None:
        route = next((box.route for box in reversed(self.boxes) if box.route is not None), ())
        self.found.lost.add(route)

    def _decoration(self, event: ScalarEvent | CollectionStartEvent, at: Stretch) -> None:
        """Tell the anchor and the tag before a value."""
        if event.anchor is None and event.tag is None:
            return
        if event.anchor is not None and isinstance(event, ScalarEvent):
            self.anchors[event.anchor] = None if _is_null(event) else event.value
        found = _DECORATION.match(self.source.text, at[0])
        for word in _WORD.finditer(found[0] if found else ""):
            sort = "anchor" if word[0].startswith("&") else "tag"
            if isinstance(event, ScalarEvent) and not event.value:
                self._lose()
            self._tell("unsupported-yaml", sort, (at[0] + word.start(), at[0] + word.end()), word[0])

    def _scalar(self, event: ScalarEvent, at: Stretch) -> None:
        start, end = at
        if event.style in ("|", ">"):
            end = start + len(self.source.text[start:end].rstrip())
        if event.style == '"' and ODD.search(event.value):
            self._tell("odd-character", "escape", at, event.value)
        words = ODD.sub("", self.source.restore(event.value, event.style))
        if self.boxes and self.boxes[-1].wants_key:
            self._key(words, event, (start, end))
        else:
            self._value(None if _is_null(event) else words, (start, end))

    def _key(self, words: str, event: ScalarEvent, at: Stretch) -> None:
        box = self.boxes[-1]
        box.last = max(box.last, at[1])
        box.dropping = True
        if not event.style and words == "<<":
            self._tell("unsupported-yaml", "merge", at)
            self._lose()
            box.merging = True
        elif not event.style and not words:
            self._tell("broken-yaml", "no key", at)
            self._lose()
        elif words in box.filled:
            first = None if box.route is None else self.found.keys.get((*box.route, words))
            self._tell("duplicate-key", "duplicate", at, words, first)
        else:
            box.key, box.dropping = words, False
            if box.route is not None:
                self.found.keys[*box.route, words] = at

    def _value(self, value: str | None, at: Stretch) -> None:
        if not self.boxes:
            self.found.tree = value
            self.found.values[()] = at
            return
        box = self.boxes[-1]
        if box.wants_key:  # an alias, as a key
            box.dropping = True
            self._lose()
            return
        if at[0] == at[1] and "\n" in self.source.text[box.last : at[0]]:
            at = (box.last, box.last)
        elif at[0] < at[1]:
            box.last = max(box.last, at[1])
        self._place(box.take(value), at)

    def _open(self, event: CollectionStartEvent, at: Stretch) -> None:
        filled: Any = {} if isinstance(event, MappingStartEvent) else []
        route: Route | None = None
        if not self.boxes:
            self.found.tree, route = filled, ()
        elif self.boxes[-1].wants_key:
            if self.boxes[-1].route is not None:
                self._tell("broken-yaml", "key of keys", at)
                self._lose()
            self.boxes[-1].dropping = True
        else:
            route = self.boxes[-1].take(filled)
        self.boxes.append(_Box(filled, route, at[0], bool(event.flow_style), at[0]))

    def _close(self, at: Stretch) -> None:
        box = self.boxes.pop()
        end = at[1] if box.flow else box.last
        if self.boxes:
            self.boxes[-1].last = max(self.boxes[-1].last, end)
        self._place(box.route, (box.start, end))

    def _place(self, route: Route | None, at: Stretch) -> None:
        if route is not None:
            self.found.values[route] = at

    def _tell(
        self, check: str, sort: str, at: Stretch, words: str = "", first: Stretch | None = None
    ) -> None:
        self.found.oddities.append(Oddity(check, sort, at, words, first))


def _stretch(event: Event) -> Stretch:
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start is not None and end is not None else (0, 0)


def _is_null(event: ScalarEvent) -> bool:
    return not event.style and event.value in NULLS


def walk(source: Readable) -> Walked:
    """Read a text into a tree with places, as far as it can be read."""
    return _Walk(source).run()
