"""A session with `checker lsp` as an editor has it: a process of its own, spoken to over its input and output."""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types
from pygls import uris

from tests.editing import changed
from tests.talking import PATIENCE, editing

TEXT = """\
# 🗳️ the ninth city — été
article: {title: Nine cities, published: 2021-08-11, text: article.txt}
entities:
  farah: {name: Farah, is: city}
  zaranj: {name: Zaranj, is: city}
sources:
  captures: {table: captures.csv, publisher: Own timeline}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, note: 🗳️🗳️, evidence: [{source: captures, take: count}]}
- id: cities
  quote: two cities
  kind: count
  of: cities taken
  value: two
  members: [farah, zaranj]
  evidence: [{source: captures, rows: {captor: Taliban}, take: count}]
"""


def project(folder: Path) -> Path:
    (folder / "checker.yaml").write_text("", "utf-8")
    (folder / "article.txt").write_text("The Taliban took two cities.\n", "utf-8")
    (folder / "captures.csv").write_text("city,captor\nFarah,Taliban\nZaranj,Taliban\n", "utf-8")
    # What is on the disk is broken, and nobody reads it: the file is open.
    (folder / "claims.yaml").write_text("claims: [\n", "utf-8")
    return folder / "claims.yaml"


def test_open_mistype_hover_complete_fix(tmp_path: Path) -> None:
    asyncio.run(_session(tmp_path))


async def _session(folder: Path) -> None:
    file = project(folder)
    before = _files(folder)
    async with editing(file) as editor:
        editor.open(TEXT)
        (refuted,) = await editor.diagnostics()
        assert refuted.code == "evidence-refutes"
        assert editor.under(refuted) == "34"
        assert [one.location.uri.rpartition("/")[2] for one in refuted.related_information or []] == [
            "captures.csv"
        ]
        assert "is read as a figure" in await editor.hover("value: tw")
        assert "**supported**" in await editor.hover("id: citi")

        editor.type(TEXT.replace("zaranj]", "zarnj]"))
        found = {one.code: one for one in await editor.diagnostics()}
        assert "unknown-entity" in found
        assert editor.under(found["unknown-entity"]) == "zarnj"
        offered = await editor.actions(found["unknown-entity"])
        mend = offered["replace `zarnj` by `zaranj`"]
        assert mend.edit is not None
        assert mend.edit.changes is not None
        editor.type(changed(editor.text, list(mend.edit.changes[editor.uri])))
        assert editor.text == TEXT
        assert [one.code for one in await editor.diagnostics()] == ["evidence-refutes"]

        editor.type(f"{TEXT}- id: quarter\n  kind: share\n  part: cities\n  whole: [")
        offered_names = [one.label for one in await editor.completions("  part: ci")]
        assert {"capitals", "cities"} <= set(offered_names)
        editor.type(f"{TEXT}- id: quarter\n  kind: share\n  part: cities\n  ")
        assert [one.label for one in await editor.completions("part: cities\n  ")][:2] == ["whole", "value"]

        lens = await editor.text_document_code_lens_async(types.CodeLensParams(editor.document))
        titles = [one.command.title for one in lens or [] if one.command]
        assert titles[0].startswith("refuted")
        assert titles[1].startswith("supported")
        home = await editor.text_document_definition_async(
            types.DefinitionParams(editor.document, editor.after("members: [far"))
        )
        assert isinstance(home, list)
        assert [one.range.start.line for one in home if isinstance(one, types.Location)] == [3]
        named = await editor.text_document_references_async(
            types.ReferenceParams(types.ReferenceContext(True), editor.document, editor.after("part: citi"))
        )
        assert [one.range.start.line for one in named or []] == [9]  # a claim in the making names nothing yet
        editor.type(f"{editor.text}whole: 34\n  value: two of 34\n")
        named = await editor.text_document_references_async(
            types.ReferenceParams(types.ReferenceContext(True), editor.document, editor.after("part: citi"))
        )
        assert [one.range.start.line for one in named or []] == [9, 18]
    assert _files(folder) == before


def _files(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_whatever_is_typed_every_question_has_an_answer(tmp_path: Path) -> None:
    asyncio.run(_torn(tmp_path))


async def _torn(folder: Path) -> None:
    broken = (
        "",
        "claims:",
        "claims:\n- {id: [",
        "\t- x: {{{",
        "claims:\n- id: a\n  kind: count\n  value: \x07",
        "claims: &a [*a]",
        "- " * 500,
        "article: {text: ../../../../etc/passwd}\nsources: {x: {table: /etc/passwd}}\nclaims: []\n",
        "claims:\n- {id: a, kind: share, part: \ud83d",
        TEXT[:-90],
    )
    async with editing(project(folder)) as editor:
        editor.open(TEXT)
        for text in broken:
            editor.type(text.encode("utf-8", "replace").decode())
            at = types.Position(editor.text.count("\n"), 5)
            document = editor.document
            assert (
                await editor.text_document_completion_async(types.CompletionParams(document, at)) is not None
            )
            await editor.text_document_hover_async(types.HoverParams(document, at))
            await editor.text_document_definition_async(types.DefinitionParams(document, at))
            await editor.diagnostics()
        editor.type(TEXT)
        assert [one.code for one in await editor.diagnostics()] == ["evidence-refutes"]


def test_findings_are_taken_back_when_the_file_is_closed(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(project(tmp_path)) as editor:
            editor.open(TEXT)
            assert await editor.diagnostics()
            closed = types.DidCloseTextDocumentParams(editor.document)
            editor.heard.clear()
            editor.text_document_did_close(closed)
            await asyncio.wait_for(editor.heard.wait(), PATIENCE)
            assert not editor.told[editor.uri].diagnostics

    asyncio.run(session())


def test_other_yaml_is_left_alone(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path / "compose.yaml") as editor:
            editor.open("claims: no\nservices: {web: {image: x}}\n")
            assert await editor.completions("services: {") == []
            assert editor.told == {}

    asyncio.run(session())


def test_a_rule_of_the_house_that_cannot_be_read_is_told_where_it_stands(tmp_path: Path) -> None:
    async def session() -> None:
        file = project(tmp_path)
        (tmp_path / "checker.yaml").write_text("severty: {}\n", "utf-8")
        async with editing(file) as editor:
            editor.open(TEXT)
            assert [one.code for one in await editor.diagnostics()] == ["evidence-refutes"]
            house = uris.from_fs_path(str(tmp_path / "checker.yaml")) or ""
            (told,) = editor.told[house].diagnostics
            assert "severty" in told.message

    asyncio.run(session())


def test_columns_are_counted_as_the_editor_asks(tmp_path: Path) -> None:
    text = TEXT.replace("{id: capitals, ", "{note: 🗳️é, id: capitals, ").replace(", note: 🗳️🗳️", "")

    async def session(encoding: types.PositionEncodingKind) -> int:
        async with editing(project(tmp_path), encoding=encoding) as editor:
            editor.open(text)
            (refuted,) = await editor.diagnostics()
            return refuted.range.start.character

    line = text.split("\n")[8]
    before = line[: line.index("34")]
    assert asyncio.run(session(types.PositionEncodingKind.Utf8)) == len(before.encode())
    assert asyncio.run(session(types.PositionEncodingKind.Utf32)) == len(before)
