"""Judging: every check looks at the stage that it is about, and says what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from types import ModuleType

from checker import shelf
from checker.finding import Finding, Severity
from checker.frozen import dataclass
from checker.model.file import ClaimFile
from checker.model.house import House
from checker.reason.facts import Facts
from checker.resolve.ledger import Ledger
from checker.waiving import granted, waived

PACKAGE = "checker.checks"
# What the checks of each folder look at. The argument's type of their `look` says the same.
STAGES = ("reading", "shape", "reference", "language", "evidence", "meaning", "vocabulary", "waiving")


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, the stage that it looks at, and its module."""

    name: str
    stage: str
    module: ModuleType

    @property
    def severity(self) -> Severity:
        """How grave its findings are unless it or the house says otherwise."""
        severity: Severity = self.module.SEVERITY
        return severity


@cache
def checks() -> Mapping[str, Check]:
    """All checks by name, found by walking their shelf."""
    found = {}
    for module in shelf.modules(PACKAGE):
        *_, stage, file = module.__name__.split(".")
        name = file.replace("_", "-")
        found[name] = Check(name, stage, module)
    return dict(sorted(found.items()))


def judge(  # noqa: PLR0913 - every stage's product
    files: Sequence[ClaimFile],
    ledger: Ledger,
    facts: Facts,
    house: House,
    today: date | None = None,
    *,
    others: Callable[[], Iterable[str]] = tuple,
) -> tuple[Finding, ...]:
    """All findings of all checks, each fault told once, those that somebody waived marked as such.

    The checks of the last stage look at what became of the waivers, so they come after all others. `others`
    names all claim files of the project.
    """
    products: dict[str, Sequence[object]] = {
        "reading": [file.sheet for file in files],
        "shape": files,
        "reference": [ledger],
        "language": [ledger],
        "evidence": [facts],
        "meaning": [facts],
        "vocabulary": [facts],
    }
    found = _merged(_found(products, house))
    waivers = [one for one in granted(ledger, house.waive, today) if one.check not in house.silent]
    marked, became = waived(found, waivers, [file.file for file in files], house.policy.waivers_need, others)
    return (*marked, *_found({"waiving": [became]}, house))


def _found(products: Mapping[str, Sequence[object]], house: House) -> Iterator[Finding]:
    for check in checks().values():
        if check.name in house.silent:
            continue
        for product in products.get(check.stage, ()):
            for one in check.module.look(product):
                yield _graded(one, check, house.severity)


def _graded(finding: Finding, check: Check, severities: Mapping[str, Severity]) -> Finding:
    severity = severities.get(check.name) or finding.severity or check.severity
    return replace(finding, check=check.name, severity=severity)


def _merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The same fault at the same place is told once, with everything that was said of it."""
    by_place: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        key = (one.check, one.place)
        before = by_place.get(key)
        if before is None:
            by_place[key] = one
            continue
        by_place[key] = replace(
            before,
            labels=tuple(dict.fromkeys((*before.labels, *one.labels))),
            notes=tuple(dict.fromkeys((*before.notes, *one.notes))),
            help=tuple(dict.fromkeys((*before.help, *one.help))),
            fixes=tuple(dict.fromkeys((*before.fixes, *one.fixes))),
        )
    yield from by_place.values()
