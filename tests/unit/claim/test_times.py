from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from checker.claim.times import certainly_before, elapsed, told, told_both
from checker.language.moment import read_moment
from checker.language.reading import Clock, Grain, Moment
from checker.logic.range import Range

KABUL = ZoneInfo("Asia/Kabul")
CLOCK = Clock(datetime(2021, 8, 11, 16, 40, tzinfo=KABUL), KABUL)


def moment(phrase: str) -> Moment:
    read = read_moment(phrase, CLOCK)
    assert isinstance(read, tuple), read
    return read[0]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Friday", "Friday 6 August 2021"),
        ("2021-08-11 16:40", "Wednesday 11 August 2021 at 16:40"),
        ("May 2021", "May 2021"),
        ("2021", "2021"),
        ("the 1990s", "1990 to 1999"),
        ("2021-08-06/2021-08-11", "Friday 6 August to Wednesday 11 August 2021"),
        ("since May 2021", "Saturday 1 May 2021 or later"),
        ("by 31 August 2021", "Tuesday 31 August 2021 or earlier"),
        ("1984~", "about 1984"),
        ("Q3 2020", "July to September 2020"),
    ],
)
def test_times_are_told_as_a_reader_would(phrase: str, words: str) -> None:
    assert told(moment(phrase)) == words


def test_two_days_of_a_year_share_it() -> None:
    assert told_both(moment("2021-08-06"), moment("2021-08-11")) == (
        "Friday 6 August",
        "Wednesday 11 August 2021",
    )
    assert told_both(moment("2020-08-06"), moment("2021-08-11"))[0] == "Thursday 6 August 2020"


def test_days_are_counted_in_both_ways() -> None:
    ways = elapsed(moment("2021-08-06"), moment("2021-08-11"), Grain.DAY)
    assert [way.range for way in ways] == [Range.exactly(5), Range.exactly(6)]
    assert [way.nominal for way in ways] == [5, 6]
    assert [way.both_ends for way in ways] == [False, True]


def test_hours_count_as_parts_of_days_too() -> None:
    ways = elapsed(moment("2021-08-10 22:00"), moment("2021-08-11 01:00"), Grain.DAY)
    assert [way.range.point for way in ways[:2]] == [1, 2]
    hours = ways[2].range
    assert hours.low is not None
    assert hours.high is not None
    assert Fraction(2, 24) < hours.low < hours.high < Fraction(4, 24)


def test_seconds_of_days_lie_between_their_ends() -> None:
    (way,) = elapsed(moment("2021-08-06"), moment("2021-08-08"), Grain.SECOND)
    assert way.range == Range(Fraction(86400), Fraction(3 * 86400), low_open=True, high_open=True)
    assert way.nominal == 2 * 86400


def test_what_is_about_a_year_may_be_the_one_beside_it() -> None:
    assert certainly_before(moment("1983"), moment("1984"))
    assert not certainly_before(moment("1983"), moment("1984~"))
    assert certainly_before(moment("1982"), moment("1984~"))
