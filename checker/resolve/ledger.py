"""The ledger: every claim of every file with its names bound and its phrases understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from checker.claim.claim import Claim
from checker.claim.evidence import Evidence
from checker.claim.mention import Member, Named
from checker.copy.agreement import agreement
from checker.copy.arithmetic import arithmetic
from checker.copy.coverage import Coverage, Quoted, Topic, coverage
from checker.copy.mention import Mention
from checker.copy.mentions import mentions
from checker.copy.slip import Slip, Slips
from checker.copy.ties import ties
from checker.frozen import dataclass
from checker.language.quotes.quote import Altered, Ambiguous, Found, Missing, find_quote
from checker.language.quotes.words import Passages
from checker.language.reading import Clock, Moment
from checker.model.article import Source
from checker.model.file import ClaimFile
from checker.place import Place, Route, Span
from checker.resolve.meaning import Meaning, Ref, Thing

Standing: TypeAlias = Found | Altered | Ambiguous | Missing
"""How words stand in a text."""
Kept: TypeAlias = tuple[Sequence[Member], Mapping[tuple[str, Route], int]]
"""The members of a list, and the fields that were looked at and can be read in more ways than one, with how many."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One claim file with what its claims share: its clock, its copy, its names."""

    source: ClaimFile
    clock: Clock | None
    published: Moment | None
    copy: Passages | None
    copy_gap: str
    """Why the copy could not be read, if it is named and could not."""
    names: Mapping[str, Named]
    """Every entity by its id, and by each of its names in lower case."""
    ids: frozenset[str]
    """The ids of all entities that may be named here, shared ones too."""
    meanings: Mapping[Route, Meaning]
    """What the fields outside the claims mean: times of the article, of entities and sources."""
    reported: bool = True
    """Whether findings in this file are told; it may only have been read because another refers to it."""

    @property
    def file(self) -> str:
        """The claim file's path from the project's root."""
        return self.source.file


@dataclass(frozen=True, slots=True)
class BoundClaim:
    """One claim, understood."""

    key: str
    claim: Claim
    place: Place
    desk: Desk
    meanings: Mapping[Route, Meaning]
    """What each of its fields means, by the keys that lead to it from the claim."""
    standing: Standing | None = None
    """How its `quote` stands in the copy; None without a quote or a copy."""

    @property
    def id(self) -> str:
        """The id, as written."""
        return self.claim.id

    @property
    def claimant(self) -> str:
        """Who says it, by the name that an entity goes by; "" where the article does."""
        who = self.meanings.get(("claimant",))
        return who.named.name if isinstance(who, Thing) else self.claim.claimant

    def sourced(self) -> tuple[tuple[int, Evidence, Source | None], ...]:
        """Each piece of evidence with its number and its source (None where no such source is declared)."""
        known = self.desk.source.sources
        return tuple((number, one, known.get(one.source)) for number, one in enumerate(self.claim.evidence))


@dataclass(frozen=True, slots=True)
class Ledger:
    """All claims under one root."""

    desks: Mapping[str, Desk]
    claims: Mapping[str, BoundClaim]
    """By key: the file, `#`, and the id. Of two claims with one id only the first is here."""
    circular: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each claim that rests on itself by way of others: all claims of that circle."""
    kept: dict[tuple[str, Route], Kept] = field(init=False, compare=False)
    """The lists that were looked at, by the claim's key and the field."""
    _alike: dict[tuple[str, str, str], dict[str, list[BoundClaim]]] = field(init=False, compare=False)
    _coverage: dict[str, Coverage | None] = field(init=False, compare=False)
    _mentions: dict[str, tuple[Mention, ...]] = field(init=False, compare=False)
    _slips: dict[str, tuple[Slip, ...]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kept", {})
        object.__setattr__(self, "_alike", {})
        for kept in ("_coverage", "_mentions", "_slips"):
            object.__setattr__(self, kept, {})

    def alike(self, desk: Desk, kind: str, field: str = "", words: str = "") -> Sequence[BoundClaim]:
        """The claims of a kind in a file, in their order there: all, or those with the same words in a field."""
        spot = (desk.file, kind, field)
        if spot not in self._alike:
            found: dict[str, list[BoundClaim]] = {}
            for one in self.claims.values():
                if one.desk is desk and one.claim.kind == kind:
                    found.setdefault(_plain(vars(one.claim).get(field, "")), []).append(one)
            self._alike[spot] = found
        return self._alike[spot].get(_plain(words), ())

    def coverage(self, desk: Desk) -> Coverage | None:
        """What of its copy a file's claims cover; None without a copy, or without a claim that quotes it."""
        if desk.file not in self._coverage:
            self._coverage[desk.file] = self._covered(desk)
        return self._coverage[desk.file]

    def unclaimed(self, topic: Topic) -> Iterator[tuple[Passages, Mention]]:
        """The mentions of a topic that no claim covers, each with its copy, in the files that are told of."""
        for desk in self.desks.values():
            covered = self.coverage(desk) if desk.reported else None
            if covered and desk.copy:
                yield from ((desk.copy, one) for one in covered.missing[topic])

    def _covered(self, desk: Desk) -> Coverage | None:
        copy = desk.copy
        if copy is None:
            return None
        claims = (claim for claim in self.claims.values() if claim.desk is desk)
        quoted = [
            Quoted(start, end)
            for claim in claims
            for stood in (claim.standing, _spoken(claim, copy))
            for start, end in stretches(stood, copy)
        ]
        return coverage(self._mentioned(desk, copy), quoted, desk.names) if quoted else None

    def _mentioned(self, desk: Desk, copy: Passages) -> tuple[Mention, ...]:
        if desk.file not in self._mentions:
            self._mentions[desk.file] = mentions(copy.text, desk.clock)
        return self._mentions[desk.file]

    def slips(self, which: Slips) -> Iterator[tuple[Passages, Slip]]:
        """Where copies contradict themselves, each with its copy, in the files that are told of."""
        for desk in self.desks.values():
            if desk.reported and desk.copy:
                yield from ((desk.copy, one) for one in self._slipped(desk, desk.copy) if one.slips is which)

    def _slipped(self, desk: Desk, copy: Passages) -> tuple[Slip, ...]:
        if desk.file not in self._slips:
            found = self._mentioned(desk, copy)
            self._slips[desk.file] = (
                *arithmetic(copy.text, found),
                *ties(copy.text, found),
                *agreement(copy.text, found, desk.clock),
            )
        return self._slips[desk.file]

    def rests_on(self, claim: BoundClaim) -> tuple[str, ...]:
        """The keys of the claims that a claim refers to."""
        return tuple(dict.fromkeys(one.key for one in claim.meanings.values() if isinstance(one, Ref)))

    def told(self) -> tuple[BoundClaim, ...]:
        """The claims of the files that were asked for."""
        return tuple(claim for claim in self.claims.values() if claim.desk.reported)


def _spoken(claim: BoundClaim, copy: Passages) -> Standing | None:
    """How words that a claim says somebody spoke stand in the copy, where they may stand beside its `quote`."""
    words = claim.claim.evidence_words()
    return find_quote(words, copy) if words else None


def stretches(standing: Standing | None, copy: Passages) -> list[tuple[int, int]]:
    """The characters of the copy that a quote means: where it stands, or most nearly stands."""
    if isinstance(standing, Found):
        return [(standing.start, standing.end)]
    if isinstance(standing, Altered):
        return [_characters(standing.nearest, copy)]
    if isinstance(standing, Ambiguous):
        return [_characters(one, copy) for one in standing.spans]
    return []


def _characters(span: Span, copy: Passages) -> tuple[int, int]:
    return copy.character(span.line, span.column), copy.character(span.end_line, span.end_column)


def _plain(words: object) -> str:
    return " ".join(words.casefold().split()) if isinstance(words, str) else ""
