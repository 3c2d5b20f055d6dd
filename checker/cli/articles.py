"""An article that is checked by itself: as if beside it lay a claim file that claims nothing yet."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from posixpath import basename, splitext

from checker.claim.library import Library
from checker.read.files import Root, Unreadable

_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf"})
_ENDING = ".claims.yaml"


def articles(root: Root, files: Iterable[str]) -> frozenset[str]:
    """Those of the files that are articles, by their names; what is not there is read, and told, as any other file."""
    return frozenset(file for file in files if is_article(file) and os.path.lexists(root.path / file))


def is_article(file: str) -> bool:
    """Whether a file of this name is an article and no claim file."""
    return splitext(file)[1].lower() in _SUFFIXES


def beside(root: Root, named: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
    """The claim file beside each article; where none is, the bytes of one with what the article says of itself."""
    library = Library(root)
    for article in sorted(named):
        file = f"{splitext(article)[0]}{_ENDING}"
        there = os.path.lexists(root.path / file)
        yield file, None if there else _begun(library, article)


def _begun(library: Library, article: str) -> bytes:
    from checker.scaffold.draft import Draft
    from checker.scaffold.file import claim_file_text
    from checker.scaffold.masthead import Masthead, masthead

    document = library.document(article)
    name = basename(article)
    # What cannot be read is told where its copy is looked for.
    head = Masthead(text=name) if isinstance(document, Unreadable) else masthead(document, name)
    return claim_file_text(head, Draft((), ())).encode()
