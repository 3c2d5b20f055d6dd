"""How much work may still be spent, counted in steps and not in seconds: the same on every machine."""

from __future__ import annotations

from checker.frozen import dataclass


class SpentError(Exception):
    """There is nothing left to go on with."""


@dataclass(slots=True)
class Budget:
    """Steps that are left; a step is about one sum of two fractions, a microsecond or two.

    What is spent counts against the budget `above`, too.
    """

    left: int
    above: Budget | None = None

    def spend(self, steps: int) -> None:
        """Use some up.

        Raises:
            SpentError: where there were not so many left.
        """
        self.use(steps)
        if self.spent:
            raise SpentError

    def use(self, steps: int) -> None:
        """Use some up that are spent already, whether or not they were left."""
        one: Budget | None = self
        while one is not None:
            one.left -= steps
            one = one.above

    @property
    def rest(self) -> int:
        """How many steps can still be spent."""
        left = self.left if self.above is None else min(self.left, self.above.rest)
        return max(left, 0)

    @property
    def spent(self) -> bool:
        """Whether nothing is left."""
        return self.rest == 0

    def part(self, share: int) -> Budget:
        """A part of what is left, for something that may fail."""
        return Budget(self.rest // share, self)
