"""Walk through the guides as a reader does: make each file that a page shows, run each command, see what comes.

A fence with `title="claims.yaml"` is a file of the reader's folder. After the name may stand where its lines go:
`claims.yaml, at the end` or `claims.yaml, above the claims`. A `diff` with a title changes that file. In a
`console` fence each line that begins with `$ ` is run, and what it prints stands below it.

Without an argument, what the commands print is written into the guides anew; `--check` writes nothing, says
which page is stale, and ends with status 1 if any is.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
_FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?[^\n]*\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_PROMPT = "$ "
_ABOVE, _END = "above the claims", "at the end"
_HERE = "/home/mina/stories"  # what the pages call the reader's folder
_MARK = "-- that was all of it --"


@dataclass(frozen=True)
class Block:
    """A fenced block of a page: its language, its title, its text, and where the text stands in the page."""

    language: str
    title: str
    body: str
    start: int

    @property
    def file(self) -> str:
        """The file of the reader's folder that it shows, "" where it shows none."""
        return self.title.partition(", ")[0]


def guides() -> list[Path]:
    """All pages that are written by hand, in order."""
    pages = sorted((ROOT / "docs").rglob("*.md"))
    return [page for page in pages if "<!-- Written by" not in page.read_text("utf-8")]


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page."""
    found = _FENCE.finditer(page)
    return [Block(one[1], one[2] or "", one[3], one.start(3)) for one in found]


def walked(page: str, folder: Path) -> str:
    """The page, with what its commands print in this folder."""
    pieces, at = [], 0
    for block in blocks(page):
        if block.language == "console":
            pieces += [page[at : block.start], "".join(_answers(block.body, folder))]
            at = block.start + len(block.body)
        elif block.title:
            _make(block, folder / block.file)
    return "".join([*pieces, page[at:]])


def _make(block: Block, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    where = block.title.partition(", ")[2]
    if not where and block.language != "diff":
        path.write_text(block.body, "utf-8", newline="\n")
        return
    text = path.read_text("utf-8")
    if block.language == "diff":
        old, new = _side(block.body, "+"), _side(block.body, "-")
        if text.count(old) != 1:
            raise ValueError(f"{block.title}: these lines stand there {text.count(old)} times:\n{old}")
        text = text.replace(old, new)
    elif where == _ABOVE:
        text = text.replace("claims:\n", f"{block.body}\nclaims:\n", 1)
    elif where == _END:
        text = f"{text}\n{block.body}"
    else:
        raise ValueError(f"{block.title}: `{_END}` or `{_ABOVE}` may stand after the name")
    path.write_text(text, "utf-8", newline="\n")


def _side(diff: str, left_out: str) -> str:
    return "".join(line[1:] or "\n" for line in diff.splitlines(keepends=True) if line[0] != left_out)


def _answers(console: str, folder: Path) -> Iterator[str]:
    """Each command with what it prints, run one after the other in one shell."""
    commands = [line for line in console.splitlines() if line.startswith(_PROMPT)]
    for command, told in zip(commands, _run([line[2:] for line in commands], folder), strict=True):
        yield f"{command}\n{told}"


def _run(commands: list[str], folder: Path) -> list[str]:
    with TemporaryDirectory() as own:
        program = Path(own) / "checker"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', "utf-8")
        program.chmod(0o755)
        path = f"{own}{os.pathsep}{os.environ['PATH']}"
        surroundings = {"PATH": path, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "HOME": own}
        # The status of a command is that of the one before it, although the mark is printed in between.
        script = "".join(f"{one}\nstatus=$?; printf '%s\\n' '{_MARK}'; (exit $status)\n" for one in commands)
        done = subprocess.run(
            ["/bin/bash", "-c", f"exec 2>&1\n{script}"],
            cwd=folder,
            env=surroundings,
            capture_output=True,
            check=False,
        )
    return done.stdout.decode().replace(str(folder), _HERE).split(f"{_MARK}\n")[:-1]


def main(arguments: list[str]) -> int:
    """Write what commands print into every guide, or say which is stale."""
    stale = False
    for path in guides():
        page = path.read_text("utf-8")
        with TemporaryDirectory() as folder:
            fresh = walked(page, Path(folder))
        if fresh == page:
            continue
        name, stale = path.relative_to(ROOT).as_posix(), True
        if "--check" in arguments:
            print(f"{name} is stale: `make docs` writes what its commands print anew")
            continue
        path.write_text(fresh, "utf-8", newline="\n")
        print(f"{name} written")
    return int(stale and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
