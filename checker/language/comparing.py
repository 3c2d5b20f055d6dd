"""A phrase that holds one figure against another: "more than", "more than twice", "5 % more than"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from checker.frozen import dataclass
from checker.language.change import DOWN, UP, Change, Way, read_change, way_of
from checker.language.english import relations as en
from checker.language.figure import read_figure
from checker.language.policy import DEFAULT, Policy
from checker.language.reading import Figure, Unread
from checker.logic.exact import Exact


class Order(StrEnum):
    """How the left figure stands to the right one; the value is its plain name."""

    MORE = "more than"
    LESS = "less than"
    LEAST = "at least"
    MOST = "at most"
    EQUAL = "equal to"
    UNEQUAL = "not equal to"


@dataclass(frozen=True, slots=True)
class Comparing:
    """One way to read a comparison.

    `change` says how far the left figure lies from the right one, where the words do: its
    direction is 1 where the left one is more. `order` is then what the words come to without it.
    """

    phrase: str
    order: Order
    change: Change | None = None

    @property
    def why(self) -> str:
        """How its figure was read, where that is not plain."""
        return self.change.why if self.change else ""


@lru_cache(maxsize=4096)
def read_comparing(phrase: str, policy: Policy = DEFAULT) -> tuple[Comparing, ...] | Unread:
    """Every reading of a comparison, the likeliest first, or why it is not read."""
    if len(phrase) > 160:
        return Unread(phrase, "it is longer than 160 characters", "unreadable-relation")
    text = _plain(phrase)
    order = en.ORDERS.get(text) or en.ORDERS.get(_without_strength(text))
    if order:
        return (Comparing(phrase, Order(order)),)
    for candidate in (_by_how_much, _by_factor, _by_difference):
        found = tuple(dict.fromkeys(candidate(phrase, text, policy)))
        if found:
            return found
    why = "it does not say how two figures stand to each other"
    help_ = "write it as in `more than`, `at least`, `twice`, `5 more than` or `outnumber`"
    return Unread(phrase, why, "unreadable-relation", help_)


def _plain(phrase: str) -> str:
    words = phrase.lower().split()
    while words and words[0] in en.LEADING:
        words = words[1:]
    return " ".join(words)


def _without_strength(text: str) -> str:
    strength = next((word for word in en.STRENGTHS if text.startswith(word + " ")), "")
    return text.removeprefix(strength).strip()


def _by_how_much(phrase: str, text: str, policy: Policy) -> Iterator[Comparing]:
    """Such as "outnumber by about four to one", "exceed by 5 %"."""
    head, by, tail = text.rpartition(" by ")
    order = en.ORDERS.get(f"{head} by") or en.ORDERS.get(head) if by else None
    read = read_change(tail, policy) if order in en.OPPOSITE else ()
    for change in () if isinstance(read, Unread) else read:
        if change.figure is not None and change.direction != DOWN:
            direction = UP if order == Order.MORE else DOWN
            figure = replace(change.figure, phrase=phrase)
            yield Comparing(phrase, Order(order or ""), Change(phrase, change.way, direction, figure))


def _by_factor(phrase: str, text: str, policy: Policy) -> Iterator[Comparing]:
    """Such as "twice", "more than three times the size of", "half as many as", "nearly as many as"."""
    for words in _stems(text):
        for figure in _figures(words, policy):
            if figure.unit == "times" or way_of(figure) is Way.SHARE:
                told = _times(figure, phrase)
                if figure.unit == "%" and words == text:
                    continue  # "20 %" alone is not a comparison; "20 % of" is
                order = Order.MORE if told.stated > 1 else Order.LESS if told.stated < 1 else Order.EQUAL
                yield Comparing(phrase, order, Change(phrase, Way.RATIO, UP, told))


def _times(figure: Figure, phrase: str) -> Figure:
    """The factor that a figure names: 20 % is 0.2 times."""
    if figure.unit != "%":
        return replace(figure, phrase=phrase, unit="times")
    part = Exact(1, 100)
    strict, generous = figure.strict.times(part), figure.generous.times(part)
    return replace(
        figure, phrase=phrase, unit="times", strict=strict, generous=generous, stated=figure.stated * part
    )


def _stems(text: str) -> Iterator[str]:
    """The figure's words, with and without what follows a factor."""
    yield text
    for tail in en.AS_MANY:
        if text.endswith(" " + tail):
            head = text.removesuffix(tail).strip()
            yield head
            if tail in en.EVEN:
                yield f"{head} 1 times"


def _by_difference(phrase: str, text: str, policy: Policy) -> Iterator[Comparing]:
    """Such as "5 more than", "5 % fewer than", "2.6 points above", "26 ahead of"."""
    words = text.split()
    for size in range(min(4, len(words) - 1), 0, -1):
        order = en.ORDERS.get(" ".join(words[-size:]))
        if order not in en.OPPOSITE:
            continue
        direction = UP if order == Order.MORE else DOWN
        for figure in _figures(" ".join(words[:-size]), policy):
            if figure.stated >= 0:
                change = Change(phrase, way_of(figure), direction, replace(figure, phrase=phrase))
                yield Comparing(phrase, Order(order), change)
        return


def _figures(text: str, policy: Policy) -> tuple[Figure, ...]:
    read = read_figure(text, policy) if text else ()
    return () if isinstance(read, Unread) else read
