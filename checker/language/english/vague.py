"""Words that name a range rather than a number; the ranges themselves stand in policy.yaml."""

from __future__ import annotations

from checker.language.tokens import Phrases

VAGUE = Phrases(
    {
        "a couple": "couple",
        "a couple of": "couple",
        "couple": "couple",
        "a few": "few",
        "several": "several",
        "a handful": "handful",
        "a handful of": "handful",
        "handful": "handful",
        "tens": "tens",
        "dozens": "dozens",
        "scores": "scores",
        "hundreds": "hundreds",
        "thousands": "thousands",
        "millions": "millions",
        "billions": "billions",
        "trillions": "trillions",
    }
    | {f"single {word}": "single digits" for word in ("digit", "digits", "figure", "figures")}
    | {f"double {word}": "double digits" for word in ("digit", "digits", "figure", "figures")}
    | {f"triple {word}": "triple digits" for word in ("digit", "digits", "figure", "figures")}
    | {
        f"{count} {word}": f"{count} figures"
        for count in ("five", "six", "seven")
        for word in ("figure", "figures")
    }
)
"""The words, and the row of the policy that says what they may mean."""
SCALES = frozenset({"couple", "few", "several", "handful"})
"""May stand straight before a magnitude: "several hundred", "a few million"."""
OF = frozenset({"tens", "dozens", "scores", "hundreds", "thousands"})
"""May stand before "of" and a plural magnitude: "tens of thousands"."""
SHARES = Phrases(
    {
        "most": "most",
        "a majority": "most",
        "the majority": "most",
        "majority": "most",
        "a vast majority": "vast majority",
        "the vast majority": "vast majority",
        "vast majority": "vast majority",
        "an overwhelming majority": "vast majority",
        "the overwhelming majority": "vast majority",
        "a minority": "minority",
        "minority": "minority",
    }
)
WHOLE = Phrases(
    {
        "all": 1,
        "none": 0,
        "no": 0,
        "nobody": 0,
        "no one": 0,
        "not one": 0,
        "a pair": 2,
        "a pair of": 2,
        "both": 2,
    }
)
