"""A sitting: which claims wait, and what is written of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from checker.edit.field import Refused
from checker.review.sitting import Reviewed, left
from tests.sitting import CLAIMS, DAY, desk, sitting

BY_HAND = {"review": "wrong", "checked_by": "Mina", "checked_on": DAY}


def test_claims_come_in_the_order_of_the_copy_and_wait_until_somebody_has_checked_them(
    tmp_path: Path,
) -> None:
    ours = sitting(desk(tmp_path))
    assert [one.id for one in ours.items] == ["capitals", "districts", "rivers"]
    assert ours.waiting() == [0, 1]
    assert ours.states[2] == Reviewed("", "Ana", "2026-11-01", "The atlas counts tributaries as well.")


def test_a_check_that_is_over_waits_again(tmp_path: Path) -> None:
    root = desk(tmp_path)
    (tmp_path / "claims.yaml").write_text(CLAIMS + "  expires: 2026-11-15\n", "utf-8")
    ours = sitting(root, date(2026, 11, 23))
    assert ours.waiting() == [0, 1, 2]
    assert "to be checked again" in list(left(ours))[-1]
    assert ours.decide(2, BY_HAND) is None
    assert ours.waiting() == [0, 1]


def test_what_is_decided_is_written_on_lines_of_its_own(tmp_path: Path) -> None:
    ours = sitting(desk(tmp_path))
    assert ours.decide(0, {"note": "two were added in 2012", **BY_HAND}) is None
    assert ours.decide(1, BY_HAND) is None
    written = (tmp_path / "claims.yaml").read_text("utf-8")
    added = "  note: two were added in 2012\n  review: wrong\n  checked_by: Mina\n  checked_on: 2026-11-23\n"
    braced = "value: some 400, review: wrong, checked_by: Mina, checked_on: 2026-11-23}   # to do"
    expected = CLAIMS.replace(
        "quote: 34 provincial capitals}]\n", f"quote: 34 provincial capitals}}]\n{added}"
    )
    assert written == expected.replace("value: some 400}   # to do", braced)
    assert ours.states[0] == Reviewed("wrong", "Mina", DAY, "two were added in 2012")
    assert ours.place(1) == "claims.yaml:16"
    assert sitting(ours.root).states == ours.states


def test_what_was_written_last_can_be_taken_back(tmp_path: Path) -> None:
    ours = sitting(desk(tmp_path))
    ours.decide(0, BY_HAND)
    ours.decide(1, BY_HAND)
    assert [ours.undo(), ours.undo()] == [1, 0]
    assert (tmp_path / "claims.yaml").read_bytes() == CLAIMS.encode()
    assert ours.waiting() == [0, 1]
    assert ours.undo() == Refused("has nothing to take back")


def test_taking_back_a_second_thought_leaves_the_first(tmp_path: Path) -> None:
    ours = sitting(desk(tmp_path))
    ours.decide(0, {**BY_HAND, "review": "confirmed"})
    ours.decide(0, {"note": "see the atlas"})
    assert ours.undo() == 0
    assert ours.states[0] == Reviewed("confirmed", "Mina", DAY)
    assert ours.waiting() == [1]


def test_a_file_that_was_changed_meanwhile_is_left(tmp_path: Path) -> None:
    ours = sitting(desk(tmp_path))
    theirs = CLAIMS.replace("value: 34", "value: 36").encode()
    (tmp_path / "claims.yaml").write_bytes(theirs)
    refused = ours.decide(0, BY_HAND)
    assert refused is not None
    assert refused.why == "was changed meanwhile, and is left as it is"
    assert (tmp_path / "claims.yaml").read_bytes() == theirs
    assert ours.waiting() == [0, 1]


def test_a_line_tells_what_waits(tmp_path: Path) -> None:
    assert list(left(sitting(desk(tmp_path)))) == [
        "claims.yaml:5: capitals: not reviewed; supported: 34 provincial capitals",
        "claims.yaml:12: districts: not reviewed; not enough evidence: some 400 districts",
    ]
