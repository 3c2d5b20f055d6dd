"""The clock of an article: when it was published, by which clock its times are told."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from checker.language.moment import present_of, read_moment, read_month
from checker.language.reading import Clock, Moment, Unread
from checker.model.article import Article
from checker.place import Route
from checker.resolve.meaning import Meaning, Moments

_PUBLISHED: Route = ("article", "published")


def clock_of(article: Article) -> tuple[Clock | None, Moment | None, dict[Route, Meaning]]:
    """The clock, the publication, and what the two fields mean.

    Without a publication there is no clock, and relative times stay unread.
    """
    meanings: dict[Route, Meaning] = {}
    zone = _zone(article.timezone)
    if isinstance(zone, Unread):
        meanings["article", "timezone"] = zone
        zone = None
    if not article.published:
        return None, None, meanings
    # Without a clock only a time that stands by itself can be read; it is then told by the place's own clock.
    read = read_moment(article.published, None)
    if not isinstance(read, Unread) and zone is not None and read[0].start is not None:
        read = read_moment(article.published, Clock(read[0].start.astimezone(zone), zone))
    if isinstance(read, Unread):
        meanings[_PUBLISHED] = read
        return None, None, meanings
    published = read[0]
    now = present_of(published)
    own = now.tzinfo if now is not None else None
    if now is None or own is None:
        why = "the publication needs a day at least"
        meanings[_PUBLISHED] = Unread(article.published, why, "unreadable-time")
        return None, None, meanings
    meanings[_PUBLISHED] = Moments(read)
    fiscal = read_month(article.fiscal_year) if article.fiscal_year else None
    if isinstance(fiscal, Unread):
        meanings["article", "fiscal_year"] = fiscal
        fiscal = None
    return Clock(now.astimezone(zone or own), zone or own, fiscal), published, meanings


def _zone(name: str) -> ZoneInfo | Unread | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        why = "no such time zone is known; they are named like `Asia/Kabul`"
        return Unread(name, why, "unreadable-time")
