"""Words that hedge a figure, by what they do to it."""

from __future__ import annotations

from checker.language.tokens import Phrases

MORE, LEAST, LESS, MOST = "more than", "at least", "less than", "at most"
NEARLY, ABOUT, JUST_OVER, BEST_PART, EXACTLY, PLAIN = "nearly", "about", "just over", "most of", "exactly", ""
COUNT = "count"
"""Says of what is counted, and adds nothing: "all nine", "a record 40". Goes with a number alone."""

_UP = "more|greater|larger|bigger|higher|older|longer|taller|heavier|wider|deeper"
_DOWN = "less|fewer|smaller|lower|lesser|younger|shorter|lighter|narrower"
_STRAIGHT = "over|above", "under|below"
"""Words that say "more than" and "less than" by themselves."""
_BEYOND = "{}|well {}|far {}|much {}|considerably {}|significantly {}|substantially {}|comfortably {}"
_NOT_BEYOND = "no {}|not {}"
_OR_EQUAL = "{} or equal to|{} or equal than|equal to or {}|equal or {}|equals or {}|is equal to or {}"


def _compared(forms: str, ways: str, straight: str) -> str:
    """What can be said with comparatives ("more than") and with the words that stand for them ("over")."""
    words = [f"{way} than" for way in ways.split("|")] + straight.split("|")
    return "|".join(form.format(word) for form in forms.split("|") for word in words)


def _bare(ways: str) -> str:
    """As in "less or equal than"."""
    return "|".join(f"{way} or equal {link}" for way in ways.split("|") for link in ("to", "than"))


_OVER, _UNDER = _STRAIGHT
_BEFORE = {
    MORE: "exceeding|exceeded|exceeds|upwards of|upward of|in excess of|well in excess of|north of|beyond|surpassing|"
    "topping|>|" + _compared(_BEYOND, _UP, _OVER),
    LEAST: "at least|at the least|at the very least|at a minimum|a minimum of|the minimum of|minimum of|as few as|"
    "as little as|as low as|minimum|min|>=|> =|=>|≥|⩾|"
    + _bare(_UP)
    + "|"
    + _compared(_OR_EQUAL, _UP, _OVER)
    + "|"
    + _compared(_NOT_BEYOND, _DOWN, _UNDER),
    LESS: "short of|south of|<|" + _compared(_BEYOND, _DOWN, _UNDER),
    MOST: "at most|at the most|at the very most|at a maximum|up to|as many as|as much as|as high as|a maximum of|"
    "the maximum of|maximum of|maximum|max|not exceeding|<=|< =|=<|≤|⩽|"
    + _bare(_DOWN)
    + "|"
    + _compared(_OR_EQUAL, _DOWN, _UNDER)
    + "|"
    + _compared(_NOT_BEYOND, _UP, _OVER),
    NEARLY: "nearly|very nearly|almost|virtually|practically|just under|close to|approaching|nearing|just short of|just below|not quite|"
    "slightly less than|slightly fewer than|slightly under|slightly below|a little under|a little less than|"
    "a little fewer than|a bit under|a bit less than|just less than|just fewer than|getting on for|nigh on|shy of|"
    "just shy of|a shade under|a fraction under|marginally less than|marginally under|marginally below|"
    "marginally fewer than",
    ABOUT: "about|barely|around|around about|round about|some|roughly|approximately|approx|approximate|an estimated|estimated|"
    "est|circa|c|ca|~|≈|in the region of|in the order of|on the order of|of the order of|in the neighborhood of|"
    "in the neighbourhood of|in the vicinity of|more or less|somewhere around|an approximate|an average of about|"
    "something like",
    JUST_OVER: "just over|just above|just more than|just in excess of|slightly more than|slightly over|slightly above|"
    "a little over|a little more than|a little above|a bit over|a bit more than|little more than|"
    "marginally more than|marginally over|marginally above|a shade over|a fraction over",
    BEST_PART: "best part of|the best part of|better part of|the better part of|the greater part of",
    EXACTLY: "exactly|precisely|equal to|equals|equals to|equaling|equaling to|equalling|equalling to|is equal to|=",
    PLAIN: "only|just|a mere|merely|a total of|total of|in total|fully|a full|a whopping|a staggering|a combined|"
    "an unprecedented",
    COUNT: "all|all of the|these|those|another|additional|an additional|further|a further|extra|an extra|record|"
    "a record|a record high of|a record low of|a record breaking|magnitude|a magnitude",
}
BEFORE = Phrases({words: hedge for hedge, row in _BEFORE.items() for words in row.split("|")})

_AFTER = {
    LEAST: "or more|or greater|or higher|or above|or over|or larger|or bigger|or longer|and more|and above|and over|and up|"
    "plus|+|or older|and older|and greater|and higher|and counting|at least|at the least|at the very least|minimum|"
    "at minimum|at a minimum|or better|or upwards|and upwards|upwards",
    MOST: "or less|or fewer|or under|or below|or lower|or smaller|or shorter|and under|and below|and less|and fewer|"
    "and lower|and younger|at most|at the most|at the very most|maximum|at a maximum|or younger|tops",
    ABOUT: "or so|or thereabouts|approximately|roughly|more or less|odd|give or take",
    EXACTLY: "exactly|precisely",
    PLAIN: "strong|in all|in total|altogether|only",
}
AFTER = Phrases({words: hedge for hedge, row in _AFTER.items() for words in row.split("|")})

OR_EQUAL = Phrases.of(("or equal", "or equal to", "or equal than"), value=True)
INCLUDING = {MORE: LEAST, LESS: MOST}
"""What "or equal" makes of a hedge: "more than 5,000 or equal to"."""

JOINS = frozenset({"and", "but", ","})
AFTER_FIGURE = (
    JOINS | {"("} | {words.partition(" ")[0] for words in (*AFTER.table, *OR_EQUAL.table, "±", "plus")}
)
"""What may follow a whole figure; before anything else it is not worth working out."""
ODD = "odd"
"""About, inside the figure: "60-odd per cent"."""
FULL = "full"
"""Adds nothing to a part: "a full third"."""
BETWEEN = "between"
ALL_BUT = Phrases.of(("all but", "all except", "every one but"), value=True)
"""Before what is left out: "all but two"."""
MARGIN = Phrases.of(("±", "+ / -", "plus or minus", "plus / minus", "give or take"), value=True)
"""Between a figure and how far it may be off."""
RANGE_LINKS = Phrases.of(("to", "-", "or", "~", "through", "thru", "up to"), value=True)
_FROM_LINKS = Phrases.of(("to", "-", "and", "through", "thru", "till", "until", "up to"), value=True)
_BETWEEN_LINKS = Phrases.of(("and", "to", "-"), value=True)
_WHEREVER = ("", "anywhere ", "somewhere ", "ranging ", "ranges ", "varying ", "anything ")
OPENINGS = Phrases(
    {f"{where}between": _BETWEEN_LINKS for where in _WHEREVER}
    | {f"{where}{start}": _FROM_LINKS for where in _WHEREVER for start in ("from", "in the range of")}
    | {"in the range from": _FROM_LINKS, "within the range of": _FROM_LINKS}
)
"""What opens a range of two figures, and what may stand between them: "between 20 to 30" is common, if loose."""
LINKED = frozenset({"in", "of"})
"""Before a hyphen that says nothing: "1-in-4"."""
OPENING_WORDS = frozenset(words.partition(" ")[0] for words in OPENINGS.table)
MINUS = frozenset({"-", "minus", "negative"})
