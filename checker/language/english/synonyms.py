"""Other words for the same, put into the words that the grammar of times knows; and slips of the pen.

A slip is put right only where it can mean one word alone.
"""

from __future__ import annotations

from checker.language.stretch import Words

_SAME = {
    "past": "this past|these past", "last": "this last|most recent|all last", "this": "all this", "month of": "whole month of|entire month of", "coming": "this coming|upcoming|this upcoming|forthcoming",
    "second half": "latter half|last half", "early": "early part of|earlier part of|early on in",
    "late": "latter part of|later part of|late part of|late on in|towards end of|toward end of", "rest": "remainder",
    "end of year": "year end|year - end|years end|year's end", "end of month": "month end|month - end|month's end",
    "end of quarter": "quarter end|quarter - end", "mid week": "midweek", "mid year": "midyear",
    "mid month": "midmonth", "mid summer": "midsummer", "mid winter": "midwinter", "midafternoon": "mid afternoon|mid - afternoon", "midmorning": "mid morning|mid - morning", "dawn": "first light|break of day",
    "lunchtime": "lunch time", "teatime": "tea time", "quarter": "qtr",
    "year to date": "ytd",
    "during": "all of|whole of|all through|all throughout|course of|in course of|over course of|during course of",
    "year": "year of", "week ended": "w / e", "morning of": "early morning of|late morning of", "afternoon of": "early afternoon of|late afternoon of",
    "evening of": "early evening of|late evening of", "early today morning": "early this morning", "late today afternoon": "late this afternoon",
    "early today evening": "early this evening", "late today evening": "late this evening", "from": "no earlier than|not earlier than|as early as|on or after|in or after|after or on|no sooner than|"
    "not sooner than|at or after|anytime from|any time from|sometime from|any time since|anytime since",
    "by": "on or before|in or before|before or on|at or before|as late as|no later than|not later than",
    "before": "sooner than|anytime before|any time before|sometime before|some time before|any time prior to|"
    "earlier than|prior to|ahead of",
    "after": "anytime after|any time after|sometime after|some time after|later than|subsequent to",
    "between": "anytime between|any time between|sometime between|some time between|in between",
    "ended": "ending|ending on|ended on|to end", "thanksgiving": "thanks giving", "st": "saint",
    "weekend": "week - end", "christmas": "christmass|chrismas", "current": "ongoing",
    "january": "januray|januari|janurary", "february": "febuary|feburary|februrary|februari", "march": "marhc",
    "april": "apirl|aprill", "august": "agust|augst|augest|auguest", "september": "setpember|septmber|septembre|septembr",
    "october": "ocotber|octobre|octorber", "november": "novemeber|novembr|novembre", "december": "decemeber|decmber|decembre|decembr",
    "monday": "munday|mondy", "tuesday": "teusday|tuseday|tuesdy|tusday", "wednesday": "wensday|wednsday|wenesday|wedensday|wednesay|wendesday",
    "thursday": "thrusday|thurday|thursdy|thirsday", "friday": "firday|fridy|frieday", "saturday": "saterday|satuday|saturdy|satruday",
    "sunday": "sundy|snuday", "yesterday": "yesturday|yestarday|yesterdy|yeterday",
    "tomorrow": "tommorow|tommorrow|tomorow|tomorrrow|tomorrw",
}  # fmt: skip
_TABLE: dict[Words, Words] = {
    tuple(other.split()): tuple(known.split()) for known, row in _SAME.items() for other in row.split("|")
}
_FIRST = frozenset(other[0] for other in _TABLE)
_LONGEST = max(map(len, _TABLE))


def plainly(words: Words) -> Words:
    """The words with each synonym in the grammar's own words, the longest first."""
    if _FIRST.isdisjoint(words):
        return words
    found: list[str] = []
    place = 0
    while place < len(words):
        for size in range(_LONGEST, 0, -1):
            known = _TABLE.get(words[place : place + size])
            if known is not None:
                found += known
                place += size
                break
        else:
            found.append(words[place])
            place += 1
    return tuple(found)
