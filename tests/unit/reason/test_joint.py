"""Claims held together: what is found, how it is told, what is left alone, and what it costs."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from checker.finding import Finding, Ruling
from checker.logic import conflicts, smt
from checker.logic.budget import Budget
from checker.read.files import Root
from checker.reason import joint
from checker.result import Result
from checker.run import run

FILE = "claims.yaml"
CHECK = "claims-jointly-impossible"
ROOT = Path(__file__).parents[3]
HEAD = "article: {title: T, published: 2021-08-31 12:00, timezone: Asia/Kabul}\nclaims:\n"
TANKS = """\
- {id: north, kind: quantity, measure: tanks, of: north, value: at least 7}
- {id: south, kind: quantity, measure: tanks, of: south, value: at least 5}
- {id: army, kind: quantity, measure: tanks, value: more than 9}
- {id: sum, kind: total, parts: [north, south], value: army}
"""
UNDATED = "".join(
    f"- {{id: {one}, kind: event, what: the {one}}}\n" for one in ("fire", "alarm", "escape", "rain")
)


def _checked(claims: str) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        return run(Root(Path(folder)), [FILE], {FILE: (HEAD + claims).encode()})


def _found(claims: str) -> list[Finding]:
    return [one for one in _checked(claims).findings if one.check == CHECK]


def _sets(claims: str) -> list[str]:
    return [one.what for one in _found(claims)]


def test_the_parts_that_matter_their_arithmetic_and_the_nearest_changes() -> None:
    claims = TANKS + "- {id: fewer, kind: quantity, measure: tanks, value: from 2 to 11}\n"
    (one,) = _found(claims)
    assert one.what == "`sum` cannot be true together with `fewer`, `north` and `south`"
    assert [label.text for label in one.labels] == [
        "says army",
        "says at least 5",
        "says at least 7",
        "at most 11",
    ]
    assert one.notes == (
        "`north` at least 7 + `south` at least 5 = at least 12, but `army` is from 2 to 11 (at most 11) (`fewer`)",
    )
    assert one.help == (
        (
            "any one of these would do: `fewer` 12 or more; `north` 6 or fewer; `south` 4 or fewer; "
            "`sum` so that `north` + `south` is at least 1 more than `army`"
        ),
    )


def test_the_verdict_on_each_names_the_others() -> None:
    result = _checked(TANKS + "- {id: fewer, kind: quantity, measure: tanks, value: from 2 to 11}\n")
    ruled = {one.claim.rpartition("#")[2]: one for one in result.verdicts}
    assert {id_ for id_, one in ruled.items() if one.ruling is Ruling.CONTRADICTED} == {
        "north",
        "south",
        "sum",
        "fewer",
    }
    assert "it cannot be true together with `fewer`, `south` and `sum`" in ruled["north"].working


def test_what_is_told_already_is_not_told_again() -> None:
    assert not _sets(
        "- {id: a, kind: quantity, measure: m, value: 4}\n- {id: b, kind: quantity, measure: m, value: 5}\n"
    )
    assert not _sets(TANKS.replace("more than 9", "at most 11"))
    two = TANKS + "- {id: b, kind: quantity, measure: tanks, value: at most 11}\n"
    assert len(_sets(two)) == 1
    assert not _sets(two.replace("more than 9", "at most 8"))


def test_another_voice_and_another_day_do_not_conflict() -> None:
    assert not _sets(
        TANKS + "- {id: few, kind: quantity, measure: tanks, value: at most 11, claimant: A general}\n"
    )
    assert not _sets(
        TANKS + "- {id: few, kind: quantity, measure: tanks, value: at most 11, as_of: 2021-05-01}\n"
    )


def test_what_only_the_generous_reading_allows_may_still_be_jointly_impossible() -> None:
    claims = (
        "- {id: x, kind: quantity, measure: m, of: x, value: at least 30}\n"
        "- {id: y, kind: quantity, measure: m, of: y, value: at least 40}\n"
        "- {id: s, kind: total, parts: [x, y], value: about 61}\n"
    )
    result = _checked(claims)
    assert [one.severity for one in result.findings if one.check == "total-differs"] == ["warning"]
    assert not _sets(claims)
    (one,) = _found(claims + "- {id: less, kind: comparison, left: s, relation: less than, right: 66}\n")
    assert one.what == "`y` cannot be true together with `less`, `s` and `x`"


@pytest.mark.parametrize(
    ("claims", "note", "help_"),
    [
        (
            (
                "- {id: g, kind: quantity, measure: g, value: at least 3}\n"
                "- {id: h, kind: quantity, measure: h, value: more than 1}\n"
                "- {id: more, kind: quantity, measure: h, value: at least 4}\n"
                "- {id: product, kind: formula, formula: g * h, value: at most 9}\n"
            ),
            "no figures fit all of these: `g` is at least 3; `h` is at least 4; `g × h` is at most 9",
            "any one of these would do: `g` 2 or fewer; `more` 3 or fewer; `product` 12 or more",
        ),
        (
            (
                "- {id: f, kind: count, of: fish, value: more than 3}\n"
                "- {id: again, kind: count, of: fish, value: less than 9}\n"
                "- {id: twice, kind: formula, formula: 2 * f, value: 15}\n"
            ),
            "no whole numbers fit all of these: 2 × `f` = 15",
            "any one of these would do: `twice` 14",
        ),
        (
            (
                "- {id: whole, kind: quantity, measure: jobs, of: the town, value: more than 50}\n"
                "- {id: part, kind: quantity, measure: jobs, of: the mill, value: more than 5}\n"
                "- {id: half, kind: share, part: part, whole: whole, value: at least half}\n"
                "- {id: fewer, kind: quantity, measure: jobs, of: the mill, value: fewer than 21}\n"
            ),
            "50 % of `whole` more than 50 = more than 25, but `part` is fewer than 21 (`fewer`)",
            "any one of these would do: `fewer` more than 25; `half` 41 % or less; `whole` less than 42",
        ),
        (
            (
                "- {id: x, kind: quantity, measure: m, of: x, value: more than 100}\n"
                "- {id: y, kind: quantity, measure: m, of: y, value: about 100}\n"
                "- {id: up, kind: change, from: y, to: x, by: rose by more than 60 %}\n"
                "- {id: low, kind: quantity, measure: m, of: x, value: less than 125}\n"
            ),
            "1.6 × `y` about 100 (at least 80) = at least 128, but `x` is less than 125 (`low`)",
            "any one of these would do: `low` more than 128; `up` 56 % or less; `y` less than 78.1",
        ),
        (
            (
                "- {id: out, kind: quantity, measure: m, of: x, value: '35,000'}\n"
                "- {id: drivers, kind: quantity, measure: m, of: y, value: '12,500'}\n"
                "- {id: all-out, kind: quantity, measure: m, of: x, value: more than 30000}\n"
                "- {id: outnumber, kind: comparison, left: all-out, relation: more than three times, right: drivers}\n"
            ),
            (
                "3 × `drivers` 12,500 (at least 12,450) = at least 37,350, but `all-out` is 35,000 (at most 36,000)"
                " (`out`)"
            ),
            "any one of these would do: `drivers` less than 12,000; `out` more than 37,350; `outnumber` 2.89 times or less",
        ),
        (
            (
                "- {id: vets, kind: quantity, measure: vets, value: dozens}\n"
                "- {id: third, kind: share, part: vets, whole: fewer than 400, value: a third}\n"
                "- {id: many, kind: comparison, left: vets, relation: more than, right: 190}\n"
            ),
            "no figures fit all of these: `vets` is more than 190; `vets / (less than 400)` is from 0.3 to 0.367",
            "any one of these would do: `many` so that `vets` is at most 146; `third` so that `less than 400` is at least 519",
        ),
        (
            (
                "- {id: five, kind: quantity, measure: dead, value: 88, over time: cumulative, as_of: 2021-08-05 17:00}\n"
                "- {id: six, kind: quantity, measure: dead, value: 80, over time: cumulative, as_of: 2021-08-05 18:00}\n"
            ),
            "`five` is 88, but `six` is 80",
            "any one of these would do: `five` 80 or fewer; `six` 88 or more",
        ),
    ],
)
def test_each_set_has_its_arithmetic_and_the_nearest_changes(claims: str, note: str, help_: str) -> None:
    (one,) = _found(claims)
    assert one.notes[-1] == note
    assert one.help == (help_,)


def test_only_the_strict_readings_conflict() -> None:
    claims = (
        "- {id: a, kind: quantity, measure: m, of: a, value: about 100}\n"
        "- {id: b, kind: quantity, measure: m, of: b, value: about 100}\n"
        "- {id: more, kind: comparison, left: a, relation: more than, right: b, by: at least 15}\n"
        "- {id: low, kind: quantity, measure: m, of: a, value: less than 101}\n"
    )
    (one,) = _found(claims)
    assert (one.what, one.severity) == ("`more` cannot be true together with `b` and `low`", "warning")


@pytest.mark.parametrize(
    ("as_of", "found"),
    [("2021-08-12", True), ("2021-08-10", False), ("August 2021", False), ("2021-08-11", False)],
)
def test_a_count_that_only_grows(as_of: str, found: bool) -> None:
    claims = "- {id: a, kind: count, of: cities, value: nine, as_of: 2021-08-11, over time: cumulative}\n"
    assert (
        bool(_sets(claims + f"- {{id: b, kind: count, of: cities, value: at most 8, as_of: {as_of}}}\n"))
        == found
    )


@pytest.mark.parametrize("as_of", ["2021-08-12", "2021-08-10"])
def test_a_measure_that_never_changes(as_of: str) -> None:
    claims = "- {id: a, kind: quantity, measure: area, value: 9, as_of: 2021-08-11, over time: constant}\n"
    assert _sets(claims + f"- {{id: b, kind: quantity, measure: area, value: 8, as_of: {as_of}}}\n")


def test_times_go_round() -> None:
    claims = UNDATED + (
        "- {id: one, kind: order, earlier: fire, later: alarm}\n"
        "- {id: two, kind: order, earlier: alarm, later: escape}\n"
        "- {id: aside, kind: order, earlier: rain, later: escape}\n"
        "- {id: three, kind: order, earlier: escape, later: fire}\n"
    )
    (one,) = _found(claims)
    assert one.what == "`two` cannot be true together with `one` and `three`"
    assert one.notes == (
        "`two` has `escape` after `alarm`, and `three` has `fire` after `escape`, and `one` has `alarm` after `fire`",
    )


def test_the_first_of_a_row_comes_after_none() -> None:
    row = "among: [fire, alarm, escape]"
    claims = UNDATED + f"- {{id: first, kind: nth, event: escape, position: first, {row}}}\n"
    assert not _sets(claims + "- {id: then, kind: order, earlier: escape, later: alarm}\n")
    assert _sets(claims + "- {id: then, kind: order, earlier: alarm, later: escape}\n")


def test_something_that_lasts_may_hold_two_that_follow_each_other() -> None:
    claims = UNDATED + (
        "- {id: a, kind: order, earlier: fire, later: rain, gap: during}\n"
        "- {id: b, kind: order, earlier: alarm, later: rain, gap: during}\n"
        "- {id: c, kind: order, earlier: fire, later: alarm}\n"
    )
    assert not _sets(claims)


def test_lengths_of_time_through_something_undated_are_doubted_only() -> None:
    days = "- {{id: {}, kind: duration, from: {}.when, to: {}.when, value: {}}}\n"
    claims = UNDATED + "".join(
        days.format(*row)
        for row in [
            ("a", "fire", "alarm", "2 days"),
            ("b", "alarm", "escape", "2 days"),
            ("c", "fire", "escape", "20 days"),
        ]
    )
    (one,) = _found(claims)
    assert one.severity == "warning"


def test_the_order_of_claims_changes_nothing_but_where_it_is_told() -> None:
    lines = (TANKS + "- {id: fewer, kind: quantity, measure: tanks, value: at most 11}\n").splitlines(
        keepends=True
    )
    (one,), (other,) = _found("".join(lines)), _found("".join(reversed(lines)))
    assert one.notes == other.notes
    assert sorted(one.help) == sorted(other.help)


def test_a_share_that_others_use_goes_through_its_product() -> None:
    claims = (
        "- {id: part, kind: quantity, measure: jobs, of: mill, value: more than 5}\n"
        "- {id: whole, kind: quantity, measure: jobs, of: town, value: more than 50}\n"
        "- {id: now, kind: share, part: part, whole: whole, value: more than 1 %}\n"
        "- {id: then, kind: quantity, measure: share then, value: 10 %}\n"
        "- {id: up, kind: comparison, left: now, relation: more than, right: then}\n"
        "- {id: few, kind: quantity, measure: jobs, of: mill, value: fewer than 6}\n"
        "- {id: many, kind: quantity, measure: jobs, of: town, value: more than 500}\n"
    )
    assert not _sets(claims.replace("more than 500", "more than 51"))
    (one,) = _found(claims)
    assert one.what == "`up` cannot be true together with `few`, `many`, `now` and `then`"


def test_what_cannot_be_decided_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smt, "check", lambda *_: None)
    parts = "".join(
        f"- {{id: a{n}, kind: quantity, measure: m, of: p{n}, value: about 100}}\n" for n in range(40)
    )
    total = (
        f'- {{id: t, kind: total, parts: [{", ".join(f"a{n}" for n in range(40))}], value: "about 4,300"}}\n'
    )
    (one,) = _found(
        parts + total + "- {id: more, kind: comparison, left: a0, relation: more than, right: a1}\n"
    )
    assert one.severity == "note"
    assert "could not be decided" in one.what


@pytest.mark.parametrize("example", ["us-budget-2023", "bundestag-2021", "mazar-i-sharif"])
def test_a_clean_run_needs_no_z3(example: str) -> None:
    code = (
        "import sys; from pathlib import Path; from checker.read.files import Root; from checker.run import run; "
        f"run(Root(Path('.')), ['claims/{example}/claims.yaml']); sys.exit('z3' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def _linked(count: int, *, least: int) -> list[str]:
    """Totals of three figures each and comparisons of two, all true of figures from 30 to 90."""
    dice = random.Random(1)
    true = [dice.randint(30, 90) for _ in range(count)]
    lines = [f"- {{id: n{n}, kind: quantity, measure: m{n}, value: more than {least}}}" for n in range(count)]
    for number in range(count):
        some = dice.sample(range(count), 3)
        parts, value = ", ".join(f"n{one}" for one in some), sum(true[one] for one in some)
        lines.append(f"- {{id: t{number}, kind: total, parts: [{parts}], value: {value}}}")
        high, low = sorted(dice.sample(range(count), 2), key=lambda one: -true[one])
        if true[high] > true[low]:
            lines.append(
                f"- {{id: c{number}, kind: comparison, left: n{high}, relation: more than, right: n{low}}}"
            )
    return lines


def _asked(monkeypatch: pytest.MonkeyPatch, claims: str) -> tuple[int, list[Finding]]:
    """How many steps are taken, and what is found."""
    budgets: list[Budget] = []

    def counted(left: int, above: Budget | None = None) -> Budget:
        budgets.append(Budget(left, above))
        return budgets[-1]

    monkeypatch.setattr(joint, "Budget", counted)
    found = _found(claims)
    return joint.MOST_STEPS_IN_ALL - budgets[0].left, found


@pytest.mark.parametrize("count", [10, 20, 60])
def test_what_holds_together_is_decided_once(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(conflicts, "smallest", None)
    steps, found = _asked(monkeypatch, "\n".join(_linked(count, least=15)))
    assert not found
    assert 0 < steps < joint.MOST_STEPS


@pytest.mark.parametrize("count", [20, 100])
def test_a_long_search_ends(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    steps, found = _asked(monkeypatch, "\n".join(_linked(count, least=50)))
    assert found
    assert steps < 2 * joint.MOST_STEPS


def test_the_order_of_the_file_changes_nothing() -> None:
    lines = UNDATED.splitlines() + [
        f"- {{id: {a}-{b}, kind: order, earlier: {a}, later: {b}}}"
        for a, b in (
            ("fire", "alarm"),
            ("alarm", "escape"),
            ("escape", "fire"),
            ("escape", "rain"),
            ("rain", "fire"),
        )
    ]
    told = set()
    for seed in range(4):
        random.Random(seed).shuffle(lines)
        told.add(
            tuple(sorted((one.claim, one.what, one.notes, one.help) for one in _found("\n".join(lines))))
        )
    assert len(told) == 1
    assert told != {()}


RANKED = "".join(
    f"- {{id: {one}, kind: quantity, measure: m, of: {one}, value: more than 20}}\n" for one in "abc"
)


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ("- {id: less, kind: comparison, left: a, relation: less than, right: b}\n", True),
        ("- {id: more, kind: comparison, left: a, relation: more than, right: b}\n", False),
        (("- {id: all, kind: total, parts: [a, b, c], value: less than 100}\n"
         "- {id: big, kind: comparison, left: b, relation: more than, right: 55}\n"), True),
        (("- {id: all, kind: total, parts: [a, b, c], value: less than 100}\n"
         "- {id: big, kind: comparison, left: b, relation: more than, right: 30}\n"), False),
    ],
)  # fmt: skip
def test_a_middle_place_lies_between_its_neighbours(claims: str, found: bool) -> None:
    ranks = (
        "- {id: first, kind: rank, subject: a, among: [a, b, c], position: largest}\n"
        "- {id: second, kind: rank, subject: b, among: [a, b, c], position: second-largest}\n"
    )
    assert bool(_sets(RANKED + ranks + claims)) == found


def test_what_a_verdict_turns_on() -> None:
    result = _checked(
        "- {id: more, kind: comparison, left: 1.234, relation: less than, right: 5}\n"
        "- {id: fixed, kind: comparison, left: 3, relation: less than, right: 5}\n"
    )
    told = {one.claim.rpartition("#")[2]: one.turns_on for one in result.verdicts}
    assert told == {"more": ("how `1.234` is read",), "fixed": ()}


def test_what_only_grows_says_so() -> None:
    claims = (
        "- {id: one, kind: quantity, measure: dead, value: 88, over time: cumulative, as_of: 2021-08-05}\n"
        "- {id: two, kind: quantity, measure: dead, value: 80, as_of: 2021-08-06}\n"
    )
    (one,) = _found(claims)
    assert one.notes[0] == "`two` is at least `one`, as it is later and it only grows"


def test_a_claim_may_rest_its_own_impossibility_on_both_its_ends() -> None:
    claims = (
        "- {id: ill, kind: count, of: doctors, value: dozens}\n"
        "- {id: nearly, kind: share, part: ill, whole: 30, value: 95 per cent}\n"
    )
    (one,) = _found(claims)
    assert one.what == "`nearly` cannot be true as it stands"
    assert one.notes == ("`ill` is at least 29 by `nearly`, but `ill` is at most 28 by `nearly`",)
    told = {one.check for one in _checked(claims).findings}
    assert "rounding-only" not in told
