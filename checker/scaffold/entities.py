"""An entity for every name that recurs, or that an office is given with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.copy.mention import Mention, Sort
from checker.scaffold.story import plain, slug
from checker.scaffold.stub import Known

_PLACES = "city|town|village|capital|province|region|state|country|district|port|river|island|county|municipality|suburb"
_IS = re.compile(
    rf"\b(?:the|a|an|its|this)\s+(?:[\w-]+\s+){{0,3}}?(?P<is>{_PLACES})\s+of\s+\Z", re.IGNORECASE
)
_IS_BEHIND = re.compile(rf",\s+(?:the|a|an)\s+(?:[\w-]+\s+){{0,3}}?(?P<is>{_PLACES})\b", re.IGNORECASE)
_RECURS = 2


def entities(text: str, found: Sequence[Mention]) -> Mapping[str, Known]:
    """The entities by their full names, in the order of the copy."""
    named = [one for one in found if one.sort is Sort.NAME]
    times = Counter(one.who for one in named)
    offices = {one.who: one.of for one in reversed(found) if one.sort is Sort.OFFICE}
    ids: set[str] = set()
    known: dict[str, Known] = {}
    for one in named:
        if one.who in known or (times[one.who] < _RECURS and one.who not in offices):
            continue
        id_ = _free(slug(one.who) or "name", ids)
        ids.add(id_)
        forms = dict.fromkeys(plain(other.words) for other in named if other.who == one.who)
        known[one.who] = Known(
            id_,
            one.who,
            tuple(form for form in forms if form.casefold() != one.who.casefold()),
            _is(text, one.who, named, offices),
        )
    return known


def _is(text: str, who: str, named: Sequence[Mention], offices: Mapping[str, str]) -> str:
    """What it is, where the copy says so in so many words."""
    if who in offices:
        return "person"
    return next(_said(text, [one for one in named if one.who == who]), "")


def _said(text: str, named: Sequence[Mention]) -> Iterator[str]:
    for one in named:
        before = _IS.search(text[max(0, one.start - 60) : one.start])
        behind = _IS_BEHIND.match(text, one.end)
        for match in (before, behind):
            if match:
                yield match["is"].lower()


def _free(id_: str, taken: set[str]) -> str:
    if not re.search(r"[a-z]", id_):
        id_ = f"name-{id_}"
    return next(
        one for one in (id_, *(f"{id_}-{number}" for number in range(2, len(taken) + 3))) if one not in taken
    )
