"""What a web page says of itself for programs to read: schema.org in JSON-LD, then its `meta` elements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.read.document import Imprint, Review

_LONGEST = 500_000
"""Characters of JSON-LD that are looked at."""
_MOST = 2_000
"""Objects of it."""
_ARTICLES = ("article", "report", "blogposting", "webpage", "posting")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
)
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time")
_WIDEST = 300


def imprint_of(tree: Any) -> Imprint:  # noqa: ANN401 - the library's tree
    """What the page says of itself."""
    things = list(_things(tree))
    articles = [one for one in things if _is_a(one, *_ARTICLES)] or [
        one for one in things if "datePublished" in one
    ]
    # Of several articles on a page, teasers of others, only one with its own headline or body is this page.
    own = max(articles, key=_weight, default={})
    told = _meta(tree)
    title = _first(own.get("headline"), told.get("og:title"), _title(tree))
    return Imprint(
        title,
        _first(own.get("datePublished"), *(told.get(name) for name in _PUBLISHED)),
        _first(own.get("dateModified"), *(told.get(name) for name in _MODIFIED)),
        tuple(_people(own.get("author"))),
        tuple(_reviews(things)),
        _first(*_named(own.get("publisher")), told.get("og:site_name")),
        _first(told.get("og:url"), own.get("url")),
    )


def _things(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Every object of the page's JSON-LD, whatever it lies in."""
    count = 0
    for script in tree.css('script[type="application/ld+json"]'):
        text = (script.text() or "")[:_LONGEST]
        try:
            waiting: list[Any] = [json.loads(text, strict=False)]
        except ValueError:
            continue
        while waiting and count < _MOST:
            one = waiting.pop()
            count += 1
            if isinstance(one, list):
                waiting += reversed(one)
            elif isinstance(one, dict):
                yield one
                waiting += [value for value in one.values() if isinstance(value, dict | list)]


def _is_a(thing: dict[str, Any], *endings: str) -> bool:
    sorts = thing.get("@type")
    named = [sorts] if isinstance(sorts, str) else sorts if isinstance(sorts, list) else []
    return any(isinstance(one, str) and one.casefold().endswith(endings) for one in named)


def _weight(thing: dict[str, Any]) -> int:
    wanted = ("articleBody", "headline", "datePublished", "author", "mainEntityOfPage", "dateModified")
    return sum(2 if key == "articleBody" else 1 for key in wanted if key in thing)


def _meta(tree: Any) -> dict[str, str]:  # noqa: ANN401
    told: dict[str, str] = {}
    for node in tree.css("meta")[:_MOST]:
        marks = node.attributes
        name = marks.get("property") or marks.get("name") or marks.get("itemprop") or ""
        told.setdefault(name.casefold(), marks.get("content") or "")
    return told


def _title(tree: Any) -> str:  # noqa: ANN401
    node = tree.css_first("title")
    return (node.text() or "") if node is not None else ""


def _first(*texts: object) -> str:
    found = (" ".join(one.split()) for one in texts if isinstance(one, str))
    return next((one for one in found if one and len(one) <= _WIDEST), "")


def _people(author: object) -> Iterator[str]:
    """The names of those authors that are said to be people."""
    for one in author if isinstance(author, list) else [author]:
        if isinstance(one, dict) and _is_a(one, "person") and (name := _first(one.get("name"))):
            yield name


def _named(thing: object) -> Iterator[str]:
    """The name of somebody, or of each of several."""
    for one in thing if isinstance(thing, list) else [thing]:
        if isinstance(one, dict) and (name := _first(one.get("name"))):
            yield name


def _reviews(things: list[dict[str, Any]]) -> Iterator[Review]:
    for one in things:
        rating = one.get("reviewRating")
        claim = _first(one.get("claimReviewed"))
        if claim and isinstance(rating, dict):
            author = one.get("author")
            by = author.get("name") if isinstance(author, dict) else ""
            yield Review(claim, _first(rating.get("alternateName"), rating.get("name")), _first(by))
