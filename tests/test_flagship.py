"""The example of Mazar-i-Sharif, with one slip at a time: each is named, on its line, and nothing else is.

And what changes nothing: the same said in other words, in another order, in other bytes.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.read.files import Root
from checker.result import Result
from checker.run import run
from scripts.make_pdf import drawn, pages_of, pdf
from tests.expecting import told

EXAMPLES = Path(__file__).parents[1] / "claims"
EXAMPLE = EXAMPLES / "mazar-i-sharif"
CLAIMS = "claims.yaml"


def _check(folder: Path) -> Result:
    return run(Root(folder), [CLAIMS])


def _lines(result: Result) -> set[tuple[str, int, str]]:
    return {(one.place.file, result.span(one.place).line, one.check) for one in result.findings}


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def _changed(text: str, claim: str, was: str, now: str) -> tuple[str, int]:
    """The text with one line of one claim changed, and the line's number."""
    start = text.index(f"- id: {claim}\n")
    end = text.find("\n- id: ", start + 1)
    place = text.index(was, start, end if end > 0 else None)
    line = text.count("\n", 0, place) + 1
    return text[:place] + now + text[place + len(was) :], line


SLIPS = [
    ("ninth-city", "value: nine", "value: ten", {"count-differs"}),
    ("ninth-city", "since: Friday\n", "since: Monday\n", {"member-outside-window"}),
    ("under-a-week", "value: less than a week", "value: less than three days", {"duration-differs"}),
    ("sheberghan-west", "relation: west of", "relation: east of", {"place-differs"}),
    ("palace-said", "general security", "general situation", {"quote-altered"}),
    ("withdrawal-deadline", "when: by 31 August", "when: by 31 September", {"impossible-date"}),
    ("biden-spoke", "Tuesday 10 August\n  evidence", "Tuesday 11 August\n  evidence", {"weekday-differs"}),
    ("two-decades", "value: two decades", "value: three decades", {"duration-differs"}),
    ("forces-outnumber", "relation: outnumber", "relation: outnumbered by", {"comparison-differs"}),
    ("over-a-quarter", "whole: capitals", "whole: capitols", {"unknown-claim"}),
    ("sheberghan-west", "object: mazar", "object: mazer", {"unknown-entity"}),
]


@pytest.mark.parametrize(
    ("claim", "was", "now", "checks"), SLIPS, ids=[f"{c}: {n.strip()}" for c, _, n, _ in SLIPS]
)
def test_one_slip_gives_one_error_on_its_line(
    copy: Path, claim: str, was: str, now: str, checks: set[str]
) -> None:
    before = _check(copy)
    text, line = _changed((copy / CLAIMS).read_text(), claim, was, now)
    (copy / CLAIMS).write_text(text)
    after = _check(copy)
    new = _lines(after) - _lines(before)
    assert new == {(CLAIMS, line, check) for check in checks}, told(after)


def test_a_wrong_whole_is_told_where_it_is_used_and_where_it_stands(copy: Path) -> None:
    before = _check(copy)
    text, line = _changed((copy / CLAIMS).read_text(), "capitals", "value: 34", "value: 40")
    (copy / CLAIMS).write_text(text)
    after = _check(copy)
    new = {(where, check) for _, where, check in _lines(after) - _lines(before)}
    share = text.count("\n", 0, text.index("value: more than a quarter")) + 1
    # The sources have 34, and 9 of 40 is less than a quarter: two errors, neither of them a repeat.
    assert new == {(line, "evidence-refutes"), (share, "share-differs")}, told(after)


def test_a_member_left_out_is_told_with_its_row(copy: Path) -> None:
    before = _check(copy)
    text, _ = _changed((copy / CLAIMS).read_text(), "ninth-city", "  - {aybak: aybak-fall.when}\n", "")
    (copy / CLAIMS).write_text(text)
    after = _check(copy)
    new = [one for one in after.findings if one not in before.findings and one.check != "turns-on-contested"]
    assert [one.check for one in new] == ["count-differs"], told(after)
    assert any("Aybak" in note and "row" in note for note in (*new[0].notes, *new[0].help)), new[0]


def test_a_member_listed_twice(copy: Path) -> None:
    member = "  - {faizabad: faizabad-fall.when}\n"
    text, line = _changed((copy / CLAIMS).read_text(), "ninth-city", member, member * 2)
    (copy / CLAIMS).write_text(text)
    after = _check(copy)
    errors = {(where, check) for _, where, check in _lines(after) if check != "turns-on-contested"}
    assert {(line + 1, "member-twice")} == {one for one in errors if one[1] != "no-evidence"}, told(after)


def _shuffled(text: str) -> str:
    head, _, claims = text.partition("\nclaims:\n")
    parts = re.split(r"(?m)^(?=- id: )", claims)
    return f"{head}\nclaims:\n{parts[0]}" + "".join(reversed([one.rstrip() + "\n\n" for one in parts[1:]]))


SAME = {
    "claims in another order": (CLAIMS, _shuffled),
    "thirty-four": (CLAIMS, lambda text: text.replace("value: 34\n", "value: thirty-four\n")),
    "over 25 percent": (
        CLAIMS,
        lambda text: text.replace("value: more than a quarter", "value: over 25 percent"),
    ),
    "dates in EDTF": (
        CLAIMS,
        lambda text: (
            text.replace("when: Friday", "when: 2021-08-06")
            .replace("since: Friday\n", "since: 2021-08-06\n")
            .replace("when: since May", "when: 2021-05/..")
            .replace("when: overnight", "when: 2021-08-10/2021-08-11")
            .replace("when: May\n", "when: 2021-05\n")
        ),
    ),
    "the same instant in another zone": (
        CLAIMS,
        lambda text: text.replace("2021-08-11 13:10 +01:00", "2021-08-11T12:10:00Z"),
    ),
    "CRLF": (CLAIMS, lambda text: text.replace("\n", "\r\n")),
    "CRLF in the copy": ("article.txt", lambda text: text.replace("\n", "\r\n")),
    "typographic quotes in the copy": (
        "article.txt",
        lambda text: re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’"),
    ),
    "a BOM": (CLAIMS, lambda text: "\ufeff" + text),
}


@pytest.mark.parametrize("name", SAME)
def test_what_changes_nothing_gives_no_finding(copy: Path, name: str) -> None:
    before = _check(copy)
    file, change = SAME[name]
    text = (copy / file).read_bytes().decode()
    changed = change(text)
    assert changed != text
    (copy / file).write_bytes(changed.encode())
    after = _check(copy)
    assert sorted((one.check, one.claim, one.what) for one in after.findings) == sorted(
        (one.check, one.claim, one.what) for one in before.findings
    ), told(after)
    assert {(one.claim, one.ruling) for one in after.verdicts} == {
        (one.claim, one.ruling) for one in before.verdicts
    }


def test_the_headline_turns_on_farah() -> None:
    result = run(Root(EXAMPLES.parent), ["claims/mazar-i-sharif/claims.yaml"])
    (finding,) = [one for one in result.findings if one.claim == "over-a-quarter"]
    assert finding.check == "turns-on-contested"
    said = " ".join((finding.what, *finding.notes))
    assert "Farah" in said
    assert "26.5 %" in said
    assert "23.5 %" in said


def test_the_pdf_of_an_example_is_made_from_its_notes() -> None:
    notes = EXAMPLES / "us-budget-2023" / "notes"
    pages = pages_of((notes / "cbo-summary.txt").read_text("utf-8"))
    assert (notes / "cbo-summary.pdf").read_bytes() == pdf([drawn(page) for page in pages])


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_an_example_has_no_error(example: str) -> None:
    result = run(Root(EXAMPLES.parent), [f"claims/{example}/claims.yaml"])
    grave = [one for one in result.findings if one.severity != "note" and one.check != "turns-on-contested"]
    assert not grave, told(result)
    assert len(result.verdicts) >= 14


def _pinned(copy: Path) -> Path:
    (pinned,) = (copy / "evidence").iterdir()
    return pinned


@pytest.mark.parametrize(
    ("spoil", "check"),
    [
        (lambda copy: _pinned(copy).unlink(), "evidence-missing"),
        (lambda copy: _pinned(copy).write_bytes(_pinned(copy).read_bytes()[:2000]), "evidence-altered"),
        (
            lambda copy: _pinned(copy).write_bytes(
                _pinned(copy).read_bytes().replace(b"Badghis", b"Badgers")
            ),
            "evidence-altered",
        ),
        (lambda copy: (copy / "evidence.lock").unlink(), "evidence-missing"),
    ],
    ids=["deleted", "cut off", "altered", "without its lock"],
)
def test_a_pinned_copy_that_is_not_as_it_was_is_told(
    copy: Path, spoil: Callable[[Path], object], check: str
) -> None:
    before = _check(copy)
    spoil(copy)
    after = _check(copy)
    new = {name for _, _, name in _lines(after) - _lines(before)}
    assert check in new, told(after)
    assert new <= {check, "no-evidence"}, told(after)


def test_a_place_in_the_pinned_source_that_differs_is_told(copy: Path) -> None:
    before = _check(copy)
    text, line = _changed(
        (copy / CLAIMS).read_text(), "faizabad-capital", "object: badakhshan", "object: takhar"
    )
    (copy / CLAIMS).write_text(text)
    after = _check(copy)
    new = _lines(after) - _lines(before)
    assert (CLAIMS, line, "relation-differs") in new or (CLAIMS, line, "evidence-refutes") in new, told(after)
    said = " ".join(str(working) for one in after.verdicts for working in one.working)
    assert "capitals-located" in said
