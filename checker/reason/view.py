"""What a claim sees of itself and of the claims that it refers to, under one trial."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claim.mention import Instant, Length, Member, Named, Picked, Spot
from checker.claim.reckoning import Amount, Lacking, Outcome, Reckoning
from checker.consult import Answers
from checker.frozen import dataclass
from checker.language.change import Change
from checker.language.comparing import Comparing
from checker.language.rank import Rank
from checker.language.reading import Clock, Figure, Moment, Unread
from checker.logic.expression import Expression
from checker.place import Place, Route
from checker.reason.listing import as_listed, disputed, less, listed, raw
from checker.reason.trial import Contested, Trial
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import (
    Changes,
    Comparings,
    Figures,
    Formula,
    Lapses,
    Meaning,
    Moments,
    Plain,
    Ranks,
    Ref,
    Spatial,
    Thing,
    Unknown,
)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as its kind may see it (`checker.claim.reckoning.View`)."""

    bound: BoundClaim
    ledger: Ledger
    answers: Answers
    trial: Trial

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.bound.id

    @property
    def clock(self) -> Clock | None:
        """Where relative times count from."""
        return self.bound.desk.clock

    @property
    def published(self) -> Moment | None:
        """When the article was published."""
        return self.bound.desk.published

    def place(self, *keys: str | int) -> Place:
        """Where a field stands."""
        return self.bound.place.at(*keys)

    def has(self, *keys: str | int) -> bool:
        """Whether the author wrote the field."""
        return keys in self.bound.meanings or bool(raw(self.bound.claim, keys))

    def words(self, *keys: str | int) -> str:
        """The text of a field, as written."""
        written = raw(self.bound.claim, keys)
        return written if isinstance(written, str) else ""

    def number(self, *keys: str | int) -> Amount:
        """A figure, the claim's own or that of a claim it refers to."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Figures):
            return Amount(self._chosen(meaning, keys), self.place(*keys))
        if isinstance(meaning, Ref):
            return self._figure_of(meaning, self.place(*keys))
        raise Lacking(f"`{self.words(*keys)}` is not a figure")

    def moment(self, *keys: str | int) -> Instant:
        """A time, the claim's own or that of a claim it refers to."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Moments):
            chosen = self.trial.pick((self.bound.key, keys), len(meaning.readings))
            return Instant(meaning.readings[chosen], self.place(*keys))
        if isinstance(meaning, Ref):
            return self._time_of(meaning, self.place(*keys))
        raise Lacking(f"`{self.words(*keys)}` is not a time")

    def lapse(self, *keys: str | int) -> Length:
        """A length of time."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Lapses):
            chosen = self.trial.pick((self.bound.key, keys), len(meaning.readings))
            return Length(meaning.readings[chosen], self.place(*keys))
        raise Lacking(f"`{self.words(*keys)}` is not a length of time")

    def change(self, *keys: str | int) -> Change:
        """A change."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Changes):
            return meaning.readings[self.trial.pick((self.bound.key, keys), len(meaning.readings))]
        raise Lacking(f"`{self.words(*keys)}` is not a change")

    def comparing(self, *keys: str | int) -> Comparing:
        """How one figure stands to another."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Comparings):
            return meaning.readings[self.trial.pick((self.bound.key, keys), len(meaning.readings))]
        raise Lacking(f"`{self.words(*keys)}` is not a comparison")

    def rank(self, *keys: str | int) -> Rank:
        """A place in a ranking."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Ranks):
            return meaning.readings[self.trial.pick((self.bound.key, keys), len(meaning.readings))]
        raise Lacking(f"`{self.words(*keys)}` is not a place in a ranking")

    def formula(self, *keys: str | int) -> Expression:
        """Arithmetic over claims."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Formula):
            return meaning.expression
        raise Lacking(f"`{self.words(*keys)}` is not arithmetic")

    def plain(self, *keys: str | int) -> str:
        """Words that stand for themselves, such as `the same day`; "" where there are none."""
        meaning = self.bound.meanings.get(keys)
        return meaning.words if isinstance(meaning, Plain) else ""

    def relation(self, *keys: str | int) -> Spot:
        """A relation between places."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Spatial):
            return Spot(meaning.relation, meaning.words, self.place(*keys))
        raise Lacking(f"`{self.words(*keys)}` is not a relation between places")

    def named(self, *keys: str | int) -> Named:
        """Somebody or something."""
        meaning = self._meaning(keys)
        if isinstance(meaning, Thing):
            return meaning.named
        if isinstance(meaning, Ref):
            target = self._target(meaning)
            return Named(target.key, target.id, self.place(*keys))
        raise Lacking(f"`{self.words(*keys)}` names nobody")

    def linked(self, *keys: str | int) -> ClaimView | None:
        """The view of the claim that a field refers to."""
        meaning = self.bound.meanings.get(keys)
        return self._at(self._target(meaning)) if isinstance(meaning, Ref) else None

    def reckoned(self) -> Reckoning:
        """What this claim itself comes to."""
        return self.bound.claim.reckon(self)

    def in_doubt(self) -> bool:
        """Whether this claim is at fault in its likeliest reading, no contested member left out."""
        alone = ClaimView(self.bound, self.ledger, self.answers, Trial()).reckoned()
        return bool(alone.troubles) or alone.outcome in {Outcome.FAILS, Outcome.LOOSE}

    def entity(self, key: str) -> Named | None:
        """The declared entity that has a key."""
        return next((one for one in self.bound.desk.names.values() if one.key == key), None)

    def declared(self, named: Named, field: str) -> Instant | None:
        """The time that an entity declares."""
        if named.home is None or named.home.file != self.bound.desk.file:
            return None
        meaning = self.bound.desk.meanings.get((*named.home.route, field))
        return Instant(meaning.readings[0], named.home.at(field)) if isinstance(meaning, Moments) else None

    def alike(self, field: str) -> Sequence[ClaimView]:
        """The other claims of its kind in the same file that have the same words in a field."""
        same = self.ledger.alike(self.bound.desk, self.bound.claim.kind, field, self.words(field))
        return [self._at(other) for other in same if other is not self.bound]

    def figure_of(self, named: Named, measure: str) -> Amount:
        """The figure that this file's claims give for a measure of an entity."""
        for other in self.ledger.alike(self.bound.desk, "quantity", "measure", measure):
            of = other.meanings.get(("of",))
            if other is not self.bound and isinstance(of, Thing) and of.named.key == named.key:
                return replace(self._at(other).number("value"), claim=other.id)
        raise Lacking(f"no claim gives the {measure} of {named.name}")

    def picked(self) -> Picked | None:
        """The table rows that this claim's evidence picked."""
        answers = self.answers.get(self.bound.key, ())
        return next((answer.picked for answer in answers if answer.picked is not None), None)

    def members(self, *keys: str | int) -> Sequence[Member]:
        """The members of a list, those left out by the trial left out."""
        linked = self.linked(*keys)
        if linked is not None:
            return linked.members("members")
        found = []
        for member in self._listed(keys):
            spot = (self.bound.key, member.named.key)
            if member.contested:
                self.trial.contested[spot] = disputed(self.bound.key, member)
            if spot not in self.trial.without:
                found.append(member)
        return found

    def contested(self) -> Sequence[Contested]:
        """The contested members that this claim lists."""
        if not self.has("members"):
            return ()
        return [disputed(self.bound.key, one) for one in self._listed(("members",)) if one.contested]

    def _listed(self, keys: Route) -> Sequence[Member]:
        """All that a list names; what that is by the likeliest readings is kept, for it is asked for often."""
        if self.trial.choices:
            return tuple(listed(self, self.bound, keys))
        kept = self.ledger.kept.get((self.bound.key, keys))
        if kept is None:
            alone = ClaimView(self.bound, self.ledger, self.answers, Trial())
            kept = tuple(listed(alone, self.bound, keys)), alone.trial.readings
            self.ledger.kept[self.bound.key, keys] = kept
        members, readings = kept
        self.trial.readings.update(readings)
        return members

    def _meaning(self, keys: Route) -> Meaning:
        meaning = self.bound.meanings.get(keys)
        if meaning is None:
            field = ".".join(map(str, keys))
            raise Lacking(f"it does not give `{field}`")
        if isinstance(meaning, Unread | Unknown):
            why = meaning.says if isinstance(meaning, Unread) else f"`{meaning.name}` is not understood"
            raise Lacking(why, told=True)
        return meaning

    def _chosen(self, meaning: Figures, keys: Route) -> Figure:
        if self.bound.key in self.trial.instead and keys == (type(self.bound.claim).FIGURE_FIELD,):
            return self.trial.instead[self.bound.key]
        return meaning.readings[self.trial.pick((self.bound.key, keys), len(meaning.readings))]

    def _at(self, bound: BoundClaim) -> ClaimView:
        return ClaimView(bound, self.ledger, self.answers, self.trial)

    def _target(self, ref: Ref) -> BoundClaim:
        target = self.ledger.claims.get(ref.key)
        id_ = ref.key.rpartition("#")[2]
        if target is None:
            raise Lacking(f"`{id_}` does not fit the claim language", told=True)
        if target.key in self.ledger.circular.get(self.bound.key, ()):
            raise Lacking(f"`{id_}` rests on this claim itself", told=True)
        return target

    def _figure_of(self, ref: Ref, place: Place) -> Amount:
        target = self._at(self._target(ref))
        field = ref.part or type(target.bound.claim).FIGURE_FIELD
        if not field:
            raise Lacking(f"`{target.id}` is {_a(target.bound.claim.kind)}, which has no figure")
        figure = target.number(field).figure
        if (
            field == type(target.bound.claim).FIGURE_FIELD
            and target.has("members")
            and target.has("complete")
        ):
            figure = as_listed(figure, target._listed(("members",)))  # noqa: SLF001 - a view like this one
        disputed_ = {(one.claim, one.named.key): one for one in target.contested()}
        self.trial.contested.update(disputed_)
        gone = sum(spot in self.trial.without for spot in disputed_)
        return Amount(less(figure, gone) if gone else figure, place, target.id)

    def _time_of(self, ref: Ref, place: Place) -> Instant:
        target = self._at(self._target(ref))
        part = ref.part or type(target.bound.claim).MOMENT_FIELD
        if not part:
            raise Lacking(f"`{target.id}` is {_a(target.bound.claim.kind)}, which has no time")
        if target.has(part):
            return replace(target.moment(part), claim=target.id)
        # What is told without a date is told as of the publication.
        if part in {"until", "as_of"}:
            if target.has("as_of"):
                return replace(target.moment("as_of"), claim=target.id)
            if target.published is not None:
                return Instant(target.published, place, target.id)
        raise Lacking(f"`{target.id}` gives no `{part}`")


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} `{kind}`"
