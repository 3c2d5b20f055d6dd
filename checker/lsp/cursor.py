"""Where somebody is typing, in a text that may be broken just there: by the words before the cursor alone.

What stands before the cursor is closed as it must be (its brackets, its key) with a word of our own in the place of
the one that is being typed; that text is read, and where our word has come to stand is where the author is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.frozen import dataclass
from checker.lsp.unfinished import unfinished
from checker.place import Route
from checker.read.load import read_sheet
from checker.read.sheet import Tree, held

_MARK = "x0typed0here0x"
_TOP = re.compile(r"^([A-Za-z_]\w*):", re.MULTILINE)
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_KIND = re.compile(r"(?:^|[\s{,])kind:[ \t]+[\"']?([A-Za-z_-]+)")
_ID = re.compile(r"(?:^|[\s{,-])id:[ \t]+[\"']?([A-Za-z0-9_-]+)")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where something is being typed."""

    route: Route
    """Of the value that is typed, or of the mapping whose key is; the claim that it is in counts as the first."""
    on_key: bool
    word: str
    """What is typed of it so far."""
    start: int
    """Where in the text that begins."""
    tree: Tree
    """What stands before it in its part of the file."""
    kind: str = ""
    """The kind of the claim that it is in, wherever that says so."""
    claim: str = ""
    """The id of that claim."""
    dashed: bool = False
    """Whether it is the first word of an item of a list, which may be a value or the first key of several."""
    quoted: bool = False
    """Whether it stands in quotation marks."""
    present: frozenset[str] = frozenset()
    """The keys that the file, or the claim, has already before and after it."""

    def held(self, route: Route) -> Tree:
        """What stands at a route before the cursor."""
        return held(self.tree, route)


def cursor_at(text: str, offset: int) -> Cursor | None:
    """Where in a claim file a position is; None where that cannot be told."""
    begin, heading, whole = _part(text, offset)
    before = text[begin:offset]
    at = unfinished(before)
    if at is None:
        return None
    word = before[at.start :]
    mended = heading + before[: at.start] + _MARK + (": " if at.on_key else "") + at.closing
    tree = read_sheet("typed", mended.encode("utf-8", "replace")).tree
    route = next(_marked(tree, ()), None)
    if route is None:
        return None
    kind, id_ = _KIND.search(whole), _ID.search(whole)
    return Cursor(
        route[:-1] if at.on_key else route,
        at.on_key,
        word,
        begin + at.start,
        tree,
        kind[1] if kind else "",
        id_[1] if id_ else "",
        at.dashed,
        at.quoted,
        _present(text, heading, f"{whole[: at.start]}{_MARK}: {whole[offset - begin :]}", word),
    )


def _present(text: str, heading: str, mended: str, word: str) -> frozenset[str]:
    """The keys of the claim that the cursor is in, else those of the file."""
    if not heading:
        return frozenset(one[1] for one in _TOP.finditer(text)) - {word}
    claims = held(read_sheet("typed", (heading + mended).encode("utf-8", "replace")).tree, ("claims", 0))
    return frozenset(claims) - {word} if isinstance(claims, dict) else frozenset()


def _part(text: str, offset: int) -> tuple[int, str, str]:
    """The part of the file that a position is in: where it begins, the key above it, and the whole of a claim."""
    tops = [one for one in _TOP.finditer(text) if one.start() < offset and one.end() <= offset]
    if not tops:
        return 0, "", ""
    top = tops[-1]
    if top[1] != "claims":
        return top.start(), "", ""
    following = _TOP.search(text, offset)
    stop = following.start() if following else len(text)
    items = list(_ITEM.finditer(text, top.end(), stop))
    margin = min((len(one[1]) for one in items), default=0)
    claims = [one.start() for one in items if len(one[1]) == margin]
    begin = max((one for one in claims if one <= offset and text[one:offset].strip(" ")), default=None)
    if begin is None:
        return top.start(), "", ""
    end = min((one for one in claims if one > begin), default=stop)
    return begin, "claims:\n", text[begin:end]


def _marked(tree: Tree, route: Route) -> Iterator[Route]:
    """The route of the word of ours."""
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            if _MARK in key:
                yield (*route, key)
            yield from _marked(value, (*route, key))
    elif isinstance(tree, list):
        for number, one in enumerate(tree):
            yield from _marked(one, (*route, number))
    elif isinstance(tree, str) and _MARK in tree:
        yield route
