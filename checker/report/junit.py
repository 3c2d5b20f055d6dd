"""JUnit's XML, for CI systems that show tests: a suite for each file, a case for each claim.

A claim fails where a finding about it is an error, or where it does not stand; it is skipped where
nothing could be said of it. Findings that are about no claim stand in a case of their own, `the file`.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.finding import Finding, Ruling, Severity, Verdict
from checker.result import Result
from checker.show.frame import where
from checker.show.options import Options
from checker.show.plain import plain
from checker.show.telling import graded, told

NAME = "junit"
REST = "the file"
_SKIPPED = frozenset({Ruling.NOT_ENOUGH, Ruling.NOT_CHECKABLE})
_XML_LACKS = dict.fromkeys((0xFFFE, 0xFFFF), "�")
"""Characters that are safe in a terminal and that XML 1.0 cannot hold."""


def render(result: Result, options: Options) -> str:
    """Every claim as a case; the options choose nothing here."""
    del options
    suites = Element("testsuites", name="checker")
    for file in result.files:
        _suite(suites, file, result)
    if result.unread:
        suite = SubElement(suites, "testsuite", name="files that could not be read")
        for line in result.unread:
            case = SubElement(suite, "testcase", classname="checker", name=_text(plain(line)))
            SubElement(case, "error", message=_text(plain(line)))
    for one in (*suites, suites):
        _count(one)
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, file: str, result: Result) -> None:
    suite = SubElement(suites, "testsuite", name=_text(plain(file)))
    findings = [one for one in result.findings if one.place.file == file]
    verdicts = [one for one in result.verdicts if one.place.file == file]
    ids = {_id(one) for one in verdicts}
    for verdict in verdicts:
        own = [one for one in findings if one.claim == _id(verdict)]
        case = _case(suite, file, _id(verdict), result.span(verdict.place).line)
        _told(case, own, result)
        if case.find("failure") is None:
            _ruled(case, verdict)
        working = SubElement(case, "system-out")
        working.text = _text("\n".join(map(plain, (verdict.ruling, *verdict.working, verdict.margin))))
    rest = [one for one in findings if one.claim not in ids]
    _told(_case(suite, file, REST, 1), rest, result)


def _case(suite: Element, file: str, name: str, line: int) -> Element:
    return SubElement(
        suite, "testcase", classname=_text(plain(file)), name=_text(name), file=_text(file), line=str(line)
    )


def _told(case: Element, findings: Sequence[Finding], result: Result) -> None:
    """Errors as failures; what is less grave, and what was waived, as words beside the case."""
    aside = []
    for one in findings:
        place = where(one.place, result)
        if one.waived:
            aside.append(f"{place}: {one.check} waived: {plain(one.waived)}")
        elif graded(one) is Severity.ERROR:
            failure = SubElement(case, "failure", type=one.check, message=_text(plain(one.what)))
            failure.text = _text(f"{place}\n{told(one)}")
        else:
            aside.append(f"{place}: {graded(one)}[{one.check}] {told(one)}")
    if aside:
        SubElement(case, "system-err").text = _text("\n".join(aside))


def _ruled(case: Element, verdict: Verdict) -> None:
    if verdict.ruling in _SKIPPED:
        why = plain(verdict.working[0]) if verdict.working else ""
        SubElement(case, "skipped", message=_text(f"{verdict.ruling}: {why}" if why else verdict.ruling))


def _count(suite: Element) -> None:
    cases = list(suite.iter("testcase"))
    suite.set("tests", str(len(cases)))
    for kind, name in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        suite.set(name, str(sum(case.find(kind) is not None for case in cases)))


def _id(verdict: Verdict) -> str:
    return plain(verdict.claim.rpartition("#")[2])


def _text(text: str) -> str:
    return text.translate(_XML_LACKS)
