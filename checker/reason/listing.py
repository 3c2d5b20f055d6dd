"""The members that a claim lists, each with its date and what is disputed of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from checker.claim.claim import Claim
from checker.claim.mention import Instant, Member, Named
from checker.claim.reckoning import Lacking
from checker.claim.view import View
from checker.language.reading import Figure, Unread
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.place import Route
from checker.reason.trial import Contested
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Figures, Moments, Ref, Thing, Unknown


def listed(view: View, bound: BoundClaim, keys: Route) -> Iterator[Member]:
    """The members of a list of entities, events and names.

    Raises:
        Lacking: where one of them is not known.
    """
    reasons = _disputes(bound)
    for route in _routes(bound, keys):
        named = view.named(*route)
        when, source = _when(view, bound, route, named)
        keys_ = (named.key, *_of_event(view, route)) if reasons else ()
        why = next((reasons[key] for key in keys_ if key in reasons), "")
        yield Member(named, when, why, source)


def disputed(claim: str, member: Member) -> Contested:
    """A contested member of the claim with this key."""
    return Contested(claim, member.named, member.contested, member.named.place)


def as_listed(figure: Figure, members: Iterable[Member]) -> Figure:
    """The number of all members, where the words of a count leave open which it is and the list bears them out."""
    number = len({member.named.key for member in members})
    if figure.generous.point is not None or number not in figure.generous:
        return figure
    exactly = Range.exactly(number)
    return Figure(str(number), exactly, exactly, Exact(number), figure.unit)


def less(figure: Figure, gone: int) -> Figure:
    """The figure once so many contested members are taken away."""
    step = Range.exactly(gone)
    stated = figure.stated - Exact(gone)
    return replace(figure, strict=figure.strict - step, generous=figure.generous - step, stated=stated)


def raw(claim: Claim, keys: Route) -> object:
    """What the author wrote in a field, as the model holds it; None where there is nothing."""
    name = _fields(type(claim)).get(keys[0])
    here: object = vars(claim)[name] if name else None
    for key in keys[1:]:
        if isinstance(here, dict):
            here = here.get(str(key))
        elif isinstance(here, list) and isinstance(key, int) and key < len(here):
            here = here[key]
        else:
            return None
    return here


@cache
def _fields(model: type[Claim]) -> Mapping[str | int, str]:
    """The attribute of each field by the name that authors use."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def _routes(bound: BoundClaim, keys: Route) -> Iterator[Route]:
    depth = len(keys)
    for route, meaning in bound.meanings.items():
        if route[:depth] == keys and len(route) > depth and not isinstance(meaning, Moments | Figures):
            if isinstance(meaning, Unread | Unknown):
                raise Lacking("a member of the list is not known", told=True)
            if len(route) == depth + 1 or route[-1] == "":
                yield route


def _when(view: View, bound: BoundClaim, route: Route, named: Named) -> tuple[Instant | None, str]:
    """The date that stands beside a member, that of the event it is, or that which the evidence gives it."""
    try:
        if route[-1] == "" and route[:-1] in bound.meanings:
            return view.moment(*route[:-1]), ""
        if isinstance(bound.meanings[route], Ref):
            return view.moment(*route), ""
    except Lacking:
        return None, ""
    return _dated(view, named)


def _of_event(view: View, route: Route) -> Iterator[str]:
    """Where an event that is listed happens, and to whom: a contested city is the contested fall of it."""
    event = view.linked(*route)
    for field in ("where", "who") if event is not None else ():
        try:
            if event is not None and event.has(field):
                yield event.named(field).key
        except Lacking:
            continue


def _dated(view: View, named: Named) -> tuple[Instant | None, str]:
    """The date that the evidence's table gives a member, by any of its names."""
    picked = view.picked()
    names = {name.casefold() for name in (named.name, *named.aka)}
    for row in picked.any_time if picked else ():
        if row.when is not None and any(cell.strip().casefold() in names for cell in row.cells.values()):
            return Instant(row.when, row.place), picked.source if picked else ""
    return None, ""


def _disputes(bound: BoundClaim) -> dict[str, str]:
    """The reason why each contested member is contested, by the member's key."""
    said = raw(bound.claim, ("contested",))
    found = {}
    for route, meaning in bound.meanings.items():
        if route[0] == "contested" and isinstance(meaning, Thing | Ref):
            key = meaning.named.key if isinstance(meaning, Thing) else meaning.key
            reason = said.get(route[1], "") if isinstance(said, dict) else ""
            found[key] = reason or "contested"
    return found
