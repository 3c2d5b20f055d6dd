"""The YAML parser: PyYAML's, in C where that was built and in Python where it was not.

Only its events are used. Its own construction is one of YAML 1.1 (`NO` is false, `12:30`
is 750), keeps the last of two equal keys, and can be made to run for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from yaml import SafeLoader, __with_libyaml__
from yaml.events import Event

if __with_libyaml__:
    from yaml._yaml import CParser

NextEvent: TypeAlias = Callable[[], Event | None]


def events_of(text: str) -> NextEvent:
    """Give a function that returns the next event each time, and raises `YAMLError` where it cannot."""
    if __with_libyaml__:
        # The bare parser: `yaml.parse` would put a constructor and a generator around it, at twice the time.
        return CParser(text).get_event
    return SafeLoader(text).get_event
