"""Words that say how many times: doubled, three-fold, halved."""

from __future__ import annotations

from checker.language.tokens import Phrases
from checker.logic.exact import Exact

FACTORS = Phrases(
    {
        word: Exact(number)
        for number, row in {
            "2": "twice|double|doubled|doubling|twofold",
            "3": "thrice|triple|tripled|tripling|treble|trebled|threefold",
            "4": "quadruple|quadrupled|quadrupling|fourfold",
            "5": "quintuple|quintupled|fivefold",
            "6": "sixfold|sextupled",
            "7": "sevenfold",
            "8": "eightfold",
            "9": "ninefold",
            "10": "tenfold",
            "100": "hundredfold|a hundredfold",
            "1000": "thousandfold|a thousandfold",
            "1/2": "halved|halving",
        }.items()
        for word in row.split("|")
    }
)
TIMES = Phrases({"times": False, "fold": False, "x": True, "×": True})
"""What follows a number to make it a factor, and whether it must touch the digits."""
FACTOR_OF = Phrases.of(("a factor of", "by a factor of", "factor of"), value=True)
AS = Phrases(
    {
        f"as {word}{than}": True
        for word in ("many", "much", "large", "big", "high", "great", "long", "likely", "old", "fast")
        for than in ("", " as")
    }
    | {"the size": True, "the size of": True, "the number": True, "the number of": True}
)
MORE = Phrases.of(
    (f"{word}{than}" for word in ("more", "larger", "bigger", "higher", "greater") for than in ("", " than")),
    value=True,
)
"""After a factor: "three times more" is three for some and four for others."""
