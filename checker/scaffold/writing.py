"""Values as YAML 1.2, so that they are read back as they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.scaffold.stub import Field, Value
from checker.show.plain import UNSEEN

_PLAIN = re.compile(r"(?:[^\W_]|[$€£¥“‘(])(?:(?!:(?:\s|\Z)|\s#)[^\n])*")
"""Words that need no quotation marks."""
_IN_A_LIST = frozenset(",[]{}")
_READ_AS_ELSE = re.compile(
    r"0[0-9_xob].*|[0-9]+(?::[0-9]+)+|[0-9.]+e[-+]?[0-9]+|null|true|false|yes|no|on|off|y|n", re.IGNORECASE
)
"""What some YAML readers take for a number that is not the one written, or for a truth value."""
_WIDTH = 110


def scalar(text: str, *, in_list: bool = False) -> str:
    """A text as a scalar: bare where no reader of YAML can mistake it, else between double quotation marks."""
    text = " ".join(text.split())
    bare = _PLAIN.fullmatch(text) and not UNSEEN.search(text) and not _READ_AS_ELSE.fullmatch(text)
    if bare and not (in_list and _IN_A_LIST & {*text}):
        return text
    if '"' in text and "'" not in text and not UNSEEN.search(text):
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{UNSEEN.sub(lambda match: _escaped(match.group()), escaped)}"'


def value(given: Value) -> str:
    """A text or a truth value, or a list of texts on one line."""
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, str):
        return scalar(given)
    return f"[{', '.join(scalar(one, in_list=True) for one in given)}]"


def mapping(fields: Mapping[str, str]) -> str:
    """A mapping on one line; its values are YAML already."""
    return f"{{{', '.join(f'{name}: {text}' for name, text in fields.items())}}}"


def line(indent: int, name: str, field: Field) -> str:
    """One field on a line of its own, with the word to the editor behind it."""
    return f"{' ' * indent}{name}: {value(field.value)}{remark(field)}"


def remark(field: Field) -> str:
    """What is told to the editor behind a value."""
    told = [*([field.told] if field.told else []), *([f"check: {field.ask}"] if field.ask else [])]
    return f"  # {comment('; '.join(told))}" if told else ""


def comment(text: str) -> str:
    """A text as it may stand in a comment: on one line, with nothing unseen."""
    return UNSEEN.sub(" ", " ".join(text.split()))


def folded(text: str, indent: int) -> Iterator[str]:
    """A comment over as many lines as it takes."""
    words, row = comment(text).split(), ""
    for word in words:
        if row and indent + 2 + len(row) + 1 + len(word) > _WIDTH:
            yield f"{' ' * indent}# {row}"
            row = word
        else:
            row = f"{row} {word}" if row else word
    if row:
        yield f"{' ' * indent}# {row}"


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
