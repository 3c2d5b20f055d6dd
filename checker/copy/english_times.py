"""English words about which a time or a length of time can stand."""

from __future__ import annotations

from checker.copy.row import row
from checker.language.english.numbers import DIGITS, ORDINALS, TEENS, TENS
from checker.language.english.times import DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS

ALSO_WORDS = frozenset({"may", "march", "mar", "jun", "sun", "sat", "august", "dec", "jan"})
"""Months and days that are also words or names: only beside a number or a preposition."""
BEFORE_A_MONTH = row("""
    in since until till by last next this from of during late early mid to before after between end
    through for and or
""")
BEFORE_A_YEAR = row("""
    in since until till by from of during late early mid to before after between through and or fiscal
    year than year's spring summer autumn fall winter about around circa
""")
DEFINITE = row("the its their his her our")
ALONE = row("yesterday today tonight tomorrow overnight midnight noon midday ago o'clock p.m. a.m. p.m a.m")
"""Words that make a time by themselves."""
PERIODS = row("week month year weekend decade century quarter summer winter spring autumn")
WHICH = row("""
    last next this previous past following coming end start beginning early late first second third
    fourth
""")
"""What tells which period: "last week", "the end of the month"."""
LOOSE = row("of the and or a an to in at by on from since until till before after between during")
LOOSE_BEFORE = row("of at and or a an coming over following some")
"""Words that no time begins with."""
IN_A_TIME = frozenset(
    {*MONTHS, *WEEKDAYS, *DAY_PARTS, *SEASONS, *ORDINALS, *PERIODS, *ALONE, *DIGITS, *TEENS, *TENS}
    | {word for word in UNITS if len(word) > 2}
    | row("""
    since by until till of the past last next this previous late early mid end start beginning fiscal
    gmt utc bst est
""")
    | row("est edt pst local time at following coming about around nearly almost more than some over a an half")
) - {"second", "sec", "secs", "one's"}  # fmt: skip

LOOSELY = row("a an up about around just only within barely roughly some")
"""What leaves "a week" or "a minute" a manner of speaking; "less than a week" is counted."""
COUNTS = frozenset({*DIGITS, *TEENS, *TENS, "hundred", "half", "dozen"})
BEFORE_A_LENGTH = row("""
    less more fewer nearly almost about around roughly over under just only some at up a an half within
    barely
""")
IN_A_LENGTH = frozenset(
    {*DIGITS, *TEENS, *TENS, *UNITS}
    | row("than a an and half of to or hundred thousand million dozen quarter least most under over just")
)
UNCOUNTED = row("minutes hours days weeks months years decades")
APART = row("after before later earlier")
"""Behind an uncounted length it tells how far two events lie apart: "hours after"."""
