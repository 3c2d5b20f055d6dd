"""Periods told by their end: "the three months to June", "the year ended 31 March", "the week ending Friday"."""

from __future__ import annotations

from dataclasses import replace

from checker.language.english.lengths import length_of
from checker.language.english.times import UNITS
from checker.language.offset import exact, in_seconds
from checker.language.reading import Grain
from checker.language.stretch import Setting, Stretch, Words

_LINKS = frozenset({"to", "ended", "through", "till", "until"})
_ENDS = {
    Grain.DAY: {Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR},
    Grain.MONTH: {Grain.MONTH, Grain.QUARTER, Grain.YEAR},
}
"""What may be counted back from a day, and from the end of a month."""


def ended_period(words: Words, at: Setting) -> list[Stretch]:
    """So many days, weeks or months up to the end of a day or a month that is named."""
    place = next((i for i, word in enumerate(words) if word in _LINKS), 0)
    if not 0 < place <= 4 or place + 1 == len(words) or words[place + 1] in {"date", "now", "day"}:
        return []
    counted = ("one", words[0]) if place == 1 else words[:place]
    length = length_of(counted) if counted[-1] in UNITS else None
    whole = length.whole if length and len(length.parts) == 1 else None
    if whole is None or in_seconds(whole[0][1]):
        return []
    grain = UNITS[whole[0][1]][0]
    return [
        replace(s, start=exact(whole, s.end, -1), grain=grain, spans=True)
        for s in at.read(words[place + 1 :])
        if s.start and s.end and grain in _ENDS.get(s.grain, ()) and not s.spans and not s.approximate
    ]
