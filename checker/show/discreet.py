"""What never leaves the desk: the names and the addresses of confidential sources.

Whoever gives a run away to others, rather than to those who have the claim files, asks here first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from posixpath import basename

from checker.frozen import dataclass
from checker.model.article import Source
from checker.resolve.ledger import Ledger

_NAMES = ("title", "publisher", "author", "origin")
_ADDRESSES = ("url", "table", "document", "claims", "postgres", "wayback", "sparql", "claimreview")
_SHORTEST = 3
"""A name of fewer letters would be found in any sentence."""


@dataclass(frozen=True, slots=True)
class Discreet:
    """The confidential sources of a run: their names and addresses, in small letters."""

    names: frozenset[str]
    addresses: frozenset[str]

    def may_say(self, text: str) -> bool:
        """Whether a text tells nothing of any of them."""
        folded = _folded(text)
        return not any(one in folded for one in self.names | self.addresses)

    def may_name(self, who: Iterable[str]) -> bool:
        """Whether somebody known by these names is none of them: neither may be a part of the other."""
        folded = [_folded(one) for one in who]
        return not any(one in secret or secret in one for one in folded if one for secret in self.names)


def discreet(ledger: Ledger) -> Discreet:
    """What must not be told of the sources of a run, of those files too that others only refer to."""
    secret = [
        (id_, one)
        for desk in ledger.desks.values()
        for id_, one in desk.source.sources.items()
        if one.confidential
    ]
    return Discreet(
        frozenset(name for _, one in secret for name in _told(one, _NAMES)),
        frozenset(
            address for id_, one in secret for address in (f"`{id_}`", *_addresses(one)) if len(address) > 1
        ),
    )


def _addresses(source: Source) -> Iterator[str]:
    for address in _told(source, _ADDRESSES):
        yield address
        yield basename(address.rstrip("/"))


def _told(source: Source, fields: Iterable[str]) -> Iterator[str]:
    for field in fields:
        folded = _folded(getattr(source, field))
        if len(folded) >= _SHORTEST:
            yield folded


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
