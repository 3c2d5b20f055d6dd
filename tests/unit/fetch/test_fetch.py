"""Fetching from a real server that answers well and badly."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path
from time import time

import pytest
from warcio.archiveiterator import ArchiveIterator

from checker.claim.library import Library
from checker.fetch.fetch import Run, fetch
from checker.fetch.manners import Manners
from checker.fetch.orders import orders
from checker.fetch.outcome import Came, Outcome
from checker.fetch.request import _asked_to_wait
from checker.fetch.wire import Limits
from checker.model.file import claim_file
from checker.read.files import Root
from checker.read.load import read_sheet
from checker.read.lock import read_lock
from tests.expecting import checked
from tests.unit.fetch.serving import Handler, Site, closed_port, serving

HERE = Limits(seconds=20, connect=5, allow_private=True)
CLAIMS = """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: page, quote: There are 34 provincial capitals}
"""
WORDS = "There are 34 provincial capitals in Afghanistan.\n"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


def ran(
    folder: Path, sources: str, limits: Limits = HERE, *, refresh: bool = False, replace_: bool = False
) -> list[Outcome]:
    """A fetch for a claim file with these sources."""
    text = f"sources: {{{sources}}}\n{CLAIMS}"
    folder.joinpath("claims.yaml").write_text(text, "utf-8")
    library = Library(Root(folder))
    placed, _ = orders([claim_file(read_sheet("claims.yaml", text.encode()))], library)
    manners = Manners(limits, "desk@wire.example", pause=0.0)
    run = Run(library, manners, refresh or replace_, replace_, attempts=2, waits=0.01)
    return list(fetch(placed, run, lambda _: None))


def one(folder: Path, url: str, limits: Limits = HERE, **how: bool) -> Outcome:
    (outcome,) = ran(folder, f'page: {{url: "{url}"}}', limits, **how)
    return outcome


def checks(folder: Path) -> set[str]:
    return {finding.check for finding in checked(folder).findings}


def test_a_page_is_brought_pinned_and_read_offline(site: Site, tmp_path: Path) -> None:
    url = site.page("/a", WORDS)
    assert one(tmp_path, url).came is Came.FETCHED
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    assert (pin.url, pin.final, pin.status, pin.size) == (url, url, 200, len(WORDS))
    assert (tmp_path / "evidence" / pin.file).read_text("utf-8") == WORDS
    assert pin.tool.startswith("claims-checker ")
    assert "desk@wire.example" in site.agents[-1]
    assert checks(tmp_path) == set()
    (verdict,) = checked(tmp_path).verdicts
    assert verdict.ruling.value == "supported"


def test_the_request_and_the_response_are_kept_as_they_were_sent(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = lambda h: h.give(200, PACKED, Content_Encoding="gzip", Content_Type="text/plain")
    one(tmp_path, site.base + "/a")
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    with (tmp_path / "evidence" / pin.warc).open("rb") as file:
        told = {
            record.rec_type: (record.rec_headers.get_header("WARC-Target-URI"), record.raw_stream.read())
            for record in ArchiveIterator(file, check_digests="raise")
        }
    assert told == {"response": (site.base + "/a", PACKED), "request": (site.base + "/a", b"")}


def test_what_is_pinned_is_not_asked_for_again(site: Site, tmp_path: Path) -> None:
    url = site.page("/a", WORDS)
    one(tmp_path, url)
    asked = list(site.asked)
    assert one(tmp_path, url).came is Came.KEPT
    assert site.asked == asked


def test_a_change_is_told_and_the_old_copy_stays(site: Site, tmp_path: Path) -> None:
    url = site.page("/a", WORDS)
    one(tmp_path, url)
    before = (tmp_path / "evidence.lock").read_bytes()
    assert one(tmp_path, url, refresh=True).came is Came.SAME
    site.page("/a", WORDS.replace("34", "35"))
    outcome = one(tmp_path, url, refresh=True)
    assert outcome.came is Came.CHANGED
    assert outcome.lines == (f"- {WORDS.strip()}", f"+ {WORDS.strip().replace('34', '35')}")
    assert (tmp_path / "evidence.lock").read_bytes() == before
    assert one(tmp_path, url, replace_=True).came is Came.REPLACED
    assert checks(tmp_path) == {"quote-altered"}
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    assert (tmp_path / "evidence" / pin.former.split(" ")[0]).read_text("utf-8") == WORDS


def test_all_that_a_copy_took_the_place_of_stays_named(site: Site, tmp_path: Path) -> None:
    for number in range(4):
        one(tmp_path, site.page("/a", f"{WORDS}{number % 3}"), replace_=True)
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    kept = {path.name for path in (tmp_path / "evidence").iterdir() if not path.name.startswith(".")}
    assert (kept, len(pin.former.split(" "))) == (set(pin.files), 5)


def test_a_failure_takes_nothing_away(site: Site, tmp_path: Path) -> None:
    url = site.page("/a", WORDS)
    one(tmp_path, url)
    before = (tmp_path / "evidence.lock").read_bytes()
    site.pages["/a"] = lambda handler: handler.give(404, b"gone")
    outcome = one(tmp_path, url, refresh=True)
    assert (outcome.came, outcome.why) == (Came.FAILED, "answers 404, not found")
    assert (tmp_path / "evidence.lock").read_bytes() == before
    assert checks(tmp_path) == set()


@pytest.mark.parametrize(
    ("told", "seconds"),
    [("7", 7), ("900", 60), ("in a while", 0), (formatdate(0, usegmt=True), 0), ("", 0), ("-3", 0)],
)
def test_how_long_a_server_asks_to_wait(told: str, seconds: int) -> None:
    assert _asked_to_wait(told) == seconds
    assert 50 <= _asked_to_wait(formatdate(time() + 55, usegmt=True)) <= 55


def test_a_fault_of_the_server_is_waited_out(site: Site, tmp_path: Path) -> None:
    answers = iter([503, 200])

    def sometimes(handler: Handler) -> None:
        status = next(answers)
        handler.give(status, WORDS.encode(), Content_Type="text/plain", Retry_After="0")

    site.pages["/a"] = sometimes
    assert one(tmp_path, site.base + "/a").came is Came.FETCHED


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    stop = threading.Event()
    for _ in range(200):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        stop.wait(0.05)


PACKED = gzip.compress(WORDS.encode())


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (lambda h: h.give(404, b"no"), "answers 404, not found"),
        (lambda h: h.give(500, b"no"), "answers 500, a fault of the server"),
        (lambda h: h.give(200, b""), "answers with nothing in it"),
        (lambda h: h.give(200, b"cut", Content_Length="10"), "was cut off"),
        (lambda h: h.give(302, b"", Location="/a"), "leads on and on: more than 5 redirects"),
        (lambda h: h.give(302, b"", Location="ftp://x.example/"), "does not begin with"),
        (lambda h: h.give(302, b"", Location="http://me:pw@x.example/"), "has a name or a password in it"),
        (lambda h: h.give(200, b"x" * 5000), "is larger than 4,000 bytes"),
        (lambda h: h.give(200, WORDS.encode(), Content_Encoding="gzip"), "cannot be unpacked"),
        (lambda h: h.give(200, PACKED[:-9], Content_Encoding="gzip"), "was cut off: its gzip has no end"),
        (lambda h: h.give(200, PACKED + b"more", Content_Encoding="gzip"), "goes on after the end"),
        (lambda h: h.give(200, b"x", Content_Encoding="br"), "packed as `br`, which was not asked for"),
        (lambda h: h.give(200, gzip.compress(PACKED), Content_Encoding="gzip, gzip"), "not asked for"),
        (
            lambda h: h.give(200, gzip.compress(b"0" * 3_000_000), Content_Encoding="gzip"),
            "unpacks to more than 1,048,576 bytes",
        ),
        (drip, "is not done after 1 seconds"),
    ],
)
def test_a_bad_answer_is_told_and_not_kept(site: Site, tmp_path: Path, answer: object, why: str) -> None:
    site.pages["/a"] = answer  # type: ignore[assignment]
    outcome = one(tmp_path, site.base + "/a", replace(HERE, wire=4_000, seconds=1))
    assert outcome.came is Came.FAILED
    assert why in outcome.why
    assert not (tmp_path / "evidence.lock").exists()


def test_a_packed_page_is_unpacked(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = lambda h: h.give(200, PACKED, Content_Encoding="gzip", Content_Type="text/plain")
    assert one(tmp_path, site.base + "/a").came is Came.FETCHED
    assert checks(tmp_path) == set()


def test_a_page_of_untold_length_says_so(site: Site, tmp_path: Path) -> None:
    def untold(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(WORDS.encode())
        handler.close_connection = True

    site.pages["/a"] = untold
    assert one(tmp_path, site.base + "/a").came is Came.FETCHED
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    assert pin.note == "its length was not told, so that a cut could not be noticed"


def test_nobody_listens(tmp_path: Path) -> None:
    outcome = one(tmp_path, f"http://127.0.0.1:{closed_port()}/a")
    assert (outcome.came, outcome.why) == (Came.FAILED, "cannot be reached")


def test_a_redirect_is_followed_and_both_addresses_are_kept(site: Site, tmp_path: Path) -> None:
    site.pages["/old"] = lambda h: h.give(301, b"", Location="/new#part")
    site.page("/new", WORDS)
    assert one(tmp_path, site.base + "/old").came is Came.FETCHED
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    assert (pin.url, pin.final) == (site.base + "/old", site.base + "/new")


def test_robots_are_heeded(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /shut\n")
    site.page("/shut/a", WORDS)
    site.page("/open/a", WORDS)
    assert one(tmp_path, site.base + "/open/a").came is Came.FETCHED
    outcome = one(tmp_path, site.base + "/shut/a")
    assert (outcome.came, outcome.why) == (
        Came.FAILED,
        "is not for robots, says the robots.txt of its machine",
    )
    assert "/shut/a" not in site.asked


def test_robots_are_heeded_where_a_page_leads_to(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /private\n")
    site.page("/private/a", WORDS)
    site.pages["/a"] = lambda handler: handler.give(302, b"", Location="/private/a")
    outcome = one(tmp_path, f"{site.base}/a")
    assert (outcome.came, "not for robots" in outcome.why) == (Came.FAILED, True)
    assert "/private/a" not in site.asked


def test_where_robots_cannot_be_asked_nothing_is_fetched(site: Site, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = lambda h: h.give(500, b"")
    site.page("/a", WORDS)
    outcome = one(tmp_path, site.base + "/a")
    assert outcome.why == "is not fetched: its robots.txt answers 500, a fault of the server"
    assert "/a" not in site.asked


def test_a_confidential_source_is_never_asked_for(site: Site, tmp_path: Path) -> None:
    url = site.page("/a", WORDS)
    assert ran(tmp_path, f'page: {{url: "{url}", confidential: true}}') == []
    assert site.asked == []
    assert not (tmp_path / "evidence").exists()


@pytest.mark.parametrize("name", ["deleted", "cut", "changed", "lock"])
def test_what_befalls_a_pin_is_told(site: Site, tmp_path: Path, name: str) -> None:
    one(tmp_path, site.page("/a", WORDS))
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    copy, lock = tmp_path / "evidence" / pin.file, tmp_path / "evidence.lock"
    if name == "deleted":
        copy.unlink()
    elif name == "lock":
        lock.unlink()
    else:
        copy.write_text(WORDS[:10] if name == "cut" else WORDS.replace("34", "35"), "utf-8")
    assert checks(tmp_path) == {"evidence-missing" if name in ("deleted", "lock") else "evidence-altered"}
    assert checked(tmp_path).verdicts[0].ruling.value == "not enough evidence"


def test_a_lock_that_cannot_be_read_is_told(site: Site, tmp_path: Path) -> None:
    one(tmp_path, site.page("/a", WORDS))
    lock = tmp_path / "evidence.lock"
    lock.rename(tmp_path / "elsewhere")
    lock.symlink_to("elsewhere")
    (finding,) = checked(tmp_path).findings
    assert (finding.check, "is a link" in finding.what) == ("evidence-missing", True)


def test_line_ends_that_were_changed_are_told_as_such(site: Site, tmp_path: Path) -> None:
    one(tmp_path, site.page("/a", WORDS.replace("\n", "\r\n")))
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    copy = tmp_path / "evidence" / pin.file
    copy.write_bytes(copy.read_bytes().replace(b"\r\n", b"\n"))
    (finding,) = checked(tmp_path).findings
    assert "only its line ends are others" in finding.what
    assert (tmp_path / "evidence" / ".gitattributes").read_text("utf-8").endswith("* -text\n")


@pytest.mark.parametrize("name", ["deleted", "cut"])
def test_what_befalls_an_archive_is_told(site: Site, tmp_path: Path, name: str) -> None:
    one(tmp_path, site.page("/a", WORDS))
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    archive = tmp_path / "evidence" / pin.warc
    if name == "deleted":
        archive.unlink()
    else:
        archive.write_bytes(archive.read_bytes()[:-9])
    assert checks(tmp_path) == {"evidence-missing" if name == "deleted" else "evidence-altered"}
    assert checked(tmp_path).verdicts[0].ruling.value == "supported"


def test_a_lock_cut_anywhere_is_told(site: Site, tmp_path: Path) -> None:
    one(tmp_path, site.page("/a", WORDS))
    lock = tmp_path / "evidence.lock"
    whole = lock.read_bytes()
    for length in range(0, len(whole), 41):
        lock.write_bytes(whole[:length])
        assert checks(tmp_path) & {"evidence-missing", "evidence-altered"}, length


def test_lines_that_are_not_understood_are_not_written_over(site: Site, tmp_path: Path) -> None:
    one(tmp_path, site.page("/a", WORDS))
    lock = tmp_path / "evidence.lock"
    conflict = lock.read_bytes() + b"<<<<<<< ours\n"
    lock.write_bytes(conflict)
    asked = len(site.asked)
    assert one(tmp_path, f"{site.base}/a").came is Came.KEPT
    failed = one(tmp_path, site.page("/b", WORDS))
    assert (failed.came, failed.why) == (
        Came.FAILED,
        "cannot be kept: line 3 of `evidence.lock` is not one that `checker fetch` wrote",
    )
    assert (lock.read_bytes(), len(site.asked)) == (conflict, asked)


def test_where_lock_and_copies_are_gone_that_is_told(site: Site, tmp_path: Path) -> None:
    one(tmp_path, site.page("/a", WORDS))
    (tmp_path / "evidence.lock").unlink()
    for copy in (tmp_path / "evidence").iterdir():
        copy.unlink()
    (finding,) = checked(tmp_path).findings
    assert (finding.check, "`checker fetch` brings it" in finding.help[0]) == ("evidence-missing", True)


def test_two_runs_at_once_lose_nothing(site: Site, tmp_path: Path) -> None:
    urls = [site.page(f"/{number}", f"{WORDS}{number}\n") for number in range(8)]
    sources = [f'page: {{url: "{url}"}}' for url in urls]
    folders = [tmp_path / "a"] * 8
    folders[0].mkdir()
    threads = [
        threading.Thread(target=ran, args=(folder, text))
        for folder, text in zip(folders, sources, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lock = read_lock((tmp_path / "a" / "evidence.lock").read_bytes())
    assert not lock.faults
    assert {pin.url for pin in lock.pins.values()} == set(urls)
