"""The copy cut into paragraphs and pieces, so that every piece knows which claims quote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from checker.annotated import Passage
from checker.finding import Ruling
from checker.frozen import dataclass

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
GRAVEST = (
    *(Ruling.REFUTED, Ruling.CONTRADICTED, Ruling.CONFLICTING, Ruling.NOT_ENOUGH),
    *(Ruling.FOLLOWS, Ruling.SUPPORTED, Ruling.NOT_CHECKABLE),
)
"""The rulings in the order in which an editor wants to see them."""


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """Words of the copy that no claim covers."""

    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that the same claims quote from its first to its last letter."""

    text: str
    keys: tuple[str, ...] = ()
    """The claims that quote it, the gravest first."""
    ends: tuple[str, ...] = ()
    """Those whose words end here."""
    unclaimed: str = ""
    """What stands here that no claim covers."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in a copy."""

    passages: tuple[Passage, ...]
    unclaimed: tuple[Unclaimed, ...]
    ruled: Mapping[str, Ruling]
    """The rulings on the claims, by their keys."""

    def quoting(self, start: int, end: int) -> list[Passage]:
        """The passages that hold a whole stretch, the gravest first, and of these the shortest."""
        over = [one for one in self.passages if one.start <= start and one.end >= end]
        return sorted(
            over, key=lambda one: (GRAVEST.index(self.ruled[one.key]), one.end - one.start, one.key)
        )

    def edges(self, start: int, end: int) -> list[int]:
        """Where anything begins or ends within a stretch, with its own ends."""
        marks: list[Passage | Unclaimed] = [*self.passages, *self.unclaimed]
        edges = (edge for one in marks for edge in (one.start, one.end))
        return sorted({start, end, *(edge for edge in edges if start < edge < end)})


def paragraphs(text: str, marked: Marked) -> Iterator[tuple[Piece, ...]]:
    """Every paragraph of the copy as its pieces."""
    for match in _PARAGRAPH.finditer(text):
        if match.group().strip():
            yield tuple(_pieces(text, match.start(), match.end(), marked))


def _pieces(text: str, start: int, end: int, marked: Marked) -> Iterator[Piece]:
    for left, right in pairwise(marked.edges(start, end)):
        quoting = marked.quoting(left, right)
        told = (one.what for one in marked.unclaimed if one.start <= left and one.end >= right)
        yield Piece(
            text[left:right].replace("\n", " "),
            tuple(one.key for one in quoting),
            tuple(one.key for one in quoting if one.end == right),
            next(told, ""),
        )
