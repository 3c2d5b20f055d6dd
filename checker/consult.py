"""Consulting the sources: what each piece of a claim's evidence says, offline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from posixpath import dirname
from types import MappingProxyType

from checker.claim.answer import Answer, Question, Source, Status
from checker.claim.evidence import Evidence
from checker.claim.fields import Selector
from checker.claim.library import Library
from checker.claim.naming import called, folded
from checker.claim.pins import Pinned, Shelf, Unpinned, never_fetched
from checker.claim.stale import stale
from checker.declared import copies, kind_of, reading, source_kinds, wants
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.reading import Moment
from checker.model.article import Source as Declared
from checker.passage.opened import Opened, opened
from checker.place import Place
from checker.read.files import Unreadable, join
from checker.read.within import Within
from checker.resolve.ledger import BoundClaim, Desk, Ledger
from checker.resolve.meaning import Moments

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


@dataclass(frozen=True, slots=True)
class _Asked:
    """One piece of evidence with the declaration of its source."""

    claim: BoundClaim
    evidence: Evidence
    place: Place
    declared: Declared
    kind: str

    @property
    def at(self) -> Place:
        """Where the source is declared."""
        return Place(self.claim.desk.file, ("sources", self.evidence.source))

    def unreachable(self, why: str, *troubles: Finding) -> Answer:
        gone = _unreachable(self.evidence.source, self.place, why)
        return replace(gone, troubles=troubles)

    def source(self, kind: str, path: str, pins: tuple[Pinned, ...] = ()) -> Source:
        """The source as its kind sees it."""
        declared = self.declared
        return Source(
            self.evidence.source,
            kind,
            path,
            self.at,
            declared.sha256,
            declared.title,
            declared.publisher,
            declared.origin,
            Within(declared.sheet, declared.range, declared.records),
            self.evidence.source if pins else "",
            pins,
            declared.model_dump(exclude_unset=True, by_alias=True) if pins else {},
            url="" if declared.confidential else declared.url,
        )


def _answer(claim: BoundClaim, evidence: Evidence, place: Place, library: Library) -> Answer:
    """What one piece of evidence says, or why its source cannot say anything."""
    declared = claim.desk.source.sources.get(evidence.source)
    if declared is None:
        return _unreachable(evidence.source, place, "no such source is declared")
    asked = _Asked(claim, evidence, place, declared, kind_of(declared))
    if not asked.kind:
        return asked.unreachable("it is only cited: no file of it is at hand")
    wanted = wants(declared, claim.desk.file, library)
    if wanted:
        found = copies(declared, wanted, asked.at, library)
        if not _may_be_misnamed(asked, found):
            return _brought(asked, found, library)
        return _with_help(_by_path(asked, library), "`checker fetch` brings it from its `url`")
    if hasattr(source_kinds()[asked.kind], "wants"):
        return asked.unreachable("it is confidential, and so never fetched")
    return _by_path(asked, library)


def _by_path(asked: _Asked, library: Library) -> Answer:
    """What a file of the project says, or that it is not one."""
    path = join(asked.at.file, getattr(asked.declared, asked.kind))
    if isinstance(path, Unreadable):
        return _outside(asked, path)
    return _ask(asked, asked.source(asked.kind, path), library)


def _with_help(found: Answer, help_: str) -> Answer:
    """The answer with one more way out of what is wrong with its file."""
    return replace(
        found, troubles=tuple(replace(trouble, help=(*trouble.help, help_)) for trouble in found.troubles)
    )


def _may_be_misnamed(asked: _Asked, found: tuple[Pinned, ...] | Unpinned) -> bool:
    """Whether a file was named that is neither there nor fetched: its name may be wrong, which is told."""
    by_file = not hasattr(source_kinds()[asked.kind], "wants")
    return by_file and isinstance(found, Unpinned) and not found.troubles


def _brought(asked: _Asked, found: tuple[Pinned, ...] | Unpinned, library: Library) -> Answer:
    """What a source says whose copies were fetched, or why there are none."""
    shelf = Shelf(dirname(asked.at.file), library)
    if isinstance(found, Unpinned):
        if not found.troubles:
            found = never_fetched(asked.declared.sha256, asked.at, asked.kind)
        return asked.unreachable(found.gap, *found.troubles, *shelf.faults())
    read = reading(asked.kind, found, has_rows=bool(asked.evidence.rows or asked.evidence.take))
    if isinstance(read, str):
        return asked.unreachable(f"it {read}", *shelf.faults())
    kind, first = read
    answer = _ask(asked, asked.source(kind, first.path, found), library)
    expires = asked.claim.desk.meanings.get((*asked.at.route, "expires"))
    readings = expires.readings if isinstance(expires, Moments) else ()
    old = stale(readings, asked.at.at("expires"), asked.claim.desk.clock, library.today)
    beside = tuple(trouble for one in found for trouble in one.troubles)
    return replace(answer, troubles=(*shelf.faults(), *beside, *old, *answer.troubles))


def _ask(asked: _Asked, source: Source, library: Library) -> Answer:
    claim, evidence = asked.claim, asked.evidence
    others = _tables(asked, library) if evidence.joins or evidence.sql else {}
    question = Question(
        claim.id,
        claim.claim.kind,
        evidence,
        asked.place,
        source,
        claim.desk.clock,
        claim.claim.as_of,
        _when(claim),
        claim.claim.quote.exact if isinstance(claim.claim.quote, Selector) else claim.claim.quote,
        others=others,
    )
    ask = source_kinds()[source.kind].answer
    words = claim.claim.evidence_words() if source.kind == "document" else ""
    if not words:
        return _with_names(ask(question, library), claim, source, library)
    # The words themselves decide; what else is quoted must stand there too.
    spoken = evidence.model_copy(update={"quote": words})
    answer = ask(replace(question, evidence=spoken, words_at=claim.place.at("words")), library)
    beside = ask(question, library).troubles if evidence.quote else ()
    return _with_names(replace(answer, troubles=(*answer.troubles, *beside)), claim, source, library)


def _with_names(answer: Answer, claim: BoundClaim, source: Source, library: Library) -> Answer:
    """The answer of a document with whom and what it names."""
    if source.kind != "document" or answer.status is not Status.ANSWERED:
        return answer
    kept = ("names", claim.desk.file, source.id)
    return replace(answer, names=library.keep(kept, lambda: _named(claim.desk, source, library)))


def _named(desk: Desk, source: Source, library: Library) -> frozenset[str]:
    """The keys of the declared entities that a document names, by its text or by what the file tells of it."""
    text = library.keep(("folded", source.path), lambda: _folded(opened(source.path, library)))
    declared = desk.source.sources[source.id]
    told = f"{declared.title} {declared.publisher} {declared.author} {declared.url} {source.path}"
    text = f"{folded(told)} {text}"
    known = {one.key: one for one in desk.names.values() if one.home is not None}
    return frozenset(key for key, one in known.items() if any(_begins(name, text) for name in called(one)))


def _begins(name: str, text: str) -> bool:
    """Whether a name begins a word somewhere: endings may follow it, but `Ghani` is not in `Afghanistan`."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}", text) is not None


def _folded(document: Opened | Unreadable) -> str:
    return "" if isinstance(document, Unreadable) else folded(document.passages.text)


def _when(claim: BoundClaim) -> Moment | None:
    """The time that a claim tells of."""
    as_of = claim.meanings.get(("as_of",))
    return as_of.readings[0] if isinstance(as_of, Moments) else claim.desk.published


def _tables(asked: _Asked, library: Library) -> Mapping[str, Source]:
    """The other tables among the sources of the file, which a join or a `sql` may name: beside it, or fetched."""
    found = {}
    for id_, declared in asked.claim.desk.source.sources.items():
        if id_ == asked.evidence.source or not kind_of(declared):
            continue
        evidence = asked.evidence.model_copy(update={"source": id_})
        one = replace(asked, declared=declared, evidence=evidence, kind=kind_of(declared))
        source = _table(one, library)
        if source is not None:
            found[id_] = source
    return found


def _table(asked: _Asked, library: Library) -> Source | None:
    """The file of a source that is a table, or the copy of it that was fetched."""
    file, declared = asked.claim.desk.file, asked.declared
    wanted = wants(declared, file, library)
    pinned = copies(declared, wanted, asked.at, library) if wanted else None
    if isinstance(pinned, tuple):
        read = reading(asked.kind, pinned, has_rows=True)
        if isinstance(read, str) or read[0] != "table":
            return None
        return asked.source("table", read[1].path, pinned)
    path = join(file, declared.table) if declared.table else None
    return asked.source("table", path) if isinstance(path, str) else None


def _outside(asked: _Asked, path: Unreadable) -> Answer:
    """A source whose path leads nowhere inside the project."""
    help_ = (path.help,) if path.help else ()
    what = f"the source `{asked.evidence.source}` {path.why}"
    trouble = Finding(what, (Label(asked.at.at(asked.kind)),), help=help_, check="unreadable-source")
    return asked.unreachable(path.why, trouble)


def _unreachable(source: str, place: Place, why: str) -> Answer:
    return Answer(Status.UNREACHABLE, source, place, place, gap=why)
