"""Values that a comma cut off: between `{ }` it begins another field, so that `value: 1,240` reads as `1`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.language.suggest import nearest
from checker.model.misfit import Misfit
from checker.place import Route
from checker.read.sheet import Tree


def rejoined(found: Sequence[Misfit], tree: Tree, route: Route) -> list[Misfit]:
    """The misfits of the part at `route`, with all pieces of one value told as one misfit.

    A piece is an unknown field that says nothing and is like no other field. What it was cut from
    is the field before it.
    """
    pieces = {misfit.route: misfit for misfit in found if _is_piece(misfit, tree, len(route))}
    told = [misfit for misfit in found if misfit.route not in pieces]
    for place, misfit in pieces.items():
        keys = list(_holder(tree, place[len(route) : -1]))
        here = keys.index(str(place[-1]))
        if here and (*place[:-1], keys[here - 1]) not in pieces:
            run = [keys[here - 1]]
            for key in keys[here:]:
                if (*place[:-1], key) not in pieces:
                    break
                run.append(key)
            told.append(replace(misfit, cut=tuple((*place[:-1], key) for key in run)))
        elif not here:
            told.append(misfit)
    return told


def _is_piece(misfit: Misfit, tree: Tree, depth: int) -> bool:
    if misfit.check != "unknown-field" or nearest(misfit.what, misfit.choices):
        return False
    holder = _holder(tree, misfit.route[depth:-1])
    keys = list(holder)
    if misfit.what not in holder or holder[misfit.what] is not None:
        return False
    # What was cut off follows a value in words, with nothing but further pieces between them.
    before = keys[: keys.index(misfit.what)]
    said = next((holder[key] for key in reversed(before) if holder[key] is not None), None)
    return isinstance(said, str)


def _holder(tree: Tree, route: Route) -> Mapping[str, Tree]:
    for step in route:
        tree = tree[step]  # type: ignore[index]  # the route was found in this tree
    return tree if isinstance(tree, dict) else {}
