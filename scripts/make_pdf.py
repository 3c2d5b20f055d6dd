"""Write a text as a plain PDF: `python scripts/make_pdf.py NOTES.txt NOTES.pdf`.

Two examples cite PDFs, and tests read some; no program beside this one is needed to make them. Lines
that are too long for the page are broken; a form feed begins a new page. The same text gives the same bytes.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

LINES = 54
"""Lines of a page."""
COLUMNS = 84
"""Characters of a line: as many as fit of the widest text."""
_LEADING = 14


def pages_of(text: str) -> list[list[str]]:
    """The lines of each page."""
    pages = []
    for part in text.split("\f"):
        lines = [row for line in part.strip("\n").split("\n") for row in textwrap.wrap(line, COLUMNS) or [""]]
        pages += [lines[first : first + LINES] for first in range(0, len(lines), LINES)]
    return pages


def drawn(lines: Sequence[str], left: int = 56, top: int = 786, mode: int = 0) -> bytes:
    """The drawing of some lines, one under the other; in mode 3 they are drawn without ink."""
    shown = b"".join(b"(" + _escaped(line) + b") Tj T*\n" for line in lines)
    return f"BT /F1 11 Tf {mode} Tr {_LEADING} TL {left} {top} Td\n".encode() + shown + b"ET\n"


def pdf(drawings: Sequence[bytes]) -> bytes:
    """A PDF of one page for each drawing, on paper of size A4."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(drawings)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(drawings)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, drawing in enumerate(drawings):
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"{page} /Contents {5 + 2 * number} 0 R >>".encode())
        objects.append(f"<< /Length {len(drawing)} >>\nstream\n".encode() + drawing + b"endstream")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + head.encode() + tail.encode()


def _escaped(line: str) -> bytes:
    text = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return text.encode("windows-1252")


def main() -> None:
    """Read the text, write the PDF."""
    text, target = sys.argv[1:]
    lines = pages_of(Path(text).read_text("utf-8"))
    Path(target).write_bytes(pdf([drawn(page) for page in lines]))


if __name__ == "__main__":
    main()
