"""What is offered to mend a conflict does, carried out in the file: no impossible set is left that the claim is in.

Both the words as they stand and the outermost that they offer are tried. Of what would do for the claims of the
conflict alone, the claims that are said to exclude it do.

`CHECKER_SOAK=1` tries a thousand files.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from checker.finding import Finding, Severity
from checker.read.files import Root
from checker.run import run
from tests.property.truths import World, consistent, planted

FILES = 1000 if os.environ.get("CHECKER_SOAK") else 20
FILE = "claims.yaml"
OFFER = re.compile(
    r"`(it-\d+)` ((?:less than |more than |)([\d,.]+)(?: %|)(?: or fewer| or more| or less|))(?=;|$| would)"
)
TIME = re.compile(
    r"`(it-\d+)` ((?:less than |more than )?[\d.,]+ (?:days?|hours?)|\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)(?= or (?:more|less|later|earlier)|;|$| would)"
)
NUMBER = re.compile(r"(?<=value: )[^,}]*?(\d[\d,]*)")
FIGURED, TIMED = re.compile("kind: (quantity|share|average|formula)"), re.compile("kind: (event|duration)")


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


def _planted(dice: random.Random) -> World:
    world = consistent(dice)
    planted(world)
    return world


def _told(root: Root, world: World) -> list[Finding]:
    result = run(root, [FILE], {FILE: world.text.encode()})
    joint = [one for one in result.findings if one.check == "claims-jointly-impossible"]
    return [one for one in joint if one.severity is not Severity.NOTE]


def _claims(one: Finding) -> set[str]:
    return set(re.findall(r"`(it-\d+)`", one.what))


def _number(id_: str) -> int:
    return int(id_.removeprefix("it-"))


def _saying(world: World, id_: str, words: str) -> World:
    lines = list(world.claims)
    lines[_number(id_)] = re.sub(r'value: ("[^"]*"|[^,}]*)', f'value: "{words}"', lines[_number(id_)])
    lines[_number(id_)] = re.sub(r"when: [^,}]*", f"when: {words}", lines[_number(id_)])
    return World(world.dice, claims=lines)


def _ways(words: str, digits: str) -> Iterator[str]:
    """What is offered, and the outermost of it."""
    yield words
    unit = " %" if words.endswith("%") or " % " in words else ""
    value = Fraction(digits.replace(",", ""))
    last = Fraction(1, 10 ** len(digits.partition(".")[2]))
    if words.startswith("less than"):
        yield f"between {_digits(value - last)} and {digits}{unit}"
    elif words.startswith("more than"):
        yield f"between {digits} and {_digits(value + last)}{unit}"
    else:
        yield f"exactly {digits}{unit}"


def _digits(value: Fraction) -> str:
    return f"{float(value):.6f}".rstrip("0").rstrip(".")


def _offers(line: str, world: World) -> Iterator[tuple[str, list[str]]]:
    """The claims of which a line offers another figure or time, with what to write in their places."""
    for offer in OFFER.finditer(line):
        if FIGURED.search(world.claims[_number(offer[1])]):
            yield offer[1], list(_ways(offer[2], offer[3]))
    for offer in TIME.finditer(line):
        if TIMED.search(world.claims[_number(offer[1])]):
            yield offer[1], [offer[2]]


def _mended(root: Root, world: World, one: Finding) -> None:
    for line in one.help:
        enough = line.startswith("any one")
        for id_, ways in _offers(line, world) if enough or "would do for these" in line else ():
            for words in ways if enough else ways[:1]:
                left = [
                    each for each in _told(root, _saying(world, id_, words)) if each.severity == one.severity
                ]
                again = [
                    each
                    for each in left
                    if (id_ in _claims(each) if enough else _claims(each) <= _claims(one))
                ]
                assert not again, f"{world.text}\n{one.what} {one.help}\n{id_} {words}: {again[0].what}"


@pytest.mark.parametrize("made", [_spoilt, _planted])
def test_what_is_offered_instead_would_do(root: Root, made: Callable[[random.Random], World]) -> None:
    for number in range(FILES):
        world = made(random.Random(f"spoilt {number}"))
        for one in _told(root, world):
            assert one.notes, world.text
            assert one.help, world.text
            _mended(root, world, one)
