"""An open claim file, as tests of the editor's questions write it: `¦` is where the cursor is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lsprotocol import types

from checker.lsp.checking import Open, check
from checker.lsp.page import Known, Page
from checker.lsp.positions import UTF_16, position
from checker.read.lines import Lines

FILE = "claims.yaml"
CURSOR = "¦"


def cut(text: str) -> tuple[str, types.Position]:
    """The text without the cursor, and where that was."""
    at = text.index(CURSOR)
    plain = text.replace(CURSOR, "")
    span = Lines(plain).span(at, at)
    return plain, position(span.line, span.column, Lines(plain), UTF_16)


def known(folder: Path, text: str, files: Mapping[str, str] | None = None, file: str = FILE) -> Known:
    """What a check of one open file finds."""
    for name, content in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    return check(folder, {file: Open(file, 1, text)}, lambda: True).known


def opened(folder: Path, text: str, files: Mapping[str, str] | None = None) -> tuple[Page, types.Position]:
    """A page that was checked as it is, and the position of the cursor in it."""
    plain, at = cut(text)
    return Page(FILE, plain, known(folder, plain, files)), at


def uri(file: str) -> str:
    """A file as an editor names it."""
    return f"file:///{file}"


def changed(text: str, edits: list[types.TextEdit]) -> str:
    """A text after edits of ASCII."""
    lines = Lines(text)
    for one in edits:
        start = lines.start(one.range.start.line) + one.range.start.character
        end = lines.start(one.range.end.line) + one.range.end.character
        text = text[:start] + one.new_text + text[end:]
    return text
