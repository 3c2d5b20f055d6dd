"""What a run gives, ready to be told: findings and verdicts, and the text of every file they point at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from checker.annotated import Annotated
from checker.finding import Finding, Label, Rule, Ruling, Severity, Verdict
from checker.frozen import dataclass
from checker.language.reading import Figure, Lapse, Moment
from checker.place import Place, Span
from checker.read.document import Document
from checker.read.lines import Lines
from checker.read.sheet import Sheet

Sort: TypeAlias = Literal["figure", "time", "span"]
"""What a phrase was read as."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How one phrase of a claim was read, for whoever wants to look."""

    claim: str
    """The claim's key; "" for a phrase outside the claims, such as when a source was published."""
    place: Place
    phrase: str
    sort: Sort
    meant: tuple[Figure | Moment | Lapse, ...]
    """All ways to read it, the likeliest first."""


@dataclass(frozen=True)
class Result:
    """One run over some claim files."""

    files: tuple[str, ...]
    """The claim files that were checked, from the root, sorted."""
    findings: tuple[Finding, ...]
    """In the order of files and lines; those that were waived are among them, marked."""
    verdicts: tuple[Verdict, ...]
    """In the order of files and lines."""
    readings: Callable[[], tuple[Reading, ...]] = tuple
    """How every figure, time and span was read; worked out only when a report asks."""
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    """The text of every other file that a finding or a verdict points at."""
    unread: tuple[str, ...] = ()
    """Files that were named and could not be read, each with the reason."""
    unconsulted: tuple[Label, ...] = ()
    """Pieces of evidence whose source could not be consulted, each with the reason."""
    rules: Callable[[], Mapping[str, Rule]] = dict
    """The checks by name, for formats that describe them."""
    articles: Callable[[], tuple[Annotated, ...]] = tuple
    """Every claim file as its article; worked out only when a report asks."""
    claimed: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Of the articles' copy, for figures, dates and the like: how many some claim is about, and how many there are."""
    documents: Mapping[str, Document] = field(default_factory=dict)
    """The documents whose text is not the file's own, such as PDFs: nobody can look up a line in them."""

    def span(self, place: Place) -> Span:
        """The lines and columns of a place."""
        if place.span is not None:
            return place.span
        sheet = self.sheets.get(place.file)
        return sheet.locate(place) if sheet is not None else Span(1, 1, 1, 1)

    def within(self, place: Place) -> str:
        """Where in a document a place is that has no lines to be counted: `page 3`; "" in any other file."""
        document = self.documents.get(place.file)
        if document is None or place.span is None:
            return ""
        if not document.pages:
            return "its text"
        page = document.page_of(Lines(document.text).start(place.span.line - 1) + place.span.column - 1)
        return f"page {page}"

    def text(self, file: str) -> str:
        """The text of a file, "" when it is not at hand."""
        return self.sheets[file].text if file in self.sheets else self.texts.get(file, "")

    def counts(self) -> Mapping[Severity, int]:
        """How many findings of each severity there are, without those that were waived."""
        open_ = [one for one in self.findings if not one.waived]
        return {severity: sum(one.severity is severity for one in open_) for severity in Severity}

    def rulings(self) -> Mapping[Ruling, int]:
        """How many claims each ruling was given to."""
        return {ruling: sum(one.ruling is ruling for one in self.verdicts) for ruling in Ruling}

    def failed(self, level: Severity) -> bool:
        """Whether anything is as grave as `level` or graver."""
        order = list(Severity)
        grave = order[: order.index(level) + 1]
        return any(one.severity in grave and not one.waived for one in self.findings)
