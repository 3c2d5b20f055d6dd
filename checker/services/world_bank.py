"""What the World Bank's API (version 2) answers in JSON: a page's head, then its observations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.json_answer import (
    Json,
    at,
    list_at,
    number_at,
    read_json,
    refusal,
    text_at,
    words_at,
)
from checker.services.observations import Observation, observed

DIMENSIONS = ("country", "indicator")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_NO_UNIT = re.compile(r"(?i)\b(estimate|ppp|survey|series)\b")


def pages(data: bytes) -> tuple[int, int] | None:
    """Which page this is, and of how many; None where the bytes do not say."""
    tree = read_json(data)
    if isinstance(tree, Unreadable):
        return None
    page, most = number_at(tree, 0, "page"), number_at(tree, 0, "pages")
    return None if page is None or most is None else (page, most)


def refused(tree: Json) -> str:
    """What the API says in place of observations: it does so with status 200."""
    return words_at(tree, 0, "message", 0, "value")


def read_pages(file: str, found: Iterable[bytes]) -> Grid | Unreadable:
    """The observations of all pages."""
    trees: list[Json] = []
    for data in found:
        tree = read_json(data)
        if isinstance(tree, Unreadable):
            return tree
        if said := refused(tree):
            return refusal(said)
        if not isinstance(tree, list) or at(tree, 0, "page") is None:
            return Unreadable("is not an answer of the World Bank's API")
        trees.append(tree)
    return observed(file, DIMENSIONS, (one for tree in trees for one in _observations(tree)))


def _observations(tree: Json) -> Iterator[Observation]:
    for one in list_at(tree, 1):
        label = text_at(one, "indicator", "value")
        yield Observation(
            (
                text_at(one, "countryiso3code") or text_at(one, "country", "id"),
                text_at(one, "indicator", "id"),
            ),
            (text_at(one, "country", "value"), label),
            text_at(one, "date"),
            text_at(one, "value"),
            text_at(one, "unit") or _unit(label),
            status=text_at(one, "obs_status"),
        )


def _unit(label: str) -> str:
    """The unit that an indicator's own name gives: `GDP (current US$)`, `Unemployment (% of total) (national estimate)`."""
    told = [one for one in _IN_BRACKETS.findall(label) if not _NO_UNIT.search(one)]
    return told[-1] if told else ""
