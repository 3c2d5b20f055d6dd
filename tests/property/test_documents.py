"""A quote stands in a document whatever its format, and one changed word is seen in each."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.quotes.quote import Altered, Ambiguous, Found, Missing, find_quote
from checker.language.quotes.words import Passages
from checker.read.document import Document
from checker.read.documents import docx, html
from checker.read.documents import pdf as portable
from scripts.make_pdf import drawn, pages_of, pdf
from tests.making import run, word

WORDS = [
    "the",
    "ninth",
    "city",
    "fell",
    "34",
    "1,907",
    "capitals",
    "since",
    "Friday",
    "Müller",
    "A&B",
    "don't",
    "$4.2",
]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=9), min_size=1, max_size=6)


def as_html(sentences: list[str]) -> Any:  # noqa: ANN401
    marked = "".join(f"<p>{escape(one).replace(' ', ' <i>', 1)}</i></p>\n" for one in sentences)
    return html.read(f"<html><head><title>x</title></head><body>{marked}</body></html>".encode())


def as_docx(sentences: list[str]) -> Any:  # noqa: ANN401
    return docx.read(word(*(run(one[:3]) + run(one[3:]) for one in sentences)))


def as_pdf(sentences: list[str]) -> Any:  # noqa: ANN401
    return portable.read(pdf([drawn(page) for page in pages_of("\n".join(sentences))]))


@pytest.mark.parametrize("written", [as_html, as_docx, as_pdf])
@given(sentences=SENTENCES, data=st.data())
@settings(deadline=None, max_examples=40)
def test_every_sentence_is_found_again(
    written: Callable[[list[str]], Any], sentences: list[list[str]], data: st.DataObject
) -> None:
    texts = [f"{' '.join(one)}." for one in sentences]
    document = written(texts)
    assert isinstance(document, Document)
    passages = Passages("d", document.text)
    quoted = data.draw(st.sampled_from(texts))
    assert isinstance(find_quote(quoted, passages), Found | Ambiguous)
    # With a word that stands nowhere in the text it is not the same quote any more.
    words = quoted.rstrip(".").split()
    words[data.draw(st.integers(0, len(words) - 1))] = "zebra"
    assert isinstance(find_quote(" ".join(words), passages), Altered | Missing)


@pytest.mark.parametrize("read", [html.read, docx.read, portable.read])
@given(noise=st.binary(max_size=300), place=st.integers(0, 2000))
@settings(deadline=None, max_examples=40)
def test_broken_bytes_break_no_guard(read: Callable[[bytes], object], noise: bytes, place: int) -> None:
    """Only what the bounded process catches may go wrong: never a crash, never a hang."""
    good = word(run("words of a note")) if read is docx.read else pdf([drawn(["words of a note"])])
    place = min(place, len(good))
    broken: Exception | None = None
    try:
        read(good[:place] + noise + good[place + len(noise) :])
    except Exception as error:  # noqa: BLE001 - the library's own, which `read_document` tells
        broken = error
    assert not isinstance(broken, AssertionError | TypeError | NameError | AttributeError)
