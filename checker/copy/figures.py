"""The figures of the copy: the longest stretches of words that read as one, and what each counts.

Left out are what no fact-checker would claim: numbers that only name something ("Article 5", "B-52", "24/7"),
"one" as a pronoun, "the two" whom the reader knows already, and whatever belongs to a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.copy import english as en
from checker.copy.mention import Mention, Sort
from checker.copy.words import Copy, Word
from checker.language.english.numbers import DRAWN
from checker.language.figure import read_figure
from checker.language.reading import Figure, Unread

_FEW = 10
_FARTHEST_LEFT, _FARTHEST_RIGHT = 4, 7
_DIGITS = re.compile(
    r"[-−+~±]?(?:[A-Z]{0,3}[$€£¥₹]|[$€£¥₹])?[0-9][0-9.,]*(?:[A-Za-z%‰°]{0,3}|[-–][0-9.,]*[0-9]%?)", re.ASCII
)
_NAMED = re.compile(
    r"(?:[A-Za-z]+[-#.]?|#)[0-9]+\w*|[0-9]+[A-Z]\w*-?[0-9]*|[0-9]+/[0-9]+|[0-9]+(?:st|nd|rd|th)", re.ASCII
)
_GLUED_MONEY = re.compile(r"(?:US|A|C|NZ|HK|S|R|Rs|kr|EUR|USD|GBP|CHF)[$]?[0-9.,]+[A-Za-z]{0,2}", re.ASCII)
_HYPHENED = re.compile(r"(?:[0-9][0-9.,]*|[a-z]+)-[a-z-]+")


def figures(copy: Copy, taken: set[int]) -> Iterator[tuple[Mention, int, int]]:
    """Every figure with its first and last word, in order; `taken` are the words of times."""
    place = 0
    while place < len(copy.words):
        found = _figure(copy, place, taken) if place not in taken and counts(copy.words[place]) else None
        if found is None:
            place += 1
            continue
        first, last, read = found
        place = last + 1
        of = "age" if _is_age(copy, first, last) else _of(copy, last, read[0])
        if not _idle(copy, first, last, read[0]):
            word = copy.words[first]
            end = copy.words[last].end
            yield (
                Mention(
                    Sort.FIGURE, word.start, end, copy.text[word.start : end],
                    copy.sentences[word.sentence], read, of, heading=word.heading,
                ),
                first,
                last,
            )  # fmt: skip


def _of(copy: Copy, last: int, figure: Figure) -> str:
    """What is counted; of what has a unit only what "of" leads to."""
    following = copy.words[last + 1].low if copy.joined(last) else ""
    if figure.unit and following != "of":
        return ""
    ahead = last + 1
    if following == "of":
        while (
            ahead - last < 3
            and copy.joined(ahead)
            and (copy.words[ahead].low in en.ARTICLES or ahead == last + 1)
        ):
            ahead += 1
        # "49 of its 246 seats" counts seats.
        return counted(copy, ahead + 1) if counts(copy.words[ahead]) else counted(copy, last + 1)
    return counted(copy, last + 1)


def counts(word: Word) -> bool:
    """Whether a figure may rest on this word."""
    low = word.low
    if low[0].isalpha():
        parts = low.split("-")
        if _GLUED_MONEY.fullmatch(word.text):
            return True
        return parts[0] in en.NUMBERS or (
            parts[-1] in en.SHARES and (len(parts) == 1 or parts[0] not in en.NOT_A_SHARE)
        )
    if any(char in DRAWN for char in low):
        return True
    return _DIGITS.fullmatch(word.text) is not None and not _NAMED.fullmatch(word.text)


def _figure(copy: Copy, place: int, taken: set[int]) -> tuple[int, int, tuple[Figure, ...]] | None:
    """The longest stretch about a word that reads as a figure."""
    last = place
    begun = place > 0 and copy.joined(place - 1) and copy.words[place - 1].low == "from"
    while (
        last - place < _FARTHEST_RIGHT
        and copy.joined(last)
        and last + 1 not in taken
        # "From 50 to 60" are two figures, whatever changed between them.
        and not (begun and copy.words[last + 1].low == "to")
        and (copy.words[last + 1].low in en.RIGHT_OF_FIGURE or counts(copy.words[last + 1]))
    ):
        last += 1
    first = place
    while (
        place - first < _FARTHEST_LEFT
        and first
        and copy.joined(first - 1)
        and first - 1 not in taken
        and copy.words[first - 1].low in en.LEFT_OF_FIGURE
    ):
        first -= 1
    for end in range(last, place - 1, -1):
        if copy.words[end].low in en.LOOSE:
            continue
        for start in range(first, place + 1):
            if copy.words[start].low in en.LOOSE_BEFORE or _of_a_verb(copy, start):
                continue
            read = read_figure(" ".join(copy.cut(start, end).split()))
            if not isinstance(read, Unread):
                return start, end, read
    return None


def _of_a_verb(copy: Copy, start: int) -> bool:
    """Whether "up to", "over" and the like belong to the verb before: "add up to", "took over"."""
    low = copy.words[start].low
    return (low == "up" and start > 0 and copy.words[start - 1].low in en.WITH_UP) or (
        low == "over" and start > 0 and copy.words[start - 1].low in en.WITH_OVER
    )


def _is_age(copy: Copy, first: int, last: int) -> bool:
    """Whether it is "Jane Smith, 34, …" or "aged 34"."""
    if not first or first != last or not copy.words[first].text.isdigit() or len(copy.words[first].text) > 2:
        return False
    before, this = copy.words[first - 1], copy.words[first]
    return before.low == "aged" or (before.capital and before.closes == "," and this.closes[:1] in {",", ")"})


def _idle(copy: Copy, first: int, last: int, figure: Figure) -> bool:
    """Whether nobody would claim this figure."""
    word, end = copy.words[first], copy.words[last]
    before = copy.words[first - 1] if first and copy.joined(first - 1) else None
    after = copy.words[last + 1] if copy.joined(last) else None
    alone = first == last
    if (
        before
        and word.text[0].isdigit()
        and _only_names(copy, first, alone=alone, followed=after is not None)
    ):
        return True
    if word.low == "one" and figure.stated == 1:
        return True
    small = figure.strict.point is not None and figure.stated <= _FEW and not figure.unit and not figure.hedge
    if small and word.text[0].isalpha() and before and before.low in en.KNOWN:
        # "the two men" are known already; "the two per cent" is not, and has a unit.
        return True
    if word.low in {"half", "quarter", "third"} and before and before.low in en.OF_AN_ORDER:
        return True
    if word.low in en.VAGUE_ALONE and alone:
        return not (after and after.low == "of")
    return end.low in en.SHARES and alone and word.low not in {"half", "halves"} and "-" not in word.low


def _only_names(copy: Copy, place: int, *, alone: bool, followed: bool) -> bool:
    """Whether the digits are a name: "page 12", "Boeing 747", "called 999"."""
    before, word = copy.words[place - 1], copy.words[place]
    if before.low in en.NAMING or (before.low in en.CALLING and not followed and word.text.isdigit()):
        return True
    named = before.capital and alone and word.text.isdigit() and not _opens(copy, place - 1)
    return named and before.low not in en.MAY_COME_BEFORE_A_FIGURE


def _opens(copy: Copy, place: int) -> bool:
    return copy.begins(place) and not copy.words[place].heading


def counted(copy: Copy, place: int) -> str:
    """The words from a place on that say what is counted: `provincial capitals`; "" where none do."""
    words = copy.words
    if place >= len(words) or not place or not copy.joined(place - 1):
        return ""
    first = place
    if words[first].low == "of" and copy.joined(first):
        first += 1
    if words[first].low in en.ARTICLES and copy.joined(first):
        first += 1
    last = first
    while last - first < en.LONGEST_NOUN and last < len(words):
        low = words[last].low
        if counts(words[last]) and all(
            one.low in en.KNOWN or one.low.endswith("'s") for one in words[first:last]
        ):
            return counted(copy, last + 1)  # "of the club's last 20 goals"
        if low in en.ENDS_A_NOUN or (last > first and (counts(words[last]) or low.endswith(en.NO_NOUN))):
            break
        last += 1
        if not copy.joined(last - 1):
            break
    return " ".join(copy.cut(first, last - 1).split()).removesuffix("'s") if last > first else ""
