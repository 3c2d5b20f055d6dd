"""Words that hold one figure against another: more than, at least, outnumbered by, as many as."""

from __future__ import annotations

_ADJECTIVES = {
    "more than": "larger|bigger|higher|greater|older|longer|taller|wider|heavier|richer|stronger|deeper|later|dearer|"
    "more expensive|more populous|better paid|broader|hotter|warmer",
    "less than": "fewer|smaller|lower|younger|shorter|narrower|lighter|poorer|weaker|shallower|cheaper|earlier|"
    "less expensive|less populous|worse paid|colder|cooler",
}
_PHRASES = {
    "more than": "more than|more|exceed|exceeds|exceeded|exceeding|above|over|ahead of|in front of|beat|beats|tops|top|"
    "topped|surpass|surpasses|surpassed|outnumber|outnumbers|outnumbered|outnumbering|outstrip|outstrips|outstripped|"
    "outweigh|outweighs|outweighed|outsell|outsells|outsold|outgrew|outspend|outspends|outspent|leads|led|lead|>|"
    "in excess of",
    "less than": "less than|less|below|under|behind|trail|trails|trailed|trailing|lag|lags|lagged|outnumbered by|"
    "exceeded by|surpassed by|beaten by|fall short of|falls short of|fell short of|short of|<",
    "at least": "at least|no less than|no fewer than|not less than|not fewer than|not below|no smaller than|"
    "more than or equal to|greater than or equal to|equal to or more than|>=|≥",
    "at most": "at most|no more than|not more than|no greater than|not above|no larger than|no bigger than|up to|"
    "less than or equal to|fewer than or equal to|equal to or less than|<=|≤",
    "equal to": "equal|equal to|equals|the same as|same as|the same|level with|on a par with|identical to|match|matches|"
    "matched|tied with|as many as|as much as|=|==",
    "not equal to": "not equal|not equal to|unequal to|not the same as|different from|different to|different than|"
    "other than|differ from|differs from|unlike|!=|≠",
}
ORDERS = {words: order for order, row in _PHRASES.items() for words in row.split("|")} | {
    f"{adjective}{than}": order
    for order, row in _ADJECTIVES.items()
    for adjective in row.split("|")
    for than in ("", " than")
}
"""What the words say of the left figure against the right one."""
OPPOSITE = {"more than": "less than", "less than": "more than"}

LEADING = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "had", "its", "their"]
)
"""Small words before a relation."""
STRENGTHS = ("far", "much", "well", "considerably", "significantly", "slightly", "a little", "a bit", "marginally", "way",
             "even", "still", "just", "narrowly", "comfortably", "clearly")  # fmt: skip
"""How strongly: a matter of taste, which no figure decides."""

_SIZES = "many|much|large|big|high|great|long|old|heavy|tall|wide|likely|populous|expensive|rich|strong|deep|few|often"
AS_MANY = (
    *(f"as {size} as" for size in _SIZES.split("|")),
    *(f"as {size}" for size in _SIZES.split("|")),
    "the size of", "the number of", "the amount of", "that of", "those of", "the length of", "the price of",
    "the same as", "equal to", "the level of", "the total of", "the figure for", "of", "the",
)  # fmt: skip
"""What follows "twice", "half", or "nearly"."""
EVEN = frozenset({"the same as", "equal to", *(f"as {size} as" for size in _SIZES.split("|"))})
"""Of those, what says "as many" by itself: "nearly as many as" is nearly once."""
