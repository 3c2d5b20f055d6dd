"""The claim's own figure, which its evidence is held against."""

from __future__ import annotations

from checker.claim.reckoning import Amount, Lacking
from checker.place import Route
from checker.reason.view import ClaimView

# Of the other kinds (a change, a comparison) a source may give one end only, so a figure that differs
# shows nothing.
OWN_FIGURE = frozenset({"quantity", "count", "share", "total", "average", "formula"})
"""Kinds whose own figure is what their evidence is about."""


def own_amount(view: ClaimView, told: Route = ()) -> Amount | None:
    """The claim's own figure, where its kind has one and it is known; or that of the field that evidence is for."""
    own = type(view.bound.claim).FIGURE_FIELD
    field: Route = told or ((own,) if own else ())
    if not field:
        return None
    try:
        return view.number(*field) if field != ("by",) else _change(view)
    except Lacking:
        return None


def _change(view: ClaimView) -> Amount | None:
    figure = view.change("by").figure
    return Amount(figure, view.place("by")) if figure else None
