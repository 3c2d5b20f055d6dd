"""What the entities' own declarations say about where something lies."""

from __future__ import annotations

from checker.claim.mention import Named
from checker.claim.regions import beyond_bounds
from checker.claim.sites import site
from checker.claim.view import View
from checker.language.english.areas import LEVELS


def rival(view: View, subject: Named, area: Named) -> Named | None:
    """What the subject is declared to lie in, of the level of `area` and yet another; None if nothing is.

    A place lies in one province at a time: who is in Balkh is not in Takhar. Areas whose own
    declarations leave it open that one lies in the other tell nothing.
    """
    level = _level(area)
    if not level:
        return None
    for key in subject.within:
        holder = view.entity(key)
        if holder is not None and _level(holder) == level and key != area.key:
            nested = area.key in holder.within or key in area.within
            return None if nested else holder
    return None


def out_of(view: View, subject: Named, area: Named, words: str) -> str:
    """Why the one cannot lie in the other, or ""."""
    if subject.key in area.within:
        return f"{area.name} is declared to lie in `{words}`, not the other way about"
    other = rival(view, subject, area)
    if other is not None:
        return f"`{words}` is declared to lie in {other.name}, not in {area.name}"
    if subject.at is not None and beyond_bounds(site(subject, words), area):
        return f"`{words}` lies outside the bounds of {area.name}"
    return ""


def _level(named: Named) -> str:
    """`state` for a `federal state`."""
    last = named.is_.casefold().split()[-1:]
    return named.is_.casefold() if last and last[0] in LEVELS else ""
