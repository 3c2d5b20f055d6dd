"""`checker understand` over standard input: one object a line, whatever the line."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest

from checker.cli.status import Status
from checker.cli.understand import Asked, understand

Told = list[dict[str, Any]]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Any:  # noqa: ANN401 - a function
    """Give lines to the command, and get its objects back."""

    def asked(lines: bytes, given: Asked | None = None) -> Told:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
        assert understand((), given or Asked(""), as_json=True) is Status.FINE
        return [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]

    return asked


def line(**keys: object) -> bytes:
    return json.dumps(keys).encode() + b"\n"


def test_a_figure_gives_its_stated_number_and_its_hedge(ask: Any) -> None:  # noqa: ANN401
    (told,) = ask(line(phrase="nearly 9,000", **{"as": "figure"}))
    (one,) = told["readings"]
    assert (one["stated"], one["hedge"], one["unit"]) == ("9000", "nearly", "")
    assert one["strict"] == {"low": "8100", "high": "9000", "low_open": False, "high_open": True}


@pytest.mark.parametrize(
    ("keys", "sort"),
    [
        ({"phrase": "nine"}, "figure"),
        ({"phrase": "1979"}, "figure"),
        ({"phrase": "1979", "as": "time"}, "time"),
        ({"phrase": "48 hours"}, "span"),
        ({"phrase": "48 hours", "as": "figure"}, "figure"),
        ({"phrase": "Friday", "at": "2021-08-11"}, "time"),
        ({"phrase": "Friday", "at": "2021-08-11T13:10+01:00", "as": None}, "time"),
        ({"phrase": "nine", "unknown": [1, {}], "at": 20210811}, "figure"),
    ],
)
def test_what_it_is_read_as(ask: Any, keys: dict[str, object], sort: str) -> None:  # noqa: ANN401
    (told,) = ask(line(**keys))
    assert (told["as"], told["unread"]) == (sort, None)


def test_a_day_without_its_hour_counts_from_noon(ask: Any) -> None:  # noqa: ANN401
    days = ask(
        line(phrase="an hour ago", at="2021-08-11") + line(phrase="earlier this week", at="2021-08-11")
    )
    assert [(one["readings"][0]["first_day"], one["readings"][0]["last_day"]) for one in days] == [
        ("2021-08-11", "2021-08-11"),
        ("2021-08-09", "2021-08-11"),
    ]


def test_blank_lines_and_windows_ends_and_lines_that_cannot_be_used(ask: Any) -> None:  # noqa: ANN401
    given = b'{"phrase": "nine"}\r\n\r\n  \nnope\n{"phrase": 3}\n' + b"[[[[" * 30_000 + b"\n" + b"\xff\n"
    given += line(phrase="nine", **{"as": "verse"}) + line(phrase="nine", at="x") + b'{"phrase": "nine"}'
    told = ask(given)
    assert [one["unread"] is None for one in told] == [True, *[False] * 6, True]


def test_fiscal_years_need_their_month(ask: Any) -> None:  # noqa: ANN401
    without, given = ask(
        line(phrase="FY21", at="2021-08-11") + line(phrase="FY21", at="2021-08-11", fiscal_year="October")
    )
    assert "in which month its fiscal year begins" in without["unread"]
    assert given["readings"][0]["first_day"] == "2020-10-01"


def test_what_stands_on_the_command_line_serves_where_a_key_is_absent(ask: Any) -> None:  # noqa: ANN401
    own, other = ask(
        line(phrase="Friday") + line(phrase="Friday", at="2021-09-01"), Asked("", "time", "2021-08-11")
    )
    assert [one["readings"][0]["first_day"] for one in (own, other)] == ["2021-08-06", "2021-08-27"]
