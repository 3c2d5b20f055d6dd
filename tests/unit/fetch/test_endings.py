"""What a copy is called, so that its reader knows what it is."""

from __future__ import annotations

import pytest

from checker.fetch.endings import ending


@pytest.mark.parametrize(
    ("type_", "url", "file", "name"),
    [
        ("application/vnd.sdmx.data+csv;version=1.0.0", "https://x.example/data/EXR", "", ".csv"),
        ("application/vnd.sdmx.data+json; version=2.0", "https://x.example/data/EXR", "", ".json"),
        ("application/rss+xml", "https://x.example/feed", "", ".xml"),
        ("text/plain; charset=utf-8", "https://x.example/list.csv?x=1", "", ".csv"),
        ("text/plain", "https://x.example/notes.html", "", ".txt"),
        ("application/octet-stream", "https://x.example/budget.XLSX", "", ".xlsx"),
        ("text/html", "https://x.example/a.pdf", "report.pdf", ".pdf"),
        ("", "https://x.example/", "", ".bin"),
    ],
)
def test_a_copy_ends_as_what_it_is(type_: str, url: str, file: str, name: str) -> None:
    assert ending(type_, url, file) == name
