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
    | {
        f"{article}{count} {word}": f"{count} {plural}"
        for counts, plural in (
            ("single double triple", "digits"),
            ("four five six seven eight nine", "figures"),
        )
        for count in counts.split()
        for word in ("digit", "digits", "figure", "figures")
        for article in ("", "a ", "an ")
    }
    | {f"low {word}": f"low {word}" for word in ("hundreds", "thousands", "millions")}
)
"""The words, and the row of the policy that says what they may mean."""
IN_CROWDS = Phrases.of(("in", "in the", "in their", "by", "by the", "by their"), value=True)
"""Before a plural that counts a crowd: "in their hundreds", "by the dozens"."""
CROWDS = frozenset(
    {
        "tens",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "millions",
        "low hundreds",
        "low thousands",
        "low millions",
    }
)
SCALES = frozenset({"couple", "few", "several", "handful"})
"""May stand straight before a magnitude: "several hundred", "a few million"."""
OF = frozenset({"tens", "dozens", "scores", "hundreds", "thousands"})
"""May stand before "of" and a plural magnitude: "tens of thousands"."""
_MAJORITIES = {
    "most": "majority|absolute majority|outright majority|simple majority|overall majority",
    "vast majority": "vast majority|overwhelming majority|great majority|huge majority",
    "slim majority": "slim majority|narrow majority|bare majority|slender majority|wafer-thin majority|"
    "razor-thin majority|small majority|thin majority",
    "clear majority": "clear majority|large majority|big majority|comfortable majority|solid majority|substantial majority|"
    "sizeable majority|sizable majority",
    "minority": "minority",
    "small minority": "small minority|tiny minority",
}
SHARES = Phrases(
    {
        f"{article}{words.replace('-', ' ')}": share
        for share, row in _MAJORITIES.items()
        for words in row.split("|")
        for article in ("", "a ", "an ", "the ")
    }
    | dict.fromkeys(("most", "the bulk", "lion ' s share", "the greater part"), "most")
    | {"the vast bulk": "vast majority"}
)
_GROUPS = {
    2: "pair|duo|twosome",
    3: "trio|threesome",
    4: "quartet|foursome",
    5: "quintet",
    6: "sextet",
    7: "septet",
    8: "octet",
    13: "baker's dozen",
}
WHOLE = Phrases(
    {"all": 1, "none": 0, "no": 0, "nobody": 0, "no one": 0, "not one": 0, "both": 2}
    | {
        f"{article}{name}{of}": size
        for size, row in _GROUPS.items()
        for name in row.split("|")
        for article in ("a ", "an ", "")
        for of in ("", " of")
    }
)
"""Words that count without a number: nobody, both, a trio."""
