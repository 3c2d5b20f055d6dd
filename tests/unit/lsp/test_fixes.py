"""What is offered to mend a finding, and what the text becomes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from lsprotocol import types

from checker.lsp.fixes import fixes
from checker.lsp.page import Page
from checker.lsp.positions import UTF_16
from tests.editing import FILE, changed, known, uri

HEAD = """\
article: {published: 2021-08-11}
entities:
  farah: {name: Farah, is: city}
  zaranj:
    name: Zaranj
    aka:
    - Zaranje
claims:
"""


def offered(folder: Path, text: str, files: dict[str, str] | None = None) -> dict[str, types.CodeAction]:
    page = Page(FILE, text, known(folder, text, files))
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    asked = types.CodeActionParams(
        types.TextDocumentIdentifier(uri(FILE)), whole, types.CodeActionContext([])
    )
    return {one.title: one for one in fixes(page, asked, uri, UTF_16)}


def after(text: str, action: types.CodeAction, file: str = FILE) -> str:
    assert action.edit is not None
    assert action.edit.changes is not None
    return changed(text, list(action.edit.changes[uri(file)]))


def test_did_you_mean_replaces_the_word(tmp_path: Path) -> None:
    text = HEAD + "- {id: a, kind: event, what: fall, where: farrah, when: 2021-08-10}\n"
    action = offered(tmp_path, text)["replace `farrah` by `farah`"]
    assert action.is_preferred
    assert after(text, action) == text.replace("farrah", "farah")


def test_in_a_formula_only_the_name_is_replaced(tmp_path: Path) -> None:
    text = (
        HEAD
        + "- {id: spent, kind: quantity, measure: x, value: 3}\n- {id: a, kind: formula, formula: spnt * 2, value: 6}\n"
    )
    action = offered(tmp_path, text)["replace `spnt` by `spent`"]
    assert "formula: spent * 2" in after(text, action)


@pytest.mark.parametrize(
    ("near", "becomes"),
    [
        ("farrah", "farah: {name: Farah, is: city, aka: [farrah]}"),
        ("zarnj", "    - Zaranje\n    - zarnj\n"),
    ],
)
def test_another_spelling_is_added_to_the_entity(near: str, becomes: str, tmp_path: Path) -> None:
    text = HEAD + f"- {{id: a, kind: event, what: fall, where: {near}, when: 2021-08-10}}\n"
    (action,) = (one for title, one in offered(tmp_path, text).items() if title.startswith("add"))
    assert becomes in after(text, action)


def test_another_spelling_is_added_in_the_file_that_declares_the_entity(tmp_path: Path) -> None:
    shared = "entities:\n  kabul:\n    name: Kabul\n    is: city\n"
    text = "claims:\n- {id: a, kind: event, what: x, where: kabull, when: 2021}\n"
    action = offered(tmp_path, text, {"entities.yaml": shared})["add `kabull` to the other names of `kabul`"]
    assert after(shared, action, "entities.yaml") == shared + "    aka: [kabull]\n"


@pytest.mark.parametrize(
    "claim",
    [
        "- {id: a, kind: count, of: x, value: three, members: [farah, Herat]}\n",
        "- id: a\n  kind: count\n  of: x\n  value: three\n  members: [farah, Herat]\n",
        "- id: a\n  kind: count\n  of: x\n  value: three  # so says the copy\n  members:\n  - farah\n  - Herat",
        "- id: a\n  kind: count\n  of: x\n  value: three\n  members: [farah, Herat]\n  note: |\n    so it is\n\n",
        "- id: a\n  kind: count\n  of: x\n  value: three\n  members: [farah, Herat]\n  waive: {no-evidence: all know it}\n",
        "- id: a\n  kind: count\n  waive:\n    no-evidence: all know it\n  of: x\n  value: three\n  members: [farah, Herat]\n",
        "-   id: a\n    kind: count\n    of: x\n    value: three\n    members: [farah, Herat]\n- {id: b, kind: quantity, measure: x, value: 3}\n",
    ],
)  # fmt: skip
def test_a_waiver_is_put_into_the_claim_and_wants_its_reason(claim: str, tmp_path: Path) -> None:
    text = HEAD + claim
    action = offered(tmp_path, text)["waive `count-differs` here: the reason is yours to give"]
    mended = after(text, action)
    assert yaml.safe_load(mended)["claims"][0]["waive"]["count-differs"] == ""
    found = {one.check for one in known(tmp_path, mended).result.findings}
    assert {"count-differs", "wrong-type"} <= found  # until there is a reason
    reasoned = mended.replace('""', "a third is still coming")
    told = known(tmp_path, reasoned).result.findings
    assert [one.waived for one in told if one.check == "count-differs"] == ["a third is still coming"]


def test_nothing_is_offered_where_nothing_is_wrong(tmp_path: Path) -> None:
    text = HEAD + "- {id: a, kind: quantity, measure: x, value: 3, waive: {no-evidence: all know it}}\n"
    assert offered(tmp_path, text) == {}


def test_lines_end_as_they_do_in_the_file(tmp_path: Path) -> None:
    text = (HEAD + "- id: a\n  kind: count\n  of: x\n  value: three\n  members: [farah, Herat]\n").replace(
        "\n", "\r\n"
    )
    action = offered(tmp_path, text)["waive `count-differs` here: the reason is yours to give"]
    assert after(text, action).endswith('\r\n  waive: {count-differs: ""}\r\n')


def test_the_copy_s_words_take_the_place_of_those_that_were_quoted(tmp_path: Path) -> None:
    text = "article: {text: article.txt}\nclaims:\n- id: a\n  quote: Nine citys fell\n  kind: quantity\n  measure: x\n  value: nine\n"
    found = offered(tmp_path, text, {"article.txt": "Nine\ncities fell on Friday.\n"})
    action = found["replace `Nine citys fell` by `Nine cities fell`"]
    assert after(text, action) == text.replace("citys", "cities")


def test_what_is_broken_is_mended_where_it_is_sure_how(tmp_path: Path) -> None:
    text = HEAD + "- id: a\n  kind:quantity\n  measure: x\n  value: 3\n"
    action = offered(tmp_path, text)["write `kind: quantity`"]
    assert after(text, action) == text.replace("kind:quantity", "kind: quantity")


def test_a_word_that_a_field_does_not_choose_from_is_replaced(tmp_path: Path) -> None:
    text = HEAD + "- {id: a, kind: count, of: x, value: 3, complete: fales}\n"
    assert "replace `fales` by `false`" not in offered(tmp_path, text)  # not a word of a list: told otherwise
    text = HEAD + "- {id: a, kind: count, of: x, value: 3, over time: cumulativ}\n"
    action = offered(tmp_path, text)["replace `cumulativ` by `cumulative`"]
    assert "over time: cumulative}" in after(text, action)


def test_what_cannot_be_read_is_mended_and_not_waived(tmp_path: Path) -> None:
    text = HEAD + "- {id: a, kind: share, part: 9, whole: nothing-here, value: most}\n"
    assert not [title for title in offered(tmp_path, text) if title.startswith("waive `unknown")]
