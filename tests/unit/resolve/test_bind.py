"""What the names and times of a claim come to, and what is suggested for those that are misspelt."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.finding import Finding
from tests.expecting import FILE, checked

CLAIMS = """\
article: {{published: 2024-07-06, timezone: Europe/London}}
entities: {{london: {{name: London}}}}
claims:
- {{id: nineth-city, kind: count, of: x, value: 3, since: 2024-05, until: 2024-06}}
- {{id: aybak-fall, kind: event, what: Aybak falls, when: 2024-05-05}}
- {{id: x, {fields}}}
"""


def told(folder: Path, fields: str, check: str) -> Finding:
    result = checked(folder, {FILE: CLAIMS.format(fields=fields)})
    return next(one for one in result.findings if one.check == check)


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ("kind: duration, from: 2024-05, to: ninth-city.until, value: a month", "nineth-city.until"),
        ("kind: duration, from: aybek-fall.when, to: today, value: 2 months", "aybak-fall.when"),
        ("kind: duration, from: aybek-fall, to: today, value: 2 months", "aybak-fall"),
        ("kind: duration, from: aybek-fall.wen, to: today, value: 2 months", "aybak-fall.when"),
        ("kind: share, part: ninth-city.value, whole: 6, value: half", "nineth-city.value"),
        ("kind: share, part: ninth-city, whole: 6, value: half", "nineth-city"),
        ("kind: share, part: ninth-city.when, whole: 6, value: half", "nineth-city"),
    ],
)
def test_the_suggestion_keeps_the_part(tmp_path: Path, fields: str, meant: str) -> None:
    assert told(tmp_path, fields, "unknown-claim").help == (f"did you mean `{meant}`?",)


def test_a_key_that_names_nobody_is_marked_itself(tmp_path: Path) -> None:
    fields = "kind: count, of: towns, value: one, members: [{londn: 2022-07-21}]"
    place = told(tmp_path, fields, "unknown-entity").place
    assert (place.route[-1], place.on) == ("londn", "key")


@pytest.mark.parametrize(
    ("when", "length"),
    [("26 October", "16 weeks"), ("Friday", "6 days"), ("by 26 October 2024", "at most 16 weeks")],
)
def test_what_is_planned_lies_ahead(tmp_path: Path, when: str, length: str) -> None:
    claims = (
        f"kind: event, what: the vote, when: {when}, planned: true}}\n"
        f"- {{id: y, kind: duration, from: today, to: x.when, value: {length}"
    )
    result = checked(tmp_path, {FILE: CLAIMS.format(fields=claims)})
    assert [one.check for one in result.findings if one.check != "no-evidence"] == []
