"""Which word of an unread phrase is the stranger."""

from __future__ import annotations

from functools import lru_cache

from checker.language.cardinal import Tokens
from checker.language.english import (
    changes,
    currencies,
    currency_signs,
    factors,
    hedges,
    numbers,
    proportions,
    units,
    vague,
)
from checker.language.tokens import Phrases


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    tables = (
        numbers.ZERO,
        numbers.DIGITS,
        numbers.TEENS,
        numbers.TENS,
        numbers.DOZEN,
        numbers.ONE,
        numbers.MAGNITUDES,
        numbers.ABBREVIATED,
        numbers.ORDINALS,
        numbers.PARTS,
        numbers.DRAWN,
        vague.VAGUE,
        vague.SHARES,
        vague.WHOLE,
        vague.IN_CROWDS,
        hedges.BEFORE,
        hedges.AFTER,
        hedges.OR_EQUAL,
        hedges.RANGE_LINKS,
        hedges.MARGIN,
        hedges.ALL_BUT,
        hedges.OPENINGS,
        hedges.JOINS,
        hedges.MINUS,
        currency_signs.SIGNS,
        currencies.NAMES,
        currencies.MINOR,
        units.MEASURES,
        units.COUNTED,
        units.PER_CENT,
        units.POINTS,
        units.AGED,
        units.PEOPLE_AND_THINGS,
        factors.FACTORS,
        factors.TIMES,
        factors.FACTOR_OF,
        factors.AS,
        factors.MORE,
        proportions.OUT_OF,
        proportions.IN_MONEY,
        proportions.OF_WHOLE,
        changes.BEFORE,
        changes.AFTER,
    )
    words = {
        word
        for table in tables
        for entry in (table.table if isinstance(table, Phrases) else table)
        for word in entry.split()
    }
    return frozenset(
        words | {"the", "between", "from", "hundred", "point", "of", "/", "(", ")", "st", "nd", "rd", "th"}
    )


def unknown_word(tokens: Tokens) -> str:
    """The first word that no table knows, as written; nothing where all are known."""
    known = _known()
    codes = currency_signs.CODES
    strangers = (t.raw for t in tokens if t.kind != "number" and t.text not in known and t.raw not in codes)
    return next(strangers, "")
