"""Of what sort subject and object are: subject type, value type, allowed entity types."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.mention import Named
from checker.claim.words import listed
from checker.finding import Finding, Label
from checker.vocabulary.property import Constraint, Property
from checker.vocabulary.statement import Statement, World, breach

_SORTS = {"declared": "an entity of this file", "name": "a name", "time": "a time", "figure": "a figure"}


def subject_type(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The subject is of one of some classes."""
    for statement in world.held(one, constraint):
        yield from _unfit(world, statement, statement.subject, constraint, "subject")


def value_type(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The object is of one of some classes."""
    for statement in world.held(one, constraint):
        if statement.thing is not None:
            yield from _unfit(world, statement, statement.thing, constraint, "object")


def _unfit(
    world: World, one: Statement, named: Named, constraint: Constraint, field: str
) -> Iterator[Finding]:
    wanted = constraint.given("classes")
    # What an entity's `is` does not tell is not held against it.
    if not wanted or world.vocabulary.classes.fits(named.is_, wanted) is not False:
        return
    what = f"`{named.name}` is declared as `{named.is_}`, and the {field} of `{one.property.name}` is {_any_of(wanted)}"
    labels = [Label(one.at(field), named.is_)]
    if named.home is not None:
        labels.append(Label(named.home.at("is"), named.is_))
    yield breach(constraint, what, tuple(labels), one)


def allowed_entity_types(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """The object is a declared entity, a plain name, a time or a figure."""
    wanted = constraint.given("types")
    for statement in world.held(one, constraint):
        sort = _sort(statement)
        if wanted and sort and sort not in wanted:
            choices = listed([_SORTS[each] for each in wanted])
            what = f"`{statement.words}` is {_SORTS[sort]}, and the object of `{one.name}` is {choices}"
            yield breach(constraint, what, (Label(statement.at("object")),), statement)


def _sort(one: Statement) -> str:
    """What sort of object it is; "" where it cannot be told."""
    if one.times:
        return "time"
    if one.figures:
        return "figure"
    return ("declared" if one.thing.home else "name") if one.thing else ""


def _any_of(classes: tuple[str, ...]) -> str:
    told = [f"{'an' if one[0] in 'aeiou' else 'a'} {one}" for one in classes]
    return " or ".join(told) if len(told) < 3 else f"{', '.join(told[:-1])} or {told[-1]}"
