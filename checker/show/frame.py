"""Code frames: the author's own lines, with what is said about them underlined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.finding import Label
from checker.frozen import dataclass
from checker.place import Place, Span
from checker.read.lines import Lines
from checker.result import Result
from checker.show.cells import Cells, Window, cells, text_width, window
from checker.show.paint import Paint
from checker.show.plain import plain

WIDTH = 100
"""How wide a report is, in columns; only what a label says may go past it."""
MOST_LABELS = 16
"""How many places of one finding are shown; the others are counted."""
_MARGIN = "  "


@dataclass(frozen=True, slots=True)
class _Mark:
    """One label on the line that it begins on; columns of the terminal, from 0."""

    line: int
    first: int
    last: int
    text: str
    main: bool
    goes_on: bool
    """Whether what is marked has further lines."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One file of a frame: its lines and the labels in it, the main one first."""

    name: str
    labels: tuple[Label, ...]
    lines: Lines | None
    """None where the text is not at hand."""


def where(place: Place, result: Result) -> str:
    """A place as editors and terminals follow it: `claims.yaml:31:12`; `captures.xlsx:Sheet1!B7`; `report.pdf, page 3`."""
    if place.spot:
        return f"{plain(place.file)}:{plain(place.spot)}"
    if within := result.within(place):
        return f"{plain(place.file)}, {within}"
    if place.span is None and not place.route and place.file not in result.sheets:
        return plain(place.file)  # a table or a document as a whole
    span = result.span(place)
    return f"{plain(place.file)}:{span.line}:{span.column}"


def frame(
    labels: Sequence[Label], result: Result, paint: Paint, style: str, aside: str = ""
) -> Iterator[str]:
    """The lines of a frame that shows some places; the first is the main one, in the colour `style`.

    `aside` follows where the main one is.
    """
    shown = tuple(dict.fromkeys(labels))[:MOST_LABELS]
    sheets = _sheets(shown, result)
    numbers = [result.span(label.place).line for label in shown]
    gutter = max(4, *(len(str(number)) for number in numbers))
    for number, sheet in enumerate(sheets):
        yield _header(sheet, result, paint, first=number == 0) + (
            f"  {aside}" if aside and not number else ""
        )
        if sheet.lines is None:
            yield from _spots(sheet, result, paint)
        else:
            yield from _body(sheet, sheet.lines, result, _Pen(paint, style, gutter, shown[0]))
    left = len(labels) - len(shown)
    if left > 0:
        yield f"{_MARGIN}{'':{gutter}} {paint(f'… and {left} more places', 'dim')}"


def _sheets(labels: tuple[Label, ...], result: Result) -> list[_Sheet]:
    files = dict.fromkeys(label.place.file for label in labels)
    found = []
    for file in files:
        own = tuple(label for label in labels if label.place.file == file)
        text = result.text(file)
        whole = all(_is_whole_file(label, result) for label in own)
        found.append(_Sheet(file, own, _lines(text) if text and not whole else None))
    return found


@lru_cache(maxsize=16)
def _lines(text: str) -> Lines:
    """The lines of a text; several findings in a row are about the same few files."""
    return Lines(text)


def _is_whole_file(label: Label, result: Result) -> bool:
    """Whether a label means a file as such: one that is no claim file, and no line of it."""
    return label.place.span is None and label.place.file not in result.sheets


def _header(sheet: _Sheet, result: Result, paint: Paint, *, first: bool) -> str:
    label = sheet.labels[0]
    whole = _is_whole_file(label, result) and not label.place.spot
    place = plain(label.place.file) if whole else where(label.place, result)
    said = f"  {plain(label.text)}" if sheet.lines is None and label.text else ""
    return f"{_MARGIN}{'' if first else paint('::: ', 'blue')}{paint(place, 'cyan')}{said}"


def _spots(sheet: _Sheet, result: Result, paint: Paint) -> Iterator[str]:
    """The further places in a file that is no text."""
    for label in sheet.labels[1:]:
        if label.place.spot:
            said = f"  {plain(label.text)}" if label.text else ""
            yield f"{_MARGIN}{paint('::: ', 'blue')}{paint(where(label.place, result), 'cyan')}{said}"


@dataclass(frozen=True, slots=True)
class _Pen:
    """What drawing needs to know besides the text."""

    paint: Paint
    style: str
    gutter: int
    main: Label

    @property
    def room(self) -> int:
        """How many columns a line of a file has."""
        return WIDTH - len(_MARGIN) - self.gutter - len(" | ")

    def line(self, number: int | str | None, text: str) -> str:
        told = "" if number is None else str(number)
        return f"{_MARGIN}{self.paint(f'{told:>{self.gutter}} |', 'blue')} {text}".rstrip()

    def gap(self) -> str:
        return _MARGIN + self.paint("…".rjust(self.gutter), "blue")

    def underline(self, mark: _Mark, view: Window) -> str:
        first, last = view.column(mark.first), view.column(mark.last)
        strokes = ("^" if mark.main else "-") * max(last - first, 1) + ("…" if mark.goes_on else "")
        said = f"{strokes} {plain(mark.text)}".rstrip()
        styles = ("bold", self.style) if mark.main else ("blue",)
        return self.line(None, " " * first + self.paint(said, *styles))


def _body(sheet: _Sheet, lines: Lines, result: Result, pen: _Pen) -> Iterator[str]:
    taken: dict[int, Cells] = {}
    marks: dict[int, list[_Mark]] = {}
    for label in sheet.labels:
        span = result.span(label.place)
        number = min(max(span.line, 1), len(lines))
        taken.setdefault(number, cells(lines.text(number - 1)))
        marks.setdefault(number, []).append(_mark(label, span, number, taken[number], main=label is pen.main))
    for shown in _with_single_gaps(sorted(marks)):
        if shown is None:
            yield pen.gap()
        elif shown in marks:
            yield from _marked(shown, taken[shown], sorted(marks[shown], key=_order), pen)
        else:
            between = cells(lines.text(shown - 1))
            yield pen.line(shown, window(between, 0, 0, pen.room).text)


def _with_single_gaps(numbers: list[int]) -> Iterator[int | None]:
    """The lines to show: a line that stands alone between two is shown too, None stands for more."""
    yield numbers[0]
    for before, after in pairwise(numbers):
        if after - before == 2:
            yield before + 1
        elif after - before > 2:
            yield None
        yield after


def _order(mark: _Mark) -> tuple[int, int, bool]:
    return mark.first, mark.last, not mark.main


def _mark(label: Label, span: Span, number: int, line: Cells, *, main: bool) -> _Mark:
    first = line.column(span.column)
    goes_on = span.end_line > span.line
    # Of what goes on over several lines the first is shown, without a comment or blanks at its end.
    stop = _text_end(line) if goes_on else line.column(span.end_column)
    return _Mark(number, first, max(stop, first), label.text, main, goes_on)


def _text_end(line: Cells) -> int:
    text = "".join(line.shown)
    return text_width(text.split(" #")[0].rstrip())


def _marked(number: int, line: Cells, marks: list[_Mark], pen: _Pen) -> Iterator[str]:
    """A line and what is said of it; a long line goes on under itself for labels far apart on it."""
    end = 0
    while marks:
        first = marks[0].first
        last = max(mark.last for mark in marks if mark is marks[0] or mark.last - first <= pen.room * 4 // 5)
        view = window(line, first, last, pen.room, least=end)
        seen = [mark for mark in marks if mark is marks[0] or mark.last <= view.end]
        yield pen.line("…" if end else number, view.text)
        yield from (pen.underline(mark, view) for mark in seen)
        marks = [mark for mark in marks if mark not in seen]
        end = view.end
