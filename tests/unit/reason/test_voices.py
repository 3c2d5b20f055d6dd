"""Who is named where accounts differ."""

from __future__ import annotations

from pathlib import Path

from checker.read.files import Root
from checker.run import run

FLOODS = """\
article: {title: Floods, publisher: %s, published: 2024-11-0%d}
entities: {v: {name: Valencia, is: province, wikidata: Q54939}}
claims:
- {id: dead, kind: quantity, measure: people killed, of: v, value: %d, over time: cumulative}
"""


def told(folder: Path, *files: str) -> list[str]:
    names = [f"{number}.yaml" for number in range(len(files))]
    for name, text in zip(names, files, strict=True):
        (folder / name).write_text(text)
    return [one.what for one in run(Root(folder), names).findings if one.check == "claimants-differ"]


def test_two_papers_are_told_by_their_names(tmp_path: Path) -> None:
    (what,) = told(tmp_path, FLOODS % ("The Post", 1, 95), FLOODS % ("The Mail", 1, 80))
    assert what.startswith("The Post and The Mail differ: ")
    (what,) = told(tmp_path, FLOODS % ("The Post", 1, 95), FLOODS % ("''", 1, 80))
    assert what.startswith("The Post and the article of `1.yaml` differ: ")


def test_a_claimant_that_is_an_entity_is_told_by_its_name(tmp_path: Path) -> None:
    (what,) = told(
        tmp_path,
        """\
article: {publisher: The Post, published: 2023-02-10}
entities: {afad: {name: AFAD, is: agency}}
claims:
- {id: one, kind: quantity, measure: dead, value: 18342, claimant: afad}
- {id: other, kind: quantity, measure: dead, value: 25000}
""",
    )
    assert what.startswith("AFAD and the article differ: ")
