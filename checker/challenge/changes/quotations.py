"""Quotations: a "not" lost or found, a word left out, two words swapped, another figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.challenge.mutant import Change
from checker.challenge.swaps import numbers, words
from checker.resolve.ledger import BoundClaim, Ledger

SORT = "quotations"
_NEGATION = re.compile(r"\b(?:not|never|no)\s+", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|can|could|would|should|do|does|did|has|have|had)\b(?! not)", re.IGNORECASE
)
_LONG = re.compile(r"\b[a-z]{4,}\b", re.IGNORECASE)


def changes(claim: BoundClaim, ledger: Ledger) -> Iterator[Change]:
    """Other words than were said."""
    del ledger
    said = getattr(claim.claim, "words", "")
    if claim.claim.kind != "quotation" or not said:
        return
    for now, how in (*_negated(said), *_words(said), *numbers(said), *words(said)):
        yield Change(("words",), said, now, how)


def _negated(said: str) -> Iterator[tuple[str, str]]:
    found = _NEGATION.search(said)
    if found:
        yield said[: found.start()] + said[found.end() :], "without its negation"
    verb = _VERB.search(said)
    if verb and not found:
        yield f"{said[: verb.end()]} not{said[verb.end() :]}", "with a negation"


def _words(said: str) -> Iterator[tuple[str, str]]:
    found = list(_LONG.finditer(said))
    if len(found) > 2:
        one = found[len(found) // 2]
        yield f"{said[: one.start()]}{said[one.end() :].lstrip()}", "a word left out"
    parts = said.split()
    if len(parts) > 2 and parts[0].casefold() != parts[1].casefold():
        yield " ".join([parts[1], parts[0], *parts[2:]]), "two words swapped"
