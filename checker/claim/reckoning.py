"""What working a claim out gives: an outcome, the arithmetic that shows it, and what it rests on."""

from __future__ import annotations

from enum import Enum, auto
from fractions import Fraction

from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.reading import Figure
from checker.logic.exact import Exact
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

    # By what it is: `Enum` hashes names, in Python, and outcomes are looked up everywhere.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Extent:
    """The values that something may have, under the strict and under the generous reading."""

    strict: Range
    generous: Range

    @classmethod
    def exactly(cls, value: Fraction | int) -> Extent:
        """One number, whichever way it is read."""
        return cls.sure(Range.exactly(value))

    @classmethod
    def sure(cls, range_: Range) -> Extent:
        """What may be the same whichever way it is read."""
        return cls(range_, range_)

    @property
    def is_sure(self) -> bool:
        """Whether both readings are known to be one; then nothing need be worked out twice."""
        return self.strict is self.generous

    def __add__(self, other: Extent) -> Extent:
        strict = self.strict + other.strict
        if self.is_sure and other.is_sure:
            return Extent.sure(strict)
        return Extent(strict, self.generous + other.generous)

    def __sub__(self, other: Extent) -> Extent:
        strict = self.strict - other.strict
        if self.is_sure and other.is_sure:
            return Extent.sure(strict)
        return Extent(strict, self.generous - other.generous)

    def __mul__(self, other: Extent) -> Extent:
        strict = self.strict * other.strict
        if self.is_sure and other.is_sure:
            return Extent.sure(strict)
        return Extent(strict, self.generous * other.generous)

    def __truediv__(self, other: Extent) -> Extent | None:
        """None where the divisor may be nought."""
        strict = self.strict / other.strict
        if self.is_sure and other.is_sure:
            return None if strict is None else Extent.sure(strict)
        generous = self.generous / other.generous
        return None if strict is None or generous is None else Extent(strict, generous)

    def shared_by(self, other: Extent, said: Extent) -> Extent | None:
        """The quotient, where a share of no less than nought is said: then "fewer than 500" is more than nought."""
        low, least = self.generous.low, said.generous.low
        if low is None or low < 0 or least is None or least < 0 or 0 not in other.generous:
            return self / other
        strict, generous = (one.both(Range.above(0)) for one in (other.strict, other.generous))
        return self / other if strict.empty else self / Extent(strict, generous)

    def times(self, factor: Fraction | int) -> Extent:
        """Every value multiplied by one factor."""
        strict = self.strict.times(factor)
        return Extent(strict, strict if self.is_sure else self.generous.times(factor))


_FRACTIONS_OFF = Exact(1, 50)
"""How far, as a part of it, a careful reader lets "a fifth" or "doubled" be off: 20.03 % is a fifth."""
_ONE_IN_OFF, _MANY = Exact(1, 25), 5
"""The same of one in five and of any smaller part: one in 8.7 is told as one in nine."""


_FOLD_OFF = Exact(1, 10)
"""The same of threefold and more: what grew to 3.2 times its size has tripled."""
_LEAST_FOLD = 3


def _off(value: Fraction) -> Fraction:
    if value.numerator == 1 and value.denominator >= _MANY:
        return _ONE_IN_OFF
    return _FOLD_OFF if value >= _LEAST_FOLD and value.denominator == 1 else _FRACTIONS_OFF


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
            part = abs(strict.point) * _off(strict.point / 100 if self.figure.unit == "%" else strict.point)
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
class Turn:
    """One contested thing on which the outcome turns."""

    item: str
    """What is contested, several things as a list in words."""
    why: str
    place: Place
    """Where it is listed."""
    claim: str
    """The key of the claim that lists it."""
    with_: Reckoning
    without: Reckoning
    several: bool = False


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
    """Why it could not be worked out, or not decided."""
    quiet: bool = False
    """Another finding already tells why it could not be worked out."""
    turns: tuple[Turn, ...] = ()
    troubles: tuple[Finding, ...] = ()
    """Faults seen on the way, each under the name of the check that tells it."""
    uses: tuple[str, ...] = ()
    """The ids of the claims that it was worked out from."""
