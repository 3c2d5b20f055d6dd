"""The parts that a quoter's own marks cut a quote into, and the forms that a quoter may give one.

`the city […] fell [to the Taliban] on Friday` has three parts: what an ellipsis leaves out may be of
any length, what stands in square brackets stands for at most a few words of the copy.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import groupby

from checker.frozen import dataclass
from checker.language.quotes.words import Words

STOPS = frozenset(".,")
MARKS = frozenset("\"'")
ELLIPSIS = "…"
FEW_WORDS = 4
"""Tokens of the copy that one insertion in brackets may stand for."""
_LONGEST_INSERTION = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a quote that must stand as it is, and what may stand before it in the copy."""

    words: Words
    room: int | None = 0
    """Tokens of the copy that may come between the part before and this; None is any number."""
    inserted: str = ""
    """The quoter's own words in brackets before it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A quote's parts; `outside` is what stands in brackets before the first or after the last."""

    parts: tuple[Part, ...]
    outside: tuple[str, ...] = ()
    marked: bool = False
    """Whether the quoter left out or put in anything."""
    recased: tuple[str, ...] = ()
    """Words whose first letter the quoter put in brackets."""

    @property
    def runs(self) -> list[list[Part]]:
        """The parts, those between two ellipses together."""
        runs: list[list[Part]] = []
        for part in self.parts:
            if part.room is None or not runs:
                runs.append([])
            runs[-1].append(part)
        return runs


def some(words: Words, places: list[int]) -> Words:
    """Only these tokens of a text."""
    return Words(
        words.text,
        [words.values[place] for place in places],
        array("L", [words.starts[place] for place in places]),
        array("L", [words.ends[place] for place in places]),
    )


def plan_of(quote: Words) -> Plan:
    """Cut a quote at its ellipses and insertions; a bracket that is never closed is a mark like any."""
    if ELLIPSIS not in quote.values and "[" not in quote.values:
        spoken = any(value[0].isalnum() for value in quote.values)
        recast = _recased_words(quote) if "[" in quote.text else ()
        return Plan((Part(quote),) if spoken else (), recased=recast)
    owners = _owners(quote)
    parts: list[Part] = []
    room: int | None = 0
    inserted: list[str] = []
    outside: list[str] = []
    for owner, group in groupby(range(len(quote.values)), key=owners.__getitem__):
        places = list(group)
        if owner == _SAID:
            if not parts:
                outside, inserted = inserted, []
            parts.append(Part(some(quote, places), room, " ".join(inserted)))
            room, inserted = 0, []
        elif owner == _LEFT_OUT:
            room = None
        elif owner > 0:
            inserted.append(quote.said(places[0], places[-1] + 1))
            room = None if room is None else FEW_WORDS
    said = tuple(part for part in parts if any(value[0].isalnum() for value in part.words.values))
    if not said and any(value[0].isalnum() for value in quote.values):
        # Nothing but brackets: they are the text's own.
        return Plan((Part(quote),))
    return Plan(said, (*outside, *inserted), len(owners) > owners.count(_SAID), _recased_words(quote))


def _recased_words(quote: Words) -> tuple[str, ...]:
    return tuple(
        words
        for place, value in enumerate(quote.values)
        if value[0].isalpha() and (words := quote.said(place, place + 1))[0] == "["
    )


_SAID, _LEFT_OUT = 0, -1


def _owners(quote: Words) -> list[int]:
    """For each token: said by the speaker, an ellipsis, or the number of its insertion."""
    owners = [_SAID] * len(quote.values)
    insertion = 0
    for place, value in enumerate(quote.values):
        if value == ELLIPSIS:
            owners[place] = _LEFT_OUT
            if quote.values[max(0, place - 1) : place + 2] in (["[", value, "]"], ["(", value, ")"]):
                owners[place - 1 : place + 2] = [_LEFT_OUT] * 3
        elif value == "[" and owners[place] == _SAID:
            close = next(
                (end for end in range(place + 1, min(place + 2 + _LONGEST_INSERTION, len(owners)))
                 if quote.values[end] == "]"), 0,
            )  # fmt: skip
            if close and ELLIPSIS not in quote.values[place:close]:
                insertion += 1
                owners[place : close + 1] = [insertion] * (close + 1 - place)
    return owners


def recased(quote: Words) -> list[Words]:
    """The quote with `[T]he` read as one word, first as it is written and then in the other case.

    A quote without such brackets is given back alone.
    """
    if "[" not in quote.values:
        return [quote]
    values: list[str] = []
    places: list[tuple[int, int]] = []
    both: list[int] = []
    place = 0
    while place < len(quote.values):
        end = place + 3
        if quote.values[place] == "[" and end < len(quote.values) and quote.values[place + 2] == "]":
            letter = quote.values[place + 1]
            if len(letter) == 1 and letter.isalpha() and all(quote.glued(at) for at in range(place, end)):
                both.append(len(values))
                values.append(letter + quote.values[end])
                places.append((quote.starts[place], quote.ends[end]))
                place = end + 1
                continue
        values.append(quote.values[place])
        places.append((quote.starts[place], quote.ends[place]))
        place += 1
    if not both:
        return [quote]
    starts, ends = array("L", [start for start, _ in places]), array("L", [end for _, end in places])
    other = [
        value[0].swapcase() + value[1:] if number in both else value for number, value in enumerate(values)
    ]
    return [Words(quote.text, values, starts, ends), Words(quote.text, other, starts, ends)]


def forms(tokens: list[str]) -> Iterator[list[str]]:
    """The tokens, then the other forms that a quoter may have given them, the nearest first."""
    yield tokens
    yield from _recased(tokens)
    for form in _ended(tokens):
        yield form
        yield from _recased(form)
    if len(tokens) > 2 and tokens[0] in MARKS and tokens[0] in tokens[-2:]:
        bare = tokens[1:]
        bare.remove(tokens[0]) if bare.count(tokens[0]) == 1 else None
        if tokens[0] not in bare:
            yield from forms(bare)


def _recased(tokens: list[str]) -> Iterator[list[str]]:
    """With the other case for the first letter."""
    place = 1 if len(tokens) > 1 and tokens[0] in MARKS else 0
    word = tokens[place]
    other = word[0].swapcase() + word[1:]
    if other != word:
        yield [*tokens[:place], other, *tokens[place + 1 :]]


def _ended(tokens: list[str]) -> Iterator[list[str]]:
    """With the final stop or comma left out, or moved to the other side of a quotation mark."""
    bare = list(tokens)
    stop = mark = ""
    while len(bare) > 1 and ((bare[-1] in STOPS and not stop) or (bare[-1] in MARKS and not mark)):
        last = bare.pop()
        stop, mark = (last, mark) if last in STOPS else (stop, last)
    if mark:
        yield [*bare, mark]
        yield from ([*bare, other, mark] for other in sorted(STOPS))
    elif stop:
        yield bare
