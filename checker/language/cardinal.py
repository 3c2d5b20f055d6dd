"""Whole and decimal numbers in words, digits or both: "one hundred and six", "4 thousand 3 hundred and 21".

Readers here give every way to read from a place on, each with where it ends, the longest first: in
"between one hundred and two hundred" the longest is not the one that the phrase needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from checker.language.digits import read_digits
from checker.language.english import numbers as en
from checker.language.tokens import Token
from checker.logic.exact import Exact

Tokens = tuple[Token, ...]


class Cardinal(NamedTuple):
    """A number, and how it was written."""

    value: Fraction
    step: Fraction = Exact(0)
    """What the last written decimal counts; nought for a number without decimals."""
    scale: int = 1
    """The magnitude it ends in: a million for "5.2 million"."""
    digits: bool = False
    why: str = ""
    cost: int = 0
    counted: int = 1
    """What its magnitude is counted by: a hundred for "six hundred thousand"."""


def cardinals(tokens: Tokens, start: int, below: Fraction | None = None) -> Iterator[tuple[Cardinal, int]]:
    """The numbers that start at a token, all of them smaller than `below`."""
    for head, after in _heads(tokens, start):
        for scale, cost, end, spelled in _magnitudes(tokens, after, head):
            value = head.value * scale
            if below is not None and value >= below:
                continue
            scaled = head._replace(value=value, step=head.step * scale, scale=scale, cost=head.cost + cost)
            if spelled and not head.step:
                yield from _with_rest(tokens, scaled, end)
            yield scaled._replace(counted=head.scale), end
        if below is None or head.value < below:
            yield head, after


def _with_rest(tokens: Tokens, big: Cardinal, end: int) -> Iterator[tuple[Cardinal, int]]:
    """A number and the smaller ones that are said after it: "two million | three hundred thousand"."""
    comma = end < len(tokens) and tokens[end].text == en.COMMA and not big.digits
    for start in (end + 1,) if comma else _past_and(tokens, end):
        for rest, after in cardinals(tokens, start, Exact(big.scale)):
            if rest.value > (99 if comma else 0) and not (rest.digits and (rest.step or comma)):
                yield big._replace(value=big.value + rest.value, step=rest.step, scale=1), after


def _heads(tokens: Tokens, start: int) -> Iterator[tuple[Cardinal, int]]:
    """What can stand before a magnitude: up to 999 in words, or digits."""
    if start >= len(tokens):
        return
    for base, after in _bases(tokens, start):
        following = tokens[after].text if after < len(tokens) else ""
        if following == en.HUNDRED and base.value < 100:
            hundred = base._replace(value=base.value * 100, step=_whole_step(base.step * 100), scale=100)
            if not hundred.step:
                for rest_start in _past_and(tokens, after + 1):
                    for rest, end in _small(tokens, rest_start):
                        yield from _and_decimals(
                            tokens, hundred._replace(value=hundred.value + rest, scale=1), end
                        )
            yield from _and_decimals(tokens, hundred, after + 1)
        yield from _and_decimals(tokens, base, after)


def _bases(tokens: Tokens, start: int) -> Iterator[tuple[Cardinal, int]]:
    token = tokens[start]
    if token.kind == "number":
        following = tokens[start + 1].text if start + 1 < len(tokens) else ""
        # Nobody who writes "6.134 billion" means six thousand billion: the word says what the point is.
        readings = read_digits(token.text)[: 1 if following in en.MAGNITUDES | en.ABBREVIATED else None]
        for rank, (value, decimals, why) in enumerate(readings):
            step = Exact(1, 10**decimals) if decimals > 0 else Exact(0)
            yield Cardinal(value, step, digits=True, why=why, cost=2 * rank), start + 1
    elif token.text in en.ONE:
        following = tokens[start + 1].text if start + 1 < len(tokens) else ""
        if following in en.AFTER_A:
            yield Cardinal(Exact(1)), start + 1
    elif token.text in en.ZERO:
        yield Cardinal(Exact(0)), start + 1
    elif token.text == en.POINT:
        yield from _and_decimals(tokens, Cardinal(Exact(0)), start, bare=False)
    else:
        for number, end in _small(tokens, start):
            yield Cardinal(Exact(number)), end


def _small(tokens: Tokens, start: int) -> Iterator[tuple[int, int]]:
    """Numbers from one to ninety-nine."""
    if start >= len(tokens):
        return
    text = tokens[start].text
    if text in en.TENS:
        unit = en.DIGITS.get(tokens[start + 1].text) if start + 1 < len(tokens) else None
        if unit is not None:
            yield en.TENS[text] + unit, start + 2
        yield en.TENS[text], start + 1
    elif text in en.DIGITS or text in en.TEENS:
        yield en.DIGITS.get(text) or en.TEENS[text], start + 1
    elif tokens[start].kind == "number" and text.isdigit() and len(text) <= 2 and text != "0":
        yield int(text), start + 1


def _and_decimals(
    tokens: Tokens, whole: Cardinal, start: int, *, bare: bool = True
) -> Iterator[tuple[Cardinal, int]]:
    """As in "... point nought three" after a whole number, and the number without it where `bare`."""
    if start < len(tokens) and tokens[start].text == en.POINT and not whole.step:
        written = ""
        end = start + 1
        while end < len(tokens) and (digit := _decimal(tokens[end], first=end == start + 1)):
            written += digit
            end += 1
            if len(digit) > 1:
                break
        if written and len(written) < 30:
            step = Exact(1, 10 ** len(written))
            yield whole._replace(value=whole.value + int(written) * step, step=step), end
    if bare:
        yield whole, start


def _decimal(token: Token, *, first: bool) -> str:
    """The digits that a word adds after the point."""
    if token.text in en.ZERO or token.text in ("oh", "o"):
        return "0"
    if token.text in en.DIGITS:
        return str(en.DIGITS[token.text])
    if first and token.kind == "number" and token.text.isdigit():
        return token.text
    return str(en.TEENS.get(token.text) or en.TENS.get(token.text) or "") if first else ""


def _magnitudes(tokens: Tokens, start: int, head: Cardinal) -> Iterator[tuple[int, int, int, bool]]:
    """Magnitude, cost, end and whether it is spelled out: "million", "lakh crore", the m of "5m"."""
    if start >= len(tokens):
        return
    token = tokens[start]
    if token.text in en.MAGNITUDES:
        first = en.MAGNITUDES[token.text]
        following = en.MAGNITUDES.get(tokens[start + 1].text) if start + 1 < len(tokens) else None
        if following is not None:
            yield first * following, 0, start + 2, True
        yield first, 0, start + 1, True
    elif token.text in en.ABBREVIATED and head.digits and (token.glued or token.text not in en.ONLY_GLUED):
        if token.text in en.ONLY_CAPITAL and not token.raw.isupper():
            return
        yield en.ABBREVIATED[token.text], 0 if token.glued or token.text != "m" else 1, start + 1, False


def _past_and(tokens: Tokens, start: int) -> Iterator[int]:
    if start < len(tokens):
        yield start + 1 if tokens[start].text == en.AND else start


def _whole_step(step: Fraction) -> Fraction:
    return Exact(0) if step >= 1 else step
