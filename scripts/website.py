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
_SPLIT = ("checks.md", "kinds.md")
_LINK = re.compile(r"\]\((?:\.\./)*(checks|kinds)\.md(?:#([a-z-]+))?\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\((pictures/[a-z-]+\.svg)\)")
_NAV = re.compile(r"^nav = \[.*?^\]$", re.MULTILINE | re.DOTALL)
ELSEWHERE = re.compile(
    r'(?:src|srcset|poster|data)="(?:https?:)?//|<link[^>]+href="(?:https?:)?//|url\((?:https?:)?//'
)
"""What makes a browser load something from another machine."""
Entry: TypeAlias = "str | dict[str, Entry] | list[Entry]"


def build(to: Path) -> list[str]:
    """Make the site in the folder `site` of this one, and say what is wrong with it: nothing, one hopes."""
    gather(to)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    done = subprocess.run(
        [*command, "-f", str(to / "zensical.toml")], cwd=to, capture_output=True, text=True, check=False
    )
    if done.returncode:
        return [told.partition("Traceback")[0] for told in (done.stdout, done.stderr)]
    return [
        f"{path}: {found[0]} would be loaded from elsewhere"
        for path in sorted((to / "site").rglob("*"))
        if path.suffix in {".html", ".css"}
        for found in ELSEWHERE.finditer(path.read_text("utf-8"))
    ]


def gather(to: Path) -> None:
    """Write every page of the site, its theme and its configuration into a folder."""
    docs, theme = to / "docs", to / "theme"
    for folder in (docs, theme, to / "site"):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("theme", "pictures", *_SPLIT))
    shutil.copytree(ROOT / "docs" / "theme", theme)
    shutil.copytree(theme / "assets", docs / "assets")
    for path in sorted(docs.rglob("*.md")):
        depth = len(path.relative_to(docs).parts) - 1
        path.write_text(with_pictures(linked(path.read_text("utf-8"), depth)), "utf-8")
    for name, text in {"changes.md": _changes(), **pages()}.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    told = (ROOT / "zensical.toml").read_text("utf-8")
    nav = f"nav = {_toml(ordered(tomllib.loads(told)['project']['nav'], docs))}"
    (to / "zensical.toml").write_text(_NAV.sub(lambda _: nav, told), "utf-8")


def _changes() -> str:
    """The changes, whose links begin at the top of the repository, as a page beside those of docs/."""
    return (ROOT / "CHANGELOG.md").read_text("utf-8").replace("](docs/", "](")


def linked(page: str, depth: int) -> str:
    """The page, `depth` folders below the first, with its links leading to the page of the check or kind that they name."""
    up = "../" * depth
    return _LINK.sub(lambda one: f"]({up}{one[1]}/{one[2] or 'index'}.md)", page)


def with_pictures(page: str) -> str:
    """The page with its pictures drawn in it, so that they take its colours."""
    return _PICTURE.sub(lambda one: _drawn(one[2], one[1]), page)


def _drawn(name: str, told: str) -> str:
    drawing = (ROOT / "docs" / name).read_text("utf-8")
    drawing = drawing.replace("<svg ", f'<svg role="img" aria-label="{told}" ', 1)
    return "<figure>" + " ".join(line.strip() for line in drawing.splitlines()) + "</figure>"


def ordered(entries: Iterable[Entry], docs: Path) -> list[Entry]:
    """The order of the pages: folders opened, what is not there left out, and what is not named at the end."""
    named = [opened for entry in entries for opened in _opened(entry, docs)]
    known = {*_paths(named)}
    rest: list[Entry] = [name for name in _all(docs, "") if name not in known]
    return [*named, {"More": rest}] if rest else named


def _opened(entry: Entry, docs: Path) -> Iterator[Entry]:
    if isinstance(entry, str):
        yield from _all(docs, entry) if entry.endswith("/") else [entry] * (docs / entry).exists()
    elif isinstance(entry, dict):
        for title, below in entry.items():
            if isinstance(below, str) and not below.endswith("/"):
                if (docs / below).exists():
                    yield {title: below}
            else:
                yield {title: [*_opened(below, docs)]}
    else:
        for one in entry:
            yield from _opened(one, docs)


def _all(docs: Path, folder: str) -> list[str]:
    """Every page of a folder, its own first."""
    found = [path.relative_to(docs).as_posix() for path in (docs / folder).rglob("*.md")]
    return sorted(found, key=lambda name: (not name.endswith("index.md"), name))


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


def main() -> int:
    """Build the site; the status is 1 where a link leads nowhere or a page would load something from elsewhere."""
    faults = build(ROOT / "build")
    print("\n".join(faults) or "build/site/index.html is built")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
