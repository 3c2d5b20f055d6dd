"""How a phrase was read, in words: its range, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claim.words import show_range
from checker.language.reading import Figure, Grain, Lapse, Moment
from checker.logic.range import Range
from checker.show.readings import reading


def in_words(one: Figure | Moment | Lapse) -> Iterator[str]:
    """One reading: a line for each range that it has."""
    if isinstance(one, Moment):
        told = reading(one)
        first, last = getattr(told, "first_day", None), getattr(told, "last_day", None)
        days = first if first == last else f"{first or '…'} to {last or '…'}"
        exact = f", {one.start:%H:%M} to {one.end:%H:%M}" if _fine(one) and one.start and one.end else ""
        about = ", about" if one.approximate else ""
        yield f"{days}{exact} (told to the {one.grain.value}{about}){_why(one.why)}"
        return
    unit, strict_range, generous_range = _counted(one)
    strict, generous = show_range(strict_range, unit), show_range(generous_range, unit)
    same = one.strict == one.generous
    yield strict + ("" if same else f"; read generously, {generous}") + _why(one.why)


def _counted(one: Figure | Lapse) -> tuple[str, Range, Range]:
    """The unit and the ranges to show: what is counted in months is told in years where it was."""
    if isinstance(one, Figure):
        return one.unit, one.strict, one.generous
    if one.grain in {Grain.YEAR, Grain.DECADE, Grain.CENTURY}:
        twelfth = Fraction(1, 12)
        return "year", one.strict.times(twelfth), one.generous.times(twelfth)
    return one.unit.value, one.strict, one.generous


def _fine(moment: Moment) -> bool:
    return moment.grain.value in {"second", "minute", "hour"}


def _why(why: str) -> str:
    return f": {why}" if why else ""
