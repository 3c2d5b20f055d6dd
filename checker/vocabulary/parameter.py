"""What the parameters of constraints are given: numbers, times, patterns, fields."""

from __future__ import annotations

from fractions import Fraction

from checker.language.figure import read_figure
from checker.language.moment import read_moment
from checker.language.reading import Moment, Unread
from checker.vocabulary.constraint import QUALIFIERS, Takes
from checker.vocabulary.pattern import PatternError, read_pattern
from checker.vocabulary.property import Sort

NOW = "now"
"""The publication, as the end of a range of times."""


def number(text: str) -> Fraction | None:
    """A plain number."""
    read = read_figure(text)
    if isinstance(read, Unread) or read[0].unit or read[0].hedge:
        return None
    return read[0].stated


def time(text: str) -> Moment | None:
    """A time with a first and a last day, whenever it is read."""
    read = read_moment(text, None)
    if isinstance(read, Unread) or read[0].start is None or read[0].end is None:
        return None
    return read[0]


def why_not(takes: Takes, text: str, value: Sort) -> str:
    """Why a parameter cannot be given a text, in words that follow it; "" where it can.

    Whether properties and classes are known is seen once all files are read.
    """
    if takes is Takes.NUMBER and number(text) is None:
        return "is not a number"
    if takes is Takes.BOUND and value is Sort.TIME:
        return "" if text == NOW or time(text) is not None else "is neither a time nor `now`"
    if takes is Takes.BOUND and number(text) is None:
        return "is not a number"
    if takes is Takes.QUALIFIER and text not in QUALIFIERS:
        return f"is not a field that qualifies a relation; there are: {', '.join(QUALIFIERS)}"
    if takes is Takes.PATTERN:
        try:
            read_pattern(text)
        except PatternError as error:
            return str(error)
    return ""
