"""The grammar of English times: the rules in the order in which they are tried.

The first rule that understands the whole phrase answers for it, with one or more readings;
a rule for a compound ("since …", "early …") reads its parts by the whole grammar again.
"""

from __future__ import annotations

from checker.language.english.anniversaries import anniversary, this_time
from checker.language.english.bounds import between, open_bound, to_date, trailing_bound
from checker.language.english.dates import (
    bare_year,
    calendar_date,
    day_of_month,
    month_and_year,
    numeric_date,
    weekday_and_date,
)
from checker.language.english.ended import ended_period
from checker.language.english.eras import era
from checker.language.english.fiscal import fiscal_year
from checker.language.english.hedged import about, shortly
from checker.language.english.holidays import attacks, holiday
from checker.language.english.hours import time_of_day
from checker.language.english.moon_days import moon_day
from checker.language.english.named_months import which_month
from checker.language.english.pairs import neighbours, parts_in_a_row
from checker.language.english.parts import part_of_day, part_of_period, rest_of_period
from checker.language.english.periods import calendar_period, decade_or_century, within_year
from checker.language.english.reckoning import ago, ahead, beside, narrated, unanchored
from checker.language.english.weekdays import (
    beyond_next,
    counted_weekdays,
    named_day,
    week_around,
    weekday,
    weekday_beside,
    weekday_of_week,
    weekend,
)
from checker.language.english.weeks import day_of_period, numbered_week, weekday_of_month
from checker.language.english.windows import first_of, rolling, window_beside
from checker.language.english.words import without_hyphens
from checker.language.english.year_parts import quarter_or_half, season
from checker.language.stretch import Rule, Setting, Stretch, Words


def preposition(words: Words, at: Setting) -> list[Stretch]:
    """Read "on Tuesday", "in 1979", "during the summer": the little word adds nothing."""
    if words[0] not in _LITTLE or len(words) < 2 or words[1] in _LITTLE:
        return []
    return at.read(words[1:])


_LITTLE = frozenset({"on", "in", "at", "during", "over", "within", "throughout", "of"})


RULES: tuple[Rule, ...] = (
    named_day,
    weekday,
    calendar_date,
    bare_year,
    attacks,
    numeric_date,
    month_and_year,
    day_of_month,
    weekday_and_date,
    fiscal_year,
    ended_period,
    between,
    open_bound,
    era,
    narrated,
    beyond_next,
    counted_weekdays,
    weekday_beside,
    weekday_of_week,
    weekend,
    which_month,
    calendar_period,
    decade_or_century,
    quarter_or_half,
    season,
    moon_day,
    holiday,
    part_of_day,
    to_date,
    this_time,
    anniversary,
    ago,
    rolling,
    ahead,
    about,
    shortly,
    trailing_bound,
    neighbours,
    parts_in_a_row,
    part_of_period,
    rest_of_period,
    week_around,
    numbered_week,
    day_of_period,
    weekday_of_month,
    time_of_day,
    first_of,
    window_beside,
    beside,
    within_year,
    preposition,
    unanchored,
)


def understand(words: Words, at: Setting) -> list[Stretch]:
    """All readings of the first rule that understands the words."""
    plain = without_hyphens(words) if "-" in words and not _counts(words) else words
    for candidate in dict.fromkeys((plain, words)):
        if not candidate:
            continue
        for rule in RULES:
            found = rule(candidate, at)
            if found:
                return found
    return []


def _counts(words: Words) -> bool:
    """Whether a hyphen stands between two numbers, where it means "to"."""
    return any(
        word == "-"
        and 0 < place < len(words) - 1
        and words[place - 1][0].isdecimal()
        and words[place + 1][0].isdecimal()
        for place, word in enumerate(words)
    )
