"""What the tests of the commands share."""

from __future__ import annotations

from tests.running import checker

__all__ = ["checker"]
