"""Understanding the fields of one claim: each text becomes a figure, a time, a name or a reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from pydantic import BaseModel

from checker.claim.claim import Claim
from checker.claim.fields import Means, is_id
from checker.claim.mention import Named
from checker.frozen import dataclass
from checker.language.figure import read_figure
from checker.language.moment import read_moment, read_when
from checker.language.policy import DEFAULT, Policy
from checker.language.reading import Clock, Figure, Moment, Unread
from checker.language.suggest import nearest
from checker.place import Place, Route
from checker.resolve.meaning import (
    Figures,
    Formula,
    Meaning,
    Moments,
    Ref,
    Thing,
    Unknown,
)
from checker.resolve.phrases import PHRASES

MOMENT_PARTS = ("when", "since", "until", "as_of", "said")
_PUBLICATION = frozenset({"published", "publication"})
"""Words for the moment of publication."""

IsValue: TypeAlias = Callable[[str, str, Clock | None], bool]
"""Whether a property, by its words, may have other words for its value as they stand, naming no entity."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a name in one file may refer to."""

    file: str
    claims: Mapping[str, type[Claim] | None]
    """The ids of the file's claims with their kinds; None where the claim does not fit its kind."""
    elsewhere: Mapping[str, Mapping[str, type[Claim] | None]]
    """The same of every other file that is at hand, by the path as this file would write it."""
    files: Mapping[str, str]
    """Those paths as written, with the files that they lead to."""
    entities: Mapping[str, Named]
    ids: frozenset[str]
    """The ids of all declared entities."""
    clock: Clock | None
    published: Moment | None = None
    ahead: bool = False
    """Whether times that leave the year or the week open lie ahead of the publication."""
    is_value: IsValue = lambda *_: False
    policy: Policy = DEFAULT
    """What words allow."""


def bind(claim: Claim, place: Place, names: Names) -> dict[Route, Meaning]:
    """What every field of a claim means, by its route from the claim."""
    meanings: dict[Route, Meaning] = {}
    if claim.reading.changes:
        names = replace(names, policy=claim.reading.over(names.policy))
    for route, means, text in _texts(claim):
        known = _ahead(_but_for_itself(names, claim, route, text), claim, route)
        meaning = understand(text, means, known, place.at(*route))
        if route == (claim.FIGURE_FIELD,) and isinstance(meaning, Figures):
            meaning = Figures(_in_its_unit(text, meaning.readings, claim.unit_said(), names.policy))
        if isinstance(meaning, Unknown) and _is_value(claim, route, text, names):
            meaning = _plainly_named(text, place.at(*route))
        meanings[route] = meaning
        if isinstance(meaning, Formula):
            named = enumerate(meaning.expression.names)
            meanings.update({(*route, number): _claim(name, names) for number, name in named})
    return meanings


def _but_for_itself(names: Names, claim: Claim, route: Route, text: str) -> Names:
    """In a claim called `two-thirds` the value `two-thirds` is a figure, and no reference to itself."""
    own = route[0] in {claim.FIGURE_FIELD, claim.MOMENT_FIELD} and text == claim.id
    if not own or (
        isinstance(read_figure(text), Unread) and isinstance(read_moment(text, names.clock), Unread)
    ):
        return names
    return replace(names, claims={id_: kind for id_, kind in names.claims.items() if id_ != text})


def _is_value(claim: Claim, route: Route, text: str, names: Names) -> bool:
    """Whether a text that is no entity's id is what a property has for its value: a nickname, a code, a date."""
    property_ = claim.properties().get(str(route[0]))
    return property_ is not None and names.is_value(property_, text, names.clock)


def _ahead(names: Names, claim: Claim, route: Route) -> Names:
    """The time of what is still to come is read forward."""
    return replace(names, ahead=True) if claim.to_come and route == (claim.MOMENT_FIELD,) else names


def understand(text: str, means: Means, names: Names, place: Place) -> Meaning:
    """What one text means, given what sort of thing its field holds."""
    if means is Means.NUMBER:
        return _number(text, names)
    if means is Means.FIGURE:
        return _figure(text, names.policy)
    if means is Means.MOMENT:
        return _moment(text, names)
    if means is Means.CLAIM:
        return _claim(text, names)
    if means in {Means.MEMBER, Means.RIVAL}:
        return _member(text, names, place)
    if means in PHRASES:
        return PHRASES[means](text, names.policy)
    return _name(text, names, place)


def _in_its_unit(text: str, plain: tuple[Figure, ...], unit: str, policy: Policy) -> tuple[Figure, ...]:
    """The readings of a figure with the unit that another field names, where it has none itself and we know it."""
    if not unit or any(one.unit for one in plain):
        return plain
    for words in (f"{text} {unit}", f"{unit} {text}"):
        read = read_figure(words, policy)
        if not isinstance(read, Unread) and all(one.unit for one in read):
            return tuple(replace(one, phrase=text) for one in read)
    return plain


def _claim(text: str, names: Names) -> Meaning:
    return _reference(text, names) or Unknown("claim", text, _near(text, names.claims))


def _texts(claim: Claim) -> Iterator[tuple[Route, Means, str]]:
    model = type(claim)
    for name, alias, means in meant(model):
        yield from _inside((alias,), means, getattr(claim, name))


def _inside(route: Route, means: Means, value: object) -> Iterator[tuple[Route, Means, str]]:
    if isinstance(value, str):
        if value:
            yield route, means, value
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _inside((*route, number), means, one)
    elif isinstance(value, dict):
        # A mapping names things and says something of each: a member's date, a rival's figure,
        # a contested one's reason.
        for key, one in value.items():
            inner = {Means.MEMBER: Means.MOMENT}.get(means, Means.NUMBER)
            yield (*route, key, ""), means, key
            if route[0] != "contested":
                yield from _inside((*route, key), inner, one)


@cache
def meant(model: type[BaseModel]) -> tuple[tuple[str, str, Means], ...]:
    """The fields of a kind that mean something: each with its name in the code, as it is written, and what it means."""
    return tuple(
        (name, field.alias or name, mark)
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, Means) and mark is not Means.WORDS
    )


def _figure(text: str, policy: Policy) -> Meaning:
    read = read_figure(text, policy)
    return read if isinstance(read, Unread) else Figures(read)


def _number(text: str, names: Names) -> Meaning:
    reference = _reference(text, names)
    if reference is not None:
        return reference
    read = read_figure(text, names.policy)
    if not isinstance(read, Unread):
        return Figures(read)
    stem = text.partition(".")[0]
    choices = _near(text, names.claims) if is_id(stem) else ()
    if choices or (is_id(stem) and ("-" in stem or "_" in stem or "." in text)):
        return Unknown("claim", text, choices)
    return read


def _moment(text: str, names: Names) -> Meaning:
    reference = _reference(text, names)
    if reference is not None:
        return reference
    if text in _PUBLICATION and names.published is not None:
        return Moments((replace(names.published, phrase=text),))
    read = read_when(text, names.clock, ahead=names.ahead)
    if not isinstance(read, Unread):
        return Moments(read)
    stem, dot, part = text.partition(".")
    if dot and is_id(stem) and is_id(part):
        return Unknown("claim", text, _near(text, names.claims))
    if text in names.ids:
        help_ = "write a time here, or the id of an event"
        return Unread(text, "it is an entity, and has no time of its own", read.fault, help_)
    choices = _near(text, names.claims) if is_id(text) else ()
    return Unknown("claim", text, choices) if choices else read


def _reference(text: str, names: Names) -> Ref | Unknown | None:
    """The claim that a text refers to: `id`, `id.part`, `file#id` or `file#id.part`."""
    path, hash_, rest = text.rpartition("#")
    if hash_:
        if path not in names.files:
            return Unknown("file", path, nearest(path, names.files), names_why(path))
        return _in_file(rest, names.files[path], names.elsewhere[path], text)
    return _in_file(text, names.file, names.claims, "")


def names_why(path: str) -> str:
    """Why a file that a reference names is not at hand."""
    return f"no claim file `{path}` can be read from here"


def _in_file(
    text: str, file: str, claims: Mapping[str, type[Claim] | None], must: str
) -> Ref | Unknown | None:
    if text in claims:
        return Ref(f"{file}#{text}")
    stem, dot, part = text.partition(".")
    if dot and stem in claims:
        model = claims[stem]
        parts = parts_of(model) if model else (part,)
        if part in parts:
            return Ref(f"{file}#{stem}", part)
        return Unknown(
            "claim", f"{stem}.{part}", tuple(f"{stem}.{one}" for one in nearest(part, parts) or parts)
        )
    if not must:
        return None
    return Unknown("claim", must, tuple(must.removesuffix(text) + one for one in _near(text, claims)))


def _near(text: str, claims: Mapping[str, type[Claim] | None]) -> tuple[str, ...]:
    """The claims that `id` or `id.part` may have meant; with the part, where they have it or one like it."""
    stem, dot, part = text.partition(".")
    return tuple(_with_part(id_, part, claims[id_]) if dot else id_ for id_ in nearest(stem, claims))


def _with_part(id_: str, part: str, model: type[Claim] | None) -> str:
    if model is None:
        return f"{id_}.{part}"
    parts = parts_of(model)
    near = (part,) if part in parts else nearest(part, parts)
    return f"{id_}.{near[0]}" if near else id_


@cache
def parts_of(model: type[Claim]) -> tuple[str, ...]:
    """The parts of a kind that others may refer to: its figure and its times."""
    times = [alias for _, alias, means in meant(model) if means is Means.MOMENT and alias in MOMENT_PARTS]
    return tuple(dict.fromkeys([*([model.FIGURE_FIELD] if model.FIGURE_FIELD else []), *times]))


def _name(text: str, names: Names, place: Place) -> Meaning:
    known = names.entities.get(text) or names.entities.get(text.casefold())
    if known is not None:
        return Thing(_here(known, place))
    # What looks like an id was meant as one, where the file declares any: it is near to one of them, or joined
    # as ids are. A word such as `green` may well be a plain name in small letters.
    if names.ids and is_id(text) and text.islower():
        near = nearest(text, names.ids)
        if near or "-" in text or "_" in text:
            return Unknown("entity", text, near)
    return _plainly_named(text, place)


def _plainly_named(text: str, place: Place) -> Thing:
    return Thing(Named(f"name:{text.casefold()}", text, place))


def _member(text: str, names: Names, place: Place) -> Meaning:
    reference = _reference(text, names) if text not in names.entities else None
    if isinstance(reference, Ref) or (isinstance(reference, Unknown) and "#" in text):
        return reference
    named = _name(text, names, place)
    if isinstance(named, Unknown):
        return Unknown("entity", text, nearest(text, [*names.ids, *names.claims]))
    return named


def _here(named: Named, place: Place) -> Named:
    return Named(
        named.key, named.name, place, named.aka, named.is_, named.within, named.at, named.bounds, named.home
    )
