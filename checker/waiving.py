"""Waiving: which findings are set aside by a claim or by the house, and which waivers set nothing aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase

from checker.claim.waiver import Waiver, waiver
from checker.finding import Finding, WaivedBy
from checker.frozen import dataclass
from checker.language.quotes.quote import Altered
from checker.place import Place, Span
from checker.resolve.ledger import Desk, Ledger, stretches
from checker.resolve.resolve import standing
from checker.settings import FILE, HouseWaiver

UNCOVERED = "uncovered-*"
"""The checks that tell what of the copy is in no claim."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the copy of an article."""

    file: str
    spans: tuple[Span, ...]
    """Where they stand; nowhere, where the copy no longer has them."""

    def touches(self, place: Place) -> bool:
        """Whether a place is in these words, or reaches into them."""
        span = place.span
        return place.file == self.file and any(
            span is not None
            and (one.line, one.column) < (span.end_line, span.end_column)
            and (span.line, span.column) < (one.end_line, one.end_column)
            for one in self.spans
        )


@dataclass(frozen=True, slots=True)
class Granted:
    """One waiver where it stands, and what it is about."""

    check: str
    """The check's name, or a pattern of names such as `uncovered-*`."""
    waiver: Waiver
    place: Place
    """Where it is written."""
    file: str
    """The claim file, or for a waiver of the house a pattern such as `claims/*.yaml`."""
    claim: str = ""
    """The claim's id; "" for whatever stands in the file."""
    past: bool = False
    """Whether its last day is over, so that it sets nothing aside."""
    by_house: bool = False
    passage: Passage | None = None
    """The words of the copy that it is about, if not about a claim or a file."""
    copy: str = ""
    """The file of the copy, where it is about what is found in that."""

    def covers(self, finding: Finding) -> bool:
        """Whether it is about this finding."""
        if self.passage is not None:
            return fnmatchcase(finding.check, self.check) and self.passage.touches(finding.place)
        if self.copy:
            return self.check == finding.check and not finding.claim and finding.place.file == self.copy
        if self.check != finding.check or (self.claim and self.claim != finding.claim):
            return False
        file = finding.place.file
        return fnmatchcase(file, self.file) if self.by_house else file == self.file


@dataclass(frozen=True, slots=True)
class Waivers:
    """What became of the waivers of a run."""

    unused: tuple[Granted, ...] = ()
    """Those that no finding needed."""
    past: tuple[Granted, ...] = ()
    """Those whose last day is over, and that a finding would have needed."""
    granted: tuple[Granted, ...] = ()
    """All of them."""
    needs: tuple[str, ...] = ()
    """The fields that the house wants each of them to have."""


def granted(ledger: Ledger, house: Sequence[HouseWaiver], today: date | None) -> tuple[Granted, ...]:
    """All waivers of the claims that are told of, and of the house.

    A waiver of the house counts its days by `today` alone; one of a claim, without it, by the day on
    which the article was published.
    """
    return (*_of_claims(ledger, today), *_of_articles(ledger, today), *_of_house(house, today))


def _of_claims(ledger: Ledger, today: date | None) -> Iterator[Granted]:
    for claim in ledger.told():
        day = _day(claim.desk, today)
        for check, written in claim.claim.waive.items():
            one = waiver(written)
            place = claim.place.at("waive", check)
            yield Granted(check, one, place, claim.desk.file, claim.id, one.past(day))


def _of_articles(ledger: Ledger, today: date | None) -> Iterator[Granted]:
    """The passages and the findings about its copy that an article's block sets aside; without a copy there is nothing to set aside."""
    for desk in ledger.desks.values():
        if not desk.reported or desk.copy is None:
            continue
        for number, one in enumerate(desk.source.article.unclaimed):
            stood = standing(one.quote, desk.copy)
            # What the copy has otherwise by now is not what somebody looked at.
            where = () if isinstance(stood, Altered) else stretches(stood, desk.copy)
            passage = Passage(desk.copy.file, tuple(desk.copy.span(*each) for each in where))
            place = Place(desk.file).at("article", "unclaimed", number)
            past = one.past(_day(desk, today))
            yield Granted(UNCOVERED, one, place, desk.file, past=past, passage=passage)
        for check, written in desk.source.article.waive.items():
            whole = waiver(written)
            place = Place(desk.file).at("article", "waive", check)
            past = whole.past(_day(desk, today))
            yield Granted(check, whole, place, desk.file, past=past, copy=desk.copy.file)


def _day(desk: Desk, today: date | None) -> date | None:
    now = desk.clock.now if desk.clock else None
    return today or (now.date() if now else None)


def _of_house(house: Sequence[HouseWaiver], today: date | None) -> Iterator[Granted]:
    for number, one in enumerate(house):
        place = Place(FILE).at("waive", number)
        yield Granted(one.check, one, place, one.file, one.claim, one.past(today), by_house=True)


def waived(
    findings: Iterable[Finding],
    waivers: Sequence[Granted],
    files: Sequence[str],
    needs: Sequence[str] = (),
    others: Callable[[], Iterable[str]] = tuple,
) -> tuple[tuple[Finding, ...], Waivers]:
    """The findings, those that are set aside marked with the reason; and what became of the waivers.

    `files` are those that were checked: a waiver of the house that is about others is not unused. `needs` are
    the fields that the house wants waivers to have. `others` names all claim files of the project, looked up
    only where a pattern asks.
    """
    by_check: dict[str, list[Granted]] = {}
    passages = [one for one in waivers if one.passage is not None]
    for one in waivers:
        by_check.setdefault(one.check, []).append(one)
    needed: set[Granted] = set()
    marked = []
    for finding in findings:
        covering = [one for one in (*by_check.get(finding.check, ()), *passages) if one.covers(finding)]
        needed.update(covering)
        standing = next((one for one in covering if not one.past), None)
        marked.append(_marked(finding, standing) if standing else finding)
    idle = [one for one in waivers if one not in needed and _checked(one, files, others)]
    past = tuple(one for one in waivers if one.past and one in needed)
    return tuple(marked), Waivers(tuple(idle), past, tuple(waivers), tuple(needs))


def _marked(finding: Finding, by: Granted) -> Finding:
    return replace(
        finding, waived=by.waiver.told(), waived_by=WaivedBy.HOUSE if by.by_house else WaivedBy.CLAIM
    )


def _checked(one: Granted, files: Sequence[str], others: Callable[[], Iterable[str]]) -> bool:
    """Whether the run would have had the finding: a waiver may be about files that were not asked for."""
    if not one.by_house or one.file in files:
        return one.file in files
    if not any(fnmatchcase(file, one.file) for file in files):
        return False
    return {file for file in others() if fnmatchcase(file, one.file)} <= {*files}
