"""A run as what the page shows: its articles, each with paragraphs, cards, sources, conflicts and a checklist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.annotated import Annotated, Borne, Card
from checker.claim.lengths import told_bounds
from checker.claim.times import told as told_time
from checker.claim.words import show_range
from checker.finding import Finding, Ruling, Severity, Verdict
from checker.frozen import dataclass
from checker.language.reading import Figure, Lapse, Moment
from checker.place import Place
from checker.read.lines import Lines
from checker.result import Reading, Result
from checker.show.draw.draw import draw
from checker.show.frame import where
from checker.show.page.copy import GRAVEST, Marked, Piece, Unclaimed, paragraphs
from checker.show.telling import graded

UNCOVERED = "uncovered-"
"""How the names of the checks begin that tell what no claim covers."""
_PINNED = re.compile(r"/[0-9a-f]{64}\.[a-z]+$")
_SOLE = "the source `"
_LONGEST_EXCERPT = 400
_AROUND = 110
"""Characters that are shown on either side."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence on a card."""

    source: str
    side: str
    why: str
    excerpt: tuple[str, ...] = ()
    """The words of the source between what stands before and after them, where they are few enough to show."""
    place: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """How one phrase was read: the likeliest way, and the others."""

    phrase: str
    as_: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnCard:
    """One claim as its card shows it."""

    anchor: str
    id: str
    verdict: Verdict
    card: Card
    evidence: tuple[Evidence, ...]
    drawings: tuple[str, ...]
    """Each as SVG."""
    readings: tuple[Read, ...]
    findings: tuple[Finding, ...]
    """The gravest first; those that were waived are among them."""
    place: str
    """Where the claim is written."""

    @property
    def turns_on(self) -> tuple[str, ...]:
        """What its verdict turns on, but for a source that it rests on alone."""
        return tuple(one for one in self.verdict.turns_on if not one.startswith(_SOLE))

    @property
    def alone(self) -> tuple[str, ...]:
        """The sources without any of which its verdict would be another."""
        return tuple(one for one in self.verdict.turns_on if one.startswith(_SOLE))


@dataclass(frozen=True, slots=True)
class OnPage:
    """One article as the page shows it."""

    anchor: str
    article: Annotated
    paragraphs: tuple[tuple[Piece, ...], ...]
    cards: Mapping[str, OnCard]
    """By the claim's key, in the order of the copy; those that are not in it last."""
    counts: tuple[tuple[Ruling, int], ...]
    unclaimed: tuple[tuple[str, Finding], ...]
    """What no claim covers, with where in the copy it stands."""
    findings: tuple[tuple[str, Finding], ...]
    """Those that are about no claim, with where each stands."""

    def anchors(self, keys: Sequence[str]) -> str:
        """The names of some cards, for a link that leads to any of them."""
        return " ".join(self.cards[key].anchor for key in keys)


def pages(result: Result) -> Iterator[OnPage]:
    """Every article of a run."""
    readings: dict[str, list[Reading]] = {}
    for one in result.readings():
        readings.setdefault(one.claim, []).append(one)
    verdicts = {one.claim: one for one in result.verdicts}
    for number, article in enumerate(result.articles(), 1):
        yield _page(f"a{number}", article, result, verdicts, readings)


def _page(
    anchor: str,
    article: Annotated,
    result: Result,
    verdicts: Mapping[str, Verdict],
    readings: Mapping[str, Sequence[Reading]],
) -> OnPage:
    own = {article.place.file, article.copy_file}
    about = [one for one in result.findings if any(label.place.file in own for label in one.labels)]
    uncovered = [one for one in about if one.check.startswith(UNCOVERED)]
    rest = [one for one in about if not one.check.startswith(UNCOVERED)]
    ruled = {card.key: verdicts[card.key].ruling for card in article.cards}
    cards = {
        card.key: _card(
            f"{anchor}-{number}",
            card,
            verdicts[card.key],
            [one for one in rest if one.claim == _id(card.key)],
            readings.get(card.key, ()),
            result,
        )
        for number, card in enumerate(_in_order(article), 1)
    }
    lines = Lines(article.copy)
    unclaimed = [_unclaimed(one, lines, result) for one in uncovered if not one.waived]
    counts = ((ruling, sum(one is ruling for one in ruled.values())) for ruling in GRAVEST)
    return OnPage(
        anchor,
        article,
        tuple(paragraphs(article.copy, Marked(article.passages, tuple(unclaimed), ruled))),
        cards,
        tuple((ruling, count) for ruling, count in counts if count),
        tuple((where(one.place, result), one) for one in uncovered),
        tuple(
            (where(one.place, result), one) for one in rest if one.claim not in {_id(key) for key in cards}
        ),
    )


def _in_order(article: Annotated) -> list[Card]:
    """The cards in the order of the copy; those of claims that are not in it stand last."""
    first: dict[str, int] = {}
    for one in article.passages:
        first[one.key] = min(one.start, first.get(one.key, one.start))
    return sorted(article.cards, key=lambda card: first.get(card.key, len(article.copy) + 1))


def _unclaimed(finding: Finding, lines: Lines, result: Result) -> Unclaimed:
    span = result.span(finding.place)
    start = lines.start(span.line - 1) + span.column - 1
    return Unclaimed(start, lines.start(span.end_line - 1) + span.end_column - 1, finding.what)


def _card(  # noqa: PLR0913, PLR0917 - what a card is made from
    anchor: str,
    card: Card,
    verdict: Verdict,
    findings: Sequence[Finding],
    readings: Sequence[Reading],
    result: Result,
) -> OnCard:
    return OnCard(
        anchor,
        _id(card.key),
        verdict,
        card,
        tuple(_evidence(one, result) for one in card.borne),
        tuple(draw(one) for one in card.drawings),
        tuple(_read(one) for one in readings),
        tuple(sorted(findings, key=lambda one: list(Severity).index(graded(one)))),
        where(verdict.place, result),
    )


def _evidence(borne: Borne, result: Result) -> Evidence:
    if borne.where is None:
        return Evidence(borne.source, borne.side, borne.why)
    place = borne.where.place
    told = _where(borne.source, place, result), borne.where.link
    text = result.text(place.file)
    if place.span is None or place.spot or not text:
        return Evidence(borne.source, borne.side, borne.why, (), *told)
    lines, span = Lines(text), place.span
    start = lines.start(span.line - 1) + span.column - 1
    end = lines.start(span.end_line - 1) + span.end_column - 1
    return Evidence(borne.source, borne.side, borne.why, _excerpt(text, start, end), *told)


def _where(source: str, place: Place, result: Result) -> str:
    """Where it stands; what `fetch` pinned goes by the name of its source, for its file is called by its hash."""
    if _PINNED.search(place.file):
        return ", ".join(part for part in (f"the pinned copy of {source}", place.spot) if part)
    return where(place, result)


def _excerpt(text: str, start: int, end: int) -> tuple[str, ...]:
    """What stands before some words in their line, the words, and what stands after them; nothing of long ones."""
    if not start < end <= start + _LONGEST_EXCERPT:
        return ()
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end : text.find("\n", end) if "\n" in text[end:] else len(text)]
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    return before, text[start:end], after


def _read(one: Reading) -> Read:
    ways = tuple(dict.fromkeys(_meant(meant) for meant in one.meant))
    return Read(one.phrase, ways[0], ways[1:])


def _meant(meant: Figure | Moment | Lapse) -> str:
    """One way to read a phrase, in words."""
    if isinstance(meant, Moment):
        return told_time(meant)
    if isinstance(meant, Lapse):
        return told_bounds(meant)
    strict, generous = (show_range(one, meant.unit) for one in (meant.strict, meant.generous))
    return strict if strict == generous else f"{strict}; read generously {generous}"


def _id(key: str) -> str:
    return key.rpartition("#")[2]
