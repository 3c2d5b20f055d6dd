"""The report for people: each finding with the lines that it rests on, then a verdict for every claim."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.claim.words import plural
from checker.finding import Finding, Label, Ruling, Severity, Verdict, WaivedBy
from checker.result import Result
from checker.show.cells import shorten, text_width
from checker.show.frame import WIDTH, frame, where
from checker.show.options import Detail, Options
from checker.show.paint import Paint
from checker.show.plain import lines, plain
from checker.show.statistics import statistics
from checker.show.summary import summary

NAME = "text"
_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
# What these verdicts say is told at length however little is asked for.
_FALLEN = frozenset({Ruling.REFUTED, Ruling.CONTRADICTED, Ruling.CONFLICTING})
_IN_ORDER = (
    *(Ruling.SUPPORTED, Ruling.FOLLOWS, Ruling.NOT_CHECKABLE, Ruling.NOT_ENOUGH),
    *(Ruling.CONFLICTING, Ruling.CONTRADICTED, Ruling.REFUTED),
)
# Of these one line says enough.
_STANDING = frozenset({Ruling.SUPPORTED, Ruling.FOLLOWS, Ruling.NOT_CHECKABLE})
_WIDEST_ID = 28
_MOST_TOGETHER = 5
"""Notes of one check about the copy that are told in a line each; the others are counted."""
_SIDES = frozenset({"supports", "refutes", "silent", "unreachable"})


def render(result: Result, options: Options) -> str:
    """The whole report, each block parted from the next by an empty line."""
    paint = options.paint
    told, aside = _parted(result, options)
    blocks = ["\n".join(_finding(one, result, paint)) for one in told]
    blocks += ["\n".join(_together(group, result, paint)) for group in aside]
    blocks += _waived(result, paint)
    whole = bool(result.files) and not options.quiet
    if whole:
        blocks += _verdicts(result, options)
    if options.statistics:
        blocks += statistics(result, paint)
    if whole:
        blocks.append("\n".join(summary(result, paint)))
    return "".join(f"{block}\n\n" for block in blocks).removesuffix("\n")


def _parted(result: Result, options: Options) -> tuple[list[Finding], list[list[Finding]]]:
    """The findings that are told one by one, and the notes about the copy, those of one check together."""
    told: list[Finding] = []
    together: dict[tuple[str, str], list[Finding]] = {}
    for one in result.findings:
        aside = one.severity is Severity.NOTE and one.place.file not in result.files
        if aside and options.detail is not Detail.FULL and not one.waived:
            together.setdefault((one.check, one.place.file), []).append(one)
        elif not one.waived:
            told.append(one)
    return told, list(together.values())


def _together(notes: Sequence[Finding], result: Result, paint: Paint) -> Iterator[str]:
    """Notes of one check about the copy, a line each: they say what is left to do, and raise no alarm."""
    first = notes[0]
    head = paint.severity(f"note[{plain(first.check)}]", Severity.NOTE)
    yield f"{head}{paint(':', 'bold')} {paint(plural(len(notes), 'place') + ' in the copy', 'bold')}"
    for one in notes[:_MOST_TOGETHER]:
        yield f"  {paint(where(one.place, result), 'cyan')}: {plain(one.what)}"
    if len(notes) > _MOST_TOGETHER:
        yield f"  … and {len(notes) - _MOST_TOGETHER} more: `--verdicts` tells each"
    for hint in dict.fromkeys(hint for one in notes for hint in one.help):
        yield from _said("help", hint, paint)


def _finding(finding: Finding, result: Result, paint: Paint) -> Iterator[str]:
    severity = finding.severity or Severity.ERROR
    head = paint.severity(f"{severity}[{plain(finding.check)}]", severity)
    yield f"{head}{paint(':', 'bold')} {paint(plain(finding.what), 'bold')}"
    named = f"`{finding.claim}`"
    aside = f"in {plain(named)}" if finding.claim and named not in finding.what else ""
    yield from frame(finding.labels, result, paint, _STYLE[severity], paint(aside, "dim"))
    for note in finding.notes:
        yield from _said("note", note, paint)
    for hint in finding.help:
        yield from _said("help", hint, paint)


def _said(word: str, text: str, paint: Paint) -> Iterator[str]:
    """A note or a hint; lines that its author set one under the other stay so, others are wrapped."""
    head = f"  = {word}: "
    rows = lines(text)
    if len(rows) == 1:
        rows = _wrapped(rows[0], WIDTH - len(head))
    for number, row in enumerate(rows):
        yield (
            f"  {paint('=', 'blue')} {paint(f'{word}:', 'bold')} " if not number else " " * len(head)
        ) + row


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def _waived(result: Result, paint: Paint) -> Iterator[str]:
    told = [
        f"  {paint(where(one.place, result), 'cyan')} {plain(one.check)}: {plain(one.waived)}"
        for one in result.findings
        if one.waived and one.waived_by is not WaivedBy.BASELINE
    ]
    known = sum(one.waived != "" and one.waived_by is WaivedBy.BASELINE for one in result.findings)
    if known:
        told.append(f"  {plural(known, 'finding')} known since the baseline")
    if told:
        yield "\n".join([paint("waived, each with its reason", "bold"), *told])


def _verdicts(result: Result, options: Options) -> Iterator[str]:
    if options.detail is Detail.NONE:
        return
    for file, group in groupby(result.verdicts, key=lambda one: one.place.file):
        verdicts = list(group)
        block = _at_length if options.detail is Detail.FULL else _in_lines
        yield "\n".join([options.paint(plain(file), "bold"), *block(verdicts, result, options.paint)])


def _in_lines(verdicts: Sequence[Verdict], result: Result, paint: Paint) -> Iterator[str]:
    """A line a claim under each verdict, what needs a look last; claims that do not stand tell everything."""
    del result
    column = 6 + min(max(text_width(_id(one)) for one in verdicts), _WIDEST_ID)
    for ruling in _IN_ORDER:
        ruled = [one for one in verdicts if one.ruling is ruling]
        if ruled:
            yield f"  {paint.ruling(ruling, ruling)}"
        for one in ruled:
            told = [plain(line) for line in (*_aside(one), *_margin(one))] or [""]
            rows = [row for line in told for row in _wrapped(line, WIDTH - column)]
            if ruling in _STANDING:
                rows = [shorten(told[0], WIDTH - column)]
            name = f"{_id(one):<{column - 6}}"
            yield f"    {paint(name, 'bold') if ruling in _FALLEN else name}  {rows[0]}".rstrip()
            yield from (f"{'':{column}}{row}" for row in rows[1:])


def _aside(verdict: Verdict) -> Iterator[str]:
    """The working, without the word that the verdict says already."""
    for line in verdict.working:
        yield line.removeprefix("supports: ") if verdict.ruling is Ruling.SUPPORTED else line


def _at_length(verdicts: Sequence[Verdict], result: Result, paint: Paint) -> Iterator[str]:
    for one in verdicts:
        yield ""
        place = paint(where(one.place, result), "dim")
        yield f"  {paint(_id(one), 'bold')}: {paint.ruling(one.ruling, one.ruling)}  {place}"
        told = [*one.working, *_margin(one)]
        if turns_on := one.turns_on:
            told.append(f"turns on {', '.join(turns_on)}")
        yield from (f"    {row}" for line in told for row in _wrapped(plain(line), WIDTH - 4))
        yield from _places(one.rests_on, result, paint)


def _places(labels: Sequence[Label], result: Result, paint: Paint) -> Iterator[str]:
    for label in dict.fromkeys(labels):
        place = where(label.place, result)
        # How a source stands to the claim is in the working already.
        said = f"  {plain(label.text)}" if label.text and label.text not in _SIDES else ""
        yield f"    rests on {paint(place, 'cyan')}{said}"
        if label.link:
            yield f"      {paint(plain(label.link), 'dim')}"


def _margin(verdict: Verdict) -> list[str]:
    return [verdict.margin] if verdict.margin else []


def _id(verdict: Verdict) -> str:
    return plain(verdict.claim.rpartition("#")[2])
