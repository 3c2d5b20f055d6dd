"""What is told to mend a conflict does: with the figure that is offered instead, those claims can all be true.

`CHECKER_SOAK=1` tries a thousand files.
"""

from __future__ import annotations

import os
import random
import re
from fractions import Fraction

import pytest

from checker.finding import Finding, Severity
from checker.read.files import Root
from checker.run import run
from tests.property.truths import World, consistent

FILES = 1000 if os.environ.get("CHECKER_SOAK") else 20
FILE = "claims.yaml"
OFFER = re.compile(r"`(it-\d+)` (less than |more than |)([\d,.]+)(?: or fewer| or more| or less|)(?=;|$)")
NUMBER = re.compile(r"(?<=value: )[^,}]*?(\d[\d,]*)")


@pytest.fixture(name="root", scope="module")
def _root(tmp_path_factory: pytest.TempPathFactory) -> Root:
    return Root(tmp_path_factory.mktemp("worlds"))


def _spoilt(dice: random.Random) -> World:
    """A file of true claims of which some have another figure."""
    world = consistent(dice)
    for number in dice.sample(range(len(world.claims)), min(3, len(world.claims))):
        line = world.claims[number]
        found = NUMBER.search(line)
        if found and found[1].replace(",", "").isdigit():
            value = int(
                int(found[1].replace(",", "")) * Fraction(dice.choice(["0.3", "0.6", "1.3", "2", "3"]))
            )
            world.claims[number] = f"{line[: found.start(1)]}{value}{line[found.end(1) :]}"
    return world


def _told(root: Root, world: World) -> list[Finding]:
    result = run(root, [FILE], {FILE: world.text.encode()})
    joint = [one for one in result.findings if one.check == "claims-jointly-impossible"]
    return [one for one in joint if one.severity is not Severity.NOTE]


def _claims(one: Finding) -> set[str]:
    return set(re.findall(r"`(it-\d+)`", one.what))


def _with(world: World, id_: str, sign: str, digits: str) -> World:
    value = Fraction(digits.replace(",", ""))
    value *= {"less than ": Fraction(9999, 10000), "more than ": Fraction(10001, 10000), "": Fraction(1)}[
        sign
    ]
    told = f"exactly {value}" if value.denominator == 1 else f"exactly {float(value):.6f}"
    lines = list(world.claims)
    number = int(id_.removeprefix("it-"))
    lines[number] = re.sub(r'value: ("[^"]*"|[^,}]*)', f"value: {told}", lines[number])
    return World(world.dice, claims=lines)


def test_what_is_offered_instead_would_do(root: Root) -> None:
    for number in range(FILES):
        world = _spoilt(random.Random(f"spoilt {number}"))
        for one in _told(root, world):
            assert one.notes, world.text
            assert one.help, world.text
            for offer in OFFER.finditer(one.help[0]):
                if "kind: quantity" not in world.claims[int(offer[1].removeprefix("it-"))]:
                    continue
                left = _told(root, _with(world, *offer.groups()))
                again = [
                    each for each in left if _claims(each) <= _claims(one) and each.severity == one.severity
                ]
                assert not again, f"{number}\n{world.text}\n{offer[0]}: {one.what}"
