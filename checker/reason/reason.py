"""Ledger and answers to facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.claim.answer import Answer, Status
from checker.claim.reckoning import Outcome, Reckoning
from checker.consult import Answers
from checker.finding import Ruling, Verdict
from checker.reason.borrowed import borrowed
from checker.reason.cause import causes
from checker.reason.clash import clashes
from checker.reason.facts import Clash, Fact, Facts, Joint, Side, Stance, at_fault
from checker.reason.joint import Doubts, jointly_impossible
from checker.reason.origins import Origins
from checker.reason.quantity import quantities
from checker.reason.reckon import Worked, with_troubles, work_out
from checker.reason.stance import stance
from checker.reason.stated import denials, stated
from checker.reason.trial import Trial
from checker.reason.verdict import verdict
from checker.reason.view import ClaimView
from checker.resolve.ledger import Ledger
from checker.settings import Policy
from checker.vocabulary.vocabulary import Vocabulary

_FALLEN = frozenset({Ruling.REFUTED, Ruling.CONTRADICTED})


def reason(
    ledger: Ledger,
    answers: Answers,
    vocabulary: Vocabulary | None = None,
    policy: Policy | None = None,
) -> Facts:
    """Work every claim out, hold its evidence against it, and rule on it."""
    # What is kept of its lists is by these answers.
    ledger = replace(ledger)
    vocabulary = vocabulary or Vocabulary()
    breaches = stated(ledger, answers, vocabulary)
    denied = denials(ledger, breaches)
    worked = {
        key: with_troubles(work_out(claim, ledger, answers), denied.get(key, ()))
        for key, claim in ledger.claims.items()
    }
    stances = _ruled(ledger, answers, worked, {})[0]
    told = quantities(ledger, answers)
    found = clashes(ledger, answers, told)
    doubtful = {key for key, one in worked.items() if _in_doubt(one.reckoning, stances[key])}
    reckonings = {key: one.reckoning for key, one in worked.items()}
    loose = {key for key, one in reckonings.items() if one.outcome is Outcome.LOOSE}
    refuted = {key for key, some in stances.items() if any(one.side is Side.REFUTES for one in some)}
    by_parts = {key: frozenset(_uses(key, ledger, worked)) for key in sorted((doubtful | loose) - refuted)}
    joint = jointly_impossible(ledger, answers, reckonings, told, Doubts(doubtful, loose, found, by_parts))
    stances, verdicts = _ruled(ledger, answers, worked, _denials(found, joint), stances)
    facts = {
        key: Fact(claim, worked[key].reckoning, stances[key], verdicts[key], worked[key].doubts)
        for key, claim in ledger.claims.items()
    }
    explained = causes(ledger, answers, reckonings)
    return Facts(
        ledger, answers, facts, found, breaches, vocabulary.faults, joint, explained, policy or Policy()
    )


def _in_doubt(reckoning: Reckoning, stances: Sequence[Stance]) -> bool:
    """Whether a claim is at fault already, by its own parts or by its sources."""
    return (
        reckoning.outcome is Outcome.FAILS
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


def _ruled(
    ledger: Ledger,
    answers: Answers,
    worked: Mapping[str, Worked],
    denials: Mapping[str, Sequence[str]],
    before: Mapping[str, tuple[Stance, ...]] | None = None,
) -> tuple[dict[str, tuple[Stance, ...]], dict[str, Verdict]]:
    """Weigh the evidence of every claim and rule on it.

    What a claim rests on, or has as evidence, is ruled on before the claim itself; a circle is entered only once.
    """
    stances: dict[str, tuple[Stance, ...]] = dict(before or {})
    ruled: dict[str, Verdict] = {}
    lent = {key: _lent(key, ledger, answers) for key in ledger.claims}
    # Before all is known, only what others have as evidence need be ruled on.
    unasked = before is None and not any(lent.values())
    uses = {} if unasked else {key: _uses(key, ledger, worked) for key in ledger.claims}
    below = {key: (*uses[key], *lent[key]) for key in uses}
    origins = Origins(ledger)
    for key in ledger.claims if unasked else _in_order(ledger, below):
        claim = ledger.claims[key]
        if before is None or lent[key]:
            view = ClaimView(claim, ledger, answers, Trial())
            stances[key] = tuple(_stance(view, answer, ruled, origins) for answer in answers.get(key, ()))
        if unasked:
            continue
        doubtful = [
            one.rpartition("#")[2]
            for one in uses[key]
            if (verdict_ := ruled.get(one)) is not None and verdict_.ruling in _FALLEN
        ]
        ruled[key] = verdict(claim, worked[key], stances[key], denials.get(key, ()), doubtful)
    return stances, ruled


def _stance(view: ClaimView, answer: Answer, ruled: Mapping[str, Verdict], origins: Origins) -> Stance:
    if answer.status is Status.ANSWERED and origins.lead_back(view.bound, answer.source, answer.claim):
        return Stance(Side.SILENT, answer, f"`{answer.source}` comes from the article itself")
    return borrowed(view, answer, ruled.get(answer.claim)) if answer.claim else stance(view, answer)


def _uses(key: str, ledger: Ledger, worked: Mapping[str, Worked]) -> tuple[str, ...]:
    """The claims that a claim was worked out from."""
    file = ledger.claims[key].desk.file
    return tuple(f"{file}#{id_}" for id_ in worked[key].reckoning.uses)


def _lent(key: str, ledger: Ledger, answers: Answers) -> tuple[str, ...]:
    """The claims of other files that a claim has as evidence."""
    return tuple(one.claim for one in answers.get(key, ()) if one.claim in ledger.claims)


def _in_order(ledger: Ledger, below: Mapping[str, Sequence[str]]) -> list[str]:
    """All claims, each after those that it rests on (without recursion: chains are long)."""
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
            stack += [(one, False) for one in below[key] if one in ledger.claims and one not in done]
    return list(done)
