"""What holds for whatever is shown: nothing steers the terminal, nothing breaks the frame."""

from __future__ import annotations

import json
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.finding import Finding, Label
from checker.place import Place, Span
from checker.report.json import render as as_json
from checker.report.text import render as as_text
from checker.result import Result
from checker.show.cells import cells, text_width, window
from checker.show.frame import WIDTH, frame
from checker.show.options import Options
from checker.show.paint import Paint
from checker.show.plain import UNSEEN, plain
from checker.show.readings import decimal

ANY = st.text(st.characters(), max_size=80)
SPANS = st.builds(Span, *(st.integers(1, 200) for _ in range(4)))


@given(ANY)
def test_plain_text_has_nothing_unseen(text: str) -> None:
    assert not UNSEEN.search(plain(text))
    assert plain(plain(text)) == plain(text)


@settings(deadline=None)
@given(ANY, st.lists(SPANS, min_size=1, max_size=5), ANY)
def test_any_frame_can_be_drawn(text: str, spans: list[Span], said: str) -> None:
    labels = [Label(Place("a\x1b.txt", span=span), said) for span in spans]
    result = Result((), (), (), texts={"a\x1b.txt": text})
    rows = list(frame(labels, result, Paint(), "red"))
    assert not any(UNSEEN.search(row) for row in rows)


@given(ANY, st.integers(0, 90), st.integers(0, 90), st.integers(20, 60))
def test_a_window_is_never_too_wide(text: str, a: int, b: int, width: int) -> None:
    whole = cells(text)
    first, last = sorted(min(one, whole.width) for one in (a, b))
    view = window(whole, first, last, width)
    assert text_width(view.text) <= width
    assert 0 <= view.column(first) <= view.column(last) <= view.width


@given(st.text(max_size=30), st.text(max_size=200), st.integers(1, 240))
def test_lines_of_files_keep_within_the_width(before: str, after: str, column: int) -> None:
    text = (before + "nine" + after).replace("\n", " ").replace("\r", " ")
    place = Place("t", span=Span(1, column, 1, column + 4))
    rows = list(frame([Label(place)], Result((), (), (), texts={"t": text}), Paint(), "red"))
    assert all(text_width(row) <= WIDTH for row in rows)


@settings(deadline=None)
@given(ANY, ANY, ANY)
def test_reports_hold_nothing_unseen_and_json_loses_nothing(what: str, note: str, file: str) -> None:
    one = Finding(what, (Label(Place(file), note),), (note,), (note,), check="broken-yaml")
    result = Result(("t",), (one,), (), texts={file: what})
    assert not UNSEEN.search(as_text(result, Options()).replace("\n", ""))
    told = as_json(result, Options())
    assert not UNSEEN.search(told.replace("\n", ""))
    assert json.loads(told)["findings"][0]["what"] == what


@given(st.integers(-(10**30), 10**30), st.integers(0, 40), st.integers(0, 40))
def test_decimals_are_exact(numerator: int, twos: int, fives: int) -> None:
    value = Fraction(numerator, 2**twos * 5**fives)
    assert Fraction(decimal(value)) == value


@given(st.fractions())
def test_decimals_are_near(value: Fraction) -> None:
    found = Fraction(decimal(value))
    assert "e" not in decimal(value).lower()
    assert abs(found - value) * 10**19 <= abs(value)
