"""JSON as a service sends it: a stranger's bytes, read within bounds, every number kept as it is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeAlias

from checker.read.files import Unreadable

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | bool | None
"""Numbers are text, so that `1.40` keeps its nought and a long number its digits."""

ASK_AGAIN = "mend what the source asks for, or ask the same again by `checker fetch --replace`"
"""What helps where a service has sent a refusal as if it were an answer."""

_SAYING = ("detail", "label", "title", "message", "info")
"""Where the services put what is wrong: SDMX and Eurostat, Google, MediaWiki."""

_LONGEST = 300
"""Characters of a service's words that are told."""

MOST_PARTS = 2_000_000
"""Lists, mappings and commas in one answer."""


def read_json(data: bytes) -> Json | Unreadable:
    """The tree in these bytes, or in plain words why there is none."""
    if sum(data.count(mark) for mark in (b"[", b"{", b",")) > MOST_PARTS:
        return Unreadable(f"has more than {MOST_PARTS:,} parts, the most that is read")
    try:
        text = data.decode("utf-8-sig")
        tree: Json = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except UnicodeDecodeError:
        return Unreadable("is not UTF-8, as JSON has to be")
    except RecursionError:
        return Unreadable("is JSON that is nested too deep to be read")
    except json.JSONDecodeError as error:
        ended = "ends too early" if error.pos >= len(text.rstrip()) else f"breaks off in line {error.lineno}"
        return Unreadable(f"is not whole JSON: it {ended}", "fetch it again: `checker fetch --replace`")
    return tree


def at(tree: Json, *keys: str | int) -> Json:
    """What stands below these keys, None where nothing does."""
    for key in keys:
        if isinstance(tree, dict) and isinstance(key, str):
            tree = tree.get(key)
        elif isinstance(tree, list) and isinstance(key, int) and -len(tree) <= key < len(tree):
            tree = tree[key]
        else:
            return None
    return tree


def text_at(tree: Json, *keys: str | int) -> str:
    """The text or the number there, "" where there is none."""
    found = at(tree, *keys)
    return found if isinstance(found, str) else ""


def list_at(tree: Json, *keys: str | int) -> list[Json]:
    """The list there; one thing that stands alone is a list of one, as JSON-LD has it."""
    found = at(tree, *keys)
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def fields_at(tree: Json, *keys: str | int) -> dict[str, Json]:
    """The fields there, none where there is no mapping."""
    found = at(tree, *keys)
    return found if isinstance(found, dict) else {}


def number_at(tree: Json, *keys: str | int) -> int | None:
    """The whole number there."""
    found = text_at(tree, *keys)
    return int(found) if found.isascii() and found.isdigit() and len(found) < 16 else None


def words_at(tree: Json, *keys: str | int) -> str:
    """What a service says there, as part of a sentence."""
    words = " ".join(text_at(tree, *keys).split()).rstrip(".")
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def error_of(tree: Json) -> str:
    """What a service says is wrong in place of an answer, "" where it says nothing of the kind."""
    for key in ("errors", "error"):
        for one in list_at(tree, key):
            for field in _SAYING:
                if said := words_at(one, field):
                    return said
    # A bare `error: 0` may stand beside an answer.
    alone = not any(isinstance(one, dict | list) for one in fields_at(tree).values())
    return words_at(tree, "error") if alone else ""


def refusal_in(data: bytes, said: Callable[[Json], str]) -> str:
    """What is said in place of an answer by bytes that may be no JSON at all."""
    tree = read_json(data)
    return "" if isinstance(tree, Unreadable) else said(tree)


def refusal(words: str) -> Unreadable:
    """A copy that holds a refusal in place of an answer."""
    return Unreadable(f"is a refusal of the service: {words}", ASK_AGAIN)
