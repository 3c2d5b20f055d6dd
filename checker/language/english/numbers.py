"""Number words: cardinals, ordinals, parts, magnitudes."""

from __future__ import annotations

from fractions import Fraction

from checker.language.tokens import Phrases
from checker.logic.exact import Exact

ZERO = dict.fromkeys(("zero", "nought", "naught", "nil"), 0)
DIGITS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
HUNDRED = "hundred"
DOZEN = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "score": 20}
"""Names of a group, and how many it holds."""
ONE = frozenset({"a", "an"})
AND = "and"
COMMA = ","
"""Between a magnitude in words and what follows it: "three million, four hundred thousand"."""
POINT = "point"

MAGNITUDES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
    "milliard": 10**9,
    "milliards": 10**9,
    "lakhs": 10**5,
    "lacs": 10**5,
    "crores": 10**7,
    "lkh": 10**5,
    "lkhs": 10**5,
    "cr": 10**7,
}
ABBREVIATED = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "mio": 10**6,
    "mill": 10**6,
    "mm": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "bil": 10**9,
    "mrd": 10**9,
    "tn": 10**12,
    "tr": 10**12,
    "trn": 10**12,
    "tln": 10**12,
    "t": 10**12,
}
"""Read after digits only: "5m", never "five m"."""
ONLY_GLUED = frozenset({"b", "t"})
"""Magnitudes that must touch their digits: "5b", not "5 b"."""
ONLY_CAPITAL = frozenset({"t", "mm"})
"""Magnitudes in capitals only: "1.1T" is a trillion, "1.1t" are tonnes; "5MM" is what financiers write for
five million."""
AFTER_A = frozenset({word for word in MAGNITUDES if not word.endswith("s")} | set(DOZEN) | {HUNDRED})
"""What "a" may count: "a thousand"."""

_PLAIN_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
_CARDINAL = {number: word for word, number in (DIGITS | TEENS | TENS | {HUNDRED: 100}).items()} | {
    number: word
    for word, number in MAGNITUDES.items()
    if word in ("thousand", "million", "billion", "trillion")
}
ORDINALS = {word: (number, _CARDINAL[number]) for word, number in _PLAIN_ORDINALS.items()}
"""An ordinal's number, and the cardinal word that stands in its place: ninth → 9, nine."""


def _parts() -> dict[str, tuple[Fraction, bool]]:
    singular = (
        {word: number for word, number in _PLAIN_ORDINALS.items() if number > 2}
        | {
            f"{ten} {word}": tens + number
            for ten, tens in TENS.items()
            for word, number in _PLAIN_ORDINALS.items()
            if number < 10
        }
        | {"half": 2, "quarter": 4}
    )
    table: dict[str, tuple[Fraction, bool]] = {
        word: (Exact(1, number), False) for word, number in singular.items()
    }
    table |= {f"{word}s": (share, True) for word, (share, _) in table.items()}
    table["halves"] = table.pop("halfs")[0], True
    return table


PARTS = Phrases(_parts())
"""The lower half of a fraction in words and whether it is a plural: thirds → 1/3, True."""
PART_ENDINGS = frozenset(words.rpartition(" ")[2] for words in PARTS.table)
"""The last words of the parts: a quick look tells that there are none."""
WITHOUT_ARTICLE = frozenset({"half", "quarter"})
"""Parts that need no "a": "half", "quarter million"."""
DRAWN = {
    mark: Exact(upper, lower)
    for mark, upper, lower in (
        ("½", 1, 2),
        ("⅓", 1, 3),
        ("⅔", 2, 3),
        ("¼", 1, 4),
        ("¾", 3, 4),
        ("⅕", 1, 5),
        ("⅖", 2, 5),
        ("⅗", 3, 5),
        ("⅘", 4, 5),
        ("⅙", 1, 6),
        ("⅚", 5, 6),
        ("⅐", 1, 7),
        ("⅛", 1, 8),
        ("⅜", 3, 8),
        ("⅝", 5, 8),
        ("⅞", 7, 8),
        ("⅑", 1, 9),
        ("⅒", 1, 10),
    )
}

_MISSPELT = {
    "forty": "fourty|fourthy",
    "fortieth": "fourtieth",
    "fourteen": "forteen|fourten",
    "ninety": "ninty|nintey",
    "nineteen": "ninteen",
    "ninth": "nineth",
    "eighty": "eigthy",
    "eighteen": "eightteen|eigthteen",
    "twelfth": "twelveth|twelth",
    "fifteen": "fiveteen|fifthteen",
    "fifty": "fivety",
    "thirty": "thrity|thirthy",
    "thirteen": "thriteen",
    "seventeen": "seventen",
    "twenty": "twentie|twenety",
    "fifth": "fith|fifht",
    "hundred": "hundread|hunderd|hundered|hundret",
    "thousand": "thousend|thouand|thousnad",
    "million": "milion|millon|millino|milllion",
    "billion": "bilion|billlion|billoin",
    "trillion": "trilion|trillon",
    "percent": "precent|persent|percant",
    "dozen": "dosen|dozon",
}
_JOINED = {
    f"{ten}{word}": f"{ten} {word}"
    for ten in TENS
    for word in (*DIGITS, *(name for name, number in _PLAIN_ORDINALS.items() if number < 10))
}
RESPELT = {wrong: right for right, row in _MISSPELT.items() for wrong in row.split("|")} | _JOINED
RESPELT |= {"threescore": "three score", "fourscore": "four score"}
"""Slips that can mean one number only, and words run together: "fourty", "twentytwo"."""
