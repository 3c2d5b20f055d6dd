"""A desk with a few claims, as tests of `checker review` begin it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from checker.read.files import Root
from checker.review.sitting import Sitting
from checker.run import run

CLAIMS = """\
# The desk's own file.
article: {title: Capitals, published: 2026-11-20, text: article.txt}
sources: {atlas: {document: atlas.txt}}
claims:
- id: capitals          # counted twice
  kind: quantity
  quote: 34 provincial capitals
  measure: provincial capitals
  value: 34
  evidence: [{source: atlas, quote: 34 provincial capitals}]

- {id: districts, kind: quantity, quote: some 400 districts, measure: districts, value: some 400}   # to do

- id: rivers
  kind: quantity
  measure: rivers
  value: 12
  evidence: [{source: atlas, quote: 12 rivers}]
  checked_by: Ana
  checked_on: 2026-11-01
  note: >-
    The atlas counts
    tributaries as well.
"""
FILES = {
    "claims.yaml": CLAIMS,
    "article.txt": "Afghanistan has 34 provincial capitals.\n\nIt also has some 400 districts, [bold]they say[/bold].\n",
    "atlas.txt": "Afghanistan has 34 provincial capitals and 12 rivers.\n",
}
DAY = "2026-11-23"


def desk(folder: Path) -> Root:
    """The files of the desk, written into a folder."""
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode())
    return Root(folder)


def sitting(root: Root, today: date | None = None) -> Sitting:
    """A sitting over the claims of a desk."""
    return Sitting(root, run(root, ["claims.yaml"], today=today))
