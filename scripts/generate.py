"""Write what is generated from the code: the schemas, and the manual's pages of checks.

`--check` writes nothing, says which of them are stale, and ends with status 1 if any is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from checker.explain import claims_schema, kinds_markdown, markdown, report_schema, settings_schema
from checker.vocabulary.page import vocabulary_page
from checker.vocabulary.vocabulary import own_files

ROOT = Path(__file__).parents[1]
WRITTEN: dict[str, Callable[[], str]] = {
    "docs/checks.md": markdown,
    "docs/kinds.md": kinds_markdown,
    "schemas/claims.schema.json": claims_schema,
    "schemas/checker.schema.json": settings_schema,
    "schemas/report.schema.json": report_schema,
    "docs/vocabulary.md": vocabulary_page,
    **{f"schemas/vocabulary/{name}": partial(str, text) for name, text in own_files()},
}


def main(arguments: list[str]) -> int:
    """Write or check every generated file."""
    stale = [(name, text) for name, made in WRITTEN.items() if _differs(name, text := made())]
    for name, text in stale:
        if "--check" in arguments:
            print(f"{name} is stale: `make docs` writes it anew")
            continue
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        print(f"{name} written")
    return int(bool(stale) and "--check" in arguments)


def _differs(name: str, text: str) -> bool:
    path = ROOT / name
    return not path.exists() or path.read_bytes() != text.encode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
