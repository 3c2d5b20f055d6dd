"""Where something lies: "about 150 km east of Mazar", "the northern city", "between the two rivers"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pydantic import Field

from checker.claim.claim import Claim
from checker.claim.fields import FigureText, Names, NameText, RelationText
from checker.claim.mention import Named
from checker.claim.reckoning import Extent, Lacking, Outcome, Reckoning
from checker.claim.regions import Ruled, in_region
from checker.claim.sites import Site, Way, degrees_off, kilometres, plainly_off, site
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.claim.whereabouts import out_of
from checker.claim.words import show
from checker.finding import Finding, Label
from checker.language.direction import (
    Away,
    Bearing,
    Between,
    Distance,
    Inside,
    Near,
    Outside,
    Region,
    Relation,
    Within,
    distance_of,
)
from checker.language.english.directions import KILOMETRES, WIND_NAMES
from checker.logic.exact import Exact
from checker.logic.range import Range

EXAMPLE = """
id: sheberghan-west
kind: place
subject: Sheberghan
relation: west of
object: Mazar-i-Sharif
value: about 120 km
"""


class Place(Claim):
    """Where something lies. Holds when the map has it there."""

    KIND = "place"
    FIGURE_FIELD = "value"

    subject: NameText = Field(description="What lies there: an entity with `at` or `in`.")
    relation: RelationText = Field(
        description="How it lies: `west of`, `in`, `within 50 km of`, `between`, `northern`, `near`, `not in`."
    )
    object: Names = Field("", description="What it is seen from or lies in; two of them for `between`.")
    value: FigureText = Field("", description="How far it is: `about 150 km`.")

    def work_out(self, view: View) -> Reckoning:
        """Look it up on the map that the entities draw."""
        spot = view.relation("relation")
        subject = view.named("subject")
        objects = self._objects(view)
        if any(one.key == subject.key for one in objects):
            return _by_itself(view, subject, spot.relation)
        told = None
        if view.has("value"):
            told = distance_of(self.value.strip().casefold())
            if told is None:
                return _no_distance(view)
        ruled = _worst(_rulings(view, subject, objects, spot.relation, told))
        labels = [Label(spot.place, f"says {self.relation}")]
        if told is not None:
            labels.append(Label(view.place("value"), f"says {self.value}"))
        labels += [
            Label(one.home.at("at") if one.at else one.home, one.name)
            for one in (subject, *objects)
            if one.home is not None
        ]
        return Reckoning(
            ruled.outcome,
            contrast=ruled.contrast,
            working=ruled.working,
            labels=tuple(labels),
            notes=ruled.notes,
            unknown="it holds only by a way that is not straight" if ruled.notes else "",
        )

    def _objects(self, view: View) -> tuple[Named, ...]:
        if isinstance(self.object, list):
            return tuple(view.named("object", number) for number in range(len(self.object)))
        return (view.named("object"),) if view.has("object") else ()


def _by_itself(view: View, subject: Named, relation: Relation) -> Reckoning:
    """Nothing lies west of itself; of two free texts in the same words nobody knows that they are one place."""
    if subject.home is None or not isinstance(relation, Bearing | Away | Between):
        raise Lacking("it places something by itself")
    contrast = f"`{subject.name}` is placed by itself: no place lies `{relation.phrase}` itself"
    labels = (Label(view.place("object"), "the same place"), Label(view.place("subject"), subject.name))
    return Reckoning(Outcome.FAILS, contrast=contrast, labels=labels)


def _no_distance(view: View) -> Reckoning:
    what = f"`{view.words('value')}` is not a distance"
    trouble = Finding(what, (Label(view.place("value")),), claim=view.id, check="unit-differs")
    return Reckoning(Outcome.UNKNOWN, unknown=what, quiet=True, troubles=(trouble,))


def _rulings(
    view: View, subject: Named, objects: Sequence[Named], relation: Relation, told: Distance | None
) -> list[Ruled]:
    """All that the words say, each held against the map."""
    words = subject.name
    if not objects:
        raise Lacking("it does not say of what (`object`)")
    if isinstance(relation, Inside | Outside):
        return [_inside(view, subject, objects[0], outside=isinstance(relation, Outside))]
    if isinstance(relation, Region):
        return _in_part(view, subject, objects[0], relation, told)
    here = site(subject, words)
    there = [site(one, one.name) for one in objects]
    if isinstance(relation, Between):
        return [_between(words, here, there)]
    lies = Way(here, there[0])
    found = []
    if isinstance(relation, Bearing):
        if objects[0].key in subject.within:
            raise Lacking(f"{subject.name} is declared to lie in {objects[0].name} itself")
        found.append(_bearing(words, lies, relation, (told or relation.distance or _IN_KM).unit))
    elif isinstance(relation, Near):
        found.append(_near(words, lies, relation))
    if isinstance(relation, Bearing | Within | Away) and relation.distance is not None:
        found.append(
            _distance(words, lies, relation.distance, relation.phrase, limit=isinstance(relation, Within))
        )
    if told is not None:
        found.append(_distance(words, lies, told, view.words("value")))
    return found


def _in_part(view: View, subject: Named, area: Named, relation: Region, told: Distance | None) -> list[Ruled]:
    """A part of an area: what lies in another area is in no part of this one."""
    if out := out_of(view, subject, area, subject.name):
        return [Ruled(Outcome.FAILS, out)]
    lies = Way(site(subject, subject.name), site(area, area.name))
    found = [in_region(lies, area, relation, subject.name)]
    if told is not None:
        found.append(_distance(subject.name, lies, told, view.words("value")))
    return found


_WORST_FIRST = (Outcome.FAILS, Outcome.LOOSE, Outcome.UNKNOWN, Outcome.OPEN, Outcome.HOLDS)


def _worst(found: Sequence[Ruled]) -> Ruled:
    """All that is said must hold; what does not is told first."""
    worst = min(found, key=lambda one: _WORST_FIRST.index(one.outcome))
    if worst.contrast:
        return worst
    lines = dict.fromkeys(one.working for one in found if one.working)
    # A distance alone is told again by the direction that goes with it.
    working = "; ".join(
        one for one in lines if not any(other != one and other.startswith(one) for other in lines)
    )
    return Ruled(worst.outcome, working=working, notes=worst.notes)


def _held(found: Extent, stated: Extent, plain: Fraction) -> Outcome:
    """As `weigh`; what the points themselves come to decides for the claim and never against it."""
    return weigh(found, stated, plain if plain in stated.strict else None)


_ANY = Range(None, None)
_IN_KM = Distance(_ANY, _ANY)


def _bearing(words: str, lies: Way, relation: Bearing, unit: str) -> Ruled:
    wind = relation.degrees
    outcome = _held(
        degrees_off(lies, wind), Extent(relation.strict, relation.generous), plainly_off(lies, wind)
    )
    name = lies.object.name
    if outcome in {Outcome.FAILS, Outcome.LOOSE}:
        sort = ", not" if outcome is Outcome.FAILS else " rather than"
        return Ruled(
            outcome,
            f"`{words}` lies {_wind(lies)} of {name}{sort} {relation.wind}: it is {_away(lies, unit)}",
        )
    return Ruled(outcome, working=f"{lies.subject.name} is {_away(lies, unit, name)}, {_wind(lies)} of it")


def _away(lies: Way, unit: str, name: str = "") -> str:
    """`121 km away at 268°`."""
    degrees = show(Exact(round(lies.middle.bearing)))
    return f"{_in_unit(lies.middle.km, unit)} {f'from {name}' if name else 'away'} at {degrees}°"


def _wind(lies: Way) -> str:
    """The nearest of the eight winds."""
    eighth = round(lies.middle.bearing / 45) % 8
    return WIND_NAMES[eighth * 45.0]


def _distance(words: str, lies: Way, told: Distance, phrase: str, *, limit: bool = False) -> Ruled:
    found = kilometres(lies)
    outcome = _held(found, Extent(told.strict, told.generous), lies.middle.km)
    line = f"{_in_unit(lies.middle.km, told.unit)} from {lies.object.name}"
    if outcome not in {Outcome.FAILS, Outcome.LOOSE}:
        return Ruled(outcome, working=f"{lies.subject.name} is {line}")
    contrast = f"`{words}` is {line}, not `{phrase}`"
    longest = found.generous.high
    shortest = told.strict.low
    # Who says "more than 500 km" has measured something, and by road would say so.
    least = told.strict.high is None
    near = longest is not None and shortest is not None and longest < shortest <= longest * _DETOUR
    if near and not limit and not least:
        return Ruled(Outcome.LOOSE, contrast, notes=("this is the straight line; by road it is further",))
    return Ruled(outcome, contrast)


def _in_unit(km: Fraction, unit: str) -> str:
    """A distance as the author counts it."""
    return show(km / Exact(KILOMETRES[unit.replace("_", " ")]), unit)


_DETOUR = Exact(3, 2)
"""How much longer than the straight line a road may well be."""


def _near(words: str, lies: Way, relation: Near) -> Ruled:
    km = kilometres(lies)
    line = f"{show(lies.middle.km)} km from {lies.object.name}"
    meant = Extent(relation.distance.strict, relation.distance.generous)
    if relation.far:
        return _far(words, lies, meant.strict)
    outcome = _held(km, meant, lies.middle.km)
    if outcome is Outcome.FAILS:
        return Ruled(outcome, f"`{words}` is {line}: not near")
    # How near is near, the words leave open.
    return Ruled(
        Outcome.OPEN if outcome is Outcome.LOOSE else outcome, working=f"{lies.subject.name} is {line}"
    )


def _far(words: str, lies: Way, near: Range) -> Ruled:
    km = kilometres(lies)
    line = f"{show(lies.middle.km)} km from {lies.object.name}"
    if km.generous.high is not None and km.generous.high <= _CLOSE:
        return Ruled(Outcome.FAILS, f"`{words}` is {line}: not far")
    outcome = Outcome.OPEN if km.strict.meets(near) else Outcome.HOLDS
    return Ruled(outcome, working=f"{lies.subject.name} is {line}")


_CLOSE = 10
"""Kilometres within which nothing is far."""


def _between(words: str, here: Site, there: Sequence[Site]) -> Ruled:
    if len(there) != 2:
        raise Lacking("`between` wants two places")
    one, other, whole = Way(here, there[0]), Way(here, there[1]), Way(there[1], there[0])
    names = f"{there[0].name} and {there[1].name}"
    long, short = one.middle.km + other.middle.km, whole.middle.km
    line = f"by way of {here.name} it is {show(long)} km from {there[0].name} to {there[1].name}, straight {show(short)}"
    slack = one.reach + other.reach
    if short and long <= short * _ON_THE_WAY:
        return Ruled(Outcome.HOLDS, working=line)
    areas = any(place.corners for place in (here, *there))
    if areas or long - 2 * slack <= (short + slack) * _OUT_OF_THE_WAY:
        return Ruled(Outcome.OPEN, working=line)
    return Ruled(Outcome.FAILS, f"`{words}` does not lie between {names}: {line}")


_ON_THE_WAY, _OUT_OF_THE_WAY = Exact(6, 5), Exact(3, 2)
"""How much longer than the straight way it is by what surely lies between, and by what surely does not.

Seen from a place at the second, both ends lie less than a right angle apart."""


def _inside(view: View, subject: Named, area: Named, *, outside: bool) -> Ruled:
    """Whether what the entities declare puts the one in the other. What nobody declares is not known."""
    words = subject.name
    if area.key in subject.within:
        line = f"{subject.name} is declared to lie in {area.name}"
        return (
            Ruled(Outcome.FAILS, f"`{words}` is declared to lie in {area.name}")
            if outside
            else Ruled(Outcome.HOLDS, working=line)
        )
    out = out_of(view, subject, area, words)
    if out:
        return Ruled(Outcome.HOLDS, working=out) if outside else Ruled(Outcome.FAILS, out)
    raise Lacking(f"nothing declared says whether {subject.name} lies in {area.name}")
