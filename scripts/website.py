"""Build the site of the documentation: gather the pages in build/docs, and let zensical make build/site of them.

Pages are those of docs/, the changes, and what `scripts/pages.py` makes from the code. Where docs/ holds all checks
or kinds on one page, the site has a page for each, and links lead there.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from scripts.pages import pages

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
DOCS, THEME, SITE = BUILD / "docs", BUILD / "theme", BUILD / "site"
_SPLIT = {"checks.md", "kinds.md"}
_LINK = re.compile(r"\]\((?:\.\./)*(checks|kinds)\.md(?:#([a-z-]+))?\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\((pictures/[a-z-]+\.svg)\)")
ELSEWHERE = re.compile(
    r'(?:src|srcset|poster|data)="(?:https?:)?//|<link[^>]+href="(?:https?:)?//|url\((?:https?:)?//'
)
_NAV = re.compile(r"^nav = \[.*?^\]$", re.MULTILINE | re.DOTALL)
Entry: TypeAlias = "str | dict[str, Entry] | list[Entry]"


def gather() -> None:
    """Write every page of the site, its theme and its configuration into build/."""
    for folder in (DOCS, THEME, SITE):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "docs", DOCS, ignore=shutil.ignore_patterns("theme", "pictures", *_SPLIT))
    shutil.copytree(ROOT / "docs" / "theme", THEME)
    shutil.copytree(THEME / "assets", DOCS / "assets")
    for path in sorted(DOCS.rglob("*.md")):
        path.write_text(with_pictures(linked(path.read_text("utf-8"), path)), "utf-8")
    (DOCS / "changes.md").write_text((ROOT / "CHANGELOG.md").read_text("utf-8"), "utf-8")
    for name, text in pages().items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    told = (ROOT / "zensical.toml").read_text("utf-8")
    nav = f"nav = {_toml(_nav(tomllib.loads(told)['project']['nav']))}"
    (BUILD / "zensical.toml").write_text(_NAV.sub(lambda _: nav, told), "utf-8")


def linked(page: str, path: Path) -> str:
    """The page of the site, its links leading to the page of the check or kind that they name."""
    up = "../" * (len(path.relative_to(DOCS).parts) - 1)
    return _LINK.sub(lambda one: f"]({up}{one[1]}/{one[2] or 'index'}.md)", page)


def with_pictures(page: str) -> str:
    """The page with its pictures drawn in it, so that they take its colours."""
    return _PICTURE.sub(lambda one: _drawn(one[2], one[1]), page)


def _drawn(name: str, told: str) -> str:
    drawing = (ROOT / "docs" / name).read_text("utf-8").strip()
    drawing = drawing.replace("<svg ", f'<svg role="img" aria-label="{told}" ', 1)
    return "<figure>" + " ".join(line.strip() for line in drawing.splitlines()) + "</figure>"


def _nav(entries: Iterable[Entry]) -> list[Entry]:
    """The order of the pages, folders opened, and what it does not name at the end."""
    ordered = [opened for entry in entries for opened in _opened(entry)]
    named = {*_paths(ordered)}
    rest: list[Entry] = [name for name in _all("") if name not in named]
    return [*ordered, {"More": rest}] if rest else ordered


def _opened(entry: Entry) -> Iterator[Entry]:
    if isinstance(entry, str):
        yield from (_all(entry) if entry.endswith("/") else [entry] if (DOCS / entry).exists() else [])
    elif isinstance(entry, dict):
        for title, below in entry.items():
            if isinstance(below, str) and below.endswith("/"):
                yield {title: [*_all(below)]}
            elif isinstance(below, list):
                yield {title: [opened for one in below for opened in _opened(one)]}
            elif isinstance(below, str) and (DOCS / below).exists():
                yield {title: below}


def _all(folder: str) -> list[Entry]:
    """Every page of a folder, its own first."""
    found = [path.relative_to(DOCS).as_posix() for path in (DOCS / folder).rglob("*.md")]
    return [*sorted(found, key=lambda name: (not name.endswith("index.md"), name))]


def _paths(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            yield from _paths(entry.values() if isinstance(entry, dict) else entry)


def _toml(entry: Entry) -> str:
    if isinstance(entry, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_toml(value)}" for key, value in entry.items()) + " }"
    if isinstance(entry, list):
        return "[" + ", ".join(map(_toml, entry)) + "]"
    return json.dumps(entry, ensure_ascii=False)


def from_elsewhere() -> list[str]:
    """What the built pages would load from other machines: there must be nothing."""
    return [
        f"{path.relative_to(SITE)}: {found[0]}"
        for path in sorted(SITE.rglob("*"))
        if path.suffix in {".html", ".css"}
        for found in ELSEWHERE.finditer(path.read_text("utf-8"))
    ]


def main() -> int:
    """Build the site; the status is 1 where a link leads nowhere or a page would load something from elsewhere."""
    gather()
    command = [
        sys.executable,
        "-m",
        "zensical",
        "build",
        "--strict",
        "--clean",
        "-f",
        str(BUILD / "zensical.toml"),
    ]
    done = subprocess.run(command, cwd=BUILD, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout.partition("Traceback")[0] + done.stderr.partition("Traceback")[0])
        return 1
    outside = from_elsewhere()
    print("\n".join(outside) or f"{(SITE / 'index.html').relative_to(ROOT)} is built")
    return int(bool(outside))


if __name__ == "__main__":
    sys.exit(main())
