"""`mentions`: everything in the copy of an article that can be checked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.copy.figures import figures
from checker.copy.lists import changes, lists
from checker.copy.mention import Mention, Sort
from checker.copy.names import names
from checker.copy.quotations import quotations
from checker.copy.ranks import comparisons, ranks
from checker.copy.times import times
from checker.copy.words import Copy, copy_of
from checker.language.reading import Clock


@lru_cache(maxsize=8)
def mentions(text: str, when: Clock | None = None) -> tuple[Mention, ...]:
    """Everything in the copy of an article that can be checked, in the order of the copy.

    `text` is the whole copy as plain text (of a Markdown or HTML page: what a reader sees), `when` the clock by
    which its times count: the moment of publication and the zone. Without it times are found and not read.

    Offsets count characters of `text`. Mentions of different sorts may overlap: a CHANGE holds its FIGUREs, a
    QUOTATION whatever is said in it, a RANK the NAME beside it. Two of one sort never do. Page furniture is
    passed over; so is whatever is doubtful, for a mention that nobody would check is noise.
    """
    return tuple(sorted(_all(copy_of(text), when), key=lambda one: (one.start, -one.end, one.sort)))


def _all(copy: Copy, when: Clock | None) -> Iterator[Mention]:
    timed = [*times(copy, when)]
    taken = {place for _, first, last in timed for place in range(first, last + 1)}
    counted = [*figures(copy, taken)]
    named = [*names(copy, taken)]
    told = [mention for mention, _, _ in counted]
    yield from (mention for mention, _, _ in timed)
    yield from told
    yield from named
    yield from quotations(copy, [one for one in named if one.sort is Sort.NAME])
    yield from ranks(copy, taken)
    yield from comparisons(copy)
    yield from lists(copy)
    yield from changes(copy, told)
