"""A claim file, as far as it fits the claim language; what does not fit is kept as misfits.

One misfit never hides the rest: a field that does not fit is left out and told, and a claim that
cannot do without it keeps its id, so that others may still refer to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError

from checker.claim.claim import Claim
from checker.claim.fields import Part, is_id
from checker.frozen import dataclass
from checker.language.suggest import nearest
from checker.model.article import Article, Entity, Source
from checker.model.cut_off import rejoined
from checker.model.half_read import half_read
from checker.model.house import HouseSchema, house_misfits
from checker.model.kind import kinds
from checker.model.misfit import Misfit, misfits_of, shape_of
from checker.place import Place, Route
from checker.read.sheet import Sheet, Tree

TOP = ("article", "entities", "sources", "claims")
P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim and where it stands; `claim` is None where it does not fit at all."""

    id: str
    kind: str
    place: Place
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """What a sheet says in the claim language."""

    sheet: Sheet
    article: Article
    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    claims: tuple[Entry, ...]
    misfits: tuple[Misfit, ...]
    lost: frozenset[str] = frozenset()
    """Ids of entities and sources that are declared but do not fit: they are not unknown."""

    @property
    def file(self) -> str:
        """The path from the project's root."""
        return self.sheet.file

    def claim_at(self, route: Route) -> str:
        """The id of the claim that a route leads into, "" outside the claims."""
        if len(route) < 2 or route[0] != "claims":
            return ""
        return next((entry.id for entry in self.claims if entry.place.route == route[:2]), "")


def claim_file(sheet: Sheet, schemas: Sequence[HouseSchema] = ()) -> ClaimFile:
    """Fit a sheet to the claim language, part by part, and to the schemas of the house."""
    misfits: list[Misfit] = []
    tree = sheet.tree
    if not isinstance(tree, dict):
        # A file that could not be read at all has told so already.
        broken = any(fault.check == "broken-yaml" for fault in sheet.faults)
        if not (tree is None and sheet.faults) and not (broken and isinstance(tree, str)):
            misfits.append(
                Misfit("wrong-type", (), f"a claim file is a list of fields, and this is {shape_of(tree)}")
            )
        tree = {}
    misfits += [Misfit("unknown-field", (key,), key, choices=TOP, on="key") for key in tree if key not in TOP]
    half = half_read(sheet)
    article = _fit(Article, tree.get("article", {}), ("article",), misfits) or Article()
    entities, lost = _named(Entity, tree.get("entities", {}), ("entities",), misfits)
    sources, lost_sources = _named(Source, tree.get("sources", {}), ("sources",), misfits)
    claims = tuple(_sure(entry, half) for entry in _claims(tree.get("claims", []), sheet.file, misfits))
    misfits = [misfit for misfit in misfits if not (misfit.cut and misfit.cut[0] in half)]
    misfits = [misfit for misfit in misfits if not _excused(misfit, sheet)]
    misfits += house_misfits(sheet, schemas)
    return ClaimFile(sheet, article, entities, sources, claims, tuple(misfits), lost | lost_sources)


def _sure(entry: Entry, half: frozenset[Route]) -> Entry:
    """The entry without the fields that were only half read; without its claim if it cannot do without them."""
    depth = len(entry.place.route)
    fields = {route[depth] for route in half if route[:-1] == entry.place.route}
    if entry.claim is None or not fields:
        return entry
    told = {field.alias or name: name for name, field in type(entry.claim).model_fields.items()}
    names = {told[str(field)] for field in fields if field in told}
    if any(type(entry.claim).model_fields[name].is_required() for name in names):
        return replace(entry, claim=None)
    kept = {
        name: value
        for name, value in entry.claim
        if name not in names and name in entry.claim.model_fields_set
    }
    return replace(entry, claim=type(entry.claim).model_construct(**kept))


def _excused(misfit: Misfit, sheet: Sheet) -> bool:
    """Whether what seems to be missing may stand in a part of the file that could not be read."""
    return any(misfit.route[: len(lost)] == lost for lost in sheet.lost)


def _named(
    model: type[P], tree: Tree, route: Route, misfits: list[Misfit]
) -> tuple[dict[str, P], frozenset[str]]:
    if not isinstance(tree, dict):
        misfits.append(
            Misfit(
                "wrong-type",
                route,
                f"`{route[-1]}` wants ids with their fields, and this is {shape_of(tree)}",
            )
        )
        return {}, frozenset()
    fitted: dict[str, P] = {}
    for key, value in tree.items():
        if not is_id(key):
            why = f"`{key}` cannot be an id: an id is made of letters, digits, `-` and `_`, with a letter among them"
            misfits.append(Misfit("wrong-type", (*route, key), why, on="key"))
        part = _fit(model, value, (*route, key), misfits)
        if part is not None:
            fitted[key] = part
    return fitted, frozenset(key for key in tree if key not in fitted)


def _claims(tree: Tree, file: str, misfits: list[Misfit]) -> Iterator[Entry]:
    if not isinstance(tree, list):
        misfits.append(
            Misfit(
                "wrong-type",
                ("claims",),
                f"`claims` is a list, each claim after a dash, and this is {shape_of(tree)}",
            )
        )
        return
    for number, item in enumerate(tree):
        route: Route = ("claims", number)
        if not isinstance(item, dict):
            misfits.append(
                Misfit("wrong-type", route, f"a claim is made of fields, and this is {shape_of(item)}")
            )
            continue
        kind, id_ = item.get("kind"), item.get("id")
        name = id_ if isinstance(id_, str) else ""
        model = kinds().get(kind) if isinstance(kind, str) else None
        claim: Claim | None = None
        if model is not None:
            claim = _fit(model, item, route, misfits)
        elif "kind" not in item:
            misfits.append(_no_kind(item, route))
        elif isinstance(kind, str):
            misfits.append(Misfit("unknown-kind", (*route, "kind"), kind, choices=tuple(kinds())))
        else:
            misfits.append(
                Misfit("wrong-type", (*route, "kind"), f"`kind` is one word, and this is {shape_of(kind)}")
            )
        yield Entry(
            claim.id if claim else name, kind if isinstance(kind, str) else "", Place(file, route), claim
        )


def _no_kind(item: Mapping[str, Tree], route: Route) -> Misfit:
    """A claim without `kind`, or with that word misspelt."""
    known = tuple(Claim.model_fields)
    misspelt = next((key for key in item if key not in known and nearest(key, known)[:1] == ("kind",)), None)
    if misspelt is not None:
        return Misfit("unknown-field", (*route, misspelt), misspelt, choices=known, of="a claim", on="key")
    return Misfit("missing-field", route, "kind", choices=tuple(kinds()), of="a claim")


def _without_misspelt(found: Sequence[Misfit]) -> list[Misfit]:
    """Without the missing fields that are there, but misspelt: the unknown field says so."""
    meant = {
        (misfit.route[:-1], near)
        for misfit in found
        if misfit.check == "unknown-field"
        for near in nearest(misfit.what, misfit.choices)[:1]
    }
    return [one for one in found if one.check != "missing-field" or (one.route, one.what) not in meant]


def _fit(model: type[P], tree: Tree, route: Route, misfits: list[Misfit]) -> P | None:
    """Fit one part; fields that do not fit are left out where the part can do without them."""
    if not isinstance(tree, dict):
        misfits.append(
            Misfit("wrong-type", route, f"`{route[-1]}` is made of fields, and this is {shape_of(tree)}")
        )
        return None
    try:
        return model.model_validate(tree)
    except ValidationError as error:
        found = rejoined(misfits_of(error, model, tree, route), tree, route)
    misfits += _without_misspelt(found)
    required = {field.alias or name for name, field in model.model_fields.items() if field.is_required()}
    places = [place for misfit in found for place in (misfit.route, *misfit.cut)]
    bad = {place[len(route)] for place in places if len(place) > len(route)}
    if bad & required or any(misfit.check == "missing-field" and misfit.what in required for misfit in found):
        return None
    rest: dict[str, Any] = {key: value for key, value in tree.items() if key not in bad}
    try:
        return model.model_validate(rest)
    except ValidationError:
        return None
