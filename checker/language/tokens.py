"""A phrase cut into numbers, words and signs, the ground that every reader stands on.

Cutting never fails on what an author wrote: it answers with tokens, or with the reason why the
phrase is left alone (too long, digits of another script). It takes time linear in the length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

LONGEST_PHRASE = 160
"""Characters: a longer text is a sentence, not a figure."""
MOST_TOKENS = 40

_V = TypeVar("_V")


class Token(NamedTuple):
    """A piece of a phrase: `number` (still as written), `word` or `sign`."""

    text: str
    """In small letters."""
    kind: str
    raw: str
    glued: bool
    """Whether it follows the token before it without a blank."""


_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_LIKE = _DASHES | {
    ord("’"): "'",
    ord("‘"): "'",
    0xA0: " ",
    0x2009: " ",
    0x202F: " ",
    0x2007: " ",
    ord("µ"): "μ",
}
_PIECE = re.compile(
    r"""(?P<blank>\s++)
    |(?P<number>(?:[0-9]++(?:[.,'][0-9]++)*+|\.[0-9]++)(?:e[+-]?+[0-9]++(?![a-z]))?+)
    |(?P<drawn>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])
    |(?P<word>[a-z](?:\.[a-z])++(?![a-z])|[kcmd]?m[23](?![0-9a-z])|ft[23](?![0-9a-z])|[^\W\d_]++[²³]?+)
    |(?P<sign>>=|<=|=>|=<|.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_GROUP_START = re.compile(r"[0-9]{1,3}")
_GROUP = re.compile(r"[0-9]{3}(?:\.[0-9]++|,[0-9]{1,2})?+")


def cut(phrase: str) -> tuple[Token, ...] | str:
    """The tokens of a phrase, or why it is left alone."""
    if len(phrase) > LONGEST_PHRASE:
        return f"it is longer than {LONGEST_PHRASE} characters"
    text = phrase.translate(_LIKE).strip()
    if not text.isascii() and any(mark.isdecimal() and not mark.isascii() for mark in text):
        return "it is written with the digits of another script"
    found = tuple(_joined(_trimmed(list(_pieces(text)))))
    return f"it has more than {MOST_TOKENS} words" if len(found) > MOST_TOKENS else found


def _pieces(text: str) -> Iterator[Token]:
    glued = False
    for match in _PIECE.finditer(text):
        kind = match.lastgroup or "sign"
        if kind == "blank":
            glued = False
            continue
        kind = "word" if kind == "drawn" else kind
        raw = match.group()
        lowered = raw.lower()
        yield Token(lowered.replace(".", "") if kind == "word" else lowered, kind, raw, glued)
        glued = True


def _trimmed(pieces: list[Token]) -> Iterator[Token]:
    """Without the hyphens inside a word ("thirty-four") and the dots of abbreviations ("approx.")."""
    parted = False
    for index, token in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        before = pieces[index - 1] if index else None
        if token.text == "-" and token.glued and after is not None and after.glued and after.kind == "word":
            parted = True
            continue
        if token.text == "." and token.glued and before and (before.kind == "word" or after is None):
            continue
        yield token._replace(glued=False) if parted else token
        parted = False


def _joined(pieces: Iterator[Token]) -> Iterator[Token]:
    """Digits in groups of three with blanks between ("40 000") made one number."""
    held: Token | None = None
    open_ = False
    for token in pieces:
        if held is not None and open_ and not token.glued and _GROUP.fullmatch(token.raw):
            held = held._replace(text=f"{held.text} {token.text}", raw=f"{held.raw} {token.raw}")
            open_ = len(token.raw) == 3
            continue
        if held is not None:
            yield held
        held = token
        open_ = token.kind == "number" and _GROUP_START.fullmatch(token.raw) is not None
    if held is not None:
        yield held


class Phrases(Generic[_V]):
    """A table whose keys are one or several words, and how to find them in a phrase."""

    __slots__ = ("_longest", "table")

    def __init__(self, table: Mapping[str, _V]) -> None:
        self.table = dict(table)
        longest: dict[str, int] = {}
        for words in table:
            first, count = words.partition(" ")[0], words.count(" ") + 1
            longest[first] = max(count, longest.get(first, 0))
        self._longest = longest

    @classmethod
    def of(cls, words: Iterable[str], value: _V) -> Phrases[_V]:
        """A table that gives every key the same value."""
        return cls(dict.fromkeys(words, value))

    def at(self, tokens: tuple[Token, ...], start: int) -> list[tuple[_V, int]]:
        """Each entry whose words stand at `start`, with where it ends; the longest first."""
        if start >= len(tokens):
            return []
        most = self._longest.get(tokens[start].text)
        if most is None:
            return []
        found = []
        for end in range(min(start + most, len(tokens)), start, -1):
            key = (
                tokens[start].text
                if end == start + 1
                else " ".join([token.text for token in tokens[start:end]])
            )
            if key in self.table:
                found.append((self.table[key], end))
        return found
