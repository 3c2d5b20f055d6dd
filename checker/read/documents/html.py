"""Web pages: the text that a browser shows of the page as it was saved.

Every block is a paragraph. Text that the page hides, that is struck through as deleted, or that
only a browser without scripts would show is kept apart. A page whose words are put there by scripts
has none in its file, and that is told. What the page says of itself is read by `imprint`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.read.document import MOST_CHARACTERS, Document, Unseen
from checker.read.files import Unreadable
from checker.read.imprint import imprint_of
from checker.read.text import read_text

SUFFIXES = ("html", "htm", "xhtml", "shtml")
CALLED = "a web page"
NEEDS = "selectolax"
_BLOCKS_WORDS = """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup
    option p pre search section select summary table tbody tfoot thead tr ul"""
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_NO_TEXT_WORDS = """head script style template noscript iframe object embed svg math canvas audio video textarea
    noframes"""
_NO_TEXT = frozenset(_NO_TEXT_WORDS.split())
_DELETED = frozenset({"del", "s", "strike"})
_DEEPEST = 2_000
_FEW_WORDS = 25
"""A page of fewer words than this that runs scripts has its words made by them."""
_UNSEEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?|font-size\s*:\s*0(?:px|em|rem|pt|%)?)"
    r"\s*(?:!\s*important\s*)?(?:;|$)",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_RULE = re.compile(r"([^{}@;]{1,200})\{([^{}]{0,2000})\}")
_AT_RULE = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SIMPLE = re.compile(r"(?:[A-Za-z][\w-]*)?[.#][\w-]+")
_NOTE = re.compile(r"\[[0-9A-Za-z]{1,3}\]")
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass
class _Page:
    """What a walk through the page gathers."""

    hiding: frozenset[str] = frozenset()
    """Plain selectors (`.note`, `p#aside`) that the page's own style does not show."""
    said: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def read(data: bytes) -> Document | Unreadable:
    """The document in these bytes."""
    from selectolax.lexbor import LexborHTMLParser

    source, encoding = _decoded(data)
    if isinstance(source, Unreadable):
        return source
    tree = LexborHTMLParser(source)
    scripts = [node.text() or "" for node in tree.css("script")]
    page = _Page(_hiding([node.text() or "" for node in tree.css("style")]))
    _walk(tree.root, page)
    text = _paragraphs(page.said)
    if len(text) > MOST_CHARACTERS:
        return Unreadable(f"has more than {MOST_CHARACTERS:,} characters")
    words = len(text.split())
    if not words or (words < _FEW_WORDS and sum(map(len, scripts)) > 20 * len(text) + 500):
        told = "has no text of its own" if not words else f"has only {words} words of its own"
        made = ": its words are put there by scripts" if scripts else ""
        return Unreadable(f"{told}{made}", "save the page as the browser shows it, or its text as `.txt`")
    unseen = (Unseen("deleted", _paragraphs(page.gone)), Unseen("hidden", _paragraphs(page.hidden)))
    notes = (f"is read as {encoding}, not UTF-8",) if encoding else ()
    return Document(
        text,
        "web page",
        unseen=tuple(one for one in unseen if one.text),
        notes=notes,
        imprint=imprint_of(tree),
    )


def _decoded(data: bytes) -> tuple[str | Unreadable, str]:
    """The page's source and the name of its encoding, "" for UTF-8: a mark at its head counts before what it says."""
    named = _CHARSET.search(data[:2048])
    text = read_text(data)
    by_mark = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    if isinstance(text, Unreadable) or (text.encoding and not by_mark):
        label = named[1].decode("ascii").casefold() if named else ""
        try:
            codec = codecs.lookup({"iso-8859-1": "windows-1252", "latin1": "windows-1252"}.get(label, label))
            # Only codecs from bytes to text: `zip` and `rot13` are codecs too.
            if codec._is_text_encoding and codec.name not in {"utf-8", "unicode_escape", "punycode", "idna"}:  # noqa: SLF001
                return codec.decode(data, "replace")[0], codec.name
        except (LookupError, UnicodeError):
            pass
    if isinstance(text, Unreadable):
        return text, ""
    return text.text, text.encoding


def _hiding(styles: list[str]) -> frozenset[str]:
    """The plain selectors that a style for every screen does not show; the last word on each counts."""
    shown: dict[str, bool] = {}
    for style in styles:
        for rule in _RULE.finditer(_AT_RULE.sub("", style[:200_000])):
            for one in rule[1].split(","):
                selector = one.strip()
                if _SIMPLE.fullmatch(selector) and re.search(r"display|visibility", rule[2], re.IGNORECASE):
                    shown[selector] = not _UNSEEN_STYLE.search(rule[2])
    return frozenset(selector for selector, seen in shown.items() if not seen)


def _walk(root: Any, page: _Page) -> None:  # noqa: ANN401 - the library's node
    """Gather all text in the order of the page, without calling itself: pages are nested as deep as they like."""
    waiting: list[tuple[Any, list[str], bool]] = [(root, page.said, False)]
    while waiting:
        node, into, leaving = waiting.pop()
        if leaving:
            into.append("\n\n" if node.tag in _BLOCKS else "\t")
            continue
        if node.tag == "-text":
            into.append(_SPACE.sub(" ", node.text_content or ""))
            continue
        if node.tag in _NO_TEXT or (node.tag == "sup" and _points_to_a_note(node)):
            continue
        if node.tag == "br":
            into.append("\n")
            continue
        if _is_hidden(node, page.hiding):
            into = page.hidden
        elif node.tag in _DELETED and into is page.said:
            into = page.gone
        if node.tag in _BLOCKS or node.tag in {"td", "th"}:
            into.append("\n\n" if node.tag in _BLOCKS else "\t")
            waiting.append((node, into, True))
        waiting.extend((child, into, False) for child in reversed(list(_children(node))))


def _points_to_a_note(node: Any) -> bool:  # noqa: ANN401
    """Whether a raised number only leads to a note, as after a sentence of an encyclopedia."""
    if _NOTE.fullmatch((node.text() or "").strip()):
        return True
    return any(
        child.tag == "a" and (child.attributes.get("href") or "").startswith("#") for child in _children(node)
    )


def _children(node: Any) -> Iterator[Any]:  # noqa: ANN401
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _is_hidden(node: Any, hiding: frozenset[str]) -> bool:  # noqa: ANN401
    marks = node.attributes
    if not marks:
        return False
    if "hidden" in marks or _UNSEEN_STYLE.search(marks.get("style") or ""):
        return True
    if not hiding:
        return False
    own = {f".{name}" for name in (marks.get("class") or "").split()}
    own |= {f"#{marks['id']}"} if marks.get("id") else set()
    return any(one in hiding or f"{node.tag}{one}" in hiding for one in own)


def _paragraphs(pieces: list[str]) -> str:
    """The pieces as paragraphs, each on lines of its own, with an empty line between two."""
    blocks = ("".join(pieces)).split("\n\n")
    kept = (
        "\n".join(" ".join(line.split(" ")).strip(" \t") for line in re.sub(" +", " ", block).split("\n"))
        for block in blocks
    )
    return "\n\n".join(block for block in (one.strip() for one in kept) if block)
