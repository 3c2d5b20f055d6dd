"""The checker as a table of contents: what happens to claim files, stage by stage.

    files → read → model → resolve → consult → reason → judge → report

Stages record what they meet and never raise for what an author wrote; only checks judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.claim.library import Library
from checker.consult import consult
from checker.finding import Finding, Label, Severity, Verdict
from checker.judge import judge
from checker.model.file import ClaimFile, claim_file
from checker.model.house import House
from checker.place import Place
from checker.read.files import Root, Unreadable, join
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.readings import readings_of
from checker.reason.facts import Facts, Side
from checker.reason.reason import reason
from checker.resolve.resolve import foreign, resolve
from checker.result import Result

COPY_CAP = 2 * 1024 * 1024
"""The largest copy or claim file that is read, in bytes."""


def run(
    root: Root,
    files: Sequence[str],
    given: Mapping[str, bytes] | None = None,
    house: House | None = None,
) -> Result:
    """Check claim files below a root.

    `files` are paths from the root. `given` holds the bytes of files that are not to be read
    from the disk, such as standard input. `house` is what the house asks beyond the claim language.

    Raises:
        HouseSchemaError: where a schema of the house cannot be held against a file in time.
    """
    house = house or House()
    library = Library(root)
    sheets, unread = _read(sorted(set(files)), library, given or {})
    modelled = [claim_file(sheet, house.schemas) for sheet in sheets]
    others = _linked(modelled, library)
    ledger = resolve([*modelled, *others], {one.file for one in modelled}, lambda path: _text(path, library))
    answers = consult(ledger, library)
    facts = reason(ledger, answers)
    findings = judge(modelled, ledger, facts, house.severity)
    return _result(modelled, others, facts, findings, unread, library)


def _read(
    files: Sequence[str], library: Library, given: Mapping[str, bytes]
) -> tuple[list[Sheet], tuple[str, ...]]:
    sheets, unread = [], []
    for file in files:
        data = given[file] if file in given else library.read(file, COPY_CAP)
        if isinstance(data, Unreadable):
            unread.append(f"`{file}` {data.why}{f'; {data.help}' if data.help else ''}")
        else:
            sheets.append(read_sheet(file, data))
    return sheets, tuple(unread)


def _linked(files: Sequence[ClaimFile], library: Library) -> list[ClaimFile]:
    """Claim files that were not asked for, but that the claims of others refer to."""
    known = {file.file for file in files}
    found: list[ClaimFile] = []
    waiting = list(files)
    while waiting:
        file = waiting.pop()
        for written in foreign(file):
            path = join(file.file, written)
            if isinstance(path, Unreadable) or path in known:
                continue
            known.add(path)
            data = library.read(path, COPY_CAP)
            if not isinstance(data, Unreadable):
                other = claim_file(read_sheet(path, data))
                found.append(other)
                waiting.append(other)
    return sorted(found, key=lambda one: one.file)


def _text(path: str, library: Library) -> str | Unreadable:
    data = library.read(path, COPY_CAP)
    return data if isinstance(data, Unreadable) else data.decode("utf-8-sig", errors="replace")


def _result(
    files: Sequence[ClaimFile],
    others: Sequence[ClaimFile],
    facts: Facts,
    findings: Sequence[Finding],
    unread: tuple[str, ...],
    library: Library,
) -> Result:
    sheets = {one.file: one.sheet for one in (*files, *others)}
    verdicts = [fact.verdict for fact in facts.told()]
    texts = _texts(findings, verdicts, sheets, library)
    result = Result(tuple(one.file for one in files), (), (), sheets=sheets)

    def order(place: Place) -> tuple[str, int, int]:
        span = result.span(place)
        return place.file, span.line, span.column

    severity = list(Severity)
    ranked = sorted(
        findings,
        key=lambda one: (
            *order(one.place),
            severity.index(one.severity or Severity.ERROR),
            one.check,
            one.what,
        ),
    )
    return Result(
        result.files,
        tuple(ranked),
        # They come in the order of their claims; to look for their lines would cost every clean file.
        tuple(sorted(verdicts, key=lambda one: one.place.file)),
        lambda: tuple(sorted(readings_of(facts.ledger), key=lambda one: order(one.place))),
        sheets,
        texts,
        unread,
        tuple(_unconsulted(facts)),
    )


def _unconsulted(facts: Facts) -> Iterator[Label]:
    """The pieces of evidence that say nothing because their source could not be consulted."""
    for fact in facts.told():
        for stance in fact.stances:
            if stance.side is Side.UNREACHABLE:
                yield Label(stance.answer.asked, stance.why)


def _texts(
    findings: Sequence[Finding], verdicts: Sequence[Verdict], sheets: Mapping[str, Sheet], library: Library
) -> dict[str, str]:
    """The text of every file beside the claim files that something points at."""
    places = [label.place for one in findings for label in one.labels]
    places += [label.place for one in verdicts for label in one.rests_on]
    wanted = sorted({place.file for place in places} - set(sheets))
    found = {file: _text(file, library) for file in wanted}
    return {file: text for file, text in found.items() if isinstance(text, str)}
