"""What claims say of figures, as constraints: a variable for each quantity, and one for each further figure.

The figure of a claim that nothing else speaks of, and one that stands in a field as a number, need no
variable: what they may be widens or narrows the range of the constraint that they stand in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction
from itertools import product

from checker.claim.alike import told_in
from checker.claim.reckoning import Amount, Extent
from checker.claim.tie import Given, Standing, Tie
from checker.claim.words import show, show_range
from checker.frozen import dataclass
from checker.language.reading import Figure
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.logic.system import Product
from checker.place import Place
from checker.reason.draft import Draft, Said, Shown
from checker.reason.linear import Form, NotLinearError, Quotient, form, quotient
from checker.reason.listing import raw
from checker.reason.quantity import Quantity
from checker.reason.varying import Fixed, Varying, ratio, readings, split
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Figures, Ref

MOST_WAYS = 8
"""Combinations of readings that one constraint may have; past that nothing is said."""
_MOST_STEPS = 32
_ABOVE, _NOT_BELOW = Range.above(0), Range.above(0, open_=False)


@dataclass(slots=True)
class Equations:
    """Constraints on figures under way.

    `shared` are the claims whose figure others use, `quantities` what each quantity and count measures.
    """

    ledger: Ledger
    shared: frozenset[str]
    quantities: Mapping[str, Quantity]
    strict: bool
    draft: Draft
    _variables: dict[str, Varying] = field(default_factory=dict)
    _standings: list[tuple[BoundClaim, Standing]] = field(default_factory=list)
    _told: set[str] = field(default_factory=set)
    _homes: defaultdict[Quantity, list[tuple[str, Amount]]] = field(default_factory=lambda: defaultdict(list))

    def state(self, claim: BoundClaim) -> None:
        """A claim's own figure, where it has a variable."""
        figures = readings(claim)
        if claim.key not in self.shared or not figures:
            return
        its = self.variable(claim, figures[0])
        ranges = [self.range(_extent(one)).times(1 / its.factor) for one in figures]
        place = claim.place.at(type(claim.claim).FIGURE_FIELD)
        phrase, unit, step = figures[0].phrase, figures[0].unit, figures[0].rounded_to or Exact(1)
        said = Said(claim, place, phrase, unit, 1 / its.factor, figure=True, step=step)
        self.draft.add(said, [(its.variable, 1)], ranges, claim.key)
        self.draft.suggest(its.variable, figures[0].stated / its.factor, ranges[0])

    def tie(self, claim: BoundClaim, tie: Tie) -> None:
        """What a claim says of several figures."""
        names = [self._given(claim, one) for one in tie.names]
        right = self._given(claim, tie.right) if tie.right else Fixed((Range.exactly(0),))
        if right is None or any(one is None for one in names):
            return
        known = [one for one in names if one is not None]
        said = Said(claim, tie.about, _words(claim, tie.about))
        extents = [self.range(one) for one in tie.extents]
        made = quotient(tie.left)
        if made is not None and isinstance(right, Fixed):
            ranges = [one + other for one in extents for other in right.ranges]
            if self._divide(said, made, known, ranges):
                return
        try:
            left = form(tie.left, _Further(self, claim, known).variable)
        except NotLinearError:
            return
        terms, fixed = split(left, known)
        if isinstance(right, Varying):
            terms.append((right.variable, -right.factor))
        else:
            unit = figures[0].unit if (figures := readings(claim)) else ""
            said = replace(said, told=bool(tie.right) and not left.constant and not fixed, unit=unit)
            fixed.append([-one for one in right.ranges])
        self.constrain(said, terms, fixed, extents, left.constant)

    def stand(self, claim: BoundClaim, one: Standing) -> None:
        """What has the higher place among the same rivals is no less than what has a lower one."""
        mine = self._given(claim, one.subject)
        if not isinstance(mine, Varying):
            return
        for other_claim, other in self._standings:
            its = self._given(other_claim, other.subject)
            apart = one.last < other.first or other.last < one.first
            if other.rivals != one.rivals or other.highest != one.highest or not isinstance(its, Varying):
                continue
            if apart and its.variable != mine.variable:
                up, down = (mine, its) if (one.last < other.first) == one.highest else (its, mine)
                terms = [(up.variable, up.factor), (down.variable, -down.factor)]
                said = Said(claim, one.about, _words(claim, one.about))
                self.draft.add(said, terms, [_NOT_BELOW], claim.key, other_claim.key)
        self._standings.append((claim, one))

    def range(self, extent: Extent) -> Range:
        """The reading that is asked about."""
        return extent.strict if self.strict else extent.generous

    def variable(self, claim: BoundClaim, figure: Figure) -> Varying:
        """The variable that a claim's figure stands for: that of its quantity, if it has one."""
        known = self._variables.get(claim.key)
        if known is not None:
            return known
        amount, positive = Amount(figure, claim.place), figure.generous.within(_ABOVE)
        found = Varying(claim.key, positive=positive)
        what = self.quantities.get(claim.key)
        for variable, first in self._homes[what] if what else ():
            told = told_in(amount, first.unit) if bool(amount.unit) == bool(first.unit) else None
            if told is not None and figure.stated:
                # One of the home's units is so many of this one's.
                found = Varying(variable, amount.nominal / told.nominal, positive)
                break
        else:
            if what:
                self._homes[what].append((claim.key, amount))
            self.draft.shown[claim.key] = Shown(claim.id, figure.unit)
            if claim.claim.kind == "count" and not figure.unit:
                self.draft.whole.add(claim.key)
        self._variables[claim.key] = found
        return found

    def _given(self, claim: BoundClaim, given: Given) -> Varying | Fixed | None:
        owner, keys = self._owner(claim, given)
        meaning = owner.meanings.get(keys) if owner else None
        if (
            owner is None
            or not isinstance(meaning, Figures)
            or len({one.unit for one in meaning.readings}) > 1
        ):
            return None
        if keys == (type(owner.claim).FIGURE_FIELD,) and owner.key in self.shared:
            found = self.variable(owner, meaning.readings[0])
            if found.factor == 1 and found.variable not in self._told:
                # Of all that tell a quantity, the claim that others refer to gives it its name.
                self._told.add(found.variable)
                self.draft.shown[found.variable] = Shown(owner.id, meaning.readings[0].unit)
            return found
        return Fixed(tuple(dict.fromkeys(self.range(_extent(one)) for one in meaning.readings)))

    def _owner(self, claim: BoundClaim, given: Given) -> tuple[BoundClaim | None, tuple[str | int, ...]]:
        """The claim whose words give a figure, and the field that holds them."""
        owner: BoundClaim | None = claim
        keys: tuple[str | int, ...] = ()
        if isinstance(given, str):
            owner = self.ledger.claims.get(f"{claim.desk.file}#{given}")
            keys = (type(owner.claim).FIGURE_FIELD,) if owner else ()
        else:
            keys = given
        for _ in range(_MOST_STEPS):
            meaning = owner.meanings.get(keys) if owner else None
            if owner is None or not isinstance(meaning, Ref):
                return owner, keys
            owner = self.ledger.claims.get(meaning.key)
            keys = (meaning.part or type(owner.claim).FIGURE_FIELD,) if owner else ()
        return None, keys

    def constrain(
        self,
        said: Said,
        terms: Sequence[tuple[str, Fraction]],
        fixed: Sequence[Sequence[Range]],
        extents: Sequence[Range],
        constant: Fraction,
    ) -> None:
        """State that the terms, the constant and each of the fixed figures together lie in one of the extents."""
        ways = list(_some(product(extents, *fixed)))
        if not terms or len(ways) > MOST_WAYS:
            return
        ranges = []
        for extent, *rest in ways:
            range_ = extent - Range.exactly(constant)
            for one in rest:
                range_ -= one
            ranges.append(range_)
        self.draft.add(said, terms, ranges, said.claim.key)

    def _divide(
        self, said: Said, made: Quotient, names: Sequence[Varying | Fixed], ranges: Sequence[Range]
    ) -> bool:
        """A quotient as two sums, top ≥ low · bottom and top ≤ high · bottom, where its bottom is above nought."""
        terms, fixed = split(made.bottom, names)
        bottom = Range.exactly(made.bottom.constant)
        for some in fixed:
            bottom += some[0]
        whole = names[next(iter(made.bottom.terms))] if len(made.bottom.terms) == 1 else None  # type: ignore[index]
        if isinstance(whole, Varying) and whole.positive and terms[0][1] > 0 and bottom.point == 0:
            self.draft.add(None, terms, [_ABOVE], said.claim.key)
        elif terms or any(len(some) > 1 for some in fixed) or not bottom.within(_ABOVE):
            return False
        hull = Range.nothing()
        for one in ranges:
            hull = hull.hull(one)
        hull = (hull - Range.exactly(made.constant)).times(1 / made.times)
        said = replace(said, ratio=ratio(said.claim, made, names))
        for limit, sign in (
            (hull.low, Range(Exact(0), None, low_open=hull.low_open)),
            (hull.high, Range(None, Exact(0), high_open=hull.high_open)),
        ):
            if limit is not None:
                rest = made.top.plus(made.bottom, -limit)
                self.constrain(said, *split(rest, names), [sign], rest.constant)
        return True


@dataclass(slots=True)
class _Further:
    """Makes a variable for each product and quotient of a tie."""

    equations: Equations
    claim: BoundClaim
    names: Sequence[Varying | Fixed]

    def variable(self, sign: str, left: Form, right: Form) -> str:
        """The variable that stands for `left · right` or `left / right`."""
        draft = self.equations.draft
        one, other, found = self._equal(left), self._equal(right), draft.next_id(f"~{self.claim.key}")
        of, first = (one, found) if sign == "/" else (found, one)
        values = [draft.start.get(each, Exact(0)) for each in (one, other)]
        if sign == "*" or values[1]:
            draft.start[found] = values[0] * values[1] if sign == "*" else values[0] / values[1]
        draft.products.append(Product(draft.next_id(self.claim.key), of, first, other, (self.claim.key,)))
        draft.shown.setdefault(
            found, Shown(f"{self._shown(one)} {sign} {self._shown(other)}".replace("*", "×"))
        )
        return found

    def _shown(self, variable: str) -> str:
        shown = self.equations.draft.shown.get(variable)
        return shown.name if shown and " " not in shown.name else f"({shown.name})" if shown else "…"

    def _equal(self, to: Form) -> str:
        """A variable that is equal to a form."""
        draft = self.equations.draft
        terms, fixed = split(to, self.names)
        if not fixed and not to.constant and [factor for _, factor in terms] == [1]:
            return terms[0][0]
        found = draft.next_id(f"~{self.claim.key}")
        start = sum((draft.start.get(name, 0) * factor for name, factor in terms), to.constant)
        names = (
            f"{'' if factor == 1 else f'{show(factor)} × '}{self._shown(name)}" for name, factor in terms
        )
        loose = (show_range(some[0]) for some in fixed)
        draft.shown[found] = Shown(
            " + ".join((*names, *loose, *([show(to.constant)] if to.constant else [])))
        )
        draft.start[found] = start + sum(some[0].nearest(Exact(0)) for some in fixed)
        said = Said(self.claim, self.claim.place, "")
        # Taken away from the sum, it leaves nothing.
        self.equations.constrain(said, [*terms, (found, Exact(-1))], fixed, [Range.exactly(0)], to.constant)
        return found


def _extent(figure: Figure) -> Extent:
    return Extent(figure.strict, figure.generous)


def _some(ways: Iterable[tuple[Range, ...]]) -> Iterator[tuple[Range, ...]]:
    for number, way in enumerate(ways):
        if number > MOST_WAYS:
            return
        yield way


def _words(claim: BoundClaim, place: Place) -> str:
    value = raw(claim.claim, place.route[-1:])
    return claim.id if value is None else value if isinstance(value, str) else ""
