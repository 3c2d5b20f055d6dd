"""Circles in a graph of what rests on what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def groups(below: Mapping[str, Sequence[str]]) -> Iterator[frozenset[str]]:
    """The groups of nodes that reach each other, each of at least two, or of one that reaches itself."""
    for group in _components(below):
        if len(group) > 1 or group[0] in below.get(group[0], ()):
            yield frozenset(group)


def circles(below: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """One circle for each group of nodes that reach each other, in the order of the mapping.

    Groups are the strongly connected components (Tarjan, 1972), found without recursion so that
    long chains cost no stack; of each the shortest circle through its first node is given.
    """
    for group in _components(below):
        members = set(group)
        start = min(group, key=list(below).index) if len(group) < 1000 else group[0]
        if len(group) > 1 or start in below.get(start, ()):
            yield _shortest(start, below, members)


def _shortest(start: str, below: Mapping[str, Sequence[str]], members: set[str]) -> tuple[str, ...]:
    paths: dict[str, tuple[str, ...]] = {start: (start,)}
    waiting = [start]
    for node in waiting:
        for after in below.get(node, ()):
            if after == start:
                return paths[node]
            if after in members and after not in paths:
                paths[after] = (*paths[node], after)
                waiting.append(after)
    return (start,)


def _components(below: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    on_stack: dict[str, None] = {}
    for root in below:
        if root in index:
            continue
        work = [(root, iter(below.get(root, ())))]
        index[root] = low[root] = len(index)
        on_stack[root] = None
        while work:
            node, rest = work[-1]
            after = next((one for one in rest if one in below), None)
            if after is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    yield _popped(node, on_stack)
            elif after not in index:
                index[after] = low[after] = len(index)
                on_stack[after] = None
                work.append((after, iter(below.get(after, ()))))
            elif after in on_stack:
                low[node] = min(low[node], index[after])


def _popped(node: str, on_stack: dict[str, None]) -> tuple[str, ...]:
    group = []
    while True:
        last, _ = on_stack.popitem()
        group.append(last)
        if last == node:
            return tuple(reversed(group))
