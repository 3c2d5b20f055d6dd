"""Rows from a PostgreSQL database, as they are at one moment, in a transaction that can change nothing.

The password comes from the environment (`PGPASSWORD`, for the machine that `PGHOST` names) and is not
kept; one in the address is refused, for the address is. What a query may reach is up to the rights of its user: give it one that may only read.
"""

from __future__ import annotations

import csv
import io
import os
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from checker.fetch.address import resolve
from checker.fetch.failed import Failed
from checker.fetch.wire import Deadline, Limits
from checker.frozen import dataclass

SCHEMES = ("postgresql", "postgres")
_STEP = 2_000
_SAFE_MODES = ("require", "verify-ca", "verify-full")


@dataclass(frozen=True, slots=True)
class _Server:
    host: str
    port: int
    user: str
    database: str
    mode: str


def rows(url: str, query: str, limits: Limits) -> bytes:
    """What a query gives, as CSV in UTF-8 with the columns' names on top.

    Raises:
        Failed: where there is no answer.
    """
    try:
        import psycopg
    except ImportError:
        raise Failed("needs a library: pip install 'claims-checker[fetch]'") from None
    if not query.strip():
        raise Failed("has no `sql`: the query whose rows are the source")
    server = _server(url)
    deadline = Deadline(limits.seconds)
    addresses = resolve(server.host, server.port, deadline.left(), allow_private=limits.allow_private)
    try:
        with psycopg.connect(**_how(server, addresses[0], deadline, limits)) as connection:
            connection.read_only = True
            return _csv(connection, query, limits, deadline)
    except psycopg.errors.QueryCanceled:
        raise Failed(f"takes longer than {limits.seconds:g} seconds to answer") from None
    except psycopg.OperationalError as error:
        raise Failed(f"cannot be asked: {_first(error)}") from None
    except psycopg.Error as error:
        raise Failed(f"refuses the query: {_first(error)}") from None


def _server(url: str) -> _Server:
    try:
        parts = urlsplit(url)
        port = parts.port or 5432
    except ValueError:
        raise Failed("is not the address of a database") from None
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise Failed("is not the address of a database: `postgresql://user@host/database`")
    if parts.password:
        raise Failed(
            "has a password in it, which would be kept: put it into PGPASSWORD, and the host into PGHOST"
        )
    options = parse_qs(parts.query)
    mode = options.pop("sslmode", [""])[0]
    if options or (mode and mode not in _SAFE_MODES):
        raise Failed(f"has options; only `sslmode` is taken: {', '.join(_SAFE_MODES)}")
    return _Server(parts.hostname, port, unquote(parts.username or ""), unquote(parts.path.lstrip("/")), mode)


def _how(server: _Server, address: str, deadline: Deadline, limits: Limits) -> dict[str, Any]:
    wait = int(deadline.left() * 1000)
    told = (
        f"-c statement_timeout={wait} -c default_transaction_read_only=on -c timezone=UTC"
        " -c datestyle=ISO -c intervalstyle=iso_8601 -c client_encoding=UTF8"
    )
    return {
        "host": server.host,
        "hostaddr": address,
        "port": server.port,
        "user": server.user or os.environ.get("PGUSER", ""),
        "dbname": server.database,
        "password": _password(server.host),
        "passfile": os.devnull,
        "sslmode": server.mode or ("prefer" if limits.allow_private else "require"),
        "connect_timeout": max(1, int(deadline.left(limits.connect))),
        "options": told,
        "application_name": "claims-checker",
    }


def _password(host: str) -> str:
    """The password from the environment, which also says whose it is.

    A claim file may come from a stranger, and name a server that only wants to be told a password.
    """
    password = os.environ.get("PGPASSWORD", "")
    if password and os.environ.get("PGHOST", "") != host:
        raise Failed(f"is on `{host}`, and PGHOST names another: the password goes to that one only")
    return password


def _csv(connection: Any, query: str, limits: Limits, deadline: Deadline) -> bytes:  # noqa: ANN401 - psycopg's own
    """The rows, each value as the database itself writes it.

    A cursor on the server takes one query only, and hands over its rows in steps.
    """
    from psycopg.types.string import TextLoader

    for one in connection.adapters.types:
        connection.adapters.register_loader(one.oid, TextLoader)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    with connection.cursor(name="asked") as cursor:
        cursor.execute(query)
        writer.writerow([column.name for column in cursor.description or ()])
        while found := cursor.fetchmany(_STEP):
            writer.writerows(["" if cell is None else cell for cell in row] for row in found)
            deadline.left()
            if out.tell() > limits.body:
                raise Failed(f"answers with more than {limits.body:,} characters")
    return out.getvalue().encode()


def _first(error: Exception) -> str:
    """The first line of what the database says."""
    line = str(error).strip().partition("\n")[0].rstrip(".")
    return line.removeprefix("ERROR: ").strip()[:200] or "it does not say why"
