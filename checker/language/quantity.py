"""An amount with its unit: per cent, points, money, kilometres, "years old", "times"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from checker.language.amount import Amount, Making, amounts
from checker.language.cardinal import Tokens
from checker.language.english import currencies, factors, hedges, units, vague
from checker.language.english.numbers import ONE
from checker.language.tokens import Token, matches


class Quantity(NamedTuple):
    """An amount of something."""

    amount: Amount
    unit: str = ""
    measured: bool = False
    """Whether a whole number of it is rounded by nature: kilometres are, votes are not."""
    money: bool = False
    why: str = ""
    cost: int = 0


Found = Iterator[tuple[Quantity, int]]


def quantities(tokens: Tokens, start: int) -> Found:
    """Every quantity that starts at a token, with where it ends."""
    if start >= len(tokens):
        return
    text = tokens[start].text
    if text == "the":
        yield from quantities(tokens, start + 1)
    if text in hedges.MINUS:
        for quantity, end in _unsigned(tokens, start + 1):
            if quantity.amount.making in (Making.WHOLE, Making.DECIMAL, Making.FRACTION):
                yield _times(quantity, Fraction(-1)), end
        return
    if text in units.AGED:
        for amount, end in amounts(tokens, start + 1):
            if amount.making is Making.WHOLE:
                yield Quantity(amount, "year"), end
    yield from _unsigned(tokens, start)


def _unsigned(tokens: Tokens, start: int) -> Found:
    yield from _words(tokens, start)
    for quantity, end in _money_first(tokens, start):
        yield from _with_change(tokens, quantity, end)
        yield quantity, end
    for amount, end in _amounts(tokens, start):
        for quantity, after in _with_unit(tokens, amount, end):
            yield from _with_change(tokens, quantity, after)
            yield from _with_inches(tokens, quantity, after)
            yield quantity, after


def _amounts(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    yield from amounts(tokens, start)
    if start + 1 < len(tokens) and tokens[start].text in ONE:
        if tokens[start + 1].kind == "number":
            yield from amounts(tokens, start + 1)
        else:
            yield Amount(Fraction(1), Making.WHOLE, word="a"), start + 1


def _times(quantity: Quantity, factor: Fraction) -> Quantity:
    amount = quantity.amount
    return quantity._replace(amount=amount._replace(value=amount.value * factor, step=amount.step * abs(factor)))


def _words(tokens: Tokens, start: int) -> Found:
    """Figures in one word: "most", "none", "doubled"."""
    for share, end in matches(vague.SHARES, tokens, start, 3):
        yield Quantity(Amount(Fraction(1), Making.SHARE, word=share)), end + _of(tokens, end)
    for whole, end in matches(vague.WHOLE, tokens, start, 2):
        yield Quantity(Amount(Fraction(whole), Making.EXACT)), end + _of(tokens, end)
        if whole == 0 and tokens[start].text == "no" and end < len(tokens):
            yield from _with_unit(tokens, Amount(Fraction(0), Making.EXACT), end)
    for factor, end in matches(factors.FACTORS, tokens, start, 2):
        yield Quantity(Amount(factor, Making.FRACTION), "times"), _past_as(tokens, end)
    for _, after in matches(factors.FACTOR_OF, tokens, start, 4):
        for amount, end in amounts(tokens, after):
            if amount.making in (Making.WHOLE, Making.DECIMAL, Making.FRACTION):
                yield Quantity(amount, "times"), end


def _of(tokens: Tokens, end: int) -> int:
    """One where the phrase ends in "of": "most of"."""
    return int(end == len(tokens) - 1 and tokens[end].text == "of")


def _past_as(tokens: Tokens, start: int) -> int:
    return next((end for _, end in matches(factors.AS, tokens, start, 3)), start)


def _codes(token: Token) -> tuple[str, ...]:
    """The currency that a token names by its ISO 4217 code."""
    if token.raw in currencies.CODES or token.text in currencies.SMALL_CODES:
        return (token.text.upper(),)
    return ()


def _money_first(tokens: Tokens, start: int) -> Found:
    """ "$5m", "US$ 4.7 billion", "GBP 3.01", "a $5m"."""
    if tokens[start:] and tokens[start].text in ONE and len(tokens) > start + 1 and tokens[start + 1].text not in ONE:
        yield from _money_first(tokens, start + 1)
    for codes, after in _signs(tokens, start):
        for amount, end in amounts(tokens, after):
            if amount.making in (Making.WHOLE, Making.DECIMAL, Making.VAGUE):
                for money in _money(amount, codes, tokens[after - 1].text, 0):
                    yield money, _past_name(tokens, end, money.unit)


def _signs(tokens: Tokens, start: int) -> Iterator[tuple[tuple[str, ...], int]]:
    yield from matches(currencies.SIGNS, tokens, start, currencies.LONGEST_SIGN)
    if start < len(tokens):
        token = tokens[start]
        codes = _codes(token) or (("CNY",) if token.text == "rmb" else ())
        if codes:
            yield codes, start + 1


def _money(amount: Amount, codes: tuple[str, ...], name: str, cost: int) -> Iterator[Quantity]:
    why = "dollars and cents taken as those of the United States" if name in currencies.AMBIGUOUS else ""
    if len(codes) > 1:
        why = f"`{name}` can be {' or '.join(codes)}"
    for rank, code in enumerate(codes):
        yield Quantity(amount, code, money=True, why=why, cost=cost + 2 * rank)


def _past_name(tokens: Tokens, end: int, unit: str) -> int:
    """ "$10 dollars" says the unit twice."""
    named = matches(currencies.NAMES, tokens, end, currencies.LONGEST_NAME)
    return next((after for codes, after in named if unit in codes), end)


def _with_unit(tokens: Tokens, amount: Amount, end: int) -> Found:
    """An amount with each unit that may follow it, and without."""
    making = amount.making
    article = amount.word == "a"
    if not article:
        loose = making in (Making.FRACTION, Making.VAGUE, Making.RATIO)
        yield Quantity(amount, cost=amount.cost), end + (_of(tokens, end) if loose else 0)
    if end >= len(tokens) or making in (Making.RATIO, Making.ORDINAL):
        return
    if making is not Making.EXACT:
        yield from _rates(tokens, amount, end)
        yield from _money_last(tokens, amount, end)
    yield from _measures(tokens, amount, end)
    for _, after in matches(dict.fromkeys(units.PEOPLE_AND_THINGS, True), tokens, end, 1):
        yield Quantity(amount, cost=amount.cost), after


def _rates(tokens: Tokens, amount: Amount, end: int) -> Found:
    if amount.word == "a":
        for divisor, after in matches(units.POINTS, tokens, end, 2):
            if tokens[end].text not in ("point", "points"):
                yield _times(Quantity(amount, "points", measured=True), Fraction(1, divisor)), after
        return
    for unit, after in matches(units.PER_CENT, tokens, end, 2):
        yield Quantity(amount, unit, measured=True, cost=amount.cost), after + _of(tokens, after)
    for divisor, after in matches(units.POINTS, tokens, end, 2):
        yield _times(Quantity(amount, "points", measured=True, cost=amount.cost), Fraction(1, divisor)), after
    for glued, after in matches(factors.TIMES, tokens, end, 1):
        if glued and not (tokens[end].glued and amount.digits):
            continue
        times = Quantity(amount, "times", cost=amount.cost)
        yield times, _past_as(tokens, after)
        for _, beyond in matches(factors.MORE, tokens, after, 2):
            why = "`times more` read as times as much"
            yield times._replace(why=why), beyond
            more = amount._replace(value=amount.value + 1)
            yield times._replace(amount=more, why="`times more` read as so much on top", cost=amount.cost + 2), beyond


def _money_last(tokens: Tokens, amount: Amount, end: int) -> Found:
    token = tokens[end]
    named = list(matches(currencies.NAMES, tokens, end, currencies.LONGEST_NAME))
    named += list(matches(currencies.SIGNS, tokens, end, currencies.LONGEST_SIGN))
    if codes := _codes(token):
        named.append((codes, end + 1))
    for codes, after in named:
        for money in _money(amount, codes, token.text, amount.cost):
            yield money, after
    for codes, after in matches(currencies.MINOR, tokens, end, 2):
        if len(token.text) > 1 or amount.digits:
            for money in _money(amount, codes, token.text, amount.cost):
                yield _times(money, Fraction(1, 100)), after
    if token.text in units.WEIGHT_TOO:
        yield Quantity(amount, units.WEIGHT_TOO[token.text], measured=True, cost=amount.cost + 2), end + 1


def _measures(tokens: Tokens, amount: Amount, end: int) -> Found:
    token = tokens[end]
    for table, measured in ((units.MEASURES, True), (units.COUNTED, False)):
        for names, after in matches(table, tokens, end, units.LONGEST_UNIT):
            short = after == end + 1 and token.text in units.AFTER_DIGITS
            if short and (not amount.digits or not _case_fits(token)):
                continue
            for rank, unit in enumerate(names):
                cost = amount.cost + 2 * rank + (token.text == "m" and token.glued)
                why = f"`{token.text}` read as {unit}" if len(names) > 1 else ""
                yield Quantity(amount, unit, measured=measured, why=why, cost=cost), after


def _case_fits(token: Token) -> bool:
    if token.text in units.SMALL_CASE_ONLY:
        return token.raw.islower()
    return token.text not in units.CAPITALS_ONLY or token.raw.isupper()


def _with_change(tokens: Tokens, money: Quantity, end: int) -> Found:
    """Whole money and its hundredths: "thirteen dollars forty-five cents", "$20 and 43c"."""
    if not money.money or end >= len(tokens) or money.amount.making is not Making.WHOLE:
        return
    start = end + (tokens[end].text == "and")
    for small, after in amounts(tokens, start):
        if small.making is not Making.WHOLE or not 0 < small.value < 100:
            continue
        value = money.amount.value + small.value / 100
        whole = money._replace(amount=money.amount._replace(value=value, making=Making.DECIMAL, step=Fraction(1, 100)))
        for codes, beyond in matches(currencies.MINOR, tokens, after, 2):
            if money.unit in codes or tokens[after].text in currencies.SMALL_CHANGE_OF_ALL:
                yield whole, beyond
        if small.value >= 10 and start == end and tokens[end - 1].kind == "word" and after == len(tokens):
            yield whole, after


def _with_inches(tokens: Tokens, feet: Quantity, end: int) -> Found:
    """ "5 ft 2 in"."""
    if feet.unit != units.FEET or end >= len(tokens) or feet.amount.making is not Making.WHOLE:
        return
    for inches, after in amounts(tokens, end + (tokens[end].text == "and")):
        for names, beyond in matches(units.MEASURES, tokens, after, 1):
            if units.INCHES in names and inches.making in (Making.WHOLE, Making.FRACTION) and inches.value < 12:
                value = feet.amount.value + inches.value / units.INCHES_A_FOOT
                yield feet._replace(amount=Amount(value, Making.DECIMAL, Fraction(1, units.INCHES_A_FOOT))), beyond
