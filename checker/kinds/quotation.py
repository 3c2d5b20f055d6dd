"""Somebody's own words: they must stand in a source, said by that speaker, then."""

from __future__ import annotations

from pydantic import Field

from checker.claim.claim import Claim
from checker.claim.fields import MomentText, Names, NameText, Words

EXAMPLE = """
id: no-regret
kind: quotation
speaker: Joe Biden
words: I do not regret my decision
said: 2021-08-10
to: reporters in Washington
"""


class Quotation(Claim):
    """Somebody's own words. Holds when they stand in a source to the letter."""

    KIND = "quotation"
    MOMENT_FIELD = "said"

    speaker: NameText = Field(description="Who said or wrote it.")
    words: Words = Field(description="The words themselves, without quotation marks.")
    said: MomentText = Field("", description="When it was said.")
    to: Names = Field("", description="To whom it was said: a name or a list of names.")

    def evidence_words(self) -> str:
        """A document given as evidence must hold the words themselves."""
        return self.words
