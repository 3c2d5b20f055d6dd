"""How much of a file is read. Claim files come from strangers; a fact-checker's own come nowhere near."""

from __future__ import annotations

BYTES = 2 * 1024 * 1024
DEPTH = 24
EVENTS = 200_000
RECOVERIES = 20
RECOVERED = 8 * 1024 * 1024
"""How many characters are read again, in all, to find further faults in a broken file."""
WINDOW = 2_000
"""How many lines above and below an error are looked at to find its cause."""
