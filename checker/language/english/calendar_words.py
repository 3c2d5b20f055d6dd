"""Days, months and years as numbers: "6th", "twenty-second", "nineteen ninety-one", "'87"."""

from __future__ import annotations

from checker.language.english.times import CARDINALS, MONTHS, ORDINALS
from checker.language.stretch import Words


def whole_number(words: Words) -> int | None:
    """A whole number below a hundred in words, or any in digits (at most six of them)."""
    if len(words) == 1:
        word = words[0]
        return int(word) if word.isdecimal() and len(word) <= 6 else CARDINALS.get(word)
    if len(words) == 2:
        tens, ones = CARDINALS.get(words[0], 0), CARDINALS.get(words[1], 0)
        return tens + ones if tens >= 20 and tens % 10 == 0 and 0 < ones < 10 else None
    return None


def ordinal_number(words: Words) -> int | None:
    """Read "6th", "sixth" or "twenty-second"."""
    if len(words) == 1:
        word = words[0]
        if word[-2:] in {"st", "nd", "rd", "th"} and word[:-2].isdecimal() and len(word) <= 5:
            return int(word[:-2])
        return ORDINALS.get(word)
    if len(words) == 2:
        tens, ones = CARDINALS.get(words[0], 0), ORDINALS.get(words[1], 0)
        return tens + ones if tens >= 20 and tens % 10 == 0 and 0 < ones < 10 else None
    return None


def day_number(words: Words) -> int | None:
    """The number of a day in its month, written in any way; whether the month has it is not asked."""
    number = ordinal_number(words)
    if number is None:
        number = whole_number(words)
    return number if number is not None and 0 <= number <= 99 else None


def month_number(word: str) -> int | None:
    """The month of a name, whole or cut short."""
    return MONTHS.get(word)


def year_number(words: Words) -> int | None:
    """A year of four digits, or in words as it is spoken."""
    if len(words) == 1:
        word = words[0]
        return int(word) if len(word) == 4 and word.isdecimal() else None
    return (
        _spoken_year(tuple(word for word in words if word != "and"))
        if 2 <= len(words) <= 6 and words[-1] != "and"
        else None
    )


def _spoken_year(words: Words) -> int | None:
    if len(words) >= 2 and words[1] == "thousand":
        thousands = whole_number(words[:1])
        rest = whole_number(words[2:]) if len(words) > 2 else 0
        return 1000 * thousands + rest if thousands in {1, 2} and rest is not None and rest < 100 else None
    for cut in (1, 2):
        hundreds = whole_number(words[:cut])
        if hundreds is None or not 10 <= hundreds <= 29 or words[0].isdecimal():
            continue
        rest_words = words[cut:]
        if rest_words[:1] == ("hundred",):
            rest_words = rest_words[1:]
            rest = whole_number(rest_words) if rest_words else 0
        elif rest_words[:1] in {("oh",), ("zero",), ("o",)}:
            rest = whole_number(rest_words[1:])
        else:
            rest = whole_number(rest_words)
            rest = rest if rest is not None and rest >= 10 else None
        if rest is not None and rest < 100:
            return 100 * hundreds + rest
    return None


def short_year(words: Words, this_year: int) -> int | None:
    """A year of two digits: the latest that is not ten years ahead of the publication."""
    text = words[-1] if words else ""
    if len(text) != 2 or not text.isdecimal() or (len(words) == 2 and words[0] != "'") or len(words) > 2:
        return None
    year = this_year // 100 * 100 + int(text)
    return year - 100 if year > this_year + 10 else year


def without_of(words: Words) -> Words:
    """The year behind "of", or before "'s": "of 2020", "this year's"."""
    if words[0] in {"of", "in"} and len(words) > 1:
        words = words[1:]
    return (*words[:-1], words[-1].removesuffix("'s"))
