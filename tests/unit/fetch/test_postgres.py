"""Rows of a real PostgreSQL, started in a folder of its own where its programs are installed."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from checker.fetch.database import rows
from checker.fetch.failed import Failed
from checker.fetch.outcome import Came
from checker.fetch.wire import Limits
from checker.finding import Ruling
from checker.read.lock import read_lock
from tests.expecting import checked
from tests.unit.fetch.serving import closed_port
from tests.unit.fetch.test_fetch import CLAIMS, ran

LIMITS = Limits(seconds=20, allow_private=True)
PASSWORD = "not kept"  # noqa: S105 - of a database that lives for one test
TABLE = """
CREATE TABLE fallen (city text, captor text, fell date, people numeric, note text);
INSERT INTO fallen VALUES ('Zaranj', 'Taliban', '2021-08-06', 160902.50, 'first, of ten'),
  ('Farah', 'Taliban', '2021-08-10', NULL, E'a "quoted"\\nnote'), ('Kabul', NULL, NULL, 4434550, '');
"""
MORE = "SELECT count(*) FROM pg_class WHERE relname = 'more'"
QUERY = "SELECT city, captor, fell, people, note FROM fallen ORDER BY city"


def _programs() -> Path | None:
    found = shutil.which("initdb")
    places = (
        [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    )
    return next((one for one in places if (one / "initdb").exists() and (one / "pg_ctl").exists()), None)


def _somebody() -> str | None:
    """Whom PostgreSQL runs as: it refuses to run as root."""
    if os.getuid() != 0:
        return None
    names = {one.pw_name for one in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in names), None)


@dataclass(frozen=True)
class Database:
    url: str
    port: int

    def run(self, sql: str) -> None:
        with psycopg.connect(self.url, password=PASSWORD, autocommit=True) as connection:
            connection.execute(sql.encode())


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    programs, user = _programs(), _somebody()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: no `initdb` and `pg_ctl`")
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    port = closed_port()
    secret = folder / "password"
    secret.write_text(PASSWORD, "utf-8")
    if user is not None:
        shutil.chown(folder, user)
        shutil.chown(secret, user)
    place = folder / "kept"

    def call(program: str, *words: str) -> str:
        """Run a program of the database; what it complains of where it fails."""
        done = subprocess.run(
            [programs / program, "-D", place, *words],
            user=user,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        return done.stderr.decode(errors="replace") or "no reason is told" if done.returncode else ""

    failed = call(
        "initdb", "-U", "desk", "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8", "--locale=C", "-N"
    )
    how = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    failed = failed or call("pg_ctl", "-w", "-l", str(folder / "log"), "-o", how, "start")
    if failed:
        shutil.rmtree(folder)
        pytest.skip(f"PostgreSQL does not start here: {failed.strip()[-300:]}")
    try:
        found = Database(f"postgresql://desk@127.0.0.1:{port}/postgres", port)
        found.run(TABLE)
        yield found
    finally:
        call("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    monkeypatch.setenv("PGHOST", "127.0.0.1")


def test_rows_come_as_the_database_writes_them(database: Database) -> None:
    assert rows(database.url, QUERY, LIMITS).decode() == (
        "city,captor,fell,people,note\n"
        'Farah,Taliban,2021-08-10,,"a ""quoted""\nnote"\n'
        "Kabul,,,4434550,\n"
        'Zaranj,Taliban,2021-08-06,160902.50,"first, of ten"\n'
    )


def test_rows_are_pinned_and_read_offline(database: Database, tmp_path: Path) -> None:
    sources = f'page: {{postgres: "{database.url}", sql: "{QUERY}"}}'
    (outcome,) = ran(tmp_path, sources, LIMITS)
    assert outcome.came is Came.FETCHED
    text = (tmp_path / "claims.yaml").read_text("utf-8")
    claims = CLAIMS.replace("value: 34", "value: 2").replace(
        "quote: There are 34 provincial capitals", "rows: {captor: Taliban}, take: count"
    )
    (tmp_path / "claims.yaml").write_text(text.replace(CLAIMS, claims), "utf-8")
    (verdict,) = checked(tmp_path).verdicts
    assert verdict.ruling is Ruling.SUPPORTED
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert PASSWORD.encode() not in kept
    (pin,) = read_lock((tmp_path / "evidence.lock").read_bytes()).pins.values()
    assert (pin.query, pin.type) == (QUERY, "text/csv")


def test_rows_that_changed_are_told(database: Database, tmp_path: Path) -> None:
    sources = f'page: {{postgres: "{database.url}", sql: "{MORE}"}}'
    ran(tmp_path, sources, LIMITS)
    database.run("CREATE TABLE more ()")
    try:
        (outcome,) = ran(tmp_path, sources, LIMITS, refresh=True)
    finally:
        database.run("DROP TABLE more")
    assert (outcome.came, outcome.lines) == (Came.CHANGED, ("- 0", "+ 1"))


@pytest.mark.parametrize(
    ("sql", "why"),
    [
        ("DELETE FROM fallen RETURNING city", "refuses the query"),
        ("UPDATE fallen SET city = '' RETURNING city", "refuses the query"),
        ("SELECT 1; DELETE FROM fallen", "refuses the query"),
        ("SELECT 1; COMMIT; DELETE FROM fallen", "refuses the query"),
        ("COMMIT", "refuses the query"),
        ("WITH gone AS (DELETE FROM fallen RETURNING *) SELECT * FROM gone", "refuses the query"),
        ("SELECT nextval('one')", "refuses the query"),
        ("SELECT set_config('transaction_read_only', 'off', false), 1", "refuses the query"),
        ("SELECT nothing FROM fallen", "refuses the query: column"),
        ("SELECT pg_sleep(30)", "takes longer than 1 seconds"),
        ("SELECT repeat('x', 1000) FROM generate_series(1, 100000)", "answers with more than 5,000,000"),
        ("", "has no `sql`"),
        ("-- nothing", "refuses the query"),
    ],
)
def test_nothing_is_changed_and_nothing_is_endless(database: Database, sql: str, why: str) -> None:
    limits = Limits(seconds=1 if "sleep" in sql else 20, allow_private=True, body=5_000_000)
    with pytest.raises(Failed, match=why):
        rows(database.url, sql, limits)
    assert len(rows(database.url, QUERY, LIMITS).splitlines()) == 5


def test_a_wrong_password_is_told_and_not_shown(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", "a guess")
    with pytest.raises(Failed, match="cannot be asked") as failed:
        rows(database.url, QUERY, LIMITS)
    assert "a guess" not in failed.value.why


def test_the_password_of_one_machine_goes_to_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "db.wire.example")
    with pytest.raises(Failed, match="PGHOST names another"):
        rows("postgresql://desk@127.0.0.1/news", QUERY, LIMITS)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://desk:secret@127.0.0.1/news", "has a password in it"),
        ("postgresql://desk@127.0.0.1/news?options=-csearch_path%3Dx", "has options"),
        ("postgresql://desk@127.0.0.1/news?sslmode=disable", "has options"),
        ("postgresql:///news", "is not the address of a database"),
        ("postgresql://desk@127.0.0.1:none/news", "is not the address of a database"),
    ],
)
def test_an_address_that_will_not_do_is_told(url: str, why: str) -> None:
    with pytest.raises(Failed, match=why):
        rows(url, QUERY, LIMITS)


def test_a_private_database_is_not_asked_unless_allowed() -> None:
    with pytest.raises(Failed, match="not an address that everyone can reach"):
        rows("postgresql://desk@127.0.0.1/news", QUERY, Limits())
