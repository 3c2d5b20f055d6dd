"""A place in a ranking: "the fourth-largest in the country", "the smallest", "the only woman"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from checker.claim.alike import aligned, unlike
from checker.claim.cite import figure_words, used
from checker.claim.claim import Claim
from checker.claim.fields import UNSAID, Means, NumberText, RankText, RivalText, Text, Words, by_shape
from checker.claim.ranking import Places, held
from checker.claim.reckoning import Amount, Lacking, Outcome, Reckoning
from checker.claim.tie import NOT_BELOW, Given, Standing, Tie, added, factors
from checker.claim.view import View
from checker.claim.words import listed, ordinal
from checker.finding import Label
from checker.frozen import dataclass
from checker.language.rank import Rank
from checker.language.reading import Figure
from checker.logic.exact import Exact
from checker.logic.range import Range

EXAMPLE = """
id: greens-third
kind: rank
subject: Greens
among: {SPD: 206, CDU: 152, Greens: 118, FDP: 92}
position: third-largest
"""

Rivals: TypeAlias = Annotated[
    Annotated[list[Text], Field(min_length=1), Tag("list")]
    | Annotated[dict[Text, NumberText], Field(min_length=1), Tag("mapping")],
    Discriminator(by_shape),
]
_MOST_SHOWN = 5


class Ranking(Claim):
    """A place in a ranking. Holds when so many of the others have a higher (or a lower) figure."""

    KIND = "rank"

    subject: RivalText = Field(description="Whose place it is: an entity, a name or a claim.")
    among: Annotated[Rivals, Means.RIVAL] = Field(
        description="All that are ranked, the subject among them: names with their figures, or a list (see `by`)."
    )
    by: Words = Field(
        "", description="The measure: the figures are those of the `quantity` claims with this `measure`."
    )
    position: RankText = Field(
        description="The place: `largest`, `second-largest`, `third`, `smallest`, `only`."
    )
    order: Literal["highest first", "lowest first"] = Field(
        UNSAID,
        description="Which end counts as first, where the position does not say; without it, the highest.",
    )

    def work_out(self, view: View) -> Reckoning:
        """Order all by their figures, and see where the subject comes."""
        rank = view.rank("position")
        rivals = _rivals(view, self)
        if view.linked("subject") is None and (isinstance(self.among, dict) or _all_declared(view, self)):
            absent = _absent(view, rivals)
            if absent is not None:
                return absent
        field = _Field(view, rank, rivals)
        if rank.only:
            return _alone(field)
        if rank.highest is not None or self.order:
            return _ranked(
                field, highest=rank.highest if rank.highest is not None else self.order == "highest first"
            )
        return _either_end(field)

    def ties(self, view: View) -> Iterator[Tie | Standing]:
        """The largest is no less than any other, the smallest no more; the third no more than the second."""
        rank = view.rank("position")
        highest = rank.highest if rank.highest is not None else _END.get(self.order)
        if rank.only or highest is None:
            return
        rivals = _rivals(view, self)
        subject, about = _Field(view, rank, rivals).subject, view.place("position")
        known = [(one, one.amount) for one in rivals if one is not subject and one.amount is not None]
        if subject.amount is None:
            return
        at_the_end = rank.first == rank.last == len(rivals) == len(known) + 1
        if rank.last == 1 or at_the_end:
            sign = 1 if highest == (rank.last == 1) else -1
            for one, amount in known:
                mine, other = (factor * sign for factor in factors([subject.amount, amount]))
                yield Tie(added([mine, -other]), (subject.source, one.source), (NOT_BELOW,), about)
        # The k-th, and those before it, have at least k times its figure between them.
        before = 1 if at_the_end else rank.first if highest else len(rivals) - rank.last + 1
        amounts = [subject.amount, *(amount for _, amount in known)]
        if (
            before > 1
            and len(amounts) == len(rivals)
            and all(one.extent.generous.within(_NOT_LESS) for one in amounts)
        ):
            first, *rest = factors(amounts)
            names = (subject.source, *(one.source for one, _ in known))
            yield Tie(added([(1 - before) * first, *rest]), names, (NOT_BELOW,), about)
        yield Standing(
            frozenset(one.key for one in rivals),
            subject.source,
            rank.first,
            rank.last,
            about,
            highest=highest,
        )


_NOT_LESS = Range.above(0, open_=False)
_END = {"highest first": True, "lowest first": False}


@dataclass(frozen=True, slots=True)
class _Rival:
    """One of those ranked; its amount is None where no claim gives it."""

    key: str
    name: str
    amount: Amount | None
    source: Given
    """The field that gives it, or the claim."""


@dataclass(frozen=True, slots=True)
class _Field:
    """All that are ranked, and the place that one of them is said to have."""

    view: View
    rank: Rank
    rivals: Sequence[_Rival]

    @property
    def subject(self) -> _Rival:
        named = self.view.named("subject")
        found = next((one for one in self.rivals if one.key == named.key), None)
        if found is None:
            raise Lacking(f"`{named.name}` is not among those that it is ranked with")
        return found

    def labels(self, found: str) -> tuple[Label, ...]:
        said = Label(self.view.place("position"), f"says {self.rank.phrase}")
        return said, Label(self.view.place("among"), found)


def _rivals(view: View, claim: Ranking) -> list[_Rival]:
    rivals = []
    if isinstance(claim.among, dict):
        for name in claim.among:
            named = view.named("among", name, "")
            rivals.append(_Rival(named.key, named.name, _known(view, name), ("among", name)))
    else:
        for number in range(len(claim.among)):
            named = view.named("among", number)
            amount = _listed(view, claim.by, number)
            linked = view.linked("among", number) is not None
            source: Given = ("among", number) if linked or amount is None else amount.claim
            rivals.append(_Rival(named.key, named.name, amount, source))
    return list({rival.key: rival for rival in rivals}.values())


def _all_declared(view: View, claim: Ranking) -> bool:
    """Whether the subject and those it is ranked with are declared, each as somebody or something of its own."""
    named = (view.named("among", number) for number in range(len(claim.among)))
    return all(one.home is not None for one in (view.named("subject"), *named))


def _absent(view: View, rivals: Sequence[_Rival]) -> Reckoning | None:
    """A subject that is surely not among those that it is ranked with: no name there shares a word with its own."""
    named = view.named("subject")
    words = _words(named.name)
    if any(one.key == named.key or words & _words(one.name) for one in rivals):
        return None
    names = listed([one.name for one in rivals])
    return Reckoning(
        Outcome.FAILS,
        contrast=f"`{named.name}` is not among those that it is ranked with: {names}",
        labels=(Label(view.place("subject"), "ranked"), Label(view.place("among"), "not among these")),
    )


def _words(name: str) -> set[str]:
    return set(name.casefold().replace("-", " ").split())


def _known(view: View, name: str) -> Amount | None:
    try:
        return view.number("among", name)
    except Lacking as lacking:
        if lacking.told:
            raise
        return None


def _listed(view: View, measure: str, number: int) -> Amount | None:
    try:
        if view.linked("among", number) is not None:
            return view.number("among", number)
        return view.figure_of(view.named("among", number), measure) if measure else None
    except Lacking:
        return None


def _either_end(field: _Field) -> Reckoning:
    """A bare `third`: it counts from the highest, and who counted from the lowest has to say so."""
    down = _ranked(field, highest=True)
    if down.outcome in {Outcome.FAILS, Outcome.LOOSE}:
        up = _ranked(field, highest=False)
        if up.outcome in {Outcome.HOLDS, Outcome.ROUNDED}:
            help_ = f"it is {field.rank.phrase} from the lowest: `order: lowest first` says so"
            return replace(down, outcome=Outcome.LOOSE, help=(help_,))
    return down


def _alone(field: _Field) -> Reckoning:
    """`only`: nobody else is there, or nobody else has anything."""
    subject = field.subject
    others = [one for one in field.rivals if one is not subject and not _has_nothing(one)]
    names = listed([one.name for one in others])
    if others:
        found = f"{names} {'is' if len(others) == 1 else 'are'} listed beside {subject.name}"
    else:
        found = f"nobody but {subject.name} is listed"
    return Reckoning(
        Outcome.FAILS if others else Outcome.HOLDS,
        contrast=f"it says `{field.rank.phrase}`, but {found}",
        working=found,
        labels=field.labels(found),
    )


def _has_nothing(rival: _Rival) -> bool:
    return rival.amount is not None and rival.amount.extent.generous.point == 0


def _ranked(field: _Field, *, highest: bool) -> Reckoning:
    subject = field.subject
    known = [one for one in field.rivals if one.amount is not None]
    if subject.amount is None:
        raise Lacking(f"no figure is given for `{subject.name}`")
    amounts = [one.amount for one in known if one.amount]
    rough = {one.key for one in known if one.amount and one.amount.figure.hedge}
    told = aligned(amounts)
    if isinstance(told, Amount):
        return unlike(field.view, None, amounts, told)
    sign = 1 if highest else -1
    extents = {one.key: amount.extent.times(sign) for one, amount in zip(known, told, strict=True)}
    nominals = {one.key: amount.nominal * sign for one, amount in zip(known, told, strict=True)}
    missing = [one.name for one in field.rivals if one.amount is None]
    places = Places.of(subject.key, extents, nominals, len(missing), rough)
    outcome = held(field.rank, places)
    lacking = f"no figure is given for {listed([f'`{name}`' for name in missing])}" if missing else ""
    if outcome is Outcome.OPEN and missing:
        return Reckoning(Outcome.UNKNOWN, unknown=lacking, labels=field.labels(lacking))
    return _told(field, outcome, places, _order(known, told, nominals))


def _order(known: Sequence[_Rival], told: Sequence[Amount], nominals: dict[str, Fraction]) -> str:
    """`SPD 206, CDU 152, Greens 118`, the first few."""
    rows = sorted(zip(known, told, strict=True), key=lambda row: -nominals[row[0].key])
    shown = ", ".join(f"{rival.name} {figure_words(amount)}" for rival, amount in rows[:_MOST_SHOWN])
    return f"{shown} …" if len(rows) > _MOST_SHOWN else shown


def _told(field: _Field, outcome: Outcome, places: Places, order: str) -> Reckoning:
    name = field.subject.name
    names = {one.key: one.name for one in field.rivals}
    if len(places.strict) > 1:
        found = f"{name} may come anywhere from {ordinal(places.strict[0])} to {ordinal(places.strict[-1])}"
    elif places.beside:
        found = f"{name} comes {ordinal(places.printed)}, level with {listed([names[key] for key in places.beside])}"
    else:
        found = f"{name} comes {ordinal(places.printed)}"
    point = Range.exactly(places.printed)
    stated = Figure(field.rank.phrase, point, point, Exact(field.rank.first))
    return Reckoning(
        outcome,
        Amount(stated, field.view.place("position")),
        contrast=f"{found}: {order}",
        working=f"{order}: {found}",
        labels=field.labels(found),
        uses=used(one.amount for one in field.rivals if one.amount),
    )
