"""What the parser could not read, in the words of somebody who edits text and not programs.

The parser tells where it gave up, often lines after the slip. The suspects below are asked
in turn; each knows one slip and how it looks in the lines, and the first that recognises
its own answers. The help shows the author's own line as it would read well.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.read import limits
from checker.read.blanks import comment_after_tab, tab
from checker.read.diagnosis import Diagnosis, Problem, quoted, quoting, shortened, with_value, without
from checker.read.indentation import (
    further_right,
    list_among_keys,
    slipped_left,
    stray_level,
    text_not_indented,
    top_too_far_left,
)
from checker.read.mended import Edit
from checker.read.missing import dash_glued, no_colon, no_key
from checker.read.paired import in_brackets, never_closed, stray_bracket, text_after_bracket, text_after_quote

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
    no_key,
    text_not_indented,
    dash_glued,
    odd_beginning,
    top_too_far_left,
    no_colon,
    further_right,
    slipped_left,
    list_among_keys,
    stray_level,
)


def diagnose(problem: Problem) -> Diagnosis:
    """Find out what is wrong, and say it."""
    found = (suspect(problem) for suspect in SUSPECTS)
    return next((diagnosis for diagnosis in found if diagnosis is not None), None) or unknown(problem)
