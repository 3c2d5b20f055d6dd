"""SDMX-CSV, versions 1.0 and 2.0, and the ECB's own: a column for each dimension, then the observation."""

from __future__ import annotations

from collections.abc import Sequence

from checker.read.files import Unreadable
from checker.read.formats import separated
from checker.read.grid import Grid
from checker.read.within import WHOLE
from checker.services.observations import Observation, observed

_PERIOD, _VALUE = "TIME_PERIOD", "OBS_VALUE"
_BESIDES = frozenset(
    {"DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE", "KEY", "OBS_FLAG",
     "OBS_STATUS", "CONF_STATUS", "UNIT_MULT", "DECIMALS", "TITLE", "TITLE_COMPL"}
)  # fmt: skip
"""Columns that say something of an observation, and are no dimension of it."""
_UNITS = ("UNIT_MEASURE", "UNIT")


def read_csv(file: str, data: bytes) -> Grid | Unreadable:
    """The observations of the table."""
    found = separated.read(file, data, WHOLE)
    if isinstance(found, Unreadable):
        return found
    heads = [_split(name) for name in found.names]
    ids = [code.upper() for code, _ in heads]
    if _PERIOD not in ids or _VALUE not in ids:
        return Unreadable(
            f"is not SDMX-CSV: it has no columns `{_PERIOD}` and `{_VALUE}`",
            "name it as a `table` if it is one of another sort",
        )
    told = [code for code, _ in heads]
    labelled = {position for position in range(1, len(told)) if _is_label(told[position], told[position - 1])}
    kept = [
        position
        for position, name in enumerate(ids)
        if name not in {*_BESIDES, _PERIOD, _VALUE} and position not in labelled
    ]
    table = _Columns(ids, kept, labelled)
    return observed(file, [ids[one] for one in kept], (table.observation(row) for row in found.rows), "row")


class _Columns:
    """Which column of a row is what."""

    def __init__(self, ids: Sequence[str], kept: Sequence[int], labelled: set[int]) -> None:
        self.ids, self.kept, self.labelled = ids, kept, labelled

    def observation(self, row: Sequence[str]) -> Observation:
        """The observation of one row."""
        told = {name: row[position] for position, name in reversed(list(enumerate(self.ids)))}
        pairs = [self._pair(row, position) for position in self.kept]
        unit = next((self._pair(row, self.ids.index(one)) for one in _UNITS if one in self.ids), ("", ""))
        power = told.get("UNIT_MULT", "").partition(":")[0].strip()
        return Observation(
            tuple(code for code, _ in pairs),
            tuple(name for _, name in pairs),
            _split(told[_PERIOD])[0],
            told[_VALUE],
            unit[1],
            unit[0],
            int(power) if power.isascii() and power.isdigit() and len(power) < 3 else None,
            _split(told.get("OBS_STATUS") or told.get("OBS_FLAG", ""))[0],
        )

    def _pair(self, row: Sequence[str], position: int) -> tuple[str, str]:
        """The code and the name of a value, in one cell (`DE: Germany`) or in two."""
        code, name = _split(row[position])
        beside = position + 1
        return (code, row[beside]) if not name and beside in self.labelled else (code, name)


def _is_label(name: str, before: str) -> bool:
    """Whether a column holds the names of the codes in the column before it, as its heading says.

    Headings of codes are in capitals (`REF_AREA`), those of names in words (`Reference area`); Eurostat has the codes of
    its dimensions in small letters, without a space.
    """
    if name.upper() in {f"{before.upper()}_LABEL", f"{before.upper()} LABEL", f"{before.upper()}_NAME"}:
        return True
    in_words = before.isupper() and not name.isupper()
    return in_words and (before not in _BESIDES or " " in name)


def _split(text: str) -> tuple[str, str]:
    code, colon, name = text.partition(":")
    return (code.strip(), name.strip()) if colon and name[:1] == " " else (text.strip(), "")
