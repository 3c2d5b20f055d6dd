"""Claim files to ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

from checker.claim.fields import Means, Selector
from checker.claim.reckoning import Named
from checker.language.degrees import read_degrees
from checker.language.quote import find_quote
from checker.language.quote_words import Passages
from checker.language.reading import Clock, Unread
from checker.model.article import Entity
from checker.model.file import ClaimFile
from checker.model.kind import kinds
from checker.place import Place, Route
from checker.read.files import Unreadable, join
from checker.resolve.bind import Names, bind, understand
from checker.resolve.clock import clock_of
from checker.resolve.ledger import BoundClaim, Desk, Ledger, Standing
from checker.resolve.meaning import Meaning, Unknown

ReadText = Callable[[str], str | Unreadable]
"""Gives the text of a file by its path from the root, or says why it cannot."""


def resolve(files: Sequence[ClaimFile], reported: Iterable[str], read_text: ReadText) -> Ledger:
    """Bind names and understand phrases in all files that are at hand."""
    wanted = frozenset(reported)
    desks = {one.file: _desk(one, read_text, reported=one.file in wanted) for one in files}
    claims: dict[str, BoundClaim] = {}
    for desk in desks.values():
        names = _names(desk, desks)
        for entry in desk.source.claims:
            key = f"{desk.file}#{entry.id}"
            if entry.claim is None or key in claims:
                continue
            meanings = bind(entry.claim, entry.place, names)
            claims[key] = BoundClaim(
                key, entry.claim, entry.place, desk, meanings, _standing(entry.claim.quote, desk)
            )
    return Ledger(desks, claims)


def standing(quote: str | Selector, text: Passages) -> Standing:
    """How a quote stands in a text."""
    if isinstance(quote, Selector):
        return find_quote(quote.exact, text, quote.prefix, quote.suffix)
    return find_quote(quote, text)


def _standing(quote: str | Selector, desk: Desk) -> Standing | None:
    return standing(quote, desk.copy) if quote and desk.copy is not None else None


def _desk(file: ClaimFile, read_text: ReadText, *, reported: bool) -> Desk:
    clock, published, meanings = clock_of(file.article)
    copy, gap = _copy(file, read_text)
    names, more = _entities(file, clock)
    return Desk(
        file, clock, published, copy, gap, names, {**meanings, **more, **_source_times(file, clock)}, reported
    )


def _copy(file: ClaimFile, read_text: ReadText) -> tuple[Passages | None, str]:
    if not file.article.text:
        return None, ""
    path = join(file.file, file.article.text)
    text = path if isinstance(path, Unreadable) else read_text(path)
    if isinstance(path, Unreadable) or isinstance(text, Unreadable):
        return None, path.why if isinstance(path, Unreadable) else text.why if isinstance(
            text, Unreadable
        ) else ""
    return Passages(path, text), ""


def _entities(file: ClaimFile, clock: Clock | None) -> tuple[dict[str, Named], dict[Route, Meaning]]:
    """Every entity by id and by each name in lower case; a name that two share means neither."""
    meanings: dict[Route, Meaning] = {}
    names: dict[str, Named] = {}
    taken: dict[str, str] = {}
    for id_, entity in file.entities.items():
        place = Place(file.file, ("entities", id_))
        named = Named(
            _same_everywhere(entity) or f"{file.file}#{id_}",
            entity.name,
            place,
            tuple(entity.aka),
            entity.is_,
            tuple(_above(id_, file)),
            *_coordinates(entity, ("entities", id_), meanings),
            home=place,
        )
        names[id_] = named
        for word in {entity.name.casefold(), *(one.casefold() for one in entity.aka)} - {id_}:
            taken[word] = "" if word in taken else id_
        _entity_meanings(id_, entity, file, clock, meanings)
    names.update({word: names[id_] for word, id_ in taken.items() if id_ and word not in file.entities})
    return names, meanings


def _same_everywhere(entity: Entity) -> str:
    """What makes an entity the same in every file: its number in a public database."""
    if entity.wikidata:
        return f"wikidata:{entity.wikidata}"
    return f"geonames:{entity.geonames}" if entity.geonames else ""


def _above(id_: str, file: ClaimFile) -> Iterable[str]:
    """The keys of what an entity lies in, the nearest first; a circle ends where it began."""
    seen = {id_}
    here = file.entities[id_].in_
    while here in file.entities and here not in seen:
        seen.add(here)
        yield _same_everywhere(file.entities[here]) or f"{file.file}#{here}"
        here = file.entities[here].in_
    if here and here not in file.entities:
        yield f"name:{here.casefold()}"


def _coordinates(
    entity: Entity, route: Route, meanings: dict[Route, Meaning]
) -> tuple[tuple[Fraction, Fraction] | None, tuple[Fraction, Fraction, Fraction, Fraction] | None]:
    at = _degrees(entity.at, (90, 180), (*route, "at"), meanings)
    bounds = _degrees(entity.bounds, (90, 180, 90, 180), (*route, "bounds"), meanings)
    return (
        (at[0], at[1]) if at else None,
        (bounds[0], bounds[1], bounds[2], bounds[3]) if bounds else None,
    )


def _degrees(
    texts: Sequence[str], most: Sequence[int], route: Route, meanings: dict[Route, Meaning]
) -> list[Fraction] | None:
    read = [read_degrees(text, limit) for text, limit in zip(texts, most, strict=False)]
    for number, one in enumerate(read):
        if isinstance(one, Unread):
            meanings[(*route, number)] = one
    good = [one for one in read if isinstance(one, Fraction)]
    return good if read and len(good) == len(read) else None


def _entity_meanings(
    id_: str, entity: Entity, file: ClaimFile, clock: Clock | None, meanings: dict[Route, Meaning]
) -> None:
    route: Route = ("entities", id_)
    names = Names(file.file, {}, {}, {}, {}, frozenset(file.entities) | file.lost, clock)
    for field in ("born", "died", "founded"):
        text = getattr(entity, field)
        if text:
            meanings[(*route, field)] = understand(
                text, Means.MOMENT, names, Place(file.file, (*route, field))
            )
    if entity.in_ and entity.in_ not in file.entities:
        meant = understand(entity.in_, Means.NAME, names, Place(file.file, (*route, "in")))
        if isinstance(meant, Unknown) and entity.in_ not in file.lost:
            meanings[(*route, "in")] = meant


def _source_times(file: ClaimFile, clock: Clock | None) -> dict[Route, Meaning]:
    meanings: dict[Route, Meaning] = {}
    names = Names(file.file, {}, {}, {}, {}, frozenset(), clock)
    for id_, source in file.sources.items():
        for field in ("published", "accessed"):
            text = getattr(source, field)
            if text:
                place = Place(file.file, ("sources", id_, field))
                meanings[place.route] = understand(text, Means.MOMENT, names, place)
    return meanings


def _names(desk: Desk, desks: Mapping[str, Desk]) -> Names:
    """What a name in this file may refer to, in the file itself and in all others at hand."""
    files = {}
    for text in foreign(desk.source):
        path = join(desk.file, text)
        if isinstance(path, str) and path in desks:
            files[text] = path
    return Names(
        desk.file,
        _claims_of(desk),
        {text: _claims_of(desks[path]) for text, path in files.items()},
        files,
        desk.names,
        frozenset(desk.source.entities),
        desk.clock,
    )


def _claims_of(desk: Desk) -> dict[str, type | None]:
    return {
        entry.id: kinds().get(entry.kind) if entry.claim is not None else None
        for entry in desk.source.claims
        if entry.id
    }


def foreign(file: ClaimFile) -> tuple[str, ...]:
    """The other claim files that a file's claims refer to, as written before the `#`."""
    found = set()
    for entry in file.claims:
        if entry.claim is not None:
            for value in entry.claim.model_dump(mode="python", exclude_defaults=True).values():
                found |= {
                    text.rpartition("#")[0] for text in _strings(value) if ".yaml#" in text or ".yml#" in text
                }
    return tuple(sorted(found))


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
