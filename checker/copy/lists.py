"""Lists that the copy announces by their number, and changes that it tells with their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.copy.mention import Mention, Part, Sort
from checker.copy.row import row
from checker.copy.words import Copy
from checker.language.change import read_change
from checker.language.english.changes import BEFORE
from checker.language.english.numbers import DIGITS, TEENS
from checker.language.reading import Unread

_NUMBERS = "|".join(word for word in (*DIGITS, *TEENS) if word != "one")
_ANNOUNCED = re.compile(
    rf"\b(?P<number>(?i:{_NUMBERS})|[2-9]|1[0-9])\s+(?P<of>(?:[^\W\d_][\w'’-]*\s+){{0,4}}?[^\W\d_][\w'’-]*)"
    r"(?P<mark>:\s+|\s*[—–]\s*|\s+-\s+|,\s+namely:?\s+|,\s+(?=(?:the\s+)?[A-Z]))",
)
_LAST = re.compile(r"\s*,?\s+(?:and|as well as)\s+")
_COMMA = re.compile(r"\s*[,;]\s+")
_CLOSED = re.compile(r"[—–:;.]|\s-\s|,\s+(?=(?:has|have|had|is|are|was|were|holds?|which|who|said|all)\b)")
_OPENS = re.compile(r"\s*(?:(?:in|at|on|from|with|to|by|for)\s+)?")
_COUNTED = re.compile(rf"\Aof\s+(?:(?:the|its|their|his|her)\s+)?(?:(?:{_NUMBERS}|[0-9]+)\s+)?")
_LONGEST_MEMBER = 9
_FEWEST, _MOST = 2, 20
_VERB = re.compile(
    r"\b(?:"
    + "|".join(sorted((re.escape(one) for one in BEFORE if " of" not in one), key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
_OTHERWISE = row("up down added adds adding add won cut cuts lost loses put on raised")
"""Verbs that tell a change only with "by" or "from": "added salt", "won 206 seats"."""
_UP_TO = frozenset({"up", "down"})
_ROLES = ("by", "from", "to")
_BETWEEN = 46


def lists(copy: Copy) -> Iterator[Mention]:
    """Every list whose number is announced, with its members."""
    for begin, end in copy.sentences:
        for match in _ANNOUNCED.finditer(copy.text, begin, end):
            members = _members(copy.text, match.end(), end)
            if len(members) >= _FEWEST:
                start, stop = match.start(), members[-1].end
                of = _COUNTED.sub("", " ".join(match["of"].split()))
                words = copy.text[start:stop]
                number = Part("number", match.start("number"), match.end("number"), match["number"])
                yield Mention(Sort.LIST, start, stop, words, (begin, end), of=of, parts=(number, *members))


def _members(text: str, start: int, end: int) -> list[Part]:
    """What stands between commas up to "and" and the last of the list; nothing where it is no plain list."""
    closed = _CLOSED.search(text, start, end)
    stop = closed.start() if closed else end
    last = [*_LAST.finditer(text, start, stop)]
    if not last:
        return []
    # Of several "and" the last one closes the list; those before belong to a member.
    bounds = [start]
    for match in _COMMA.finditer(text, start, last[-1].start()):
        bounds += [match.start(), match.end()]
    bounds += [last[-1].start(), last[-1].end()]
    tail = _COMMA.search(text, last[-1].end(), stop)
    bounds.append(tail.start() if tail else stop)
    parts = [_member(text, a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    plain = all(part.words.strip() and len(part.words.split()) <= _LONGEST_MEMBER for part in parts)
    return parts if plain and len(parts) <= _MOST else []


def _member(text: str, start: int, end: int) -> Part:
    """One member, without the blanks about it and the preposition that opens the list: "in Hull, Derby and …"."""
    lead = _OPENS.match(text, start, end)
    start = lead.end() if lead else start
    words = text[start:end].rstrip()
    return Part("member", start, start + len(words), words)


def changes(copy: Copy, figures: Sequence[Mention]) -> Iterator[Mention]:
    """Every "rose by 20 per cent from 50 to 60" with those figures of it that the words give a part."""
    for begin, end in copy.sentences:
        within = [one for one in figures if begin <= one.start < end]
        done = -1
        for match in _VERB.finditer(copy.text, begin, end) if within else ():
            parts = _parts(copy.text, match.end(), within) if match.start() > done else []
            ends = {part.role for part in parts} & {"from", "to"}
            said = copy.text[match.end() :].lstrip().startswith("by ")
            bare = match.group().lower() in _OTHERWISE and not said and "from" not in ends
            if parts and not bare and (ends != {"to"} or match.group().lower() not in _UP_TO):
                done = parts[-1].end
                words = copy.text[match.start() : done]
                told = next((part for part in parts if part.role == "by"), None)
                read = read_change(copy.text[match.start() : told.end]) if told and told is parts[0] else ()
                readings = () if isinstance(read, Unread) else read
                yield Mention(
                    Sort.CHANGE, match.start(), done, words, (begin, end), readings, match.group(), parts=tuple(parts)
                )  # fmt: skip


def _parts(text: str, place: int, figures: Sequence[Mention]) -> list[Part]:
    """The figures that follow a verb of change, each with the word that gives it its part."""
    parts: list[Part] = []
    for one in figures:
        between = text[place : one.start]
        if one.start < place:
            continue
        role = between.split()[-1].lower() if between.split() else ""
        near = len(between) <= _BETWEEN and not re.search(
            r"[.;:—]|\bwhile\b|\bbut\b|\band\b(?!\s+(?:by|to)\b)", between
        )
        if not near:
            break
        if role in _ROLES and all(part.role != role for part in parts):
            parts.append(Part(role, one.start, one.end, one.words, one.readings))
        elif not parts and len(between.split()) == 0:
            parts.append(Part("by", one.start, one.end, one.words, one.readings))
        else:
            break
        place = one.end
    return parts
