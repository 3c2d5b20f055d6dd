"""How well the readers of newsroom language do on published test data.

    python benchmarks/understanding.py --cases DIR [--show]

`DIR` holds one file a family: `figures.json`, a list of cases with `expression`, `low`, `high`,
`low_inclusive`, `high_inclusive` and `category`. An answer is

- right: the first reading is what the case expects;
- second: another of the readings is;
- overlapping: a reading has numbers in common with it, and is not it;
- unread: the reader says that it does not understand, which is honest;
- WRONG: anything else, which is the one that matters.

Plain numbers are compared by the number that the words name, not by how it may be rounded.
Cases that no newsroom writes are left out, and listed with `--show`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from understanding_times import durations, times

from checker.language.figure import read_figure
from checker.language.reading import Figure, Unread

Case = dict[str, Any]
Outcome = tuple[str, Case, str]
ENDS = ("low", "high", "expected_start", "expected_end", "timex")
ORDER = ("right", "second", "overlapping", "unread", "WRONG", "left out")

MINOR = ("cent", "penn", "pence", "¢", " c")
LEFT_OUT = {
    "1,674.5 g": "`g` for a thousand million",
    ".0012G": "`g` for a thousand million",
    "percent of 10": "the words run backwards",
    "per cent of twenty-two": "the words run backwards",
    "per cent of 210": "the words run backwards",
    "ninety - five hundred fifths": "no one writes so",
    "one million two thousand two hundred three fifths": "no one writes so",
    "one hundred one thousand fifths": "no one writes so",
    "one one hundred and fifth": "no one writes so",
    "two hundred and fifty-four hundredths": "expects 200.54, where the words say 2.54",
    "7-9 lakh rupees": "expects 7 to 900,000",
    "maud 60": "a table's column, not prose",
    "120 meur": "a table's column, not prose",
    "twenty musd": "a table's column, not prose",
    "20\\x20ac": "a broken character",
    "20 €ur": "a broken word",
    "two out of five hundreds": "no one writes so",
    "a hundred trillionth": "no one writes so",
    "1mm": "`mm` for a million; a newsroom means the length",
    "2 pm": "an hour of the day",
    "2000 over 3": "a division",
    "three hundred Kr": "`Kr` for crore; a newsroom means the money",
}
COOKING = ("tablespoon", "teaspoon")


def figures(cases: list[Case]) -> Iterator[Outcome]:
    """The outcome of each case of figures."""
    for case in cases:
        phrase = case["expression"]
        if phrase in LEFT_OUT or any(word in phrase for word in COOKING):
            yield "left out", case, LEFT_OUT.get(phrase, "a cooking measure")
            continue
        answer = read_figure(phrase)
        if isinstance(answer, Unread):
            yield "unread", case, answer.why
            continue
        found = [_same_figure(case, reading) for reading in answer]
        told = "; ".join(_shown(reading) for reading in answer)
        if found[0]:
            yield "right", case, told
        elif any(found):
            yield "second", case, told
        elif any(_overlaps(case, reading) for reading in answer):
            yield "overlapping", case, told
        else:
            yield "WRONG", case, told


def _same_figure(case: Case, reading: Figure) -> bool:
    low, high = case["low"], case["high"]
    hundred = 100 if len(reading.unit) == 3 and any(mark in case["expression"] for mark in MINOR) else 1
    if low is not None and low == high:
        return reading.hedge in ("", "about", "exactly") and any(
            _near(reading.stated * factor, low) for factor in {1, hundred}
        )
    ours = reading.strict
    return (
        _near(ours.low, low)
        and _near(ours.high, high)
        # The money cases do not tell "more than" from "at least".
        and (low is None or ours.low_open != case["low_inclusive"] or case["category"] == "money-above")
        # Some of the data leave out the upper end of "between 5 and 7"; newsrooms do not.
        and (high is None or ours.high_open != case["high_inclusive"] or reading.hedge == "between")
    )


def _near(ours: Fraction | None, expected: float | None) -> bool:
    if ours is None or expected is None:
        return ours is None and expected is None
    return abs(float(ours) - expected) <= 1e-9 * max(abs(expected), 1e-9)


def _overlaps(case: Case, reading: Figure) -> bool:
    ours, low, high = reading.generous, case["low"], case["high"]
    return (low is None or ours.high is None or ours.high >= low) and (
        high is None or ours.low is None or ours.low <= high
    )


def _shown(reading: Figure) -> str:
    low, high = (None if end is None else float(end) for end in (reading.strict.low, reading.strict.high))
    return f"{float(reading.stated):g} {reading.unit} {reading.hedge} {low} to {high}"


FAMILIES: dict[str, Callable[[list[Case]], Iterator[Outcome]]] = {
    "figures": figures,
    "times": times,
    "durations": durations,
}


def main() -> int:
    """Print the scores of every family that the folder holds."""
    options = argparse.ArgumentParser(description="score the readers on published test data")
    options.add_argument(
        "--cases", type=Path, help="the folder of the cases, which are not ours to print here"
    )
    options.add_argument(
        "--show", action="store_true", help="list what was left out, unread or read second, too"
    )
    chosen = options.parse_args()
    if chosen.cases is None:
        print('no cases were given: `make bench B="--cases DIR"` scores the readers on published test data')
        return 0
    if not any((chosen.cases / f"{family}.json").is_file() for family in FAMILIES):
        sys.stderr.write(
            f"{chosen.cases} holds none of {', '.join(f'{family}.json' for family in FAMILIES)}\n"
        )
        return 2
    for family, judge in FAMILIES.items():
        file = chosen.cases / f"{family}.json"
        if not file.is_file():
            continue
        outcomes = list(judge(json.loads(file.read_text("utf-8"))))
        _print(family, outcomes, show_all=chosen.show)
    return 0


def _print(family: str, outcomes: list[Outcome], *, show_all: bool) -> None:
    counts = Counter(verdict for verdict, _, _ in outcomes)
    asked = len(outcomes) - counts["left out"]
    sys.stdout.write(f"{family}: {asked} asked, {counts['left out']} left out\n")
    for verdict in ORDER[:-1]:
        sys.stdout.write(f"  {verdict:<12}{counts[verdict]:>5}{counts[verdict] / max(asked, 1):>9.1%}\n")
    listed = ORDER[1:] if show_all else ("overlapping", "WRONG")
    for verdict, case, told in sorted(outcomes, key=lambda outcome: ORDER.index(outcome[0])):
        if verdict in listed:
            span = " to ".join(str(case[end]) for end in ENDS if end in case)
            sys.stdout.write(f"  {verdict}: {case['expression']!r} expects {span}: {told}\n")


if __name__ == "__main__":
    sys.exit(main())
