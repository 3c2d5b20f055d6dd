"""How long an editor waits for `checker lsp`: a real process, spoken to over its input and output.

    python benchmarks/editor.py [--file claims.yaml]

Every third line is hovered over, then a claim is typed letter by letter, with a completion and a hover after each letter
and no pause but that of the answers, so that checks begin and are given up all the time. Last, how long after the last
letter the findings come. Times are of the wall, in milliseconds: on a machine that does other work they are longer.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

from lsprotocol import types

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.talking import Editor, editing

T = TypeVar("T")
EXAMPLE = Path(__file__).parents[1] / "claims" / "mazar-i-sharif" / "claims.yaml"
TYPED = "- id: new-one\n  kind: share\n  part: ninth-city\n  whole: capitals\n  evidence:\n  - {source: captures, take: co"
PAUSE = 0.06
"""Between two letters, in seconds: ten words a minute would be slower, and no human types much faster."""


async def timed(times: list[float], asked: Awaitable[T]) -> T:
    """Wait for an answer, and note how long it took."""
    start = time.perf_counter()
    answer = await asked
    times.append((time.perf_counter() - start) * 1000)
    return answer


def told(name: str, times: list[float]) -> None:
    """Print the median, the 95th in a hundred, and the longest."""
    ordered = sorted(times)
    last = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    print(
        f"{name:28} {len(ordered):4} median {ordered[len(ordered) // 2]:5.0f}   95 % {last:5.0f}   longest {ordered[-1]:5.0f}"
    )


async def reading(editor: Editor) -> None:
    """Somebody looks round."""
    times: list[float] = []
    for number, line in enumerate(editor.text.split("\n")):
        if number % 3 == 0:
            at = types.Position(number, max(len(line) - 3, 0))
            await timed(times, editor.text_document_hover_async(types.HoverParams(editor.document, at)))
    told("hover", times)
    lenses: list[float] = []
    for _ in range(5):
        await timed(lenses, editor.text_document_code_lens_async(types.CodeLensParams(editor.document)))
    told("verdicts over the claims", lenses)


async def writing(editor: Editor) -> None:
    """Somebody types a claim under the first line of the list."""
    head, _, tail = editor.text.partition("\nclaims:\n")
    completions: list[float] = []
    hovers: list[float] = []
    for stop in range(1, len(TYPED) + 1):
        before = f"{head}\nclaims:\n{TYPED[:stop]}"
        editor.type(f"{before}\n{tail}")
        at = types.Position(before.count("\n"), len(before.rpartition("\n")[2]))
        below = types.Position(at.line + 9, 6)
        asked = types.CompletionParams(editor.document, at)
        await timed(completions, editor.text_document_completion_async(asked))
        await timed(hovers, editor.text_document_hover_async(types.HoverParams(editor.document, below)))
        await asyncio.sleep(PAUSE)
    told("completion while typing", completions)
    told("hover while typing", hovers)
    waits: list[float] = []
    await timed(waits, editor.diagnostics())
    told("findings after the last key", waits)


async def measured(file: Path, text: str) -> None:
    """One session."""
    start = time.perf_counter()
    async with editing(file) as editor:
        print(f"start {time.perf_counter() - start:.1f} s")
        start = time.perf_counter()
        editor.open(text)
        await editor.diagnostics()
        print(f"first findings {time.perf_counter() - start:.1f} s")
        await reading(editor)
        await writing(editor)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="How long an editor waits for `checker lsp`.")
    parser.add_argument("--file", type=Path, default=EXAMPLE, help="the claim file that is opened")
    file = parser.parse_known_args()[0].file.absolute()
    asyncio.run(measured(file, file.read_text("utf-8")))
