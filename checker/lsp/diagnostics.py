"""Findings as an editor shows them under the words that they are about, with the other places that they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lsprotocol import types

from checker.finding import Finding, Label, Severity
from checker.lsp.positions import Encoding, range_of
from checker.place import Place
from checker.read.lines import Lines
from checker.result import Result
from checker.show.plain import plain
from checker.show.telling import graded, told

SOURCE = "checker"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
_MOST_RELATED = 12


def diagnostics(
    result: Result, uri: Callable[[str], str], encoding: Encoding, further: Iterable[Finding] = ()
) -> dict[str, list[types.Diagnostic]]:
    """The diagnostics of a run by file, every file that was checked among them; what is waived is left out."""
    found: dict[str, list[types.Diagnostic]] = {file: [] for file in result.files}
    for finding in (*result.findings, *further):
        if not finding.waived:
            found.setdefault(finding.place.file, []).append(_diagnostic(finding, result, uri, encoding))
    return found


def place_range(place: Place, result: Result, encoding: Encoding) -> types.Range:
    """Where a place is; the top of a file that is no text."""
    if place.spot or result.within(place):
        return types.Range(types.Position(0, 0), types.Position(0, 0))
    return range_of(result.span(place), Lines(result.text(place.file)), encoding)


def _diagnostic(
    finding: Finding, result: Result, uri: Callable[[str], str], encoding: Encoding
) -> types.Diagnostic:
    main, *others = finding.labels
    related = [_related(one, result, uri, encoding) for one in others[:_MOST_RELATED]]
    return types.Diagnostic(
        range=_first_line(place_range(main.place, result, encoding), main.place, result, encoding),
        message=told(finding),
        severity=_SEVERITIES[graded(finding)],
        code=finding.check,
        source=SOURCE,
        related_information=related or None,
    )


def _first_line(found: types.Range, place: Place, result: Result, encoding: Encoding) -> types.Range:
    """Of what goes on over several lines, the first: a whole claim underlined says nothing."""
    if found.start.line == found.end.line:
        return found
    lines = Lines(result.text(place.file))
    text = lines.text(found.start.line).split(" #")[0].rstrip()
    span = result.span(place)
    first = range_of(type(span)(span.line, span.column, span.line, len(text) + 1), lines, encoding)
    return first if first.end.character > first.start.character else found


def _related(
    label: Label, result: Result, uri: Callable[[str], str], encoding: Encoding
) -> types.DiagnosticRelatedInformation:
    where = result.within(label.place) or label.place.spot
    said = plain(label.text) or "it rests on this"
    return types.DiagnosticRelatedInformation(
        types.Location(uri(label.place.file), place_range(label.place, result, encoding)),
        f"{said}, {where}" if where else said,
    )
