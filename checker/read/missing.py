"""A colon or a dash that is missing, or lacks its blank."""

from __future__ import annotations

import re

from checker.read import limits
from checker.read.diagnosis import Diagnosis, Problem, run_of, shifted, shortened, upwards
from checker.read.mended import Edit
from checker.read.row import Row

_GLUED_COLON = re.compile(r"([\w][\w -]*):(?=[^\s/])")
_GLUED_DASH = re.compile(r"-(?=[^\s-])")
_SENTENCE = 4
"""From how many words on a line without a colon is taken to go on with the text above it."""


def dash_glued(problem: Problem) -> Diagnosis | None:
    """A dash without a blank after it, which makes it a part of the word."""
    if not ("mapping values" in problem.words or "expected" in problem.words):
        return None
    for line in (problem.context_line, problem.line, problem.above(problem.line)):
        if line is not None and _GLUED_DASH.match(problem.row(line).words) and not problem.row(line).dashed:
            return _glued(problem, line)
    return None


def _glued(problem: Problem, line: int) -> Diagnosis:
    row = problem.row(line)
    mends: dict[int, tuple[Edit, ...]] = {}
    narrow = line + 1 < len(problem.lines) and problem.row(line + 1).indent == row.indent + 1
    for n in range(line, min(len(problem.lines), line + limits.WINDOW)):
        below = problem.row(n)
        if below.indent == row.indent and _GLUED_DASH.match(below.words):
            mends[n] = (Edit(below.column + 1, below.column + 1, " "),)
        elif not below.bare and below.indent <= row.indent:
            break
        elif not below.bare and narrow:
            mends[n] = (Edit(0, 0, " "),)
    more = sum(edits[0].start > 0 for edits in mends.values()) - 1
    return Diagnosis(
        "a blank is missing after the dash",
        line,
        row.column,
        row.column + 1,
        notes=(f"so it is in {more} other line{'s' * (more > 1)}",) if more > 0 else (),
        help=(f"write `- {shortened(row.words[1:])}`",),
        mends=mends,
        sure=False,
    )


def no_key(problem: Problem) -> Diagnosis | None:
    """A colon at the beginning of a line."""
    row = problem.here
    if not (row.words == ":" or row.words.startswith(": ")):
        return None
    help_ = ("write a key before it; where it is text, put quotes around it",)
    what = "nothing stands before this colon"
    return Diagnosis(what, problem.line, row.column, row.column + 1, help=help_, sure=False)


def no_colon(problem: Problem) -> Diagnosis | None:
    """A line that is neither a key with its value nor part of the text above."""
    line = _keyless(problem)
    if line is None:
        return None
    row = problem.row(line)
    glued = _GLUED_COLON.match(row.words)
    if glued:
        at = row.column + glued.end()
        return Diagnosis(
            f"a blank is missing after the colon of `{glued[1]}`",
            line,
            row.column,
            row.end,
            help=(f"write `{glued[1]}: {shortened(row.text[at : row.end])}`",),
            mends={line: (Edit(at, at, " "),)},
        )
    words = row.words.split(maxsplit=1)
    if not row.dashed and (len(row.words.split()) >= _SENTENCE or _splits_group(problem, line, row)):
        return _goes_on(problem, line, row)
    at = row.column + len(words[0])
    shown = f"{words[0]}: {words[1]}" if len(words) > 1 else f"{words[0]}:"
    return Diagnosis(
        f"a colon is missing after `{words[0]}`",
        line,
        row.column,
        row.end,
        help=(
            f"write `{shown}`",
            "where it goes on with the text above, indent it further than the key of that text",
        ),
        mends={line: (Edit(at, at, ":"),)},
        sure=False,
    )


def _keyless(problem: Problem) -> int | None:
    """Find the line without a colon that the parser stumbled over."""
    if "expected ':'" in problem.words and problem.context_line is not None:
        return problem.context_line if problem.row(problem.context_line).words else None
    above = problem.above(problem.line)
    if "mapping values" not in problem.words or above is None:
        return None
    row = problem.row(above)
    if row.key or not row.words or row.words[0] in "\"'[{|>":
        return None
    before = problem.above(above)
    if before is not None and not row.dashed and row.column > problem.row(before).column:
        return None  # it goes on with the text above it
    return above


def _splits_group(problem: Problem, line: int, row: Row) -> bool:
    """Whether a line stands further left than the keys right above and below it, or between two items."""
    before = problem.above(line)
    below = next(
        (n for n in range(line + 1, min(len(problem.lines), line + 9)) if not problem.row(n).bare), None
    )
    if before is None or below is None:
        return False
    column, under = problem.row(before).column, problem.row(below)
    if under.dashed and under.indent == row.indent < column:
        item = next((n for n in upwards(problem, line) if problem.row(n).indent <= row.indent), None)
        return item is not None and problem.row(item).dashed
    return row.indent < column == under.indent and bool(under.key)


def _goes_on(problem: Problem, line: int, row: Row) -> Diagnosis:
    before = problem.above(line)
    key = problem.row(before) if before is not None else None
    if key is not None and key.key and key.value:
        what = f"this line goes on with the text of `{key.key}`, but is not indented further than it"
        help_ = f"put {key.column + 2} blanks before it"
        mends = shifted(problem, run_of(problem, line, keys=False), key.column + 2 - row.indent)
        if key.value[0] in "\"'[{":
            mends = {}
    else:
        what, help_, mends = "this line has no key", "write `key: ` before the text", {}
    return Diagnosis(what, line, row.column, row.end, help=(help_,), mends=mends, sure=False)


def dash_missing(problem: Problem, line: int, head: Row) -> Diagnosis | None:
    """The first key of an item without the dash that the items above it have."""
    above = (n for n in upwards(problem, line) if problem.row(n).indent <= head.indent)
    below = range(line + 1, min(len(problem.lines), line + limits.WINDOW))
    next_to_it = (n for n in below if not problem.row(n).bare and problem.row(n).indent <= head.indent)
    neighbours = [problem.row(n) for n in (next(above, None), next(next_to_it, None)) if n is not None]
    if head.dashed or not any(row.dashed and row.indent == head.indent for row in neighbours):
        return None
    return Diagnosis(
        f"a dash is missing before `{head.key}`",
        line,
        head.indent,
        head.end,
        help=(f"write `- {shortened(head.words)}`",),
        mends={line: (Edit(head.indent, head.indent, "- "),)},
        sure=False,
    )
