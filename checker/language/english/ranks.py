"""Words for a place in a ranking: largest, second-smallest, joint third, runner-up, only."""

from __future__ import annotations

HIGHEST, LOWEST = True, False

_SUPERLATIVES = {
    HIGHEST: "largest|biggest|highest|greatest|most|longest|tallest|richest|wealthiest|deadliest|bloodiest|hottest|"
    "warmest|wettest|busiest|strongest|heaviest|latest|widest|deepest|dearest|costliest|loudest|top|highest-paid|"
    "best-paid|best-selling|furthest|farthest|steepest|priciest|maximum|top-ranked|best-funded|thickest|brightest|"
    "northernmost|easternmost|top-selling|top-scoring|top-earning|hardest-hit|worst-hit|worst-affected|"
    "worst-damaged|record high|all-time high",
    LOWEST: "smallest|lowest|least|fewest|shortest|poorest|coldest|driest|weakest|lightest|narrowest|"
    "shallowest|cheapest|quietest|worst-paid|nearest|closest|minimum|thinnest|earliest|bottom|southernmost|"
    "westernmost|record low|all-time low",
}
SUPERLATIVES = {word: end for end, row in _SUPERLATIVES.items() for word in row.split("|")}
"""Which end of the figures each looks at."""
EITHER_END = {
    "oldest": HIGHEST, "youngest": LOWEST, "newest": HIGHEST, "fastest": HIGHEST, "slowest": LOWEST,
    "best": HIGHEST, "worst": LOWEST, "safest": HIGHEST, "cleanest": HIGHEST, "dirtiest": HIGHEST, "greenest": HIGHEST,
    "happiest": HIGHEST, "hardest": HIGHEST, "easiest": HIGHEST, "healthiest": HIGHEST, "freest": HIGHEST,
}  # fmt: skip
"""Those that depend on the measure: the oldest has the highest age and the earliest year."""
_DOING = """
growing grossing serving running selling performing scoring earning polluting producing spending rising living lived
known paid placed ranked rated traded used populated visited watched read attended standing lasting moving priced
funded viewed supplied staffed decorated capped rewarded educated
"""
DOING = frozenset(_DOING.split())
"""Behind a superlative, which then looks at its own end: the fastest-growing grows the most."""
SHRINKING = frozenset(
    {"shrinking", "falling", "declining", "sinking", "losing", "warming", "ageing", "aging"}
)
"""Behind one, whose figure may be told as a fall or as what is left."""

MOST, LEAST = frozenset({"most"}), frozenset({"least"})

_TABLES = (
    "table",
    "list",
    "league",
    "league table",
    "rankings",
    "ranking",
    "class",
    "pile",
    "standings",
    "group",
    "poll",
)
TOP = frozenset(
    {"top", "at the top", *(f"{at}top of the {table}" for at in ("", "the ", "at the ") for table in _TABLES)}
)
LAST = frozenset(
    {
        "last", "bottom", "last place", "in last place", "at the bottom", "dead last",
        "all-time low", "an all-time low", "the all-time low", "a record low",
        *(f"{at}bottom of the {table}" for at in ("", "the ", "at the ") for table in _TABLES),
    }
)  # fmt: skip
PLACES = {
    "winner": 1, "winners": 1, "champion": 1, "champions": 1, "runner-up": 2, "runner up": 2, "runners-up": 2,
    "runners up": 2, "leader": 1, "number one": 1, "top spot": 1, "gold": 1, "silver": 2,
    "bronze": 3, "in the lead": 1, "leading": 1, "an all-time high": 1, "the all-time high": 1, "all-time high": 1,
    "a record high": 1,
}  # fmt: skip
BUT = {"but one": 2, "but two": 3}
"""The largest but one is the second-largest."""
FROM_LAST = {"next to last": 2, "penultimate": 2, "last but one": 2, "last but two": 3, "last but three": 4,
             "one from bottom": 2, "one from last": 2, "antepenultimate": 3}  # fmt: skip
"""Places counted from the end, in words of their own; with their blanks for hyphens."""
TO_LAST = (
    " to last",
    " from last",
    " last",
    " from bottom",
    " from the bottom",
    " from the last",
    " from the end",
)
"""Behind an ordinal: "second-to-last", "third from bottom"."""
FROM_TOP = (" from top", " from the top")
SCOPES = (
    " in the world", " in the country", " in the nation", " on record", " ever recorded", " ever", " of all time",
    " in history", " overall", " of all", " of them all", " since records began", " on earth", " of its kind",
    " to date", " so far",
)  # fmt: skip
"""Behind a place, among which it counts: `among` lists them."""
WHOSE = ("world's ", "country's ", "nation's ", "all-time ")
"""Before one, the same."""

ONLY = frozenset(
    {
        "only",
        "the only",
        "lone",
        "the lone",
        "one and only",
        "the one and only",
        "sole",
        "the sole",
        "the only one",
        "only one",
        "unique",
        "alone",
    }
)
JOINT = ("joint-", "joint ", "equal ", "equal-", "tied for ", "tied ", "shared ", "co-")
"""Before a place that is shared."""
JOINT_AFTER = (" equal", "=", " jointly", " (tied)")
AMONG = ("among the ", "one of the ", "in the ")
"""Before "three largest", "top ten"."""
SMALL = frozenset({"the", "a", "an", "in", "at", "comes", "came", "is", "was", "ranks", "ranked", "ranking", "place",
                   "placed", "spot", "position", "finished", "as", "number", "no", "no.", "#", "rank", "its", "by", "far"})  # fmt: skip
"""Small words around a place that change nothing."""
