"""Another claim file: what one of its claims says, and what has become of it there.

Only which claim is meant is found here; what it comes to is worked out with the rest, as its own evidence must
be weighed first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.claim.answer import Answer, Question, Status
from checker.claim.library import Library
from checker.claim.opening import altered, name_of, unreachable
from checker.claim.words import listed
from checker.finding import Finding, Label, instead
from checker.language.suggest import nearest
from checker.model.file import Entry, claim_file
from checker.place import Place
from checker.read.files import Unreadable
from checker.read.limits import BYTES
from checker.read.load import read_sheet

KEY = "claims"
EXAMPLE = """
sources:
  last-week: {claims: ../last-week/claims.yaml}
claims:
- id: workers
  kind: quantity
  measure: workers at the mill
  value: 412
  evidence:
  - {source: last-week, claim: workers}
"""
_MOST_NAMED = 6


def answer(question: Question, library: Library) -> Answer:
    """The claim that the evidence names, if the file has it."""
    path = question.source.path
    data = library.read(path, BYTES)
    if isinstance(data, Unreadable):
        return unreachable(question, data)
    entries = library.keep(("claims", path), lambda: _entries(path, data))
    found = _looked_up(question, entries)
    return replace(found, troubles=(*altered(question, data, library), *found.troubles))


def _entries(path: str, data: bytes) -> Mapping[str, Entry]:
    entries: dict[str, Entry] = {}
    for entry in claim_file(read_sheet(path, data)).claims:
        entries.setdefault(entry.id, entry)
    return entries


def _looked_up(question: Question, entries: Mapping[str, Entry]) -> Answer:
    wanted, name = question.evidence.claim, name_of(question)
    entry = entries.get(wanted)
    if entry is None:
        return _silent(question, entries)
    if entry.claim is None:
        gap = f"`{wanted}` in `{name}` does not fit the claim language"
        return Answer(Status.SILENT, question.source.id, question.place, entry.place, gap=gap)
    return Answer(
        Status.ANSWERED,
        question.source.id,
        question.place,
        entry.place,
        working=f"`{name}` has the claim `{wanted}`",
        claim=f"{question.source.path}#{wanted}",
    )


def _silent(question: Question, entries: Mapping[str, Entry]) -> Answer:
    wanted, name = question.evidence.claim, name_of(question)
    what = f"`{name}` has no claim `{wanted}`" if wanted else f"which claim of `{name}` says so is not told"
    place = question.place.at("claim") if wanted else question.place
    trouble = Finding(
        what,
        (Label(place),),
        help=_help(question, entries),
        claim=question.claim,
        check="no-such-claim",
        fixes=instead(place, wanted, _near(question, entries)) if wanted else (),
    )
    return Answer(
        Status.SILENT,
        question.source.id,
        question.place,
        Place(question.source.path),
        gap=what,
        troubles=(trouble,),
    )


def _near(question: Question, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    wanted, known = question.evidence.claim, [id_ for id_ in entries if id_]
    return nearest(wanted, known) if wanted else tuple(id_ for id_ in known if id_ == question.claim)


def _help(question: Question, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    known, near = [id_ for id_ in entries if id_], _near(question, entries)
    if near:
        return (f"did you mean `claim: {near[0]}`?",)
    if not known:
        return ("it has no claims that can be named",)
    shown = [f"`{id_}`" for id_ in known[:_MOST_NAMED]]
    more = [f"{len(known) - len(shown)} more"] if len(known) > len(shown) else []
    return (f"name one under `claim`: it has {listed([*shown, *more])}",)
