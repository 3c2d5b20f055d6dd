"""Findings about a copy that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from checker.copy.slip import Slips
from checker.finding import Finding, Label
from checker.place import Place
from checker.resolve.ledger import Ledger


def slipped(ledger: Ledger, which: Slips) -> Iterator[Finding]:
    """One finding for each slip of a sort, with every place that it rests on."""
    for copy, one in ledger.slips(which):
        labels = tuple(
            Label(Place(copy.file, span=copy.span(each.start, each.end)), each.says) for each in one.passages
        )
        yield Finding(one.what, labels, (one.working,) if one.working else ())
