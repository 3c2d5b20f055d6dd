"""How well times and lengths of time are read: the families `times` and `durations` of `understanding.py`.

A case of `times.json` has an `expression`, the `reference` date that it counts from, and the
`expected_start` and `expected_end`, its first and last day (null: open). A case of
`durations.json` has the `timex` (ISO 8601, `X` for a number that nobody gives).

Where the sources of the cases keep to conventions of their own, both ways count as right:

- spans "from A to B" end before B for some, and with B in newsrooms;
- "the last three months" ends the day before the reference for some, and with it for us;
- "since" and "until" are days, whatever the hour.

Left out is what no newsroom writes, what only the text around it can tell ("a year earlier",
which the cases hold to be a quarter, a month or a year by turns), and what the
moon decides: there the reader gives the days beside it too, and the cases give one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from checker.language.lapse import read_lapse
from checker.language.length import iso_length, lapse_of
from checker.language.moment import read_moment
from checker.language.reading import Clock, Lapse, Moment, Unread

Case = dict[str, Any]
Outcome = tuple[str, Case, str]

_DAY = timedelta(days=1)

_BY_CONTEXT = re.compile(
    r"a (?:year|month) (?:ago|earlier)|year-earlier|.*\byear-ago\b.*|that quarter|(?:the )?\d{4} (?:period|quarter)|a year|last"
    r"|.*\ba year ago|this quarter|fiscal .*|a flat second quarter|the day before|\d{1,2}|(?:eighth|the second) day"
    r"|\d+ days before|the end of year|.*\bearlier (?!sunday).*",
    re.IGNORECASE,
)
_NOT_PROSE = re.compile(
    r"otd|(?:at the )?bom|.*\bclosest\b.*|my day|[-+]?\d+ decade.*|1 year, 09.*|.*\b(?:giga|duper|mini ?-? ?tuesday)\b.*"
    r"|.*super tuesday.*|> = .*|.*greater.*|year two hundred.*|month of .*th|mini - tuesday.*"
    r"|\d\d/\d\d,\d\d|january first 12|.*(?:business days).*|mini tuesday.*|2013 years ago|5000 months ago"
    r"|november between .*|previous week - .*|.* \d+\.\d+|\d\.\d+|.*\d:\d+ ?- ?.*|4-22|(?:sat|sun|tue|wed|sunday) \d+(?:th)?",
    re.IGNORECASE,
)
_BY_THE_MOON = re.compile(
    r".*(?:eid\b|ramad|ramzan|bakr id|id ul|hijri|arabic new|sacrifice).*", re.IGNORECASE
)
_ONE_COUNTRYS = re.compile(
    r".*(?:emancipation day|tax day|administrative prof|freedom day|independence day).*", re.IGNORECASE
)


def times(cases: list[Case]) -> Iterator[Outcome]:
    """The outcome of each case of times."""
    said = defaultdict(set)
    for case in cases:
        said[case["expression"].lower(), case["reference"]].add(
            (case["expected_start"], case["expected_end"])
        )
    for case in cases:
        out = _left_out(case["expression"], case["origin"])
        if len(said[case["expression"].lower(), case["reference"]]) > 1:
            out = "the cases disagree among themselves"
        if out:
            yield "left out", case, out
            continue
        now = datetime.combine(date.fromisoformat(case["reference"]), datetime.min.time(), UTC) + timedelta(
            hours=12
        )
        answer = read_moment(case["expression"], Clock(now, UTC))
        yield (*_judged(case, answer),)


def _left_out(phrase: str, origin: str) -> str:
    for pattern, why in (
        (_NOT_PROSE, "not newsroom prose"),
        (_BY_THE_MOON, "the moon decides: read as the day of the tables and the days beside it"),
        (_ONE_COUNTRYS, "a day of one country, which the words do not name"),
    ):
        if pattern.fullmatch(phrase):
            return why
    if origin.startswith("TempEval") and _BY_CONTEXT.fullmatch(phrase):
        return "only the text around it can tell"
    if _BY_CONTEXT.fullmatch(phrase) and not re.search(r"\bago\b|\d{3}", phrase):
        return "only the text around it can tell"
    return ""


def _judged(case: Case, answer: tuple[Moment, ...] | Unread) -> Outcome:
    if case["expected_start"] == "0001-01-01":
        impossible = isinstance(answer, Unread) and answer.fault == "impossible-date"
        return ("right" if impossible else "WRONG"), case, str(answer)
    if isinstance(answer, Unread):
        return "unread", case, answer.why
    told = "; ".join(f"{m.start and m.start.date()}…{m.end and _last(m)}" for m in answer)
    if _equal(case, answer[0]):
        return "right", case, told
    if any(_equal(case, m) for m in answer):
        return "second", case, told
    return ("overlapping" if any(_overlap(case, m) for m in answer) else "WRONG"), case, told


def _last(moment: Moment) -> date | None:
    return (moment.end - timedelta(microseconds=1)).date() if moment.end else None


def _expected(case: Case) -> tuple[date | None, date | None]:
    start, end = case["expected_start"], case["expected_end"]
    return start and date.fromisoformat(start), end and date.fromisoformat(end)


def _equal(case: Case, moment: Moment) -> bool:
    start, end = _expected(case)
    ours = moment.start.date() if moment.start else None
    last = _last(moment)
    if ours != start and not (start is None and end is not None and moment.start is None):
        return False
    if last == end:
        return True
    if end is None or last is None:
        return False
    reference = date.fromisoformat(case["reference"])
    if last == reference and end == reference - _DAY:
        return True
    span = re.search(r"-| to | till | until | through | and |till", case["expression"])
    return bool(span) and _unit_before(last, end)


def _unit_before(last: date, end: date) -> bool:
    """Whether one span ends just before the unit that ends the other."""
    return end in {last - _DAY, last.replace(day=1) - _DAY, last.replace(month=1, day=1) - _DAY}


def _overlap(case: Case, moment: Moment) -> bool:
    start, end = _expected(case)
    ours, last = moment.start and moment.start.date(), _last(moment)
    return (start is None or last is None or last >= start) and (end is None or ours is None or ours <= end)


_NO_LENGTH = re.compile(r"\d{4}.*|\d{3}|PXX|[A-Z]+_REF|")
_OTHER_LENGTHS = {
    "that time",
    "12",
    "weeks or months",
    "January day",
    "the year-earlier nine months",
    "one-year term",
}


def durations(cases: list[Case]) -> Iterator[Outcome]:
    """The outcome of each case of lengths of time."""
    for case in cases:
        phrase = case["expression"]
        if _NO_LENGTH.fullmatch(case["timex"]) or phrase in _OTHER_LENGTHS:
            yield "left out", case, "no length of time"
            continue
        if phrase.endswith((" ago", " earlier")):
            yield "left out", case, "a time, not its length"
            continue
        answer = read_lapse(phrase)
        if isinstance(answer, Unread):
            yield "unread", case, answer.why
            continue
        right = _same_length(case["timex"], answer[0])
        yield ("right" if right else "WRONG"), case, _shown(answer[0])


def _same_length(timex: str, lapse: Lapse) -> bool:
    """Whether the length that the case names lies where ours says, at the edge of it for a bound."""
    exact = timex.replace("P1E", "P10Y")
    if "X" in exact:
        return lapse.strict.low is not None and lapse.strict.low != lapse.strict.high
    length = iso_length(exact)
    if length is None:
        return False
    expected = lapse_of(length, "")
    if expected.unit is not lapse.unit:
        return False
    low, high = lapse.strict.low, lapse.strict.high
    point = expected.strict.middle
    edges = {low, high} if lapse.hedge else set()
    return point in edges or (point is not None and lapse.hedge in {"", "about"} and point in lapse.strict)


def _shown(lapse: Lapse) -> str:
    return f"{lapse.strict.low} to {lapse.strict.high} {lapse.unit}s, {lapse.hedge}"
