"""The report for people, to the letter."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.finding import WaivedBy
from checker.report.text import render
from checker.result import Result
from checker.show.options import Detail, Options
from checker.show.paint import Paint

FINDINGS = """\
error[count-differs]: `ten`, but 2 are listed
  claims.yaml:5:10  in `ninth-city`
     5 |   value: ten
       |          ^^^ says ten
     6 |   members: [zaranj, farah]
       |            --------------- lists 2
  = note: 2 members listed (Zaranj and Farah), and it says ten
  = note: copy:  nine
          quote: ten
  = help: write `two`

warning[turns-on-contested]: `farah` is contested
  claims.yaml:6:21
     6 |   members: [zaranj, farah]
       |                     ^^^^^
  ::: voa.txt:2:1
     2 | Farah is contested
       | ----- the source
"""
WAIVED = """
waived, each with its reason
  claims.yaml:7:7 no-evidence: everybody knows it
"""
LINES = """
claims.yaml
  supported
    capitals    `voa` has the words `There are 34 provincial capitals in the country` in line 1
  not checkable
    doom        an opinion
  refuted
    ninth-city  2 members listed (Zaranj and Farah), and it says ten
                refutes: `voa`: 9 cities
                two would be right
"""
FULL = """
claims.yaml

  ninth-city: refuted  claims.yaml:2:3
    2 members listed (Zaranj and Farah), and it says ten
    refutes: `voa`: 9 cities
    two would be right
    turns on Farah
    rests on voa.txt:2:1

  capitals: supported  claims.yaml:7:3
    supports: `voa` has the words `There are 34 provincial capitals in the country` in line 1

  doom: not checkable  claims.yaml:11:3
    an opinion
"""
SUMMARY = """
3 claims: 1 supported, 1 refuted, 1 not checkable
1 piece of evidence could not be consulted
2 findings: 1 error, 1 warning (1 waived)
"""


def test_a_line_a_claim_unless_more_is_asked_for(result: Result) -> None:
    assert render(result, Options()) == FINDINGS + WAIVED + LINES + SUMMARY


def test_every_working_at_length(result: Result) -> None:
    assert render(result, Options(Detail.FULL)) == FINDINGS + WAIVED + FULL + SUMMARY


def test_no_verdicts(result: Result) -> None:
    assert render(result, Options(Detail.NONE)) == FINDINGS + WAIVED + SUMMARY


def test_quiet_is_findings_only_and_those_that_were_waived(result: Result) -> None:
    assert render(result, Options(quiet=True)) == FINDINGS + WAIVED


def test_what_the_baseline_knows_is_counted(result: Result) -> None:
    known = tuple(replace(one, waived="known", waived_by=WaivedBy.BASELINE) for one in result.findings[:2])
    text = render(replace(result, findings=known), Options(quiet=True))
    assert text == "waived, each with its reason\n  2 findings known since the baseline\n"


def test_nothing_to_say(nothing: Result) -> None:
    assert render(nothing, Options()) == "0 claims\nno findings\n"
    assert render(nothing, Options(quiet=True)) == ""


def test_without_a_file_there_is_no_report() -> None:
    assert render(Result((), (), ()), Options()) == ""


def test_colour_changes_nothing_but_colour(result: Result) -> None:
    painted = render(result, Options(paint=Paint(on=True)))
    assert painted != render(result, Options())
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == render(result, Options())
