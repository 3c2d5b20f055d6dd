"""A row of words as a set of them."""

from __future__ import annotations


def row(words: str) -> frozenset[str]:
    """The words of a row."""
    return frozenset(words.split())
