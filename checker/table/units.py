"""The unit that the name of a column gives, `GDP ($bn)`, where the evidence does not say what it means."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.claim.answer import Answer, Question
from checker.language.figure import read_figure
from checker.language.reading import Unread
from checker.read.heading import parted
from checker.table.column import SCALES
from checker.table.rows import Table

_SCALES = {
    "000": "thousands", "000s": "thousands", "'000": "thousands", "’000": "thousands", "'000s": "thousands",
    "k": "thousands", "thousand": "thousands", "thousands": "thousands", "m": "millions", "mn": "millions",
    "mln": "millions", "mio": "millions", "million": "millions", "millions": "millions", "bn": "billions",
    "billion": "billions", "billions": "billions", "tn": "trillions", "trillion": "trillions", "trillions": "trillions",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+\$|[^\W\d_]+|['’]?0+s?|[^\w\s]")
_OF_NO_MATTER = frozenset({"in", "of", "the", "current", "constant", "prices"})


def with_scale(question: Question, table: Table, answer: Answer) -> Answer:
    """The answer, with what the column's name says of its figures where the evidence does not."""
    evidence = question.evidence
    position = table.position(evidence.column) if evidence.column else None
    if position is None or evidence.unit or evidence.scale or answer.figure is None:
        return answer
    name = table.grid.names[position]
    scale, unit = _told(parted(name)[1])
    # Per cents are written without their sign as often as with it; a scale changes what a figure means.
    if not scale:
        return answer
    wanted = " and ".join([f"`scale: {scale}`", *([f"`unit: {unit}`"] if unit else [])])
    working = f"{answer.working}; if `{name}` means {scale}, say so by {wanted}"
    return replace(answer, working=working, scaled=(SCALES[scale], unit or answer.unit))


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
