"""What is shown beside words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lsprotocol import types

from checker.lsp.hover import hover
from checker.lsp.lens import lenses
from checker.lsp.positions import UTF_16
from tests.editing import FILE, opened

TEXT = """\
article: {title: x, published: 2021-08-11 13:10 +01:00}
entities:
  farah: {name: Farah, aka: [Ferah], is: city}
sources:
  voa: {publisher: VOA, title: Thirty-four capitals}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence: [{source: voa}]
- id: over-a-quarter
  quote: more than a quarter of the capitals
  kind: share
  part: 9
  whole: capitals
  value: more than a quarter
- {id: fall, kind: event, what: fall, where: farah, when: Friday}
- {id: sum, kind: formula, formula: capitals * 2, value: 68, waive: {no-evidence: it is plain}}
"""


def shown(folder: Path, text: str) -> str:
    page, at = opened(folder, text)
    found = hover(page, at, UTF_16)
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value


@pytest.mark.parametrize(
    ("words", "at", "told"),
    [
        ("value: more than", "value: more¦ than", ["is read as a figure", "more than 0.25", "**follows**"]),
        ("when: Friday", "when: Fri¦day", ["is read as a time", "2021-08-06"]),
        ("whole: capitals", "whole: capi¦tals", ["the claim `capitals`", "**not enough evidence**"]),
        ("where: farah", "where: fa¦rah", ["**Farah** (also Ferah), city"]),
        ("source: voa", "source: v¦oa", ["Thirty-four capitals, VOA"]),
        ("kind: share", "kind: sh¦are", ["A part of a whole"]),
        ("part: 9", "pa¦rt: 9", ["**part**", "part"]),
        ("id: over-a", "id: ov¦er-a", ["**follows**", "9 / 34 (capitals) = 26.5 %"]),
        ("quote: more", "quote: mo¦re", ["**follows**"]),
        ("no-evidence:", "no-evi¦dence:", ["A claim that nothing backs"]),
        ("published: 2021-08-11 13:10", "published: 2021-08-11 13¦:10", ["is read as a time", "13:10"]),
    ],
)
def test_what_is_shown(words: str, at: str, told: list[str], tmp_path: Path) -> None:
    found = shown(tmp_path, TEXT.replace(words, at, 1))
    assert all(one in found for one in told), found


def test_nothing_is_shown_beside_the_author_s_own_words(tmp_path: Path) -> None:
    assert shown(tmp_path, TEXT.replace("title: x", "title: ¦x", 1)) == ""


def test_a_reading_is_not_shown_for_words_that_have_changed(tmp_path: Path) -> None:
    page, at = opened(tmp_path, TEXT.replace("value: 34", "value: 3¦4"))
    now = replace(page, text=page.text.replace("value: 34", "value: 35"))
    found = hover(now, at, UTF_16)
    assert found is None or "34" not in str(found.contents)


def test_pictures_and_tags_in_a_claim_are_shown_as_text(tmp_path: Path) -> None:
    text = TEXT.replace("{name: Farah,", '{name: "![x](http://evil.example/a.png) <img src=x>",')
    found = shown(tmp_path, text.replace("where: farah", "where: fa¦rah"))
    assert "!\\[x]" in found
    assert "\\<img" in found


def test_the_verdict_stands_over_each_claim(tmp_path: Path) -> None:
    page, _ = opened(tmp_path, f"{TEXT}¦")
    found = [(one.range.start.line, one.command.title) for one in lenses(page, UTF_16) if one.command]
    assert [line for line, _ in found] == [6, 11, 17, 18]
    assert found[1][1].startswith("follows: 9 / 34 (capitals) = 26.5 %")
    assert page.file == FILE


@pytest.mark.parametrize("typed", ["- id: new\n  kind: share\n  part: [{\n", "# a line\n", "\n\n", "- {{{\n"])
def test_below_a_line_that_is_being_typed_all_is_shown_as_it_was(typed: str, tmp_path: Path) -> None:
    page, at = opened(tmp_path, TEXT.replace("value: more than", "value: more¦ than"))
    before = hover(page, at, UTF_16)
    now = replace(page, text=page.text.replace("claims:\n", f"claims:\n{typed}"))
    further = typed.count("\n")
    after = hover(now, types.Position(at.line + further, at.character), UTF_16)
    assert before is not None
    assert before.range is not None
    assert after is not None
    assert after.range is not None
    assert after.contents == before.contents
    assert after.range.start.line == before.range.start.line + further
    line = now.text.split("\n")[after.range.start.line]
    assert line[after.range.start.character : after.range.end.character] == "more than a quarter"
