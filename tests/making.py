"""Documents for tests, made on the spot: a Word file needs no more than a few lines of XML."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from html import escape
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """An archive of these entries."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def part(body: str, root: str = "document") -> str:
    """One part of a Word file."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{_W}">{body}</w:{root}>'


def run(text: str, marks: str = "") -> str:
    """Words of one look."""
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def word(*paragraphs: str, **parts: str) -> bytes:
    """A Word file of these paragraphs, each made of runs, and of further parts by their name."""
    body = "".join(f"<w:p>{one}</w:p>" for one in paragraphs)
    further = {f"word/{name}.xml": part(text, name) for name, text in parts.items()}
    return zipped({"word/document.xml": part(f"<w:body>{body}</w:body>"), **further})
