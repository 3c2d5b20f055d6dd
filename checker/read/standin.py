r"""Characters that the parser may not see as they are, each with another in its place.

The parser is one of YAML 1.1: it ends lines at U+0085, U+2028 and U+2029, which are
ordinary text in YAML 1.2, and it refuses the `\ud83d\ude00` of JSON. Odd characters are
refused, but the rest of the file is read. In all cases characters for private use, as many
as they replace, keep every other character in its place; they are taken back out of what
was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from checker.frozen import dataclass

ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, and those that turn the direction of text (`Trojan source`, Boucher and Anderson 2021)."""

_SEPARATOR = re.compile("[\x85\u2028\u2029]")
_UNSEEN = re.compile(f"{ODD.pattern}|{_SEPARATOR.pattern}")
_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_PRIVATE = range(0xF0000, 0x10FFFE)


@dataclass(frozen=True, slots=True)
class Readable:
    """A text as the parser may see it, and how to get the author's characters back."""

    text: str
    plain: dict[int, str] = field(default_factory=dict)
    quoted: dict[int, str] = field(default_factory=dict)
    """The same for text in double quotes, where escapes count."""

    def restore(self, value: str, style: str | None) -> str:
        """Give a scalar as the author wrote it, without its odd characters."""
        if not self.plain:
            return value
        return value.translate(self.quoted if style == '"' else self.plain)


def needs_care(text: str) -> bool:
    """Whether a text has characters that the parser may not see."""
    return bool(_UNSEEN.search(text)) or ("\\" in text and bool(_PAIR.search(text)))


def readable(text: str) -> Readable:
    """Put other characters in the place of those that the parser may not see."""
    return _replaced(text) if needs_care(text) else Readable(text)


def _replaced(text: str) -> Readable:
    spare = _spare(text)
    plain: dict[int, str] = {}
    quoted: dict[int, str] = {}
    nothing = next(spare)
    plain[ord(nothing)] = quoted[ord(nothing)] = ""
    chosen: dict[str, str] = {}

    def separator(match: re.Match[str]) -> str:
        found = match[0]
        if found not in chosen:
            chosen[found] = next(spare)
            plain[ord(chosen[found])] = quoted[ord(chosen[found])] = found
        return chosen[found]

    def pair(match: re.Match[str]) -> str:
        found = match[0]
        if found not in chosen:
            chosen[found] = next(spare)
            plain[ord(chosen[found])] = found
            quoted[ord(chosen[found])] = bytes.fromhex(match[1] + match[2]).decode("utf-16-be")
        return chosen[found] + nothing * (len(found) - 1)

    text = ODD.sub(nothing, text)
    text = _SEPARATOR.sub(separator, text)
    return Readable(_PAIR.sub(pair, text), plain, quoted)


def _spare(text: str) -> Iterator[str]:
    """Characters for private use that the text does not have.

    A text that uses up all of them (it would be nothing else) gets one of them back wrong.
    """
    used = set(text)
    yield from (chr(code) for code in _PRIVATE if code & 0xFFFF < 0xFFFE and chr(code) not in used)
    while True:
        yield "\ufffd"
