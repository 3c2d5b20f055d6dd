"""Checks that others have published: answers of a fact-check search, and ClaimReview in pages and feeds.

ClaimReview is schema.org's; a rating is told in words or as a number between the worst and the best of its own scale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from html.parser import HTMLParser

from checker.frozen import dataclass
from checker.read.files import Unreadable
from checker.services.json_answer import Json, at, error_of, list_at, read_json, refusal, text_at

_MOST = 2_000
"""Reviews that are read of one answer."""
_DEEPEST = 8
_TRUE = frozenset(
    {"true", "correct", "accurate", "right", "fact", "verified", "wahr", "richtig", "vrai", "verdadero"}
)
_FALSE = frozenset(
    {"false", "incorrect", "wrong", "fake", "fabricated", "pants on fire", "not true", "inaccurate", "untrue", "no",
     "falsch", "faux", "falso", "hoax", "baseless", "debunked"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Review:
    """One published check."""

    claim: str
    claimant: str
    said: str
    publisher: str
    reviewed: str
    rating: str
    url: str
    title: str = ""
    holds: bool | None = None
    """Whether it found the claim wholly true or wholly false; None for anything between, or not understood."""


def read_reviews(copies: Iterable[bytes]) -> tuple[Review, ...] | Unreadable:
    """All reviews in some answers, pages or feeds."""
    found: list[Review] = []
    for data in copies:
        trees = _trees(data)
        if isinstance(trees, Unreadable):
            return trees
        for tree in trees:
            if said := error_of(tree):
                return refusal(said)
            found += _searched(tree) or _marked_up(tree)
    return tuple(dict.fromkeys(found))[:_MOST]


def next_token(data: bytes) -> str:
    """What asks for the page after this one of a search."""
    tree = read_json(data)
    return "" if isinstance(tree, Unreadable) else text_at(tree, "nextPageToken")


def _trees(data: bytes) -> list[Json] | Unreadable:
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}:
        tree = read_json(data)
        return tree if isinstance(tree, Unreadable) else [tree]
    scripts = _Scripts()
    scripts.feed(data.decode("utf-8", errors="replace"))
    read = [read_json(text.encode()) for text in scripts.found]
    return [one for one in read if not isinstance(one, Unreadable)]


class _Scripts(HTMLParser):
    """The JSON-LD of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where JSON-LD begins."""
        kind = dict(attrs).get("type") or ""
        self._inside = tag == "script" and kind.partition(";")[0].strip().casefold() == "application/ld+json"

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        del tag
        self._inside = False

    def handle_data(self, data: str) -> None:
        """Keep what stands there."""
        if self._inside:
            self.found.append(data)


def _searched(tree: Json) -> list[Review]:
    """The reviews in an answer of the Fact Check Tools' search."""
    return [
        _review(
            text_at(claim, "text"),
            text_at(claim, "claimant"),
            text_at(claim, "claimDate"),
            text_at(one, "publisher", "name") or text_at(one, "publisher", "site"),
            text_at(one, "reviewDate"),
            text_at(one, "textualRating"),
            text_at(one, "url"),
            text_at(one, "title"),
        )
        for claim in list_at(tree, "claims")
        for one in list_at(claim, "claimReview")
    ]


def _marked_up(tree: Json) -> list[Review]:
    """The reviews in JSON-LD, however deep a feed or a graph has them."""
    found = []
    for one in _reviews_in(tree, 0):
        rating = at(one, "reviewRating")
        worded = text_at(rating, "alternateName") or text_at(rating, "name")
        told = worded or text_at(rating, "ratingValue")
        claimed = list_at(one, "itemReviewed")
        item = claimed[0] if claimed else None
        author = at(item, "author") or at(item, "claimant")
        review = _review(
            text_at(one, "claimReviewed") or text_at(item, "name"),
            text_at(list_at(author), 0, "name") or text_at(author),
            text_at(item, "datePublished"),
            text_at(list_at(one, "author"), 0, "name") or text_at(list_at(one, "publisher"), 0, "name"),
            text_at(one, "datePublished"),
            told,
            text_at(one, "url"),
            holds=None if _worded(worded) is not None else _numbered(rating),
        )
        found.append(review)
    return found


def _reviews_in(tree: Json, depth: int) -> Iterator[Json]:
    if depth > _DEEPEST:
        return
    if isinstance(tree, list):
        for one in tree:
            yield from _reviews_in(one, depth + 1)
    elif isinstance(tree, dict):
        if "ClaimReview" in list_at(tree, "@type"):
            yield tree
            return
        for key in ("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity"):
            yield from _reviews_in(tree.get(key), depth + 1)


def _review(  # noqa: PLR0913, PLR0917 - the fields of a review
    claim: str, claimant: str, said: str, publisher: str, reviewed: str, rating: str, url: str, title: str = "",
    *, holds: bool | None = None,
) -> Review:  # fmt: skip
    whole = holds if holds is not None else _worded(rating)
    return Review(
        " ".join(claim.split()),
        claimant,
        said[:10],
        publisher,
        reviewed[:10],
        " ".join(rating.split()),
        url,
        title,
        whole,
    )


def _worded(rating: str) -> bool | None:
    bare = re.sub(r"[^\w\s]", "", rating).casefold().strip()
    return True if bare in _TRUE else False if bare in _FALSE else None


def _numbered(rating: Json) -> bool | None:
    """Whether a rating is the best or the worst of its own scale, where it says what these are."""
    told = [_number(text_at(rating, key)) for key in ("ratingValue", "worstRating", "bestRating")]
    value, worst, best = told
    if value is None or worst is None or best is None or worst >= best:
        return None
    return True if value == best else False if value == worst else None


def _number(text: str) -> Fraction | None:
    return Fraction(text) if re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,6})?", text) else None
