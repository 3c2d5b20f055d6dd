"""Quick fixes: what was meant, another spelling for an entity, a waiver with its reason.

Nothing is written by the checker: the editor is offered the change and makes it if its user wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lsprotocol import types

from checker.finding import Finding, Fix
from checker.judge import checks
from checker.lsp.edits import Edit, entry, mended
from checker.lsp.offers import WAIVED
from checker.lsp.page import Page
from checker.lsp.positions import Encoding, offset, range_of
from checker.read.lines import Lines
from checker.read.sheet import Sheet

_LONGEST = 60
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
    offered = [(_title(fix, finding), _mended(fix, page)) for fix in finding.fixes]
    waiver = (f"waive `{finding.check}` here: the reason is yours to give", _waived(finding, page))
    for number, (title, edits) in enumerate([*offered, waiver]):
        sheet = _sheet(edits[0].file, page) if edits else None
        if sheet is None:
            continue
        lines = Lines(sheet.text)
        changes = [types.TextEdit(range_of(one.span, lines, encoding), one.words) for one in edits]
        yield types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=about,
            is_preferred=number == 0 and bool(finding.fixes),
            edit=types.WorkspaceEdit(changes={uri(sheet.file): changes}),
        )


def _title(fix: Fix, finding: Finding) -> str:
    if fix.place.span is not None:
        return finding.help[0] if finding.help else finding.what
    if fix.was:
        return f"replace `{_short(fix.was)}` by `{_short(fix.words)}`"
    return f"add `{fix.words}` to the other names of `{fix.place.route[-2]}`"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _mended(fix: Fix, page: Page) -> list[Edit]:
    sheet = _sheet(fix.place.file, page)
    return mended(sheet, fix) if sheet else []


def _waived(finding: Finding, page: Page) -> list[Edit]:
    """A waiver in the claim that a finding is about."""
    claim = page.claim_route(finding.place.route)
    known = page.known.ledger.claims if page.known else {}
    at_home = bool(claim) and page.value((*claim, "id")) == finding.claim
    check = checks().get(finding.check)
    if not at_home or f"{page.file}#{finding.claim}" not in known or not check or check.stage not in WAIVED:
        return []
    if page.value((*claim, "waive")) is None:
        edit = entry(page.sheet, claim, "waive", f"{{{finding.check}: {_BLANK}}}")
    elif page.value((*claim, "waive", finding.check)) is None:
        edit = entry(page.sheet, (*claim, "waive"), finding.check, _BLANK)
    else:
        edit = None
    return [edit] if edit else []


def _sheet(file: str, page: Page) -> Sheet | None:
    """A file as it is now; no other than a claim file is ever changed."""
    if file == page.file:
        return page.sheet
    return page.known.result.sheets.get(file) if page.known else None
