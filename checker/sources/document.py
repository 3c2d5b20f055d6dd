"""Documents of plain text and Markdown: whether words that are quoted from them stand there, and where."""

from __future__ import annotations

from dataclasses import replace

from checker.claim.answer import Answer, Question, Status
from checker.claim.fields import Selector
from checker.claim.library import Library
from checker.claim.opening import altered, name_of, unreachable
from checker.claim.words import listed
from checker.finding import Finding, Label
from checker.language.quotes.diff import said, show
from checker.language.quotes.quote import Altered, Ambiguous, Found, Missing, find_quote
from checker.language.quotes.words import Passages
from checker.place import Place, Span
from checker.read.files import Unreadable
from checker.read.text import read_text

KEY = "document"
CAP = 2 * 1024 * 1024
"""The largest document that is read, in bytes."""
_OTHER_FORMATS = {
    "pdf": "a PDF", "docx": "a Word document", "doc": "a Word document", "odt": "an OpenDocument text",
    "html": "a web page", "htm": "a web page", "rtf": "an RTF text", "epub": "an e-book",
}  # fmt: skip
_MOST_PLACES = 4
_WIDEST = 100
"""Characters of a passage that the working shows."""


def answer(question: Question, library: Library) -> Answer:
    """Whether the words that the evidence quotes stand in the document."""
    path = question.source.path
    opened = library.keep(("passages", path), lambda: _opened(path, library))
    if isinstance(opened, Unreadable):
        return unreachable(question, opened)
    passages, encoding = opened
    found = _looked_for(question, passages)
    data = library.read(path, CAP)
    changed = () if isinstance(data, Unreadable) else altered(question, data, library)
    notes = (f"`{path}` is read as {encoding}, not UTF-8",) if encoding else ()
    return replace(found, notes=(*found.notes, *notes), troubles=(*changed, *found.troubles))


def _opened(path: str, library: Library) -> tuple[Passages, str] | Unreadable:
    suffix = path.rpartition("/")[2].rpartition(".")[2].casefold()
    if suffix in _OTHER_FORMATS:
        why = f"is {_OTHER_FORMATS[suffix]}, which is not read"
        return Unreadable(why, "save its text as a `.txt` file and name that")
    data = library.read(path, CAP)
    if isinstance(data, Unreadable):
        return data
    text = read_text(data)
    return text if isinstance(text, Unreadable) else (Passages(path, text.text), text.encoding)


def _looked_for(question: Question, passages: Passages) -> Answer:
    quote, name = question.evidence.quote, name_of(question)
    if not quote:
        if question.evidence.rows or question.evidence.take:
            return _silent(
                question, passages, "`rows` and `take` are for tables; a document is asked by `quote`"
            )
        return _silent(question, passages, f"no words of `{name}` are quoted")
    selector = quote if isinstance(quote, Selector) else Selector(exact=quote)
    found = find_quote(selector.exact, passages, selector.prefix, selector.suffix)
    if isinstance(found, Found) and not found.hidden:
        return _stands(question, passages, found.span, found.words, found.notes)
    if isinstance(found, Ambiguous):
        # The words are the same in every place, so which of them is meant changes nothing.
        lines = [str(line) for line in dict.fromkeys(span.line for span in found.spans[:_MOST_PLACES])]
        notes = (f"the words stand in lines {listed(lines)}",) if len(lines) > 1 else ()
        return _stands(question, passages, found.spans[0], selector.exact, notes)
    if isinstance(found, Missing):
        return _nothing(question, passages, _missing(question, passages, found), found.nearest)
    span = found.span if isinstance(found, Found) else found.nearest
    return _nothing(question, passages, _altered(question, passages, found), span)


def _stands(question: Question, passages: Passages, span: Span, words: str, notes: tuple[str, ...]) -> Answer:
    shown = words if len(words) <= _WIDEST else words[: _WIDEST - 1].rstrip() + "…"
    return Answer(
        Status.ANSWERED,
        question.source.id,
        question.place,
        Place(passages.file, span=span),
        text=words,
        working=f"`{name_of(question)}` has the words `{shown}` in line {span.line}",
        notes=notes,
    )


def _silent(question: Question, passages: Passages, gap: str) -> Answer:
    return Answer(Status.SILENT, question.source.id, question.place, Place(passages.file), gap=gap)


def _nothing(question: Question, passages: Passages, trouble: Finding, span: Span | None) -> Answer:
    return Answer(
        Status.NOTHING,
        question.source.id,
        question.place,
        Place(passages.file, span=span),
        working=f"`{name_of(question)}` does not have the words that are quoted from it",
        gap=trouble.what,
        troubles=(trouble,),
    )


def _altered(question: Question, passages: Passages, found: Found | Altered) -> Finding:
    name = name_of(question)
    if isinstance(found, Altered):
        what = f"the quote does not have the words of `{name}`: {said(found.edits)}"
        notes, span = (show(found.edits, of="source"), *found.notes), found.nearest
    else:
        left_out = " and ".join(f"`{word}`" for word in found.hidden)
        what = f"the quote leaves {left_out} of `{name}` out"
        notes, span = found.notes, found.span
    labels = (_quoted(question), Label(Place(passages.file, span=span), "the source"))
    return Finding(what, labels, notes, claim=question.claim, check="quote-altered")


def _missing(question: Question, passages: Passages, found: Missing) -> Finding:
    labels = [_quoted(question)]
    if found.nearest is not None:
        labels.append(Label(Place(passages.file, span=found.nearest), "the nearest words"))
    what = f"the quote does not stand in `{name_of(question)}`"
    notes = (found.why,) if found.why else ()
    return Finding(what, tuple(labels), notes, claim=question.claim, check="quote-not-found")


def _quoted(question: Question) -> Label:
    return Label(question.quoted, "quoted")
