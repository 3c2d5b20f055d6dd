"""Changes to the text of a claim file that keep the way in which its author lays it out."""

from __future__ import annotations

import re

from checker.finding import Fix
from checker.frozen import dataclass
from checker.lsp.words import scalar
from checker.place import Place, Route, Span
from checker.read.lines import Lines
from checker.read.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that take the place of a stretch of a file; of no width where they are put in."""

    file: str
    span: Span
    words: str


def mended(sheet: Sheet, fix: Fix) -> list[Edit]:
    """What a fix changes; nothing where the words are not there, or not once, as it expects."""
    edits = [_one(sheet, one) for one in (fix, *fix.beside)]
    return [one for one in edits if one is not None] if None not in edits else []


def _one(sheet: Sheet, fix: Fix) -> Edit | None:
    if fix.place.span is not None:
        return Edit(sheet.file, fix.place.span, fix.words)
    return _replaced(sheet, fix) if fix.was else _added(sheet, fix.place.route, fix.words)


def entry(sheet: Sheet, route: Route, key: str, value: str) -> Edit | None:
    """One more field at the end of a mapping; `value` is written as it is."""
    mapping = sheet.marks.values.get(route)
    inside = [one for one in sheet.marks.keys if one[:-1] == route]
    if mapping is None:
        return None
    lines = Lines(sheet.text)
    in_braces = _text(lines, mapping, sheet.text).startswith("{")
    if not inside:
        return _into_empty(sheet, mapping, f"{key}: {value}") if in_braces else None
    last = max(
        (sheet.locate(Place(sheet.file, one)) for one in inside),
        key=lambda one: (one.end_line, one.end_column),
    )
    last = max(
        last, *(sheet.marks.keys[one] for one in inside), key=lambda one: (one.end_line, one.end_column)
    )
    if in_braces:
        return _put(sheet, last.end_line, last.end_column, f", {key}: {value}")
    margin = min(sheet.marks.keys[one].column for one in inside) - 1
    column = lines.end(last.end_line - 1) - lines.start(last.end_line - 1) + 1
    return _put(sheet, last.end_line, column, f"{_break(sheet)}{' ' * margin}{key}: {value}")


def _replaced(sheet: Sheet, fix: Fix) -> Edit | None:
    lines = Lines(sheet.text)
    span = sheet.locate(fix.place)
    text = _text(lines, span, sheet.text)
    found = list(re.finditer(rf"(?<![\w-]){re.escape(fix.was)}(?![\w-])", text))
    if len(found) != 1:
        return None
    whole = found[0].span() == (0, len(text))
    words = scalar(fix.words) if whole else fix.words
    if not whole and set(words) & set("\"'\\\n"):
        return None
    begin = lines.start(span.line - 1) + span.column - 1
    return Edit(sheet.file, lines.span(begin + found[0].start(), begin + found[0].end()), words)


def _added(sheet: Sheet, route: Route, words: str) -> Edit | None:
    """One more word in a list, which is made where it is not there yet."""
    held = sheet.marks.values.get(route)
    if held is None:
        return entry(sheet, route[:-1], str(route[-1]), f"[{scalar(words)}]")
    text = _text(Lines(sheet.text), held, sheet.text)
    ends = [sheet.marks.values[one] for one in sheet.marks.values if one[:-1] == route]
    if text.startswith("[") and not ends:
        return _into_empty(sheet, held, scalar(words))
    if not ends:
        return None
    last = max(ends, key=lambda one: (one.end_line, one.end_column))
    if text.startswith("["):
        return _put(sheet, last.end_line, last.end_column, f", {scalar(words)}")
    if not text.startswith("-"):
        return None
    lines = Lines(sheet.text)
    column = lines.end(last.end_line - 1) - lines.start(last.end_line - 1) + 1
    return _put(sheet, last.end_line, column, f"{_break(sheet)}{' ' * (held.column - 1)}- {scalar(words)}")


def _into_empty(sheet: Sheet, held: Span, words: str) -> Edit:
    """Into brackets that hold nothing."""
    return _put(sheet, held.line, held.column + 1, words)


def _put(sheet: Sheet, line: int, column: int, words: str) -> Edit:
    return Edit(sheet.file, Span(line, column, line, column), words)


def _text(lines: Lines, span: Span, text: str) -> str:
    return text[
        lines.start(span.line - 1) + span.column - 1 : lines.start(span.end_line - 1) + span.end_column - 1
    ]


def _break(sheet: Sheet) -> str:
    return "\r\n" if "\r\n" in sheet.text else "\n"
