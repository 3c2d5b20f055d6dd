"""What is stated of somebody or something, and all that one voice states in one file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from checker.claim.mention import Named
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.reading import Figure, Moment
from checker.place import Place
from checker.vocabulary.constraint import TYPES
from checker.vocabulary.property import Constraint, Property, Sort
from checker.vocabulary.read import folded
from checker.vocabulary.term import UNKNOWN, Sure, Term, Times
from checker.vocabulary.vocabulary import Vocabulary

MOST = 200
"""Statements about one subject that are compared with each other."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A subject has a property with a value, as a claim or an entity's own field says it."""

    property: Property
    subject: Named
    words: str
    """The value, as written."""
    place: Place
    """The claim, or the entity's field."""
    claim: str = ""
    """The claim's id; "" for an entity's field."""
    order: int = -1
    """Where the claim stands among those of its file; entities come before all."""
    thing: Named | None = None
    times: Times = ()
    figures: tuple[Figure, ...] = ()
    qualifiers: Mapping[str, Times] | None = None
    """The fields that qualify it, with their times as far as they are understood."""
    term: Term = UNKNOWN
    cited: bool = False
    mirrored: bool = False
    """Whether it only follows from a statement the other way about."""

    def at(self, field: str) -> Place:
        """Where one of its parts is written."""
        if not self.claim:
            return self.place
        sides = {"subject": "object", "object": "subject"}
        return self.place.at(sides.get(field, field) if self.mirrored else field)

    def qualifier(self, field: str) -> Times:
        """The time that a field gives."""
        return (self.qualifiers or {}).get(field, ())

    def told(self) -> str:
        """What it says, in a few words."""
        return f"{self.subject.name}: {self.property.name} {self.thing.name if self.thing else self.words}"


@dataclass(frozen=True)
class World:
    """What one voice states in one file, with what the file declares of its entities."""

    vocabulary: Vocabulary
    statements: tuple[Statement, ...]
    now: Moment | None = None
    """When the article was published."""

    @cached_property
    def _by_property(self) -> Mapping[str, tuple[Statement, ...]]:
        found: dict[str, list[Statement]] = {}
        for one in self.statements:
            found.setdefault(folded(one.property.name), []).append(one)
        return {name: tuple(ones) for name, ones in found.items()}

    @cached_property
    def _mirrored(self) -> Mapping[str, tuple[Statement, ...]]:
        found: dict[str, list[Statement]] = {}
        for one in self.statements:
            for name in mirrors(one.property):
                other = self.vocabulary.properties.get(folded(name))
                if other is not None and one.thing is not None:
                    turned = replace(
                        one,
                        property=other,
                        subject=one.thing,
                        thing=one.subject,
                        words=one.subject.name,
                        mirrored=True,
                    )
                    found.setdefault(folded(name), []).append(turned)
        return {name: tuple(ones) for name, ones in found.items()}

    def of(self, name: str, *, mirrored: bool = False) -> tuple[Statement, ...]:
        """What is stated with a property; with `mirrored` also what follows from the other side."""
        stated = self._by_property.get(folded(name), ())
        if not mirrored:
            return stated
        own = {(one.subject.key, one.thing.key) for one in stated if one.thing}
        follows = (one for one in self._mirrored.get(folded(name), ()) if one.thing)
        return (
            *stated,
            *(one for one in follows if (one.subject.key, one.thing.key if one.thing else "") not in own),
        )

    def held(self, one: Property, constraint: Constraint, *, mirrored: bool = False) -> tuple[Statement, ...]:
        """The statements that a constraint holds for."""
        stated = self.of(one.name, mirrored=mirrored)
        if constraint.parameters or constraint.exceptions:
            stated = tuple(
                each
                for each in stated
                if not self._excepted(each, constraint) and self._meant(each, constraint)
            )
        return stated

    def about(self, name: str, key: str) -> tuple[Statement, ...]:
        """What is stated of one subject with a property, from either side; a file of thousands is cut."""
        name = folded(name)
        if name not in self._about:
            found: dict[str, list[Statement]] = {}
            for one in self.of(name, mirrored=True):
                found.setdefault(one.subject.key, []).append(one)
            self._about[name] = {subject: tuple(ones[:MOST]) for subject, ones in found.items()}
        return self._about[name].get(key, ())

    @cached_property
    def _about(self) -> dict[str, Mapping[str, tuple[Statement, ...]]]:
        return {}

    def times(self, named: Named | None, name: str) -> tuple[Times, Place] | None:
        """A time of somebody or something, by the property's name; the entity's own field goes first."""
        stated = self.about(name, named.key) if named else ()
        return next(((one.times, one.at("object")) for one in stated if one.times), None)

    def _meant(self, statement: Statement, constraint: Constraint) -> bool:
        """Whether subject and object are of the classes that a constraint is for."""
        for field, named in (("where subject is", statement.subject), ("where object is", statement.thing)):
            wanted = constraint.given(field)
            if wanted and not (named and self.vocabulary.classes.fits(named.is_, wanted)):
                return False
        left_out = constraint.given("unless subject is")
        return not (left_out and self.vocabulary.classes.fits(statement.subject.is_, left_out))

    def _excepted(self, statement: Statement, constraint: Constraint) -> bool:
        if not constraint.exceptions:
            return False
        words = {folded(statement.words)}
        for named in (statement.subject, statement.thing):
            if named:
                words |= {folded(name) for name in (named.name, *named.aka)}
                words.add(named.key.removeprefix("wikidata:").casefold())
        return bool(words & constraint.exceptions)


def mirrors(one: Property) -> Iterator[str]:
    """The properties by which the same is said the other way about."""
    if one.value is Sort.ENTITY:
        for constraint in one.having("inverse"):
            yield constraint.one("property")
        if one.having("symmetric"):
            yield one.name


def breach(
    constraint: Constraint, what: str, labels: tuple[Label, ...], about: Statement, *, sure: bool = True
) -> Finding:
    """A finding that a constraint is broken, as grave as its status says."""
    check, severity = TYPES[constraint.type].check, constraint.status.severity(sure=sure)
    return Finding(what, labels, claim=about.claim, check=check, severity=severity)


def apart(one: Named, other: Named) -> Sure:
    """Whether two names surely stand for two things: both declared, and sharing no name."""
    if one.key == other.key:
        return Sure.NO
    names = [{folded(name) for name in (named.name, *named.aka)} for named in (one, other)]
    if names[0] & names[1]:
        return Sure.NO
    if one.home and other.home:
        return Sure.YES
    words = [{word for name in each for word in name.split()} for each in names]
    return Sure.NO if words[0] & words[1] else Sure.LIKELY
