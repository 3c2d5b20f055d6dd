from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.claim.answer import Answer, Question, Source, Status
from checker.claim.evidence import Evidence
from checker.claim.library import Library
from checker.finding import Severity
from checker.place import Place, Span
from checker.read.files import Root
from checker.sources import document
from scripts.make_pdf import drawn, pdf
from tests.making import run, word

NOTE = """\
Note of record.

The agency gives the whole: "There are 34 provincial
capitals in the country." It never said that all of them had fallen.
"""
Ask = Callable[..., Answer]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Asks a document that is written first."""

    def asking(text: str | bytes = NOTE, name: str = "notes/n.txt", **given: object) -> Answer:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        source = Source("s", "document", name, Place("claims.yaml", ("sources", "s")))
        evidence = Evidence.model_validate({"source": "s", **given})
        place = Place("claims.yaml", ("claims", 0, "evidence", 0))
        return document.answer(Question("c", "quantity", evidence, place, source), Library(Root(tmp_path)))

    return asking


def told(answer: Answer) -> list[tuple[str, str]]:
    return [(one.check, one.what) for one in answer.troubles]


def test_words_that_stand_there_are_found_with_their_place(ask: Ask) -> None:
    answer = ask(quote="There are 34 provincial capitals")
    assert answer.status is Status.ANSWERED
    assert answer.text == "There are 34 provincial capitals"
    assert answer.place == Place("notes/n.txt", span=Span(3, 30, 4, 9))
    assert answer.working == "`n.txt` has the words `There are 34 provincial capitals` in line 3"


def test_an_altered_quote_shows_both_wordings(ask: Ask) -> None:
    answer = ask(quote="There are 43 provincial capitals in the country")
    assert answer.status is Status.NOTHING
    assert told(answer) == [
        ("quote-altered", "the quote does not have the words of `n.txt`: a figure changed")
    ]
    assert "43" in answer.troubles[0].notes[0]
    assert answer.troubles[0].place == Place("claims.yaml", ("claims", 0, "evidence", 0, "quote"))


@pytest.mark.parametrize("near", [{}, {"near": "provincial capitals"}])
def test_a_comma_more_is_told_and_bears_out_all_the_same(ask: Ask, near: dict[str, str]) -> None:
    answer = ask(quote="There are 34 provincial capitals, in the country", **near)
    assert answer.status is Status.ANSWERED
    assert answer.text == "There are 34 provincial capitals in the country"
    assert told(answer) == [
        ("quote-altered", "the quote does not have the words of `n.txt`: the punctuation changed")
    ]
    assert answer.troubles[0].severity is Severity.WARNING


def test_a_comma_more_excuses_no_figure(ask: Ask) -> None:
    answer = ask(quote="There are 43 provincial capitals, in the country")
    assert answer.status is Status.NOTHING
    assert answer.troubles[0].severity is None


def test_a_dropped_never_is_an_altered_quote(ask: Ask) -> None:
    assert [one.check for one in ask(quote="It said that all of them had fallen").troubles] == [
        "quote-altered"
    ]
    assert [one.check for one in ask(quote="It … said that all of them had fallen").troubles] == [
        "quote-altered"
    ]


def test_a_quote_from_elsewhere_is_not_found(ask: Ask) -> None:
    answer = ask(quote="hundreds marched through the capital that night")
    assert answer.status is Status.NOTHING
    assert told(answer) == [("quote-not-found", "the quote does not stand in `n.txt`")]


def test_words_that_stand_twice_are_found(ask: Ask) -> None:
    answer = ask("The vote was lost.\nThe vote was lost.\n", quote="The vote was lost")
    assert (answer.status, answer.troubles) == (Status.ANSWERED, ())
    assert answer.notes == ("the words stand in lines 1 and 2",)
    chosen = ask(
        "He won.\nThe vote was lost.\nThe vote was lost.\n",
        quote={"exact": "The vote was lost", "prefix": "He won."},
    )
    assert chosen.place.span == Span(2, 1, 2, 18)


def test_a_document_is_asked_by_a_quote(ask: Ask) -> None:
    assert ask().gap == "no words of `n.txt` are quoted"
    assert (
        ask(take="count").gap
        == "`rows` and `take` are for tables; a document is asked by `quote` or by `near`"
    )
    assert ask().status is Status.SILENT


@pytest.mark.parametrize(
    "data", ["café, naïve".encode(), "café, naïve".encode("utf-8-sig"), "café, naïve".encode("utf-16")]
)
def test_encodings(ask: Ask, data: bytes) -> None:
    assert ask(data, quote="café").status is Status.ANSWERED


def test_another_encoding_is_told(ask: Ask) -> None:
    answer = ask("café, naïve".encode("windows-1252"), quote="café")
    assert answer.status is Status.ANSWERED
    assert answer.notes == ("`notes/n.txt` is read as Windows-1252, not UTF-8",)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("n.pdf", b"%PDF-1.7", "`n.pdf` is cut off or damaged: it cannot be opened as a PDF"),
        ("n.odt", b"PK", "`n.odt` is an OpenDocument text, which is not read"),
        ("n.rtf", b"{", "`n.rtf` is an RTF text, which is not read"),
        ("n.epub", b"PK", "`n.epub` is an e-book, which is not read"),
        ("n.docx", b"PK", "`n.docx` is a broken file: its parts cannot be unpacked"),
        ("n.html", b"<p></p>", "`n.html` has no text of its own"),
        ("n.txt", b"a\0b", "`n.txt` is not a text: line 1 holds a NUL character"),
        ("n.txt", b"\x81\x8d", "`n.txt` is not a text: neither UTF-8 nor Windows-1252"),
        ("n.txt", b"x" * (2 * 1024 * 1024 + 1), "`n.txt` is larger than 2,097,152 bytes"),
    ],
)
def test_what_cannot_be_read_is_told(ask: Ask, name: str, data: bytes, why: str) -> None:
    answer = ask(data, name=name, quote="x")
    assert (answer.status, answer.gap) == (Status.UNREACHABLE, why)
    assert [one.check for one in answer.troubles] == ["unreadable-source"]


def pdf_of(*pages: str) -> bytes:
    return pdf([drawn(page.split("\n")) for page in pages])


def test_a_pdf_is_quoted_with_its_page(ask: Ask) -> None:
    data = pdf_of("Contents", "There are 34 provin-\ncial capitals.", "The end.")
    answer = ask(data, name="n.pdf", quote="There are 34 provincial capitals")
    assert answer.working == "`n.pdf` has the words `There are 34 provincial capitals` on page 2"
    assert ask(data, name="n.pdf", quote="There are 34 provincial capitals", page="2").troubles == ()
    assert ask(data, name="n.pdf", quote="There are 34 provincial capitals", page="1-2").troubles == ()


def test_an_answer_links_to_its_words_on_the_web(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_bytes(b"<p>There are 34 provincial capitals.</p>")
    (tmp_path / "r.pdf").write_bytes(pdf_of("Contents", "There are 34 provincial capitals."))
    (tmp_path / "d.docx").write_bytes(word(run("There are 34 provincial capitals.")))
    quoted = Evidence.model_validate({"source": "s", "quote": "34 provincial capitals"})

    def link(name: str, url: str) -> str:
        place = Place("claims.yaml", ("sources", "s"))
        source = Source("s", "document", name, place, url=url)
        question = Question("c", "quantity", quoted, place, source)
        return document.answer(question, Library(Root(tmp_path))).link

    assert link("p.html", "https://e.org/a") == "https://e.org/a#:~:text=34%20provincial%20capitals"
    assert link("r.pdf", "https://e.org/r.pdf") == "https://e.org/r.pdf#page=2"
    assert link("r.pdf", "https://e.org/report") == ""
    assert link("d.docx", "https://e.org/d.docx") == ""
    assert link("p.html", "") == ""
    assert link("p.html", "javascript:alert(1)") == ""


@pytest.mark.parametrize("page", ["3", "9", "iv"])
def test_another_page_is_told_and_the_words_count(ask: Ask, page: str) -> None:
    data = pdf_of("Contents", "There are 34 provincial capitals.", "The end.")
    answer = ask(data, name="n.pdf", quote="There are 34 provincial capitals", page=page)
    assert answer.status is Status.ANSWERED
    assert told(answer) == [
        (
            "wrong-page",
            f"what is asked for stands on page 2 of `n.pdf`, which has 3 pages, not on page `{page}`",
        )
    ]


def test_a_page_of_a_text_is_passed_over(ask: Ask) -> None:
    answer = ask(quote="There are 34 provincial capitals", page="2")
    assert (answer.status, answer.troubles) == (Status.ANSWERED, ())
    assert answer.notes == ("`n.txt` has no pages to be counted, so all of it was looked at",)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("n.html", b"<p>seen</p><p hidden>It was forged.</p>", "hidden text"),
        ("n.html", b"<p>seen</p><p><s>It was forged.</s></p>", "deleted text"),
        ("n.docx", word(run("seen"), comments="<w:comment><w:p><w:r><w:t>It was forged.</w:t></w:r></w:p></w:comment>"),
         "the comments"),
    ],
)  # fmt: skip
def test_words_that_nobody_sees_are_no_evidence(ask: Ask, name: str, data: bytes, text: str) -> None:
    answer = ask(data, name=name, quote="It was forged")
    assert answer.status is Status.NOTHING
    assert told(answer) == [("hidden-words", f"the quote stands only in {text} of `{name}`")]


def test_near_looks_in_the_sentence_that_is_quoted(ask: Ask) -> None:
    text = "The north has 9 cities. The south has 12 cities."
    assert [one.words for one in ask(text, near="cities").beside] == ["9", "12"]
    assert [one.words for one in ask(text, near="cities", quote="The south has").beside] == ["12"]
    assert ask(text, near="villages").status is Status.SILENT
    assert told(ask(text, near="villages")) == [
        ("quote-not-found", "the words of `near` do not stand in `n.txt`")
    ]
    assert ask("No figure of cities here.", near="cities").gap == (
        "no figure and no time stands in the sentence of `n.txt` with `cities`"
    )


@pytest.mark.parametrize(
    "quote", ["President Pedro Castillo was not", "President **Pedro Castillo** was not"]
)
def test_marks_of_markdown_are_no_words(ask: Ask, quote: str) -> None:
    text = "President **Pedro Castillo** was\n*not* [removed](https://example.org/x) by 101 votes.\n"
    answer = ask(text, "n.md", quote=quote)
    assert answer.status is Status.ANSWERED
    assert answer.place == Place("n.md", span=Span(1, 1, 2, 5))
    assert told(ask(text, "n.md", quote="Pedro Castillo was removed")) == [
        ("quote-altered", "the quote does not have the words of `n.md`: a `not` is lost")
    ]
