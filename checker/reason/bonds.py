"""Which claims of a voice hang together, and what ties them: only those are worth holding against each other.

A claim that alone ties figures, each told by one claim, has been worked out from its parts already
(`checker.reason.reckon`), so that no constraint is ever made of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.claim.claim import Claim
from checker.claim.reckoning import Lacking
from checker.claim.tie import Bond, Lag, Standing, Tie, Turn
from checker.consult import Answers
from checker.frozen import dataclass
from checker.reason.over_time import over_time
from checker.reason.quantity import Quantity, updated, voice
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Figures, Moments, Ref

MOST_READINGS = 4


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims of one voice that hang together, in the order of their files and ids.

    Those of several files do where both tell of an entity that the files share.
    """

    claims: tuple[BoundClaim, ...]
    quantities: Mapping[str, Quantity]
    """What each quantity and count measures, by the claim's key."""
    shared: frozenset[str]
    """The keys of claims whose figure others may speak of, too."""


def clusters(
    ledger: Ledger, answers: Answers, doubtful: Collection[str], told: Mapping[str, Quantity]
) -> Iterator[Cluster]:
    """All claims but the doubtful that hang together so that more than one of them says how the others stand.

    `told` is what each quantity and count tells, by the claim's key.
    """
    corrected = {file for each in ledger.desks for file in updated(each, ledger)}
    # A story that another one corrects is held together by itself only.
    files = {key: ledger.claims[key].desk.file for key in told} if corrected else {}
    quantities = {
        key: what._replace(file=files[key]) if files.get(key) in corrected else what
        for key, what in told.items()
    }
    by_voice: defaultdict[str, list[BoundClaim]] = defaultdict(list)
    for claim in ledger.claims.values():
        if claim.key not in doubtful:
            by_voice[voice(ClaimView(claim, ledger, answers, Trial()))].append(claim)
    for claims in by_voice.values():
        for group in _joined(claims, quantities):
            if any(one.desk.reported for one in group) and _worth_it(group, quantities):
                yield _cluster(sorted(group, key=lambda one: one.key), quantities)


def _cluster(group: Sequence[BoundClaim], quantities: Mapping[str, Quantity]) -> Cluster:
    met = (meaning for one in group for meaning in one.meanings.values())
    shared = {meaning.key for meaning in met if isinstance(meaning, Ref)}
    shared |= {one.key for one in group if one.key in quantities}
    return Cluster(tuple(group), quantities, frozenset(shared))


def _joined(claims: Sequence[BoundClaim], quantities: Mapping[str, Quantity]) -> list[list[BoundClaim]]:
    """The claims in groups that refer to the same claims, or tell the same quantity whenever it may be."""
    above: dict[object, object] = {}

    def top(node: object) -> object:
        above.setdefault(node, node)
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for claim in claims:
        for node in _nodes(claim, quantities):
            above[top(node)] = top(claim.key)
    groups: defaultdict[object, list[BoundClaim]] = defaultdict(list)
    for claim in claims:
        groups[top(claim.key)].append(claim)
    return list(groups.values())


def _nodes(claim: BoundClaim, quantities: Mapping[str, Quantity]) -> Iterator[object]:
    what = quantities.get(claim.key)
    if what is not None:
        yield what._replace(as_of=None, until=None)
    measure = vars(claim.claim).get("by" if claim.claim.kind == "rank" else "measure", "")
    if measure:
        yield "measure", claim.desk.file, " ".join(measure.casefold().split())
    for meaning in claim.meanings.values():
        if isinstance(meaning, Ref):
            yield meaning.key


def _worth_it(group: Sequence[BoundClaim], quantities: Mapping[str, Quantity]) -> bool:
    if len(group) == 1:
        return False
    ties = sum(type(one.claim).ties is not Claim.ties for one in group)
    told = [quantities[one.key]._replace(as_of=None, until=None) for one in group if one.key in quantities]
    return ties > 1 or (len(set(told)) < len(told) and (ties > 0 or any(over_time(one) for one in group)))


def bonds(claim: BoundClaim, ledger: Ledger, answers: Answers) -> tuple[Bond, ...]:
    """What ties the claim's figures and times, whichever way its words are read; nothing where that differs."""
    trial = Trial()
    found = _bonds(claim, ledger, answers, trial)
    spots = [spot for spot in trial.readings if not _told_apart(spot[0], spot[1], ledger)]
    if not spots:
        return found
    if len(spots) > 1 or trial.readings[spots[0]] > MOST_READINGS:
        return ()
    ways = [_bonds(claim, ledger, answers, Trial({spots[0]: way})) for way in range(trial.readings[spots[0]])]
    if any([_shape(one) for one in way] != [_shape(one) for one in found] for way in ways):
        return ()
    return tuple(_merged(same) for same in zip(*ways, strict=True))


def _bonds(claim: BoundClaim, ledger: Ledger, answers: Answers, trial: Trial) -> tuple[Bond, ...]:
    try:
        return tuple(claim.claim.ties(ClaimView(claim, ledger, answers, trial)))
    except Lacking:
        return ()


def _told_apart(key: str, route: tuple[str | int, ...], ledger: Ledger) -> bool:
    """Whether the readings of a field are told apart later on: figures and times are, where each stands."""
    return isinstance(ledger.claims[key].meanings.get(route), Figures | Moments)


def _shape(bond: Bond) -> Bond:
    if isinstance(bond, Tie):
        return replace(bond, extents=())
    return replace(bond, lapses=()) if isinstance(bond, Lag) else bond


def _merged(same: Sequence[Bond]) -> Bond:
    first = same[0]
    if isinstance(first, Tie):
        extents = [extent for one in same if isinstance(one, Tie) for extent in one.extents]
        return replace(first, extents=tuple(dict.fromkeys(extents)))
    if isinstance(first, Turn | Standing):
        return first
    lapses = [lapse for one in same if isinstance(one, Lag) for lapse in one.lapses]
    return replace(first, lapses=tuple(dict.fromkeys(lapses)))
