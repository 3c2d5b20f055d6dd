"""Random claim files about a made-up world: true values first, then true claims about them, hedged and rounded."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from checker.language.change import read_change
from checker.language.figure import read_figure
from checker.language.lapse import read_lapse
from checker.language.reading import Unread
from checker.logic.calendar_span import days

HEAD = "article: {title: A made-up world, published: 2021-08-31 12:00, timezone: Asia/Kabul}\nclaims:\n"
_HEDGES = (
    "{}",
    "{}",
    "about {}",
    "more than {}",
    "at least {}",
    "at most {}",
    "less than {}",
    "nearly {}",
    "almost {}",
)


@dataclass
class World:
    """True values, and the claims told of them so far."""

    dice: random.Random
    values: dict[str, int] = field(default_factory=dict)
    """The true figure of each claim that has one, by its id."""
    events: dict[str, date] = field(default_factory=dict)
    claims: list[str] = field(default_factory=list)

    def tell(self, kind: str, **fields: object) -> str:
        """Write one claim, and give its id."""
        id_ = f"it-{len(self.claims)}"
        said = ", ".join(
            f"{key.rstrip('_').replace('__', ' ')}: {_written(value)}" for key, value in fields.items()
        )
        self.claims.append(f"- {{id: {id_}, kind: {kind}, {said}}}\n")
        return id_

    @property
    def text(self) -> str:
        """The claim file."""
        return HEAD + "".join(self.claims)


def figure(dice: random.Random, value: Fraction | int, unit: str = "") -> str:
    """A phrase that is true of a value by its only, strict reading."""
    for _ in range(30):
        near = Fraction(value) * Fraction(dice.choice(["1", "1", "1", "9/10", "21/20", "19/20", "1/2"]))
        digits = (
            f"{float(near):,.{dice.choice([0, 0, 1])}f}" if unit or near.denominator > 1 else f"{int(near):,}"
        )
        phrase = dice.choice(_HEDGES).format(digits + unit)
        read = read_figure(phrase)
        if not isinstance(read, Unread) and len(read) == 1 and value in read[0].strict:
            return phrase
    if not unit and Fraction(value).denominator == 1:
        return f"{int(value):,}"
    # A bound is true of any value.
    return f"more than {float(value) * 0.9 - 0.01:.2f}{unit}"


def consistent(dice: random.Random) -> World:
    """A file of true claims."""
    world = World(dice)
    for number in range(dice.randint(3, 7)):
        value = dice.choice([dice.randint(3, 60), dice.randint(60, 5000)])
        for _ in range(dice.choice([1, 1, 2])):
            id_ = world.tell("quantity", measure="tanks", of=f"town {number}", value=figure(dice, value))
            world.values[id_] = value
    for number in range(dice.randint(2, 5)):
        when = date(2021, 3, 1) + timedelta(days=dice.randint(0, 150))
        dated = {"when": when} if dice.random() < 0.5 else {}
        world.events[world.tell("event", what=f"thing {number}", **dated)] = when
    makers = [
        _total,
        _share,
        _comparison,
        _change,
        _average,
        _rank,
        _middle_rank,
        _formula,
        _order,
        _order,
        _duration,
        _nth,
        _grown,
        _count,
    ]
    for _ in range(dice.randint(4, 12)):
        dice.choice(makers)(world)
    return world


def _some(world: World, most: int) -> list[str]:
    return world.dice.sample(sorted(world.values), min(most, len(world.values)))


def _known(world: World, value: int) -> str:
    """A claim on a further quantity with a true value."""
    id_ = world.tell(
        "quantity", measure="tanks", of=f"place {len(world.claims)}", value=figure(world.dice, value)
    )
    world.values[id_] = value
    return id_


def _total(world: World) -> None:
    parts = _some(world, world.dice.randint(2, 3))
    value = sum(world.values[one] for one in parts)
    told = _known(world, value) if world.dice.random() < 0.5 else figure(world.dice, value)
    world.tell("total", parts=f"[{', '.join(parts)}]", value=told)


def _share(world: World) -> None:
    part, whole = sorted(_some(world, 2), key=world.values.__getitem__)
    share = Fraction(world.values[part], world.values[whole]) * 100
    world.tell("share", part=part, whole=whole, value=figure(world.dice, share, " %"))


def _comparison(world: World) -> None:
    left, right = _some(world, 2)
    gap = world.values[left] - world.values[right]
    words = (
        ["more than", "at least"]
        if gap > 0
        else ["less than", "at most"]
        if gap < 0
        else ["equal to", "at least"]
    )
    by = {"by": abs(gap)} if gap and world.dice.random() < 0.4 else {}
    world.tell(
        "comparison", left=left, relation=words[0] if by else world.dice.choice(words), right=right, **by
    )


def _change(world: World) -> None:
    start, end = _some(world, 2)
    gap = world.values[end] - world.values[start]
    share = Fraction(gap, world.values[start]) * 100
    way = "rose" if gap > 0 else "fell"
    phrase = f"{way} by {abs(gap):,}" if world.dice.random() < 0.5 else f"{way} by {float(abs(share)):.1f} %"
    read = read_change(phrase)
    truth = abs(gap) if "%" not in phrase else abs(share)
    if (
        gap
        and not isinstance(read, Unread)
        and len(read) == 1
        and read[0].figure
        and truth in read[0].figure.strict
    ):
        world.tell("change", from_=start, to=end, by=phrase)


def _average(world: World) -> None:
    of = _some(world, 3)
    mean = Fraction(sum(world.values[one] for one in of), len(of))
    world.tell("average", of=f"[{', '.join(of)}]", value=figure(world.dice, mean))


def _rank(world: World) -> None:
    among = _some(world, 4)
    end, word = (max, "largest") if world.dice.random() < 0.5 else (min, "smallest")
    subject = end(among, key=world.values.__getitem__)
    if sum(world.values[one] == world.values[subject] for one in among) == 1:
        world.tell("rank", subject=subject, among=f"[{', '.join(among)}]", position=word)


def _middle_rank(world: World) -> None:
    among = _some(world, 5)
    ordered = sorted(among, key=world.values.__getitem__, reverse=True)
    if len({world.values[one] for one in among}) == len(among) > 2:
        place = world.dice.randint(1, len(among) - 1)
        words = ["largest", "second-largest", "third-largest", "fourth-largest", "fifth-largest"]
        world.tell("rank", subject=ordered[place], among=f"[{', '.join(among)}]", position=words[place])


def _formula(world: World) -> None:
    one, two, three = (_some(world, 3) * 3)[:3]
    a, b, c = (Fraction(world.values[each]) for each in (one, two, three))
    for formula, value in world.dice.sample(
        [(f"{one} / {two}", a / b), (f"{one} + {two} - {three}", a + b - c), (f"2 * {one} + {two}", 2 * a + b),
         (f"({one} + {two}) / {three}", (a + b) / c), (f"{one} * {two}", a * b)], 1
    ):  # fmt: skip
        if value > 0:
            world.tell("formula", formula=formula, value=figure(world.dice, value))


def _pair(world: World) -> Iterator[tuple[str, str, int]]:
    one, other = sorted(world.dice.sample(sorted(world.events), 2), key=world.events.__getitem__)
    gap = int(days(world.events[one], world.events[other]))
    if gap:
        yield one, other, gap


def _order(world: World) -> None:
    for one, other, _ in _pair(world):
        world.tell("order", earlier=f"{one}.when", later=f"{other}.when")


def _duration(world: World) -> None:
    for one, other, gap in _pair(world):
        phrase = world.dice.choice(
            [f"{gap} days", f"more than {gap - 1} days", f"less than {gap + 1} days", f"about {gap} days"]
        )
        read = read_lapse(phrase)
        if not isinstance(read, Unread) and len(read) == 1 and gap in read[0].strict:
            world.tell("duration", from_=f"{one}.when", to=f"{other}.when", value=phrase)


def _nth(world: World) -> None:
    row = sorted(world.events, key=world.events.__getitem__)
    if len(set(world.events.values())) == len(row):
        place, word = world.dice.choice([(0, "first"), (len(row) - 1, f"{len(row)}th"), (1, "second")])
        words = {"2th": "second", "3th": "third"}
        among = world.dice.sample(row, len(row))
        world.tell("nth", event=row[place], position=words.get(word, word), among=f"[{', '.join(among)}]")


def _grown(world: World) -> None:
    """A count that only grows, as of several days."""
    number = world.dice.randint(2, 40)
    name = f"cities {len(world.claims)}"
    for day in sorted(world.dice.sample(range(1, 29), 3)):
        number += world.dice.randint(0, 3)
        told = figure(world.dice, number)
        id_ = world.tell("count", of=name, value=told, as_of=f"2021-08-{day:02}", over__time="cumulative")
        world.values[id_] = number


def _count(world: World) -> None:
    members = [f"Man {chr(65 + number)}" for number in range(world.dice.randint(2, 8))]
    name = f"men {len(world.claims)}"
    contested = f"{{{members[0]}: some say no}}" if world.dice.random() < 0.4 else "{}"
    listed = f"[{', '.join(members)}]"
    id_ = world.tell(
        "count", of=name, value=figure(world.dice, len(members)), members=listed, contested=contested
    )
    world.values[id_] = len(members)
    if world.dice.random() < 0.5:
        again = world.tell("count", of=name, value=figure(world.dice, len(members)))
        world.values[again] = len(members)


def _written(value: object) -> str:
    text = str(value)
    return text if text[0] in "[{" or "," not in text else f'"{text}"'


def planted(world: World) -> set[str]:
    """Add claims that are consistent in pairs and jointly impossible; the ids of those in the conflict."""
    return world.dice.choice(
        [
            _circle_of_orders,
            _circle_of_figures,
            _too_much,
            _share_of_too_little,
            _shrunk,
            _too_long,
            _out_of_place,
            _share_of_contested,
            _half_a_man,
            _shares_of_more_than_all,
        ]
    )(world)


def _circle_of_orders(world: World) -> set[str]:
    some = [world.tell("event", what=f"step {number}") for number in range(world.dice.randint(3, 5))]
    pairs = zip(some, [*some[1:], some[0]], strict=True)
    return {world.tell("order", earlier=f"{one}.when", later=f"{other}.when") for one, other in pairs}


def _circle_of_figures(world: World) -> set[str]:
    size = world.dice.randint(3, 5)
    some = [world.tell("quantity", measure="votes", of=f"party {n}", value="about 100") for n in range(size)]
    pairs = zip(some, [*some[1:], some[0]], strict=True)
    return {world.tell("comparison", left=one, relation="more than", right=other) for one, other in pairs}


def _too_much(world: World) -> set[str]:
    lows = [world.dice.randint(3, 400) for _ in range(world.dice.randint(2, 3))]
    parts = [
        world.tell("quantity", measure="ships", of=f"fleet {n}", value=f"at least {low}")
        for n, low in enumerate(lows)
    ]
    whole = world.tell("quantity", measure="ships", of="all fleets", value="more than 2")
    total = world.tell("total", parts=f"[{', '.join(parts)}]", value=whole)
    most = sum(lows) - world.dice.randint(1, 3)
    limit = world.tell("quantity", measure="ships", of="all fleets", value=f"less than {most}")
    return {*parts, total, limit}


def _share_of_too_little(world: World) -> set[str]:
    whole = world.tell("quantity", measure="jobs", of="the town", value="more than 50")
    part = world.tell("quantity", measure="jobs", of="the mill", value="more than 5")
    share = world.tell("share", part=part, whole=whole, value="at least half")
    fewer = world.tell("quantity", measure="jobs", of="the mill", value="fewer than 21")
    return {whole, share, fewer}


def _shrunk(world: World) -> set[str]:
    fields = {"of": "fires", "over__time": "cumulative"}
    first = world.tell("count", value="at least nine", as_of="2021-08-10", **fields)
    second = world.tell("count", value="at most eight", as_of="2021-08-12", **fields)
    return {first, second}


def _too_long(world: World) -> set[str]:
    some = [world.tell("event", what=f"march {number}") for number in range(3)]
    first, second = world.dice.randint(6, 12), world.dice.randint(6, 12)
    legs = [
        (some[0], some[1], f"more than {first} days"),
        (some[1], some[2], f"more than {second} days"),
        (some[0], some[2], f"less than {first + second - 3} days"),
    ]
    return {
        world.tell("duration", from_=f"{start}.when", to=f"{end}.when", value=value)
        for start, end, value in legs
    }


def _out_of_place(world: World) -> set[str]:
    some = [world.tell("quantity", measure="goals", of=f"team {n}", value="more than 5") for n in range(4)]
    among = f"[{', '.join(some)}]"
    second = world.tell("rank", subject=some[1], among=among, position="second-largest")
    third = world.tell("rank", subject=some[2], among=among, position="third-largest")
    return {second, third, world.tell("comparison", left=some[2], relation="more than", right=some[1])}


def _share_of_contested(world: World) -> set[str]:
    members, contested = "[Ann, Bob, Cid, Dot, Eve]", "{Eve: some say no}"
    part = world.tell("count", of="strikers", value="at least four", members=members, contested=contested)
    whole = world.tell("quantity", measure="workers", of="the mill", value="more than 5")
    share = world.tell("share", part=part, whole=whole, value="more than half")
    least = world.dice.randint(10, 13)
    more = world.tell("quantity", measure="workers", of="the mill", value=f"at least {least}")
    return {part, share, more}


def _half_a_man(world: World) -> set[str]:
    some = [world.tell("count", of=f"men of ship {number}", value="more than 1") for number in range(2)]
    less = world.dice.choice([2, 4])
    both = world.tell("formula", formula=" + ".join(some), value="17")
    return {both, world.tell("formula", formula=" - ".join(some), value=less)}


def _shares_of_more_than_all(world: World) -> set[str]:
    left, right, whole = (
        world.tell("quantity", measure="seats", of=who, value=f"more than {least}")
        for who, least in (("the left", 9), ("the right", 9), ("the council", 50))
    )
    both = world.tell("total", parts=f"[{left}, {right}]", value=whole)
    share = world.dice.randint(55, 80)
    first = world.tell("share", part=left, whole=whole, value=f"at least {share} %")
    return {both, first, world.tell("share", part=right, whole=whole, value=f"more than {102 - share} %")}
