"""Superlatives and places in an order, and comparisons, where the copy asserts them of something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.copy import english as en
from checker.copy.figures import counted
from checker.copy.mention import Mention, Sort
from checker.copy.words import Copy
from checker.language.comparing import read_comparing
from checker.language.english.numbers import ORDINALS
from checker.language.english.ranks import EITHER_END, SUPERLATIVES
from checker.language.rank import read_rank
from checker.language.reading import Unread

_ORDINAL = re.compile(r"[0-9]+(?:st|nd|rd|th)", re.ASCII)
_SHAPE = (
    r"(?:(?:more|less|fewer) than|at least|nearly|almost|about|around|over|roughly|just over|just under)?\s*"
    r"(?:(?:exactly )?(?:twice|half|double|(?:two|three|four|five|six|seven|eight|nine|ten|[0-9.]+) times)\s+)"
    r"(?:as \w+ as|the (?:size|number|amount|length|price|rate|level|population|area) of|the(?= [$€£0-9])|(?:more|higher|larger|bigger|faster) than)"
    r"|(?<!not )\bas (?:many|much)(?: [a-z]+){0,3} as(?! (?:possible|ever|anyone|any|a|[0-9$€£]))"
    r"|\b(?:outnumber|outstrip|outweigh|outspen[dt]|outsell|outsold|outperform|surpass|overtake)(?:s|ed|ing|ped)?\b"
)
_COMPARISON = re.compile(_SHAPE, re.IGNORECASE)
_THAN = re.compile(
    r"\b(?P<how>(?:\w+er|more|fewer|less)(?: [a-z-]+){0,3}? than)\s+(?=(?:the|in|its|their|his|her|that|those|all|any|it|he|she|a year|[A-Z]))"
)
_NO_COMPARISON = re.compile(
    r"\b(?:rather|other|over|under|never|ever|either|after|better|no longer|no more|no less|no fewer|later|earlier|sooner"
    r"|(?:more|less|fewer|longer) than (?:a|an|the last|the past|the previous))\b", re.IGNORECASE
)  # fmt: skip


def ranks(copy: Copy, taken: set[int]) -> Iterator[Mention]:
    """Every superlative and place in an order that is said of something; `taken` are the words of times."""
    end = -1
    for place in range(len(copy.words)):
        found = _rank(copy, place) if place not in taken and place > end else None
        if found:
            first, end, phrase = found
            read = read_rank(phrase)
            word = copy.words[first]
            stop = copy.words[end].end
            yield Mention(
                Sort.RANK, word.start, stop, copy.text[word.start : stop], copy.sentences[word.sentence],
                () if isinstance(read, Unread) else read, of=counted(copy, place + 1), heading=word.heading,
            )  # fmt: skip


def _rank(copy: Copy, place: int) -> tuple[int, int, str] | None:
    """The first and the last word of a rank whose own word stands here, and the words that tell the place."""
    word = copy.words[place]
    low = word.low
    tail = low.rpartition("-")[2]
    if (tail in SUPERLATIVES or tail in EITHER_END) and low not in en.NO_SUPERLATIVE:
        ok = _superlative(copy, place)
    elif low in {"most", "least"}:
        ok = _most(copy, place)
    elif low in ORDINALS or _ORDINAL.fullmatch(low):
        ok = _ordinal(copy, place)
    elif low == "only":
        ok = _before(copy, place) in en.DEFINITE and not _low(copy, place + 1) in {"a", "the"}  # noqa: E713
    elif low == "record":
        ok = _before(copy, place) == "a" and _low(copy, place + 1) in {"high", "low"}
    else:
        return None
    if not ok:
        return None
    first = place
    while first and copy.joined(first - 1) and place - first < 3 and _leads(copy, first - 1):
        first -= 1
    adjective = 1 if low in {"most", "least", "record"} and copy.joined(place) else 0
    noun = counted(copy, place + 1)
    end = place + (len(noun.split()) + (1 if _low(copy, place + 1) == "of" else 0) if noun else 0)
    return first, min(max(end, place + adjective), len(copy.words) - 1), copy.cut(place, place + adjective)


def _leads(copy: Copy, place: int) -> bool:
    word = copy.words[place]
    return word.low in en.LEADS_A_RANK or word.low.endswith(("'s", "s'")) or word.low in ORDINALS


def _before(copy: Copy, place: int) -> str:
    return copy.words[place - 1].low if place and copy.joined(place - 1) else ""


def _low(copy: Copy, place: int) -> str:
    return copy.words[place].low if place < len(copy.words) and copy.joined(place - 1) else ""


def _definite(copy: Copy, place: int) -> bool:
    """Whether "the", "its" or a possessive stands before, perhaps with an ordinal or a number between."""
    for back in range(1, 4):
        before = place - back
        if before < 0 or not copy.joined(before):
            return False
        low = copy.words[before].low
        if low in en.DEFINITE or low.endswith(("'s", "s'")):
            return True
        if low not in ORDINALS and low not in en.NUMBERS and low not in {"single", "second"}:
            return False
    return False


def _superlative(copy: Copy, place: int) -> bool:
    low = copy.words[place].low
    if low in en.LOOSE_SUPERLATIVE:
        return _definite(copy, place) and _scoped(copy, place)
    return _definite(copy, place) or "-" in low


def _most(copy: Copy, place: int) -> bool:
    """Whether it is "the most populous city", and not "most of them" or "at most"."""
    after = _low(copy, place + 1)
    return (
        _definite(copy, place)
        and after.isalpha()
        and after not in en.NO_ADJECTIVE
        and (counted(copy, place + 2) != "" or _low(copy, place + 2) in en.SCOPE)
    )


def _ordinal(copy: Copy, place: int) -> bool:
    """Whether it is "the ninth city to fall", "third with 118", "ranks third", and not "the first half"."""
    before, after = _before(copy, place), _low(copy, place + 1)
    if before in en.RANKING and (before not in en.STANDING or after in {"with", "behind", "in", ""}):
        return after not in en.NO_RANKED
    if copy.words[place].capital and not copy.begins(place):
        return False
    if after in {"with", "behind"} and not before:
        return True
    if before not in en.DEFINITE or after in en.NO_RANKED:
        return False
    return _scoped(copy, place)


def _scoped(copy: Copy, place: int) -> bool:
    """Whether the words behind say among what: "to fall", "since 1949", "in the north", "ever"."""
    for ahead in range(place + 1, min(place + 6, len(copy.words))):
        if not copy.joined(ahead - 1):
            return False
        low = copy.words[ahead].low
        if low in en.SCOPE:
            return low != "in" or ahead > place + 1
        if low in en.ENDS_A_NOUN and low not in {"of", "the"}:
            return False
    return False


def comparisons(copy: Copy) -> Iterator[Mention]:
    """Every "twice as many as", "outnumber", "larger than" between two things of the copy."""
    done = -1
    for begin, end in copy.sentences:
        found = [match.span() for match in _COMPARISON.finditer(copy.text, begin, end)]
        found += [
            match.span("how")
            for match in _THAN.finditer(copy.text, begin, end)
            if not _NO_COMPARISON.search(copy.text, max(begin, match.start() - 4), match.end() + 12)
        ]
        for begun, stop in sorted(found):
            words = copy.text[begun:stop]
            start = begun + len(words) - len(words.lstrip())
            if start > done:
                done = stop
                read = read_comparing(copy.text[start:stop])
                yield Mention(
                    Sort.COMPARISON, start, stop, copy.text[start:stop], (begin, end), () if isinstance(read, Unread) else read
                )  # fmt: skip
