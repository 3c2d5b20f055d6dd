"""What a run comes to, counted in a line or two."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.words import plural
from checker.finding import Ruling, Severity
from checker.result import Result
from checker.show.paint import Paint

_AS_COUNTED = {Ruling.FOLLOWS: ("follows from others", "follow from others")}


def claims_line(result: Result, paint: Paint) -> str:
    """How many claims there are, and of each verdict: `74 claims: 41 supported, …`."""
    counted = [
        paint.ruling(f"{count} {_counted(ruling, count)}", ruling)
        for ruling, count in result.rulings().items()
        if count
    ]
    head = paint(plural(len(result.verdicts), "claim"), "bold")
    files = f" in {plural(len(result.files), 'file')}" if len(result.files) > 1 else ""
    return f"{head}{files}{': ' if counted else ''}{', '.join(counted)}"


def findings_line(result: Result, paint: Paint) -> str:
    """How many findings there are, and how grave: `2 findings: 1 error, 1 warning`."""
    counts = {severity: count for severity, count in result.counts().items() if count}
    waived = sum(bool(one.waived) for one in result.findings)
    aside = f" ({waived} waived)" if waived else ""
    if not counts:
        return f"{paint('no findings', 'bold', 'green')}{aside}"
    told = [paint.severity(plural(count, severity), severity) for severity, count in counts.items()]
    total = plural(sum(counts.values()), "finding")
    return f"{paint(total, 'bold')}: {', '.join(told)}{aside}" if _several(counts) else f"{told[0]}{aside}"


def summary(result: Result, paint: Paint) -> Iterator[str]:
    """The closing lines of a report."""
    yield claims_line(result, paint)
    if result.claimed:
        yield claimed_line(result)
    if result.unconsulted:
        told = plural(len(result.unconsulted), "piece of evidence", "pieces of evidence")
        yield f"{told} could not be consulted"
    yield findings_line(result, paint)


def claimed_line(result: Result) -> str:
    """How much of the copy is claimed: `27 of 31 figures and 9 of 9 dates in the copy are claimed`."""
    told = [f"{claimed} of {plural(found, topic)}" for topic, (claimed, found) in result.claimed.items()]
    *most, last = told
    return f"{', '.join(most)}{' and ' if most else ''}{last} in the copy are claimed"


def _counted(ruling: Ruling, count: int) -> str:
    one, many = _AS_COUNTED.get(ruling, (ruling.value, ruling.value))
    return one if count == 1 else many


def _several(counts: dict[Severity, int]) -> bool:
    return len(counts) > 1
