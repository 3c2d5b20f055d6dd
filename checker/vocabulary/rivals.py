"""Of what there is one, two are named: single value, single best value, distinct values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from checker.finding import Finding, Label
from checker.vocabulary.property import Constraint, Property, Sort
from checker.vocabulary.statement import MOST, Statement, World, apart, breach
from checker.vocabulary.term import Sure, all_apart, together


def single_value(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """A subject has one value at a time."""
    stated = world.held(one, constraint, mirrored=True)
    yield from _rivals(stated, lambda each: each.subject.key, _values_differ, constraint)


def single_best_value(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """A subject has one value now; what is dated is history."""
    stated = (
        each for each in world.held(one, constraint, mirrored=True) if each.term.now or each.term.always
    )
    yield from _rivals(stated, lambda each: each.subject.key, _values_differ, constraint)


def distinct_values(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """A value belongs to one subject at a time."""
    stated = world.held(one, constraint, mirrored=True)
    yield from _rivals(stated, _value, lambda a, b, _: apart(a.subject, b.subject), constraint)


def _rivals(
    stated: Iterable[Statement],
    group: Callable[[Statement], str],
    differ: Callable[[Statement, Statement, Constraint], Sure],
    constraint: Constraint,
) -> Iterator[Finding]:
    groups: dict[str, list[Statement]] = {}
    for one in stated:
        # What an entity declares, its own check holds against claims (relation-differs).
        if one.claim and group(one):
            groups.setdefault(group(one), []).append(one)
    for members in groups.values():
        ordered = sorted(members, key=lambda one: one.order)[:MOST]
        for number, second in enumerate(ordered):
            found = [
                (min(differ(first, second, constraint), _at_one_time(first, second, constraint)), first)
                for first in ordered[:number]
                if first.claim != second.claim
            ]
            # One rival is enough: the surest, and of these the first.
            sure, first = max(found, key=lambda one: one[0], default=(Sure.NO, second))
            if sure:
                yield _finding(first, second, constraint, sure=sure is Sure.YES)


def _value(one: Statement) -> str:
    if one.property.value is Sort.ENTITY:
        return one.thing.key if one.thing else ""
    return one.words.casefold()


def _values_differ(one: Statement, other: Statement, constraint: Constraint) -> Sure:
    if one.times and other.times:
        return Sure.YES if all_apart(one.times, other.times) else Sure.NO
    if one.figures and other.figures:
        return _figures_differ(one, other)
    if one.property.value is Sort.TEXT:
        return (
            Sure.LIKELY
            if " ".join(one.words.casefold().split()) != " ".join(other.words.casefold().split())
            else Sure.NO
        )
    if one.thing is None or other.thing is None:
        return Sure.NO
    if one.thing.key in other.thing.within or other.thing.key in one.thing.within:
        return Sure.NO
    if constraint.one("nested") == "true":
        # A town and a country are no rivals, though the file may not say which lies in which.
        alike = one.thing.is_ and one.thing.is_.casefold() == other.thing.is_.casefold()
        return apart(one.thing, other.thing) if alike else Sure.NO
    return apart(one.thing, other.thing)


def _figures_differ(one: Statement, other: Statement) -> Sure:
    sure = Sure.YES
    for mine in one.figures:
        for theirs in other.figures:
            if mine.unit != theirs.unit or mine.strict.meets(theirs.strict):
                return Sure.NO
            if mine.generous.meets(theirs.generous):
                sure = Sure.LIKELY
    return sure


def _at_one_time(one: Statement, other: Statement, constraint: Constraint) -> Sure:
    if constraint.separators is not None and not constraint.separators:
        return Sure.YES
    return together(one.term, other.term)


def _finding(first: Statement, second: Statement, constraint: Constraint, *, sure: bool) -> Finding:
    field = "subject" if constraint.type == "distinct values" else "object"
    what = f"`{_said(second, field)}` here and `{_said(first, field)}` in `{first.claim}`: {_rule(second, field)}"
    labels = (
        Label(second.at(field), f"says {_said(second, field)}"),
        Label(first.at(field), f"says {_said(first, field)}"),
    )
    help_ = (
        ()
        if second.term.always
        else ("if one followed the other, say when with `as_of`, `since` or `until`",)
    )
    return replace(breach(constraint, what, labels, second, sure=sure), help=help_)


def _said(one: Statement, field: str) -> str:
    return _object(one) if field == "object" else one.subject.name


def _object(one: Statement) -> str:
    # A text may happen to be some entity's id.
    return one.thing.name if one.thing and one.property.value is Sort.ENTITY else one.words


def _rule(one: Statement, field: str) -> str:
    when = "" if one.term.always else " at a time"
    if field == "subject":
        return f"only one{when} can be {one.property.name} {_said(one, 'object')}"
    return f"{one.subject.name} has only one `{one.property.name}`{when}"
