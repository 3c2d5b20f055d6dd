"""Opening the file of a source: what every kind of source does first, and tells alike."""

from __future__ import annotations

import hashlib

from checker.claim.answer import Answer, Question, Status
from checker.claim.library import Library
from checker.finding import Finding, Label
from checker.place import Place
from checker.read.files import Unreadable


def name_of(question: Question) -> str:
    """The source as a sentence names it: its file without the folders, or what was said to call it."""
    return question.source.name or question.source.path.rpartition("/")[2]


def unreachable(question: Question, why: Unreadable) -> Answer:
    """The answer of a source that cannot be consulted, with the finding that says so.

    The finding is about the source, so however many claims ask, it is one and the same.
    """
    place = question.source.place.at(why.on or question.source.kind)
    what = f"`{question.source.path}` {why}"
    help_ = (why.help,) if why.help else ()
    trouble = Finding(what, (Label(place),), help=help_, check="unreadable-source")
    return Answer(
        Status.UNREACHABLE,
        question.source.id,
        question.place,
        Place(question.source.path),
        gap=what,
        troubles=(trouble,),
    )


def altered(question: Question, data: bytes, library: Library) -> tuple[Finding, ...]:
    """Whether the file is another than the one whose SHA-256 the source gives."""
    pinned = question.source.sha256
    if not pinned:
        return ()
    found = library.keep(("sha256", question.source.path), lambda: hashlib.sha256(data).hexdigest())
    if found == pinned.casefold():
        return ()
    return (
        Finding(
            f"`{question.source.path}` is not the file that was pinned",
            (Label(question.source.place.at("sha256"), f"says {pinned[:12]}…, the file has {found[:12]}…"),),
            help=(f"see what changed in it; if all is well, the new `sha256` is {found}",),
            check="evidence-altered",
        ),
    )
