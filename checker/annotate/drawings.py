"""What can be drawn of a claim: its figures on a line, its times in a row, its places on a map, its parts as bars.

Nothing here looks at the claim's kind: what a claim refers to says what can be drawn of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import timedelta
from fractions import Fraction

from checker.annotated import Bar, Bars, Drawing, MapSketch, Mark, NumberLine, Site, Stretch, Timeline
from checker.claim.mention import Instant, Named
from checker.claim.reckoning import Amount, Extent, Lacking
from checker.claim.times import told as told_time
from checker.claim.words import show, show_range
from checker.language.reading import Moment
from checker.logic.range import Range
from checker.reason.facts import Fact, Facts, Side
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.meaning import Figures, Moments, Ref, Thing

_MOST_MARKS = 16
_SIDES_OF_WINDOW = ("since", "until")
_PAIRS = (("part",), ("left", "right"), ("from", "to"))
"""The fields whose figures are shown beside each other."""
_FEW = 12
"""Parts that can be told apart on a bar."""


def drawings(fact: Fact, facts: Facts) -> tuple[Drawing, ...]:
    """The drawings that make the claim plain, the most telling first."""
    view = ClaimView(fact.claim, facts.ledger, facts.answers, Trial())
    return (*_map(view), *_timeline(view), *_bars(view), *_lines(fact))


def _lines(fact: Fact) -> Iterator[NumberLine]:
    """What the words allow, and what was found: by the claim's own parts, else by its sources."""
    own = fact.reckoning
    if own.stated is not None and own.found is not None:
        if not _plain(own.stated) or own.found.strict != own.stated.figure.strict:
            yield from _line(own.stated, own.found, own.nominal, "")
        return
    seen = set()
    for stance in fact.stances:
        if stance.stated is None or stance.found is None or stance.side not in {Side.SUPPORTS, Side.REFUTES}:
            continue
        # Several sources with the same figure are one drawing, and an exact figure that fits needs none.
        if stance.found in seen or (stance.side is Side.SUPPORTS and _plain(stance.stated)):
            continue
        seen.add(stance.found)
        yield from _line(stance.stated, stance.found, None, stance.answer.source)


def _plain(stated: Amount) -> bool:
    return stated.figure.generous.point is not None


def _line(stated: Amount, found: Extent, nominal: Fraction | None, by: str) -> Iterator[NumberLine]:
    unit, extent = stated.unit, stated.extent
    if not unit and 0 < stated.nominal < 1:
        # A part of a whole is told in hundredths, as everywhere.
        unit, extent, found = "%", extent.times(100), found.times(100)
        nominal = None if nominal is None else nominal * 100
    point = nominal if nominal is not None else found.strict.point
    told = show(point, unit) if point is not None else show_range(found.strict, unit)
    # What was worked out from rough figures is drawn as the range that it may have.
    ranges = (extent.strict, extent.generous, found.strict)
    strict, generous, spread = (_stretch(one, unit) for one in ranges)
    at = next(
        (one for one in (point, found.strict.middle, found.strict.low, found.strict.high) if one is not None),
        None,
    )
    if at is not None:
        yield NumberLine(stated.words, strict, generous, spread, float(at), told, by)


def _stretch(range_: Range, unit: str) -> Stretch:
    ends = (range_.low, range_.high)
    low, high = (None if end is None else float(end) for end in ends)
    told = ("" if end is None else show(end, unit) for end in ends)
    return Stretch(low, high, range_.low_open, range_.high_open, *told)


def _timeline(view: ClaimView) -> Iterator[Timeline]:
    window: dict[str, Moment] = {}
    marks: list[Mark] = []
    for keys, meaning in view.bound.meanings.items():
        if len(keys) != 1 or not isinstance(meaning, Moments | Ref) or keys[0] == "as_of":
            continue
        with suppress(Lacking):
            instant = view.moment(*keys)
            if keys[0] in _SIDES_OF_WINDOW:
                window[str(keys[0])] = instant.moment
            else:
                marks += _mark(instant.claim or str(keys[0]), instant)
    with suppress(Lacking):
        for member in view.members("members") if view.has("members") else ():
            marks += _mark(member.named.name, member.when, doubtful=bool(member.contested))
    since = window["since"].start if "since" in window else None
    until = window["until"].end if "until" in window else None
    if marks and len(marks) + (since is not None) + (until is not None) > 1:
        yield Timeline(tuple(sorted(marks, key=lambda one: one.start)[:_MOST_MARKS]), since, until)


def _mark(name: str, instant: Instant | None, *, doubtful: bool = False) -> Iterator[Mark]:
    if instant is None:
        return
    moment = instant.moment
    if moment.start is not None or moment.end is not None:
        start, end = moment.start or moment.end, moment.end or moment.start
        if start is not None and end is not None:
            yield Mark(name, start, max(end, start + timedelta(minutes=1)), told_time(moment), doubtful)


def _map(view: ClaimView) -> Iterator[MapSketch]:
    sites: dict[str, Site] = {}
    for keys, meaning in view.bound.meanings.items():
        if isinstance(meaning, Thing) and keys[0] in {"subject", "object"}:
            sites |= {one.name: one for one in _site(meaning.named, subject=keys[0] == "subject")}
    if len(sites) > 1:
        yield MapSketch(tuple(sites.values()))


def _site(named: Named, *, subject: bool) -> Iterator[Site]:
    if named.at is not None:
        yield Site(named.name, float(named.at[0]), float(named.at[1]), subject)


def _bars(view: ClaimView) -> Iterator[Bars]:
    parts = _parts(view)
    if len(parts) > 1 and len(parts) <= _FEW:
        whole = _bar(view, ("value",), "all")
        if _alike(parts):
            yield Bars(tuple(parts), whole if whole and _alike([*parts, whole]) else None)
        return
    for fields in _PAIRS:
        bars = [bar for field in fields if (bar := _bar(view, (field,), field)) is not None]
        whole = _bar(view, ("whole",), "whole") if fields == ("part",) else None
        if len(bars) == len(fields) and (whole is not None or len(bars) > 1):
            told = [*bars, *([whole] if whole else [])]
            if _alike(told):
                yield Bars(tuple(bars), whole)


def _parts(view: ClaimView) -> list[Bar]:
    keys = [one for one in view.bound.meanings if len(one) == 2 and one[0] == "parts"]
    return [bar for one in keys if (bar := _bar(view, one, "")) is not None]


def _bar(view: ClaimView, keys: Sequence[str | int], name: str) -> Bar | None:
    meaning = view.bound.meanings.get(tuple(keys))
    if not isinstance(meaning, Figures | Ref):
        return None
    try:
        amount = view.number(*keys)
    except Lacking:
        return None
    value = float(amount.nominal)
    return Bar(amount.claim or name or amount.words, value, amount.words, amount.unit)


def _alike(bars: Sequence[Bar]) -> bool:
    """Whether the lengths of bars may be compared: one unit, and nothing below nought."""
    return all(one.value >= 0 for one in bars) and len({one.unit for one in bars}) == 1
