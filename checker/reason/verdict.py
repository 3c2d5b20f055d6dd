"""The verdict on a claim, from what it comes to and how its evidence stands (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.claim.reckoning import Outcome, Reckoning
from checker.claim.words import listed
from checker.finding import Label, Ruling, Verdict
from checker.language.reading import Unread
from checker.reason.facts import Side, Stance, at_fault, opposed
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

    def ruled(by: Sequence[Stance]) -> tuple[Ruling, str]:
        return _ruling(claim, reckoning, by, denials, doubtful)

    ruling, because = ruled(stances)
    # Where nothing but the fault is to be told, the fault is the working.
    own = reckoning.working or (reckoning.contrast if reckoning.outcome in _FAULTY else "")
    working = [line for line in (own, because) if line]
    # What decides is read first.
    decisive = sorted(stances, key=lambda one: one.side in {Side.SILENT, Side.UNREACHABLE})
    working += [f"{one.side}: {one.why}" for one in decisive]
    places = tuple(label for label in reckoning.labels if label.place != claim.place)
    return Verdict(
        claim.key,
        claim.claim.kind,
        claim.place,
        ruling,
        tuple(dict.fromkeys(working)),
        reckoning.margin,
        lambda: tuple(dict.fromkeys((*_contested(worked), *_sources(stances, ruled)))),
        (
            *places,
            *(
                Label(one.answer.place, one.side, one.answer.link)
                for one in stances
                if one.answer.place != one.answer.asked
            ),
        ),
    )


def _contested(worked: Worked) -> Iterator[str]:
    """The single contested things and readings without which the ruling would be another."""
    yield from (turn.item for turn in worked.reckoning.turns)
    phrases = (*(doubt.phrase for doubt in worked.doubts), *worked.otherwise())
    yield from (f"how `{phrase}` is read" for phrase in phrases)


def _sources(
    stances: Sequence[Stance], ruled: Callable[[Sequence[Stance]], tuple[Ruling, str]]
) -> Iterator[str]:
    """The single sources without which it would be."""
    sense = _SENSE[ruled(stances)[0]]
    for source in sorted({one.answer.source for one in stances if one.side in {Side.SUPPORTS, Side.REFUTES}}):
        left = [one for one in stances if one.answer.source != source]
        if _SENSE[ruled(left)[0]] != sense:
            yield f"the source `{source}`"


_SENSE = {
    Ruling.SUPPORTED: "true",
    Ruling.FOLLOWS: "true",
    Ruling.REFUTED: "false",
    Ruling.CONTRADICTED: "false",
    Ruling.CONFLICTING: "either",
    Ruling.NOT_ENOUGH: "unknown",
    Ruling.NOT_CHECKABLE: "unknown",
}
"""What a ruling comes to: only another sense is another ruling."""


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
            return meaning.says if isinstance(meaning, Unread) else f"`{meaning.name}` is not understood"
    return ""


def _turning(reckoning: Reckoning) -> str:
    first, *others = reckoning.turns
    state = {True: "true", False: "false"}
    holds = first.with_.outcome in {Outcome.HOLDS, Outcome.ROUNDED}
    also = f"; so it is with {listed([f'{one.item} ({one.why})' for one in others])}" if others else ""
    return f"{state[holds]} with {first.item}, {state[not holds]} without ({first.why}){also}"


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
