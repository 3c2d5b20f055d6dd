"""What offices write into cells besides figures: marks for nothing, marks of notes, the names of totals."""

from __future__ import annotations

import re

EMPTY = {"", "-", "--", "–", "—", "−", "‐", "―", "*", "**", ".", "..", "...", "…", "?", "n/a", "n.a.", "#n/a"}
"""Marks for nothing, in any column."""
NO_FIGURE = {
    *EMPTY, "dnf", "dns", "dsq", "na", "nan", "null", "none given", "not available", "unknown", "tbd", "tba", ":", "x", "z",
    "[x]", "[z]", "[c]", "[w]", "[u]", "(x)", "(z)", "(na)", "(n/a)", "n.d.", "nd", "n/d", "n/r", "not known",
    "not recorded", "not applicable", "not stated", "suppressed", "confidential", "missing", "no data",
}  # fmt: skip
"""Words for a missing figure that may be a name elsewhere: NA is Namibia."""
TOTALS = {
    "total", "totals", "grand total", "sum total", "subtotal", "sub-total", "all rows", "sum", "overall", "altogether",
    "gesamt", "insgesamt", "summe", "ensemble", "totale", "totaal", "suma", "razem", "ogółem", "összesen",
}  # fmt: skip
"""How offices head the row that adds up the others, also those that do not write English."""
FOOTNOTE = re.compile(
    r"(?:\s*(?:[*†‡§]|(?<=[0-9])(?<!\b10)[¹²³⁴-⁹]+|\[(?:[0-9]{1,3}|[a-z])\]|\([a-z]\)))+\s*\Z"
)
"""Marks at the end of a figure that lead to a note: `1,234*`, `1,234[a]`, `1,234 (p)`, `1,234²`."""
MARKED = re.compile(r"(?<=\w)\s?(?:[†‡§]|\[(?:[0-9]{1,3}|[a-z])\])+\Z")
"""The same at the end of words, but for the star: A* is a grade."""
