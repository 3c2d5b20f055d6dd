"""Checks that others have published of the same claim: by whom, when, and with what rating.

`claimreview` is the words to search for (with Google's Fact Check Tools; the key of the service stands in the
environment variable `FACTCHECK_API_KEY`), or the address of a page or a feed that has ClaimReview. What others have
found is told, and decides only where they checked the very same words and agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from checker.claim.answer import Answer, Question, Status
from checker.claim.library import Library
from checker.claim.opening import name_of, unreachable
from checker.claim.want import Want
from checker.claim.words import listed, plural
from checker.finding import Finding, Label
from checker.model.article import Source
from checker.place import Place
from checker.read.files import Unreadable
from checker.services.json_answer import error_of, refusal_in
from checker.services.reviews import Review, next_token, read_reviews

KEY = "claimreview"
BASE = "https://factchecktools.googleapis.com/v1alpha1"
EXAMPLE = """
sources:
  checks: {claimreview: provincial capitals Afghanistan}
claims:
- id: capitals
  kind: quantity
  quote: Afghanistan has 40 provincial capitals
  measure: provincial capitals
  value: 40
  evidence:
  - {source: checks}
"""
_SECRET = ("key", "FACTCHECK_API_KEY")
_TOKEN = "&pageToken="  # noqa: S105 - a page's, no secret
_LIKE = 0.6
"""From what share of common words on a review may be of the same claim."""
_FEWEST = 2
_WEB = ("https://", "http://")
_MOST_TOLD = 3
_LITTLE = frozenset(
    {"a", "an", "the", "of", "in", "by", "for", "to", "at", "on", "and", "is", "was", "that", "has"}
)


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """The first page of the search; or the page or feed itself."""
    asked = declared.claimreview
    if asked.startswith(_WEB):
        return (Want(asked),)
    words = quote(" ".join(asked.split()), safe="")
    address = f"{base.rstrip('/')}/claims:search?query={words}&pageSize=50"
    return (Want(address, accept="application/json", secret=_SECRET),)


def following(want: Want, data: bytes) -> Want | None:
    """The page after this one of a search."""
    token = next_token(data) if want.secret else ""
    if not token:
        return None
    return Want(
        f"{want.url.partition(_TOKEN)[0]}{_TOKEN}{quote(token, safe='')}", want.accept, secret=want.secret
    )


def refusal(data: bytes) -> str:
    """What the service says in place of reviews."""
    return refusal_in(data, error_of)


def answer(question: Question, library: Library) -> Answer:
    """What has been found of the claim before."""
    pins = question.source.pins
    key = (KEY, *(one.pin.sha256 for one in pins))
    found = library.keep(key, lambda: read_reviews(one.data for one in pins))
    if isinstance(found, Unreadable):
        return unreachable(question, found)
    said = question.said or question.asked_words
    same = [one for one in found if said and _words(one.claim) == _words(said)]
    like = same or [one for one in found if _alike(one.claim, said)]
    if not like:
        gap = f"`{name_of(question)}` has {plural(len(found), 'check')}, and none of this claim"
        return Answer(Status.SILENT, question.source.id, question.place, Place(question.source.path), gap=gap)
    return _told(question, like, {one.holds for one in same})


def _told(question: Question, reviews: Sequence[Review], found: set[bool | None]) -> Answer:
    """The reviews as a note, and as a ruling where all of them are of the very same words and agree."""
    working = "; ".join(_sentence(one) for one in reviews[:_MOST_TOLD])
    more = len(reviews) - _MOST_TOLD
    trouble = Finding(
        "this has been checked before" if found else "something like this has been checked before",
        (Label(question.place),),
        (*(_sentence(one) for one in reviews[:_MOST_TOLD]), *([f"and {more} more"] if more > 0 else [])),
        tuple(dict.fromkeys(f"read {one.url}" for one in reviews[:_MOST_TOLD] if one.url.startswith(_WEB))),
        question.claim,
        check="checked-before",
    )
    ruling = next(iter(found)) if len(found) == 1 else None
    return Answer(
        Status.ANSWERED,
        question.source.id,
        question.place,
        Place(question.source.path),
        working=working,
        words=listed(list(dict.fromkeys(f"`{one.rating}`" for one in reviews[:_MOST_TOLD]))),
        ruling=ruling,
        troubles=(trouble,),
    )


def _sentence(one: Review) -> str:
    who, when = one.publisher or "somebody", f" on {one.reviewed}" if one.reviewed else ""
    by = f", said by {one.claimant}" if one.claimant else ""
    return f"{who}{when} rated `{one.claim}`{by}: `{one.rating or 'no rating'}`"


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


def _alike(one: str, other: str) -> bool:
    """Whether two texts share most of their words."""
    a, b = _words(one) - _LITTLE, _words(other) - _LITTLE
    shared = len(a & b)
    return (
        shared >= _FEWEST
        and shared >= _LIKE * min(len(a), len(b))
        and shared >= _LIKE / 2 * max(len(a), len(b))
    )
