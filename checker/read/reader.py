"""Bytes → document, in a process of its own: there is no format whose reader a small file cannot hang."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from types import MappingProxyType, ModuleType

from checker import shelf
from checker.read.document import Document
from checker.read.files import Unreadable
from checker.worker import GaveUp, bounded

CAP = 32 * 1024 * 1024
"""The largest document that is read, in bytes."""
SECONDS = 10.0
_INSTALL = "pip install 'claims-checker[documents]'"
_NOT_READ = {
    "doc": "an old Word document", "odt": "an OpenDocument text", "rtf": "an RTF text", "pages": "a Pages document",
    "epub": "an e-book", "ps": "a PostScript file", "djvu": "a DjVu scan", "pptx": "a slide show",
}  # fmt: skip
_SAVE_AS = {"epub": "save the chapter as a web page or a text", "djvu": "save it as a PDF with text"}


def suffix_of(path: str) -> str:
    """What follows the last full stop of a file's name, in lower case."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].casefold() if "." in name else ""


@cache
def formats() -> Mapping[str, str]:
    """The module that reads a format, by the suffixes of its files; found by walking their shelf."""
    found = {}
    for module in shelf.modules("checker.read.documents"):
        found.update(dict.fromkeys(module.SUFFIXES, module.__name__))
    return MappingProxyType(found)


def is_read(path: str) -> bool:
    """Whether the file is a document that is more than plain text, and is read."""
    return suffix_of(path) in formats()


def not_read(path: str) -> Unreadable | None:
    """What to do about a document in a format that is not read; None for every other file."""
    suffix = suffix_of(path)
    if suffix not in _NOT_READ:
        return None
    how = _SAVE_AS.get(suffix, "save it as `.docx`, `.pdf` or `.txt`")
    return Unreadable(f"is {_NOT_READ[suffix]}, which is not read", f"{how}, and name that file")


def read_document(path: str, data: bytes) -> Document | Unreadable:
    """The document in these bytes, by the suffix of its file."""
    module = next(
        one for one in shelf.modules("checker.read.documents") if one.__name__ == formats()[suffix_of(path)]
    )
    if module.NEEDS and find_spec(module.NEEDS) is None:
        return Unreadable(
            f"is {module.CALLED}, and what reads one is not installed: `{module.NEEDS}`", f"run `{_INSTALL}`"
        )
    read = bounded(lambda: _tried(module, data), SECONDS)
    if isinstance(read, GaveUp):
        return Unreadable(f"cannot be read as {module.CALLED}: {read.why}", "save its text as a `.txt` file")
    return read


def _tried(module: ModuleType, data: bytes) -> Document | Unreadable:
    """In the bounded process: whatever a stranger's file breaks in a library is that file's fault."""
    try:
        read: Document | Unreadable = module.read(data)
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 - any that the library knows, and those that it does not
        return Unreadable(f"cannot be read as {module.CALLED}: {type(error).__name__}")
    return read
