"""How much the words of a figure allow: the numbers of `policy.yaml`, and a project's own.

A policy is a value that can be hashed and compared. Its file is read when a number of it is first
asked for, and once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from checker.frozen import dataclass
from checker.logic.range import Range

_HOME = Path(__file__).with_name("policy.yaml")
_INTERVAL = re.compile(r"([\[(])([^,]{1,40}),([^,]{1,40})([\])])")
_NUMBER = re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,30}|/[0-9]{1,30})?")


class PolicyError(ValueError):
    """A row of a policy that is not there, or that is not a number or a range."""


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

    def with_overrides(self, overrides: Mapping[str, object]) -> Policy:
        """This policy with other rows, given as nested mappings like those of `policy.yaml`.

        Raises PolicyError for a row that the policy does not know, or a value that it cannot use.
        """
        known = {row[:2] for row in _written()}
        rows = _flat(overrides)
        for section, name, _ in rows:
            if (section, name) not in known:
                raise PolicyError(f"`{section}: {name}` is no row of the policy")
        changed = Policy(tuple(sorted({row[:2]: row for row in (*self.changes, *rows)}.values())))
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


@lru_cache(maxsize=32)
def _tables(policy: Policy) -> _Tables:
    merged = {row[:2]: row[2] for row in (*_written(), *policy.changes)}
    numbers = {name: _number(text) for (section, name), text in merged.items() if section == "rounding"}
    ranges = {key: _range(text) for key, text in merged.items() if key[0] != "rounding"}
    widths = {
        (section, name.removesuffix(":strict")): Widths(
            strict, ranges[section, name.replace(":strict", ":generous")]
        )
        for (section, name), strict in ranges.items()
        if name.endswith(":strict")
    }
    for (section, name), both in widths.items():
        if not both.strict.within(both.generous):
            raise PolicyError(f"`{section}: {name}`: the strict range reaches beyond the generous one")
    return numbers, widths


def _number(text: str) -> Fraction:
    if not _NUMBER.fullmatch(text.strip()):
        raise PolicyError(f"`{text}` is not a number such as `0.9` or `1/2`")
    try:
        return Fraction(text.strip())
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
