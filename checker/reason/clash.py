"""Two claims of one voice about one quantity at one time that cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TypeAlias

from checker.claim.reckoning import Amount, Extent, Lacking
from checker.claim.weigh import in_unit
from checker.consult import Answers
from checker.finding import Label
from checker.reason.facts import Clash
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Moments, Ref, Thing

_Quantity: TypeAlias = tuple[object, ...]
_MOST_IN_GROUP = 200


def clashes(ledger: Ledger, answers: Answers) -> tuple[Clash, ...]:
    """Every pair of claims that contradict each other outright."""
    groups: defaultdict[_Quantity, list[ClaimView]] = defaultdict(list)
    for claim in ledger.claims.values():
        view = ClaimView(claim, ledger, answers, Trial())
        if claim.claim.kind in {"quantity", "count"}:
            groups[_quantity(view)].append(view)
    found = []
    for group in groups.values():
        for first, second in combinations(group[:_MOST_IN_GROUP], 2):
            clash = _clash(first, second)
            if clash is not None:
                found.append(clash)
    return tuple(found)


def _quantity(view: ClaimView) -> _Quantity:
    """What is measured, of whom, when and in whose voice: a quantity's identity (DESIGN §3)."""
    meanings = view.bound.meanings
    of = meanings.get(("of",))
    who = meanings.get(("claimant",))
    return (
        view.bound.desk.file,
        view.bound.claim.kind,
        _folded(view.words("measure")),
        of.named.key if isinstance(of, Thing) else _folded(view.words("of")),
        _time(view, "as_of"),
        _time(view, "since"),
        _time(view, "until"),
        who.named.key if isinstance(who, Thing) else _folded(view.words("claimant")),
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _time(view: ClaimView, field: str) -> object:
    meaning = view.bound.meanings.get((field,))
    if isinstance(meaning, Moments):
        return meaning.readings[0].start, meaning.readings[0].end
    if isinstance(meaning, Ref):
        return meaning.key, meaning.part
    # A time that is not understood is nobody else's.
    return (view.bound.key, field) if view.words(field) else None


def _clash(first: ClaimView, second: ClaimView) -> Clash | None:
    try:
        one, other = first.number("value"), second.number("value")
    except Lacking:
        return None
    if not _apart(first.bound, one, second.bound, other):
        return None
    what = f"`{other.words}` here and `{one.words}` in `{first.id}` cannot both be the {_about(first)}"
    labels = (Label(other.place, f"says {other.words}"), Label(one.place, f"says {one.words}"))
    note = "different days, or different claimants, would not contradict: `as_of` and `claimant` say which"
    return Clash(first.bound, second.bound, what, labels, (note,))


def _apart(a: BoundClaim, one: Amount, b: BoundClaim, other: Amount) -> bool:
    """Whether no readings of the two figures meet."""
    for mine in getattr(a.meanings[("value",)], "readings", (one.figure,)):
        for theirs in getattr(b.meanings[("value",)], "readings", (other.figure,)):
            extent = in_unit(Extent(theirs.strict, theirs.generous), theirs.unit, mine.unit)
            if extent is None or extent.generous.meets(mine.generous):
                return False
    return True


def _about(view: ClaimView) -> str:
    measure, of = view.words("measure"), view.words("of")
    if not measure:
        return f"number of {of}"
    meaning = view.bound.meanings.get(("of",))
    return f"{measure} of {meaning.named.name if isinstance(meaning, Thing) else of}" if of else measure
