"""The house's settings, read for a command; what is wrong with them is told with the lines at fault."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from checker.cli.output import complain
from checker.cli.status import Stop
from checker.finding import Finding, Label
from checker.language.suggest import nearest
from checker.model.house import House, HouseSchemaError, house_of
from checker.model.settled import Settled, settled
from checker.place import Place
from checker.read.files import Root, Unreadable
from checker.read.load import read_sheet
from checker.read.sheet import Sheet, Tree
from checker.result import Result
from checker.settings import FILE, profiles
from checker.show.frame import frame
from checker.show.paint import Paint


def settings_of(root: Root, said: Mapping[str, Tree] | None = None) -> Settled:
    """The settings in force for the files of a root; `said` is what the command line says.

    Raises:
        Stop: where they cannot be used.
    """
    profile = str((said or {}).get("profile") or "")
    if profile and profile not in profiles():
        near = nearest(profile, profiles())
        hint = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(profiles())}"
        raise Stop(f"there is no profile `{profile}`", hint)
    sheet = _sheet(root)
    force = settled(sheet, said)
    if isinstance(force, Settled):
        return force
    raise _stopped(force, sheet)


def house_for(root: Root, force: Settled) -> House:
    """The house as its settings describe it.

    Raises:
        Stop: where a schema or a vocabulary cannot be used.
    """

    def read(path: str) -> Sheet | Unreadable:
        data = root.read(path)
        return data if isinstance(data, Unreadable) else read_sheet(path, data)

    try:
        return house_of(force.settings, read)
    except HouseSchemaError as error:
        at = (Label(Place(FILE, error.route)),) if error.route else ()
        raise Stop(str(error), error.help, _framed(at, force.sheet)) from None


def _sheet(root: Root) -> Sheet | None:
    if not os.path.lexists(root.path / FILE):
        return None
    data = root.read(FILE)
    if isinstance(data, Unreadable):
        raise Stop(f"{FILE} {data.why}", data.help)
    return read_sheet(FILE, data)


def _stopped(faults: Sequence[Finding], sheet: Sheet | None) -> Stop:
    """Tell all faults but the last, which ends the run."""
    stops = [Stop(one.what, "; ".join(one.help), _framed(one.labels, sheet)) for one in faults]
    for one in stops[:-1]:
        complain(one.why, one.help, one.frame)
    return stops[-1]


def _framed(labels: Sequence[Label], sheet: Sheet | None) -> tuple[str, ...]:
    if sheet is None or not labels:
        return ()
    shown = Result((), (), (), sheets={FILE: sheet})
    return tuple(frame(labels, shown, Paint(), ""))
