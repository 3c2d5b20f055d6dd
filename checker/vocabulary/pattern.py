r"""Patterns that a vocabulary's `format` gives, in a small language of our own that cannot run away.

A vocabulary comes from anybody, and Python's `re` takes exponential time on some patterns. Here a
pattern is a row of characters, each plain or one of these, and the whole text must have its form:

    ?         any one character           *         any number of any characters
    [A-Z_]    one of these                [!0-9]    one that is none of these
    {3}       three of the last one       {2,4} {2,}  two to four of it, two or more
    \         before a character that is to be taken as it stands

There is no "or" inside a pattern: `patterns` takes a list instead. Matching follows all ways at once
(Thompson, *Regular expression search algorithm*, 1968), so it takes time in proportion to the length of
the pattern times that of the text, both of them bounded.
"""

from __future__ import annotations

from functools import lru_cache

from checker.frozen import dataclass

LONGEST = 200
"""The most characters of a pattern, and the most that its counts may add up to."""
LONGEST_TEXT = 1_000
_ENDLESS = -1


class PatternError(ValueError):
    """A pattern that is not one; the message says why, in words that follow the pattern."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Characters of one sort: `spans` are the first and last of each stretch; none stand for any character."""

    spans: tuple[tuple[str, str], ...] = ()
    negated: bool = False
    optional: bool = False
    repeats: bool = False

    def takes(self, character: str) -> bool:
        if not self.spans:
            return True
        return any(low <= character <= high for low, high in self.spans) is not self.negated


def matches(pattern: str, text: str) -> bool:
    """Whether a whole text has the form of a pattern.

    Raises:
        PatternError: where the pattern is not one.
    """
    steps = read_pattern(pattern)
    if len(text) > LONGEST_TEXT:
        return False
    at = _reached(steps, {0})
    for character in text:
        moved = set()
        for one in at:
            if one < len(steps) and steps[one].takes(character):
                moved.add(one + 1)
                if steps[one].repeats:
                    moved.add(one)
        at = _reached(steps, moved)
    return len(steps) in at


def _reached(steps: tuple[_Step, ...], at: set[int]) -> set[int]:
    """All positions that are reached without a further character."""
    for one in sorted(at):
        here = one
        while here < len(steps) and steps[here].optional:
            here += 1
            at.add(here)
    return at


@lru_cache(maxsize=256)
def read_pattern(pattern: str) -> tuple[_Step, ...]:
    """The steps of a pattern.

    Raises:
        PatternError: where it is not one.
    """
    if len(pattern) > LONGEST:
        raise PatternError(f"is longer than {LONGEST} characters")
    steps: list[_Step] = []
    at = 0
    while at < len(pattern):
        step, at = _step(pattern, at)
        if at < len(pattern) and pattern[at] == "{":
            counted, at = _counted(step, pattern, at)
            steps += counted
        else:
            steps.append(step)
        if len(steps) > LONGEST:
            raise PatternError(f"counts more than {LONGEST} characters")
    return tuple(steps)


def _step(pattern: str, at: int) -> tuple[_Step, int]:
    first = pattern[at]
    if first == "?":
        return _Step(), at + 1
    if first == "*":
        return _Step(optional=True, repeats=True), at + 1
    if first == "[":
        return _listed(pattern, at + 1)
    if first == "{":
        raise PatternError("has a count with nothing before it")
    if first == "\\":
        at += 1
        if at == len(pattern):
            raise PatternError("ends in a `\\` with nothing after it")
    return _Step(((pattern[at], pattern[at]),)), at + 1


def _listed(pattern: str, at: int) -> tuple[_Step, int]:
    """`[A-Z_]`, from after its bracket."""
    negated = pattern[at : at + 1] == "!"
    at += negated
    spans: list[tuple[str, str]] = []
    while at < len(pattern) and pattern[at] != "]":
        at += pattern[at] == "\\" and at + 1 < len(pattern)
        low = high = pattern[at]
        if pattern[at + 1 : at + 2] == "-" and pattern[at + 2 : at + 3] not in ("", "]"):
            high, at = pattern[at + 2], at + 2
        if low > high:
            raise PatternError(f"has `{low}-{high}`, which runs backwards")
        spans.append((low, high))
        at += 1
    if at >= len(pattern):
        raise PatternError("has a `[` without its `]`")
    if not spans:
        raise PatternError("has a `[]` with nothing in it")
    return _Step(tuple(spans), negated), at + 1


def _counted(step: _Step, pattern: str, at: int) -> tuple[list[_Step], int]:
    """A step so many times, from its count on."""
    end = pattern.find("}", at)
    low, comma, high = pattern[at + 1 : end].partition(",")
    numbers = (low, high) if comma and high else (low,)
    if end < 0 or not all(one.isascii() and one.isdecimal() and len(one) <= 3 for one in numbers):
        raise PatternError("has a count that is not like `{3}`, `{2,4}` or `{2,}`")
    least = int(low)
    most = (int(high) if high else _ENDLESS) if comma else least
    if most != _ENDLESS and most < least:
        raise PatternError(f"has a count from {least} to {most}, which runs backwards")
    if max(least, most) > LONGEST:
        raise PatternError(f"counts more than {LONGEST} characters")
    steps = [step] * least
    if most == _ENDLESS:
        steps.append(_Step(step.spans, step.negated, optional=True, repeats=True))
    else:
        steps += [_Step(step.spans, step.negated, optional=True)] * (most - least)
    return steps, end + 1
