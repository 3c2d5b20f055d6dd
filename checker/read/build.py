"""The quick way to a tree: no positions, and nothing but what a well-made file needs.

Whatever is out of the ordinary raises `Doubtful`, and the file is read again the careful
way (`checker.read.walk`), which knows places and tells faults. The two give the same tree.
"""

from __future__ import annotations

from itertools import repeat
from typing import Any, cast

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

from checker.read import limits
from checker.read.fault import Tree
from checker.read.parser import events_of
from checker.read.standin import ODD

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain words that mean an empty value (YAML 1.2.2, §10.3.2)."""


class Doubtful(Exception):  # noqa: N818 - not an error: a reason to read again with care
    """The text holds something that the quick way does not judge."""


def build(text: str) -> Tree:
    """Read a text into a tree, or raise `Doubtful`."""
    try:
        return _build(text)
    except YAMLError as error:
        raise Doubtful from error


def _build(text: str) -> Tree:  # noqa: C901, PLR0912 - one flat loop: a call for each event doubles the time
    next_event = events_of(text)
    escapes = "\\" in text
    top: list[Any] = []
    box: Any = top  # the mapping or list being filled
    key: str | None = None  # the key whose value comes next
    in_list = True
    above: list[tuple[Any, str | None, bool]] = []
    for _ in repeat(None, limits.EVENTS):
        event: Any = next_event()
        sort = type(event)
        if sort is ScalarEvent:
            value = event.value
            style = event.style
            if event.tag is not None or event.anchor is not None:
                raise Doubtful
            if escapes and style == '"' and ODD.search(value):
                raise Doubtful
            if key is not None:
                box[key] = value if style or value not in NULLS else None
                key = None
            elif in_list:
                box.append(value if style or value not in NULLS else None)
            elif value in box or (not style and value in ("<<", "")):
                raise Doubtful
            else:
                key = value
        elif sort is MappingStartEvent or sort is SequenceStartEvent:
            if event.tag is not None or event.anchor is not None or len(above) >= limits.DEPTH:
                raise Doubtful
            inner: Any = {} if sort is MappingStartEvent else []
            if key is not None:
                box[key] = inner
            elif in_list:
                box.append(inner)
            else:
                raise Doubtful  # a key that is itself a mapping or a list
            above.append((box, key, in_list))
            box, key, in_list = inner, None, sort is SequenceStartEvent
        elif sort is MappingEndEvent or sort is SequenceEndEvent:
            box, _key, in_list = above.pop()
            key = None
        elif sort is AliasEvent or (sort is DocumentStartEvent and top):
            raise Doubtful
        elif sort is StreamEndEvent:
            return cast("Tree", top[0]) if top else None
    raise Doubtful  # over the limit
