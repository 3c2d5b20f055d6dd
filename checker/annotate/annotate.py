"""Every claim file as its article: the copy, what the claims quote of it, their cards, sources and conflicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.annotate.cards import card
from checker.annotate.cited import cited
from checker.annotated import Annotated, Conflict, Passage
from checker.language.quotes.quote import Altered, Found
from checker.place import Place, Span
from checker.read.files import join
from checker.read.lines import Lines
from checker.reason.facts import Fact, Facts
from checker.resolve.ledger import Desk
from checker.show.discreet import Discreet, discreet


def annotated(facts: Facts) -> tuple[Annotated, ...]:
    """The articles of the files that were asked for, each with its claims in their order there."""
    of: dict[str, list[Fact]] = {desk.file: [] for desk in facts.ledger.desks.values() if desk.reported}
    for fact in facts.told():
        of[fact.claim.desk.file].append(fact)
    secrets = discreet(facts.ledger)
    return tuple(_article(facts.ledger.desks[file], told, facts, secrets) for file, told in of.items())


def _article(desk: Desk, told: Sequence[Fact], facts: Facts, secrets: Discreet) -> Annotated:
    copy_file = join(desk.file, desk.source.article.text) if desk.source.article.text else ""
    article, text = desk.source.article, desk.copy.text if desk.copy is not None else ""
    return Annotated(
        Place(desk.file),
        article.title,
        article.publisher,
        article.author,
        article.published,
        article.url,
        text,
        copy_file if isinstance(copy_file, str) else "",
        desk.copy_gap,
        tuple(_passages(told, Lines(text))),
        tuple(card(fact, facts) for fact in told),
        cited(desk, told),
        tuple(_conflicts(desk, facts)),
        secrets.may_say,
    )


def _passages(told: Sequence[Fact], lines: Lines) -> Iterator[Passage]:
    for fact in told:
        standing = fact.claim.standing
        if isinstance(standing, Found):
            yield Passage(standing.start, standing.end, fact.claim.key)
        elif isinstance(standing, Altered):
            yield Passage(*_ends(standing.nearest, lines), fact.claim.key)


def _ends(span: Span, lines: Lines) -> tuple[int, int]:
    start = lines.start(span.line - 1) + span.column - 1
    return start, lines.start(span.end_line - 1) + span.end_column - 1


def _conflicts(desk: Desk, facts: Facts) -> Iterator[Conflict]:
    for clash in facts.clashes:
        if desk in (clash.first.desk, clash.second.desk):
            yield Conflict((clash.first.key, clash.second.key), clash.what)
    for joint in facts.joint:
        if not joint.undecided and any(one.desk is desk for one in joint.claims):
            yield Conflict(tuple(one.key for one in joint.claims), joint.what, (*joint.notes, *joint.help))
