"""Which claim files rest on files that have changed.

A claim file rests on whatever its words lead to: tables, documents, its copy, other claim files and all that these
rest on. No kind of claim or source is asked: a word that happens to name a file that changed is enough, so that a
file is rather checked once too often.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from posixpath import basename, dirname

from checker.frozen import dataclass
from checker.read.files import join
from checker.read.lock import FILE as LOCK
from checker.read.lock import FOLDER as COPIES
from checker.read.package import FILE as PACKAGE
from checker.read.sheet import Sheet, Tree
from checker.resolve.entities import SHARED

ReadSheet = Callable[[str], Sheet | None]
"""Gives a file of the project as a sheet, or nothing where it cannot be read."""
_CLAIM_FILES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Changed:
    """The files that have changed, from the project's root."""

    files: frozenset[str]
    folders: tuple[str, ...] = ()
    """Folders of which nobody knows what has changed in them, each with a slash at its end."""
    above: frozenset[str] = field(default_factory=frozenset)
    """Every folder that has one of the files in it or below it."""

    def has(self, path: str) -> bool:
        """Whether a file has changed, or may have."""
        return path in self.files or path.startswith(self.folders)

    def below(self, folder: str) -> bool:
        """Whether something in a folder has changed, or may have."""
        return folder in self.above or f"{folder}/".startswith(self.folders)


def changed(names: Iterable[str]) -> Changed:
    """The files of some names; a name with a slash at its end is a folder."""
    named = frozenset(names)
    folders = tuple(sorted(name for name in named if name.endswith("/")))
    return Changed(named - set(folders), folders, frozenset(one for name in named for one in above(name)))


@dataclass(frozen=True, slots=True)
class _Node:
    """A claim file with what its words lead to."""

    file: str
    leads: frozenset[str]
    words: frozenset[str]
    """All its words, for the names of entities among them."""
    numbers: frozenset[str]
    """By what other files know its entities."""
    sure: bool
    """Whether all of it could be read."""


def touched(files: Sequence[str], what: Changed, read: ReadSheet) -> tuple[str, ...]:
    """The claim files among `files` that have changed, or rest on what has, or tell of the same as one that does.

    Claims of two files that tell of one entity are held against each other, so that one may be at odds with what
    has changed in the other.
    """
    nodes = _nodes(files, read)
    resting: defaultdict[str, list[str]] = defaultdict(list)
    for node in nodes.values():
        for lead in node.leads & nodes.keys():
            resting[lead].append(node.file)
    reached = {node.file for node in nodes.values() if _rests(node, what)}
    waiting = list(reached)
    while waiting:
        further = set(resting[waiting.pop()]) - reached
        reached |= further
        waiting += further
    return tuple(sorted({*reached, *_beside(reached, nodes, read)} & set(files)))


def _nodes(files: Sequence[str], read: ReadSheet) -> Mapping[str, _Node]:
    """The claim files, and all others that they lead to."""
    nodes: dict[str, _Node] = {}
    waiting = list(files)
    while waiting:
        file = waiting.pop()
        if file in nodes:
            continue
        node = _node(file, read(file))
        if node.sure or file in files:
            nodes[file] = node
            waiting += [lead for lead in node.leads if lead.endswith(_CLAIM_FILES) and lead not in nodes]
    return nodes


def _node(file: str, sheet: Sheet | None) -> _Node:
    if sheet is None:
        return _Node(file, frozenset(), frozenset(), frozenset(), sure=False)
    words = frozenset(_words(sheet.tree))
    joined = (join(file, path) for word in words for path in {word, word.partition("#")[0]})
    leads = frozenset(path for path in joined if isinstance(path, str)) - {file}
    numbers = frozenset(_numbers(sheet.tree).values())
    return _Node(file, leads, frozenset(map(str.casefold, words)), numbers, sure=not sheet.faults)


def _words(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for one in tree:
            yield from _words(one)
    elif isinstance(tree, dict):
        yield from tree
        for one in tree.values():
            yield from _words(one)


def _rests(node: _Node, what: Changed) -> bool:
    """Whether a claim file has changed, or a file that it leads to by itself has."""
    folder = dirname(node.file)
    beside = f"{folder}/" if folder else ""
    return (
        not node.sure
        or what.has(node.file)
        or not node.leads.isdisjoint(what.files)
        or (bool(what.folders) and any(lead.startswith(what.folders) for lead in node.leads))
        or what.has(beside + LOCK)
        or what.below(beside + COPIES)
        or any(what.has(join_to(one, SHARED)) for one in above(node.file))
        or any(lead.startswith(_packaged(what)) for lead in (node.file, *node.leads))
    )


def _packaged(what: Changed) -> tuple[str, ...]:
    """The folders of packages that have changed; "" for the root."""
    found = (dirname(file) for file in what.files if basename(file) == PACKAGE)
    return tuple(f"{folder}/" if folder else "" for folder in found)


def above(file: str) -> Iterator[str]:
    """The folders that a file is in, the root being ""."""
    folder = dirname(file.removesuffix("/"))
    while folder:
        yield folder
        folder = dirname(folder)
    yield ""


def join_to(folder: str, name: str) -> str:
    """The path of a name in a folder, the root being ""."""
    return f"{folder}/{name}" if folder else name


def _beside(reached: Collection[str], nodes: Mapping[str, _Node], read: ReadSheet) -> Iterator[str]:
    """The files that tell of an entity that one of those tells of."""
    shared = {
        path: _shared(path, read(path))
        for path in {join_to(one, SHARED) for file in nodes for one in above(file)}
    }
    told = {file: _told(node, shared) for file, node in nodes.items()}
    of_reached = frozenset().union(*(told[file] for file in reached)) if reached else frozenset()
    return (file for file, entities in told.items() if not entities.isdisjoint(of_reached))


def _told(node: _Node, shared: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    """The entities that a file tells of, as other files know them."""
    homes = [shared[join_to(one, SHARED)] for one in above(node.file)]
    return node.numbers | {home[word] for home in homes for word in node.words & home.keys()}


def _shared(path: str, sheet: Sheet | None) -> Mapping[str, str]:
    """The entities of a file of them, by each of their names."""
    tree = sheet.tree if sheet is not None else None
    numbers = _numbers(tree)
    return {
        word.casefold(): numbers.get(id_, f"{path}#{id_}")
        for id_, entity in _entities(tree)
        for word in (id_, *_words([entity.get("name", ""), entity.get("aka", [])]))
        if word
    }


def _numbers(tree: Tree) -> dict[str, str]:
    """The number of each entity that has one."""
    return {
        id_: f"{base}:{entity[base]}"
        for id_, entity in _entities(tree)
        for base in ("geonames", "wikidata")
        if isinstance(entity.get(base), str)
    }


def _entities(tree: Tree) -> Iterator[tuple[str, dict[str, Tree]]]:
    found = tree.get("entities") if isinstance(tree, dict) else None
    for id_, entity in found.items() if isinstance(found, dict) else ():
        if isinstance(entity, dict):
            yield id_, entity
