"""The verdict on a claim, from what it comes to and how its evidence stands (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claim.reckoning import Outcome, Reckoning
from checker.claim.words import listed
from checker.finding import Label, Ruling, Verdict
from checker.language.reading import Unread
from checker.reason.facts import Doubt, Side, Stance, at_fault, opposed
from checker.reason.reckon import Worked
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Unknown

_FAULTY = frozenset({Outcome.FAILS, Outcome.LOOSE})
_FOLLOWS = frozenset({Outcome.HOLDS, Outcome.ROUNDED, Outcome.LOOSE})


def verdict(
    claim: BoundClaim,
    worked: Worked,
    stances: Sequence[Stance],
    denials: Sequence[str],
    doubtful: Sequence[str],
) -> Verdict:
    """Rule on one claim.

    `denials` say which other claims exclude it; `doubtful` are the ids of claims that it rests on and
    that do not stand.
    """
    reckoning = worked.reckoning
    ruling, because = _ruling(claim, reckoning, stances, denials, doubtful)
    # Where nothing but the fault is to be told, the fault is the working.
    own = reckoning.working or (reckoning.contrast if reckoning.outcome in _FAULTY else "")
    working = [line for line in (own, because) if line]
    working += [f"{one.side}: {one.why}" for one in stances]
    places = tuple(label for label in reckoning.labels if label.place != claim.place)
    return Verdict(
        claim.key,
        claim.claim.kind,
        claim.place,
        ruling,
        tuple(dict.fromkeys(working)),
        reckoning.margin,
        _turning_points(ruling, reckoning, stances, worked.doubts),
        (
            *places,
            *(
                Label(one.answer.place, one.side, one.answer.link)
                for one in stances
                if one.answer.place != one.answer.asked
            ),
        ),
    )


def _turning_points(
    ruling: Ruling, reckoning: Reckoning, stances: Sequence[Stance], doubts: Sequence[Doubt]
) -> tuple[str, ...]:
    """The single contested things, readings and sources without which the ruling would be another."""
    points = [turn.item for turn in reckoning.turns]
    points += [f"how `{doubt.phrase}` is read" for doubt in doubts]
    telling = [one for one in stances if one.side in {Side.SUPPORTS, Side.REFUTES}]
    sources = {one.answer.source for one in telling}
    alone = ruling in {Ruling.SUPPORTED, Ruling.REFUTED} and reckoning.outcome not in _FOLLOWS
    if alone and len(sources) == 1:
        points.append(f"the source `{min(sources)}`")
    return tuple(dict.fromkeys(points))


def _ruling(  # noqa: C901, PLR0911 - one line a ruling, in the order of their weight
    claim: BoundClaim,
    reckoning: Reckoning,
    stances: Sequence[Stance],
    denials: Sequence[str],
    doubtful: Sequence[str],
) -> tuple[Ruling, str]:
    if not type(claim.claim).CHECKABLE:
        return Ruling.NOT_CHECKABLE, "an opinion or a prediction: nothing to check but whose it is"
    contested, against = opposed(stances)
    for_it = [one for one in stances if one.side is Side.SUPPORTS and not one.partly]
    if contested and against:
        return Ruling.CONFLICTING, "the sources disagree"
    if against:
        return Ruling.REFUTED, ""
    if (reckoning.outcome is Outcome.FAILS and not reckoning.turns) or at_fault(reckoning):
        return Ruling.CONTRADICTED, ""
    if denials:
        return Ruling.CONTRADICTED, denials[0]
    if not_understood := _not_understood(claim):
        return Ruling.NOT_ENOUGH, not_understood
    if reckoning.turns:
        return Ruling.CONFLICTING, _turning(reckoning)
    if for_it:
        return Ruling.SUPPORTED, ""
    if reckoning.outcome in _FOLLOWS and not reckoning.unknown:
        if doubtful:
            return Ruling.NOT_ENOUGH, f"it follows only from `{doubtful[0]}`, which does not stand itself"
        return Ruling.FOLLOWS, ""
    return Ruling.NOT_ENOUGH, _why_not(claim, reckoning, stances)


def _not_understood(claim: BoundClaim) -> str:
    """What of the claim could not be read: no source can bear out what nobody understands."""
    for meaning in claim.meanings.values():
        if isinstance(meaning, Unread | Unknown):
            return f"`{meaning.phrase if isinstance(meaning, Unread) else meaning.name}` is not understood"
    return ""


def _turning(reckoning: Reckoning) -> str:
    turn = reckoning.turns[0]
    state = {True: "true", False: "false"}
    holds = turn.with_.outcome in {Outcome.HOLDS, Outcome.ROUNDED}
    return f"{state[holds]} with {turn.item}, {state[not holds]} without ({turn.why})"


def _why_not(claim: BoundClaim, reckoning: Reckoning, stances: Sequence[Stance]) -> str:
    if reckoning.outcome in {Outcome.OPEN, Outcome.LOOSE}:
        return reckoning.unknown or "its parts are known too loosely to decide"
    if reckoning.unknown:
        return reckoning.unknown
    parts = sorted({f"`{one.field}`" for one in stances if one.side is Side.SUPPORTS})
    if parts:
        return f"only its {listed(parts)} {'is' if len(parts) == 1 else 'are'} backed"
    if not claim.claim.evidence:
        return "no evidence is given, and nothing else in the file says it"
    return "" if stances else "none of its evidence could be held against it"
