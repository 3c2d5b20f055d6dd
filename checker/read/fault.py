"""What a reader hands on: a tree of the author's words, and the faults that it met."""

from __future__ import annotations

from typing import TypeAlias

from checker.frozen import dataclass
from checker.place import Span

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"
"""Mappings, lists, and scalars as the author wrote them. An empty value is None."""


@dataclass(frozen=True, slots=True)
class ReadFault:
    """Something that stops a file, or a part of it, from being read.

    `check` is the name of the check that tells it: `broken-yaml`, `unsupported-yaml`,
    `duplicate-key`, `odd-character` or `over-limit`.
    """

    check: str
    what: str
    span: Span
    label: str = ""
    notes: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    others: tuple[tuple[Span, str], ...] = ()
    """Further places with what stands there, such as the first of two equal keys."""
    mends: tuple[tuple[Span, str], ...] = ()
    """Stretches of the text, each with what to write there, that mend it for sure; none where it may be meant otherwise."""
