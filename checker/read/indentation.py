"""Lines that stand too far left or right."""

from __future__ import annotations

from checker.read import limits
from checker.read.diagnosis import (
    Diagnosis,
    Problem,
    blanks,
    levels,
    quoted,
    quoting,
    run_of,
    shifted,
    shortened,
    upwards,
)
from checker.read.mended import Edit
from checker.read.missing import dash_missing
from checker.read.row import Row

# A key of more words than this looks like a part of a sentence.
_LONGEST_KEY = 2


def text_not_indented(problem: Problem) -> Diagnosis | None:
    """The text under a `|` or `>` does not stand further right than its key, or not all of it does."""
    line = problem.line if problem.context_line is None else problem.context_line
    if "simple key" not in problem.context or problem.row(line).key:
        return None
    head_line = problem.above(line)
    if head_line is None or problem.row(head_line).value[:1] not in ("|", ">"):
        return None
    head, row = problem.row(head_line), problem.row(line)
    return Diagnosis(
        f"the text under `{head.key}` must stand further right than `{head.key}`",
        line,
        row.indent,
        row.end,
        help=(f"put {head.column + 2} blanks before each of its lines",),
        mends=shifted(problem, run_of(problem, line, keys=False), head.column + 2 - row.indent),
    )


def further_right(problem: Problem) -> Diagnosis | None:
    """A key that stands further right than the keys above it, or a colon in a text of several lines."""
    row = problem.here
    if "mapping values" not in problem.words or not row.key:
        return None
    start = problem.above(problem.line)
    while start is not None and not problem.row(start).key and problem.row(start).indent:
        start = problem.above(start)
    if start is None:
        return None
    head = problem.row(start)
    if not head.key or not head.value or row.indent <= head.column:
        return None
    below = problem.row(problem.line + 1) if problem.line + 1 < len(problem.lines) else row
    goes_on = below is not row and _continues(below, head)
    if len(row.key.split()) > _LONGEST_KEY or goes_on or start != problem.above(problem.line):
        return _colon_in_lines(problem, start, head)
    other = dash_missing(problem, start, head) or _slipped_left(problem, start, row.indent)
    if other is not None:
        return other
    by = head.column - row.column
    return Diagnosis(
        f"`{row.key}` stands further right than `{head.key}` above it",
        problem.line,
        row.column,
        row.end,
        f"{blanks(row.indent)} before it",
        help=(f"put it under `{head.key}`, with {blanks(head.column)} before it",),
        mends=shifted(problem, run_of(problem, problem.line, keys=True), by),
        sure=False,
    )


def _colon_in_lines(problem: Problem, start: int, head: Row) -> Diagnosis:
    last = problem.line
    while last + 1 < len(problem.lines) and _continues(problem.row(last + 1), head):
        last += 1
    row = problem.here
    mends = {
        line: quoting(problem.lines.text(line), problem.row(line).indent, problem.row(line).end)[1:-1]
        for line in range(start + 1, last + 1)
    }
    end = problem.row(last).end
    mends[start] = quoting(head.text, head.value_at, head.end)[:-1]
    mends[last] = (*mends[last], Edit(end, end, "'"))
    return Diagnosis(
        "a colon followed by a blank needs quotes around the text",
        problem.line,
        row.indent,
        row.end,
        f"the text of `{head.key}` has a colon in it",
        help=(
            f"begin the text with a quote, `{head.key}: {quoted(shortened(head.value))[:-1]}`, and end it with one",
        ),
        mends=mends,
    )


def _continues(row: Row, head: Row) -> bool:
    return not row.bare and row.indent > head.column and not row.key and not row.dashed


def list_among_keys(problem: Problem) -> Diagnosis | None:
    """A key at the level of the dashes, or a dash at the level of the keys."""
    row, column = problem.here, problem.context_column
    if problem.context_line is None or problem.column != row.indent or row.indent != column:
        return None
    head = problem.row(problem.context_line)
    if head.text[head.indent : head.column].count("-") > 1:
        return _two_dashes(problem.context_line, head)
    if "'-' indicator" in problem.words and row.key and not row.dashed:
        item = next(
            (
                n
                for n in range(problem.line - 1, -1, -1)
                if problem.row(n).dashed and problem.row(n).indent == column
            ),
            None,
        )
        under = problem.row(item).column if item is not None else column + 2
        return Diagnosis(
            f"`{row.key}` stands at the level of the dashes",
            problem.line,
            row.column,
            row.end,
            help=(
                f"put {blanks(under)} before it if it belongs to the item above, or a dash if it begins a new one",
            ),
            mends=shifted(problem, run_of(problem, problem.line, keys=True), under - row.indent),
            sure=False,
        )
    if "expected key" in problem.words and row.dashed:
        return _key_among_items(problem, row) or Diagnosis(
            "a list item stands at the level of the keys",
            problem.line,
            row.indent,
            row.end,
            help=("put it under the key that it belongs to, or take its dash away",),
            sure=False,
        )
    return None


def _two_dashes(line: int, head: Row) -> Diagnosis:
    return Diagnosis(
        "two dashes begin this item",
        line,
        head.indent,
        head.column,
        help=(f"write `- {shortened(head.words)}`",),
        mends={line: (Edit(head.indent, head.column, "- "),)},
        sure=False,
    )


def _key_among_items(problem: Problem, row: Row) -> Diagnosis | None:
    """A key further left than its item, between the items of one list."""
    line = next((n for n in upwards(problem, problem.line) if problem.row(n).indent <= row.indent), None)
    if line is None or not problem.row(line).key or problem.row(line).dashed:
        return None
    item = next((n for n in upwards(problem, line) if problem.row(n).indent <= row.indent), None)
    if item is None or not problem.row(item).dashed or problem.row(item).indent != row.indent:
        return None
    return _further_left(line, problem.row(line), problem.row(item).column)


def slipped_left(problem: Problem) -> Diagnosis | None:
    """A key with lines under it that stands further left than its neighbours above and below."""
    row = problem.here
    if row.dashed or not row.key or problem.column != row.indent or "expected" not in problem.words:
        return None
    line = next((n for n in upwards(problem, problem.line) if problem.row(n).indent < row.indent), None)
    # A key after an empty line begins a section, which is where it should be.
    if not line or problem.row(line).dashed or problem.row(line - 1).bare:
        return None
    before = next((n for n in upwards(problem, line) if problem.row(n).column <= row.indent), None)
    if before is None or problem.row(before).column != row.indent or not problem.row(before).key:
        return None
    return _further_left(line, problem.row(line), row.indent)


def _slipped_left(problem: Problem, line: int, column: int) -> Diagnosis | None:
    """A key that stands further left than the key above it and the one below, which agree."""
    key, before = problem.row(line), problem.above(line)
    if before is None or key.dashed or not key.key:
        return None
    return _further_left(line, key, column) if key.indent < column == problem.row(before).column else None


def _further_left(line: int, key: Row, column: int) -> Diagnosis:
    return Diagnosis(
        f"`{key.key}` stands too far left for the item that it belongs to",
        line,
        key.indent,
        key.end,
        help=(f"put {blanks(column)} before it",),
        mends={line: (Edit(0, 0, " " * (column - key.indent)),)},
        sure=False,
    )


def top_too_far_left(problem: Problem) -> Diagnosis | None:
    """A line further left than the first of the file."""
    if "<document start>" not in problem.words:
        return None
    row = problem.here
    first = next((n for n in range(problem.line) if not problem.row(n).bare), None)
    if first is None:
        return None
    head = problem.row(first)
    if head.words[:1] in ("{", "[", '"', "'") or head.indent <= row.indent:
        what = "the file goes on after its end"
        return Diagnosis(
            what,
            problem.line,
            row.indent,
            row.end,
            help=("a claim file holds one group of keys",),
            sure=False,
        )
    return Diagnosis(
        f"the first line, `{shortened(head.words)}`, stands further right than this one",
        problem.line,
        row.indent,
        row.end,
        help=(f"take the {blanks(head.indent)} away before `{head.key or head.words}`",),
        mends=shifted(
            problem,
            range(problem.line, min(len(problem.lines), problem.line + limits.WINDOW)),
            head.indent - row.indent,
        ),
    )


def stray_level(problem: Problem) -> Diagnosis | None:
    """A line that starts between two levels, under none of the lines above."""
    row = problem.here
    if "did not find expected" not in problem.words or problem.column != row.indent:
        return None
    near = levels(problem, row)
    if not near or row.indent in near:
        return None
    above = problem.above(problem.line)
    slipped = None if above is None or row.dashed else _slipped_left(problem, above, row.indent)
    if slipped is not None:
        return slipped
    text = _text_above(problem, row)
    best = min(near, key=lambda level: (abs(level - row.indent), -level))
    like = problem.row(near[best])
    name = "this item" if row.dashed else f"`{row.key}`" if row.key else "this line"
    other = f"`{like.key}`" if like.key and not row.dashed else "the item"
    what = f"{name} has {blanks(row.indent)} before it, and {other} above has {best}"
    help_ = "lines of one group start at the same column"
    if text is not None and above is not None:
        best = problem.row(above).indent
        what = f"this line of the text under `{text.key}` stands further left than the text above it"
        help_ = f"put {blanks(best)} before it"
    return Diagnosis(
        what,
        problem.line,
        row.indent,
        row.end,
        help=(help_,),
        mends=shifted(problem, _same_level(problem, best), best - row.indent),
        sure=False,
    )


def _text_above(problem: Problem, row: Row) -> Row | None:
    """Find the key with `|` or `>` whose text a line without a key would belong to."""
    if row.key or row.dashed:
        return None
    line = problem.above(problem.line)
    while line is not None and problem.row(line).indent > row.indent:
        line = problem.above(line)
    head = None if line is None else problem.row(line)
    return head if head is not None and head.value[:1] in ("|", ">") else None


def _same_level(problem: Problem, level: int) -> range:
    """The lines from here on that belong with this one, until one stands where it should."""
    lines = run_of(problem, problem.line, keys=True)
    stands = (n for n in lines[1:] if problem.row(n).indent == level and not problem.row(n).bare)
    return range(lines.start, next(stands, lines.stop))
