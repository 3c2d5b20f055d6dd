"""Work in a process of its own: its value, and what ends it."""

from __future__ import annotations

import os
import signal
from importlib import import_module

from checker.read.locked import Found, View, select
from checker.worker import EXTRA_MEMORY, GaveUp, bounded


def _deep(levels: int) -> int:
    return _deep(levels + 1)


def _endless() -> None:
    while True:
        pass


def test_the_value_comes_back() -> None:
    assert bounded(lambda: [1, "two"]) == [1, "two"]


def test_what_takes_too_long_is_ended() -> None:
    assert bounded(_endless, seconds=0.2) == GaveUp("it took longer than 0.2 seconds")


def test_what_takes_too_much_memory_is_ended() -> None:
    told = bounded(lambda: len(bytearray(2 * EXTRA_MEMORY)))
    assert told == GaveUp("it took more memory than is allowed")
    assert bounded(lambda: len(bytearray(EXTRA_MEMORY // 4))) == EXTRA_MEMORY // 4


def test_what_is_nested_too_deeply_is_ended() -> None:
    assert bounded(lambda: _deep(0)) == GaveUp("it is nested too deeply")


def test_a_crash_is_told() -> None:
    told = bounded(lambda: os.kill(os.getpid(), signal.SIGKILL))
    assert told == GaveUp("it took more memory or time than is allowed")


def test_a_select_is_run_though_this_process_has_the_engine_too() -> None:
    # The engine reserves addresses for each of its threads; refused them, it crashes now and then.
    import_module("duckdb")
    views = [View("cities", [("city", "VARCHAR", ["Farah", "Kabul"])])]
    done = [select("SELECT count(*) FROM cities", views) for _ in range(20)]
    assert [one.rows for one in done if isinstance(one, Found)] == [(("2",),)] * 20
