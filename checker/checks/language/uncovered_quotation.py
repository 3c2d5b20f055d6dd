"""Words in quotation marks in the copy that no claim says somebody spoke.

Somebody's words must be theirs to the letter. They count as claimed where a claim of kind `quotation` gives them as its
`words`, or a claim's `quote` holds at least half of them.

To mend it: claim it, or, where it needs no claim, say why in the article's block:
`unclaimed: [{quote: …, reason: …}]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.copy.coverage import Topic
from checker.finding import Finding, Label, Severity
from checker.place import Place
from checker.resolve.ledger import Ledger

SEVERITY = Severity.NOTE
_LONGEST = 60


GOOD = """\
article: {text: article.txt}
claims:
- {id: fight, kind: quotation, quote: the president said, speaker: the president, words: They must fight for themselves}
"""

BAD = """\
article: {text: article.txt}
claims:
- {id: fall, kind: event, quote: Farah fell, what: Farah falls}
"""

FILES = {"article.txt": 'Farah fell. "They must fight for themselves," the president said.\n'}
BAD_FILES = {
    "article.txt": 'Farah fell.\n"They must fight for themselves," the president said. # expect: uncovered-quotation\n'
}


def look(ledger: Ledger) -> Iterator[Finding]:
    for copy, one in ledger.unclaimed(Topic.QUOTATION):
        place = Place(copy.file, span=copy.span(one.start, one.end))
        yield Finding(
            f"no claim says who spoke `{_shortened(one.words)}`",
            (Label(place),),
            help=(
                "claim it as a `quotation`, or list its words under `unclaimed` in the article's block, with the reason",
            ),
        )


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rpartition(' ')[0]} …"
