"""How much of what others computed from tables can be said as evidence, and how often it comes out right.

    python benchmarks/evidence.py --cases DIR [--show]

`DIR/logic.jsonl` holds sentences about tables with their logical form, one a line; all are true.
`DIR/tables/claims.json` holds figures that were published from the tables beside it, how they were
computed, and false figures in their place. Each becomes a real claim file in a folder of its own,
which the checker is run on. Printed are

- how many are expressible, and why the others are not;
- how many come out right: a true claim is supported, a figure that recomputes too;
- of the false figures, how many are refuted; and false alarms: true figures that are refuted.

What a logical form holds true and this tool does not is told with the reason: their texts are
matched anywhere in a cell, their ties are broken by position, and their `most` may be a third.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence_forms import Claim, InexpressibleError, Sheet, claims_of
from evidence_takes import evidence_of, phrase_of

from checker.finding import Ruling
from checker.language.cell import is_total
from checker.read.files import Root
from checker.result import Result
from checker.run import run

FILE = "claims.yaml"
_ISO = re.compile(r"\b([0-9]{4}) - ([0-9]{2}) - ([0-9]{2})\b")
BORNE_OUT = frozenset({Ruling.SUPPORTED, Ruling.FOLLOWS})


@dataclass(frozen=True)
class Told:
    """What came of one case."""

    name: str
    what: str
    """`right`, `refuted`, `undecided` or `inexpressible`."""
    why: str = ""


def write_table(folder: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """The table of a case as a file."""
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def checked(folder: Path, claims: Sequence[Claim]) -> Result:
    """Write a claim file, and run the checker on it. JSON is YAML as well."""
    said = {
        "article": {"title": "A table", "published": "2023-06-01", "timezone": "UTC"},
        "sources": {"table": {"table": "table.csv", "title": "The table"}},
        "claims": list(claims),
    }
    (folder / FILE).write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
    return run(Root(folder), [FILE])


def told(name: str, result: Result) -> Told:
    """What came of a claim file: right where every claim is borne out."""
    open_ = [one for one in result.verdicts if one.ruling not in BORNE_OUT]
    if result.verdicts and not open_:
        return Told(name, "right")
    refuted = any(one.ruling in {Ruling.REFUTED, Ruling.CONTRADICTED} for one in open_)
    why = [line for one in open_[:1] for line in one.working[-1:]]
    why += [one.what for one in result.findings[:2]]
    return Told(name, "refuted" if refuted else "undecided", "; ".join(why))


def forms(path: Path, folder: Path) -> Iterator[Told]:
    """Every logical form of a file, as claims about its table."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        name = f"{case['id']}: {case['tree_str']}"
        header = heads(case["header"])
        # The tables come cut into words; dates are put together again.
        rows = [[_ISO.sub(r"\1-\2-\3", cell) for cell in row] for row in case["rows"]]
        write_table(folder, header, rows)
        try:
            claims = claims_of(case["tree_str"], Sheet(header, rows))
        except InexpressibleError as none:
            yield Told(name, "inexpressible", str(none))
            continue
        result = checked(folder, claims)
        total = [one for one in result.findings if one.check == "total-row"]
        if total and (mended := without_total(rows)) is not rows:
            # What the finding asks for: the row that adds up the others is left out.
            write_table(folder, header, mended)
            again = told(name, checked(folder, claims))
            yield Told(name, again.what, f"without its total row: {again.why}" if again.why else "")
            continue
        yield told(name, result)


def without_total(rows: list[list[str]]) -> list[list[str]]:
    """The rows but for those that add up the others by their name."""
    kept = [row for row in rows if not is_total(next((cell for cell in row if cell.strip()), ""))]
    return rows if len(kept) == len(rows) else kept


def heads(header: Sequence[str]) -> list[str]:
    """The names of columns, a second one of a name numbered as forms cannot mean it."""
    seen: Counter[str] = Counter()
    names = []
    for name in header:
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def figures(tables: Path, folder: Path) -> Iterator[tuple[str, Told]]:
    """Every published figure, and the false ones in its place, each with its sort."""
    for case in json.loads((tables / "claims.json").read_text(encoding="utf-8")):
        text = (tables / case["table"]).read_bytes()
        (folder / "table.csv").write_bytes(text)
        rows = list(csv.reader(text.decode("utf-8-sig").splitlines()))
        sort = "recomputes" if case["verdict"] == "match" else "does not recompute"
        try:
            evidence = evidence_of(case, rows[0], rows[1:])
        except InexpressibleError as none:
            yield sort, Told(f"{case['id']}: {case['take']}", "inexpressible", str(none))
            continue
        for figure in (case["figure"], *case.get("false_figures", ())):
            claim = claim_of(case, figure, evidence)
            name = f"{case['id']}: {phrase_of(case, figure)} ({case['take']})"
            yield sort if figure == case["figure"] else "false", told(name, checked(folder, [claim]))


def claim_of(case: dict[str, Any], figure: str, evidence: Claim) -> Claim:
    """A claim that says a figure."""
    words = phrase_of(case, figure)
    kind = {"of": "rows"} if case["kind"] == "count" else {"measure": case["kind"]}
    name = "count" if case["kind"] == "count" else "quantity"
    return {
        "id": "claim-1",
        "kind": name,
        **kind,
        "value": words,
        "evidence": [{"source": "table", **evidence}],
    }


def printed(title: str, found: Sequence[Told], *, show: bool, wanted: str = "right") -> None:
    """One line of scores, and the cases that are not as wanted."""
    counts = Counter(one.what for one in found)
    said = len(found) - counts["inexpressible"]
    share = f"{100 * said / len(found):.1f} %" if found else "none"
    parts = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    print(f"{title}: {len(found)}, of which expressible {said} ({share}): {parts}")
    for one in found:
        if show and one.what != wanted:
            print(f"  {one.what}: {one.name}\n      {one.why}")


def main() -> int:
    """Print the scores of the cases in a folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="show every case that is not right, and why")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        logic, tables = asked.cases / "logic.jsonl", asked.cases / "tables"
        if logic.exists():
            printed("logical forms", list(forms(logic, folder)), show=asked.show)
        if (tables / "claims.json").exists():
            found = list(figures(tables, folder))
            for sort, wanted in (
                ("recomputes", "right"),
                ("false", "refuted"),
                ("does not recompute", "refuted"),
            ):
                own = [one for kind, one in found if kind == sort]
                printed(f"figures, {sort}", own, show=asked.show, wanted=wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
