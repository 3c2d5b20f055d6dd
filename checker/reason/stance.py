"""How each piece of evidence stands to its claim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from checker.claim.answer import Answer, Status
from checker.claim.mention import Instant
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome
from checker.claim.weigh import in_unit, rounding_aside, to_its_digit, weigh
from checker.claim.words import show, show_range
from checker.language.reading import Grain, Moment
from checker.logic.exact import Exact
from checker.reason import nearby
from checker.reason.bearing import Held, by_change, by_members, by_name, by_standing, may_lack_its_sign
from checker.reason.facts import Side, Stance
from checker.reason.located import by_spot
from checker.reason.own import OWN_FIGURE, own_amount
from checker.reason.quoted import by_words
from checker.reason.view import ClaimView

_TIMES_OF_DAY = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR})
_FURTHEST_CLOCKS = timedelta(hours=14)


_MOST_BARE_DIGITS = 6


def stance(view: ClaimView, answer: Answer) -> Stance:
    """Hold one answer against the claim."""
    if answer.status is Status.UNREACHABLE:
        return Stance(Side.UNREACHABLE, answer, f"`{answer.source}` could not be consulted: {answer.gap}")
    if answer.status is not Status.ANSWERED:
        return Stance(Side.SILENT, answer, answer.working or answer.gap)
    held = Held(view, answer)
    for judge in _JUDGES:
        found = judge(held)
        if found is not None:
            partly = held.partly
            return replace(found, field=partly, partly=True) if partly else found
    return Stance(Side.SILENT, answer, f"{answer.working}, which does not bear on what is claimed")


def _by_figure(held: Held) -> Stance | None:
    if held.answer.figure is None:
        return None
    amount = own_amount(held.view, held.told_field)
    if amount is None:
        return None
    told = Extent(held.answer.figure, held.answer.figure.hull(held.answer.leeway or held.answer.figure))
    found = in_unit(told, held.answer.unit, amount.unit)
    bare = found is None and not (amount.unit and held.answer.unit)
    if bare:
        # A bare number in a table takes the unit that the claim gives it, and the other way about.
        found = told
    if found is None:
        return Stance(Side.SILENT, held.answer, f"{held.answer.working}, which is in another unit")
    nominal = held.answer.nominal
    rounds = held.answer.divided or (nominal is not None and nominal.denominator != 1)
    # `all` is a whole number of times one, which no part of it rounds to.
    rounds = rounds and not (held.answer.unit == "%" and amount.unit != "%")
    mine = to_its_digit(amount) if rounds else amount.extent
    outcome = weigh(found, mine)
    unsigned = {held.answer.unit, amount.unit} == {"", "%"} and bool(amount.unit or may_lack_its_sign(amount))
    if outcome is Outcome.FAILS and unsigned:
        # Per cents are written without their sign as often as with it, and 0.1 may be either.
        bare, plain = True, weigh(told, mine)
        point = told.strict.point
        if plain is not Outcome.FAILS or point is None or abs(point) > 1:
            found, outcome = told, plain
    if outcome is Outcome.FAILS and held.answer.scaled is not None:
        # What the name of a column says of its figures is as good a reading.
        factor, unit = held.answer.scaled
        scaled = Extent(told.strict.times(factor), told.generous.times(factor))
        scaled = in_unit(scaled, unit or held.answer.unit, amount.unit) or scaled
        outcome = weigh(scaled, mine)
        found = found if outcome is Outcome.FAILS else scaled
    if held.answer.rounded and nominal is not None:
        # What cells come to as they are printed is what a reader who adds them up finds.
        exact = Extent.exactly(nominal)
        outcome = rounding_aside(outcome, in_unit(exact, held.answer.unit, amount.unit) or exact, mine)
    if bare and held.answer.unit and outcome is Outcome.FAILS:
        return Stance(Side.SILENT, held.answer, f"{held.answer.working}, and the claim names no unit")
    words = _legible(held.answer, amount.unit) or show_range(held.answer.figure, held.answer.unit)
    return weighed(held, outcome, amount, found, words)


def _legible(answer: Answer, unit: str) -> str:
    """What the source has, in its own words; nobody reads `4439000000000` at a glance."""
    if answer.words.isascii() and answer.words.isdigit() and len(answer.words) > _MOST_BARE_DIGITS:
        return show(Exact(int(answer.words)), answer.unit or unit)
    return answer.words


def weighed(held: Held, outcome: Outcome, amount: Amount, found: Extent, words: str) -> Stance:
    """The stance of a source whose figure, `words`, was held against the claim's own."""
    kind = held.view.bound.claim.kind
    if outcome in {Outcome.FAILS, Outcome.LOOSE} and held.answer.aside:
        return Stance(Side.SILENT, held.answer, f"{held.answer.working}, which {held.answer.aside}")
    if outcome in {Outcome.FAILS, Outcome.LOOSE} and kind not in OWN_FIGURE and not held.told_field:
        return Stance(Side.SILENT, held.answer, f"{held.answer.working}, which is not what is claimed")
    contrast = f"`{held.answer.source}` has {words}"
    why = held.answer.working or contrast
    if outcome is Outcome.FAILS:
        return Stance(Side.REFUTES, held.answer, why, outcome, amount, found, contrast)
    if outcome is Outcome.OPEN:
        return Stance(
            Side.SILENT, held.answer, f"{why}, which is too loose to decide", outcome, amount, found
        )
    return Stance(Side.SUPPORTS, held.answer, why, outcome, amount, found, contrast)


def _by_moment(held: Held) -> Stance | None:
    moment = held.answer.moment
    if moment is None:
        return None
    field = held.field(type(held.view.bound.claim).MOMENT_FIELD)
    if not field or not held.view.has(*field):
        return None
    try:
        own = held.view.moment(*field)
    except Lacking:
        return None
    why = held.answer.working
    if not _apart(own, moment.start, moment.end):
        return Stance(Side.SUPPORTS, held.answer, why, Outcome.HOLDS)
    if _by_another_clock(own.moment, moment):
        return Stance(Side.SILENT, held.answer, f"{why}, which may be told by another clock")
    contrast = f"`{held.answer.source}` has {held.answer.words or moment.phrase}"
    return Stance(Side.REFUTES, held.answer, why, Outcome.FAILS, contrast=contrast)


def _by_another_clock(one: Moment, other: Moment) -> bool:
    """Whether two times of day are no further apart than clocks of the world are: a cell seldom names its zone."""
    if other.grain not in _TIMES_OF_DAY or one.start is None or other.start is None:
        return False
    return abs(one.start - other.start) <= _FURTHEST_CLOCKS


def _apart(own: Instant, start: object, end: object) -> bool:
    mine = own.moment
    before = mine.end is not None and start is not None and mine.end <= start  # type: ignore[operator]
    after = mine.start is not None and end is not None and end <= mine.start  # type: ignore[operator]
    return bool(before or after)


def _by_what_is_beside(held: Held) -> Stance | None:
    """What stands beside the words that `near` names: a figure where the claim has one, or else a time."""
    if not held.answer.beside:
        return None
    amount = own_amount(held.view, held.told_field)
    if amount is not None and (held.told_field or held.view.bound.claim.kind in OWN_FIGURE):
        return nearby.by_figure(held.answer, amount)
    field = held.field(type(held.view.bound.claim).MOMENT_FIELD)
    if not field or not held.view.has(*field):
        return None
    try:
        return nearby.by_moment(held.answer, held.view.moment(*field))
    except Lacking:
        return None


def _by_ruling(held: Held) -> Stance | None:
    """A source that has ruled on the very claim."""
    if held.answer.ruling is None:
        return None
    if held.answer.ruling:
        return Stance(Side.SUPPORTS, held.answer, held.answer.working, Outcome.HOLDS)
    contrast = f"`{held.answer.source}` has it rated {held.answer.words}"
    return Stance(Side.REFUTES, held.answer, held.answer.working, Outcome.FAILS, contrast=contrast)


def _by_rows(held: Held) -> Stance | None:
    """Rows that were picked without anything being taken from them."""
    taken = held.answer.text or held.answer.texts or held.answer.words
    if held.answer.picked is None or not held.answer.picked.rows or taken:
        return None
    return Stance(Side.SUPPORTS, held.answer, held.answer.working, Outcome.HOLDS)


_JUDGES: tuple[Callable[[Held], Stance | None], ...] = (
    _by_ruling,
    by_spot,
    _by_what_is_beside,
    by_members,
    by_standing,
    by_change,
    _by_figure,
    _by_moment,
    by_words,
    by_name,
    _by_rows,
)
