"""The benchmark of table evidence runs on any folder of its form, and says what came of each case."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEADER = ["town", "county", "people", "opened"]
ROWS = [
    ["arden", "north", "1200", "4 may 1901"],
    ["beck", "north", "800", "1 june 1850"],
    ["cole", "south", "2000", "7 july 1790"],
    ["total", "", "4000", ""],
]
FORMS = {
    "right": [
        "eq { count { filter_str_eq { all_rows ; county ; north } } ; 2 }",
        "only { filter_greater { all_rows ; people ; 1500 } }",
        "most_str_eq { all_rows ; county ; north }",
        "str_eq { str_hop { nth_argmax { all_rows ; people ; 2 } ; town } ; arden }",
        "str_eq { str_hop { argmin { all_rows ; opened } ; town } ; cole }",
        "round_eq { avg { all_rows ; people } ; 1333 }",
        (
            "eq { diff { max { filter_str_eq { all_rows ; county ; north } ; people } ; "
            "min { filter_str_eq { all_rows ; county ; north } ; people } } ; 400 }"
        ),
        (
            "less { num_hop { filter_str_eq { all_rows ; town ; beck } ; people } ; "
            "num_hop { filter_str_eq { all_rows ; town ; arden } ; people } }"
        ),
        (
            "and { not_str_eq { str_hop { filter_eq { all_rows ; people ; 800 } ; county } ; south } ; "
            "eq { sum { filter_str_eq { all_rows ; county ; north } ; people } ; 2000 } }"
        ),
    ],
    "refuted": ["eq { count { filter_str_eq { all_rows ; county ; north } } ; 3 }"],
    "inexpressible": ["sorted { all_rows ; people }"],
}
FIGURES = [
    ("count", "2", None, "county=north", 2, "match", ["3", "20"]),
    ("share", "60", "less than", "county=north share", 50, "match", ["40"]),
    ("count", "2", None, "opened in 1800-1901", 2, "match", ["1"]),
    ("sum", "4000", None, "sum people where county in (north, south)", 4000, "match", ["4100"]),
    ("count", "2", None, "town=arden or town~col", 2, "match", ["1"]),
    ("share", "50", None, "sum people where county=north / sum people", 50, "match", ["60"]),
    ("rate", "1", None, "sum people / sum people * 1", 1, "match", []),
    ("count", "3", None, "opened since 1800", 3, "match", ["4"]),
    ("rate", "401", None, "people / (2*1.5)", 400, "mismatch", []),
]


def test_the_scores_are_told(tmp_path: Path) -> None:
    """Forms about a table with a row of totals, and figures from one without."""
    cases = [
        {"id": number, "header": HEADER, "rows": ROWS, "sentence": "", "type": wanted, "tree_str": form}
        for number, (wanted, form) in enumerate(
            (wanted, form) for wanted, all_ in FORMS.items() for form in all_
        )
    ]
    (tmp_path / "logic.jsonl").write_text("".join(json.dumps(one) + "\n" for one in cases), encoding="utf-8")
    (tmp_path / "tables").mkdir()
    keys = ("kind", "figure", "hedge", "take", "computed", "verdict", "false_figures")
    figures = [
        {"id": f"F{number}", "table": "towns.csv", "unit": "", **dict(zip(keys, one, strict=True))}
        for number, one in enumerate(FIGURES)
    ]
    (tmp_path / "tables" / "claims.json").write_text(json.dumps(figures), encoding="utf-8")
    table = "\n".join(",".join(row) for row in (HEADER, *ROWS[:3]))
    (tmp_path / "tables" / "towns.csv").write_text(f"{table}\ndell,south,0,2 june 1950\n", encoding="utf-8")
    found = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "evidence.py"), "--cases", str(tmp_path), "--show"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )
    lines = [line for line in found.stdout.splitlines() if not line.startswith(" ")]
    assert lines == [
        "logical forms: 11, of which expressible 10 (90.9 %): inexpressible 1, refuted 1, right 9",
        "figures, recomputes: 8, of which expressible 8 (100.0 %): right 8",
        "figures, false: 8, of which expressible 8 (100.0 %): refuted 8",
        "figures, does not recompute: 1, of which expressible 1 (100.0 %): refuted 1",
    ], found.stdout
