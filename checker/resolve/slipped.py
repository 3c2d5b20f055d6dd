"""Findings about a copy that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.copy.slip import Slip, Slips
from checker.finding import Finding, Label
from checker.language.quotes.words import Passages
from checker.language.reading import Unread
from checker.place import Place
from checker.resolve.ledger import BoundClaim, Ledger


def slipped(ledger: Ledger, which: Slips) -> Iterator[Finding]:
    """One finding for each slip of a sort, with every place that it rests on.

    What a claim says as well is told of the claim, with its place in the copy: it is one slip.
    """
    for copy, one in ledger.slips(which):
        if not any(_same(claim, copy, one) for claim in ledger.told()):
            yield Finding(one.what, _labels(copy, one), (one.working,) if one.working else ())


def copied(ledger: Ledger, claim: BoundClaim, meaning: Unread) -> Iterator[Label]:
    """The places of the copy that slip in the same way as a phrase of a claim."""
    for copy, one in ledger.slips(Slips.DATE):
        if _alike(claim, meaning, copy, one):
            yield from (replace(label, text=label.text or "the copy, too") for label in _labels(copy, one))


def _labels(copy: Passages, slip: Slip) -> tuple[Label, ...]:
    """Each passage of a slip, in the copy."""
    return tuple(
        Label(Place(copy.file, span=copy.span(each.start, each.end)), each.says) for each in slip.passages
    )


def _same(claim: BoundClaim, copy: Passages, slip: Slip) -> bool:
    return any(
        isinstance(meaning, Unread) and _alike(claim, meaning, copy, slip)
        for meaning in claim.meanings.values()
    )


def _alike(claim: BoundClaim, meaning: Unread, copy: Passages, slip: Slip) -> bool:
    """Whether both say the same of the same date, such as "20 July 1969 was a Sunday"."""
    here = claim.desk.copy is not None and claim.desk.copy.file == copy.file
    return here and slip.working != "" and meaning.why == slip.working
