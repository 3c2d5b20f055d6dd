"""JSON that is safe to print: nothing in it can steer a terminal or hide in one."""

from __future__ import annotations

import json

from checker.show.plain import UNSEEN


def as_json(value: object, indent: int | None = None) -> str:
    r"""A value as JSON text with a line break at its end, and unseen characters as `\u` escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return f"{UNSEEN.sub(lambda match: _escaped(match.group()), text)}\n"


def _escaped(char: str) -> str:
    if char == "\n":
        return char  # the layout's own: those in strings are escaped already
    units = char.encode("utf-16-be", errors="surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
