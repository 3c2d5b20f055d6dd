"""Colour for a terminal, by the few ANSI codes that every terminal knows."""

from __future__ import annotations

from checker.finding import Ruling, Severity
from checker.frozen import dataclass

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}
_OF_SEVERITY = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_OF_RULING = {
    Ruling.SUPPORTED: "green",
    Ruling.FOLLOWS: "green",
    Ruling.REFUTED: "red",
    Ruling.CONTRADICTED: "red",
    Ruling.CONFLICTING: "yellow",
    Ruling.NOT_ENOUGH: "blue",
    Ruling.NOT_CHECKABLE: "dim",
}


@dataclass(frozen=True, slots=True)
class Paint:
    """Paints text where `on`, and gives it back as it is otherwise. The text must be plain already."""

    on: bool = False

    def __call__(self, text: str, *styles: str) -> str:
        """The text in some styles, such as `bold` and `red`."""
        if not (self.on and styles and text):
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"

    def severity(self, text: str, severity: Severity) -> str:
        """The text in the colour of a severity."""
        return self(text, "bold", _OF_SEVERITY[severity])

    def ruling(self, text: str, ruling: Ruling) -> str:
        """The text in the colour of a ruling."""
        return self(text, _OF_RULING[ruling])
