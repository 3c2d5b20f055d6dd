"""Lengths of time: "less than a week", "two decades", "a day and a half", "PT3H".

How wide each is read is told in `length.py`, which words are understood in `english/lengths.py`.
"""

from __future__ import annotations

from functools import lru_cache

from checker.language.english.length_words import AGO, alone
from checker.language.english.lengths import length_of
from checker.language.english.words import LONGEST, without_hyphens, words_of
from checker.language.length import Length, iso_length, lapse_of
from checker.language.reading import Lapse, Unread
from checker.language.stretch import FaultyTimeError, Words

_HELP = "write the length alone, as in `less than a week`, `20 years` or `about 90 minutes`"


@lru_cache(maxsize=4096)
def _read(phrase: str) -> tuple[Lapse, ...] | Unread:
    try:
        iso = iso_length(phrase.strip())
        length = iso or _told(words_of(phrase))
        if length is None:
            return Unread(phrase, "no length of time can be read in it", "unreadable-time", _HELP)
        return (lapse_of(length, phrase),)
    except FaultyTimeError as fault:
        return Unread(phrase, fault.why, fault.fault, fault.help)


def _told(words: Words) -> Length | None:
    """The length, also of a time that is told by one: "20 months ago", "two days later"."""
    counted = len(words) > 1 and words[-1] in AGO
    return length_of(words[:-1] if counted else words) or length_of(alone(without_hyphens(words)))


def tells_a_time(phrase: str) -> bool:
    """Whether a length is said in order to tell a time by it: "20 months ago"."""
    return phrase.lower().split()[-1:] in [[word] for word in AGO]


def read_lapse(phrase: str) -> tuple[Lapse, ...] | Unread:
    """Read a length of time; the likeliest reading first."""
    if len(phrase) > LONGEST:
        return Unread(phrase[:LONGEST] + "…", f"it is longer than {LONGEST} characters", "unreadable-time")
    return _read(phrase)
