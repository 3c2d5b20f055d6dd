"""`checker lsp`: the server that editors start and talk to over standard input and output.

It holds what is open, checks it once the typing pauses, and hands every question to the module that answers it. It
opens no connection, writes no file, and reads nothing outside the root of the project that a file belongs to.
"""

from __future__ import annotations

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from checker.lsp import form
from checker.lsp.buffers import Superseded
from checker.lsp.checking import Checked, check
from checker.lsp.complete import TRIGGERS, complete
from checker.lsp.diagnostics import diagnostics
from checker.lsp.fixes import fixes
from checker.lsp.hover import hover
from checker.lsp.lens import lenses
from checker.lsp.locations import definition, references
from checker.lsp.page import Page
from checker.lsp.positions import UTF_16, Encoding
from checker.lsp.projects import Project, Projects

PAUSE = 0.25
"""For how long nothing must be typed before a check begins, in seconds."""
_BESIDE = "**/*.{csv,tsv,json,xlsx,ods,parquet,sqlite,txt,md,html,pdf,docx,yaml,yml,lock}"
"""What claim files rest on: a check is made anew where one of these changes."""
SOON = 2.0
"""How long a question waits for a check that is under way, in seconds."""
FIRST = 20.0
"""How long it waits for the first one, without which there is nothing to say."""


class Server(LanguageServer):
    """The open projects, and the one check at a time that is under way."""

    def __init__(self) -> None:
        super().__init__("checker", version("claims-checker"), types.TextDocumentSyncKind.Full)
        self.projects = Projects()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
        self._checks: dict[Path, asyncio.Task[None]] = {}

    @property
    def encoding(self) -> Encoding:
        """How the editor counts columns."""
        return self.workspace.position_encoding or UTF_16

    def warm(self) -> None:
        """Make ready what is made once, before somebody waits for it."""
        self._worker.submit(form.kind_told, "")

    def take(self, uri: str, pause: float) -> None:
        """Take a file as it is now, and check it after a pause."""
        document = self.workspace.get_text_document(uri)
        project = self.projects.put(uri, document.version or 0, document.source)
        if project is not None:
            self.soon(project, pause)

    def drop(self, uri: str) -> None:
        """Forget a file, and what was shown of it."""
        project = self.projects.drop(uri)
        if project is not None:
            self.soon(project, 0)

    def soon(self, project: Project, pause: float) -> None:
        """Check a project after a pause, unless something is typed in it."""
        project.turn += 1
        before = self._checks.get(project.root)
        if before is not None:
            before.cancel()
        self._checks[project.root] = asyncio.get_running_loop().create_task(self._check(project, pause))

    async def _check(self, project: Project, pause: float) -> None:
        await asyncio.sleep(pause)
        turn = project.begun = project.turn
        opened = dict(project.opened)

        def still_wanted() -> bool:
            return project.turn == turn

        loop = asyncio.get_running_loop()
        try:
            checked = await loop.run_in_executor(self._worker, check, project.root, opened, still_wanted)
        except Superseded:
            return
        except Exception as error:  # noqa: BLE001 - a fault of our own must not end the session
            told = f"something is wrong in the checker itself: {type(error).__name__}: {error}"
            self.window_log_message(types.LogMessageParams(types.MessageType.Error, told))
            return
        if still_wanted():
            project.learn(checked)
            self._show(project, checked)

    def _show(self, project: Project, checked: Checked) -> None:
        """Tell the editor what was found, and take back what no longer is."""
        found = diagnostics(checked.known.result, project.uri, self.encoding, checked.unruled)
        for file in sorted({*found, *project.shown}):
            held = project.opened.get(file)
            told = found.get(file, []) if project.opened else []
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(project.uri(file), told, held.version if held else None)
            )
        project.shown = frozenset(file for file, told in found.items() if told)
        workspace = self.client_capabilities.workspace
        if workspace and workspace.code_lens and workspace.code_lens.refresh_support:
            self.workspace_code_lens_refresh(None)

    async def page(self, uri: str, *, fresh: bool) -> tuple[Page, Project] | None:
        """A file with what is known of it; `fresh` waits for a check of it as it is now."""
        found = self.projects.of(uri)
        if found is None:
            return None
        project, file = found
        if project.known is None or (fresh and not project.is_fresh()):
            if project.begun != project.turn:
                self.soon(project, 0)
            await asyncio.wait({self._checks[project.root]}, timeout=SOON if project.known else FIRST)
        page = project.page(file)
        return (page, project) if page else None


def serve() -> None:
    """Serve one editor until it hangs up."""
    # Whatever else writes to standard output must not come between two messages, and a process of ours must not
    # find its standard input held by the thread that waits for the next one.
    stdin, stdout = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    sys.setswitchinterval(0.001)  # a question that comes in during a check is answered at once
    server().start_io(stdin, stdout)


def server() -> Server:
    """A server with an answer for every question that it says it can answer."""
    made = Server()
    _following(made)
    _answering(made)
    return made


def _following(server: Server) -> None:
    """What the editor tells of its files."""

    @server.feature(types.INITIALIZED)
    async def began(_: types.InitializedParams) -> None:
        server.warm()
        watch = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_BESIDE)])
        known = server.client_capabilities.workspace
        if known and known.did_change_watched_files and known.did_change_watched_files.dynamic_registration:
            wanted = types.Registration("beside", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watch)
            server.client_register_capability(types.RegistrationParams([wanted]), None)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(told: types.DidOpenTextDocumentParams) -> None:
        server.take(told.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(told: types.DidChangeTextDocumentParams) -> None:
        server.take(told.text_document.uri, PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(told: types.DidSaveTextDocumentParams) -> None:
        server.take(told.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(told: types.DidCloseTextDocumentParams) -> None:
        server.drop(told.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def moved(_: types.DidChangeWatchedFilesParams) -> None:
        for project in server.projects:
            server.soon(project, PAUSE)


def _answering(server: Server) -> None:
    """What the editor asks."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(asked: types.HoverParams) -> types.Hover | None:
        found = await server.page(asked.text_document.uri, fresh=False)
        return hover(found[0], asked.position, server.encoding) if found else None

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=list(TRIGGERS))
    )
    async def completed(asked: types.CompletionParams) -> types.CompletionList:
        found = await server.page(asked.text_document.uri, fresh=False)
        offered = complete(found[0], asked.position, server.encoding) if found else []
        return types.CompletionList(is_incomplete=False, items=offered)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def defined(asked: types.DefinitionParams) -> list[types.Location]:
        found = await server.page(asked.text_document.uri, fresh=True)
        return definition(found[0], asked.position, found[1].uri, server.encoding) if found else []

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def referred(asked: types.ReferenceParams) -> list[types.Location]:
        found = await server.page(asked.text_document.uri, fresh=True)
        if found is None:
            return []
        page, project = found
        declared = asked.context.include_declaration
        return references(page, asked.position, project.uri, server.encoding, declaration=declared)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    async def mended(asked: types.CodeActionParams) -> list[types.CodeAction]:
        found = await server.page(asked.text_document.uri, fresh=True)
        return fixes(found[0], asked, found[1].uri, server.encoding) if found else []

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def judged(asked: types.CodeLensParams) -> list[types.CodeLens]:
        found = await server.page(asked.text_document.uri, fresh=True)
        return lenses(found[0], server.encoding) if found else []
