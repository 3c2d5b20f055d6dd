"""Any arithmetic over claims: `spent / budget`, `all-seats / 2 + 1`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from pydantic import Field

from checker.claim.alike import sort_of, told_in, unit_name
from checker.claim.cite import as_printed, cited, figure_words, used
from checker.claim.claim import Claim
from checker.claim.fields import FormulaText, NumberText
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import EQUAL, Tie, factor_to, multiple
from checker.claim.view import View
from checker.claim.weigh import left_over, to_its_digit, weigh
from checker.claim.words import show
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.expression import Binary, Call, Expression, Literal, Name, Negative, Node, evaluate
from checker.logic.range import Range

EXAMPLE = """
id: majority
kind: formula
formula: 736 / 2 + 1
value: 369
"""

_HUNDREDTH = Exact(1, 100)


class Formula(Claim):
    """Any arithmetic over claims. Holds when it comes to the value."""

    KIND = "formula"
    FIGURE_FIELD = "value"

    formula: FormulaText = Field(
        description="Numbers, claims, `+ - * / ( )`, and `sum`, `min`, `max`, `mean`, `abs`, `round`: "
        "`spent / budget`. A minus has blanks around it."
    )
    value: NumberText = Field(description="What it comes to, in the article's words: a figure or a claim.")

    def work_out(self, view: View) -> Reckoning:
        """Put the claims' figures in place of their names, and hold the result against the value."""
        formula, stated = view.formula("formula"), view.number("value")
        amounts = [view.number("formula", number) for number in range(len(formula.names))]
        amounts = _in_shared_units([replace(one, place=view.place("formula")) for one in amounts])
        try:
            unit = _unit(formula.root, [_dimension(one) for one in amounts])
        except _MixedError as mixed:
            return _unlike(view, stated, mixed)
        value = told_in(stated, unit.plain) if unit.plain else stated
        if value is None:
            return _unlike(view, stated, _MixedError(unit.plain, stated.unit))
        return _weighed(view, formula, amounts, value)

    def ties(self, view: View) -> Iterator[Tie]:
        """The arithmetic comes to the value."""
        formula, stated = view.formula("formula"), view.number("value")
        own = [view.number("formula", number) for number in range(len(formula.names))]
        amounts = _in_shared_units(own)
        try:
            unit = _unit(formula.root, [_dimension(one) for one in amounts]).plain
        except _MixedError:
            return
        if not stated.unit and any(one.unit == "%" for one in own):
            # "5" may be five of a hundred, or five times the whole.
            return
        scale = Exact(100 if stated.unit in {"%", "points"} else 1)
        factors = [
            factor_to(one, told.unit) * (_HUNDREDTH if told.unit == "%" else 1)
            for one, told in zip(own, amounts, strict=True)
        ]
        worked = _with_factors(formula.root, factors)
        whole = Binary("*", Literal(scale / (factor_to(stated, unit) if unit else 1)), worked)
        names = tuple(("formula", number) for number in range(len(own)))
        left = left_over(stated) if _divides(formula.root) else EQUAL
        yield Tie(whole, names, (left,), view.place("formula"), ("value",))


def _with_factors(node: Node, factors: Sequence[Fraction]) -> Node:
    """The arithmetic with each of its names taken so many times."""
    if isinstance(node, Name):
        return multiple(factors[node.index], node.index)
    if isinstance(node, Negative):
        return Negative(_with_factors(node.of, factors))
    if isinstance(node, Call):
        return Call(node.function, tuple(_with_factors(one, factors) for one in node.of))
    if isinstance(node, Binary):
        return Binary(node.sign, _with_factors(node.left, factors), _with_factors(node.right, factors))
    return node


def _weighed(view: View, formula: Expression, amounts: Sequence[Amount], value: Amount) -> Reckoning:
    shares = any(one.unit == "%" for one in amounts)
    scales = (100,) if value.unit in {"%", "points"} else (1, 100) if shares and not value.unit else (1,)
    tried = [_result(formula, amounts, value, scale) for scale in scales]
    outcome, found, nominal = next((one for one in tried if one[0] is Outcome.HOLDS), tried[0])
    # What is told as "a half" is a part of one: 69.9 % is plainer than 0.699.
    spoken = not value.unit and not value.figure.rounded_to and 0 < value.nominal < 1
    unit, many = ("%", 100) if spoken else (value.unit, 1)
    apart_from = value.nominal * many if outcome is not Outcome.HOLDS else None
    result = show(nominal * many, unit, apart_from=apart_from)
    plain = formula.written([figure_words(one) for one in amounts])
    said = (
        "" if outcome is Outcome.HOLDS and not value.figure.hedge else f", and it says {figure_words(value)}"
    )
    own = "" if not amounts else " with the figures of those claims"
    return Reckoning(
        outcome,
        value,
        found,
        nominal,
        contrast=f"{plain} is {result}",
        working=f"{formula.written([cited(one) for one in amounts])} = {result}{said}",
        labels=(
            Label(value.place, f"says {value.words}"),
            Label(view.place("formula"), f"comes to {result}{own}"),
        ),
        uses=used([*amounts, value]),
    )


def _result(
    formula: Expression, amounts: Sequence[Amount], value: Amount, scale: int
) -> tuple[Outcome, Extent, Fraction]:
    """What the arithmetic comes to, in units of `scale`, and how that sits with the value."""
    parts = [_as_fraction(one) for one in amounts]
    strict = evaluate(formula, [one.extent.strict for one in parts])
    generous = evaluate(formula, [one.extent.generous for one in parts])
    exact = evaluate(formula, [Range.exactly(one.nominal) for one in parts])
    if strict is None or generous is None or exact is None or exact.point is None:
        raise Lacking("it may divide by nought")
    found, nominal = Extent(strict, generous).times(scale), exact.point * scale
    told = to_its_digit(value) if _divides(formula.root) else value.extent
    return weigh(found, told, as_printed(parts, nominal)), found, nominal


def _divides(node: Node) -> bool:
    """Whether a division, or what amounts to one, stands in the arithmetic, so that it seldom comes out even."""
    if isinstance(node, Binary):
        return node.sign == "/" or _divides(node.left) or _divides(node.right)
    if isinstance(node, Call):
        return node.function == "mean" or any(_divides(one) for one in node.of)
    return isinstance(node, Negative) and _divides(node.of)


def _as_fraction(amount: Amount) -> Amount:
    """A share as a part of one, for arithmetic: 5 % of 200 is 0.05 times 200."""
    if amount.unit != "%":
        return amount
    figure = amount.figure
    strict, generous = figure.strict.times(_HUNDREDTH), figure.generous.times(_HUNDREDTH)
    return replace(
        amount,
        figure=replace(figure, strict=strict, generous=generous, stated=figure.stated * _HUNDREDTH, unit=""),
    )


def _in_shared_units(amounts: Sequence[Amount]) -> list[Amount]:
    """Measures of one sort in one unit: miles become kilometres where those come first."""
    first: dict[str, str] = {}
    told = []
    for one in amounts:
        unit = first.setdefault(sort_of(one.unit), one.unit)
        told.append(told_in(one, unit) or one)
    return told


@dataclass(frozen=True, slots=True)
class _Unit:
    """A product of units above and below a line. Plain numbers, shares and factors have none."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The unit, where it is a single one."""
        return self.above[0] if len(self.above) == 1 and not self.below else ""

    @property
    def words(self) -> str:
        over = " × ".join(unit_name(unit) for unit in self.above)
        under = " × ".join(unit_name(unit) for unit in self.below)
        return f"{over or '1'} / {under}" if under else over or "plain numbers"


class _MixedError(Exception):
    """Two units that cannot be added or held against each other."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one, other)
        self.one, self.other = one, other


def _dimension(amount: Amount) -> _Unit:
    return _Unit() if amount.unit in {"", "%", "points", "times"} else _Unit((amount.unit,))


def _unit(node: Node, units: Sequence[_Unit]) -> _Unit:
    if isinstance(node, Literal):
        return _Unit()
    if isinstance(node, Name):
        return units[node.index]
    if isinstance(node, Negative):
        return _unit(node.of, units)
    if isinstance(node, Call):
        unit = _Unit()
        for one in node.of:
            unit = _same(unit, _unit(one, units))
        return unit
    return _joined(node, _unit(node.left, units), _unit(node.right, units))


def _joined(node: Binary, left: _Unit, right: _Unit) -> _Unit:
    if node.sign in "+-":
        return _same(left, right)
    if node.sign == "/":
        right = _Unit(right.below, right.above)
    above, below = [*left.above, *right.above], [*left.below, *right.below]
    for unit in list(above):
        if unit in below:
            above.remove(unit)
            below.remove(unit)
    return _Unit(tuple(sorted(above)), tuple(sorted(below)))


def _same(left: _Unit, right: _Unit) -> _Unit:
    """The unit of a sum; a plain number takes the unit of what it is added to."""
    if left == right or right == _Unit():
        return left
    if left == _Unit():
        return right
    raise _MixedError(left.plain or left.words, right.plain or right.words)


def _unlike(view: View, stated: Amount, mixed: _MixedError) -> Reckoning:
    what = f"the formula puts {unit_name(mixed.one)} together with {unit_name(mixed.other)}"
    if sort_of(mixed.one) == sort_of(mixed.other) != "money":
        return Reckoning(Outcome.UNKNOWN, stated, unknown=what)
    labels = (Label(view.place("formula"), "different units"), Label(stated.place, f"says {stated.words}"))
    trouble = Finding(what, labels, claim=view.id, check="unit-differs")
    return Reckoning(Outcome.UNKNOWN, stated, unknown=what, quiet=True, troubles=(trouble,))
