"""Arithmetic as a sum of multiples, with a variable of its own for each product and quotient in it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.expression import Binary, Call, Literal, Name, Negative, Node


class NotLinearError(Exception):
    """A function such as `max` that no sum stands for."""


@dataclass(frozen=True, slots=True)
class Form:
    """A constant and multiples: of names by their index, of further variables by their names."""

    terms: dict[int | str, Fraction]
    constant: Fraction = Exact(0)

    @property
    def known(self) -> Fraction | None:
        """Its value, where nothing in it varies."""
        return None if self.terms else self.constant

    def plus(self, other: Form, factor: Fraction | int = 1) -> Form:
        """This and so many times the other."""
        terms = dict(self.terms)
        for name, times in other.terms.items():
            terms[name] = terms.get(name, Exact(0)) + times * factor
        return Form(
            {name: times for name, times in terms.items() if times}, self.constant + other.constant * factor
        )

    def times(self, factor: Fraction) -> Form:
        """So many times this."""
        return Form({}).plus(self, factor)


Further = Callable[[str, Form, Form], str]
"""Makes a variable for `*` or `/` of two forms."""


def form(node: Node, further: Further) -> Form:
    """The arithmetic as a form.

    Raises:
        NotLinearError: where there is none.
    """
    if isinstance(node, Literal):
        return Form({}, node.value)
    if isinstance(node, Name):
        return Form({node.index: Exact(1)})
    if isinstance(node, Negative):
        return form(node.of, further).times(Exact(-1))
    if isinstance(node, Call):
        return _called(node, further)
    left, right = form(node.left, further), form(node.right, further)
    if node.sign in "+-":
        return left.plus(right, 1 if node.sign == "+" else -1)
    if node.sign == "*" and left.known is not None:
        return right.times(left.known)
    if right.known is not None and (node.sign == "*" or right.known):
        return left.times(right.known if node.sign == "*" else 1 / right.known)
    return Form({further(node.sign, left, right): Exact(1)})


def _called(node: Call, further: Further) -> Form:
    of = [form(one, further) for one in node.of]
    if node.function not in {"sum", "mean"}:
        raise NotLinearError(node.function)
    total = Form({})
    for one in of:
        total = total.plus(one)
    return total if node.function == "sum" else total.times(Exact(1, len(of)))


@dataclass(frozen=True, slots=True)
class Quotient:
    """So many times `top / bottom`, and a constant."""

    top: Form
    bottom: Form
    times: Fraction
    constant: Fraction


def quotient(node: Node) -> Quotient | None:
    """The arithmetic as one quotient of sums, if it is one."""
    if not _divides(node):
        return None
    found: list[tuple[Form, Form]] = []

    def only(sign: str, left: Form, right: Form) -> str:
        if sign != "/" or found or any(isinstance(one, str) for one in (*left.terms, *right.terms)):
            raise NotLinearError(sign)
        found.append((left, right))
        return "quotient"

    try:
        whole = form(node, only)
    except NotLinearError:
        return None
    if not found or set(whole.terms) != {"quotient"}:
        return None
    return Quotient(*found[0], whole.terms["quotient"], whole.constant)


def _divides(node: Node) -> bool:
    if isinstance(node, Binary):
        return node.sign == "/" or _divides(node.left) or _divides(node.right)
    return isinstance(node, Negative) and _divides(node.of)
