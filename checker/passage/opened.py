"""A document opened for many questions, and where in it something stands."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from checker.claim.answer import Around
from checker.claim.library import Library
from checker.claim.words import listed
from checker.frozen import dataclass
from checker.language.quotes.fragment import fragment_link
from checker.language.quotes.words import Passages
from checker.language.sentences import sentence_at, sentence_ends
from checker.place import Span
from checker.read.document import Document
from checker.read.files import Unreadable

_PAGES = re.compile(r"(?:pages?|pp?\.?)?\s*([0-9]{1,5})(?:\s*[-–]\s*([0-9]{1,5}))?", re.IGNORECASE | re.ASCII)
_FARTHEST = 1_500
"""Characters that a paragraph is looked through on either side of the words."""
_INK = re.compile(r"[^\n\r]")


@dataclass(frozen=True)
class Opened:
    """A document and its words, ready for quotes to be found in them."""

    document: Document
    passages: Passages
    """Of a narrowed document the words of its other pages are blank, so places stay as they are."""

    @property
    def file(self) -> str:
        """Its path from the project's root."""
        return self.passages.file

    @cached_property
    def ends(self) -> list[int]:
        """Where its sentences end."""
        return sentence_ends(self.passages.text)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence begins and ends that holds some characters."""
        return sentence_at(self.passages.text, start, end, self.ends)

    def around(self, span: Span) -> Around:
        """What stands before and after some words: their paragraph, and at least a sentence either way."""
        text = self.passages.text
        start, end = self.passages.start_of(span), self.passages.character(span.end_line, span.end_column)
        begin, stop = self.sentence(start, end)
        low, high = max(0, start - _FARTHEST), end + _FARTHEST
        paragraph = text.rfind("\n\n", low, begin), text.find("\n\n", stop, high)
        if begin:
            begin = self.sentence(max(0, _last_ink(text, begin)), begin)[0]
        if stop < len(text):
            stop = self.sentence(stop, _next_ink(text, stop) + 1)[1]
        begin = min(begin, paragraph[0] + 2 if paragraph[0] >= 0 else low)
        stop = max(stop, paragraph[1] if paragraph[1] >= 0 else min(high, len(text)))
        return Around(text[begin:start], text[end:stop])

    def link(self, url: str, span: Span) -> str:
        """The address that leads to some words of a page on the web, or to the page of a PDF; "" without an address."""
        if not url.startswith(("https://", "http://")) or self.document.form == "Word document":
            return ""
        start, end = self.passages.start_of(span), self.passages.character(span.end_line, span.end_column)
        if self.document.pages:
            # A page about the document has no pages of its own.
            return f"{url}#page={self.document.page_of(start)}" if url.casefold().endswith(".pdf") else ""
        return fragment_link(url, self.document.text, start, end)

    def told_at(self, *spans: Span) -> str:
        """Where stretches stand, after "has the words": `in line 3`, `on pages 3 and 5`; "" where nothing is counted."""
        if self.document.form and not self.document.pages:
            return ""
        numbers = [self._number(span) for span in spans]
        shown = listed([str(number) for number in dict.fromkeys(numbers)])
        where, unit = ("on", "page") if self.document.pages else ("in", "line")
        return f"{where} {unit}{'s' * (len(set(numbers)) > 1)} {shown}"

    def _number(self, span: Span) -> int:
        return self.document.page_of(self.passages.start_of(span)) if self.document.pages else span.line

    def narrowed(self, pages: tuple[int, int]) -> Opened | None:
        """Only some pages of it, the first and the last of them given; None where it does not have them."""
        first, last = self.document.page(pages[0]), self.document.page(pages[1])
        if first is None or last is None:
            return None
        text = self.document.text
        blank = (_INK.sub(" ", text[: first[0]]), _INK.sub(" ", text[last[1] :]))
        kept = blank[0] + text[first[0] : last[1]] + blank[1]
        return replace(self, passages=Passages(self.file, kept))


def _last_ink(text: str, place: int) -> int:
    """The last character before a place that is no blank."""
    return len(text[:place].rstrip()) - 1


def _next_ink(text: str, place: int) -> int:
    """The first character from a place on that is no blank."""
    return len(text) - len(text[place:].lstrip())


def opened(path: str, library: Library) -> Opened | Unreadable:
    """A document by its path from the root, opened once in a run."""
    return library.keep(("opened", path), lambda: _opened(path, library))


def _opened(path: str, library: Library) -> Opened | Unreadable:
    document = library.document(path)
    return document if isinstance(document, Unreadable) else Opened(document, Passages(path, document.text))


def pages_of(written: str) -> tuple[int, int] | None:
    """The first and the last page that `page: 3` or `page: 3-4` names; None where it names none."""
    match = _PAGES.fullmatch(written.strip())
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    return (first, last) if 0 < first <= last else None
