"""What one property says of another: conflicts with, inverse, symmetric."""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label
from checker.vocabulary.property import Constraint, Property
from checker.vocabulary.read import folded
from checker.vocabulary.statement import Statement, World, breach
from checker.vocabulary.term import Sure, all_apart, all_before, together


def conflicts_with(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """Who has the one property has not the other at that time."""
    told: set[frozenset[str]] = set()
    for name in constraint.given("property"):
        for statement in world.held(one, constraint):
            for other in world.about(name, _subject(statement, constraint)):
                pair = frozenset((statement.claim, other.claim))
                clash = _clash(statement, other, constraint)
                if clash and pair not in told and statement.claim:
                    told.add(pair)
                    yield _conflict(statement, other, constraint, sure=clash is Sure.YES)


def _subject(one: Statement, constraint: Constraint) -> str:
    """Of whom the other statement would have to be, to conflict."""
    if constraint.one("object") == "reversed":
        return one.thing.key if one.thing else ""
    return one.subject.key


def _clash(one: Statement, other: Statement, constraint: Constraint) -> Sure:
    values = {folded(text) for text in constraint.given("values")}
    if values and folded(other.words) not in values:
        return Sure.NO
    how = constraint.one("object", "any")
    if how == "reversed":
        facing = bool(one.thing and other.thing) and _ends(one) == tuple(reversed(_ends(other)))
        # What mirrors a statement is that statement, and no second one against it.
        itself = other.mirrored and one.claim == other.claim
        if not facing or itself:
            return Sure.NO
    elif how == "itself":
        if one.claim != other.claim or other.mirrored or not one.thing or one.thing.key != one.subject.key:
            return Sure.NO
        return Sure.YES
    else:
        same = one.subject.key == other.subject.key
        if not same or one.claim == other.claim or (how == "same" and _ends(one) != _ends(other)):
            return Sure.NO
    return together(one.term, other.term)


def _ends(one: Statement) -> tuple[str, str]:
    return one.subject.key, one.thing.key if one.thing else folded(one.words)


def _conflict(one: Statement, other: Statement, constraint: Constraint, *, sure: bool) -> Finding:
    later, earlier = (one, other) if one.order >= other.order else (other, one)
    if one.claim == other.claim:
        what = f"nobody and nothing can be `{one.property.name}` itself"
        labels: tuple[Label, ...] = (Label(one.at("object")),)
    else:
        what = f"`{later.told()}` cannot be true together with `{earlier.told()}`"
        labels = (Label(later.at("property"), later.told()), Label(earlier.at("property"), earlier.told()))
    return breach(constraint, what, labels, later, sure=sure)


def inverse(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The same told from both sides, with times that cannot both be right."""
    yield from _differing(world, one, constraint, constraint.one("property"))


def symmetric(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """As for `inverse`: it is its own."""
    yield from _differing(world, one, constraint, one.name)


def _differing(world: World, one: Property, constraint: Constraint, mirror: str) -> Iterator[Finding]:
    for statement in world.held(one, constraint):
        for other in world.about(mirror, statement.thing.key if statement.thing else ""):
            facing = not other.mirrored and _ends(statement) == tuple(reversed(_ends(other)))
            # Of two that face each other the later is at fault, and so each pair is told once.
            if not (facing and statement.order > other.order >= 0) or _parted(statement, other):
                continue
            for field in ("since", "until"):
                if all_apart(statement.qualifier(field), other.qualifier(field)):
                    yield _mirror(statement, other, constraint, field)


def _parted(one: Statement, other: Statement) -> bool:
    """Whether one may have ended before the other began, as with two marriages of one couple."""
    ends = ((one, other), (other, one))
    return any(all_before(a.qualifier("until"), b.qualifier("since")) for a, b in ends)


def _mirror(one: Statement, other: Statement, constraint: Constraint, field: str) -> Finding:
    said = one.qualifier(field)[0].phrase, other.qualifier(field)[0].phrase
    what = f"`{field}: {said[0]}` here and `{field}: {said[1]}` in `{other.claim}`, which says the same from the other side"
    labels = (Label(one.at(field), one.told()), Label(other.at(field), other.told()))
    return breach(constraint, what, labels, one)
