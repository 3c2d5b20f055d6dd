"""Where evidence comes from in the end: which sources are copies of one, and which lead back to the article.

Two sources are one where they are the same file, the same page or the same work, where one publisher put out
both, and where both took their material from the same place. A claim of another file is as good as what bears it
out there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias
from urllib.parse import urlsplit

from checker.declared import kind_of, source_kinds
from checker.frozen import dataclass
from checker.model.article import Article, Source
from checker.read.files import join
from checker.reason.facts import Fact, Side, Stance
from checker.resolve.ledger import BoundClaim, Desk, Ledger

Mark: TypeAlias = tuple[str, str]
"""One thing by which sources are known to be the same: what sort of thing, and which."""
_SHARED = {
    "file": "are the same file",
    "sha256": "are the same file",
    "url": "are the same page",
    "work": "are the same work",
    "from": "both come from {}",
    "asked": "ask one service for the same",
}


@dataclass(frozen=True, slots=True)
class Root:
    """Something that evidence comes from in the end."""

    name: str
    """The source's id; with its file in front where it is another's."""
    marks: Mapping[Mark, str]
    """By what it is known, each with the words of the author."""
    maker: str = ""
    """Who published it, folded."""
    borrowed: frozenset[Mark] = frozenset()
    """The marks that are only those of a source which it took its material from."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Where the evidence of a run comes from.

    What is found of a source is kept: all claims of a file that have it ask the same.
    """

    ledger: Ledger
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def lead_back(self, claim: BoundClaim, source: str, wanted: str) -> str:
        """What all that a piece of evidence comes from is: the claim's own article, or the claim itself; "" for neither.

        `wanted` is the claim of another file that the evidence names, by its key.
        """
        declared = claim.desk.source.sources.get(source)
        if declared is None or declared.claims:
            return _leads_back(claim, source, wanted, self.ledger)
        spot = (claim.desk.file, source)
        if spot not in self._known:
            self._known[spot] = _leads_back(claim, source, wanted, self.ledger)
        return self._known[spot]


def _leads_back(claim: BoundClaim, source: str, wanted: str, ledger: Ledger) -> str:
    own = _itself(claim)
    found = list(_roots(claim, source, wanted, ledger, (claim.key,)))
    if not found or not all(own & set(one.marks) for one in found):
        return ""
    itself = all(("claim", claim.key) in one.marks for one in found)
    return "this very claim" if itself else "the article itself"


@dataclass(frozen=True, slots=True)
class Independence:
    """How many sources a claim rests on, copies counted once."""

    count: int
    copies: tuple[str, ...]
    """Which sources do not count, and why, a sentence each."""


def independence(fact: Fact, ledger: Ledger) -> Independence:
    """Count what bears a claim out."""
    own, publisher = _itself(fact.claim), _folded(fact.claim.desk.source.article.publisher)
    kept: list[Root] = []
    said: list[str] = []
    for root in _supporting(fact.claim, fact.stances, ledger):
        if own & set(root.marks):
            said.append(f"`{root.name}` comes from the article itself")
        elif publisher and root.maker == publisher:
            said.append(f"`{root.name}` is the article's own publisher's")
        else:
            kept.append(root)
    count = 0
    for number, root in enumerate(kept):
        same = [(one, why) for one in kept[:number] if (why := _shared(one, root))]
        count += not same
        said += [f"`{one.name}` and `{root.name}` {why}" for one, why in same[:1] if one.name != root.name]
    return Independence(count, tuple(dict.fromkeys(said)))


def same(desk: Desk) -> Mapping[str, tuple[str, ...]]:
    """For each source of a file, the ids of the others there that count as one with it."""
    roots = {id_: _root(id_, one, desk, nested=False) for id_, one in desk.source.sources.items()}
    return {
        id_: tuple(other for other, its in roots.items() if other != id_ and _shared(its, root))
        for id_, root in roots.items()
    }


def _supporting(claim: BoundClaim, stances: Sequence[Stance], ledger: Ledger) -> list[Root]:
    answers = [one.answer for one in stances if one.side is Side.SUPPORTS]
    found = [root for one in answers for root in _roots(claim, one.source, one.claim, ledger, (claim.key,))]
    return list({(root.name, *sorted(root.marks)): root for root in found}.values())


def _roots(
    claim: BoundClaim, source: str, wanted: str, ledger: Ledger, above: tuple[str, ...]
) -> Iterator[Root]:
    """What one piece of evidence comes from, through all claim files on the way."""
    declared = claim.desk.source.sources.get(source)
    if declared is None:
        return
    if not declared.claims:
        yield _root(source, declared, claim.desk, nested=len(above) > 1)
        return
    if wanted in above:
        yield Root(source, {("claim", wanted): wanted})
        return
    other = ledger.claims.get(wanted)
    below = [] if other is None else list(_below(other, ledger, (*above, wanted)))
    if below:
        yield from below
    elif other is not None:
        # Worked out there from other claims: its article is what it comes from.
        yield Root(source, _of_article(other.desk), _folded(other.desk.source.article.publisher))


def _below(claim: BoundClaim, ledger: Ledger, above: tuple[str, ...]) -> Iterator[Root]:
    for evidence in claim.claim.evidence:
        declared = claim.desk.source.sources.get(evidence.source)
        path = join(claim.desk.file, declared.claims) if declared and declared.claims else ""
        yield from _roots(claim, evidence.source, f"{path}#{evidence.claim}", ledger, above)


def _root(id_: str, source: Source, desk: Desk, *, nested: bool) -> Root:
    marks = own = _marks(id_, source, desk)
    # A source that names another of this file as its origin shares all that this one comes from.
    for name, one in _origins(id_, desk.source.sources):
        marks = _marks(name, one, desk) | marks
    name = f"{desk.file}: {id_}" if nested else id_
    return Root(name, marks, _folded(source.publisher), frozenset(marks.keys() - own.keys()))


def _marks(id_: str, source: Source, desk: Desk) -> dict[Mark, str]:
    path = source.table or source.document or source.gazetteer
    file = join(desk.file, path) if path else ""
    kind = kind_of(source)
    asked = str(getattr(source, kind, "")) if hasattr(source_kinds().get(kind), "wants") else ""
    marks = {
        ("file", file if isinstance(file, str) else ""): path,
        ("asked", f"{kind}: {asked}" if asked and kind != "url" else ""): asked,
        ("sha256", source.sha256.casefold()): source.sha256,
        ("url", _page(source.url)): source.url,
        ("work", _work(source.publisher, source.title)): source.title,
        ("from", _folded(source.origin)): source.origin,
        ("source", f"{desk.file}#{id_}"): id_,
    }
    return {mark: words for mark, words in marks.items() if mark[1]}


def _origins(id_: str, sources: Mapping[str, Source]) -> Iterator[tuple[str, Source]]:
    """The sources of the file that a source took its material from, one after the other."""
    seen = {id_}
    origin = sources[id_].origin
    while origin:
        found = next((key for key in sources if key not in seen and _is(key, sources[key], origin)), None)
        if found is None:
            return
        seen.add(found)
        yield found, sources[found]
        origin = sources[found].origin


def _is(id_: str, source: Source, origin: str) -> bool:
    same = _folded(origin) in {_folded(id_), _folded(source.title)}
    return same or bool(source.url and _page(origin) == _page(source.url))


def _itself(claim: BoundClaim) -> set[Mark]:
    return {*_of_article(claim.desk), ("claim", claim.key)}


def _of_article(desk: Desk) -> dict[Mark, str]:
    """By what sources would be known that are the article itself, or that took their material from it."""
    article: Article = desk.source.article
    copy = join(desk.file, article.text) if article.text else ""
    marks = {
        ("url", _page(article.url)): article.url,
        ("work", _work(article.publisher, article.title)): article.title,
        ("from", _folded(article.publisher)): article.publisher,
        ("from", _folded(article.title)): article.title,
        ("from", _folded(article.url)): article.url,
        ("file", copy if isinstance(copy, str) else ""): article.text,
    }
    return {mark: words for mark, words in marks.items() if mark[1]}


def _shared(one: Root, other: Root) -> str:
    """In what two are one, in words that follow their names; "" where they are independent."""
    shared = [mark for mark in one.marks if mark in other.marks]
    for mark in shared:
        if mark[0] in _SHARED and mark not in one.borrowed | other.borrowed:
            return _SHARED[mark[0]].format(one.marks[mark])
    if one.maker and one.maker == other.maker:
        return "have one publisher"
    for copy, whole in ((one, other), (other, one)):
        if whole.maker and ("from", whole.maker) in copy.marks:
            return f"both come from {copy.marks['from', whole.maker]}"
    if not shared:
        return ""
    return "are the same source" if one.name == other.name else "go back to one source"


def _work(publisher: str, title: str) -> str:
    return f"{_folded(publisher)}: {_folded(title)}" if publisher and title else ""


def _page(url: str) -> str:
    """A page's address without what does not change the page: scheme, `www.`, fragment, the last stroke."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    if not parts.netloc:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
