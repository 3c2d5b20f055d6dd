"""How a workbook formats its figures: as per cents, with a currency, as dates. ECMA-376, part 1, 18.8.30."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from checker.frozen import dataclass
from checker.read.text_of import plain, text_of
from checker.read.workbook.xml import walk

_BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy-mm-dd"),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm:ss"),
}  # fmt: skip
"""What the numbers of formats stand for that no workbook writes out."""
_SIGNS = "$€£¥₹₽₩₪₺₫₱฿₴₦"
_CURRENCY = re.compile(r"\[\$([^\]\-]{1,4})(?:-[^\]]*)?\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_EXACT = 15
"""Digits that spreadsheets keep."""
_LAST_DAY = 2_958_466
"""The day after 31 December 9999, counted as Excel does."""


@dataclass(frozen=True, slots=True)
class Format:
    """What a number format makes of a figure."""

    percent: bool = False
    currency: str = ""
    moment: str = ""
    """Of `d`ay, `m`onth, `y`ear and `t`ime those that are shown; `e` for time elapsed."""
    unseen: bool = False
    """Whether the cell shows nothing (`;;;`)."""


GENERAL = Format()


def format_of(code: str) -> Format:
    """Understand the code of a number format."""
    if code.strip() in (";;;", ";;"):
        return Format(unseen=True)
    first = code.partition(";")[0]
    told = _CURRENCY.search(first)
    literals = "".join(one[1] or one[2] or "" for one in _LITERAL.finditer(first))
    currency = told[1] if told else next((char for char in literals + first if char in _SIGNS), "")
    bare = _LITERAL.sub("", first)
    if _ELAPSED.search(bare):
        return Format(moment="e")
    bare = _BRACKETS.sub("", bare).casefold()
    if "general" in bare:
        return Format(currency=currency)
    return Format("%" in bare, currency, "" if "0" in bare or "#" in bare else _moment(bare))


def _moment(bare: str) -> str:
    time = any(char in bare for char in "hs")
    shown = "".join(char for char in "dmy" if char in bare)
    # `m` beside hours or seconds is minutes, unless there are days or years as well.
    if time and shown == "m":
        shown = ""
    return shown + ("t" if time else "")


def shown(written: str, form: Format, *, since_1904: bool) -> str:
    """A figure as its reader sees it, with all its digits; of a date, what the format shows."""
    if form is GENERAL and written.isdigit() and written.isascii() and len(written) <= _EXACT:
        return written
    if form.moment:
        return _date(written, form.moment, since_1904=since_1904)
    if form.percent:
        return f"{plain(written, shift=2)}%"
    return f"{form.currency}{' ' if form.currency.isalpha() else ''}{plain(written)}"


def _date(written: str, moment: str, *, since_1904: bool) -> str:
    try:
        serial = float(written)
    except ValueError:
        return written
    if moment == "e":
        return text_of(timedelta(days=serial)) if 0 <= serial < _LAST_DAY else plain(written)
    if not 0 <= serial < _LAST_DAY:
        return plain(written)
    # Excel has a 29 February 1900, so the days before it lie one off.
    first = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 31 if serial < 60 else 30)  # noqa: DTZ001
    found = first + timedelta(seconds=round(serial * 86_400))
    if moment == "t":
        return text_of(found.time())
    day = found.date().isoformat()
    if "d" not in moment:
        day = day[:7] if "m" in moment else day[:4]
    return f"{day} {text_of(found.time())}" if "t" in moment else day


def read_formats(data: bytes | None) -> tuple[Format, ...]:
    """The format of each style that cells name by its number."""
    codes = dict(_BUILT_IN)
    found: list[int] = []
    inside: list[str] = []

    def start(name: str, given: dict[str, str]) -> None:
        if name == "numFmt":
            codes[_number(given.get("numFmtId", ""))] = given.get("formatCode", "")
        elif name == "xf" and inside[-1:] == ["cellXfs"]:
            found.append(_number(given.get("numFmtId", "")))
        inside.append(name)

    if data is not None:
        walk(data, start, lambda _: _drop(inside), _ignore)
    made = {number: format_of(codes[number]) for number in set(found) if number in codes}
    return tuple(made.get(number, GENERAL) for number in found)


def read_strings(data: bytes | None) -> tuple[str, ...]:
    """The texts that cells name by their number, without the readings printed above them."""
    found: list[str] = []
    pieces: list[str] = []
    inside: list[str] = []

    def end(name: str) -> None:
        inside.pop()
        if name == "si":
            found.append("".join(pieces))
            pieces.clear()

    def words(text: str) -> None:
        if inside[-1:] == ["t"] and "rPh" not in inside:
            pieces.append(text)

    if data is not None:
        walk(data, lambda name, _: inside.append(name), end, words)
    return tuple(found)


def _drop(inside: list[str]) -> None:
    inside.pop()


def _ignore(_: str) -> None:
    return


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
