"""How many there are: "nine cities captured since Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from checker.claim.claim import Claim
from checker.claim.fields import UNSAID, FigureText, Means, MomentText, Text, Words, YesNo, by_shape
from checker.claim.margin import turning_point
from checker.claim.mention import Member, Row
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import Tie
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.claim.window import Window, window
from checker.claim.words import listed, plural
from checker.finding import Finding, Label
from checker.logic.exact import Exact
from checker.logic.expression import Name
from checker.logic.range import Range

EXAMPLE = """
id: ninth-city
kind: count
of: provincial capitals captured
value: three
since: Friday
members: [zaranj, sheberghan, kunduz]
contested: {kunduz: one report still calls it contested}
"""

Item: TypeAlias = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[dict[Text, MomentText], Field(min_length=1, max_length=1), Tag("mapping")],
    Discriminator(by_shape),
]
Contested: TypeAlias = Annotated[
    Annotated[list[Text], Tag("list")] | Annotated[dict[Text, Text], Tag("mapping")],
    Discriminator(by_shape),
]


class Count(Claim):
    """How many there are. Holds when so many members are listed, each inside the window, none twice."""

    KIND = "count"
    FIGURE_FIELD = "value"

    of: Words = Field(description="What is counted: `provincial capitals captured by the Taliban`.")
    value: FigureText = Field(
        description="How many, in the article's words: `nine`, `more than 40`, `dozens`."
    )
    members: Annotated[list[Item], Means.MEMBER] = Field(
        [], description="Every one of them: entities, events, or names; `{name: date}` gives a date."
    )
    contested: Annotated[Contested, Means.MEMBER] = Field(
        {}, description="Members that some dispute, each with the reason."
    )
    complete: YesNo = Field(
        True, description="Whether the list of members names all of them (it does, unless you say no)."
    )
    since: MomentText = Field("", description="The count begins here: `Friday`, `2021-08-06`.")
    until: MomentText = Field("", description="The count ends here; without it, at the claim's `as_of`.")
    over_time: Literal["cumulative", "constant"] = Field(
        UNSAID,
        alias="over time",
        description="Whether the count can only grow, or never changes, as time goes on.",
    )

    def work_out(self, view: View) -> Reckoning:
        """Count the members, each once, and look for those outside the window."""
        stated = view.number("value")
        most = stated.extent.generous.high
        if most is not None and most < 0:
            said = Label(stated.place, f"says {stated.words}")
            return Reckoning(
                Outcome.FAILS, stated, contrast="nothing is counted below nought", labels=(said,)
            )
        if not self.members:
            return Reckoning(Outcome.UNKNOWN, stated, labels=(Label(stated.place, f"says {stated.words}"),))
        if stated.nominal.denominator != 1 and not stated.figure.hedge:
            raise Lacking(f"`{stated.words}` is a share, and not how many there are")
        listing = list(view.members("members"))
        distinct = {member.named.key: member for member in listing}
        found = Extent.exactly(len(distinct))
        if not self.complete:
            found = Extent(
                *(type(r).above(len(distinct), open_=False) for r in (found.strict, found.generous))
            )
        troubles = (*_twice(view, listing), *_outside(view, listing, window(view)))
        outcome = weigh(found, stated.extent)
        return Reckoning(
            Outcome.UNKNOWN if troubles and outcome is not Outcome.HOLDS else outcome,
            stated,
            found,
            Exact(len(distinct)),
            contrast=f"{'at least ' if not self.complete else ''}{_are(len(distinct))} listed",
            working=_working(stated, listing, len(distinct)),
            labels=(
                Label(stated.place, f"says {stated.words}"),
                Label(view.place("members"), f"lists {len(distinct)}"),
            ),
            margin=_margin(stated, len(distinct), outcome) if self.complete else "",
            help=_missing(view, listing) if outcome in {Outcome.FAILS, Outcome.LOOSE} else (),
            troubles=troubles,
            quiet=bool(troubles),
        )

    def ties(self, view: View) -> Iterator[Tie]:
        """There are as many as are listed, with or without those that some dispute."""
        if not self.members:
            return
        listing = {member.named.key: member for member in view.members("members")}
        sure = sum(not member.contested for member in listing.values())
        listed_ = Range(Exact(sure), Exact(len(listing)) if self.complete else None)
        yield Tie(Name(0), (("value",),), (Extent(listed_, listed_),), view.place("members"))


def _are(count: int) -> str:
    return f"{count} {'is' if count == 1 else 'are'}"


def _working(stated: Amount, listing: Sequence[Member], distinct: int) -> str:
    names = listed([member.named.name for member in listing], most=12)
    contested = [member.named.name for member in listing if member.contested]
    told = f"; {listed(contested)} contested" if contested else ""
    return f"{plural(distinct, 'member')} listed ({names}){told}, and it says {stated.words}"


def _twice(view: View, listing: Sequence[Member]) -> tuple[Finding, ...]:
    seen: dict[str, Member] = {}
    troubles = []
    for member in listing:
        first = seen.setdefault(member.named.key, member)
        if first is not member:
            labels = (Label(member.named.place, "listed again"), Label(first.named.place, "listed first"))
            what = f"`{member.named.name}` is listed twice, and counts once"
            troubles.append(Finding(what, labels, claim=view.id, check="member-twice"))
    return tuple(troubles)


def _outside(view: View, listing: Sequence[Member], bounds: Window) -> tuple[Finding, ...]:
    """One finding for all members that no reading of their dates puts inside the window."""
    out = [member for member in listing if member.when is not None and bounds.excludes(member.when.moment)]
    if not out:
        return ()
    names = listed([f"`{member.named.name}`" for member in out])
    what = f"{names} {'lies' if len(out) == 1 else 'lie'} outside the count's time, {bounds.words}"
    members = [Label(member.named.place, _dated(member)) for member in out]
    ends = [Label(place, text) for place, text in bounds.labels]
    # Where most of the list lies outside, it is the window that is more likely wrong.
    labels = [*ends, *members] if len(out) * 2 > len(listing) else [*members, *ends]
    dates = {member.when.place: _dated(member) for member in out if member.when}
    labels += [Label(place, text) for place, text in dates.items() if place.file != view.place().file]
    return (Finding(what, tuple(labels), claim=view.id, check="member-outside-window"),)


def _dated(member: Member) -> str:
    if member.when is None:
        return ""
    source = f" in `{member.from_source}`" if member.from_source else ""
    return f"{member.named.name}: {member.when.moment.phrase}{source}"


def _margin(stated: Amount, number: int, outcome: Outcome) -> str:
    """How many more or fewer would turn what a hedge allows; an exact number says it by itself."""
    if not stated.figure.hedge or outcome not in {Outcome.HOLDS, Outcome.FAILS, Outcome.LOOSE}:
        return ""
    allowed = stated.extent.generous if outcome is Outcome.HOLDS else stated.extent.strict
    moved = turning_point(Exact(number), allowed)
    if moved is None:
        return ""
    step = "one" if abs(moved - number) == 1 else f"{abs(moved - number):,}"
    end = "it is false" if outcome is Outcome.HOLDS else "it holds"
    return f"{step} {'fewer' if moved < number else 'more'} and {end}"


def _missing(view: View, listing: Sequence[Member]) -> tuple[str, ...]:
    """What the evidence's rows have and the list has not, and the other way about."""
    picked = view.picked()
    if picked is None:
        return ()
    cells = [{cell.strip().casefold() for cell in row.cells.values()} for row in picked.rows]
    names = [{name.casefold() for name in (member.named.name, *member.named.aka)} for member in listing]
    absent = [
        row for row, words in zip(picked.rows, cells, strict=True) if not any(words & one for one in names)
    ]
    unbacked = [
        member for member, one in zip(listing, names, strict=True) if not any(words & one for words in cells)
    ]
    # Rows that share no name with any member are another list altogether.
    if len(absent) == len(picked.rows):
        return ()
    told = [f"{_title(row)} is in `{picked.source}` (row {row.number}) and not here" for row in absent[:3]]
    told += [
        f"{member.named.name} is here and not in the rows of `{picked.source}`" for member in unbacked[:3]
    ]
    return tuple(told)


def _title(row: Row) -> str:
    return next((cell for cell in row.cells.values() if cell), "a row")
