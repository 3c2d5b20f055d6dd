"""Words that get taken for one another, and what slips of the pen do to digits. English as one table."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ROW = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NTH = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february march april may june july august september october november december"
_FOLD = "once twice thrice"
ONE_MORE, ONE_LESS = "one more", "one less"
THE_DAY_AFTER, THE_DAY_BEFORE = "the day after", "the day before"
NEXT_MONTH, LAST_MONTH = "the month after", "the month before"

_TURNED = (
    ("more than", "less than"), ("more", "fewer"), ("over", "under"), ("above", "below"), ("at least", "at most"),
    ("nearly", "more than"), ("almost", "more than"), ("just under", "just over"), ("rose", "fell"),
    ("increased", "decreased"), ("grew", "shrank"), ("up", "down"), ("higher", "lower"), ("larger", "smaller"),
    ("bigger", "smaller"), ("largest", "smallest"), ("biggest", "smallest"), ("highest", "lowest"), ("most", "least"),
    ("gained", "lost"), ("before", "after"), ("earlier", "later"), ("since", "before"), ("doubled", "halved"),
    ("oldest", "youngest"), ("first", "last"), ("outnumber", "are outnumbered by"), ("equal to", "more than"),
)  # fmt: skip
_WRONG_SIZE = (
    ("thousand", "million"), ("million", "billion"), ("billion", "trillion"), ("m", "bn"),
    ("dozens", "hundreds"), ("hundreds", "thousands"), ("minutes", "hours"), ("hours", "days"),
    ("days", "weeks"), ("weeks", "months"), ("months", "years"), ("day", "week"), ("week", "month"),
    ("month", "year"), ("years", "decades"), ("year", "decade"), ("decade", "century"), ("decades", "centuries"),
    ("km", "miles"), ("percentage points", "per cent"), ("per cent", "percentage points"),
    ("percent", "percentage points"), ("%", " percentage points"), ("points", "per cent"),
)  # fmt: skip
_PARTS = (
    ("half", "a third"), ("a third", "a quarter"), ("a quarter", "a third"), ("a quarter", "a fifth"),
    ("one third", "a quarter"), ("two-thirds", "three-quarters"), ("two thirds", "three quarters"),
    ("three-quarters", "two-thirds"), ("a fifth", "a quarter"), ("twice", "three times"),
    ("doubled", "tripled"), ("tripled", "doubled"), ("double", "triple"), ("both", "all three"),
)  # fmt: skip
WINDS = {
    "north": "south", "south": "north", "east": "west", "west": "east", "north-east": "south-west",
    "south-west": "north-east", "north-west": "south-east", "south-east": "north-west", "northern": "southern",
    "southern": "northern", "eastern": "western", "western": "eastern", "north-eastern": "south-western",
    "south-western": "north-eastern", "north-western": "south-eastern", "south-eastern": "north-western",
    "in": "outside", "near": "far from", "outside": "in", "inside": "outside",
}  # fmt: skip

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def rows(text: str, row: str, less: str, more: str) -> Iterator[tuple[str, str]]:
    """The text with a word of a row taken for its neighbour there, and how that is called."""
    words = row.split()
    for number, word in enumerate(words):
        for step, how in ((-1, less), (1, more)):
            if 0 <= number + step < len(words):
                yield from _instead(text, word, words[number + step], how)


def _instead(text: str, word: str, other: str, how: str) -> Iterator[tuple[str, str]]:
    found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])" if word != "%" else "%", text, re.IGNORECASE)
    if found:
        like = other.capitalize() if found.group()[:1].isupper() else other
        yield f"{text[: found.start()]}{like}{text[found.end() :]}", how


def numbers(text: str) -> Iterator[tuple[str, str]]:
    """Other figures for those of a text."""
    for row in (_ROW, _TENS, _NTH, _FOLD):
        yield from rows(text, row, ONE_LESS, ONE_MORE)
    for found in _DIGITS.finditer(text):
        for now, how in _digits(found.group()):
            yield f"{text[: found.start()]}{now}{text[found.end() :]}", how
    for one, other in _PARTS:
        yield from _instead(text, one, other, f"`{other}` for `{one}`")


def words(text: str) -> Iterator[tuple[str, str]]:
    """Other words for those that turn a figure round or give its size."""
    for one, other in _TURNED:
        yield from _instead(text, one, other, "turned round")
        yield from _instead(text, other, one, "turned round")
    for one, other in _WRONG_SIZE:
        yield from _instead(text, one, other, f"`{other.strip()}` for `{one}`")
        if one not in {"%", "per cent", "percent", "points"}:
            yield from _instead(text, other, one, f"`{one}` for `{other}`")


def rest(text: str) -> Iterator[tuple[str, str]]:
    """What is left of a whole, in place of the part: 73.5 per cent for 26.5 per cent."""
    found = _DIGITS.search(text)
    if found is not None and ("%" in text or "cent" in text):
        _, _, decimals = found.group().partition(".")
        left = 100 - float(found.group().replace(",", ""))
        if left > 0:
            yield f"{text[: found.start()]}{left:.{len(decimals)}f}{text[found.end() :]}", "the rest"


def days(text: str) -> Iterator[tuple[str, str]]:
    """Neighbouring weekdays and months, and slips in the digits of dates."""
    yield from rows(text, _DAYS, THE_DAY_BEFORE, THE_DAY_AFTER)
    yield from rows(text, _MONTHS, LAST_MONTH, NEXT_MONTH)
    iso = re.search(r"(\d{4})-(\d{2})-(\d{2})", text)
    for found in re.finditer(r"\d+", text):
        name = {4: "year"}.get(len(found.group()), "day")
        if iso and found.start() == iso.start(2):
            name = "month"
        if iso and found.start() > iso.end():
            continue  # the time of day
        width = len(found.group())
        for step, how in ((-1, f"the {name} before"), (1, f"the {name} after")):
            now = str(int(found.group()) + step).zfill(width)
            yield f"{text[: found.start()]}{now}{text[found.end() :]}", how
        if width == 4:
            yield (
                f"{text[: found.start()]}{_transposed(found.group())}{text[found.end() :]}",
                "transposed digits",
            )
    if iso and iso.group(2) != iso.group(3):
        year, month, day = iso.groups()
        yield f"{text[: iso.start()]}{year}-{day}-{month}{text[iso.end() :]}", "day for month"


def _digits(written: str) -> Iterator[tuple[str, str]]:
    plain = written.replace(",", "")
    whole, dot, decimals = plain.partition(".")
    step = 10 ** -len(decimals) if decimals else 1
    for by, how in ((step, ONE_MORE), (-step, ONE_LESS)):
        yield _like(f"{float(plain) + by:.{len(decimals)}f}", written), how
    yield (
        _like(f"{whole}{decimals[:1] or '0'}{dot if decimals[1:] else ''}{decimals[1:]}", written),
        "ten times as much",
    )
    if len(whole) > 1:
        yield _like(f"{whole[:-1]}.{whole[-1]}{decimals}".removesuffix(".0"), written), "a tenth as much"
    swapped = _transposed(plain)
    if swapped != plain and not swapped.startswith("0"):
        yield _like(swapped, written), "transposed digits"


def _transposed(digits: str) -> str:
    """The first two neighbours that differ, swapped."""
    for number in range(len(digits) - 1):
        one, other = digits[number], digits[number + 1]
        if one != other and one.isdigit() and other.isdigit() and not (number == 0 and other == "0"):
            return digits[:number] + other + one + digits[number + 2 :]
    return digits


def _like(plain: str, written: str) -> str:
    """Digits grouped as the author groups them."""
    whole, dot, decimals = plain.partition(".")
    if "," in written and whole.isdigit():
        whole = f"{int(whole):,}"
    return f"{whole}{dot}{decimals}"
