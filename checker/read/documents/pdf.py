"""PDFs: the text of each page as it is laid out, line by line.

Only text inside the page that is shown counts. Words that are drawn with no ink over other text
are kept apart as hidden; where all words of a page are, a text recogniser put them over its picture.
A heading that every page repeats is kept where it first stands, so that a sentence which runs over
the page's end stays whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker.read.document import MOST_CHARACTERS, Document, Unseen
from checker.read.files import Unreadable

SUFFIXES = ("pdf",)
CALLED = "a PDF"
NEEDS = "pypdfium2"
MOST_PAGES = 3_000
_HYPHEN = re.compile("[\ufffe\u00ad\x02][ \t]*(?:\r?\n)?")
"""What the library gives for a hyphen that breaks a word at a line's end."""
_BREAK = re.compile(r"\r\n?")
_DIGITS = re.compile(r"[0-9]+")
_NO_INK = 3
_EDGE = 2
"""Lines at the top and at the foot of a page that may be repeated on others."""
_RECOGNISE = "have its words recognised (OCR), or write them down as a `.txt` file"


def read(data: bytes) -> Document | Unreadable:
    """The document in these bytes."""
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            return Unreadable("is locked with a password", "save it without one")
        return Unreadable("is cut off or damaged: it cannot be opened as a PDF", "save it anew")
    if len(opened) > MOST_PAGES:
        return Unreadable(f"has more than {MOST_PAGES:,} pages", "name an extract of it")
    pages: list[str] = []
    hidden: list[str] = []
    recognised: list[int] = []
    for number in range(len(opened)):
        seen, unseen, by_machine = _page(opened[number])
        pages.append(seen)
        hidden += [unseen] * bool(unseen)
        recognised += [number + 1] * by_machine
        if sum(map(len, pages)) > MOST_CHARACTERS:
            return Unreadable(f"has more than {MOST_CHARACTERS:,} characters", "name an extract of it")
    return _document(pages, hidden, recognised)


def _document(pages: list[str], hidden: list[str], recognised: list[int]) -> Document | Unreadable:
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        return Unreadable("has no text: its pages are pictures", _RECOGNISE)
    starts, text = [], ""
    for page in _without_headings(pages):
        starts.append(len(text))
        text += f"{page.strip()}\n\n"
    notes = []
    if empty:
        notes.append(f"has no text on {_pages(empty)}")
    if recognised:
        notes.append(f"has words that a text recogniser made on {_pages(recognised)}")
    unseen = (Unseen("hidden", "\n\n".join(hidden)),) if hidden else ()
    return Document(text, "PDF", tuple(starts), unseen, tuple(notes))


def _pages(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:5])) + (f" and {len(numbers) - 5} more" if len(numbers) > 5 else "")
    return f"{'page' if len(numbers) == 1 else 'pages'} {shown}"


def _page(page: Any) -> tuple[str, str, bool]:  # noqa: ANN401 - the library has no types
    """The text of a page, what is hidden on it, and whether a machine put its words over a picture."""
    text = page.get_textpage()
    seen = _plain(text.get_text_bounded())
    inks = set(_inks(page))
    if _NO_INK not in inks:
        return seen, "", False
    if inks == {_NO_INK}:
        return seen, "", True
    return _plain("".join(_drawn(text, inked=True))), _plain("".join(_drawn(text, inked=False))), False


def _inks(page: Any) -> Iterator[int]:  # noqa: ANN401
    """How each text on the page is drawn."""
    import pypdfium2.raw as pdfium

    for one in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,), max_depth=4):
        yield pdfium.FPDFTextObj_GetTextRenderMode(one.raw)


def _drawn(text: Any, *, inked: bool) -> Iterator[str]:  # noqa: ANN401
    """The characters that are drawn with ink, or those that are not; blanks belong to both."""
    import pypdfium2.raw as pdfium

    for place in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, place)
        one = pdfium.FPDFText_GetTextObject(text.raw, place)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(one) if one else None
        if mode is None or (mode != _NO_INK) is inked:
            yield chr(code) if 0 < code < 0x110000 else ""


def _plain(text: str) -> str:
    return _BREAK.sub("\n", _HYPHEN.sub("-\n", text)).replace("\0", "")


def _without_headings(pages: list[str]) -> Iterator[str]:
    """The pages, without the lines at their edges that most of them repeat, and without bare page numbers."""
    lines = [page.strip().split("\n") for page in pages]
    edges = Counter(key for page in lines for key in {_key(page[place]) for place in _edge(page)})
    often = {key for key, times in edges.items() if times >= 3 and 2 * times >= len(pages)}
    seen: set[str] = set()
    for page in lines:
        gone = set()
        for place in _edge(page):
            key = _key(page[place])
            bare = key == "0"  # nothing but a number
            if key in often and (bare or key in seen):
                gone.add(place)
            seen.add(key)
        yield "\n".join(line for place, line in enumerate(page) if place not in gone)


def _edge(page: list[str]) -> set[int]:
    return {*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))}


def _key(line: str) -> str:
    """A line as it is compared with others: page numbers differ."""
    return _DIGITS.sub("0", " ".join(line.split()))
