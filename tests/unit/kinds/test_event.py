from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome
from tests.unit.kinds.bench import claims


def told(fields: str) -> list[str]:
    reckoning = claims(f"claims:\n- {{id: x, kind: event, {fields}}}\n")
    assert reckoning.outcome is Outcome.UNKNOWN
    assert reckoning.unknown == ""
    return [trouble.check for trouble in reckoning.troubles]


@pytest.mark.parametrize(
    "fields",
    [
        "what: Zaranj falls, when: 2021-08-13",
        "what: Zaranj falls, when: 2022, quote: Zaranj fell in 2022",
        "what: Zaranj falls, when: 2021-08-12, quote: the Taliban captured it on Thursday",
    ],
)
def test_a_date_after_the_publication_is_told(fields: str) -> None:
    assert told(fields) == ["future-date"]


@pytest.mark.parametrize(
    "fields",
    [
        "what: Zaranj falls",
        "what: Zaranj falls, when: Friday",
        "what: Zaranj falls, when: today",
        "what: Zaranj falls, when: 2021-08-11 23:59",
        "what: Zaranj falls, when: August 2021",
        "what: Zaranj falls, when: 2021",
        "what: the pull-out, when: 2021-08-31, planned: true",
        "what: the pull-out, when: 31 August 2021, quote: every soldier is to be out on 31 August",
        "what: the pull-out, when: 31 August 2021, quote: They will leave on 31 August",
        "what: the pull-out, when: by 31 August 2021",
        "what: the deadline, when: 31 August 2021",
        "what: talks, when: 31 August 2021, quote: The talks resume in Doha where he is expected",
        "what: talks, when: 31 August 2021, quote: The summit opens on Tuesday",
        "what: talks, when: tomorrow",
        "what: talks, when: 2021-08-12~",
    ],
)
def test_silent_where_it_may_be_past_or_is_said_to_lie_ahead(fields: str) -> None:
    assert told(fields) == []


def test_a_time_taken_from_another_event_is_told_there_only() -> None:
    text = """
    claims:
    - {id: other, kind: event, what: Zaranj falls, when: 2021-08-20}
    - {id: x, kind: event, what: Kunduz falls, when: other.when}
    """
    assert claims(text).troubles == ()
    assert [one.check for one in claims(text, "other").troubles] == ["future-date"]
