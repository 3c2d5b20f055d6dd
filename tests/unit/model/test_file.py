"""One slip in a claim file is told once."""

from __future__ import annotations

import pytest

from checker.model.file import ClaimFile, claim_file
from checker.read.load import read_sheet


def fitted(text: str | bytes) -> ClaimFile:
    return claim_file(read_sheet("claims.yaml", text if isinstance(text, bytes) else text.encode()))


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("id: x, kind: quantity, measure: seats, vlaue: 412", [("unknown-field", "vlaue")]),
        (
            "id: x, kind: quantity, measure: seats, figure: 412",
            [("missing-field", "value"), ("unknown-field", "figure")],
        ),
        ("id: x, knid: quantity, measure: seats, value: 412", [("unknown-field", "knid")]),
        ("id: x, measure: seats, value: 412", [("missing-field", "kind")]),
        ("id: x, kind: quantity, measure: seats, value: 1,240,300", [("unknown-field", "240")]),
        (
            "id: x, kind: quantity, measure: seats, value: 9, evidence: [{source: a, quote: Well, no}]",
            [("unknown-field", "no")],
        ),
        (
            "id: x, kind: quantity, measure: a, b, value: 1,240",
            [("unknown-field", "240"), ("unknown-field", "b")],
        ),
        (
            "id: x, kind: rank, subject: a, among: towns, position: first",
            [
                (
                    "wrong-type",
                    "`among` is made of fields or a list, each item after a dash, and this is `towns`",
                )
            ],
        ),
    ],
)
def test_one_slip_is_one_misfit(claim: str, told: list[tuple[str, str]]) -> None:
    file = fitted(f"claims:\n- {{{claim}}}\n")
    assert sorted((misfit.check, misfit.what) for misfit in file.misfits) == told


def test_a_value_cut_off_by_its_comma_is_no_part_of_the_claim() -> None:
    (entry,) = fitted("claims:\n- {id: x, kind: quantity, measure: seats, value: 9, note: so, what}\n").claims
    assert entry.claim is not None
    assert entry.claim.note == ""
    (entry,) = fitted("claims:\n- {id: x, kind: quantity, measure: seats, value: 1,240}\n").claims
    assert (entry.id, entry.claim) == ("x", None)


def test_bytes_that_are_no_text_are_told_by_the_reader_alone() -> None:
    file = fitted(b"\xff\xfe\xff")
    assert file.sheet.faults
    assert not file.misfits


@pytest.mark.parametrize(
    "words",
    ["“he said: one must go", '"he said: one" must go', "Nine: the number of towns, it said, and no more"],
)
def test_a_value_that_the_reader_found_at_fault_is_no_part_of_the_claim(words: str) -> None:
    file = fitted(f"claims:\n- {{id: x, kind: judgement, claimant: he, quote: {words}}}\n")
    assert [fault.check for fault in file.sheet.faults] == ["broken-yaml"]
    assert not file.misfits
    (entry,) = file.claims
    assert entry.claim is not None
    assert (entry.claim.quote, entry.claim.claimant) == ("", "he")


def test_a_claim_that_needs_a_value_at_fault_keeps_its_id_alone() -> None:
    (entry,) = fitted('claims:\n- id: x\n  kind: quantity\n  measure: seats\n  value: "9" or 10\n').claims
    assert (entry.id, entry.claim) == ("x", None)
