"""Values of files that keep figures as figures → the text that a reader would see for them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Context, Decimal, InvalidOperation

_DIGITS = Context(prec=15)
"""As many as spreadsheets show; what a computer's binary fractions have beyond is noise."""
_FAR = 60


def plain(written: str, *, shift: int = 0) -> str:
    """A number in plain digits, without an exponent; `shift` moves its point to the right."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    if not number.is_finite() or abs(number.adjusted()) > _FAR:
        return written
    noisy = len(number.as_tuple().digits) > _DIGITS.prec and not _is_whole(written)
    if noisy:
        number = _DIGITS.create_decimal(number)
    text = f"{number.scaleb(shift):f}"
    # Zeros at the end that somebody wrote say how exact a figure is; those of reckoning say nothing.
    reckoned = noisy or shift or "e" in written.casefold()
    return text.rstrip("0").rstrip(".") if "." in text and reckoned else text


def _is_whole(written: str) -> bool:
    return written.lstrip("-").isdigit()


def text_of(value: object) -> str:
    """A value as text: whole numbers without a point, times as ISO 8601 has them, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return plain(repr(value)).removesuffix(".0")
    if isinstance(value, datetime):
        whole = not (value.hour or value.minute or value.second or value.microsecond)
        return value.date().isoformat() if whole else _clock(value.isoformat(" "))
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, time):
        return _clock(value.isoformat())
    if isinstance(value, date):
        return value.isoformat()
    return f"({len(value):,} bytes)" if isinstance(value, bytes | memoryview) else str(value)


def _clock(iso: str) -> str:
    """Without seconds where there are none."""
    return iso.removesuffix(":00") if iso.count(":") == 2 else iso
