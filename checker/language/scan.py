"""The figures in running text: the longest stretches of words that read as one.

Dates, years, times of day, ordinals, ages of an hour and numbers that only name something
("Article 5", "B-52", "page 12") are left out, and so is "one", which is a pronoun as often.
Better none than a wrong one: a figure found here is held against a claim.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache

from checker.frozen import dataclass
from checker.language.english.numbers import DIGITS, MAGNITUDES, ORDINALS, TEENS, TENS
from checker.language.english.proportions import OF_WHOLE
from checker.language.english.times import MONTHS, WEEKDAYS
from checker.language.figure import read_figure
from checker.language.moment import read_moment
from checker.language.reading import Clock, Figure, Unread

_MOST_WORDS = 2_000
_WIDEST = 8
"""Words of the longest stretch that is tried."""
_WORD = re.compile(r"\S+")
_OPENING = "\"'“”‘’«»(["
_CLOSING = "\"'“”‘’«»)].,;:!?…"
_BREAKING = ".,;:!?…)]"
_COUNTING = frozenset(
    {*DIGITS, *TEENS, *TENS, *MAGNITUDES, "hundred", "hundreds", "dozen", "dozens", "scores"}
) - {"one"}
_SHARING = frozenset({
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths", "majority",
    "doubled", "tripled", "trebled", "quadrupled", "halved", "twice",
})  # fmt: skip
_NAMING = frozenset({
    "no", "number", "page", "pages", "chapter", "article", "section", "figure", "table", "room", "flight",
    "route", "highway", "paragraph", "line", "row", "item", "phase", "stage", "group", "level", "channel",
    "resolution", "law", "act", "bill", "rule", "part", "volume", "version", "episode", "season", "gate",
})  # fmt: skip
_LOOSE = frozenset({"of", "the", "and", "or", "a", "an", "to", "in", "for"})
"""Words that no figure ends with, though its reader forgives them."""
_OUT_OF = re.compile(r"(\S+)\s+(?:out\s+)?of\s+(?:the\s+)?(\S+)", re.IGNORECASE)
_LASTING = frozenset(
    {
        "seconds",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "night",
        "nights",
        "week",
        "weeks",
        "fortnight",
        "fortnights",
        "month",
        "months",
        "quarters",
        "year",
        "years",
        "decade",
        "decades",
        "century",
        "centuries",
    }
)
"""What makes a number a length of time, which is read elsewhere."""
_YEAR = re.compile(r"(?:1[0-9]{3}|20[0-9]{2})s?", re.ASCII)
_TIMELIKE = re.compile(
    r"(?<![0-9.,])(?:1[0-9]{3}|20[0-9]{2})(?![0-9,])|[0-9]:[0-9]{2}|\b(?:[ap]\.?m\b|o'clock|noon|midnight|gmt|utc|ago|century|centuries)"
    r"|[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4}",
    re.IGNORECASE | re.ASCII,
)
_ORDINAL = re.compile(r"[0-9]+(?:st|nd|rd|th)", re.IGNORECASE | re.ASCII)
_NAMELIKE = re.compile(
    r"(?:[A-Za-z]+[-#.]?|#)[0-9]+[A-Za-z]*(?:-[0-9]+)?|[0-9]+[A-Z][A-Za-z]*-?[0-9]*", re.ASCII
)
_MONEYLIKE = re.compile(r"(?:US|A|C|NZ|HK|S|R|Rs|kr|EUR|USD|GBP|CHF)\.?[0-9.,]+(?:k|m|bn|tn)?", re.ASCII)
_AMOUNTLIKE = re.compile(r"[0-9.,]+(?:K|M|B|MN|BN|TN|KM|GW|MW|TWH|KWH|GB|MB|TB)", re.ASCII | re.IGNORECASE)
# Any clock will do: what is read with it is only left out.
_SOME_CLOCK = Clock(datetime(2001, 1, 3, 12, tzinfo=UTC), UTC)


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure that stands in a text, and the characters that it stands in."""

    start: int
    end: int
    words: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class _Piece:
    """One word of the text, without the quotes, brackets and stops around it."""

    start: int
    end: int
    text: str
    stops: bool
    """Whether something follows it that no figure crosses."""
    starts: bool
    """Whether a bracket or a quote opens before it."""


@lru_cache(maxsize=256)
def figures_in(text: str) -> tuple[Seen, ...]:
    """The figures of a text in their order; nothing is looked for past its first two thousand words."""
    pieces = _pieces(text)
    closed = _times(pieces, text) | _names(pieces)
    found = []
    index = 0
    while index < len(pieces):
        seen, index = _longest(pieces, index, closed, text)
        if seen:
            found += [seen, *_sides(seen)]
    return tuple(found)


def _sides(seen: Seen) -> list[Seen]:
    """Of "395 of 707" also both numbers: a claim may be about any of the three."""
    match = _OUT_OF.fullmatch(seen.words)
    found = []
    for side in (1, 2) if match else ():
        read = read_figure(match[side]) if match else None
        if match and isinstance(read, tuple) and _counts(match[side]):
            start, end = match.span(side)
            found.append(Seen(seen.start + start, seen.start + end, match[side], read[0]))
    return found


def _pieces(text: str) -> list[_Piece]:
    pieces = []
    for match in _WORD.finditer(text):
        raw = match.group()
        bare = raw.lstrip(_OPENING)
        start = match.start() + len(raw) - len(bare)
        kept = bare.rstrip(_CLOSING)
        if kept:
            after = "" if kept.casefold() in MONTHS and bare[len(kept) :] == "." else bare[len(kept) :]
            stops = any(mark in _BREAKING for mark in after)
            pieces.append(_Piece(start, start + len(kept), kept, stops, len(bare) < len(raw)))
        elif pieces:
            pieces[-1] = _Piece(
                pieces[-1].start, pieces[-1].end, pieces[-1].text, stops=True, starts=pieces[-1].starts
            )
        if len(pieces) == _MOST_WORDS:
            break
    return pieces


def _windows(pieces: list[_Piece], index: int, closed: set[int]) -> list[int]:
    """The positions at which a stretch from `index` on may end, the farthest first."""
    ends = []
    for last in range(index, min(index + _WIDEST, len(pieces))):
        if last in closed or (last > index and pieces[last].starts):
            break
        ends.append(last)
        if pieces[last].stops:
            break
    return ends[::-1]


def _longest(pieces: list[_Piece], index: int, closed: set[int], text: str) -> tuple[Seen | None, int]:
    """The longest figure that begins at a word, and the word to go on from."""
    if pieces[index].text.casefold() in {"the", "of", "and", "or"}:
        return None, index + 1
    for last in _windows(pieces, index, closed):
        window = pieces[index : last + 1]
        if not any(_counts(piece.text) for piece in window):
            break
        words = text[window[0].start : window[-1].end]
        if _is_ordinal(window) or _YEAR.fullmatch(words) or window[-1].text.casefold() in _LOOSE:
            continue
        if any(words.casefold().endswith(f" {whole}") for whole in OF_WHOLE.table):
            continue  # "a third of voters": the figure is the third
        read = read_figure(" ".join(words.split()))
        if not isinstance(read, Unread):
            after = (
                pieces[last + 1].text.casefold() if last + 1 < len(pieces) and not pieces[last].stops else ""
            )
            seen = Seen(window[0].start, window[-1].end, words, read[0])
            return None if after in _LASTING and not read[0].unit else seen, last + 1
    return None, index + 1


def _counts(word: str) -> bool:
    """Whether a figure may rest on this word."""
    lowered = word.casefold()
    parts = re.split(r"[-–—]", lowered)
    return any(char in "0123456789½¼¾⅓⅔" for char in word) or any(
        part in _COUNTING or part in _SHARING for part in parts
    )


def _is_ordinal(window: list[_Piece]) -> bool:
    """Whether the stretch is "the ninth" or "21st"; "a third" and "two-thirds" are figures."""
    last = window[-1].text.casefold()
    if _ORDINAL.fullmatch(last):
        return True
    parts = last.split("-")
    if parts[-1] not in ORDINALS:
        return False
    before = parts[-2] if len(parts) > 1 else window[-2].text.casefold() if len(window) > 1 else ""
    return not (before in {"a", "one"} and parts[-1] in _SHARING)


def _times(pieces: list[_Piece], text: str) -> set[int]:
    """The words of dates, years and times of day."""
    closed: set[int] = set()
    for index, piece in enumerate(pieces):
        if index in closed:
            continue
        if _YEAR.fullmatch(piece.text) or piece.text == "9/11":
            closed.add(index)
        for last in _windows(pieces, index, set()):
            words = " ".join(text[piece.start : pieces[last].end].split())
            if not _timelike(pieces[index : last + 1], words):
                continue
            if not isinstance(read_moment(words, _SOME_CLOCK), Unread):
                closed.update(range(index, last + 1))
                break
    return closed


def _timelike(window: list[_Piece], words: str) -> bool:
    named = any(piece.text.casefold() in MONTHS or piece.text.casefold() in WEEKDAYS for piece in window)
    return named or _TIMELIKE.search(words) is not None


def _names(pieces: list[_Piece]) -> set[int]:
    """The words with numbers that only name something: `B-52`, `Article 5`."""
    closed = set()
    for index, piece in enumerate(pieces):
        called = index > 0 and pieces[index - 1].text.casefold().rstrip(".") in _NAMING
        digits = piece.text[:1].isdigit()
        money = _MONEYLIKE.fullmatch(piece.text) or _AMOUNTLIKE.fullmatch(piece.text)
        if (called and digits) or (
            _NAMELIKE.fullmatch(piece.text) and not money and not _ORDINAL.fullmatch(piece.text)
        ):
            closed.add(index)
    return closed
