"""`checker config`: what is in force, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.cli.house import house_for, settings_of
from checker.cli.output import write
from checker.cli.status import Status, Stop
from checker.frozen import dataclass
from checker.model.settled import Settled
from checker.place import Route
from checker.read.files import Root, find_root
from checker.settings import FILE, profiles
from checker.show.as_json import as_json
from checker.show.plain import plain

_WIDEST = 48
"""Columns that a setting takes before its origin is no longer set under the others."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One setting: its keys, its value, and where it is from."""

    route: Route
    value: Any
    origin: str


def configured(path: str, profile: str, root: str, *, as_json: bool) -> Status:
    """Print the settings in force for a path.

    Raises:
        Stop: where there is no such path, or the settings cannot be used.
    """
    for one in (path, root):
        if one and not Path(one).exists():
            raise Stop(f"`{one}` is not there")
    at = Root(Path(root) if root else find_root([path]))
    force = settings_of(at, {"profile": profile} if profile else {})
    house_for(at, force)  # a schema that is not there is told here as well
    lines = tuple(_lines(force))
    write(_json(at, force, lines) if as_json else _text(at, force, lines))
    return Status.FINE


def _lines(force: Settled) -> Iterator[_Line]:
    tree = force.settings.model_dump(mode="json", by_alias=True)
    for key, value in tree.items():
        yield from _under((key,), value, force)


def _under(route: Route, value: Any, force: Settled) -> Iterator[_Line]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _under((*route, key), inner, force)
    else:
        yield _Line(route, value, force.origin(route))


def _text(root: Root, force: Settled, lines: tuple[_Line, ...]) -> str:
    said = [f"# {plain(line)}" for line in _head(root, force)]
    rows = list(_rows(lines))
    width = min(max(len(left) for left, _ in rows), _WIDEST)
    said += [f"{left:<{width}}  # {origin}" if origin else left for left, origin in rows]
    return "".join(f"{line}\n" for line in said)


def _rows(lines: tuple[_Line, ...]) -> Iterator[tuple[str, str]]:
    """Each setting on a line of its own, below the keys that lead to it, with its origin."""
    before: Route = ()
    for one in lines:
        *above, last = one.route
        for depth, key in enumerate(above):
            if one.route[: depth + 1] != before[: depth + 1]:
                yield f"{'  ' * depth}{plain(str(key))}:", ""
        yield f"{'  ' * len(above)}{plain(str(last))}: {_scalar(one.value)}", one.origin
        before = one.route


def _head(root: Root, force: Settled) -> Iterator[str]:
    yield f"the root is {root.path.absolute()}, and nothing outside it is read"
    if force.sheet is None:
        yield f"there is no {FILE} in it"
    one = profiles()[force.settings.profile]
    yield f"profile {one.name}: {one.about}"


def _scalar(value: Any) -> str:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return plain(value) if value else '""'
    return as_json(value).strip()


def _json(root: Root, force: Settled, lines: tuple[_Line, ...]) -> str:
    told: Mapping[str, Any] = {
        "root": str(root.path.absolute()),
        "file": FILE if force.sheet is not None else None,
        "profile": force.settings.profile,
        "settings": [{"setting": list(one.route), "value": one.value, "from": one.origin} for one in lines],
    }
    return as_json(told, indent=2)
