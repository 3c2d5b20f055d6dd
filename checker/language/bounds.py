"""What an amount and its hedge allow: the strict and the generous range, by the policy."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.language.english import hedges as en
from checker.language.policy import Policy
from checker.language.quantity import Making, Quantity
from checker.logic.exact import Exact
from checker.logic.range import Range


class Reading(NamedTuple):
    """A figure on its way: what it allows so far, and what may still be put around it."""

    strict: Range
    generous: Range
    stated: Fraction
    unit: str
    hedge: str = ""
    step: Fraction = Exact(0)
    why: str = ""
    rounding: str = ""
    """What the digits are rounded to, in words."""
    cost: int = 0
    number: bool = True
    """Whether the words name one number, rather than a range."""
    share: bool = False


def reading(quantity: Quantity, policy: Policy) -> Reading:
    """A quantity without any hedge."""
    amount = quantity.amount
    unit, why, cost = quantity.unit, quantity.why or amount.why, quantity.cost
    if amount.making in (Making.VAGUE, Making.SHARE):
        section = "words" if amount.making is Making.VAGUE else "shares"
        strict, generous = (span.times(amount.value) for span in policy.widths(section, amount.word))
        share = amount.making is Making.SHARE
        up, down = strict.low_open and strict.high == 1, strict.high_open and strict.low == 0
        hedge = en.MORE if share and up else en.LESS if share and down else ""
        stated = strict.high if hedge == en.LESS else strict.low
        return Reading(
            strict,
            generous,
            stated or Exact(0),
            unit,
            hedge,
            Exact(0),
            why,
            "",
            cost,
            number=False,
            share=share,
        )
    step, narrow, wide = _widths(quantity, policy)
    value = amount.value
    strict = Range(value - narrow, value + narrow) if narrow else Range.exactly(value)
    return Reading(
        strict,
        strict if wide == narrow else Range(value - wide, value + wide),
        value,
        unit,
        "",
        step,
        why,
        _nearest(step, unit) if wide and step >= 1 else "",
        cost,
    )


_Widths = tuple[Fraction, Fraction, Fraction]
"""The step that the words are rounded to, and how far the strict and the generous reading reach."""
_NOUGHT, _ONE = Exact(0), Exact(1)


def _widths(quantity: Quantity, policy: Policy) -> _Widths:
    amount, making = quantity.amount, quantity.amount.making
    if making is Making.WHOLE and quantity.unit != "times":
        if amount.word and not quantity.measured:
            return _ONE, _NOUGHT, _NOUGHT
        if quantity.unit in ("%", "points"):
            return _by_step(_ONE, policy)
        return _whole(abs(amount.value), policy, measured=quantity.measured)
    if making is Making.DECIMAL:
        return _by_step(amount.step, policy)
    if making is Making.FRACTION and quantity.unit in ("%", "points"):
        return _by_step(Exact(1, 10) if (amount.value * 10).denominator == 1 else Exact(1, 100), policy)
    if making in (Making.FRACTION, Making.WHOLE):
        part = abs(amount.value) * policy.number("words")
        return _NOUGHT, part if quantity.measured else _NOUGHT, part * (2 if quantity.measured else 1)
    return _ONE if making in (Making.ORDINAL, Making.EXACT) else _NOUGHT, _NOUGHT, _NOUGHT


def _by_step(step: Fraction, policy: Policy) -> _Widths:
    return step, step * policy.number("strict"), step * policy.number("generous")


def _whole(value: Fraction, policy: Policy, *, measured: bool) -> _Widths:
    """A whole number: rounded where it ends in many noughts, or where it is measured."""
    if measured and not value:
        return _by_step(_ONE, policy)
    if value < 10 and not measured:
        return _ONE, _NOUGHT, _NOUGHT
    step = _step(value)
    number = policy.number
    if measured and step == 1:
        return _by_step(step, policy)
    if measured or step >= 10 ** number("zeros"):
        narrow = min(step * number("strict"), value * number("strict at most"))
        return step, narrow, min(step * number("generous"), value * number("generous at most"))
    if step >= 10 ** number("hundreds zeros") and value >= number("hundreds from"):
        return step, _NOUGHT, min(step * number("hundreds generous"), value * number("generous at most"))
    return _ONE, _NOUGHT, _NOUGHT


def _step(value: Fraction) -> Fraction:
    """The largest power of ten that divides a whole number: 1,000 for 9,000."""
    digits = str(value.numerator) if value.denominator == 1 else ""
    return Exact(10) ** (len(digits) - len(digits.rstrip("0")))


_NAMES = {
    10: "ten",
    100: "hundred",
    10**3: "thousand",
    10**6: "million",
    10**9: "billion",
    10**12: "trillion",
}


def _nearest(step: Fraction, unit: str) -> str:
    if step == 1 and unit in ("%", "points"):
        return "to the nearest per cent" if unit == "%" else "to the nearest point"
    return f"to the nearest {_NAMES.get(int(step)) or format(int(step), ',')}" if step > 1 else ""


def hedged(inner: Reading, hedge: str, policy: Policy) -> Reading | None:
    """A reading with a hedge around it; None where the two do not go together."""
    if hedge == en.PLAIN or (hedge == en.EXACTLY and inner.hedge in (en.LEAST, en.MOST)):
        return inner
    if hedge == en.COUNT:
        counts = inner.number and not inner.hedge and inner.stated > 0 and inner.unit != "times"
        return inner if counts else None
    if inner.share:
        return None
    if inner.hedge == en.EXACTLY and hedge in (en.LEAST, en.MOST):  # "equal to 5,000 or less"
        inner = inner._replace(hedge="")
    if inner.hedge or not inner.number:
        return _around_range(inner, hedge, policy)
    q = inner.stated
    if hedge == en.EXACTLY:
        exact = Range.exactly(q)
        return inner._replace(strict=exact, generous=exact, hedge=hedge, step=_NOUGHT, rounding="")
    if hedge in _SIDES:
        side = _side(q, hedge)
        return inner._replace(strict=side, generous=side, hedge=hedge, rounding="")
    if q == 0:
        return None
    strict, generous = (span.times(q) for span in policy.widths("hedges", hedge))
    if hedge == en.ABOUT:
        strict, generous = strict.hull(inner.strict), generous.hull(inner.generous)
    return inner._replace(strict=strict, generous=generous, hedge=hedge, rounding="")


_SIDES = frozenset({en.MORE, en.LEAST, en.LESS, en.MOST})


def _side(q: Fraction, hedge: str) -> Range:
    if hedge in (en.MORE, en.LEAST):
        return Range.above(q, open_=hedge == en.MORE)
    return Range.below(q, open_=hedge == en.LESS)


def _around_range(inner: Reading, hedge: str, policy: Policy) -> Reading | None:
    """As in "at least several", "up to about 300", "about 10 to 20"."""
    ranges = inner.strict, inner.generous
    if hedge == en.ABOUT and inner.hedge == en.BETWEEN:
        strict, generous = (_stretched(inner.strict, width) for width in policy.widths("hedges", hedge))
        return inner._replace(strict=strict, generous=generous.hull(inner.generous))
    loose = inner.hedge == en.ABOUT or (not inner.number and not inner.hedge)
    if hedge not in _SIDES or not loose:
        return None
    up = hedge in (en.MORE, en.LEAST)
    strict, generous = (_beyond(span, up=up) for span in ranges)
    return inner._replace(strict=strict, generous=generous, hedge=hedge, rounding="")


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
        Range(low, high),
        Range(_widest(left).low, _widest(right).high),
        (left.stated + right.stated) / 2,
        left.unit,
        en.BETWEEN,
        max(left.step, right.step),
        right.why or left.why,
        cost=left.cost + right.cost,
        number=False,
    )


def _widest(end: Reading) -> Range:
    return end.generous if end.hedge == en.ABOUT else end.strict


def give_or_take(middle: Reading, margin: Reading) -> Reading | None:
    """A figure with how far it may be off: "10 ± 2", "52 % plus or minus 3 points"."""
    same = middle.unit == margin.unit or not margin.unit or (middle.unit == "%" and margin.unit == "points")
    if (
        not same
        or not (middle.number and margin.number)
        or margin.stated <= 0
        or middle.hedge
        or margin.hedge
    ):
        return None
    span = Range(middle.stated - margin.stated, middle.stated + margin.stated)
    return middle._replace(
        strict=span,
        generous=span,
        hedge=en.BETWEEN,
        step=max(middle.step, margin.step),
        rounding="",
        number=False,
    )


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
    return Reading(
        strict, generous, stated, left.unit, en.BETWEEN, step, cost=left.cost + right.cost, number=False
    )
