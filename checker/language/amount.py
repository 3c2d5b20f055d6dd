"""Reads amounts of every making: numbers, fractions, proportions, ordinals, dozens, "several hundred"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.language.cardinal import Cardinal, Tokens, cardinals
from checker.language.digits import read_digits
from checker.language.english import numbers as en
from checker.language.english import proportions, units, vague
from checker.language.power import powers, scientific
from checker.language.quantity import Amount, Making
from checker.logic.exact import Exact


def amounts(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """Every amount that starts at a token, with where it ends."""
    if start >= len(tokens):
        return
    yield from _vague(tokens, start)
    yield from powers(tokens, start)
    for number, end in cardinals(tokens, start):
        yield from _mixed(tokens, number, end)
        yield from _proportion(tokens, number, end)
        yield from _in_money(tokens, number, end)
        yield from scientific(tokens, number, end)
        group = en.DOZEN.get(tokens[end].text) if end < len(tokens) else None
        if group and _counts_groups(number, group):
            grouped = number._replace(value=number.value * group, scale=number.scale * group)
            yield _plain(grouped), end + 1
        yield _plain(number), end
    for share, end in _fractions(tokens, start):
        yield from _of_magnitude(tokens, share, end)
        yield share, end
    yield from _ordinals(tokens, start)


def _counts_groups(number: Cardinal, group: int) -> bool:
    """As in "two dozen", "two hundred dozen"; "three hundred and two dozen" may be a sum, and stays unread.

    A "5 score" is a mark that somebody got.
    """
    return (
        not number.step
        and not (number.digits and group != en.DOZEN["dozen"])
        and (number.value <= 20 or number.value % 100 == 0)
    )


def _plain(number: Cardinal) -> Amount:
    making = Making.DECIMAL if number.step else Making.WHOLE
    scale = number.scale * number.counted
    return Amount(number.value, making, number.step, scale, "", number.digits, number.why, number.cost)


def _vague(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    for _, inside in vague.IN_CROWDS.at(tokens, start):
        yield from (crowd for crowd in _vague(tokens, inside) if crowd[0].word in vague.CROWDS)
    for word, end in vague.VAGUE.at(tokens, start):
        if word in vague.SCALES:
            for scale, after in _scales(tokens, end):
                yield Amount(Exact(scale), Making.VAGUE, word=word), after
        if word in vague.OF and end < len(tokens) and tokens[end].text == "of":
            for scale, after in _scales(tokens, end + 1):
                yield Amount(Exact(scale), Making.VAGUE, word=word), after
        if word != "tens":
            yield Amount(Exact(1), Making.VAGUE, word=word), end


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
        yield en.DOZEN[text], start + 1


def _short_scale(tokens: Tokens, start: int) -> Iterator[tuple[int, int]]:
    """The m of "2½m": it touches the drawn fraction."""
    if 0 < start < len(tokens) and tokens[start].glued and tokens[start - 1].text in en.DRAWN:
        text = tokens[start].text
        if text in en.ABBREVIATED and text not in en.ONLY_CAPITAL:
            yield en.ABBREVIATED[text], start + 1


def _mixed(tokens: Tokens, number: Cardinal, end: int) -> Iterator[tuple[Amount, int]]:
    """A whole number and a fraction: "two and a half", "2 1/4", "2½ million", "one million and a half"."""
    if number.step or end >= len(tokens):
        return
    dashed = tokens[end].text == "-" and tokens[end].glued and _ends_in_fraction(tokens, end)
    spoken = tokens[end].text == en.AND or dashed
    for part, after in _fractions(tokens, end + spoken):
        written = tokens[end + spoken].text in en.DRAWN or tokens[end + spoken].kind == "number"
        if part.value >= 1 or not (spoken or written) or (written and not number.digits):
            continue
        if number.scale >= 1000:
            yield _worded(number.value + part.value * number.scale), after
            for scale, beyond in _scales(tokens, after):
                if scale < number.scale:
                    yield _worded(number.value + part.value * scale), beyond
            continue
        value = number.value + part.value
        for scale, beyond in (*_scales(tokens, after), *_short_scale(tokens, after)):
            yield _worded(value * scale)._replace(scale=scale), beyond
        yield Amount(value, Making.FRACTION, digits=number.digits), after


def _ends_in_fraction(tokens: Tokens, dash: int) -> bool:
    """As in "3-1/2", all of a piece; "3 - 1/2" is another thing."""
    rest = tokens[dash + 1 : dash + 4]
    return len(rest) == 3 and rest[1].text == "/" and all(token.glued for token in rest)


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
        yield Amount(en.PARTS.table[text][0], Making.FRACTION), start + 1
    elif text in en.ONE or text == "one":
        for (share, plural), end in en.PARTS.at(tokens, start + 1):
            if not plural:
                yield Amount(share, Making.FRACTION), end
    yield from _slashed(tokens, start)
    yield from _several_parts(tokens, start)


def _several_parts(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """As in "two-thirds"; "one hundred thirty-fifths" is a hundred of them."""
    if not any(token.text in en.PART_ENDINGS for token in tokens[start + 1 :]):
        return
    for number, after in reversed(list(cardinals(tokens, start))):
        if not number.step and 2 <= number.value <= 1000:
            for (share, plural), end in en.PARTS.at(tokens, after):
                if plural or any(_scales(tokens, end)):  # "three-quarter million"
                    yield Amount(number.value * share, Making.FRACTION), end


def _slashed(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """As in "3/4"; "24/7" is no part of anything."""
    if start + 2 >= len(tokens) or tokens[start + 1].text != "/" or not tokens[start + 1].glued:
        return
    upper, lower = tokens[start].text, tokens[start + 2].text
    if upper.isdigit() and lower.isdigit() and len(upper) <= len(lower) <= 12 and 0 < int(upper) < int(lower):
        yield _ratio(Exact(int(upper)), Exact(int(lower)))._replace(digits=True), start + 3


def _of_magnitude(tokens: Tokens, share: Amount, end: int) -> Iterator[tuple[Amount, int]]:
    """As in "half a million", "two thirds of a million", "quarter million"."""
    if share.making is not Making.FRACTION or end >= len(tokens):
        return
    for scale, after in _short_scale(tokens, end):
        yield _worded(share.value * scale), after
    start = end + (tokens[end].text == "of")
    if start < len(tokens) and tokens[start].text in en.ONE:
        start += 1
    for scale, after in _scales(tokens, start):
        yield _worded(share.value * scale), after


def _ordinals(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """As in "ninth", "21st", "one hundred twenty-fifth": the number, told to be an ordinal."""
    token = tokens[start]
    if token.kind == "number":
        after = tokens[start + 1] if start + 1 < len(tokens) else None
        if after is not None and after.glued and after.text in _ENDINGS and len(token.text) < 16:
            for written in read_digits(token.text)[:1]:
                if not written.decimals and after.text == _ending(int(written.value) % 100):
                    yield _ordinal(int(written.value)), start + 2
        return
    place = next(
        (at for at in range(start, min(start + 12, len(tokens))) if tokens[at].text in en.ORDINALS), None
    )
    if place is None:
        return
    value, cardinal = en.ORDINALS[tokens[place].text]
    if place == start:
        yield _ordinal(value), start + 1
        return
    said = (*tokens[:place], tokens[place]._replace(text=cardinal))
    for number, end in cardinals(said, start):
        if end == len(said) and not number.step:
            yield _ordinal(int(number.value)), end


def _ordinal(number: int) -> Amount:
    return Amount(Exact(number), Making.ORDINAL, why="an ordinal")


_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def _ending(number: int) -> str:
    return "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _proportion(tokens: Tokens, part: Cardinal, end: int) -> Iterator[tuple[Amount, int]]:
    """As in "9 of 34", "one in five", "12.5 per 100,000"."""
    ends = [end, *(after for _, after in units.PEOPLE_AND_THINGS.at(tokens, end))]
    for rate, after in (found for start in ends for found in proportions.OUT_OF.at(tokens, start)):
        for whole, beyond in cardinals(tokens, after):
            if whole.step or whole.value <= 0:
                continue
            if rate:
                if whole.value in proportions.RATES:
                    step = (part.step or Exact(1)) / whole.value
                    yield (
                        Amount(part.value / whole.value, Making.DECIMAL, step, why=f"per {whole.value}"),
                        beyond,
                    )
            elif tokens[after - 1].text == "in" and _is_year(tokens[after:beyond], part.value):
                continue
            elif not part.step and part.value <= whole.value and whole.value > 1:
                yield _ratio(part.value, whole.value), beyond


def _is_year(whole: Tokens, part: Fraction) -> bool:
    """Whether "10 in 2021" tells when, not out of how many: "one in 2000" and "10 in 2,021" tell that."""
    text = whole[0].text if len(whole) == 1 else ""
    return len(text) == 4 and text.isdigit() and "1800" <= text < "2100" and (part > 1 or text[2:] != "00")


def _in_money(tokens: Tokens, part: Cardinal, end: int) -> Iterator[tuple[Amount, int]]:
    """As in "52 cents in every dollar": so many hundredths."""
    for _, after in proportions.IN_MONEY.at(tokens, end):
        if 0 < part.value <= 100:
            step = (part.step or Exact(1)) / 100
            yield Amount(part.value / 100, Making.DECIMAL, step, why="hundredths"), after


def _ratio(part: Fraction, whole: Fraction) -> Amount:
    # One in twenty is as round as one in five; three in twenty have been counted.
    round_ = whole <= proportions.ROUND_UP_TO or whole == 100 or (part == 1 and whole % 5 == 0)
    return Amount(part / whole, Making.FRACTION if round_ else Making.RATIO)
