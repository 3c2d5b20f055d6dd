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
        "of every": False,
        "of each": False,
        "per every": True,
    }
)
"""The words, and whether they make a rate ("12 per 100,000"), which is rounded, or a proportion."""
IN_MONEY = Phrases.of(
    (
        f"{small} {link} {whole}"
        for smalls, wholes in (("cent cents c", "dollar euro $"), ("penny pence p", "pound £"))
        for small in smalls.split()
        for whole in wholes.split()
        for link in (
            "in the",
            "on the",
            "of every",
            "in every",
            "out of every",
            "for every",
            "of each",
            "in each",
        )
    ),
    value=True,
)
"""A share told in money: "52 cents in every dollar", "20p in the pound"."""
_WHOLES = """
vote votes total population electorate voters people respondents those them it all seats adults whole households
men women children members ballots country world money time
"""
OF_WHOLE = Phrases.of(
    (f"of {the}{whole}" for the in ("", "the ", "all ", "all the ") for whole in _WHOLES.split()), value=True
)
"""Behind a share, what it is a share of where that is named in passing: "a third of the vote"."""
RATES = frozenset({10, 100, 1000, 10_000, 100_000, 1_000_000})
ROUND_UP_TO = 10
"""One in five is as round as "a fifth"; nine of 34 have been counted."""
