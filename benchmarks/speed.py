"""What each stage of a check costs, beside what PyYAML alone takes to load the same file.

CPU milliseconds, the least of several rounds in one process (what else the machine does only ever adds to them),
over the examples of the project and over stories made up from a seed (`corpus.py`). Ratios travel from machine to
machine; the milliseconds do not.
"""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from corpus import stories

from checker.account import account
from checker.claim.library import Library
from checker.consult import consult
from checker.judge import judge
from checker.model.file import claim_file
from checker.model.house import House
from checker.read.files import Root
from checker.read.load import read_sheet
from checker.reason.reason import reason
from checker.resolve.resolve import resolve

ROOT = Path(__file__).parents[1]
RUNS = 25
SEED, STORIES = 1, 3


def least(stages: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The least CPU time of each in several rounds, in milliseconds; they take turns, so that all meet the same load."""
    taken: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(RUNS):
        for name, stage in stages.items():
            start = time.process_time()
            stage()
            taken[name].append((time.process_time() - start) * 1000)
    return {name: min(each) for name, each in taken.items()}


def measured(root: Path, file: str) -> dict[str, float]:
    """The cost of every stage for one claim file, and how reasoning stands to parsing."""
    data = (root / file).read_bytes()
    library = Library(Root(root))
    sheet = read_sheet(file, data)
    claims = claim_file(sheet)
    ledger = resolve([claims], {file}, library.text)
    answers = consult(ledger, library)
    facts = reason(ledger, answers)
    findings = judge([claims], ledger, facts, House())
    found = least(
        {
            "CSafeLoader": lambda: yaml.load(data, Loader=yaml.CSafeLoader),
            "read": lambda: read_sheet(file, data),
            "model": lambda: claim_file(sheet),
            "resolve": lambda: resolve([claims], {file}, library.text),
            "consult": lambda: consult(ledger, library),
            "reason": lambda: reason(ledger, answers),
            "judge": lambda: judge([claims], ledger, facts, House()),
            "account": lambda: account((file,), {file: sheet}, facts, findings, library),
        }
    )
    return found | {
        "read/CSafe": found["read"] / found["CSafeLoader"],
        "reason/CSafe": found["reason"] / found["CSafeLoader"],
        "reason/read": found["reason"] / found["read"],
    }


def rows() -> Iterator[tuple[str, dict[str, float]]]:
    """What each example and each story costs."""
    for path in sorted((ROOT / "claims").glob("*/claims.yaml")):
        yield path.parent.name, measured(ROOT, path.relative_to(ROOT).as_posix())
    with TemporaryDirectory() as folder:
        for number, story in enumerate(stories(SEED, STORIES), 1):
            name = f"story-{number}"
            story.write(Path(folder) / name)
            yield name, measured(Path(folder), f"{name}/claims.yaml")


def main() -> None:
    """Print a row for each file; options of other benchmarks are passed over."""
    # As in the tool itself: Python looks for circles of values seldom.
    gc.set_threshold(100_000, 50, 50)
    headed = False
    for name, row in rows():
        if not headed:
            print("CPU ms".ljust(18), *(column.rjust(12) for column in row))
            headed = True
        print(name.ljust(18), *(f"{value:12.2f}" for value in row.values()), flush=True)


if __name__ == "__main__":
    main()
