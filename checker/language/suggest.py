"""Did you mean: the known names nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable

_MOST = 3


def nearest(name: str, known: Iterable[str], most: int = _MOST) -> tuple[str, ...]:
    """At most three known names within a slip or two of this one, the nearest first.

    The distance is Damerau and Levenshtein's (a swap of neighbours is one slip); the longer
    the name, the more slips are forgiven, up to `most`.
    """
    folded = name.casefold()
    allowed = min(most, 1 if len(name) <= 4 else 2 if len(name) <= 8 else 3)
    scored = ((_slips(folded, one.casefold(), allowed), one) for one in known)
    near = sorted((slips, one) for slips, one in scored if slips <= allowed)
    return tuple(one for _, one in near[:_MOST])


def _slips(a: str, b: str, allowed: int) -> int:
    """The distance, or more than `allowed` as soon as it must be."""
    # Each slip brings in, or takes away, one letter at most.
    if abs(len(a) - len(b)) > allowed or len(set(a) - set(b)) > allowed or len(set(b) - set(a)) > allowed:
        return allowed + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        if min(row) > allowed:
            return allowed + 1
        before, last = last, row
    return last[-1]
