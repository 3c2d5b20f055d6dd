"""Ledger and answers to facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from checker.claim.reckoning import Reckoning
from checker.consult import Answers
from checker.finding import Ruling, Verdict
from checker.reason.clash import clashes
from checker.reason.facts import Clash, Fact, Facts, Stance
from checker.reason.reckon import Worked, with_troubles, work_out
from checker.reason.stance import stance
from checker.reason.stated import denials, stated
from checker.reason.trial import Trial
from checker.reason.verdict import verdict
from checker.reason.view import ClaimView
from checker.resolve.ledger import Ledger
from checker.vocabulary.vocabulary import Vocabulary

_FALLEN = frozenset({Ruling.REFUTED, Ruling.CONTRADICTED})


def reason(ledger: Ledger, answers: Answers, vocabulary: Vocabulary | None = None) -> Facts:
    """Work every claim out, hold its evidence against it, and rule on it."""
    vocabulary = vocabulary or Vocabulary()
    breaches = stated(ledger, answers, vocabulary)
    denied = denials(ledger, breaches)
    worked = {
        key: with_troubles(work_out(claim, ledger, answers), denied.get(key, ()))
        for key, claim in ledger.claims.items()
    }
    stances = {
        key: tuple(
            stance(ClaimView(claim, ledger, answers, Trial()), answer) for answer in answers.get(key, ())
        )
        for key, claim in ledger.claims.items()
    }
    found = clashes(ledger, answers)
    verdicts = _verdicts(ledger, worked, stances, found)
    facts = {
        key: Fact(claim, worked[key].reckoning, stances[key], verdicts[key], worked[key].doubts)
        for key, claim in ledger.claims.items()
    }
    return Facts(ledger, answers, facts, found, breaches, vocabulary.faults)


def _verdicts(
    ledger: Ledger,
    worked: Mapping[str, Worked],
    stances: Mapping[str, tuple[Stance, ...]],
    found: tuple[Clash, ...],
) -> dict[str, Verdict]:
    """Rule on what a claim rests on before the claim itself; a circle is entered only once."""
    by_claim: defaultdict[str, list[Clash]] = defaultdict(list)
    for clash in (one for one in found if one.one_voice):
        by_claim[clash.first.key].append(clash)
        by_claim[clash.second.key].append(clash)
    ruled: dict[str, Verdict] = {}
    for key in _in_order(ledger, {key: one.reckoning for key, one in worked.items()}):
        claim, reckoning = ledger.claims[key], worked[key].reckoning
        doubtful = [
            id_
            for id_ in reckoning.uses
            if (below := ruled.get(f"{claim.desk.file}#{id_}")) is not None and below.ruling in _FALLEN
        ]
        ruled[key] = verdict(claim, worked[key], stances[key], by_claim[key], doubtful)
    return ruled


def _in_order(ledger: Ledger, reckonings: Mapping[str, Reckoning]) -> list[str]:
    """All claims, each after those that it was worked out from (without recursion: chains are long)."""
    done: dict[str, None] = {}
    for start in ledger.claims:
        stack = [(start, False)]
        entered: set[str] = set()
        while stack:
            key, ready = stack.pop()
            if key in done:
                continue
            if ready:
                done[key] = None
                continue
            if key in entered:
                continue
            entered.add(key)
            stack.append((key, True))
            file = ledger.claims[key].desk.file
            below = (f"{file}#{id_}" for id_ in reckonings[key].uses)
            stack += [(one, False) for one in below if one in ledger.claims and one not in done]
    return list(done)
