"""Where things are declared, and every place that names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.lsp.locations import definition, references
from checker.lsp.positions import UTF_16
from tests.editing import opened, uri

TEXT = """\
article: {published: 2021-08-11, text: article.txt}
entities:
  farah: {name: Farah, is: city, in: province}
  province: {name: Farah Province, is: province}
sources:
  captures: {table: captures.csv}
  budget: {claims: other/claims.yaml}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
- id: over-a-quarter
  kind: share
  part: other/claims.yaml#taken
  whole: capitals
  value: more than a quarter
- {id: fall, kind: event, what: fall, where: farah, when: 2021-08-10}
- {id: week, kind: duration, from: fall.when, to: 2021-08-11, value: a day}
- {id: twice, kind: formula, formula: (capitals + 2) * capitals, value: 1224}
- id: cities
  kind: count
  of: cities taken
  value: two
  members: [farah, Zaranj]
  contested: {farah: VOA has it otherwise}
  evidence:
  - {source: captures, take: count}
  - {source: budget, claim: taken}
"""
FILES = {
    "article.txt": "Nine.\n",
    "captures.csv": "city\nFarah\nZaranj\n",
    "other/claims.yaml": "claims:\n- {id: taken, kind: quantity, measure: capitals taken, value: 9}\n",
    "third.claims.yaml": "claims:\n- {id: x, kind: share, part: claims.yaml#capitals, whole: 68, value: half}\n",
}


@pytest.mark.parametrize(
    ("words", "at", "place"),
    [
        ("whole: capitals", "whole: cap¦itals", ("claims.yaml", 8)),
        ("from: fall.when", "from: fa¦ll.when", ("claims.yaml", 14)),
        ("(capitals", "(cap¦itals", ("claims.yaml", 8)),
        ("where: farah", "where: far¦ah", ("claims.yaml", 2)),
        ("[farah", "[¦farah", ("claims.yaml", 2)),
        ("{farah: VOA", "{far¦ah: VOA", ("claims.yaml", 2)),
        ("in: province", "in: prov¦ince", ("claims.yaml", 3)),
        ("source: captures", "source: capt¦ures", ("claims.yaml", 5)),
        ("claim: taken", "claim: tak¦en", ("other/claims.yaml", 1)),
        ("yaml#taken", "yaml#tak¦en", ("other/claims.yaml", 1)),
        ("text: article.txt", "text: arti¦cle.txt", ("article.txt", 0)),
        ("table: captures.csv", "table: cap¦tures.csv", ("captures.csv", 0)),
    ],
)
def test_where_a_thing_is_declared(words: str, at: str, place: tuple[str, int], tmp_path: Path) -> None:
    page, position = opened(tmp_path, TEXT.replace(words, at, 1), FILES)
    (found,) = definition(page, position, uri, UTF_16)
    assert (found.uri, found.range.start.line) == (uri(place[0]), place[1])


@pytest.mark.parametrize(
    ("words", "at"),
    [("value: 34", "value: 3¦4"), ("of: cities taken", "of: cit¦ies taken"), ("Zaranj", "Zar¦anj")],
)
def test_other_words_lead_nowhere(words: str, at: str, tmp_path: Path) -> None:
    page, position = opened(tmp_path, TEXT.replace(words, at, 1), FILES)
    assert definition(page, position, uri, UTF_16) == []


@pytest.mark.parametrize(
    ("words", "at", "places"),
    [
        # A file that nobody has opened names it as well.
        ("id: capitals", "id: cap¦itals", [("claims.yaml", 8), ("claims.yaml", 12), ("claims.yaml", 16), ("third.claims.yaml", 1)]),
        ("where: farah", "where: far¦ah", [("claims.yaml", 2), ("claims.yaml", 14), ("claims.yaml", 21), ("claims.yaml", 22)]),
        ("province: {name", "prov¦ince: {name", [("claims.yaml", 3), ("claims.yaml", 2)]),
        ("captures: {table", "capt¦ures: {table", [("claims.yaml", 5), ("claims.yaml", 24)]),
        ("yaml#taken", "yaml#tak¦en", [("other/claims.yaml", 1), ("claims.yaml", 11), ("claims.yaml", 25)]),
    ],
)  # fmt: skip
def test_every_place_that_names_a_thing(
    words: str, at: str, places: list[tuple[str, int]], tmp_path: Path
) -> None:
    page, position = opened(tmp_path, TEXT.replace(words, at, 1), FILES)
    found = references(page, position, uri, UTF_16)
    assert {(one.uri, one.range.start.line) for one in found} == {(uri(file), line) for file, line in places}
    without = references(page, position, uri, UTF_16, declaration=False)
    assert len(without) == len(found) - 1


def test_entities_that_folders_share_are_found_in_all_of_them(tmp_path: Path) -> None:
    files = {
        "entities.yaml": "entities:\n  kabul: {name: Kabul, is: city}\n",
        "b/claims.yaml": "claims:\n- {id: b, kind: event, what: x, where: kabul, when: 2021}\n",
        "c/claims.yaml": "claims:\n- {id: c, kind: event, what: x, where: Herat, when: 2021}\n",
    }
    text = "claims:\n- {id: a, kind: event, what: x, where: kab¦ul, when: 2021}\n"
    page, position = opened(tmp_path, text, files)
    (home,) = definition(page, position, uri, UTF_16)
    assert (home.uri, home.range.start.line) == (uri("entities.yaml"), 1)
    found = references(page, position, uri, UTF_16)
    assert {one.uri for one in found} == {uri("entities.yaml"), uri("claims.yaml"), uri("b/claims.yaml")}
