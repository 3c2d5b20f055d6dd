"""Spellings in a text that are near to a known name and are not it.

Told are slips: a letter or two dropped, added, changed or swapped in a long name that stands alone,
less in a shorter one beside the other parts of the same name, and another little word inside one
(`Mazar-e-Sharif`). Not told are hyphens, accents and letters that are written for accents, endings
(`Germans`), what is a known name itself, and words that the text also has in lower case.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from checker.frozen import dataclass
from checker.language.english.names import ENDINGS, GENERIC, PARTICLES, REAL_NAMES, SOUNDALIKES, TITLES
from checker.language.english.times import MONTHS, WEEKDAYS

_PART = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+")
_JOINED = re.compile(r"[ \t\u00a0]*\r?\n?[ \t]*|[-‐‑–'’]\r?\n?")
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_BESIDE = TITLES | GENERIC | MONTHS.keys() | WEEKDAYS.keys()
_SAYS_LITTLE = (
    _BESIDE | PARTICLES | {"the", "san", "los", "las", "del", "der", "von", "van", "bin", "ben", "abu"}
)
"""What so many names have that it does not say which is meant."""
_ALONE = 7
"""Letters of the shortest name that is told when it stands alone."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch of a text, and the name that it nearly is."""

    start: int
    end: int
    words: str
    name: str


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    folded: str
    capital: bool


def fold(word: str) -> str:
    """The word in lower case and without accents."""
    if word.isascii():
        return word.casefold()
    low = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(char for char in low if not unicodedata.combining(char))


def _both(word: str) -> set[str]:
    """The ways to write a word without accents: `schroder` and `schroeder`."""
    return {fold(word), fold(unicodedata.normalize("NFC", word).casefold().translate(_WRITTEN_OUT))}


def slips(text: str, names: Iterable[str]) -> tuple[Slip, ...]:
    """Every first place where the text nearly has one of the names; of what is told once no more."""
    known = sorted(set(names))
    parts_of = {name: tuple(fold(part) for part in _PART.findall(name)) for name in known}
    parts_of = {name: parts for name, parts in parts_of.items() if parts}
    right = {written for name in known for part in _PART.findall(name) for written in _both(part)}
    strange = {word for word in map(fold, set(_CAPITAL.findall(text))) if len(word) > 2 and word not in right}
    owners: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for name, parts in parts_of.items():
        for number, part in enumerate(parts):
            owners[part].append((name, number))
    near = _near_parts(strange, owners)
    folded = fold(text)
    little = [
        name
        for name, parts in parts_of.items()
        if PARTICLES & set(parts[1:-1]) and _has_its_ends(folded, parts)
    ]
    if not near and not little:
        return ()
    spelt = _spelt(text)
    found = [*_of_parts(spelt, text, near, owners, parts_of), *_of_particles(spelt, text, little, parts_of)]
    once: dict[str, Slip] = {}
    for one in sorted(found, key=lambda slip: (slip.start, slip.start - slip.end)):
        once.setdefault(one.words.casefold(), one)
    return tuple(once.values())


def _near_parts(strange: Iterable[str], owners: Mapping[str, object]) -> dict[str, list[str]]:
    """The parts of names that each strange word is near to.

    Only what begins alike can be near: of thousands of pairs a few are left to be compared.
    """
    begun: dict[str, list[str]] = defaultdict(list)
    for part in owners:
        for sign in (part[0], part[1:3]):
            begun[sign].append(part)
    near = {}
    for word in strange:
        alike = dict.fromkeys(part for sign in (word[0], word[1:3], word[:2]) for part in begun.get(sign, ()))
        found = [part for part in alike if _is_near(word, part) and len(word) > 3]
        found += [part for part in SOUNDALIKES.get(word, ()) if part in owners and part not in found]
        if found:
            near[word] = found
    return near


def _has_its_ends(folded: str, parts: Sequence[str]) -> bool:
    """Whether a text has the first and the last part of a name near to one another, with other words between."""
    written = " ".join(parts)
    for match in re.finditer(rf"{parts[0]}[\W_].{{,40}}?{parts[-1]}", folded, re.DOTALL):
        if " ".join(_PART.findall(match.group())) != written:
            return True
    return False


def _spelt(text: str) -> list[_Part]:
    return [
        _Part(match.start(), match.end(), fold(match.group()), match.group()[0].isupper())
        for match in _PART.finditer(text)
    ]


def _of_parts(
    spelt: Sequence[_Part],
    text: str,
    near: Mapping[str, list[str]],
    owners: Mapping[str, list[tuple[str, int]]],
    parts_of: Mapping[str, tuple[str, ...]],
) -> Iterator[Slip]:
    low = {part.folded for part in spelt if not part.capital}
    for place, part in enumerate(spelt):
        if not part.capital or part.folded in low or _of_an_address(text, part):
            continue
        for right in near.get(part.folded, ()):
            for name, number in owners[right]:
                first, last = place - number, place - number + len(parts_of[name])
                if _stands_among_its_own(spelt, text, first, parts_of[name], number):
                    start, end = spelt[first].start, spelt[last - 1].end
                    yield Slip(start, end, " ".join(text[start:end].split()), name)
                elif number == len(parts_of[name]) - 1 and _stands_alone(spelt, text, place, right):
                    yield Slip(part.start, part.end, text[part.start : part.end], name)


def _stands_among_its_own(
    spelt: Sequence[_Part], text: str, first: int, parts: Sequence[str], but: int
) -> bool:
    """Whether the other parts of the name stand about one, and say enough for it to be meant."""
    window = spelt[max(0, first) : first + len(parts)]
    if first < 0 or len(window) != len(parts) or len(parts) < 2 or not _joined(window, text):
        return False
    same = [number for number, part in enumerate(window) if part.folded == parts[number]]
    return same == [number for number in range(len(parts)) if number != but] and any(
        len(parts[number]) > 2 and parts[number] not in _SAYS_LITTLE for number in same
    )


def _stands_alone(spelt: Sequence[_Part], text: str, place: int, right: str) -> bool:
    """Whether a long word stands where a name would, with no other name beside it."""
    part = spelt[place]
    if len(right) < _ALONE or part.folded in REAL_NAMES or part.folded[0] != right[0]:
        return False
    if len(right) < 10 and _distance(part.folded, right) > 1:
        return False
    for other in (place - 1, place + 1):
        if (
            0 <= other < len(spelt)
            and spelt[other].capital
            and _joined(sorted((part, spelt[other]), key=_start), text)
        ):
            begins = other < place and _begins_a_sentence(text, spelt[other])
            if not begins and spelt[other].folded not in _BESIDE:
                return False
    return True


def _of_particles(
    spelt: Sequence[_Part], text: str, names: Sequence[str], parts_of: Mapping[str, tuple[str, ...]]
) -> Iterator[Slip]:
    """`Mazar-e-Sharif` for `Mazar-i-Sharif`."""
    written = set(parts_of.values())
    places: dict[str, list[int]] = defaultdict(list)
    for place, part in enumerate(spelt):
        places[part.folded].append(place)
    for name in names:
        parts = parts_of[name]
        for first in places[parts[0]]:
            window = spelt[first : first + len(parts)]
            if len(window) < len(parts) or window[-1].folded != parts[-1] or not _joined(window, text):
                continue
            folded = tuple(part.folded for part in window)
            other = [(one, two) for one, two in zip(folded, parts, strict=True) if one != two]
            if (
                other
                and folded not in written
                and all(one in PARTICLES and two in PARTICLES for one, two in other)
            ):
                start, end = window[0].start, window[-1].end
                yield Slip(start, end, " ".join(text[start:end].split()), name)


def _start(part: _Part) -> int:
    return part.start


def _joined(window: Sequence[_Part], text: str) -> bool:
    """Whether nothing but a blank or a hyphen stands between the parts."""
    return all(
        one.end < two.start and _JOINED.fullmatch(text, one.end, two.start) for one, two in pairwise(window)
    )


def _begins_a_sentence(text: str, part: _Part) -> bool:
    before = text[: part.start].rstrip(" \t\"'“‘«([")
    return not before or before[-1] in ".?!:\n"


def _of_an_address(text: str, part: _Part) -> bool:
    """Whether it is a piece of a link or of somebody's handle."""
    return text[part.start - 1 : part.start] in {"@", "/", "#", "_", "."} or text[
        part.end : part.end + 1
    ] in {"@", "/", "_"}


def _is_near(word: str, name: str) -> bool:
    """Whether a word is a slip away from a part of a name, and not merely another form of it."""
    least = min(len(word), len(name))
    if least < 4 or abs(len(word) - len(name)) > 2:
        return False
    kept = 0
    while kept < least and word[kept] == name[kept]:
        kept += 1
    if kept >= 4 and word[kept:] in ENDINGS and name[kept:] in ENDINGS:
        return False
    distance = _distance(word, name)
    if len(name) < 6:
        # Of short names too many differ in one letter: only one that is dropped, doubled or swapped is a slip.
        return distance == 1 and kept > 0 and (len(word) != len(name) or sorted(word) == sorted(name))
    return 0 < distance <= (1 if len(name) < 9 else 2)


def _distance(one: str, other: str) -> int:
    """Letters dropped, added, changed, or swapped with their neighbour (Damerau and Levenshtein); 3 stands for more."""
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    above: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        here = [row]
        for column, letter in enumerate(other, 1):
            best = min(last[column] + 1, here[column - 1] + 1, last[column - 1] + (char != letter))
            if row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == letter:
                best = min(best, above[column - 2] + 1)
            here.append(best)
        if min(here) > 2:
            return 3
        above, last = last, here
    return last[-1]
