from __future__ import annotations

import struct

import pytest

from checker.read.document import Document
from checker.read.files import Unreadable
from checker.read.reader import read_document
from scripts.make_pdf import drawn, pdf
from tests.making import part, run, word, zipped


def read(name: str, data: str | bytes) -> Document:
    document = read_document(name, data.encode() if isinstance(data, str) else data)
    assert isinstance(document, Document), document
    return document


def refused(name: str, data: bytes) -> str:
    read = read_document(name, data)
    assert isinstance(read, Unreadable), read
    return read.why


def unseen(document: Document) -> dict[str, str]:
    return {one.sort: " ".join(one.text.split()) for one in document.unseen}


# Web pages


def test_the_text_of_a_page_is_what_a_browser_shows() -> None:
    page = read(
        "p.html",
        "<title>T</title><script>var x</script><nav>Home</nav><h1>Nine\n  cities</h1>"
        "<p>There are <b>34</b> provincial\ncapitals<sup><a href='#n2'>[2]</a></sup><sup>[b]</sup>.<p>one<br>two"
        "<table><tr><td>Farah<td>9</table>",
    )
    assert page.text == "Home\n\nNine cities\n\nThere are 34 provincial capitals.\n\none\ntwo\n\nFarah\t\t9"
    assert page.unseen == ()


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>secret</p>",
        "<div style='color:red; display: none'><p>secret</p></div>",
        "<p style='font-size:0'>secret</p>",
        "<style>.x, .y {display:none}</style><p class='b x'>secret</p>",
        "<style>p#z{visibility:hidden!important}</style><p id=z>secret</p>",
    ],
)
def test_hidden_text_is_kept_apart(hidden: str) -> None:
    page = read("p.html", f"<p>seen</p>{hidden}")
    assert page.text == "seen"
    assert unseen(page) == {"hidden": "secret"}


@pytest.mark.parametrize(
    "shown",
    [
        "<style>@media print {.x {display:none}}</style><p class=x>shown</p>",
        "<style>.x {display:none} .x {display:block}</style><p class=x>shown</p>",
        "<style>.x .y {display:none}</style><p class=y>shown</p>",
        "<p style='opacity:0.9'>shown</p>",
        "<p aria-hidden=true>shown</p>",
        "<details><p>shown</details>",
    ],
)
def test_what_a_reader_may_see_is_not_hidden(shown: str) -> None:
    assert read("p.html", shown).text == "shown"


def test_deleted_text_of_a_page_is_kept_apart() -> None:
    page = read("p.html", "<p>It rose by <del>5</del> <ins>7</ins> per cent.</p>")
    assert page.text == "It rose by 7 per cent."
    assert unseen(page) == {"deleted": "5"}


def test_text_of_scripts_is_missing_and_told() -> None:
    script = f"<div id=root></div><script>{'x=1;' * 500}</script>"
    why = "has no text of its own: its words are put there by scripts"
    assert refused("p.html", script.encode()) == why
    told = refused("p.html", f"<p>Please wait a moment.</p>{script}".encode())
    assert told == "has only 4 words of its own: its words are put there by scripts"


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        ("<p>café".encode(), "café", ()),
        ("<p>café".encode("utf-16"), "café", ("is read as UTF-16, not UTF-8",)),
        ("<p>café".encode("windows-1252"), "café", ("is read as Windows-1252, not UTF-8",)),
        ("<meta charset='koi8-r'><p>Привет".encode("koi8-r"), "Привет", ("is read as koi8-r, not UTF-8",)),
        ("<meta charset=hex><p>café".encode("windows-1252"), "café", ("is read as Windows-1252, not UTF-8",)),
    ],
)
def test_encodings_of_pages(data: bytes, text: str, notes: tuple[str, ...]) -> None:
    page = read("p.html", data)
    assert (page.text, page.notes) == (text, notes)


def test_a_page_says_who_wrote_it_and_when() -> None:
    page = read(
        "p.html",
        """<meta property="article:published_time" content="2021-01-01">
        <script type="application/ld+json">{"@graph": [
          {"@type": "BreadcrumbList"},
          {"@type": "NewsArticle", "headline": "Nine cities", "datePublished": "2021-08-11T10:00:00Z",
           "author": [{"@type": "Person", "name": "Jo Doe"}, {"@type": "Organization", "name": "Wire"}]},
          {"@type": "ClaimReview", "claimReviewed": "Ten cities fell", "author": {"name": "Desk"},
           "reviewRating": {"alternateName": "False"}}]}</script>
        <script type="application/ld+json">{broken</script><p>text</p>""",
    )
    assert page.imprint.published == "2021-08-11T10:00:00Z"
    assert page.imprint.authors == ("Jo Doe",)
    (review,) = page.imprint.reviews
    assert (review.claim, review.rating, review.by) == ("Ten cities fell", "False", "Desk")


def test_a_deep_page_is_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.read.reader.SECONDS", 0.2)
    assert "it took longer than 0.2 seconds" in refused("p.html", b"<div>" * 100_000 + b"x")


# PDF


def test_a_pdf_has_pages() -> None:
    book = read("b.pdf", pdf([drawn(["There are 34 provin-", "cial capitals."]), drawn(["Nine fell."])]))
    assert book.text == "There are 34 provin-\ncial capitals.\n\nNine fell.\n\n"
    assert [book.page_of(place) for place in (0, book.text.index("Nine"))] == [1, 2]
    assert book.page(2) == (book.text.index("Nine"), len(book.text))
    assert book.page(3) is None


def test_text_without_ink_is_hidden_unless_a_recogniser_put_it_there() -> None:
    mixed = read("b.pdf", pdf([drawn(["seen words"]) + drawn(["unseen words"], top=300, mode=3)]))
    assert mixed.text.strip() == "seen words"
    assert unseen(mixed) == {"hidden": "unseen words"}
    scan = read("b.pdf", pdf([drawn(["all of it"], mode=3)]))
    assert scan.text.strip() == "all of it"
    assert scan.notes == ("has words that a text recogniser made on page 1",)


def test_pages_without_text_are_told() -> None:
    assert refused("b.pdf", pdf([b"", b""])) == "has no text: its pages are pictures"
    assert read("b.pdf", pdf([drawn(["words"]), b""])).notes == ("has no text on page 2",)


def test_words_outside_the_page_are_not_its_text() -> None:
    assert read("b.pdf", pdf([drawn(["inside"]) + drawn(["outside"], left=900)])).text.strip() == "inside"


def test_a_heading_of_every_page_does_not_cut_a_sentence() -> None:
    pages = [
        drawn(["Annual report", "The year was long and", "Page 1"]),
        drawn(["Annual report", "hard for all of them", "Page 2"]),
        drawn(["Annual report", "who lived there.", "Page 3"]),
    ]
    text = " ".join(read("b.pdf", pdf(pages)).text.split())
    assert text == "Annual report The year was long and Page 1 hard for all of them who lived there."


def test_two_columns_come_one_after_the_other() -> None:
    page = drawn(["The first column goes", "on and on."]) + drawn(["The second one", "ends here."], left=320)
    assert "goes\non and on." in read("b.pdf", pdf([page])).text


@pytest.mark.parametrize("data", [b"", b"hello", pdf([drawn(["x"])])[:200], b"%PDF-1.7\n" + b"\0" * 500])
def test_a_damaged_pdf_is_told(data: bytes) -> None:
    assert refused("b.pdf", data) == "is cut off or damaged: it cannot be opened as a PDF"


# Word


def test_tracked_changes_are_read_as_accepted() -> None:
    note = read(
        "n.docx",
        word(
            run("It rose by ")
            + f"<w:del>{run('5').replace('w:t', 'w:delText')}</w:del><w:ins>{run('7')}</w:ins>"
            + f"<w:moveFrom>{run(' away')}</w:moveFrom><w:moveTo>{run(' per cent')}</w:moveTo>"
            + run(" secretly", "<w:vanish/>")
            + run(".", '<w:vanish w:val="false"/>')
        ),
    )
    assert note.text == "It rose by 7 per cent."
    assert unseen(note) == {"deleted": "5 away", "hidden": "secretly"}
    assert note.notes == ("has tracked changes, which are read as accepted",)


def test_tables_and_footnotes_are_text_and_comments_are_not() -> None:
    cell = "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"
    note = read(
        "n.docx",
        zipped(
            {
                "word/document.xml": part(
                    f"<w:body><w:p>{run('One')}</w:p>{cell.format(run('Two'))}</w:body>"
                ),
                "word/footnotes.xml": part(
                    f"<w:footnote><w:p>{run('Three')}</w:p></w:footnote>", "footnotes"
                ),
                "word/comments.xml": part(f"<w:comment><w:p>{run('Four')}</w:p></w:comment>", "comments"),
            }
        ),
    )
    assert note.text == "One\n\nTwo\n\nThree"
    assert unseen(note) == {"comment": "Four"}


def test_an_empty_word_file_is_told() -> None:
    assert refused("n.docx", word("")) == "has no text: what is in it may be pictures"
    assert refused("n.docx", zipped({"x.txt": "x"})) == "is no Word document: its archive has no text"


# The archive of a Word file


def test_an_archive_out_of_proportion_is_refused() -> None:
    assert "unpacks to more than 250 times its size" in refused("n.docx", zipped({"b": b"0" * 9_000_000}))


def test_an_archive_with_a_doctype_is_refused() -> None:
    for declared in (
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "<?xml version='1.0'?>" + " " * 70_000 + "<!DOCTYPE x>",
    ):
        told = refused("n.docx", zipped({"word/document.xml": declared + "<x/>"}))
        assert told == "has a DOCTYPE in `word/document.xml`, which no office program writes"
    wide = zipped({"word/document.xml": "<!DOCTYPE x><x/>".encode("utf-16")})
    assert "has a DOCTYPE" in refused("n.docx", wide)


def test_an_archive_that_is_locked_or_cut_off_is_refused() -> None:
    data = bytearray(word(run("x")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(mark) + at
        data[place : place + 2] = struct.pack("<H", 1)
    assert refused("n.docx", bytes(data)) == "is protected by a password"
    assert "cannot be unpacked" in refused("n.docx", word(run("x"))[:-30])


def test_a_missing_library_is_told_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.read.reader.find_spec", lambda _: None)
    read = read_document("b.pdf", b"")
    assert isinstance(read, Unreadable)
    assert read.why == "is a PDF, and what reads one is not installed: `pypdfium2`"
    assert read.help == "run `pip install 'claims-checker[documents]'`"
    assert isinstance(read_document("n.docx", word(run("x"))), Document)
