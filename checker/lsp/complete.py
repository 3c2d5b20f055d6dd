"""Completion: the fields that are still to come, the words that a field chooses from, and the names it may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lsprotocol import types

from checker.lsp import form
from checker.lsp.cursor import Cursor, cursor_at
from checker.lsp.offers import Offer, in_formula, offers
from checker.lsp.page import Page
from checker.lsp.positions import Encoding, offset, range_of
from checker.lsp.words import scalar
from checker.show.plain import plain

TRIGGERS = (" ", ":", "[", "{", ",", "#", ".", "/")
_SORTS = {
    "claim": types.CompletionItemKind.Reference,
    "entity": types.CompletionItemKind.Constant,
    "source": types.CompletionItemKind.Module,
    "column": types.CompletionItemKind.Field,
    "cell": types.CompletionItemKind.Value,
    "check": types.CompletionItemKind.Event,
    "field": types.CompletionItemKind.Property,
    "file": types.CompletionItemKind.File,
}
_MOST = 500
_BETWEEN = re.compile(r"[^\w.-]+")


def complete(page: Page, at: types.Position, encoding: Encoding) -> list[types.CompletionItem]:
    """What may be written at a position."""
    end = offset(at, page.lines, encoding)
    cursor = cursor_at(page.text, end)
    if cursor is None:
        return []
    begin = end - len(_BETWEEN.split(cursor.word)[-1]) if in_formula(cursor) else cursor.start
    span = page.lines.span(begin, end)
    replaced = range_of(span, page.lines, encoding)
    found = [*_fields(cursor), *_words(cursor), *_offered(page, cursor)][:_MOST]
    return [_item(one, number, replaced, cursor) for number, one in enumerate(found)]


def _fields(cursor: Cursor) -> Iterator[Offer]:
    """The fields of the part that the cursor is in and that it does not have yet: first those it cannot do without."""
    if not cursor.on_key:
        return
    there = cursor.held(cursor.route)
    present = set(there) if isinstance(there, dict) else set()
    if not cursor.route or (cursor.route[:1] == ("claims",) and len(cursor.route) == 2):
        present |= cursor.present
    wanted = [one for one in form.fields(cursor.route, cursor.kind) if one.name not in present]
    shared = {one.name for one in form.fields(cursor.route, "")} if cursor.route[:1] == ("claims",) else set()
    is_claim = len(cursor.route) == 2
    wanted.sort(key=lambda one: (not one.required, is_claim and one.name in shared))
    yield from (Offer(one.name, "form", one.told, as_key=True) for one in wanted)


def _words(cursor: Cursor) -> Iterator[Offer]:
    if cursor.on_key and not cursor.dashed:
        return
    is_kind = cursor.route[0:1] == ("claims",) and cursor.route[2:] == ("kind",)
    for word in form.words(cursor.route, cursor.kind):
        yield Offer(word, "word", form.kind_told(word) if is_kind else "")


def _offered(page: Page, cursor: Cursor) -> Iterator[Offer]:
    seen: set[str] = set()
    for one in offers(page, cursor):
        if one.words not in seen:
            seen.add(one.words)
            yield replace(one, as_key=cursor.on_key and not cursor.dashed)


def _item(one: Offer, number: int, replaced: types.Range, cursor: Cursor) -> types.CompletionItem:
    opening = cursor.word[0] if cursor.quoted else ""
    written = f"{opening}{one.words}" if opening else scalar(one.words)
    label = plain(one.words)
    of_form = one.sort in {"form", "word"}
    usual = types.CompletionItemKind.Property if one.as_key else types.CompletionItemKind.EnumMember
    told = types.MarkupContent(types.MarkupKind.Markdown, one.told) if of_form and one.told else None
    return types.CompletionItem(
        label=label,
        kind=_SORTS.get(one.sort, usual),
        detail=None if of_form else plain(f"{one.sort} {one.told}".strip()),
        documentation=told,
        sort_text=f"{number:04}",
        filter_text=f"{opening}{label}",
        text_edit=types.TextEdit(replaced, f"{written}: " if one.as_key and not opening else written),
    )
