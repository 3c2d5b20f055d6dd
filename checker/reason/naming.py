"""Whether some words name somebody or something that is declared."""

from __future__ import annotations

import unicodedata

from checker.claim.mention import Named
from checker.language.quotes.words import words_of


def names(one: Named) -> list[list[str]]:
    """The names that somebody goes by, the last of a person's alone too."""
    names = [tokens(name) for name in (one.name, *one.aka)]
    last = [name[-1:] for name in names if len(name) > 1 and one.is_.casefold() in {"person", ""}]
    return [name for name in (*names, *last) if name and len("".join(name)) > 2]


def tokens(text: str) -> list[str]:
    """The words in lower case and without accents, and the marks between them."""
    bare = text if text.isascii() else _bare(text)
    return [value.casefold() for value in words_of(bare).values]


def _bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def stands(name: list[str], words: list[str]) -> bool:
    """Whether a name stands among words."""
    return any(words[place : place + len(name)] == name for place in range(len(words) - len(name) + 1))
