"""How words that are quoted from a document stand to a claim: by their figures, their dates, and who speaks them."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from checker.claim.alike import sort_of, told_in
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome
from checker.claim.weigh import in_unit, to_its_digit, weigh
from checker.claim.words import listed
from checker.language.reading import Figure
from checker.language.scan import figures_in
from checker.reason import nearby
from checker.reason.bearing import Held
from checker.reason.facts import Side, Stance
from checker.reason.own import OWN_FIGURE, own_amount
from checker.reason.speaker import spoken


def by_words(held: Held) -> Stance | None:
    """A quoted passage: its figures are held against the claim's, where it has one."""
    quoted = bool(held.view.bound.claim.evidence_words()) or _asked_for_words(held)
    if not held.answer.text or not quoted:
        return None
    why = held.answer.working or f"`{held.answer.source}` has the words"
    if held.answer.around and held.view.has("speaker"):
        return _by_speaker(held, why)
    if dated := _by_quoted_dates(held):
        return dated
    amount = own_amount(held.view, held.told_field)
    if amount is None or not (held.told_field or held.view.bound.claim.kind in OWN_FIGURE):
        return Stance(Side.SUPPORTS, held.answer, why, Outcome.HOLDS)
    figures = [(seen.words, seen.figure) for seen in figures_in(held.answer.text)]
    near = [(words, figure) for words, figure in figures if _told_alike(figure, amount)]
    if not near:
        return _in_other_units(held, why, amount, figures)
    outcomes = [
        (weigh(_extent(figure, amount), amount.extent, figure.stated), words, figure)
        for words, figure in near
    ]
    for outcome, words, figure in outcomes:
        if outcome in {Outcome.HOLDS, Outcome.ROUNDED, Outcome.OPEN}:
            return Stance(
                Side.SUPPORTS, held.answer, why, outcome, amount, _extent(figure, amount), f"has {words}"
            )
    if len(outcomes) > 1:
        return Stance(Side.SILENT, held.answer, f"{why}, whose figures are others")
    outcome, words, figure = outcomes[0]
    contrast = f"`{held.answer.source}` says `{words}`"
    side = Side.REFUTES if outcome is Outcome.FAILS else Side.SUPPORTS
    return Stance(side, held.answer, why, outcome, amount, _extent(figure, amount), contrast)


def _by_quoted_dates(held: Held) -> Stance | None:
    """The dates among quoted words, where the claim has a time of its own that they may tell."""
    field = held.field(type(held.view.bound.claim).MOMENT_FIELD)
    # What a speaker says of other days has nothing to do with the day on which it was said.
    spoken_words = held.view.bound.claim.evidence_words() and not held.told_field
    if not field or spoken_words or not held.view.has(*field):
        return None
    try:
        return nearby.by_dates(held.answer, held.view.moment(*field), held.view.clock)
    except Lacking:
        return None


def _by_speaker(held: Held, why: str) -> Stance:
    """The words of a quotation: somebody else may speak them there."""
    try:
        speaker = held.view.named("speaker")
    except Lacking:
        return Stance(Side.SUPPORTS, held.answer, why, Outcome.HOLDS)
    known = {one.key: one for one in held.view.bound.desk.names.values()}
    found = spoken(speaker, known.values(), held.answer.around)
    if found.by is not None:
        contrast = f"`{held.answer.source}` has {found.by.name} say the words"
        by = f"{why}, spoken by {found.by.name}"
        return Stance(
            Side.REFUTES, held.answer, by, Outcome.FAILS, contrast=contrast, told_by="misattributed-quote"
        )
    told = why if found.by_speaker else f"{why}, and near them does not name {speaker.name}"
    return Stance(Side.SUPPORTS, held.answer, told, Outcome.HOLDS)


def _asked_for_words(held: Held) -> bool:
    evidence = held.view.bound.claim.evidence
    return any(bool(one.quote) for one in evidence if one.source == held.answer.source)


def _told_alike(figure: Figure, amount: Amount) -> bool:
    """Whether a figure is told in the claim's unit."""
    return in_unit(Extent(figure.strict, figure.generous), figure.unit, amount.unit) is not None


def _in_other_units(held: Held, why: str, amount: Amount, figures: Sequence[tuple[str, Figure]]) -> Stance:
    """A passage without a figure in the claim's unit: one that measures the same says no word of the claim's."""
    sort = sort_of(amount.unit) if amount.unit else ""
    other = [words for words, figure in figures if sort and sort_of(figure.unit) == sort]
    if not other or any(_met(words, figure, amount) for words, figure in figures):
        return Stance(Side.SUPPORTS, held.answer, why, Outcome.HOLDS)
    words = listed(list(dict.fromkeys(f"`{words}`" for words in other)))
    return Stance(Side.SILENT, held.answer, f"{why}, which have {words}, and the claim says `{amount.words}`")


def _met(words: str, figure: Figure, amount: Amount) -> bool:
    """Whether a figure comes to the claim's: bare, turned into the other unit, or of another land's dollars."""
    turned = told_in(Amount(figure, amount.place), amount.unit)
    if turned is None and _signs(words) & _signs(amount.words):
        # `$` is whatever money is paid with where it is written, and elsewhere called `A$`.
        turned = Amount(figure, amount.place)
    return turned is not None and weigh(turned.extent, to_its_digit(amount)) is not Outcome.FAILS


def _signs(words: str) -> set[str]:
    return {char for char in words if category(char) == "Sc"}


def _extent(figure: Figure, amount: Amount) -> Extent:
    extent = Extent(figure.strict, figure.generous)
    return in_unit(extent, figure.unit, amount.unit) or extent
