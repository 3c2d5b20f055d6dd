"""What the text of one field turned out to mean."""

from __future__ import annotations

from typing import TypeAlias

from checker.claim.mention import Named
from checker.frozen import dataclass
from checker.language.change import Change
from checker.language.comparing import Comparing
from checker.language.direction import Relation
from checker.language.rank import Rank
from checker.language.reading import Figure, Lapse, Moment, Unread
from checker.logic.expression import Expression


@dataclass(frozen=True, slots=True)
class Figures:
    """The ways to read a figure, the likeliest first."""

    readings: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Moments:
    """The ways to read a time, the likeliest first."""

    readings: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Lapses:
    """The ways to read a length of time, the likeliest first."""

    readings: tuple[Lapse, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The ways to read a change, the likeliest first."""

    readings: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparings:
    """The ways to read how one figure stands to another, the likeliest first."""

    readings: tuple[Comparing, ...]


@dataclass(frozen=True, slots=True)
class Ranks:
    """The ways to read a place in a ranking, the likeliest first."""

    readings: tuple[Rank, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """Arithmetic over claims; what its n-th name means stands one key further, under n."""

    expression: Expression


@dataclass(frozen=True, slots=True)
class Spatial:
    """A relation between places."""

    relation: Relation
    words: str


@dataclass(frozen=True, slots=True)
class Ref:
    """Another claim: `key` is its place in the ledger, `part` the field meant ("" for its own figure or time)."""

    key: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something named."""

    named: Named


@dataclass(frozen=True, slots=True)
class Plain:
    """Words that stand for themselves, such as `the same day`."""

    words: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that nothing has. `sort` is what was looked for: "claim", "entity", "source" or "file"."""

    sort: str
    name: str
    choices: tuple[str, ...]
    why: str = ""


Meaning: TypeAlias = (
    Figures
    | Moments
    | Lapses
    | Changes
    | Comparings
    | Ranks
    | Formula
    | Spatial
    | Ref
    | Thing
    | Plain
    | Unknown
    | Unread
)
