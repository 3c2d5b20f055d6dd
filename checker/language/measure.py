"""Reads amounts with their units: per cent, points, "times", money, kilometres, "years old"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.language.amount import amounts
from checker.language.cardinal import Tokens
from checker.language.english import factors, hedges, proportions, units, vague
from checker.language.english.numbers import ONE, TENS
from checker.language.money import money_first, money_last
from checker.language.quantity import Amount, Making, Quantity
from checker.language.tokens import Token
from checker.logic.exact import Exact

Found = Iterator[tuple[Quantity, int]]

_ONE_OF = Amount(Exact(1), Making.WHOLE, word="a")
"""The "a" of "a dollar": it needs a unit."""
_SIGNED = frozenset({Making.WHOLE, Making.DECIMAL, Making.FRACTION, Making.RATIO})


def quantities(tokens: Tokens, start: int) -> Found:
    """Every quantity that starts at a token, with where it ends."""
    if start >= len(tokens):
        return
    text = tokens[start].text
    if text in ("the", "+", "plus"):
        yield from quantities(tokens, start + 1)
    elif text in hedges.MINUS:
        if tokens[start].glued and start and tokens[start - 1].kind == "word":  # the hyphen of "C-5"
            return
        for quantity, end in _unsigned(tokens, start + 1):
            if quantity.amount.making in _SIGNED and quantity.unit != "times":
                yield quantity.times(Exact(-1)), end
        return
    for _, after in units.AGED.at(tokens, start):
        for amount, end in amounts(tokens, after):
            if amount.making is Making.WHOLE:
                yield Quantity(amount, "year"), end
    yield from _unsigned(tokens, start)


def _unsigned(tokens: Tokens, start: int) -> Found:
    if start >= len(tokens):
        return
    if tokens[start].kind != "number":
        yield from _words(tokens, start)
        yield from money_first(tokens, start)
    for amount, end in amounts(tokens, start):
        yield from _with_unit(tokens, amount, end)
    if tokens[start].text in ONE and start + 1 < len(tokens):
        if tokens[start + 1].kind == "number":
            yield from _unsigned(tokens, start + 1)
        else:
            yield from _with_unit(tokens, _ONE_OF, start + 1)
            # "a five-fold rise", "a doubling", "a ten-year-old"
            yield from (
                (many, end) for many, end in _unsigned(tokens, start + 1) if many.unit and not many.money
            )


def _words(tokens: Tokens, start: int) -> Found:
    """Figures in one word: "most", "none", "doubled"."""
    for share, end in vague.SHARES.at(tokens, start):
        yield Quantity(Amount(Exact(1), Making.SHARE, word=share)), _past_whole(tokens, end)
    for whole, end in vague.WHOLE.at(tokens, start):
        yield Quantity(Amount(Exact(whole), Making.EXACT)), _past_whole(tokens, end)
        if tokens[start].text == "no" and end < len(tokens):
            yield from _with_unit(tokens, Amount(Exact(0), Making.EXACT), end)
    for factor, end in factors.FACTORS.at(tokens, start):
        yield Quantity(Amount(factor, Making.FRACTION), "times"), _past_as(tokens, end)
    for _, after in factors.FACTOR_OF.at(tokens, start):
        for amount, end in amounts(tokens, after):
            if amount.making in (Making.WHOLE, Making.DECIMAL, Making.FRACTION):
                yield Quantity(amount, "times"), end


def _past_whole(tokens: Tokens, end: int) -> int:
    """The place behind the "of" that ends a phrase ("most of"), or behind a whole named in passing ("of the vote")."""
    if end == len(tokens) - 1 and tokens[end].text == "of":
        return end + 1
    return next((after for _, after in proportions.OF_WHOLE.at(tokens, end)), end)


def _past_as(tokens: Tokens, start: int) -> int:
    return next((end for _, end in factors.AS.at(tokens, start)), start)


def _with_unit(tokens: Tokens, amount: Amount, end: int) -> Found:
    """An amount with each unit that may follow it, and without."""
    making = amount.making
    loose = making in (Making.FRACTION, Making.VAGUE, Making.RATIO)
    if amount is not _ONE_OF:
        past = _past_whole(tokens, end) if loose else end
        yield Quantity(amount, why=amount.why, cost=amount.cost), past
    if end >= len(tokens) or making is Making.ORDINAL:
        return
    if amount is not _ONE_OF:
        for start in _unit_starts(tokens, amount, end):
            for _, after in units.PEOPLE_AND_THINGS.at(tokens, start):
                yield Quantity(amount, why=amount.why, cost=amount.cost), after
    if making is Making.RATIO:
        return
    for start in _unit_starts(tokens, amount, end):
        if making is not Making.EXACT:
            yield from _rates(tokens, amount, start)
            yield from money_last(tokens, amount, start)
        yield from _measures(tokens, amount, start)


def _unit_starts(tokens: Tokens, amount: Amount, end: int) -> Iterator[int]:
    """Where the unit may begin: past the "of" of "dozens of people", the "of a" of "a quarter of a mile"."""
    yield end
    of = end + (tokens[end].text == "of")
    if amount.making is Making.VAGUE and end < of < len(tokens):
        yield of
    broken = amount.making is Making.FRACTION or (amount.making is Making.DECIMAL and of > end)
    part = broken and 0 < amount.value < 1 and of + 1 < len(tokens)
    if part and (tokens[of].text in ONE or (of > end and tokens[of].text in ("one", "1"))):
        yield of + 1


def _rates(tokens: Tokens, amount: Amount, end: int) -> Found:
    for unit, after in units.PER_CENT.at(tokens, end):
        yield (
            Quantity(amount, unit, measured=True, why=amount.why, cost=amount.cost),
            _past_whole(tokens, after),
        )
    for divisor, after in units.POINTS.at(tokens, end):
        # Basis points are set, not measured: 25 of them are 25.
        made = (
            amount._replace(making=Making.EXACT) if divisor > 1 and amount.making is Making.WHOLE else amount
        )
        yield Quantity(made, "points", measured=True, cost=amount.cost).times(Exact(1, divisor)), after
    if amount is _ONE_OF:
        return
    if amount.making is Making.FRACTION:
        for _, after in factors.AS.at(tokens, end):  # "half as many"
            yield Quantity(amount, "times"), after
    for glued, after in factors.TIMES.at(tokens, end):
        if not glued or (tokens[end].glued and amount.digits):
            yield from _factors(tokens, amount, after)


def _factors(tokens: Tokens, amount: Amount, end: int) -> Found:
    times = Quantity(amount, "times", cost=amount.cost)
    yield times, _past_as(tokens, end)
    for _, after in factors.MORE.at(tokens, end):
        yield times._replace(why="`times more` read as times as much"), after
        more = amount._replace(value=amount.value + 1)
        yield (
            times._replace(amount=more, why="`times more` read as so much on top", cost=amount.cost + 2),
            after,
        )


def _measures(tokens: Tokens, amount: Amount, end: int) -> Found:
    token = tokens[end]
    for _, after in units.BELOW_ZERO.at(tokens, end):
        if amount.making in _SIGNED:
            yield Quantity(amount, "degree", measured=True, cost=amount.cost).times(Exact(-1)), after
    for table, measured in ((units.MEASURES, True), (units.COUNTED, False)):
        for names, after in table.at(tokens, end):
            short = after == end + 1 and token.text in units.AFTER_DIGITS
            if short and (not amount.digits or not _case_fits(token)):
                continue
            for rank, unit in enumerate(names):
                cost = (
                    amount.cost
                    + 2 * rank
                    + (token.text == "m" and token.glued)
                    + _as_ordinal(tokens, end, after)
                )
                why = f"`{token.text}` read as {unit}" if len(names) > 1 else amount.why
                found = Quantity(amount, unit, measured=measured, why=why, cost=cost)
                yield from _with_inches(tokens, found, after)
                yield from _below_zero(tokens, found, after)
                yield found, after
                if measured:
                    yield from ((found, beyond) for _, beyond in units.DIMENSIONS.at(tokens, after))
    if token.text in units.WEIGHT_TOO:
        weight = Quantity(amount, units.WEIGHT_TOO[token.text], measured=True, cost=amount.cost + 2)
        yield from _with_inches(tokens, weight, end + 1)
        yield weight, end + 1


def _as_ordinal(tokens: Tokens, end: int, after: int) -> int:
    """The cost of a "thirty-second" as a length of time; alone, it is the place after the thirty-first."""
    alone = after == len(tokens) and tokens[end].text == "second" and end > 0
    return int(alone and tokens[end - 1].text in TENS)


def _case_fits(token: Token) -> bool:
    if token.text in units.SMALL_CASE_ONLY:
        return token.raw.islower()
    return token.text not in units.CAPITALS_ONLY or token.raw.isupper()


def _with_inches(tokens: Tokens, feet: Quantity, end: int) -> Found:
    """As in "5 ft 2 in", "six feet two", "7lb 4oz"."""
    small, many = units.SMALLER.get(feet.unit, ("", 0))
    if not small or end >= len(tokens) or feet.amount.making is not Making.WHOLE:
        return
    for inches, after in amounts(tokens, end + (tokens[end].text == "and")):
        if inches.making is not Making.WHOLE or inches.value >= many:
            continue
        ends = [beyond for names, beyond in units.MEASURES.at(tokens, after) if small in names]
        if (
            after == len(tokens)
            and feet.unit == units.FEET
            and feet.amount.value < units.TALLEST
            and tokens[end].text != "and"
        ):
            ends.append(after)
        for beyond in ends:
            value = feet.amount.value + inches.value / many
            yield (
                feet._replace(amount=Amount(value, Making.DECIMAL, Exact(1, many))),
                beyond,
            )


def _below_zero(tokens: Tokens, degrees: Quantity, end: int) -> Found:
    """As in "five degrees below zero"."""
    if degrees.unit in units.TEMPERATURES and degrees.amount.making in _SIGNED:
        for _, after in units.BELOW_ZERO.at(tokens, end):
            yield degrees.times(Exact(-1)), after
