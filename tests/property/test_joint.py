"""Whole claim files: true claims are never alleged to conflict, and a planted conflict is found, whole and smallest.

`CHECKER_SOAK=1` tries a thousand of each.
"""

from __future__ import annotations

import os
import random

import pytest

from checker.finding import Ruling
from checker.read.files import Root
from checker.result import Result
from checker.run import run
from tests.property.truths import World, consistent, planted

FILES = 1000 if os.environ.get("CHECKER_SOAK") else 60
FILE = "claims.yaml"
JOINT = "claims-jointly-impossible"


@pytest.fixture(name="root", scope="module")
def _root(tmp_path_factory: pytest.TempPathFactory) -> Root:
    return Root(tmp_path_factory.mktemp("worlds"))


def _checked(root: Root, world: World) -> Result:
    return run(root, [FILE], {FILE: world.text.encode()})


def _sets(result: Result) -> list[set[str]]:
    """The claims that each finding lays side by side."""
    ids = [verdict.claim.rpartition("#")[2] for verdict in result.verdicts]
    joint = [one for one in result.findings if one.check == JOINT]
    return [{one.claim, *(id_ for id_ in ids if f"`{id_}`" in one.what)} for one in joint]


def test_true_claims_do_not_conflict(root: Root) -> None:
    for number in range(FILES):
        world = consistent(random.Random(number))
        result = _checked(root, world)
        excluded = [one for one in result.verdicts if one.ruling in {Ruling.CONTRADICTED, Ruling.REFUTED}]
        told = [one for one in result.findings if one.check in {JOINT, "claims-contradict"}]
        assert not told, f"{number}\n{world.text}\n{told[0].what} {told[0].notes}"
        assert not excluded, f"{number}\n{world.text}\n{excluded[0]}"


def test_a_planted_conflict_is_found_as_a_smallest_set(root: Root) -> None:
    for number in range(FILES):
        world = consistent(random.Random(number))
        members = planted(world)
        result = _checked(root, world)
        assert _sets(result) == [members], f"{number}\n{world.text}\n{members}"
        ruled = {one.claim.rpartition("#")[2]: one.ruling for one in result.verdicts}
        assert {id_ for id_, ruling in ruled.items() if ruling is Ruling.CONTRADICTED} == members


def test_without_any_one_of_its_claims_a_conflict_is_gone(root: Root) -> None:
    for number in range(FILES // 10):
        world = consistent(random.Random(number))
        members = planted(world)
        for one in sorted(members):
            left = [line for line in world.claims if f"id: {one}," not in line]
            others = World(world.dice, claims=left)
            assert not _sets(_checked(root, others)), f"{number} without {one}\n{others.text}"
