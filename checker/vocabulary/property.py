"""What a vocabulary declares: properties, and the constraints on what may be said with them.

The constraints are those of Wikidata's constraint system (`checker.vocabulary.constraint` lists its
31 types), as far as they mean something for what a newsroom claims.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from checker.finding import Severity
from checker.frozen import dataclass
from checker.place import Place


class Status(StrEnum):
    """How binding a constraint is."""

    MANDATORY = "mandatory"
    NORMAL = "normal"
    SUGGESTION = "suggestion"

    def severity(self, *, sure: bool = True) -> Severity:
        """How grave a breach is; one grade less where a reasonable reading has none."""
        grades = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
        return grades[min(list(Status).index(self) + (not sure), 2)]


class Sort(StrEnum):
    """What the object of a property is."""

    ENTITY = "entity"
    TIME = "time"
    FIGURE = "figure"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Constraint:
    """One thing that must hold of a property."""

    type: str
    place: Place
    status: Status = Status.NORMAL
    parameters: Mapping[str, tuple[str, ...]] | None = None
    exceptions: frozenset[str] = frozenset()
    """Names, in small letters, and Wikidata numbers of those that it does not hold for."""
    separators: tuple[str, ...] | None = None
    """Fields that keep two statements apart; None for the usual ones, which are all times."""

    def given(self, name: str) -> tuple[str, ...]:
        """What a parameter is given; nothing where it is not."""
        return (self.parameters or {}).get(name, ())

    def one(self, name: str, default: str = "") -> str:
        """The one value of a parameter."""
        return next(iter(self.given(name)), default)


@dataclass(frozen=True, slots=True)
class Property:
    """A way in which somebody or something stands to another, or to a time or a figure."""

    name: str
    place: Place
    aka: tuple[str, ...] = ()
    about: str = ""
    value: Sort = Sort.ENTITY
    field: str = ""
    """The field of an entity that says the same."""
    timeless: bool = False
    """Whether what once is so always is, as with a birth."""
    constraints: tuple[Constraint, ...] = ()

    def having(self, *types: str) -> tuple[Constraint, ...]:
        """Its constraints of some types."""
        return tuple(one for one in self.constraints if one.type in types)


@dataclass(frozen=True, slots=True)
class Class:
    """A sort of thing that an entity's `is` may name: a person, a country, a company."""

    name: str
    words: tuple[str, ...]
    broader: tuple[str, ...] = ()
    """The classes that all of its kind belong to as well."""
