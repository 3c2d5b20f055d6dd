"""What a phrase names: an amount, how it is made, and of what it is one.

These values say what the words name and how they name it; how much they allow is for `bounds`.
"""

from __future__ import annotations

from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

from checker.logic.exact import Exact


class Making(Enum):
    """How an amount is written, which says how exact it is."""

    WHOLE = auto()
    DECIMAL = auto()
    FRACTION = auto()
    """In words or by small numbers: "a quarter", "one in five". As round as words are."""
    RATIO = auto()
    """Two counted numbers: "9 of 34"."""
    ORDINAL = auto()
    VAGUE = auto()
    """A word that names a range: "dozens"."""
    SHARE = auto()
    """A word that names a share: "most"."""
    EXACT = auto()
    """"all", "none"."""


class Amount(NamedTuple):
    """What some words name, not yet with a unit."""

    value: Fraction
    making: Making
    step: Fraction = Exact(0)
    """What the last written decimal counts."""
    scale: int = 1
    """The magnitude that it ends in, which an amount before it may share: 5 to 7 million."""
    word: str = ""
    """The row of the policy, for a word that names a range; `value` is then what multiplies it."""
    digits: bool = False
    why: str = ""
    cost: int = 0


class Quantity(NamedTuple):
    """An amount of something."""

    amount: Amount
    unit: str = ""
    measured: bool = False
    """Whether a whole number of it is rounded by nature: kilometres are, votes are not."""
    money: bool = False
    why: str = ""
    cost: int = 0

    def times(self, factor: Fraction) -> Quantity:
        """So many times the quantity, written as finely."""
        amount = self.amount
        return self._replace(
            amount=amount._replace(value=amount.value * factor, step=amount.step * abs(factor))
        )
