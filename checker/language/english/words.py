"""A phrase about time, cut into its words and numbers, in small letters.

"the" and commas carry no meaning here and are left out; everything else stays, so that what
the grammar does not know keeps the phrase unread.
"""

from __future__ import annotations

import re

from checker.language.english.synonyms import plainly
from checker.language.english.times import MONTHS
from checker.language.stretch import FaultyTimeError, Words

LONGEST = 120
"""Characters of a phrase; no time in a newsroom is longer."""
MOST_WORDS = 20

PLAIN = str.maketrans("’‘ʼ–—‒−‐‑\u00a0\u202f\u2009", "'''------   ")
_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:[/.:-]\d+)+|\d+(?:st|nd|rd|th)\b|\d+'?s\b|\d+"
    r"|p\.m\.?|a\.m\.?|[a-z]+(?:'[a-z]+)*\.?|(?<=\s)[+-]\d{2}:?\d{2}\b(?![/.-])|\+\d{2}(?::?\d{2})?|[^\s]"
)
_DROPPED = frozenset({"the", ","})
_THE_LAST = re.compile(
    r"(?<!\S)(?<!of )(?<!than )(?<!before )(?<!after )(?<!by )the (last|next|past) (?=(?:week|month|year)\s*$)"
)
"""With its article "the last year" may be twelve months; "last year" is the year before this one."""
_THE_SPAN = re.compile(
    r"^(?:(?:in|over|during|for) )?the (?=[a-z0-9-]+ (?:days|weeks|months|years) (?:before|after) )"
)
"""With its article "the two weeks before Christmas" is all of them; "two weeks before Christmas" is a day."""


def words_of(phrase: str) -> Words:
    """The words of a phrase; a fault where it is too long or in letters that are not English."""
    if len(phrase) > LONGEST:
        raise FaultyTimeError("unreadable-time", f"it is longer than {LONGEST} characters")
    text = phrase if phrase.isascii() else _in_ascii(phrase.translate(PLAIN))
    text = _THE_SPAN.sub("whole ", _THE_LAST.sub(r"\1 1 ", unstopped(text.lower())))
    words = tuple(_word(found) for found in _TOKEN.findall(text) if found not in _DROPPED)
    if "/" in words:
        words = _without_strokes(words)
    if "-" in words:
        words = _without_dashes(words)
    words = plainly(words)
    if not words:
        raise FaultyTimeError("unreadable-time", "there is nothing written")
    if len(words) > MOST_WORDS:
        raise FaultyTimeError("unreadable-time", f"it has more than {MOST_WORDS} words")
    return words


def unstopped(text: str) -> str:
    """Without the full stop that ends a sentence; two of them are an open end."""
    bare = text.rstrip()
    return bare.removesuffix(".") if not bare.endswith("..") else bare


def _without_strokes(words: Words) -> Words:
    """Read "22/jan/2019" is "22 jan 2019"."""
    beside_month = {
        place for month, word in enumerate(words) if word in MONTHS for place in (month - 1, month + 1)
    }
    inner = beside_month - {0, len(words) - 1}
    return tuple(word for place, word in enumerate(words) if word != "/" or place not in inner)


def _without_dashes(words: Words) -> Words:
    """Read "jul-9-2021" is "jul 9 2021"."""
    for place in range(len(words) - 2):
        if words[place] in MONTHS and words[place + 1] == "-" and _DAY_AND_YEAR.fullmatch(words[place + 2]):
            return (*words[: place + 1], *words[place + 2].split("-"), *words[place + 3 :])
    return words


_DAY_AND_YEAR = re.compile(r"[0-9]{1,2}-[0-9]{4}")


def _in_ascii(text: str) -> str:
    text = text.replace("½", " 1/2").replace("¼", " 1/4").replace("¾", " 3/4")
    for letter in text:
        if not letter.isascii():
            kind = "a digit of another script" if letter.isnumeric() else "not a letter of an English time"
            raise FaultyTimeError("unreadable-time", f"`{letter}` is {kind}")
    return text


def _word(found: str) -> str:
    if found[0].isalpha() and "." in found:
        return found.replace(".", "")
    if found[0].isdigit() and "," in found:
        return found.replace(",", "")
    return found


def without_hyphens(words: Words) -> Words:
    """Read "third-quarter", "mid-2019": a hyphen between words says no more than a blank."""
    last = len(words) - 1
    return tuple(word for place, word in enumerate(words) if word != "-" or place in {0, last})
