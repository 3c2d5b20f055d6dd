"""Money before and after its number: "$5m", "US$ 4.7 billion", "470 pence", "thirteen dollars forty-five cents"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.language.amount import amounts
from checker.language.cardinal import Tokens
from checker.language.english import currencies, currency_signs
from checker.language.english.numbers import MAGNITUDES, ONE
from checker.language.quantity import Amount, Making, Quantity
from checker.language.tokens import Token
from checker.logic.exact import Exact

Found = Iterator[tuple[Quantity, int]]
Codes = tuple[str, ...]


def money_first(tokens: Tokens, start: int) -> Found:
    """Money whose sign, code or name comes first: "$5m", "GBP 3.01", "a $5m"."""
    if _article(tokens, start) and tokens[start + 1].text not in ONE:
        yield from money_first(tokens, start + 1)
    for codes, after in _before(tokens, start) + _glued(tokens, start):
        name = " ".join(token.text for token in tokens[start:after])
        for amount, end in amounts(tokens, after):
            if amount.making in (Making.WHOLE, Making.DECIMAL, Making.VAGUE):
                for money in _money(amount, codes, name):
                    yield from _with_change(tokens, money, end)
                    yield money, _past_name(tokens, end, money.unit)


def money_last(tokens: Tokens, amount: Amount, end: int) -> Found:
    """Money whose name, sign or code comes after: "10 €", "five lakh rupees", "470 pence"."""
    token = tokens[end]
    named = currencies.NAMES.at(tokens, end) + currency_signs.SIGNS.at(tokens, end) + _code(token, end)
    for codes, after in named:
        name = " ".join(word.text for word in tokens[end:after])
        yield from _with_magnitude(tokens, amount, codes, name, after)
        for money in _money(amount, codes, name):
            yield from _with_change(tokens, money, after, named=True)
            yield money, after
    for codes, after in currencies.MINOR.at(tokens, end):
        if len(token.text) > 1 or (amount.digits and not token.raw.isupper()):
            for money in _money(amount, codes, token.text):
                yield money.times(Exact(1, 100)), after


def _with_magnitude(tokens: Tokens, amount: Amount, codes: Codes, name: str, end: int) -> Found:
    """As in "80 USD million", "2 euros and a half"."""
    if amount.making not in (Making.WHOLE, Making.DECIMAL) or end >= len(tokens):
        return
    scale = MAGNITUDES.get(tokens[end].text)
    if scale and amount.scale == 1 and name.upper() in currency_signs.CODES:
        scaled = amount._replace(value=amount.value * scale, step=amount.step * scale, scale=scale)
        yield from ((money, end + 1) for money in _money(scaled, codes, name))
    if (
        tuple(token.text for token in tokens[end:]) == ("and", "a", "half")
        and not amount.step
        and amount.scale == 1
    ):
        half = amount._replace(value=amount.value + Exact(1, 2), making=Making.FRACTION)
        yield from ((money, end + 3) for money in _money(half, codes, name))


def _before(tokens: Tokens, start: int) -> list[tuple[Codes, int]]:
    if start >= len(tokens):
        return []
    found = [] if _article(tokens, start) else currency_signs.SIGNS.at(tokens, start)
    if start + 1 < len(tokens) and tokens[start + 1].kind == "number":  # "ALL NINE" are no Albanian money
        found += _code(tokens[start], start)
    return found + [
        (codes, after)
        for codes, after in currencies.BEFORE_DIGITS.at(tokens, start)
        if after < len(tokens) and tokens[after].kind == "number"
    ]


def _glued(tokens: Tokens, start: int) -> list[tuple[Codes, int]]:
    """A letter that is a currency where it touches its digits: "R200"."""
    if start + 1 >= len(tokens) or not tokens[start + 1].glued or tokens[start + 1].kind != "number":
        return []
    code = currency_signs.GLUED.get(tokens[start].raw)
    return [((code,), start + 1)] if code else []


def _article(tokens: Tokens, start: int) -> bool:
    """Whether an "a" stands apart: "a $5m grant" is no Australian one, "A$5m" is."""
    return start + 1 < len(tokens) and tokens[start].text in ONE and not tokens[start + 1].glued


def _code(token: Token, place: int) -> list[tuple[Codes, int]]:
    """The currency that a token names by its ISO 4217 code."""
    if token.raw in currency_signs.CODES or token.text in currency_signs.SMALL_CODES:
        return [((token.text.upper(),), place + 1)]
    alias = currency_signs.ALIASES.get(token.raw)
    return [((alias,), place + 1)] if alias else []


def _money(amount: Amount, codes: Codes, name: str) -> Iterator[Quantity]:
    why = "taken as United States money" if name in currencies.AMBIGUOUS and codes[0] == "USD" else ""
    if len(codes) > 1:
        why = f"`{name}` can be {' or '.join(codes)}"
    for rank, code in enumerate(codes):
        cost = amount.cost + 2 * rank + (code in currency_signs.LIKE_WORDS)
        yield Quantity(amount, code, money=True, why=why, cost=cost)


def _past_name(tokens: Tokens, end: int, unit: str) -> int:
    """As in "$10 dollars" says the unit twice."""
    return next((after for codes, after in currencies.NAMES.at(tokens, end) if unit in codes), end)


def _with_change(tokens: Tokens, money: Quantity, end: int, *, named: bool = False) -> Found:
    """Whole money and its hundredths: "$20 and 43c", "15 dollars 50"."""
    if end >= len(tokens) or money.amount.making is not Making.WHOLE or money.amount.scale >= 1000:
        return
    joined = tokens[end].text == "and"
    for small, after in amounts(tokens, end + joined):
        if small.making is not Making.WHOLE or not 0 < small.value < 100:
            continue
        amount = money.amount._replace(
            value=money.amount.value + small.value / 100, making=Making.DECIMAL, step=Exact(1, 100)
        )
        for codes, beyond in currencies.MINOR.at(tokens, after):
            if money.unit in codes or tokens[after].text in currencies.SMALL_CHANGE_OF_ALL:
                yield money._replace(amount=amount), beyond
        if named and after == len(tokens) and (joined or small.value >= 10):
            yield money._replace(amount=amount, why=f"`{tokens[after - 1].raw}` read as hundredths"), after
