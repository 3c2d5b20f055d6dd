"""The account of a run: findings and verdicts in the order of the files, with all that they point at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.annotate.annotate import annotated
from checker.claim.library import Library
from checker.copy.coverage import Topic
from checker.finding import Finding, Label, Severity, Verdict
from checker.place import Place
from checker.read.sheet import Sheet
from checker.readings import readings_of
from checker.reason.facts import Facts, Side
from checker.result import Result


def account(
    files: tuple[str, ...],
    sheets: Mapping[str, Sheet],
    facts: Facts,
    findings: Sequence[Finding],
    library: Library,
) -> Result:
    """What is to be told of a run over `files`; `sheets` are these and those that they refer to."""
    verdicts = [fact.verdict for fact in facts.told()]
    bare = Result(files, (), (), sheets=sheets)

    def order(place: Place) -> tuple[str, int, int]:
        span = bare.span(place)
        return place.file, span.line, span.column

    return Result(
        files,
        _ranked(findings, order),
        # They come in the order of their claims; to look for their lines would cost every clean file.
        tuple(sorted(verdicts, key=lambda one: one.place.file)),
        lambda: tuple(sorted(readings_of(facts.ledger), key=lambda one: order(one.place))),
        sheets,
        _texts(findings, verdicts, sheets, library),
        unconsulted=tuple(_unconsulted(facts)),
        articles=lambda: annotated(facts),
        claimed=_claimed(facts),
        documents=library.documents(),
    )


def _ranked(
    findings: Sequence[Finding], order: Callable[[Place], tuple[str, int, int]]
) -> tuple[Finding, ...]:
    """By place, the gravest first."""
    severity = list(Severity)

    def rank(one: Finding) -> tuple[str, int, int, int, str, str]:
        grave = severity.index(one.severity or Severity.ERROR)
        return (*order(one.place), grave, one.check, one.what)

    return tuple(sorted(findings, key=rank))


def _unconsulted(facts: Facts) -> Iterator[Label]:
    """The pieces of evidence that say nothing because their source could not be consulted."""
    for fact in facts.told():
        for stance in fact.stances:
            if stance.side is Side.UNREACHABLE:
                yield Label(stance.answer.asked, stance.why)


def _claimed(facts: Facts) -> dict[str, tuple[int, int]]:
    """How many figures, dates and the like of all articles are claimed, and how many there are."""
    desks = (desk for desk in facts.ledger.desks.values() if desk.reported)
    covered = [one for one in map(facts.ledger.coverage, desks) if one]
    counts = {
        topic.value: (
            sum(one.found[topic] - len(one.missing[topic]) for one in covered),
            sum(one.found[topic] for one in covered),
        )
        for topic in Topic
    }
    return {topic: count for topic, count in counts.items() if count[1]}


def _texts(
    findings: Sequence[Finding], verdicts: Sequence[Verdict], sheets: Mapping[str, Sheet], library: Library
) -> dict[str, str]:
    """The text of every file beside the claim files that something points at."""
    places = [label.place for one in findings for label in one.labels]
    places += [label.place for one in verdicts for label in one.rests_on]
    wanted = sorted({place.file for place in places} - set(sheets))
    found = {file: library.text(file) for file in wanted}
    return {file: text for file, text in found.items() if isinstance(text, str)}
