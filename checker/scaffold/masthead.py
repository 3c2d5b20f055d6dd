"""What an article says of itself: its title, its author, when and where it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.copy.words import copy_of
from checker.frozen import dataclass
from checker.language.moment import read_moment
from checker.language.reading import Grain, Unread
from checker.read.document import Document
from checker.scaffold.story import plain

_BYLINE = re.compile(
    r"by\s+(?P<who>[A-Z][\w.'’-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w.'’-]*){1,3}(?:(?:,|\s+and|\s+&)\s+[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3})?)(?:\s*[,|·].*|\s+in\s+[A-Z]\w+)?",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:(?:first\s+)?published|posted|date|updated|last updated)\s*(?:on|at|:)?\s*:?\s*(?P<when>.+)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-Z][A-Z .,'’-]{2,40},\s+(?P<when>(?:[A-Z][a-z]+,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+[0-9]{1,2},\s+|[0-9]{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+)"
    r"[12][0-9]{3})\s*(?:\([^()]{1,30}\)\s*)?(?:[-–—]|:\s|\Z)"
)
"""Such as "LONDON, Tuesday 14 November 2023 - " or "KESHA, Aug 16, 2021 (Agency) —"."""
_TOP = 15
"""Lines in which an article says who wrote it, and when."""
_LONGEST_TITLE = 200
_LONGEST_DATE = 60


@dataclass(frozen=True, slots=True)
class Masthead:
    """What is known of the article itself; "" where it does not say."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    timezone: str = ""
    url: str = ""
    text: str = ""
    """The file that holds the copy, from the claim file."""


def masthead(document: Document, text: str, published: str = "", timezone: str = "") -> Masthead:
    """What a document says of itself for programs, and what its first lines say; `published` is known otherwise."""
    own = document.imprint
    lines = [line for line in (plain(line) for line in document.text.splitlines()) if line][:_TOP]
    return Masthead(
        plain(own.title) or _title(document.text),
        own.publisher,
        " and ".join(own.authors) or next(_authors(lines), ""),
        published or _iso(own.published) or next(_dates(lines), ""),
        timezone,
        own.url if re.match(r"https?://", own.url) else "",
        text,
    )


def _title(text: str) -> str:
    """The first heading, where the copy begins with one."""
    copy = copy_of(text)
    first = copy.words[0] if copy.words else None
    if first is None or not first.heading:
        return ""
    start, end = next(((a, b) for a, b in copy.blocks if a <= first.start < b), (0, 0))
    title = plain(text[start:end])
    return title if len(title) <= _LONGEST_TITLE else ""


def _authors(lines: list[str]) -> Iterator[str]:
    for line in lines:
        found = _BYLINE.fullmatch(line)
        if found:
            yield found["who"]


def _dates(lines: list[str]) -> Iterator[str]:
    """A line that is a date with its year and nothing else, or that a place and such a date open."""
    for line in lines:
        told = _DATED.fullmatch(line) or _DATELINE.match(line)
        words = told["when"] if told else line
        read = read_moment(words, None) if len(words) <= _LONGEST_DATE else None
        if (
            read
            and not isinstance(read, Unread)
            and read[0].grain in {Grain.DAY, Grain.HOUR, Grain.MINUTE}
            and re.search(r"\b[12][0-9]{3}\b", words)
        ):
            yield words


def _iso(written: str) -> str:
    """A time as ISO 8601 has it, as claim files write it: `2021-08-11 13:10 +01:00`."""
    found = re.match(
        r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2})(?::[0-9.]+)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?)?",
        written,
    )
    if not found:
        return ""
    day, clock, zone = found.groups()
    offset = "+00:00" if zone == "Z" else zone if not zone or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return " ".join(part for part in (day, clock, offset) if part)
