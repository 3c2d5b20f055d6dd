"""How something is stated: qualifiers, scope, evidence, and what is stated beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claim.words import listed
from checker.finding import Finding, Label
from checker.vocabulary.property import Constraint, Property
from checker.vocabulary.read import folded
from checker.vocabulary.statement import Statement, World, breach

_PLACES = {
    "value": "a claim of its own",
    "qualifier": "a field of a claim",
    "reference": "a field of a source",
}


def allowed_qualifiers(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """Only some fields qualify it."""
    allowed = constraint.given("qualifiers")
    for statement in _claimed(world, one, constraint):
        for field in statement.qualifiers or ():
            if field not in allowed:
                what = f"`{field}` says nothing of `{one.name}`"
                if one.timeless and field != "claimant":
                    what += ", which does not change with time"
                yield breach(constraint, what, (Label(statement.at(field)),), statement)


def mandatory_qualifiers(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """Some fields are given with it."""
    for statement in _claimed(world, one, constraint):
        lacking = [
            field for field in constraint.given("qualifiers") if field not in (statement.qualifiers or ())
        ]
        if lacking:
            what = f"`{one.name}` is told without {listed([f'`{field}`' for field in lacking])}"
            yield breach(constraint, what, (Label(statement.at("property")),), statement)


def property_scope(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """It is told in certain places only, and a claim is none of them."""
    scope = constraint.given("scope")
    if scope and "value" not in scope:
        yield from _misplaced(world, one, constraint, scope)


def used_as_qualifier(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """Only a field of a claim."""
    yield from _misplaced(world, one, constraint, ("qualifier",))


def used_as_reference(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """Only a field of a source."""
    yield from _misplaced(world, one, constraint, ("reference",))


def used_for_values_only(_world: World, _one: Property, _constraint: Constraint) -> Iterator[Finding]:
    """Every relation is a claim of its own, so that this holds by itself."""
    return iter(())


def _misplaced(
    world: World, one: Property, constraint: Constraint, scope: tuple[str, ...]
) -> Iterator[Finding]:
    for statement in _claimed(world, one, constraint):
        what = f"`{one.name}` is {' or '.join(_PLACES[each] for each in scope)}, not a claim of its own"
        instead = constraint.one("instead")
        finding = breach(constraint, what, (Label(statement.at("property")),), statement)
        yield replace(finding, help=(f"write it as `{instead}: {statement.words}`",) if instead else ())


def citation_needed(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The claim names evidence."""
    for statement in _claimed(world, one, constraint):
        if not statement.cited:
            what = f"`{one.name}` is not to be told without evidence"
            yield breach(constraint, what, (Label(statement.at("property")),), statement)


def multi_value(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """A subject has more than one value."""
    values: dict[str, list[Statement]] = {}
    for statement in world.held(one, constraint, mirrored=True):
        values.setdefault(statement.subject.key, []).append(statement)
    for stated in values.values():
        first = stated[0]
        if first.claim and len({folded(each.words) for each in stated}) == 1:
            what = f"only one `{one.name}` is told of {first.subject.name}, and there is mostly more than one"
            yield _lack(constraint, what, first)


def item_requires(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The subject has another property too."""
    for statement in _claimed(world, one, constraint):
        if not _has(world, statement.subject.key, constraint):
            name = constraint.one("property")
            what = f"`{one.name}` is told of {statement.subject.name}, and no `{name}` with it"
            yield _lack(constraint, what, statement)


def value_requires(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The object has another property."""
    for statement in _claimed(world, one, constraint):
        if statement.thing is not None and not _has(world, statement.thing.key, constraint):
            name = constraint.one("property")
            what = f"`{one.name}` is told of {statement.thing.name}, and no `{name}` of it"
            yield _lack(constraint, what, statement)


def _has(world: World, key: str, constraint: Constraint) -> bool:
    values = {folded(text) for text in constraint.given("values")}
    stated = (each for name in constraint.given("property") for each in world.about(name, key))
    return any(not values or folded(each.words) in values for each in stated)


def _lack(constraint: Constraint, what: str, about: Statement) -> Finding:
    return breach(constraint, what, (Label(about.at("property")),), about)


def _claimed(world: World, one: Property, constraint: Constraint) -> Iterator[Statement]:
    """The statements that are claims, rather than fields of entities."""
    return (each for each in world.held(one, constraint) if each.claim)
