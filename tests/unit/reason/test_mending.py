"""What is offered to mend a conflict: enough by itself, or enough for its claims alone, and never more than was found."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from checker.read.files import Root
from checker.reason import joint
from checker.run import run

FILE = "claims.yaml"
HEAD = "article: {title: T, published: 2021-08-31 12:00, timezone: Asia/Kabul}\nclaims:\n"
TANKS = """\
- {id: north, kind: quantity, measure: tanks, of: north, value: at least 7}
- {id: south, kind: quantity, measure: tanks, of: south, value: at least 5}
- {id: army, kind: quantity, measure: tanks, value: more than 9}
- {id: fewer, kind: quantity, measure: tanks, value: from 2 to 11}
- {id: sum, kind: total, parts: [north, south], value: army}
"""
ENOUGH = (
    "any one of these would do: `fewer` 12 or more; `north` 6 or fewer; `south` 4 or fewer; "
    "`sum` so that `north` + `south` is at least 1 more than `army`"
)


def _help(claims: str, severity: str = "error") -> list[tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        result = run(Root(Path(folder)), [FILE], {FILE: (HEAD + claims).encode()})
    found = [one for one in result.findings if one.check == "claims-jointly-impossible"]
    return [one.help for one in found if one.severity == severity]


def test_what_another_claim_would_exclude_is_told_apart() -> None:
    again = "- {id: again, kind: quantity, measure: tanks, of: north, value: more than 6}\n"
    told = _help(TANKS + again)
    more = "any one of these would do: `fewer` more than 11; `south` less than 5; `sum` so that `north` + `south` is more than `army`"
    assert told == [
        (
            ENOUGH.replace(" `north` 6 or fewer;", ""),
            "`north` 6 or fewer would do for these, but not beside `again`",
        ),
        (more, "`again` 6 or fewer would do for these, but not beside `north`"),
    ]


def test_a_change_goes_as_far_as_all_other_claims_ask() -> None:
    farther = "- {id: south-least, kind: comparison, left: south, relation: more than, right: north, by: at least 2}\n"
    for told in _help(TANKS.replace("value: at least 5", "value: from 5 to 20") + farther):
        assert "`fewer` 16 or more; `north` 4.5 or less" in told[0]


def test_a_claim_at_fault_that_the_change_would_put_right_has_its_say() -> None:
    claims = (
        "- {id: town, kind: quantity, measure: shops, of: the town, value: at most 47}\n"
        "- {id: port, kind: quantity, measure: shops, of: the port, value: about 111}\n"
        "- {id: more, kind: comparison, left: town, relation: more than, right: port, by: 12}\n"
        "- {id: ratio, kind: formula, formula: port / town, value: about 0.7}\n"
    )
    told = _help(claims)
    assert told == []
    told = _help(claims + "- {id: port-again, kind: quantity, measure: shops, of: the port, value: 111}\n")
    assert all("`town` 106 or more;" not in line for lines in told for line in lines)


def test_a_figure_that_no_whole_number_reaches_is_not_offered() -> None:
    claims = (
        "- {id: men, kind: count, of: men, value: more than 1}\n"
        "- {id: least, kind: comparison, left: men, relation: more than, right: 34.2}\n"
        "- {id: one, kind: quantity, measure: tanks, of: one, value: '1,744'}\n"
        "- {id: two, kind: quantity, measure: tanks, of: two, value: 'at least 3,155'}\n"
        "- {id: all, kind: average, of: [one, two, men], value: '1,633.7'}\n"
    )
    (told,) = _help(claims)
    assert "`two` 3,122 or fewer" in told[0]


@pytest.mark.parametrize("steps", [0, 300])
def test_what_was_not_searched_is_not_told_to_be_out_of_reach(
    monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    monkeypatch.setattr(joint, "MOST_STEPS_TO_MEND", steps)
    (told,) = _help(TANKS)
    assert "leaving `south` out" in told[0]
    assert told[-1].endswith("the search for the nearest change ended early")


@pytest.mark.parametrize(
    ("dated", "gap", "offers"),
    [
        ("2021-08-10 14:30", "36 hours at most", ("`escape` 2021-08-13 14:30 or earlier", "`fire` 2021-08-11 14:30 or later")),
        ("2021-08-10", "within 20 hours", ("`a` more than 2.8 days", "`fire` 2021-08-12 22:30 or later")),
        ("2021-08-10", "five days", ("leaving `a` out", "`escape` 2021-08-19 or later", "`fire` 2021-08-05 or earlier")),
    ],
)  # fmt: skip
def test_times_are_told_as_their_words_tell_them(dated: str, gap: str, offers: tuple[str, ...]) -> None:
    claims = (
        f"- {{id: fire, kind: event, what: the fire, when: {dated}}}\n"
        "- {id: alarm, kind: event, what: the alarm}\n"
        "- {id: escape, kind: event, what: the escape, when: 2021-08-14 14:30}\n"
        f"- {{id: a, kind: order, earlier: fire, later: alarm, gap: {gap}}}\n"
        f"- {{id: b, kind: order, earlier: alarm, later: escape, gap: {gap}}}\n"
    )
    (told,) = _help(claims) or _help(claims, "warning")
    assert all(offer in told[0] for offer in offers), told
