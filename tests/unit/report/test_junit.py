"""JUnit: a case a claim, as a reader of others counts them."""

from __future__ import annotations

from dataclasses import replace

from junitparser import Failure, JUnitXml, Skipped

from checker.finding import Finding, Label
from checker.report.junit import REST, render
from checker.result import Result
from checker.show.options import Options


def read(result: Result) -> JUnitXml:
    return JUnitXml.fromstring(render(result, Options()).encode())


def test_a_case_for_each_claim_and_one_for_the_rest(result: Result) -> None:
    suite = next(iter(read(result)))
    assert [case.name for case in suite] == ["ninth-city", "capitals", "doom", REST]
    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (4, 1, 1, 0)


def test_an_error_fails_its_claim_and_an_opinion_is_skipped(result: Result) -> None:
    cases = {case.name: case for case in next(iter(read(result)))}
    failure = cases["ninth-city"].result[0]
    assert isinstance(failure, Failure)
    assert failure.message == "`ten`, but 2 are listed"
    assert "claims.yaml:5:10" in failure.text
    assert "help: write `two`" in failure.text
    assert isinstance(cases["doom"].result[0], Skipped)
    assert cases["capitals"].result == []
    assert "waived: everybody knows it" in cases["capitals"].system_err
    assert "warning[turns-on-contested]" in cases[REST].system_err


def test_a_file_that_cannot_be_read_is_an_error(result: Result) -> None:
    told = read(replace(result, unread=("`lost.yaml` is not there",)))
    assert told.errors == 1


def test_what_xml_cannot_hold_is_put_otherwise(result: Result) -> None:
    odd = Finding("`\x00\x1b\ufffe\ud800<&>`", (Label(result.findings[0].place),), claim="ninth-city")
    told = read(replace(result, findings=(odd,)))
    case = next(iter(next(iter(told))))
    assert case.result[0].message == "`\\x00\\x1b\ufffd\\ud800<&>`"
