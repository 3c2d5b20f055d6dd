"""What working a claim out gives: an outcome, the arithmetic that shows it, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from typing import Protocol

from checker.finding import Finding, Label
from checker.language.change import Change
from checker.language.comparing import Comparing
from checker.language.direction import Relation
from checker.language.rank import Rank
from checker.language.reading import Clock, Figure, Lapse, Moment
from checker.logic.expression import Expression
from checker.logic.range import Range
from checker.place import Place


class Outcome(Enum):
    """How what the parts come to sits with what the claim says."""

    HOLDS = auto()
    """It follows from the parts, in the strict reading."""
    ROUNDED = auto()
    """It holds only because the parts are rounded: their digits as printed miss it."""
    LOOSE = auto()
    """Only the generous reading of the words holds."""
    FAILS = auto()
    """No reasonable reading holds."""
    OPEN = auto()
    """The parts are known but too loosely to decide: it may or may not hold."""
    UNKNOWN = auto()
    """A part is not known."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The values that something may have, under the strict and under the generous reading."""

    strict: Range
    generous: Range

    @classmethod
    def exactly(cls, value: Fraction | int) -> Extent:
        """One number, whichever way it is read."""
        return cls(Range.exactly(value), Range.exactly(value))

    def __add__(self, other: Extent) -> Extent:
        return Extent(self.strict + other.strict, self.generous + other.generous)

    def __sub__(self, other: Extent) -> Extent:
        return Extent(self.strict - other.strict, self.generous - other.generous)

    def __mul__(self, other: Extent) -> Extent:
        return Extent(self.strict * other.strict, self.generous * other.generous)

    def __truediv__(self, other: Extent) -> Extent | None:
        """None where the divisor may be nought."""
        strict, generous = self.strict / other.strict, self.generous / other.generous
        return None if strict is None or generous is None else Extent(strict, generous)

    def times(self, factor: Fraction | int) -> Extent:
        """Every value multiplied by one factor."""
        return Extent(self.strict.times(factor), self.generous.times(factor))


_FRACTIONS_OFF = Fraction(1, 50)
"""How far, as a part of it, a careful reader lets "a fifth" or "doubled" be off: 20.03 % is a fifth."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as one claim uses it: the figure as it is written, and where."""

    figure: Figure
    place: Place
    claim: str = ""
    """The id of the claim it was taken from, when it is another's."""

    @property
    def extent(self) -> Extent:
        """The values that it may have, in its own unit; a fraction in words is a little rough."""
        strict, generous = self.figure.strict, self.figure.generous
        if strict.point is not None and not self.figure.rounded_to and not self.figure.hedge:
            part = abs(strict.point) * _FRACTIONS_OFF
            strict = Range.between(strict.point - part, strict.point + part).both(generous)
        return Extent(strict, generous)

    @property
    def nominal(self) -> Fraction:
        """The number that its words name."""
        return self.figure.stated

    @property
    def unit(self) -> str:
        """Its unit, "" for a plain number."""
        return self.figure.unit

    @property
    def words(self) -> str:
        """The author's words."""
        return self.figure.phrase


class Lacking(Exception):  # noqa: N818 - not an error: something is not known
    """Something that a claim needs is not known. `Claim.reckon` turns it into an outcome.

    `told` says that a finding of its own already tells of it.
    """

    def __init__(self, why: str, *, told: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.told = told


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

    file: str
    number: int
    """The line of the file that it begins on."""
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


@dataclass(frozen=True, slots=True)
class Turn:
    """One contested thing on which the outcome turns."""

    item: str
    why: str
    place: Place
    """Where it is listed."""
    claim: str
    """The key of the claim that lists it."""
    with_: Reckoning
    without: Reckoning


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a claim comes to when it is worked out from its parts."""

    outcome: Outcome
    stated: Amount | None = None
    """The claim's own figure."""
    found: Extent | None = None
    """What the parts come to, in the unit of `stated`."""
    nominal: Fraction | None = None
    """What the parts come to when each is taken as the number that its words name."""
    contrast: str = ""
    """What was found, in words that follow "but": "9 / 40 is 22.5 %"."""
    working: str = ""
    """One sentence that shows the arithmetic."""
    margin: str = ""
    """How little would have to change for the outcome to flip."""
    labels: tuple[Label, ...] = ()
    """The places that it rests on: the claim's own words first, then its parts."""
    notes: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    unknown: str = ""
    """Why it could not be worked out."""
    quiet: bool = False
    """Another finding already tells why it could not be worked out."""
    turns: tuple[Turn, ...] = ()
    troubles: tuple[Finding, ...] = ()
    """Faults seen on the way, each under the name of the check that tells it."""
    uses: tuple[str, ...] = ()
    """The ids of the claims that it was worked out from."""


class View(Protocol):
    """What a kind may see of the claim it works out: its fields, each already understood.

    A field is named by its keys: `number("value")`, `number("parts", 2)`. A field that is not
    there, or is not understood, raises `Lacking` with the reason.
    """

    @property
    def id(self) -> str:
        """The claim's id."""

    @property
    def clock(self) -> Clock | None:
        """Where relative times count from."""

    def place(self, *keys: str | int) -> Place:
        """Where a field stands."""

    def has(self, *keys: str | int) -> bool:
        """Whether the author wrote the field."""

    def number(self, *keys: str | int) -> Amount:
        """A figure, the claim's own or that of a claim it refers to."""

    def moment(self, *keys: str | int) -> Instant:
        """A time, the claim's own or that of a claim it refers to."""

    def lapse(self, *keys: str | int) -> Length:
        """A length of time."""

    def plain(self, *keys: str | int) -> str:
        """Words of a gap that are no length of time, such as `the same day`; "" where there are none."""

    def relation(self, *keys: str | int) -> Spot:
        """A relation between places."""

    def change(self, *keys: str | int) -> Change:
        """A change: "fell by 9.3 per cent"."""

    def comparing(self, *keys: str | int) -> Comparing:
        """How one figure stands to another: "more than twice"."""

    def rank(self, *keys: str | int) -> Rank:
        """A place in a ranking: "second-largest"."""

    def formula(self, *keys: str | int) -> Expression:
        """Arithmetic over claims; the claim that its n-th name means is `number(*keys, n)`."""

    def named(self, *keys: str | int) -> Named:
        """Somebody or something."""

    def members(self, *keys: str | int) -> Sequence[Member]:
        """The members that a count lists, or that a list of entities and events amounts to."""

    def linked(self, *keys: str | int) -> View | None:
        """The view of the claim that a field refers to, or None when it refers to none."""

    def reckoned(self) -> Reckoning:
        """What this claim itself comes to (of use through `linked`)."""

    def in_doubt(self) -> bool:
        """Whether this claim is at fault by itself, no contested member left out (of use through `linked`)."""

    def entity(self, key: str) -> Named | None:
        """The declared entity that has a key: of use with `Named.within`."""

    def declared(self, named: Named, field: str) -> Instant | None:
        """The time that an entity declares: `born`, `died` or `founded`."""

    def picked(self) -> Picked | None:
        """The table rows that this claim's evidence picked, if any did."""

    def words(self, *keys: str | int) -> str:
        """The text of a field, as the author wrote it ("" where there is none)."""

    def figure_of(self, named: Named, measure: str) -> Amount:
        """The figure that this file's claims give for a measure of an entity, as `rank` needs it."""

    def kin(self, kind: str) -> Sequence[View]:
        """All claims of a kind in the same file, in their order there."""
