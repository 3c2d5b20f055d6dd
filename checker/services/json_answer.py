"""JSON as a service sends it: a stranger's bytes, read within bounds, every number kept as it is written."""

from __future__ import annotations

import json
from typing import TypeAlias

from checker.read.files import Unreadable

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | bool | None
"""Numbers are text, so that `1.40` keeps its nought and a long number its digits."""

ASK_AGAIN = "mend what the source asks for, or ask the same again by `checker fetch --replace`"
"""What helps where a service has sent a refusal as if it were an answer."""

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
