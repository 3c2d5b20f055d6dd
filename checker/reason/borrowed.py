"""Evidence that is a claim of another file: what it says there, and what became of it there.

It bears on a claim only where it stands itself, and only where both tell the same thing of the same time. What
the two leave open is no difference; where they merely speak of one topic, the source is silent.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.claim.alike import told_in
from checker.claim.answer import Answer
from checker.claim.claim import Claim
from checker.claim.reckoning import Lacking, Outcome
from checker.claim.times import apart
from checker.claim.weigh import weigh
from checker.finding import Ruling, Verdict
from checker.language.reading import Moment
from checker.reason.bearing import Held
from checker.reason.facts import Side, Stance
from checker.reason.own import own_amount
from checker.reason.quantity import quantity
from checker.reason.stance import stance, weighed
from checker.reason.view import ClaimView
from checker.resolve.meaning import Moments, Thing

_UNFIT = {
    Ruling.REFUTED: "which is refuted itself",
    Ruling.CONTRADICTED: "which is contradicted itself",
    Ruling.CONFLICTING: "which is conflicting itself",
    Ruling.NOT_ENOUGH: "which nothing bears out there",
    Ruling.NOT_CHECKABLE: "which is an opinion or a prediction",
}
_TOPIC = ("measure", "of", "what", "who", "where", "subject", "property")
_LITTLE = frozenset({"a", "an", "the", "of", "in", "by", "for", "to", "at", "on", "and"})
_NOT_SAID = frozenset(Claim.model_fields) - {"claimant", "as_of"}


def borrowed(view: ClaimView, answer: Answer, ruled: Verdict | None) -> Stance:
    """How a claim of another file stands to this one; `ruled` is its own verdict, None in a circle."""
    bound = view.ledger.claims.get(answer.claim)
    if bound is None:
        return Stance(Side.SILENT, answer, f"{answer.working}, which could not be read")
    if ruled is None:
        return Stance(Side.SILENT, answer, f"{answer.working}, which rests on this claim itself")
    if ruled.ruling in _UNFIT:
        return Stance(Side.SILENT, answer, f"{answer.working}, {_UNFIT[ruled.ruling]}")
    theirs = ClaimView(bound, view.ledger, view.answers, view.trial)
    told = replace(answer, working=f"{answer.working}, which is {_standing(ruled)} there")
    other = _other(view, theirs)
    if other:
        return Stance(Side.SILENT, told, f"{told.working}, but {other}")
    return _figure(view, theirs, told) or _moment(view, theirs, told) or _statement(view, theirs, told)


def _standing(ruled: Verdict) -> str:
    return "worked out" if ruled.ruling is Ruling.FOLLOWS else str(ruled.ruling)


def _other(mine: ClaimView, theirs: ClaimView) -> str:
    """Where the two plainly tell of different things or of different times, in what."""
    one, other = _topic(mine), _topic(theirs, mine)
    if one and other and not (one <= other or other <= one):
        return f"it tells of {_named(theirs)}"
    for field in ("as_of", "since", "until"):
        own, its = _said(mine, field), _said(theirs, field)
        if own and its and apart(own, its):
            return f"`{field}` there is `{its.phrase}`"
    return ""


def _topic(view: ClaimView, like: ClaimView | None = None) -> frozenset[str]:
    """The words that say what a claim is about; an entity that both know by its number has one name."""
    words: set[str] = set()
    for field in _TOPIC:
        text = view.words(field)
        meaning = view.bound.meanings.get((field,))
        if isinstance(meaning, Thing):
            shared = like.bound.meanings.get((field,)) if like else None
            same = isinstance(shared, Thing) and shared.named.key == meaning.named.key
            text = shared.named.name if same and isinstance(shared, Thing) else meaning.named.name
        words |= {word.removesuffix("s") for word in re.findall(r"[^\W_]+", text.casefold())}
    return frozenset(words - _LITTLE)


def _named(view: ClaimView) -> str:
    return " of ".join(f"`{text}`" for field in ("measure", "of", "what") if (text := view.words(field)))


def _said(view: ClaimView, field: str) -> Moment | None:
    meaning = view.bound.meanings.get((field,))
    return meaning.readings[0] if isinstance(meaning, Moments) else None


def _figure(mine: ClaimView, theirs: ClaimView, answer: Answer) -> Stance | None:
    own, its = own_amount(mine), own_amount(theirs)
    if own is None or its is None:
        return None
    told = told_in(its, own.unit)
    if told is None:
        return Stance(Side.SILENT, answer, f"{answer.working}, but in another unit")
    outcome = weigh(told.extent, own.extent, told.nominal)
    words = f"{its.words} {theirs.bound.claim.unit_said()}".strip()
    said = replace(answer, working=f"{answer.working}: {words}")
    differs = outcome in {Outcome.FAILS, Outcome.LOOSE}
    loosely = differs and (_topic(mine) != _topic(theirs, mine) or not _same_days(mine, theirs))
    if loosely:
        return Stance(
            Side.SILENT, said, f"{said.working}, which may be told of something else or of another day"
        )
    return weighed(Held(mine, said), outcome, own, told.extent, words)


def _same_days(mine: ClaimView, theirs: ClaimView) -> bool:
    """Whether both tell of the same days, or of something that does not change."""
    if "constant" in {mine.words("over_time"), theirs.words("over_time")}:
        return True
    one, other = quantity(mine), quantity(theirs)
    return (one.since, one.as_of, one.until) == (other.since, other.as_of, other.until)


def _moment(mine: ClaimView, theirs: ClaimView, answer: Answer) -> Stance | None:
    field = type(theirs.bound.claim).MOMENT_FIELD
    if not field or not type(mine.bound.claim).MOMENT_FIELD or not theirs.has(field):
        return None
    try:
        its = theirs.moment(field).moment
    except Lacking:
        return None
    return stance(
        mine,
        replace(answer, claim="", moment=its, words=its.phrase, working=f"{answer.working}: {its.phrase}"),
    )


def _statement(mine: ClaimView, theirs: ClaimView, answer: Answer) -> Stance:
    """Claims without a figure or a time of their own: either they say the same, or another thing."""
    if mine.bound.claim.kind == theirs.bound.claim.kind and _fields(mine) == _fields(theirs):
        return Stance(Side.SUPPORTS, answer, f"{answer.working}: the same claim", Outcome.HOLDS)
    return Stance(Side.SILENT, answer, f"{answer.working}, but is not the same claim")


def _fields(view: ClaimView) -> dict[str, object]:
    """What a claim says, field by field; somebody who is named counts by who it is."""
    said: dict[str, object] = {}
    for name, value in view.bound.claim:
        if name in _NOT_SAID or not value:
            continue
        meaning = view.bound.meanings.get((name,))
        known = isinstance(meaning, Thing) and not meaning.named.key.startswith(view.bound.desk.file)
        if isinstance(meaning, Thing):
            said[name] = meaning.named.key if known else meaning.named.name.casefold()
        else:
            said[name] = " ".join(str(value).casefold().split())
    return said
