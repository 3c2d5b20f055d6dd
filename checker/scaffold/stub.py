"""What a stub is: one claim as far as the copy tells it, with what a human must decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import TypeAlias

from checker.frozen import dataclass

Value: TypeAlias = str | bool | Sequence[str]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a claim: its value, and a word to the editor behind it."""

    value: Value
    ask: str = ""
    """What a human must decide; "" where nothing is open."""
    told: str = ""
    """How it was understood, where that helps."""


@dataclass(frozen=True, slots=True)
class Stub:
    """One statement of the copy that can be checked."""

    kind: str
    start: int
    end: int
    """The stretch of the copy that is its quote."""
    fields: Mapping[str, Field] = field(default_factory=dict)
    ask: str = ""
    """What must be decided of the claim as a whole."""
    claimant: str = ""
    name: str = ""
    """From what its id is made."""

    def having(self, **more: Field) -> Stub:
        """The same with further fields."""
        return replace(self, fields={**self.fields, **more})


@dataclass(frozen=True, slots=True)
class Known:
    """An entity that claims speak of."""

    id: str
    name: str
    aka: tuple[str, ...] = ()
    is_: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A stub with its id and its quote as they will be written."""

    id: str
    stub: Stub
    quote: str
    prefix: str = ""
    """What stands before the quote, where it stands in the copy more than once."""
