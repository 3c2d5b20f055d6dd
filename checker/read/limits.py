"""How much of a file is read. Claim files come from strangers; a fact-checker's own come nowhere near."""

from __future__ import annotations

BYTES = 2 * 1024 * 1024
DEPTH = 24
EVENTS = 200_000
RECOVERIES = 20
