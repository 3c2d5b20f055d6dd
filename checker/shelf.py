"""Shelves: folders in which one thing is one file, found by walking the folder.

Adding a member is adding a file; no list is kept anywhere.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType


@cache
def modules(package: str) -> tuple[ModuleType, ...]:
    """Every module in the package's folder and the folders below it, sorted by name."""
    return tuple(import_module(name) for name in names(package))


@cache
def names(package: str) -> tuple[str, ...]:
    """The dotted names of those modules, without importing any of them."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"no folder of modules is called {package}"
        raise ModuleNotFoundError(message)
    top = Path(spec.submodule_search_locations[0])
    files = (path.relative_to(top) for path in top.rglob("*.py") if not path.name.startswith("_"))
    return tuple(sorted(f"{package}.{'.'.join(file.with_suffix('').parts)}" for file in files))
