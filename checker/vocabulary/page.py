"""The page of the manual that tells vocabularies: `docs/vocabulary.md` is printed from it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.words import listed
from checker.vocabulary.constraint import EVERYWHERE, TYPES, Parameter, Takes
from checker.vocabulary.hold import RULES
from checker.vocabulary.property import Constraint, Property
from checker.vocabulary.vocabulary import own_pages

_HEAD = """\
# The vocabulary of properties

<!-- Written by scripts/generate.py from checker/vocabulary: change that, not this page. -->

A claim of the kind `relation` says how somebody or something stands to another: *president of*, *born*,
*capital of*. Any words may stand under `property`. Of those that a vocabulary declares the checker knows what must
hold: a country has one president at a time, nobody dies at 212. Entities say some of it themselves, with `born`,
`died` and `founded`.

- **Nothing is asked that is not said.** What a file does not state is unknown, not false: only what it does state can
  be at fault. What is lacking is told only where a constraint asks for it.
- **Times keep apart.** `as_of`, `since` and `until` say when a relation holds; without them it holds at the
  publication, unless who it is about had died by then. Two terms rival each other only where they surely overlap;
  told of the same day they may have followed each other on it, which is one grade less.
- **Each voice by itself.** What a `claimant` says is held against what the same claimant says, and against what the
  file declares of its entities.
- **Names are who they name.** Two declared entities that share no name are two; plain names that share a word may be
  one person's; plain names that share none are one grade less sure.

## A vocabulary of your own

List your files in `checker.yaml`, from the project's root:

```yaml
vocabulary: [house.yaml]
```

```yaml
properties:
  plays for:
    about: for which club somebody plays
    aka: [player of, plays at]             # other words for it; "is", "was" and "the" before it are known
    value: entity                          # entity (the default), time, figure or text
    constraints:
    - {type: single value}                 # one club at a time
    - {type: subject type, classes: person, status: mandatory}
    - {type: contemporary, lives: subject, exceptions: [Methuselah, Q156290]}
  shirt number:
    value: figure
    timeless: false                        # true for what never changes, such as a birth
    constraints: [integer, {type: range, least: 1, most: 99}]
classes:
  player: {words: [goalkeeper, striker], broader: person}
ordinary: [pays for]                       # words that look like a property's and are none
```

A property of yours replaces ours of the same name, and words of yours mean yours. A constraint has a `status`: `mandatory` is an error, `normal` (the
default) a warning, `suggestion` a note. `exceptions` names those for whom it does not hold, by a name or a Wikidata
number; `separators` the times that keep two statements apart (all of them, unless you list some; `[]` is none).
`where subject is` and `where object is` limit it to what is surely of such a class, `unless subject is` to all but
that. A fault of the file itself is told as `broken-vocabulary`, at its line in that file.

## Patterns of `format`

The whole value must have the form of one of the `patterns`. They are not regular expressions, which a stranger could
write so that they never end:

| | |
|---|---|
| `?` | any one character |
| `*` | any number of any characters |
| `[A-Z_]` | one of these |
| `[!0-9]` | one that is none of these |
| `{3}`, `{2,4}`, `{2,}` | so many of the last one |
| `\\` | takes the next character as it stands |
"""


def vocabulary_page() -> str:
    """The whole page."""
    return "".join(f"{line}\n" for line in (_HEAD.rstrip("\n"), *_types(), *_properties()))


def _types() -> Iterator[str]:
    yield ""
    yield "## The types of constraints"
    yield ""
    yield "All 31 types of Wikidata's constraint system (the extension WikibaseQualityConstraints), and which check tells"
    yield "a breach of each. Parameters in bold must be given. Code: the functions in `checker/vocabulary/`."
    yield ""
    yield "| type | what it asks | parameters | check | code |"
    yield "|---|---|---|---|---|"
    for one in TYPES.values():
        told = ", ".join(_parameter(each) for each in one.parameters)
        rule = RULES.get(one.name)
        code = f"`{rule.__module__.rpartition('.')[2]}.{getattr(rule, '__name__', '')}`" if rule else "—"
        yield f"| `{one.name}` | {one.meaning} | {told} | {f'`{one.check}`' if one.check else '—'} | {code} |"
    yield ""
    yield f"Every type also takes {listed([f'`{one.name}`' for one in EVERYWHERE])}."


def _parameter(one: Parameter) -> str:
    name = f"**`{one.name}`**" if one.required else f"`{one.name}`"
    return f"{name} ({', '.join(one.choices)})" if one.takes is Takes.CHOICE else name


def _properties() -> Iterator[str]:
    yield ""
    yield "## The properties that are known"
    yield ""
    yield "The files themselves are in `checker/vocabulary/`, with copies in `schemas/vocabulary/` to start from."
    for page in own_pages():
        if page.properties:
            yield ""
            yield f"### {page.file}"
            yield ""
            yield "| property | what it says | also | value | constraints |"
            yield "|---|---|---|---|---|"
            yield from map(_row, page.properties.values())


def _row(one: Property) -> str:
    also = ", ".join(one.aka)
    rules = ", ".join(dict.fromkeys(_constraint(each) for each in one.constraints))
    return f"| `{one.name}` | {one.about} | {also} | {one.value} | {rules} |"


def _constraint(one: Constraint) -> str:
    return f"{one.type} ({one.status})"
