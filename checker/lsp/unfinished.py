"""What a text that stops in the middle has left open: brackets, quotation marks, a key or a value."""

from __future__ import annotations

import re

from checker.frozen import dataclass

_KEY = r"""(?:"[^"]*"|'[^']*'|[^\s#\[\]{}"'&*!|>%@-][^#\[\]{}"]*?|-[^\s#][^#\[\]{}"]*?)"""
_ROW = re.compile(
    rf"(?P<margin>\s*)(?P<dashes>(?:-\s+)*)(?:(?P<key>{_KEY}):(?P<gap>\s+|$))?(?P<rest>.*)", re.DOTALL
)
_BLOCK = re.compile(r"[|>][+-]?[0-9]?\s*(?:#.*)?$")
_ANEW = re.compile(r"[A-Za-z_]\w*:|\s*- +(?:\{ *)?id:")
_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The word that a text stops in, and what it takes to end the text well."""

    start: int
    """Where the word begins."""
    on_key: bool
    closing: str
    dashed: bool = False
    """Whether it is the first word after a dash."""
    quoted: bool = False


@dataclass(slots=True)
class _Reader:
    """The state of one walk over a text."""

    brackets: list[str]
    quote: str = ""
    fresh: bool = True
    """Whether a word may begin here."""
    after_colon: bool = False
    start: int = 0

    def parts(self, char: str, following: str, at: int) -> bool:
        """Take a character in that ends a word or begins a part, if it does."""
        inside = bool(self.brackets)
        if char in _CLOSING and (self.fresh or inside):
            self.brackets.append(char)
        elif char in "]}" and inside:
            self.brackets.pop()
            self.fresh = False
            return True
        elif not (inside and (char == "," or (char == ":" and following in {"", " ", "\n"}))):
            return False
        self.fresh, self.after_colon, self.start = True, char == ":", at + 1
        return True

    def word(self, char: str, at: int) -> None:
        """Take a character of a word in, or a blank."""
        if self.fresh:
            self.start = at + 1 if char.isspace() else at
        if self.fresh and char in {'"', "'"}:
            self.quote = char
        self.fresh = self.fresh and char.isspace()


def unfinished(text: str) -> Unfinished | None:
    """What a text leaves open; None where its end is in a comment or in lines of text."""
    reader = _Reader([])
    margin = None  # of a key whose value is lines of text
    begin = 0
    last: Unfinished | None = Unfinished(0, on_key=True, closing="")
    for line in text.splitlines(keepends=True) if text else [""]:
        is_open = bool(reader.brackets or reader.quote)
        if is_open and _ANEW.match(line):  # what was left open above is a slip there, not here
            reader, is_open = _Reader([]), False
        if margin is not None:
            if not line.strip() or len(line) - len(line.lstrip(" ")) > margin:
                begin, last = begin + len(line), None
                continue
            margin = None
        if is_open:
            last = _flow(line, begin, 0, reader)
        else:
            last, margin = _row(line, begin, reader)
        begin += len(line)
    if text.endswith(("\n", "\r")) and not reader.brackets and not reader.quote and margin is None:
        return Unfinished(len(text), on_key=True, closing="")
    return last


def _row(line: str, begin: int, reader: _Reader) -> tuple[Unfinished | None, int | None]:
    """One line outside brackets; with its margin where its value is the lines below."""
    row = _ROW.match(line)
    if row is None or row["rest"].startswith("#"):
        return None, None
    at, rest = row.start("rest"), row["rest"]
    if row["key"] is None:
        if rest[:1] in _CLOSING or rest[:1] in {'"', "'"}:
            return _flow(line, begin, at, _started(reader, begin + at)), None
        return Unfinished(begin + at, on_key=True, closing="", dashed=bool(row["dashes"])), None
    if _BLOCK.match(rest):
        return None, len(row["margin"]) + len(row["dashes"])
    return _flow(line, begin, at, _started(reader, begin + at)), None


def _started(reader: _Reader, start: int) -> _Reader:
    reader.fresh, reader.after_colon, reader.start = True, True, start
    return reader


def _flow(line: str, begin: int, at: int, reader: _Reader) -> Unfinished | None:
    """Walk over a value, or over a line within brackets or quotation marks; nothing is typed in a comment."""
    for number in range(at, len(line)):
        char, before = line[number], line[number - 1 : number]
        if reader.quote:
            reader.quote = "" if char == reader.quote else reader.quote
        elif char == "#" and (not before or before in " \t"):
            return None
        elif not reader.parts(char, line[number + 1 : number + 2], begin + number):
            reader.word(char, begin + number)
    in_mapping = bool(reader.brackets) and reader.brackets[-1] == "{"
    on_key = in_mapping and not reader.after_colon
    closing = "".join(_CLOSING[one] for one in reversed(reader.brackets))
    return Unfinished(reader.start, on_key, closing, quoted=bool(reader.quote))
