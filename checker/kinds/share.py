"""A part of a whole: "more than a quarter of the capitals", "26.5 per cent of voters"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from checker.claim.alike import aligned, unit_name, unlike
from checker.claim.cite import as_printed, cited, figure_words, part_label, used
from checker.claim.claim import Claim
from checker.claim.fields import NumberText
from checker.claim.grain import neighbours, noticed, whole_number
from checker.claim.margin import turning_point
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import EQUAL, Tie, factors, ratio
from checker.claim.view import View
from checker.claim.weigh import in_unit, weigh
from checker.claim.words import show
from checker.finding import Finding, Label
from checker.logic.exact import Exact

EXAMPLE = """
id: over-a-quarter
kind: share
part: 9
whole: 34
value: more than a quarter
"""


class Share(Claim):
    """A part of a whole. Holds when part / whole lies in the range that the words allow."""

    KIND = "share"
    FIGURE_FIELD = "value"

    part: NumberText = Field("", description="How many, or how much, of the whole: a figure or a claim.")
    whole: NumberText = Field(description="What it is a part of: a figure or a claim.")
    value: NumberText = Field(
        description="The share, in the article's words: `a third`, `26.5 %`, `9 of 34`."
    )

    def work_out(self, view: View) -> Reckoning:
        """Divide the part by the whole and hold the quotient against the words."""
        stated, whole = view.number("value"), view.number("whole")
        if in_unit(stated.extent, stated.unit, "%") is None:
            return _not_a_share(view, stated)
        if not view.has("part"):
            return _part_unknown(view, stated, whole)
        sides = [view.number("part"), whole]
        told = aligned(sides)
        return (
            unlike(view, stated, sides, told) if isinstance(told, Amount) else _divided(view, stated, *told)
        )

    def ties(self, view: View) -> Iterator[Tie]:
        """The part divided by the whole comes to the value."""
        stated = view.number("value")
        if not view.has("part") or in_unit(stated.extent, stated.unit, "%") is None:
            return
        part, whole = factors([view.number("part"), view.number("whole")])
        quotient = ratio(part / whole * _scale(stated))
        yield Tie(quotient, (("part",), ("whole",)), (EQUAL,), view.place("value"), ("value",))


def _divided(view: View, stated: Amount, part: Amount, whole: Amount) -> Reckoning:
    if whole.extent.generous.point == 0:
        return _of_nothing(view, stated, part, whole)
    quotient = part.extent.shared_by(whole.extent, stated.extent)
    found = None if quotient is None else in_unit(quotient, "", stated.unit)
    if found is None or not whole.nominal:
        raise Lacking(f"`{whole.words}` may be nought")
    nominal = part.nominal / whole.nominal * _scale(stated)
    outcome = weigh(found, stated.extent, as_printed((part, whole), nominal))
    over = _over_whole(view, stated, part, whole) or _bare(view, stated, nominal)
    return Reckoning(
        Outcome.UNKNOWN if over else outcome,
        stated,
        found,
        nominal,
        contrast=f"{figure_words(part)} / {figure_words(whole)} is {_end(found, nominal)}"
        f"{_percent(stated, nominal, stated.nominal)}",
        working=_working(stated, part, whole, outcome, _end(found, nominal)),
        margin=_margin(stated, part, whole, outcome),
        labels=(
            Label(stated.place, f"says {stated.words}"),
            part_label(part, "part"),
            part_label(whole, "whole"),
        ),
        quiet=bool(over),
        troubles=over,
        uses=used((part, whole, stated)),
    )


def _end(found: Extent, share: Fraction) -> str:
    """What the share is to what it may be: six of "at least 14" are at most 42.9 %."""
    low, high = found.strict.low, found.strict.high
    if share == high and low != high and not low:
        return "at most "
    return "at least " if share == low and high is None else ""


def _of_nothing(view: View, stated: Amount, part: Amount, whole: Amount) -> Reckoning:
    """Nothing has parts, and nought of nought is no share either."""
    over = _over_whole(view, stated, part, whole)
    why = f"the whole, {figure_words(whole)}, is nothing, and nothing has no share"
    return Reckoning(Outcome.UNKNOWN, stated, unknown=why, quiet=bool(over), troubles=over)


def _scale(stated: Amount) -> int:
    return 100 if stated.unit == "%" else 1


def _percent(stated: Amount, value: Fraction, apart_from: Fraction | None = None) -> str:
    """A share that is counted as `stated` counts it, in per cent."""
    factor = 100 // _scale(stated)
    return show(value * factor, "%", apart_from=None if apart_from is None else apart_from * factor)


def _not_a_share(view: View, stated: Amount) -> Reckoning:
    what = f"`{stated.words}` is not a share: it is told in {unit_name(stated.unit)}"
    trouble = Finding(what, (Label(stated.place),), claim=view.id, check="unit-differs")
    return Reckoning(Outcome.UNKNOWN, stated, unknown=what, quiet=True, troubles=(trouble,))


def _part_unknown(view: View, stated: Amount, whole: Amount) -> Reckoning:
    """Without its part a share of things counted must still be that of some whole number of them."""
    counted = whole_number(whole)
    beside = neighbours(stated.extent.generous, counted, Exact(_scale(stated))) if counted else None
    if counted is None:
        raise Lacking("it does not say what the part is")
    if beside is None:
        raise Lacking(f"it does not say what the part is{_could_be(stated, counted)}")
    near = " and ".join(f"{one} is {show(Exact(one * 100, counted), '%')}" for one in dict.fromkeys(beside))
    what = f"no whole number of {counted:,} comes to `{stated.words}`: {near}"
    labels = (Label(stated.place, f"says {stated.words}"), part_label(whole, "whole"))
    trouble = Finding(what, labels, claim=view.id, check="impossible-share")
    return Reckoning(
        Outcome.UNKNOWN,
        stated,
        working=what,
        labels=labels,
        quiet=True,
        troubles=(trouble,),
        uses=used((whole,)),
    )


def _could_be(stated: Amount, counted: int) -> str:
    """How much it says that some whole number comes to the share: little, where most shares do."""
    percent = noticed(stated.extent.generous, counted, Exact(_scale(stated))) * 100
    if percent < 1:
        return f"; any such share of {counted:,} is some whole number of them"
    fitting = f"; it is a share that {counted:,} can come to"
    return f"{fitting}, and of those made up at random {show(Exact(round(percent)), '%')} would not be"


def _bare(view: View, stated: Amount, share: Fraction) -> tuple[Finding, ...]:
    """`25` for 25 per cent: a share above one whole that only lacks its sign."""
    said = stated.extent.generous.times(Exact(1, 100))
    if stated.unit or stated.nominal <= 1 or share not in said:
        return ()
    what = f"`{stated.words}` is {stated.words} times the whole; a share in per cent needs its sign"
    labels = (Label(stated.place, f"says {stated.words}"),)
    help_ = (f"write `{stated.words} %`",)
    return (Finding(what, labels, help=help_, claim=view.id, check="unit-differs"),)


def _over_whole(view: View, stated: Amount, part: Amount, whole: Amount) -> tuple[Finding, ...]:
    """A part that is surely more than its whole, where the words do not say so themselves."""
    low, high = part.extent.generous.low, whole.extent.generous.high
    most = stated.extent.generous.high
    if low is None or high is None or low <= high or high < 0 or most is None or most > _scale(stated):
        return ()
    what = f"the part, {figure_words(part)}, is more than its whole, {figure_words(whole)}"
    labels = (part_label(part, "part"), part_label(whole, "whole"))
    swapped = whole.nominal / part.nominal * _scale(stated) if part.nominal else None
    help_ = (
        ("part and whole may stand in each other's place",)
        if swapped and swapped in stated.extent.strict
        else ()
    )
    return (Finding(what, labels, help=help_, claim=view.id, check="share-over-whole"),)


def _working(stated: Amount, part: Amount, whole: Amount, outcome: Outcome, end: str) -> str:
    """`9 (ninth-city) / 34 (capitals) = 26.5 %, and 26.5 % > 25 %`."""
    share = part.nominal / whole.nominal * _scale(stated)
    found = f"{end}{_percent(stated, share, stated.nominal)}"
    line = f"{cited(part)} / {cited(whole)} = {found}"
    said = stated.extent.strict
    if not stated.figure.hedge and outcome is Outcome.HOLDS:
        return line
    if said.low is not None and said.high is not None:
        return f"{line}, and it says {stated.words}"
    sign = ">" if share > stated.nominal else "<" if share < stated.nominal else "="
    return f"{line}, and {found} {sign} {_percent(stated, stated.nominal)}"


def _margin(stated: Amount, part: Amount, whole: Amount, outcome: Outcome) -> str:
    """The nearest whole step of the part that turns the outcome, when both parts are whole counts."""
    part_point, whole_point = part.extent.strict.point, whole.extent.strict.point
    if (
        part_point is None
        or not whole_point
        or part_point.denominator != 1
        or part.unit
        or outcome not in _DECIDED
    ):
        return ""
    bounds = stated.extent.generous if outcome is Outcome.HOLDS else stated.extent.strict
    allowed = bounds.times(whole_point / _scale(stated))
    moved = turning_point(part_point, allowed, most=whole_point)
    if moved is None:
        return ""
    ratio = f"{show(Exact(moved))} / {show(whole_point)} = {show(moved / whole_point * 100, '%')}"
    step = abs(moved - int(part_point))
    count = "one" if step == 1 else f"{step:,}"
    end = "it is false" if outcome is Outcome.HOLDS else "it holds"
    return f"{count} {'fewer' if moved < part_point else 'more'} ({ratio}) and {end}"


_DECIDED = frozenset({Outcome.HOLDS, Outcome.FAILS, Outcome.LOOSE})
