"""Words that hedge a figure, by what they do to it."""

from __future__ import annotations

from checker.language.tokens import Phrases

MORE, LEAST, LESS, MOST = "more than", "at least", "less than", "at most"
NEARLY, ABOUT, JUST_OVER, EXACTLY, PLAIN = "nearly", "about", "just over", "exactly", ""

_BEFORE = {
    MORE: "more than|over|above|exceeding|exceeded|exceeds|upwards of|upward of|in excess of|greater than|"
    "larger than|bigger than|higher than|well over|well above|north of|older than|>",
    LEAST: "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|"
    "as little as|as low as|greater than or equal to|greater or equal than|greater or equal to|more than or equal to|"
    "larger than or equal to|equal to or more than|equal to or greater than|equal or more than|"
    "equal or greater than|more or equal than|larger or equal than|bigger or equal than|>=|> =|=>|≥|⩾",
    LESS: "less than|fewer than|under|below|smaller than|lower than|lesser than|well under|well below|younger than|<",
    MOST: "at most|no more than|not more than|no greater than|up to|as many as|as much as|as high as|a maximum of|"
    "maximum of|less than or equal to|less or equal than|less or equal to|fewer than or equal to|"
    "smaller than or equal to|smaller or equal than|equal to or less than|equal to or smaller than|equal or less than|"
    "not exceeding|not over|<=|< =|=<|≤|⩽",
    NEARLY: "nearly|almost|just under|close to|approaching|just short of|just below|slightly less than|"
    "slightly fewer than|slightly under|slightly below|a little under|a little less than|a bit under|"
    "a bit less than|just less than|just fewer than|not quite|getting on for|nigh on",
    ABOUT: "about|around|some|roughly|approximately|approx|an estimated|estimated|est|circa|c|ca|~|≈|"
    "in the region of|in the order of|on the order of|of the order of|more or less|somewhere around|"
    "an approximate|an average of about",
    JUST_OVER: "just over|just above|just more than|slightly more than|slightly over|slightly above|a little over|"
    "a little more than|a bit over|a bit more than|little more than|marginally more than|marginally over",
    EXACTLY: "exactly|precisely|equal to|equals|equals to|equaling|equaling to|equalling|is equal to|=",
    PLAIN: "only|just|a mere|merely|a total of|total of|in total",
}
BEFORE = Phrases({words: hedge for hedge, row in _BEFORE.items() for words in row.split("|")})

_AFTER = {
    LEAST: "or more|or greater|or higher|or above|or over|or larger|and more|and above|and over|and up|plus|+|or older|"
    "and counting|at least|at the least|minimum|at minimum|or better|or upwards",
    MOST: "or less|or fewer|or under|or below|or lower|or smaller|and under|and below|at most|at the most|maximum|"
    "or younger|tops",
    ABOUT: "or so|or thereabouts|approximately|roughly|more or less|odd|give or take",
    EXACTLY: "exactly|precisely",
    PLAIN: "strong|in all|in total|altogether|only",
}
AFTER = Phrases({words: hedge for hedge, row in _AFTER.items() for words in row.split("|")})

OR_EQUAL = Phrases.of(("or equal", "or equal to", "or equal than"), value=True)
INCLUDING = {MORE: LEAST, LESS: MOST}
"""What "or equal" makes of a hedge: "more than 5,000 or equal to"."""

JOINS = frozenset({"and", "but", ","})
AFTER_FIGURE = JOINS | {"("} | {words.partition(" ")[0] for words in (*AFTER.table, *OR_EQUAL.table)}
"""What may follow a whole figure; before anything else it is not worth working out."""
ODD = "odd"
"""About, inside the figure: "60-odd per cent"."""
BETWEEN, FROM = "between", "from"
RANGE_WORDS = frozenset({"to", "-", "or", "~", "through"})
MINUS = frozenset({"-", "minus", "negative"})
