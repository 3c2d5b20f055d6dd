"""Where a thing is declared, and every place that names it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lsprotocol import types

from checker.lsp.elsewhere import mentioning
from checker.lsp.page import Page
from checker.lsp.positions import Encoding, offset, range_of
from checker.lsp.subject import Subject, mentions, subject_at
from checker.place import Place
from checker.read.files import Root
from checker.read.lines import Lines
from checker.read.sheet import Sheet

_TOP = types.Range(types.Position(0, 0), types.Position(0, 0))


def definition(
    page: Page, at: types.Position, uri: Callable[[str], str], encoding: Encoding
) -> list[types.Location]:
    """Where the thing at a position is declared."""
    subject = _subject(page, at, encoding)
    if subject is None:
        return []
    return [*_locations([subject.place], _sheets(page), uri, encoding)]


def references(
    page: Page,
    at: types.Position,
    uri: Callable[[str], str],
    encoding: Encoding,
    *,
    declaration: bool = True,
) -> list[types.Location]:
    """Every place that names the thing at a position, in files that are not open too."""
    subject = _subject(page, at, encoding)
    if subject is None or page.known is None or subject.sort == "file":
        return []
    places = [subject.place] if declaration else []
    sheets = _sheets(page)
    places += mentions(subject, page.known.ledger)
    others = mentioning(subject, Root(page.known.root), page.known.ledger)
    if others is not None:
        sheets |= {file: desk.source.sheet for file, desk in others.desks.items() if file not in sheets}
        places += mentions(subject, others)
    return [*_locations(dict.fromkeys(places), sheets, uri, encoding)]


def _subject(page: Page, at: types.Position, encoding: Encoding) -> Subject | None:
    where = offset(at, page.lines, encoding)
    spot = page.spot(where)
    return subject_at(page, spot, where) if spot else None


def _sheets(page: Page) -> dict[str, Sheet]:
    return dict(page.known.result.sheets) if page.known else {}


def _locations(
    places: Iterable[Place], sheets: dict[str, Sheet], uri: Callable[[str], str], encoding: Encoding
) -> Iterator[types.Location]:
    for place in places:
        sheet = sheets.get(place.file)
        found = range_of(sheet.locate(place), Lines(sheet.text), encoding) if sheet and place.route else _TOP
        yield types.Location(uri(place.file), found)
