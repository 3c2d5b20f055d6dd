"""Documents (text, Markdown, web pages, PDF, Word): whether words stand there, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace

from checker.claim.answer import Answer, Question, Status
from checker.claim.fields import Selector
from checker.claim.library import Library
from checker.claim.opening import altered, name_of, unreachable
from checker.finding import Finding, Label, Severity
from checker.language.quotes.diff import said, show
from checker.language.quotes.quote import Altered, Ambiguous, Found, Missing, find_quote
from checker.language.quotes.words import Passages
from checker.passage.beside import beside, spots_of
from checker.passage.opened import Opened, opened, pages_of
from checker.place import Place, Span
from checker.read.files import Unreadable
from checker.read.markdown import seen

KEY = "document"
_MOST_PLACES = 4
_WIDEST = 100
"""Characters of a passage that the working shows."""


def answer(question: Question, library: Library) -> Answer:
    """Whether the words stand in the document that the evidence quotes, or what stands beside those it names."""
    path = question.source.path
    document = opened(path, library)
    if isinstance(document, Unreadable):
        return unreachable(question, document)
    found = _on_its_page(question, document)
    data = library.source(path)
    changed = () if isinstance(data, Unreadable) else altered(question, data, library)
    notes = tuple(f"`{path}` {note}" for note in document.document.notes)
    span = found.place.span if found.status is Status.ANSWERED else None
    return replace(
        found,
        link=document.link(question.source.url, span) if span else "",
        imprint=document.document.imprint,
        notes=(*found.notes, *notes, *_reviewed(question, document)),
        troubles=(*changed, *found.troubles),
    )


def _reviewed(question: Question, document: Opened) -> tuple[str, ...]:
    """The fact-checks that the page itself publishes."""
    return tuple(
        f"`{name_of(question)}` reviews the claim `{_short(one.claim)}`: `{one.rating or 'no rating'}`"
        for one in document.document.imprint.reviews[:_MOST_PLACES]
    )


def _on_its_page(question: Question, document: Opened) -> Answer:
    """The answer of the pages that the evidence names; where they have none, that of the whole document."""
    written = question.evidence.page
    if not written:
        return _asked(question, document)
    name, count = name_of(question), len(document.document.pages)
    if not count:
        note = f"`{name}` has no pages to be counted, so all of it was looked at"
        whole = _asked(question, document)
        return replace(whole, notes=(*whole.notes, note))
    pages = pages_of(written)
    narrowed = document.narrowed(pages) if pages else None
    if narrowed is not None:
        found = _asked(question, narrowed)
        if found.status is Status.ANSWERED:
            return found
    whole = _asked(question, document)
    if whole.status is not Status.ANSWERED:
        return whole
    there = document.told_at(whole.place.span) if whole.place.span else ""
    counted = "1 page" if count == 1 else f"{count} pages"
    what = f"what is asked for stands {there} of `{name}`, which has {counted}, not on page `{written}`"
    labels = (Label(question.place.at("page")), Label(whole.place, "here"))
    help_ = ("count from the first page of the file, whatever number is printed on it",)
    wrong = Finding(what, labels, help=help_, claim=question.claim, check="wrong-page")
    return replace(whole, troubles=(*whole.troubles, wrong))


def _asked(question: Question, document: Opened) -> Answer:
    evidence, name = question.evidence, name_of(question)
    if evidence.quote:
        stands = _looked_for(question, document, evidence.quote)
        if not evidence.near or stands.status is not Status.ANSWERED or stands.place.span is None:
            return stands
        near = _beside(question, document, stands.place.span)
        notes, troubles = (*stands.notes, *near.notes), (*stands.troubles, *near.troubles)
        return replace(near, text=stands.text, notes=notes, troubles=troubles)
    if evidence.near:
        return _beside(question, document)
    if evidence.rows or evidence.take:
        return _silent(
            question, "`rows` and `take` are for tables; a document is asked by `quote` or by `near`"
        )
    return _silent(question, f"no words of `{name}` are quoted")


def _looked_for(question: Question, document: Opened, quote: str | Selector) -> Answer:
    selector = quote if isinstance(quote, Selector) else Selector(exact=quote)
    found = find_quote(
        seen(selector.exact, document.file), document.passages, selector.prefix, selector.suffix
    )
    if isinstance(found, Found) and not found.hidden:
        return _stands(question, document, (found.span,), found.words, found.notes)
    if isinstance(found, Ambiguous):
        # The words are the same in every place, so which of them is meant changes nothing.
        spans = found.spans[:_MOST_PLACES]
        several = document.told_at(*spans)
        notes = (f"the words stand {several}",) if several != document.told_at(spans[0]) else ()
        return _stands(question, document, spans, selector.exact, notes)
    if trouble := _unseen(question, document, selector):
        return _nothing(question, document, trouble, None)
    if isinstance(found, Missing):
        return _nothing(question, document, _missing(question, document, found), found.nearest)
    trouble = _altered(question, document, found)
    if isinstance(found, Altered) and found.light:
        stands = _stands(question, document, (found.nearest,), found.words, ())
        return replace(stands, troubles=(replace(trouble, severity=Severity.WARNING),))
    span = found.span if isinstance(found, Found) else found.nearest
    return _nothing(question, document, trouble, span)


def _beside(question: Question, document: Opened, within: Span | None = None) -> Answer:
    """What stands beside the words of `near`, in the sentences that hold some quoted words where there are any."""
    near, name = question.evidence.near, name_of(question)
    spots = spots_of(near, document)
    if isinstance(spots, Altered) or not spots:
        has = f", which has `{_short(spots.words)}`" if isinstance(spots, Altered) else ""
        what = f"the words of `near` do not stand in `{name}`{has}"
        labels = [Label(question.place.at("near"))]
        if isinstance(spots, Altered):
            labels.append(Label(Place(document.file, span=spots.nearest), "the nearest words"))
        trouble = Finding(what, tuple(labels), claim=question.claim, check="quote-not-found")
        return replace(_silent(question, what), troubles=(trouble,))
    if within is not None:
        text = document.passages
        quoted = text.start_of(within), text.character(within.end_line, within.end_column)
        begin, end = document.sentence(*quoted)
        spots = [spot for spot in spots if begin <= spot[0] and spot[1] <= end]
        if not spots:
            return _silent(question, f"`{_short(near)}` does not stand in the sentence that is quoted")
    found = beside(document, spots, question.clock)
    if not found:
        return _silent(
            question, f"no figure and no time stands in the sentence of `{name}` with `{_short(near)}`"
        )
    return Answer(
        Status.ANSWERED,
        question.source.id,
        question.place,
        found[0].place,
        beside=found,
        working=_told(f"`{name}` has `{found[0].words}` beside `{_short(near)}`", found[0].where),
    )


def _told(what: str, where: str) -> str:
    return f"{what} {where}".rstrip()


def _short(words: str) -> str:
    return words if len(words) <= _WIDEST else words[: _WIDEST - 1].rstrip() + "…"


def _stands(
    question: Question, document: Opened, spans: tuple[Span, ...], words: str, notes: tuple[str, ...]
) -> Answer:
    working = _told(f"`{name_of(question)}` has the words `{_short(words)}`", document.told_at(spans[0]))
    # Only a quotation is asked who speaks it.
    around = tuple(map(document.around, spans)) if question.words_at else ()
    return Answer(
        Status.ANSWERED,
        question.source.id,
        question.place,
        Place(document.file, span=spans[0]),
        text=words,
        around=around,
        working=working,
        notes=notes,
    )


def _silent(question: Question, gap: str) -> Answer:
    return Answer(Status.SILENT, question.source.id, question.place, Place(question.source.path), gap=gap)


def _nothing(question: Question, document: Opened, trouble: Finding, span: Span | None) -> Answer:
    return Answer(
        Status.NOTHING,
        question.source.id,
        question.place,
        Place(document.file, span=span),
        working=f"`{name_of(question)}` does not have the words that are quoted from it",
        gap=trouble.what,
        troubles=(trouble,),
    )


def _unseen(question: Question, document: Opened, selector: Selector) -> Finding | None:
    """Whether the words stand only where no reader of the document sees them."""
    for unseen in document.document.unseen:
        found = find_quote(
            selector.exact, Passages(document.file, unseen.text), selector.prefix, selector.suffix
        )
        if isinstance(found, Found | Ambiguous):
            text = "the comments" if unseen.sort == "comment" else f"{unseen.sort} text"
            what = f"the quote stands only in {text} of `{name_of(question)}`"
            return Finding(what, (_quoted(question),), claim=question.claim, check="hidden-words")
    return None


def _altered(question: Question, document: Opened, found: Found | Altered) -> Finding:
    name = name_of(question)
    if isinstance(found, Altered):
        what = f"the quote does not have the words of `{name}`: {said(found.edits)}"
        notes, span = (show(found.edits, of="source"), *found.notes), found.nearest
    else:
        left_out = " and ".join(f"`{word}`" for word in found.hidden)
        what = f"the quote leaves {left_out} of `{name}` out"
        notes, span = found.notes, found.span
    labels = (_quoted(question), Label(Place(document.file, span=span), "the source"))
    return Finding(what, labels, notes, claim=question.claim, check="quote-altered")


def _missing(question: Question, document: Opened, found: Missing) -> Finding:
    labels = [_quoted(question)]
    if found.nearest is not None:
        labels.append(Label(Place(document.file, span=found.nearest), "the nearest words"))
    what = f"the quote does not stand in `{name_of(question)}`"
    notes = (found.why,) if found.why else ()
    return Finding(what, tuple(labels), notes, claim=question.claim, check="quote-not-found")


def _quoted(question: Question) -> Label:
    return Label(question.quoted, "quoted")
