"""How much the words of a figure allow: the numbers of `policy.yaml`, and a project's own.

A policy is a value that can be hashed and compared. Its file is read when a number of it is first
asked for, and once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import yaml

from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range

_HOME = Path(__file__).with_name("policy.yaml")
_INTERVAL = re.compile(r"([\[(])([^,]{1,40}),([^,]{1,40})([\])])")
_PER_CENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?) ?(?:%|per ?cent)")
_NUMBER = re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,30}|/[0-9]{1,30})?")


HEDGES = "hedges"
"""The section whose ranges are parts of the figure that a word hedges."""
ROUNDING = "rounding"
"""The section with plain numbers."""
_POWERS = ("zeros", "hundreds zeros")
"""Rows that say how many noughts."""
_MOST_ZEROS = 30
_IN_ORDER = (("strict", "generous"), ("strict at most", "generous at most"))
"""Rows of which the first may not be more than the second."""


class PolicyError(ValueError):
    """A row of a policy that is not there, or that is not a number or a range."""

    def __init__(
        self, why: str, route: Sequence[str] = (), name: str = "", known: Sequence[str] = ()
    ) -> None:
        super().__init__(why)
        self.route = tuple(route)
        """The keys that lead to it."""
        self.name = name
        """The name that nothing has, if that is the fault; `known` are those that there are."""
        self.known = tuple(known)


class Widths(NamedTuple):
    """The strict and the generous range of some words."""

    strict: Range
    generous: Range


_Rows = tuple[tuple[str, str, str], ...]
"""Section, row (and reading, after a colon) and value, as written."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The default policy, with what a project changes in it."""

    changes: _Rows = ()

    def number(self, name: str) -> Fraction:
        """A number of the section `rounding`."""
        return _tables(self)[0][name]

    def widths(self, section: str, name: str) -> Widths:
        """The ranges of a word: section `hedges` (parts of the figure), `words` or `shares`."""
        return _tables(self)[1][section, name]

    def over(self, other: Policy) -> Policy:
        """This policy's changes upon another's."""
        if not other.changes:
            return self
        return Policy(tuple(sorted({row[:2]: row for row in (*other.changes, *self.changes)}.values())))

    def with_overrides(self, overrides: Mapping[str, object]) -> Policy:
        """This policy with other rows, given as nested mappings like those of `policy.yaml`.

        Raises PolicyError for a row that the policy does not know, or a value that it cannot use.
        """
        known = {row[:2] for row in _written()}
        rows = _flat(overrides)
        for section, name, _ in rows:
            if (section, name) not in known:
                raise PolicyError(f"`{section}: {name}` is no row of the policy")
        changed = Policy(rows).over(self)
        _tables(changed)
        return changed


DEFAULT = Policy()


@lru_cache(maxsize=1)
def _written() -> _Rows:
    loaded = yaml.load(_HOME.read_bytes(), Loader=yaml.CSafeLoader)
    return _flat(loaded)


def _flat(nested: Mapping[str, object]) -> _Rows:
    rows: list[tuple[str, str, str]] = []
    for section, content in nested.items():
        if not isinstance(content, Mapping):
            raise PolicyError(f"`{section}` needs rows")
        for name, value in content.items():
            if isinstance(value, Mapping):
                rows.extend((str(section), f"{name}:{reading}", str(text)) for reading, text in value.items())
            else:
                rows.append((str(section), str(name), str(value)))
    return tuple(rows)


_Tables = tuple[dict[str, Fraction], dict[tuple[str, str], Widths]]


@lru_cache(maxsize=256)
def _tables(policy: Policy) -> _Tables:
    """The numbers and the ranges of a policy: the usual ones, and over them what it changes."""
    rows, numbers, widths = policy.changes, {}, {}
    if policy.changes:
        usual = _tables(DEFAULT)
        numbers, widths = dict(usual[0]), dict(usual[1])
    else:
        rows = _written()
    numbers |= {name: _number(text) for section, name, text in rows if section == ROUNDING}
    ranges = {(section, name): _range(text) for section, name, text in rows if section != ROUNDING}
    for section, word in dict.fromkeys((section, name.partition(":")[0]) for section, name in ranges):
        before = widths.get((section, word))
        strict = ranges.get((section, f"{word}:strict"), before and before.strict)
        generous = ranges.get((section, f"{word}:generous"), before and before.generous)
        if strict is None or generous is None or not strict.within(generous):
            raise PolicyError(f"`{word}`: the strict range reaches beyond the generous one", (word,))
        widths[section, word] = Widths(strict, generous)
    for less, more in _IN_ORDER:
        if numbers[less] > numbers[more]:
            raise PolicyError(f"`{less}` is more than `{more}`", (ROUNDING,))
    return numbers, widths


def _number(text: str) -> Fraction:
    if not _NUMBER.fullmatch(text.strip()):
        raise PolicyError(f"`{text}` is not a number such as `0.9` or `1/2`")
    try:
        return Exact(text.strip())
    except ZeroDivisionError:
        raise PolicyError(f"`{text}` divides by nought") from None


def _range(text: str) -> Range:
    found = _INTERVAL.fullmatch(text.strip())
    if found is None:
        raise PolicyError(f"`{text}` is not a range such as `[0.9, 1)`")
    span = Range(_number(found[2]), _number(found[3]), found[1] == "(", found[4] == ")")
    if span.empty:
        raise PolicyError(f"`{text}` holds no number")
    return span


def words() -> Mapping[str, str]:
    """The words that a project may read otherwise, each with the section of the policy that it stands in."""
    return {name.partition(":")[0]: section for section, name, _ in _written() if section != ROUNDING}


def numbers() -> tuple[str, ...]:
    """The rows of the section `rounding`."""
    return tuple(name for section, name, _ in _written() if section == ROUNDING)


def told(word: str) -> str:
    """What a word allows without anybody's say, as the policy has it."""
    rows = {name: text for _, name, text in _written()}
    return rows[word] if word in rows else f"{rows[f'{word}:strict']}, generously {rows[f'{word}:generous']}"


def allowing(given: object) -> Policy:
    """The policy of somebody who lets words allow more or less, as `checker.yaml` and claims write it.

    Each word has a range, or a `strict` and a `generous` one; of a hedge, a range may be `5 %`: so much to
    the sides that the hedge opens. `rounding` has plain numbers. What is left out of a word or of `rounding` is as
    usual, whoever else lets it allow something else: so two policies can be laid over one another.

    Raises:
        PolicyError: for a word that the policy does not have, or a value that it cannot use.
    """
    if not isinstance(given, Mapping):
        raise PolicyError("it names words, each with the range that it allows")
    rows: list[tuple[str, str, str]] = []
    for name, value in given.items():
        rows += _rounding(value) if name == ROUNDING else _word(str(name), value)
    changed = Policy(tuple(sorted(rows)))
    _tables(changed)
    return changed


def _rounding(value: object) -> list[tuple[str, str, str]]:
    if not isinstance(value, Mapping):
        raise PolicyError("`rounding` has numbers, each with its name", (ROUNDING,))
    rows = {name: (ROUNDING, name, text) for section, name, text in _written() if section == ROUNDING}
    for name, text in value.items():
        route = (ROUNDING, str(name))
        if name not in numbers():
            raise PolicyError(f"there is no number `{name}`", route, str(name), numbers())
        number = _within(route, _number, text)
        if name in _POWERS and not (number.denominator == 1 and number <= _MOST_ZEROS):
            raise PolicyError(f"a number of noughts is whole, and at most {_MOST_ZEROS}", route)
        rows[name] = (ROUNDING, name, str(text))
    return list(rows.values())


def _word(word: str, value: object) -> list[tuple[str, str, str]]:
    section = words().get(word)
    if section is None:
        raise PolicyError(f"there is no word `{word}`", (word,), word, (*words(), ROUNDING))
    both = value if isinstance(value, Mapping) else {"strict": value, "generous": value}
    rows = {reading: (section, f"{word}:{reading}", _usual(word, reading)) for reading in Widths._fields}
    for reading, text in both.items():
        route = (word, str(reading)) if isinstance(value, Mapping) else (word,)
        if reading not in Widths._fields:
            raise PolicyError(f"there is no reading `{reading}`", route, str(reading), Widths._fields)
        usual: Range = getattr(_tables(DEFAULT)[1][section, word], str(reading))
        spelt = _within(route, partial(_spelt_out, usual=usual), text) if section == HEDGES else text
        _within(route, _range, spelt)
        rows[reading] = (section, f"{word}:{reading}", str(spelt))
    return list(rows.values())


def _usual(word: str, reading: str) -> str:
    return next(text for _, name, text in _written() if name == f"{word}:{reading}")


_Read = TypeVar("_Read")


def _within(route: Sequence[str], read: Callable[[str], _Read], text: object) -> _Read:
    """What a text is read as; where it cannot be, the error says where it stands."""
    if not isinstance(text, str):
        raise PolicyError("it is one value", route)
    try:
        return read(text)
    except PolicyError as error:
        raise PolicyError(str(error), route) from None


def _spelt_out(text: str, usual: Range) -> str:
    """`5 %` as the range that opens as far to each side to which the usual one opens."""
    found = _PER_CENT.fullmatch(text.strip())
    if found is None:
        return text
    part = Fraction(found[1]) / 100
    if part > 1:
        raise PolicyError(f"`{text}` is more than the figure itself")
    low = 1 - part if usual.low is not None and usual.low < 1 else usual.low
    high = 1 + part if usual.high is not None and usual.high > 1 else usual.high
    return f"{'(' if usual.low_open else '['}{low}, {high}{')' if usual.high_open else ']'}"
