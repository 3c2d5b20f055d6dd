"""Words for what an average is, and for what a rate is told per."""

from __future__ import annotations

MEAN = frozenset(
    {"mean", "average", "the mean", "the average", "arithmetic mean", "on average", "an average"}
)
MEDIAN = frozenset({"median", "the median", "the middle", "middle"})
PER = (
    "per ",
    "for every ",
    "in every ",
    "out of every ",
    "for each ",
    "of every ",
    "a ",
    "an ",
    "each ",
    "every ",
)
"""Before what a rate is told per. "Per 1,000" counts thousands; "per head" counts one."""
ONE = frozenset(
    [
        "head",
        "capita",
        "person",
        "year",
        "day",
        "week",
        "month",
        "hour",
        "minute",
        "second",
        "inhabitant",
        "resident",
        "household",
        "student",
        "pupil",
        "voter",
        "member",
        "employee",
        "worker",
        "patient",
        "child",
        "family",
        "woman",
        "man",
        "seat",
        "party",
        "vote",
        "game",
        "match",
        "minute",
        "mile",
        "km",
        "kilometre",
        "kilometer",
        "country",
        "city",
        "town",
        "job",
        "home",
        "house",
        "share",
        "litre",
        "gallon",
    ]
)
CENT = frozenset({"per cent", "percent", "%", "percentage"})
