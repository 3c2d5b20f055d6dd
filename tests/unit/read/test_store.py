from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from checker.read.store import locked

CITIES = ["Zaranj"]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_csv('/etc/hosts')",
        "SELECT * FROM read_text('/etc/hosts')",
        "SELECT * FROM '/etc/hosts'",
        "SELECT * FROM glob('/*')",
        "SELECT getenv('HOME')",
        "SELECT * FROM CITIES",
        "COPY (SELECT 1) TO 'out.csv'",
        "EXPORT DATABASE 'out'",
        "ATTACH 'out.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET threads = 4",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET lock_configuration",
    ],
)
def test_nothing_outside_can_be_reached(statement: str) -> None:
    with pytest.raises(duckdb.Error):
        locked().execute(statement)


def test_one_file_may_be_let_through(tmp_path: Path) -> None:
    for name in ("mine.csv", "other.csv"):
        (tmp_path / name).write_text("a\n1\n")
    opened = locked(str(tmp_path / "mine.csv"))
    assert opened.execute("SELECT * FROM read_csv(?)", [str(tmp_path / "mine.csv")]).fetchall() == [(1,)]
    with pytest.raises(duckdb.Error):
        opened.execute("SELECT * FROM read_csv(?)", [str(tmp_path / "other.csv")])
