"""Figures of one sentence that the copy itself ties together, and whether they agree.

Only constructions that say the tie outright are read: "rose 20 per cent from 50 to 60", "9 of 34, or 26 per cent", "206
seats, nine more than the 197 of", "outnumber by four to one". Each figure has every reading that its words allow, and
is as wide as its rounding, read generously: what is told here cannot be mended by another reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.copy.mention import Mention, Part, Sort
from checker.copy.slip import Passage, Slip, Slips
from checker.language.english.changes import BEFORE, DOWN, UP
from checker.language.figure import read_figure
from checker.language.reading import Figure, Unread
from checker.logic.range import Range

_PER_CENT, _POINTS = "%", "points"
_HUNDRED = Range.exactly(100)
_SHARE_AFTER = re.compile(
    r"\s*(?:(?:[a-z-]+\s+){0,3}[a-z-]+)?,?\s*(?:or\s+|\(\s*|that is,?\s+|i\.e\.,?\s+)\s*", re.IGNORECASE
)
_OF_IT = re.compile(r"(?P<part>.+?)\s+(?:out\s+)?of\s+(?:the\s+)?\S+", re.DOTALL)
_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|a|all)\s+)?(?:total\s+of\s+|[a-z]+['’]s\s+)?",
    re.IGNORECASE,
)
_NOUN_THEN = re.compile(r"\s+(?:[a-z-]+\s+){0,2}[a-z-]+,\s+(?:or\s+)?", re.IGNORECASE)
_OF_A_WHOLE = re.compile(r"\s+of\s+(?:its|their|the)\s+(?:(?:[a-z-]+\s+){0,3}of\s+)?", re.IGNORECASE)
_OPENS_WHOLE = re.compile(r"\bof\s+(?:the\s+|its\s+|their\s+|all\s+)?\Z", re.IGNORECASE)
_WHOLE_THEN = re.compile(r"\s+[a-z][^,;:.]{1,40},\s+")
_MORE = re.compile(
    r"\s+(?:[a-z-]+\s+)?(?P<way>more|fewer|less)\s+than\s+(?:the\s+)?|\s+(?P<side>above|below)\s+(?:the\s+|its\s+|their\s+)"
)
_TIED = re.compile(r"[^.;!?]{0,70}?")
_TO_ONE = re.compile(
    r"\boutnumber(?:ed|s)?\b(?P<them>[^.;]{0,80}?)\bby\s+(?P<ratio>[^.;,]{2,40}?)\s+to\s+one\b", re.IGNORECASE
)
IS_AT = re.compile(r"\b(?:with|now at|stands at|stood at)\s\Z")
_LARGE = 100
"""Above it a figure is no place in a table, which gets better as it falls."""


def arithmetic(text: str, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Every tie between figures of one sentence that does not hold."""
    for one in mentions:
        if one.sort is Sort.CHANGE and not one.heading:
            yield from _change(one)
            yield from _change_to_what_it_is(text, one, mentions)
    figures = [
        one for one in mentions if one.sort is Sort.FIGURE or (one.sort is Sort.SPAN and "-" not in one.words)
    ]
    by_sentence: dict[tuple[int, int], list[Mention]] = {}
    for one in figures:
        by_sentence.setdefault(one.sentence, []).append(one)
    for sentence, group in by_sentence.items():
        yield from _shares(text, group)
        yield from _differences(text, group)
        yield from _ratio(text, sentence, group)


def readings(one: Mention | Part) -> list[Figure]:
    """The figures that the words allow; a length of time is one too: "5,860 days"."""
    read = [each for each in one.readings if isinstance(each, Figure)]
    if not read:
        other = read_figure(" ".join(one.words.split()))
        read = [] if isinstance(other, Unread) else list(other)
    return read


def part_of(one: Mention) -> Mention:
    """What is counted of a whole: the 34 of "34 of the 120"; any other figure as it is."""
    told = _OF_IT.fullmatch(one.words) if one.sort is Sort.FIGURE else None
    read = read_figure(" ".join(told["part"].split())) if told else None
    if not read or isinstance(read, Unread) or not read[0].rounded_to or read[0].stated < 1:
        return one
    return replace(
        one,
        words=told["part"] if told else "",
        end=one.start + len(told["part"] if told else ""),
        readings=read,
    )


def holds(test: Callable[..., bool], *figures: Sequence[Figure]) -> bool:
    """Whether some reading of each figure passes, or one cannot be read at all."""
    if not all(figures):
        return True
    head, *rest = figures
    if not rest:
        return any(test(one) for one in head)
    return any(holds(lambda *others, one=one: test(one, *others), *rest) for one in head)


def _change(one: Mention) -> Iterator[Slip]:
    parts = {part.role: part for part in one.parts}
    way = BEFORE.get(one.of.lower(), 0)
    if not {"from", "to"} <= parts.keys():
        return
    start, end = readings(parts["from"]), readings(parts["to"])
    passages = tuple(Passage(part.start, part.end) for part in one.parts)
    if "by" in parts and not holds(changed, readings(parts["by"]), start, end):
        words = parts["by"].words
        what = f"`{words}`, but the change is from `{parts['from'].words}` to `{parts['to'].words}`"
        yield Slip(Slips.CHANGE, what, passages, rise(start[0], end[0]))
        return
    if way in {UP, DOWN} and not holds(lambda a, b: _goes(way, a, b), start, end):
        what = f"`{one.of}`, but from `{parts['from'].words}` to `{parts['to'].words}` it goes the other way"
        yield Slip(Slips.CHANGE, what, (Passage(one.start, one.end), *passages))


def _change_to_what_it_is(text: str, one: Mention, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "the Greens, third with 118, raised their number by 76 per cent from 67"."""
    parts = {part.role: part for part in one.parts}
    if {"by", "from"} != parts.keys() or not all(each.unit == _PER_CENT for each in readings(parts["by"])):
        return
    ends = [
        each
        for each in mentions
        if each.sort is Sort.FIGURE
        and each.sentence == one.sentence
        and each.end <= one.start
        and not each.of
    ]
    ends = [each for each in ends if IS_AT.search(text, each.sentence[0], each.start)]
    read = [readings(parts["by"]), readings(parts["from"]), *(readings(each) for each in ends)]
    if len(ends) == 1 and not holds(changed, *read):
        what = f"`{parts['by'].words}`, but it is `{ends[0].words}` and was `{parts['from'].words}`"
        passages = tuple(Passage(each.start, each.end) for each in (parts["by"], parts["from"], ends[0]))
        yield Slip(Slips.CHANGE, what, passages, rise(readings(parts["from"])[0], readings(ends[0])[0]))


def changed(by: Figure, start: Figure, end: Figure) -> bool:
    """Whether a change agrees with its ends: as a difference, as a share of where it began, as points or as a factor."""
    if start.unit != end.unit and start.unit and end.unit:
        return True
    if "" in {start.unit, end.unit}:
        start, end = (
            replace(one, unit=start.unit or end.unit) for one in (start, end)
        )  # "from 8 to 6 per cent"
    moved = end.generous - start.generous
    either = (by.generous, -by.generous)
    if by.unit in {_PER_CENT, _POINTS}:
        rate = moved / start.generous
        alike = start.unit == _PER_CENT and any(moved.meets(one) for one in either)
        shared = by.unit == _PER_CENT and (
            rate is None or any((rate * _HUNDRED).meets(one) for one in either)
        )
        return alike or shared or (by.unit == _POINTS and start.unit != _PER_CENT)
    factor = end.generous / start.generous
    if by.unit == "times":
        return factor is None or factor.meets(by.generous)
    if by.unit and start.unit and by.unit != start.unit:
        return True
    if not by.unit and 0 < by.stated < 1:
        rate = moved / start.generous  # "by a third"
        return (
            rate is None or any(rate.meets(one) for one in either) or any(moved.meets(one) for one in either)
        )
    return any(moved.meets(one) for one in either) or (factor is not None and factor.meets(by.generous))


def rise(start: Figure, end: Figure) -> str:
    """The change from one to the other, in words; "" from nought."""
    if not start.stated:
        return ""
    if start.unit == _PER_CENT:
        moved = float(end.stated - start.stated)
        return f"from {start.phrase} to {end.phrase} is a {'rise' if moved > 0 else 'fall'} of {abs(moved):.3g} points"
    rate = (end.stated - start.stated) / start.stated * 100
    return f"from {start.phrase} to {end.phrase} is a {'rise' if rate > 0 else 'fall'} of {abs(float(rate)):.3g} %"


def _goes(way: int, start: Figure, end: Figure) -> bool:
    if start.unit != end.unit or (not start.unit and min(start.stated, end.stated) < _LARGE):
        return True
    moved = end.generous - start.generous
    return moved.meets(Range.above(0, open_=False) if way == UP else Range.below(0, open_=False))


def _shares(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "9 of 34, or 26 per cent" and "640 jobs, about 8 % of its workforce of 8,000"."""
    for one, other in pairwise(figures):
        tied = (
            part_of(one) is not one
            and _is_all(text, other)
            and _SHARE_AFTER.fullmatch(text, one.end, other.start)
        )
        if tied and not holds(_is_share, readings(one), readings(other)):
            rate = f"{one.words} = {float(readings(one)[0].stated * 100):.3g} %"
            passages = (Passage(other.start, other.end), Passage(one.start, one.end))
            yield Slip(Slips.SHARE, f"`{other.words}`, but it is `{one.words}`", passages, rate)
    for one, other, third in zip(figures, figures[1:], figures[2:], strict=False):
        first, second = text[one.end : other.start], text[other.end : third.start]
        part = whole = share = None
        if _OF.fullmatch(first) and _SHARE_AFTER.fullmatch(second) and _is_all(text, third):
            part, whole, share = one, other, third
        elif _NOUN_THEN.fullmatch(first) and _OF_A_WHOLE.fullmatch(second):
            part, share, whole = one, other, third
        elif (
            _OPENS_WHOLE.search(text, one.sentence[0], one.start)
            and _WHOLE_THEN.fullmatch(first)
            and _SHARE_AFTER.fullmatch(second)
            and _is_all(text, third)
        ):
            whole, part, share = one, other, third
        if part and whole and share and not holds(_shared, *map(readings, (part, whole, share))):
            a, b = readings(part)[0], readings(whole)[0]
            rate = f"{a.phrase} / {b.phrase} = {float(a.stated / b.stated * 100):.3g} %" if b.stated else ""
            what = f"`{share.words}`, but it is `{part.words}` of `{whole.words}`"
            yield Slip(Slips.SHARE, what, tuple(Passage(x.start, x.end) for x in (share, part, whole)), rate)


def _is_all(text: str, share: Mention) -> bool:
    """Whether a share in words is of what was just counted: "or a quarter", and not "or half of those in the north"."""
    return any(one.unit == _PER_CENT for one in readings(share)) or not _OF.match(text, share.end)


def _is_share(ratio: Figure, share: Figure) -> bool:
    hundred = _hundred(share)
    return bool(ratio.unit) or hundred is None or (ratio.generous * hundred).meets(share.generous)


def _hundred(share: Figure) -> Range | None:
    """What a share is told in: hundredths, or wholes where it is said in words ("a quarter"); None if it is no share."""
    if share.unit == _PER_CENT:
        return _HUNDRED
    in_words = not share.unit and not share.rounded_to and 0 < share.stated < 1
    return Range.exactly(1) if in_words else None


def _shared(part: Figure, whole: Figure, share: Figure) -> bool:
    hundred = _hundred(share)
    if hundred is None or (part.unit and whole.unit and part.unit != whole.unit):
        return True
    rate = part.generous / whole.generous
    return rate is None or (rate * hundred).meets(share.generous)


def _differences(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "206 seats …, nine more than the 197 of": some figure before must be the sum."""
    for number, (by, other) in enumerate(pairwise(figures)):
        more = _MORE.match(text, by.end, other.start)
        before = [one for one in map(part_of, figures[:number]) if _same_unit(one, other)]
        if more is None or not before or not _TIED.fullmatch(text, more.end(), other.start):
            continue
        test = _is_more if (more["way"] or more["side"]) in {"more", "above"} else _is_less
        if not any(holds(test, *map(readings, (one, by, other))) for one in before):
            last = before[-1]
            word = "more" if test is _is_more else "less"
            what = f"`{by.words}` {word}, but `{last.words}` stands against `{other.words}`"
            yield Slip(Slips.FIGURE, what, tuple(Passage(x.start, x.end) for x in (by, last, other)))


def _is_more(one: Figure, by: Figure, other: Figure) -> bool:
    if by.unit not in {"", one.unit, other.unit, _POINTS}:
        return True
    return (one.generous - other.generous).meets(by.generous)


def _is_less(one: Figure, by: Figure, other: Figure) -> bool:
    return _is_more(other, by, one)


def _same_unit(one: Mention, other: Mention) -> bool:
    units = {figure.unit for figure in readings(one)[:1]}, {figure.unit for figure in readings(other)[:1]}
    return units[0] == units[1] or (
        "" in units[0] | units[1] and not {_PER_CENT, _POINTS} & (units[0] | units[1])
    )


def _ratio(text: str, sentence: tuple[int, int], figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "300,000 soldiers outnumber 75,000 to 80,000 fighters by about four to one"."""
    match = _TO_ONE.search(text, *sentence)
    if match is None:
        return
    before = [one for one in figures if one.end <= match.start()]
    within = [one for one in figures if match.start("them") <= one.start and one.end <= match.end("them")]
    read = read_figure(" ".join(match["ratio"].split()))
    if len(within) == 1 and before and not isinstance(read, Unread):
        one, other = before[-1], within[0]
        if not holds(_times, readings(one), readings(other), read):
            what = f"`{match['ratio']} to one`, but `{one.words}` stand against `{other.words}`"
            passages = (
                Passage(match.start("ratio"), match.end("ratio")),
                Passage(one.start, one.end),
                Passage(other.start, other.end),
            )
            yield Slip(Slips.FIGURE, what, passages)


def _times(one: Figure, other: Figure, ratio: Figure) -> bool:
    factor = one.generous / other.generous
    return factor is None or factor.meets(ratio.generous)
