"""What is offered while somebody types."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from checker.lsp.complete import complete
from checker.lsp.page import Page
from checker.lsp.positions import UTF_16
from tests.editing import FILE, changed, cut, known, opened

TEXT = """\
article: {published: 2021-08-11, text: article.txt}
entities:
  farah: {name: Farah, is: city}
  zaranj: {name: Zaranj, is: city}
sources:
  captures: {table: captures.csv, publisher: Own timeline}
  budget: {claims: budget.claims.yaml}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
- {id: fall, kind: event, what: fall, where: farah, when: 2021-08-10}
- {id: view, kind: judgement}
"""
FILES = {
    "captures.csv": "city,captor,killed so far\nZaranj,Taliban,3\nFarah,Taliban,\nHerat,,1\n",
    "article.txt": "Nine.\n",
    "budget.claims.yaml": "claims:\n- {id: spent, kind: quantity, measure: x, value: 5}\n",
}


def offered(folder: Path, typed: str, *, unsaved: str = "") -> list[types.CompletionItem]:
    """What is offered for a claim that is being typed under a file that was whole before."""
    before = known(folder, unsaved or TEXT, FILES)
    text, at = cut(TEXT + typed)
    return complete(Page(FILE, text, before, before), at, UTF_16)


def labels(found: list[types.CompletionItem]) -> list[str]:
    return [one.label for one in found]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("- ¦", ["id", "kind", "quote"]),
        ("- id: a\n  kind: ¦", ["average", "change", "comparison", "count"]),
        ("- id: a\n  kind: share\n  ¦", ["whole", "value", "part"]),
        ("- {id: a, kind: share, part: 9, ¦", ["whole", "value"]),
        ("- id: a\n  kind: share\n  whole: ¦", ["capitals"]),
        ("- id: a\n  kind: share\n  whole: budget.claims.yaml#¦", ["budget.claims.yaml#spent"]),
        ("- id: a\n  kind: duration\n  from: ¦", ["fall.when"]),
        ("- id: a\n  kind: event\n  what: x\n  where: ¦", ["farah", "zaranj"]),
        ("- id: a\n  kind: count\n  members: [farah, ¦", ["farah", "zaranj", "fall"]),
        ("- id: a\n  kind: count\n  members:\n  - ¦", ["farah", "zaranj", "fall"]),
        ("- id: a\n  kind: count\n  complete: ¦", ["true", "false"]),
        ("- id: a\n  kind: count\n  evidence:\n  - ¦", ["source", "for", "quote"]),
        ("- id: a\n  kind: count\n  evidence:\n  - {source: ¦", ["captures", "budget"]),
        ("- id: a\n  kind: count\n  evidence:\n  - {source: captures, take: ¦", ["count", "distinct"]),
        ("- id: a\n  kind: count\n  evidence:\n  - {source: captures, column: ¦", ["city", "captor", "killed so far"]),
        ("- id: a\n  kind: count\n  evidence:\n  - {source: captures, rows: {¦", ["city", "captor", "killed so far"]),
        ("- id: a\n  kind: count\n  evidence:\n  - {source: captures, rows: {captor: ¦", ["Taliban"]),
        ("- id: a\n  kind: count\n  evidence:\n  - {source: captures, rows: {city: {in: [¦", ["Zaranj", "Farah", "Herat"]),
        ("- id: a\n  kind: quantity\n  evidence:\n  - {source: budget, claim: ¦", ["spent"]),
        ("- id: a\n  claimant: ¦", ["farah"]),
        ("- id: a\n  waive: {¦", ["ambiguous-figure"]),
        ("- id: a\n  kind: relation\n  property: ¦", ["president of"]),
    ],
)  # fmt: skip
def test_what_comes_first(typed: str, first: list[str], tmp_path: Path) -> None:
    assert labels(offered(tmp_path, typed))[: len(first)] == first


@pytest.mark.parametrize("typed", ["- id: a\n  quote: the ¦", "- id: a\n  kind: count\n  of: ¦", "# ¦"])
def test_for_the_author_s_own_words_nothing_is_offered(typed: str, tmp_path: Path) -> None:
    assert offered(tmp_path, typed) == []


def test_fields_that_are_there_are_not_offered_again(tmp_path: Path) -> None:
    found = labels(offered(tmp_path, "- id: a\n  kind: share\n  part: 9\n  ¦\n  value: most\n"))
    assert "whole" in found
    assert not {"id", "kind", "part", "value"} & set(found)


def test_a_claim_is_not_offered_to_itself(tmp_path: Path) -> None:
    page, at = opened(tmp_path, TEXT + "- {id: a, kind: share, part: ¦9, whole: 34, value: most}\n", FILES)
    assert labels(complete(page, at, UTF_16)) == ["capitals"]


def test_what_a_field_is_for_is_told(tmp_path: Path) -> None:
    (found,) = (one for one in offered(tmp_path, "- id: a\n  kind: count\n  ¦") if one.label == "members")
    assert isinstance(found.documentation, types.MarkupContent)
    assert found.documentation.value.startswith("Every one of them")


def test_checks_are_offered_to_be_waived(tmp_path: Path) -> None:
    found = labels(offered(tmp_path, "- id: a\n  kind: count\n  waive: {count-¦"))
    assert {"count-differs", "no-evidence"} <= set(found)


def test_files_beside_the_claim_file_are_offered(tmp_path: Path) -> None:
    before = known(tmp_path, TEXT, FILES)
    text, at = cut("article:\n  text: ¦")
    assert labels(complete(Page(FILE, text, before), at, UTF_16)) == [
        "article.txt",
        "budget.claims.yaml",
        "captures.csv",
    ]


def test_what_is_found_in_the_claim_is_offered_first_to_be_waived(tmp_path: Path) -> None:
    claim = "- {id: a, kind: count, of: x, value: three, members: [farah, zaranj], waive: {¦}}\n"
    page, at = opened(tmp_path, TEXT + claim, FILES)
    assert labels(complete(page, at, UTF_16))[0] == "count-differs"


def test_files_are_offered_to_sources(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    before = known(
        tmp_path, TEXT, {f"story/{name}": text for name, text in FILES.items()}, "story/claims.yaml"
    )
    text, at = cut("sources:\n  new: {table: ¦")
    assert folder.is_dir()
    found = labels(complete(Page("story/claims.yaml", text, before), at, UTF_16))
    assert found == ["article.txt", "budget.claims.yaml", "captures.csv"]


@pytest.mark.parametrize(
    ("typed", "chosen", "becomes"),
    [
        ("- id: a\n  ki¦", "kind", "- id: a\n  kind: "),
        ("- id: a\n  kind: sh¦", "share", "- id: a\n  kind: share"),
        ("- id: a\n  kind: share\n  part: cap¦", "capitals", "- id: a\n  kind: share\n  part: capitals"),
        (
            "- id: a\n  kind: formula\n  formula: 2 * cap¦",
            "capitals",
            "- id: a\n  kind: formula\n  formula: 2 * capitals",
        ),
        ('- id: a\n  kind: share\n  part: "cap¦', "capitals", '- id: a\n  kind: share\n  part: "capitals'),
    ],
)
def test_the_word_that_was_begun_is_replaced(typed: str, chosen: str, becomes: str, tmp_path: Path) -> None:
    (found,) = (one for one in offered(tmp_path, typed) if one.label == chosen)
    assert isinstance(found.text_edit, types.TextEdit)
    assert changed(cut(TEXT + typed)[0], [found.text_edit]) == TEXT + becomes


def test_cells_that_yaml_would_read_as_something_else_get_marks(tmp_path: Path) -> None:
    files = {**FILES, "captures.csv": "answer,count\nyes: no,1\nnull,2\n"}
    before = known(tmp_path, TEXT, files)
    typed = "- id: a\n  kind: count\n  evidence:\n  - {source: captures, rows: {answer: ¦"
    text, at = cut(TEXT + typed)
    found = complete(Page(FILE, text, before), at, UTF_16)
    edits = [one.text_edit.new_text for one in found if isinstance(one.text_edit, types.TextEdit)]
    assert edits == ['"yes: no"', '"null"']


def test_columns_after_emoji_and_marks_are_right(tmp_path: Path) -> None:
    found = offered(tmp_path, "- {id: a, quote: 🗳️ “e\u0301te\u0301”, kind: sha¦")
    (share,) = (one for one in found if one.label == "share")
    assert isinstance(share.text_edit, types.TextEdit)
    # Two units for the ballot box, one for what gives it its colours, one each for the accents.
    line = "- {id: a, quote: 🗳️ “e\u0301te\u0301”, kind: "
    assert share.text_edit.range.start.character == len(line.encode("utf-16-le")) // 2


def test_what_was_known_before_a_slip_is_still_offered(tmp_path: Path) -> None:
    whole = known(tmp_path, TEXT, FILES)
    broken = TEXT.replace("- {id: capitals,", "- {id: capitals: [")
    text, at = cut(broken + "- id: a\n  kind: share\n  whole: ¦")
    now = known(tmp_path, text, FILES)
    assert "capitals" in labels(complete(Page(FILE, text, now, whole), at, UTF_16))
