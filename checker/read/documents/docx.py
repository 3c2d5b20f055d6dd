"""Word documents: their text as it stands once every tracked change is accepted.

Inserted text is kept. Deleted and moved-away text, hidden text and the remarks of colleagues are
kept apart: they are told where a quote stands only there, and are never evidence. Footnotes and
endnotes follow the text, each as a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from checker.read.archive import open_archive
from checker.read.document import MOST_CHARACTERS, Document, Imprint, Unseen
from checker.read.files import Unreadable

SUFFIXES = ("docx", "docm")
CALLED = "a Word document"
NEEDS = ""
_PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments)\.xml|docProps/core\.xml")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom"})
_UNSAID = frozenset({f"{_W}pPr", f"{_W}sectPr", f"{_W}instrText", f"{_W}delInstrText", _FALLBACK})
_SIGNS = {
    f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}  # fmt: skip
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"


@dataclass
class _Page:
    """What a walk through the document gathers."""

    blocks: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    inserted: int = 0


def read(data: bytes) -> Document | Unreadable:
    """The document in these bytes."""
    archive = open_archive(data)
    if isinstance(archive, Unreadable):
        return archive
    parts = {name: archive.read(name) or b"" for name in sorted(archive.names) if _PARTS.fullmatch(name)}
    for name, xml in parts.items():
        if _DOCTYPE.search(xml.replace(b"\0", b"")):  # without noughts, for UTF-16 too
            return Unreadable(f"has a DOCTYPE in `{name}`, which no office program writes")
    if "word/document.xml" not in parts:
        return Unreadable("is no Word document: its archive has no text", "save it anew as `.docx`")
    page = _Page()
    for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
        if name in parts:
            _walk(_parsed(parts[name]), page)
    remarks = _Page()
    if "word/comments.xml" in parts:
        _walk(_parsed(parts["word/comments.xml"]), remarks)
    text = "\n\n".join(block for block in page.blocks if block.strip())
    if not text:
        return Unreadable(
            "has no text: what is in it may be pictures", "write its words down as a `.txt` file"
        )
    if len(text) > MOST_CHARACTERS:
        return Unreadable(f"has more than {MOST_CHARACTERS:,} characters")
    unseen = (
        Unseen("deleted", " ".join(page.gone)),
        Unseen("hidden", " ".join(page.hidden)),
        Unseen("comment", "\n\n".join(remarks.blocks)),
    )
    changes = ("has tracked changes, which are read as accepted",) if page.gone or page.inserted else ()
    return Document(
        text,
        "Word document",
        unseen=tuple(one for one in unseen if one.text.strip()),
        notes=changes,
        imprint=_imprint(parts.get("docProps/core.xml", b"")),
    )


def _parsed(xml: bytes) -> ET.Element:
    # Archives with a DOCTYPE have been refused, so no entity can grow.
    return ET.fromstring(xml.replace(_STRICT[1:-1].encode(), _W[1:-1].encode()))  # noqa: S314


def _walk(root: ET.Element, page: _Page) -> None:
    """Every paragraph in order, those of tables and text boxes too."""
    for one in _paragraphs(root):
        said = "".join(_said(one, page)).strip()
        if said:
            page.blocks.append(said)


def _paragraphs(node: ET.Element) -> Iterator[ET.Element]:
    """The paragraphs below a node; one that holds a text box comes before the box's own."""
    for one in node:
        if one.tag == _FALLBACK:  # the same text once more, for older programs
            continue
        if one.tag == f"{_W}p":
            yield one
        yield from _paragraphs(one)


def _said(node: ET.Element, page: _Page) -> Iterator[str]:
    """The words of a paragraph or of a part of one; what is not seen goes apart."""
    for one in node:
        if one.tag in _GONE:
            page.gone.append(_letters(one))
        elif one.tag == f"{_W}r" and _is_hidden(one):
            page.hidden.append(_letters(one))
        elif one.tag == f"{_W}t":
            yield one.text or ""
        elif one.tag in _SIGNS:
            yield _SIGNS[one.tag]
        elif one.tag == f"{_W}p" or one.tag in _UNSAID:
            continue  # a text box's paragraph is told by itself
        else:
            page.inserted += one.tag in (f"{_W}ins", f"{_W}moveTo")
            yield from _said(one, page)


def _letters(node: ET.Element) -> str:
    """All words below a node, whatever became of them."""
    return "".join(word.text or "" for word in node.iter() if word.tag in (f"{_W}t", f"{_W}delText"))


def _is_hidden(run: ET.Element) -> bool:
    """Whether a run is marked as hidden."""
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val", "true") not in {"false", "0", "off"}


def _imprint(xml: bytes) -> Imprint:
    if not xml:
        return Imprint()
    root = _parsed(xml)
    return Imprint(title=(root.findtext(f"{_DUBLIN}title") or "").strip())
