"""Words around a length of time that change nothing of it: "for", "a matter of", the "wait" of "a 36-year wait"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.language.english.times import CARDINALS, PLURAL_ALONE, UNITS
from checker.language.stretch import Words
from checker.logic.exact import Exact

_BEFORE: tuple[Words, ...] = tuple(
    tuple(words.split())
    for words in [
        "first time in",
        "in space of",
        "within space of",
        "over space of",
        "for",
        "in",
        "during",
        "lasting",
        "throughout",
    ]
)
_SECONDS = re.compile(r"\d{1,2}s")
"""One word, as it may also be a decade ("the 1990s")."""
_NOUNS = frozenset(
    [
        "wait",
        "trip",
        "term",
        "period",
        "stretch",
        "span",
        "spell",
        "gap",
        "run",
        "reign",
        "rule",
        "siege",
        "war",
        "career",
        "ban",
        "sentence",
        "journey",
        "visit",
        "tour",
        "meeting",
        "break",
        "delay",
        "drought",
        "mandate",
        "campaign",
        "holiday",
        "vacation",
        "contract",
        "deal",
        "plan",
        "investigation",
        "occupation",
        "conflict",
        "ceasefire",
        "truce",
        "lockdown",
        "curfew",
        "deadline",
        "absence",
        "search",
        "strike",
        "stay",
        "hiatus",
        "battle",
        "operation",
        "inquiry",
        "trial",
        "study",
        "project",
        "programme",
        "program",
        "marriage",
        "relationship",
        "friendship",
        "fight",
        "struggle",
        "standoff",
        "blockade",
        "voyage",
        "flight",
        "drive",
        "walk",
        "shift",
        "course",
        "suspension",
        "extension",
        "quarantine",
        "detention",
        "captivity",
        "exile",
        "interval",
        "window",
        "recess",
        "streak",
        "tenure",
    ]
)
"""What lasts: behind "36-year", and behind "two weeks'" too."""
_DUE = frozenset(
    [
        "notice",
        "leave",
        "pay",
        "work",
        "imprisonment",
        "jail",
        "prison",
        "probation",
        "warning",
        "rest",
        "supply",
        "worth",
        "service",
    ]
)
"""Behind "two weeks'"."""
_TAILS: tuple[Words, ...] = tuple(
    tuple(words.split())
    for words in [
        "in a row",
        "running",
        "on end",
        "straight",
        "in total",
        "in all",
        "altogether",
        "in prison",
        "in jail",
        "in power",
        "in office",
        "in exile",
        "behind bars",
        "apart",
        "in duration",
    ]
)
"""Behind a length: "10 days in a row", "five years in prison"."""
AND_PARTS: dict[Words, Fraction] = {
    ("and", "a", "half"): Exact(1, 2),
    ("and", "half"): Exact(1, 2),
    ("and", "a", "quarter"): Exact(1, 4),
    ("and", "three", "quarters"): Exact(3, 4),
    ("and", "a", "third"): Exact(1, 3),
}
"""Of the unit before it: "an hour and a quarter"."""
FILLERS = frozenset(
    {
        "more",
        "full",
        "whole",
        "further",
        "additional",
        "consecutive",
        "straight",
        "extra",
        "long",
        "single",
        "entire",
        "solid",
        "good",
        "successive",
        "calendar",
    }
)
"""Between a number and its unit: "10 consecutive days"."""
ONLY_COUNTED = frozenset({"generation", "generations"})
"""Units that need their number: "the next generation" is no length."""
AGO = frozenset({"ago", "earlier", "later", "before", "afterwards", "after", "previously", "beforehand"})
"""Behind a length, from where it counts: "20 months ago" is a time, and 20 months long."""
SUFFIXES: dict[Words, str] = {
    ("or", "so"): "about", ("or", "thereabouts"): "about", ("or", "more"): "at least", ("or", "longer"): "at least",
    ("or", "less"): "at most", ("and", "more"): "at least", ("at", "least"): "at least", ("at", "most"): "at most",
}  # fmt: skip
"""Hedges behind a length."""


def alone(words: Words) -> Words:
    """The length in "a 36-year wait", "two weeks' notice", "10 days in a row"."""
    return _without_tail(_without_noun(words)) if len(words) > 1 else words


def _without_head(words: Words) -> Words:
    while heads := [head for head in _BEFORE if words[: len(head)] == head and len(words) > len(head)]:
        words = words[len(heads[0]) :]
    return words


def _without_tail(words: Words) -> Words:
    for tail in _TAILS:
        head = words[: -len(tail)]
        if words[-len(tail) :] == tail and head and head[-1] in UNITS:
            return head
    return words


def _without_noun(words: Words) -> Words:
    """Without the "wait" of "a 36-year wait", the "notice" of "two weeks' notice", and what marks the genitive."""
    noun = words[-1] if len(words) > 2 else ""
    head = words[:-1] if noun in _NOUNS | _DUE else words
    if head != words and len(head) > 2 and head[-1] == "long":  # "an 18-month-long siege"
        head = head[:-1]
    owning = head[:-1] if head[-1] == "'" else head
    if owning[-1].endswith("'s"):
        owning = (*owning[:-1], owning[-1].removesuffix("'s"))
    if owning != head and owning and owning[-1] in UNITS:
        return owning
    joined = noun in _NOUNS and len(head) > 1 and head[-1] in UNITS and not head[-1].endswith("s")
    return head if joined and (head[-2].isdecimal() or head[-2] in CARDINALS or head[-2] == "half") else words


def plain_length(words: Words) -> Words:
    """Without what adds nothing to a length: "for", "another", the "long" of "weeks-long", "ahead"."""
    words = _without_head(words)
    if words[:3] == _MATTER and len(words) == 4 and words[3] in PLURAL_ALONE:
        words = words[3:]
    for more in _MORE:
        counted = words[len(more) : len(more) + 1]
        if words[: len(more)] == more and counted and (counted[0].isdecimal() or counted[0] in CARDINALS):
            words = words[len(more) :]
    if len(words) > 1 and words[-2] in UNITS and words[-1] in {"long", "ahead"}:
        words = words[:-1]
    if len(words) > 3 and words[-3:-1] in SUFFIXES and words[-1] in UNITS:  # "two or more years"
        words = (*words[:-3], words[-1], *words[-3:-1])
    if len(words) == 3 and words[1] == "h" and words[2].isdecimal() and len(words[2]) == 2:  # "2h30"
        words = (*words, "min")
    if len(words) >= 4 and words[1] == "h":  # "5h30m"
        words = tuple("min" if word == "m" else word for word in words)
    if len(words) > 2 and words[-2] in UNITS and _SECONDS.fullmatch(words[-1]):  # "2h 8min 38s"
        words = (*words[:-1], words[-1][:-1], "sec")
    if len(words) > 3 and words[-3] in UNITS and words[-2].isdecimal() and words[-1] == "s":
        words = (*words[:-1], "sec")
    return words


_MATTER = ("a", "matter", "of")
_MORE: tuple[Words, ...] = (
    ("another",),
    ("an", "additional"),
    ("a", "further"),
    ("an", "extra"),
    ("a",),
    ("additional",),
    ("further",),
)
"""Before a count: "another two weeks", "a three-year"."""
