"""What the careful way met that a claim file may not have, in words."""

from __future__ import annotations

from checker.place import Span
from checker.read import limits
from checker.read.fault import ReadFault
from checker.read.mended import Mended
from checker.read.standin import ODD
from checker.read.walk import Oddity

MOST = 100
"""How many oddities of a file are told one by one."""

_PLACEHOLDER = 200
"""Within how many characters the end of a placeholder is looked for."""

_WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "alias": (
        "an alias, `{text}`, stands for a value written elsewhere",
        ('write the value itself; a text needs quotes: `"{text}"`',),
    ),
    "anchor": (
        "an anchor, `{text}`, gives a value a name",
        ("take it away; where it is text, put quotes around it",),
    ),
    "tag": ("a tag, `{text}`, names a type", ("take it away; where it is text, put quotes around it",)),
    "merge": ("a merge key, `<<`, copies keys from elsewhere", ("write the keys themselves",)),
    "documents": (
        "a second document begins here; only the first is read",
        ("put it into a file of its own, or take the `---` away",),
    ),
    "no key": (
        "nothing stands before this colon",
        ("write a key before it; where it is text, put quotes around it",),
    ),
    "key of keys": (
        "a list or a group stands where a key is expected",
        ("where it is text, put quotes around it",),
    ),
    "depth": (f"this stands more than {limits.DEPTH} levels deep; the rest of the file is not read", ()),
    "events": (f"this file has more than {limits.EVENTS:,} keys, values and lists; the rest is not read", ()),
}
_NAMES = {
    "\0": "nought",
    "\x1b": "escape",
    "\x7f": "delete",
    "\ufeff": "a byte order mark",
    "\x08": "backspace",
}


def tell(oddity: Oddity, mended: Mended) -> ReadFault:
    """Say what is odd, and where."""
    start, end = oddity.at
    text = mended.readable.text[start:end]
    span = mended.span(start, end)
    if oddity.sort == "duplicate":
        return _duplicate(oddity, span, mended)
    if oddity.sort == "escape":
        found = ODD.search(oddity.words)
        character = found[0] if found else ""
        what = f"this text has an escape for {named(character)}, which cannot be seen"
        return ReadFault(oddity.check, what, span, help=("take the escape away",))
    if oddity.sort == "key of keys" and mended.readable.text.startswith("{{", start - 1):
        stop = mended.readable.text.find("}}", start, start + _PLACEHOLDER)
        what = "double braces are a placeholder of other programs, not a value"
        span = mended.span(start - 1, stop + 2 if stop >= 0 else end)
        return ReadFault(oddity.check, what, span, help=("write the value itself",))
    what, help_ = _WORDS[oddity.sort]
    return ReadFault(
        oddity.check, what.format(text=text), span, help=tuple(line.format(text=text) for line in help_)
    )


def _duplicate(oddity: Oddity, span: Span, mended: Mended) -> ReadFault:
    first = () if oddity.first is None else ((mended.span(*oddity.first), "first here"),)
    help_ = "take one away; where a new item was meant, begin it with a dash"
    if oddity.words.startswith("-"):
        help_ = f"where a new item was meant, write a blank after the dash: `- {oddity.words[1:]}`"
    return ReadFault(
        oddity.check,
        f"`{oddity.words}` is written twice in one group",
        span,
        "second time",
        ("the first of the two is read",),
        (help_,),
        first,
    )


def named(character: str) -> str:
    """Name a character that cannot be seen."""
    code = f"U+{ord(character):04X}" if character else "nothing"
    if character in _NAMES:
        return f"{_NAMES[character]} ({code})"
    turning = "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"
    return (
        f"a character that turns the direction of text ({code})"
        if turning
        else f"a control character ({code})"
    )


def odd_characters(mended: Mended) -> list[ReadFault]:
    """Tell the characters of the author's text that are refused: each once, with where else it stands."""
    places: dict[str, list[int]] = {}
    for found in ODD.finditer(mended.text):
        places.setdefault(found[0], []).append(found.start())
    return [_odd_character(character, at, mended) for character, at in places.items()]


def _odd_character(character: str, places: list[int], mended: Mended) -> ReadFault:
    spans = [mended.original.span(at, at + 1) for at in places[:5]]
    rest = len(places) - 1
    notes = (f"it stands in {rest} other place{'s' * (rest > 1)} too",) if rest else ()
    what = f"{named(character)} stands here, which cannot be seen"
    others = tuple((span, "and here") for span in spans[1:])
    return ReadFault("odd-character", what, spans[0], notes=notes, help=("take it away",), others=others)
