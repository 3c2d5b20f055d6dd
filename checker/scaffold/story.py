"""The copy of an article as stubs are cut from it: its mentions, its sentences, the clauses about each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from checker.copy.mention import Mention, Sort
from checker.copy.mentions import mentions
from checker.copy.words import copy_of
from checker.frozen import dataclass
from checker.language.reading import Clock
from checker.scaffold.stub import Known

_BREAK = re.compile(r"[,;:](?=\s)|\s[–—-]{1,2}\s|—|[()]|\.\.\.|…")
_AND = re.compile(r"\s(?:and|but|while|whereas|as well as)\s")
_LEADING = re.compile(r"(?:(?:and|but|or|while|whereas|then|also|so|yet|which|that|with)\s+)+", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?:\s+(?:and|or|but|the|an?|of|to|in|by|with|for|at|on|as|that|which|who|from|his|her|its|their))+\Z"
)
_CLOSED = " \t\n.,;:!?…–—-"
_FEWEST, _MOST = 3, 22
"""Words of a quote: what is shorter tells nothing, what is longer is no single claim."""


@dataclass(frozen=True)
class Story:
    """One article."""

    text: str
    clock: Clock | None
    known: Mapping[str, Known]
    """The entities by the full name."""
    voice: str = "the article"
    """Whose opinions are those that nobody is said to hold."""

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """Everything in it that can be checked."""
        return mentions(self.text, self.clock)

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int, bool]]:
        """Where each sentence begins and ends, and whether it is a heading."""
        copy = copy_of(self.text)
        headings = {word.sentence for word in copy.words if word.heading}
        return tuple((a, b, number in headings) for number, (a, b) in enumerate(copy.sentences))

    def of(self, *sorts: Sort) -> Iterator[Mention]:
        """The mentions of some sorts, in order."""
        return (one for one in self.mentions if one.sort in sorts)

    def within(self, start: int, end: int, *sorts: Sort) -> list[Mention]:
        """The mentions of some sorts that lie in a stretch of the copy."""
        return [one for one in self.of(*sorts) if start <= one.start and one.end <= end]

    def called(self, who: str) -> str:
        """The id of an entity by its full name; a name that is no entity's stands for itself."""
        return self.known[who].id if who in self.known else who

    def clause(self, one: Mention, *rivals: Sort) -> tuple[int, int]:
        """The clause about a mention: what stands between marks, widened where that is too short to tell anything.

        Of two mentions of the `rivals`' sorts that `and` joins, each has its own.
        """
        start, end = one.sentence
        cuts = sorted(
            {start, end}
            | {
                cut
                for match in _BREAK.finditer(self.text, start, end)
                for cut in match.span()
                if not one.start < cut < one.end
            }
        )
        left = max(cut for cut in cuts if cut <= one.start)
        right = min(cut for cut in cuts if cut >= one.end)
        while self._words(left, right) < _FEWEST and left > start:
            left = max(cut for cut in cuts if cut < left)
        while self._words(left, right) < _FEWEST and right < end:
            right = min(cut for cut in cuts if cut > right)
        while self.text.count("(", left, right) < self.text.count(")", left, right) and left > start:
            left = max(cut for cut in cuts if cut < left)
        begin, stop = self._apart(one, left, right, rivals)
        if self._words(begin, stop) >= _FEWEST:
            left, right = begin, stop
        return self.trimmed(*self._nearby(one, left, right))

    def _words(self, start: int, end: int) -> int:
        return len(re.findall(r"\w+", self.text[start:end]))

    def _apart(self, one: Mention, left: int, right: int, rivals: Sequence[Sort]) -> tuple[int, int]:
        others = [
            other
            for other in self.within(left, right, *rivals)
            if other.end <= one.start or other.start >= one.end
        ]
        before = [other.end for other in others if other.end <= one.start]
        after = [other.start for other in others if other.start >= one.end]
        compared = self.within(left, right, Sort.COMPARISON)
        # "300,000 soldiers and police outnumber 75,000" is one clause.
        joints = [] if compared else [*_AND.finditer(self.text, left, right)]
        if before:
            left = max(
                (
                    joint.end()
                    for joint in joints
                    if max(before) <= joint.start() and joint.end() <= one.start
                ),
                default=left,
            )
        if after:
            right = min(
                (joint.start() for joint in joints if one.end <= joint.start() and joint.end() <= min(after)),
                default=right,
            )
        return left, right

    def _nearby(self, one: Mention, left: int, right: int) -> tuple[int, int]:
        """At most so many words, those about the mention."""
        if self._words(left, right) <= _MOST:
            return left, right
        before = [*re.finditer(r"\S+", self.text[left : one.start])][-_MOST // 2 :]
        after = [*re.finditer(r"\S+", self.text[one.end : right])][: _MOST // 2]
        return (
            left + before[0].start() if before else one.start,
            one.end + after[-1].end() if after else one.end,
        )

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch without the marks and the joining words about it."""
        while True:
            piece = self.text[start:end]
            begin = start + len(piece) - len(piece.lstrip(_CLOSED))
            lead = _LEADING.match(self.text, begin, end)
            begin = lead.end() if lead and lead.end() < end else begin
            stop = begin + len(_TRAILING.sub("", self.text[begin:end].rstrip(_CLOSED)))
            stop += self.text[stop : stop + 1] == "." and self.text[stop - 2 : stop - 1] in {".", " "}
            if (begin, stop) == (start, end):
                return start, max(start, end)
            start, end = begin, stop


def plain(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def slug(text: str, *, words: int = 5) -> str:
    """A text as an id: small Latin letters, digits and hyphens; "" where it has none."""
    spelt = unicodedata.normalize("NFKD", text.casefold().replace("’", "").replace("'", ""))
    latin = spelt.encode("ascii", "ignore").decode()
    found = re.findall(r"[a-z0-9]+", re.sub(r"(?<=\d)[.,](?=\d)", "", latin))
    return "-".join(found[:words])
