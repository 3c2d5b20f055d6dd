"""Where an altered quote most nearly stands, and whether that is near enough to be the same words.

Words of the quote vote for the place where the quote would begin if they stood in it; the best few
places are aligned word by word. No likeness score parts an altered quote from a missing one. It is
*altered* where most of its content words (not figures, not negations, not the little words of
grammar: those are what an error changes or what stands everywhere) stand in the passage in order,
and at least two words of any kind do, or a figure stands where the quote has one. So it is where
three words in four, at least three of them and one that is not mere grammar, stand there in order:
`it the ninth village to be` has lost its only content word and was still meant for `city`. Of a
short quote three words in five are enough, half of its content words among them, where they stand
close together and no other place has as many: `stand for themselves` was meant for `fight for
themselves`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from checker.frozen import dataclass
from checker.language.quotes.diff import Step, align, is_negation
from checker.language.quotes.grammar import FUNCTION, is_number, stem
from checker.language.quotes.words import Words

LONGEST = 160
"""Tokens of a quote that are aligned at once; of a longer one, those about its first difference."""
_VOTERS = 24
_SPOTS = 300
_PLACES = 3
_SHORT = range(3, 8)
"""Words of a quote that is short: one changed word is much of it."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage like the quote: its tokens in the copy, and the steps from one to the other."""

    first: int
    last: int
    shift: int
    steps: tuple[Step, ...]
    same: bool
    """Whether most content words stand there in order."""
    some: bool
    """Whether at least two of them do."""
    perhaps: bool
    """Whether enough of a short quote stands there, if it stands nowhere else."""
    worth: int


def nearest(quote: Words, copy: Words) -> Near | None:
    """The most nearly matching passage, of at most `LONGEST` tokens; None where nothing is alike."""
    found = [near for start, slack in _places(quote, copy) if (near := _tried(quote, copy, start, slack))]
    best = max(found, key=lambda near: (near.same, near.worth, -near.first), default=None)
    if best is not None and best.perhaps and _stands_once(best, copy):
        return replace(best, same=True)
    return best


def _stands_once(near: Near, copy: Words) -> bool:
    """Whether the longest run of words that was kept stands nowhere else in the copy."""
    runs = [list(run) for same, run in groupby(near.steps, key=lambda step: step.same) if same]
    spots = [step.copy + near.shift for step in max(runs, key=len, default=[]) if step.copy is not None]
    if not spots:
        return False
    words = copy.values[spots[0] : spots[-1] + 1]
    return copy.find(words, 0) == spots[0] and copy.find(words, spots[0] + 1) < 0


def _tried(quote: Words, copy: Words, start: int, slack: int) -> Near | None:
    low = max(0, start - 3)
    high = min(len(copy.values), start + len(quote.values) + slack + 3)
    steps = align(quote.values, copy.values[low:high])
    stood = [step.copy + low for step in steps if step.copy is not None]
    if not stood:
        return None
    steps = _opened(steps, quote, copy, low)
    worth = sum(3 if step.same else 1 if _alike(step, quote, copy, low) else -1 for step in steps)
    same, some, perhaps = _kept(steps, quote, copy, low)
    perhaps = perhaps and stood[-1] - stood[0] <= len(quote.values)
    return Near(stood[0], stood[-1] + 1, low, tuple(steps), same, some, perhaps, worth)


def _opened(steps: list[Step], quote: Words, copy: Words, low: int) -> list[Step]:
    """The steps, the first letter's case forgiven."""
    for number, step in enumerate(steps):
        if step.quote == 0 and step.copy is not None:
            mine, theirs = quote.values[0], copy.values[step.copy + low]
            if mine[0].swapcase() + mine[1:] == theirs:
                return [*steps[:number], Step(0, step.copy, same=True), *steps[number + 1 :]]
    return steps


def _alike(step: Step, quote: Words, copy: Words, low: int) -> bool:
    """Whether a step keeps a word, its tense or number aside; any figure is like any other."""
    if step.quote is None or step.copy is None:
        return False
    return step.same or stem(quote.values[step.quote]) == stem(copy.values[step.copy + low])


def _kept(steps: list[Step], quote: Words, copy: Words, low: int) -> tuple[bool, bool, bool]:
    """Whether most content words are kept (of all words where there is no content), any, or enough if short."""
    kept = {step.quote for step in steps if _alike(step, quote, copy, low)}
    words = [number for number, token in enumerate(quote.values) if token[0].isalnum()]
    content = [number for number in words if is_content(quote.values[number])] or words
    stands = [number for number in words if number in kept]
    figure = any(is_number(quote.values[number]) for number in stands)
    count = sum(number in kept for number in content if is_content(quote.values[number]))
    many = 2 * sum(number in kept for number in content) > len(content) and len(stands) > 1
    nearly_all = len(stands) > 2 and 4 * len(stands) >= 3 * len(words) and (figure or count > 0)
    enough = len(words) in _SHORT and 5 * len(stands) >= 3 * len(words) and 2 * count >= len(content)
    return many or nearly_all, count > 1, enough and count > 0


def is_content(token: str) -> bool:
    """Whether a word says what is spoken of, and is neither a figure nor grammar."""
    return (
        token[0].isalnum()
        and (token.casefold() not in FUNCTION or (token.isupper() and len(token) > 1))  # US is not us
        and not is_number(token)
        and not is_negation(token)
    )


def _places(quote: Words, copy: Words) -> Iterator[tuple[int, int]]:
    """The few likeliest tokens of the copy for the quote to begin at, each with its slack."""
    votes = sorted(_votes(quote, copy))
    slack = 8 + len(quote.values) // 2
    sums = []
    begin, total = 0, 0.0
    for number, (start, strength) in enumerate(votes):
        total += strength
        while votes[begin][0] < start - slack:
            total -= votes[begin][1]
            begin += 1
        sums.append((-round(total, 6), votes[begin][0], number))
    taken: list[int] = []
    for _, start, _ in sorted(sums):
        if all(abs(start - other) > slack for other in taken):
            taken.append(start)
            yield start, slack
        if len(taken) == _PLACES:
            return


def _votes(quote: Words, copy: Words) -> Iterator[tuple[int, float]]:
    """(where the quote would begin, strength) for each spot where one of its words stands."""
    words = [number for number, token in enumerate(quote.values) if token[0].isalnum()]
    content = [number for number in words if is_content(quote.values[number])]
    voters = content if len(content) > 3 else words
    voters = sorted(voters, key=lambda number: (-len(quote.values[number]), number))[:_VOTERS]
    for number in voters:
        spots = list(_spots(quote.values[number], copy))  # a rare word's vote weighs more
        for spot in spots:
            yield spot - number, 1 / len(spots)


def _spots(token: str, copy: Words) -> Iterator[int]:
    """Tokens of the copy that begin as the word does, whatever the case of its first letter."""
    root = token[: max(3, len(stem(token)) - 1)] if is_content(token) else token + " "
    for beginning in {root, root[0].swapcase() + root[1:]}:
        spot, count = copy.line.find(f" {beginning}"), 0
        while spot >= 0 and count < _SPOTS:
            yield bisect_left(copy.at, spot)
            spot, count = copy.line.find(f" {beginning}", spot + 1), count + 1
