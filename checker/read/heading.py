"""The name of a column without what is written behind it: the mark of a note, the unit of its figures."""

from __future__ import annotations

import re

_MARKS = re.compile(r"(?:\s?(?:[*†‡§]|(?<=[^\W0-9])[¹²³]|\[(?:[0-9]{1,3}|[a-z])\]))+\Z")
_BRACKET = re.compile(r"(.+?)\s?[(\[]([^()\[\]]{1,30})[)\]]\Z", re.DOTALL)
_LONGEST = 200


def parted(name: str) -> tuple[str, str]:
    """The name proper, and what stands in brackets behind it: "GDP ($bn)" is "GDP" and "$bn"."""
    if len(name) > _LONGEST:
        return name, ""
    bare = _MARKS.sub("", name)
    bracket = _BRACKET.fullmatch(bare)
    return (_MARKS.sub("", bracket[1]).strip(), bracket[2].strip()) if bracket else (bare.strip(), "")


def second_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """What else each column may be called by; "" where that is nothing new, or would be two columns' name."""
    found = [parted(name)[0] for name in names]
    return tuple(
        short if short != name and found.count(short) == 1 and short not in names else ""
        for name, short in zip(names, found, strict=True)
    )
