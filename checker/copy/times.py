"""The times of the copy: dates, years, times of day and lengths of time, by the clock of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from checker.copy import english_times as en
from checker.copy.mention import Mention, Sort
from checker.copy.words import Copy, Word
from checker.language.english.times import MONTHS, UNITS, WEEKDAYS
from checker.language.lapse import read_lapse
from checker.language.moment import read_moment
from checker.language.reading import Clock, Lapse, Moment, Unread

_FARTHEST = 6
_YEAR = re.compile(r"(?:1[0-9]{3}|20[0-9]{2})(?:s|'s)?(?:[-–/](?:[0-9]{2}|[12][0-9]{3}))?", re.ASCII)
_CLOCK_TIME = re.compile(
    r"[0-9]{1,2}(?::[0-9]{2})?(?:am|pm|a\.m\.|p\.m\.)|[0-9]{1,2}:[0-9]{2}", re.ASCII | re.IGNORECASE
)
_NUMERIC = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][12][0-9]{3}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}",
    re.ASCII,
)
"""A short year only behind a stroke: `0.10.12` is a version."""
_HYPHENED = re.compile(r"(?:[0-9]+|[a-z]+)-(?:second|minute|hour|day|night|week|month|year|decade)", re.ASCII)
_CANNOT_BE = frozenset({"weekday-differs", "impossible-date"})
"""Times all the same where a day or a month is named, and checks tell what is wrong with them."""
_NAMED = re.compile(r"[A-Z][a-z]{2}")
_SOME_CLOCK = Clock(datetime(2001, 1, 3, 12, tzinfo=UTC), UTC)
"""By which a time is seen to be one where the article has no day of its own."""


def times(copy: Copy, clock: Clock | None) -> Iterator[tuple[Mention, int, int]]:
    """Every time and every length of time with its first and last word, in order."""
    place = 0
    while place < len(copy.words):
        found = _time(copy, place, clock) or _span(copy, place)
        if found is None:
            place += 1
            continue
        sort, first, last, read = found
        word = copy.words[first]
        end = copy.words[last].end
        readings = () if sort is Sort.TIME and clock is None else read
        yield (
            Mention(
                sort, word.start, end, copy.text[word.start : end], copy.sentences[word.sentence], readings, heading=word.heading
            ),
            first,
            last,
        )  # fmt: skip
        place = last + 1


def _joined(copy: Copy, place: int) -> bool:
    """Whether a time may go on behind a word: dates have commas in them."""
    if copy.joined(place):
        return True
    if place + 1 >= len(copy.words):
        return False
    one, other = copy.words[place], copy.words[place + 1]
    if one.closes != "," or other.opens or one.sentence != other.sentence:
        return False
    day = one.text.rstrip("stndrh").isdigit() or one.low in MONTHS
    return (day and _YEAR.fullmatch(other.text) is not None) or (
        one.low in WEEKDAYS and (other.low in MONTHS or other.text[0].isdigit())
    )


def _anchor(copy: Copy, place: int, start: int) -> bool:
    """Whether a time that begins at `start` may rest on this word."""
    word = copy.words[place]
    before = copy.words[place - 1] if place else None
    if word.low.rstrip(".") in MONTHS:
        return word.capital and not (word.low in en.ALSO_WORDS and not _by_a_month(copy, place))
    if word.low in WEEKDAYS:
        return word.capital and (len(word.low) > 3 or _beside_digit(copy, place))
    if _YEAR.fullmatch(word.low):
        return _is_year(copy, place, before)
    if _NUMERIC.fullmatch(word.text) or _CLOCK_TIME.fullmatch(word.text):
        return True
    if word.low in en.ALONE:
        return True
    return word.low in en.PERIODS and any(one.low in en.WHICH for one in copy.words[start:place])


def _beside_digit(copy: Copy, place: int) -> bool:
    near = (copy.words[one] for one in (place - 1, place + 1) if 0 <= one < len(copy.words))
    return any(word.text[0].isdigit() for word in near)


def _by_a_month(copy: Copy, place: int) -> bool:
    """Whether "May" or "March" is a month: beside a number or a preposition."""
    before = copy.words[place - 1].low if place and copy.joined(place - 1) else ""
    return before in en.BEFORE_A_MONTH or _beside_digit(copy, place)


def _is_year(copy: Copy, place: int, before: Word | None) -> bool:
    word = copy.words[place]
    if not word.text.isdigit() or word.opens.startswith("("):
        return True
    if (
        before
        and copy.joined(place - 1)
        and (before.low in en.BEFORE_A_YEAR or before.low.rstrip(".") in MONTHS)
    ):
        return True
    follows = copy.words[place + 1] if copy.joined(place) else None
    # "the 2021 election" is a year; "2,021 voters" has its comma, and "1500 people" is a figure.
    return follows is None or (
        before is not None and before.low in en.DEFINITE and not follows.low.endswith("s")
    )


def _time(copy: Copy, place: int, clock: Clock | None) -> tuple[Sort, int, int, tuple[Moment, ...]] | None:
    """The longest stretch of words about an anchor that begins here and reads as a time."""
    low = copy.words[place].low.rstrip(".")
    following = copy.words[place + 1].low if copy.joined(place) else ""
    if not (low in en.IN_A_TIME or low[0].isdigit()) or low in en.LOOSE_BEFORE:
        return None
    if low == "the" and following not in en.WHICH and not _YEAR.fullmatch(following):
        return None
    last = place
    anchored = _anchor(copy, place, place)
    while last - place < _FARTHEST and _joined(copy, last):
        word = copy.words[last + 1]
        if not (word.low.rstrip(".") in en.IN_A_TIME or word.text[0].isdigit()):
            break
        last += 1
        anchored = anchored or _anchor(copy, last, place)
    if not anchored:
        return None
    for end in range(last, place - 1, -1):
        if copy.words[end].low in en.LOOSE or not any(
            _anchor(copy, one, place) for one in range(place, end + 1)
        ):
            continue
        read = read_moment(" ".join(copy.cut(place, end).split()), clock or _SOME_CLOCK)
        if not isinstance(read, Unread):
            return Sort.TIME, place, end, read
        if read.fault in _CANNOT_BE and _NAMED.search(copy.cut(place, end)):
            return Sort.TIME, place, end, ()
    return None


def _span(copy: Copy, place: int) -> tuple[Sort, int, int, tuple[Lapse, ...]] | None:
    """The longest stretch of words that begins here and reads as a length of time that somebody counted."""
    word = copy.words[place]
    if _HYPHENED.fullmatch(word.low):
        read = read_lapse(word.low.replace("-", " "))
        following = copy.words[place + 1].low if copy.joined(place) else ""
        return None if isinstance(read, Unread) or following == "old" else (Sort.SPAN, place, place, read)
    if word.low in en.UNCOUNTED and copy.joined(place) and copy.words[place + 1].low in en.APART:
        read = read_lapse(word.low)
        return None if isinstance(read, Unread) else (Sort.SPAN, place, place + 1, read)
    if not (word.low in en.BEFORE_A_LENGTH or word.text[0].isdigit() or word.low.split("-")[0] in en.COUNTS):
        return None
    last, unit, counted = place, -1, word.text[0].isdigit() or word.low not in en.LOOSELY
    while last - place < _FARTHEST and copy.joined(last):
        last += 1
        low = copy.words[last].low
        if not (low in en.IN_A_LENGTH or low[0].isdigit() or low.split("-")[0] in en.COUNTS):
            break
        unit = last if low in UNITS and len(low) > 2 and not low.startswith("quarter") else unit
    if unit < 0 or not counted:
        return None
    if copy.joined(unit) and copy.words[unit + 1].low in en.APART and copy.words[unit - 1].low == "a":
        return None  # "more than a year earlier" compares two years
    read = read_lapse(" ".join(copy.cut(place, unit).split()))
    if isinstance(read, Unread) or (
        copy.words[unit].low == "second" and not copy.words[unit - 1].text[0].isdigit()
    ):
        return None
    return Sort.SPAN, place, unit, read
