"""Of what class an entity is, by the words of its `is`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from checker.frozen import dataclass
from checker.vocabulary.property import Class

_CUTS = (" of ", " in ", " for ", " at ", " from ", ",", " (")


@dataclass(frozen=True)
class Classes:
    """The classes of a vocabulary. What is not known to be of another class may be of any."""

    classes: Mapping[str, Class]

    @cached_property
    def _by_word(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for name, one in self.classes.items():
            for word in (name, *one.words):
                found[word] = found.get(word, frozenset()) | {name}
        return found

    def fits(self, is_: str, wanted: Iterable[str]) -> bool | None:
        """Whether an entity is of one of the classes: None where its words do not say."""
        own = self._of(is_)
        aims = frozenset(wanted)
        if not own:
            return None
        if any(self._with_broader(one) & aims for one in own):
            return True
        # A "place" may well be a country.
        broader = frozenset().union(*(self._with_broader(one) for one in aims))
        return None if broader & own else False

    @cached_property
    def _seen(self) -> dict[str, frozenset[str]]:
        return {}

    def _of(self, is_: str) -> frozenset[str]:
        if is_ not in self._seen:
            self._seen[is_] = self._named(is_)
        return self._seen[is_]

    def _named(self, is_: str) -> frozenset[str]:
        """The classes that the words name by their head: "provincial capital", "member of parliament"."""
        words = is_.casefold().strip()
        cuts = [words.find(cut) for cut in _CUTS if cut in words]
        head = words[: min(cuts)] if cuts else words
        parts = head.split()
        for start in range(len(parts)):
            known = self._by_word.get(" ".join(parts[start:]))
            if known:
                return known
        return frozenset()

    def _with_broader(self, name: str) -> frozenset[str]:
        found: set[str] = set()
        waiting = [name]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.classes[one].broader if one in self.classes else ()
        return frozenset(found)
