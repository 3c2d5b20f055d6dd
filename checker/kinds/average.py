"""A mean, a median or a rate: "an average of $1.79 trillion a year", "3.2 for every 1,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Annotated, TypeAlias

from pydantic import Discriminator, Field, Tag

from checker.claim.alike import aligned, told_in, unlike
from checker.claim.cite import as_printed, cited, figure_words, part_label, used
from checker.claim.claim import Claim
from checker.claim.fields import Means, NumberText, Text, Words, by_shape
from checker.claim.grain import impossible_mean
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import Tie, added, factor_to, factors, ratio
from checker.claim.view import View
from checker.claim.weigh import left_over, to_its_digit, weigh
from checker.claim.words import show
from checker.finding import Label
from checker.frozen import dataclass
from checker.language.rate import Rate, read_rate
from checker.language.reading import Unread
from checker.logic.exact import Exact
from checker.logic.range import Range

EXAMPLE = """
id: per-thousand
kind: average
of: 4,439
over: 6,134
which: per 1,000
value: about 724
"""

Numbers: TypeAlias = Annotated[
    Annotated[Text, Tag("text")] | Annotated[list[NumberText], Field(min_length=1), Tag("list")],
    Discriminator(by_shape),
]
_MOST_SHOWN = 12


class Average(Claim):
    """A mean, a median or a rate. Holds when the figures share out to the value."""

    KIND = "average"
    FIGURE_FIELD = "value"

    of: Annotated[Numbers, Means.NUMBER] = Field(
        description="What is shared out: a list of figures or claims, or one that is their sum."
    )
    over: NumberText = Field("", description="Among how many, where `of` is a sum: a figure or a claim.")
    value: NumberText = Field(description="The average, in the article's words: a figure or a claim.")
    which: Words = Field(
        "", description="`mean`, `median`, `per head`, `per 1,000`, `per cent`; without it, the mean."
    )

    def work_out(self, view: View) -> Reckoning:
        """Share the sum out, or find the middle, and hold it against the value."""
        rate = read_rate(self.which)
        if isinstance(rate, Unread):
            raise Lacking(rate.why)
        stated = view.number("value")
        if isinstance(self.of, list):
            of = [view.number("of", number) for number in range(len(self.of))]
            return _of_list(view, rate, stated, of)
        if rate.median:
            raise Lacking("a median needs the list of all figures in `of`")
        if not self.over:
            raise Lacking("it does not say over how many (`over`)")
        return _of_sum(view, rate, stated, view.number("of"), view.number("over"))

    def ties(self, view: View) -> Iterator[Tie]:
        """The sum, shared out, comes to the value. A median says too little to tie anything."""
        rate = read_rate(self.which)
        if isinstance(rate, Unread) or rate.median:
            return
        stated, about = view.number("value"), view.place("value")
        if isinstance(self.of, list):
            fields = [("of", number) for number in range(len(self.of))]
            first, *rest = factors([stated, *(view.number(*one) for one in fields)])
            terms = [factor / first * rate.scale / len(fields) for factor in rest]
            yield Tie(added(terms), tuple(fields), (left_over(stated),), about, ("value",))
        elif self.over:
            times = _times(rate, stated, view.number("of"), view.number("over"))
            yield Tie(ratio(times), (("of",), ("over",)), (left_over(stated),), about, ("value",))


def _times(rate: Rate, stated: Amount, of: Amount, over: Amount) -> Fraction:
    """How many times `of / over` the value is, each in its own unit."""
    plain = bool(of.unit) and told_in(over, of.unit) is not None and bool(over.unit)
    unit = rate.unit or ("" if plain else of.unit)
    value = told_in(stated, unit) if unit else stated
    scale = rate.scale / (factor_to(over, of.unit) if plain else 1)
    if value is not None and value.unit == "%" and rate.unit != "%" and not unit:
        scale *= 100
    return scale / (factor_to(stated, unit) if unit else 1)


def _of_list(view: View, rate: Rate, stated: Amount, of: Sequence[Amount]) -> Reckoning:
    told = aligned([stated, *of])
    if isinstance(told, Amount):
        return unlike(view, stated, [stated, *of], told)
    value, *parts = told
    number = len(parts)
    if view.has("over"):
        over = view.number("over")
        if not over.extent.generous.meets(Range.exactly(number)):
            raise Lacking(f"`of` lists {number} and `over` says {over.words}")
    if rate.median:
        found, nominal = _median(parts)
        name = "the median of"
    else:
        share = rate.scale / number
        found = Extent(*(_sum(ranges).times(share) for ranges in _ranges(parts)))
        nominal, name = sum((part.nominal for part in parts), Exact(0)) * share, "the mean of"
    shown = ", ".join(cited(part) for part in parts[:_MOST_SHOWN]) + (" …" if number > _MOST_SHOWN else "")
    labels = (Label(stated.place, f"says {stated.words}"), Label(view.place("of"), f"{number} figures"))
    return _Shared(value, parts, found, nominal, f"{name} {shown} is").weighed(labels)


def _of_sum(view: View, rate: Rate, stated: Amount, of: Amount, over: Amount) -> Reckoning:
    if of.unit and of.unit == over.unit:
        unit = ""
    elif over.unit and told_in(over, of.unit) is not None and of.unit:
        over, unit = told_in(over, of.unit) or over, ""
    else:
        unit = of.unit
    quotient = of.extent.shared_by(over.extent, stated.extent)
    if quotient is None or not over.nominal:
        raise Lacking(f"`{over.words}` may be nought")
    value = told_in(stated, rate.unit or unit) if (rate.unit or unit) else stated
    if value is None:
        return unlike(view, stated, [stated, of], stated)
    scale = rate.scale
    if value.unit == "%" and rate.unit != "%" and not unit:
        scale *= 100
    found, nominal = quotient.times(scale), of.nominal / over.nominal * scale
    times = f" × {show(scale)}" if scale != 1 else ""
    ratio = f"{cited(of)} / {cited(over)}{times} ="
    labels = (Label(stated.place, f"says {stated.words}"), part_label(of, "of"), part_label(over, "over"))
    reckoning = _Shared(value, (of, over), found, nominal, ratio).weighed(labels)
    grain = impossible_mean(value, of, over, scale)
    return (
        replace(reckoning, notes=(grain,)) if grain and reckoning.outcome is not Outcome.HOLDS else reckoning
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the figures share out to: all that it may be, by the numbers that the words name, and how."""

    value: Amount
    parts: Sequence[Amount]
    found: Extent
    nominal: Fraction
    ratio: str

    def weighed(self, labels: tuple[Label, ...]) -> Reckoning:
        """Hold it against the value."""
        outcome = weigh(self.found, to_its_digit(self.value), as_printed(self.parts, self.nominal))
        apart_from = self.value.nominal if outcome is not Outcome.HOLDS else None
        line = f"{self.ratio} {show(self.nominal, self.value.unit, apart_from=apart_from)}"
        plain = outcome is Outcome.HOLDS and not self.value.figure.hedge
        return Reckoning(
            outcome,
            self.value,
            self.found,
            self.nominal,
            contrast=line.replace(" =", " is"),
            working=line if plain else f"{line}, and it says {figure_words(self.value)}",
            labels=labels,
            uses=used([self.value, *self.parts]),
        )


def _ranges(parts: Sequence[Amount]) -> tuple[list[Range], list[Range]]:
    return [part.extent.strict for part in parts], [part.extent.generous for part in parts]


def _sum(ranges: Sequence[Range]) -> Range:
    total = Range.exactly(0)
    for one in ranges:
        total += one
    return total


def _median(parts: Sequence[Amount]) -> tuple[Extent, Fraction]:
    """The middle figure: its least value is the middle of all least values, its greatest likewise."""
    nominal = _middle(sorted(part.nominal for part in parts))
    return Extent(*(_median_range(ranges) for ranges in _ranges(parts))), nominal


def _median_range(ranges: Sequence[Range]) -> Range:
    if any(one.low is None or one.high is None for one in ranges):
        return Range.everything()
    lows = sorted(one.low for one in ranges if one.low is not None)
    highs = sorted(one.high for one in ranges if one.high is not None)
    return Range(_middle(lows), _middle(highs))


def _middle(ordered: Sequence[Fraction]) -> Fraction:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
