"""Waiving: which findings are set aside by a claim or by the house, and which waivers set nothing aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase

from checker.claim.waiver import Waiver, waiver
from checker.finding import Finding
from checker.frozen import dataclass
from checker.place import Place
from checker.resolve.ledger import Ledger
from checker.settings import FILE, HouseWaiver


@dataclass(frozen=True, slots=True)
class Granted:
    """One waiver where it stands, and what it is about."""

    check: str
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

    def covers(self, finding: Finding) -> bool:
        """Whether it is about this finding."""
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
    return (*_of_claims(ledger, today), *_of_house(house, today))


def _of_claims(ledger: Ledger, today: date | None) -> Iterator[Granted]:
    for claim in ledger.told():
        now = claim.desk.clock.now if claim.desk.clock else None
        day = today or (now.date() if now else None)
        for check, written in claim.claim.waive.items():
            one = waiver(written)
            place = claim.place.at("waive", check)
            yield Granted(check, one, place, claim.desk.file, claim.id, one.past(day))


def _of_house(house: Sequence[HouseWaiver], today: date | None) -> Iterator[Granted]:
    for number, one in enumerate(house):
        place = Place(FILE).at("waive", number)
        yield Granted(one.check, one, place, one.file, one.claim, one.past(today), by_house=True)


def waived(
    findings: Iterable[Finding], waivers: Sequence[Granted], files: Sequence[str], needs: Sequence[str] = ()
) -> tuple[tuple[Finding, ...], Waivers]:
    """The findings, those that are set aside marked with the reason; and what became of the waivers.

    `files` are those that were checked: a waiver of the house that is about others is not unused. `needs` are the fields that the house wants waivers to have.
    """
    by_check: dict[str, list[Granted]] = {}
    for one in waivers:
        by_check.setdefault(one.check, []).append(one)
    needed: set[Granted] = set()
    marked = []
    for finding in findings:
        covering = [one for one in by_check.get(finding.check, ()) if one.covers(finding)]
        needed.update(covering)
        standing = next((one for one in covering if not one.past), None)
        marked.append(replace(finding, waived=standing.waiver.told()) if standing else finding)
    idle = [one for one in waivers if one not in needed and _checked(one, files)]
    past = tuple(one for one in waivers if one.past and one in needed)
    return tuple(marked), Waivers(tuple(idle), past, tuple(waivers), tuple(needs))


def _checked(one: Granted, files: Sequence[str]) -> bool:
    """Whether the run would have had the finding: a pattern may be about files that were not asked for."""
    return one.file in files
