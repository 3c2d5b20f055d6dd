"""What time allows: contemporary, difference within range."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from checker.claim.mention import Named
from checker.claim.times import days_of, loosened, told
from checker.claim.words import show
from checker.finding import Finding, Label
from checker.language.reading import Moment
from checker.logic.calendar_span import months, spread
from checker.logic.range import Range
from checker.place import Place
from checker.vocabulary.parameter import number
from checker.vocabulary.property import Constraint, Property
from checker.vocabulary.statement import Statement, World, breach
from checker.vocabulary.term import Times, all_before

BEGINNINGS = ("born", "founded")
ENDS = ("died", "dissolved")
_WORDS = {"born": "was born", "founded": "was founded", "died": "died", "dissolved": "ended"}


def contemporary(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """A term lies within the lives of both, and the lives overlap."""
    lives = constraint.one("lives", "both")
    for statement in world.held(one, constraint):
        sides = [("subject", statement.subject)] if lives != "object" else []
        sides += [("object", statement.thing)] if lives != "subject" and statement.thing else []
        for _, named in sides:
            yield from _outside(world, statement, named, constraint)
        if lives == "both" and statement.thing is not None:
            yield from _never_met(world, statement, statement.thing, constraint)


def _outside(world: World, one: Statement, named: Named, constraint: Constraint) -> Iterator[Finding]:
    """A term that begins or ends before a birth, or after a death."""
    for field in ("as_of", "since", "until"):
        said = one.qualifier(field)
        for name in (*BEGINNINGS, *ENDS):
            known = world.times(named, name)
            if known is None:
                continue
            times, place = known
            amiss = all_before(said, times) if name in BEGINNINGS else all_before(times, said)
            # Somebody who died in office may be told to have held it until they were buried, or replaced.
            may_outlast = name in ENDS and field == "until" and constraint.one("ends") != "with life"
            if amiss and not may_outlast:
                side = "before" if name in BEGINNINGS else "after"
                what = f"`{field}: {said[0].phrase}` lies {side} {named.name} {_WORDS[name]}"
                labels = (Label(one.at(field), told(said[0])), Label(place, f"{name} {told(times[0])}"))
                yield breach(constraint, what, labels, one)


def _never_met(world: World, one: Statement, other: Named, constraint: Constraint) -> Iterator[Finding]:
    for dead, young in ((one.subject, other), (other, one.subject)):
        end, start = _first(world, dead, ENDS), _first(world, young, BEGINNINGS)
        if end and start and all_before(end[0], start[0]):
            what = f"`{dead.name}` {_WORDS[end[2]]} before {young.name} {_WORDS[start[2]]}: `{one.told()}` cannot be"
            labels = (
                Label(one.at("property")),
                Label(end[1], told(end[0][0])),
                Label(start[1], told(start[0][0])),
            )
            yield breach(constraint, what, labels, one)


def _first(world: World, named: Named, names: tuple[str, ...]) -> tuple[Times, Place, str] | None:
    for name in names:
        known = world.times(named, name)
        if known is not None:
            return (*known, name)
    return None


def difference_within_range(world: World, one: Property, constraint: Constraint) -> Iterator[Finding]:
    """So many years lie between a time of the subject and the value, or a time of the object."""
    for statement in world.held(one, constraint, mirrored=True):
        start = world.times(statement.subject, constraint.one("subject time"))
        other = constraint.one("object time")
        end = world.times(statement.thing, other) if other else (statement.times, statement.at("object"))
        if start is None or end is None or not end[0]:
            continue
        spans = [_years(a, b) for a in start[0] for b in end[0]]
        allowed = _allowed(constraint)
        if not any(span.meets(allowed) for span in spans):
            yield _span(statement, constraint, start, end, spans[0])


def _years(start: Moment, end: Moment) -> Range:
    return spread(months, days_of(loosened(start)), days_of(loosened(end))).times(Fraction(1, 12))


def _allowed(constraint: Constraint) -> Range:
    least, most = (number(constraint.one(name)) for name in ("least", "most"))
    return Range(least, most)


def _span(
    one: Statement, constraint: Constraint, start: tuple[Times, Place], end: tuple[Times, Place], span: Range
) -> Finding:
    labels = [Label(end[1], told(end[0][0])), Label(start[1], told(start[0][0]))]
    if one.claim and end[1] != one.at("object"):
        labels.insert(0, Label(one.at("property"), one.told()))
    elif start[1].route[0] == "claims" and end[1].route[0] != "claims":
        labels.reverse()
    return breach(constraint, _told_span(one, constraint, (start[0][0], end[0][0]), span), tuple(labels), one)


def _told_span(one: Statement, constraint: Constraint, times: tuple[Moment, Moment], span: Range) -> str:
    other = constraint.one("object time")
    first = f"`{times[0].phrase}` ({one.subject.name} {constraint.one('subject time')})"
    owner = one.thing.name if other and one.thing else one.subject.name
    second = f"`{times[1].phrase}` ({owner} {other or one.property.name})"
    if span.high is not None and span.high < 0:
        return f"{second} lies before {first}"
    most = number(constraint.one("most"))
    years = span.middle if span.middle is not None else span.low or span.high or Fraction(0)
    count = f"from {first} to {second} it is {show(Fraction(floor(years)), 'year')}"
    if most is not None and span.low is not None and span.low > most:
        return f"{count}, and at most {show(most)} are possible"
    return f"{count}, and it takes at least {constraint.one('least')}"
