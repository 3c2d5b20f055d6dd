"""What a claim mentions: times, lengths, places, people and things, each with where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from checker.frozen import dataclass
from checker.language.direction import Relation
from checker.language.reading import Lapse, Moment
from checker.place import Place


@dataclass(frozen=True, slots=True)
class Instant:
    """A time as one claim uses it, and where it is written."""

    moment: Moment
    place: Place
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as one claim writes it."""

    lapse: Lapse
    place: Place


@dataclass(frozen=True, slots=True)
class Spot:
    """A relation between places as one claim writes it."""

    relation: Relation
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that a claim names.

    Two mentions are the same thing when their `key`s are equal.
    """

    key: str
    name: str
    place: Place
    aka: tuple[str, ...] = ()
    is_: str = ""
    within: tuple[str, ...] = ()
    """The keys of what it lies in, the nearest first."""
    at: tuple[Fraction, Fraction] | None = None
    """Latitude and longitude in degrees."""
    bounds: tuple[Fraction, Fraction, Fraction, Fraction] | None = None
    """South, west, north, east in degrees."""
    home: Place | None = None
    """Where the entity is declared; None for a plain name."""


@dataclass(frozen=True, slots=True)
class Member:
    """One item of a count's list."""

    named: Named
    when: Instant | None
    contested: str = ""
    """Why it is contested, if it is."""
    from_source: str = ""
    """The source that its date was taken from, if it was."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table that some evidence picked."""

    place: Place
    """Where it stands in its file."""
    number: int
    """What it is called by: the line that it begins on, or the row of its sheet."""
    cells: Mapping[str, str]
    when: Moment | None = None
    """The time in the column that the filter bounds, if it bounds one."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The rows that a claim's evidence picked: for members to be held against."""

    source: str
    rows: tuple[Row, ...]
    """Rows that meet every condition."""
    any_time: tuple[Row, ...]
    """Rows that meet every condition but those about time."""
