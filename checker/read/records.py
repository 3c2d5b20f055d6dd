"""Records with keys, as JSON has them → Grid: what is nested gets a name with dots, what is missing is empty."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.frozen import dataclass
from checker.place import Span
from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, MOST_COLUMNS, Doubt, Grid
from checker.read.text_of import plain

Value = object
"""What JSON holds; figures come as the text that they are written in."""
_DEEPEST = 8
_MOST_TOLD = 5


@dataclass(frozen=True)
class Pairs:
    """An object as it is written, with keys that it has twice."""

    pairs: tuple[tuple[str, Value], ...]

    def get(self, key: str) -> Value:
        """What stands under a key, the last of several; None where there is none."""
        return next((value for own, value in reversed(self.pairs) if own == key), None)

    @property
    def keys(self) -> tuple[str, ...]:
        """Its keys, each once."""
        return tuple(dict.fromkeys(key for key, _ in self.pairs))

    @property
    def twice(self) -> str:
        """A key that it has twice, if any."""
        counts = Counter(key for key, _ in self.pairs)
        return next((key for key, count in counts.items() if count > 1), "")


@dataclass(frozen=True)
class RecordPlaces:
    """Records by their number, or by their line where each has one."""

    names: tuple[str, ...]
    word: str = "record"
    table: str = ""
    """The table that they are of, where the file has several."""

    def header(self) -> Span | str:
        """Records have their names in each of them; the first shows them."""
        return self.row(1)

    def row(self, number: int) -> Span | str:
        """One record."""
        if self.word == "line":
            return Span(number, 1, number, 1)
        return f"{self.word} {number} of {self.table}" if self.table else f"{self.word} {number}"

    def cell(self, number: int, position: int) -> Span | str:
        """What a record has under one key."""
        row = self.row(number)
        return f"{row}, {self.names[position]}" if isinstance(row, str) else row


def read_json(text: str) -> Value:
    """Some JSON, with figures as they are written."""
    return json.loads(
        text, parse_float=_written, parse_int=_written, parse_constant=str, object_pairs_hook=_pairs
    )


def _pairs(pairs: list[tuple[str, Value]]) -> Pairs:
    return Pairs(tuple(pairs))


def _written(digits: str) -> str:
    return plain(digits) if "e" in digits.casefold() else digits


def grid_of_records(
    file: str,
    numbered: Sequence[tuple[int, Pairs]],
    *,
    word: str,
    part: str = "",
    notes: Iterable[str] = (),
) -> Grid | Unreadable:
    """The table that some records make: a column for each key that any of them has."""
    numbers, records = tuple(number for number, _ in numbered), [record for _, record in numbered]
    flat = [dict(_flat("", one, 0)) for one in records]
    names = tuple(dict.fromkeys(" ".join(name.split()) for one in flat for name in one))
    if not names:
        return Unreadable("has no records with anything in them")
    if len(names) > MOST_COLUMNS:
        return Unreadable(f"has {len(names):,} columns, and {MOST_COLUMNS:,} is the most that is read")
    if len(names) * len(flat) > MOST_CELLS:
        return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
    by_name = [{" ".join(name.split()): text for name, text in one.items()} for one in flat]
    rows = tuple(tuple(one.get(name, "") for name in names) for one in by_name)
    lacking = [name for name in names if any(name not in one for one in by_name)]
    told = [*notes]
    if lacking:
        some = ", ".join(f"`{name}`" for name in lacking[:_MOST_TOLD])
        more = f" and {len(lacking) - _MOST_TOLD} more" if len(lacking) > _MOST_TOLD else ""
        told.append(f"does not have {some}{more} in every {word}; what is missing counts as empty")
    if any(isinstance(value, list) for one in records for _, value in one.pairs):
        told.append("has lists inside its records; each is read as one text, parted by semicolons")
    places = RecordPlaces(names, word)
    return Grid(file, names, rows, numbers, places, part, tuple(told), _twice(records, word, numbers))


def _twice(records: Sequence[Pairs], word: str, numbers: Sequence[int]) -> tuple[Doubt, ...]:
    row = next((n for n, one in enumerate(records) if one.twice), None)
    if row is None:
        return ()
    what = f"has `{records[row].twice}` twice in {word} {numbers[row]}"
    return (Doubt("unclear-header", what, row, label="read with the last", help="give each key once"),)


def _flat(before: str, value: Value, depth: int) -> Iterable[tuple[str, str]]:
    if isinstance(value, Pairs) and depth < _DEEPEST:
        for key, inner in value.pairs:
            yield from _flat(f"{before}.{key}" if before else key, inner, depth + 1)
    else:
        yield before, as_text(value)


def as_text(value: Value) -> str:
    """A value of JSON as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(as_text(one) for one in value)
    if isinstance(value, Pairs):
        return ", ".join(f"{key}: {as_text(inner)}" for key, inner in value.pairs)
    return str(value)
