"""An article with everything that is known of its claims, for a page that people read: words, cards and drawings.

Numbers in drawings are plain floats: they place marks on paper and decide nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from typing import TypeAlias

from checker.finding import Label
from checker.frozen import dataclass
from checker.place import Place


@dataclass(frozen=True, slots=True)
class Stretch:
    """The values from `low` to `high` on a line; None is an end beyond the paper."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    low_told: str = ""
    """The end as a reader would write it, "" where there is none."""
    high_told: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """What the words allow, strictly and generously, and what was found."""

    words: str
    strict: Stretch
    generous: Stretch
    found: Stretch
    at: float
    """Where in it the mark stands."""
    told: str
    """What was found, as a reader would write it."""
    by: str = ""
    """What found it: a source's id, "" for the claim's own parts."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One time on a line of times."""

    name: str
    start: datetime
    end: datetime
    told: str
    doubtful: bool = False
    """Whether it is contested."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events, and the window that they are said to lie in."""

    marks: tuple[Mark, ...]
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """One place on a map."""

    name: str
    latitude: float
    longitude: float
    subject: bool = False
    """Whether it is the one that the claim is about."""


@dataclass(frozen=True, slots=True)
class MapSketch:
    """Places as they lie to each other, north above."""

    sites: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure as a length."""

    name: str
    value: float
    told: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Figures beside each other; where there is a whole, they are its parts and lie on it one after the other."""

    bars: tuple[Bar, ...]
    whole: Bar | None = None


Drawing: TypeAlias = NumberLine | Timeline | MapSketch | Bars


@dataclass(frozen=True, slots=True)
class Borne:
    """How one piece of evidence stands to a claim."""

    source: str
    """The source's id."""
    side: str
    """`supports`, `refutes`, `silent` or `unreachable`."""
    why: str
    """One sentence; "" where the source is confidential."""
    where: Label | None = None
    """Where the words or rows stand that it rests on; None where nothing was found, or nothing may be shown."""


@dataclass(frozen=True, slots=True)
class Card:
    """All that is known of one claim."""

    key: str
    """The claim's key, as in its verdict."""
    said: str
    """The words of the article, or what the claim says in a few of its own."""
    claimant: str
    borne: tuple[Borne, ...]
    drawings: tuple[Drawing, ...]
    working: tuple[str, ...]
    """How the ruling was reached, without what the evidence says."""
    note: str = ""
    review: str = ""
    """`confirmed`, `wrong` or `unsure`; "" where nobody said."""
    checked_by: str = ""
    checked_on: str = ""
    expires: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the copy that a claim quotes, from `start` to before `end`, in characters."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One source, as a row of the table of sources."""

    id: str
    kind: str
    supports: int
    """To how many claims it bears witness so."""
    refutes: int
    silent: int
    title: str = ""
    publisher: str = ""
    url: str = ""
    file: str = ""
    when: str = ""
    """When it was published or last looked at, in the author's words."""
    sha256: str = ""
    """The fingerprint of the copy at hand, "" where none is kept."""
    same_as: tuple[str, ...] = ()
    """The ids of the sources that count as one with it."""
    same_as_secret: bool = False
    """Whether a confidential source counts as one with it as well."""
    confidential: bool = False
    """Whether nothing may be shown of it but that it is there."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all be true."""

    keys: tuple[str, ...]
    what: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotated:
    """One claim file with its copy."""

    place: Place
    title: str
    publisher: str
    author: str
    published: str
    url: str
    copy: str
    """The article's text, "" where there is none at hand."""
    copy_file: str
    """From the project's root."""
    copy_gap: str
    """Why there is none."""
    passages: tuple[Passage, ...] = ()
    cards: tuple[Card, ...] = ()
    sources: tuple[Cited, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    may_say: Callable[[str], bool] = field(default=bool, compare=False)
    """Whether a text tells nothing of a confidential source."""
