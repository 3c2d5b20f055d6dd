"""Words for a place in a ranking: largest, second-smallest, joint third, runner-up, only."""

from __future__ import annotations

HIGHEST, LOWEST = True, False

_SUPERLATIVES = {
    HIGHEST: "largest|biggest|highest|greatest|most|longest|tallest|richest|wealthiest|deadliest|bloodiest|hottest|"
    "warmest|wettest|busiest|strongest|heaviest|latest|widest|deepest|dearest|costliest|loudest|top|highest-paid|"
    "best-paid|best-selling|furthest|farthest|steepest|priciest|maximum|top-ranked|best-funded|thickest|brightest",
    LOWEST: "smallest|lowest|least|fewest|shortest|poorest|coldest|driest|weakest|lightest|narrowest|"
    "shallowest|cheapest|quietest|worst-paid|nearest|closest|minimum|thinnest|earliest|bottom",
}
SUPERLATIVES = {word: end for end, row in _SUPERLATIVES.items() for word in row.split("|")}
"""Which end of the figures each looks at."""
EITHER_END = {
    "oldest": HIGHEST, "youngest": LOWEST, "newest": HIGHEST, "fastest": HIGHEST, "slowest": LOWEST,
    "best": HIGHEST, "worst": LOWEST,
}  # fmt: skip
"""Those that depend on the measure: the oldest has the highest age and the earliest year."""
MOST, LEAST = frozenset({"most"}), frozenset({"least"})

LAST = frozenset({"last", "bottom", "last place", "in last place"})
PLACES = {
    "winner": 1, "runner-up": 2, "runner up": 2, "leader": 1, "number one": 1, "top spot": 1, "gold": 1, "silver": 2,
    "bronze": 3, "in the lead": 1, "leading": 1,
}  # fmt: skip
BUT = {"but one": 2, "but two": 3}
"""The largest but one is the second-largest."""
FROM_LAST = {"second to last": 2, "second-last": 2, "second last": 2, "next to last": 2, "penultimate": 2,
             "last but one": 2, "third to last": 3, "third-last": 3, "third last": 3}  # fmt: skip

ONLY = frozenset({"only", "the only", "sole", "the sole", "the only one", "only one", "unique", "alone"})
JOINT = ("joint-", "joint ", "equal ", "equal-", "tied for ", "tied ", "shared ", "co-")
"""Before a place that is shared."""
JOINT_AFTER = (" equal", "=", " jointly", " (tied)")
AMONG = ("among the ", "one of the ", "in the ")
"""Before "three largest", "top ten"."""
SMALL = frozenset({"the", "a", "an", "in", "at", "comes", "came", "is", "was", "ranks", "ranked", "ranking", "place",
                   "placed", "spot", "position", "finished", "as", "number", "no", "no.", "#", "rank", "its", "by", "far"})  # fmt: skip
"""Small words around a place that change nothing."""
