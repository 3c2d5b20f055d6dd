"""The figures and times beside some words of a document.

Better none than a wrong one: what is found here is held against a claim. A figure is *sure* where
nothing but the little words of grammar stands between it and the words (`34 of the provincial
capitals`, `the deficit stood at $1.7 trillion`), so that it can be of nothing else. Any other of the
same sentence may bear a claim out, and never refutes one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.claim.answer import Beside
from checker.frozen import dataclass
from checker.language.english.times import MONTHS
from checker.language.moment import read_moment
from checker.language.quotes.diff import is_negation
from checker.language.quotes.quote import Altered, Ambiguous, Found, find_quote
from checker.language.reading import Clock, Moment, Unread
from checker.language.scan import figures_in
from checker.passage.opened import Opened
from checker.place import Place

MOST_SPOTS = 12
"""Places where the words stand that are looked at."""
_WORD = re.compile(r"[^\s,;:()\[\]]+|[,;:()\[\]]")
_BEFORE_WORDS = "of the these those its their his her our in per cent percent for a an all"
_BEFORE = frozenset(_BEFORE_WORDS.split())
_AFTER_WORDS = """is are was were be been being stood stands stand at reached reaches reach came comes come to of
    totalled totaled totals numbered numbers amounted hit about around some roughly nearly almost over
    approximately the a an has had have estimated put now then still : – —"""
_AFTER = frozenset(_AFTER_WORDS.split())
_LEADING = _AFTER | frozenset({"after", "by", "for", "from", "in", "than", "with"})
"""What no words that name a thing end with: the figure that follows belongs to them."""
_DENYING = frozenset({"if", "If", "would", "could", "might", "should", "may"})
_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\.?(?:,?\s+[0-9]{{4}})?"
    rf"|(?:{_MONTH})\.?\s+[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,?\s+[0-9]{{4}})?|(?:{_MONTH})\.?\s+[0-9]{{4}}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2})\b",
    re.IGNORECASE | re.ASCII,
)
_OF_ANOTHER = re.compile(
    r"\b(?:to (?!the\b|an?\b|h(?:is|er)\b|its\b|their\b)[a-z]|(?:by|until|till|before|since|from|after|due|will|shall"
    r"|planned|scheduled|expected|deadline)\b)",
    re.ASCII,
)
"""`agreed to withdraw on …`, `signed a truce until …`: the day is not that of the agreement."""
_BLANKS = dict.fromkeys((160, 8199, 8201, 8239), " ")
_YEAR = re.compile(r"[0-9]{4}")


def spots_of(words: str, opened: Opened) -> list[tuple[int, int]] | Altered:
    """Where the words stand, in characters; none where they do not, or how the nearest differ."""
    found = find_quote(words, opened.passages)
    if isinstance(found, Found):
        return [(found.start, found.end)]
    if isinstance(found, Ambiguous):
        text = opened.passages
        return [
            (text.start_of(span), text.character(span.end_line, span.end_column))
            for span in found.spans[:MOST_SPOTS]
        ]
    return found if isinstance(found, Altered) else []


def beside(opened: Opened, spots: list[tuple[int, int]], clock: Clock | None) -> tuple[Beside, ...]:
    """What stands beside the words in the sentences that hold them, the nearest of each sentence first."""
    found: list[Beside] = []
    for number, spot in enumerate(spots):
        here = [*_figures(opened, spot), *_times(opened, spot, clock)]
        found += (replace(one, spot=number) for one in sorted(here, key=lambda one: one.apart))
    return tuple(found)


def _figures(opened: Opened, spot: tuple[int, int]) -> Iterator[Beside]:
    begin, end = opened.sentence(*spot)
    sentence = opened.passages.text[begin:end]
    denied = _is_denied(sentence)
    for seen in figures_in(sentence):
        start, stop = begin + seen.start, begin + seen.end
        apart, sure = _apart(opened.passages.text, (start, stop), spot)
        words = " ".join(seen.words.split())
        place, where = _place(opened, start, stop)
        sure = sure and not denied
        yield Beside(words, place, apart, sure=sure, denied=denied, where=where, figure=seen.figure)


def _times(opened: Opened, spot: tuple[int, int], clock: Clock | None) -> Iterator[Beside]:
    begin, end = opened.sentence(*spot)
    for one in dates_in(opened.passages.text[begin:end], clock):
        start, stop = begin + one.start, begin + one.end
        apart, _ = _apart(opened.passages.text, (start, stop), spot)
        place, where = _place(opened, start, stop)
        sure = one.sure and apart <= 8
        yield Beside(one.words, place, apart, sure=sure, denied=one.denied, where=where, moment=one.moment)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in some words, and where among their characters it stands."""

    start: int
    end: int
    words: str
    moment: Moment
    sure: bool
    """Whether it can be of nothing but what they tell of."""
    denied: bool


def dates_in(text: str, clock: Clock | None, year: int = 0) -> Iterator[Dated]:
    """The dates in a sentence or in a part of one; of `year` where they do not say theirs."""
    sentence = text.translate(_BLANKS)
    denied = _is_denied(sentence)
    dates = list(_DATE.finditer(sentence))
    for match in dates:
        words = " ".join(match.group().split())
        dated = bool(_YEAR.search(words))
        read = read_moment(words if dated or not year else f"{words} {year}", clock)
        if not isinstance(read, Unread):
            # A day without its year may be that of any year, and another date may be that of another thing.
            sure = len(dates) == 1 and dated and not denied
            sure = sure and not _OF_ANOTHER.search(sentence, 0, match.start())
            yield Dated(match.start(), match.end(), words, read[0], sure, denied)


def _place(opened: Opened, start: int, stop: int) -> tuple[Place, str]:
    span = opened.passages.span(start, stop)
    return Place(opened.file, span=span), opened.told_at(span)


def _apart(text: str, one: tuple[int, int], spot: tuple[int, int]) -> tuple[int, bool]:
    """How many words lie between a figure and the words, and whether they leave no doubt that it is theirs."""
    before = one[1] <= spot[0]
    if one[0] < spot[1] and one[1] > spot[0]:
        return 0, True
    between = text[one[1] : spot[0]] if before else text[spot[1] : one[0]]
    words = [word.casefold() for word in _WORD.findall(between)]
    known = all(word in (_BEFORE if before else _AFTER) for word in words)
    # `Outlays 6,134 6,272` is a row of a table, and which of its columns is meant nobody can say.
    led = bool(words) or text[spot[0] : spot[1]].split()[-1:][0].casefold() in _LEADING
    return len(words), known and "\t" not in between and (before or led) and len(words) <= 6


def _is_denied(sentence: str) -> bool:
    """Whether a sentence may say that something is not so, or only would be."""
    # `May` with a capital is a month.
    return any(is_negation(word) or word in _DENYING for word in _WORD.findall(sentence))
