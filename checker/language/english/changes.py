"""Words for going up and going down, around a figure or alone: rose, down by, a drop of, lower."""

from __future__ import annotations

UP, DOWN = 1, -1

_VERBS = {
    UP: "rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|increased|increase|increases|increasing|up|"
    "climbed|climbs|climbing|jumped|jumps|gained|gains|gaining|added|adds|adding|soared|surged|swelled|widened|"
    "expanded|went up|going up|gone up|moved up|edged up|crept up|shot up|ticked up|raised|lifted|advanced|put on|"
    "leapt|rocketed|skyrocketed|mounted|won|picked up|upped",
    DOWN: "fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|declined|decline|declines|declining|decreased|"
    "decrease|decreases|decreasing|down|shrank|shrunk|shrinks|shrinking|lost|loses|losing|slipped|sank|sunk|slid|"
    "plunged|plummeted|tumbled|cut|cuts|reduced|reduces|narrowed|contracted|dipped|eased|went down|going down|"
    "gone down|moved down|edged down|came down|shed|slumped|dwindled|slashed|trimmed|lowered|ticked down|weakened|"
    "pared|gave up",
}
_NOUNS = {
    UP: "rise|increase|gain|jump|surge|growth|climb|addition|plus|hike|upturn",
    DOWN: "fall|drop|decline|decrease|cut|reduction|loss|dip|slump|plunge|contraction|minus|shortfall",
}
_AFTER = {
    UP: "up|more|higher|larger|bigger|wider|longer|greater|stronger|taller|heavier|older|extra|additional|in addition",
    DOWN: "down|less|fewer|lower|smaller|narrower|shorter|weaker|lighter|younger",
}

BEFORE = {word: way for way, row in _VERBS.items() for word in row.split("|")} | {
    f"{article}{noun} of": way
    for way, row in _NOUNS.items()
    for noun in row.split("|")
    for article in ("", "a ", "an ")
}
"""What stands before a figure, and which way it turns."""
AFTER = {word: way for table in (_AFTER, _NOUNS) for way, row in table.items() for word in row.split("|")}
"""What stands after one: "4 % lower", "a 4 % rise"."""

HALVED = frozenset({"halved", "halving", "halves"})
"""Fell by half. With a hedge it is the fall that is hedged: more than halved is less than a half left."""
IN_HALF = {"cut in half": DOWN, "cut by half": DOWN, "fell by half": DOWN}

SAME = frozenset(
    {
        "unchanged", "flat", "the same", "no change", "did not change", "stayed the same", "remained unchanged",
        "remained the same", "stood still", "stagnated", "stayed flat", "remained flat", "was unchanged",
        "were unchanged", "was flat", "level", "nothing", "not at all",
    }
)  # fmt: skip

BESIDE = frozenset(
    [
        "has",
        "have",
        "had",
        "was",
        "were",
        "is",
        "are",
        "been",
        "being",
        "be",
        "by",
        "then",
        "thus",
        "also",
        "again",
        "already",
    ]
)
"""Small words before what turns; they turn nothing."""
ADVERBS = frozenset(
    [
        "sharply",
        "slightly",
        "steeply",
        "steadily",
        "modestly",
        "rapidly",
        "slowly",
        "marginally",
        "dramatically",
        "significantly",
        "strongly",
        "further",
        "quickly",
        "gradually",
        "overall",
        "markedly",
        "considerably",
        "abruptly",
        "suddenly",
    ]
)
TO_ONE = (" to one", " to 1", "-to-one", "-to-1", ":1")
"""After a figure, that it tells a ratio: "about four to one"."""
SINCE = (
    "than before", "than a year earlier", "than a year ago", "than the year before", "from a year earlier",
    "from a year ago", "from the year before", "on a year earlier", "on the year", "year on year", "year-on-year",
    "on the year before", "than previously", "compared with a year earlier", "in a year", "over the year",
)  # fmt: skip
"""What it is held against: that stands in `from`."""
