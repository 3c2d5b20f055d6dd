"""What the relations of several files state of one entity, held against the vocabulary together.

An entity is the same by its number, or by a file of entities that both files share, and never by its name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.claim.times import days_of
from checker.finding import Finding
from checker.frozen import dataclass
from checker.reason.quantity import updated
from checker.resolve.ledger import Desk, Ledger
from checker.vocabulary.hold import breaches
from checker.vocabulary.statement import Statement, World
from checker.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Told:
    """What one file states: what it declares of its entities, and what each voice says."""

    desk: Desk
    declared: tuple[Statement, ...]
    voices: Mapping[str, Sequence[Statement]]
    """By who says it; "" is the article."""


def across(told: Sequence[Told], ledger: Ledger, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What is stated in one file against what the same voice states in another; not if one corrects the other."""
    corrected = {file for each in ledger.desks for file in updated(each, ledger)}
    voices: defaultdict[str, list[tuple[Told, Statement]]] = defaultdict(list)
    for one in told:
        if one.desk.file in corrected:
            continue
        for voice, statements in one.voices.items():
            name = voice or f"article of {one.desk.source.article.publisher.casefold()}"
            # Two mayors of two files may be two.
            known = not voice or _shared(voice, one.desk)
            voices[name] += (
                (one, each) for each in statements if known and _shared(each.subject.key, one.desk)
            )
    for stated in voices.values():
        if len({one.desk.file for one, _ in stated}) > 1:
            yield from _together(stated, vocabulary)


def _shared(key: str, desk: Desk) -> bool:
    return not key.startswith(("name:", f"{desk.file}#")) and (":" in key or "#" in key)


def _together(stated: Sequence[tuple[Told, Statement]], vocabulary: Vocabulary) -> Iterator[Finding]:
    days = {days_of(one.desk.published) if one.desk.published else None for one, _ in stated}
    statements = []
    for order, (one, each) in enumerate(
        sorted(stated, key=lambda row: (_published(row[0].desk), row[1].order))
    ):
        # What holds at the one publication need not at the other.
        term = each.term if len(days) == 1 else replace(each.term, now=False)
        name = f"{each.claim} ({one.desk.file})"
        statements.append(replace(each, claim=name, order=order, term=term))
    declared = {
        each.place: each for one, _ in stated for each in one.declared if _shared(each.subject.key, one.desk)
    }
    for found in breaches(World(vocabulary, (*declared.values(), *statements))):
        if len({label.place.file for label in found.labels}) > 1:
            yield replace(found, claim=found.claim.partition(" (")[0])


def _published(desk: Desk) -> tuple[str, str]:
    return (str(desk.published.start) if desk.published else "", desk.file)
