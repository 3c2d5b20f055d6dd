"""The sources of a claim file, and how what they say stands to its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.annotated import Cited
from checker.declared import kind_of
from checker.model.article import Source
from checker.reason.facts import Fact, Side
from checker.reason.origins import same
from checker.resolve.ledger import Desk


def cited(desk: Desk, told: Sequence[Fact]) -> tuple[Cited, ...]:
    """Every source that is declared, in the order of the file."""
    sides = Counter((one.answer.source, one.side) for fact in told for one in fact.stances)
    alike = same(desk)
    declared = desk.source.sources
    return tuple(
        _row(id_, source, [(one, declared[one].confidential) for one in alike[id_]], sides)
        for id_, source in declared.items()
    )


def _row(
    id_: str, source: Source, alike: Sequence[tuple[str, bool]], sides: Counter[tuple[str, Side]]
) -> Cited:
    counted = (
        sides[id_, Side.SUPPORTS],
        sides[id_, Side.REFUTES],
        sides[id_, Side.SILENT] + sides[id_, Side.UNREACHABLE],
    )
    if source.confidential:
        return Cited(id_, "confidential", *counted, confidential=True)
    return Cited(
        id_,
        kind_of(source) or "cited only",
        *counted,
        source.title,
        source.publisher,
        source.url,
        source.table or source.document or source.claims or source.gazetteer,
        _when(source),
        source.sha256,
        tuple(one for one, secret in alike if not secret),
        any(secret for _, secret in alike),
    )


def _when(source: Source) -> str:
    if source.published:
        return f"published {source.published}"
    return f"looked at {source.accessed}" if source.accessed else ""
