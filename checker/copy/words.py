"""The copy cut into words, each with the marks about it, its sentence and its paragraph.

Page furniture (consent banners, "Read more", sign-ups, picture credits) is no part of the copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import pairwise

from checker.frozen import dataclass
from checker.language.sentences import sentence_ends

_BLOCK = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_RAW = re.compile(r"[^\s—]+|—")
OPENING = "\"'“”„‟‘’«»‹›([{*_#"
CLOSING = "\"'“”‘’«»‹›)]}.,;:!?…*_"
_FURNITURE = re.compile(
    r"cookies?\b.*\b(?:consent|accept|device|prefer|settings)|\bconsent to load\b|\ball rights reserved\b|\bsign up\b.*\b(?:news"
    r"letter|email|inbox|alerts)|^(?:read|see|find out|watch|listen|hear) more\b|^(?:read also|also read|related|advertisement|most read|"
    r"share this|follow us|subscribe|photo|picture|image|getty images|reuters|sponsored|recommended|topics)\b.{0,40}$"
    r"|^(?:©|\(c\)|copyright\b)|\b(?:getty images|afp via|epa-efe)\b|^by [A-Z][\w.]+ [A-Z][\w.]+\s*$",
    re.IGNORECASE | re.DOTALL,
)
_MORE = re.compile(r"^(?:read more|related|most read|recommended|more on this)\b.{0,30}$", re.IGNORECASE)
_CLOSED = re.compile(r"[.?!:…;,][\"'”’»)\]]*\s*\Z|[\"”»]\s*\Z")
_MOST_WORDS = 22
_INITIALS = re.compile(r"[A-Za-z](?:\.[A-Za-z])+")
_WIDE = 0.7
"""How long a line is against the longest about it where the text only wraps there."""
LONGEST = 400_000
"""Characters of a copy that are looked at; an article is a hundredth of it."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the copy without the marks about it."""

    start: int
    end: int
    text: str
    low: str
    """In small letters, with a straight apostrophe."""
    opens: str
    """The marks that stand straight before it."""
    closes: str
    """The marks that stand straight behind it; a dash that parts clauses counts as one."""
    sentence: int
    heading: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Copy:
    """A text, its words and its sentences."""

    text: str
    words: Sequence[Word] = field(default_factory=tuple)
    sentences: Sequence[tuple[int, int]] = field(default_factory=tuple)
    blocks: Sequence[tuple[int, int]] = field(default_factory=tuple)
    """Its paragraphs and headings, furniture left out."""

    def begins(self, place: int) -> bool:
        """Whether the word at a place is the first of its sentence."""
        if not place or self.words[place - 1].sentence != self.words[place].sentence:
            return True
        before = self.words[place - 1]
        return (
            before.text.isupper() and bool(before.closes.strip("*_,")) and self.begins(place - 1)
        )  # "LEEDS —"

    def joined(self, place: int) -> bool:
        """Whether nothing stands between a word and the one after it, and both are of one sentence."""
        if place + 1 >= len(self.words):
            return False
        one, other = self.words[place], self.words[place + 1]
        return not one.closes and not other.opens and one.sentence == other.sentence

    def cut(self, first: int, last: int) -> str:
        """The text of the words from `first` to `last`."""
        return self.text[self.words[first].start : self.words[last].end]


def copy_of(text: str) -> Copy:
    """Cut a text into words."""
    words: list[Word] = []
    sentences: list[tuple[int, int]] = []
    blocks: list[tuple[int, int]] = []
    for start, end, heading in _blocks(text[:LONGEST]):
        blocks.append((start, end))
        piece = text[start:end]
        begin = 0
        for stop in sentence_ends(piece):
            words += _words(piece[begin:stop], start + begin, len(sentences), heading=heading)
            lead = len(piece[begin:stop]) - len(piece[begin:stop].lstrip())
            sentences.append((start + begin + lead, start + max(begin + lead, len(piece[:stop].rstrip()))))
            begin = stop
    return Copy(text, tuple(words), tuple(sentences), tuple(blocks))


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where each paragraph begins and ends, and whether it is a heading; without the page's furniture."""
    aside = False
    for begin, end in _pieces(text):
        start = end - len(text[begin:end].lstrip("#>* \t\n"))
        piece = text[start:end].rstrip()
        heading = _CLOSED.search(piece) is None and len(piece.split()) <= _MOST_WORDS
        if _FURNITURE.search(piece):
            aside = aside or _MORE.match(piece) is not None
            continue
        # Behind "Read more" stand the headlines of other stories, up to the next paragraph.
        aside = aside and heading
        if piece and not aside:
            yield start, start + len(piece), heading


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """What stands between empty lines, and within it whatever a line ends on purpose and not for want of room."""
    for match in _BLOCK.finditer(text):
        lines = match.group().split("\n")
        widest = max(map(len, lines))
        begin = end = match.start()
        for line, following in pairwise([*lines, ""]):
            end += len(line)
            opens = following.lstrip(OPENING)[:1]
            on_purpose = _CLOSED.search(line) is not None or len(line) < _WIDE * widest
            if not following or (on_purpose and (opens.isupper() or opens.isdigit())):
                yield begin, end
                begin = end + 1
            end += 1


def _words(text: str, offset: int, sentence: int, *, heading: bool) -> Iterator[Word]:
    waiting: Word | None = None
    for match in _RAW.finditer(text):
        raw = match.group()
        bare = raw.lstrip(OPENING)
        opens = raw[: len(raw) - len(bare)]
        kept = bare.rstrip(CLOSING)
        closes = bare[len(kept) :]
        if kept.strip("–-—+=&/•|·") == "":
            # A dash or another lone mark parts the words on both its sides.
            if waiting:
                waiting = _closed(waiting, waiting.closes + raw)
            continue
        if closes.startswith(".") and _INITIALS.fullmatch(kept):
            kept, closes = f"{kept}.", closes[1:]
        if waiting:
            yield waiting
        start = offset + match.start() + len(opens)
        low = kept.lower().replace("’", "'")
        waiting = Word(start, start + len(kept), kept, low, opens, closes, sentence, heading)
    if waiting:
        yield waiting


def _closed(word: Word, closes: str) -> Word:
    return Word(word.start, word.end, word.text, word.low, word.opens, closes, word.sentence, word.heading)
