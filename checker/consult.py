"""Consulting the sources: what each piece of a claim's evidence says, offline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType, ModuleType

from checker import shelf
from checker.claim.answer import Answer, Question, Source, Status
from checker.claim.evidence import Evidence
from checker.claim.library import Library
from checker.finding import Finding, Label
from checker.model.article import Source as Declared
from checker.place import Place
from checker.read.files import Unreadable, join
from checker.read.within import Within
from checker.resolve.ledger import BoundClaim, Ledger

Answers = Mapping[str, tuple[Answer, ...]]
"""What the sources say to each claim, by the claim's key, in the order of its evidence."""


def consult(ledger: Ledger, library: Library) -> Answers:
    """Ask every source what the claims want to know of it."""
    return MappingProxyType(
        {
            key: tuple(
                _answer(claim, evidence, claim.place.at("evidence", number), library)
                for number, evidence in enumerate(claim.claim.evidence)
            )
            for key, claim in ledger.claims.items()
            if claim.claim.evidence
        }
    )


@cache
def source_kinds() -> Mapping[str, ModuleType]:
    """The kinds of sources by the field that names them, found by walking their shelf."""
    return MappingProxyType({module.KEY: module for module in shelf.modules("checker.sources")})


def _answer(claim: BoundClaim, evidence: Evidence, place: Place, library: Library) -> Answer:
    """What one piece of evidence says, or why its source cannot say anything."""
    declared = claim.desk.source.sources.get(evidence.source)
    if declared is None:
        return _unreachable(evidence.source, place, "no such source is declared")
    kind = next((key for key in source_kinds() if getattr(declared, key)), "")
    if not kind:
        return _unreachable(evidence.source, place, "it is only cited: no file of it is at hand")
    path = join(claim.desk.file, getattr(declared, kind))
    if isinstance(path, Unreadable):
        written = Place(claim.desk.file, ("sources", evidence.source, kind))
        return _outside(evidence.source, place, written, path)
    source = _source(evidence.source, kind, path, claim, declared)
    question = Question(claim.id, claim.claim.kind, evidence, place, source, claim.desk.clock)
    ask = source_kinds()[kind].answer
    words = claim.claim.evidence_words() if kind == "document" else ""
    if not words:
        answer: Answer = ask(question, library)
        return answer
    # The words themselves decide; what else is quoted must stand there too.
    spoken = evidence.model_copy(update={"quote": words})
    answer = ask(replace(question, evidence=spoken, words_at=claim.place.at("words")), library)
    beside = ask(question, library).troubles if evidence.quote else ()
    return replace(answer, troubles=(*answer.troubles, *beside))


def _source(id_: str, kind: str, path: str, claim: BoundClaim, declared: Declared) -> Source:
    return Source(
        id_,
        kind,
        path,
        Place(claim.desk.file, ("sources", id_)),
        declared.sha256,
        declared.title,
        declared.publisher,
        declared.origin,
        Within(declared.sheet, declared.range, declared.records),
    )


def _outside(source: str, asked: Place, written: Place, path: Unreadable) -> Answer:
    """A source whose path leads nowhere inside the project."""
    help_ = (path.help,) if path.help else ()
    trouble = Finding(
        f"the source `{source}` {path.why}", (Label(written),), help=help_, check="unreadable-source"
    )
    return replace(_unreachable(source, asked, path.why), troubles=(trouble,))


def _unreachable(source: str, place: Place, why: str) -> Answer:
    return Answer(Status.UNREACHABLE, source, place, place, gap=why)
