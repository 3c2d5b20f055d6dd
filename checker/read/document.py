"""A document as its reader sees it: the text, its pages, and apart from it what nobody sees."""

from __future__ import annotations

from bisect import bisect_right

from checker.frozen import dataclass

MOST_CHARACTERS = 5_000_000
"""The longest text that is taken from one document."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """Text that lies in a document but not before its reader's eyes: never evidence, but told."""

    sort: str
    """Why it is not seen, in a word that stands before `text`: `hidden`, `deleted`."""
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """A fact-check that a page publishes of somebody's claim (schema.org's ClaimReview)."""

    claim: str
    rating: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says of itself, for programs to read; "" where it does not say."""

    title: str = ""
    published: str = ""
    """A date or a time as ISO 8601 has it."""
    modified: str = ""
    authors: tuple[str, ...] = ()
    """Only people: a desk or an agency that signs is no name to hold another against."""
    reviews: tuple[Review, ...] = ()
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One document, read. Paragraphs are parted by an empty line where the format knows them."""

    text: str
    form: str = ""
    """What it is, after "a" or "an": `web page`. "" for plain text, whose lines are the file's own."""
    pages: tuple[int, ...] = ()
    """The character at which each page begins; none where the format has no pages."""
    unseen: tuple[Unseen, ...] = ()
    notes: tuple[str, ...] = ()
    """What its reader should know of how it was read, in words that follow its name."""
    imprint: Imprint = Imprint()

    def page_of(self, character: int) -> int:
        """The number of the page, from 1; nought where there are none."""
        return bisect_right(self.pages, character)

    def page(self, number: int) -> tuple[int, int] | None:
        """Where a page begins and ends, in characters; None where there is no such page."""
        if not 1 <= number <= len(self.pages):
            return None
        ends = (*self.pages[1:], len(self.text))
        return self.pages[number - 1], ends[number - 1]
