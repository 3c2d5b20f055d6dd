"""The figures of a constraint: those that are variables, and those that only their own words bound."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.frozen import dataclass
from checker.language.reading import Figure
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.reason.draft import Ratio
from checker.reason.linear import Form, Quotient
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Figures

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Varying:
    """A figure as so many times a variable."""

    variable: str
    factor: Fraction = Exact(1)
    positive: bool = False
    """Whether its words put it above nought."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A figure that only its own words bound, in each of their readings."""

    ranges: tuple[Range, ...]


def readings(claim: BoundClaim) -> tuple[Figure, ...]:
    """The ways to read a claim's own figure, where all are told in one unit."""
    meaning = claim.meanings.get((type(claim.claim).FIGURE_FIELD,))
    if not isinstance(meaning, Figures) or len({one.unit for one in meaning.readings}) > 1:
        return ()
    return meaning.readings


def split(
    form_: Form, names: Sequence[Varying | Fixed]
) -> tuple[list[tuple[str, Fraction]], list[list[Range]]]:
    """A form's variables with their factors, and what its other figures may add."""
    terms: list[tuple[str, Fraction]] = []
    fixed: list[list[Range]] = []
    for name, times in form_.terms.items():
        its = Varying(name) if isinstance(name, str) else names[name]
        if isinstance(its, Varying):
            terms.append((its.variable, times * its.factor))
        else:
            fixed.append([one.times(times) for one in its.ranges])
    return terms, fixed


def ratio(claim: BoundClaim, made: Quotient, names: Sequence[Varying | Fixed]) -> Ratio | None:
    """How the quotient of two variables is told, where nothing else stands in it."""
    (top, its), (bottom, other) = (split(one, names) for one in (made.top, made.bottom))
    if its or other or len(top) != 1 or len(bottom) != 1 or made.top.constant or made.bottom.constant:
        return None
    times = made.times * top[0][1] / bottom[0][1]
    found = readings(claim)
    figure = found[0] if found else None
    if made.constant or made.times == _HUNDRED:
        return Ratio(top[0][0], bottom[0][0], times, made.constant, "%", _step(figure, "%"))
    if figure is None or (not figure.unit and 0 < figure.stated < 1):
        # A bare proportion is best told in per cent.
        return Ratio(top[0][0], bottom[0][0], times * _HUNDRED, made.constant, "%", bare=figure is None)
    return Ratio(top[0][0], bottom[0][0], times, made.constant, figure.unit, _step(figure, figure.unit))


def _step(figure: Figure | None, unit: str) -> Fraction:
    return figure.rounded_to if figure and figure.unit == unit and figure.rounded_to else Exact(1)
