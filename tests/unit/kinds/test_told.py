"""Kinds of which nothing follows by itself: what somebody said, and what somebody thinks."""

from __future__ import annotations

from checker.claim.reckoning import Outcome
from checker.finding import Ruling
from tests.unit.kinds.bench import ARTICLE, fact


def test_a_quotation_gives_its_time_to_others() -> None:
    text = f"""{ARTICLE}
claims:
- {{id: said, kind: quotation, speaker: Joe Biden, words: I do not regret my decision, said: 2021-08-10}}
- {{id: x, kind: order, earlier: said, later: today}}
"""
    assert fact(text, "said").reckoning.outcome is Outcome.UNKNOWN
    assert fact(text, "said").claim.claim.evidence_words() == "I do not regret my decision"
    assert fact(text, "x").reckoning.outcome is Outcome.HOLDS


def test_a_judgement_is_not_checkable() -> None:
    text = f"{ARTICLE}\nclaims:\n- {{id: x, kind: judgement, claimant: Example Wire}}\n"
    assert fact(text, "x").verdict.ruling is Ruling.NOT_CHECKABLE
