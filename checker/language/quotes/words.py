"""A text as a row of words that can be compared: what typography may change is folded away.

Folded are: typographic quotes, apostrophes and dashes; white space, line breaks, blanks of no
width, soft hyphens; ligatures and other compatibility characters (Unicode NFKC) unless they are
figures, for `10²` is not `102`. Case, figures, spelling and all other marks are kept.

A word is a token, and so is every mark of punctuation; a figure with its separators is one token
(`1,907`, `34.5`, `12:30`), so that a quote which says `34` never stands in `34.5`.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate

from checker.frozen import dataclass
from checker.place import Span

_SINGLE = "'`´‘’‚‛′ʼ‹›ʹ＇"
_DOUBLE = '"“”„‟″«»〝〞〟＂'
_DASHES = "-‐‑‒–—―−﹘﹣－⸺⸻"
_HYPHENS = "-‐‑"
_SOFT, _UNSEEN = "\x1f", "\x7f"

# Scripts that put no blank between words: every character is a token of its own.
_UNSPACED = ((0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF),
             (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # fmt: skip

_BREAK = r"(?:\r\n?|\n)"
_TOKEN = re.compile(
    r"""
    (?:(?<![A-Za-z0-9.])\.(?=[0-9]))?                 # .5 is a figure
    [A-Za-z0-9]+
    (?: (?: (?<=[0-9])[.,:/'](?=[0-9])
          | '(?![sS](?![A-Za-z0-9]))(?=[A-Za-z])      # don't is one word, Kabul's is two
        ) [A-Za-z0-9]+ )*
    | (?<=[A-Za-z0-9])'[sS](?![A-Za-z0-9])
    | …\.* | \.(?:[ ]?\.){2,}
    | -+
    | [^\ \t\n\r\f\v\x1c-\x1e]
    """,
    re.VERBOSE,
)
_HIDDEN = re.compile(rf"\x1f[\x1f\x7f \t]{{0,4}}{_BREAK}[ \t]*|[\x1f\x7f]+")  # a soft hyphen may break a line
_WRAP = re.compile(rf"(?<=[A-Za-z]{{2}})-[ \t]*{_BREAK}[ \t]*(?=[a-z]{{2}})")
_BROKEN = re.compile(rf"(?<=[^\W\d_])[{_HYPHENS}][ \t]*{_BREAK}[ \t]*(?=[^\W\d_])")
_WIDTHLESS = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
_LINE_END = re.compile(_BREAK)


@lru_cache(maxsize=8192)
def _shape(char: str) -> str:
    """The ASCII sign that says how a character behaves: `a` a letter, `0` a figure, `#` a symbol."""
    if char == "\u00ad":
        return _SOFT
    for signs, shape in ((_SINGLE, "'"), (_DOUBLE, '"'), (_DASHES, "-"), ("…", "…")):
        if char in signs:
            return shape
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category == "Cf" or "\ufe00" <= char <= "\ufe0f":
        return _UNSEEN
    code = ord(char)
    if code > 0xDFF and any(low <= code <= high for low, high in _UNSPACED):
        return "#"
    if category[0] == "N":
        return "0"
    return "a" if category[0] in "LM" else "#"


@lru_cache(maxsize=8192)
def _plain(char: str) -> str:
    """The character without its typography; a figure is kept, unless only its width changes."""
    shape = _shape(char)
    if shape in (_SOFT, _UNSEEN, " "):
        return ""
    if shape in ("'", '"', "-"):
        return shape
    folded = unicodedata.normalize("NFKC", char)
    if shape == "0" and unicodedata.category(char) == "Nd":
        return folded
    if shape == "0" or " " in folded or any(sign.isnumeric() for sign in folded):
        return char
    return folded


def _fold(token: str) -> str:
    """One token as it is compared."""
    if token[0] in _DASHES:
        return "-"
    if token[0] == "…" or (token[0] == "." and len(token) > 2 and token.strip(". \u00a0\u2009\u202f") == ""):
        return "…"
    if token.isascii():
        return token
    return unicodedata.normalize("NFC", "".join([_plain(char) if char > "~" else char for char in token]))


def shape_of(text: str) -> str:
    """The text with every character beyond ASCII turned into one sign for how it behaves."""
    if text.isascii():
        return text
    return text.translate({ord(char): _shape(char) for char in set(text) if char > "\x7f"})


@dataclass(frozen=True)
class Words:
    """A text cut into tokens; `starts` and `ends` are character positions in the text."""

    text: str
    values: list[str]
    starts: array[int]
    ends: array[int]
    unbroken: bool = False
    """Whether words that a line's end broke were put together."""

    @cached_property
    def line(self) -> str:
        """All tokens with one blank about each, so that a plain search finds whole words only."""
        return f" {' '.join(self.values)} "

    @cached_property
    def at(self) -> list[int]:
        """Where the blank before each token stands in `line`."""
        return list(accumulate((len(value) + 1 for value in self.values), initial=0))

    def find(self, tokens: list[str], first: int, last: int | None = None) -> int:
        """The first token at or after `first` where these tokens stand (all before `last`), or -1."""
        end = len(self.line) if last is None else self.at[min(last, len(self.values))] + 1
        spot = self.line.find(f" {' '.join(tokens)} ", self.at[min(first, len(self.values))], end)
        return -1 if spot < 0 else bisect_left(self.at, spot)

    def find_last(self, tokens: list[str], last: int) -> int:
        """The last token where these tokens stand before token `last`, or -1."""
        spot = self.line.rfind(f" {' '.join(tokens)} ", 0, self.at[last] + 1)
        return -1 if spot < 0 else bisect_left(self.at, spot)

    def said(self, first: int, last: int) -> str:
        """The words from token `first` up to `last`, as they stand, on one line."""
        if first >= last:
            return ""
        words = self.text[self.starts[first] : self.ends[last - 1]]
        return " ".join((_BROKEN.sub("", words) if self.unbroken else words).translate(_WIDTHLESS).split())

    def glued(self, left: int) -> bool:
        """Whether nothing stands between this token and the next."""
        return 0 <= left < len(self.values) - 1 and self.ends[left] == self.starts[left + 1]


def words_of(text: str) -> Words:
    """Cut a text into tokens; time and memory grow with its length."""
    values: list[str] = []
    starts, ends = array("L"), array("L")
    seen, shape, kept = _seen(text)
    for match in _TOKEN.finditer(shape):
        start, end = match.span()
        token = seen[start:end]
        if not token.isalnum() or not token.isascii():
            token = _fold(token)
            if len(token) > 1 and end - start == 1:
                for part in _TOKEN.finditer(shape_of(token)):  # `℃` is `°` and `C`
                    values.append(token[part.start() : part.end()])
                    starts.append(start)
                    ends.append(end)
                continue
        values.append(token)
        starts.append(start)
        ends.append(end)
    if kept:
        starts = array("L", [kept[start] for start in starts])
        ends = array("L", [kept[end - 1] + 1 for end in ends])
    return Words(text, values, starts, ends)


def _seen(text: str) -> tuple[str, str, array[int]]:
    """The text without what has no width, its shape, and where each character left stood (if any went)."""
    shape, kept = shape_of(text), array("L")
    if _SOFT not in shape and _UNSEEN not in shape:
        return text, shape, kept
    pieces, end = [], 0
    for match in _HIDDEN.finditer(shape):
        pieces.append((end, match.start()))
        end = match.end()
    pieces.append((end, len(text)))
    for first, last in pieces:
        kept.extend(range(first, last))
    seen = "".join([text[first:last] for first, last in pieces])
    return seen, "".join([shape[first:last] for first, last in pieces]), kept


def wraps_of(words: Words) -> frozenset[int]:
    """The hyphens at a line's end that may have been put there only to break a word."""
    if "\n" not in words.text and "\r" not in words.text:
        return frozenset()
    return frozenset(
        bisect_left(words.starts, match.start())
        for match in _WRAP.finditer(shape_of(words.text))
        if words.text[match.start()] in _HYPHENS
    )


def rejoined(words: Words, wraps: frozenset[int]) -> Words:
    """The same text with the words that lines broke put together again."""
    values: list[str] = []
    starts, ends = array("L"), array("L")
    for number, value in enumerate(words.values):
        if number in wraps:
            continue
        if number - 1 in wraps and values:
            values[-1] += value
            ends[-1] = words.ends[number]
            continue
        values.append(value)
        starts.append(words.starts[number])
        ends.append(words.ends[number])
    return Words(words.text, values, starts, ends, unbroken=True)


@dataclass(frozen=True)
class Passages:
    """A text made ready once for many quotes; `file` is its path from the project's root."""

    file: str
    text: str

    @cached_property
    def words(self) -> Words:
        """The text's tokens, its lines as they are."""
        return words_of(self.text)

    @cached_property
    def wraps(self) -> frozenset[int]:
        """Tokens of `words` that are hyphens at a line's end."""
        return wraps_of(self.words)

    @cached_property
    def unwrapped(self) -> Words:
        """The text's tokens with broken words rejoined."""
        return rejoined(self.words, self.wraps)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def start_of(self, span: Span) -> int:
        """The character that a stretch of lines and columns begins with."""
        return self.character(span.line, span.column)

    def character(self, line: int, column: int) -> int:
        """The character at a line and a column."""
        return self._lines[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """Lines (ended by LF, CR LF or CR) and columns of the characters from `start` up to `end`."""
        line = bisect_right(self._lines, start)
        end_line = bisect_right(self._lines, max(start, end - 1))
        return Span(line, start - self._lines[line - 1] + 1, end_line, end - self._lines[end_line - 1] + 1)
