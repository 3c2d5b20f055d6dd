"""The ending of a copy's name, by which its reader knows what it is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_BY_TYPE = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/csv": ".csv",
    "text/tab-separated-values": ".tsv", "text/markdown": ".md", "application/pdf": ".pdf",
    "application/json": ".json", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.ms-excel": ".xls", "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.apache.parquet": ".parquet", "application/vnd.sqlite3": ".sqlite",
    "application/xml": ".xml", "text/xml": ".xml",
}  # fmt: skip
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")


def ending(type_: str, url: str, file: str = "") -> str:
    """The ending for a copy: of the file that a claim file calls it, of its media type, of its address."""
    called = _of(file)
    if called:
        return called
    plain = type_.partition(";")[0].strip().lower()
    if plain in _BY_TYPE:
        return _BY_TYPE[plain]
    for form in ("json", "csv", "xml"):
        if plain.endswith(f"+{form}"):
            return f".{form}"
    addressed = _of(urlsplit(url).path)
    if plain == "text/plain":  # many servers say so of every file that is made of characters
        return addressed if addressed in {".csv", ".tsv", ".md", ".json", ".jsonl"} else ".txt"
    return addressed or ".bin"


def _of(path: str) -> str:
    name = path.rpartition("/")[2]
    found = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    return found if _ENDING.fullmatch(found) else ""
