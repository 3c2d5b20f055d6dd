"""A place in a row of events: "the ninth city to fall since Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, TypeAlias

from pydantic import Discriminator, Field, Tag

from checker.claim.claim import Claim
from checker.claim.fields import FigureText, Means, Text, by_shape
from checker.claim.mention import Member, Named
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import Lag, Order, Turn
from checker.claim.times import UNTOLD, certainly_before, told
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.claim.words import listed, ordinal, plural
from checker.finding import Label
from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range

EXAMPLE = """
id: third-to-fall
kind: nth
event: Kunduz
position: third
among: [Zaranj, Sheberghan, Kunduz]
"""

Among: TypeAlias = Annotated[
    Annotated[Text, Tag("text")] | Annotated[list[Text], Field(min_length=1), Tag("list")],
    Discriminator(by_shape),
    Means.MEMBER,
]


class Nth(Claim):
    """A place in a row of events. Holds when so many of them came before it, and no more."""

    KIND = "nth"

    event: Annotated[Text, Means.MEMBER] = Field(
        description="The event, or the member of the count, that has the place."
    )
    position: FigureText = Field(description="Its place in the row: `ninth`, `first`.")
    among: Among = Field(description="The row: a count, or a list of events or members.")

    def work_out(self, view: View) -> Reckoning:
        """Count what came before it, surely and possibly."""
        stated, row = view.number("position"), _row(view)
        place = stated.nominal
        if place.denominator != 1 or place < 1 or stated.unit or stated.extent.strict.point is None:
            raise Lacking(f"`{stated.words}` is not a place in a row")
        if row.complete and view.linked("event") is None and _is_absent(view, row.members):
            return _absent(view, row.members)
        one = _among(view, row.members)
        found = _places(one, row)
        extent = Extent(found.range, found.range)
        outcome = weigh(extent, stated.extent)
        return Reckoning(
            outcome,
            stated,
            extent,
            found.range.point,
            contrast=_contrast(view.words("event"), found, row),
            working=_working(view, one, found, row),
            labels=_labels(view, stated, one, row),
            unknown=UNTOLD if outcome is Outcome.OPEN and found.doubtful else "",
            uses=(row.count,) if row.count else (),
        )

    def ties(self, view: View) -> Iterator[Lag | Turn]:
        """The first lies before all others of its row, and the last after them."""
        stated, row, about = view.number("position"), _row(view), view.place("position")
        point = stated.extent.strict.point
        if point is None or point.denominator != 1 or point < 1 or stated.unit:
            return
        one = _among(view, row.members)
        others = [member for member in row.members if member.named.key != one.named.key]
        if point == 1:
            yield from (Lag(one, other, Order.NOT_AFTER, about) for other in others)
        elif point == len(row.members) and row.complete:
            yield from (Lag(other, one, Order.NOT_AFTER, about) for other in others)
        if row.count:
            yield Turn(row.count, one, int(point), about)


@dataclass(frozen=True, slots=True)
class _Row:
    """What the event has its place among."""

    members: tuple[Member, ...]
    count: str = ""
    """The id of the count that lists them, if one does."""
    complete: bool = True


@dataclass(frozen=True, slots=True)
class _Places:
    """The places that the event may have."""

    range: Range
    before: tuple[Member, ...]
    """Those that surely came before it."""
    doubtful: tuple[Member, ...]
    """Those that may have come before it or after."""


def _row(view: View) -> _Row:
    count = view.linked("among")
    if count is None:
        return _Row(_once(view.members("among")))
    if count.in_doubt():
        raise Lacking(f"it rests on `{count.id}`, which is in doubt", told=True)
    if not count.has("members"):
        raise Lacking(f"`{count.id}` lists no members")
    return _Row(_once(count.members("members")), count.id, complete=count.has("complete"))


def _once(members: Sequence[Member]) -> tuple[Member, ...]:
    return tuple({member.named.key: member for member in members}.values())


def _among(view: View, members: Sequence[Member]) -> Member:
    """The member that the claim speaks of: itself, or the place or person of the event it names."""
    named = view.named("event")
    for one in (named, *_of_event(view)):
        found = [member for member in members if member.named.key == one.key or _called(one, member.named)]
        if len(found) == 1:
            return found[0]
    raise Lacking(f"`{view.words('event')}` is not among those listed")


def _is_absent(view: View, members: Sequence[Member]) -> bool:
    """Whether it is surely another than all that are listed: each is declared, and no word of a name is shared."""
    event = view.named("event")
    if any(one.home is None for one in (event, *(member.named for member in members))):
        return False
    own = _words(event)
    return not any(own & _words(member.named) for member in members)


def _words(one: Named) -> set[str]:
    return {word for name in (one.name, *one.aka) for word in name.casefold().replace("-", " ").split()}


def _absent(view: View, members: Sequence[Member]) -> Reckoning:
    names = listed([member.named.name for member in members])
    return Reckoning(
        Outcome.FAILS,
        contrast=f"`{view.named('event').name}` is not among those listed: {names}",
        labels=(Label(view.place("event"), "said to be one"), Label(view.place("among"), "not among these")),
    )


def _of_event(view: View) -> tuple[Named, ...]:
    event = view.linked("event")
    found = []
    for field in ("where", "who"):
        try:
            if event is not None:
                found.append(event.named(field))
        except Lacking:
            continue
    return tuple(found)


def _called(one: Named, other: Named) -> bool:
    names = {name.casefold() for name in (other.name, *other.aka)}
    return any(name.casefold() in names for name in (one.name, *one.aka))


def _places(one: Member, row: _Row) -> _Places:
    others = [member for member in row.members if member.named.key != one.named.key]
    before = tuple(member for member in others if _before(member, one))
    after = [member for member in others if _before(one, member)]
    doubtful = tuple(member for member in others if member not in before and member not in after)
    low = Exact(1 + len(before))
    high = low + len(doubtful) if row.complete else None
    return _Places(Range(low, high), before, doubtful)


def _before(one: Member, other: Member) -> bool:
    return (
        one.when is not None
        and other.when is not None
        and certainly_before(one.when.moment, other.when.moment)
    )


def _shown(places: _Places) -> str:
    low, high = places.range.low or 1, places.range.high
    if high is None:
        return f"{ordinal(int(low))} or later"
    return ordinal(int(low)) if low == high else f"{ordinal(int(low))} to {ordinal(int(high))}"


def _contrast(words: str, places: _Places, row: _Row) -> str:
    """`scholz is eighth: seven came before it`."""
    if places.range.high is not None and places.range.high == len(row.members) and not places.before:
        return f"only {plural(len(row.members), 'member')} {_is(len(row.members))} listed"
    return f"`{words}` is {_shown(places)}: {_came_before(places, most=3)}"


def _came_before(places: _Places, most: int = 8) -> str:
    sure, doubtful = (
        listed([one.named.name for one in some], most=most) for some in (places.before, places.doubtful)
    )
    count = len(places.before)
    if not places.doubtful:
        return f"{count} came before ({sure})" if count else "nothing came before"
    line = f"{count} came before for sure ({sure}), and" if count else "whether"
    return f"{line} {doubtful} {'may have' if count else 'came before cannot be told'}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _working(view: View, one: Member, places: _Places, row: _Row) -> str:
    count = f" of the {len(row.members)} in `{row.count}`" if row.count else f" of {len(row.members)}"
    when = f" ({told(one.when.moment)})" if one.when else ", which has no date,"
    return f"{_came_before(places)}: `{view.words('event')}`{when} is {_shown(places)}{count}"


def _labels(view: View, stated: Amount, one: Member, row: _Row) -> tuple[Label, ...]:
    labels = [
        Label(stated.place, f"says {stated.words}"),
        Label(view.place("among"), f"{len(row.members)} in all"),
    ]
    if one.when is not None:
        labels.append(Label(one.when.place, f"{one.named.name}: {told(one.when.moment)}"))
    return tuple({label.place: label for label in reversed(labels)}.values())[::-1]
