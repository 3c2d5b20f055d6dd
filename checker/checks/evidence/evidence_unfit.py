"""Evidence that asks a source for what a source of its kind does not have.

Rows and columns are a table's, words and pages a document's. What a source cannot be asked for is not looked at, and
the claim may seem to be backed by more than it is.

To mend it: ask a document by `quote` or `near`, and a table by `rows` and `take`; or name the source that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.evidence import Evidence
from checker.claim.words import listed
from checker.finding import Finding, Label, Severity
from checker.model.article import Source
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {note: {document: note.txt}, captures: {table: captures.csv}}
claims:
- id: cities
  kind: quantity
  measure: cities
  value: two
  evidence:
  - {source: note, quote: two cities fell}
  - {source: captures, take: count}
"""

BAD = """\
sources: {note: {document: note.txt}, captures: {table: captures.csv}}
claims:
- id: cities
  kind: quantity
  measure: cities
  value: two
  evidence:
  - source: note
    quote: two cities fell
    rows: {captor: Taliban}  # expect: evidence-unfit
  - source: captures
    take: count
    near: cities  # expect: evidence-unfit
"""

FILES = {
    "note.txt": "In August two cities fell.\n",
    "captures.csv": "city,captor\nZaranj,Taliban\nSheberghan,Taliban\n",
}
_WORDS = frozenset({"quote", "near", "page"})
_ANY = frozenset({"source", "for_", "note"})
_CELLS = frozenset(Evidence.model_fields) - _WORDS - _ANY - {"claim"}


def look(facts: Facts) -> Iterator[Finding]:
    for claim in facts.ledger.told():
        for number, evidence, source in claim.sourced():
            if source is not None and (unfit := _unfit(evidence, source)):
                are = "is" if len(unfit) == 1 else "are"
                kind, other = ("table", "documents") if source.table else ("document", "tables")
                asked = listed([f"`{field}`" for field in unfit])
                what = f"{asked} {are} for {other}, and `{evidence.source}` is a {kind}"
                labels = (Label(claim.place.at("evidence", number, unfit[0])),)
                notes = (f"{'it was' if len(unfit) == 1 else 'they were'} not looked at",)
                yield Finding(what, labels, notes, claim=claim.id)


def _unfit(evidence: Evidence, source: Source) -> list[str]:
    """The fields of a piece of evidence that its source cannot be asked for."""
    unfit = _WORDS if source.table else _CELLS if source.document else frozenset()
    return [field for field in Evidence.model_fields if field in unfit & evidence.model_fields_set]
