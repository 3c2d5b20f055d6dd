"""What the parser could not read, in the words of somebody who edits text and not programs.

The parser tells where it gave up, often lines after the slip. The suspects below are asked
in turn; each knows one slip and how it looks in the lines, and the first that recognises
its own answers. The help shows the author's own line as it would read well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.read import limits
from checker.read.blanks import comment_after_tab, tab
from checker.read.diagnosis import Diagnosis, Problem, quoted, quoting, shortened, with_value, without
from checker.read.indentation import (
    dash_glued,
    further_right,
    list_among_keys,
    no_colon,
    stray_level,
    text_not_indented,
    top_too_far_left,
)
from checker.read.mended import Edit
from checker.read.row import left_open, quote_end

if TYPE_CHECKING:
    from collections.abc import Callable

_TYPOGRAPHIC = ("\u201c", "\u201d", "\u201e", "\u00ab", "\u2018", "\u201a")
_MARKERS = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_BEGINS = {
    "@": "an `@`",
    "`": "a back-tick",
    "%": "a `%`",
    "*": "a `*`",
    "&": "an `&`",
    "!": "an `!`",
    "|": "a `|`",
    ">": "a `>`",
    "?": "a `?`",
    ",": "a comma",
    "]": "a `]`",
    "}": "a `}`",
}
_BARE_QUOTE = re.compile(r'(?<!\\)"')
_BARE_APOSTROPHE = re.compile(r"(?<!')'(?!')")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|.?)")


def merge_conflict(problem: Problem) -> Diagnosis | None:
    """Both sides of a merge were left in the file."""
    found = [n for n in _nearby(problem) if _MARKERS.match(problem.lines.text(n))]
    marks = [(n, problem.lines.text(n)[:1]) for n in found]
    starts = [n for n, mark in marks if mark == "<"]
    if not starts or starts[0] > problem.line:
        return None
    left_out: set[int] = set(found)
    middle = None
    for n, mark in marks:
        if mark in "|=" and middle is None:
            middle = n
        elif mark == ">" and middle is not None:
            left_out.update(range(middle, n))
            middle = None
    return Diagnosis(
        "both sides of a merge were left in this file",
        starts[0],
        0,
        len(problem.lines.text(starts[0])),
        help=("keep one side, and take out the lines with `<<<<<<<`, `=======` and `>>>>>>>`",),
        mends=without(problem, sorted(left_out)),
        sure=False,
    )


def _nearby(problem: Problem) -> range:
    first = max(0, problem.line - limits.WINDOW)
    return range(first, min(len(problem.lines), problem.line + limits.WINDOW))


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


def colon_in_text(problem: Problem) -> Diagnosis | None:
    """A colon and a blank in the middle of a sentence."""
    row = problem.here
    if "mapping values" not in problem.words or not row.key or problem.column < row.value_at:
        return None
    notes: tuple[str, ...] = ()
    if row.value[:1] in _TYPOGRAPHIC:
        notes = (f"`{row.value[0]}` is a character of the text to YAML, and not a quote",)
    return Diagnosis(
        "a colon followed by a blank needs quotes around the text",
        problem.line,
        row.value_at,
        row.end,
        "this text has a colon in it",
        notes=notes,
        help=(f"put quotes around it: `{with_value(row, shortened(quoted(row.value)))}`",),
        mends={problem.line: quoting(row.text, row.value_at, row.end)},
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


def odd_beginning(problem: Problem) -> Diagnosis | None:
    """A text begins with a character that means something else to YAML."""
    row, at = problem.here, problem.column
    context = problem.context.split()
    named = context[-1] if context and problem.context_line == problem.line else ""
    if named in ("anchor", "alias", "tag", "scalar", "node", "directive"):
        at = problem.context_column
    elif row.value[:1] in ("*", "&", "!") and at > row.value_at:
        at = row.value_at
    mark = row.text[at : at + 1]
    if mark not in _BEGINS or mark == "":
        return None
    end = row.end
    if row.value[:1] in ("[", "{") and at > row.value_at:
        stops = (row.text.find(stop, at) for stop in ",]}")
        end = min((stop for stop in stops if stop >= 0), default=row.end)
    elif at not in (row.value_at, row.column):
        return None
    words = row.text[at:end].rstrip()
    if at == row.column and row.key:
        what = f"a key may not begin with {_BEGINS[mark]}"
        return Diagnosis(what, problem.line, at, at + 1, help=("put quotes around the key",), sure=False)
    return Diagnosis(
        f"a text that begins with {_BEGINS[mark]} needs quotes",
        problem.line,
        at,
        at + len(words),
        help=(f"put quotes around it: `{with_value(row, shortened(quoted(words)))}`",),
        mends={problem.line: quoting(row.text, at, at + len(words))},
    )


def dash_as_value(problem: Problem) -> Diagnosis | None:
    """A dash and a blank where the value of a key begins."""
    row = problem.here
    if "block sequence entries" not in problem.words or not row.value.startswith("-"):
        return None
    return Diagnosis(
        f"a dash stands where the value of `{row.key}` begins",
        problem.line,
        row.value_at,
        row.end,
        help=(
            f"where it is text, put quotes around it: `{with_value(row, shortened(quoted(row.value)))}`",
            "where it is a list, begin each item on a line of its own below",
        ),
        mends={problem.line: quoting(row.text, row.value_at, row.end)},
        sure=False,
    )


def odd_escape(problem: Problem) -> Diagnosis | None:
    """A backslash in double quotes that stands for nothing."""
    if "escape" not in problem.words and "hexdecimal" not in problem.words:
        return None
    row = problem.here
    start = row.text.rfind("\\", 0, problem.column + 1)
    found = _ESCAPE.match(row.text, start) if start >= 0 else None
    if found is None:
        return None
    half = "Unicode" in problem.words
    what = f"`{found[0]}` is no character" if half else f"`{found[0]}` means nothing between double quotes"
    return Diagnosis(
        what,
        problem.line,
        start,
        found.end(),
        help=("write the character itself",)
        if half
        else ("write `\\\\` for a backslash, or use single quotes",),
        mends={problem.line: (Edit(start, start, "\\"),)},
    )


def stray_bracket(problem: Problem) -> Diagnosis | None:
    """A line begins with a bracket that closes nothing."""
    row = problem.here
    if row.words[:1] not in ("]", "}") or row.words.strip("]}, "):
        return None
    what = f"this `{row.words[0]}` closes a bracket that was never opened"
    return Diagnosis(what, problem.line, row.column, row.end)


def unknown(problem: Problem) -> Diagnosis:
    """None of the slips that are known."""
    row = problem.here
    start = min(max(problem.column, row.indent), row.end)
    return Diagnosis(
        "this line cannot be read where it stands",
        problem.line,
        start,
        max(row.end, start),
        notes=(f"the parser says: {problem.words}",),
        help=("compare its blanks, its colon and its quotes with those of the lines above",),
        sure=False,
    )


SUSPECTS: tuple[Callable[[Problem], Diagnosis | None], ...] = (
    merge_conflict,
    comment_after_tab,
    tab,
    never_closed,
    text_after_quote,
    text_after_bracket,
    odd_escape,
    colon_in_text,
    in_brackets,
    dash_as_value,
    stray_bracket,
    text_not_indented,
    dash_glued,
    odd_beginning,
    top_too_far_left,
    no_colon,
    further_right,
    list_among_keys,
    stray_level,
)


def diagnose(problem: Problem) -> Diagnosis:
    """Find out what is wrong, and say it."""
    found = (suspect(problem) for suspect in SUSPECTS)
    return next((diagnosis for diagnosis in found if diagnosis is not None), None) or unknown(problem)
