"""Whether a source had expired when an article relied on it.

The day is the article's own publication unless another is given: a check must say the same tomorrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from checker.finding import Finding, Label
from checker.language.reading import Clock, Moment
from checker.place import Place


def stale(
    expires: Sequence[Moment], place: Place, clock: Clock | None, today: date | None
) -> tuple[Finding, ...]:
    """Say that a source had expired, where every reading of its `expires` says so."""
    now = datetime.combine(today, time.min, UTC) if today else clock.now if clock is not None else None
    if now is None or not expires:
        return ()
    if not all(one.end is not None and one.end <= now for one in expires):
        return ()
    passed = f"it is {now.date()}" if today else f"the article was published on {now.date()}"
    return (
        Finding(
            f"the source may be relied on until `{expires[0].phrase}`, and {passed}",
            (Label(place),),
            help=(
                "fetch it again with `checker fetch --refresh`, see whether it says the same, and write a new day",
            ),
            check="evidence-stale",
        ),
    )
