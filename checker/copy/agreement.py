"""Dates against the calendar, lists against their number, ages against births, the headline against the article.

What may be read in two ways is read in both, and told only where neither will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from checker.copy.arithmetic import part_of
from checker.copy.mention import Mention, Sort
from checker.copy.slip import Passage, Slip, Slips
from checker.copy.ties import near
from checker.language.english.numbers import ORDINALS
from checker.language.figure import read_figure
from checker.language.moment import read_moment
from checker.language.reading import Clock, Figure, Grain, Lapse, Moment, Unread
from checker.logic.range import Range

_YEAR = re.compile(r"(?<![\w.,])(?:1[89][0-9]{2}|20[0-9]{2})(?![\w,])")
_OTHERS = re.compile(
    r"\b(?:others?|more|elsewhere|rest|including|among|such|like|notably|some|etc|several|many|various)\b|[0-9]",
    re.IGNORECASE,
)
_INSIDE = frozenset(
    {"the", "of", "and", "de", "la", "du", "van", "von", "der", "den", "al", "bin", "i", "e", "y"}
)
"""Words in small letters that a name may have."""
_TOTAL = re.compile(
    r"(?P<members>(?:[A-Z][\w’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w’'-]*){0,3}, )*[A-Z][\w’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w’'-]*){0,3} and "
    r"[A-Z][\w’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w’'-]*){0,3}) [a-z][^.;:,]{0,60}, (?:all )?(?P<number>[a-z]+|[0-9]+) (?P<of>[a-z -]{3,40}?)"
    r"(?= (?:in all|in total|altogether|in a single|in one|in a)\b)"
)
_BORN = re.compile(r"\b[Bb]orn (?:in|on)\s(?:[^.;]{0,40}?\s)??(?P<year>1[89][0-9]{2}|20[0-9]{2})\b")
_IS_AGED = re.compile(
    r"\b(?:is|turned|turns|aged|now)\s(?P<age>[1-9][0-9])(?=[,.;)]|\s(?:and|years old|today|this|next|now)\b|\Z)"
)
_AGED_THEN = re.compile(
    r"\bin (?P<year>1[89][0-9]{2}|20[0-9]{2}),? (?:at the age of|at age|aged|when (?:she|he) was) (?P<age>[1-9][0-9]?|[a-z]+(?:-[a-z]+)?)(?=[,.;)]|\s(?:and|to|with)\b|\Z)"
)
_ANOTHER = re.compile(
    r"\b(?:his|her|their|whose|who|whom|lost|died|killed|buried|succeeded|replaced|met|married|gave birth|with|and then|after)\b",
    re.IGNORECASE,
)
"""Behind these words "aged" may be of somebody else."""
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:died|dies|death|when|then|would|was|were|had|until|at the time|killed|late)\b", re.IGNORECASE
)
_AFTER = re.compile(r"\s+(after|before)\b[^,;:.]{0,60}")
_RIGHT_BEFORE = re.compile(r",\s+(?:[^,;:.]{0,80}\band\s+)?")
_YEARS = re.compile(
    r"\b(?P<number>[a-z]+|[0-9]{1,3}) years(?P<comma>,)? (?:from|between) (?P<first>[12][0-9]{3}) (?:to|and) (?P<last>[12][0-9]{3})\b(?(comma)(?=[.,;)]|\Z))",
    re.IGNORECASE,
)
_MANY = 100
"""From here on a figure is its own, and one that is a digit off is mistyped rather than another's."""
_LEAD = 3
"""Sentences of the article that a headline sums up."""


def agreement(text: str, mentions: Sequence[Mention], clock: Clock | None) -> Iterator[Slip]:
    """Every date, list, age and headline that the copy itself belies."""
    yield from _dates(text, mentions, clock)
    yield from _apart(text, mentions)
    yield from _lists(text, mentions)
    yield from _totals(text)
    yield from _ages(text, mentions, clock)
    yield from _ages_then(text, mentions)
    yield from _headlines(text, mentions)


def _dates(text: str, mentions: Sequence[Mention], clock: Clock | None) -> Iterator[Slip]:
    """Weekdays that are not those of their dates, and dates that no calendar has."""
    for one in mentions:
        if one.sort is not Sort.TIME or one.readings:
            continue
        words = " ".join(one.words.split())
        read = read_moment(words, clock)
        if not isinstance(read, Unread) or read.fault not in {"weekday-differs", "impossible-date"}:
            continue
        # A date without its year may be of any year that the article speaks of.
        years = set(_YEAR.findall(text)) if not _YEAR.search(words) else set()
        if all(isinstance(read_moment(f"{words} {year}", clock), Unread) for year in years):
            yield Slip(
                Slips.DATE, f"`{words}` is not in the calendar", (Passage(one.start, one.end),), read.why
            )


def _apart(text: str, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "on 20 October, ten days after the estimate of 10 October", "the six years from 2018 to 2023"."""
    timed = [one for one in mentions if one.sort in {Sort.TIME, Sort.SPAN}]
    for number, (span, other) in enumerate(pairwise(timed)):
        before = [one for one in timed[:number] if one.sort is Sort.TIME and one.sentence == span.sentence]
        way = _AFTER.fullmatch(text, span.end, other.start)
        paired = span.sort is Sort.SPAN and other.sort is Sort.TIME and other.sentence == span.sentence
        if paired and before and way and _RIGHT_BEFORE.fullmatch(text, before[-1].end, span.start):
            first, last = (other, before[-1]) if way[1] == "after" else (before[-1], other)
            yield from _days_apart(span, first, last)
    for match in _YEARS.finditer(text):
        read = read_figure(match["number"].lower())
        years = int(match["last"]) - int(match["first"])
        figure = None if isinstance(read, Unread) else read[0]
        if figure and years > 0 and not figure.generous.meets(Range.between(years, years + 1)):
            what = f"`{match['number']} years`, but from {match['first']} to {match['last']} it is {years} or {years + 1}"
            yield Slip(
                Slips.DATE,
                what,
                (Passage(*match.span("number")), Passage(match.start("first"), match.end("last"))),
            )


def _days_apart(span: Mention, first: Mention, last: Mention) -> Iterator[Slip]:
    begun, ended = _day(first), _day(last)
    lapse = span.readings[0] if span.readings else None
    if begun is None or ended is None or not isinstance(lapse, Lapse) or lapse.grain is not Grain.DAY:
        return
    days = (ended - begun).days
    if days > 0 and not lapse.generous.meets(Range.between(days, days + 1)):
        passages = tuple(Passage(each.start, each.end) for each in (span, first, last))
        what = f"`{span.words}`, but from `{first.words}` to `{last.words}` it is {days} days"
        yield Slip(Slips.DATE, what, passages)


def _day(one: Mention) -> date | None:
    """The one day that a time is; None where its words allow several, or more than a day."""
    days = {
        each.start.date()
        for each in one.readings
        if isinstance(each, Moment) and each.grain is Grain.DAY and each.start
    }
    return days.pop() if len(days) == 1 and len(one.readings) == 1 else None


def _lists(text: str, mentions: Sequence[Mention]) -> Iterator[Slip]:
    for one in mentions:
        if one.sort is not Sort.LIST or one.heading:
            continue
        number, *members = one.parts
        words = [part.words for part in members]
        named = all(
            re.match(r"(?:the |The )?[A-Z]", each) and {*re.findall(r"(?<!\S)[a-z]\S*", each)} <= _INSIDE
            for each in words
        )
        plain = all(each[0].islower() for each in words)
        told = text[number.end : members[0].start].rstrip()
        by_comma = told.endswith(",") and not told.endswith("namely,")
        after = text[members[-1].end : members[-1].end + 1]
        if (
            (by_comma and not (named and after in {",", ".", ")", "—"}))
            or not (named or plain)
            or _OTHERS.search(" ".join(words))
        ):
            continue
        # "A, b and c" may be two where the last two belong together; of plain names it cannot.
        counts = {len(words), len(words) - 1 if not named else len(words)}
        yield from _counted(
            number.words, counts, one.of, (number.start, number.end), (members[0].start, members[-1].end)
        )


def _totals(text: str) -> Iterator[Slip]:
    """Such as "Kunduz, Sar-e Pol and Taloqan fell on Sunday, three capitals in a single day"."""
    for match in _TOTAL.finditer(text):
        count = match["members"].count(",") + 2
        yield from _counted(
            match["number"], {count}, match["of"], match.span("number"), match.span("members")
        )


def _counted(
    number: str, counts: set[int], of: str, said: tuple[int, int], listed: tuple[int, int]
) -> Iterator[Slip]:
    read = read_figure(number.lower())
    figure = None if isinstance(read, Unread) else read[0]
    if (
        figure
        and figure.strict.point is not None
        and not figure.unit
        and not any(one in figure.generous for one in counts)
    ):
        what = f"`{number}` {of}, but {max(counts)} are listed"
        yield Slip(
            Slips.LIST, what, (Passage(*said, f"says {number}"), Passage(*listed, f"lists {max(counts)}"))
        )


def _ages(text: str, mentions: Sequence[Mention], clock: Clock | None) -> Iterator[Slip]:
    """Such as "born in 1961 and is 60", in the year of publication."""
    for sentence in dict.fromkeys(one.sentence for one in mentions) if clock else ():
        born = [*_BORN.finditer(text, *sentence)]
        # "Born in 1933, she …" opens what she did then.
        if len(born) != 1 or born[0][0].startswith("B") or clock is None:
            continue
        without = text[sentence[0] : born[0].start()].removesuffix("was ") + text[born[0].end() : sentence[1]]
        spans = [
            one
            for one in mentions
            if one.sentence == sentence and one.sort is Sort.FIGURE and one.of == "age"
        ]
        aged = [(one.start, one.end, one.words) for one in spans]
        aged += [(*one.span("age"), one["age"]) for one in _IS_AGED.finditer(text, *sentence)]
        ages = {int(words) for *_, words in aged if words.isdigit()}
        years = clock.now.year - int(born[0]["year"])
        if len(ages) == 1 and not _AT_ANOTHER_TIME.search(without) and not ages & {years, years - 1}:
            start, end, words = aged[0]
            what = f"`{words}`, but whoever was born in {born[0]['year']} is {years - 1} or {years}"
            yield Slip(Slips.AGE, what, (Passage(start, end), Passage(*born[0].span("year"))))


def _ages_then(text: str, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "born in 1933, moved to Portugal in 1938, at the age of five"."""
    for sentence in dict.fromkeys(one.sentence for one in mentions):
        born = [*_BORN.finditer(text, *sentence)]
        for then in _AGED_THEN.finditer(text, *sentence) if len(born) == 1 else ():
            read = read_figure(then["age"].lower())
            years = int(then["year"]) - int(born[0]["year"])
            figure = None if isinstance(read, Unread) else read[0]
            alone = born[0].end() < then.start() and not _ANOTHER.search(text, born[0].end(), then.start())
            if alone and years > 0 and figure and figure.stated not in {years, years - 1}:
                what = f"`{then['age']}` in {then['year']}, but whoever was born in {born[0]['year']} was {years - 1} or {years}"
                yield Slip(Slips.AGE, what, (Passage(*then.span("age")), Passage(*born[0].span("year"))))


def _headlines(text: str, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """A figure of the headline that the article nowhere has, while its lead has another in its place."""
    figures = [one for one in mentions if one.sort is Sort.FIGURE]
    body = [one for one in figures if not one.heading]
    sentences = list(dict.fromkeys(one.sentence for one in mentions if not one.heading))[:_LEAD]
    first = next((one.sentence for one in mentions), (0, 0))
    for one in (each for each in figures if each.heading and each.sentence == first):
        mine = [each for each in one.readings if isinstance(each, Figure)]
        if not mine or any(_meets(mine, other) for other in body) or _as_ordinal(text, mine[0]):
            continue
        opening = [part_of(other) for other in body if other.sentence in sentences]
        lead = [other for other in opening if _in_its_place(one, other)]
        alone = len(lead) == 1 and sum(each.sentence == lead[0].sentence for each in body) == 1
        mistyped = [
            other for other in opening if near(other, one) and (other in lead or mine[0].stated >= _MANY)
        ]
        if len({other.words for other in mistyped}) == 1:
            alone, lead = True, mistyped
        if alone or (len(lead) == 1 and mine[0].unit):
            what = f"the headline has `{one.words}`, and the article `{lead[0].words}`"
            yield Slip(Slips.HEADLINE, what, tuple(Passage(x.start, x.end) for x in (one, lead[0])))


def _meets(mine: Sequence[Figure], other: Mention) -> bool:
    theirs = [each for each in other.readings if isinstance(each, Figure)]
    return any(a.unit == b.unit and _rounds(a, b) for a in mine for b in theirs)


def _rounds(one: Figure, other: Figure) -> bool:
    """Whether either may be the other, rounded: "$51 million" for "$51.2 million", and not for "$52 million"."""
    if one.hedge or other.hedge:
        return one.generous.meets(other.generous)
    return one.stated in other.strict or other.stated in one.strict


def _as_ordinal(text: str, figure: Figure) -> bool:
    """Whether the article counts instead: "the ninth city" of the headline's nine."""
    low = text.lower()
    return any(
        re.search(rf"\b{word}\b", low) for word, (number, _) in ORDINALS.items() if number == figure.stated
    )


def _in_its_place(one: Mention, other: Mention) -> bool:
    """Whether the lead's figure stands for the same thing: the same unit, or the same thing counted."""
    mine, theirs = one.readings[0], other.readings[0]
    if not isinstance(mine, Figure) or not isinstance(theirs, Figure) or mine.unit != theirs.unit:
        return False
    if mine.unit:
        # "$1.659 trillion" stands in the place of "$1.695 trillion", and not in that of "$320 billion".
        return mine.stated * 2 <= theirs.stated * 3 and theirs.stated * 2 <= mine.stated * 3
    # Without a unit only what the same words count is the same thing.
    whole = mine.stated.denominator == theirs.stated.denominator == 1
    return whole and bool(other.of) and f"{one.of.lower()} ".startswith(f"{other.of.lower()} ")
