"""What the words of a time mean, read from an article of Wednesday 11 August 2021, 16:40 in Kabul."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from checker.language.moment import read_moment, read_when
from checker.language.reading import Clock, Grain, Moment, Unread

KABUL = Clock(datetime.fromisoformat("2021-08-11T13:10+01:00"), ZoneInfo("Asia/Kabul"))


def clock(day: str, zone: str = "UTC") -> Clock:
    place = ZoneInfo(zone)
    return Clock(datetime.fromisoformat(day).replace(hour=12, tzinfo=place), place)


def readings(phrase: str, at: Clock | None = KABUL) -> tuple[Moment, ...]:
    answer = read_moment(phrase, at)
    assert isinstance(answer, tuple), answer
    return answer


def told(moment: Moment) -> str:
    """Both ends by the clock on the wall; the hour is left out where it is midnight."""
    return " … ".join("" if end is None else _short(end) for end in (moment.start, moment.end)).strip()


def _short(end: datetime) -> str:
    return end.strftime("%Y-%m-%d" if (end.hour, end.minute) == (0, 0) else "%Y-%m-%d %H:%M")


def unread(phrase: str, at: Clock | None = KABUL) -> Unread:
    answer = read_moment(phrase, at)
    assert isinstance(answer, Unread), answer
    return answer


@pytest.mark.parametrize(
    ("phrase", "first", "second"),
    [
        ("Friday", "2021-08-06 … 2021-08-07", "2021-08-13 … 2021-08-14"),
        ("Tuesday", "2021-08-10 … 2021-08-11", "2021-08-17 … 2021-08-18"),
        ("Wednesday", "2021-08-11 … 2021-08-12", "2021-08-04 … 2021-08-05"),
        ("on Tuesday", "2021-08-10 … 2021-08-11", "2021-08-17 … 2021-08-18"),
        ("last Friday", "2021-08-06 … 2021-08-07", None),
        ("Friday last", "2021-08-06 … 2021-08-07", None),
        ("this Friday", "2021-08-13 … 2021-08-14", "2021-08-06 … 2021-08-07"),
        ("next Monday", "2021-08-16 … 2021-08-17", None),
        ("next Friday", "2021-08-20 … 2021-08-21", "2021-08-13 … 2021-08-14"),
        ("Tuesday of last week", "2021-08-03 … 2021-08-04", None),
        ("the weekend", "2021-08-07 … 2021-08-09", "2021-08-14 … 2021-08-16"),
        ("yesterday", "2021-08-10 … 2021-08-11", None),
        ("the day before yesterday", "2021-08-09 … 2021-08-10", None),
        ("this morning", "2021-08-11 … 2021-08-11 12:00", None),
        ("last night", "2021-08-10 18:00 … 2021-08-11 06:00", None),
        ("tonight", "2021-08-11 18:00 … 2021-08-12 06:00", None),
        ("overnight", "2021-08-10 18:00 … 2021-08-11 09:00", "2021-08-11 18:00 … 2021-08-12 09:00"),
        ("late on Tuesday", "2021-08-10 15:00 … 2021-08-11 06:00", "2021-08-17 15:00 … 2021-08-18 06:00"),
    ],
)
def test_days_around_the_publication(phrase: str, first: str, second: str | None) -> None:
    found = [told(moment) for moment in readings(phrase)]
    assert found[:2] == [first] + ([second] if second else [])


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("6 August 2021", "2021-08-06 … 2021-08-07"),
        ("August 6, 2021", "2021-08-06 … 2021-08-07"),
        ("6 Aug", "2021-08-06 … 2021-08-07"),
        ("Aug. 6th", "2021-08-06 … 2021-08-07"),
        ("the sixth of August", "2021-08-06 … 2021-08-07"),
        ("Tuesday 10 August", "2021-08-10 … 2021-08-11"),
        ("Tuesday, 10 August 2021", "2021-08-10 … 2021-08-11"),
        ("7/28/2019", "2019-07-28 … 2019-07-29"),
        ("28/7/2019", "2019-07-28 … 2019-07-29"),
        ("28.7.2019", "2019-07-28 … 2019-07-29"),
        ("11 September", "2020-09-11 … 2020-09-12"),
        ("May 2021", "2021-05-01 … 2021-06-01"),
        ("in 1979", "1979-01-01 … 1980-01-01"),
        ("nineteen ninety-one", "1991-01-01 … 1992-01-01"),
        ("May", "2021-05-01 … 2021-06-01"),
        ("last May", "2021-05-01 … 2021-06-01"),
        ("June last year", "2020-06-01 … 2020-07-01"),
        ("early March", "2021-03-01 … 2021-03-16"),
        ("mid-2019", "2019-05-01 … 2019-09-01"),
        ("late 1990s", "1995-01-01 … 2000-01-01"),
        ("the 1990s", "1990-01-01 … 2000-01-01"),
        ("the nineties", "1990-01-01 … 2000-01-01"),
        ("the 20th century", "1900-01-01 … 2000-01-01"),
        ("the end of the month", "2021-08-21 … 2021-09-01"),
        ("Q3 2020", "2020-07-01 … 2020-10-01"),
        ("the third quarter of 2020", "2020-07-01 … 2020-10-01"),
        ("in the second quarter", "2021-04-01 … 2021-07-01"),
        ("the first half of the year", "2021-01-01 … 2021-07-01"),
        ("the first nine months of 2020", "2020-01-01 … 2020-10-01"),
        ("this week", "2021-08-09 … 2021-08-16"),
        ("last month", "2021-07-01 … 2021-08-01"),
        ("the week of 2 August", "2021-08-02 … 2021-08-09"),
        ("the first Friday of July", "2021-07-02 … 2021-07-03"),
        ("Christmas Day", "2020-12-25 … 2020-12-26"),
        ("New Year's Eve", "2020-12-31 … 2021-01-01"),
        ("Easter Monday 2021", "2021-04-05 … 2021-04-06"),
        ("in the past week", "2021-08-04 … 2021-08-12"),
        ("the past five years", "2016-08-11 … 2021-08-12"),
        ("so far this year", "2021-01-01 … 2021-08-11 16:40"),
        ("three days ago", "2021-08-08 … 2021-08-09"),
        ("a week ago today", "2021-08-04 … 2021-08-05"),
        ("two days before 11 September 2001", "2001-09-09 … 2001-09-10"),
        ("13:10", "2021-08-11 13:10 … 2021-08-11 13:11"),
        ("1.10 pm", "2021-08-11 13:10 … 2021-08-11 13:11"),
        ("noon", "2021-08-11 12:00 … 2021-08-11 12:01"),
        ("13:10 GMT", "2021-08-11 17:40 … 2021-08-11 17:41"),
        ("11 August 2021, 16:40", "2021-08-11 16:40 … 2021-08-11 16:41"),
        ("Wednesday, Aug. 11, 2021, 1:10 p.m. BST", "2021-08-11 16:40 … 2021-08-11 16:41"),
        ("2020-21", "2020-01-01 … 2022-01-01"),
    ],
)
def test_the_likeliest_reading(phrase: str, first: str) -> None:
    assert told(readings(phrase)[0]) == first


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("since May", "2021-05-01 …"),
        ("since Friday last", "2021-08-06 …"),
        ("since 2001", "2001-01-01 …"),
        ("after 11 September 2001", "2001-09-12 …"),
        ("by 31 August", "… 2021-09-01"),
        ("before 31 August", "… 2021-08-31"),
        ("until the end of August", "… 2021-09-01"),
        ("before the end of the month", "… 2021-09-01"),
        ("by noon on Friday", "… 2021-08-13 12:01"),
        ("2018 or later", "2018-01-01 …"),
        ("from 6 to 11 August", "2021-08-06 … 2021-08-12"),
        ("6–11 August 2021", "2021-08-06 … 2021-08-12"),
        ("August 6-11", "2021-08-06 … 2021-08-12"),
        ("between May and July 2020", "2020-05-01 … 2020-08-01"),
        ("Dec 28 to Jan 3, 2021", "2020-12-28 … 2021-01-04"),
        ("Monday to Wednesday", "2021-08-09 … 2021-08-12"),
        ("from 9am to 5pm on Friday", "2021-08-06 09:00 … 2021-08-06 17:01"),
    ],
)
def test_bounds(phrase: str, first: str) -> None:
    assert told(readings(phrase)[0]) == first


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("2021-08-11", "2021-08-11 … 2021-08-12"),
        ("2021-08-11 13:10 +01:00", "2021-08-11 16:40 … 2021-08-11 16:41"),
        ("2021-08-11T12:10Z", "2021-08-11 16:40 … 2021-08-11 16:41"),
        ("2021-08-11T24:00", "2021-08-12 … 2021-08-12 00:01"),
        ("2021-W32", "2021-08-09 … 2021-08-16"),
        ("2021-W32-3", "2021-08-11 … 2021-08-12"),
        ("2021-223", "2021-08-11 … 2021-08-12"),
        ("2021-08", "2021-08-01 … 2021-09-01"),
        ("2021", "2021-01-01 … 2022-01-01"),
        ("2004-06-XX", "2004-06-01 … 2004-07-01"),
        ("201X", "2010-01-01 … 2020-01-01"),
        ("1984~", "1984-01-01 … 1985-01-01"),
        ("2021-23", "2021-01-01 … 2024-01-01"),
        ("2021-21", "2021-03-01 … 2021-06-01"),
        ("2021-08-06/2021-08-11", "2021-08-06 … 2021-08-12"),
        ("2021-05/..", "2021-05-01 …"),
        ("../2021", "… 2022-01-01"),
    ],
)
def test_dates_in_figures(phrase: str, first: str) -> None:
    assert told(readings(phrase)[0]) == first


def test_an_uncertain_date_says_so() -> None:
    for phrase in ("1984?", "1984~", "1984%"):
        (moment,) = readings(phrase)
        assert moment.approximate
        assert "EDTF" in moment.why


def test_either_order_of_day_and_month_is_kept() -> None:
    american, other = readings("7/8/2019")
    assert told(american) == "2019-07-08 … 2019-07-09"
    assert told(other) == "2019-08-07 … 2019-08-08"
    assert "other way round" in american.why


def test_ago_is_as_wide_as_it_is_told() -> None:
    rounded, year, day = readings("20 years ago")
    assert told(rounded) == "2001-02-11 … 2002-02-12"
    assert told(year) == "2001-01-01 … 2002-01-01"
    assert told(day) == "2001-08-11 … 2001-08-12"
    assert rounded.approximate
    assert told(readings("two decades ago")[0]) == "1999-08-11 … 2003-08-12"


def test_grain() -> None:
    grains = {"13:10": Grain.MINUTE, "Friday": Grain.DAY, "last week": Grain.WEEK, "May": Grain.MONTH}
    grains |= {"Q3 2020": Grain.QUARTER, "1979": Grain.YEAR, "the 1990s": Grain.DECADE}
    assert {phrase: readings(phrase)[0].grain for phrase in grains} == grains


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("31 September 2021", "September has 30 days"),
        ("2021-02-30", "February 2021 has 28 days"),
        ("29 February 2021", "February 2021 has 28 days"),
        ("30 February", "February has at most 29 days"),
        ("since 31 September 2021", "September has 30 days"),
        ("2021-13", "a year has 12 months, not 13"),
        ("2021-366", "2021 has 365 days"),
        ("2021-W53", "2021 has 52 weeks"),
        ("25:10", "a day has 24 hours of 60 minutes"),
        ("13 pm", "there is no 13 pm"),
        ("from 11 August 2021 to 6 August 2021", "it ends before it starts"),
        ("2021-08-11/2021-08-06", "it ends before it starts"),
    ],
)
def test_what_cannot_be(phrase: str, why: str) -> None:
    answer = unread(phrase)
    assert (answer.fault, answer.why) == ("impossible-date", why)


@pytest.mark.parametrize("phrase", ["Tuesday 11 August 2021", "Tuesday 11 August", "Tue, Aug. 11, 1:10 pm"])
def test_a_weekday_that_disagrees(phrase: str) -> None:
    answer = unread(phrase)
    assert answer.fault == "weekday-differs"
    assert answer.why == "11 August 2021 was a Wednesday"
    assert answer.help == "Tuesday was 10 August 2021"


def test_the_weekday_chooses_between_years_that_are_far() -> None:
    january = clock("2018-01-07")
    assert told(readings("Tuesday May 9", january)[0]) == "2017-05-09 … 2017-05-10"
    assert told(readings("Wednesday May 9", january)[0]) == "2018-05-09 … 2018-05-10"
    assert unread("Friday May 9", january).fault == "weekday-differs"


@pytest.mark.parametrize(
    "phrase",
    [
        "", " ", "recently", "nine cities", "Friday nonsense", "the other Friday", "in the red zone", "44 BC", "May be",
        "three days later", "within hours", "since since May", "since May to March", "Ramadan and", "FY2023", "second", "1/2/3/4", "13:10 XYZ",
        "2021-08-11T23:59:60Z", "10000-01-01", "Y17000000", "-0044", "0000-01-01", "٢٠٢١-٠٨-١١", "２０２１",
        "\x00", "\ud800", "999999999999999 years ago", "99999 years ago", "x" * 100_000, "to " * 30,
    ],
)  # fmt: skip
def test_what_is_not_understood_is_not_read(phrase: str) -> None:
    answer = unread(phrase)
    assert answer.fault == "unreadable-time"
    assert answer.why


def test_without_a_clock_only_full_dates_are_read() -> None:
    (moment,) = readings("6 August 2021", None)
    assert moment.start == datetime(2021, 8, 6, tzinfo=UTC)
    (moment,) = readings("2021-08-11 13:10 +01:00", None)
    assert moment.start == datetime(2021, 8, 11, 12, 10, tzinfo=UTC)
    for phrase in ("Friday", "6 August", "20 years ago", "13:10", "since May", "last year"):
        assert unread(phrase, None).why == "counts from the publication, which the article does not give"


def test_days_that_the_clocks_change() -> None:
    london = clock("2021-11-03", "Europe/London")
    (day,) = readings("31 October 2021", london)
    assert day.start
    assert day.end
    assert day.end.astimezone(UTC) - day.start.astimezone(UTC) == timedelta(hours=25)
    once, again = readings("31 October 2021, 01:30", london)
    assert [m.start and m.start.astimezone(UTC).hour for m in (once, again)] == [0, 1]
    assert unread("28 March 2021, 01:30", london).fault == "impossible-date"


def test_a_day_that_has_no_midnight() -> None:
    (day,) = readings("28 March 2021", clock("2021-04-01", "Asia/Beirut"))
    assert told(day) == "2021-03-28 01:00 … 2021-03-29"


def test_every_phrase_is_quick() -> None:
    hostile = [
        "from to " * 10,
        "1-" * 50,
        "early " * 19 + "May",
        "two days before " * 6 + "Friday",
        "of " * 20,
    ]
    started = perf_counter()
    for phrase in hostile:
        read_moment(phrase, KABUL)
    assert perf_counter() - started < 1


def test_a_season_that_is_last_has_begun() -> None:
    august = clock("2021-08-11")
    for season in ("spring", "summer", "autumn", "winter"):
        for moment in readings(f"last {season}", august):
            assert moment.start
            assert moment.start <= august.now
    first, second, *_ = readings("last spring", august)
    assert told(first) == "2021-03-01 … 2021-06-01"
    assert told(second) == "2020-03-01 … 2020-06-01"


def test_a_week_of_a_month_may_be_counted_from_its_first_day() -> None:
    weeks = [told(m) for m in readings("the first week of August 2021", clock("2021-08-11"))]
    assert weeks == ["2021-08-02 … 2021-08-09", "2021-08-01 … 2021-08-08"]


def test_nine_eleven_before_it_was_a_name() -> None:
    assert told(readings("9/11", clock("1999-10-01"))[0]) == "1999-09-11 … 1999-09-12"


def test_where_only_a_time_can_stand_three_digits_are_a_year() -> None:
    found = read_when(" 843 ", None)
    assert not isinstance(found, Unread)
    (read,) = found
    assert (read.phrase, read.start and read.start.year, read.end and read.end.year) == (" 843 ", 843, 844)
    assert isinstance(read_moment("843", None), Unread)
    assert all(isinstance(read_when(words, None), Unread) for words in ("043", "84", "8 43", "८४३"))
    assert read_when("2021", None) == read_moment("2021", None)
