"""The outcome of a challenge, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from checker.challenge.challenge import Hole, Score
from checker.claim.words import listed, plural
from checker.frozen import dataclass
from checker.result import Result
from checker.show.as_json import as_json
from checker.show.frame import where
from checker.show.plain import plain

_FEW = 4
"""Changes of one thing that are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class OneChange:
    """A change that nothing noticed."""

    now: str
    """"" where the words were left out."""
    how: str


@dataclass(frozen=True, slots=True)
class OneHole:
    """Something that nothing guards."""

    claim: str
    file: str
    line: int
    column: int
    field: list[str | int]
    sort: str
    was: str
    passed: list[OneChange]
    guard: str


@dataclass(frozen=True, slots=True)
class OneScore:
    """How much of what one file says is guarded."""

    file: str
    percent: int
    tried: int
    noticed: int
    claims: dict[str, list[int]]
    """For each claim how many changes were noticed, and how many were tried."""
    holes: list[OneHole]


def as_records(scores: Sequence[Score], result: Result) -> str:
    """All scores as one JSON object."""
    return as_json({"version": "1", "files": [asdict(_score(one, result)) for one in scores]}, indent=2)


def as_text(scores: Sequence[Score], result: Result) -> str:
    """What nothing guards, file by file, and the score of each."""
    return "\n".join(line for score in scores for line in (*_told(score, result), ""))


def _told(score: Score, result: Result) -> Iterator[str]:
    for hole in score.holes:
        first = hole.passed[0]
        yield f"nothing guards `{plain(hole.was)}` in `{plain(hole.claim.id)}`"
        yield f"  --> {where(hole.claim.place.at(*first.route), result)}"
        yield f"  = would pass: {_passed(hole)}"
        yield f"  = help: {hole.guard}"
        yield ""
    tried, noticed = sum(score.tried.values()), sum(score.noticed.values())
    if not tried:
        yield f"{plain(score.file)}: nothing to change"
        return
    yield f"{plain(score.file)}: {noticed} of {plural(tried, 'change')} would be noticed ({score.percent} %)"


def _passed(hole: Hole) -> str:
    shown = [f"`{plain(one.now)}` ({one.how})" if one.now else "without it" for one in hole.passed[:_FEW]]
    more = len(hole.passed) - len(shown)
    return f"{', '.join(shown)} and {more} more" if more else listed(shown)


def _score(score: Score, result: Result) -> OneScore:
    return OneScore(
        score.file,
        score.percent,
        sum(score.tried.values()),
        sum(score.noticed.values()),
        {key: [score.noticed.get(key, 0), tried] for key, tried in score.tried.items()},
        [_hole(one, result) for one in score.holes],
    )


def _hole(hole: Hole, result: Result) -> OneHole:
    route = hole.passed[0].route
    span = result.span(hole.claim.place.at(*route))
    passed = [OneChange(one.now, one.how) for one in hole.passed]
    file = hole.claim.desk.file
    return OneHole(
        hole.claim.id, file, span.line, span.column, list(route), hole.sort, hole.was, passed, hole.guard
    )
