"""Quotes and brackets: never closed, closed too early, closed twice."""

from __future__ import annotations

import re

from checker.read.diagnosis import Diagnosis, Problem, quoted, quoting, shortened, with_value
from checker.read.mended import Edit
from checker.read.row import left_open, quote_end

_BARE_QUOTE = re.compile(r'(?<!\\)"')
_BARE_APOSTROPHE = re.compile(r"(?<!')'(?!')")


def never_closed(problem: Problem) -> Diagnosis | None:
    """A quote or a bracket runs on into the lines below it."""
    open_ = left_open(problem.lines, problem.line)
    if open_ is None:
        return None
    row = problem.row(open_.line)
    mends = {}
    if open_.mark in "\"'":
        what = f"the quote opened with `{open_.mark}` is never closed"
        words = row.text[open_.column : row.end]
        help_: tuple[str, ...] = (f"close it: `{with_value(row, shortened(words) + open_.mark)}`",)
        if open_.mark == "'":
            help_ += ("where it is an apostrophe, put double quotes around the whole text",)
        if open_.column == row.value_at:
            mends = {open_.line: (Edit(row.end, row.end, open_.mark),)}
        else:
            help_ = ("close it where the text ends",)
    else:
        closing = "]" if open_.mark == "[" else "}"
        what = f"the bracket opened with `{open_.mark}` is never closed"
        help_ = (f"close it with `{closing}` where the {'list' if closing == ']' else 'group'} ends",)
        if row.text[row.value_at : row.end].count(open_.mark) == 1:
            mends = {open_.line: (Edit(row.end, row.end, closing),)}
    return Diagnosis(
        what, open_.line, open_.column, row.end, "opened here", help=help_, mends=mends, sure=False
    )


def text_after_quote(problem: Problem) -> Diagnosis | None:
    """A quote ends, and the text goes on."""
    row = problem.here
    if row.value[:1] not in ('"', "'"):
        return None
    return _after_quote(problem, row.key, row.value_at, row.end)


def _after_quote(problem: Problem, key: str, start: int, stop: int) -> Diagnosis | None:
    text = problem.here.text
    value, end = text[start:stop], quote_end(text, start)
    if end is None or end >= stop or text[end:stop].lstrip().startswith("#"):
        return None
    mark = value[0]
    closed = value.endswith(mark)
    apostrophe = mark == "'" and text[end] not in " .,;:"
    meant = value[1:-1].replace("''", "'") if closed and mark == "'" else value[1:-1] if closed else value
    shown = shortened(quoted(meant))
    return Diagnosis(
        "an apostrophe ends the quoted text" if apostrophe else "the text goes on after its closing quote",
        problem.line,
        start,
        stop,
        f"the quote ends before `{shortened(text[end:stop].strip())}`",
        help=(
            f"put the whole text into quotes of the other sort: `{key}: {shown}`"
            if key
            else f"write {shown}",
        ),
        mends={problem.line: _requoted(text, start, stop) if closed else quoting(text, start, stop)},
    )


def _requoted(text: str, start: int, stop: int) -> tuple[Edit, ...]:
    """Let the outer quotes hold the inner ones."""
    mark = text[start]
    inner = text[start + 1 : stop - 1]
    escape = _BARE_QUOTE if mark == '"' else _BARE_APOSTROPHE
    at = (start + 1 + found.start() for found in escape.finditer(inner))
    return tuple(Edit(n, n, "\\" if mark == '"' else "'") for n in at)


def text_after_bracket(problem: Problem) -> Diagnosis | None:
    """A bracket closes, and the line goes on."""
    row = problem.here
    if row.value[:1] not in ("[", "{") or problem.column <= row.value_at or "expected ','" in problem.words:
        return None
    rest = row.text[problem.column : row.end]
    if not rest or row.text[: problem.column].rstrip()[-1] not in "]}":
        return None
    if rest[0] in "]}":
        what = f"this `{rest[0]}` closes a bracket that was never opened"
        mends = {problem.line: (Edit(problem.column, row.end, ""),)}
        return Diagnosis(what, problem.line, problem.column, problem.column + 1, mends=mends)
    return Diagnosis(
        "the text goes on after its closing bracket",
        problem.line,
        problem.column,
        row.end,
        help=(
            f"where all of it is text, put quotes around it: `{with_value(row, shortened(quoted(row.value)))}`",
        ),
        mends={problem.line: quoting(row.text, row.value_at, row.end)},
        sure=False,
    )


def in_brackets(problem: Problem) -> Diagnosis | None:
    """A colon in a text between brackets, or a comma left out."""
    if "expected ','" not in problem.words:
        return None
    row, at = problem.here, problem.column
    start = max(row.text.rfind(mark, 0, at) for mark in ",[{") + 1
    stops = (row.text.find(mark, at) for mark in ",]}")
    end = min((stop for stop in stops if stop >= 0), default=row.end)
    entry = row.text[start:end].strip()
    key, colon, value = entry.partition(": ")
    if colon and (": " in f"{value} " or value.strip()[:1] in ('"', "'")) and value.strip():
        value_at = row.text.index(colon, start) + 2
        value_at += len(row.text[value_at:]) - len(row.text[value_at:].lstrip())
        stop = value_at + len(row.text[value_at:end].rstrip())
        after = _after_quote(problem, key, value_at, stop) if row.text[value_at] in "\"'" else None
        if after is not None:
            return after
        return Diagnosis(
            "a colon followed by a blank needs quotes around the text",
            problem.line,
            value_at,
            stop,
            "this text has a colon in it",
            help=(f"put quotes around it: `{key}: {quoted(shortened(value.strip()))}`",),
            mends={problem.line: quoting(row.text, value_at, stop)},
        )
    what = "a comma is missing between brackets"
    return Diagnosis(what, problem.line, at, max(row.end, at), "before this", sure=False)


def stray_bracket(problem: Problem) -> Diagnosis | None:
    """A line begins with a bracket that closes nothing."""
    row = problem.here
    if row.words[:1] not in ("]", "}") or row.words.strip("]}, "):
        return None
    what = f"this `{row.words[0]}` closes a bracket that was never opened"
    return Diagnosis(what, problem.line, row.column, row.end)
