"""What a value may be: range, integer, no bounds, allowed units, format, one of, none of."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.times import told
from checker.claim.words import listed, show_range
from checker.finding import Finding, Label
from checker.language.reading import Figure, Moment
from checker.logic.range import Range
from checker.vocabulary.parameter import NOW, number, time
from checker.vocabulary.pattern import matches
from checker.vocabulary.property import Constraint, Property, Sort
from checker.vocabulary.read import folded
from checker.vocabulary.statement import Statement, World, breach
from checker.vocabulary.term import all_before


def range_(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The figure or the time lies between two ends."""
    for statement in world.held(one, constraint):
        if one.value is Sort.TIME:
            yield from _too_early_or_late(world, statement, constraint)
        elif statement.figures:
            yield from _too_little_or_much(statement, constraint)


def _too_early_or_late(world: World, one: Statement, constraint: Constraint) -> Iterator[Finding]:
    least, most = (_bound(constraint.one(name), world.now) for name in ("least", "most"))
    label = Label(one.at("object"), told(one.times[0]) if one.times else "")
    if least and all_before(one.times, (least,)):
        what = f"`{one.words}` ({one.property.name}) lies before {told(least)}"
        yield breach(constraint, what, (label,), one)
    if most and all_before((most,), one.times):
        ending = "the publication" if constraint.one("most") == NOW else told(most)
        what = f"`{one.words}` ({one.property.name}) lies after {ending}"
        yield breach(constraint, what, (label,), one)


def _bound(text: str, now: Moment | None) -> Moment | None:
    return now if text == NOW else time(text) if text else None


def _too_little_or_much(one: Statement, constraint: Constraint) -> Iterator[Finding]:
    allowed = Range(number(constraint.one("least")), number(constraint.one("most")))
    unit = constraint.one("unit")
    # Only the likeliest reading's unit is held; what is told in another has a constraint of its own.
    if one.figures[0].unit != ("" if unit == "none" else unit or one.figures[0].unit):
        return
    read = [figure for figure in one.figures if figure.unit == one.figures[0].unit]
    if any(figure.strict.meets(allowed) for figure in read):
        return
    sure = not any(figure.generous.meets(allowed) for figure in read)
    what = f"`{one.words}`, and the {one.property.name} can only be {show_range(allowed, read[0].unit)}"
    yield breach(constraint, what, (Label(one.at("object")),), one, sure=sure)


def integer(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The figure is whole."""
    for statement in world.held(one, constraint):
        if statement.figures and all(_broken(figure) for figure in statement.figures):
            yield _not(statement, constraint, "is not whole, as it must be")


def _broken(figure: Figure) -> bool:
    """Whether no whole number lies in what the words allow."""
    low, high = figure.generous.low, figure.generous.high
    if low is None or high is None:
        return False
    first = -(-low.numerator // low.denominator)
    return not any(whole in figure.generous for whole in (first, first + 1))


def no_bounds(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The figure is told without a hedge."""
    for statement in world.held(one, constraint):
        if statement.figures and all(figure.hedge for figure in statement.figures):
            hedge = statement.figures[0].hedge
            yield _not(statement, constraint, f"is hedged with `{hedge}`, and it is known exactly")


def allowed_units(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The figure has one of some units."""
    units = constraint.given("units")
    for statement in world.held(one, constraint):
        if statement.figures and not any((figure.unit or "none") in units for figure in statement.figures):
            unit = statement.figures[0].unit
            said = f"is told in `{unit}`" if unit else "has no unit"
            others = tuple(each for each in units if each != "none")
            wanted = f"told in {_choices(others)}" if others else "a plain number"
            yield _not(statement, constraint, f"{said}, and it is {wanted}")


def format_(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The value has the form of one of the patterns."""
    patterns = constraint.given("patterns")
    for statement in world.held(one, constraint):
        if patterns and not any(matches(pattern, statement.words) for pattern in patterns):
            yield _not(statement, constraint, f"does not have the form {_choices(patterns)}")


def one_of(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The value is one of some."""
    values = constraint.given("values")
    for statement in world.held(one, constraint):
        if values and not _words(statement) & set(map(folded, values)):
            yield _not(statement, constraint, f"is none of {_choices(values)}")


def none_of(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The value is none of some."""
    values = set(map(folded, constraint.given("values")))
    for statement in world.held(one, constraint):
        if _words(statement) & values:
            yield _not(statement, constraint, "is among what it cannot be")


def _words(one: Statement) -> set[str]:
    names = (one.thing.name, *one.thing.aka) if one.thing else ()
    return {folded(name) for name in (one.words, *names)}


def _choices(words: tuple[str, ...]) -> str:
    return listed([f"`{one}`" for one in words], most=12)


def _not(one: Statement, constraint: Constraint, why: str) -> Finding:
    what = f"`{one.words}` ({one.property.name}) {why}"
    return breach(constraint, what, (Label(one.at("object")),), one)
