"""What a piece of evidence asks of a source, and what the source answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum, auto
from fractions import Fraction

from checker.claim.evidence import Evidence
from checker.claim.fields import Selector
from checker.claim.mention import Picked
from checker.claim.pins import Pinned
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.reading import Clock, Figure, Moment
from checker.logic.range import Range
from checker.place import Place
from checker.read.document import Imprint
from checker.read.within import WHOLE, Within


class Status(Enum):
    """What came of asking a source."""

    ANSWERED = auto()
    """It says something; a figure, a time, words or rows are given."""
    NOTHING = auto()
    """It was consulted, and holds nothing of what was asked for: no row, no such words."""
    UNREACHABLE = auto()
    """It could not be consulted: no such file, a format that is not read, a fault in it."""
    SILENT = auto()
    """It was consulted, but what was asked has no answer: a column that it does not have, a
    condition that is not understood, several values where one was asked for."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as a claim file declares it, with what is needed to consult it."""

    id: str
    kind: str
    """The field that names its file: `table`, `document`, `claims`; "" for one that is only cited."""
    path: str
    """The file, from the project's root, with forward slashes."""
    place: Place
    """Where it is declared."""
    sha256: str = ""
    title: str = ""
    publisher: str = ""
    origin: str = ""
    within: Within = WHOLE
    """Where in the file its table stands."""
    name: str = ""
    """What a sentence calls it; "" for the name of its file."""
    pins: tuple[Pinned, ...] = ()
    """What `fetch` brought for it, in the order of its requests and their pages."""
    given: Mapping[str, object] = field(default_factory=dict)
    """All that its declaration says, by field: for kinds of sources with fields of their own."""
    url: str = ""
    """Where it can be read; "" for a confidential one."""


@dataclass(frozen=True, slots=True)
class Question:
    """One piece of evidence: what a claim asks of a source."""

    claim: str
    """The claim's id."""
    kind: str
    """The claim's kind."""
    evidence: Evidence
    place: Place
    """Where the piece of evidence is written."""
    source: Source
    clock: Clock | None = None
    """Where relative times of the filter count from."""
    as_of: str = ""
    """As of when the claim says to be told, in its own words; "" where it does not say."""
    when: Moment | None = None
    """The time that it tells of: that one, or else the publication."""
    said: str = ""
    """The article's own words that make the claim."""
    words_at: Place | None = None
    """Where the words are written that the document must hold, when not in the evidence itself."""

    others: Mapping[str, Source] = field(default_factory=dict)
    """The other sources of the file that evidence may bring in beside its own, by their ids."""

    @property
    def asked_words(self) -> str:
        """The words that the evidence itself quotes."""
        quote = self.evidence.quote
        return quote.exact if isinstance(quote, Selector) else quote

    @property
    def quoted(self) -> Place:
        """Where the words are written that the document must hold."""
        return self.words_at or self.place.at("quote")


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in a ranking, counted from 1 from either end; a range where it is shared."""

    from_highest: range
    from_lowest: range
    level: tuple[str, ...] = ()
    """What the others that share it are called."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure or a time that stands beside the words that `near` names."""

    words: str
    place: Place
    apart: int
    """Words between the two."""
    sure: bool
    """Whether it can belong to nothing but those words."""
    denied: bool = False
    """Whether its sentence says that something is not so: what stands there bears nothing out."""
    spot: int = 0
    """Which of the places it is at where the words stand, from nought."""
    where: str = ""
    """Where that is, for a reader: `in line 3`, `on page 3`."""
    figure: Figure | None = None
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before and after quoted words: the rest of their paragraph, or of the sentence before or after."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a source says to one question.

    Any of `figure`, `moment`, `text` and `texts` may be given, `working` always is when
    the status is `ANSWERED` or `NOTHING`, and `gap` when it is `UNREACHABLE` or `SILENT`.
    """

    status: Status
    source: str
    """The source's id."""
    asked: Place
    """Where the piece of evidence is written."""
    place: Place
    """Where in the source the answer stands; the whole file where it rests on many rows."""
    figure: Range | None = None
    """The values that the source's own digits allow: one number for a count or a sum,
    [1150000, 1250000] for a cell that says "1.2m"."""
    nominal: Fraction | None = None
    """The number that the source names: 1200000 for "1.2m"."""
    divided: bool = False
    """Whether a division gave the figure, so that a whole number that tells it is a rounded one."""
    rounded: bool = False
    """Whether only the rounding of its digits makes a range of the figure: then it is `nominal` as printed."""
    standing: Standing | None = None
    """The place that a `rank` gives."""
    unit: str = ""
    """As `Figure.unit`; "" for a plain number."""
    words: str = ""
    """The figure or the time as a reader would see it in the source, or worked out from it."""
    moment: Moment | None = None
    text: str = ""
    """The words of the source: the passage that was quoted, or the one cell that was taken."""
    texts: tuple[str, ...] = ()
    """The cells of a `list`, or the different ones of a `distinct`."""
    scaled: tuple[Fraction, str] | None = None
    """What the figure may be meant to be multiplied by, and its unit then, where the evidence does
    not say and the name of the column does: `GDP ($bn)`."""
    leeway: Range | None = None
    """The values that the source itself leaves open around its figure."""
    ruling: bool | None = None
    """Whether the source has ruled that the very claim is true, or that it is false."""
    spot: tuple[Fraction, Fraction] | None = None
    """Latitude and longitude, in degrees, of the place that its one row tells of."""
    aside: str = ""
    """Why what it has may differ from the claim without refuting it, in words that follow "which"."""
    claim: str = ""
    """The key of the claim of another file that says it; what that comes to is worked out with the rest."""
    picked: Picked | None = None
    """The rows that the filter picked, for a count's members to be held against."""
    link: str = ""
    """The address that leads to those words on the web, "" where the source has none."""
    imprint: Imprint | None = None
    """What the document says of itself."""
    around: tuple[Around, ...] = ()
    """What stands about the passage that was quoted, at each place where it stands."""
    beside: tuple[Beside, ...] = ()
    """What stands beside the words of `near`, the nearest of each place first."""
    names: frozenset[str] | None = None
    """The keys of all declared entities that the document names, in its text or in what is told of it; None
    where it is no document."""
    working: str = ""
    """One sentence for the reader: "`captures.csv`: 9 of 14 rows have captor `Taliban`"."""
    gap: str = ""
    """Why there is no answer, in words that follow "because"."""
    notes: tuple[str, ...] = ()
    """What was put right or left out on the way, which a reader may want to know."""
    labels: tuple[Label, ...] = ()
    """Further places in the source that the answer rests on."""
    troubles: tuple[Finding, ...] = ()
    """Faults seen on the way, each under the name of the check that tells it, and ungraded."""
