"""An editor for tests, which talks to a language server in a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parents[1]
OURS = (sys.executable, "-m", "checker", "lsp")
PATIENCE = 60


class Editor(LanguageClient):
    """An editor with one file open, which remembers what it was told of each file."""

    def __init__(self, uri: str) -> None:
        super().__init__("an-editor", "1")
        self.uri = uri
        self.number = 0
        self.text = ""
        self.told: dict[str, types.PublishDiagnosticsParams] = {}
        self.heard = asyncio.Event()

        @self.feature(types.WORKSPACE_CONFIGURATION)  # type: ignore[untyped-decorator]
        def asked(asked: types.ConfigurationParams) -> list[object]:
            # Servers that look schemas up on the web must not do so in a test.
            offline = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
            return [offline if one.section == "yaml" else None for one in asked.items]

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def diagnosed(told: types.PublishDiagnosticsParams) -> None:
            self.told[told.uri] = told
            self.heard.set()

    @property
    def document(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri)

    def open(self, text: str) -> None:
        self.number, self.text = 1, text
        document = types.TextDocumentItem(self.uri, "yaml", 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def type(self, text: str) -> None:
        self.number, self.text = self.number + 1, text
        document = types.VersionedTextDocumentIdentifier(self.number, self.uri)
        whole = [types.TextDocumentContentChangeWholeDocument(text)]
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, whole))

    async def diagnostics(self, *, numbered: bool = True) -> list[types.Diagnostic]:
        """What is said of the text as it is now, once it has been checked; servers may not say of which text it is."""
        while self.uri not in self.told or self.told[self.uri].version != (self.number if numbered else None):
            self.heard.clear()
            await asyncio.wait_for(self.heard.wait(), PATIENCE)
        return list(self.told[self.uri].diagnostics)

    def after(self, words: str) -> types.Position:
        """The position behind some words, in units of UTF-16."""
        before = self.text[: self.text.index(words) + len(words)]
        line = before.rpartition("\n")[2]
        return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)

    def under(self, one: types.Diagnostic) -> str:
        """The words that a diagnostic underlines."""
        line = self.text.split("\n")[one.range.start.line].encode("utf-16-le")
        return line[2 * one.range.start.character : 2 * one.range.end.character].decode("utf-16-le")

    async def completions(self, words: str) -> list[types.CompletionItem]:
        asked = types.CompletionParams(self.document, self.after(words))
        found = await self.text_document_completion_async(asked)
        assert isinstance(found, types.CompletionList)
        return list(found.items)

    async def hover(self, words: str) -> str:
        found = await self.text_document_hover_async(types.HoverParams(self.document, self.after(words)))
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def actions(self, one: types.Diagnostic) -> dict[str, types.CodeAction]:
        asked = types.CodeActionParams(self.document, one.range, types.CodeActionContext([one]))
        found = await self.text_document_code_action_async(asked) or []
        return {act.title: act for act in found if isinstance(act, types.CodeAction)}


@asynccontextmanager
async def editing(
    file: Path, command: Sequence[str] = OURS, encoding: types.PositionEncodingKind | None = None
) -> AsyncIterator[Editor]:
    """An editor that has started the server; it is shut down as the protocol asks."""
    editor = Editor(uris.from_fs_path(str(file)) or "")
    os.environ["PYTHONPATH"] = str(ROOT)
    await editor.start_io(*command)
    able = types.ClientCapabilities(types.WorkspaceClientCapabilities(configuration=True))
    if encoding is not None:
        able.general = types.GeneralClientCapabilities(position_encodings=[encoding])
    asked = types.InitializeParams(able, root_uri=uris.from_fs_path(str(file.parent)))
    await asyncio.wait_for(editor.initialize_async(asked), PATIENCE)
    editor.initialized(types.InitializedParams())
    yield editor
    await asyncio.wait_for(editor.shutdown_async(None), PATIENCE)
    editor.exit(None)
    await editor.stop()  # type: ignore[no-untyped-call]
