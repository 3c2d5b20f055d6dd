"""What in vocabularies cannot be: names that nothing has, and constraints that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from checker.finding import Finding, Label
from checker.language.suggest import nearest
from checker.place import Place
from checker.vocabulary.classes import Classes
from checker.vocabulary.constraint import EVERYWHERE, TYPES, Takes
from checker.vocabulary.parameter import NOW, number, time
from checker.vocabulary.pattern import PatternError, matches
from checker.vocabulary.property import Constraint, Property, Sort
from checker.vocabulary.read import CHECK, Page, fault, folded

_FIGURES = frozenset(("integer", "no bounds", "allowed units"))
_THINGS = frozenset(("inverse", "symmetric", "value type", "value requires statement"))
_WHOLLY_USED_AS = {
    "used as qualifier": "qualifier",
    "used as reference": "reference",
    "used for values only": "value",
}


def disagreements(
    pages: Sequence[Page], properties: Mapping[str, Property], classes: Classes
) -> Iterator[Finding]:
    """The faults of some files, held against all properties and classes that are known with them."""
    yield from _twice(pages)
    for page in pages:
        for one in page.properties.values():
            for constraint in one.constraints:
                yield from _unknown(constraint, properties, classes)
                yield from _beside_the_point(one, constraint)
                yield from _empty(one, constraint)
            yield from _exclusive(one)
            yield from _one_way(one, properties)
        for name, sort in page.classes.items():
            for above in sort.broader:
                if above not in classes.classes:
                    place = Place(page.file, ("classes", name, "broader"))
                    yield _no(place, "class", above, tuple(classes.classes))


def usable(
    constraint: Constraint, of: Property, properties: Mapping[str, Property], classes: Classes
) -> bool:
    """Whether a constraint means something: of one that does not, no claim can be in breach."""
    return not any(
        chain(
            _unknown(constraint, properties, classes),
            _beside_the_point(of, constraint),
            _empty(of, constraint),
        )
    )


def _twice(pages: Sequence[Page]) -> Iterator[Finding]:
    """One property, or one spelling of it, declared by two files of the house, or by two properties."""
    owners: dict[tuple[str, Sort], Property] = {}
    for page in pages:
        for name, one in page.properties.items():
            for words in dict.fromkeys((name, *one.aka)):
                before = owners.setdefault((words, one.value), one)
                if before is not one:
                    labels = (Label(one.place, "here"), Label(before.place, "and here"))
                    yield Finding(f"`{words}` means two properties", labels, check=CHECK)


def _unknown(
    constraint: Constraint, properties: Mapping[str, Property], classes: Classes
) -> Iterator[Finding]:
    for parameter in (*TYPES[constraint.type].parameters, *EVERYWHERE):
        place = constraint.place.at(parameter.name)
        for given in constraint.given(parameter.name):
            if parameter.takes in {Takes.PROPERTY, Takes.TIME_FIELD}:
                target = properties.get(folded(given))
                if target is None:
                    yield _no(place, "property", given, tuple(properties))
                elif parameter.takes is Takes.TIME_FIELD and target.value is not Sort.TIME:
                    yield fault(place, f"`{given}` is not a time of somebody or something")
            if parameter.takes is Takes.CLASS and given not in classes.classes:
                yield _no(place, "class", given, tuple(classes.classes))


def _no(place: Place, sort: str, word: str, known: Sequence[str]) -> Finding:
    close = nearest(word, known)
    return fault(place, f"there is no {sort} `{word}`", *(f"did you mean `{one}`?" for one in close[:1]))


def _beside_the_point(one: Property, constraint: Constraint) -> Iterator[Finding]:
    """Constraints on figures where the value is none, and so on."""
    type_ = constraint.type
    amiss = (
        (type_ in _FIGURES and one.value is not Sort.FIGURE)
        or (type_ in _THINGS and one.value is not Sort.ENTITY)
        or (type_ == "range" and one.value not in {Sort.FIGURE, Sort.TIME})
        or (
            type_ == "difference within range"
            and not constraint.given("object time")
            and one.value is not Sort.TIME
        )
    )
    if amiss:
        yield fault(
            constraint.place, f"`{type_}` means nothing for a property whose value is {_a(one.value)}"
        )


def _a(sort: Sort) -> str:
    return f"an {sort}" if sort is Sort.ENTITY else sort if sort is Sort.TEXT else f"a {sort}"


def _empty(one: Property, constraint: Constraint) -> Iterator[Finding]:
    """Ends that leave nothing between them."""
    low, high = constraint.one("least"), constraint.one("most")
    if not low or not high or NOW in (low, high):
        return
    if one.value is Sort.TIME and constraint.type == "range":
        first, last = time(low), time(high)
        empty = bool(first and last and first.start and last.end and last.end <= first.start)
    else:
        least, most = number(low), number(high)
        empty = least is not None and most is not None and least > most
    if empty:
        yield fault(constraint.place, f"nothing lies between `least: {low}` and `most: {high}`")


def _exclusive(one: Property) -> Iterator[Finding]:
    """Constraints of one property that no statement can meet together."""
    single = one.having("single value")
    for many in one.having("multi-value"):
        if single and not many.given("where subject is") and not single[0].given("where subject is"):
            yield _both(
                many, single[0], "`multi-value` asks for more than the one that `single value` allows"
            )
    yield from _values(one)
    for wanted in one.having("mandatory qualifiers"):
        for open_ in one.having("allowed qualifiers"):
            extra = [field for field in wanted.given("qualifiers") if field not in open_.given("qualifiers")]
            if extra:
                yield _both(wanted, open_, f"`{extra[0]}` is asked for, and not among the allowed qualifiers")
    yield from _scopes(one)


def _values(one: Property) -> Iterator[Finding]:
    """Values that are allowed in one place and forbidden in another."""
    for allowed in one.having("one of"):
        left = set(map(folded, allowed.given("values")))
        for banned in one.having("none of"):
            if left and left <= set(map(folded, banned.given("values"))):
                yield _both(allowed, banned, "`none of` leaves nothing of what `one of` allows")
        for form in one.having("format"):
            if left and not any(_formed(form, text) for text in allowed.given("values")):
                yield _both(allowed, form, "nothing that `one of` allows has the form that `format` asks for")


def _formed(form: Constraint, text: str) -> bool:
    try:
        return any(matches(pattern, text) for pattern in form.given("patterns"))
    except PatternError:
        return True


def _scopes(one: Property) -> Iterator[Finding]:
    kinds = [*_WHOLLY_USED_AS, "property scope"]
    scopes = [
        (each, frozenset(each.given("scope") or (_WHOLLY_USED_AS.get(each.type, ""),)))
        for each in one.having(*kinds)
    ]
    for number_, (each, scope) in enumerate(scopes):
        for before, other in scopes[:number_]:
            if scope != {""} and other != {""} and not scope & other:
                yield _both(each, before, f"no place for it is left by `{before.type}` and `{each.type}`")


def _one_way(one: Property, properties: Mapping[str, Property]) -> Iterator[Finding]:
    """An inverse whose own inverse is a third property, or that is symmetric."""
    for inverse in one.having("inverse"):
        other = properties.get(folded(inverse.one("property")))
        if other is None:
            continue
        back = [folded(each.one("property")) for each in other.having("inverse")]
        if back and folded(one.name) not in back:
            what = f"`{other.name}` is the inverse of `{back[0]}`, not of `{one.name}`"
            yield Finding(what, (Label(inverse.place), Label(other.place)), check=CHECK)
        if one.having("symmetric") and other is not one:
            yield _both(inverse, one.having("symmetric")[0], "what is symmetric is its own inverse")


def _both(one: Constraint, other: Constraint, what: str) -> Finding:
    return Finding(what, (Label(one.place), Label(other.place)), check=CHECK)
