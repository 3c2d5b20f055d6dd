"""What kind of average a word names: the mean, the median, or a rate per so many."""

from __future__ import annotations

from fractions import Fraction

from checker.frozen import dataclass
from checker.language.english import rates as en
from checker.language.figure import read_figure
from checker.language.reading import Unread
from checker.logic.exact import Exact


@dataclass(frozen=True, slots=True)
class Rate:
    """How a sum is shared out: `scale` for each one, the unit "%" for each hundred, or the median."""

    phrase: str
    scale: Fraction = Exact(1)
    unit: str = ""
    median: bool = False


def read_rate(phrase: str) -> Rate | Unread:
    """The average that a phrase names, or why it is not understood; nothing at all is the mean."""
    words = " ".join(phrase.lower().split())
    if not words or words in en.MEAN:
        return Rate(phrase)
    if words in en.MEDIAN:
        return Rate(phrase, median=True)
    if words in en.CENT:
        return Rate(phrase, Exact(100), "%")
    head = next((head for head in en.PER if words.startswith(head)), "")
    of = words.removeprefix(head)
    if head and of in en.ONE:
        return Rate(phrase)
    # "per million" leaves its one unsaid.
    read = (
        [figures for text in (of, f"one {of}") if not isinstance(figures := read_figure(text), Unread)]
        if head
        else []
    )
    figure = read[0][0] if read else None
    if figure is not None and not figure.hedge and figure.stated > 0 and not figure.unit:
        return Rate(phrase, figure.stated)
    why = "no average can be read in it"
    help_ = "write it as in `mean`, `median`, `per head`, `per 1,000` or `per cent`"
    return Unread(phrase, why, "unreadable-relation", help_)
