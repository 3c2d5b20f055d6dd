"""What one answer bears on in its claim: which field, and what the field's own words say to it."""

from __future__ import annotations

import re
from dataclasses import field

from checker.claim.answer import Answer
from checker.claim.evidence import Evidence
from checker.claim.mention import Named
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome
from checker.claim.weigh import in_unit, rounding_aside, to_its_digit, weigh
from checker.claim.words import listed, plural
from checker.frozen import dataclass
from checker.language.cell import folded, read_number
from checker.language.change import DOWN, EITHER, Way
from checker.language.moment import read_moment
from checker.language.reading import Moment, Unread
from checker.logic.exact import Exact
from checker.place import Route
from checker.reason.facts import Side, Stance
from checker.reason.view import ClaimView

_NUMBERED = "wikidata:"
_ITEM = re.compile(r"Q[1-9][0-9]*")
_OF_SO_MANY = re.compile(r"[0-9] ?(?:in|of|out of|/) ?[0-9]", re.ASCII)
_NAMES = {"rank": "subject"}
_UNITS = {Way.SHARE: "%", Way.RATIO: "times", Way.POINTS: "points"}


@dataclass(frozen=True, slots=True)
class Held:
    """A claim's words, and what holding them against one answer takes."""

    view: ClaimView
    answer: Answer
    told_field: Route = field(init=False)
    """The field that the evidence says it is for, by its keys; empty where it does not say."""

    def __post_init__(self) -> None:
        evidence = self.evidence
        words = evidence.for_.split(".") if evidence and evidence.for_ else ()
        told = tuple(int(word) if word.isdigit() else word for word in words if word)
        object.__setattr__(self, "told_field", told)

    @property
    def evidence(self) -> Evidence | None:
        """The piece of evidence that asked."""
        own, number = self.view.bound.claim.evidence, self.answer.asked.route[-1:]
        at = number[0] if number and isinstance(number[0], int) else len(own)
        return own[at] if at < len(own) else None

    def field(self, usual: str) -> Route:
        """The field that it bears on, where the kind has a usual one."""
        return self.told_field or ((usual,) if usual else ())

    @property
    def partly(self) -> str:
        """The field, where it is another than what the claim says as a whole."""
        told = self.told_field
        if not told:
            return ""
        kind = type(self.view.bound.claim)
        whole = {kind.FIGURE_FIELD, kind.MOMENT_FIELD, _NAMES.get(kind.KIND, "object"), "position", "by"}
        return "" if told[0] in whole else ".".join(map(str, told))


def by_change(held: Held) -> Stance | None:
    """A change or a difference, held against how much the claim says that something changed."""
    answer = held.answer
    if answer.figure is None or answer.nominal is None or held.view.bound.claim.kind != "change":
        return None
    if held.told_field not in {(), ("by",)}:
        return None
    try:
        change = held.view.change("by")
    except Lacking:
        return None
    evidence = held.evidence
    if evidence is None or evidence.take not in {"change", "difference", "ratio"}:
        return None
    found, printed = Extent(answer.figure, answer.figure), Extent.exactly(answer.nominal)
    place = held.view.place("by")
    contrast = f"`{answer.source}` has {answer.words}"
    if change.figure is None:
        rises = answer.nominal - (1 if evidence.take == "ratio" else 0)
        agrees = rises * change.direction > 0
        side = Side.SUPPORTS if agrees else Side.REFUTES
        outcome = Outcome.HOLDS if agrees else Outcome.FAILS
        return Stance(side, answer, answer.working, outcome, contrast=contrast, field="by")
    stated = Amount(change.figure, place)
    # `a fifth` is told as a part of one, `20 per cent` in per cent.
    unit = stated.unit if change.way is Way.SHARE else _UNITS.get(change.way, stated.unit)
    told = in_unit(found, answer.unit, unit)
    if told is None:
        return Stance(Side.SILENT, answer, f"{answer.working}, which is in another unit")
    exact = in_unit(printed, answer.unit, unit) if answer.rounded else None
    signs = [-1] if change.direction == DOWN else [1, -1] if change.direction == EITHER else [1]
    turned, mine = told.times(signs[0]), to_its_digit(stated)
    outcomes = [
        rounding_aside(weigh(told.times(sign), mine), exact and exact.times(sign), mine) for sign in signs
    ]
    outcome = next((one for one in outcomes if one is not Outcome.FAILS), Outcome.FAILS)
    side = (
        Side.REFUTES
        if outcome is Outcome.FAILS
        else Side.SILENT
        if outcome is Outcome.OPEN
        else Side.SUPPORTS
    )
    return Stance(side, answer, answer.working, outcome, stated, turned, contrast, "by")


def by_standing(held: Held) -> Stance | None:
    """A place in a ranking."""
    standing = held.answer.standing
    if standing is None or held.view.bound.claim.kind != "rank":
        return None
    try:
        rank = held.view.rank("position")
    except Lacking:
        return None
    answer, why = held.answer, held.answer.working
    order = held.view.words("order")
    highest = rank.highest if rank.highest is not None else order != "lowest first"
    places = standing.from_highest if highest else standing.from_lowest
    said = range(rank.first, rank.last + 1)
    shared = [place for place in places if place in said]
    if not shared:
        other = standing.from_lowest if highest else standing.from_highest
        if rank.highest is None and not order and any(place in said for place in other):
            return Stance(Side.SILENT, answer, f"{why}, and the claim does not say from which end it counts")
        number = Exact(places[0])
        words = f"it comes {number} of those" if not answer.words else f"it comes {_ordinal(places)}"
        contrast = f"by `{answer.source}` {words}"
        return Stance(Side.REFUTES, answer, why, Outcome.FAILS, contrast=contrast, field="position")
    if len(shared) < len(places) and not rank.joint:
        return Stance(Side.SILENT, answer, f"{why}, so the place is shared")
    return Stance(Side.SUPPORTS, answer, why, Outcome.HOLDS, field="position")


def _ordinal(places: range) -> str:
    from checker.claim.words import ordinal

    first, last = ordinal(places[0]), ordinal(places[-1])
    return first if first == last else f"{first} to {last}, with those that are level"


def by_members(held: Held) -> Stance | None:
    """A list of names, held against the members that the claim lists."""
    answer, view = held.answer, held.view
    if not answer.texts or not view.has("members") or held.told_field not in {(), ("members",)}:
        return None
    try:
        members = [member.named for member in view.members("members")]
    except Lacking:
        return None
    if not members:
        return None
    rows = {folded(text): text for text in answer.texts}
    missing = [one for one in members if not _called(one) & set(rows)]
    known = set().union(*(_called(one) for one in members))
    beside = [text for key, text in rows.items() if key not in known]
    if len(missing) == len(members) or not (missing or beside):
        return None
    named = listed([f"`{one.name}`" for one in missing])
    there = f"{named} {'is' if len(missing) == 1 else 'are'} not in `{answer.source}`" if missing else ""
    other = f"`{answer.source}` has {listed([f'`{one}`' for one in beside])} besides" if beside else ""
    why = "; ".join(one for one in (answer.working, there, other) if one)
    same_number = len({one.key for one in members}) == len(rows)
    if not same_number:
        return None
    if all(_is_declared(held, text) for text in beside):
        contrast = f"`{answer.source}` has {listed([f'`{one}`' for one in beside])}, and not {named}"
        return Stance(Side.REFUTES, answer, answer.working, Outcome.FAILS, contrast=contrast, field="members")
    # One name too many on either side may be one thing under two names.
    return Stance(Side.SILENT, answer, why)


def _is_declared(held: Held, text: str) -> bool:
    """Whether a claim file declares what a cell names."""
    known = (one for one in held.view.bound.desk.names.values() if one.home is not None)
    return any(folded(text) in _called(one) for one in known)


def _called(named: Named) -> set[str]:
    return {folded(name) for name in (named.name, *named.aka)}


def by_name(held: Held) -> Stance | None:
    """A cell that names or dates somebody or something, held against what the claim names."""
    kind = held.view.bound.claim.kind
    field = held.field(_NAMES.get(kind, "object"))
    answer = held.answer
    texts = (answer.text,) if answer.text else answer.texts
    if not texts or not field or not held.view.has(*field):
        return None
    try:
        named = held.view.named(*field)
    except Lacking:
        return None
    why, about = answer.working, ".".join(map(str, field))
    item = _item(answer)
    found = [_same(held, named, text) for text in texts]
    if item and True not in found:
        found = [_numbered(named, item)]
        if found == [None] and any(_is_another(held, named, text) for text in texts):
            found = [False]
    if True in found:
        return Stance(Side.SUPPORTS, answer, why, Outcome.HOLDS, field=about)
    if None in found:
        return Stance(Side.SILENT, answer, f"{why}, which may be another name of `{named.name}`")
    if kind not in {"relation", "rank"} and not held.told_field:
        return None
    shown = listed(list(texts)) if len(texts) <= 6 else plural(len(texts), "other name")
    contrast = f"`{answer.source}` has {shown}"
    return Stance(Side.REFUTES, answer, why, Outcome.FAILS, contrast=contrast, field=about)


def _item(answer: Answer) -> str:
    """The number at Wikidata of what the source names, where it gives one."""
    rows = answer.picked.rows if answer.picked else ()
    told = rows[0].cells.get("value id", "") if len(rows) == 1 else ""
    return told or (answer.text if _ITEM.fullmatch(answer.text) else "")


def _numbered(named: Named, item: str) -> bool | None:
    """Whether somebody or something has a number at Wikidata; None where theirs is not told."""
    return named.key == f"{_NUMBERED}{item}" if named.key.startswith(_NUMBERED) else None


def _is_another(held: Held, named: Named, text: str) -> bool:
    """Whether a claim file declares both, what is named and what a cell names, as two."""
    called = {one.key: _called(one) for one in held.view.bound.desk.names.values()}
    return named.key in called and any(
        folded(text) in names for key, names in called.items() if key != named.key
    )


def _same(held: Held, named: Named, text: str) -> bool | None:
    """Whether a cell says the same as a name; None where it may."""
    cell = folded(text)
    if cell in _called(named):
        return True
    mine, theirs = read_number(named.name), read_number(text)
    if mine and theirs:
        return mine.allowed.meets(theirs.allowed) and (
            mine.unit == theirs.unit or not (mine.unit and theirs.unit)
        )
    said = read_moment(named.name, held.view.clock)
    moment = held.answer.moment if held.answer.text == text else None
    if moment is not None and not isinstance(said, Unread):
        return any(_meet(one, moment) for one in said)
    words = set(cell.replace("-", " ").split())
    parts = [set(name.replace("-", " ").split()) for name in _called(named)]
    return None if any(part <= words or words <= part for part in parts) else False


def _meet(one: Moment, other: Moment) -> bool:
    before = one.end is not None and other.start is not None and one.end <= other.start
    after = one.start is not None and other.end is not None and other.end <= one.start
    return not (before or after)


def may_lack_its_sign(amount: Amount) -> bool:
    """Whether it may be a per cent without its sign: `0.7` may, `most`, `a quarter` and `1 in 5` are parts of one."""
    return any(char.isdigit() for char in amount.words) and not _OF_SO_MANY.search(amount.words)
