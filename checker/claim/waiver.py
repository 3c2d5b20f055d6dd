"""Findings that somebody answers for: which are set aside, why, by whom, and until when."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Discriminator, Field, Tag, WithJsonSchema

from checker.claim.fields import SharedPart, Text, by_shape

CheckName: TypeAlias = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z-]*$", strict=True),
    WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z-]*(?![\\s\\S])"}),
]
Day: TypeAlias = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", strict=True),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\s\\S])"}),
]
"""A day as `2026-12-31`: an end that is not open to reading."""


class Waiver(SharedPart):
    """Why a finding is set aside, and who answers for it."""

    reason: Text = Field(description="Why it does not matter here.")
    by: Text = Field("", description="Who answers for that.")
    until: Day = Field("", description="The last day on which it is set aside, such as `2026-12-31`.")

    def past(self, today: date | None) -> bool:
        """Whether its last day is over; a day that no calendar has is."""
        if not self.until:
            return False
        try:
            last = date.fromisoformat(self.until)
        except ValueError:
            return True
        return today is not None and today > last

    def told(self) -> str:
        """The reason with who answers for it and until when, in one line."""
        return ", ".join(
            one for one in (self.reason, self.by, f"until {self.until}" if self.until else "") if one
        )


Waived: TypeAlias = Annotated[
    Annotated[Text, Tag("text")] | Annotated[Waiver, Tag("mapping")], Discriminator(by_shape)
]
"""A reason alone, or one with a name and a last day."""


def waiver(given: str | Waiver) -> Waiver:
    """The same, however it was written."""
    return Waiver(reason=given) if isinstance(given, str) else given
