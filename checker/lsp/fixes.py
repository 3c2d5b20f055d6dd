"""Quick fixes: what was meant, another spelling for an entity, a waiver with its reason.

Nothing is written by the checker: the editor is offered the change and makes it if its user wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lsprotocol import types

from checker.finding import Finding, Fix
from checker.judge import checks
from checker.lsp.edits import Edit, entry, mended
from checker.lsp.page import Page
from checker.lsp.positions import Encoding, offset, range_of
from checker.place import Place
from checker.read.lines import Lines
from checker.read.sheet import Sheet

_BLANK = '""'
"""A waiver without a reason is told until it has one: the reason is the author's to give."""


def fixes(
    page: Page, asked: types.CodeActionParams, uri: Callable[[str], str], encoding: Encoding
) -> list[types.CodeAction]:
    """What can be done about the findings on the lines that are asked about."""
    if page.known is None:
        return []
    start, end = (offset(at, page.lines, encoding) for at in (asked.range.start, asked.range.end))
    lines = range(page.lines.number(start) + 1, page.lines.number(end) + 2)
    found = [one for one in page.known.result.findings if _touches(one, page, lines)]
    acts = [act for one in found for act in _acts(one, page, asked.context.diagnostics, uri, encoding)]
    return list({(act.title, str(act.edit)): act for act in acts}.values())


def _touches(finding: Finding, page: Page, lines: range) -> bool:
    return not finding.waived and finding.place.file == page.file and page.span(finding.place).line in lines


def _acts(
    finding: Finding,
    page: Page,
    shown: Sequence[types.Diagnostic],
    uri: Callable[[str], str],
    encoding: Encoding,
) -> Iterator[types.CodeAction]:
    about = [one for one in shown if one.code == finding.check] or None
    offered = [(_title(fix), _mended(fix, page)) for fix in finding.fixes]
    waiver = (f"waive `{finding.check}` here: the reason is yours to give", _waived(finding, page))
    for number, (title, edit) in enumerate([*offered, waiver]):
        sheet = _sheet(edit.file, page) if edit else None
        if edit is None or sheet is None:
            continue
        change = types.TextEdit(range_of(edit.span, Lines(sheet.text), encoding), edit.words)
        yield types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=about,
            is_preferred=number == 0 and bool(finding.fixes),
            edit=types.WorkspaceEdit(changes={uri(edit.file): [change]}),
        )


def _title(fix: Fix) -> str:
    if fix.was:
        return f"replace `{fix.was}` by `{fix.words}`"
    return f"add `{fix.words}` to the other names of `{fix.place.route[-2]}`"


def _mended(fix: Fix, page: Page) -> Edit | None:
    sheet = _sheet(fix.place.file, page)
    return mended(sheet, fix) if sheet else None


def _waived(finding: Finding, page: Page) -> Edit | None:
    """A waiver in the claim that a finding is about."""
    claim = page.claim_route(finding.place.route)
    known = page.known.ledger.claims if page.known else {}
    at_home = bool(claim) and page.value((*claim, "id")) == finding.claim
    if (
        not at_home
        or f"{page.file}#{finding.claim}" not in known
        or checks()[finding.check].stage == "waiving"
    ):
        return None
    if page.value((*claim, "waive")) is None:
        return entry(page.sheet, claim, "waive", f"{{{finding.check}: {_BLANK}}}")
    there = Place(page.file, (*claim, "waive", finding.check))
    return (
        None
        if page.value(there.route) is not None
        else entry(page.sheet, (*claim, "waive"), finding.check, _BLANK)
    )


def _sheet(file: str, page: Page) -> Sheet | None:
    """A file as it is now; no other than a claim file is ever changed."""
    if file == page.file:
        return page.sheet
    return page.known.result.sheets.get(file) if page.known else None
