"""The first line of a claim file makes YAML's own language server complete and check it by our schema."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from tests.talking import ROOT, editing

SERVER = ROOT / "tests" / "peers" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = shutil.which("node")
needs_peer = pytest.mark.skipif(
    not SERVER.exists() or NODE is None, reason="needs node, and `npm ci --prefix tests/peers`"
)
TEXT = """\
# yaml-language-server: $schema={schema}
claims:
- id: a
  kind: share
  part: 9
  hole: 34
  value: most
- id: b
  kind:
"""


@needs_peer
def test_the_schema_is_found_by_the_first_line(tmp_path: Path) -> None:
    shutil.copy(ROOT / "schemas" / "claims.schema.json", tmp_path)

    async def session() -> None:
        async with editing(tmp_path / "claims.yaml", (NODE or "node", str(SERVER), "--stdio")) as editor:
            editor.open(TEXT.format(schema="claims.schema.json").rstrip() + " ")
            told = await editor.diagnostics(numbered=False)
            assert any("hole" in one.message and one.range.start.line == 5 for one in told)
            kinds = [one.label for one in await editor.completions("- id: b\n  kind: ")]
            assert {"count", "share", "quotation"} <= set(kinds)
            editor.type(editor.text.replace("hole", "whole").replace("34\n", "34\n  \n"))
            fields = [one.label for one in await editor.completions("whole: 34\n  ")]
            assert {"quote", "evidence"} <= set(fields)
            assert "part" not in fields
            assert "of the whole" in await editor.hover("  pa")

    asyncio.run(session())


def test_the_first_line_of_every_example_leads_to_the_schema() -> None:
    files = sorted((ROOT / "claims").glob("*/claims.yaml"))
    assert files
    for file in files:
        first = file.read_text("utf-8").partition("\n")[0]
        assert (
            file.parent / first.partition("$schema=")[2]
        ).resolve() == ROOT / "schemas" / "claims.schema.json"
