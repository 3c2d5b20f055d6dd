"""Consulting the sources: what each piece of a claim's evidence says, offline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType, ModuleType

from checker import shelf
from checker.claim.answer import Answer, Question, Source, Status
from checker.claim.library import Library
from checker.finding import Finding, Label
from checker.model.article import Source as Declared
from checker.place import Place
from checker.read.files import Unreadable, join
from checker.resolve.ledger import BoundClaim, Ledger

Answers = Mapping[str, tuple[Answer, ...]]
"""What the sources say to each claim, by the claim's key, in the order of its evidence."""


def consult(ledger: Ledger, library: Library) -> Answers:
    """Ask every source what the claims want to know of it."""
    return MappingProxyType(
        {key: tuple(_answers(claim, library)) for key, claim in ledger.claims.items() if claim.claim.evidence}
    )


@cache
def source_kinds() -> Mapping[str, ModuleType]:
    """The kinds of sources by the field that names them, found by walking their shelf."""
    return MappingProxyType({module.KEY: module for module in shelf.modules("checker.sources")})


def _answers(claim: BoundClaim, library: Library) -> list[Answer]:
    found = []
    for number, evidence in enumerate(claim.claim.evidence):
        place = claim.place.at("evidence", number)
        declared = claim.desk.source.sources.get(evidence.source)
        if declared is None:
            found.append(_unreachable(evidence.source, place, "no such source is declared"))
            continue
        kind = next((key for key in source_kinds() if getattr(declared, key)), "")
        path = join(claim.desk.file, getattr(declared, kind)) if kind else ""
        if isinstance(path, Unreadable):
            found.append(
                _outside(
                    evidence.source, place, Place(claim.desk.file, ("sources", evidence.source, kind)), path
                )
            )
        elif not kind:
            found.append(_unreachable(evidence.source, place, "it is only cited: no file of it is at hand"))
        else:
            source = _source(evidence.source, kind, path, claim, declared)
            words = claim.claim.evidence_words() if kind == "document" else ""
            asked = evidence.model_copy(update={"quote": words}) if words else evidence
            quoted = claim.place.at("words") if words else None
            question = Question(claim.id, claim.claim.kind, asked, place, source, claim.desk.clock, quoted)
            answer = source_kinds()[kind].answer(question, library)
            if words and evidence.quote:
                # The words themselves decide; what else is quoted must stand there too.
                beside = replace(question, evidence=evidence, words_at=None)
                more = source_kinds()[kind].answer(beside, library).troubles
                answer = replace(answer, troubles=(*answer.troubles, *more))
            found.append(answer)
    return found


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
