"""What the words at a position are about: a claim, an entity, a source; with where it is declared and mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.frozen import dataclass
from checker.lsp.page import Page, Spot
from checker.model.article import Source
from checker.model.kind import kinds
from checker.place import Place
from checker.read.files import Unreadable, join
from checker.read.sheet import held
from checker.resolve.bind import meant
from checker.resolve.ledger import BoundClaim, Desk, Ledger
from checker.resolve.meaning import Meaning, Ref, Thing

_WORD = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./#-]*")
_FILES = frozenset({"table", "document", "claims", "gazetteer"})


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that a file speaks of."""

    sort: str
    """`claim`, `entity`, `source` or `file`."""
    key: str
    """By what it is itself: a claim's or an entity's key, a source's file and id."""
    place: Place
    """Where it is declared."""


def meaning_at(page: Page, spot: Spot) -> tuple[BoundClaim | None, Meaning | None]:
    """The claim that a spot is in, and what its words mean: none where they have changed since they were read."""
    known = page.known
    desk = known.ledger.desks.get(page.file) if known else None
    if known is None or desk is None:
        return None, None
    claim = page.claim_route(spot.route)
    if not claim:
        before = held(desk.source.sheet.tree, spot.route)
        return None, desk.meanings.get(spot.route) if before == page.value(spot.route) else None
    bound = known.ledger.claims.get(f"{page.file}#{page.value((*claim, 'id'))}")
    if bound is None:
        return None, None
    inner = spot.route[2:]
    same = held(desk.source.sheet.tree, (*bound.place.route, *inner)) == page.value(spot.route)
    wanted = (*inner, "") if spot.on == "key" else inner
    return bound, bound.meanings.get(wanted) if same else None


def subject_at(page: Page, spot: Spot, offset: int) -> Subject | None:
    """What the words at a position name or declare."""
    desk = page.known.ledger.desks.get(page.file) if page.known else None
    if desk is None or page.known is None:
        return None
    if spot.route[:1] == ("claims",):
        return _in_claim(page, spot, offset, desk)
    match spot.route:
        case ("entities", str(id_)) if spot.on == "key":
            return _entity(id_, desk)
        case ("entities", str(), "in"):
            return _entity(str(page.value(spot.route)), desk)
        case ("sources", str(id_)) if spot.on == "key":
            return _source(id_, desk)
        case ("sources", str(), str(field)) if field in _FILES and spot.on == "value":
            return _file(page, str(page.value(spot.route)))
        case ("article", "text" | "updates") if spot.on == "value":
            return _file(page, str(page.value(spot.route)))
        case _:
            return None


def _in_claim(page: Page, spot: Spot, offset: int, desk: Desk) -> Subject | None:
    ledger = page.known.ledger if page.known else Ledger({}, {})
    match spot.route:
        case ("claims", int(), "id"):
            return _claim(f"{page.file}#{page.value(spot.route)}", ledger)
        case ("claims", int(), "evidence", int(), *_, "source") if spot.on == "value":
            return _source(str(page.value(spot.route)), desk)
        case ("claims", int(), "evidence", int(), "claim") if spot.on == "value":
            declared = desk.source.sources.get(str(page.value((*spot.route[:4], "source"))))
            path = join(page.file, declared.claims) if declared else ""
            return _claim(f"{path}#{page.value(spot.route)}", ledger)
        case _:
            return _meant(page, spot, offset, ledger)


def _meant(page: Page, spot: Spot, offset: int, ledger: Ledger) -> Subject | None:
    bound, meaning = meaning_at(page, spot)
    if bound is None:
        return _in_the_making(page, spot, ledger)
    if isinstance(meaning, Ref):
        return _claim(meaning.key, ledger)
    if isinstance(meaning, Thing) and meaning.named.home is not None:
        return Subject("entity", meaning.named.key, meaning.named.home)
    word = _word_at(page.text, offset)
    inner = spot.route[2:]
    names = [one for route, one in bound.meanings.items() if route[:-1] == inner and isinstance(one, Ref)]
    named = next(
        (
            one
            for one in names
            if word in {one.key.rpartition("#")[2], f"{one.key.rpartition('#')[2]}.{one.part}"}
        ),
        None,
    )
    return _claim(named.key, ledger) if named else None


def _in_the_making(page: Page, spot: Spot, ledger: Ledger) -> Subject | None:
    """What a claim names that does not fit its kind yet: by the words alone, where the field is one for names."""
    model = kinds().get(str(page.value((*spot.route[:2], "kind"))))
    words = str(spot.route[-1] if spot.on == "key" else page.value(spot.route))
    if model is None or len(spot.route) < 3 or all(alias != spot.route[2] for _, alias, _ in meant(model)):
        return None
    return _claim(f"{page.file}#{words}", ledger) or _entity(words, ledger.desks[page.file])


def _word_at(text: str, offset: int) -> str:
    line = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    found = _WORD.finditer(text, line, stop if stop >= 0 else len(text))
    return next((one[0].rstrip(".") for one in found if one.start() <= offset <= one.end()), "")


def _claim(key: str, ledger: Ledger) -> Subject | None:
    bound = ledger.claims.get(key)
    return Subject("claim", key, bound.place.at("id")) if bound else None


def _entity(id_: str, desk: Desk) -> Subject | None:
    named = desk.names.get(id_)
    return Subject("entity", named.key, named.home) if named and named.home else None


def _source(id_: str, desk: Desk) -> Subject | None:
    if id_ not in desk.source.sources:
        return None
    return Subject("source", f"{desk.file}#{id_}", Place(desk.file, ("sources", id_)).key())


def _file(page: Page, written: str) -> Subject | None:
    path = join(page.file, written)
    return None if isinstance(path, Unreadable) else Subject("file", path, Place(path))


def mentions(subject: Subject, ledger: Ledger) -> Iterator[Place]:
    """Every place in the files at hand that names a thing, but for its declaration."""
    for claim in ledger.claims.values():
        for route, meaning in claim.meanings.items():
            if _names(meaning, subject):
                yield claim.place.at(*route[:-1]).key() if route[-1] == "" else claim.place.at(*route)
        yield from _cited(subject, claim)
    if subject.sort == "entity":
        for desk in ledger.desks.values():
            for id_, entity in desk.source.entities.items():
                above = desk.names.get(entity.in_) if entity.in_ else None
                if above is not None and above.key == subject.key:
                    yield Place(desk.file, ("entities", id_, "in"))


def _names(meaning: Meaning, subject: Subject) -> bool:
    if isinstance(meaning, Ref):
        return subject.sort == "claim" and meaning.key == subject.key
    return isinstance(meaning, Thing) and subject.sort == "entity" and meaning.named.key == subject.key


def _cited(subject: Subject, claim: BoundClaim) -> Iterator[Place]:
    """The pieces of evidence that draw on a source, or on a claim of another file."""
    file = claim.desk.file
    for number, evidence, source in claim.sourced():
        place = claim.place.at("evidence", number)
        if subject.sort == "source":
            if f"{file}#{evidence.source}" == subject.key:
                yield place.at("source")
            if evidence.joins and f"{file}#{evidence.join.source}" == subject.key:
                yield place.at("join", "source")
        elif subject.sort == "claim" and evidence.claim and _is_in(source, file, subject, evidence.claim):
            yield place.at("claim")


def _is_in(source: Source | None, file: str, subject: Subject, id_: str) -> bool:
    path = join(file, source.claims) if source and source.claims else ""
    return f"{path}#{id_}" == subject.key
