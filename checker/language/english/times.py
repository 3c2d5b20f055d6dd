"""The English words of times and lengths of time, and what each is worth.

To teach a word, add it to the table of its topic; the grammar beside finds it there.
"""

from __future__ import annotations

from checker.language.english import numbers
from checker.language.reading import Grain
from checker.logic.exact import Exact

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu",
            "friday fri", "saturday sat", "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip

UNITS = {
    name: (grain, Exact(size))
    for names, grain, size in (
        ("second seconds sec secs s", Grain.SECOND, 1),
        ("minute minutes min mins", Grain.MINUTE, 60),
        ("hour hours hr hrs h", Grain.HOUR, 3600),
        ("day days d night nights", Grain.DAY, 1),
        ("weekend weekends", Grain.DAY, 2),
        ("week weeks wk wks w", Grain.WEEK, 7),
        ("fortnight fortnights", Grain.WEEK, 14),
        ("month months mth mths mo mos", Grain.MONTH, 1),
        ("quarter quarters", Grain.QUARTER, 3),
        ("year years yr yrs y", Grain.YEAR, 12),
        ("decade decades", Grain.DECADE, 120),
        ("generation generations", Grain.DECADE, 300),
        ("century centuries", Grain.CENTURY, 1200),
        ("millennium millennia millenniums", Grain.CENTURY, 12000),
    )
    for name in names.split()
}
"""A unit's grain and its size: in seconds below the day, in days below the month, else in months."""

PLURAL_ALONE = {
    "seconds": ((2, 60), (1, 120)),
    "minutes": ((2, 60), (1, 120)),
    "hours": ((2, 24), (1, 48)),
    "days": ((2, 14), (1, 31)),
    "nights": ((2, 14), (1, 31)),
    "weeks": ((2, 9), (1, 27)),
    "months": ((2, 24), (1, 36)),
    "quarters": ((2, 6), (1, 9)),
    "years": ((2, 20), (1, 100)),
    "decades": ((2, 10), (1, 20)),
    "centuries": ((2, 20), (1, 50)),
    "millennia": ((2, 10), (1, 20)),
    "millenniums": ((2, 10), (1, 20)),
}
"""How many "hours" are that nobody counts: at least the first and less than the second; strict, generous."""

ROUNDED_TO = {
    Grain.DECADE: (Exact(1, 5), Exact(1, 2)),
    Grain.CENTURY: (Exact(1, 10), Exact(1, 4)),
}
"""How far an unhedged whole count may be off, in its unit, where not half a unit and a whole one:
"two decades" is 18 to 22 years, and at the most 15 to 25."""

CARDINALS = numbers.DIGITS | numbers.TEENS | numbers.TENS

ORDINALS = {word: number for word, (number, _) in numbers.ORDINALS.items() if number <= 30}

TENS_PLURAL = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90, "noughties": 0,
}  # fmt: skip

DAY_PARTS = {
    "morning": (0, 12),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (18, 30),
    "dawn": (3, 8),
    "dusk": (16, 22),
    "daybreak": (3, 9),
    "sunrise": (3, 9),
    "lunchtime": (11, 15),
    "midmorning": (9, 12),
    "midafternoon": (14, 17),
    "teatime": (15, 19),
    "breakfast": (6, 10),
    "lunch": (11, 15),
    "bedtime": (20, 24),
    "sunset": (16, 22),
    "nightfall": (16, 23),
}
"""From which hour of the day up to which; hours past 24 are the next day's."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that a season begins with, north of the equator, as meteorologists count."""

ZONES: dict[str, tuple[int, ...]] = {
    "utc": (0,), "gmt": (0,), "z": (0,), "zulu": (0,), "wet": (0,),
    "bst": (60,), "cet": (60,), "west": (60,), "cest": (120,), "eet": (120,), "eest": (180,), "msk": (180,),
    "est": (-300,), "edt": (-240,), "cdt": (-300,), "mst": (-420,), "mdt": (-360,), "pst": (-480,),
    "pdt": (-420,), "cst": (-360, 480), "ist": (330, 60, 120), "jst": (540,), "aest": (600,), "aedt": (660,),
    "nzst": (720,), "nzdt": (780,), "sast": (120,), "hkt": (480,), "aft": (270,), "pkt": (300,),
}  # fmt: skip
"""Minutes east of Greenwich; several where newsrooms use one name for several zones."""
