"""Months beside the present one: "last May", "this September", "next June"."""

from __future__ import annotations

from dataclasses import replace

from checker.language.english.calendar_words import month_number
from checker.language.stretch import Setting, Stretch, Words, a_month, distinct


def which_month(words: Words, at: Setting) -> list[Stretch]:
    """Read "last May" is the latest that is over, and perhaps last year's; "this May" is this year's."""
    if words[:2] == ("month", "of") and len(words) > 2:
        words = words[2:]
        return at.read(words) if month_number(words[0]) else []
    if len(words) != 2:
        return []
    if words[1] in {"last", "next"}:
        words = (words[1], words[0])
    month = month_number(words[1])
    if month is None or words[0] not in {"last", "this", "next", "past", "previous", "coming"}:
        return []
    year, now = at.today.year, at.present
    here = a_month(year, month)
    match words[0]:
        case "this":
            found = [here]
        case "next" | "coming":
            later = here.start is not None and here.start > now
            found = [here if later else a_month(year + 1, month), a_month(year + 1, month)]
        case _:
            over = here.end is not None and here.end <= now
            found = [here if over else a_month(year - 1, month), a_month(year - 1, month)]
    return distinct([replace(s, yearless=False) for s in found])
