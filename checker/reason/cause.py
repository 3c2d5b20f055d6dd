"""One wrong figure behind several faults.

Where several claims that rest on one figure fail, the figure itself is the likeliest slip. It is changed as
hands slip (digits swapped, a nought too many, or whatever makes a sum right); if one change mends all of the
claims at once and spoils none, that is worth telling at the figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claim.reckoning import Outcome, Reckoning
from checker.consult import Answers
from checker.language.reading import Figure
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.reason.facts import Cause
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Figures

LEAST_FAULTS = 2
MOST_CHANGES = 24
"""Changes that are tried of one figure."""
_TRUE = frozenset({Outcome.HOLDS, Outcome.ROUNDED})
_OPEN = frozenset({Outcome.OPEN, Outcome.UNKNOWN})


def causes(ledger: Ledger, answers: Answers, reckonings: Mapping[str, Reckoning]) -> tuple[Cause, ...]:
    """Every figure that by one slip explains the failing of two claims or more."""
    users: defaultdict[str, list[str]] = defaultdict(list)
    if sum(one.outcome is Outcome.FAILS for one in reckonings.values()) < LEAST_FAULTS:
        return ()
    for key, claim in ledger.claims.items():
        for below in ledger.rests_on(claim):
            users[below].append(key)
    found = (
        _cause(ledger.claims[key], keys, ledger, answers, reckonings)
        for key, keys in users.items()
        if key in ledger.claims
    )
    return tuple(one for one in found if one is not None)


def _cause(
    claim: BoundClaim,
    users: Sequence[str],
    ledger: Ledger,
    answers: Answers,
    reckonings: Mapping[str, Reckoning],
) -> Cause | None:
    failing = [key for key in users if reckonings[key].outcome is Outcome.FAILS]
    meaning = claim.meanings.get((type(claim.claim).FIGURE_FIELD,))
    if len(failing) < LEAST_FAULTS or not isinstance(meaning, Figures):
        return None
    figure = meaning.readings[0]
    for value in _slips(figure, [reckonings[key] for key in failing]):
        trial = Trial(instead={claim.key: _moved(figure, value)})
        now = {
            key: ledger.claims[key]
            .claim.reckon(ClaimView(ledger.claims[key], ledger, answers, trial))
            .outcome
            for key in users
        }
        spoilt = [
            key
            for key in users
            if reckonings[key].outcome not in {*_OPEN, Outcome.FAILS} and now[key] not in _TRUE
        ]
        if not spoilt and all(now[key] in _TRUE for key in failing):
            return Cause(claim, figure, value, tuple(ledger.claims[key] for key in failing))
    return None


def _slips(figure: Figure, failing: Sequence[Reckoning]) -> Iterator[Fraction]:
    """What the figure may have been meant to be, the likeliest slip first, each once."""
    tried = {figure.stated}
    for value in (*_swaps(figure), *_missing(figure, failing), *_noughts(figure)):
        if value not in tried and len(tried) <= MOST_CHANGES:
            tried.add(value)
            yield value


def _swaps(figure: Figure) -> Iterator[Fraction]:
    step = figure.rounded_to or Exact(1)
    digits = str(abs(figure.stated) / step)
    if digits.isdigit():
        for place in range(len(digits) - 1):
            swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
            yield int(swapped) * step * (-1 if figure.stated < 0 else 1)


def _missing(figure: Figure, failing: Sequence[Reckoning]) -> Iterator[Fraction]:
    """What would make a sum come out as it is stated."""
    for one in failing:
        if one.stated is not None and one.nominal is not None and one.stated.unit == figure.unit:
            yield figure.stated + one.stated.nominal - one.nominal


def _noughts(figure: Figure) -> Iterator[Fraction]:
    for factor in (10, 100, 1000, 10**6):
        yield figure.stated * factor
        yield figure.stated / factor


def _moved(figure: Figure, value: Fraction) -> Figure:
    """The figure with another number, read as exactly as before."""
    shift = Range.exactly(value - figure.stated)
    return replace(figure, strict=figure.strict + shift, generous=figure.generous + shift, stated=value)
