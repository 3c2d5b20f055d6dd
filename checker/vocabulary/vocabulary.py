"""All properties that a run knows: those of the checker and those of the house, read when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from importlib.resources import files

from checker.finding import Finding
from checker.frozen import dataclass
from checker.language.figure import read_figure
from checker.language.moment import read_moment
from checker.language.reading import Clock, Unread
from checker.language.suggest import nearest
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.vocabulary.agreement import disagreements, usable
from checker.vocabulary.classes import Classes
from checker.vocabulary.property import Property, Sort
from checker.vocabulary.read import Page, folded, read_page

_LEADING = frozenset(("is", "was", "are", "were", "has", "been", "became", "the", "a", "an"))
_SHORT = 4
_LONG = 9


def own_files() -> tuple[tuple[str, str], ...]:
    """The names and texts of the checker's own vocabulary files, sorted."""
    found = (one for one in files("checker.vocabulary").iterdir() if one.name.endswith(".yaml"))
    return tuple(sorted((one.name, one.read_text("utf-8")) for one in found))


@lru_cache(maxsize=1)
def own_pages() -> tuple[Page, ...]:
    """The checker's own vocabulary."""
    return tuple(read_page(read_sheet(name, text.encode())) for name, text in own_files())


@dataclass(frozen=True)
class Vocabulary:
    """Properties by their words. A house's own file replaces what it declares anew."""

    sheets: tuple[Sheet, ...] = ()
    """The house's own files."""

    @cached_property
    def _house(self) -> tuple[Page, ...]:
        return tuple(read_page(sheet) for sheet in self.sheets)

    @cached_property
    def _declared(self) -> Mapping[str, Property]:
        return {name: one for page in (*own_pages(), *self._house) for name, one in page.properties.items()}

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """Every property by its name, in small letters; a constraint that means nothing is told, and asks nothing."""
        declared = self._declared
        return {
            **declared,
            **{
                name: replace(
                    declared[name],
                    constraints=tuple(
                        each
                        for each in declared[name].constraints
                        if usable(each, declared[name], declared, self.classes)
                    ),
                )
                for page in self._house
                for name in page.properties
            },
        }

    @cached_property
    def classes(self) -> Classes:
        """The classes that entities may be of."""
        return Classes(
            {name: one for page in (*own_pages(), *self._house) for name, one in page.classes.items()}
        )

    @cached_property
    def _by_words(self) -> Mapping[str, tuple[Property, ...]]:
        found: dict[str, tuple[Property, ...]] = {}
        house = {name for page in self._house for name in page.properties}
        # The house's come first: what it calls so is not what we call so, where both have values of one sort.
        for name, one in sorted(self.properties.items(), key=lambda item: item[0] not in house):
            for words in dict.fromkeys((name, *one.aka)):
                before = found.get(words, ())
                if name in house or not any(
                    other.name in house and other.value is one.value for other in before
                ):
                    found[words] = (*before, one)
        return found

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return frozenset().union(*(page.ordinary for page in (*own_pages(), *self._house)))

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What is wrong with the house's own files; nothing is read where it has none."""
        return self._faults if self.sheets else ()

    @cached_property
    def _faults(self) -> tuple[Finding, ...]:
        found = [fault for page in self._house for fault in page.faults]
        return (*found, *disagreements(self._house, self._declared, self.classes))

    def named(self, words: str) -> tuple[Property, ...]:
        """The properties that words may mean: "born in" is a time of birth and a place of it."""
        return next((self._by_words[one] for one in _forms(words) if one in self._by_words), ())

    def is_value(self, property_: str, words: str, clock: Clock | None) -> bool:
        """Whether words are a property's value as they stand: any text, or a time or a figure that can be read."""
        return any(_reads(one.value, words, clock) for one in self.named(property_))

    def having_field(self, field: str) -> Property | None:
        """The property that an entity's own field gives."""
        return next((one for one in self.properties.values() if one.field == field), None)

    def meant(self, words: str) -> str:
        """The known words that unknown ones are a slip away from, if they are not ordinary words."""
        form = folded(words)
        if len(form) <= _SHORT or any(one in self._ordinary for one in _forms(words)):
            return ""
        close = nearest(form, self._by_words, most=2 if len(form) >= _LONG else 1)
        return close[0] if close else ""


def _reads(sort: Sort, words: str, clock: Clock | None) -> bool:
    if sort is Sort.TIME:
        return not isinstance(read_moment(words, clock), Unread)
    if sort is Sort.FIGURE:
        return not isinstance(read_figure(words), Unread)
    return sort is Sort.TEXT


def _forms(words: str) -> Iterator[str]:
    """The words, and the same without what leads up to them: "is the capital of"."""
    rest = folded(words).split()
    yield " ".join(rest)
    while len(rest) > 1 and rest[0] in _LEADING:
        rest = rest[1:]
        yield " ".join(rest)
