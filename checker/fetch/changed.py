"""What is different in a source since it was pinned, in a few lines that an editor can judge by."""

from __future__ import annotations

from difflib import SequenceMatcher

from checker.read.files import Unreadable
from checker.read.text import read_text

MOST_SHOWN = 5
_WIDEST = 160
_MOST_LINES = 4_000
_BLOCKS = "p,div,h1,h2,h3,h4,h5,h6,li,tr,td,th,br,section,article,blockquote,pre,dt,dd,figcaption"
_BREAK = "\u2029"  # a paragraph separator, which HTML has no use for
_TEXTS = (".txt", ".md", ".csv", ".tsv", ".json", ".jsonl", ".xml", ".html")


def difference(old: bytes, new: bytes, name: str) -> tuple[str, ...]:
    """Lines that went (`-`) and that came (`+`), a few of them, with a count of the rest."""
    sizes = f"{len(old):,} bytes were pinned, {len(new):,} are there now"
    before, after = _lines(old, name), _lines(new, name)
    if before is None or after is None:
        return (sizes,)
    if before == after:
        return ("the words are the same; what differs is not seen by a reader",)
    told: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            told += [f"- {_cut(line)}" for line in before[a:b]]
            told += [f"+ {_cut(line)}" for line in after[c:d]]
    rest = len(told) - 2 * MOST_SHOWN
    return (*told[: 2 * MOST_SHOWN], f"… and {rest} more lines") if rest > 0 else tuple(told)


def _lines(data: bytes, name: str) -> list[str] | None:
    """The lines that a reader sees, without empty ones; None for what is no text, or too long to compare."""
    if not name.endswith(_TEXTS):
        return None
    read = read_text(data)
    if isinstance(read, Unreadable):
        return None
    text = _seen(read.text) if name.endswith(".html") else read.text
    lines = [line for line in (" ".join(one.split()) for one in text.splitlines()) if line]
    return lines if len(lines) <= _MOST_LINES else None


def _seen(markup: str) -> str:
    """The text of a page, a line for each block of it."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        return markup
    page = LexborHTMLParser(markup)
    page.strip_tags(["script", "style", "noscript"])
    if page.body is None:
        return ""
    for block in page.css(_BLOCKS):
        block.insert_before(_BREAK)
    text = page.body.text(separator="")
    return "\n".join(" ".join(line.split()) for line in text.split(_BREAK))


def _cut(line: str) -> str:
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"
