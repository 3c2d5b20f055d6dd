"""What somebody or something may be called, for text to be searched for it, whatever its case and accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.claim.mention import Named

_SHORTEST = 3
_PERSON = frozenset({"person", ""})


def folded(text: str) -> str:
    """A text in small letters, without accents and typographic apostrophes, its blanks and hyphens alike."""
    if not text.isascii():
        text = "".join(
            char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
        )
    return " ".join(text.casefold().replace("’", "'").replace("-", " ").replace("‑", " ").split())


def called(one: Named) -> Iterator[str]:
    """The names that it goes by, folded, and their initials with dots; of a person the last name alone as well."""
    for name in (one.name, *one.aka):
        whole = folded(name)
        if len(whole) >= _SHORTEST:
            yield whole
        if name.isupper() and name.isalpha():
            yield "".join(f"{letter}." for letter in name.casefold())
        elif " " in whole:
            yield "".join(f"{word[:1]}." for word in whole.split())
        last = whole.rpartition(" ")[2]
        if one.is_.casefold() in _PERSON and len(last) >= _SHORTEST:
            yield last
