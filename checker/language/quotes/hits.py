"""Every place where the parts of a quote stand in a text, in their order."""

from __future__ import annotations

from collections.abc import Iterator

from checker.frozen import dataclass
from checker.language.quotes.parts import MARKS, STOPS, Part
from checker.language.quotes.words import Words

MOST_HITS = 1000
"""Places that are looked at for one quote: a quote that stands more often says nothing."""
_MOST_WINDOWS = 24
_MOST_TRIED = 50_000


class TooMany(Exception):  # noqa: N818 - an answer to the caller, not a fault
    """There are more places to look at than a quote is worth."""


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
    """The shortest windows that hold all runs in order.

    Raises `TooMany` after the first `MOST_HITS` windows, or after too long a search for one.
    """
    start = 0
    for _ in range(MOST_HITS if len(runs) == 1 else _MOST_WINDOWS):
        path = stands(words, runs[0], start)
        for run in runs[1:]:
            further = path and stands(words, run, path[-1][1])
            path = further and [*(path or ()), *further]
        if not path:
            return
        if len(runs) > 1:
            path = _shortened(words, runs[0], path)
        yield Hit(words, tuple(path))
        start = path[0][0] + 1
    raise TooMany


def _shortened(words: Words, run: list[Part], path: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The path with its first run as late as what follows allows."""
    follows = path[len(run)][0]
    tokens = run[0].words.values
    late = words.find_last(tokens, follows) if len(run) == 1 else path[0][0]
    while len(run) > 1:
        later = stands(words, run, late + 1)
        if later is None or later[-1][1] > follows:
            break
        late, path = later[0][0], [*later, *path[len(run) :]]
    return path if len(run) > 1 else [(late, late + len(tokens)), *path[1:]]


def stands(words: Words, run: list[Part], start: int) -> list[tuple[int, int]] | None:
    """The first place from `start` on where parts with only a few words between them stand.

    Raises `TooMany` where it would take too long to say.
    """
    opening = run[0].words.values
    first, tried = words.find(opening, start), 0
    while first >= 0:
        paths = {first + len(opening): [(first, first + len(opening))]}
        for part in run[1:]:
            tried += len(paths)
            paths = _longer(words, part, paths)
        if paths:
            return paths[min(paths)]
        if tried > _MOST_TRIED:
            raise TooMany
        first = words.find(opening, first + 1)
    return None


def _longer(
    words: Words, part: Part, paths: dict[int, list[tuple[int, int]]]
) -> dict[int, list[tuple[int, int]]]:
    """Every path that this part can prolong, by where it then ends."""
    tokens = part.words.values
    longer: dict[int, list[tuple[int, int]]] = {}
    for end, path in paths.items():
        for first in range(end, end + (part.room or 0) + 1):
            if words.values[first : first + 1] == tokens[:1] and (
                words.values[first : first + len(tokens)] == tokens
            ):
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
