"""Words between a part and its whole."""

from __future__ import annotations

from checker.language.tokens import Phrases

OUT_OF = Phrases(
    {
        "of": False,
        "of the": False,
        "out of": False,
        "out of every": False,
        "out of the": False,
        "in": False,
        "in every": False,
        "over": False,
        "per": True,
        "for every": True,
        "in each": False,
        "to every": True,
        "out of each": False,
        "per every": True,
    }
)
"""The words, and whether they make a rate ("12 per 100,000"), which is rounded, or a proportion."""
RATES = frozenset({10, 100, 1000, 10_000, 100_000, 1_000_000})
ROUND_UP_TO = 10
"""One in five is as round as "a fifth"; nine of 34 have been counted."""
