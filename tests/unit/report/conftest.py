"""A small run made by hand, for every format to tell."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

import pytest

from checker.finding import Finding, Label, Ruling, Severity, Verdict
from checker.language.reading import Figure, Grain, Moment
from checker.logic.range import Range
from checker.place import Place, Span
from checker.read.load import read_sheet
from checker.result import Reading, Result

CLAIMS = """\
claims:
- id: ninth-city
  kind: count
  of: cities
  value: ten
  members: [zaranj, farah]
- id: capitals
  kind: quantity
  measure: capitals
  value: 34
- id: doom
  kind: judgement
"""
FILE = Place("claims.yaml")
FIRST = FILE.at("claims", 0)


def findings() -> tuple[Finding, ...]:
    return (
        Finding(
            "`ten`, but 2 are listed",
            (Label(FIRST.at("value"), "says ten"), Label(FIRST.at("members"), "lists 2")),
            ("2 members listed (Zaranj and Farah), and it says ten", "copy:  nine\nquote: ten"),
            ("write `two`",),
            "ninth-city",
            "count-differs",
            Severity.ERROR,
        ),
        Finding(
            "`farah` is contested",
            (Label(FIRST.at("members", 1)), Label(Place("voa.txt", span=Span(2, 1, 2, 6)), "the source")),
            check="turns-on-contested",
            severity=Severity.WARNING,
        ),
        Finding(
            "nothing backs `capitals`",
            (Label(FILE.at("claims", 1, "id")),),
            claim="capitals",
            check="no-evidence",
            severity=Severity.NOTE,
            waived="everybody knows it",
        ),
    )


def verdicts() -> tuple[Verdict, ...]:
    working = ("2 members listed (Zaranj and Farah), and it says ten", "refutes: `voa`: 9 cities")
    rests = (Label(Place("voa.txt", span=Span(2, 1, 2, 6)), "refutes"),)
    return (
        Verdict(
            "claims.yaml#ninth-city",
            "count",
            FIRST,
            Ruling.REFUTED,
            working,
            "two would be right",
            lambda: ("Farah",),
            rests,
        ),
        Verdict(
            "claims.yaml#capitals",
            "quantity",
            FILE.at("claims", 1),
            Ruling.SUPPORTED,
            ("supports: `voa` has the words `There are 34 provincial capitals in the country` in line 1",),
        ),
        Verdict("claims.yaml#doom", "judgement", FILE.at("claims", 2), Ruling.NOT_CHECKABLE, ("an opinion",)),
    )


def readings() -> tuple[Reading, ...]:
    ten = Figure("ten", Range.exactly(10), Range.exactly(10), Fraction(10))
    friday = Moment("Friday", datetime(2021, 8, 6, tzinfo=UTC), datetime(2021, 8, 7, tzinfo=UTC), Grain.DAY)
    return (
        Reading("claims.yaml#ninth-city", FIRST.at("value"), "ten", "figure", (ten,)),
        Reading("", FILE.at("claims"), "Friday", "time", (friday,)),
    )


@pytest.fixture
def result() -> Result:
    return Result(
        ("claims.yaml",),
        findings(),
        verdicts(),
        readings,
        {"claims.yaml": read_sheet("claims.yaml", CLAIMS.encode())},
        {"voa.txt": "VOA\nFarah is contested\n"},
        (),
        (Label(FIRST.at("value"), "`afp` could not be consulted: it is only cited"),),
    )


@pytest.fixture
def nothing() -> Result:
    return Result(
        ("claims.yaml",), (), (), sheets={"claims.yaml": read_sheet("claims.yaml", b"claims: []\n")}
    )
