"""What an amount and its hedge allow: the strict and the generous range, by the policy."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.language.amount import Amount, Making
from checker.language.english import hedges as en
from checker.language.policy import Policy
from checker.language.quantity import Quantity
from checker.logic.range import Range


class Reading(NamedTuple):
    """A figure on its way: what it allows so far, and what may still be put around it."""

    strict: Range
    generous: Range
    stated: Fraction
    unit: str
    hedge: str = ""
    step: Fraction = Fraction(0)
    why: str = ""
    cost: int = 0
    number: bool = True
    """Whether the words name one number, rather than a range."""
    share: bool = False
    money: bool = False


def reading(quantity: Quantity, policy: Policy) -> Reading:
    """A quantity without any hedge."""
    amount = quantity.amount
    unit, why, cost = quantity.unit, quantity.why or amount.why, quantity.cost
    if amount.making in (Making.VAGUE, Making.SHARE):
        section = "words" if amount.making is Making.VAGUE else "shares"
        strict, generous = (span.times(amount.value) for span in policy.widths(section, amount.word))
        share = amount.making is Making.SHARE
        hedge = en.MORE if share and strict.low_open else en.LESS if share and strict.high_open else ""
        stated = strict.high if hedge == en.LESS else strict.low
        return Reading(strict, generous, stated or Fraction(0), unit, hedge, Fraction(0), why, cost, False, share)
    step, narrow, wide, told = _widths(quantity, policy)
    value = amount.value
    return Reading(
        Range(value - narrow, value + narrow), Range(value - wide, value + wide), value, unit, "", step,
        "; ".join(filter(None, (why, told))), cost, money=quantity.money,
    )


def _widths(quantity: Quantity, policy: Policy) -> tuple[Fraction, Fraction, Fraction, str]:
    """The step that the words are rounded to, how far strict and generous reach, and why."""
    amount = quantity.amount
    exact = Fraction(0)
    if amount.making is Making.DECIMAL:
        half, whole = policy.number("strict"), policy.number("generous")
        return amount.step, amount.step * half, amount.step * whole, ""
    if amount.making is Making.FRACTION or (amount.making is Making.WHOLE and quantity.unit == "times"):
        return exact, exact, abs(amount.value) * policy.number("words"), ""
    if amount.making is Making.WHOLE and amount.value and not (amount.word == "a" and not quantity.measured):
        if quantity.unit in ("%", "points"):
            return _rated(amount, policy, quantity.unit)
        return _rounded(amount, policy, measured=quantity.measured)
    return (Fraction(1) if amount.making in (Making.WHOLE, Making.ORDINAL, Making.EXACT) else exact), exact, exact, ""


def _rated(amount: Amount, policy: Policy, unit: str) -> tuple[Fraction, Fraction, Fraction, str]:
    """Whole per cents and points: rounded to one, except basis points, which are set and not measured."""
    if amount.value.denominator > 1:
        return Fraction(0), Fraction(0), Fraction(0), ""
    told = "to the nearest per cent" if unit == "%" else "to the nearest point"
    return Fraction(1), policy.number("strict"), policy.number("generous"), told


def _rounded(amount: Amount, policy: Policy, *, measured: bool) -> tuple[Fraction, Fraction, Fraction, str]:
    """A whole number: rounded where it ends in many noughts, or where it is measured."""
    value = abs(amount.value)
    step = _step(value)
    number = policy.number
    if measured and step == 1:
        return step, number("strict"), number("generous"), ""
    if measured or step >= 10 ** number("zeros"):
        narrow = min(step * number("strict"), value * number("strict at most"))
        wide = min(step * number("generous"), value * number("generous at most"))
        return step, narrow, wide, _nearest(step)
    if step >= 10 ** number("hundreds zeros") and value >= number("hundreds from"):
        wide = min(step * number("hundreds generous"), value * number("generous at most"))
        return step, Fraction(0), wide, _nearest(step)
    return Fraction(1), Fraction(0), Fraction(0), ""


def _step(value: Fraction) -> Fraction:
    """The largest power of ten that divides a whole number: 1,000 for 9,000."""
    digits = str(value.numerator) if value.denominator == 1 else ""
    return Fraction(10) ** (len(digits) - len(digits.rstrip("0")))


_NAMES = {10: "ten", 100: "hundred", 10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}


def _nearest(step: Fraction) -> str:
    return f"to the nearest {_NAMES.get(int(step)) or format(int(step), ',')}"


def hedged(inner: Reading, hedge: str, policy: Policy) -> Reading | None:
    """A reading with a hedge around it; None where the two do not go together."""
    if hedge == en.PLAIN:
        return inner
    if inner.share:
        return None
    if inner.hedge or not inner.number:
        return _around_range(inner, hedge, policy)
    q = inner.stated
    if hedge == en.EXACTLY:
        exact = Range.exactly(q)
        return inner._replace(strict=exact, generous=exact, hedge=hedge, step=Fraction(0), why="")
    if hedge in _SIDES:
        side = _side(q, hedge)
        return inner._replace(strict=side, generous=side, hedge=hedge, why="")
    if q == 0:
        return None
    strict, generous = (span.times(q) for span in policy.widths("hedges", hedge))
    if hedge == en.ABOUT:
        strict, generous = strict.hull(inner.strict), generous.hull(inner.generous)
    return inner._replace(strict=strict, generous=generous, hedge=hedge, why="")


_SIDES = frozenset({en.MORE, en.LEAST, en.LESS, en.MOST})


def _side(q: Fraction, hedge: str) -> Range:
    if hedge in (en.MORE, en.LEAST):
        return Range.above(q, open_=hedge == en.MORE)
    return Range.below(q, open_=hedge == en.LESS)


def _around_range(inner: Reading, hedge: str, policy: Policy) -> Reading | None:
    """ "at least several", "up to about 300", "about 10 to 20"."""
    ranges = inner.strict, inner.generous
    if hedge == en.ABOUT and inner.hedge == en.BETWEEN:
        strict, generous = (
            _stretched(span, width) for span, width in zip(ranges, policy.widths("hedges", hedge), strict=True)
        )
        return inner._replace(strict=strict, generous=generous)
    loose = inner.hedge == en.ABOUT or (not inner.number and not inner.hedge)
    if hedge not in _SIDES or not loose:
        return None
    up = hedge in (en.MORE, en.LEAST)
    strict, generous = (_beyond(span, up=up) for span in ranges)
    return inner._replace(strict=strict, generous=generous, hedge=hedge, why="")


def _beyond(span: Range, *, up: bool) -> Range:
    if up:
        return Range(span.low, None, low_open=span.low_open)
    return Range(None, span.high, high_open=span.high_open)


def _stretched(span: Range, width: Range) -> Range:
    """A range with each end moved outward by the hedge."""
    if span.low is None or span.high is None:
        return span
    return Range(_outward(span.low, width, up=False), _outward(span.high, width, up=True))


def _outward(end: Fraction, width: Range, *, up: bool) -> Fraction:
    moved = width.times(end)
    return (moved.high if up else moved.low) or end


def spanning(left: Reading, right: Reading) -> Reading | None:
    """From one reading to a larger one, both ends included: "between 5 and 7"."""
    if left.unit != right.unit or not left.stated < right.stated or not (left.number and right.number):
        return None
    about = en.ABOUT in (left.hedge, right.hedge)
    low, high = (left.strict.low, right.strict.high) if about else (left.stated, right.stated)
    return Reading(
        Range(low, high), Range(_widest(left).low, _widest(right).high), (left.stated + right.stated) / 2,
        left.unit, en.BETWEEN, max(left.step, right.step), right.why or left.why, left.cost + right.cost, False,
    )


def _widest(end: Reading) -> Range:
    return end.generous if end.hedge == en.ABOUT else end.strict


def both(left: Reading, right: Reading) -> Reading | None:
    """Two sides that bound one figure: "more than 10 and less than 20"."""
    ups = frozenset({en.MORE, en.LEAST})
    if (left.hedge in ups) == (right.hedge in ups) or not {left.hedge, right.hedge} <= _SIDES:
        return None
    strict, generous = left.strict.both(right.strict), left.generous.both(right.generous)
    if strict.empty or left.unit != right.unit:
        return None
    stated = (left.stated + right.stated) / 2
    step = max(left.step, right.step)
    return Reading(strict, generous, stated, left.unit, en.BETWEEN, step, "", left.cost + right.cost, number=False)
