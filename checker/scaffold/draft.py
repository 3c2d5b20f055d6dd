"""An article as a draft: its entities, and its stubs in the order of the copy, each with an id and a quote of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.copy.mentions import mentions
from checker.frozen import dataclass
from checker.language.reading import Clock
from checker.scaffold.entities import entities
from checker.scaffold.figures import figures
from checker.scaffold.happenings import events, rest
from checker.scaffold.places import places
from checker.scaffold.sayings import attributed, quotations
from checker.scaffold.standings import ranks, relations
from checker.scaffold.story import Story, plain, slug
from checker.scaffold.stub import Known, Placed, Stub

_DISTANCE = re.compile(r"\b(?:km|kilomet\w+|miles?|m)\Z")
_REFERENCE = "@"
"""Before the place in the copy and before the value of another stub, whose id a field will have."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a claim file is begun from."""

    entities: Sequence[Known]
    claims: Sequence[Placed]


def draft(
    text: str,
    clock: Clock | None,
    known: Mapping[str, Known] | None = None,
    taken: Collection[str] = (),
    voice: str = "",
) -> Draft:
    """Read an article: everything in it that can be checked.

    `known` are the entities that a claim file has already, by their names; without them, those of the copy.
    `taken` are ids that no claim may have. `voice` is whose opinions are those that nobody is said to hold.
    """
    found = entities(text, mentions(text, clock)) if known is None else known
    story = Story(text, clock, found, voice or "the article")
    stubs = sorted((attributed(story, one) for one in _stubs(story)), key=lambda one: (one.start, one.end))
    placed = _placed(story, _apart(story, _once(stubs)), taken)
    return Draft(list(found.values()), placed)


def _stubs(story: Story) -> Iterator[Stub]:
    """All stubs; a later sort leaves out what an earlier one has told."""
    where = [*places(story)]
    counted = [one for one in figures(story) if not _is_told(one, where)]
    told = [*where, *counted, *ranks(story), *quotations(story), *relations(story)]
    told += [*events(story, told)]
    yield from told
    yield from rest(story, told)


def _is_told(one: Stub, where: Sequence[Stub]) -> bool:
    """Whether a figure is the distance of a place stub."""
    far = one.fields.get("value")
    return far is not None and any(
        str(far.value) == str(each.fields["value"].value) and each.start < one.end and one.start < each.end
        for each in where
        if "value" in each.fields
    )


def _once(stubs: Sequence[Stub]) -> list[Stub]:
    """Each statement once: a headline says again what the body says."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for one in stubs:
        said = tuple((name, field.value) for name, field in one.fields.items() if name != "of")
        key = (one.kind, *said, *(() if said else (one.start, one.end)))
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return kept


def _apart(story: Story, stubs: Sequence[Stub]) -> list[Stub]:
    """Measures that tell figures apart: two figures of one measure would contradict each other."""
    taken: set[str] = set()
    told = []
    for one in stubs:
        measure = one.fields.get("measure")
        if measure is None:
            told.append(one)
            continue
        value = str(one.fields["value"].value)
        rest_of_it = plain(story.text[one.start : one.end]).replace(value, "…", 1)
        choices = (str(measure.value), rest_of_it, *(f"{rest_of_it} ({number})" for number in range(2, 99)))
        chosen = next(choice for choice in choices if choice.casefold() not in taken)
        taken.add(chosen.casefold())
        told.append(one.having(measure=replace(measure, value=chosen)))
    return told


def _placed(story: Story, stubs: Sequence[Stub], taken: Collection[str]) -> list[Placed]:
    # An id that some field has as a plain name would be taken for what that field means.
    ids = (
        {one.id for one in story.known.values()} | {name for one in stubs for name in _names(one)} | {*taken}
    )
    placed: list[Placed] = []
    for one in stubs:
        base = slug(one.name) or slug(plain(story.text[one.start : one.end])) or one.kind
        base = (
            base
            if re.search(r"[a-z]", base) and not re.fullmatch(r"[0-9]+e[0-9]+", base)
            else f"{one.kind}-{base}"
        )
        id_ = next(
            each for each in (base, *(f"{base}-{number}" for number in range(2, 9999))) if each not in ids
        )
        ids.add(id_)
        placed.append(Placed(id_, one, *_quote(story.text, one)))
    at = {
        f"{_REFERENCE}{one.stub.start}{_REFERENCE}{one.stub.fields['value'].value}": one.id
        for one in placed
        if one.stub.kind == "quantity"
    }
    return [replace(one, stub=_referring(one.stub, at)) for one in placed]


def _referring(stub: Stub, at: Mapping[str, str]) -> Stub:
    """The stub with the ids of others where it stands on them."""
    fields = {
        name: replace(field, value=at[field.value])
        if isinstance(field.value, str) and field.value in at
        else field
        for name, field in stub.fields.items()
    }
    return replace(stub, fields=fields)


def _quote(text: str, one: Stub) -> tuple[str, str]:
    """The words of a stub, and what stands before them where they stand in the copy more than once."""
    words = plain(text[one.start : one.end])
    whole = plain(text)
    if whole.count(words) < 2:
        return words, ""
    before = plain(text[max(0, one.start - 200) : one.start])
    return words, " ".join(before.split()[-6:])


def _names(stub: Stub) -> Iterator[str]:
    yield stub.claimant
    for field in stub.fields.values():
        if not isinstance(field.value, bool):
            yield from [field.value] if isinstance(field.value, str) else field.value
