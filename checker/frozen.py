"""`dataclass` as this project uses it, quick to define and quick to build.

A run defines some two hundred small classes and builds tens of thousands of values of them. The standard
decorator compiles six methods for each class, a quarter of all start-up, and sets every attribute of a
frozen value through `object.__setattr__`, a fifth of all reasoning. This one compiles `__init__` alone,
which sets attributes plainly. That a frozen value stays as it was made, the type checker holds, for which
this is the standard decorator; at run time nothing guards it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False) -> Callable[[type], type]:
        """Make dataclasses, equal by their fields; frozen ones may be keys."""
        return lambda plain: _made(plain, frozen=frozen, slots=slots)


def _made(plain: type, *, frozen: bool, slots: bool) -> type:
    # Without a docstring, the standard decorator works a signature out for one.
    plain.__doc__ = plain.__doc__ or plain.__name__
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(plain)
    fields = dataclasses.fields(made)
    compared = [one.name for one in fields if one.compare]
    methods = {
        "__init__": _init(made, fields),
        "__repr__": _repr([one.name for one in fields if one.repr]),
        "__eq__": _eq(compared),
        "__hash__": _hash(compared) if frozen else None,
    }
    # A method that the class has of its own stays.
    for name in methods.keys() - plain.__dict__.keys():
        setattr(made, name, methods[name])
    return made  # type: ignore[no-any-return]


def _init(made: type, fields: Sequence[dataclasses.Field[object]]) -> Callable[..., None]:
    given, body = ["self"], list[str]()
    names: dict[str, Any] = {"_unsaid": dataclasses.MISSING}
    for one in (one for one in fields if one.init):
        name = one.name
        body.append(f"self.{name} = {name}")
        if one.default is not dataclasses.MISSING:
            names[f"_{name}"] = one.default
            given.append(f"{name}=_{name}")
        elif one.default_factory is not dataclasses.MISSING:
            names[f"_{name}"] = one.default_factory
            given.append(f"{name}=_unsaid")
            body[-1] = f"self.{name} = _{name}() if {name} is _unsaid else {name}"
        else:
            given.append(name)
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__({', '.join(given)}):\n  {'; '.join(body) or 'pass'}", names)  # noqa: S102 - of field names alone
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in fields if one.init} | {"return": None}
    return init


def _values(names: Sequence[str]) -> Callable[[object], object]:
    return attrgetter(*names) if names else lambda _: ()


def _eq(names: Sequence[str]) -> Callable[[object, object], bool]:
    values = _values(names)

    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - it becomes the method
        return values(self) == values(other) if self.__class__ is other.__class__ else NotImplemented

    return __eq__


def _hash(names: Sequence[str]) -> Callable[[object], int]:
    values = _values(names)
    return lambda self: hash(values(self))


def _repr(names: Sequence[str]) -> Callable[[object], str]:
    def __repr__(self: object) -> str:  # noqa: N807 - it becomes the method
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({shown})"

    return __repr__
