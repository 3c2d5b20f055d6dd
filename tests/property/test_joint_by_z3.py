"""Whole claim files, with z3 as the judge: what it finds possible is not alleged to conflict, and every set is smallest.

`CHECKER_SOAK=1` tries a thousand of each.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator

from checker.logic import smt
from checker.logic.budget import Budget
from checker.logic.system import System
from checker.reason.bonds import clusters
from checker.reason.facts import Facts
from checker.reason.joint import Held
from checker.reason.quantity import quantities
from tests.property.truths import consistent, planted
from tests.unit.kinds.bench import facts

FILES = 1000 if os.environ.get("CHECKER_SOAK") else 25
STEPS = 10_000_000


def _systems(told: Facts, *, strict: bool) -> Iterator[System]:
    for cluster in clusters(told.ledger, told.answers, (), quantities(told.ledger, told.answers)):
        yield Held.of(cluster, told.ledger, told.answers).draft(strict=strict).system


def _possible(system: System) -> bool | None:
    """What z3 says; None where it cannot say so in time."""
    verdict = smt.check(system, Budget(STEPS), steps=20 * STEPS)
    return None if verdict is None else verdict is True


def test_a_file_of_true_claims_is_possible_and_nothing_is_alleged() -> None:
    for number in range(FILES):
        world = consistent(random.Random(f"true {number}"))
        told = facts(world.text)
        assert not told.joint, f"{number}\n{world.text}\n{told.joint[0].what}"
        for system in _systems(told, strict=True):
            assert _possible(system) is not False, f"{number}\n{world.text}"


def test_a_planted_conflict_is_impossible_and_without_any_one_of_its_claims_possible() -> None:
    for number in range(FILES):
        world = consistent(random.Random(f"false {number}"))
        members = planted(world)
        told = facts(world.text)
        found = [{one.id for one in joint.claims} for joint in told.joint]
        assert found == [members], f"{number}\n{world.text}\n{members}"
        assert told.joint[0].help, world.text
        keys = {one.key for one in told.joint[0].claims}
        strict = told.joint[0].warning
        (system,) = [one for one in _systems(told, strict=strict) if keys <= set(one.groups)]
        assert _possible(system.only(keys)) is False, f"{number}\n{world.text}"
        for one in sorted(keys):
            assert _possible(system.only(keys - {one})), f"{number} without {one}\n{world.text}"
