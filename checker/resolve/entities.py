"""Who and what the claims of a file may name: its own entities, and those that its folders share.

An `entities.yaml` holds entities for all claim files in its folder and below. Of two with one id the
nearer counts. Across files two are the same by their home or by their number in a public database,
never by name alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from posixpath import dirname

from checker.claim.fields import Means, is_id
from checker.claim.mention import Named
from checker.frozen import dataclass
from checker.language.degrees import read_degrees
from checker.language.reading import Clock, Unread
from checker.language.suggest import nearest
from checker.model.article import Entity
from checker.model.file import ClaimFile
from checker.place import Place, Route
from checker.resolve.bind import Names, understand
from checker.resolve.meaning import Meaning, Unknown

SHARED = "entities.yaml"


@dataclass(frozen=True, slots=True)
class Roster:
    """The entities that one file may name, by id, each with the file that declares it."""

    file: ClaimFile
    entries: Mapping[str, tuple[str, Entity]]
    lost: frozenset[str]
    """Ids that are declared but do not fit: they are not unknown."""


def roster(file: ClaimFile, shared: Sequence[ClaimFile]) -> Roster:
    """The entities of a file and of every `entities.yaml` in its folder and those above, the nearest first."""
    entries: dict[str, tuple[str, Entity]] = {}
    lost = file.lost
    above = sorted(
        (one for one in shared if _holds(one.file, file.file)), key=lambda one: len(dirname(one.file))
    )
    for one in (*above, file):
        entries.update({id_: (one.file, entity) for id_, entity in one.entities.items()})
        lost |= one.lost
    return Roster(file, entries, lost)


def _holds(shared: str, file: str) -> bool:
    folder = dirname(shared)
    return file != shared and (not folder or file.startswith(f"{folder}/"))


def names_of(known: Roster) -> dict[str, Named]:
    """Every entity by id and by each name in lower case; a name that two share means neither."""
    names = {id_: _named(id_, known) for id_ in known.entries}
    taken: dict[str, str] = {}
    for id_, (_, entity) in known.entries.items():
        for word in {entity.name.casefold(), *(one.casefold() for one in entity.aka)} - {id_}:
            taken[word] = "" if word in taken else id_
    names.update({word: names[id_] for word, id_ in taken.items() if id_ and word not in known.entries})
    unfit = known.lost - set(known.entries)
    names.update({id_: Named(f"{known.file.file}#{id_}", id_, Place(known.file.file)) for id_ in unfit})
    return names


def _named(id_: str, known: Roster) -> Named:
    home, entity = known.entries[id_]
    place = Place(home, ("entities", id_))
    at, bounds = _degrees(entity.at, _HALVES), _degrees(entity.bounds, _HALVES * 2)
    return Named(
        key_of(id_, home, entity),
        entity.name,
        place,
        tuple(entity.aka),
        entity.is_,
        tuple(_above(id_, known)),
        (at[0], at[1]) if at else None,
        (bounds[0], bounds[1], bounds[2], bounds[3]) if bounds else None,
        home=place,
    )


_HALVES = (90, 180)


def key_of(id_: str, home: str, entity: Entity) -> str:
    """What makes an entity itself: its number in a public database, or else where it is declared."""
    if entity.wikidata:
        return f"wikidata:{entity.wikidata}"
    return f"geonames:{entity.geonames}" if entity.geonames else f"{home}#{id_}"


def _above(id_: str, known: Roster) -> Iterator[str]:
    """The keys of what an entity lies in, the nearest first; a circle ends where it began."""
    seen = {id_}
    here = known.entries[id_][1].in_
    while here in known.entries and here not in seen:
        seen.add(here)
        home, entity = known.entries[here]
        yield key_of(here, home, entity)
        here = entity.in_
    if here and here not in known.entries:
        yield f"name:{here.casefold()}"


def _degrees(texts: Sequence[str], most: Sequence[int]) -> list[Fraction]:
    """All of them, or none where one is not understood."""
    read = [read_degrees(text, limit) for text, limit in zip(texts, most, strict=False)]
    good = [one for one in read if isinstance(one, Fraction)]
    return good if len(good) == len(read) else []


def meanings_of(known: Roster, clock: Clock | None) -> dict[Route, Meaning]:
    """What the fields of a file's own entities mean, and which are not understood."""
    meanings: dict[Route, Meaning] = {}
    ids = frozenset(known.entries) | known.lost
    names = Names(known.file.file, {}, {}, {}, {}, ids, clock)
    for id_, entity in known.file.entities.items():
        route: Route = ("entities", id_)
        for field, most in (("at", _HALVES), ("bounds", _HALVES * 2)):
            read = [
                read_degrees(text, limit) for text, limit in zip(getattr(entity, field), most, strict=False)
            ]
            unread = {
                (*route, field, number): one for number, one in enumerate(read) if isinstance(one, Unread)
            }
            meanings.update(unread)
        for field in ("born", "died", "founded"):
            if text := getattr(entity, field):
                place = Place(known.file.file, (*route, field))
                meanings[place.route] = understand(text, Means.MOMENT, names, place)
        # What an entity lies in is told by id; only what does not look like one is a plain name.
        if entity.in_ and entity.in_ not in ids and is_id(entity.in_) and entity.in_.islower():
            near = nearest(entity.in_, ids)
            meanings[(*route, "in")] = Unknown("entity", entity.in_, near)
    return meanings
