"""Parts that add up: "206, 118 and 92 seats make 416"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from checker.claim.alike import aligned, unlike
from checker.claim.cite import as_printed, cited, figure_words, part_label, used
from checker.claim.claim import Claim
from checker.claim.fields import Means, NumberText
from checker.claim.reckoning import Amount, Extent, Outcome, Reckoning
from checker.claim.tie import EQUAL, Tie, added, factors
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.claim.words import show, show_range
from checker.finding import Label
from checker.logic.exact import Exact
from checker.logic.range import Range

EXAMPLE = """
id: coalition-seats
kind: total
parts: [206, 118, 92]
value: 416
"""

_ALL = 100
_MOST_SHOWN = 12
_MOST_GUESSES = 3
_GROUP = 3
_DIGITS = re.compile(r"[0-9]{1,9}").fullmatch
_MOST_TRIED = 60
"""Parts beyond which no slip is looked for: every part costs a sum of all."""


class Total(Claim):
    """Parts that add up. Holds when they come to the value, allowing for the rounding of each."""

    KIND = "total"
    FIGURE_FIELD = "value"

    parts: Annotated[list[NumberText], Field(min_length=1), Means.NUMBER] = Field(
        description="Every part: figures or claims."
    )
    value: NumberText = Field(description="What they add up to, in the article's words: a figure or a claim.")

    def work_out(self, view: View) -> Reckoning:
        """Add the parts and hold the sum against the value."""
        stated = view.number("value")
        parts = [view.number("parts", number) for number in range(len(self.parts))]
        told = aligned([stated, *parts])
        if isinstance(told, Amount):
            return unlike(view, stated, [stated, *parts], told)
        value, *parts = told
        found, nominal = _sum(parts)
        outcome = weigh(found, _stated(value), as_printed(parts, nominal))
        sum_ = _shown(found, nominal, value)
        return Reckoning(
            outcome,
            value,
            found,
            nominal,
            contrast=f"the parts add up to {sum_}",
            working=_working(value, parts, sum_, outcome),
            margin=_margin(value, found) if outcome in {Outcome.HOLDS, Outcome.ROUNDED} else "",
            labels=_labels(view, stated, parts, sum_),
            help=tuple(dict.fromkeys(_guesses(value, parts)))
            if outcome in {Outcome.FAILS, Outcome.LOOSE}
            else (),
            uses=used([stated, *parts]),
        )

    def ties(self, view: View) -> Iterator[Tie]:
        """The parts add up to the value."""
        fields = [("parts", number) for number in range(len(self.parts))]
        first, *rest = factors([view.number("value"), *(view.number(*one) for one in fields)])
        terms = [factor / first for factor in rest]
        yield Tie(added(terms), tuple(fields), (EQUAL,), view.place("value"), ("value",))


def _sum(parts: Sequence[Amount]) -> tuple[Extent, Fraction]:
    """What the parts come to: of so many parts told to a digit, each may be half of its last one off."""
    found, nominal = Extent.exactly(0), Exact(0)
    for part in parts:
        found, nominal = found + _rounded(part), nominal + part.nominal
    return found, nominal


def _shown(found: Extent, nominal: Fraction, value: Amount) -> str:
    """The sum as printed; of parts of which one is only "at least" so much, what it is at least."""
    if (found.strict.low is None) != (found.strict.high is None):
        return show_range(found.strict, value.unit)
    return show(nominal, value.unit, apart_from=value.nominal)


def _rounded(part: Amount) -> Extent:
    """A part as it was rounded; one that was cut off would make the sum fall short, every time."""
    told_to_a_digit = part.figure.rounded_to and not part.figure.hedge
    return Extent(part.extent.strict, part.extent.strict) if told_to_a_digit else part.extent


def _stated(value: Amount) -> Extent:
    """What the sum may come to; all there is comes to 100 % and not to something near it."""
    if value.figure.hedge or not value.figure.rounded_to:
        return value.extent
    if value.unit == "%" and value.nominal == _ALL:
        return Extent(value.extent.strict, Range.exactly(_ALL))
    step = value.figure.rounded_to
    cut = Range(value.nominal, value.nominal + step, high_open=True)
    if value.nominal < 0:
        cut = Range(value.nominal - step, value.nominal, low_open=True)
    return Extent(value.extent.strict, value.extent.strict.hull(cut).both(value.extent.generous))


def _working(value: Amount, parts: Sequence[Amount], sum_: str, outcome: Outcome) -> str:
    shown = " + ".join(cited(part) for part in parts[:_MOST_SHOWN])
    rest = f" + {len(parts) - _MOST_SHOWN} more" if len(parts) > _MOST_SHOWN else ""
    line = f"{shown}{rest} = {sum_}"
    if outcome is Outcome.HOLDS and not value.figure.hedge and sum_ == show(value.nominal, value.unit):
        return line
    rough = any(part.figure.hedge or not part.figure.rounded_to for part in parts)
    reason = (
        f", as the parts are {'told roughly' if rough else 'rounded'}" if outcome is Outcome.ROUNDED else ""
    )
    return f"{line}, and it says {figure_words(value)}{reason}"


def _labels(view: View, stated: Amount, parts: Sequence[Amount], sum_: str) -> tuple[Label, ...]:
    said = Label(stated.place, f"says {stated.words}")
    if len(parts) > _MOST_SHOWN:
        return said, Label(view.place("parts"), f"add up to {sum_}")
    return said, *(part_label(part, "part") for part in parts)


def _margin(value: Amount, found: Extent) -> str:
    """The smallest slip in a part that could pass unseen, for digits that are rounded hide some."""
    said = _stated(value).generous
    ends = (said.low, said.high, found.generous.low, found.generous.high)
    if any(end is None for end in ends):
        return ""
    low, high, least, most = (end or Exact(0) for end in ends)
    slack = min(high - least, most - low)
    return f"a slip of less than {show(slack, value.unit)} in one part would not show" if slack > 0 else ""


def _guesses(value: Amount, parts: Sequence[Amount]) -> Iterator[str]:
    """Slips in the parts that would explain the difference: too many, too few, two digits swapped."""
    if len(parts) > _MOST_TRIED or any(_unbounded(part) for part in parts):
        return
    found = [*_parted(value, parts), *_left_out(value, parts), *_twice(value, parts), *_swapped(value, parts)]
    yield from found[:_MOST_GUESSES]


def _unbounded(part: Amount) -> bool:
    return part.extent.strict.low is None or part.extent.strict.high is None


def _parted(value: Amount, parts: Sequence[Amount]) -> Iterator[str]:
    """`[1,310, 990]` is a list of three, for in brackets every comma begins another part."""
    joined: list[str] = []
    for part in parts:
        if not _DIGITS(part.words):
            return
        if joined and len(part.words) == _GROUP:
            joined[-1] += f",{part.words}"
        else:
            joined.append(part.words)
    told = [one for one in joined if "," in one]
    sum_ = Exact(sum(int(one.replace(",", "")) for one in joined))
    if told and _fits(value, Extent.exactly(sum_), sum_):
        yield f"in brackets a comma begins another part: write `{told[0]}` in quotes, or without its comma"


def _left_out(value: Amount, parts: Sequence[Amount]) -> Iterator[str]:
    for number, part in enumerate(parts):
        rest = [*parts[:number], *parts[number + 1 :]]
        if rest and part.nominal and _fits(value, *_sum(rest)):
            yield f"without {cited(part)} it would add up"


def _twice(value: Amount, parts: Sequence[Amount]) -> Iterator[str]:
    for part in parts:
        if part.nominal and _fits(value, *_sum([*parts, part])):
            yield f"with {cited(part)} once more it would add up"


def _swapped(value: Amount, parts: Sequence[Amount]) -> Iterator[str]:
    found, nominal = _sum(parts)
    for part in parts:
        for other in _swaps(part):
            step = other - part.nominal
            if _fits(value, found + Extent.exactly(step), nominal + step):
                yield f"two digits of {cited(part)} may be swapped: with {show(other, part.unit)} it would add up"


def _swaps(amount: Amount) -> Iterator[Fraction]:
    """The number with two neighbouring digits the other way round, as fingers slip."""
    step = amount.figure.rounded_to or Exact(1)
    scaled = amount.nominal / step
    if scaled.denominator != 1 or scaled <= 0:
        return
    digits = str(scaled.numerator)
    for at in range(len(digits) - 1):
        # No number begins with a nought.
        if digits[at] != digits[at + 1] and (at or digits[at + 1] != "0"):
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * step


def _fits(value: Amount, found: Extent, nominal: Fraction) -> bool:
    return weigh(found, _stated(value), nominal) is Outcome.HOLDS
