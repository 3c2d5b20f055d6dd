"""Observations of a statistical series → Grid, whatever message they came in.

The columns are the dimensions of the data set by their codes (`geo`) and by their names (`geo name`), then `period`,
`value`, `status` and `unit`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.frozen import dataclass
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.measured import cell
from checker.services.records import grid_of

NORMAL = "normal"
_STATUS = {
    "a": NORMAL, "b": "break in series", "c": "confidential", "d": "definition differs", "e": "estimated",
    "f": "forecast", "g": "experimental", "h": "missing (holiday)", "i": "imputed", "j": "derived",
    "k": "included elsewhere", "l": "missing", "m": "missing", "n": "not significant", "o": "missing",
    "p": "provisional", "q": "suppressed", "r": "revised", "s": "strike or special event", "u": "low reliability",
    "v": "unvalidated", "z": "not applicable",
}  # fmt: skip
"""The codes of observation status of SDMX and of Eurostat's flags."""
_HALF = re.compile(r"([0-9]{4})-?S([12])")
_MONTH = re.compile(r"([0-9]{4})-?M([01][0-9])")
_QUARTER = re.compile(r"([0-9]{4})-?Q([1-4])")


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure of a series."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    period: str
    value: str
    unit: str = ""
    unit_code: str = ""
    power: int | None = None
    status: str = ""


def observed(
    file: str,
    dimensions: Sequence[str],
    found: Iterable[Observation],
    word: str = "observation",
    notes: tuple[str, ...] = (),
) -> Grid | Unreadable:
    """The table of some observations."""
    named = [name for one in dimensions for name in (one.casefold(), f"{one.casefold()} name")]
    # Many data sets have the unit as one of their dimensions.
    further = () if "unit" in named else ("unit",)
    columns = (*named, "period", "value", "status", *further)
    rows = (row[: len(columns)] for row in map(_row, found))
    return grid_of(file, columns, rows, word, notes)


def _row(one: Observation) -> tuple[str, ...]:
    pairs = [text for pair in zip(one.codes, one.names, strict=True) for text in pair]
    value = cell(one.value, one.unit, code=one.unit_code, power=one.power)
    return (*pairs, period(one.period), value, in_words(one.status), one.unit or one.unit_code)


def period(text: str) -> str:
    """A reporting period as times are written here: `2021M05` as `2021-05`."""
    for pattern, form in ((_HALF, "{}-H{}"), (_MONTH, "{}-{}"), (_QUARTER, "{}-Q{}")):
        match = pattern.fullmatch(text)
        if match:
            return form.format(*match.groups())
    return text


def in_words(status: str) -> str:
    """What the flags of an observation say: `bp` is a break in the series, and provisional."""
    bare = status.strip()
    if not bare:
        return ""
    if bare.casefold() in _STATUS:
        return _STATUS[bare.casefold()]
    if len(bare) <= 3 and all(flag in _STATUS for flag in bare.casefold()):
        return ", ".join(_STATUS[flag] for flag in bare.casefold())
    return bare
