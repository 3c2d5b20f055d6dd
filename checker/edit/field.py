"""Setting a field of a claim in the text of its file, and nothing else: every other byte stays as it is.

Whatever is put in, the file is read again, and must say what it said before but for that field: where it does not, the
next way to write it is tried, and where there is none, the file is left alone.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping

from checker.frozen import dataclass
from checker.place import Route, Span
from checker.read.fault import Tree
from checker.read.lines import Lines
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.scaffold.writing import comment, scalar

_BREAK = re.compile(r"\r\n|\n|\r")
_ANCHORS = ("kind", "id")
"""The fields behind which one more can stand, where it cannot be the last: those that are short."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a file was left as it is."""

    why: str
    help: str = ""


def with_fields(data: bytes, claim: str, fields: Mapping[str, str]) -> bytes | Refused:
    """The bytes of a claim file in which the claim of an id has these fields with these words, on a line each."""
    sheet = read_sheet("", data)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    broken = any(fault.check == "broken-yaml" for fault in sheet.faults)
    if sheet.lost or broken or mark + sheet.text.encode("utf-8", "replace") != data:
        return Refused("is not wholly read", "`checker check` says where")
    for name, words in fields.items():
        done = _with(sheet, claim, name, one_line(words))
        if isinstance(done, Refused):
            return done
        sheet = done
    return mark + sheet.text.encode()


def one_line(words: str) -> str:
    """Words as they can be written on a line, without what nobody sees."""
    return " ".join(comment(words).split())


def claim_at(tree: Tree, claim: str) -> Route:
    """Where the first claim of an id stands; () where there is none."""
    for number, one in enumerate(_claims(tree)):
        if isinstance(one, dict) and one.get("id") == claim:
            return "claims", number
    return ()


def _claims(tree: Tree) -> list[Tree]:
    claims = tree.get("claims") if isinstance(tree, dict) else None
    return claims if isinstance(claims, list) else []


def _with(sheet: Sheet, claim: str, name: str, words: str) -> Sheet | Refused:
    route = claim_at(sheet.tree, claim)
    if not route:
        return Refused(f"has no claim `{claim}`")
    aim = _aim(sheet.tree, route, name, words)
    if aim is None:
        return Refused(f"has more than words in `{name}` of `{claim}`", "write it by hand")
    if aim == sheet.tree:
        return sheet
    for text in _ways(sheet, route, name, words):
        again = read_sheet("", text.encode())
        if again.tree == aim and again.text == text and _told(again) == _told(sheet) and not again.lost:
            return again
    return Refused(f"is laid out so that `{name}` of `{claim}` cannot be put in", "write it by hand")


def _told(sheet: Sheet) -> list[tuple[str, str]]:
    return [(fault.check, fault.what) for fault in sheet.faults]


def _aim(tree: Tree, route: Route, name: str, words: str) -> Tree:
    """What the file is to say; None where the field holds more than words."""
    claims = _claims(tree)
    claim = next(one for number, one in enumerate(claims) if number == route[-1])
    if not isinstance(tree, dict) or not isinstance(claim, dict):
        return None
    if isinstance(claim.get(name), dict | list):
        return None
    return {**tree, "claims": [{**claim, name: words} if one is claim else one for one in claims]}


def _ways(sheet: Sheet, route: Route, name: str, words: str) -> Iterator[str]:
    """The text with the field in it, in one way after another, the fairest first."""
    lines = Lines(sheet.text)
    begin, _ = _stretch(lines, sheet.marks.values[route])
    flow = sheet.text.startswith("{", begin)
    for written in (scalar(words, in_list=flow), json.dumps(words, ensure_ascii=False)):
        if (*route, name) in sheet.marks.keys:
            yield from _replaced(sheet, lines, (*route, name), written)
        else:
            yield from _added(sheet, lines, route, f"{name}: {written}", flow=flow)


def _replaced(sheet: Sheet, lines: Lines, route: Route, written: str) -> Iterator[str]:
    text = sheet.text
    start, end = _stretch(lines, sheet.marks.values[route])
    if start < end:
        yield text[:start] + written + text[end:]
        return
    _, after = _stretch(lines, sheet.marks.keys[route])
    colon = text.find(":", after)
    if colon >= 0:
        yield f"{text[: colon + 1]} {written}{text[colon + 1 :]}"


def _added(sheet: Sheet, lines: Lines, route: Route, entry: str, *, flow: bool) -> Iterator[str]:
    text, marks = sheet.text, sheet.marks
    inside = [one for one in marks.keys if one[:-1] == route]
    margin = min(marks.keys[one].column for one in inside) - 1
    spots = [_stretch(lines, marks.values[one])[1] for one in inside if one in marks.values]
    short = [
        _stretch(lines, marks.values[*route, one])[1] for one in _ANCHORS if (*route, one) in marks.values
    ]
    for spot in (max(spots), *short):
        if flow:
            yield f"{text[:spot]}, {entry}{text[spot:]}"
            continue
        end = lines.end(lines.number(spot))
        yield f"{text[:end]}{_break(text, end)}{' ' * margin}{entry}{text[end:]}"


def _break(text: str, end: int) -> str:
    """How lines end there: as the one before, or else as the first of the file."""
    found = _BREAK.match(text, end) or _BREAK.search(text)
    return found.group() if found else "\n"


def _stretch(lines: Lines, span: Span) -> tuple[int, int]:
    return lines.start(span.line - 1) + span.column - 1, lines.start(span.end_line - 1) + span.end_column - 1
