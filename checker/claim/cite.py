"""How a working names the figures that it uses: the number, and the claim that it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from checker.claim.reckoning import Amount
from checker.claim.words import show
from checker.finding import Label


def cited(amount: Amount) -> str:
    """`9 (ninth-city)`, `some 300,000 (afghan-forces)`, `34`."""
    return f"{figure_words(amount)} ({amount.claim})" if amount.claim else figure_words(amount)


def figure_words(amount: Amount) -> str:
    """The number, or the author's own words where they hedge it."""
    return (
        amount.words
        if amount.figure.hedge or _is_vague(amount)
        else show(amount.nominal, amount.unit, told_to=amount.figure.rounded_to)
    )


def _is_vague(amount: Amount) -> bool:
    """Whether its words name no number, as `dozens` does not."""
    strict = amount.figure.strict
    return not amount.figure.rounded_to and strict.point is None and strict.low == amount.nominal


def used(amounts: Iterable[Amount]) -> tuple[str, ...]:
    """The claims that the figures come from, each once."""
    return tuple(dict.fromkeys(amount.claim for amount in amounts if amount.claim))


def part_label(amount: Amount, name: str) -> Label:
    """`part: nine`, at its place."""
    return Label(amount.place, f"{name}: {amount.words}")


def as_printed(amounts: Iterable[Amount], value: Fraction | None) -> Fraction | None:
    """`value`, worked out from the numbers that the words name, unless one of them names only a bound."""
    bounded = all(one.figure.strict.low is not None and one.figure.strict.high is not None for one in amounts)
    return value if bounded else None
