"""Declared sources: of which kind each is, what must be fetched for it, and what has been."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from posixpath import dirname
from types import MappingProxyType, ModuleType

from checker import shelf
from checker.claim.library import Library
from checker.claim.pins import Pinned, Shelf, Unpinned
from checker.claim.want import MOST_PAGES, Key, Want
from checker.finding import Finding, Label
from checker.model.article import Source
from checker.place import Place
from checker.read.files import Unreadable, join


@cache
def source_kinds() -> Mapping[str, ModuleType]:
    """The kinds of sources by the field that names them, found by walking their shelf.

    A kind whose field others may have as well comes last: every source may have a `url`.
    """
    found = shelf.modules("checker.sources")
    ordered = sorted(found, key=lambda module: getattr(module, "FALLBACK", False))
    return MappingProxyType({module.KEY: module for module in ordered})


def kind_of(declared: Source) -> str:
    """The kind of a source, "" for one that is only cited."""
    return next((key for key in source_kinds() if getattr(declared, key)), "")


def wants(declared: Source, file: str, library: Library) -> tuple[Want, ...]:
    """What must be fetched for a source of a claim file; nothing where its file is at hand."""
    kind = kind_of(declared)
    if not kind or declared.confidential:
        return ()
    module = source_kinds()[kind]
    if hasattr(module, "wants"):
        found: tuple[Want, ...] = module.wants(declared, base_of(kind, declared, library))
        return found
    path = join(file, getattr(declared, kind))
    away = declared.url and not isinstance(path, Unreadable) and not library.has(path)
    return (Want(declared.url, archive=True),) if away else ()


def base_of(kind: str, declared: Source, library: Library) -> str:
    """The address that the requests of a source begin with."""
    usual: str = getattr(source_kinds()[kind], "BASE", "")
    return declared.base or library.bases.get(kind, usual)


def next_page(kind: str, want: Want, data: bytes) -> Want | None:
    """The request for the page after this one."""
    following = getattr(source_kinds()[kind], "following", None)
    after: Want | None = following(want, data) if following is not None else None
    return after


def refusal(kind: str, data: bytes) -> str:
    """What a service says in place of an answer, in its own words; "" for an answer."""
    said = getattr(source_kinds()[kind], "refusal", None)
    words: str = said(data) if said is not None else ""
    return words


def is_endless(want: Want, keys: set[Key]) -> bool:
    """Whether the pages of an answer go round, or on and on; else the page is put to those that were."""
    if want.key in keys or len(keys) >= MOST_PAGES:
        return True
    keys.add(want.key)
    return False


ENDLESS = f"sends pages that go round, or more than {MOST_PAGES} of them"


def _endless(place: Place) -> Unpinned:
    """A part of the rows must not pass for all of them."""
    what = f"the service of `{place.route[-2]}` {ENDLESS}"
    help_ = ("ask for less at a time: fewer countries, years or words",)
    return Unpinned(what, (Finding(what, (Label(place),), help=help_, check="unreadable-source"),))


def reading(kind: str, pins: tuple[Pinned, ...], *, has_rows: bool) -> tuple[str, Pinned] | str:
    """By which kind of source the copies are read, and which of them is its file; or why none can be."""
    module = source_kinds()[kind]
    if not hasattr(module, "read_as"):
        return kind, pins[0]
    found: tuple[str, Pinned] | str = module.read_as(pins, has_rows=has_rows)
    return found


def copies(
    declared: Source, wanted: tuple[Want, ...], place: Place, library: Library
) -> tuple[Pinned, ...] | Unpinned:
    """The copies of all that a source wants, page after page, or why one of them is not at hand."""
    pins = Shelf(dirname(place.file), library)
    kind = kind_of(declared)
    found: list[Pinned] = []
    for first in wanted:
        want: Want | None = first
        keys: set[Key] = set()
        while want is not None:
            if is_endless(want, keys):
                return _endless(place.at(kind))
            copy = pins.copy(want, place.at(kind))
            if isinstance(copy, Unpinned):
                return copy
            found.append(copy)
            want = next_page(kind, want, copy.data)
    return tuple(found)
