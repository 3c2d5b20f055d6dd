"""Which places in a ranking figures allow, and whether the place that is told is one of them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction

from checker.claim.reckoning import Extent, Outcome
from checker.frozen import dataclass
from checker.language.rank import Rank
from checker.logic.range import Range


@dataclass(frozen=True, slots=True)
class Places:
    """The places that the subject may have, counted from 1."""

    strict: range
    generous: range
    printed: int
    """Its place by the numbers that the words name."""
    beside: tuple[str, ...]
    """The keys of those whose number is the same."""
    dense: int
    """Its place when those with one number count once."""

    @classmethod
    def of(
        cls,
        key: str,
        extents: dict[str, Extent],
        nominals: dict[str, Fraction],
        missing: int,
        rough: AbstractSet[str] = frozenset(),
    ) -> Places:
        """Places by the figures of all, the highest first; each missing figure may lie anywhere.

        Of two figures that differ as printed, and that no word makes `rough`, the digits decide:
        one told to the nearest unit is not taken to be level with one told more finely.
        """
        others = [other for other in extents if other != key]
        mine, number = extents[key], nominals[key]
        ahead = [nominals[other] for other in others if nominals[other] > number]
        strict = [
            extents[other].strict - mine.strict
            if nominals[other] == number or rough & {key, other}
            else Range.exactly(nominals[other] - number)
            for other in others
        ]
        return cls(
            _between(strict, missing),
            _between([extents[other].generous - mine.generous for other in others], missing),
            1 + len(ahead),
            tuple(other for other in others if nominals[other] == number),
            1 + len(set(ahead)),
        )


def _between(leads: Sequence[Range], missing: int) -> range:
    """From the best place to the worst, where the others are so far ahead."""
    surely = sum(lead.within(_AHEAD) for lead in leads)
    perhaps = sum(lead.meets(_AHEAD) for lead in leads)
    return range(1 + surely, 2 + perhaps + missing)


_AHEAD = Range.above(0)


def held(rank: Rank, places: Places) -> Outcome:
    """Whether the place that the words tell is one that the subject may have."""
    wanted = range(rank.first, rank.last + 1)
    if not _meet(wanted, places.generous):
        # Two that share a place may be counted as one ("1, 2, 2, 3").
        return Outcome.LOOSE if places.dense in wanted and len(places.generous) == 1 else Outcome.FAILS
    if not _meet(wanted, places.strict):
        return Outcome.LOOSE
    if places.strict[0] in wanted and places.strict[-1] in wanted:
        shared = bool(places.beside) and not rank.joint and places.printed + len(places.beside) not in wanted
        return Outcome.LOOSE if shared and len(places.strict) == 1 else Outcome.HOLDS
    return Outcome.OPEN


def _meet(one: range, other: range) -> bool:
    return max(one[0], other[0]) <= min(one[-1], other[-1])
