"""What makes two claims speak of one quantity, and in one voice (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import NamedTuple

from checker.claim.times import days_of
from checker.consult import Answers
from checker.language.reading import Grain, Moment
from checker.read.files import Unreadable, join
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.ledger import Ledger
from checker.resolve.meaning import Moments, Ref, Thing

_TELLING = frozenset({"quantity", "count"})
_FINE = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR})


class Quantity(NamedTuple):
    """What is measured, of whom and when: a quantity's identity but for its voice."""

    file: str
    """The claim file; "" where it is measured of an entity that several files know."""
    kind: str
    measure: str
    of: str
    since: object
    as_of: object
    until: object


def quantity(view: ClaimView) -> Quantity:
    """The quantity that a claim tells."""
    of = view.bound.meanings.get(("of",))
    key = of.named.key if isinstance(of, Thing) else ""
    # An entity of more files than this one: told apart by its number or its shared home, never by its name.
    shared = bool(key) and not key.startswith(("name:", f"{view.bound.desk.file}#"))
    return Quantity(
        "" if shared else view.bound.desk.file,
        view.bound.claim.kind,
        _folded(view.words("measure")),
        key or _folded(view.words("of")),
        _time(view, "since"),
        _as_of(view),
        _time(view, "until"),
    )


def quantities(ledger: Ledger, answers: Answers) -> Mapping[str, Quantity]:
    """What each quantity and count tells, by the claim's key."""
    told = (one for one in ledger.claims.values() if one.claim.kind in _TELLING)
    return {one.key: quantity(ClaimView(one, ledger, answers, Trial())) for one in told}


def voice(view: ClaimView) -> str:
    """Who says it: a claimant, or else the article, and so its publisher."""
    who = view.bound.meanings.get(("claimant",))
    if isinstance(who, Thing):
        return who.named.key
    return _folded(view.words("claimant") or f"article of {view.bound.desk.source.article.publisher}")


def _as_of(view: ClaimView) -> object:
    """The days on which it is said to be so; without any, the day of publication."""
    if view.words("as_of"):
        return _time(view, "as_of")
    published = view.bound.desk.published
    if published is None:
        return None
    days = days_of(published)
    return days.first, days.last


def _time(view: ClaimView, field: str) -> object:
    meaning = view.bound.meanings.get((field,))
    if isinstance(meaning, Moments):
        return _days(meaning.readings[0])
    if isinstance(meaning, Ref):
        return meaning.key, meaning.part
    # A time that is not understood is nobody else's.
    return (view.bound.key, field) if view.words(field) else None


def _days(moment: Moment) -> object:
    """The days of a time, or its hours where it is told to the hour: morning and evening may differ."""
    if moment.grain in _FINE:
        return tuple(None if end is None else end.astimezone(UTC) for end in (moment.start, moment.end))
    days = days_of(moment)
    return days.first, days.last


def updated(file: str, ledger: Ledger) -> set[str]:
    """The files that a story replaces, one after the other."""
    found: set[str] = set()
    desk = ledger.desks.get(file)
    while desk is not None and desk.source.article.updates:
        path = join(desk.file, desk.source.article.updates)
        if isinstance(path, Unreadable) or path in found:
            break
        found.add(path)
        desk = ledger.desks.get(path)
    return found


def told_loosely(view: ClaimView) -> bool:
    """Whether a claim says when only to the week or wider, so that another day of it may be meant."""
    meaning = view.bound.meanings.get(("as_of",))
    return isinstance(meaning, Moments) and meaning.readings[0].grain not in {*_FINE, Grain.DAY}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
