"""Entities of Wikidata, as they were when they were fetched: what their statements say of a time.

`wikidata: Q889` (or a list of items) is asked as a table of statements: `rows: {property: P36}`. Unless the rows ask
for a rank or a time themselves, those statements count that hold at the claim's own time.
"""

from __future__ import annotations

from dataclasses import replace

from checker.claim.answer import Answer, Question
from checker.claim.library import Library
from checker.claim.opening import name_of
from checker.claim.want import Want
from checker.language.cell import read_number
from checker.language.moment import read_moment
from checker.language.reading import Unread
from checker.logic.range import Range
from checker.model.article import Source
from checker.services.in_force import in_force, overlap
from checker.services.json_answer import refusal_in
from checker.services.served import served, table_of
from checker.services.wikibase import item_of
from checker.services.wikidata_entities import only, read_entities, refused

KEY = "wikidata"
BASE = "https://www.wikidata.org"
EXAMPLE = """
sources:
  afghanistan: {wikidata: Q889}
claims:
- id: people
  kind: quantity
  measure: population of Afghanistan
  value: 38 million
  evidence:
  - {source: afghanistan, rows: {property: P1082}}
"""
_NOTHING = "filter-matches-nothing"
_OF_TIME = frozenset({"rank", "from", "until", "on"})


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """Each entity by itself."""
    items = [declared.wikidata] if isinstance(declared.wikidata, str) else declared.wikidata
    return tuple(
        Want(f"{base.rstrip('/')}/wiki/Special:EntityData/{item}.json", accept="application/json")
        for item in dict.fromkeys(items)
    )


def refusal(data: bytes) -> str:
    """What Wikidata says in place of an entity."""
    return refusal_in(data, refused)


def answer(question: Question, library: Library) -> Answer:
    """What the statements say to one piece of evidence."""
    pins = question.source.pins
    copies = [(item_of(one.want.url.removesuffix(".json")), one.data) for one in pins]
    grid = table_of(question, library, lambda: read_entities(question.source.path, copies))
    if isinstance(grid, Answer):
        return grid
    every = grid
    rows = question.evidence.rows
    sides = rows if isinstance(rows, list) else [rows]
    if not any(name.casefold() in _OF_TIME for one in sides for name in one):
        key = " ".join(one.pin.sha256 for one in pins)
        when = question.when
        grid = library.keep(
            ("in force", key, when), lambda: only(every, in_force(every, when), f"{key} {when}")
        )
    found = served(question, grid, library)
    if grid is not every and _matches_nothing(found):
        return _of_another_time(found, question, served(question, every, library))
    return _of_its_time(_with_leeway(found), question)


def _matches_nothing(found: Answer) -> bool:
    return any(trouble.check == _NOTHING for trouble in found.troubles)


def _of_another_time(found: Answer, question: Question, ever: Answer) -> Answer:
    """Where no statement meets the conditions: whether some do that do not hold at the time of the claim."""
    if _matches_nothing(ever):
        return found
    what = f"what `{name_of(question)}` states of this does not hold at the time of the claim"
    help_ = "pick a statement by its time or rank: add `on`, `from`, `until` or `rank` to `rows`"
    troubles = tuple(
        replace(one, what=what, help=(help_,)) if one.check == _NOTHING else one for one in found.troubles
    )
    return replace(found, gap=what, working="", troubles=troubles)


def _with_leeway(found: Answer) -> Answer:
    """The answer with the bounds that the statement gives its quantity."""
    rows = found.picked.rows if found.picked else ()
    if len(rows) != 1 or found.figure is None or found.words != rows[0].cells.get("value", ""):
        return found
    low, high = (read_number(rows[0].cells.get(bound, "")) for bound in ("lower", "upper"))
    if low is None or high is None or low.stated > high.stated:
        return found
    return replace(found, leeway=Range.between(low.stated, high.stated))


def _of_its_time(found: Answer, question: Question) -> Answer:
    """The answer with the time of which it was measured; figures of other times may differ."""
    rows = found.picked.rows if found.picked else ()
    on = rows[0].cells.get("on", "") if len(rows) == 1 else ""
    if not on or not found.working:
        return found
    told = replace(found, working=f"{found.working} (of {on})")
    read = read_moment(on, None)
    measured = None if isinstance(read, Unread) else read[0]
    apart = measured is not None and question.when is not None and not overlap(measured, question.when)
    return replace(told, aside="is of another time") if apart else told
