"""What relations and entities state, held against the vocabulary of properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.claim.mention import Named
from checker.claim.reckoning import Lacking
from checker.consult import Answers
from checker.finding import Finding, Label, Severity, instead
from checker.language.figure import read_figure
from checker.language.moment import read_when
from checker.language.reading import Unread
from checker.place import Place
from checker.reason.stated_across import Told, across
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.ledger import BoundClaim, Desk, Ledger
from checker.resolve.meaning import Moments, Thing
from checker.vocabulary.constraint import QUALIFIERS, TIMES
from checker.vocabulary.hold import breaches
from checker.vocabulary.property import Property, Sort
from checker.vocabulary.statement import Statement, World
from checker.vocabulary.term import ALWAYS, UNKNOWN, Term, Times, all_before, term
from checker.vocabulary.vocabulary import Vocabulary

FIELDS = ("born", "died", "founded")
_ENDED = "died"
_UNSAID = frozenset({"relation-lacks", "uncited-relation"})
"""What is asked for and not told leaves standing what is."""


def stated(ledger: Ledger, answers: Answers, vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """What is stated in each file against the constraints of its properties, each voice by itself.

    The vocabulary is opened only where there is a relation, or an entity that gives its dates.
    """
    relations: dict[str, list[BoundClaim]] = {}
    for claim in ledger.told():
        if claim.claim.kind == "relation":
            relations.setdefault(claim.desk.file, []).append(claim)
    found: list[Finding] = []
    told: list[Told] = []
    for desk in ledger.desks.values():
        claims = relations.get(desk.file, [])
        if desk.reported and (claims or _dated(desk)):
            views = [ClaimView(one, ledger, answers, Trial()) for one in claims]
            found += (one for view in views for one in _misspelt(view, vocabulary))
            told.append(_told(desk, views, vocabulary))
            found += _in_file(told[-1], vocabulary)
    return (*found, *across(told, ledger, vocabulary))


def denials(ledger: Ledger, breaches: Sequence[Finding]) -> Mapping[str, Sequence[Finding]]:
    """The errors among breaches by the keys of the claims that they rest on, which cannot stand for them."""
    errors = [one for one in breaches if one.severity is Severity.ERROR and one.check not in _UNSAID]
    places = {claim.place: key for key, claim in ledger.claims.items()} if errors else {}
    found: dict[str, list[Finding]] = {}
    for one in errors:
        for label in one.labels:
            key = places.get(Place(label.place.file, label.place.route[:2]))
            if key is not None:
                found.setdefault(key, []).append(one)
    return found


def _dated(desk: Desk) -> bool:
    return any(one.born or one.died or one.founded for one in desk.source.entities.values())


def _told(desk: Desk, views: Sequence[ClaimView], vocabulary: Vocabulary) -> Told:
    declared = tuple(_declared(desk, vocabulary))
    ends = {one.subject.key: one.times for one in declared if one.property.field == _ENDED}
    # The article's own voice comes first: it alone tells what entities declare.
    voices: dict[str, list[Statement]] = {"": []}
    for order, view in enumerate(views):
        for one in vocabulary.named(view.words("property")):
            statement = _statement(view, one, order, ends)
            if statement is not None:
                voices.setdefault(_voice(view), []).append(statement)
                break
    return Told(desk, declared, voices)


def _in_file(told: Told, vocabulary: Vocabulary) -> Iterator[Finding]:
    for voice, statements in told.voices.items():
        world = World(vocabulary, (*told.declared, *statements), told.desk.published)
        yield from (one for one in breaches(world) if one.claim or not voice)


def _misspelt(view: ClaimView, vocabulary: Vocabulary) -> Iterator[Finding]:
    words = view.words("property")
    meant = "" if vocabulary.named(words) else vocabulary.meant(words)
    if meant:
        what = f"no property is known as `{words}`"
        place = view.place("property")
        help_ = (f"did you mean `{meant}`?",)
        fixes = instead(place, words, (meant,))
        yield Finding(
            what, (Label(place),), (), help_, view.id, "unknown-property", Severity.NOTE, fixes=fixes
        )


def _voice(view: ClaimView) -> str:
    meaning = view.bound.meanings.get(("claimant",))
    return meaning.named.key if isinstance(meaning, Thing) else view.words("claimant").casefold()


def _declared(desk: Desk, vocabulary: Vocabulary) -> Iterator[Statement]:
    """What entities declare of their own lives."""
    for id_, entity in desk.source.entities.items():
        named = desk.names.get(id_)
        for field in FIELDS:
            words = getattr(entity, field)
            one = vocabulary.having_field(field) if words else None
            meaning = desk.meanings.get(("entities", id_, field))
            if one is not None and named is not None and isinstance(meaning, Moments):
                place = named.place.at(field)
                yield Statement(one, named, words, place, times=meaning.readings, term=ALWAYS)


def _statement(view: ClaimView, one: Property, order: int, ends: Mapping[str, Times]) -> Statement | None:
    """What a relation states with a property; None where its object is of another sort, or not understood."""
    subject = view.bound.meanings.get(("subject",))
    if not isinstance(subject, Thing):
        return None
    given = view.bound.meanings
    said = {field: _times(view, field) for field in TIMES if (field,) in given}
    if ("claimant",) in given:
        said["claimant"] = ()
    statement = Statement(
        one,
        subject.named,
        view.words("object"),
        view.bound.place,
        view.id,
        order,
        qualifiers={field: said[field] for field in QUALIFIERS if field in said},
        cited=bool(view.bound.claim.evidence),
    )
    whole = _valued(statement, view)
    if whole is None:
        return None
    return replace(whole, term=ALWAYS if one.timeless else _term(whole, view, ends))


def _valued(statement: Statement, view: ClaimView) -> Statement | None:
    sort = statement.property.value
    object_ = view.bound.meanings.get(("object",))
    declared = isinstance(object_, Thing) and object_.named.home is not None
    if sort is Sort.TEXT:
        return (
            replace(statement, thing=object_.named) if isinstance(object_, Thing) and declared else statement
        )
    if sort is Sort.ENTITY:
        return replace(statement, thing=object_.named) if isinstance(object_, Thing) else None
    if declared:
        return None
    if sort is Sort.TIME:
        times = read_when(statement.words, view.clock)
        return None if isinstance(times, Unread) else replace(statement, times=times)
    figures = read_figure(statement.words)
    return None if isinstance(figures, Unread) else replace(statement, figures=figures)


def _term(one: Statement, view: ClaimView, ends: Mapping[str, Times]) -> Term:
    given = one.qualifiers or {}
    if any(not one.qualifier(field) for field in TIMES if field in given):
        return UNKNOWN
    now = view.published
    over = any(now and all_before(ends.get(named.key, ()), (now,)) for named in _both(one))
    return term(one.qualifier("as_of"), one.qualifier("since"), one.qualifier("until"), now, over=over)


def _both(one: Statement) -> Iterator[Named]:
    yield one.subject
    if one.thing is not None:
        yield one.thing


def _times(view: ClaimView, field: str) -> Times:
    """All readings of a time; one taken from another claim has the reading that it has there."""
    meaning = view.bound.meanings.get((field,))
    if isinstance(meaning, Moments):
        return meaning.readings
    try:
        return (view.moment(field).moment,)
    except Lacking:
        return ()
