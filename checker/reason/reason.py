"""Ledger and answers to facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.claim.reckoning import Outcome, Reckoning
from checker.consult import Answers
from checker.finding import Ruling, Verdict
from checker.reason.cause import causes
from checker.reason.clash import clashes
from checker.reason.facts import Clash, Fact, Facts, Joint, Side, Stance, at_fault
from checker.reason.joint import jointly_impossible
from checker.reason.reckon import Worked, with_troubles, work_out
from checker.reason.stance import stance
from checker.reason.stated import denials, stated
from checker.reason.trial import Trial
from checker.reason.verdict import verdict
from checker.reason.view import ClaimView
from checker.resolve.ledger import Ledger
from checker.vocabulary.vocabulary import Vocabulary

_FALLEN = frozenset({Ruling.REFUTED, Ruling.CONTRADICTED})
_MISSED = frozenset({Outcome.FAILS, Outcome.LOOSE})


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
    doubtful = {key for key, one in worked.items() if _in_doubt(one.reckoning, stances[key])}
    reckonings = {key: one.reckoning for key, one in worked.items()}
    joint = jointly_impossible(ledger, answers, reckonings, doubtful, found)
    verdicts = _verdicts(ledger, worked, stances, _denials(found, joint))
    facts = {
        key: Fact(claim, worked[key].reckoning, stances[key], verdicts[key], worked[key].doubts)
        for key, claim in ledger.claims.items()
    }
    explained = causes(ledger, answers, reckonings)
    return Facts(ledger, answers, facts, found, breaches, vocabulary.faults, joint, explained)


def _in_doubt(reckoning: Reckoning, stances: Sequence[Stance]) -> bool:
    """Whether a claim is at fault already, by its own parts or by its sources."""
    return (
        reckoning.outcome in _MISSED
        or at_fault(reckoning)
        or any(one.side is Side.REFUTES for one in stances)
    )


def _denials(clashes: Sequence[Clash], joint: Sequence[Joint]) -> Mapping[str, Sequence[str]]:
    """For each claim that others exclude, which they are, in words."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for clash in (one for one in clashes if one.one_voice and not one.loose):
        said[clash.first.key].append(f"`{clash.second.id}` says otherwise")
        said[clash.second.key].append(f"`{clash.first.id}` says otherwise")
    found = {key: sorted(lines) for key, lines in said.items()}
    for one in joint:
        for claim in () if one.warning or one.undecided else one.claims:
            found[claim.key] = [*found.get(claim.key, ()), one.beside(claim)]
    return found


def _verdicts(
    ledger: Ledger,
    worked: Mapping[str, Worked],
    stances: Mapping[str, tuple[Stance, ...]],
    denials: Mapping[str, Sequence[str]],
) -> dict[str, Verdict]:
    """Rule on what a claim rests on before the claim itself; a circle is entered only once."""
    ruled: dict[str, Verdict] = {}
    for key in _in_order(ledger, {key: one.reckoning for key, one in worked.items()}):
        claim, reckoning = ledger.claims[key], worked[key].reckoning
        doubtful = [
            id_
            for id_ in reckoning.uses
            if (below := ruled.get(f"{claim.desk.file}#{id_}")) is not None and below.ruling in _FALLEN
        ]
        ruled[key] = verdict(claim, worked[key], stances[key], denials.get(key, ()), doubtful)
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
