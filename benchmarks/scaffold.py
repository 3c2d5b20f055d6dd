"""How much of what editors claimed `checker new` finds in their articles, and how much of what it writes is noise.

A stub finds a claim where their quotes overlap and their kinds are akin: of one group below. A stub is noise where it
finds none. Claims without a quote say nothing about the words of the copy, and are left out.

    python benchmarks/scaffold.py [FOLDER...]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from checker.claim.claim import Claim
from checker.claim.fields import Selector
from checker.model.file import ClaimFile, claim_file
from checker.read.load import read_sheet
from checker.resolve.clock import clock_of
from checker.scaffold.draft import draft
from checker.scaffold.story import plain
from checker.scaffold.stub import Placed

AKIN = (
    {"quantity", "count", "share", "total", "average", "formula", "change", "comparison", "duration"},
    {"count", "rank", "nth"},
    {"event", "order", "duration", "nth"},
    {"place", "relation"},
    {"quotation", "judgement"},
)
"""Kinds that one statement may well be told as: an editor turns one into another by its name and a field."""


def akin(one: str, other: str) -> bool:
    """Whether two kinds are of one group."""
    return any({one, other} <= group for group in AKIN)


def stretch(text: str, claim: Claim) -> tuple[int, int] | None:
    """Where the claim's quote stands in the copy."""
    quote = claim.quote.exact if isinstance(claim.quote, Selector) else claim.quote
    start = text.find(plain(quote)) if quote else -1
    return None if start < 0 else (start, start + len(plain(quote)))


def finds(text: str, one: Placed, claim: Claim) -> bool:
    """Whether a stub finds a claim."""
    mine, other = text.find(one.quote), stretch(text, claim)
    return (
        other is not None
        and mine < other[1]
        and other[0] < mine + len(one.quote)
        and akin(one.stub.kind, claim.kind)
    )


def measured(folder: Path, *, tell: bool) -> tuple[int, int, int, int]:
    """Claims found, claims, stubs that find one, stubs."""
    file: ClaimFile = claim_file(read_sheet("claims.yaml", (folder / "claims.yaml").read_bytes()))
    raw = (folder / file.article.text).read_text("utf-8")
    clock, _, _ = clock_of(file.article)
    stubs = draft(raw, clock).claims
    text = plain(raw)
    claims = [one.claim for one in file.claims if one.claim is not None and stretch(text, one.claim)]
    missed = [claim for claim in claims if not any(finds(text, one, claim) for one in stubs)]
    noise = [one for one in stubs if not any(finds(text, one, claim) for claim in claims)]
    if tell:
        for claim in missed:
            print(f"  missed {claim.kind:10} {claim.id}: {claim.quote}")
        for one in noise:
            print(f"  noise  {one.stub.kind:10} {one.quote}")
    return len(claims) - len(missed), len(claims), len(stubs) - len(noise), len(stubs)


def main(words: Sequence[str]) -> None:
    """Measure each folder, with what was missed and what is noise."""
    folders = [Path(one) for one in words if not one.startswith("-")] or sorted(
        one.parent for one in Path("claims").glob("*/claims.yaml")
    )
    for folder in folders:
        found, claims, good, stubs = measured(folder, tell="--quiet" not in words)
        print(
            f"{folder.name}: {found} of {claims} claims found ({found / claims:.0%}), "
            f"{stubs - good} of {stubs} stubs are noise ({(stubs - good) / stubs:.0%})"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
