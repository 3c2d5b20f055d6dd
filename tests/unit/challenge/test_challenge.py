"""What a challenge finds guarded and what not, and that the short way gives the same answer as a whole run."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.challenge.bench import Bench
from checker.challenge.challenge import challenge, sorts
from checker.challenge.mutant import mutant
from checker.challenge.swaps import days, numbers, rest, words
from checker.read.files import Root
from checker.run import Run, examine

FILE = """
article: {title: T, published: 2021-08-11}
sources:
  list: {table: list.csv}
claims:
- {id: guarded, kind: quantity, measure: capitals, value: 34, evidence: [{source: list, take: count}]}
- {id: bare, kind: quantity, measure: planes, value: 34}
- {id: part, kind: quantity, measure: captured, value: 9}
- {id: quarter, kind: share, part: part, whole: guarded, value: more than a quarter}
- {id: thought, kind: judgement, claimant: Somebody}
"""


def run(folder: Path, text: str = FILE) -> Run:
    (folder / "claims.yaml").write_text(text, "utf-8")
    (folder / "list.csv").write_text("city\n" + "".join(f"c{n}\n" for n in range(34)), "utf-8")
    return examine(Root(folder), ["claims.yaml"])


def test_what_a_source_holds_is_guarded_and_what_nothing_holds_is_not(tmp_path: Path) -> None:
    (score,) = challenge(run(tmp_path))
    assert score.noticed["guarded"] == score.tried["guarded"] > 3
    assert "bare" not in score.noticed
    hole = next(one for one in score.holes if one.claim.id == "bare")
    assert (hole.was, hole.sort) == ("34", "figures")
    assert {"35", "33", "340", "43"} <= {change.now for change in hole.passed}
    assert "evidence" in hole.guard
    assert "thought" not in score.tried


def test_what_must_agree_guards_each_other(tmp_path: Path) -> None:
    (score,) = challenge(run(tmp_path))
    passed = {
        change.now for hole in score.holes if hole.claim.id in {"part", "quarter"} for change in hole.passed
    }
    assert "8" not in passed
    assert not {"less than a quarter", "more than half"} & passed


def test_the_short_way_and_the_whole_run_agree(tmp_path: Path) -> None:
    made = run(tmp_path)
    bench = Bench(made.facts, made.vocabulary, made.library, made.house)
    tried = 0
    for fact in made.facts.told():
        for module in sorts():
            for change in module.changes(fact.claim, made.facts.ledger):
                one = mutant(fact.claim, change)
                now = bench.bound(one) if one else None
                if one and now and bench.is_other(one, now):
                    assert bench.noticed(now) == bench.noticed_by_all(now), change
                    tried += 1
    assert tried > 15


def test_the_same_seed_tries_the_same(tmp_path: Path) -> None:
    made = run(tmp_path)
    one, other = (challenge(made, most=3, seed=7) for _ in range(2))
    assert one == other
    assert max(one[0].tried.values()) <= 3
    assert challenge(made, only=["bare"])[0].tried.keys() == {"bare"}


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("34", {"43", "33", "35", "340", "3.4"}),
        ("300,000", {"3,000,000", "30,000", "300,001"}),
        ("nine", {"eight", "ten"}),
        ("26.5 per cent", {"62.5 per cent", "26.6 per cent", "265 per cent"}),
        ("two-thirds", {"three-quarters"}),
    ],
)
def test_slips_of_the_pen(text: str, some: set[str]) -> None:
    assert some <= {now for now, _ in numbers(text)}


def test_words_turn_round_and_days_move() -> None:
    assert {"less than 5", "fewer than 5"} <= {now for now, _ in words("more than 5")}
    assert "$3 million" in {now for now, _ in words("$3 billion")}
    assert {"Thursday", "Saturday"} == {now for now, _ in days("Friday")}
    moved = {now for now, _ in days("2021-08-06")}
    assert {"2021-08-05", "2021-08-07", "2020-08-06", "2021-06-08", "2021-07-06"} <= moved


def test_the_rest_stands_for_the_part() -> None:
    assert [now for text in ("26.5 per cent", "28 %", "a quarter") for now, _ in rest(text)] == [
        "73.5 per cent",
        "72 %",
    ]


PLACES = """
article: {title: T, published: 2021-08-11}
entities:
  land: {name: Landia, is: country, bounds: [40, 0, 50, 10]}
  ayton: {name: Ayton, is: city, in: land, at: [49, 5]}
  beeford: {name: Beeford, is: city, in: land, at: [48.5, 5]}
  ceeham: {name: Ceeham, is: city, in: land, at: [41, 5]}
claims:
- {id: northern, kind: place, subject: ayton, relation: in the north of, object: land}
- {id: all, kind: count, of: cities, value: two, members: [ayton, beeford]}
"""


def test_what_is_true_as_well_does_not_count_and_another_member_does(tmp_path: Path) -> None:
    (score,) = challenge(run(tmp_path, PLACES))
    passed = {
        (hole.claim.id, hole.was): {change.now for change in hole.passed}
        for hole in score.holes
        if hole.sort == "names"
    }
    assert ("northern", "ayton") not in passed
    assert passed["all", "ayton"] == {"ceeham"}


WHOLES = """
article: {title: T, published: 2021-08-11}
claims:
- {id: votes, kind: quantity, measure: votes, value: 50}
- {id: valid, kind: quantity, measure: valid votes, value: 200}
- {id: electorate, kind: quantity, measure: people entitled to vote, value: 400}
- {id: part, kind: share, part: votes, whole: valid, value: 25 per cent}
"""


def test_a_share_of_another_whole_is_tried(tmp_path: Path) -> None:
    made = run(tmp_path, WHOLES)
    fact = made.facts.facts["claims.yaml#part"]
    tried = {
        change.now
        for module in sorts()
        for change in module.changes(fact.claim, made.facts.ledger)
        if change.route == ("whole",)
    }
    assert tried == {"electorate"}
    assert challenge(made, only=["part"])[0].holes == []
