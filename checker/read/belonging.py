"""The item that a line belongs to: a claim, an entity, a source, found by indentation alone."""

from __future__ import annotations

from collections.abc import Sequence

from checker.place import Route
from checker.read import limits
from checker.read.lines import Lines
from checker.read.row import row_of


def item_of(lines: Lines, line: int) -> range:
    """The lines of the item around a line, or of the whole section where it has no items."""
    top = max(0, line - limits.WINDOW)
    section = next((n for n in range(line, top - 1, -1) if _heads_section(lines.text(n))), None)
    if section is None or section == line:
        return range(line, _end(lines, line, 0, dashed=False))
    first = next((n for n in range(section + 1, line + 1) if not row_of(lines.text(n)).bare), line)
    head = row_of(lines.text(first))
    start = next(
        (n for n in range(line, first, -1) if _starts(lines.text(n), head.indent, dashed=head.dashed)), first
    )
    return range(start, _end(lines, start, head.indent, dashed=head.dashed))


def _heads_section(text: str) -> bool:
    return text[:1] not in ("", " ", "\t", "#", "-")


def _starts(text: str, indent: int, *, dashed: bool) -> bool:
    row = row_of(text)
    return not row.bare and row.indent == indent and row.dashed == dashed


def _end(lines: Lines, start: int, indent: int, *, dashed: bool) -> int:
    last = min(len(lines), start + limits.WINDOW)
    for line in range(start + 1, last):
        text = lines.text(line)
        if _heads_section(text) or _starts(text, indent, dashed=dashed):
            return line
    return last


def route_of(line: int, starts: Sequence[tuple[int, Route]], *, whole: bool) -> Route:
    """Say what has lost something with the lines from `line` on: their item, or its section if all of it went.

    `starts` are the lines in which values start, in order.
    """
    nearest = next((route for start, route in reversed(starts) if start < line), ())
    return nearest[: 2 if len(nearest) > 2 and not whole else 1]
