"""Claim files of the size that DESIGN §8 measures by, made up from a seed: the same seed, the same bytes.

A file has 30 claims of mixed kinds that hold, of 17 keys or more each (those of its quote and its evidence counted),
20 entities, an article of 6.7 kB, a table and a document, and comes to about 51 kB. `python benchmarks/corpus.py FOLDER [--files N] [--seed S]` writes some.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

ENTITIES, COUNTED = 20, 9
ARTICLE_SIZE, FILE_SIZE = 6_700, 51_000
_SYLLABLES = (
    "bar",
    "den",
    "fel",
    "gor",
    "hal",
    "kes",
    "lun",
    "mor",
    "nar",
    "ost",
    "pel",
    "rav",
    "sol",
    "tor",
    "wex",
)
_FILLER = (
    "The council met on Monday and again on Thursday",
    "Residents had waited for the report since the spring",
    "Neither the mayor nor her deputy wished to comment",
    "Much of the discussion turned on roads and schools",
    "The minutes of the meeting are open to everybody",
    "A second hearing is to follow in the autumn",
)


@dataclass(frozen=True, slots=True)
class Story:
    """The files of one story, by their names."""

    files: dict[str, str]

    def write(self, folder: Path) -> None:
        """Write them into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in self.files.items():
            (folder / name).write_text(text, "utf-8")


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim: its kind, its own fields, and the words of the article that make it."""

    id: str
    kind: str
    fields: str
    words: str
    evidence: str = ""
    prefix: str = ""
    suffix: str = ""
    """What stands in the article just before it and just after it."""


@dataclass(frozen=True, slots=True)
class _Town:
    id: str
    name: str
    people: int
    before: int
    raised: bool
    at: str
    """Its latitude and longitude."""

    @property
    def row(self) -> str:
        """Its row in the table."""
        return f"{self.name},{self.people},{self.before},{'yes' if self.raised else 'no'}"


def stories(seed: int, count: int) -> Iterator[Story]:
    """So many stories, each with numbers and names of its own."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    for _ in range(count):
        yield _story(chance)


def _story(chance: random.Random) -> Story:
    towns = _towns(chance)
    article, claims = _told([*_counted(towns), *_measured(towns), *_dated(chance)], chance)
    document = "".join(f"{one.words}.\n" for one in claims if one.evidence)
    table = "town,people,people_before,raised\n" + "".join(f"{one.row}\n" for one in towns)
    return Story(
        {
            "claims.yaml": _written(towns, claims, chance),
            "article.txt": article,
            "report.txt": document,
            "towns.csv": table,
        }
    )


def _told(claims: list[_Said], chance: random.Random) -> tuple[str, list[_Said]]:
    """The article, and the claims with the words that stand around them in it."""
    article, told, before = "", list[_Said](), "Rates"
    for one in claims:
        after = chance.choice(_FILLER)
        article += f"{before}. {one.words}. "
        told.append(
            replace(one, prefix=f"{' '.join(before.split()[-3:])}.", suffix=after[: after.index(" ", 12)])
        )
        before = after
    while len(article) < ARTICLE_SIZE:
        article += f"{before}. "
        before = chance.choice(_FILLER)
    return article, told


def _towns(chance: random.Random) -> list[_Town]:
    names = set[str]()
    while len(names) < ENTITIES:
        names.add("".join(chance.sample(_SYLLABLES, 3)).capitalize())
    found = []
    for number, name in enumerate(sorted(names)):
        before = chance.randrange(12_001, 96_000)
        people = before + chance.choice((-1, 1)) * chance.randrange(301, before // 9)
        at = f"{chance.randrange(51_000, 55_000) / 1000:.3f}, {chance.randrange(10, 2_900) / 1000:.3f}"
        found.append(_Town(name.lower(), name, people, before, raised=number < COUNTED, at=at))
    return found


def _counted(towns: list[_Town]) -> Iterator[_Said]:
    """What is counted, and what of that is taken from it."""
    for town in towns[:8]:
        fields = f"  measure: people\n  of: {town.id}\n  value: {town.people:,}\n"
        yield _Said(town.id, "quantity", fields, f"{town.name} has {town.people:,} people", "table")
    raised = [one.id for one in towns if one.raised]
    fields = f"  of: towns that raised their rates\n  value: nine\n  members: [{', '.join(raised)}]\n"
    yield _Said("raised", "count", fields, "In all nine towns raised their rates", "report")
    fields = f"  measure: towns of the county\n  value: {ENTITIES}\n"
    yield _Said("towns", "quantity", fields, f"The county has {ENTITIES} towns", "report")
    fields = "  part: raised\n  whole: towns\n  value: nearly half\n"
    yield _Said("nearly-half", "share", fields, "The rates rose in nearly half of the towns")
    for number, some in enumerate((towns[:3], towns[2:6], towns[4:8])):
        total = sum(one.people for one in some)
        fields = f"  parts: [{', '.join(one.id for one in some)}]\n  value: {total:,}\n"
        words = f"Together {', '.join(one.name for one in some)} have {total:,} people"
        yield _Said(f"together-{number}", "total", fields, words)
        share = Fraction(some[0].people * 1000, total)
        share_words = f"{round(share) / 10:.1f} per cent"
        fields = f"  part: {some[0].id}\n  whole: together-{number}\n  value: {share_words}\n"
        yield _Said(f"part-{number}", "share", fields, f"Of these {some[0].name} has {share_words}")


def _measured(towns: list[_Town]) -> Iterator[_Said]:
    """How figures changed, and how they stand to each other."""
    for town in towns[:4]:
        parts = Fraction((town.people - town.before) * 1000, town.before)
        words = f"{'rose' if parts > 0 else 'fell'} by {abs(round(parts)) / 10:.1f} per cent"
        fields = f"  from: {town.before:,}\n  to: {town.id}\n  by: {words}\n"
        yield _Said(f"{town.id}-change", "change", fields, f"The number in {town.name} {words}")
    ordered = sorted(towns[:8], key=lambda one: -one.people)
    for more, less in ((ordered[0], ordered[2]), (ordered[1], ordered[5])):
        fields = f"  left: {more.id}\n  relation: more than\n  right: {less.id}\n"
        words = f"{more.name} has more people than {less.name}"
        yield _Said(f"{more.id}-more", "comparison", fields, words)
    among = ", ".join(one.id for one in towns[:8])
    fields = f"  subject: {ordered[1].id}\n  among: [{among}]\n  by: people\n  position: second-largest\n"
    yield _Said("second", "rank", fields, f"{ordered[1].name} is the second-largest")
    some = towns[:3]
    mean = Fraction(sum(one.people for one in some), len(some))
    fields = f"  of: together-0\n  over: 3\n  which: mean\n  value: about {round(mean):,}\n"
    yield _Said("mean", "average", fields, f"That is a mean of about {round(mean):,}")
    gap = ordered[0].people - ordered[1].people
    fields = f"  formula: {ordered[0].id} - {ordered[1].id}\n  value: {gap:,}\n"
    yield _Said("gap", "formula", fields, f"{ordered[0].name} is ahead by {gap:,}")


def _dated(chance: random.Random) -> Iterator[_Said]:
    """What happened when."""
    first = chance.randrange(2, 9)
    last = first + chance.randrange(3, 12)
    for name, day in (("opened", first), ("closed", last)):
        fields = f"  what: the hearing {name}\n  when: 2024-05-{day:02}\n"
        yield _Said(name, "event", fields, f"The hearing {name} on {day} May 2024", "report")
    fields = f"  from: opened.when\n  to: closed.when\n  value: {last - first} days\n"
    yield _Said("lasted", "duration", fields, f"It was over after {last - first} days")
    yield _Said("then", "order", "  earlier: opened\n  later: closed\n", "It closed after it had opened")


def _written(towns: list[_Town], claims: list[_Said], chance: random.Random) -> str:
    head = "article:\n  title: Rates rise in nine towns\n  publisher: Example Wire\n  published: 2024-06-20 09:00 +00:00\n"
    head += "  timezone: Europe/London\n  text: article.txt\n\nentities:\n"
    for town in towns:
        head += f"  {town.id}:\n    name: {town.name}\n    aka: [the town of {town.name}]\n    is: town\n    at: [{town.at}]\n"
        head += f"    url: https://county.example/towns/{town.id}\n    note: {chance.choice(_FILLER)}\n"
    head += "\nsources:\n"
    head += _source("table: towns.csv", "Towns", "The council sent it on request")
    head += _source("document: report.txt", "Report", "Its annex has the tables")
    head += "\nclaims:\n"
    bodies = [_claim(one) for one in claims]
    room = (FILE_SIZE - len(head) - sum(map(len, bodies))) // len(bodies)
    return head + "".join(body + _note(room, chance) for body in bodies)


def _source(file: str, title: str, note: str) -> str:
    told = f"    publisher: Example County\n    title: {title}\n    author: The county clerk\n"
    dates = "    published: 2024-06-18\n    accessed: 2024-06-19\n"
    url = f"    url: https://county.example/{title.lower()}\n"
    return f"  {file.partition(':')[0]}:\n    {file}\n{told}{url}{dates}    note: {note}\n"


def _claim(one: _Said) -> str:
    evidence = "  evidence:\n" if one.evidence else ""
    if one.evidence == "table":
        evidence += f"  - source: table\n    rows: {{town: {one.id.capitalize()}}}\n    take: value\n"
        evidence += "    column: people\n    note: as counted in January\n"
    if one.evidence:
        evidence += f'  - source: document\n    quote: "{one.words}"\n    note: as reported to the council\n'
    return (
        f"- id: {one.id}\n  kind: {one.kind}\n"
        f'  quote:\n    exact: "{one.words}"\n    prefix: "{one.prefix}"\n    suffix: "{one.suffix}"\n'
        f"{one.fields}  as_of: 2024-06-18\n{evidence}"
        "  checked_by: A. Sub-Editor\n  checked_on: 2024-06-19\n  expires: 2034-06-19\n"
    )


def _note(room: int, chance: random.Random) -> str:
    lines = list[str]()
    while sum(len(line) for line in lines) + 10 < room:
        lines.append(f"    {chance.choice(_FILLER)}.\n")
    return "  note: >\n" + "".join(lines)


def main() -> None:
    """Write stories, each into a folder of its own."""
    options = argparse.ArgumentParser(description="write made-up claim files to measure by")
    options.add_argument("folder", type=Path, nargs="?", help="without it, only the sizes are told")
    options.add_argument("--files", type=int, default=3)
    options.add_argument("--seed", type=int, default=1)
    chosen, _ = options.parse_known_args()
    for number, story in enumerate(stories(chosen.seed, chosen.files), 1):
        if chosen.folder is not None:
            story.write(chosen.folder / f"story-{number:04}")
        print(f"story-{number:04}", *(f"{name} {len(text):,}" for name, text in story.files.items()))


if __name__ == "__main__":
    main()
