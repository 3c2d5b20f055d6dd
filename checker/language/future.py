"""Whether words look ahead: "is to be out by 31 August", "the talks open on Friday"."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.language.english.future import AHEAD, AHEAD_TO, ENDINGS, PRESENT

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def looks_ahead(text: str, *, sentence: bool = False) -> bool:
    """Whether any word may speak of what is to come; where in doubt, it does.

    In a `sentence` of a copy the present tense is enough: it tells what is on the calendar.
    """
    words = _WORD.findall(text.casefold())
    return (
        any(word in AHEAD or word.endswith(ENDINGS) for word in words)
        or any(second == "to" and first in AHEAD_TO for first, second in pairwise(words))
        or ("to", "be") in pairwise(words)
        or (sentence and any(word in PRESENT or word.endswith(("'s", "’s")) for word in words))
    )
