"""What the copy has gained since a claim file was written: stubs for it, with every line that is there left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.claim.fields import Selector
from checker.language.quotes.quote import Altered, Ambiguous, Found, Missing, find_quote
from checker.language.quotes.words import Passages
from checker.language.reading import Clock
from checker.model.file import ClaimFile
from checker.place import Span
from checker.read.lines import Lines
from checker.scaffold.draft import draft
from checker.scaffold.file import claim
from checker.scaffold.stub import Known, Placed

Stretch = tuple[int, int]


_ITEM = re.compile(r"([ ]*)-[ ]")


class NoPlaceError(Exception):
    """The claims of a file are not written as a list that begins each claim on a line of its own."""


def with_gained(file: ClaimFile, text: str, clock: Clock | None) -> tuple[str, int]:
    """The text of a claim file with stubs for what its copy has gained, and how many these are.

    Gained is what no claim's quote touches, nor a passage that the article lists as `unclaimed`; of a quote that the
    copy has otherwise by now, the nearest words count.

    Raises:
        NoPlaceError: where there is no list to add to.
    """
    stretches = _stretches(file, text)
    taken = {*file.entities, *file.sources, *(entry.id for entry in file.claims)}
    found = draft(text, clock, _known(file), taken, file.article.publisher).claims
    passages = Passages(file.article.text, text)
    told = [spot for spots in stretches.values() for spot in spots]
    told += [spot for one in file.article.unclaimed for spot in _quoted(one.quote, passages)]
    fresh = [one for one in found if not any(_touches(one, spot) for spot in told)]
    return (_inserted(file, fresh, stretches) if fresh else file.sheet.text), len(fresh)


def _known(file: ClaimFile) -> Mapping[str, Known]:
    return {
        name: Known(id_, one.name, tuple(one.aka), one.is_)
        for id_, one in file.entities.items()
        for name in (one.name, *one.aka)
    }


def _touches(one: Placed, spot: Stretch) -> bool:
    return one.stub.start < spot[1] and spot[0] < one.stub.end


def _stretches(file: ClaimFile, text: str) -> Mapping[int, Sequence[Stretch]]:
    """Where in the copy each claim's quote stands, by the claim's number."""
    passages = Passages(file.article.text, text)
    return {
        number: [*_quoted(entry.claim.quote, passages)]
        for number, entry in enumerate(file.claims)
        if entry.claim is not None and entry.claim.quote
    }


def _quoted(quote: str | Selector, passages: Passages) -> Iterator[Stretch]:
    exact = quote.exact if isinstance(quote, Selector) else quote
    around = (quote.prefix, quote.suffix) if isinstance(quote, Selector) else ("", "")
    return _spots(find_quote(exact, passages, *around), Lines(passages.text))


def _spots(standing: Found | Altered | Ambiguous | Missing, lines: Lines) -> Iterator[Stretch]:
    def stretch(span: Span) -> Stretch:
        return lines.start(span.line - 1) + span.column - 1, lines.start(
            span.end_line - 1
        ) + span.end_column - 1

    if isinstance(standing, Found):
        yield standing.start, standing.end
    elif isinstance(standing, Altered):
        yield stretch(standing.nearest)
    elif isinstance(standing, Ambiguous):
        yield from (stretch(span) for span in standing.spans)


def _inserted(file: ClaimFile, fresh: Sequence[Placed], stretches: Mapping[int, Sequence[Stretch]]) -> str:
    """Each stub behind the claim that stands before it in the copy, and behind all of them where none does."""
    text = file.sheet.text
    newline = "\r\n" if "\r\n" in text else "\n"
    ends, indent = _items(file)
    behind: dict[int, list[Placed]] = {}
    for one in fresh:
        before = [
            (spot[0], number)
            for number, spots in stretches.items()
            for spot in spots
            if spot[0] <= one.stub.start
        ]
        behind.setdefault(ends[max(before)[1]] if before else ends[-1], []).append(one)
    lines = text.splitlines(keepends=True)
    if not lines[-1].endswith(("\n", "\r")):
        lines[-1] += newline
    for at in sorted(behind, reverse=True):
        rows = [row for one in behind[at] for row in ("", *claim(one, indent))]
        lines[at:at] = [f"{row}{newline}" for row in rows]
    return "".join(lines)


def _items(file: ClaimFile) -> tuple[list[int], int]:
    """The line behind which each claim ends, and how far the list is indented."""
    lines = Lines(file.sheet.text)
    spans = [file.sheet.locate(entry.place) for entry in file.claims]
    begins = [_ITEM.match(lines.text(span.line - 1)) for span in spans]
    if not spans or not all(begins) or len({span.line for span in spans}) < len(spans):
        raise NoPlaceError
    return [span.end_line for span in spans], len((begins[0] or [""])[1])
