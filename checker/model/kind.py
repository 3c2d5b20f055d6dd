"""All kinds of claims, found by walking their shelf."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker import shelf
from checker.claim.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def kinds() -> Mapping[str, type[Claim]]:
    """The model of each kind, by the word that claims use for it."""
    found = {}
    for module in shelf.modules("checker.kinds"):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Claim) and value.__module__ == module.__name__:
                found[value.KIND] = value
    return MappingProxyType(dict(sorted(found.items())))
