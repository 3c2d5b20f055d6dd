"""A draft as the text of a claim file, with a word to the editor wherever something must be decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.scaffold.draft import Draft
from checker.scaffold.masthead import Masthead
from checker.scaffold.stub import Field, Known, Placed
from checker.scaffold.writing import line, mapping, remark, scalar

_HEAD = (
    "A start, read from the article by rules alone. Every claim is a guess at what the words say:",
    'keep it, mend it or take it out. Lines with "check:" wait for you; what backs a claim goes',
    "under `sources`, and from there into its `evidence`.",
)


_ASKS = {
    "title": "its headline",
    "publisher": "who publishes it?",
    "timezone": "by whose clock? As in Asia/Kabul",
    "published": "when? Without it `Friday` and `last week` have no date",
    "text": "the file that holds the copy, so that quotes are found in it",
}


def claim_file_text(masthead: Masthead, drafted: Draft) -> str:
    """The whole file."""
    return "\n".join([*_lines(masthead, drafted), ""])


def _lines(masthead: Masthead, drafted: Draft) -> Iterator[str]:
    yield from (f"# {one}" for one in _HEAD)
    yield "article:"
    for name in ("title", "publisher", "author", "published", "timezone", "url", "text"):
        said = getattr(masthead, name)
        if said:
            yield line(2, name, Field(said))
        elif name in _ASKS:
            yield f"  # check: {name}: {_ASKS[name]}"
    if not any(
        (masthead.title, masthead.publisher, masthead.author, masthead.published, masthead.url, masthead.text)
    ):
        yield "  note: nothing is known of it yet"
    if drafted.entities:
        yield ""
        yield "entities:"
        yield from (f"  {one.id}: {_entity(one)}" for one in drafted.entities)
    yield ""
    yield "claims:" if drafted.claims else "claims: []"
    yield from claim_lines(drafted.claims)


def _entity(one: Known) -> str:
    fields = {"name": scalar(one.name, in_list=True)}
    if one.aka:
        fields["aka"] = f"[{', '.join(scalar(name, in_list=True) for name in one.aka)}]"
    if one.is_:
        fields["is"] = scalar(one.is_, in_list=True)
    return mapping(fields)


def claim_lines(claims: Sequence[Placed], indent: int = 0) -> Iterator[str]:
    """Claims as items of a list, an empty line between two."""
    for number, one in enumerate(claims):
        if number:
            yield ""
        yield from claim(one, indent)


def claim(one: Placed, indent: int = 0) -> Iterator[str]:
    """One claim as an item of a list."""
    stub = one.stub
    yield f"{' ' * indent}- id: {one.id}"
    yield f"{' ' * (indent + 2)}kind: {stub.kind}{remark(Field('', stub.ask))}"
    if one.prefix:
        yield f"{' ' * (indent + 2)}quote:"
        yield line(indent + 4, "exact", Field(one.quote))
        yield line(indent + 4, "prefix", Field(one.prefix))
    else:
        yield line(indent + 2, "quote", Field(one.quote))
    if stub.claimant:
        ask = "whose opinion?" if stub.kind == "judgement" else ""
        yield line(indent + 2, "claimant", Field(stub.claimant, ask))
    for name, field in stub.fields.items():
        yield line(indent + 2, name, field)
