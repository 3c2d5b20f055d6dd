"""A vocabulary's file to properties, and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache

from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.suggest import nearest
from checker.place import Place
from checker.read.sheet import Sheet, Tree
from checker.vocabulary.constraint import EVERYWHERE, TIMES, TYPES, Parameter, Takes
from checker.vocabulary.parameter import why_not
from checker.vocabulary.property import Class, Constraint, Property, Sort, Status

CHECK = "broken-vocabulary"
TOP = ("properties", "classes", "ordinary")
_PROPERTY = ("about", "aka", "value", "field", "timeless", "constraints")
_SHARED = ("type", "status", "exceptions", "separators")
_FIELDS = ("born", "died", "founded")


@dataclass(frozen=True, slots=True)
class Page:
    """What one file declares."""

    file: str
    properties: Mapping[str, Property]
    classes: Mapping[str, Class]
    ordinary: frozenset[str]
    """Words that look like a property's and are none."""
    faults: tuple[Finding, ...]


@dataclass(slots=True)
class _Reading:
    """One file as it is read, with the faults that are met on the way."""

    file: str
    faults: list[Finding] = field(default_factory=list)

    def tell(self, place: Place, what: str, *help_: str) -> None:
        self.faults.append(fault(place, what, *help_))

    def mapping(self, tree: Tree, place: Place, allowed: Sequence[str] = ()) -> Mapping[str, Tree]:
        """A tree that is made of fields; those that are not known are told and left out."""
        if not isinstance(tree, dict):
            self.tell(place, f"{_last(place)} is made of fields, each with a colon")
            return {}
        for key in tree:
            if allowed and key not in allowed:
                self.unknown(Place(self.file, (*place.route, key), "key"), "field", key, allowed)
        return {key: value for key, value in tree.items() if not allowed or key in allowed}

    def unknown(self, place: Place, sort: str, word: str, known: Sequence[str]) -> None:
        close = nearest(word, known)
        help_ = f"did you mean `{close[0]}`?" if close else f"there are: {', '.join(known)}"
        self.tell(place, f"there is no {sort} `{word}`", help_)

    def texts(self, tree: Tree, place: Place) -> tuple[str, ...]:
        """A text, or a list of texts."""
        found = tree if isinstance(tree, list) else [tree]
        if not found or not all(isinstance(one, str) and one.strip() for one in found):
            self.tell(place, f"{_last(place)} is a word or a list of words")
            return ()
        return tuple(one for one in found if isinstance(one, str))

    def word(self, tree: Tree, place: Place, choices: Sequence[str], default: str) -> str:
        if tree in choices and isinstance(tree, str):
            return tree
        self.unknown(place, _last(place).strip("`"), str(tree), choices)
        return default


def fault(place: Place, what: str, *help_: str) -> Finding:
    """A fault of a vocabulary."""
    return Finding(what, (Label(place),), help=help_, check=CHECK)


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """Words as they are compared: in small letters, one blank apart."""
    return " ".join(words.casefold().split())


def read_page(sheet: Sheet) -> Page:
    """What a file declares; what cannot be used is left out and told."""
    reading = _Reading(sheet.file)
    reading.faults += [
        Finding(
            one.what, (Label(Place(sheet.file, span=one.span), one.label),), one.notes, one.help, check=CHECK
        )
        for one in sheet.faults
    ]
    top = Place(sheet.file)
    tree = {} if sheet.tree is None and sheet.faults else reading.mapping(sheet.tree, top, TOP)
    properties = reading.mapping(tree.get("properties", {}), top.at("properties"))
    classes = reading.mapping(tree.get("classes", {}), top.at("classes"))
    ordinary = reading.texts(tree["ordinary"], top.at("ordinary")) if "ordinary" in tree else ()
    return Page(
        sheet.file,
        {
            folded(name): _property(reading, name, one, top.at("properties", name))
            for name, one in properties.items()
        },
        {name: _class(reading, name, one, top.at("classes", name)) for name, one in classes.items()},
        frozenset(map(folded, ordinary)),
        tuple(reading.faults),
    )


def _class(reading: _Reading, name: str, tree: Tree, place: Place) -> Class:
    fields = reading.mapping(tree, place, ("words", "broader"))
    words = reading.texts(fields["words"], place.at("words")) if "words" in fields else ()
    broader = reading.texts(fields["broader"], place.at("broader")) if "broader" in fields else ()
    return Class(name, tuple(map(folded, words)), broader)


def _property(reading: _Reading, name: str, tree: Tree, place: Place) -> Property:
    fields = reading.mapping(tree, place, _PROPERTY)
    about = reading.texts(fields["about"], place.at("about")) if "about" in fields else ("",)
    value = reading.word(fields.get("value", "entity"), place.at("value"), tuple(Sort), "entity")
    own = reading.word(fields["field"], place.at("field"), _FIELDS, "") if "field" in fields else ""
    timeless = reading.word(fields.get("timeless", "false"), place.at("timeless"), ("true", "false"), "false")
    constraints = fields.get("constraints", [])
    if not isinstance(constraints, list):
        reading.tell(place.at("constraints"), "`constraints` is a list, each after a dash")
        constraints = []
    found = tuple(_constraints(reading, constraints, place, Sort(value)))
    aka = reading.texts(fields["aka"], place.at("aka")) if "aka" in fields else ()
    return Property(
        name,
        place,
        tuple(map(folded, aka)),
        about[0] if about else "",
        Sort(value),
        own,
        timeless == "true",
        found,
    )


def _constraints(reading: _Reading, trees: Sequence[Tree], place: Place, value: Sort) -> Iterator[Constraint]:
    for number, tree in enumerate(trees):
        here = place.at("constraints", number)
        # A type alone is a constraint without parameters.
        fields = {"type": tree} if isinstance(tree, str) else reading.mapping(tree, here)
        name = fields.get("type")
        if not isinstance(name, str):
            if fields or tree == {}:
                reading.tell(here, "a constraint needs its `type`")
        elif name not in TYPES:
            reading.unknown(here.at("type"), "type of constraint", name, tuple(TYPES))
        elif not TYPES[name].check:
            reading.tell(here.at("type"), f"`{name}` is {TYPES[name].meaning}")
        else:
            yield _constraint(reading, name, fields, here, value)


def _constraint(
    reading: _Reading, name: str, fields: Mapping[str, Tree], place: Place, value: Sort
) -> Constraint:
    known = {one.name: one for one in (*TYPES[name].parameters, *EVERYWHERE)}
    given: dict[str, tuple[str, ...]] = {}
    for key, tree in fields.items():
        if key in known:
            given[key] = _parameter(reading, known[key], tree, place.at(key), value)
        elif key not in _SHARED:
            reading.unknown(
                Place(place.file, (*place.route, key), "key"),
                f"parameter of `{name}`",
                key,
                (*known, *_SHARED),
            )
    for one in known.values():
        if one.required and one.name not in fields:
            reading.tell(place, f"`{name}` needs `{one.name}`")
    status = reading.word(fields.get("status", "normal"), place.at("status"), tuple(Status), "normal")
    exceptions = reading.texts(fields["exceptions"], place.at("exceptions")) if "exceptions" in fields else ()
    return Constraint(
        name,
        place,
        Status(status),
        given,
        frozenset(map(folded, exceptions)),
        _separators(reading, fields, place) if "separators" in fields else None,
    )


def _separators(reading: _Reading, fields: Mapping[str, Tree], place: Place) -> tuple[str, ...]:
    if fields["separators"] == []:
        return ()
    found = reading.texts(fields["separators"], place.at("separators"))
    for one in found:
        if one not in TIMES:
            reading.unknown(place.at("separators"), "separator", one, TIMES)
    return tuple(one for one in found if one in TIMES)


def _parameter(reading: _Reading, one: Parameter, tree: Tree, place: Place, value: Sort) -> tuple[str, ...]:
    texts = reading.texts(tree, place)
    for text in texts:
        if one.takes is Takes.CHOICE and text not in one.choices:
            reading.unknown(place, f"`{one.name}`", text, one.choices)
            return ()
        why = why_not(one.takes, text, value)
        if why:
            reading.tell(place, f"`{text}` {why}")
            return ()
    return texts


def _last(place: Place) -> str:
    named = [step for step in place.route if isinstance(step, str)]
    return f"`{named[-1]}`" if named else "a vocabulary"
