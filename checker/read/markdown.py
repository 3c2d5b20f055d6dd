"""Markdown as its reader sees it: marks of emphasis, links and headings are blanks, and all words stay in their place."""

from __future__ import annotations

import re

_ENDINGS = (".md", ".markdown")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,400})\](\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])")
_EMPHASIS = re.compile(
    r"(?<![\w*_\\])(?:\*{1,3}|_{1,3})(?=[^\s*_])"  # opens: nothing before it, a word after
    r"|(?<=[^\s*_\\])(?:\*{1,3}|_{1,3})(?![\w*_])"  # closes
    r"|(?<![`\\])`(?!`)"
)
_HEAD = re.compile(r"^[ \t]{0,3}(?:#{1,6}(?=[ \t])|(?:>[ \t]?)+)", re.MULTILINE)
_MARKED = re.compile(r"[*_`\[#>]")


def seen(text: str, path: str) -> str:
    """What a reader of the file at a path sees of some text in it or from it."""
    return unmarked(text) if path.casefold().endswith(_ENDINGS) else text


def unmarked(text: str) -> str:
    """The text with blanks for its marks, as long as it was."""
    if not _MARKED.search(text):
        return text
    text = _LINK.sub(_unlinked, text)
    return _EMPHASIS.sub(lambda mark: _blank(mark[0]), _HEAD.sub(lambda mark: _blank(mark[0]), text))


def _unlinked(link: re.Match[str]) -> str:
    before, after = link.start(1) - link.start(), link.end() - link.end(1)
    return f"{' ' * before}{link[1]}{' ' * after}"


def _blank(marks: str) -> str:
    return " " * len(marks)
