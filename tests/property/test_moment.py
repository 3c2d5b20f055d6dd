"""What holds of every time, length and direction."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from checker.language.direction import read_relation
from checker.language.english.times import MONTHS, PLURAL_ALONE, UNITS, WEEKDAYS
from checker.language.lapse import read_lapse
from checker.language.moment import read_moment
from checker.language.reading import Clock, Unread
from checker.language.stretch import MONTH_NAMES, WEEKDAY_NAMES

ZONES = (
    "UTC",
    "Asia/Kabul",
    "Europe/London",
    "America/New_York",
    "Asia/Beirut",
    "Pacific/Apia",
    "Africa/Cairo",
)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
zones = st.sampled_from(ZONES).map(ZoneInfo)
clocks = st.builds(
    lambda when, zone, fiscal: Clock(when.replace(tzinfo=UTC), zone, fiscal),
    st.datetimes(datetime(1950, 1, 1), datetime(2080, 1, 1)),  # noqa: DTZ001 - hypothesis wants them without a zone
    zones,
    st.none() | st.integers(1, 12),
)
words = st.sampled_from(
    [*MONTHS, *WEEKDAYS, *UNITS, *PLURAL_ALONE, *["a", "the", "last", "next", "this", "since", "by", "before", "after", "until", "from", "to", "between", "and", "of", "in", "on", "at", "early", "mid", "late", "end", "start", "ago", "past", "two", "20", "6th", "13:10", "pm", "noon", "gmt", "2021", "2021-08-11", "7/8/2019", "1990s", "quarter", "first", "half", "nearly", "about", "-", "/", ",", ".", "'", "day", "yesterday", "today", "overnight", "weekend", "christmas", "easter", "summer", "or", "later", "west", "north", "km", "50", "within", "(", ")", "fiscal", "fy", "q", "2", "21", "bc", "ad", "ended", "latest", "rest", "week's", "sixties", "long", "h", "m", "more", "another"]]
)  # fmt: skip
phrases = st.lists(words, max_size=8).map(" ".join)


def written(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


@given(st.one_of(st.text(), phrases), st.none() | clocks)
def test_any_text_is_read_or_not_and_never_raises(phrase: str, clock: Clock | None) -> None:
    answer = read_moment(phrase, clock)
    if isinstance(answer, Unread):
        assert answer.why
        assert answer.fault in {"unreadable-time", "impossible-date", "weekday-differs"}
        return
    assert answer
    for moment in answer:
        assert moment.start or moment.end
        for end in (moment.start, moment.end):
            assert end is None or end.utcoffset() is not None
        if moment.start and moment.end:
            assert moment.start.astimezone(UTC) < moment.end.astimezone(UTC)


@given(st.one_of(st.text(), phrases))
def test_any_length_is_read_or_not_and_never_raises(phrase: str) -> None:
    answer = read_lapse(phrase)
    if isinstance(answer, tuple):
        for lapse in answer:
            assert not lapse.strict.empty
            assert lapse.strict.within(lapse.generous)
            assert lapse.strict.low is not None
            assert lapse.strict.low >= 0
    read_relation(phrase)


@given(days, clocks)
def test_a_full_date_is_its_day_in_every_spelling(day: date, clock: Clock) -> None:
    spellings = (
        day.isoformat(),
        written(day),
        f"{MONTH_NAMES[day.month - 1]} {day.day}, {day.year}",
        f"{day:%G-W%V-%u}",
    )
    for spelling in spellings:
        answer = read_moment(spelling, clock)
        assert isinstance(answer, tuple)
        (moment,) = answer
        assert moment.start is not None
        assert moment.start.date() == day
        assert moment.start.tzinfo is clock.zone


@given(days, st.integers(0, 6), clocks)
def test_a_weekday_must_agree_with_its_date(day: date, weekday: int, clock: Clock) -> None:
    answer = read_moment(f"{WEEKDAY_NAMES[weekday]} {written(day)}", clock)
    if weekday == day.weekday():
        assert isinstance(answer, tuple)
    else:
        assert isinstance(answer, Unread)
        assert answer.fault == "weekday-differs"


@given(st.sampled_from(sorted(WEEKDAYS)), clocks)
def test_a_bare_weekday_is_within_the_week_before(weekday: str, clock: Clock) -> None:
    answer = read_moment(weekday, clock)
    assert isinstance(answer, tuple)
    start = answer[0].start
    assert start is not None
    assert start.weekday() == WEEKDAYS[weekday]
    assert timedelta(0) <= clock.now.astimezone(clock.zone).date() - start.date() < timedelta(days=7)


@given(st.sampled_from(sorted(MONTHS)), st.integers(1, 28), clocks)
def test_a_date_without_its_year_is_not_after_the_publication(month: str, day: int, clock: Clock) -> None:
    answer = read_moment(f"{day} {month}", clock)
    assert isinstance(answer, tuple)
    past, coming = (moment.start for moment in answer)
    assert past is not None
    assert coming is not None
    assert past.astimezone(UTC) <= clock.now.astimezone(UTC) < coming.astimezone(UTC)


@given(days, days, clocks)
def test_a_span_is_read_alike_in_figures_and_in_words(one: date, other: date, clock: Clock) -> None:
    first, last = sorted((one, other))
    figures = read_moment(f"{first}/{last}", clock)
    prose = read_moment(f"from {written(first)} to {written(last)}", clock)
    assert isinstance(figures, tuple)
    assert isinstance(prose, tuple)
    assert (figures[0].start, figures[0].end) == (prose[0].start, prose[0].end)


@given(st.integers(1, 200), clocks)
def test_so_many_days_ago_is_that_day(count: int, clock: Clock) -> None:
    answer = read_moment(f"{count} days ago", clock)
    assert isinstance(answer, tuple)
    start = answer[0].start
    assert start is not None
    assert start.date() == clock.now.astimezone(clock.zone).date() - timedelta(days=count)


@given(st.integers(1, 400), st.sampled_from(["hours", "days", "weeks", "months", "years"]))
def test_a_counted_length_holds_its_number(count: int, unit: str) -> None:
    answer = read_lapse(f"{count} {unit}")
    assert isinstance(answer, tuple)
    assert count * UNITS[unit][1] in answer[0].strict
