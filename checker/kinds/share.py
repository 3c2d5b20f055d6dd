"""A part of a whole: "more than a quarter of the capitals", "26.5 per cent of voters"."""

from __future__ import annotations

from fractions import Fraction

from pydantic import Field

from checker.claim.common import Claim
from checker.claim.fields import FigureText, NumberText
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning, View
from checker.claim.weigh import in_unit, weigh
from checker.claim.words import show
from checker.finding import Finding, Label

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
    value: FigureText = Field(description="The share, in the article's words: `a third`, `26.5 %`, `9 of 34`.")

    def work_out(self, view: View) -> Reckoning:
        """Divide the part by the whole and hold the quotient against the words."""
        stated, whole = view.number("value"), view.number("whole")
        if not view.has("part"):
            raise Lacking("it does not say what the part is")
        part = view.number("part")
        if part.unit != whole.unit:
            return _unlike(view, stated, part, whole)
        quotient = part.extent / whole.extent
        if quotient is None:
            return Reckoning(Outcome.UNKNOWN, stated, unknown=f"`{whole.words}` may be nought")
        found = in_unit(quotient, "", stated.unit)
        if found is None:
            return _not_a_share(view, stated)
        scale = 100 if stated.unit == "%" else 1
        nominal = part.nominal / whole.nominal * scale if whole.nominal else None
        outcome = weigh(found, stated.extent, nominal)
        return Reckoning(
            outcome,
            stated,
            found,
            nominal,
            contrast=f"{_ratio(part, whole)} is {_percent(nominal, scale)}",
            working=_working(stated, part, whole, outcome),
            margin=_margin(stated, part, whole, outcome),
            labels=(
                Label(stated.place, f"says {stated.words}"),
                Label(part.place, f"part: {part.words}"),
                Label(whole.place, f"whole: {whole.words}"),
            ),
            troubles=_over_whole(view, part, whole),
            uses=tuple(amount.claim for amount in (part, whole) if amount.claim),
        )


def _not_a_share(view: View, stated: Amount) -> Reckoning:
    what = f"`{stated.words}` is not a share: it is told in {stated.unit}"
    trouble = Finding(what, (Label(stated.place),), claim=view.id, check="unit-differs")
    return Reckoning(Outcome.UNKNOWN, stated, unknown=what, quiet=True, troubles=(trouble,))


def _unlike(view: View, stated: Amount, part: Amount, whole: Amount) -> Reckoning:
    what = f"the part is told in {part.unit or 'plain numbers'} and the whole in {whole.unit or 'plain numbers'}"
    labels = (Label(part.place, part.words), Label(whole.place, whole.words))
    trouble = Finding(what, labels, claim=view.id, check="unit-differs")
    return Reckoning(Outcome.UNKNOWN, stated, unknown=what, quiet=True, troubles=(trouble,))


def _over_whole(view: View, part: Amount, whole: Amount) -> tuple[Finding, ...]:
    low, high = part.extent.generous.low, whole.extent.generous.high
    if low is None or high is None or low <= high:
        return ()
    what = f"the part, {show(part.nominal, part.unit)}, is more than its whole, {show(whole.nominal, whole.unit)}"
    labels = (Label(part.place, f"part: {part.words}"), Label(whole.place, f"whole: {whole.words}"))
    return (Finding(what, labels, claim=view.id, check="share-over-whole"),)


def _ratio(part: Amount, whole: Amount) -> str:
    return f"{show(part.nominal, part.unit)} / {show(whole.nominal, whole.unit)}"


def _percent(nominal: Fraction | None, scale: int, apart_from: Fraction | None = None) -> str:
    return "unknown" if nominal is None else show(nominal * 100 / scale, "%", apart_from=apart_from)


def _working(stated: Amount, part: Amount, whole: Amount, outcome: Outcome) -> str:
    """`9 captured / 34 capitals = 26.5 %, and 26.5 % > 25 %`."""
    share = part.nominal / whole.nominal * 100
    said = stated.nominal * (1 if stated.unit == "%" else 100)
    found = show(share, "%", apart_from=said)
    line = f"{show(part.nominal, part.unit)}{_of(part)} / {show(whole.nominal, whole.unit)}{_of(whole)} = {found}"
    if not stated.figure.hedge and outcome is Outcome.HOLDS and show(said, "%") == show(share, "%"):
        return line
    sign = ">" if share > said else "<" if share < said else "="
    return f"{line}, and {found} {sign} {show(said, '%')}"


def _of(amount: Amount) -> str:
    return f" ({amount.claim})" if amount.claim else ""


def _margin(stated: Amount, part: Amount, whole: Amount, outcome: Outcome) -> str:
    """The nearest whole step of the part that flips the outcome, when both parts are whole counts."""
    part_point, whole_point = part.extent.strict.point, whole.extent.strict.point
    if part_point is None or whole_point is None or part_point.denominator != 1 or outcome not in _DECIDED:
        return ""
    scale = 100 if stated.unit == "%" else 1
    for step in range(1, int(min(whole_point, 1000)) + 1):
        for moved in (part_point - step, part_point + step):
            if 0 <= moved <= whole_point:
                now = weigh(Extent.exactly(moved / whole_point * scale), stated.extent)
                if now in _DECIDED and (now is Outcome.HOLDS) != (outcome is Outcome.HOLDS):
                    return _told(step, moved < part_point, moved, whole, outcome)
    return ""


_DECIDED = (Outcome.HOLDS, Outcome.FAILS, Outcome.LOOSE)


def _told(step: int, fewer: bool, moved: Fraction, whole: Amount, outcome: Outcome) -> str:  # noqa: FBT001 - a fact to be told
    ratio = f"{show(moved)} / {show(whole.nominal)} = {show(moved / whole.nominal * 100, '%')}"
    count = "one" if step == 1 else str(step)
    end = "it is false" if outcome is Outcome.HOLDS else "it holds"
    return f"{count} {'fewer' if fewer else 'more'} ({ratio}) and {end}"
