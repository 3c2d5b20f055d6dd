r"""The one way of text from a file to a terminal: nothing in it can steer the terminal or hide.

Control characters, what turns the direction of text round (Boucher and Anderson, *Trojan Source*,
2021), blanks of no width and lone surrogates are shown as escapes, `\x1b` or `\u202e`. The joiners
U+200C and U+200D stay: Persian and Hindi are not written without them.

The characters are listed here rather than taken from `unicodedata`, which differs between Pythons:
the same file gives the same bytes on all of them.
"""

from __future__ import annotations

import re

_UNSEEN = (
    "\x00-\x1f\x7f-\x9f"  # control characters, line breaks and tabs among them
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f"  # tags: text that no font shows
    "\ud800-\udfff"  # halves of characters, which UTF-8 cannot write
)
UNSEEN = re.compile(f"[{_UNSEEN}]")
"""Characters that a report never holds as they are."""


def plain(text: str) -> str:
    r"""A text as one line that is safe to print; a tab and a line break become a blank and `\n`."""
    return UNSEEN.sub(_seen, text.replace("\t", " ").replace("\r\n", "\n"))


def lines(text: str) -> list[str]:
    """A text of several lines, each safe to print."""
    return [plain(line) for line in text.splitlines()] or [""]


def escape(char: str) -> str:
    r"""One character as an escape that shows which it is: `\x1b`, `\u202e`, `\U000e0041`."""
    code = ord(char)
    short = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(char)
    if short is not None:
        return short
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _seen(match: re.Match[str]) -> str:
    return escape(match.group())
