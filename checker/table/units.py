"""The unit that the name of a column gives, `GDP ($bn)`, where the evidence does not say what it means."""

from __future__ import annotations

import re

from checker.claim.answer import Question
from checker.language.figure import read_figure
from checker.language.reading import Unread
from checker.read.heading import parted
from checker.table.rows import Table

_SCALES = {
    "000": "thousands", "000s": "thousands", "'000": "thousands", "’000": "thousands", "'000s": "thousands",
    "k": "thousands", "thousand": "thousands", "thousands": "thousands", "m": "millions", "mn": "millions",
    "mln": "millions", "mio": "millions", "million": "millions", "millions": "millions", "bn": "billions",
    "billion": "billions", "billions": "billions", "tn": "trillions", "trillion": "trillions", "trillions": "trillions",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+\$|[^\W\d_]+|['’]?0+s?|[^\w\s]")
_OF_NO_MATTER = frozenset({"in", "of", "the", "current", "constant", "prices"})


def unsaid_unit(question: Question, table: Table) -> tuple[str, ...]:
    """What is said where the column's name has a scale or a unit that was not reckoned with."""
    evidence = question.evidence
    position = table.position(evidence.column) if evidence.column else None
    if position is None or evidence.unit or evidence.scale:
        return ()
    name = table.grid.names[position]
    scale, unit = _told(parted(name)[1])
    # Per cents are written without their sign as often as with it; a scale changes what a figure means.
    if not scale:
        return ()
    wanted = [f"`scale: {scale}`", *([f"`unit: {unit}`"] if unit else [])]
    return (f"if `{name}` means {scale}, say so by {' and '.join(wanted)}",)


def _told(bracket: str) -> tuple[str, str]:
    """The scale and the unit in some words: "US$ millions" is millions of USD."""
    words = [one for one in _WORD.findall(bracket) if one.casefold() not in _OF_NO_MATTER]
    scale = next((_SCALES[word.casefold()] for word in words if word.casefold() in _SCALES), "")
    for word in words:
        if word.casefold() in _SCALES:
            continue
        for text in (f"{word}2", f"2 {word}"):
            read = read_figure(text)
            if not isinstance(read, Unread) and read[0].unit:
                return scale, read[0].unit
    return scale, ""
