"""Places as a source has them, held against where a claim's entities are declared to lie."""

from __future__ import annotations

from fractions import Fraction

from checker.claim.answer import Answer
from checker.claim.mention import Named
from checker.claim.reckoning import Lacking, Outcome
from checker.claim.words import show
from checker.frozen import dataclass
from checker.language.cell import folded
from checker.logic.geodesy import leg
from checker.reason.bearing import Held
from checker.reason.facts import Side, Stance
from checker.reason.view import ClaimView

NEAR_KM = 15
"""How far apart two sources may put the middle of a city."""
FAR_KM = 50
"""From how far on they put it at two places."""


@dataclass(frozen=True, slots=True)
class Located:
    """One of a claim's places as a source has it."""

    named: Named
    field: str
    km: Fraction
    """How far from where it is declared."""

    @property
    def said(self) -> str:
        """As in "puts Sheberghan 0.4 km from where it is declared"."""
        return f"puts {self.named.name} {show(self.km, 'km')} from where it is declared"


def located(view: ClaimView, answer: Answer) -> Located | None:
    """The subject or object of a claim about places that the source's one row tells of."""
    if answer.spot is None or answer.picked is None or view.bound.claim.kind != "place":
        return None
    texts = [text for text in answer.picked.rows[0].cells.values() if text]
    # A gazetteer has all other names of a place in one cell.
    cells = {folded(part) for text in texts for part in (text, *text.split(","))}
    for field in ("subject", "object"):
        try:
            named = view.named(field)
        except Lacking:
            continue
        keys = {folded(name) for name in (named.name, *named.aka)} | {named.key.rpartition(":")[2].casefold()}
        if named.at is not None and keys & cells:
            return Located(named, field, leg(named.at, answer.spot).km)
    return None


def by_spot(held: Held) -> Stance | None:
    """A place that the source puts where the claim's working has it bears the claim out as far as it holds."""
    found = located(held.view, held.answer)
    if found is None:
        return None
    why = f"{held.answer.working}; it {found.said}"
    holds = held.view.reckoned().outcome is Outcome.HOLDS
    side = Side.SUPPORTS if holds and found.km <= NEAR_KM else Side.SILENT
    return Stance(side, held.answer, why, Outcome.HOLDS)
