"""The ways to read a quote, the most literal first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.language.quotes.parts import Part, forms, plan_of, recased
from checker.language.quotes.words import Passages, Words, rejoined, wraps_of


def wordings(quote: Words, text: Passages) -> Iterator[tuple[list[list[Part]], bool]]:
    """The runs of parts to look for, and whether the quoter's own marks were taken as such."""
    for reading in _readings(quote, text):
        for form in forms(reading.values):
            yield [[_put(Part(reading), form)]], False
    for recast in recased(quote):
        for reading in _readings(recast, text):
            plan = plan_of(reading)
            if plan.marked or recast is not quote:
                yield from ((runs, True) for runs in marked_forms(plan.runs))


def _readings(quote: Words, text: Passages) -> Iterator[Words]:
    """The quote as it is, with its own broken words rejoined, and broken as the copy breaks them."""
    yield quote
    if wraps := wraps_of(quote):
        yield rejoined(quote, wraps)
    if text.wraps and (joined := as_wrapped(quote, text)) is not quote:
        yield joined


def marked_forms(runs: list[list[Part]]) -> Iterator[list[list[Part]]]:
    """The runs with every form that a quoter may give their two ends."""
    first, last = runs[0][0], runs[-1][-1]
    if first is last:
        yield from ([[_put(first, form)]] for form in forms(first.words.values))
        return
    for begin in forms(first.words.values):
        for end in forms(last.words.values):
            fresh = [list(run) for run in runs]
            fresh[0][0], fresh[-1][-1] = _put(first, begin), _put(last, end)
            yield fresh


def _put(part: Part, values: list[str]) -> Part:
    if values is part.words.values:
        return part
    return replace(part, words=replace(part.words, values=values))


def as_wrapped(quote: Words, text: Passages) -> Words:
    """The quote without those hyphens that the copy has at a line's end, where it may have broken a word."""
    copy = text.words.values
    broken = {(copy[dash - 1], copy[dash + 1]) for dash in text.wraps}
    dashes = frozenset(
        place
        for place in range(1, len(quote.values) - 1)
        if quote.values[place] == "-" and (quote.values[place - 1], quote.values[place + 1]) in broken
    )
    return rejoined(quote, dashes) if dashes else quote
