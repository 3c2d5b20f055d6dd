"""Annotations of GitHub Actions: each finding shown beside its line of a pull request.

A line is a workflow command, so whatever a file says is escaped as the runner undoes it: per cent signs,
line breaks and, in the properties, colons and commas. No text of a file can begin a command of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.words import plural
from checker.finding import Finding, Severity
from checker.result import Result
from checker.show.frame import where
from checker.show.options import Options
from checker.show.plain import plain
from checker.show.telling import graded, told

NAME = "github"
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def render(result: Result, options: Options) -> str:
    """A command for each finding, those that were waived in a group of the log; the options choose nothing here."""
    del options
    rows = [_annotation(one, result) for one in result.findings if not one.waived]
    rows += [f"::error::{plain(line).translate(_IN_TEXT)}" for line in result.unread]
    return "".join(f"{row}\n" for row in (*rows, *_waived(result)))


def _waived(result: Result) -> Iterator[str]:
    """What was waived is for whoever opens the log: beside the lines of a change it would be noise."""
    told = [one for one in result.findings if one.waived]
    if told:
        yield f"::group::{plural(len(told), 'finding')} waived, each with its reason"
        for one in told:
            said = f"{where(one.place, result)}: {one.check}: {plain(one.waived)}".replace("##[", "# #[")
            # A line of the log is a command where it begins as one, and in an older form wherever that stands.
            yield f"- {said}"
        yield "::endgroup::"


def _annotation(finding: Finding, result: Result) -> str:
    span = result.span(finding.place)
    title = f"{finding.check}: {finding.claim}" if finding.claim else finding.check
    properties = {"file": finding.place.file, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        # The runner passes over columns of a stretch of several lines.
        properties |= {"col": span.column, "endColumn": span.end_column}
    written = [f"{key}={plain(str(value)).translate(_IN_PROPERTY)}" for key, value in properties.items()]
    written.append(f"title={plain(title).translate(_IN_PROPERTY)}")
    return f"::{_COMMANDS[graded(finding)]} {','.join(written)}::{told(finding).translate(_IN_TEXT)}"
