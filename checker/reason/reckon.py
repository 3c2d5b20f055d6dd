"""Working every claim out: by its likeliest readings, by others where those fail, without contested members."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations, islice, product
from typing import Any

from checker.claim.reckoning import Outcome, Reckoning, Turn
from checker.claim.words import listed
from checker.consult import Answers
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.reason.facts import Doubt
from checker.reason.trial import Contested, Spot, Trial
from checker.reason.view import ClaimView
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Moments

MOST_TRIALS = 24
"""Combinations of readings that are tried for one claim."""
MOST_READINGS = 4
MOST_CONTESTED = 12
"""Contested members that are taken away one at a time."""

_RANK = {
    Outcome.HOLDS: 0,
    Outcome.ROUNDED: 1,
    Outcome.OPEN: 2,
    Outcome.UNKNOWN: 3,
    Outcome.LOOSE: 4,
    Outcome.FAILS: 5,
}
_TRUE = frozenset({Outcome.HOLDS, Outcome.ROUNDED})
_FALSE = frozenset({Outcome.FAILS, Outcome.LOOSE})


@dataclass(frozen=True, slots=True)
class Worked:
    """What one claim comes to, and the doubts about how to read it."""

    reckoning: Reckoning
    doubts: tuple[Doubt, ...] = ()
    otherwise: Callable[[], tuple[str, ...]] = tuple
    """The phrases of which another reading, less likely, would make it false."""


def work_out(claim: BoundClaim, ledger: Ledger, answers: Answers) -> Worked:
    """Work one claim out."""
    trial = Trial()
    first = _reckon(claim, ledger, answers, trial)
    chosen, best = dict[Spot, int](), first
    if _badness(first) >= (_RANK[Outcome.LOOSE], 0) or first.troubles:
        chosen, best = _likeliest_that_holds(claim, ledger, answers, trial, first)
    if chosen:
        # Other readings may look at other contested members than the likeliest did.
        trial = Trial(chosen)
        _reckon(claim, ledger, answers, trial)
    turns = _turns(claim, ledger, answers, trial, best)
    doubts = _doubts(claim, ledger, chosen, first) if chosen else ()
    best = replace(best, turns=turns) if turns else best
    return Worked(best, doubts, partial(_otherwise, claim, ledger, answers, trial, best))


def with_troubles(worked: Worked, troubles: Sequence[Finding]) -> Worked:
    """The same, with faults that were seen elsewhere."""
    if not troubles:
        return worked
    reckoning = replace(worked.reckoning, troubles=(*worked.reckoning.troubles, *troubles))
    return replace(worked, reckoning=reckoning)


def _reckon(claim: BoundClaim, ledger: Ledger, answers: Answers, trial: Trial) -> Reckoning:
    return claim.claim.reckon(ClaimView(claim, ledger, answers, trial))


def _badness(reckoning: Reckoning) -> tuple[int, int]:
    return _RANK[reckoning.outcome], len(reckoning.troubles)


def _likeliest_that_holds(
    claim: BoundClaim, ledger: Ledger, answers: Answers, trial: Trial, first: Reckoning
) -> tuple[dict[Spot, int], Reckoning]:
    """The first combination of readings under which nothing is wrong, or else the likeliest."""
    best, chosen = first, dict[Spot, int]()
    for choices in islice(_combinations(trial.readings), MOST_TRIALS):
        if _said_twice(ledger, trial.readings, choices) or _spoils_another(claim, ledger, answers, choices):
            continue
        other = _reckon(claim, ledger, answers, Trial(choices))
        # What cannot be worked out does not hold; but an event, of which nothing follows, may be in order.
        settled = other.outcome is not Outcome.UNKNOWN or best.outcome is Outcome.UNKNOWN
        if settled and _badness(other) < _badness(best):
            best, chosen = other, choices
    return chosen, best


def _said_twice(ledger: Ledger, readings: Mapping[Spot, int], choices: Mapping[Spot, int]) -> bool:
    """Whether the same words of one claim are read in two ways: since Tuesday, until Tuesday, is one Tuesday."""
    picks: dict[tuple[str, str], int] = {}
    for key, route in readings:
        read = getattr(ledger.claims[key].meanings[route], "readings", ())
        words = read[0].phrase.casefold() if read else ""
        if picks.setdefault((key, words), choices.get((key, route), 0)) != choices.get((key, route), 0):
            return True
    return False


def _spoils_another(claim: BoundClaim, ledger: Ledger, answers: Answers, choices: Mapping[Spot, int]) -> bool:
    """Whether another claim, whose words are read otherwise, would be at fault for it.

    "It fell on Sunday" is not next Sunday only because the order would then hold.
    """
    owners = sorted({key for key, _ in choices} - {claim.key})
    return any(_reckon(ledger.claims[key], ledger, answers, Trial(choices)).troubles for key in owners)


def _combinations(readings: Mapping[Spot, int]) -> Iterator[dict[Spot, int]]:
    """All choices of readings but the first, those that change the fewest coming first."""
    spots = sorted(readings)
    every = product(*(range(min(readings[spot], 4)) for spot in spots)) if spots else iter(())
    ordered = sorted(islice(every, 4096), key=lambda choice: (sum(pick > 0 for pick in choice), choice))
    return (
        {spot: pick for spot, pick in zip(spots, choice, strict=True) if pick}
        for choice in ordered
        if any(choice)
    )


def _turns(
    claim: BoundClaim, ledger: Ledger, answers: Answers, trial: Trial, base: Reckoning
) -> tuple[Turn, ...]:
    """The contested members whose absence turns what holds into what does not, or the other way about."""
    if not trial.contested:
        return ()
    seen = dict(islice(sorted(trial.contested.items()), MOST_CONTESTED))
    for size in range(1, len(seen) + 1):
        found = []
        for gone in islice(combinations(seen, size), MOST_TRIALS):
            without = _reckon(claim, ledger, answers, Trial(trial.choices, frozenset(gone)))
            if _flips(base.outcome, without.outcome):
                found.append(_turn([seen[spot] for spot in gone], base, without))
        # What fewer of them turn need not be told of more.
        if found:
            return tuple(found)
    return ()


def _flips(one: Outcome, other: Outcome) -> bool:
    return (one in _TRUE and other in _FALSE) or (one in _FALSE and other in _TRUE)


def _turn(contested: Sequence[Contested], base: Reckoning, without: Reckoning) -> Turn:
    first = contested[0]
    names = listed([one.named.name for one in contested])
    return Turn(names, first.why, first.place, first.claim, base, without, len(contested) > 1)


def _otherwise(
    claim: BoundClaim, ledger: Ledger, answers: Answers, trial: Trial, best: Reckoning
) -> tuple[str, ...]:
    """The phrases that can be read in another way, under which alone what holds would not."""
    found = []
    if best.outcome not in _TRUE:
        return ()
    for key, route in sorted(trial.readings)[:MOST_CONTESTED]:
        for pick in range(1, min(trial.readings[key, route], MOST_READINGS)):
            choices = {**trial.choices, (key, route): pick}
            if trial.choices.get((key, route)) or _said_twice(ledger, trial.readings, choices):
                continue
            other = _reckon(claim, ledger, answers, Trial(choices))
            if _flips(best.outcome, other.outcome) and not _spoils_another(claim, ledger, answers, choices):
                readings: Sequence[Any] = getattr(ledger.claims[key].meanings[route], "readings", ())
                found.append(readings[0].phrase)
                break
    return tuple(dict.fromkeys(found))


def _doubts(
    claim: BoundClaim, ledger: Ledger, chosen: Mapping[Spot, int], first: Reckoning
) -> tuple[Doubt, ...]:
    """What had to be read otherwise than it most likely is for the claim to hold."""
    doubts = []
    for (key, route), pick in sorted(chosen.items()):
        owner = ledger.claims[key]
        meaning = owner.meanings[route]
        readings: Sequence[Any] = getattr(meaning, "readings", ())
        likely, taken = readings[0], readings[pick]
        place = owner.place.at(*(step for step in route if step != ""))
        what = f"`{likely.phrase}` can be read in two ways, and `{claim.id}` holds in only one of them"
        labels = [Label(place, "read both ways")]
        if owner is not claim:
            labels.append(Label(claim.place.at("id"), f"turns on it: {first.contrast or first.working}"))
        doubts.append(
            Doubt(
                claim, likely.phrase, what, tuple(labels), isinstance(meaning, Moments), _ways(likely, taken)
            )
        )
    return tuple(doubts)


def _ways(likely: object, taken: object) -> tuple[str, ...]:
    told = [getattr(one, "why", "") or _bounds(one) for one in (likely, taken)]
    return (f"most likely: {told[0]}", f"it holds as: {told[1]}")


def _bounds(reading: object) -> str:
    start, end = getattr(reading, "start", None), getattr(reading, "end", None)
    if start or end:
        return f"from {start:%Y-%m-%d %H:%M}" if start else f"before {end:%Y-%m-%d %H:%M}"
    return str(getattr(reading, "stated", ""))
