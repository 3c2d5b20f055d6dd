"""Amounts of every making: numbers, fractions, proportions, ordinals, dozens and "several hundred".

An amount says what the words name and how they name it; how much they allow is for `bounds`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

from checker.language.cardinal import Cardinal, Tokens, cardinals
from checker.language.english import numbers as en
from checker.language.english import proportions, vague
from checker.language.tokens import matches


class Making(Enum):
    """How an amount is written, which says how exact it is."""

    WHOLE = auto()
    DECIMAL = auto()
    FRACTION = auto()
    """In words or by small numbers: "a quarter", "one in five". As round as words are."""
    RATIO = auto()
    """Two counted numbers: "9 of 34"."""
    ORDINAL = auto()
    VAGUE = auto()
    """A word that names a range: "dozens"."""
    SHARE = auto()
    """A word that names a share: "most"."""
    EXACT = auto()
    """"all", "none"."""


class Amount(NamedTuple):
    """What some words name, not yet with a unit."""

    value: Fraction
    making: Making
    step: Fraction = Fraction(0)
    """What the last written decimal counts."""
    scale: int = 1
    """The magnitude that it ends in, which an amount before it may share: 5 to 7 million."""
    word: str = ""
    """The row of the policy, for a word that names a range; `value` is then what multiplies it."""
    digits: bool = False
    why: str = ""
    cost: int = 0


def amounts(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """Every amount that starts at a token, with where it ends."""
    if start >= len(tokens):
        return
    yield from _vague(tokens, start)
    for number, end in cardinals(tokens, start):
        yield from _mixed(tokens, number, end)
        yield from _proportion(tokens, number, end)
        if end < len(tokens) and tokens[end].text in en.DOZEN and not number.step:
            yield _plain(number._replace(value=number.value * 12)), end + 1
        yield _plain(number), end
    for share, end in _fractions(tokens, start):
        yield from _of_magnitude(tokens, share, end)
        yield share, end
    yield from _ordinals(tokens, start)


def _plain(number: Cardinal) -> Amount:
    making = Making.DECIMAL if number.step else Making.WHOLE
    return Amount(number.value, making, number.step, number.scale, "", number.digits, number.why, number.cost)


def _vague(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    for word, end in matches(vague.VAGUE, tokens, start, 3):
        if word in vague.SCALES:
            for scale, after in _scales(tokens, end):
                yield Amount(Fraction(scale), Making.VAGUE, word=word), after
        if word in vague.OF and end < len(tokens) and tokens[end].text == "of":
            for scale, after in _scales(tokens, end + 1):
                yield Amount(Fraction(scale), Making.VAGUE, word=word), after
        if word != "tens":
            yield Amount(Fraction(1), Making.VAGUE, word=word), end


def _scales(tokens: Tokens, start: int) -> Iterator[tuple[int, int]]:
    """A magnitude standing alone: hundred, thousands, dozen."""
    if start >= len(tokens):
        return
    text = tokens[start].text
    if text in en.MAGNITUDES:
        yield en.MAGNITUDES[text], start + 1
    elif text == en.HUNDRED:
        for scale, end in _scales(tokens, start + 1):
            yield 100 * scale, end
        yield 100, start + 1
    elif text in en.DOZEN:
        yield 12, start + 1


def _mixed(tokens: Tokens, number: Cardinal, end: int) -> Iterator[tuple[Amount, int]]:
    """A whole number and a fraction: "two and a half", "2 1/4", "2½ million", "one million and a half"."""
    if number.step or end >= len(tokens):
        return
    spoken = tokens[end].text == en.AND
    for part, after in _fractions(tokens, end + spoken):
        written = tokens[end + spoken].text in en.DRAWN or tokens[end + spoken].kind == "number"
        if part.value >= 1 or not (spoken or written) or (written and not number.digits):
            continue
        if number.scale > 1:
            yield _worded(number.value + part.value * number.scale), after
            continue
        value = number.value + part.value
        for scale, beyond in _scales(tokens, after):
            yield _worded(value * scale)._replace(scale=scale), beyond
        yield Amount(value, Making.FRACTION), after


def _worded(value: Fraction) -> Amount:
    return Amount(value, Making.WHOLE if value.denominator == 1 else Making.FRACTION)


def _fractions(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """Parts of one: "a quarter", "two-thirds", "3/4", "½"."""
    if start >= len(tokens):
        return
    text = tokens[start].text
    if text in en.DRAWN:
        yield Amount(en.DRAWN[text], Making.FRACTION, digits=True), start + 1
    elif text in en.WITHOUT_ARTICLE:
        yield Amount(en.PARTS[text][0], Making.FRACTION), start + 1
    elif text in en.ONE or text == "one":
        for (share, plural), end in matches(en.PARTS, tokens, start + 1, 2):
            if not plural:
                yield Amount(share, Making.FRACTION), end
    else:
        yield from _slashed(tokens, start)
        for number, after in reversed(list(cardinals(tokens, start))):
            if number.step or number.value < 2 or number.value > 1000:
                continue
            for (share, plural), end in matches(en.PARTS, tokens, after, 2):
                if plural:
                    yield Amount(number.value * share, Making.FRACTION), end


def _slashed(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """ "3/4"; "24/7" is no part of anything."""
    if start + 2 >= len(tokens) or tokens[start + 1].text != "/" or not tokens[start + 1].glued:
        return
    upper, lower = tokens[start].text, tokens[start + 2].text
    if upper.isdigit() and lower.isdigit() and len(upper) <= len(lower) <= 12 and 0 < int(upper) < int(lower):
        yield _ratio(Fraction(int(upper)), Fraction(int(lower)))._replace(digits=True), start + 3


def _of_magnitude(tokens: Tokens, share: Amount, end: int) -> Iterator[tuple[Amount, int]]:
    """ "half a million", "two thirds of a million", "quarter million"."""
    if share.making is not Making.FRACTION or end >= len(tokens):
        return
    start = end + (tokens[end].text == "of")
    if start < len(tokens) and tokens[start].text in en.ONE:
        start += 1
    for scale, after in _scales(tokens, start):
        yield _worded(share.value * scale), after


def _ordinals(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """ "ninth", "21st", "one hundred twenty-fifth": the number, told to be an ordinal."""
    for place in range(start, len(tokens)):
        token = tokens[place]
        if token.text in en.ORDINALS:
            cardinal = tokens[:place] + (token._replace(text=en.ORDINALS[token.text]),)
            first = start if tokens[start].text in en.ONE or place == start or place > start else place
            alone = (token._replace(text="a", kind="word"),) if cardinal[place].text in en.MAGNITUDES.keys() | {en.HUNDRED} else ()
            said = cardinal if place > start else cardinal[:place] + alone + cardinal[place:]
            for number, end in cardinals(said, first):
                if end == len(said) and not number.step:
                    yield Amount(number.value, Making.ORDINAL, why="an ordinal"), place + 1
            return
        if token.kind == "number" and token.text.isdigit() and place == start:
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            if after and after.glued and after.text == _ending(int(token.text[-2:])) and len(token.text) < 12:
                yield Amount(Fraction(int(token.text)), Making.ORDINAL, why="an ordinal"), place + 2
            return


def _ending(number: int) -> str:
    return "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _proportion(tokens: Tokens, part: Cardinal, end: int) -> Iterator[tuple[Amount, int]]:
    """ "9 of 34", "one in five", "12.5 per 100,000"."""
    for rate, after in matches(proportions.OUT_OF, tokens, end, proportions.LONGEST):
        for whole, beyond in cardinals(tokens, after):
            if whole.step or whole.value <= 0:
                continue
            if rate:
                if whole.value in proportions.RATES:
                    step = (part.step or Fraction(1)) / whole.value
                    yield Amount(part.value / whole.value, Making.DECIMAL, step, why=f"per {whole.value}"), beyond
            elif not part.step and part.value <= whole.value and whole.value > 1:
                yield _ratio(part.value, whole.value), beyond


def _ratio(part: Fraction, whole: Fraction) -> Amount:
    round_ = whole <= proportions.ROUND_UP_TO or whole == 100
    return Amount(part / whole, Making.FRACTION if round_ else Making.RATIO)
