"""Figures that cannot be, in words: what they come to by one way, and what they come to by the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claim.words import show, show_range
from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Side
from checker.reason.draft import Draft, Said

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Used:
    """A part of a proof: an end of a constraint, and how many times it is taken."""

    part: Part
    constraint: Constraint
    weight: Fraction

    @property
    def end(self) -> Range:
        """All that this end allows."""
        return one_end(self.constraint, self.part.side)

    @property
    def times(self) -> Fraction:
        """How many times its variable is taken."""
        return self.weight * abs(self.constraint.terms[0][1])

    @property
    def is_low(self) -> bool:
        """Whether it says how much its variable is at least."""
        return (self.part.side is Side.LOW) == (self.constraint.terms[0][1] > 0)

    @property
    def allowed(self) -> Range:
        """What its variable may be."""
        return self.end.times(1 / self.constraint.terms[0][1])


def one_end(one: Constraint, side: Side) -> Range:
    """All that one end of a constraint allows."""
    range_ = one.hull
    if side is Side.LOW:
        return Range(range_.low, None, low_open=range_.low_open)
    return Range(None, range_.high, high_open=range_.high_open)


def added_up(parts: Sequence[Used], draft: Draft) -> tuple[str, ...]:
    """The figures of one side added up against those of the other, with what ties them where it is no plain sum."""
    said = [one for one in parts if (found := draft.said.get(one.constraint.id)) and not found.silent]
    figures = [one for one in said if len(one.constraint.terms) == 1]
    ties = [one for one in said if len(one.constraint.terms) > 1]
    scale = _scale(figures, ties)
    lows = [one for one in figures if one.is_low]
    highs = [one for one in figures if not one.is_low]
    rest = sum(
        (one.weight * _bound(one) * (1 if one.part.side is Side.LOW else -1) for one in ties), Exact(0)
    )
    told = list(dict.fromkeys(tie_in_words(one.constraint, draft, one.part.side) for one in ties))
    if not figures:
        shares = _shares(ties, draft)
        return (shares or f"{_joined(told)}: no figures do that",) if told else ()
    low = _side(lows, max(rest, Exact(0)), scale, draft)
    high = _side(highs, max(-rest, Exact(0)), scale, draft)
    if not told and not (lows and highs):
        return (f"{low if lows else high}: no figures do that",)
    if not lows or not highs:
        return (f"{low if lows else high}, but {_joined(told)}",)
    return (*([] if _plain(ties) else [_joined(told)]), f"{low}, but {high}")


def _shares(ties: Sequence[Used], draft: Draft) -> str:
    """Shares of one whole that come to more than the whole: `a` at least 60 % + `b` at least 50 % = 110 % of `c`."""
    two = [one for one in ties if len(one.constraint.terms) == 2 and not _bound(one)]
    rows = []
    for one in two:
        (left, times), (right, less) = sorted(one.constraint.terms, key=lambda term: -term[1])
        rows.append((left, right, -less / times, one.weight * times, one.end))
    alike = len({(right, weight) for _, right, _, weight, _ in rows}) == 1
    if len(rows) < 2 or not alike or len({row[4].low is None for row in rows}) > 1:
        return ""
    terms, total = [], Range.exactly(0)
    for left, _, times, _, end in rows:
        share = (end + Range.exactly(times)).times(_HUNDRED)
        terms.append(f"{_name(left, draft)} {show_range(share, '%')}")
        total += share
    rest = [tie_in_words(one.constraint, draft, one.part.side) for one in ties if one not in two]
    sum_ = f"{' + '.join(terms)} = {show_range(total, '%')} of {_name(rows[0][1], draft)}"
    return f"{sum_}, but {_joined(rest)}" if rest else ""


def _plain(ties: Sequence[Used]) -> bool:
    """Whether all is one sum with nothing taken more than once, which shows by itself."""
    only = ties[0].constraint if len(ties) == 1 else None
    if not ties:
        return True
    return only is not None and only.hull.point == 0 and all(abs(factor) == 1 for _, factor in only.terms)


def _bound(one: Used) -> Fraction:
    end = one.end
    return (end.low if one.part.side is Side.LOW else end.high) or Exact(0)


def _scale(figures: Sequence[Used], ties: Sequence[Used]) -> Fraction:
    """By what all are divided so that most are taken once, and first what others are told as multiples of."""
    firsts = {
        name for one in ties if len(one.constraint.terms) == 2 for name, f in one.constraint.terms if f > 0
    }
    times = [one.times for one in figures]

    def likely(one: Used) -> tuple[int, bool, int, int, Fraction]:
        odd = sum(_is_odd(other / one.times) for other in times)
        in_parts = sum(other < one.times for other in times)
        return times.count(one.times), one.constraint.terms[0][0] in firsts, -odd, -in_parts, one.times

    return max(figures, key=likely).times if figures else Exact(1)


def _is_odd(times: Fraction) -> bool:
    return (times if times > 1 else times * _HUNDRED).denominator != 1


def _side(rows: Sequence[Used], rest: Fraction, scale: Fraction, draft: Draft) -> str:
    """`a` 40 + `b` at least 30 = at least 70."""
    unit = next((shown.unit for one in rows if (shown := draft.shown.get(one.constraint.terms[0][0]))), "")
    if not rows:
        return show(rest / scale, unit)
    terms, total = [], Range.exactly(rest / scale)
    for one in rows:
        terms.append(_term(one, one.times / scale, draft))
        total += _exact(one).times(one.times / scale)
    if len(terms) == 1 and not rest and rows[0].times == scale:
        return terms[0].replace("` ", "` is ", 1)
    terms += [show(rest / scale, unit)] if rest else []
    return f"{' + '.join(terms)} = {show_range(total, unit)}"


def _exact(one: Used) -> Range:
    """What the variable may be; the number itself where it can be no other."""
    hull = one.constraint.hull
    return one.allowed if hull.point is None else hull.times(1 / one.constraint.terms[0][1])


def _term(one: Used, times: Fraction, draft: Draft) -> str:
    variable = one.constraint.terms[0][0]
    shown, said = draft.shown.get(variable), draft.said.get(one.constraint.id)
    name = f"`{shown.name}` " if shown else ""
    words = in_words(one.constraint, said, one.part.side)
    if said is not None and said.figure and shown and shown.name != said.claim.id:
        words += f" (`{said.claim.id}`)"
    if times == 1:
        return name + words
    if times.denominator == 1:
        return f"{times} × {name}{words}"
    return (
        f"{show(times * _HUNDRED, '%')} of {name}{words}" if times < 1 else f"{show(times)} × {name}{words}"
    )


def in_words(one: Constraint, said: Said | None, side: Side) -> str:
    """What a claim says of one figure: `40`, `at least 30`, `about 7 (at least 5.6)`."""
    factor = one.terms[0][1]
    range_ = one.hull.times(1 / factor)
    low = (side is Side.LOW) == (factor > 0)
    end = (
        Range(range_.low, None, range_.low_open)
        if low
        else Range(None, range_.high, high_open=range_.high_open)
    )
    if said is None or not said.figure:
        own = said is not None and said.claim.key == one.terms[0][0]
        by = "" if said is None else " by its list" if own else f" by `{said.claim.id}`"
        return show_range(range_ if range_.point is not None else end) + by
    range_, end = range_.times(1 / said.factor), end.times(1 / said.factor)
    if range_.point is not None:
        return show(range_.point, said.unit)
    if range_.low is None or range_.high is None:
        return said.words if said.factor == 1 else show_range(end, said.unit)
    return f"{said.words} ({show_range(end, said.unit)})"


def _joined(lines: Sequence[str]) -> str:
    return lines[0] if len(lines) == 1 else f"{', '.join(lines[:-1])} and {lines[-1]}"


def tie_in_words(one: Constraint, draft: Draft, side: Side | None = None) -> str:
    """What ties figures: `a` + `b` = `c`, `a` is at least 15 more than `b`, `a` is at least 40 % of `b`."""
    said = draft.said.get(one.id)
    if said and said.words == "cumulative" and said.place.route[-1:] == ("over time",):
        only = replace(one, id="")
        return f"{tie_in_words(only, draft, side)}, as it is later and it only grows"
    range_ = one.hull if side is None or one.hull.point is not None else one_end(one, side)
    unit = measured_in(one)
    range_, terms = range_.times(1 / unit), [(name, factor / unit) for name, factor in one.terms]
    left = [(name, factor) for name, factor in terms if factor > 0]
    right = [(name, -factor) for name, factor in terms if factor < 0]
    if not left:
        left, right, range_ = right, left, -range_
    if len(left) == len(right) == 1:
        one_name, other = (_name(each[0][0], draft) for each in (left, right))
        return " and ".join(_of_two(one_name, other, right[0][1], range_))
    if not right and len(left) == 1:
        return f"{_multiple(*left[0], draft)} {_is(range_)}"
    sums = [" + ".join(_multiple(name, factor, draft) for name, factor in some) for some in (left, right)]
    if not right:
        return f"{sums[0]} {_is(range_)}"
    return " and ".join(_of_sums(sums[0], sums[1], range_))


def measured_in(one: Constraint) -> Fraction:
    """What the sum of a tie is divided by when it is told.

    Half of each being so much, both are twice as much; and the one is so many times the other.
    """
    sizes = {abs(factor) for _, factor in one.terms}
    ways = {factor > 0 for _, factor in one.terms}
    if len(one.terms) == len(ways) == 2:
        return max(factor for _, factor in one.terms)
    alike = len(sizes) == 1 or (
        len(ways) == 1 and all((each / min(sizes)).denominator == 1 for each in sizes)
    )
    return min(sizes) if alike and len(one.terms) > 1 else Exact(1)


def _name(variable: str, draft: Draft) -> str:
    shown = draft.shown.get(variable)
    return f"`{shown.name}`" if shown else "…"


def _multiple(variable: str, factor: Fraction, draft: Draft) -> str:
    return _name(variable, draft) if factor == 1 else f"{show(factor)} × {_name(variable, draft)}"


def _is(range_: Range) -> str:
    return f"= {show(range_.point)}" if range_.point is not None else f"is {show_range(range_)}"


def _of_two(left: str, right: str, times: Fraction, range_: Range) -> Iterator[str]:
    """How a figure stands to another, the range being of the left less so many times the right."""
    if times == 1:
        yield from _of_sums(left, right, range_)
        return
    told = f"{show(times * _HUNDRED, '%')} of {right}" if times < 1 else f"{show(times)} times {right}"
    yield from _of_sums(left, told, range_)


def _of_sums(left: str, right: str, range_: Range) -> Iterator[str]:
    if range_.point is not None:
        yield f"{left} = {right}{_more(range_.point)}"
        return
    for value, open_, low in ((range_.low, range_.low_open, True), (range_.high, range_.high_open, False)):
        if value is None:
            continue
        if not value:
            than = ("more than" if open_ else "at least") if low else ("less than" if open_ else "at most")
            yield f"{left} is {than} {right}"
        else:
            # So much more at least, or so much less at least.
            most = low != (value > 0)
            than = ("less than" if open_ else "at most") if most else ("more than" if open_ else "at least")
            yield f"{left} is {than} {show(abs(value))} {'more' if value > 0 else 'less'} than {right}"


def _more(value: Fraction) -> str:
    return "" if not value else f" {'+' if value > 0 else '-'} {show(abs(value))}"
