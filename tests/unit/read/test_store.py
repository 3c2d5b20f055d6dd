from __future__ import annotations

import pytest

from checker.read.store import Store

CITIES = ["Zaranj", "Kunduz", "Farah", "Farah"]
CAPTORS = ["Taliban", "Taliban", "Taliban", "Government"]


def test_rows_come_in_order() -> None:
    store = Store()
    wanted = [{"Farah", "Kunduz"}, {"Taliban"}]
    assert store.rows_where("t", [CITIES, CAPTORS], wanted) == (1, 2)
    assert store.rows_where("t", [CITIES, CAPTORS], [set(), {"Taliban"}]) == ()
    assert store.rows_where("u", [["'; DROP TABLE table_0; --", ""]], [{""}]) == (1,)
    assert store.rows_where("t", [CITIES, CAPTORS], wanted) == (1, 2)


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
    duckdb = pytest.importorskip("duckdb")
    with pytest.raises(duckdb.Error):
        Store()._connection.execute(statement)
