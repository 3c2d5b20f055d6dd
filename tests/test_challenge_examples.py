"""Of what the examples claim little goes unguarded, and their notes say what and why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.challenge.bench import Bench
from checker.challenge.challenge import challenge, sorts
from checker.challenge.mutant import mutant
from checker.read.files import Root
from checker.run import examine

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(path.name for path in (ROOT / "claims").iterdir() if path.is_dir())
HEADING = "## What nothing guards"


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_nothing_guards_is_explained_in_the_notes(example: str) -> None:
    (score,) = challenge(examine(Root(ROOT), [f"claims/{example}/claims.yaml"]))
    notes = (ROOT / "claims" / example / "README.md").read_text("utf-8")
    told = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \| .{20,} \|$", notes.partition(HEADING)[2], re.MULTILINE)
    assert sorted(told) == sorted((one.claim.id, one.was) for one in score.holes)
    assert score.percent >= 90
    assert sum(score.tried.values()) > 200


def test_the_short_way_and_the_whole_run_agree_on_an_example() -> None:
    made = examine(Root(ROOT), ["claims/us-budget-2023/claims.yaml"])
    bench = Bench(made.facts, made.vocabulary, made.library, made.house)
    changes = [
        (fact.claim, change)
        for fact in made.facts.told()
        for module in sorts()
        for change in module.changes(fact.claim, made.facts.ledger)
    ]
    for claim, change in changes[::9]:
        one = mutant(claim, change)
        now = bench.bound(one) if one is not None else None
        if one is not None and now is not None and bench.is_other(one, now):
            assert bench.noticed(now) == bench.noticed_by_all(now), change
