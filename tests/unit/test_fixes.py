"""What findings offer to mend them: the words to write, and those whose place they take."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.expecting import checked

SLIP = """\
article: {published: 2021-08-11}
entities:
  farah: {name: Farah, is: city}
sources:
  captures: {table: captures.csv}
  other: {claims: other.claims.yaml}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""
FILES = {
    "captures.csv": "city,captor\nZaranj,Taliban\nFarah,Taliban\n",
    "other.claims.yaml": "claims:\n- {id: districts, kind: quantity, measure: districts, value: 400}\n",
}


@pytest.mark.parametrize(
    ("claim", "check", "offered"),
    [
        ("{id: a, kind: event, what: fall, where: farrah}", "unknown-entity", [("farrah", "farah"), ("", "farrah")]),
        ("{id: a, kind: share, part: 9, whole: capitls, value: most}", "unknown-claim", [("capitls", "capitals")]),
        ("{id: a, kind: quantitty, measure: x, value: 3}", "unknown-kind", [("quantitty", "quantity")]),
        ("{id: a, kind: quantity, mesure: x, measure: y, value: 3}", "unknown-field", [("mesure", "measure")]),
        ("{id: a, kind: quantity, measure: x, value: 3, waive: {no-evidense: y}}", "waiver-unused", [("no-evidense", "no-evidence")]),
        ("{id: a, kind: quantity, measure: x, value: 3, evidence: [{source: captires}]}", "unknown-source", [("captires", "captures")]),
        ("{id: a, kind: quantity, measure: x, value: 2, evidence: [{source: captures, rows: {captr: Taliban}}]}", "unknown-column", [("captr", "captor")]),
        ("{id: a, kind: quantity, measure: x, value: 2, evidence: [{source: captures, rows: {captor: Talibn}}]}", "filter-matches-nothing", [("Talibn", "Taliban")]),
        ("{id: a, kind: quantity, measure: x, value: 400, evidence: [{source: other, claim: distrcts}]}", "no-such-claim", [("distrcts", "districts")]),
    ],
)  # fmt: skip
def test_a_slip_is_offered_what_was_meant(
    claim: str, check: str, offered: list[tuple[str, str]], tmp_path: Path
) -> None:
    result = checked(tmp_path, {**FILES, "claims.yaml": f"{SLIP}- {claim}\n"})
    (finding,) = (one for one in result.findings if one.check == check)
    assert [(fix.was, fix.words) for fix in finding.fixes] == offered


def test_another_spelling_is_added_to_the_names(tmp_path: Path) -> None:
    files = {
        "claims.yaml": "article: {text: article.txt}\nentities:\n  mazar: {name: Mazar-i-Sharif}\n",
        "article.txt": "They met in Mazar-e-Sharif.\n",
    }
    (finding,) = checked(tmp_path, files).findings
    (fix,) = finding.fixes
    assert (fix.words, fix.was, fix.place.route) == ("Mazar-e-Sharif", "", ("entities", "mazar", "aka"))
