"""What may be written in a field: the claims, entities, sources, columns and cells that it could name."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from checker.claim.claim import Claim
from checker.claim.fields import Means
from checker.frozen import dataclass
from checker.judge import checks
from checker.lsp.cursor import Cursor
from checker.lsp.page import Page
from checker.lsp.tables import cells_of, table_of
from checker.model.article import Source
from checker.model.file import ClaimFile, Entry, claim_file
from checker.model.kind import kinds
from checker.place import Route
from checker.read.files import Root, Unreadable, join
from checker.read.grid import Grid
from checker.read.load import read_sheet
from checker.resolve.bind import meant, parts_of

_COLUMNS = frozenset({"column", "over", "by", "on"})
_ROWS = frozenset({"rows", "among", "against"})
_FILES = {("article", "text"), ("article", "updates")}
_FILE_FIELDS = frozenset({"table", "document", "claims", "gazetteer"})
_MOST_FILES = 500
WAIVED = frozenset({"language", "evidence", "meaning", "vocabulary"})
"""The stages whose findings may be set aside for a good reason; what cannot be read or names nothing is to be mended."""
_NAMED = frozenset({Means.NAME, Means.MEMBER, Means.RIVAL})


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may be written."""

    words: str
    sort: str
    """`claim`, `entity`, `source`, `column`, `cell`, `check`, `property`, `field` or `file`."""
    told: str = ""
    """What it is, in a few words."""
    as_key: bool = False
    """Whether it is a key, which a value follows."""


Offers: TypeAlias = Iterator[Offer]


def offers(page: Page, cursor: Cursor) -> Offers:
    """What may stand where something is typed, beside the words that the form itself lists."""
    match cursor.route:
        case ("claims", int(), "evidence", int(), *inner):
            yield from _evidence(page, cursor, tuple(inner))
        case ("claims", int(), "waive") if cursor.on_key:
            yield from _checks(page, cursor)
        case ("claims", int(), "property") if page.known is not None:
            yield from (Offer(name, "property") for name in page.known.run.vocabulary.properties)
        case ("claims", int(), str(field), *inner):
            yield from _field(page, cursor, field, tuple(inner))
        case ("entities", str(id_), "in"):
            yield from (one for one in _entities(page) if one.words != id_)
        case ("sources", str(), str(field)) if field in _FILE_FIELDS and not cursor.on_key:
            yield from _files(page, cursor)
        case (str(top), str(field)) if (top, field) in _FILES and not cursor.on_key:
            yield from _files(page, cursor)
        case _:
            return


def _field(page: Page, cursor: Cursor, field: str, inner: Route) -> Offers:
    means = _means(cursor, field)
    if means is None or (cursor.on_key and means not in _NAMED and not cursor.dashed):
        return
    if inner and isinstance(inner[-1], str):  # what a mapping says of a name: its date, its figure
        means = Means.MOMENT if means is Means.MEMBER else Means.NUMBER
    if "#" in cursor.word:
        yield from _elsewhere(page, cursor.word)
        return
    if means in _NAMED:
        yield from _entities(page)
    if means in {Means.CLAIM, Means.NUMBER, Means.MOMENT, Means.FORMULA, Means.MEMBER, Means.RIVAL}:
        found = {one.id: one for file in _files_known(page) for one in reversed(file.claims) if one.id}
        for entry in found.values():
            if entry.id != cursor.claim:
                yield from _as(means, entry)


def _means(cursor: Cursor, field: str) -> Means | None:
    """What a field of the claim stands for; of a claim whose kind is not known yet, one that all have."""
    model = kinds().get(cursor.kind, Claim)
    return next((one for _, alias, one in meant(model) if alias == field), None)


def in_formula(cursor: Cursor) -> bool:
    """Whether it is arithmetic that is typed, where each word stands for itself."""
    return len(cursor.route) == 3 and _means(cursor, str(cursor.route[2])) is Means.FORMULA


def _checks(page: Page, cursor: Cursor) -> Offers:
    """The checks that may be waived: first those that have something to say of this claim."""
    found = page.known.result.findings if page.known else ()
    said = {one.check for one in found if one.claim == cursor.claim and one.place.file == page.file}
    names = [name for name, one in checks().items() if one.stage in WAIVED]
    for name in sorted(names, key=lambda one: one not in said):
        yield Offer(name, "check", "found here" if name in said else "")


def _as(means: Means, entry: Entry) -> Offers:
    """How a claim may be named in a field: by its id, or by a time of its own."""
    model = kinds().get(entry.kind)
    if model is None:
        yield Offer(entry.id, "claim", entry.kind)
        return
    told = _claim_told(entry)
    if means is Means.MOMENT:
        times = [part for part in parts_of(model) if part != model.FIGURE_FIELD]
        yield from (Offer(f"{entry.id}.{part}", "claim", told) for part in times if _has(entry.claim, part))
    elif {Means.CLAIM: "any", Means.MEMBER: model.MOMENT_FIELD}.get(means, model.FIGURE_FIELD):
        yield Offer(entry.id, "claim", told)


def _has(claim: Claim | None, part: str) -> bool:
    return bool(getattr(claim, part, ""))


def _claim_told(entry: Entry) -> str:
    value = getattr(entry.claim, type(entry.claim).FIGURE_FIELD, "") if entry.claim else ""
    return f"{entry.kind}: {value}" if isinstance(value, str) and value else entry.kind


def _files_known(page: Page) -> Sequence[ClaimFile]:
    """The file as the last checks knew it, the latest first; what is broken now may have been whole before."""
    return tuple(desk.source for desk in page.desks) or (claim_file(page.sheet),)


def _elsewhere(page: Page, word: str) -> Offers:
    """The claims of another file that is named before the `#`."""
    path = word.strip("\"'").rpartition("#")[0]
    file = _other(page, path)
    for entry in file.claims if file else ():
        if entry.id:
            yield replace(Offer(f"{path}#{entry.id}", "claim"), told=_claim_told(entry))


def _other(page: Page, path: str) -> ClaimFile | None:
    """Another claim file, as this one names it."""
    target = join(page.file, path)
    if page.known is None or isinstance(target, Unreadable):
        return None
    if target in page.known.ledger.desks:
        return page.known.ledger.desks[target].source
    data = Root(page.known.root).read(target)
    return None if isinstance(data, Unreadable) else claim_file(read_sheet(target, data))


def _entities(page: Page) -> Offers:
    seen: set[str] = set()
    for desk in page.desks:
        for id_ in sorted(desk.ids - seen):
            named = desk.names.get(id_)
            told = ", ".join(one for one in (named.name, named.is_) if one) if named else ""
            yield Offer(id_, "entity", told)
        seen |= desk.ids


def _sources(page: Page) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for file in _files_known(page):
        found = {**file.sources, **found}
    return found


def _evidence(page: Page, cursor: Cursor, inner: Route) -> Offers:
    sources = _sources(page)
    match inner:
        case ("source",) | ("join", "source"):
            for id_, one in sources.items():
                if inner == ("source",) or one.table:
                    told = one.publisher or one.title or one.table or one.document or one.claims
                    yield Offer(id_, "source", told)
            return
        case ("claim",):
            named = sources.get(_source_at(cursor))
            other = _other(page, named.claims) if named and named.claims else None
            yield from (Offer(one.id, "claim", _claim_told(one)) for one in (other.claims if other else ()))
            return
        case ("for",):
            model = kinds().get(cursor.kind)
            yield from (Offer(name, "field") for _, name, _ in (meant(model) if model else ()))
            return
        case _:
            grid = _grid(page, cursor, sources)
            if grid is not None:
                yield from _of_table(grid, cursor, inner)


def _of_table(grid: Grid, cursor: Cursor, inner: Route) -> Offers:
    match inner:
        case (str(field),) if field in _COLUMNS:
            yield from _columns(grid)
        case ("join", "on") | ("pick", str()):
            yield from _columns(grid)
        case (str(field), *deeper) if field in _ROWS:
            steps = [step for step in deeper if isinstance(step, str)]
            if cursor.on_key and not steps:
                yield from _columns(grid)
            elif steps and not (cursor.on_key and not cursor.dashed):
                yield from (Offer(cell, "cell", steps[0]) for cell in cells_of(grid, steps[0]))
        case _:
            return


def _columns(grid: Grid) -> Offers:
    for number, name in enumerate(grid.names):
        first = next((row[number] for row in grid.rows if row[number].strip()), "")
        yield Offer(name, "column", f"such as {first[:40]}" if first else "")


def _grid(page: Page, cursor: Cursor, sources: dict[str, Source]) -> Grid | None:
    named = sources.get(_source_at(cursor))
    if named is None or page.known is None:
        return None
    return table_of(page.known.root, page.file, named)


def _source_at(cursor: Cursor) -> str:
    """The source of the piece of evidence that the cursor is in."""
    held = cursor.held((*cursor.route[:4], "source"))
    return held if isinstance(held, str) else ""


def _files(page: Page, cursor: Cursor) -> Offers:
    """The files beside the claim file, and in the folder that is named so far."""
    if page.known is None:
        return
    folder = cursor.word.strip("\"'").rpartition("/")[0]
    target = join(page.file, f"{folder}/x" if folder else "x")
    if isinstance(target, Unreadable):
        return
    inside = target.rpartition("/")[0]
    with Root(page.known.root).folder(inside) as at:
        names = [] if isinstance(at, Unreadable) else sorted(os.listdir(at))  # noqa: PTH208 - an open folder has no path
    for name in names[:_MOST_FILES]:
        path = f"{folder}/{name}" if folder else name
        if not name.startswith(".") and path != page.file.rpartition("/")[2]:
            yield Offer(path, "file")
