"""Figures that one sentence ties by "down from", "a drop of", "doubled", or by a bracket, and figures that "the" refers back to.

Told only where no other figure of the sentence would do in the place of the one that is held against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from checker.copy.arithmetic import IS_AT, changed, holds, part_of, readings, rise
from checker.copy.mention import Mention, Sort
from checker.copy.slip import Passage, Slip, Slips
from checker.language.measures import factor
from checker.language.reading import Figure
from checker.logic.exact import Exact
from checker.logic.range import Range

_FROM = re.compile(r",?\s+from\s+")
_TO = re.compile(r"(?:\s+(?:in|on|by|last|this)\s[^,;:.]{1,24})?,?\s+to\s+")
_BY = re.compile(r"\bby\s+\Z")
_BEGINS = re.compile(r"\bfrom\s+\Z")
_MOVED = re.compile(
    r"(?:\s+[a-z][^,;:.()—]{0,30}|\s+in\s+[12][0-9]{3}),\s+an?\s+(?:[a-z-]+\s+){0,2}"
    r"(?:rise|increase|gain|jump|drop|fall|loss|decline|decrease|reduction|difference)\s+of\s+"
    r"|,\s+an?\s+(?:[a-z-]+\s+){0,2}(?:rise|increase|gain|jump|drop|fall|loss|decline|decrease|reduction|difference)\s+of\s+"
)
_UP_OR_DOWN = re.compile(r"(?:\s+[a-z][^,;:.()—]{0,60})?,\s+(?:up|down)\s+")
_FOLD = re.compile(
    r"(?P<hedge>\b(?:than|nearly|almost|about|roughly|around|practically|over)\s+)?\b(?P<verb>doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing)\s+"
    r"(?P<way>from|to)\s+\Z",
    re.IGNORECASE,
)
_OTHER_END = {
    "from": re.compile(r"(?:\s+[^,;:.()—]{1,30})?,?\s+to\s+"),
    "to": re.compile(r"(?:\s+[^,;:.()—]{1,30})?,?\s+from\s+"),
}
_TIMES: dict[str, Fraction | int] = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "halv": Exact("0.5")}
_NEARLY = Range.between(Exact("0.85"), Exact("1.15"))
"""How far from double "doubled" may be without a hedge."""
_TENTH = Range.between(Exact("0.9"), Exact("1.1"))
_SO_MANY = re.compile(
    r"[^;:.()—]{0,60}?,\s+(?P<more>more than\s+|over\s+)?(?P<fold>twice|double|triple|(?:three|four|five) times)\s+(?:the|its|their)\s+",
)
_FOLDS = {"twice": 2, "double": 2, "triple": 3, "three times": 3, "four times": 4, "five times": 5}
_BRACKET = re.compile(r"\s*\((?:or\s+|about\s+|around\s+|roughly\s+|some\s+|nearly\s+|almost\s+)?")
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:[,.;)]|\Z|\s(?:will|would|was|were|is|are|has|have|had)\b)")
_LITTLE = ("for", "on", "of", "the", "new")
_NOUN = re.compile(r"(?:\s+(?:for|on|of))?(?:\s+(?:the|new))*\s+[a-z-]+(?:\s+[a-z-]+)?")
_ONE_NOUN = re.compile(r"(?:\s+(?:for|on|of))?\s+[a-z-]+")
_ELSEWHEN = re.compile(
    r"\b(?:than|from|compared|against|versus|previous\w*|earlier|before|next|expect\w*|estimat\w*|forecast\w*|plann\w*|project\w*|"
    r"initial\w*|original\w*|revis\w*|request\w*|propos\w*|target\w*|budgeted|ask\w*|sought|ago|last|other|another|instead|up|down)\b",
    re.IGNORECASE,
)


def ties(text: str, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Every such tie that does not hold."""
    figures = [one for one in mentions if one.sort is Sort.FIGURE]
    by_sentence: dict[tuple[int, int], list[Mention]] = {}
    for one in figures:
        by_sentence.setdefault(one.sentence, []).append(one)
    whole = {
        part.start
        for one in mentions
        if one.sort is Sort.CHANGE and {"from", "to"} <= {part.role for part in one.parts}
        for part in one.parts
        if part.role == "by"
    }
    for group in by_sentence.values():
        yield from (one for one in _changes(text, group) if one.passages[0].start not in whole)
        yield from _ups_and_downs(text, group)
        yield from _folds(text, group)
        yield from _so_many(text, group)
        yield from _converted(text, group)
    yield from _referred(text, figures)


def _changes(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "raises spending by 8 % from 625 to 675" and "from 20 to 14, a loss of six"."""
    for one, other, third in zip(figures, figures[1:], figures[2:], strict=False):
        first, second = text[one.end : other.start], text[other.end : third.start]
        by = start = end = None
        before = text[one.sentence[0] : one.start]
        if _BY.search(before) and _FROM.fullmatch(first) and _TO.fullmatch(second):
            by, start, end = one, other, third
        elif _BEGINS.search(before) and _TO.fullmatch(first) and _MOVED.fullmatch(second):
            start, end, by = one, other, third
        if by and start and end and not holds(changed, *map(readings, (by, start, end))):
            what = f"`{by.words}`, but the change is from `{start.words}` to `{end.words}`"
            yield _slip(Slips.CHANGE, what, (by, start, end), rise(readings(start)[0], readings(end)[0]))


def _ups_and_downs(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "narrowed to $1.2 billion, down 20 per cent from $1.5 billion"."""
    for number, (by, start) in enumerate(pairwise(figures)):
        before = figures[:number]
        tied = before and _UP_OR_DOWN.fullmatch(text, before[-1].end, by.start)
        if not tied or not _FROM.fullmatch(text, by.end, start.start):
            continue
        if _unlike(before[-1], start) or IS_AT.search(text, by.sentence[0], before[-1].start):
            continue
        if not any(holds(changed, *map(readings, (by, start, one))) for one in map(part_of, before)):
            end = before[-1]
            what = f"`{by.words}`, but it is `{end.words}` and was `{start.words}`"
            yield _slip(Slips.CHANGE, what, (by, end, start), rise(readings(start)[0], readings(end)[0]))


def _unlike(one: Mention, other: Mention) -> bool:
    units = [{figure.unit for figure in readings(part_of(each))} for each in (one, other)]
    return not units[0] or units[0] != units[1]


def _folds(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "doubled from 20 to 40" and "tripled to 1,200 from 400"."""
    for one, other in pairwise(figures):
        told = _FOLD.search(text, one.sentence[0], one.start)
        if (
            not told
            or told["hedge"]
            or not _OTHER_END[told["way"].lower()].fullmatch(text, one.end, other.start)
        ):
            continue
        start, end = (one, other) if told["way"].lower() == "from" else (other, one)
        fold = Range.exactly(_TIMES[told["verb"].lower()]) * _NEARLY
        if not holds(lambda a, b, fold=fold: _folded(a, b, fold), readings(start), readings(end)):
            words = told[0].split()[0]
            what = f"`{words}`, but it was `{start.words}` and is `{end.words}`"
            passages = (
                Passage(told.start("verb"), told.start("way") - 1),
                *(Passage(each.start, each.end) for each in (start, end)),
            )
            yield Slip(Slips.CHANGE, what, passages, rise(readings(start)[0], readings(end)[0]))


def _folded(start: Figure, end: Figure, fold: Range) -> bool:
    factor = end.generous / start.generous
    return start.unit != end.unit or factor is None or factor.meets(fold)


def _so_many(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "14 goals, double the seven" and "5,000, more than twice the 2,300": any figure before may be meant."""
    for number, other in enumerate(figures[1:], 1):
        before = [one for one in map(part_of, figures[:number]) if not _unlike(one, other)]
        told = before and _SO_MANY.fullmatch(text, before[-1].end, other.start)
        if not told:
            continue
        fold = Range.exactly(_FOLDS[" ".join(told["fold"].split())]) * _NEARLY
        fold = fold + Range.above(0, open_=False) if told["more"] else fold
        if not any(
            holds(lambda a, b, fold=fold: _folded(a, b, fold), readings(other), readings(one))
            for one in before
        ):
            what = f"`{told['fold']}`, but `{before[-1].words}` stands against `{other.words}`"
            yield Slip(
                Slips.FIGURE,
                what,
                (
                    Passage(*told.span("fold")),
                    *(Passage(each.start, each.end) for each in (before[-1], other)),
                ),
            )


def _converted(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "120 km (75 miles)"; as wide as both are rounded, and a tenth more, for who converts rounds anew."""
    for one, other in pairwise(figures):
        if not _BRACKET.fullmatch(text, one.end, other.start) or text[other.end : other.end + 1] != ")":
            continue
        mine, theirs = readings(one), readings(other)
        if all(a.unit and b.unit and a.unit != b.unit for a in mine for b in theirs) and not holds(
            _same_amount, mine, theirs
        ):
            yield _slip(Slips.FIGURE, f"`{other.words}`, but that is not `{one.words}`", (other, one))


def _same_amount(one: Figure, other: Figure) -> bool:
    turn = factor(one.unit, other.unit)
    return turn is None or (one.generous.times(turn) * _TENTH).meets(other.generous)


def _referred(text: str, figures: Sequence[Mention]) -> Iterator[Slip]:
    """Such as "the 221 dead" where the article has told of 212, and of 221 nowhere else: one digit off, or two that changed places."""
    for number, one in enumerate(figures):
        mine = readings(one)
        if not mine or one.heading or mine[0].hedge or not _THE.search(text, one.sentence[0], one.start):
            continue
        noun = _noun(text, one)
        if noun is None or _ELSEWHEN.search(text, *one.sentence):
            continue
        others = [each for each in figures[:number] if near(each, one)]
        same = any(
            a.stated in b.generous and a.unit == b.unit
            for each in figures
            if each is not one
            for a in mine
            for b in readings(part_of(each))
            if _digits(each.words) == _digits(one.words)
        )
        fit = [each for each in others if _counts(text, each, noun)]
        values = {readings(each)[0].stated for each in fit}
        if len(values) == 1 and not same and not any(_ELSEWHEN.search(_clause(text, each)) for each in fit):
            what = f"`the {one.words}`, but what the article tells of is `{fit[-1].words}`"
            yield _slip(Slips.FIGURE, what, (one, fit[-1]))


def _clause(text: str, one: Mention) -> str:
    """The words about a figure, up to the next marks."""
    before = re.split(r"[,;:—]", text[one.sentence[0] : one.start])[-1]
    return before + re.split(r"[,;:—]", text[one.end : one.sentence[1]])[0]


def _noun(text: str, one: Mention) -> str | None:
    """What "the 52 dead" counts, and "" of "the $52 million" by itself; None where more words tell which they are."""
    if _GOES_ON.match(text, one.end):
        return "" if readings(one)[0].unit else None
    for nouns in (_NOUN, _ONE_NOUN):
        found = nouns.match(text, one.end)
        if found and _GOES_ON.match(text, found.end()):
            return found[0]
    return None


def _counts(text: str, one: Mention, noun: str) -> bool:
    """Whether the same words stand behind a figure, but for "for" or "on", "the" and "new"."""
    words = [word for word in noun.split() if word not in _LITTLE]
    if not words:
        return True
    little = rf"\s+(?:(?:{'|'.join(_LITTLE)})\s+)*"
    return re.compile(little + r"\s+".join(words) + r"\b").match(text, one.end) is not None


def _digits(words: str) -> str:
    return "".join(re.findall("[0-9.]", words))


def near(one: Mention, other: Mention) -> bool:
    """Whether two figures of one unit are written alike but for one digit, or for two that changed places."""
    if _unlike(one, other) or any(each.hedge for each in readings(one)):
        return False
    a, b = _digits(one.words), _digits(other.words)
    apart = [place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    alike = re.sub("[0-9]", "0", one.words).lower() == re.sub("[0-9]", "0", other.words).lower()
    if len(a) < 2 or not alike or not apart:
        return False
    swapped = len(apart) == 2 and [a[each] for each in apart] == [b[each] for each in reversed(apart)]
    return swapped or len(apart) == 1


def _slip(slips: Slips, what: str, of: Sequence[Mention], working: str = "") -> Slip:
    return Slip(slips, what, tuple(Passage(each.start, each.end) for each in of), working)
