"""Two claims about one quantity at one time that cannot both be true.

In one voice they contradict each other; in two, the claimants differ, which is worth a note. Claims of
two files meet where both speak of the same entity, but not where one story updates the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from itertools import combinations

from checker.claim.alike import told_in
from checker.claim.reckoning import Amount, Extent, Lacking
from checker.claim.weigh import in_unit
from checker.consult import Answers
from checker.finding import Label
from checker.language.reading import Figure
from checker.logic.range import Range
from checker.reason.facts import Clash
from checker.reason.over_time import in_time, over_time
from checker.reason.quantity import Quantity, told_loosely, updated, voice
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Thing


def clashes(ledger: Ledger, answers: Answers, told: Mapping[str, Quantity]) -> tuple[Clash, ...]:
    """Every pair of claims whose figures no reading brings together; `told` is what each of them tells, by its key."""
    groups: defaultdict[Quantity, list[ClaimView]] = defaultdict(list)
    for key, what in told.items():
        groups[what].append(ClaimView(ledger.claims[key], ledger, answers, Trial()))
    # The one that came later is told against the one before.
    ordered = (sorted(group, key=_published) for group in groups.values() if len(group) > 1)
    found = [clash for group in ordered for clash in _among(group, ledger)]
    return (*found, *_outgrown(groups))


def _outgrown(groups: Mapping[Quantity, Sequence[ClaimView]]) -> Iterator[Clash]:
    """What by one claimant's account only grows, or never changes, and by another's later one is less, or another.

    In one voice it is told with all else that cannot be together (`checker.reason.joint`).
    """
    whenever: defaultdict[Quantity, list[ClaimView]] = defaultdict(list)
    for what, group in groups.items():
        whenever[what._replace(as_of=None, until=None)] += group
    for views in whenever.values():
        if not any(over_time(one.bound) for one in views):
            continue
        seen: set[str] = set()
        for first, second in combinations(sorted(views, key=lambda one: one.bound.key), 2):
            order = in_time(first.bound, second.bound)
            way = over_time(first.bound) or over_time(second.bound)
            if order is None or not way or voice(first) == voice(second):
                continue
            earlier, later = (first, second) if order[0] is first.bound else (second, first)
            if later.bound.key not in seen and _shrank(earlier, later, way):
                seen.add(later.bound.key)
                yield _told_apart(earlier, later, way)


def _shrank(earlier: ClaimView, later: ClaimView, way: str) -> bool:
    try:
        one, other = earlier.number("value"), later.number("value")
    except Lacking:
        return False
    before, after = one.extent.generous, _as_told(other.figure, one.unit, other)
    if after is None:
        return False
    less = (after.generous - before).within(Range.below(0))
    return less or (way == "constant" and not after.generous.meets(before))


def _told_apart(earlier: ClaimView, later: ClaimView, way: str) -> Clash:
    one, other = earlier.number("value"), later.number("value")
    rule = "only grows" if way == "cumulative" else "never changes"
    what = (
        f"`{_words(earlier, one)}` in `{earlier.id}` and later `{_words(later, other)}` here, "
        f"of what {rule}: the {_about(later)}"
    )
    labels = (Label(other.place, f"says {other.words}"), Label(one.place, f"says {one.words}, earlier"))
    return Clash(earlier.bound, later.bound, what, labels, one_voice=False)


def _among(group: Sequence[ClaimView], ledger: Ledger) -> Iterator[Clash]:
    """For each claim the first one before it that it contradicts, and the first that another claimant made.

    Claims that say the same in the same voice need be looked at only once.
    """
    before: dict[object, ClaimView] = {}
    for view in group:
        seen: set[bool] = set()
        for other in before.values():
            clash = None if _replaced(other, view, ledger) else _clash(other, view)
            if clash is not None and clash.one_voice not in seen:
                seen.add(clash.one_voice)
                yield clash
            if len(seen) == len(_VOICES):
                break
        before.setdefault((voice(view), view.bound.desk.file, view.words("value"), view.words("unit")), view)


_VOICES = (True, False)


def _published(view: ClaimView) -> str:
    clock = view.clock
    return clock.now.astimezone(UTC).isoformat() if clock is not None else ""


def _replaced(first: ClaimView, second: ClaimView, ledger: Ledger) -> bool:
    """Whether the two are of different stories, one of which another story at hand updates and so corrects."""
    one, other = first.bound.desk.file, second.bound.desk.file
    return one != other and any({one, other} & updated(file, ledger) for file in ledger.desks)


def _clash(first: ClaimView, second: ClaimView) -> Clash | None:
    try:
        one, other = first.number("value"), second.number("value")
    except Lacking:
        return None
    if not _apart(first.bound, one, second.bound, other):
        return None
    where = "" if first.bound.desk is second.bound.desk else f" ({first.bound.desk.file})"
    what = f"`{_words(second, other)}` here and `{_words(first, one)}` in `{first.id}`{where} cannot both be the {_about(first)}"
    labels = (Label(other.place, f"says {other.words}"), Label(one.place, f"says {one.words}"))
    return Clash(first.bound, second.bound, what, labels, voice(first) == voice(second), told_loosely(first))


def _apart(a: BoundClaim, one: Amount, b: BoundClaim, other: Amount) -> bool:
    """Whether no readings of the two figures meet."""
    for mine in getattr(a.meanings[("value",)], "readings", (one.figure,)):
        for theirs in getattr(b.meanings[("value",)], "readings", (other.figure,)):
            extent = _as_told(theirs, mine.unit, other)
            if extent is None or extent.generous.meets(mine.generous):
                return False
    return True


def _words(view: ClaimView, amount: Amount) -> str:
    """The author's words, with the unit that stands in a field of its own."""
    unit = view.bound.claim.unit_said()
    return f"{amount.words} {unit}" if unit and unit not in amount.words else amount.words


def _as_told(figure: Figure, unit: str, amount: Amount) -> Extent | None:
    """What a figure may be in another unit: of measures miles become kilometres."""
    extent = in_unit(Extent(figure.strict, figure.generous), figure.unit, unit)
    told = told_in(replace(amount, figure=figure), unit) if extent is None and figure.unit and unit else None
    return Extent(told.figure.strict, told.figure.generous) if told else extent


def _about(view: ClaimView) -> str:
    measure, of = view.words("measure"), view.words("of")
    if not measure:
        return f"number of {of}"
    meaning = view.bound.meanings.get(("of",))
    return f"{measure} of {meaning.named.name if isinstance(meaning, Thing) else of}" if of else measure
