"""What is in force in a house: its `checker.yaml` over a profile over what holds anyway, and where each setting is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, Literal

from pydantic import ValidationError

from checker.claim.fields import NO_NAME
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.suggest import nearest
from checker.model.misfit import Misfit, misfits_of
from checker.place import Place, Route
from checker.read.sheet import Sheet, Tree
from checker.settings import FILE, STANDARD, Settings, profiles

_MOST_LISTED = 12
"""Of more names than this only those near to what was written are offered."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The settings in force."""

    settings: Settings
    sheet: Sheet | None = None
    """The house's own file, where it has one."""
    said: Mapping[str, Tree] = field(default_factory=dict)
    """What the command line says, as the file would have it."""

    def origin(self, route: Route) -> str:
        """Where a setting is from: an option, a line of the house's file, a profile, or nobody: `default`."""
        if route and route[0] in self.said:
            return "the command line"
        if self.sheet is not None and _has(self.sheet.tree, route):
            return f"{FILE}:{self.sheet.locate(Place(FILE, route, 'key')).line}"
        name = self.settings.profile
        if name != STANDARD and _has(profiles()[name].tree, route):
            return f"profile {name}"
        return "default"


def settled(sheet: Sheet | None, said: Mapping[str, Tree] | None = None) -> Settled | tuple[Finding, ...]:
    """The settings in force, or everything that is wrong with the house's file.

    `said` is what the command line says; it goes before the file, and the file before the profile.
    """
    own = sheet.tree if sheet is not None else None
    if sheet is not None:
        faults = _in_order(sheet)
        if faults:
            return faults
    house: Mapping[str, Tree] = own if isinstance(own, dict) else {}
    said = said or {}
    name = str(said.get("profile") or house.get("profile") or STANDARD)
    below: Mapping[str, Tree] = profiles()[name].tree if name != STANDARD else {}
    tree = _laid(said, _laid(house, below))
    return Settled(Settings.model_validate(tree, strict=False), sheet, said)


def _laid(over: Mapping[str, Tree], under: Mapping[str, Tree]) -> dict[str, Tree]:
    """One tree of settings over another: what both have as groups of fields is laid field by field."""
    laid = dict(under)
    for key, value in over.items():
        below = laid.get(key)
        laid[key] = _laid(value, below) if isinstance(value, dict) and isinstance(below, dict) else value
    return laid


def _has(tree: Tree | Mapping[str, Tree], route: Route) -> bool:
    here: Any = tree if tree is not None else {}
    for step in route:
        if not isinstance(here, Mapping):
            return True  # one value that is read as several, such as `about: 5 %`
        if step not in here:
            return False
        here = here[step]
    return True


def _in_order(sheet: Sheet) -> tuple[Finding, ...]:
    def line(one: Finding) -> tuple[int, int]:
        span = sheet.locate(one.place)
        return span.line, span.column

    return tuple(sorted(_faults(sheet), key=line))


def _faults(sheet: Sheet) -> Iterator[Finding]:
    """What keeps the file from being used, each at its line and column."""
    for check in dict.fromkeys(fault.check for fault in sheet.faults):
        yield from sheet.told(check)
    if sheet.faults or sheet.tree is None:
        return
    try:
        Settings.model_validate(sheet.tree, strict=False)
    except ValidationError as error:
        misfits = misfits_of(error, Settings, sheet.tree, ())
        for one, misfit in zip(error.errors(include_url=False), misfits, strict=True):
            yield _told(dict(one), misfit)


def _told(error: Mapping[str, Any], misfit: Misfit) -> Finding:
    """One of pydantic's errors, in an editor's words."""
    named = misfit.check == "unknown-field" or error["loc"][-1:] == ("[key]",)
    on: Literal["key", "value"] = "key" if named else misfit.on
    label = (Label(Place(FILE, misfit.route, on)),)
    if error["type"] == NO_NAME:
        told = error["ctx"]
        return Finding(
            error["msg"], label, help=_meant(told["name"], told["known"].split(", "), told["sort"])
        )
    if misfit.check == "unknown-field":
        return Finding(f"`{misfit.what}` is no setting", label, help=_meant(misfit.what, misfit.choices, ""))
    if misfit.check == "missing-field":
        return Finding(f"`{misfit.what}` is wanted here", label)
    return Finding(misfit.what, label)


def _meant(name: str, known: Sequence[str], sort: str) -> tuple[str, ...]:
    near = nearest(name, known)
    if near:
        return (f"did you mean `{near[0]}`?",)
    if len(known) > _MOST_LISTED:
        return (
            ("`checker explain` lists all checks",)
            if sort == "check"
            else (f"there are {len(known)} of them",)
        )
    return (f"there are: {', '.join(known)}",)
