"""Claim files to ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import basename

from checker.claim.claim import Claim
from checker.claim.fields import Means, Selector
from checker.language.policy import DEFAULT, Policy
from checker.language.quotes.quote import find_quote
from checker.language.quotes.words import Passages
from checker.language.reading import Clock
from checker.logic.graph import groups
from checker.model.file import ClaimFile
from checker.model.kind import kinds
from checker.place import Place, Route
from checker.read.files import Unreadable, join
from checker.read.markdown import seen
from checker.read.sheet import Tree
from checker.resolve.bind import IsValue, Names, bind, understand
from checker.resolve.clock import clock_of
from checker.resolve.entities import SHARED, Roster, meanings_of, names_of, roster
from checker.resolve.ledger import BoundClaim, Desk, Ledger, Standing
from checker.resolve.meaning import Meaning

ReadText = Callable[[str], str | Unreadable]
"""Gives the text of a file by its path from the root, or says why it cannot."""


def resolve(
    files: Sequence[ClaimFile],
    reported: Iterable[str],
    read_text: ReadText,
    is_value: IsValue = lambda *_: False,
    policy: Policy = DEFAULT,
) -> Ledger:
    """Bind names and understand phrases in all files that are at hand, by what words allow in the house."""
    wanted = frozenset(reported)
    shared = [one for one in files if basename(one.file) == SHARED]
    desks = {one.file: _desk(roster(one, shared), read_text, reported=one.file in wanted) for one in files}
    claims: dict[str, BoundClaim] = {}
    for desk in desks.values():
        names = replace(_names(desk, desks), is_value=is_value, policy=policy)
        for entry in desk.source.claims:
            key = f"{desk.file}#{entry.id}"
            if entry.claim is None or key in claims:
                continue
            meanings = bind(entry.claim, entry.place, names)
            claims[key] = BoundClaim(
                key, entry.claim, entry.place, desk, meanings, _standing(entry.claim.quote, desk)
            )
    ledger = Ledger(desks, claims)
    below = {key: ledger.rests_on(claim) for key, claim in claims.items()}
    return replace(ledger, circular={key: group for group in groups(below) for key in group})


def rebound(claim: BoundClaim, model: Claim, ledger: Ledger, is_value: IsValue) -> BoundClaim:
    """A claim that says something else than before, understood anew; all others stay as they are."""
    names = replace(_names(claim.desk, ledger.desks), is_value=is_value)
    meanings = bind(model, claim.place, names)
    return replace(claim, claim=model, meanings=meanings)


def standing(quote: str | Selector, text: Passages) -> Standing:
    """How a quote stands in a text."""
    if isinstance(quote, Selector):
        return find_quote(seen(quote.exact, text.file), text, quote.prefix, quote.suffix)
    return find_quote(seen(quote, text.file), text)


def _standing(quote: str | Selector, desk: Desk) -> Standing | None:
    return standing(quote, desk.copy) if quote and desk.copy is not None else None


def _desk(known: Roster, read_text: ReadText, *, reported: bool) -> Desk:
    file = known.file
    clock, published, meanings = clock_of(file.article)
    copy, gap = _copy(file, read_text)
    meanings |= meanings_of(known, clock) | _source_times(file, clock)
    ids = frozenset(known.entries)
    return Desk(file, clock, published, copy, gap, names_of(known), ids, meanings, reported)


def _copy(file: ClaimFile, read_text: ReadText) -> tuple[Passages | None, str]:
    if not file.article.text:
        return None, ""
    path = join(file.file, file.article.text)
    if isinstance(path, Unreadable):
        return None, path.why
    text = read_text(path)
    return (None, text.why) if isinstance(text, Unreadable) else (Passages(path, seen(text, path)), "")


def _source_times(file: ClaimFile, clock: Clock | None) -> dict[Route, Meaning]:
    meanings: dict[Route, Meaning] = {}
    names = Names(file.file, {}, {}, {}, {}, frozenset(), clock)
    for id_, source in file.sources.items():
        for field in ("published", "accessed", "expires"):
            text = getattr(source, field)
            if text:
                place = Place(file.file, ("sources", id_, field))
                meanings[place.route] = understand(text, Means.MOMENT, names, place)
    return meanings


def _names(desk: Desk, desks: Mapping[str, Desk]) -> Names:
    """What a name in this file may refer to, in the file itself and in all others at hand."""
    files = {}
    for text in foreign(desk.source):
        path = join(desk.file, text)
        if isinstance(path, str) and path in desks:
            files[text] = path
    return Names(
        desk.file,
        _claims_of(desk),
        {text: _claims_of(desks[path]) for text, path in files.items()},
        files,
        desk.names,
        desk.ids,
        desk.clock,
        desk.published,
    )


def _claims_of(desk: Desk) -> dict[str, type | None]:
    """The kind of each claim by its id; of two claims with one id, the first."""
    return {
        entry.id: kinds().get(entry.kind) if entry.claim is not None else None
        for entry in reversed(desk.source.claims)
        if entry.id
    }


def foreign(file: ClaimFile) -> tuple[str, ...]:
    """The other claim files that a file's claims refer to, as written before the `#`."""
    if "ml#" not in file.sheet.text:
        return ()
    found = {text.rpartition("#")[0] for text in _strings(file.sheet.tree)}
    return tuple(sorted(one for one in found if one.endswith((".yaml", ".yml"))))


def consulted(file: ClaimFile) -> tuple[str, ...]:
    """The other claim files that a file names as sources."""
    return tuple(sorted({source.claims for source in file.sources.values() if source.claims}))


def _strings(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for one in tree:
            yield from _strings(one)
    elif isinstance(tree, dict):
        yield from tree
        for one in tree.values():
            yield from _strings(one)
