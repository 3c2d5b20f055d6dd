"""`checker new`: a claim file to start from, written from the copy of an article."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.output import remark, write, write_to
from checker.cli.status import Status, Stop

if TYPE_CHECKING:
    from checker.language.reading import Clock
    from checker.read.document import Document

STDIO = "-"
ENDING = ".claims.yaml"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `new`."""

    article: str
    output: str = ""
    update: bool = False
    published: str = ""
    timezone: str = ""


def new(
    article: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE", help="The copy: text, Markdown, HTML, Word, PDF; `-` is standard input."
        ),
    ],
    *,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write it there; `-` is standard output. [default: beside the article]",
        ),
    ] = "",
    update: Annotated[
        bool,
        typer.Option(
            "--update", help="Add to the claim file what the copy has gained, and touch no other line."
        ),
    ] = False,
    published: Annotated[
        str,
        typer.Option(
            metavar="DATE", help="When it was published, where the article does not say: 2021-08-11."
        ),
    ] = "",
    timezone: Annotated[
        str, typer.Option(metavar="ZONE", help="By which clock it tells times, such as Asia/Kabul.")
    ] = "",
) -> int:
    """Write a claim file to start from: what the article says that can be checked, as claims to decide on.

    Every figure, date, quotation, rank, place and office becomes a claim with its quote and what could be read of it;
    `# check:` stands where you must decide. A file that is there is never overwritten. The status is 0, or 2 where
    the file could not be written.
    """
    return begun(Asked(article, output, update, published, timezone))


def begun(asked: Asked) -> Status:
    """Write the file, or add to it.

    Raises:
        Stop: when the article cannot be read, or the file not be written.
    """
    document = _document(asked.article)
    out = asked.output or (STDIO if asked.article == STDIO else _beside(asked.article))
    return _updated(asked, document, out) if asked.update else _written(asked, document, out)


def _beside(article: str) -> str:
    path = Path(article)
    return str(path.with_name(f"{path.stem}{ENDING}"))


def _written(asked: Asked, document: Document, out: str) -> Status:
    from checker.claim.words import plural
    from checker.scaffold.draft import draft
    from checker.scaffold.file import claim_file_text
    from checker.scaffold.masthead import masthead

    if out != STDIO and os.path.lexists(out):
        raise Stop(
            f"`{out}` is there already",
            "`--update` adds what the copy has gained; `--output` names another file",
        )
    text = "" if asked.article == STDIO else _relative(asked.article, out)
    head = masthead(document, text, asked.published, asked.timezone)
    drafted = draft(document.text, _clock(head.published, head.timezone), voice=head.publisher)
    told = claim_file_text(head, drafted)
    if out == STDIO:
        write(told)
        return Status.FINE
    write_to(Path(out), told)
    remark(
        f"`{out}` has {plural(len(drafted.claims), 'claim')} to decide on; `checker check {out}` holds them against each other"
    )
    if not head.published:
        remark("the article does not say when it was published: with `--published DATE`, `Friday` has a date")
    return Status.FINE


def _updated(asked: Asked, document: Document, out: str) -> Status:
    from checker.claim.words import plural
    from checker.model.file import claim_file
    from checker.read.load import read_sheet
    from checker.scaffold.gained import NoPlaceError, with_gained

    if out == STDIO:
        raise Stop("`--update` needs a file", "name it with `--output FILE`")
    try:
        data = Path(out).read_bytes()
    except OSError as error:
        raise Stop(
            f"`{out}` cannot be read: {(error.strerror or '').lower()}", "without `--update` it is written"
        ) from None
    sheet = read_sheet(out, data)
    if sheet.faults:
        raise Stop(f"`{out}` is not wholly read: {sheet.faults[0].what}", f"`checker check {out}` says where")
    file = claim_file(sheet)
    clock = _clock(file.article.published or asked.published, file.article.timezone or asked.timezone)
    try:
        told, count = with_gained(file, document.text, clock)
    except NoPlaceError:
        raise Stop(
            f"the claims of `{out}` are no list to which lines can be added",
            "begin each claim on a line of its own, as in `- id: capitals`",
        ) from None
    if count:
        write_to(Path(out), told)
    remark(
        f"`{out}`: {plural(count, 'claim')} added"
        if count
        else f"`{out}` has claims for all that the copy says"
    )
    return Status.FINE


def _document(article: str) -> Document:
    from checker.claim.library import Library
    from checker.read.document import Document
    from checker.read.files import Root, Unreadable
    from checker.read.text import read_text

    if article == STDIO:
        from checker.read.limits import BYTES

        text = read_text(sys.stdin.buffer.read(BYTES + 1))
        read = text if isinstance(text, Unreadable) else Document(text.text)
    else:
        path = Path(article)
        read = Library(Root(path.parent)).document(path.name)
    if isinstance(read, Unreadable):
        raise Stop(f"`{article}` {read.why}", read.help)
    return read


def _relative(article: str, out: str) -> str:
    """The article as the claim file names it."""
    folder = Path(out).parent if out != STDIO else Path()
    return Path(os.path.relpath(article, folder)).as_posix()


def _clock(published: str, timezone: str) -> Clock | None:
    from checker.language.reading import Unread
    from checker.model.article import Article
    from checker.resolve.clock import clock_of

    said = {"published": published, "timezone": timezone}
    clock, _, meanings = clock_of(
        Article.model_validate({name: words for name, words in said.items() if words})
    )
    wrong = next((one for one in meanings.values() if isinstance(one, Unread)), None)
    if wrong is not None:
        raise Stop(
            f"`{wrong.phrase}` is not understood: {wrong.why}",
            "write a day as 2021-08-11, a zone as Asia/Kabul",
        )
    return clock
