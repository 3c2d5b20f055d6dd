"""A gazetteer beside the claim file, in the form of GeoNames' dumps: where places lie, in what, and how large.

`rows: {name: Sheberghan}` finds a place by any of its names. Where several places share it, that is told; `country`,
`feature` or `region` tells them apart.
"""

from __future__ import annotations

from dataclasses import replace

from checker.claim.answer import Answer, Question, Status
from checker.claim.evidence import Condition
from checker.claim.library import Library
from checker.claim.opening import altered, name_of
from checker.finding import Finding, Label
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.gazetteer_dump import called, read_gazetteer
from checker.services.served import served, table_of
from checker.services.wikidata_entities import only

KEY = "gazetteer"
EXAMPLE = """
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.709, 67.111]}
  sheberghan: {name: Sheberghan, at: [36.667, 65.754]}
sources:
  places: {gazetteer: AF.txt}
claims:
- id: west
  kind: place
  subject: sheberghan
  relation: west of
  object: mazar
  evidence:
  - {source: places, rows: {name: Sheberghan}}
"""
CAP = 20 * 1024 * 1024
"""The largest gazetteer that is read, in bytes: all places of a large country, or all cities of the world."""


def answer(question: Question, library: Library) -> Answer:
    """What the gazetteer says to one piece of evidence."""
    data = library.read(question.source.path, CAP)
    read = (
        (lambda: data)
        if isinstance(data, Unreadable)
        else (lambda: read_gazetteer(question.source.path, data))
    )
    grid = table_of(question, library, read)
    if isinstance(grid, Answer):
        return grid
    asked, places = _by_any_name(question, grid)
    found = _one_of(served(asked, places, library), question)
    changed = () if isinstance(data, Unreadable) else altered(question, data, library)
    return replace(found, troubles=(*changed, *found.troubles))


def _by_any_name(question: Question, grid: Grid) -> tuple[Question, Grid]:
    """The places that have the name that is asked for, with the rest of the question."""
    rows = question.evidence.rows
    name = rows.get("name") if isinstance(rows, dict) else None
    found = called(grid, name) if isinstance(name, str) else ()
    if not found or not isinstance(rows, dict):
        return question, grid
    own = list(dict.fromkeys(grid.rows[row][grid.names.index("name")] for row in found))
    evidence = question.evidence.model_copy(
        update={"rows": {**rows, "name": Condition.model_validate({"in": own})}}
    )
    return replace(question, evidence=evidence), only(grid, found, f"called {name}")


def _one_of(found: Answer, question: Question) -> Answer:
    """The answer, but where a place is meant and several have its name."""
    rows = found.picked.rows if found.picked else ()
    if question.kind != "place" or found.figure is not None or len(rows) < 2:
        return found
    what = f"{len(rows)} places of `{name_of(question)}` meet the conditions, and one is meant"
    help_ = "add the `country`, `region` or `feature` of the one that is meant to `rows`"
    labels = (Label(question.place), *(Label(row.place) for row in rows[:3]))
    trouble = Finding(what, labels, help=(help_,), claim=question.claim, check="several-rows")
    return replace(found, status=Status.SILENT, gap=what, troubles=(*found.troubles, trouble))
