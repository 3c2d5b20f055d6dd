"""What the screen tells of a claim: what each row is, and its words, with the style that they are shown in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from checker.edit.field import one_line
from checker.finding import Finding, Ruling
from checker.review.sitting import EXPIRED, Item, Reviewed
from checker.show.page.pieces import Evidence
from checker.show.plain import plain
from checker.show.telling import graded

Words: TypeAlias = tuple[tuple[str, str], ...]
"""Words and their style; "" is none."""
Row: TypeAlias = tuple[str, Words]
"""What a row is, "" where it goes on, and its words."""

_AROUND = 240
"""Characters of the copy that are shown before and after the words of a claim."""
_OF_A_REVIEW = frozenset({"found-wrong", "left-unsure", EXPIRED})
"""The checks whose findings a new review outdates."""
_COLOURS = {
    Ruling.SUPPORTED: "green",
    Ruling.FOLLOWS: "green",
    Ruling.REFUTED: "red",
    Ruling.CONTRADICTED: "red",
    Ruling.CONFLICTING: "yellow",
}
_AS = {"confirmed": "confirmed", "wrong": "found wrong", "unsure": "left unsure", "": "checked"}


def told(item: Item, state: Reviewed) -> Iterator[Row]:
    """All that is known of a claim, from its verdict to who has checked it."""
    card = item.card
    ruling = card.verdict.ruling
    yield "verdict", ((ruling.value, f"bold {_COLOURS.get(ruling, '')}".strip()),)
    if card.card.claimant:
        yield "says so", _plain(card.card.claimant)
    for one in card.readings:
        others = f"; or {'; or '.join(one.others)}" if one.others else ""
        yield "read as", _plain(f"`{one.phrase}`: {one.as_}{others}")
    yield from (("working", _plain(working)) for working in card.card.working)
    yield from (("turns on", _plain(turn)) for turn in card.verdict.turns_on)
    for evidence in card.evidence:
        yield from _evidence(evidence)
    before = (card.card.review, card.card.checked_by, card.card.checked_on)
    again = before != (state.review, state.by, state.on)
    for finding in card.findings:
        if not (again and finding.check in _OF_A_REVIEW):
            yield from _finding(finding)
    if state.note:
        yield "note", _plain(one_line(state.note))
    yield "by hand", ((by_hand(state), ""),)


def by_hand(state: Reviewed) -> str:
    """How a claim came out the last time, who says so, and when."""
    if not state.done:
        return "nobody has checked it yet"
    by = f" by {plain(state.by)}" if state.by else ""
    on = f" on {plain(state.on)}" if state.on else ""
    return f"{_AS.get(state.review, 'checked')}{by}{on}"


def words(item: Item) -> Words:
    """The words of the article between what stands around them; else what the claim says of itself."""
    key, copy = item.card.card.key, item.article.copy
    spot = next((one for one in item.article.passages if one.key == key), None)
    if spot is None:
        return ((f"«{plain(item.card.card.said)}»", "bold"),)
    before = copy[max(copy.rfind("\n\n", 0, spot.start) + 1, 0) : spot.start]
    after = copy[spot.end : copy.find("\n\n", spot.end) if "\n\n" in copy[spot.end :] else len(copy)]
    return (
        (
            _joined(
                before if len(before) <= _AROUND else f"… {before[-_AROUND:].partition(' ')[2]}"
            ).lstrip(),
            "",
        ),
        (f"«{_joined(copy[spot.start : spot.end])}»", "bold reverse"),
        (_joined(after if len(after) <= _AROUND else f"{after[:_AROUND].rpartition(' ')[0]} …").rstrip(), ""),
    )


def _joined(text: str) -> str:
    """Words of the copy without its line breaks."""
    return plain(text.replace("\r\n", " ").replace("\n", " "))


def _plain(text: str) -> Words:
    return ((plain(text), ""),)


def _evidence(one: Evidence) -> Iterator[Row]:
    place = f" ({one.place})" if one.place else ""
    yield "evidence", _plain(f"{one.source} {one.side}{place}: {one.why}")
    if one.excerpt:
        before, found, after = (_joined(part) for part in one.excerpt)
        yield "", ((before, "dim"), (found, "underline"), (after, "dim"))


def _finding(one: Finding) -> Iterator[Row]:
    waived = f" (waived: {one.waived})" if one.waived else ""
    yield graded(one).value, _plain(f"{one.what} [{one.check}]{waived}")
    yield from (("", ((plain(helped), "dim"),)) for helped in one.help)
