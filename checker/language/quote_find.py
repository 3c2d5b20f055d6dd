"""Every place where the parts of a quote stand in a text, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.language.quote_parts import MARKS, STOPS, Part
from checker.language.quote_words import Words

MOST_HITS = 1000
"""Places that are looked at for one quote: a quote that stands more often says nothing."""
_MOST_WINDOWS = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """A place: the tokens that each part takes, first and past the last."""

    words: Words
    parts: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        """Its first token."""
        return self.parts[0][0]

    @property
    def last(self) -> int:
        """The token after its last."""
        return self.parts[-1][1]

    @property
    def start(self) -> int:
        """Where it begins in the text, in characters."""
        return self.words.starts[self.first]

    @property
    def end(self) -> int:
        """Where it ends in the text, in characters."""
        return self.words.ends[self.last - 1]


def hits(words: Words, runs: list[list[Part]]) -> Iterator[Hit]:
    """The shortest windows that hold all runs in order, at most `MOST_HITS` of them."""
    if len(runs) == 1:
        start = 0
        for _ in range(MOST_HITS):
            path = stands(words, runs[0], start)
            if path is None:
                return
            yield Hit(words, tuple(path))
            start = path[0][0] + 1
        return
    windows: dict[int, Hit] = {}
    start = 0
    for _ in range(_MOST_WINDOWS):
        path = stands(words, runs[0], start)
        if path is None:
            break
        start = path[0][0] + 1
        for run in runs[1:]:
            further = stands(words, run, path[-1][1])
            if further is None:
                yield from windows.values()
                return
            path = path + further
        windows[path[-1][1]] = Hit(words, tuple(path))  # a later beginning makes a shorter window
    yield from windows.values()


def stands(words: Words, run: list[Part], start: int) -> list[tuple[int, int]] | None:
    """The first place from `start` on where parts with only a few words between them stand."""
    opening = run[0].words.values
    for _ in range(MOST_HITS):
        first = words.find(opening, start)
        if first < 0:
            return None
        paths = {first + len(opening): [(first, first + len(opening))]}
        for part in run[1:]:
            paths = _longer(words, part, paths)
        if paths:
            return paths[min(paths)]
        start = first + 1
    return None


def _longer(
    words: Words, part: Part, paths: dict[int, list[tuple[int, int]]]
) -> dict[int, list[tuple[int, int]]]:
    """Every path that this part can prolong, by where it then ends."""
    tokens = part.words.values
    longer: dict[int, list[tuple[int, int]]] = {}
    for end, path in paths.items():
        for first in range(end, end + (part.room or 0) + 1):
            if words.values[first : first + len(tokens)] == tokens:
                longer.setdefault(first + len(tokens), [*path, (first, first + len(tokens))])
    return longer


def pinned(hit: Hit, before: Words, after: Words) -> bool:
    """Whether the words before and after a place are these; a cut-off outermost word will do.

    Quotation marks and a full stop or comma between the place and what is about it are passed over.
    """
    words = hit.words
    lead = before.values[: _bare(before.values, len(before.values), -1)]
    tail = after.values[_bare(after.values, 0, 1) :]
    first, last = _bare(words.values, hit.first, -1), _bare(words.values, hit.last, 1)
    return (not lead or words.line.endswith(" ".join(lead), 0, words.at[first])) and (
        not tail or words.line.startswith(" ".join(tail), words.at[last] + 1)
    )


def _bare(values: list[str], place: int, step: int) -> int:
    """The place moved past marks that only a quoter's habit puts here."""
    while 0 <= (look := place - (step < 0)) < len(values) and values[look] in STOPS | MARKS:
        place += step
    return place
