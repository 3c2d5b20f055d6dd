"""A phrase with a figure in it, as a newsroom writes it, becomes ranges of exact numbers.

`read_figure` reads the whole phrase or nothing: a word that is not understood leaves it unread,
for a confident wrong reading is worse than none. What words allow is policy (`policy.yaml`):

- a whole number is exact (`nine`), unless it is written round (`9,000` is to the nearest thousand,
  but never looser than "about" would make it);
- decimals, per cents, points and measures are rounded to the last digit written;
- fractions and factors in words (`a quarter`, `doubled`) are exact when read strictly;
- hedges open the range or widen it (`more than`, `nearly`, `about`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.language.bounds import Reading, both, give_or_take, hedged, reading, spanning
from checker.language.cardinal import Tokens
from checker.language.english import hedges as en
from checker.language.english.numbers import ONE, PARTS, RESPELT
from checker.language.measure import quantities
from checker.language.policy import DEFAULT, Policy
from checker.language.quantity import Making, Quantity
from checker.language.reading import Figure, Unread
from checker.language.tokens import LONGEST_PHRASE, Phrases, Token, cut
from checker.language.unread import why_unread

MOST_READINGS = 6
FAULT = "unreadable-figure"
_HUNDRED = 100
_THOUSANDS = frozenset({10**3, 10**6, 10**9, 10**12})
"""What "five hundred to six hundred thousand" counts at both ends."""


def read_figure(phrase: str, policy: Policy = DEFAULT) -> tuple[Figure, ...] | Unread:
    """Every reading of a phrase, the likeliest first, or why it is not read."""
    if len(phrase) > LONGEST_PHRASE:  # not worth remembering
        return Unread(phrase, f"it is longer than {LONGEST_PHRASE} characters", FAULT)
    return _read(phrase, policy)


@lru_cache(maxsize=16384)
def _read(phrase: str, policy: Policy) -> tuple[Figure, ...] | Unread:
    tokens = cut(phrase)
    if isinstance(tokens, str):
        return Unread(phrase, tokens, FAULT)
    tokens = _without_odd(_unhyphenated(_respelt(tokens)))
    if not tokens:
        return Unread(phrase, "there is nothing written", FAULT)
    complete = [found for found, end in _clauses(tokens, 0, policy) if end == len(tokens)]
    if not complete:
        return _unread(phrase, tokens)
    if len(complete) == 1:
        return (_figure(phrase, complete[0]),)
    complete.sort(key=lambda found: found.cost)
    return tuple(_told_once([_figure(phrase, found) for found in complete]))[:MOST_READINGS]


def _respelt(tokens: Tokens) -> Tokens:
    """With slips of the pen put right: "fourty", "twentytwo"."""
    if not any(token.text in RESPELT for token in tokens):
        return tokens
    return tuple(
        Token(word, "word", token.raw, glued=token.glued and not place) if token.text in RESPELT else token
        for token in tokens
        for place, word in enumerate(RESPELT.get(token.text, token.text).split() or [token.text])
    )


def _unhyphenated(tokens: Tokens) -> Tokens:
    """Without what says nothing inside a phrase: the hyphen of "under-18", the "full" of "a full third"."""
    return tuple(
        token
        for place, token in enumerate(tokens)
        if not (_hyphenates(tokens, place) or _fills(tokens, place))
    )


def _hyphenates(tokens: Tokens, place: int) -> bool:
    """As in "over-65"; the hyphen of "C-5" stays, and is no minus either."""
    if tokens[place].text != "-" or not 0 < place < len(tokens) - 1:
        return False
    touching = tokens[place].glued and tokens[place + 1].glued and tokens[place + 1].kind == "number"
    before = tokens[place - 1].text
    return touching and (before in en.LINKED or (before in en.BEFORE.table and len(before) > 3))


def _fills(tokens: Tokens, place: int) -> bool:
    inside = tokens[place].text == en.FULL and 0 < place < len(tokens) - 1
    return inside and tokens[place - 1].text in ONE and tokens[place + 1].text in PARTS.table


def _without_odd(tokens: Tokens) -> Tokens:
    """As in "60-odd per cent": "about 60 per cent"."""
    for place in range(1, len(tokens) - 1):
        if tokens[place].text == en.ODD and tokens[place - 1].text not in en.BEFORE.table:
            return (tokens[place]._replace(text=en.ABOUT), *tokens[:place], *tokens[place + 1 :])
    return tokens


def _told_once(figures: list[Figure]) -> Iterator[Figure]:
    """Without the readings that differ from a likelier one in their explanation alone."""
    seen = set()
    for figure in figures:
        meaning = figure.strict, figure.generous, figure.stated, figure.unit
        if meaning not in seen:
            seen.add(meaning)
            yield figure


def _figure(phrase: str, found: Reading) -> Figure:
    why = "; ".join(filter(None, (found.why, found.rounding)))
    return Figure(
        phrase, found.strict, found.generous, found.stated, found.unit, found.hedge, found.step, why
    )


def _unread(phrase: str, tokens: Tokens) -> Unread:
    why = why_unread(phrase, tokens, _is_figure)
    return Unread(phrase, why, FAULT, "write the figure alone, as in `nine`, `26.5 %` or `about 300`")


def _is_figure(tokens: Tokens) -> bool:
    return any(end == len(tokens) for _, end in _clauses(tokens, 0, DEFAULT))


Found = Iterator[tuple[Reading, int]]


def _clauses(tokens: Tokens, start: int, policy: Policy) -> Found:
    """One hedged figure, or two that bound one: "at most 100 and at least 20"."""
    for left, end in _hedged(tokens, start, policy):
        yield left, end
        if end < len(tokens) and tokens[end].text in en.JOINS:
            for right, after in _hedged(tokens, end + 1, policy):
                bare = left._replace(unit=right.unit) if not left.unit else left
                if (joined := both(bare, right)) is not None:
                    yield joined, after


def _hedged(tokens: Tokens, start: int, policy: Policy, depth: int = 0) -> Found:
    """A figure with the hedges before and after it."""
    for inner, end in _bodies(tokens, start, policy):
        yield inner, end
        yield from _parenthesis(tokens, inner, end, policy)
        for hedge, after in en.AFTER.at(tokens, end):
            if (outer := hedged(inner, hedge, policy)) is not None:
                yield outer, after
    if depth < 3:
        for hedge, after in en.BEFORE.at(tokens, start)[:1]:  # "just over", never "just" and "over"
            for inner, end in _hedged(tokens, after, policy, depth + 1):
                if (outer := hedged(inner, hedge, policy)) is not None:
                    yield outer, end
                    yield from _or_equal(tokens, inner, hedge, end, policy)


def _or_equal(tokens: Tokens, inner: Reading, hedge: str, end: int, policy: Policy) -> Found:
    """As in "more than 5,000 or equal"."""
    if hedge in en.INCLUDING:
        for _, after in en.OR_EQUAL.at(tokens, end):
            if (outer := hedged(inner, en.INCLUDING[hedge], policy)) is not None:
                yield outer, after


def _parenthesis(tokens: Tokens, inner: Reading, end: int, policy: Policy) -> Found:
    """As in "forty-five (45)": the same number told again."""
    if end < len(tokens) and tokens[end].text == "(":
        for again, after in quantities(tokens, end + 1):
            closed = after < len(tokens) and tokens[after].text == ")"
            if closed and reading(again, policy).stated == inner.stated and again.unit in ("", inner.unit):
                yield inner, after + 1


def _bodies(tokens: Tokens, start: int, policy: Policy) -> Found:
    """A quantity, or a range of them: "between 5 and 7", "5-7 million"."""
    if start >= len(tokens):
        return
    openings = en.OPENINGS.at(tokens, start)
    if openings:
        for links, after in openings:
            yield from _spans(tokens, list(_ends(tokens, after)), links, policy)
    else:
        found = list(quantities(tokens, start))
        for quantity, end in found:
            yield from _margins(tokens, quantity, end, policy)
            if end == len(tokens) or tokens[end].text in en.AFTER_FIGURE:
                yield reading(quantity, policy), end
        yield from _spans(tokens, [(quantity, False, end) for quantity, end in found], en.RANGE_LINKS, policy)


def _margins(tokens: Tokens, middle: Quantity, end: int, policy: Policy) -> Found:
    for _, past in en.MARGIN.at(tokens, end):
        for margin, after in quantities(tokens, past):
            bare = not middle.unit and margin.unit and margin.unit != "points"
            named = middle._replace(unit=margin.unit, measured=margin.measured) if bare else middle
            off = give_or_take(reading(named, policy), reading(margin, policy))
            if off is not None:
                yield off, after


_End = tuple[Quantity, bool, int]
"""An end of a range, whether "about" stands before it, and where it ends."""


def _spans(tokens: Tokens, lefts: list[_End], links: Phrases[bool], policy: Policy) -> Found:
    rights: dict[int, list[_End]] = {}
    for left, about, end in lefts:
        if end not in rights:
            rights[end] = [right for _, past in links.at(tokens, end) for right in _ends(tokens, past)]
        for right, too, after in rights[end]:
            low, high = _shared(left, right)
            if elliptic := _in_thousands(low, high):
                span = spanning(_end(elliptic, policy, about=about), _end(high, policy, about=about or too))
                if span is not None:
                    yield span._replace(why=f"`{low.amount.value}` read as thousands"), after
                low = low._replace(cost=low.cost + 1)
            span = spanning(_end(low, policy, about=about), _end(high, policy, about=about or too))
            if span is not None:
                yield span, after


def _in_thousands(low: Quantity, high: Quantity) -> Quantity | None:
    """The lower end of "10-12,000", which means 10,000; of "10 to 500,000" it may be ten."""
    small, large = low.amount, high.amount
    whole = small.making is large.making is Making.WHOLE and small.digits and large.digits
    thousands = large.value / 1000
    fits = whole and small.scale == large.scale == 1 and thousands.denominator == 1
    if not fits or not small.value < thousands <= 10 * small.value or thousands >= 1000:
        return None
    return low._replace(amount=small._replace(value=small.value * 1000))


def _end(quantity: Quantity, policy: Policy, *, about: bool) -> Reading:
    plain = reading(quantity, policy)
    return (hedged(plain, en.ABOUT, policy) or plain) if about else plain


def _ends(tokens: Tokens, start: int) -> Iterator[_End]:
    for quantity, end in quantities(tokens, start):
        if quantity.unit or quantity.amount.making is not Making.EXACT:  # "between none and all" is no range
            yield quantity, False, end
    for hedge, after in en.BEFORE.at(tokens, start):
        if hedge == en.ABOUT:
            for quantity, end in quantities(tokens, after):
                yield quantity, True, end


def _shared(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Both ends with the unit and the magnitude that only one of them says: 5-7 million dollars."""
    low, high = left.amount, right.amount
    scale = high.scale // _HUNDRED if low.scale == _HUNDRED and high.scale % _HUNDRED == 0 else high.scale
    shares = low.scale == 1 or (low.scale == _HUNDRED and scale in _THOUSANDS)
    if shares and scale > 1 and low.value < high.value / scale and low.step < 1:
        low = low._replace(value=low.value * scale, step=low.step * scale, scale=high.scale)
        left = left._replace(amount=low)
    if not left.unit and right.unit:
        left = left._replace(unit=right.unit, measured=right.measured, money=right.money)
    elif left.money and not right.unit:
        right = right._replace(unit=left.unit, money=True)
    return left, right
