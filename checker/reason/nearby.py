"""How a document stands to a claim by what it has beside some words (`near`).

A figure that agrees supports the claim. One that differs refutes it only where it can belong to
nothing but those words, at every place where they stand, and none of their sentences has one that agrees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from checker.claim.answer import Answer, Beside
from checker.claim.mention import Instant
from checker.claim.reckoning import Amount, Extent, Outcome
from checker.claim.weigh import in_unit, weigh
from checker.claim.words import listed
from checker.frozen import dataclass
from checker.language.reading import Clock, Moment
from checker.passage.beside import dates_in
from checker.reason.facts import Side, Stance

_YEAR = re.compile(r"(?:\b[Ii]n |: )([12][0-9]{3})\b(?![.,]?[0-9])", re.ASCII)
_AGREES = frozenset({Outcome.HOLDS, Outcome.ROUNDED})


@dataclass(frozen=True, slots=True)
class _Weighed:
    one: Beside
    outcome: Outcome
    found: Extent | None = None


def by_figure(answer: Answer, amount: Amount) -> Stance:
    """Hold the figures beside the words against the claim's own."""
    weighed = []
    for one in answer.beside:
        if one.figure is None:
            continue
        extent = in_unit(Extent(one.figure.strict, one.figure.generous), one.figure.unit, amount.unit)
        if extent is not None:
            weighed.append(_Weighed(one, weigh(extent, amount.extent, one.figure.stated), extent))
    return _stance(answer, weighed, "figure", amount)


def by_moment(answer: Answer, own: Instant) -> Stance:
    """Hold the dates beside the words against the claim's own."""
    weighed = [_Weighed(one, _met(own.moment, one.moment)) for one in answer.beside if one.moment is not None]
    return _stance(answer, weighed, "date", None)


def by_dates(answer: Answer, own: Instant, clock: Clock | None) -> Stance | None:
    """Hold the dates among the words that are quoted against the claim's own; None where there is none."""
    dates = list(dates_in(answer.text, clock, own.moment.start.year if own.moment.start else 0))
    if not dates and (years := _years(answer.text)) and not any(_within(own.moment, year) for year in years):
        words = listed([f"`{year}`" for year in years])
        return Stance(Side.SILENT, answer, f"{answer.working}, which have {words}")
    if not dates or any(_met(own.moment, one.moment) is Outcome.HOLDS for one in dates):
        return None
    if not dates[0].sure:
        words = listed(list(dict.fromkeys(f"`{one.words}`" for one in dates)))
        return Stance(Side.SILENT, answer, f"{answer.working}, which have {words}")
    contrast = f"`{answer.source}` has `{dates[0].words}`"
    return Stance(Side.REFUTES, answer, answer.working, Outcome.FAILS, contrast=contrast)


def _years(text: str) -> list[int]:
    """The years that words give alone: `in 1977`, `Opened: 1977`."""
    return list(dict.fromkeys(int(year) for year in _YEAR.findall(text)))


def _within(moment: Moment, year: int) -> bool:
    begins = moment.start is None or moment.start.year <= year
    return begins and (moment.end is None or year <= moment.end.year)


def _met(mine: Moment, other: Moment) -> Outcome:
    before = mine.end is not None and other.start is not None and mine.end <= other.start
    after = mine.start is not None and other.end is not None and other.end <= mine.start
    return Outcome.FAILS if before or after else Outcome.HOLDS


def _stance(answer: Answer, weighed: Sequence[_Weighed], sort: str, amount: Amount | None) -> Stance:
    if not weighed:
        return Stance(
            Side.SILENT, answer, f"`{answer.source}` has no {sort} beside the words that could be the claim's"
        )
    chosen = [
        pick for _, group in groupby(weighed, key=lambda one: one.one.spot) if (pick := _chosen(list(group)))
    ]
    agreeing = [one for one in chosen if one.outcome in _AGREES and not one.one.denied]
    against = [one for one in chosen if one.one.sure and one.outcome is Outcome.FAILS]
    if agreeing and not against:
        return _told(Side.SUPPORTS, answer, agreeing[0], amount)
    if (
        against
        and len(against) == len(chosen)
        and not any(one.outcome is not Outcome.FAILS for one in weighed)
    ):
        return _told(Side.REFUTES, answer, against[0], amount)
    words = listed(list(dict.fromkeys(f"`{one.one.words}`" for one in weighed)))
    several = len({one.one.words for one in weighed}) > 1
    why = "and which is meant is not sure" if several else "which may belong to something else"
    return Stance(Side.SILENT, answer, f"`{answer.source}` has {words} beside the words, {why}")


def _chosen(here: list[_Weighed]) -> _Weighed | None:
    """The one of a sentence that belongs to the words: what is sure, or else the nearest if no other is as near."""
    sure = [one for one in here if one.one.sure]
    near = sure or here
    least = min(one.one.apart for one in near)
    nearest = [one for one in near if one.one.apart == least]
    return nearest[0] if len({one.one.words for one in nearest}) == 1 else None


def _told(side: Side, answer: Answer, one: _Weighed, amount: Amount | None) -> Stance:
    has = f"`{answer.source}` has `{one.one.words}` beside the words {one.one.where}".rstrip()
    contrast = f"`{answer.source}` has `{one.one.words}`"
    return Stance(side, answer, has, one.outcome, amount, one.found, contrast)
