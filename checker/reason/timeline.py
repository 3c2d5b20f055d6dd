"""What claims say of times, as constraints on when things begin and end, in seconds since 1970.

What is told to the hour or finer happens at one instant somewhere in that time; anything else may begin
and end anywhere in it. By the strict reading what is told to the day, or not dated at all, happens at
one instant too. Days are counted by the calendar, from midnight to midnight by their own clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from itertools import pairwise

from checker.claim.mention import Member
from checker.claim.tie import Lag, Order, Turn
from checker.frozen import dataclass
from checker.language.reading import Grain, Moment
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.logic.system import inwards
from checker.place import Place, Route
from checker.reason.draft import Draft, Said, Shown
from checker.reason.instants import DAY, DAYS, in_days, midnights, offsets, one_clock, seconds, within_a_day
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Moments, Ref

_FINE = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR})
_MOST_STEPS = 32
_AFTER, _NOT_BEFORE = Range.above(0), Range.above(0, open_=False)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that has a time: its name, the claim and the place that give the time, and its readings."""

    name: str
    owner: BoundClaim
    place: Place
    moments: tuple[Moment, ...] = ()
    lasts: bool = False
    """Whether it may begin and end at different times."""

    @property
    def has_day(self) -> bool:
        """Whether it lies in one day of the calendar."""
        return bool(not self.lasts or self.moments) and all(within_a_day(one) for one in self.moments)

    @property
    def fine(self) -> bool:
        """Whether it is told to the hour or finer."""
        return any(one.grain in _FINE for one in self.moments)


@dataclass(slots=True)
class Timeline:
    """Constraints on times under way."""

    ledger: Ledger
    claims: frozenset[str]
    """The keys of the claims that are held together; the words of others are not taken up."""
    strict: bool
    draft: Draft
    _lasting: set[str] = field(default_factory=set)
    _known: dict[str, Happening] = field(default_factory=dict)
    _days: set[str] = field(default_factory=set)
    _turns: list[tuple[BoundClaim, Turn, Happening]] = field(default_factory=list)

    def lasting(self, claim: BoundClaim, lag: Lag) -> None:
        """Take down what something happens during, before any lag is taken up: it lasts."""
        for which in (lag.earlier, lag.later) if lag.order is Order.MEET else ():
            found = self._named(claim, which)
            if found is not None:
                self._lasting.add(found.name)

    def lag(self, claim: BoundClaim, lag: Lag) -> None:
        """What a claim says of two times."""
        earlier, later = self._happening(claim, lag.earlier), self._happening(claim, lag.later)
        if earlier is None or later is None:
            return
        field_ = lag.about.route[-1]
        words = getattr(claim.claim, str(field_), "")
        said = Said(claim, lag.about, words if isinstance(words, str) else "", is_time=True)
        start, end = self._start(later), self._end(earlier)
        if lag.order is Order.BEFORE:
            self._apart(said, end, start, [_AFTER])
        elif lag.order is Order.NOT_AFTER:
            self._apart(said, self._start(earlier), start, [_NOT_BEFORE])
        elif lag.order is Order.MEET:
            self._apart(said, self._start(earlier), self._end(later), [_NOT_BEFORE])
            self._apart(said, start, end, [_NOT_BEFORE])
        elif lag.order is Order.SAME_DAY:
            self._by_days(said, earlier, later, [Range.exactly(0)])
        else:
            self._lapse(said, earlier, later, lag)

    def turn(self, claim: BoundClaim, turn: Turn) -> None:
        """A place in a row: what has a lower one in the same row did not come later."""
        one = self._happening(claim, turn.member)
        if one is None:
            return
        said = Said(claim, turn.about, str(getattr(claim.claim, "position", "")), is_time=True)
        for other_claim, other, its in self._turns:
            if other.row != turn.row or its.name == one.name:
                continue
            if other.position != turn.position:
                first, second = (its, one) if other.position < turn.position else (one, its)
                terms = [(self._start(second), 1), (self._start(first), -1)]
                self.draft.add(said, terms, [_NOT_BEFORE], claim.key, other_claim.key)
            elif self.strict:
                # Unless they share the place, two cannot have it.
                self.draft.add(said, [], [_AFTER], claim.key, other_claim.key)
        self._turns.append((claim, turn, one))

    def _end_of_lapse(self, one: Happening, role: str) -> Happening:
        """What has no date and nobody says lasts is counted to at one instant, and from at one that is no earlier.

        "Five days after the siege" may count from its end, while "until the siege" counts to its beginning; but
        nobody counts to its end in one sentence and from its beginning in the next.
        """
        if one.moments or not one.lasts or one.name in self._lasting:
            return one
        names = {each: f"{one.name} {each}" for each in ("to", "from")}
        if names["to"] not in self._known:
            to, from_ = (replace(one, name=names[each], lasts=False) for each in ("to", "from"))
            self._known |= {to.name: to, from_.name: from_}
            for each in (to, from_):
                self.draft.shown[self._start(each)] = Shown(_shown(one))
            row = (self._start(one), self._start(to), self._start(from_), self._end(one))
            for earlier, later in pairwise(row):
                self.draft.add(None, [(later, 1), (earlier, -1)], [_NOT_BEFORE])
            self.draft.add(None, [(self._day(from_), 1), (self._day(to), -1)], [_NOT_BEFORE])
        return self._known[names[role]]

    def _lapse(self, said: Said, earlier: Happening, later: Happening, lag: Lag) -> None:
        earlier, later = self._end_of_lapse(earlier, "from"), self._end_of_lapse(later, "to")
        lapses = [(one, one.strict if self.strict else one.generous) for one in lag.lapses]
        if all(one.unit is Grain.SECOND for one, _ in lapses):
            self._between(said, earlier, later, [range_ for _, range_ in lapses])
            return
        slack = Range.between(-1 if lag.both_ends else 0, 0)
        if earlier.fine or later.fine:
            # Hours over 24 may have been counted instead of the days of the calendar.
            slack = slack + Range(Exact(-1), Exact(1), low_open=True, high_open=True)
        self._by_days(said, earlier, later, [in_days(one, range_) + slack for one, range_ in lapses])

    def _by_days(self, said: Said, earlier: Happening, later: Happening, ranges: Sequence[Range]) -> None:
        if earlier.has_day and later.has_day:
            # From day to day it is a whole number of them.
            whole = [inwards(one).times(DAY) for one in ranges]
            self._apart(said, self._day(earlier), self._day(later), whole)
            return
        # Days so far apart lie less than a day more or less apart by the clock, and by two clocks two days.
        slack = 1 if all(self._by_the_clock(one) for one in (earlier, later)) else 2
        wide = Range(Exact(-slack), Exact(slack), low_open=True, high_open=True)
        self._between(said, earlier, later, [(one + wide).times(DAY) for one in ranges])

    def _by_the_clock(self, one: Happening) -> bool:
        """Whether it is told by the article's clock, which is never put forward or back."""
        clock = one.owner.desk.clock
        zones = {end.tzinfo for moment in one.moments for end in (moment.start, moment.end) if end}
        return clock is not None and zones <= {clock.zone} and one_clock(clock)

    def _between(self, said: Said, earlier: Happening, later: Happening, ranges: Sequence[Range]) -> None:
        """Some instant of the later lies so long after some instant of the earlier."""
        if not (earlier.lasts or later.lasts):
            self._apart(said, self._start(earlier), self._start(later), ranges)
            return
        hull = Range.nothing()
        for one in ranges:
            hull = hull.hull(one)
        self._apart(said, self._start(earlier), self._end(later), [Range(hull.low, None, hull.low_open)])
        most = Range(None, hull.high, high_open=hull.high_open)
        self._apart(said, self._end(earlier), self._start(later), [most])

    def _apart(self, said: Said, earlier: str, later: str, ranges: Sequence[Range]) -> None:
        if earlier != later:
            self.draft.add(said, [(later, 1), (earlier, -1)], ranges, said.claim.key)
        elif all(0 not in one for one in ranges):
            # Nothing lies before itself: a sum of nothing that is to be more than nought.
            self.draft.add(said, [], ranges, said.claim.key)

    def _happening(self, claim: BoundClaim, which: Route | Member) -> Happening | None:
        found = self._named(claim, which)
        if found is None:
            return None
        if found.name in self._known:
            return self._known[found.name]
        if self._may_last(found):
            found = replace(found, lasts=True)
        self._known[found.name] = found
        self.draft.shown[self._start(found)] = self.draft.shown[self._end(found)] = Shown(_shown(found))
        if found.lasts:
            self.draft.add(None, [(self._end(found), 1), (self._start(found), -1)], [_NOT_BEFORE])
        if found.moments and found.owner.key in self.claims:
            said = Said(found.owner, found.place, found.moments[0].phrase, is_time=True, figure=True)
            ranges = [seconds(one) for one in found.moments]
            for variable in dict.fromkeys((self._start(found), self._end(found))):
                self.draft.add(said, [(variable, 1)], ranges, found.owner.key)
                self.draft.suggest(variable, ranges[0].middle or ranges[0].nearest(Exact(0)), ranges[0])
        return found

    def _named(self, claim: BoundClaim, which: Route | Member) -> Happening | None:
        return self._of_member(claim, which) if isinstance(which, Member) else self._of_field(claim, which)

    def _may_last(self, one: Happening) -> bool:
        if one.name in self._lasting:
            return True
        if not self.strict:
            return not (one.moments and one.fine)
        return not all(within_a_day(moment) for moment in one.moments)

    def _of_member(self, claim: BoundClaim, member: Member) -> Happening | None:
        event = self.ledger.claims.get(member.named.key)
        if event is not None:
            return self._of_field(event, (type(event.claim).MOMENT_FIELD,))
        among = claim.meanings.get(("among",))
        row = self.ledger.claims.get(among.key) if isinstance(among, Ref) else claim
        if row is None:
            return None
        moments = (member.when.moment,) if member.when else ()
        place = member.when.place if member.when else member.named.place
        return Happening(f"{row.key}/{member.named.key}", row, place, moments)

    def _of_field(self, claim: BoundClaim, keys: Route) -> Happening | None:
        owner: BoundClaim | None = claim
        for _ in range(_MOST_STEPS):
            meaning = owner.meanings.get(keys) if owner else None
            if owner is None:
                return None
            if not isinstance(meaning, Ref):
                break
            owner = self.ledger.claims.get(meaning.key)
            keys = _part(owner, meaning.part) if owner else ()
        if owner is None or keys == ("",):
            return None
        name = f"{owner.key}.{'.'.join(map(str, keys))}"
        if isinstance(meaning, Moments):
            return Happening(name, owner, owner.place.at(*keys), meaning.readings)
        undated = meaning is None and keys == (type(owner.claim).MOMENT_FIELD,)
        return Happening(name, owner, owner.place.at("id")) if undated else None

    def _start(self, one: Happening) -> str:
        return f"{one.name} from" if one.lasts else f"{one.name} at"

    def _end(self, one: Happening) -> str:
        return f"{one.name} to" if one.lasts else f"{one.name} at"

    def _day(self, one: Happening) -> str:
        """The variable for the midnight, by its own clock, that begins the day of an instant."""
        variable = one.name + DAYS
        if one.name in self._days:
            return variable
        self._days.add(one.name)
        self.draft.shown[variable] = Shown(_shown(one))
        if one.moments:
            if one.owner.key in self.claims:
                said = Said(one.owner, one.place, one.moments[0].phrase, is_time=True, figure=True)
                days = [midnights(each) for each in one.moments]
                self.draft.add(said, [(variable, 1)], days, one.owner.key)
                self.draft.suggest(variable, days[0].nearest(Exact(0)), days[0])
        else:
            low, high = offsets(one.owner.desk.clock)
            link = Range(Exact(-high), Exact(DAY - low), high_open=True)
            self.draft.add(None, [(self._start(one), 1), (variable, -1)], [link])
        return variable


def _part(claim: BoundClaim, part: str) -> Route:
    """The field that a reference means; what has no `until` of its own goes to its `as_of`."""
    part = part or type(claim.claim).MOMENT_FIELD
    return ("as_of",) if part == "until" and ("until",) not in claim.meanings else (part,)


def _shown(one: Happening) -> str:
    owner, _, member = one.name.rpartition("/")
    return member.rpartition("#")[2].removeprefix("name:") if owner and "#" in owner else one.owner.id
